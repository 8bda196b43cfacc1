"""Every exercise: a right answer passes in any form, and nothing a bad one does harms."""

import re
import signal

import numpy as np
import pytest
from bad_answers import BAD, then
from bs4 import BeautifulSoup
from right_answers import EQUAL

from seq2seq_teach import exercises, use_language
from seq2seq_teach.exercises import check, fence
from seq2seq_teach.exercises.exercise import examine
from seq2seq_teach.language import LANGUAGES

HANGUL = re.compile("[가-힣]")
CONTENT = {
    exercise.number: exercise
    for notebook in exercises.CONTENT
    for exercise in exercises._exercises(notebook).values()
}
every_exercise = pytest.mark.parametrize("number", CONTENT)
if not hasattr(signal, "setitimer"):
    del BAD["loops for ever"]


@pytest.fixture(autouse=True)
def nothing_tried_yet(monkeypatch):
    monkeypatch.setattr(exercises, "_progress", {})


def floats(kind):
    return lambda array: array.astype(kind) if array.dtype.kind == "f" else array


FORMS = {
    "float32": floats(np.float32),
    "float64": floats(np.float64),
    "array": np.array,
    "list": lambda array: array.tolist(),
    "tuple": lambda array: tuple(array) if array.ndim else array[()],
}


@every_exercise
@pytest.mark.parametrize("form", FORMS)
def test_a_right_answer_passes_in_any_form(number, form):
    def change(array):
        return array.item() if array.dtype.kind == "U" else FORMS[form](array)

    assert examine(CONTENT[number], then(change)(CONTENT[number].reference)) is None


def test_there_is_an_equal_formula_for_every_exercise():
    assert set(EQUAL) == set(CONTENT)


@every_exercise
def test_an_equal_formula_passes(number):
    assert examine(CONTENT[number], EQUAL[number]) is None


def may_change(value):
    return isinstance(value, (np.ndarray, list, dict)) or (
        isinstance(value, tuple) and any(map(may_change, value))
    )


@every_exercise
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_answer_gets_a_verdict_and_harms_nothing(number, kind, monkeypatch, capsys):
    exercise = CONTENT[number]
    make, expected = BAD[kind]
    monkeypatch.setattr(fence, "SECONDS", 0.05 if kind == "loops for ever" else fence.SECONDS)
    answer = make(exercise.reference)
    finding = examine(exercise, answer)
    assert (finding.probe if finding else "") in expected
    if kind == "changes its input" and any(map(may_change, exercise.cases()[0])):
        assert finding.probe == "input"
    for language in LANGUAGES:
        use_language(language)
        with monkeypatch.context() as once:  # once is enough: the words alone are in a language
            once.setattr(exercises, "examine", lambda *_: finding)
            card = check(number, answer)
        assert card.passed is (finding is None) and card.text
        assert language == "en" or HANGUL.search(card.text)
        assert len(repr(card)) < 3000 and "<function" not in repr(card)
        page = BeautifulSoup(card._repr_html_(), "html.parser")
        assert not page.b
        assert bool(page.details) == (finding is not None and finding.probe != "arguments")
    monkeypatch.undo()
    assert check(number, exercise.reference).passed
    assert capsys.readouterr() == ("", "")
