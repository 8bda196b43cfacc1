"""An exercise, and how an answer to it is probed: in order, up to the first thing that fails."""

import ast
import dis
import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from types import CodeType
from typing import Any

import numpy as np

# By their own names: an answer may have put something else into `np`.
from numpy import allclose, array_equal, isnan
from numpy.ma import MaskedArray

from ..language import Text, current_language
from .card import is_array
from .sandbox import Outcome, TooLong, attempt, course_as_it_was
from .slips import SLIPS

# What a number may be given as: an int is as good as a float, float32 as float64.
GIVEN_AS = {"f": "fiu", "i": "iu", "u": "iu", "b": "b", "U": "U"}
CASES, DRAWN = "", "drawn"  # kinds of places; the others are names of facts
Place = tuple[str, int]
ENOUGH = 3  # inputs on which a mistake, and nothing else, does what an answer does: no chance
IDLE = {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE", "COPY_FREE_VARS"}
NOTHING = Outcome()


@dataclass(frozen=True)
class Mistake:
    """A known wrong answer, and the hint for whoever gives it."""

    answer: Callable
    hint: Text


@dataclass(frozen=True)
class Fact:
    """What must hold as well, and the inputs that show it, fresh each time."""

    text: Text
    inputs: Callable[[], Sequence[tuple]]


@dataclass(eq=False)  # equal to itself alone: what is known of it is kept
class Exercise:
    """Something to write, number "5.1" being the first of notebook 5; all of it is in one file.

    `level` is 1 to 3, `minutes` what a learner takes. `done` is said when it is solved, `tells`
    says to a teacher what somebody who fails probably believes, `hints` come one by one.
    `examples` are calls whose results the notebook may show. `results` may name the parts of a
    tuple that is returned. With `broken` the notebook has the first mistake in place of a stub.

    The functions of the file are its decorated parts:

    - `@exercise.reference`: a right answer; its source is what `solution` shows, its name,
      arguments and docstring are those of the stub.
    - `@exercise.another`: a right answer in another style.
    - `@exercise.cases`: makes the inputs it is probed with first, small ones that a learner can
      follow, fresh each time, for an answer may change them.
    - `@exercise.drawn`: makes one more input by a random generator; `draws` of them keep answers
      from passing by chance, and tell the known mistakes apart.
    - `@exercise.mistake(en, ko)`: a known wrong answer with its hint.
    - `@exercise.fact(en, ko)`: makes further inputs, which show that this holds as well.
    - `@exercise.read`: makes of a result what can be compared: arrays, numbers, text, or a tuple.
    """

    number: str
    level: int
    minutes: int
    done: Text
    tells: Text
    hints: Sequence[Text]
    results: tuple[str, ...] = ()
    examples: Sequence[str] = ()
    broken: bool = False
    draws: int = 30
    mistakes: dict[str, Mistake] = field(default_factory=dict, init=False)
    facts: dict[str, Fact] = field(default_factory=dict, init=False)
    others: list[Callable] = field(default_factory=list, init=False)
    right: Callable = field(init=False)
    make_cases: Callable[[], Sequence[tuple]] = field(init=False)
    draw: Callable[[np.random.Generator], tuple] | None = field(default=None, init=False)
    make_comparable: Callable = field(default_factory=lambda: lambda result: result, init=False)

    def reference(self, function: Callable) -> Callable:
        self.right = function
        return function

    def another(self, function: Callable) -> Callable:
        self.others.append(function)
        return function

    def cases(self, function: Callable) -> Callable:
        self.make_cases = function
        return function

    def drawn(self, function: Callable) -> Callable:
        self.draw = function
        return function

    def read(self, function: Callable) -> Callable:
        self.make_comparable = function
        return function

    def mistake(self, en: str, ko: str) -> Callable:
        hint = Text(en, ko)

        def keep(function: Callable) -> Callable:
            self.mistakes[function.__name__] = Mistake(function, hint)
            return function

        return keep

    def fact(self, en: str, ko: str) -> Callable:
        text = Text(en, ko)

        def keep(function: Callable) -> Callable:
            self.facts[function.__name__] = Fact(text, function)
            return function

        return keep

    @property
    def name(self) -> str:
        """What the function to write is called."""
        return self.right.__name__

    @property
    def arguments(self) -> list[str]:
        return list(inspect.signature(self.right).parameters)

    @property
    def solution(self) -> str:
        """The source of a right answer."""
        return source_of(self.right)

    @property
    def stub(self) -> str:
        """What stands in the notebook to begin with: a function to fill in, or to mend."""
        head = self.solution.splitlines()[: first_statement(self.solution).end_lineno]
        body = ["    ..."]
        if self.broken:
            bug = source_of(next(iter(self.mistakes.values())).answer)
            body = bug.splitlines()[first_statement(bug).lineno - 1 :]
        return "\n".join([*head, *body])

    @property
    def stars(self) -> str:
        """How hard it is, such as ●●○."""
        return "●" * self.level + "○" * (3 - self.level)

    @cached_property
    def places(self) -> list[Place]:
        """Every input it is probed with: the cases, those that show facts, those that are drawn."""
        several = {
            CASES: self.make_cases,
            **{name: fact.inputs for name, fact in self.facts.items()},
        }
        places = [(kind, n) for kind, make in several.items() for n in range(len(make()))]
        return places + [(DRAWN, n) for n in range(self.draws if self.draw else 0)]

    def inputs(self, place: Place) -> tuple:
        """The input of a place, made afresh."""
        kind, n = place
        if kind == DRAWN and self.draw:
            return self.draw(np.random.default_rng(n))
        return (self.make_cases if kind == CASES else self.facts[kind].inputs)()[n]


def first_statement(source: str) -> ast.stmt:
    """What a function begins with."""
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    return function.body[0]


def source_of(function: Callable) -> str:
    """The source of a function without what decorates it."""
    source = inspect.getsource(function)
    return "\n".join(source.splitlines()[ast.parse(source).body[0].lineno - 1 :])


@dataclass(frozen=True)
class Finding:
    """The first probe that failed, on which input, what was expected and what came."""

    probe: str
    inputs: tuple = ()
    expected: Any = None
    outcome: Outcome = NOTHING
    recognised: str = ""  # the name of the known mistake that does the same, or "input"
    fact: str = ""  # the name of the fact that does not hold


def examine(exercise: Exercise, answer) -> Finding | None:
    """Probe an answer; → None when it passes.

    The probes, in order: not started, callable, arguments; then for every case time, exit,
    error, nothing (returns None), kind, count (of results), length, shape, dtype, nan, values;
    then property, for every fact (time and exit there, too); last input, which is to be left
    as it was.
    """
    if attempt(untouched, answer).value:
        return Finding("not started")
    if not callable(answer):
        return Finding("callable", outcome=Outcome(answer))
    if not takes(answer, len(exercise.arguments)):
        return Finding("arguments", outcome=Outcome(answer))
    put_back, last = course_as_it_was(), None

    def ask(place: Place) -> tuple[Outcome, tuple]:
        try:
            return run(exercise, answer, place)
        finally:
            put_back()

    for place in exercise.places:
        outcome, after = ask(place)
        wanted = expected(exercise, place)
        probe, fact = fault(wanted, outcome), place[0] if place[0] in exercise.facts else ""
        if probe == "not started" and not fact:
            return Finding(probe)
        if probe in ("time", "exit"):
            return Finding(probe, exercise.inputs(place), wanted, outcome)
        if probe:
            name = recognise(exercise, ask, place, outcome)
            probe = "property" if fact else probe
            return Finding(probe, exercise.inputs(place), wanted, outcome, name, fact)
        # What cannot change is not made again to be compared with: a model takes its time.
        if not last and may_change(after) and changed(before := exercise.inputs(place), after):
            last = Finding("input", before, outcome=Outcome(after), recognised="input")
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


def run(exercise: Exercise, answer: Callable, place: Place) -> tuple[Outcome, tuple]:
    """Ask an answer about one input; → its outcome, and the input as it is afterwards."""
    inputs = exercise.inputs(place)

    def call():
        result = answer(*inputs)
        return result if result is None or result is ... else exercise.make_comparable(result)

    return attempt(call), inputs


@cache
def expected(exercise: Exercise, place: Place):
    """What the reference makes of one input."""
    return exercise.make_comparable(exercise.right(*exercise.inputs(place)))


def known(exercise: Exercise, name: str, place: Place) -> Outcome:
    """What comes of one input by a mistake."""
    return _known(exercise, name, place, current_language())


@cache
def _known(exercise: Exercise, name: str, place: Place, language: str) -> Outcome:
    # What an error says depends on the language in use.
    if name in SLIPS:
        return attempt(SLIPS[name].of, expected(exercise, place))
    return run(exercise, exercise.mistakes[name].answer, place)[0]


@cache
def telling(exercise: Exercise, name: str) -> frozenset[Place]:
    """The inputs on which a mistake does neither what is right nor what another mistake does.

    Two of an exercise's own may share what a third does, so that it is alone nowhere; if it parts
    from each of them often enough on inputs that are always asked, all that it gets wrong tells.
    """
    own = name in exercise.mistakes
    # An exercise's own word for a mistake goes before the general one.
    rivals = exercise.mistakes if own else (*exercise.mistakes, *SLIPS)
    wrong = [
        place
        for place in exercise.places
        if not known_alike(known(exercise, name, place), Outcome(expected(exercise, place)))
    ]
    parted = {
        other: {
            place
            for place in wrong
            if not known_alike(known(exercise, name, place), known(exercise, other, place))
        }
        for other in rivals
        if other != name
    }
    alone = frozenset(wrong).intersection(*parted.values())
    if own and len(alone) < ENOUGH:
        always = [{one for one in places if one[0] in (CASES, DRAWN)} for places in parted.values()]
        if all(len(places) >= ENOUGH for places in always):
            return frozenset(wrong)
    return alone


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
    """In what `got` differs from `expected`: kind, count, length, shape, dtype, nan or values.

    The first of these; words where numbers are expected are of another dtype, however many.
    "" when they are the same, floats within 1e-4 of their size (or 1e-5). Nothing larger
    than `expected` is looked through or copied.
    """
    if isinstance(expected, tuple):
        if not (isinstance(got, (tuple, list)) or (is_array(got) and np.ndim(got))):
            return "kind"
        if len(got) != len(expected):
            return "count"
        return next(filter(None, map(difference, expected, got)), "")
    comparable = isinstance(got, (bool, int, float, str, list, tuple, range)) or is_array(got)
    if not comparable or isinstance(expected, str) != isinstance(got, str):
        return "kind"
    wanted = np.asarray(expected)
    if not fits(got, wanted.shape):
        return misfit(wanted, got)
    # What is masked is not given.
    array = got.filled() if isinstance(got, MaskedArray) else np.asarray(got)
    if not array.size:  # of nothing there is no kind
        return ""
    if array.dtype.kind not in GIVEN_AS[wanted.dtype.kind]:
        return "dtype"
    if wanted.dtype.kind != "f":
        return "" if array_equal(array, wanted) else "values"
    if isnan(array).any() and not isnan(wanted).any():
        return "nan"
    same = allclose(array, wanted, rtol=1e-4, atol=1e-5, equal_nan=True)
    return "" if same else "values"


def misfit(wanted: np.ndarray, got) -> str:
    """In what something of another shape differs: dtype, length or shape.

    Only the first item of a list is looked at.
    """
    if is_array(got):
        return "length" if len(np.shape(got)) == wanted.ndim == 1 else "shape"
    if not isinstance(got, (list, tuple, range)):
        return "shape"
    if len(got) and isinstance(got[0], str) and wanted.dtype.kind != "U":
        return "dtype"
    alike = not len(got) or fits(got[0], wanted.shape[1:])
    return "length" if wanted.ndim and len(got) != len(wanted) and alike else "shape"


def fits(value, shape: tuple[int, ...]) -> bool:
    """Whether an array, or lists in lists, have this shape; stops where they do not."""
    # Before NumPy makes an array of it: it may be endlessly long.
    if isinstance(value, (list, tuple, range)):
        long = shape[:1] == (len(value),)
        return long and all(fits(item, shape[1:]) for item in value)
    return tuple(np.shape(value) if is_array(value) else ()) == shape


def may_change(value) -> bool:
    """Whether there is anything in it that `changed` looks into."""
    if isinstance(value, tuple):
        return any(map(may_change, value))
    return isinstance(value, (np.ndarray, list, dict))


def changed(before, after) -> bool:
    """Whether anything in an array, a list or a dictionary is no longer what it was."""
    if isinstance(before, np.ndarray):
        return attempt(as_it_was, before, after) != Outcome(True)
    if isinstance(before, (list, tuple, dict)):
        if type(after) is not type(before) or len(after) != len(before):
            return True
        if isinstance(before, dict):
            return changed(list(before.items()), list(dict(after).items()))
        return any(map(changed, before, after))
    if isinstance(before, (int, float, str)):
        return type(after) is not type(before) or after != before
    return False  # a model, a layer: those an answer may use


def as_it_was(before: np.ndarray, after) -> bool:
    """Whether an array holds what it held, but for what rounding leaves where it was put back."""
    if before.dtype.kind != "f" or before.shape != np.shape(after):
        return array_equal(before, after)
    return allclose(after, before, rtol=1e-6, atol=1e-7, equal_nan=True)


def recognise(exercise: Exercise, ask: Callable, place: Place, outcome: Outcome) -> str:
    """The name of the known mistake, or of the slip, that does the same as an answer, or "".

    The same on every input, facts apart that it has not come to, and on some of them as nothing
    else does: what agrees in one place may do so by chance. `ask` runs the answer on the input of
    a place.
    """
    met = dict.fromkeys((CASES, place[0], DRAWN))
    asked = [other for other in exercise.places if other[0] in met and other != place]
    if outcome.value is None and not outcome.error:
        others = [ask(other)[0] for other in asked]
        if all(other.value is None and not other.error for other in others):
            return "printed" if outcome.printed else "not returned"
    names = {
        name: telling(exercise, name)
        for name in (*exercise.mistakes, *SLIPS)
        if alike(known(exercise, name, place), outcome)
    }
    agreed = dict.fromkeys(names, 0)
    for name, places in names.items():
        agreed[name] = place in places
    for other in asked:
        if names:
            outcome = ask(other)[0]
            names = {
                name: places
                for name, places in names.items()
                if alike(known(exercise, name, other), outcome)
            }
            for name, places in names.items():
                agreed[name] += other in places
    return next((name for name in names if agreed[name] >= ENOUGH), "")


def alike(one: Outcome, other: Outcome) -> bool:
    """Whether two calls came to the same: equal results, or the same error in the same words."""
    return attempt(same, one, other).value is True


def known_alike(one: Outcome, other: Outcome) -> bool:
    """`alike` for two calls of our own functions: nothing has to be kept from doing harm."""
    try:
        return same(one, other)
    except Exception:  # lists of several lengths are no array
        return False


def same(one: Outcome, other: Outcome) -> bool:
    if one.error and other.error:
        alike = type(one.error) is type(other.error)
        return alike and unnumbered(one.error) == unnumbered(other.error)
    return not (one.error or other.error or difference(one.value, other.value))


def unnumbered(error: BaseException) -> str:
    """What an error says, without the numbers Keras gives to all it makes: functional_7."""
    return re.sub(r"_\d+", "", str(error))
