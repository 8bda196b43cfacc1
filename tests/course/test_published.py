"""Where the course is published: who may be named, which links follow, what Colab is asked for."""

import re
import shutil
import sys
from types import ModuleType, SimpleNamespace

import nbformat
import pytest
from shared import HANGUL, languages

import course
from seq2seq_teach.widgets import Predict
from seq2seq_teach.widgets.shared import words as shared_words
from seq2seq_teach.widgets.shared.instrument import VIEW
from tools import REPO, published
from tools.export.page import page
from tools.notebooks import colab, docs
from tools.notebooks.build import FOLDERS, NOTEBOOKS, build

SOURCES = sorted((NOTEBOOKS / "source").glob("*.py"))
LINK = re.compile(r"https://[\w.]+/[^\s)\"]+")


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of what is published, not yet published."""
    for name in ("pyproject.toml", "README.md", *course.LISTS):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPO / name, tmp_path / name)
    shutil.copytree(REPO / "docs", tmp_path / "docs")
    text = (tmp_path / "pyproject.toml").read_text(encoding="utf-8")
    bare = re.sub(r"\[project\.urls\]\n.*\n\n", "", text)
    (tmp_path / "pyproject.toml").write_text(bare, encoding="utf-8")
    monkeypatch.setattr(course, "ROOT", tmp_path)
    monkeypatch.setattr(published, "REPO", tmp_path)
    rebuilt(tmp_path)
    return tmp_path


def rebuilt(root):
    """Build what README.md and docs say; → README.md and pyproject.toml."""
    for path, text in docs.built(root, [source.stem for source in SOURCES]).items():
        path.write_text(text, encoding="utf-8")
    return [(root / name).read_text(encoding="utf-8") for name in ("README.md", "pyproject.toml")]


def hosted(text):
    """The links that lead to a notebook on Binder or Colab."""
    hosts = ("https://mybinder.org/v2/", "https://colab.research.google.com/github/")
    return [link for link in LINK.findall(text) if link.startswith(hosts)]


def test_an_unpublished_course_shows_no_badge(copy):
    readme, _ = rebuilt(copy)
    assert published.repository() is None
    assert hosted(readme) == [] and "badge" not in "".join(LINK.findall(readme))
    assert "OWNER" not in "".join(LINK.findall(readme))


def test_published_it_has_badges_and_goes_from_owner_to_owner(copy):
    seen = {}
    for name in ("one/course", "Two-2/a.b_c", "one/course", "one/course"):
        course.publish(name)
        readme, about = rebuilt(copy)
        assert published.repository() == name
        first = [f"notebooks/{folder}01_the_secret_letter.ipynb" for folder in ("", "ko/")]
        assert hosted(readme) == [
            address for path in first for address in published.addresses(path, name).values()
        ]
        assert all(f"/{name}/" in link for link in hosted(readme))
        assert "OWNER" not in "".join(LINK.findall(readme))
        assert seen.setdefault(name, (readme, about)) == (readme, about)


def test_every_notebook_of_the_repository_can_be_opened_there():
    for path in (f"notebooks/{folder}01_the_secret_letter.ipynb" for folder in ("", "ko/")):
        assert (REPO / path).is_file()
        for address in published.addresses(path, "one/course").values():
            assert address.endswith(f"/{path}")


NONSENSE = [
    (["one"], None),
    (["one/two/three"], None),
    (["OWNER/NAME"], None),
    (["one", "two"], None),
    (["one/.."], None),
    (["-one/two"], None),
    (["one--1/two"], None),
    ([f"{'a' * 40}/two"], None),
    ([f"one/{'a' * 101}"], None),
    (['one/"]\nname = "x'], None),
    (["하나/둘"], None),
    (["https://github.com/one/two.git"], "one/two"),
    (["github.com/one/two/"], "one/two"),
    (["git@github.com:one/two.git"], "one/two"),
    ([], None),
]


@pytest.mark.parametrize("given, meant", NONSENSE)
@languages
def test_nonsense_is_refused_in_a_sentence(copy, monkeypatch, capsys, given, meant, language):
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    before = rebuilt(copy)
    assert course.main(["publish", *given, "--language", language]) == 1
    said = capsys.readouterr().err
    assert " ".join(["`publish", *given]) + "`" in said and "OWNER/NAME" in said
    assert f"`python course.py publish {meant or 'my-name/seq2seq_teach'}`" in said
    assert bool(HANGUL.search(said.replace("하나/둘", ""))) == (language == "ko")
    assert rebuilt(copy) == before and not (copy / ".venv").exists()


@pytest.mark.parametrize("given", [["one/course"], []])
def test_the_command_writes_it_and_builds_whatever_follows(copy, monkeypatch, given):
    done = []
    monkeypatch.setenv("GITHUB_REPOSITORY", "one/course")  # as in a workflow
    monkeypatch.setattr(course, "set_up", lambda text, what: done.append(what))
    monkeypatch.setattr(course, "hand_over", lambda command: done.append(command[1:]) or 0)
    assert course.main(["publish", *given]) == 0
    assert published.repository() == "one/course"
    assert done == [course.SITE, ["-m", "tools.notebooks"]]


# Colab


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_its_cell_is_the_first_code_of_every_notebook_and_of_no_page(source):
    for language, notebook in build(source).items():
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        assert [cell for cell in code if colab.TAG in cell.metadata.get("tags", [])] == code[:1]
        assert code[0].source == colab.code(language, published.repository())
        assert code[0].metadata["jupyter"] == {"source_hidden": True}
        assert [line[0] for line in code[0].source.splitlines()] == ["#", "i"]  # one that does it
        assert code[1].source not in (cell.source for cell in colab.without(notebook).cells[:1])
        assert len(colab.without(notebook).cells) == len(notebook.cells) - 1


def test_a_page_does_not_show_it():
    path = NOTEBOOKS / "01_the_secret_letter.ipynb"
    html = page(nbformat.read(path, 4))
    assert "google.colab" not in html and "forget_guesses" in html


@pytest.fixture
def on_colab(monkeypatch):
    """Stands in for what Colab has; → what it is asked for."""
    asked, known = [], SimpleNamespace(_installed_url=None)
    names = ("google", "google.colab", "google.colab.output")
    google, module, output = map(ModuleType, names)

    def enable():
        asked.append("widgets")
        known._installed_url = "https://colab/manager.js"

    google.colab, module.output = module, output
    output.enable_custom_widget_manager, output._widgets = enable, known
    for name, one in zip(names, (google, module, output), strict=True):
        monkeypatch.setitem(sys.modules, name, one)
    return asked


def run(code, asked):
    """Run the cell; `asked` is told what it wants of IPython."""
    magic = SimpleNamespace(run_line_magic=lambda *line: asked.append(line))
    exec(code, {"get_ipython": lambda: magic})


@languages
def test_there_it_asks_pip_for_the_published_package(on_colab, language, capsys):
    run(colab.code(language, "one/course"), on_colab)
    assert on_colab == [("pip", "install --quiet git+https://github.com/one/course")]
    assert capsys.readouterr() == ("", "")


@languages
def test_there_an_unpublished_course_says_so(on_colab, language):
    with pytest.raises(RuntimeError, match=r"python course\.py publish OWNER/NAME") as said:
        run(colab.code(language, None), on_colab)
    assert bool(HANGUL.search(str(said.value))) == (language == "ko")
    assert on_colab == []


@pytest.mark.parametrize("repository", ["one/course", None])
@languages
def test_elsewhere_it_does_and_says_nothing(language, repository, capsys):
    assert "google.colab" not in sys.modules
    asked = []
    run(colab.code(language, repository), asked)
    assert asked == [] and capsys.readouterr() == ("", "")


def test_there_an_instrument_asks_for_widgets_that_are_not_colabs_own(on_colab, monkeypatch):
    from anywidget import _util

    _util.enable_custom_widget_manager_once.cache_clear()
    try:
        _, about = Predict("backwards", False)._repr_mimebundle_()
    finally:
        _util.enable_custom_widget_manager_once.cache_clear()
    assert on_colab == ["widgets"]
    assert about[VIEW] == {
        "asleep": str(shared_words.asleep),
        "colab": {"custom_widget_manager": {"url": "https://colab/manager.js"}},
    }


def test_every_language_is_built():
    assert FOLDERS.keys() == published.WAYS.keys()
