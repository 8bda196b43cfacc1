"""What a class hands in: notebooks in folders and in zip files, by whatever name.

Nothing is unpacked and nothing is run; what cannot be read becomes a hand-in with a `problem`.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import IO

import nbformat

from seq2seq_teach.exercises import TOPICS, exercises_of

LARGEST_NOTEBOOK = 30 * 2**20  # bytes of a notebook, outputs and all
LARGEST_CODE = 2**20  # characters of its cells of code, all of which are kept until it is graded
LARGEST_ZIP = 2**30
UNPACKED, UNPACKED_INSIDE = 2**31, 2**28  # bytes that come out of a zip file, of one in another
MOST_IN_ZIP, MOST_OF_ONE = 10_000, 50  # files; notebooks of one person
DEEPEST = 3  # zip files in zip files
NAMED = re.compile(r"""^#+ (?:(?:Exercise|연습) )?(\d\.\d+)\b|check\(\s*["'](\d\.\d+)["']""", re.M)


@dataclass(frozen=True)
class HandIn:
    """One notebook: from whom, as far as its place tells, and its cells; those of text are empty.

    `asks` are the numbers of the exercises it is about, `problem` the name of what is wrong.
    """

    file: str
    who: str = ""
    cells: tuple[str, ...] = field(default=(), repr=False)
    asks: tuple[str, ...] = ()
    problem: str = ""

    @property
    def key(self) -> str:
        """Another one when anything of it has changed, but not when it is taken for another's."""
        content = "\0".join([self.file, self.problem, *self.asks, *self.cells])
        return hashlib.sha256(content.encode("utf-8", "backslashreplace")).hexdigest()


def handed_in(place: Path, deeper: int = 0) -> list[HandIn]:
    """All hand-ins of a folder, or of one zip file or notebook, in the order of their names.

    For `deeper` see `people`.
    """
    found = [one if isinstance(one, HandIn) else read(*one) for one in files_of(place)]
    found.sort(key=lambda one: one.file)
    kept, many = [], Counter()
    for one, who in zip(found, people(found, deeper), strict=True):
        many[who] += 1
        if many[who] <= MOST_OF_ONE:
            kept.append(replace(one, who=who))
        elif many[who] == MOST_OF_ONE + 1:  # told once
            kept.append(HandIn(one.file, who, problem="many"))
    return kept


def files_of(place: Path) -> Iterator[tuple[str, bytes] | HandIn]:
    """(name, content) of every notebook, and hand-ins for what cannot be opened."""
    if place.is_file():
        yield from opened(place.name, place)
        return
    for path in sorted(place.rglob("*")):
        name = path.relative_to(place).as_posix()
        if hidden(name) or path.is_symlink() or not path.is_file():
            continue
        yield from opened(name, path)


def opened(name: str, path: Path) -> Iterator[tuple[str, bytes] | HandIn]:
    kind, most = path.suffix.lower(), {".ipynb": LARGEST_NOTEBOOK, ".zip": LARGEST_ZIP}
    if kind not in most:
        return
    try:
        if path.stat().st_size > most[kind]:
            yield HandIn(name, problem="large")
        elif kind == ".ipynb":
            yield name, path.read_bytes()
        else:
            inside = unpacked(name, path, 1, Room(UNPACKED))
            yield next(inside, HandIn(name, problem="empty"))
            yield from inside
    except OSError:
        yield HandIn(name, problem="closed")


class Room:
    """How many bytes may still come out of a zip file; they count in the one around it, too."""

    def __init__(self, size: int, around: Room | None = None):
        self.left, self.around = size, around

    def read(self, file: IO[bytes]) -> bytes:
        """One byte more than a notebook may have, if it has them, whatever it says of its size."""
        content = file.read(LARGEST_NOTEBOOK + 1)
        self.take(len(content))
        return content

    def take(self, size: int) -> None:
        self.left -= size
        if self.around:
            self.around.take(size)


def unpacked(
    name: str, file: Path | io.BytesIO, deep: int, room: Room
) -> Iterator[tuple[str, bytes] | HandIn]:
    """The same of a zip file, which counts as a folder."""
    folder = name[: -len(".zip")]
    try:
        with zipfile.ZipFile(file) as packed:
            for number, info in enumerate(packed.infolist()):
                if room.left < 0 or number == MOST_IN_ZIP:
                    yield HandIn(name, problem="large")
                    return
                parts = name_of(info).replace("\\", "/").split("/")
                inner = "/".join([folder, *(part for part in parts if part not in ("", ".", ".."))])
                kind = PurePosixPath(inner).suffix.lower()
                if hidden(inner) or kind not in (".ipynb", ".zip") or info.is_dir():
                    continue
                with packed.open(info) as one:
                    content = room.read(one)
                if len(content) > LARGEST_NOTEBOOK:
                    yield HandIn(inner, problem="large")
                elif kind == ".ipynb":
                    yield inner, content
                elif deep < DEEPEST:
                    inside = Room(UNPACKED_INSIDE, room) if deep == 1 else room
                    yield from unpacked(inner, io.BytesIO(content), deep + 1, inside)
    except Exception:  # damaged, encrypted, packed in a way that Python cannot read
        yield HandIn(name, problem="closed")


def name_of(info: zipfile.ZipInfo) -> str:
    """The name of a file in a zip file: Korean Windows writes it in an encoding of its own."""
    if info.flag_bits & 0x800:
        return info.filename
    for encoding in ("utf-8", "cp949"):
        try:
            return info.filename.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return info.filename


def hidden(name: str) -> bool:
    """Copies that Jupyter and macOS keep for themselves."""
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)


def read(name: str, content: bytes) -> HandIn:
    """A notebook of any version."""
    try:
        notebook = nbformat.reads(content.decode("utf-8-sig"), as_version=4)
        cells = [(cell.cell_type, str(cell.source)) for cell in notebook.cells]
    except Exception:  # whatever nbformat makes of what is no notebook
        return HandIn(name, problem="damaged")
    asks = asked("\n".join(source for kind, source in cells if kind in ("markdown", "code")))
    code = tuple(source if kind == "code" else "" for kind, source in cells)
    if sum(map(len, code)) > LARGEST_CODE:
        return HandIn(name, problem="large")
    return HandIn(name, cells=code, asks=asks, problem="" if asks else "no exercise")


def asked(text: str) -> tuple[str, ...]:
    """The exercises a notebook is about: all of a notebook of which at least half are named."""
    named = {number for pair in NAMED.findall(text) for number in pair if number}
    numbers = []
    for topic in TOPICS:
        there = [*exercises_of(topic)]
        few = [number for number in there if number in named]
        numbers += there if 2 * len(few) >= len(there) else few
    return tuple(numbers)


def people(found: list[HandIn], deeper: int) -> list[str]:
    """Whose each is: the outermost folder in which they differ, or else the name of the file.

    Where that folder is a week, and the people are in it, they are told apart one `deeper`.
    """
    paths = [PurePosixPath(one.file).parts for one in found]
    folders = [path[:-1] for path in paths]
    depth = 0
    while len({folder[: depth + 1] for folder in folders}) == 1 and len(folders[0]) > depth:
        depth += 1
    depth = len(folders[0]) if len(found) == 1 else depth + deeper
    return [
        folder[depth] if len(folder) > depth else PurePosixPath(path[-1]).stem
        for folder, path in zip(folders, paths, strict=True)
    ]
