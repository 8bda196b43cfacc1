"""Grading a whole class: several hand-ins at a time, each once, with what was done before kept."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, replace
from pathlib import Path

from tools.grade import words as say
from tools.grade.fence import Limits
from tools.grade.handins import HandIn, handed_in
from tools.grade.judge import Verdict, judged
from tools.grade.lock import PACKAGE, limited
from tools.grade.report import CSV, PAGE, Row, rows_of, write_page, write_table

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
    """Each as it is done. Raises BrokenProcessPool when a judge is ended from outside."""
    # Not forked: a judge starts clean, and may load TensorFlow.
    spawn = multiprocessing.get_context("spawn")
    # What a student's function hands to one of ours, as in 3.1, must not cost all memory, either.
    bounded = {"initializer": limited, "initargs": (2 * limits.megabytes * 2**20,)}
    with ProcessPoolExecutor(jobs, mp_context=spawn, **bounded) as pool:
        running = {
            pool.submit(grade, handin, language, limits): key for key, handin in handins.items()
        }
        try:
            for future in as_completed(running):
                yield running[future], *future.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


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


def show(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{bar(done, of)}", end="\n" * (done == of), file=sys.stderr, flush=True)
    elif done == of or done % 10 == 0:
        print(bar(done, of), file=sys.stderr, flush=True)


def run(place: Path, folder: Path, language: str, limits: Limits, jobs: int) -> list[Row]:
    """Grade all that is at `place`, and write what was found into `folder`; → its rows."""
    handins = handed_in(place)
    course = course_as_it_is()
    keys = {f"{one.key} {course} {language} {limits}": one for one in handins}
    before = {key: one for key, one in recorded(folder / RECORD).items() if key in keys}
    found = {key: one["rows"] for key, one in before.items()}
    if found:
        print(say.kept(count=len(found)), file=sys.stderr)
    found |= {
        key: rows_of(one, []) for key, one in keys.items() if one.problem and key not in found
    }
    held = [set(one["held"]) for one in before.values() if one["held"]]
    left = {key: one for key, one in keys.items() if key not in found}
    show(len(found), len(keys))
    with (folder / RECORD).open("a", encoding="utf-8") as record:
        for key, verdicts, holds in all_graded(left, language, limits, jobs) if left else ():
            handin = left[key]
            if holds == ["ended"]:
                handin, holds = replace(handin, problem="ended"), []
            found[key] = rows = rows_of(handin, verdicts)
            held += [set(holds)] if holds else []
            entry = {"key": key, "rows": [asdict(row) for row in rows], "held": holds}
            print(f"\n{json.dumps(entry)}", file=record, flush=True)
            show(len(found), len(keys))
    lost = [name for name in say.measure if any(name not in holds for holds in held)]
    warnings = [say.unheld(what=", ".join(say.measure[name]() for name in lost))] if lost else []
    for warning in warnings:
        print(warning, file=sys.stderr)
    rows = [row for key in keys for row in found[key]]
    write_table(folder / CSV, rows)
    write_page(folder / PAGE, rows, warnings)
    return rows
