"""The unit tests against the wheel, with the lowest or the newest versions it says it works with.

    python -m tools.versions lowest              in build/versions/lowest
    python -m tools.versions newest -k letters

What follows goes on to pytest. The environment is a new one without TensorFlow, which those tests
do not need, and without the files of this folder: what is tested is what a wheel holds.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from course import ours, python_in
from tools import REPO, parser_of

# As uv calls them; pip cannot choose the lowest.
WHICH = {"lowest": "lowest-direct", "newest": "highest"}
LISTS = ("pyproject.toml", "tests/unit/requirements.txt")  # what is installed


def uv(*command) -> None:
    """Run uv, as nothing set for another Python has it."""
    quiet = () if command[:2] == ("pip", "list") else ("--quiet",)
    command = [sys.executable, "-m", "uv", *quiet, *command]
    subprocess.run(command, env=ours(), check=True)


def environment(which: str, folder: Path) -> Path:
    """Install the wheel and what its tests need in `folder`, with the tests; → its Python."""
    shutil.rmtree(folder, ignore_errors=True)
    compiled = shutil.ignore_patterns("__pycache__")  # by others too, who run tests meanwhile
    shutil.copytree(REPO / "tests", folder / "tests", ignore=compiled)
    (folder / "pytest.ini").write_text("[pytest]\npythonpath = tests\n", encoding="utf-8")
    source = folder / "source"  # where no earlier build has left anything that would come along
    shutil.copytree(REPO / "seq2seq_teach", source / "seq2seq_teach", ignore=compiled)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPO / name, source)
    python = python_in(folder / "venv")
    lists = [part for name in LISTS for part in ("-r", REPO / name)]
    uv("build", "--wheel", "--out-dir", folder, source)
    uv("venv", "--python", sys.executable, folder / "venv")
    uv("pip", "install", "--python", python, "--resolution", WHICH[which], *lists)
    uv("pip", "install", "--python", python, "--no-deps", *folder.glob("*.whl"))
    uv("pip", "list", "--python", python)
    return python


def main(argv=None) -> int:
    """Run the command; returns pytest's exit code."""
    parser = parser_of("python -m tools.versions", __doc__)
    parser.add_argument("which", choices=WHICH)
    options, others = parser.parse_known_args(argv)
    folder = REPO / "build" / "versions" / options.which
    python = environment(options.which, folder)
    named = [] if any(one.startswith("tests/") for one in others) else ["tests/unit"]
    command = [python, "-m", "pytest", "-q", "-c", "pytest.ini", *named, *others]
    return subprocess.run(command, cwd=folder, env=ours()).returncode


if __name__ == "__main__":
    sys.exit(main())
