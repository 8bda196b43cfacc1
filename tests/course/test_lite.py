"""What goes into the Lab that runs in the browser: its notebooks, its first cell, its Pyodide.

Nothing is fetched here and no Lab made, which takes minutes: tests/browser/test_lite_lab.py looks
at one that has been made.
"""

import ast
import asyncio
import hashlib
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from shared import HANGUL, languages

from tools import ToolError
from tools.export import lite, site
from tools.export.__main__ import main
from tools.export.site import built, notebooks
from tools.notebooks import colab


@languages
def test_a_notebook_differs_in_its_kernel_and_its_first_code_alone(language):
    path = notebooks()[language][0]
    ours, theirs = built(path), lite.for_the_lab(built(path), language)
    assert theirs.metadata.pop("kernelspec")["name"] == "python"
    assert ours.metadata.pop("kernelspec")["name"] == "python3"
    assert ours.metadata == theirs.metadata
    changed = [
        (before, after)
        for before, after in zip(ours.cells, theirs.cells, strict=True)
        if before != after
    ]
    [(before, after)] = changed
    assert before.metadata == after.metadata and colab.TAG in after.metadata.tags
    assert after.source == lite.code(language)


def run(language):
    """Run the cell, as a notebook does, which may await."""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    done = eval(compile(lite.code(language), "cell", "exec", flags), {})
    if done is not None:
        asyncio.run(done)


@pytest.fixture
def in_the_browser(monkeypatch):
    """Stands in for Pyodide; → what it is asked to install."""
    asked, piplite = [], ModuleType("piplite")

    async def install(name, keep_going):
        asked.append(name)

    piplite.install = install
    monkeypatch.setitem(sys.modules, "piplite", piplite)
    monkeypatch.setattr(sys, "platform", "emscripten")
    return asked


@languages
def test_there_the_first_cell_installs_the_course_and_is_silent(in_the_browser, language, capsys):
    run(language)
    assert in_the_browser == ["seq2seq_teach"] and capsys.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["numpy", "matplotlib"])
@languages
def test_there_it_says_in_a_sentence_what_did_not_come(in_the_browser, monkeypatch, language, name):
    monkeypatch.setitem(sys.modules, name, None)  # an import of it fails
    with pytest.raises(
        RuntimeError, match=r"(NumPy|넘파이).*Matplotlib.*Kernel.*--pyodide"
    ) as said:
        run(language)
    assert bool(HANGUL.search(str(said.value))) == (language == "ko")
    assert said.value.__suppress_context__
    assert said.value._render_traceback_() == [str(said.value)]  # all that IPython shows


@languages
def test_elsewhere_it_does_nothing(monkeypatch, language, capsys):
    monkeypatch.setitem(sys.modules, "piplite", None)
    run(language)
    assert capsys.readouterr() == ("", "")


def test_our_wheel_is_for_the_python_of_the_browser(monkeypatch, tmp_path):
    told = []
    monkeypatch.setattr(lite, "pip", lambda *command: told.append(command))
    lite.our_wheel(tmp_path / "pypi")
    [(*_, source)] = told
    project = (source / "pyproject.toml").read_text(encoding="utf-8")
    assert 'requires-python = ">=3.11"\n' in project and "<3.14" not in project
    assert (source / "seq2seq_teach" / "widgets" / "static").is_dir()


def test_a_pyodide_gets_the_wheels_that_start_a_kernel_and_its_list_says_which(
    monkeypatch, tmp_path
):
    listed = {name: (["six"] if name == "jedi" else []) for name in (*lite.KERNEL, "six", "numpy")}
    packages = {
        name: {"name": name, "version": "1.0", "depends": needs, "file_name": f"{name}-there.whl"}
        for name, needs in listed.items()
    }
    (tmp_path / "traitlets-there.whl").write_bytes(b"there")
    lock = tmp_path / "pyodide-lock.json"
    lock.write_text(json.dumps({"packages": packages}), encoding="utf-8")

    def fetched(folder, names):
        for name in names:
            name = name.partition("==")[0]
            (folder / f"{name}-1.0-py3-none-any.whl").write_bytes(name.encode())

    monkeypatch.setattr(lite, "wheels", fetched)
    lite.filled(tmp_path)
    for name, package in json.loads(lock.read_text(encoding="utf-8"))["packages"].items():
        if name in ("traitlets", "numpy"):  # the one is there, the other nobody else has
            assert package == packages[name]
        else:
            content = (tmp_path / package["file_name"]).read_bytes()
            assert content == name.encode()
            assert package["sha256"] == hashlib.sha256(content).hexdigest()
    monkeypatch.setattr(lite, "wheels", None)  # now nothing lacks
    lite.filled(tmp_path)


@pytest.mark.parametrize(
    "given, made",
    [([], None), (["--lab"], [None]), (["--pyodide", "there"], [Path("there")])],
)
def test_the_site_has_a_lab_where_one_is_asked_for(monkeypatch, tmp_path, given, made):
    told = []
    monkeypatch.setattr(lite, "build", lambda folder, pyodide: told.append((folder, pyodide)))
    monkeypatch.setattr(site, "build", lambda folder, lab: told.append((folder, lab)) or [])
    assert main(["site", "--to", str(tmp_path), *given]) == 0
    labs = [(tmp_path / site.LITE, pyodide) for pyodide in made or ()]
    assert told == [*labs, (tmp_path, bool(given))]


def test_without_packages_the_site_is_not_begun_and_a_sentence_says_why(
    monkeypatch, tmp_path, capsys
):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setattr(lite, "our_wheel", lambda folder: None)
    assert main(["site", "--to", str(tmp_path / "site"), "--lab"]) == 1
    said = capsys.readouterr().err
    assert "The Lab could not be made (" in said and "`--lab`" in said
    assert not (tmp_path / "site").exists()


def test_a_folder_that_is_no_pyodide_is_refused_and_nothing_is_deleted(tmp_path):
    (tmp_path / "lite").mkdir()
    (tmp_path / "lite" / "kept").touch()
    with pytest.raises(ToolError, match=r"no pyodide-lock\.json in .*pyodide"):
        lite.build(tmp_path / "lite", tmp_path / "pyodide")
    assert (tmp_path / "lite" / "kept").exists()
