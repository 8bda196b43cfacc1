"""Which module may import which, and what importing the package must not cost."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import seq2seq_teach

PACKAGE = Path(seq2seq_teach.__file__).parent
# Each imports only what stands before it. `attention` is on the ground floor: the decoder calls it.
HOUSE = (
    "language",
    "own_files",
    "doors",
    "letters",
    "pieces",
    "encoder",
    "context",
    "attention",
    "decoder",
    "architecture",
    "gradient",
    "tasks",
    "limits",
    "learner",
    "backend",
    "keras_training",
    "training",
    "pair_files",
    "pairs",
    "judging",
    "learning",
    "home",
)
# Folders that stand on the house: nothing in it imports them, nor does one import another,
# but for the instruments, which leave a figure where no browser can show them.
FOLDERS = ("exercises", "figures", "pretrained", "widgets")
FILES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def imported(file):
    """Full names of the modules a file of the package imports, inside functions too."""
    package = ["seq2seq_teach", *file.parts[:-1]]
    for node in ast.walk(ast.parse((PACKAGE / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *filter(None, [node.module])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def rooms(file):
    """The modules of the house a file imports."""
    parts = (name.split(".") for name in imported(file))
    return {part[1] for part in parts if part[0] == "seq2seq_teach" and len(part) > 1} & set(HOUSE)


def test_every_module_has_a_place_in_the_house():
    modules = {path.stem for path in PACKAGE.glob("*.py")}
    words = {module for module in modules if module.endswith("_words")}
    assert modules - words == {*HOUSE, "__init__"}
    assert {module.removesuffix("_words") for module in words} <= {*HOUSE}


WORDS = [file for file in FILES if file.stem.endswith("words")]


@pytest.mark.parametrize("file", WORDS, ids=str)
def test_words_import_the_language_and_other_words_alone(file):
    found = {name.split(".")[1] for name in imported(file)}
    assert "language" in found
    assert all(name.endswith("words") for name in found - {"language"})


def test_every_folder_is_known():
    assert {path.parent.name for path in PACKAGE.glob("*/__init__.py")} == {*FOLDERS}


@pytest.mark.parametrize("file", FILES, ids=str)
def test_only_a_folder_itself_imports_from_it(file):
    parts = (name.split(".") for name in imported(file))
    found = {part[1] for part in parts if part[0] == "seq2seq_teach" and len(part) > 1}
    assert found & set(FOLDERS) <= {file.parts[0], *(["figures"] * (file.parts[0] == "widgets"))}


def test_no_exercise_imports_training_before_somebody_needs_it():
    files = [file for file in FILES if file.parts[0] == "exercises"]
    assert not any("training" in rooms(file) for file in files)


@pytest.mark.parametrize("module", HOUSE)
def test_a_module_imports_only_modules_before_it(module):
    assert rooms(Path(f"{module}.py")) <= set(HOUSE[: HOUSE.index(module)])


def test_imports_are_seen():
    rooms_of_the_decoder = {"attention", "context", "doors", "encoder", "language", "letters"}
    assert rooms(Path("decoder.py")) == rooms_of_the_decoder
    assert "training" in rooms(Path("pretrained/__main__.py"))


@pytest.mark.parametrize("file", FILES, ids=str)
def test_nothing_but_figures_draws(file):
    if file.parts[0] != "figures":
        names = set(imported(file))
        assert not {name for name in names if name.split(".")[0] == "matplotlib"}


@pytest.mark.parametrize("file", FILES, ids=str)
def test_only_training_imports_tensorflow(file):
    heavy = {name.split(".")[0] for name in imported(file)} & {"tensorflow", "keras"}
    assert heavy == ({"tensorflow", "keras"} if file == Path("keras_training.py") else set())


@pytest.mark.parametrize("name", ["numpy", "matplotlib"])
def test_an_own_file_that_hides_a_library_is_named_in_both_languages(name, tmp_path):
    (tmp_path / f"{name}.py").write_text("mine = 1\n")
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", "import seq2seq_teach"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        capture_output=True,
        encoding="utf-8",
    )
    *_, english, korean = ran.stderr.strip().splitlines()
    assert english.startswith("ImportError") and "another name" in english
    assert all(f"{name}.py" in line for line in (english, korean)) and "이름을 바꾸고" in korean


def test_importing_the_package_and_translating_is_light():
    code = """
import sys, seq2seq_teach
from seq2seq_teach.exercises import check
assert "0.1" in check("0.1", len).title
assert seq2seq_teach.translate("난 아이언맨 입니다") == "i am iron man"
print(*sys.modules)
"""
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=PACKAGE.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(ran.stdout.split())
    assert "seq2seq_teach.architecture" in loaded
    assert not loaded & {"tensorflow", "keras", "matplotlib", "matplotlib.pyplot", "ipywidgets"}
