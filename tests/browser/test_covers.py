"""On a page, an answer is covered until its question is answered or the reader says *show me*."""

import re

import nbformat
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect
from shared import languages

from tools.export.covers import HEADINGS
from tools.export.deck import deck
from tools.export.page import page as page_of
from tools.export.run import run
from tools.look.slides import SIZE
from tools.notebooks import covers

CELLS = (
    ("code", "from seq2seq_teach import use_language\nuse_language({language!r})"),
    ("code", "from seq2seq_teach.widgets import Predict"),
    ("markdown", "## Guess\n\n**Predict first**:"),
    ("code", "Predict('empty places', 5)"),
    ("markdown", "### What comes\n\nThe answer in prose"),
    ("code", "print('the answer', 2 + 3)"),
    ("markdown", "Why it is so"),
    ("markdown", "## Another section\n\nplain prose"),
    ("markdown", "**Predict first**:"),
    ("code", "Predict('backwards', False)"),
    ("code", "print('second answer')"),
)
STAND_INS = {  # for libraries that covers have nothing to do with
    "auto-render.js": "function renderMathInElement() {}",
    "reveal.js": "var Reveal = { initialize: async () => {}, on() {} };",
    "reveal-notes.js": "var RevealNotes;",
}
HIDDEN = ("The answer in prose", "the answer 5", "Why it is so", "second answer")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """{(kind, language): a page or a deck of `CELLS`}."""
    folder, files = tmp_path_factory.mktemp("covers"), {}
    (folder / "assets").mkdir()
    for name, code in STAND_INS.items():
        (folder / "assets" / name).write_text(code)
    for language in ("en", "ko"):
        cells = [
            getattr(nbformat.v4, f"new_{kind}_cell")(text.format(language=language))
            for kind, text in CELLS
        ]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        about = {"kernelspec": kernel, "lang": language, "title": "Covers"}
        for cell in cells:
            starts = cell.cell_type == "markdown" and cell.source.startswith("#")
            cell.metadata["slideshow"] = {"slide_type": "slide" if starts else "-"}
        notebook = nbformat.v4.new_notebook(cells=cells, metadata=about)
        covers.mark(notebook, language)
        notebook = run(notebook, folder)
        for kind, make in (("page", page_of), ("deck", deck)):
            files[kind, language] = path = folder / f"{kind}_{language}.html"
            path.write_text(make(notebook), encoding="utf-8")
    return files


def seen(page):
    """What of HIDDEN can be seen; a covered place has no height and is not visible."""
    return [
        text
        for text in HIDDEN
        if page.get_by_text(re.compile(text))
        .locator("visible=true")
        .filter(has_not=page.locator("code"))
        .count()
    ]


@languages
def test_an_answer_is_covered_until_the_guess_is_made(made, browser, language):
    page = browser.new_page()
    page.goto(made["page", language].as_uri())
    root = page.locator(".s2s-predict").first
    root.wait_for()
    assert seen(page) == []
    assert page.get_by_role("heading", name="What comes").is_visible()
    assert page.get_by_text("plain prose").is_visible()
    cover = page.locator(".s2s-cover").locator("visible=true")
    assert cover.count() == 2 and getattr(covers.covered, language) in cover.first.inner_text()
    root.get_by_role("textbox").fill("4")
    root.get_by_role("button").click()
    expect(page.get_by_text("Why it is so")).to_be_visible()
    assert seen(page) == list(HIDDEN[:3])
    page.get_by_role("button", name=getattr(covers.show_me, language)).press("Enter")
    assert seen(page) == list(HIDDEN)
    assert not page.locator(".s2s-cover").locator("visible=true").count()

    # The guess is still there when the page is opened again, and so is its answer.
    page.reload()
    expect(page.locator(".s2s-why").first).not_to_be_empty()
    expect(page.get_by_text("Why it is so")).to_be_visible()
    assert seen(page) == list(HIDDEN[:3])
    page.close()


def test_without_javascript_and_on_paper_all_is_shown(made, browser):
    plain = browser.new_page(java_script_enabled=False)
    plain.goto(made["page", "en"].as_uri())
    assert seen(plain) == list(HIDDEN)
    plain.close()
    page = browser.new_page()
    page.goto(made["page", "en"].as_uri())
    assert seen(page) == []
    page.emulate_media(media="print")
    assert seen(page) == list(HIDDEN)
    page.close()


def test_on_slides_too(made, browser):
    page = browser.new_page(viewport=SIZE)
    page.goto(made["deck", "en"].as_uri())
    page.locator(".s2s-predict").first.wait_for()
    assert seen(page) == []
    # Every slide with something covered says so.
    sections = page.locator("section:has([data-covered])")
    for n in range(sections.count()):
        assert sections.nth(n).locator(".s2s-cover").count() >= 1
    page.get_by_role("button", name="Show me").first.dispatch_event("click")
    assert seen(page) == list(HIDDEN[:3])
    page.close()


@pytest.mark.parametrize(("folder", "least"), [(".", 16), ("slides", 24)])
def test_a_cover_can_be_read_from_as_far_as_the_prose(site, browser, folder, least):
    page = browser.new_page(viewport=SIZE)
    page.goto((site / folder / "02_the_encoder.html").as_uri())
    cover = page.locator(".s2s-cover").first
    cover.wait_for(state="attached")
    assert cover.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)") >= least
    page.close()


@pytest.mark.parametrize("name", ["01_the_secret_letter", "06_the_limits"])
def test_no_heading_is_covered(site, name):
    html = (site / f"{name}.html").read_text(encoding="utf-8")
    covered = BeautifulSoup(html, "html.parser").select("[data-covered]")
    assert covered and not [part for part in covered if part.find(HEADINGS)]
