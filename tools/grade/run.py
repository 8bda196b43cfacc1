"""Grading a whole class: several hand-ins at a time, each once, with what was done before kept."""

import hashlib
import json
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import asdict, replace
from itertools import accumulate, islice
from pathlib import Path

import psutil

from tools.grade import words as say
from tools.grade.fence import Limits, end, remove
from tools.grade.handins import HandIn, handed_in
from tools.grade.judge import Verdict, judged
from tools.grade.lock import PACKAGE, limited
from tools.grade.report import CSV, PAGE, Row, legible, rows_of, whose, write_page, write_table

RECORD = "graded.jsonl"  # a line for each notebook that is done
WIDE = 30  # characters of the bar


def grade(handin: HandIn, language: str, limits: Limits) -> tuple[list[Verdict], list[str]]:
    """One hand-in, in a process that grades many; whatever happens, the others are graded."""
    try:
        return judged(handin, language, limits)
    except (Exception, SystemExit):
        return [], ["ended"]


def course_as_it_is() -> str:
    """Another one when anything has changed that a verdict may depend on."""
    digest = hashlib.sha256()
    for path in sorted([*PACKAGE.rglob("*.py"), *Path(__file__).parent.glob("*.py")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def recorded(path: Path) -> dict[str, dict]:
    """{key: what was found} of an earlier run; lines that were cut off are passed over."""
    found = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):
        return {}
    for line in lines:
        try:
            entry = json.loads(line)
            entry["rows"] = [Row(**row) for row in entry["rows"]]
            found[entry["key"]] = entry
        except (ValueError, TypeError, KeyError):
            continue
    return found


Graded = tuple[str, list[Verdict], list[str]]  # its key, the verdicts, what its process was held to


def together(
    handins: dict[str, HandIn], language: str, limits: Limits, jobs: int
) -> Iterator[Graded]:
    """Each as it is done. Raises BrokenProcessPool when a judge is ended from outside.

    However this ends, no process and no file of it remains.
    """
    # Not forked: a judge starts clean, and may load TensorFlow.
    spawn = multiprocessing.get_context("spawn")
    others = {*multiprocessing.active_children()}
    folder = tempfile.mkdtemp(prefix="grade-")
    # What a student's function hands to one of ours, as in 3.1, must not cost all memory, either.
    begun = {"initializer": begin, "initargs": (2 * limits.megabytes * 2**20, folder)}
    pool = ProcessPoolExecutor(jobs, mp_context=spawn, **begun)
    try:
        # At a terminal these come to all processes at once; what is started here leaves them to us.
        with upon(("SIGINT", "SIGHUP"), signal.SIG_IGN):
            running = {
                pool.submit(grade, handin, language, limits): key for key, handin in handins.items()
            }
        for future in as_completed(running):
            yield running[future], *future.result()
    except BaseException:
        for one in {*multiprocessing.active_children()} - others:
            if one.pid:
                end(one.pid)
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        remove(Path(folder))


@contextmanager
def upon(names: Iterable[str], handler) -> Iterator[None]:
    """Inside, signals are handled so, where the system has them; what was ignored stays ignored."""
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {one: signal.getsignal(one) for one in numbers}
    before = {one: kept for one, kept in before.items() if kept != signal.SIG_IGN}
    for one in before:
        signal.signal(one, handler)
    try:
        yield
    finally:
        for one, kept in before.items():
            signal.signal(one, kept or signal.SIG_DFL)


def begin(memory: int, folder: str) -> None:
    """A judge begins: with bounds, in a folder, and not to outlive who has started it."""
    limited(memory)
    tempfile.tempdir = folder
    signal.signal(signal.SIGTERM, lambda *_: leave())
    threading.Thread(target=orphaned, args=(folder,), daemon=True).start()


def orphaned(folder: str) -> None:
    starter = multiprocessing.parent_process()
    assert starter
    starter.join()
    leave(folder)


def leave(folder: str = "") -> None:
    """End what this judge has begun, and the judge."""
    for child in psutil.Process().children():
        end(child.pid)
    if folder:
        remove(Path(folder))
    os._exit(1)


def all_graded(
    handins: dict[str, HandIn], language: str, limits: Limits, jobs: int
) -> Iterator[Graded]:
    """Each as it is done, several at a time."""
    left = dict(handins)
    try:
        for graded in together(handins, language, limits, jobs):
            del left[graded[0]]
            yield graded
    except BrokenProcessPool:  # because of one of those that are left, which are now judged alone
        for key, handin in left.items():
            try:
                yield from together({key: handin}, language, limits, 1)
            except BrokenProcessPool:
                yield key, [], ["ended"]


def bar(done: int, of: int) -> str:
    full = WIDE * done // max(of, 1)
    return f"[{'#' * full}{'.' * (WIDE - full)}] {done} / {of}"


def show(done: int, of: int, now: Iterable[str]) -> None:
    """How far it is; at a terminal also the files that are being graded."""
    if sys.stderr.isatty():
        line = f"{bar(done, of)}  {', '.join(map(legible, now))}"
        columns = shutil.get_terminal_size().columns - 1
        print(f"\r{fitted(line, columns)}", end="\n" * (done == of), file=sys.stderr, flush=True)
    elif done == of or done % 10 == 0:
        print(bar(done, of), file=sys.stderr, flush=True)


def fitted(text: str, columns: int) -> str:
    """A text cut or filled up to so many columns; a letter of Hangul takes two."""
    wide = accumulate(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)
    ends = [one for one in wide if one <= columns]
    return text[: len(ends)] + " " * (columns - max(ends, default=0))


def run(
    place: Path, folder: Path, language: str, limits: Limits, jobs: int, deeper: int = 0
) -> list[Row]:
    """Grade all that is at `place`, and write what was found into `folder`; → its rows.

    What has been graded is written, however it ends. For `deeper` see `handins.people`.
    """
    handins = handed_in(place, deeper)
    course = course_as_it_is()
    keys = {f"{one.key} {course} {language} {limits}": one for one in handins}
    before = {key: one for key, one in recorded(folder / RECORD).items() if key in keys}
    if handins:
        print(whose([legible(one.who) for one in handins]), file=sys.stderr)
    found = {key: named(one["rows"], keys[key]) for key, one in before.items()}
    if found:
        print(say.kept(count=len(found)), file=sys.stderr)
    found |= {
        key: rows_of(one, []) for key, one in keys.items() if one.problem and key not in found
    }
    held = [set(one["held"]) for one in before.values() if one["held"]]
    left = {key: one for key, one in keys.items() if key not in found}

    def how_far():
        now = (one.file for key, one in left.items() if key not in found)
        show(len(found), len(keys), islice(now, jobs))  # they are begun in their order

    how_far()
    try:
        with (folder / RECORD).open("a", encoding="utf-8") as record:
            for key, verdicts, holds in all_graded(left, language, limits, jobs) if left else ():
                handin = left[key]
                if holds == ["ended"]:
                    handin, holds = replace(handin, problem="ended"), []
                found[key] = rows = rows_of(handin, verdicts)
                held += [set(holds)] if holds else []
                entry = {"key": key, "rows": [asdict(row) for row in rows], "held": holds}
                print(f"\n{json.dumps(entry)}", file=record, flush=True)
                how_far()
    finally:
        lost = [name for name in say.measure if any(name not in holds for holds in held)]
        lost = ", ".join(say.measure[name]() for name in lost)
        warnings = [say.unheld(what=lost)] * bool(lost)
        warnings += [say.left(count=len(keys) - len(found))] * (len(found) < len(keys))
        rows = [row for key in keys for row in found.get(key, ())]
        write_table(folder / CSV, rows)
        write_page(folder / PAGE, rows, warnings)
    for warning in warnings:
        print(warning, file=sys.stderr)
    return rows


def named(rows: list[Row], handin: HandIn) -> list[Row]:
    """Rows of an earlier run, of whom the notebook is taken to be in this one."""
    return [replace(row, who=legible(handin.who)) for row in rows]
