"""Every exercise: right answers pass, wrong ones fail and are told why, nothing does harm.

A module of tests imports all of it and says in `NUMBERS` for which exercises.
"""

import signal
from importlib import import_module
from pkgutil import iter_modules

import numpy as np
import pytest
import unusual_styles  # noqa: F401 - it adds to them
import wrong
from bad_answers import BAD, then
from shared import EXERCISES, HANGUL, Seen
from styles import RIGHT

from seq2seq_teach import exercises, use_language
from seq2seq_teach.exercises import check, sandbox
from seq2seq_teach.exercises.exercise import ENOUGH, alike, changed, examine, run, telling
from seq2seq_teach.language import LANGUAGES

if not hasattr(signal, "setitimer"):
    del BAD["loops for ever"]

for room in iter_modules(wrong.__path__):
    import_module(f"wrong.{room.name}")
WRONG = wrong.WRONG


def pytest_generate_tests(metafunc):
    """`number`, and with it what there is of this exercise: a `mistake`, `style` or `words`."""
    asked, numbers = metafunc.fixturenames, metafunc.module.NUMBERS
    if "mistake" in asked:
        pairs = [(number, name) for number in numbers for name in EXERCISES[number].mistakes]
        metafunc.parametrize(("number", "mistake"), pairs)
    elif "style" in asked:
        pairs = [(number, n) for number in numbers for n in range(len(right_answers(number)))]
        metafunc.parametrize(("number", "style"), pairs)
    elif "words" in asked:
        pairs = [(number, words) for number in numbers for words in WRONG.get(number, ())]
        metafunc.parametrize(("number", "words"), pairs)
    elif "number" in asked:
        metafunc.parametrize("number", numbers)


def right_answers(number):
    exercise = EXERCISES[number]
    return [exercise.right, *exercise.others, *RIGHT.get(number, [])]


def test_it_is_whole(number):
    exercise = EXERCISES[number]
    assert exercise.level in (1, 2, 3) and exercise.minutes > 0
    assert len(exercise.hints) >= 2 and len(exercise.mistakes) >= 3 and exercise.others
    assert exercise.right.__doc__ and exercise.solution.startswith(f"def {exercise.name}(")
    if exercise.results:
        assert len(exercise.results) == len(exercise.right(*exercise.make_cases()[0]))


def test_the_reference_passes_and_the_stub_is_not_started(number):
    exercise, names = EXERCISES[number], {}
    exec(exercise.stub, names)
    for language in LANGUAGES:
        use_language(language)
        assert check(number).passed is None
        assert exercise.broken or check(number, names[exercise.name]).passed is None
        card = check(number, exercise.right)
        assert card.passed and card.text == getattr(exercise.done, language)


def test_a_stub_that_is_to_be_mended_fails_with_the_first_mistake(number):
    exercise = EXERCISES[number]
    if exercise.broken:
        names = dict(exercise.right.__globals__)
        exec(exercise.stub, names)
        found = examine(exercise, names[exercise.name])
        assert found.recognised == next(iter(exercise.mistakes))


def test_a_right_answer_passes_in_whatever_style(number, style):
    assert len(right_answers(number)) >= 6
    found = examine(EXERCISES[number], right_answers(number)[style])
    assert found is None, found


def floats(kind):
    return lambda array: array.astype(kind) if array.dtype.kind == "f" else array


FORMS = {
    "float32": floats(np.float32),
    "float64": floats(np.float64),
    "array": np.array,
    "list": lambda array: array.tolist(),
    "tuple": lambda array: tuple(array) if array.ndim else array[()],
}


@pytest.mark.parametrize("form", FORMS)
def test_a_right_answer_passes_in_any_form(number, form):
    def change(array):
        return array.item() if array.dtype.kind == "U" else FORMS[form](array)

    assert examine(EXERCISES[number], then(change)(EXERCISES[number].right)) is None


def test_a_mistake_is_known_on_enough_inputs_and_gets_its_hint_as_long_as_it_is_made(
    number, mistake, monkeypatch
):
    exercise = EXERCISES[number]
    assert len(telling(exercise, mistake)) >= ENOUGH
    answer = exercise.mistakes[mistake].answer
    finding = examine(exercise, answer)
    for language in LANGUAGES:
        use_language(language)
        if finding.outcome.error:  # what an error says depends on it
            finding = examine(exercise, answer)
        monkeypatch.setattr(exercises, "examine", lambda *_, found=finding: found)
        for _ in range(2):
            card = check(number, answer)
            assert card.passed is False
            assert card.hint == getattr(exercise.mistakes[mistake].hint, language)


def may_change(value):
    return isinstance(value, (np.ndarray, list, dict)) or (
        isinstance(value, tuple) and any(map(may_change, value))
    )


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_answer_gets_a_verdict_and_harms_nothing(number, kind, monkeypatch, capsys):
    exercise = EXERCISES[number]
    make, expected = BAD[kind]
    limit = 0.05 if kind == "loops for ever" else sandbox.SECONDS
    monkeypatch.setattr(sandbox, "SECONDS", limit)
    answer = make(exercise.right)
    finding = examine(exercise, answer)
    assert (finding.probe if finding else "") in expected
    if kind == "changes its input" and any(map(may_change, exercise.make_cases()[0])):
        assert finding.probe == "input"
    for language in LANGUAGES:
        use_language(language)
        with monkeypatch.context() as once:  # once is enough: the words alone are in a language
            once.setattr(exercises, "examine", lambda *_: finding)
            card = check(number, answer)
        assert card.passed is (finding is None) and card.text
        assert language == "en" or HANGUL.search(card.text)
        assert len(repr(card)) < 3000 and "<function" not in repr(card)
        tags = Seen(card._repr_html_()).tags
        assert "b" not in tags
        assert ("details" in tags) == (finding is not None and finding.probe != "arguments")
    monkeypatch.undo()
    assert check(number, exercise.right).passed
    assert capsys.readouterr() == ("", "")


def several(change):
    """A change of the result, of each part where there are several."""

    def changed(result):
        if isinstance(result, tuple):
            return tuple(map(changed, result))
        return change(result)

    return changed


def slightly(result):
    array = np.asarray(result)
    if array.dtype.kind == "U":
        return f"{result} "
    if array.dtype.kind == "b":
        return ~array
    return array + (1 if array.dtype.kind in "iu" else 0.01 * np.abs(array).max() + 0.01)


def another_sign(result):
    array = np.asarray(result)
    return -array - 1 if array.dtype.kind in "iuf" else slightly(result)


def as_text(result):
    return 7 if isinstance(result, str) else str(result)


CHANGES = {
    "slightly off": several(slightly),
    "another sign": several(another_sign),
    "as text": several(as_text),
    "nothing": lambda result: None,
    "inside a list": lambda result: [result],
    "NaN": several(
        lambda result: np.asarray(result) * np.nan if not isinstance(result, str) else ""
    ),
    "an item more": several(
        lambda result: np.append(np.ravel(result), 0) if not isinstance(result, str) else result * 2
    ),
    "a result more": lambda result: (*(result if isinstance(result, tuple) else [result]), 0),
    "empty": lambda result: [],
    "a dictionary": lambda result: {0: result},
}


def with_change(how, exercise):
    """A right answer whose results, or those of the model it returns, are changed."""

    def change(result):
        return CHANGES[how](tuple(result) if exercise.results else result)

    def answer(*inputs):
        result = exercise.right(*inputs)
        if callable(result):
            return lambda ids: CHANGES[how](tuple(result(ids)))
        return change(result)

    return answer


@pytest.mark.parametrize("how", CHANGES)
def test_whatever_is_changed_of_a_right_result_fails(number, how):
    assert examine(EXERCISES[number], with_change(how, EXERCISES[number])) is not None


def test_ten_wrong_answers_are_tried(number):
    assert len(WRONG[number]) >= 10


def test_a_wrong_answer_fails_and_is_told_of_no_other_mistake(number, words):
    exercise, tried = EXERCISES[number], WRONG[number][words]
    found = examine(exercise, tried.answer)
    assert found is not None
    assert found.recognised in (tried.fits or {""})


def told_apart(exercise, answers, place):
    """Answers in groups, those together that do the same on one input and leave it the same."""
    groups = []
    for words, answer in answers.items():
        outcome, after = run(exercise, answer, place)
        harm = changed(exercise.inputs(place), after)
        same = next((one for met, did, one in groups if did == harm and alike(met, outcome)), None)
        if same is None:
            groups.append((outcome, harm, same := {}))
        same[words] = answer
    return [group for *_, group in groups]


def test_no_two_answers_do_the_same_on_all_inputs_and_none_does_harm(number):
    exercise = EXERCISES[number]
    groups = [
        {
            "right": exercise.right,
            **{name: mistake.answer for name, mistake in exercise.mistakes.items()},
            **{words: tried.answer for words, tried in WRONG.get(number, {}).items()},
        }
    ]
    for place in exercise.places:  # who is alone needs not be asked again
        groups = [part for group in groups for part in told_apart(exercise, group, place)]
        groups = [group for group in groups if len(group) > 1]
    assert [list(group) for group in groups] == []
    assert check(number, exercise.right).passed
