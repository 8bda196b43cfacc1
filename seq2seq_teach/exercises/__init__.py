"""Exercises: write something, `check` it, ask for a `hint`, see a `solution`, and your `progress`.

Everything about an exercise is in one file, `FOLDER/NAME.py`; the files of a folder are
loaded when one of its exercises is asked for.
"""

import inspect
import linecache
import re
from dataclasses import dataclass
from importlib import import_module
from numbers import Real
from pkgutil import iter_modules
from types import CodeType
from unicodedata import normalize

import numpy as np

from ..language import quote
from . import kept
from . import words as say
from .card import MARKS, Card, beside, show
from .exercise import Exercise, Finding, examine
from .sandbox import Outcome, attempt, settings_as_they_were
from .slips import SLIPS

__all__ = ["check", "hint", "progress", "solution"]

# Notebook → the folder with its exercises, one file for each.
TOPICS = {
    "1": "letters",
    "2": "encoder",
    "3": "context",
    "4": "decoder",
    "5": "architecture",
    "6": "limits",
    "7": "attention",
    "8": "sentences",
}


@dataclass
class Attempts:
    """What has happened with one exercise since Python began."""

    tried: bool = False
    asked: bool = False  # for the solution
    recognised: str = ""
    hints: int = 0  # general ones that were shown


NUMBER = re.compile(r"(?<![\d.,])([1-9])[.,]([1-9]\d?)(?![\d.,]*\d)")  # as people write it
# What is kept of an exercise → the mark of a card.
STATES = {"tried": False, "done": True, None: None}
_attempts: dict[str, Attempts] = {}
_checking: set[str] = set()  # an answer may call check itself


def check(number: str = "", answer=...) -> Card:
    """Probe an answer: `check("5.1", accuracy)`. Never raises; the card says what was found.

    It stops at the first probe that fails and shows input, expected and got. A mistake it knows
    gets the hint that fits as long as it is made; any other failure, the next general hint.
    """
    exercise = find(number)
    if not exercise:
        return _no_such(number, 'check("{number}", {name})', answer)
    number = exercise.number
    if number in _checking:
        return Card(say.inside(number=number))
    _checking.add(number)
    try:
        # NumPy warns as it begins to, whatever a learner has set.
        with settings_as_they_were(), np.errstate(all="warn", under="ignore"):
            finding = examine(exercise, answer)
    finally:
        _checking.discard(number)
    attempts = _attempts.setdefault(number, Attempts())
    if not finding:
        _attempts[number] = Attempts(tried=True)
        kept.note(exercise.name, "done")
        return Card(say.done(number=number), True, exercise.done())
    if finding.probe == "not started":
        text = say.level(level=exercise.stars, minutes=exercise.minutes)
        return Card(say.not_started(number=number), None, text)
    attempts.tried, attempts.recognised = True, finding.recognised
    kept.note(exercise.name, "tried")
    title, text = say.not_yet(number=number), say.probe[finding.probe]()
    if finding.probe == "count":
        got, wanted = len(finding.outcome.value), len(finding.expected)
        text = f"{text} {say.count(got=got, wanted=wanted)}"
    if finding.fact:
        text = f"{text} {exercise.facts[finding.fact].text()}"
        if finding.outcome.value is None and not finding.outcome.error:
            text = f"{text} {say.probe['nothing']()}"
    # Nothing was asked of it yet: there the text is all the hint there is.
    further = fitting(exercise, finding.recognised)
    if finding.inputs and not further:
        further = _next_hint(exercise, attempts)
    rows = (*_rows(exercise, finding), *_own_line(answer, finding.outcome))
    return Card(title, False, text, rows, further)


def hint(number: str = "") -> Card:
    """A hint: the one that fits the last answer, the first time; then the general ones in turn."""
    exercise = find(number)
    if not exercise:
        return _no_such(number, 'hint("{number}")')
    number = exercise.number
    attempts = _attempts.setdefault(number, Attempts())
    text, attempts.recognised = fitting(exercise, attempts.recognised), ""
    text = text or _next_hint(exercise, attempts)
    return Card(say.hint_title(number=number), text=text)


def solution(number: str = "") -> Card:
    """A right answer, after an attempt or when asked twice. Never raises."""
    exercise = find(number)
    if not exercise:
        return _no_such(number, 'solution("{number}")')
    number = exercise.number
    attempts = _attempts.setdefault(number, Attempts())
    if not (attempts.tried or attempts.asked):
        attempts.asked = True
        title = say.try_first(number=number, name=exercise.name)
        return Card(title)
    return Card(say.solution(number=number), code=exercise.solution)


def progress(forget: bool = False) -> Card:
    """Every exercise, what is done of it, and which to take up next. Never raises.

    It outlives the kernel, in a file that the card names; `progress(forget=True)` deletes it.
    """
    if forget is True:  # not progress("1.1")
        return _forgotten()
    known = kept.known()
    rows, course = [], []
    for notebook in TOPICS:
        there = [*exercises_of(notebook).values()]
        marked = [f"{MARKS[STATES[known.get(one.name)]]} {_named_by(one)}" for one in there]
        # A line may break between exercises, not within one.
        marked = [text.replace(" ", "\N{NO-BREAK SPACE}") for text in marked]
        rows += [(say.notebook(number=notebook), "   ".join(marked))]
        course += there
    done = sum(known.get(one.name) == "done" for one in course)
    where = say.kept if kept.is_kept() else say.not_kept
    rows += [(say.file(), where(path=_where()))]
    text = say.marks(tried=MARKS[False], done=MARKS[True], untouched=MARKS[None])
    if one := _next_of(course, known):
        text = f"{say.next(name=_named_by(one), level=one.stars, minutes=one.minutes)} {text}"
    title = say.progress(done=done, count=len(course))
    return Card(title, True if done == len(course) else None, text, tuple(rows))


def _forgotten() -> Card:
    done = list(kept.known().values()).count("done")
    _attempts.clear()
    try:
        kept.forget()
    except (OSError, RuntimeError, ValueError):
        return Card(say.not_forgotten(path=_where()))
    return Card(say.forgotten(done=done, path=_where()))


def _next_of(course: list[Exercise], known: dict[str, str]) -> Exercise | None:
    """What was tried and not done; else the next after what was done last in the course."""
    tried = [one for one in course if known.get(one.name) == "tried"]
    touched = [n for n, one in enumerate(course) if one.name in known]
    after = course[touched[-1] + 1 :] if touched else []
    left = [one for one in (*after, *course) if one.name not in known]
    return next(iter(tried + left), None)


def _named_by(exercise: Exercise) -> str:
    return f"{exercise.number} {exercise.name}"


def _where() -> str:
    where = attempt(kept.place).value
    return quote(where or "?", 200).strip("“”")


def find(number: str) -> Exercise | None:
    """The exercise of this number, or None."""
    if not isinstance(number, str):
        return None
    number = normalize("NFKC", number).strip()  # １.１ and "1.1 " too
    return exercises_of(number).get(number)


def exercises_of(number: str) -> dict[str, Exercise]:
    """The exercises of the notebook that `number` begins with, by number."""
    topic = TOPICS.get(number.partition(".")[0])
    if not topic:
        return {}
    folder = import_module(f".{topic}", __name__)
    modules = (
        import_module(f"{folder.__name__}.{file.name}") for file in iter_modules(folder.__path__)
    )
    found = [module.exercise for module in modules if hasattr(module, "exercise")]
    found.sort(key=lambda exercise: int(exercise.number.partition(".")[2]))
    return {exercise.number: exercise for exercise in found}


def _no_such(number, call: str, answer=None) -> Card:
    said = (number, answer) if isinstance(answer, str) else (number,)
    found = [
        NUMBER.search(normalize("NFKC", quote(one, 1000))) for one in said if not callable(one)
    ]
    meant = next((find(f"{one[1]}.{one[2]}") for one in found if one), None)
    # 5.10 without quotes is the number 5.1: the function tells which is meant.
    named = exercises_of(meant.number).values() if meant and isinstance(number, Real) else ()
    meant = next((one for one in named if one.name == getattr(answer, "__name__", "")), meant)
    if meant:
        call = call.format(number=meant.number, name=meant.name)
        return Card(say.in_quotes(call=call))
    there = exercises_of(number) if isinstance(number, str) else {}
    names = ", ".join(there or (f"{notebook}.1" for notebook in TOPICS))
    given = quote(number) if isinstance(number, str) else in_words(Outcome(number))
    return Card(say.no_such_exercise(given=given, names=names))


def _rows(exercise: Exercise, finding: Finding) -> tuple[tuple[str, str], ...]:
    """Input, expected and got, as far as the failed probe came."""
    outcome = finding.outcome
    name, arguments = exercise.name, ", ".join(exercise.arguments)
    if finding.probe == "callable":
        return (say.expected(), name), (say.got(), in_words(outcome))
    if finding.probe == "arguments":
        given = ", ".join(inspect.signature(outcome.value).parameters)
        got = f"{name}({quote(given).strip('“”')})"
        return (say.expected(), f"{name}({arguments})"), (say.got(), got)
    given = _named(exercise.arguments, finding.inputs)
    if finding.probe == "input":
        after = attempt(_named, exercise.arguments, outcome.value).value or in_words(outcome)
        return (say.before(), given), (say.after(), after)
    rows = [(say.input(), given)]
    rows += [(say.expected(), _named(exercise.results, finding.expected))]
    if finding.probe != "time":
        rows += [(say.got(), in_words(outcome, exercise.results))]
    if outcome.printed:
        rows += [(say.printed(), quote(outcome.printed, 200))]
    return tuple(rows)


def _named(names, values) -> str:
    """Values in a few words, one a line with its name where each of them has one."""
    if not (names and isinstance(values, (list, tuple)) and len(values) == len(names)):
        return show(values)
    return "\n".join(
        beside(f"{name} = ", show(one)) for name, one in zip(names, values, strict=True)
    )


def _own_line(answer, outcome: Outcome) -> tuple[tuple[str, str], ...]:
    """The line of the answer's own source at which an error ended it, if that is known."""
    code = attempt(getattr, answer, "__code__").value
    if not isinstance(code, CodeType):
        return ()
    own = [line for file, line in outcome.trace if file == code.co_filename]
    text = linecache.getline(code.co_filename, own[-1]).strip() if own else ""
    return ((say.line(number=own[-1]), quote(text, 80)),) if text else ()


def in_words(outcome: Outcome, names=()) -> str:
    """What came of a call, in a few words. An error's own words may be an error, too."""
    if outcome.error is None:
        shown = attempt(_named, names, outcome.value)
        return type(outcome.value).__name__ if shown.error else shown.value
    name = type(outcome.error).__name__
    words = attempt(str, outcome.error)
    # TensorFlow begins with the place in its graph, which can take up all the room there is.
    text = re.sub(r"\{\{function_node .*?\}\} *", "", words.value or "")
    return f"{name}: {quote(text, 200)}" if text else name


def fitting(exercise: Exercise, recognised: str) -> str:
    """The hint for a mistake that was recognised, "" for none."""
    if recognised == "input":
        return say.copy()
    known = exercise.mistakes.get(recognised) or SLIPS.get(recognised)
    return known.hint() if known else ""


def _next_hint(exercise: Exercise, attempts: Attempts) -> str:
    """The next of the general hints; after the last, from the first again."""
    text = exercise.hints[attempts.hints % len(exercise.hints)]()
    attempts.hints += 1
    last = attempts.hints == len(exercise.hints)
    return f"{text} {say.see_solution(number=exercise.number)}" if last else text
