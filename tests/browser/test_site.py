"""The site: pages and decks of every notebook, from files, with the network closed."""

import gzip
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import nbformat
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect
from reach import axe_is_content, faults
from shared import HANGUL

from seq2seq_teach import load_pretrained
from tools import ToolError, published
from tools.export import files
from tools.export import site as tool
from tools.export.__main__ import main
from tools.export.words import spoken
from tools.notebooks import colab

STEMS = [path.stem for path in tool.notebooks()["en"]]
HOME = {"en": "", "ko": "ko/"}
PAGES = [f"{at}{name}.html" for at in HOME.values() for name in ("index", *STEMS)]
DECKS = [f"slides/{at}{name}.html" for at in HOME.values() for name in STEMS]
each_page = pytest.mark.parametrize("name", PAGES)
each_language = pytest.mark.parametrize("language", HOME)


@pytest.fixture(scope="session")
def soups(site):
    """{name: the page}, decks too."""
    texts = {name: (site / name).read_text(encoding="utf-8") for name in (*PAGES, *DECKS)}
    return {name: BeautifulSoup(text, "html.parser") for name, text in texts.items()}


def language_of(name):
    return "ko" if "ko/" in name else "en"


# What is in the files


def test_the_site_is_start_pages_pages_decks_and_notebooks(site, repository):
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert found == {*PAGES, *DECKS}
    for language, paths in tool.notebooks().items():
        for path in paths:
            copy = nbformat.read(site / "notebooks" / HOME[language] / path.name, 4)
            assert colab.without(copy) == colab.without(nbformat.read(path, 4))
            assert any(repository in cell.source for cell in copy.cells)  # Colab gets it there


@pytest.mark.parametrize("name", [*PAGES, *DECKS])
def test_every_link_leads_somewhere(site, soups, name):
    anchors = {other: {tag["id"] for tag in soup.select("[id]")} for other, soup in soups.items()}
    links = [tag["href"] for tag in soups[name].select("[href]")]
    links += [tag["src"] for tag in soups[name].select("[src]")]
    assert links
    for link in links:
        scheme, server, path, _, anchor = urlsplit(link)
        if scheme in ("https", "data"):
            continue
        assert not scheme and not server, link
        target = (site / name).parent / unquote(path) if path else site / name
        if target.resolve() == site / tool.LITE / "lab" / "index.html":
            continue  # tests/browser/test_lite_lab.py looks at one
        assert target.is_file(), link
        if anchor:
            assert unquote(anchor) in anchors[target.resolve().relative_to(site).as_posix()], link


@pytest.mark.parametrize("name", [*PAGES, *DECKS])
def test_it_says_its_language_and_its_title(soups, name):
    soup, language = soups[name], language_of(name)
    assert soup.select("head > link[rel=icon]")  # or a browser asks for one that is not there
    assert soup.html["lang"] == language
    assert bool(HANGUL.search(soup.title.text)) == (language == "ko")
    assert len(soup.select("h1")) == 1 or name in DECKS


@each_page
def test_every_picture_is_described_in_its_language(soups, name):
    pictures = soups[name].select("img, [role=img]")
    texts = [tag.get("alt") or tag.get("aria-label") for tag in pictures]
    assert texts and all(texts)
    if language_of(name) == "ko":
        assert all(HANGUL.search(text) for text in texts)


@pytest.mark.parametrize("stem", STEMS)
@each_language
def test_a_page_leads_to_all_that_belongs_to_it(soups, repository, language, stem):
    at, soup = HOME[language], soups[f"{HOME[language]}{stem}.html"]
    up = "../" if at else ""
    links = [link["href"] for link in soup.select(".site-actions a")]
    assert links == [
        f"{up}slides/{at}{stem}.html",
        *published.addresses(f"notebooks/{at}{stem}.ipynb", repository).values(),
        f"{up}notebooks/{at}{stem}.ipynb",
    ]
    other = soup.select_one(".site-switch")
    assert other["href"] == (f"../{stem}.html" if at else f"ko/{stem}.html")
    assert other["lang"] == other["hreflang"] == tool.OTHER[language]
    contents = [link["href"] for link in soup.select(".site-contents > ol > li > a")]
    assert contents == [f"{other}.html" for other in STEMS]
    assert [link["href"] for link in soup.select("[aria-current=page]")] == [f"{stem}.html"]
    sections = [(f"#{title['id']}", title.text) for title in soup.select("main h2")]
    assert sections == [(link["href"], link.text) for link in soup.select(".site-contents li li a")]
    assert len(sections) > 3
    place = STEMS.index(stem)
    beside = {"prev": STEMS[:place][-1:], "next": STEMS[place + 1 :][:1]}
    for rel, stems in beside.items():
        links = [link["href"] for link in soup.select(f".site-onward [rel={rel}]")]
        assert links == [f"{other}.html" for other in stems]


@each_language
def test_the_start_page_says_what_one_does_in_each_notebook(soups, language):
    cards = soups[f"{HOME[language]}index.html"].select(".site-cards > li")
    for card, path in zip(cards, tool.notebooks()[language], strict=True):
        opening = tool.nbformat.read(path, as_version=4).cells[0].source
        plain = re.sub(r"[*`]", "", opening).lower()
        assert all(" ".join(p.text.split()).lower() in plain for p in card("p"))
        assert card.select_one(".site-task").text
        question, task = (" ".join(p.text.split()) for p in card("p"))
        assert question.endswith("?") and "→" not in task
        begin = {"en": "You will do: ", "ko": "할 일: "}[language]
        assert f"**{begin[:-2]}**: " in opening and plain.split(begin.lower())[1].startswith(
            task.lower()
        )


@each_language
def test_the_start_page_leads_to_the_lab_where_there_is_one(soups, executed, monkeypatch, language):
    def led(soup):
        return [link["href"] for link in soup.select(f'[href*="{tool.LITE}/"]')]

    words, soup = spoken(language), soups[f"{HOME[language]}index.html"]
    up = "../" if HOME[language] else ""
    assert led(soup) == [f"{up}lite/lab/index.html?path={language}/{STEMS[0]}.ipynb"]
    assert words["run_lab"] in soup.text

    monkeypatch.setattr(tool.Chapter, "opening", ("", ""))
    first = {
        home: tool.Chapter(path, home, executed(path))
        for home, (path, *_) in tool.notebooks().items()
    }
    without = BeautifulSoup(
        tool.start_page({home: [one] for home, one in first.items()}, language, lab=False),
        "html.parser",
    )
    assert led(without) == [] and words["run"] in without.text
    assert words["run_lab"] not in without.text


# What the pages do


def instruments(soup):
    """How many instruments of ours a page shows."""
    shown = [live["data-instruments"].split() for live in soup.select("[data-instruments]")]
    return sum(map(len, shown)) + len(soup.select(".view"))


@each_page
def test_a_page_from_its_file(opened, site, soups, name):
    """Wide and light, then narrow and dark, of which axe, for it takes long, looks at the first in
    English and at the second in Korean. Then in other hands."""
    looked_through = {"en": "light", "ko": "dark"}[language_of(name)]
    with opened(site / name, has_touch=True) as page:
        expect(page.locator(".s2s")).to_have_count(instruments(soups[name]))
        page.locator(".s2s").last.scroll_into_view_if_needed()
        fonts = """[...document.querySelectorAll(".katex-html *")]
            .map((node) => getComputedStyle(node).fontFamily.split(",")[0])"""
        brought = page.evaluate("[...document.fonts].map((font) => font.family)")
        assert {font for font in page.evaluate(fonts) if "KaTeX" in font} <= {*brought}
        for width, theme in ((1280, "light"), (360, "dark")):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=theme)
            assert page.evaluate("document.documentElement.scrollWidth") == width
            lost = page.locator("main :is(pre, table)").evaluate_all(
                """(boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1
                    && getComputedStyle(box).overflowX !== 'auto').map((box) => box.outerHTML)"""
            )
            assert lost == []
            if theme == looked_through:
                # Every instrument is looked at by itself, and code is coloured alike on all pages.
                code = [] if "01_" in name else ["pre"]
                axe_is_content(page, [] if "index" in name else [".s2s", *code])
        assert faults(page) == {}
        files = [Path(url2pathname(urlsplit(address).path)) for address in page.files]
    assert len(files) > (1 if "index" in name else 5)
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 2e6


@each_page
def test_without_javascript_it_is_prose_figures_and_stills(opened, site, soups, name):
    with opened(site / name, java_script_enabled=False) as page:
        stills = page.locator(".s2s-still, .site-still")
        assert stills.count() >= instruments(soups[name])
        for still in stills.all():
            assert still.is_visible() and (still.locator("img").count() or still.inner_text())
        assert page.locator("main img").count()
        assert len(page.inner_text("main")) > 1000
        contents = page.locator(".site-contents a").first
        if contents.count():
            expect(contents).to_be_visible()


@each_language
def test_contents_onward_and_the_switch_by_keyboard(opened, site, soups, language):
    """To notebook 2, its third section, the same one in the other language, and back."""
    home, other = HOME[language], HOME[tool.OTHER[language]]

    def at(page, name):
        expect(page).to_have_url((site / name).as_uri() if "#" not in name else re.compile(name))

    with opened(site / f"{home}index.html") as page:
        page.locator("a.site-first").press("Enter")
        at(page, f"{home}{STEMS[0]}.html")
        page.locator("[rel=next]").press("Enter")
        at(page, f"{home}{STEMS[1]}.html")
        expect(page.locator("[aria-current=page]")).to_contain_text("2")
        page.keyboard.press("Tab")
        expect(page.locator(".site-skip")).to_be_in_viewport()
        expect(page.locator(".s2s")).to_have_count(instruments(soups[f"{home}{STEMS[1]}.html"]))
        section = page.locator(".site-contents li li a").nth(2)
        section.press("Enter")
        expect(page.locator("main h2").nth(2)).to_be_in_viewport()
        expect(section).to_have_attribute("aria-current", "true")
        page.locator(".site-switch").press("Enter")
        at(page, f"{other}{STEMS[1]}.html#section-3")
        expect(page.locator("main h2").nth(2)).to_be_in_viewport()
        page.locator("[rel=prev]").press("Enter")
        at(page, f"{other}{STEMS[0]}.html")
        page.locator(".site-home").press("Enter")
        at(page, f"{other}index.html")
        page.locator(".site-switch").press("Enter")
        at(page, f"{home}index.html")


@each_language
def test_the_machine_on_the_start_page_reads_and_speaks(opened, site, language):
    with opened(site / f"{HOME[language]}index.html") as page:
        expect(page.locator(".site-still")).to_be_hidden()
        page.get_by_role("textbox").first.fill("난 학생 입니다")
        page.get_by_role("slider").first.press("End")
        expect(page.locator(".s2s-said")).to_contain_text(
            load_pretrained().translate("난 학생 입니다")
        )
        examples = page.locator(".site-examples button")
        assert examples.all_inner_texts() == list(tool.EXAMPLES)
        examples.last.click()
        expect(page.get_by_role("textbox").first).to_have_value(tool.EXAMPLES[-1])
        page.get_by_role("slider").first.press("End")
        expect(page.locator(".s2s-said")).to_contain_text("we watched movies at school yesterday")


@each_language
def test_the_start_page_says_what_the_name_in_every_box_means(soups, language):
    said = soups[f"{HOME[language]}index.html"].select_one(".site-touch > .site-still + p").text
    assert said.startswith("LSTM" if language == "en" else "상자에 적힌 LSTM")
    assert "long short-term memory" in said and {"h", "c"} <= set(re.findall(r"[a-z]+", said))
    assert ("three gates" if language == "en" else "게이트(gate) 셋") in said


# All that can be clicked of it, one after the other; whether the page then goes sideways.
CLICKED = """async () => {
    const wide = [];
    const look = (what) => {
        scrollTo(1000, scrollY);
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollX || scrollWidth > clientWidth) wide.push([what, scrollX, scrollWidth]);
    };
    look("as it opens");
    for (const folded of document.querySelectorAll(".s2s details")) folded.open = true;
    for (const way of ["there", "home"]) {
        document.querySelector(`.s2s input[value=${way}]`).click();
        const slider = document.querySelector(".s2s-player input");
        slider.value = slider.max;
        slider.dispatchEvent(new Event("input"));
        for (const one of document.querySelectorAll(".s2s-sheet button, .site-examples button")) {
            if (!one.checkVisibility()) continue; // gone with another sentence
            one.click();
            look(one.className || one.textContent);
            for (const number of document.querySelectorAll(".s2s-number")) number.click();
            look(`${one.className} number`);
        }
    }
    return wide;
}"""


@each_language
@pytest.mark.parametrize("width", [320, 360, 390])
def test_on_a_telephone_the_picture_scrolls_in_its_box_and_the_page_does_not(
    opened, site, language, width
):
    phone = {"viewport": {"width": width, "height": 800}, "is_mobile": True, "has_touch": True}
    with opened(site / f"{HOME[language]}index.html", **phone) as page:
        page.locator(".s2s").wait_for()
        assert page.evaluate(CLICKED) == []
        picture = page.locator(".s2s-picture").last
        assert picture.evaluate("(box) => box.scrollWidth > box.clientWidth")
        assert picture.evaluate("(box) => getComputedStyle(box).overscrollBehaviorX") == "contain"


def test_at_360_the_contents_are_closed_and_can_be_opened(opened, site):
    narrow = {"width": 360, "height": 800}
    with opened(site / f"{STEMS[4]}.html", viewport=narrow) as page:
        section = page.locator(".site-contents li li a").first
        expect(section).to_be_hidden()
        page.locator(".site-contents summary").press("Enter")
        expect(section).to_be_visible()


# What somebody has done to this copy of the course stays there


@pytest.fixture
def used(tmp_path, monkeypatch):
    """A copy of the course in which somebody has solved an exercise, and kept a second notebook."""
    folder = tmp_path / "notebooks"
    shutil.copytree(tool.NOTEBOOKS, folder)
    for path in set(folder.rglob("0*")) - {*folder.rglob("01_*"), *folder.rglob("04_*")}:
        path.unlink()  # of two it is as true as of all
    shutil.copy(tool.REPO / "README.md", tmp_path)
    monkeypatch.setattr(tool, "NOTEBOOKS", folder)
    for module in (tool, files):
        monkeypatch.setattr(module, "REPO", tmp_path)
    monkeypatch.setattr(tool, "vendor", lambda to: to.mkdir(parents=True))
    for path in list(folder.rglob("0*.ipynb")):
        notebook = tool.nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            cell.source = cell.source.replace("    ...\n", "    return my_answer\n")
        tool.nbformat.write(notebook, path)
        assert "my_answer" in path.read_text(encoding="utf-8")
        shutil.copy(path, path.with_stem(f"{path.stem}-Copy1"))
    (folder / "07_mine.ipynb").write_text("no notebook", encoding="utf-8")
    (folder / STEMS[0]).with_suffix(".ipynb").unlink()
    return folder


def test_an_answer_to_an_exercise_is_not_published_nor_a_second_notebook(used, tmp_path):
    ran = []

    def run(path):
        ran.append(path.relative_to(used).as_posix())
        return tool.built(path)

    with pytest.raises(ToolError, match="no machine"):  # none has been run
        list(tool.build(tmp_path / "site", run))
    stems = [f"{HOME[language]}{stem}.ipynb" for language in HOME for stem in (STEMS[0], STEMS[3])]
    assert sorted(ran) == sorted(stems)
    written = [*(tmp_path / "site").rglob("*.html"), *(tmp_path / "site").rglob("*.ipynb")]
    assert len(written) == 3 * len(stems)  # pages, decks and notebooks
    for path in written:
        text = path.read_text(encoding="utf-8")
        assert "my_answer" not in text and "Copy1" not in text


def test_a_source_that_breaks_a_rule_is_named(used, monkeypatch):
    (used / "source" / f"{STEMS[0]}.py").write_text("# %%\n1\n", encoding="utf-8")
    with pytest.raises(ToolError, match=STEMS[0]):
        tool.built(tool.notebooks()["ko"][0])


# What the command says


def test_the_command_names_what_is_missing(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(tool, "vendor", lambda folder: tmp_path.joinpath("assets").mkdir())

    def fails(path):
        raise ToolError(f"{path.name}: a cell fails")

    monkeypatch.setattr(tool, "built_and_run", fails)
    monkeypatch.setattr(published, "repository", lambda: None)
    assert main(["site", "--to", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert "publish OWNER/NAME" in said.err and said.err.endswith(": a cell fails\n")
    assert said.out == "" and not list(tmp_path.rglob("*.html"))


def test_a_page_alone_has_nothing_of_the_site_around_it(executed):
    html = tool.page(executed(tool.notebooks()["en"][1]))
    assert "site-" not in html
