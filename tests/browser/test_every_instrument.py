"""What holds for every instrument, whichever browser it stands in and in whose hands."""

import pytest
from instruments import open_instrument
from reach import faults
from shared import languages

from seq2seq_teach import use_language
from tools.look.instruments import INSTRUMENTS

# Some browsers reset a field to its `defaultValue` when a reader comes back to the page.
RESET = """() => [...document.querySelectorAll(".s2s input[type=text]")]
    .filter(({ value, defaultValue }) => value !== defaultValue).map(({ value }) => value)"""
# Firefox makes of a box that scrolls a stop, in which JupyterLab would hear every key.
STOPS = """() => [...document.querySelectorAll(".s2s *")].filter((node) =>
    /auto|scroll/.test(getComputedStyle(node).overflow)
    && (node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight)
    && node.getAttribute("tabindex") !== "-1" && node.dataset.lmSuppressShortcuts !== "true"
).map((node) => node.className)"""
# Bars that are broken, for their number lies beyond ±1.
BROKEN = ".s2s :is(.s2s-up, .s2s-down)[d*=m]"
OPEN = "for (const folded of document.querySelectorAll('.s2s details')) folded.open = true"


@pytest.fixture
def touched(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, has_touch=True)
    yield page
    page.close()


@languages
@pytest.mark.parametrize("make", INSTRUMENTS, ids=lambda make: make.__name__)
def test_it_is_for_every_browser_finger_and_eye_and_for_paper(make, language, touched):
    use_language(language)
    open_instrument(touched, make())
    touched.wait_for_timeout(300)  # until what waits for a pause is drawn
    assert touched.evaluate(RESET) == []
    assert touched.evaluate(STOPS) == []
    touched.evaluate(OPEN)
    assert faults(touched) == {}


@languages
@pytest.mark.parametrize("make", INSTRUMENTS, ids=lambda make: make.__name__)
def test_where_a_bar_is_broken_it_is_said(make, language, page):
    use_language(language)
    root = open_instrument(page, make())
    page.wait_for_timeout(300)
    assert not page.locator(BROKEN).count() or "±1" in root.inner_text()
