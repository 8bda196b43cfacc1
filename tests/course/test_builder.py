"""How notebooks are built from their sources, on small ones; what is built from exercises."""

import re

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shared import EXERCISES

from tools.notebooks import colab, covers, docs, exercises, speaker, twins
from tools.notebooks.__main__ import main
from tools.notebooks.build import SourceError
from tools.notebooks.build import build as build_from

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
        return {lang: colab.without(made) for lang, made in build_from(path).items()}

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
        "covers": {
            "covered": getattr(covers.covered, lang),
            "show_me": getattr(covers.show_me, lang),
        },
        "speaker": {name: getattr(text, lang) for name, text in speaker.WORDS.items()},
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
    for notebook in build_from(path).values():
        assert [cell.source for cell in notebook.cells[3:]] == cells


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
    with pytest.raises(SourceError, match=f"^01_small.py.*{message}.*$"):
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
    with pytest.raises(SourceError, match=f"^01_small.py: .*{message}.*$"):
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
    assert main(["--check"], folder) == 1
    assert capsys.readouterr().out.count("is missing") == 5  # and the record of twins
    assert written(folder) == []
    assert main([], folder) == 0
    assert written(folder) == ["01_one.ipynb", "02_two.ipynb", "ko/01_one.ipynb", "ko/02_two.ipynb"]
    assert main(["--check"], folder) == 0
    raw = (folder / "ko" / "01_one.ipynb").read_bytes()
    assert raw.endswith(b"}\n") and b"\r" not in raw and "편지".encode() in raw


def test_check_shows_the_first_cell_that_differs(folder, capsys):
    main([], folder)
    path = folder / "ko" / "02_two.ipynb"
    path.write_text(path.read_text("utf-8").replace("읽어 보세요", "읽으세요"), "utf-8")
    capsys.readouterr()
    assert main(["--check"], folder) == 1
    out = capsys.readouterr().out
    assert "02_two.ipynb differs first at cell 4" in out
    assert re.search(r"-.*을 읽으세요.*\n *\+.*을 읽어 보세요", out)
    assert "01_one" not in out


@pytest.mark.parametrize("stray", ["03_three.ipynb", "ko/03_three.ipynb"])
def test_check_finds_a_notebook_without_a_source(folder, stray, capsys):
    main([], folder)
    (folder / stray).write_text("{}", encoding="utf-8")
    assert main(["--check"], folder) == 1
    assert "has no source" in capsys.readouterr().out


def test_a_mistake_in_one_source_writes_nothing(folder, capsys):
    (folder / "source" / "02_two.py").write_text(SMALL + ENGLISH_ALONE, encoding="utf-8")
    assert main([], folder) == 1
    assert "02_two.py, cell “Alone”" in capsys.readouterr().out
    assert written(folder) == []


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_no_source_is_a_problem(tmp_path, arguments, capsys):
    (tmp_path / "source").mkdir()
    assert main(arguments, tmp_path) == 1
    assert "holds no source" in capsys.readouterr().out


# A Korean twin that has gone stale


def test_an_english_that_changes_alone_is_named_until_somebody_says_its_korean_holds(
    folder, capsys
):
    def write(text):
        for path in (folder / "source").glob("*.py"):
            path.write_text(text, encoding="utf-8")

    assert main([], folder) == 0
    write(SMALL.replace("Read [", "Do read ["))
    for arguments in ([], ["--check"], []):
        assert main(arguments, folder) == 1
        assert "Do read [the paper]" in capsys.readouterr().out
    assert main(["--korean-holds"], folder) == main(["--check"], folder) == 0
    write(SMALL.replace("Read [", "Read on: [").replace("을 읽어", "을 더 읽어"))
    assert main([], folder) == 0


def test_pairs_of_texts_are_found_in_python(tmp_path):
    path = tmp_path / "words.py"
    path.write_text(
        'a = Text("one", "하나")\n@exercise.mistake("two", "둘")\ndef f(): Text(en, ko)\n', "utf-8"
    )
    assert list(twins.in_python(path)) == [("one", "하나"), ("two", "둘")]


# What is said of exercises


def test_a_heading_gets_the_name_level_and_minutes_and_prose_its_examples():
    exercise = EXERCISES["1.1"]
    for language, word, minutes in (("en", "Exercise", " minutes"), ("ko", "연습", "분")):
        said = exercises.in_prose(f"### {word} 1.1\n\n`{{call}}` is {{result}}", language, "1")
        head, level, prose = said.split("\n\n")
        assert head == f"### {word} 1.1 · encode"
        assert level == f"{exercise.stars} · {exercise.minutes}{minutes}"
        assert prose == f"`{exercise.examples[0]}` is [4, 3, 6]"
    whole = sum(EXERCISES[number].minutes for number in ("1.1", "1.2", "1.3"))
    assert exercises.in_prose("{exercises} minutes", "en", "1") == f"{whole} minutes"


def test_a_cell_gets_the_function_to_write_and_its_check():
    cell = exercises.in_code('exercise("1.1")')
    assert cell == EXERCISES["1.1"].stub + '\n\n\ncheck("1.1", encode)'
    more = exercises.in_code('x = 1\n\nexercise("1.1")\n\nencode("")')
    assert more.startswith("x = 1\n\n\ndef encode(") and more.endswith('\n\n\nencode("")')
    assert "check" not in more and exercises.in_code("x = 1") == "x = 1"
    bug = EXERCISES["5.2"]
    assert exercises.in_code('exercise("5.2")') == bug.stub and "return whole, whole" in bug.stub


@pytest.mark.parametrize("text", ["### Exercise 9.9", 'exercise("9.9")'])
def test_an_exercise_that_is_not_there_is_named(text):
    with pytest.raises(LookupError, match=r"9\.9"):
        exercises.in_prose(text, "en", "9") if "#" in text else exercises.in_code(text)


def test_results_are_shown_without_the_dress_of_numpy():
    assert exercises.result(EXERCISES["4.1"], EXERCISES["4.1"].examples[0]) == "[0.25, 0.75]"
    assert exercises.plain((1, [2.00004, True])) == (1, [2.0, True])


def test_a_page_without_its_table_is_named(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "teaching.md").write_text("# Teaching\n", encoding="utf-8")
    with pytest.raises(LookupError, match="no table that begins"):
        docs.built(tmp_path, [])
