"""How much the tests hold: small faults are planted one by one, and the tests must find each.

    python -m benchmarks.mutations [--only WORD] [--until {module,unit,keras,browser}]

Each fault of faults.txt is planted in a copy of the course. The unit tests of its own module run
first, then all of them, then, for what they did not find, those with Keras and those in a browser;
for a fault in JavaScript those in a browser alone. The table tells which part found it, and by
which test. It ends with 1 if a fault was found by none. All of it takes an hour or two.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import REPO, ToolError, parser_of

FILE = Path(__file__).with_name("faults.txt")
SUITES = ("module", "unit", "keras", "browser")
PATIENCE = 1800  # seconds for a part; a fault with which it hangs is found, too
LEFT_OUT = (".git", ".venv*", "node_modules", "build", "__pycache__", ".*_cache", ".hypothesis")
# The tests of modules that are not called like them.
OWN = {
    "exercises/__init__": "checking",
    "exercises/exercise": "checking",
    "exercises/card": "cards",
    "exercises/slips": "mistakes",
}


@dataclass(frozen=True)
class Fault:
    """A line of a file, and what stands there instead."""

    path: str
    line: str
    instead: str

    @property
    def name(self) -> str:
        return f"{self.path.removeprefix('seq2seq_teach/')}: {self.line}"


def faults(text: str) -> list[Fault]:
    """What faults.txt lists: below each file its lines, `- as it is` and `+ with the fault`."""
    found, path, line = [], "", ""
    for row in text.splitlines():
        if row.startswith("- "):
            line = row[2:]
        elif row.startswith("+"):
            found.append(Fault(path, line, row[2:]))
        elif row:
            path = row
    return found


def planted(fault: Fault, text: str) -> str:
    """A file's text with the fault in it. Raises ToolError unless the line stands there once."""
    lines = text.splitlines(keepends=True)
    places = [n for n, line in enumerate(lines) if line.strip() == fault.line]
    if len(places) != 1:
        raise ToolError(f"{fault.path} has {len(places)} lines that say: {fault.line}")
    old = lines[places[0]]
    lines[places[0]] = old.replace(fault.line, fault.instead)
    return "".join(lines)


def suite(fault: Fault, part: str) -> list[str]:
    """What pytest is to run of a part, [] for nothing."""
    module = fault.path.removeprefix("seq2seq_teach/").rpartition(".")[0]
    if part != "module":
        script = fault.path.endswith(".js")
        return [f"tests/{part}"] if part == "browser" or not script else []
    if fault.path.endswith(".js"):
        return ["tests/browser/test_engine.py"]
    if module.count("/") == 2:  # an exercise
        number = re.search(r'Exercise\(\s*"(.+?)"', (REPO / fault.path).read_text("utf-8"))
        assert number
        return ["tests/unit/test_every_exercise.py", "-k", f"{number[1]}- or {number[1]}]"]
    return [f"tests/unit/test_{OWN.get(module, module.rpartition('/')[2])}.py"]


def found_by(folder: Path, tests: list[str]) -> str:
    """The first test that fails in a folder, "" when none does."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-rfE", "-p", "no:cacheprovider", *tests]
    # A compiled file may be as old as its source, and then hides what was planted.
    environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(folder)}
    try:
        ran = subprocess.run(
            command,
            cwd=folder,
            env=environ,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return "it hangs"
    failed = re.search(r"^(?:FAILED|ERROR) tests/(.*?)(?: - .*)?$", ran.stdout, re.M)
    if ran.returncode and not failed:
        return "pytest could not start"
    return failed[1] if failed else ""


def main(argv=None) -> int:
    """Run the command; returns the exit code."""
    parser = parser_of("python -m benchmarks.mutations", __doc__)
    parser.add_argument("--only", default="", help="faults whose file or line has this word")
    parser.add_argument("--until", choices=SUITES, default=SUITES[-1], help="the last part to ask")
    options = parser.parse_args(argv)
    asked = [one for one in faults(FILE.read_text("utf-8")) if options.only in one.name]
    parts = SUITES[: SUITES.index(options.until) + 1]
    counts = dict.fromkeys((*parts, "NOT FOUND"), 0)
    with TemporaryDirectory() as work:
        folder = Path(work) / "course"
        shutil.copytree(REPO, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
        for fault in asked:
            file = folder / fault.path
            whole = file.read_text(encoding="utf-8")
            file.write_text(planted(fault, whole), encoding="utf-8", newline="\n")
            part, test = "NOT FOUND", ""
            for part in parts:
                tests = suite(fault, part)
                if tests and (test := found_by(folder, tests)):
                    break
            else:
                part = "NOT FOUND"
            file.write_text(whole, encoding="utf-8", newline="\n")
            counts[part] += 1
            print(f"{part:9}  {fault.name}\n{'':9}  → {fault.instead}\n{'':9}  {test}", flush=True)
    print(f"{len(asked)} faults: " + ", ".join(f"{part} {n}" for part, n in counts.items()))
    return 1 if counts["NOT FOUND"] else 0


if __name__ == "__main__":
    sys.exit(main())
