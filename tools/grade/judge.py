"""The verdict on a hand-in, given by a process in which no student's code runs.

`check`'s own `examine` asks a stand-in for the student's function; every call of it goes through
the fence. What came back is compared here, with references that only this process has.
"""

import inspect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from seq2seq_teach import exercises, use_language
from seq2seq_teach.exercises import sandbox
from seq2seq_teach.exercises import words as check_words
from seq2seq_teach.exercises.exercise import Exercise, Finding, examine, fault
from seq2seq_teach.exercises.sandbox import Outcome, TooLong
from tools.grade import words as say
from tools.grade.cells import name_of
from tools.grade.fence import Ended, Fence, Limits
from tools.grade.handins import HandIn
from tools.grade.wire import Malformed, value


@dataclass(frozen=True)
class Verdict:
    """What one hand-in is worth in one exercise.

    `state` is "done", "wrong", "not started" or "missing"; `mistake` the name of a known one or of
    the probe that failed; `known` says what is known of it, `error` what came.
    """

    number: str
    state: str
    mistake: str = ""
    known: str = ""
    error: str = ""


class Gone(Exception):
    """Said of a function whose process is no longer there."""

    def __str__(self) -> str:
        return str(self.args[0])


class StandIn:
    """In place of a student's function: it takes as many arguments, and asks behind the fence."""

    def __init__(self, fence: Fence, number: int, parameters):
        self.fence, self.number = fence, number
        if parameters is not None:
            self.__signature__ = signature(parameters)

    def __call__(self, *inputs):
        try:
            return self.fence.call(self.number, inputs)
        except (Ended, Malformed) as error:
            raise as_found(error) from None


def as_found(error: Exception) -> BaseException:
    """What `examine` knows the end of a process by."""
    what = error.what if isinstance(error, Ended) else "noise"
    if what == "time":
        return TooLong()
    if what == "memory":
        return MemoryError(say.beyond["memory"]())
    return SystemExit() if what == "exit" else Gone(say.beyond[what]())


def signature(parameters) -> inspect.Signature:
    """Raises Malformed for what no function has."""
    try:
        return inspect.Signature(
            [
                inspect.Parameter(
                    str(name),
                    list(inspect._ParameterKind)[kind],
                    default=None if optional else inspect.Parameter.empty,
                )
                for name, kind, optional in parameters
            ]
        )
    except (ValueError, TypeError, IndexError) as error:
        raise Malformed("no parameters") from error


def judged(handin: HandIn, language: str, limits: Limits) -> tuple[list[Verdict], list[str]]:
    """The verdicts on all exercises of a hand-in, and what the system held its process to."""
    use_language(language)
    sandbox.SECONDS = 10**6  # here only our own functions run; a student's are timed by the fence
    fence, verdicts, held = None, [], []
    over = monotonic() + limits.seconds_in_all
    try:
        for number in handin.asks:
            if monotonic() >= over:
                verdicts.append(Verdict(number, "wrong", "time", "", say.beyond["in all"]()))
                continue
            exercise = exercises.find(number)
            assert exercise
            if fence is None or not fence.lives:
                if fence:
                    fence.close()
                fence = Fence(limits, language)
                held = fence.held
            verdicts.append(verdict(exercise, handin.cells, fence))
    finally:
        if fence:
            fence.close()
    return verdicts, held


def as_handed_out(exercise: Exercise, cells: Sequence[str]) -> bool:
    """Whether a function that is to be mended stands there as the notebook came, and no other."""
    given = rf"^\s*(?:def\s+{exercise.name}\b|{exercise.name}\s*=)"
    there = [cell for cell in cells for _ in re.findall(given, cell, re.M)]
    return exercise.broken and len(there) == 1 and exercise.stub in there[0]


def verdict(exercise: Exercise, cells: Sequence[str], fence: Fence) -> Verdict:
    name = name_of(exercise.number, exercise.name, list(cells))
    if name == exercise.name and as_handed_out(exercise, cells):
        return Verdict(exercise.number, "not started")
    answer = None
    try:
        there = fence.open(name, list(cells))
        kind = there.get("kind")
        if kind == "missing":
            return Verdict(exercise.number, "missing")
        if kind == "value":
            answer = value(there.get("value"))
        elif kind == "function":
            answer = StandIn(fence, int(there.get("number", 0)), there.get("parameters"))
        elif kind == "error":
            fence.told(there, ())
    except (Exception, SystemExit) as error:
        ended = isinstance(error, (Ended, Malformed))
        outcome = Outcome(error=as_found(error) if ended else error)
        return told(exercise, Finding(fault(None, outcome), outcome=outcome))
    return told(exercise, examine(exercise, answer))


def told(exercise: Exercise, finding: Finding | None) -> Verdict:
    """A finding in few words, those that `check` has for it."""
    if not finding:
        return Verdict(exercise.number, "done")
    if finding.probe == "not started":
        return Verdict(exercise.number, "not started")
    probe = check_words.probe[finding.probe]()
    if finding.fact:
        probe = f"{probe} {exercise.facts[finding.fact].text()}"
    error = finding.outcome.error
    if error and finding.probe not in ("time", "exit"):
        probe = str(error) if isinstance(error, Gone) else exercises.in_words(finding.outcome)
    known = exercises.fitting(exercise, finding.recognised)
    mistake = finding.recognised or finding.probe
    return Verdict(exercise.number, "wrong", mistake, known, probe)
