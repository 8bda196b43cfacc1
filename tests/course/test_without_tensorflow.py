"""Notebooks where no TensorFlow is, as in the Lab in the browser: shown or run, nothing is lost."""

import ast
import re

import nbformat
import pytest
from shared import HANGUL, languages

from tools import REPO
from tools.export.run import run
from tools.export.site import built, notebooks
from tools.export.without_tensorflow import TO_BE_READ, without_tensorflow

FENCED = re.compile(r"```python\n(.*?)\n```", re.S)


def fifth(language):
    return built(next(path for path in notebooks()[language] if path.stem.startswith("05_")))


def made_of(*cells):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])


def to_read(notebook, language="en"):
    """The code that is shown there and does not run."""
    shown = getattr(TO_BE_READ, language)
    texts = [cell.source for cell in notebook.cells if cell.source.startswith(shown)]
    return [FENCED.search(text)[1] for text in texts]


def to_run(notebook):
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def statements(sources):
    return sorted(ast.dump(tree) for source in sources for tree in ast.parse(source).body)


@languages
def test_every_statement_of_notebook_5_is_there_once(language):
    given, there = fifth(language), without_tensorflow(fifth(language), language)
    by_numpy = [source.replace('engine="keras"', 'engine="numpy"') for source in to_run(given)]
    assert statements(to_read(there, language) + to_run(there)) == statements(by_numpy)
    assert by_numpy != to_run(given)
    assert bool(HANGUL.search(getattr(TO_BE_READ, language))) == (language == "ko")


def test_what_needs_it_is_read_with_what_follows_from_it():
    shown = "\n".join(to_read(without_tensorflow(fifth("en"), "en")))
    for part in ("toy.train_on_", "keras_gradients(", 'check("5.4"', 'check("5.8"', 'check("5.9"'):
        assert part in shown
    for part in ("Training(", "TrainingLab(", "Machine(", 'check("5.3"', 'check("5.10"'):
        assert part not in shown


@pytest.mark.parametrize(
    "path", [path for paths in notebooks().values() for path in paths], ids=lambda path: path.stem
)
def test_no_other_notebook_has_anything_to_read_only(path):
    given, there = built(path), without_tensorflow(built(path), "en")
    assert path.stem.startswith("05_") == (given.cells != there.cells)


@pytest.mark.parametrize(
    ("cell", "shown", "rest"),
    [
        ("import keras\nx = 1", "import keras", "x = 1"),
        ("from seq2seq_teach.keras_training import keras", None, ""),
        ("x = 1\n# a layer\ny = layer(x)\n\n# after\nz = 2", "# a layer\ny = layer(x)", None),
        ("def f():\n    return layer(0)\n\n\nf()", None, ""),
        ("layer = 3\nlayer + 1", "", None),
        ("for layer in range(3):\n    print(layer)", "", None),
        ("x = [layer for layer in range(3)]", "", None),
        ("x = [layer(n) for n in range(3)]", None, ""),
        ("tensorflow_is = 'a word'", "", None),
        ("check('5.9', 1)", None, ""),
        ("check('5.1', 1)", "", None),
    ],
)
def test_a_cell_is_parted_by_its_statements(cell, shown, rest):
    there = without_tensorflow(made_of("from keras import layer", cell, "0"), "en")
    assert to_read(there)[1:] == ([cell if shown is None else shown] if shown != "" else [])
    _, *kept, _ = ["", *to_run(there)]
    whole = cell if shown == "" else "x = 1\n\n# after\nz = 2" if rest is None else rest
    assert kept == ([whole] if whole else [])


def test_notebook_5_runs_where_there_is_none():
    """In few steps; what it learns by NumPy other tests look at."""
    notebook = without_tensorflow(fifth("en"), "en")
    for cell in notebook.cells:
        cell.source = re.sub(r"\bsteps=\d+", "steps=4", cell.source)
    none = "import sys\nfor name in ('tensorflow', 'keras'):\n    sys.modules[name] = None"
    notebook.cells.insert(0, nbformat.v4.new_code_cell(none))
    ran = run(notebook, REPO / "notebooks")
    errors = [out for cell in ran.cells for out in cell.get("outputs", ()) if "ename" in out]
    assert errors == []
