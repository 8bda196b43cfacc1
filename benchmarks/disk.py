"""How much disk the course takes: a copy of the repository, and what `course.py` installs.

    python -m benchmarks.disk

In a fresh clone the quick tests' packages are installed, then the course without TensorFlow, then
TensorFlow as well, as `course.py` installs them: some 800 MB are fetched. What was measured is
kept in benchmarks/disk.json, with which README.md, docs/teaching.md and others are compared.
"""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import REPO, parser_of

MEASURED = Path(__file__).with_suffix(".json")
SET_UP = "import course; course.set_up(course.TEXT['en'], course.{})"
# What is installed, in this order, and into which folder; "learn" adds to "small".
INSTALLED = {
    "quick": ("QUICK", ".venv-quick"),
    "small": ("SMALL", ".venv"),
    "learn": ("LEARN", ".venv"),
}


def megabytes(folder: Path) -> int:
    """What a folder takes of a disk, in millions of bytes."""
    return round(sum(path.lstat().st_blocks * 512 for path in folder.rglob("*")) / 1e6)


def measured() -> dict[str, int]:
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "course"
        clone = ["git", "clone", "-q", "--depth", "1", REPO.as_uri(), copy]
        subprocess.run(clone, check=True)
        found = {"copy": megabytes(copy)}
        for name, (what, into) in INSTALLED.items():
            subprocess.run([sys.executable, "-c", SET_UP.format(what)], cwd=copy, check=True)
            found[name] = megabytes(copy / into)
            print(name, found[name], "MB", flush=True)
    return found


def main():
    parser = parser_of("python -m benchmarks.disk", __doc__)
    parser.add_argument("--to", type=Path, default=MEASURED, help="where the figures go")
    options = parser.parse_args()
    how = {"command": "python -m benchmarks.disk", "system": platform.platform()}
    python = {"python": platform.python_version(), "processors": os.cpu_count()}
    options.to.write_text(json.dumps({**how, **python, "MB": measured()}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
