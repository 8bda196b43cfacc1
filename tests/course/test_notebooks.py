"""The notebooks: they are what their sources say, and run, in both languages."""

import os
import re
import socket
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

import nbformat
import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt
from nbconvert.exporters import SlidesExporter
from shared import HANGUL

from benchmarks.memory import probed
from tools import REPO
from tools.notebooks import colab
from tools.notebooks.__main__ import main
from tools.notebooks.build import FOLDERS, outline

NOTEBOOKS = REPO / "notebooks"
SOURCES = sorted((NOTEBOOKS / "source").glob("*.py"))
BINDER_MB = 1024
LIGHT_MB = 256  # without TensorFlow
OPENING = {
    "en": ("You will do", "You will learn", "You need"),
    "ko": ("할 일", "배울 것", "필요한 것"),
}
LONGEST, MOST_WORDS = 48, 1300
EXERCISES = re.compile("## (Exercises|연습)$", re.M)
CLOSING = {"en": "## Sources", "ko": "## 참고한 자료"}


@dataclass(frozen=True)
class Built:
    """One notebook on disk."""

    source: Path
    lang: str

    @property
    def path(self):
        return NOTEBOOKS / FOLDERS[self.lang] / f"{self.source.stem}.ipynb"

    @cached_property
    def notebook(self):
        return nbformat.read(self.path, as_version=4)

    @property
    def prose(self):
        return [cell.source for cell in self.notebook.cells if cell.cell_type == "markdown"]

    def __str__(self):
        return f"{self.source.stem}-{self.lang}"


BUILT = [Built(source, lang) for source in SOURCES for lang in FOLDERS]
each_notebook = pytest.mark.parametrize("built", BUILT, ids=str)


def test_there_are_eight_in_two_languages():
    assert [source.name[:3] for source in SOURCES] == [f"0{n}_" for n in range(1, 9)]
    assert sorted(NOTEBOOKS.glob("*.ipynb")) == [b.path for b in BUILT if b.lang == "en"]
    assert sorted(NOTEBOOKS.glob("ko/*.ipynb")) == [b.path for b in BUILT if b.lang == "ko"]


def test_the_disk_has_what_the_sources_say(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out


@each_notebook
def test_one_title(built):
    titles = [text for text in built.prose for level in outline(text)["headings"] if level == "h1"]
    assert titles == built.prose[:1]
    assert built.notebook.metadata.title in titles[0]


@each_notebook
def test_it_opens_with_what_you_do_learn_and_need(built):
    text = "\n\n".join(built.prose)
    opening = [
        [match.start() for match in re.finditer(rf"^(?:#{{2,}} |(?:[-*] )?\*\*){name}", text, re.M)]
        for name in OPENING[built.lang]
    ]
    assert [len(places) for places in opening] == [1, 1, 1], OPENING[built.lang]
    assert opening == sorted(opening)


@each_notebook
def test_it_closes_with_its_sources(built):
    sections = re.findall(r"^## .*$", "\n\n".join(built.prose), re.M)
    assert sections.count(CLOSING[built.lang]) == 1
    assert sections[-1] == CLOSING[built.lang]


@each_notebook
def test_at_its_end_and_in_the_first_one_it_says_who_knows_what_is_done(built):
    *before, last, _ = re.split(r"^## .*$", "\n\n".join(built.prose), flags=re.M)
    assert "`progress()`" in last
    assert any("`progress()`" in text for text in before) == built.path.stem.startswith("01")


@each_notebook
def test_the_last_slide_is_one_cell(built):
    kinds = [cell.metadata.slideshow.slide_type for cell in built.notebook.cells]
    kinds = [kind for kind in kinds if kind != "skip"]
    assert kinds[-1] == "slide"  # jupyterlab-slideshow would show what joins it on the first


@each_notebook
def test_the_last_three_are_short(built):
    """Cells and words before the exercises, headings and signs between white space among them."""
    cells = colab.without(built.notebook).cells
    place = next((n for n, cell in enumerate(cells) if EXERCISES.match(cell.source)), len(cells))
    prose = [cell.source for cell in cells[:place] if cell.cell_type == "markdown"]
    if built.source.stem[:2] in ("06", "07", "08"):
        assert place < len(cells)
        assert place <= LONGEST and len(" ".join(prose).split()) <= MOST_WORDS


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_code_differs_only_in_the_setup_line(source):
    both = (Built(source, lang).notebook for lang in ("en", "ko"))
    english, korean = (colab.without(one).cells for one in both)
    for one, other in zip(english, korean, strict=True):
        about = [{**cell.metadata, "notes": "notes" in cell.metadata} for cell in (one, other)]
        assert one.cell_type == other.cell_type and about[0] == about[1]
    lines = [
        [line for cell in cells if cell.cell_type == "code" for line in cell.source.splitlines()]
        for cells in (english, korean)
    ]
    changed = [both for both in zip(*lines, strict=True) if both[0] != both[1]]
    assert changed == [('use_language("en")', 'use_language("ko")')]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_korean_prose_is_korean(source):
    formula = re.compile(r"\$\$.*?\$\$", re.DOTALL)
    prose = [formula.sub("", text).strip() for text in Built(source, "ko").prose]
    assert [text for text in prose if text and not HANGUL.search(text)] == []


def spans(text):
    """The pieces of Markdown inside its blocks: images, links."""
    return [span for block in MarkdownIt().parse(text) for span in block.children or []]


@each_notebook
def test_links_to_files_lead_to_files(built):
    prose = "\n\n".join(built.prose)
    links = [span.attrs.get("href") or span.attrs.get("src") or "" for span in spans(prose)]
    links += re.findall(r'<[^>]+\b(?:src|href)="([^"]*)"', prose)
    files = {link.partition("#")[0] for link in links if not re.match(r"[a-z]+:", link)} - {""}
    assert [link for link in files if not (built.path.parent / unquote(link)).exists()] == []


@each_notebook
def test_images_in_prose_are_described(built):
    prose = "\n\n".join(built.prose)
    described = [span.content for span in spans(prose) if span.type == "image"]
    described += [tag.get("alt", "") for tag in BeautifulSoup(prose, "html.parser")("img")]
    assert all(text.strip() for text in described)
    assert built.lang == "en" or all(HANGUL.search(text) for text in described)


@each_notebook
def test_it_becomes_a_deck_without_a_network(built, monkeypatch):
    def refuse(*args):
        raise OSError(f"the network was asked for {args[1:]}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page, _ = SlidesExporter().from_notebook_node(built.notebook)
    kinds = [cell.metadata.slideshow.slide_type for cell in built.notebook.cells]
    # Every slide is a stack of one.
    assert page.count("<section>") == page.count("</section>") == 2 * kinds.count("slide") > 2
    assert built.notebook.metadata.title in BeautifulSoup(page, "html.parser").get_text()


# The notebooks, run


@dataclass(frozen=True)
class Run:
    """A notebook that has been run: its cells with their outputs, and what the probe saw."""

    name: str
    lang: str
    cells: list
    widgets: dict
    tensorflow: bool
    peak_mb: float | None

    @property
    def outputs(self):
        """Every (place, output), those inside Output widgets too."""
        for number, cell in enumerate(self.cells, 1):
            yield from ((f"cell {number}", output) for output in cell.get("outputs", []))
        for model in self.widgets.values():
            yield from (("a widget", output) for output in model["state"].get("outputs", []))


def looked_at(name, lang, notebook, probe):
    """A notebook that has been run, and what the probe saw, for the tests."""
    widgets = notebook.metadata.get("widgets", {})
    state = widgets.get("application/vnd.jupyter.widget-state+json", {}).get("state", {})
    return Run(name, lang, notebook.cells, state, probe["tensorflow"], probe["peak_mb"])


@pytest.fixture(scope="session", params=BUILT, ids=str)
def ran(request, executed):
    """Each notebook, run once for all the tests that look at it."""
    built = request.param
    notebook = executed(built.path)
    return looked_at(built.source.stem, built.lang, notebook, notebook.metadata.probe)


def unexpected(ran):
    """What a learner would not expect: cells that raise, and tagged cells that don't."""
    for number, cell in enumerate(ran.cells, 1):
        errors = [out for out in cell.get("outputs", []) if out.output_type == "error"]
        what = [f"{error.ename}: {error.evalue}" for error in errors] or "does not raise"
        if bool(errors) != ("raises-exception" in cell.metadata.get("tags", [])):
            yield f"cell {number} {what}: {cell.source}"


def complaints(ran):
    """What was written to stderr: warnings, missing glyphs, log lines."""
    for place, output in ran.outputs:
        if output.output_type == "stream" and output.name == "stderr":
            yield f"{place}: {output.text}"


def descriptions(ran):
    """(place, alternative text) of every image a cell shows."""
    for place, output in ran.outputs:
        for kind, data in output.get("data", {}).items():
            if kind.startswith("image/"):
                yield place, output.metadata.get(kind, {}).get("alt", "")
            elif kind == "text/html":
                for image in BeautifulSoup("".join(data), "html.parser")("img"):
                    yield place, image.get("alt", "")
    for model in ran.widgets.values():
        for image in BeautifulSoup(str(model["state"].get("value", "")), "html.parser")("img"):
            yield "a widget", image.get("alt", "")


def undescribed(ran):
    """Images without alternative text, or without Korean text in a Korean notebook."""
    for place, text in descriptions(ran):
        if not text.strip() or (ran.lang == "ko" and not HANGUL.search(text)):
            yield f"{place}: {text!r}"


def test_cells_raise_where_they_say_so_and_nowhere_else(ran):
    assert list(unexpected(ran)) == []


def test_nothing_is_written_to_stderr(ran):
    assert list(complaints(ran)) == []


def test_every_image_is_described(ran):
    assert list(undescribed(ran)) == []


def test_tensorflow_comes_late(ran):
    if ran.name < "05":
        assert not ran.tensorflow
    else:
        assert ran.tensorflow == (ran.name < "06")  # or the test above would prove nothing


def test_notebook_6_trains_without_tensorflow():
    path = next(NOTEBOOKS.glob("06_*.ipynb"))
    cells = [cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]
    first = next(n for n, cell in enumerate(cells) if "copier_training" in cell)
    code = "\n".join([*cells[: first + 1], "training.run()", "import sys; print(*sys.modules)"])
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True,
        encoding="utf-8",
        cwd=NOTEBOOKS,
    )
    loaded = ran.stdout.splitlines()[-1].split()
    assert "seq2seq_teach.training" in loaded and "tensorflow" not in loaded


def test_it_fits_in_the_memory_of_binder_and_without_tensorflow_in_a_quarter_of_it(ran):
    if ran.peak_mb is None:
        pytest.skip("this system does not tell a process its peak")
    assert 0 < ran.peak_mb < (BINDER_MB if ran.tensorflow else LIGHT_MB)


TROUBLE = {
    "tensorflow": "import sys, types; sys.modules['tensorflow'] = types.ModuleType('tensorflow')",
    "warning": "import warnings; warnings.warn('Glyph 45212 missing from font')",
    "library": "import os; os.write(2, b'a line from C\\n')",
    "raises": "1 / 0",
    "no words": "from IPython.display import display; display({'image/png': ''}, raw=True)",
    "English": "from IPython.display import HTML; HTML('<img alt=\"three gates\">')",
    "Korean": "HTML('<img alt=\"게이트 세 개\">')",
    "quiet": "0",
}


def test_the_checks_see_what_they_look_for(tmp_path):
    cells = {name: nbformat.v4.new_code_cell(source) for name, source in TROUBLE.items()}
    cells["quiet"].metadata.tags = ["raises-exception"]
    notebook = nbformat.v4.new_notebook(cells=list(cells.values()))
    ran = looked_at("bad", "ko", *probed(notebook, tmp_path, allow_errors=True))

    assert ran.tensorflow
    raised, silent = unexpected(ran)
    assert "ZeroDivisionError" in raised and "cell 8 does not raise" in silent
    complained = "".join(complaints(ran))
    assert "Glyph 45212 missing" in complained
    assert os.name == "nt" or "a line from C" in complained
    assert [text for _, text in descriptions(ran)] == ["", "three gates", "게이트 세 개"]
    assert list(undescribed(ran)) == ["cell 5: ''", "cell 6: 'three gates'"]
