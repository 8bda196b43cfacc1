"""The notebooks: how they are built, what stands in them, and that they run, in both languages."""

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
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from nbconvert.exporters import SlidesExporter

from benchmarks.memory import probed
from tools import REPO
from tools.notebooks import build as build_notebooks

NOTEBOOKS = REPO / "notebooks"
SOURCES = sorted((NOTEBOOKS / "source").glob("*.py"))
HANGUL = re.compile("[가-힣]")
BINDER_MB = 1024
OPENING = {
    "en": ("You will do", "You will learn", "You need"),
    "ko": ("할 일", "배울 것", "필요한 것"),
}
CLOSING = {"en": "## Sources", "ko": "## 참고한 자료"}


@dataclass(frozen=True)
class Built:
    """One notebook on disk."""

    source: Path
    lang: str

    @property
    def path(self):
        return NOTEBOOKS / build_notebooks.FOLDERS[self.lang] / f"{self.source.stem}.ipynb"

    @cached_property
    def notebook(self):
        return nbformat.read(self.path, as_version=4)

    @property
    def prose(self):
        return [cell.source for cell in self.notebook.cells if cell.cell_type == "markdown"]

    def __str__(self):
        return f"{self.source.stem}-{self.lang}"


BUILT = [Built(source, lang) for source in SOURCES for lang in build_notebooks.FOLDERS]
each_notebook = pytest.mark.parametrize("built", BUILT, ids=str)


# The builder, on small sources


TITLE = """\
# %% [markdown] lang="en"
# # A letter

# %% [markdown] lang="ko"
# # 편지
"""
SETUP = """
# %%
from seq2seq_teach import use_language

use_language("en")
"""
PROSE = """
# %% [markdown] lang="en" slide="fragment" tags=["aside"]
# Read [the paper](https://arxiv.org/abs/1409.3215).

# %% [markdown] lang="ko"
# [논문](https://arxiv.org/abs/1409.3215)을 읽어 보세요.
"""
CODE = """
# %% tags=["raises-exception"]
"난" + 1
"""
SMALL = TITLE + SETUP + PROSE + CODE
JOINS = {"slideshow": {"slide_type": "-"}, "jupyterlab-slideshow": {"layer": "slide"}}


@pytest.fixture
def build(tmp_path):
    """Build a source given as text."""

    def build(text):
        path = tmp_path / "01_small.py"
        path.write_text(text, encoding="utf-8")
        return build_notebooks.build(path)

    return build


def pair(english, korean):
    """A prose cell and its partner."""
    cells = {"en": english, "ko": korean}
    return "".join(
        f'\n# %% [markdown] lang="{lang}"\n' + "".join(f"# {line}\n" for line in text.splitlines())
        for lang, text in cells.items()
    )


def test_prose_comes_in_one_language_and_code_in_both(build):
    both = build(SMALL)
    setup = "from seq2seq_teach import use_language\n\nuse_language({})".format
    link = "(https://arxiv.org/abs/1409.3215)"
    english = ["# A letter", setup('"en"'), f"Read [the paper]{link}.", '"난" + 1']
    korean = ["# 편지", setup('"ko"'), f"[논문]{link}을 읽어 보세요.", '"난" + 1']
    assert [cell.source for cell in both["en"].cells] == english
    assert [cell.source for cell in both["ko"].cells] == korean


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_metadata(build, lang):
    notebook = build(SMALL)[lang]
    nbformat.validate(notebook)
    assert [cell.metadata for cell in notebook.cells] == [
        {"slideshow": {"slide_type": "slide"}},
        JOINS,
        {"slideshow": {"slide_type": "fragment"}, "tags": ["aside"]},
        {**JOINS, "tags": ["raises-exception"]},
    ]
    assert notebook.metadata == {
        "kernelspec": {
            "name": "python3",
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
        },
        "language_info": {"name": "python"},
        "title": {"en": "A letter", "ko": "편지"}[lang],
        "lang": lang,
    }
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


@pytest.mark.parametrize(
    ("first_line", "metadata"),
    [
        ("## Pad", {"slideshow": {"slide_type": "slide"}}),
        ("### Mask", {"slideshow": {"slide_type": "slide"}}),
        ("A word", JOINS),
        ("#한글 is not one", JOINS),
    ],
)
def test_how_prose_stands_that_says_nothing(build, first_line, metadata):
    for notebook in build(SMALL + pair(first_line, first_line)).values():
        assert notebook.cells[-1].metadata == metadata


@pytest.mark.parametrize(
    ("word", "metadata"),
    [
        ("skip", {"slideshow": {"slide_type": "skip"}}),
        ("folded", {**JOINS, "tags": ["folded"]}),
        ("slide folded", {"slideshow": {"slide_type": "slide"}, "tags": ["folded"]}),
        ("fragment folded", {"slideshow": {"slide_type": "fragment"}, "tags": ["folded"]}),
    ],
)
def test_how_code_stands_that_says_so(build, word, metadata):
    for notebook in build(f'{SMALL}\n# %% slide="{word}"\nx = 1\n').values():
        assert notebook.cells[-1].metadata == metadata


def test_notes_go_with_the_slide_they_follow_and_are_no_cells(build):
    notes = pair("Ask **why**.", "**왜**냐고 물으세요.").replace('"en"', '"en" slide="notes"')
    more = pair("## Next", "## 다음") + notes + notes.replace("Ask", "Then ask")
    plain, spoken = build(SMALL + pair("## Next", "## 다음")), build(SMALL + more)
    assert [cell.id for cell in spoken["en"].cells] == [cell.id for cell in plain["en"].cells]
    said = [[cell.metadata.get("notes") for cell in spoken[lang].cells] for lang in ("en", "ko")]
    none = [None] * 4
    assert said[0] == [*none, "Ask **why**.\n\nThen ask **why**."]
    assert said[1] == [*none, "**왜**냐고 물으세요.\n\n**왜**냐고 물으세요."]


def test_a_build_is_reproducible_and_reads_back(build):
    once, again = build(SMALL), build(SMALL)
    for lang in once:
        text = nbformat.writes(once[lang])
        assert text == nbformat.writes(again[lang])
        assert nbformat.reads(text, as_version=4) == once[lang]


def test_ids_come_from_position_and_source(build):
    before, after = (build(SMALL + text)["en"].cells for text in (CODE, "\n# %%\n0\n"))
    assert [cell.id for cell in before[:-1]] == [cell.id for cell in after[:-1]]
    assert before[-1].id != after[-1].id
    assert len({cell.id for cell in before}) == len(before)  # the last two have the same source


@settings(deadline=None)
@given(st.lists(st.text("가나 abc=+*\"'", min_size=1), max_size=5))
def test_code_reaches_the_notebook_unchanged(tmp_path_factory, expressions):
    path = tmp_path_factory.mktemp("source") / "01_small.py"
    cells = [f"x = {expression!r}" for expression in expressions]
    path.write_text(TITLE + SETUP + "".join(f"\n# %%\n{cell}\n" for cell in cells), "utf-8")
    for notebook in build_notebooks.build(path).values():
        assert [cell.source for cell in notebook.cells[2:]] == cells


@pytest.mark.parametrize(
    "text",
    [
        pair("[a](../a.py#x), [b](ko/01.ipynb)", "[a](../../a.py#y), [b](../01.ipynb)"),
        pair("See [a](x.md) and [b](y.md).", "[b](y.md), [a](x.md)"),
        pair("```\n# no heading\n```", "```\n# 제목이 아님\n```"),
        PROSE.replace('lang="ko"', 'lang="ko" tags=["aside"]'),
        pair('`use_language("en")`', '`use_language("en")`'),
    ],
    ids=["folder", "word-order", "fenced-hash", "repeated-tags", "prose-names-setup"],
)
def test_what_a_translation_may_do(build, text):
    assert len(build(SMALL + text)["ko"].cells) == 5


ENGLISH_ALONE = '\n# %% [markdown] lang="en"\n# Alone\n'
KOREAN_ALONE = '\n# %% [markdown] lang="ko"\n# 혼자\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (ENGLISH_ALONE, "“Alone”: it has no Korean partner"),
        (ENGLISH_ALONE + CODE, "“Alone”: it has no Korean partner"),
        (ENGLISH_ALONE + PROSE, "“Alone”: it has no Korean partner"),
        (KOREAN_ALONE, "“혼자”: it has no English partner"),
        ("\n# %% [markdown]\n# Oh\n", "“Oh”: a cell is code, or Markdown with lang="),
        (KOREAN_ALONE.replace("ko", "fr"), "“혼자”: a cell is code, or Markdown with lang="),
        ("\n# %% [raw]\n# Oh\n", "“Oh”: a cell is code, or Markdown with lang="),
        ('\n# %% lang="en"\nx = 1\n', "“x = 1”: it may not carry lang"),
        ('\n# %% tag=["a"]\nx = 1\n', "“x = 1”: it may not carry tag;"),
        ("\n# %% tags=[a\nx = 1\n", "“x = 1”: .* is the metadata well formed"),
        ('\n# %% tags="a"\nx = 1\n', "malformed cell metadata"),
        ('\n# %% slideshow="slide"\nx = 1\n', "“x = 1”: it may not carry slideshow"),
        ('\n# %% slide="slid"\nx = 1\n', "“x = 1”: its slide='slid' is none of slide, fragment"),
        ('\n# %% slide="notes"\nx = 1\n', "“x = 1”: its slide='notes' is none of slide, fragment"),
        (PROSE.replace("fragment", "folded"), "“Read.*its slide='folded' is none of slide, fr"),
        (PROSE.replace('lang="ko"', 'lang="ko" tags=["x"]'), "“Read.*partner has other metadata"),
        (pair("## A", "### 가"), r"“## A”: its headings are \['h2'\], in Korean \['h3'\]"),
        (pair("a\n## A", "가"), "its headings are"),
        (pair("a\n```\nx\n```", "가"), "its code blocks are 1, in Korean 0"),
        (pair("![a](a.png)", "가"), "its images are 1, in Korean 0"),
        (pair("a", '<img src="a.png">'), "its images are 0, in Korean 1"),
        (pair("[a](a.md)", "[a](b.md)"), "its links are"),
        (pair("<https://a.org/x>", "<https://a.org/y>"), "its links are"),
        (pair("# B", "# 나"), "the one `# ` heading .*'# A letter', '# B'"),
        (SETUP, "one line of code is"),
    ],
    ids=[
        *("en-last", "en-then-code", "en-then-en", "ko-alone", "no-lang", "other-lang", "raw"),
        *("code-lang", "unknown-key", "syntax", "tags-no-list", "slideshow"),
        *("slide", "code-notes", "prose-folded"),
        *("ko-tags", "heading", "later-heading", "code-block", "image", "html-image", "link"),
        *("address", "two-titles", "two-setups"),
    ],
)
def test_a_broken_rule_is_named(build, text, message):
    with pytest.raises(build_notebooks.SourceError, match=f"^01_small.py.*{message}.*$"):
        build(SMALL + text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"opens the first cell; found \[\]"),
        (SETUP + PROSE, r"opens the first cell; found \[\]"),
        (SETUP + TITLE, "opens the first cell; found .*A letter"),
        (pair("a\n# A", "가\n# 가") + SETUP, "opens the first cell; found .*'a'"),
        (TITLE, r"one line of code is use_language.* found \[\]"),
        (SMALL.replace('e("en")', 'e("ko")'), "one line of code is use_language.*ko"),
        (SMALL.replace('"en"', '"en" slide="notes"', 1), "the title is the first slide"),
    ],
    ids=[
        *("empty", "no-title", "title-later", "title-below-text", "no-setup", "setup-in-korean"),
        "title-no-slide",
    ],
)
def test_a_notebook_has_a_title_and_a_setup_line(build, text, message):
    with pytest.raises(build_notebooks.SourceError, match=f"^01_small.py: .*{message}.*$"):
        build(text)


# The command, in a folder of its own


@pytest.fixture
def folder(tmp_path):
    """Two sources, not yet built."""
    (tmp_path / "source").mkdir()
    for name in ("01_one", "02_two"):
        (tmp_path / "source" / f"{name}.py").write_text(SMALL, encoding="utf-8")
    return tmp_path


def written(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.ipynb"))


def test_the_command_builds_both_languages(folder, capsys):
    assert build_notebooks.main(["--check"], folder) == 1
    assert capsys.readouterr().out.count("is missing") == 4
    assert written(folder) == []
    assert build_notebooks.main([], folder) == 0
    assert written(folder) == ["01_one.ipynb", "02_two.ipynb", "ko/01_one.ipynb", "ko/02_two.ipynb"]
    assert build_notebooks.main(["--check"], folder) == 0
    raw = (folder / "ko" / "01_one.ipynb").read_bytes()
    assert raw.endswith(b"}\n") and b"\r" not in raw and "편지".encode() in raw


@pytest.mark.parametrize("name", ["02_two", "02_two.py", "notebooks/source/02_two.py"])
def test_the_command_builds_only_what_is_named(folder, name):
    assert build_notebooks.main([name], folder) == 0
    assert written(folder) == ["02_two.ipynb", "ko/02_two.ipynb"]


def test_check_shows_the_first_cell_that_differs(folder, capsys):
    build_notebooks.main([], folder)
    path = folder / "ko" / "02_two.ipynb"
    path.write_text(path.read_text("utf-8").replace("읽어 보세요", "읽으세요"), "utf-8")
    capsys.readouterr()
    assert build_notebooks.main(["--check"], folder) == 1
    out = capsys.readouterr().out
    assert "02_two.ipynb differs first at cell 3" in out
    assert re.search(r"-.*을 읽으세요.*\n *\+.*을 읽어 보세요", out)
    assert "01_one" not in out


@pytest.mark.parametrize("stray", ["03_three.ipynb", "ko/03_three.ipynb"])
def test_check_finds_a_notebook_without_a_source(folder, stray, capsys):
    build_notebooks.main([], folder)
    (folder / stray).write_text("{}", encoding="utf-8")
    assert build_notebooks.main(["--check"], folder) == 1
    assert "has no source" in capsys.readouterr().out


def test_a_mistake_in_one_source_writes_nothing(folder, capsys):
    (folder / "source" / "02_two.py").write_text(SMALL + ENGLISH_ALONE, encoding="utf-8")
    assert build_notebooks.main([], folder) == 1
    assert "02_two.py, cell “Alone”" in capsys.readouterr().out
    assert written(folder) == []


@pytest.mark.parametrize("arguments", [[], ["--check"], ["03_three"]])
def test_no_source_is_a_problem(tmp_path, arguments, capsys):
    assert build_notebooks.main(arguments, tmp_path) == 1
    assert "there is no such source" in capsys.readouterr().out


# The notebooks on disk


def test_there_are_six_in_two_languages():
    assert [source.name[:3] for source in SOURCES] == ["01_", "02_", "03_", "04_", "05_", "06_"]
    assert sorted(NOTEBOOKS.glob("*.ipynb")) == [b.path for b in BUILT if b.lang == "en"]
    assert sorted(NOTEBOOKS.glob("ko/*.ipynb")) == [b.path for b in BUILT if b.lang == "ko"]


@each_notebook
def test_the_disk_has_what_the_source_says(built):
    expected = nbformat.writes(build_notebooks.build(built.source)[built.lang]) + "\n"
    problem = build_notebooks.difference(built.path, expected)
    assert not problem, f"{problem}\nrun python tools/build_notebooks.py"
    assert built.path.read_bytes() == expected.encode()


@each_notebook
def test_one_title(built):
    titles = [
        text
        for text in built.prose
        for level in build_notebooks.outline(text)["headings"]
        if level == "h1"
    ]
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
def test_the_last_slide_is_one_cell(built):
    kinds = [cell.metadata.slideshow.slide_type for cell in built.notebook.cells]
    kinds = [kind for kind in kinds if kind != "skip"]
    assert kinds[-1] == "slide"  # jupyterlab-slideshow would show what joins it on the first


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_code_differs_only_in_the_setup_line(source):
    english, korean = (Built(source, lang).notebook.cells for lang in ("en", "ko"))
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
    elif ran.name < "06":
        assert ran.tensorflow  # or the test above would prove nothing


def test_notebook_6_needs_no_tensorflow_before_the_learner_trains():
    """All curves, the explorer too, come before it, from what is stored."""
    path = next(NOTEBOOKS.glob("06_*.ipynb"))
    cells = [cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]
    first = next(n for n, cell in enumerate(cells) if "copier_training" in cell)
    assert any("Explorer(" in cell for cell in cells[:first])
    code = "\n".join([*cells[:first], "import sys; print(*sys.modules)", cells[first]])
    code += "\nprint(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True,
        encoding="utf-8",
        cwd=NOTEBOOKS,
    )
    *_, before, after = ran.stdout.splitlines()
    assert "tensorflow" not in before.split() and "tensorflow" in after.split()


def test_it_fits_in_the_memory_of_binder_and_the_first_four_in_a_fifth_of_it(ran):
    if ran.peak_mb is None:
        pytest.skip("this system does not tell a process its peak")
    assert 0 < ran.peak_mb < (200 if ran.name < "05" else BINDER_MB)


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
