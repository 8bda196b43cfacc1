"""An exercise, and how an answer to it is probed: in order, up to the first thing that fails."""

from __future__ import annotations

import dis
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import CodeType

import numpy as np

from .card import is_array
from .fence import Outcome, TooLong, attempt

# What a number may be given as: an int is as good as a float, float32 as float64.
KINDS = {"f": "fiu", "i": "iu", "u": "iu", "b": "b", "U": "U"}
IDLE = {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE", "COPY_FREE_VARS"}
NOTHING = Outcome()


@dataclass(frozen=True, eq=False)  # equal to itself alone: what is known of it is kept
class Exercise:
    """Something to write, number "5.1" being the first of notebook 5.

    `reference` is a right answer; its source is what `solution` shows. `cases` makes
    the inputs it is probed with, fresh each time, for an answer may change them;
    together they should tell the known wrong answers apart. `wrong` has those by the name of
    their hint. `properties` are facts that must hold as well, by name, each with the
    further inputs that show it. `read` makes of a result what can be compared: arrays,
    numbers, text, or a tuple of these; `results` may name the parts of the tuple.
    `difficulty` is 1 to 3.

    Its words are messages: "exercise 5.1 done", "exercise 5.1 hint 1" and as many more,
    "exercise 5.1 NAME" for each wrong answer, "exercise 5.1 property NAME" for each fact.
    """

    number: str
    difficulty: int
    minutes: int
    reference: Callable
    cases: Callable[[], Sequence[tuple]]
    wrong: Mapping[str, Callable] = field(default_factory=dict)
    properties: Mapping[str, Callable[[], Sequence[tuple]]] = field(default_factory=dict)
    read: Callable = lambda result: result
    results: tuple[str, ...] = ()

    @property
    def arguments(self) -> list[str]:
        return list(inspect.signature(self.reference).parameters)

    @property
    def solution(self) -> str:
        return inspect.getsource(self.reference)

    def inputs(self, fact: str) -> Sequence[tuple]:
        """The inputs that show a fact; the cases, where it has no name."""
        return self.properties[fact]() if fact else self.cases()


@dataclass(frozen=True)
class Finding:
    """The first probe that failed, on which input, what was expected and what came."""

    probe: str
    inputs: tuple = ()
    expected: object = None
    outcome: Outcome = NOTHING
    recognised: str = ""  # the name of the known wrong answer that does the same, or "input"
    fact: str = ""  # the name of the property that does not hold


def examine(exercise: Exercise, answer) -> Finding | None:
    """Probe an answer; → None when it passes.

    The probes, in order: not started, callable, arguments; then for every case time, exit,
    error, nothing (returns None), kind, length, shape, dtype, nan, values; then property
    (time and exit there, too); last input, the property that all share: it is left as it was.
    """
    if attempt(untouched, answer).value:
        return Finding("not started")
    if not callable(answer):
        return Finding("callable", outcome=Outcome(answer))
    if not takes(answer, len(exercise.arguments)):
        return Finding("arguments", outcome=Outcome(answer))
    last = None
    for fact in ("", *exercise.properties):
        for place, inputs in enumerate(exercise.inputs(fact)):
            outcome, after = run(exercise, answer, fact, place)
            wanted = expected(exercise, fact, place)
            probe = fault(wanted, outcome)
            if probe == "not started" and not fact:
                return Finding(probe)
            if probe in ("time", "exit"):
                return Finding(probe, inputs, wanted, outcome)
            if probe:
                name = recognise(exercise, answer, fact, place, outcome)
                return Finding("property" if fact else probe, inputs, wanted, outcome, name, fact)
            if not last and changed(inputs, after):
                last = Finding("input", inputs, outcome=Outcome(after), recognised="input")
    return last


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


def run(exercise: Exercise, answer: Callable, fact: str, place: int) -> tuple[Outcome, tuple]:
    """Ask an answer one case; → its outcome, and the inputs as they are afterwards."""
    inputs = exercise.inputs(fact)[place]

    def ask():
        result = answer(*inputs)
        return result if result is None or result is ... else exercise.read(result)

    return attempt(ask), inputs


@cache
def expected(exercise: Exercise, fact: str, place: int):
    """What the reference makes of one case."""
    return exercise.read(exercise.reference(*exercise.inputs(fact)[place]))


@cache
def known(exercise: Exercise, name: str, fact: str, place: int) -> Outcome:
    """What comes of one case when it is answered wrong in a known way."""
    return run(exercise, exercise.wrong[name], fact, place)[0]


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

    "" when they are the same, floats within 1e-4 of their size (or 1e-5). Nothing larger
    than `expected` is looked through or copied.
    """
    if isinstance(expected, tuple):
        if not isinstance(got, (tuple, list)):
            return "kind"
        if len(got) != len(expected):
            return "length"
        return next(filter(None, map(difference, expected, got)), "")
    comparable = isinstance(got, (bool, int, float, str, list, tuple)) or is_array(got)
    if not comparable or isinstance(expected, str) != isinstance(got, str):
        return "kind"
    wanted = np.asarray(expected)
    if not fits(got, wanted.shape):
        return "shape"
    array = np.asarray(got)
    if array.dtype.kind not in KINDS[wanted.dtype.kind]:
        return "dtype"
    if wanted.dtype.kind != "f":
        return "" if np.array_equal(array, wanted) else "values"
    if np.isnan(array).any() and not np.isnan(wanted).any():
        return "nan"
    same = np.allclose(array, wanted, rtol=1e-4, atol=1e-5, equal_nan=True)
    return "" if same else "values"


def fits(value, shape: tuple[int, ...]) -> bool:
    """Whether an array, or lists in lists, have this shape; stops where they do not."""
    # Before NumPy makes an array of it: it may be endlessly long.
    if isinstance(value, (list, tuple, range)):
        long = shape[:1] == (len(value),)
        return long and all(fits(item, shape[1:]) for item in value)
    return tuple(np.shape(value) if is_array(value) else ()) == shape


def changed(before, after) -> bool:
    """Whether anything in an array, a list or a dictionary is no longer what it was."""
    if isinstance(before, np.ndarray):
        return attempt(np.array_equal, before, after) != Outcome(True)
    if isinstance(before, (list, tuple, dict)):
        if type(after) is not type(before) or len(after) != len(before):
            return True
        if isinstance(before, dict):
            before, after = list(before.items()), list(after.items())
        return any(map(changed, before, after))
    if isinstance(before, (int, float, str)):
        return type(after) is not type(before) or after != before
    return False  # a model, a layer: those an answer may use


def recognise(exercise: Exercise, answer, fact: str, place: int, outcome: Outcome) -> str:
    """The name of the known wrong answer that does the same, or "".

    The same in every case and wherever the fact is shown, not only where the answer failed:
    two mistakes may well look alike there.
    """
    facts = dict.fromkeys(("", fact))
    asked = [(name, n) for name in facts for n in range(len(exercise.inputs(name)))]
    asked.remove((fact, place))
    names = [name for name in exercise.wrong if alike(known(exercise, name, fact, place), outcome)]
    for where in asked:
        if names:
            outcome = run(exercise, answer, *where)[0]
            names = [name for name in names if alike(known(exercise, name, *where), outcome)]
    return names[0] if names else ""


def alike(one: Outcome, other: Outcome) -> bool:
    """Whether two calls came to the same: equal results, or the same error in the same words."""
    if one.error or other.error:
        words = attempt(str, one.error), attempt(str, other.error)
        return type(one.error) is type(other.error) and words[0] == words[1]
    return attempt(difference, one.value, other.value) == Outcome("")
