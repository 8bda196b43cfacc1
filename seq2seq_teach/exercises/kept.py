"""What a learner has tried and done, kept when the kernel ends: a small file for all notebooks.

It is `place()`. Each line says one thing, `done encode`; lines are only ever added, so that two
kernels may write at once, and what stands in no line of this course is passed over. Exercises
stand in it by name: their numbers may change with the course.
"""

import os
import re
from pathlib import Path

from ..doors import is_stream

LINE = re.compile(r"^(tried|done) (\w+)$", re.M)
MOST_READ = 100_000  # characters: some thousand lines, far more than a course can make
_unwritten: dict[str, str] = {}  # what found no room on the disk: it lasts as long as Python


def place() -> Path:
    """The file: where SEQ2SEQ_TEACH_PROGRESS says, or else in Jupyter's folder of this user."""
    if named := os.environ.get("SEQ2SEQ_TEACH_PROGRESS"):
        return Path(named).expanduser()
    try:
        from jupyter_core.paths import jupyter_data_dir  # whoever has a kernel has it
    except ImportError:
        return Path.home() / ".seq2seq_teach" / "progress.txt"
    return Path(jupyter_data_dir()) / "seq2seq_teach" / "progress.txt"


def known() -> dict[str, str]:
    """{name of an exercise: "tried" or "done"}. What was done once stays done."""
    text = ""
    try:
        path = place()
        if not is_stream(path):
            with path.open(encoding="utf-8", errors="replace") as file:
                text = file.read(MOST_READ).replace("\0", "")  # an editor made it UTF-16
    except (OSError, RuntimeError, ValueError):  # no such file, no home, no name of a file
        pass
    found = {}
    for how, name in [*LINE.findall(text), *((how, name) for name, how in _unwritten.items())]:
        if found.get(name) != "done":
            found[name] = how
    return found


def note(name: str, how: str) -> None:
    """Keep that an exercise was "tried" or "done", unless that is known. Never raises."""
    if known().get(name) in (how, "done"):
        return
    try:
        path = place()
        path.parent.mkdir(parents=True, exist_ok=True)
        if not is_stream(path):
            with path.open("a", encoding="utf-8") as file:
                # The last line may have been cut off: begin a new one.
                file.write(f"\n{how} {name}\n")
    except (OSError, RuntimeError, ValueError):
        pass
    if known().get(name) not in (how, "done"):  # nothing written, or where nobody reads it
        _unwritten[name] = how


def forget() -> None:
    """Delete the file. Raises OSError where that is not allowed."""
    _unwritten.clear()
    place().unlink(missing_ok=True)


def is_kept() -> bool:
    """Whether all of it will be there after a restart."""
    return not _unwritten
