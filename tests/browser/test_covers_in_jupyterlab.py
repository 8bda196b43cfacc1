"""In JupyterLab an answer is covered until its question is answered, or *show me* is said."""

from contextlib import contextmanager

import nbformat
import pytest
from playwright.sync_api import expect
from shared import languages

from tools import REPO
from tools.look.browser import run_all, show_cell
from tools.look.slides import SIZE, start_deck
from tools.notebooks import covers
from tools.notebooks.build import JOINS

SETUP = """
from seq2seq_teach import use_language
from seq2seq_teach.widgets import Predict, forget_guesses
use_language({language!r})
{forget}
"""
FORGET = "forget_guesses()"
CELLS = (
    ("markdown", "# Covers"),
    ("markdown", "## Guess\n\n**Predict first**:"),
    ("code", "Predict('empty places', 5)"),
    ("markdown", "### What comes\n\nThe answer in prose"),
    ("code", "print('the answer', 2 + 3)"),
    ("code", "later = 'kept ' + 'hidden'\nlater"),
    ("markdown", "And why it is so"),
    ("code", "print('half ' + 'an answer')\n1 / 0"),
    ("markdown", "## Another section\n\nplain prose"),
    ("markdown", "**Predict first**:"),
    ("code", "Predict('backwards', False)"),
    ("code", "print('second', 'answer')"),
)
FIRST = ("The answer in prose", "the answer 5", "kept hidden", "And why it is so", "half an answer")
SECOND = ("second answer",)


@contextmanager
def notebook(language="en", forget=FORGET, between=0):
    """A notebook of CELLS, with so many lines of prose before its second part; → its path."""
    setup = SETUP.format(language=language, forget=forget)
    prose = [("markdown", f"line {n}") for n in range(between)]
    made = [*CELLS[:1], ("code", setup), *CELLS[1:9], *prose, *CELLS[9:]]
    cells = [
        getattr(nbformat.v4, f"new_{kind}_cell")(text.replace("'", '"')) for kind, text in made
    ]
    for cell in cells:
        if cell.source.startswith("print("):
            cell.metadata["tags"] = ["raises-exception"]  # the run goes on behind it
        starts = cell.cell_type == "markdown" and cell.source.startswith("#")
        cell.metadata |= {"slideshow": {"slide_type": "slide"}} if starts else JOINS
    kernel = {"name": "python3", "display_name": "Python 3"}
    about = {"kernelspec": kernel, "lang": language, "title": "Covers"}
    whole = nbformat.v4.new_notebook(cells=cells, metadata=about)
    covers.mark(whole, language)
    path = REPO / "build" / f"covers_{language}.ipynb"
    path.parent.mkdir(exist_ok=True)
    nbformat.write(whole, path)
    try:
        yield path.relative_to(REPO).as_posix()
    finally:
        path.unlink()


def seen(page, text):
    """Where a text that is no code can be seen."""
    places = page.locator(".jp-OutputArea-output pre, .jp-MarkdownOutput > *")
    return places.filter(has_text=text).locator("visible=true")


def shown(page, texts):
    """Wait until of the answers exactly these can be seen."""
    for text in (*FIRST, *SECOND):
        expect(seen(page, text)).to_have_count(int(text in texts))


def bars(page):
    return page.locator(".s2s-cover").locator("visible=true")


def guess(page):
    root = page.locator(".s2s-predict").locator("visible=true").first
    root.get_by_role("textbox").fill("4")
    page.keyboard.press("Enter")


def execute(page, command):
    page.evaluate("(name) => window.jupyterapp.commands.execute(name)", command)


def cells(page):
    return page.evaluate("window.jupyterapp.shell.currentWidget.content.widgets.length")


@languages
def test_what_answers_a_prompt_is_covered_until_the_guess_is_made(lab, page, language):
    page.set_viewport_size({"width": 1280, "height": 1600})
    with notebook(language) as path:
        # As it opens: prose is covered; of code that has not run there is nothing to cover.
        page.goto(lab(path))
        seen(page, "plain prose").wait_for()
        said = getattr(covers.covered, language)
        expect(bars(page)).to_have_count(2)
        expect(bars(page).first).to_contain_text(said)
        shown(page, ())

        run_all(page, lab(path))
        page.locator(".s2s-predict").nth(1).wait_for()
        expect(bars(page)).to_have_count(5)  # the prose below an output has the output's
        shown(page, ())
        for text in ("What comes", "Another section", "plain prose", "ZeroDivisionError"):
            expect(seen(page, text)).to_have_count(1)
        assert page.locator(".jp-CodeCell .cm-content").get_by_text("later = ").is_visible()

        before = cells(page)
        guess(page)
        shown(page, FIRST)
        expect(bars(page)).to_have_count(1)

        button = page.get_by_role("button", name=getattr(covers.show_me, language), exact=True)
        button.focus()
        for key in ("a", "d", "d", "x", "Enter"):  # what these do to a notebook they must not do
            page.keyboard.press(key)
        shown(page, FIRST + SECOND)
        expect(bars(page)).to_have_count(0)
        assert cells(page) == before
        active = page.locator(".jp-Cell.jp-mod-active")
        expect(active).to_contain_text("second answer")
        page.wait_for_function(
            "document.activeElement.closest('.jp-Notebook') !== null"  # the keys are the notebook's
        )


def test_run_cell_by_cell_and_run_again(lab, page):
    page.set_viewport_size({"width": 1280, "height": 1600})
    with notebook() as path:
        run_all(page, lab(path))
        page.locator(".s2s-predict").nth(1).wait_for()
        # Run again before the guess: the cover stays.
        show_cell(page, "the answer")
        execute(page, "notebook:run-cell")
        expect(bars(page)).to_have_count(5)  # the prose below an output has the output's
        shown(page, ())
        # After it what a cell shows is seen at once, even when the prompt runs again.
        guess(page)
        show_cell(page, "the answer")
        execute(page, "notebook:run-cell")
        shown(page, FIRST)
        show_cell(page, "empty places")
        execute(page, "notebook:run-cell")
        page.wait_for_timeout(500)
        shown(page, FIRST)
        # Forgotten, it is asked again.
        show_cell(page, "forget_guesses")
        execute(page, "notebook:run-cell")
        show_cell(page, "empty places")
        execute(page, "notebook:run-cell")
        expect(bars(page)).to_have_count(5)  # the prose below an output has the output's
        shown(page, ())
        # Shown by the reader's wish it stays shown, whatever runs.
        page.locator(".s2s-cover button").first.click()
        shown(page, FIRST)
        execute(page, "notebook:run-all-cells")
        page.wait_for_timeout(1500)
        shown(page, FIRST)


@pytest.mark.parametrize("guessed", [False, True])
def test_reopened_without_a_kernel_there_is_a_way_out(lab, page, guessed):
    page.set_viewport_size({"width": 1280, "height": 1600})
    with notebook() as path:
        run_all(page, lab(path))
        page.locator(".s2s-predict").nth(1).wait_for()
        if guessed:
            guess(page)
        page.evaluate(
            """async () => {
                const { context, sessionContext } = window.jupyterapp.shell.currentWidget;
                await context.save();
                await sessionContext.shutdown();
            }"""
        )
        page.goto("about:blank")
        page.goto(lab(path))
        seen(page, "plain prose").wait_for()
        if not guessed:
            expect(bars(page)).to_have_count(5)  # the prose below an output has the output's
            shown(page, ())
            page.locator(".s2s-cover button").first.click()
        shown(page, FIRST)
        page.locator(".s2s-cover button").click()
        shown(page, FIRST + SECOND)


def test_cells_far_from_the_prompt_are_covered_and_opened(lab, page):
    with notebook(between=120) as path:
        run_all(page, lab(path))
        show_cell(page, '"second"')
        shown(page, ())
        show_cell(page, "the answer")
        shown(page, ())
        page.locator(".s2s-cover button").first.click()
        expect(seen(page, FIRST[1])).to_have_count(1)
        show_cell(page, '"second"')
        expect(seen(page, SECOND[0])).to_have_count(0)
        show_cell(page, "the answer")
        expect(seen(page, FIRST[1])).to_have_count(1)


def test_two_views_of_a_notebook_open_together_and_one_is_closed(lab, page):
    page.set_viewport_size({"width": 1600, "height": 1600})
    with notebook() as path:
        run_all(page, lab(path))
        page.locator(".s2s-predict").nth(1).wait_for()
        execute(page, "docmanager:clone")
        expect(page.locator(".jp-NotebookPanel")).to_have_count(2)
        views = page.locator(".jp-NotebookPanel")
        for n in range(2):
            expect(views.nth(n).locator(".s2s-covered")).to_have_count(6)
        root = page.locator(".s2s-predict").locator("visible=true").first
        root.get_by_role("textbox").fill("4")
        page.keyboard.press("Enter")
        for n in range(2):
            expect(views.nth(n).locator(".s2s-covered")).to_have_count(1)
        page.evaluate("window.jupyterapp.shell.currentWidget.close()")
        expect(views).to_have_count(1)
        page.locator(".s2s-cover button").locator("visible=true").first.click()
        expect(page.locator(".s2s-covered")).to_have_count(0)


@languages
def test_on_slides_in_jupyterlab(lab, page, language):
    page.set_viewport_size(SIZE)
    with notebook(language) as path:
        run_all(page, lab(path))
        start_deck(page)
        for _ in range(2):
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(300)
        heading = page.get_by_role("heading", name="What comes")
        expect(heading).to_be_visible()
        shown(page, ())
        button = bars(page).first.get_by_role("button", name=getattr(covers.show_me, language))
        size = bars(page).first.evaluate("(bar) => parseFloat(getComputedStyle(bar).fontSize)")
        assert size >= 24
        button.click()
        expect(heading).to_be_visible()
        shown(page, FIRST)
