"""pytest runs the notebooks solved, and their checks are strict."""

import subprocess
import sys

import nbformat
import pytest

from seq2seq_teach import exercises
from seq2seq_teach.exercises import check, find
from tools import REPO
from tools.notebooks.answers import STRICT, with_answers

CELL = "def fed_and_wanted(ids):\n    return ids, ids\n\n\nlast = 1"
CHECK = 'check("5.2", fed_and_wanted)'


@pytest.fixture
def strict(monkeypatch):
    monkeypatch.setattr(exercises, "check", check)  # and afterwards as it was
    monkeypatch.setattr(exercises, "_attempts", {})
    exec(STRICT, {})
    return exercises.check


def test_a_strict_check_raises_unless_the_answer_passes(strict):
    for answer in (lambda ids: (ids, ids), lambda ids: ..., None):
        with pytest.raises(AssertionError, match=r"5\.2: not"):
            strict("5.2", answer)
    assert strict("5.2", find("5.2").right).passed


@pytest.mark.parametrize("cells", [[f"{CELL}\n{CHECK}"], [CELL, "0", CHECK]])
def test_the_reference_takes_the_place_of_the_function(cells):
    first, *others = with_answers(cells)
    assert first.startswith(STRICT) and "return whole[:-1], whole[1:]" in first
    assert "return ids, ids" not in first and "\nlast = 1" in first
    assert [first, *others][-1].endswith(CHECK)


def test_of_two_functions_with_one_name_the_one_before_the_check_is_solved():
    first, second, third, _ = with_answers([CELL, CELL, CHECK, CELL])[:4]
    assert first == STRICT + CELL and "whole" in second and third == CHECK


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ([CHECK], "no cell defines fed_and_wanted"),
        ([CHECK, CELL], "no cell defines fed_and_wanted"),
        (["if True:\n    def fed_and_wanted(ids): ...", CHECK], "no cell defines fed_and_wanted"),
        ([CELL, CHECK.replace("5.2", "5.99")], "no exercise 5.99"),
        ([CELL, 'check("5.1", fed_and_wanted)'], "no exercise 5.1 called fed_and_wanted"),
    ],
)
def test_an_exercise_that_cannot_be_solved_is_named(cells, message):
    with pytest.raises(LookupError, match=message):
        with_answers(cells)


CELLS = [
    "from seq2seq_teach.exercises import check",
    'def encode(sentence, words): ...\n\n\ncheck("1.1", encode)',
    'assert encode("b", ["a", "b"]) == [1]',
    'try:\n    check("1.1", lambda sentence, words: 0)\nexcept AssertionError:\n    raised = True',
    "assert raised",
]


def test_pytest_runs_a_notebook_solved_and_its_checks_are_strict():
    path = REPO / "build" / "unsolved.ipynb"
    path.parent.mkdir(exist_ok=True)
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(path)]
    ran = subprocess.run(command, cwd=REPO, capture_output=True, encoding="utf-8")
    assert "5 passed" in ran.stdout, ran.stdout
    path.unlink()
