"""An exercise, and how an answer to it is probed: in order, up to the first thing that fails."""

from __future__ import annotations

import dis
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import CodeType

import numpy as np

from .fence import Outcome, TooLong, attempt

# What a number may be given as: an int is as good as a float, float32 as float64.
KINDS = {"f": "fiu", "i": "iu", "u": "iu", "b": "b", "U": "U"}
IDLE = {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE", "COPY_FREE_VARS"}
NOTHING = Outcome()


@dataclass(frozen=True)
class Exercise:
    """Something to write, number "5.1" being the first of notebook 5.

    `reference` is a right answer; its source is what `solution` shows. `cases` makes
    the inputs it is probed with, fresh each time, for an answer may change them;
    the first should tell the known wrong answers apart. `wrong` has those by the name of
    their hint. `read` makes of a result what can be compared: arrays, numbers, text, or a
    tuple of these. `difficulty` is 1 to 3.

    Its words are messages: "exercise 5.1 done", "exercise 5.1 hint 1" and as many more,
    and "exercise 5.1 NAME" for each wrong answer.
    """

    number: str
    difficulty: int
    minutes: int
    reference: Callable
    cases: Callable[[], Sequence[tuple]]
    wrong: Mapping[str, Callable] = field(default_factory=dict)
    read: Callable = lambda result: result

    @property
    def arguments(self) -> list[str]:
        return list(inspect.signature(self.reference).parameters)

    @property
    def solution(self) -> str:
        return inspect.getsource(self.reference)


@dataclass(frozen=True)
class Finding:
    """The first probe that failed, on which input, what was expected and what came."""

    probe: str
    inputs: tuple = ()
    expected: object = None
    outcome: Outcome = NOTHING
    recognised: str = ""  # the name of the known wrong answer that does the same


def examine(exercise: Exercise, answer) -> Finding | None:
    """Probe an answer; → None when it passes.

    The probes, in order: not started, callable, arguments; then for every case time, exit,
    error, nothing (returns None), kind, length, shape, dtype, nan, values, input (it is
    left as it was).
    """
    if attempt(untouched, answer).value:
        return Finding("not started")
    if not callable(answer):
        return Finding("callable", outcome=Outcome(answer))
    if not takes(answer, len(exercise.arguments)):
        return Finding("arguments", outcome=Outcome(answer))
    for place, inputs in enumerate(exercise.cases()):
        expected = exercise.read(exercise.reference(*exercise.cases()[place]))
        outcome, after = run(exercise, answer, place)
        probe = fault(expected, outcome) or (changed(inputs, after) and "input")
        if probe == "not started":
            return Finding(probe)
        if probe == "input":
            return Finding(probe, inputs, inputs, Outcome(after))
        if probe in ("time", "exit"):
            return Finding(probe, inputs, expected, outcome)
        if probe:
            same = recognise(exercise, place, outcome)
            return Finding(probe, inputs, expected, outcome, same)
    return None


def untouched(answer) -> bool:
    """Whether an answer is still a stub: nothing in it but a docstring, `pass` or `...`."""
    if answer is None or answer is ...:
        return True
    code = getattr(answer, "__code__", None)
    return (
        isinstance(code, CodeType)
        and {line.opname for line in dis.get_instructions(code)} <= IDLE
        and all(const in (None, ..., answer.__doc__) for const in code.co_consts)
    )


def takes(answer: Callable, count: int) -> bool:
    """Whether an answer can be called with `count` arguments."""
    found = attempt(inspect.signature, answer)
    if found.error:  # written in C: nobody can tell before calling it
        return True
    return not attempt(found.value.bind, *range(count)).error


def run(exercise: Exercise, answer: Callable, place: int) -> tuple[Outcome, tuple]:
    """Ask an answer one case; → its outcome, and the inputs as they are afterwards."""
    inputs = exercise.cases()[place]

    def ask():
        result = answer(*inputs)
        return result if result is None or result is ... else exercise.read(result)

    return attempt(ask), inputs


def fault(expected, outcome: Outcome) -> str:
    """The probe an outcome fails, or ""."""
    match outcome.error:
        case None:
            pass
        case NotImplementedError():
            return "not started"
        case TooLong():
            return "time"
        case SystemExit():
            return "exit"
        case _:
            return "error"
    if outcome.value is ...:
        return "not started"
    if outcome.value is None:
        return "nothing"
    compared = attempt(difference, expected, outcome.value)
    return "kind" if compared.error else compared.value


def difference(expected, got) -> str:
    """In what `got` differs from `expected`: the first of kind, length, shape, dtype, nan, values.

    "" when they are the same, floats within 1e-4 of their size (or 1e-5).
    """
    if isinstance(expected, tuple):
        if not isinstance(got, (tuple, list)):
            return "kind"
        if len(got) != len(expected):
            return "length"
        return next(filter(None, map(difference, expected, got)), "")
    wanted = np.asarray(expected)
    if isinstance(got, (list, tuple)):
        # Before NumPy makes an array of it: it may be endlessly long.
        if np.shape(wanted)[:1] != (len(got),):
            return "shape"
    elif not (isinstance(got, (bool, int, float, str)) or hasattr(got, "__array__")):
        return "kind"
    array = np.asarray(got)
    if array.shape != wanted.shape:
        return "shape"
    if array.dtype.kind not in KINDS[wanted.dtype.kind]:
        return "dtype"
    if wanted.dtype.kind != "f":
        return "" if np.array_equal(array, wanted) else "values"
    if np.isnan(array).any():
        return "nan"
    return "" if np.allclose(array, wanted, rtol=1e-4, atol=1e-5) else "values"


def changed(before: tuple, after: tuple) -> bool:
    """Whether an array or a list among the inputs is no longer what it was."""
    return any(
        attempt(difference, one, other) != Outcome("")
        for one, other in zip(before, after, strict=True)
        if isinstance(one, (np.ndarray, list))
    )


def recognise(exercise: Exercise, place: int, outcome: Outcome) -> str:
    """The name of the known wrong answer that does the same here, or ""."""
    for name, wrong in exercise.wrong.items():
        known, _ = run(exercise, wrong, place)
        if type(known.error) is not type(outcome.error):
            continue
        if known.error or attempt(difference, known.value, outcome.value) == Outcome(""):
            return name
    return ""
