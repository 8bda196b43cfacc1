"""The exercises as they stand in the notebooks; their bugs in notebook 5: tests/keras."""

import ast
import re

import nbformat
import pytest
from shared import EXERCISES, NEED_KERAS, languages

from seq2seq_teach import exercises
from seq2seq_teach.exercises import check
from tools import REPO
from tools.notebooks.answers import checked, mended

each_notebook = pytest.mark.parametrize("notebook", exercises.TOPICS)


def cells(notebook, language="en"):
    folder = REPO / "notebooks" / ("ko" if language == "ko" else ".")
    (path,) = folder.glob(f"{int(notebook):02}_*.ipynb")
    return nbformat.read(path, as_version=4).cells


def code(notebook):
    return [cell.source for cell in cells(notebook) if cell.cell_type == "code"]


def prose(notebook, language):
    return [cell.source for cell in cells(notebook, language) if cell.cell_type == "markdown"]


@each_notebook
def test_every_exercise_is_checked_once_in_order_and_given_what_it_needs(notebook):
    sources = code(notebook)
    asked = [found for source in sources if (found := checked(source))]
    there = exercises.exercises_of(notebook)
    assert asked == [(number, one.name) for number, one in there.items()]
    assert sum(source.count("check(") for source in sources) == len(asked) >= 3
    for number, exercise in there.items():
        if not exercise.broken:  # a bug's symptoms stand between the function and its check
            stub = next(source for source in sources if (checked(source) or [""])[0] == number)
            assert mended(stub, exercise), number


@languages
@each_notebook
def test_an_exercise_has_prose_of_its_own_and_help_is_explained(notebook, language):
    texts = prose(notebook, language)
    for number, exercise in exercises.exercises_of(notebook).items():
        (text,) = (text for text in texts if re.match(rf"### .*\b{re.escape(number)} · ", text))
        assert exercise.stars in text and "{" + "call" not in text and "{result" not in text
    assert any(f'`hint("{notebook}.1")`' in t and f'`solution("{notebook}.1")`' in t for t in texts)


@pytest.mark.parametrize("number", [number for number in EXERCISES if number < "4"])
def test_the_korean_prose_has_what_the_english_docstring_says(number):
    """Code is the same in both notebooks, so the shapes have to stand in the prose as well."""
    text = next(text for text in prose(number[0], "ko") if f" {number} · " in text)
    shapes = re.findall(r"\([A-Z0-9][^()a-z]*\)", EXERCISES[number].right.__doc__)
    assert [shape for shape in shapes if shape not in text] == []


def imports(notebook):
    """What the cells of a notebook import, by name; nothing here needs training."""
    names = {}
    for source in code(notebook):
        for node in ast.parse(source).body:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                if "training" not in ast.unparse(node):
                    exec(ast.unparse(node), names)
    return names


@pytest.mark.parametrize("number", [number for number in EXERCISES if number not in NEED_KERAS])
def test_what_the_notebook_imports_is_enough_to_write_it(number):
    """The reference, written into the notebook, finds every name it uses."""
    names = imports(number[0])
    exec(EXERCISES[number].solution, names)
    assert check(number, names[EXERCISES[number].name]).passed
    assert {"check", "hint", "solution"} <= set(names)
