"""What a learner sees in JupyterLab, in a real browser."""

import re

import pytest
from playwright.sync_api import expect, sync_playwright

from tools.browser import jupyterlab, launch, run_all, show_cell


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with jupyterlab(tmp_path_factory.mktemp("lab")) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chrome = launch(playwright)
        yield chrome
        chrome.close()


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(90_000)
    yield page
    page.close()


STEPPERS = {"02_the_encoder": ("난", "아이언맨"), "04_the_decoder": ("i", "am")}


@pytest.mark.parametrize("folder", ["", "ko/"], ids=["en", "ko"])
@pytest.mark.parametrize("name", STEPPERS)
def test_the_slider_steps_through_the_sentence(lab, page, folder, name):
    run_all(page, lab(f"notebooks/{folder}{name}.ipynb"))
    stepper = show_cell(page, "IntSlider(1")
    figure = stepper.locator(".widget-html img")
    first, second = STEPPERS[name]
    before = figure.get_attribute("alt")
    assert first in before and second not in before.split(".")[0]

    stepper.locator(".noUi-handle").focus()
    page.keyboard.press("ArrowRight")
    # The title is the first sentence of the description.
    expect(figure).to_have_attribute("alt", re.compile(rf"^[^.]*{second}"), timeout=90_000)
    assert stepper.locator(".widget-readout").inner_text() == "2"


@pytest.mark.parametrize("folder", ["", "ko/"], ids=["en", "ko"])
def test_the_codebook_answers_as_a_letter_is_typed(lab, page, folder):
    run_all(page, lab(f"notebooks/{folder}01_the_secret_letter.ipynb"))
    cell = show_cell(page, "def send")
    box, said = cell.locator("input[type=text]"), cell.locator(".widget-html")
    said.get_by_text("[315, 526, 964]").wait_for()
    box.fill("친구야 안녕")
    said.get_by_text("[526, 964, 315] → 친구야 안녕").wait_for()
    box.fill("안녕 <b>토르</b>")
    said.get_by_text("“<b>토르</b>”").wait_for()
    assert not said.locator("b").count()  # what a learner types is text, never markup


@pytest.mark.parametrize("folder", ["", "ko/"], ids=["en", "ko"])
def test_hangul_is_drawn_with_a_font_that_has_it(lab, page, folder):
    page.goto(lab(f"notebooks/{folder}01_the_secret_letter.ipynb"))
    page.locator(".jp-MarkdownCell code").filter(has_text="-야").first.wait_for()
    # Where no font has a letter, every letter is the same empty box.
    pictures = page.evaluate(
        """() => [...'가힣'].map((letter) => {
            const canvas = document.createElement('canvas');
            const pen = canvas.getContext('2d');
            const prose = document.querySelector('.jp-RenderedMarkdown p');
            pen.font = `40px ${getComputedStyle(prose).fontFamily}`;
            pen.fillText(letter, 10, 60);
            return canvas.toDataURL();
        })"""
    )
    assert pictures[0] != pictures[1]


def test_the_slides_extension_is_there_and_shows_notebook_2(lab, page):
    run_all(page, lab("notebooks/02_the_encoder.ipynb"))
    commands = page.evaluate("window.jupyterapp.commands.listCommands()")
    assert [name for name in commands if "deck" in name], commands
