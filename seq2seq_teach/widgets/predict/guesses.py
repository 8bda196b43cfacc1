"""Guesses that outlive the kernel: one small JSON file, {question: guess}, for all notebooks.

It is `place()`, in the folder where Jupyter keeps what belongs to this user. A file that cannot be
read or written costs nothing but the memory.
"""

import json
from pathlib import Path

from ...architecture import write_whole
from ...doors import is_stream
from ...language import quote
from . import words as say


def place() -> Path:
    """The file."""
    from jupyter_core.paths import jupyter_data_dir  # whoever has a kernel has it

    return Path(jupyter_data_dir()) / "seq2seq_teach" / "guesses.json"


def _all() -> dict:
    try:
        path = place()
        found = {} if is_stream(path) else json.loads(path.read_text(encoding="utf-8"))
    except (OSError, RuntimeError, ValueError):  # RecursionError is a RuntimeError, too
        return {}
    return found if isinstance(found, dict) else {}


def kept(question: str):
    """The guess that was made before, or None."""
    return _all().get(question)


def keep(question: str, guess) -> None:
    """Remember a guess."""
    try:
        path = place()
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({**_all(), question: guess}).encode())
    except (OSError, RuntimeError, ValueError):
        pass


def forget_guesses() -> None:
    """Forget every guess, and say which file held them; run a prompt's cell to be asked again."""
    count = len(_all())
    try:
        place().unlink(missing_ok=True)
    except (OSError, RuntimeError) as error:
        print(say.not_forgotten(why=quote(error, longest=200)))
        return
    print(say.forgotten(count=count, path=place()))
