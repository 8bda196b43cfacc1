"""In Firefox a learner meets what all other tests see in Chromium.

Every instrument is used for a while, by mouse and by keyboard, in both browsers at once: at each
step both must come to say the same, to the last digit.
"""

import time
from itertools import zip_longest

import pytest
from instruments import open_instrument

from seq2seq_teach.widgets import Predict
from tools.look import instruments

# What an instrument says: every text that is shown, and what stands in fields and on sliders.
SAID = """() => [...document.querySelectorAll(".s2s, .s2s *")].flatMap((node) => {
    if (/^(style|script)$/.test(node.localName) || !node.checkVisibility()) return [];
    const texts = [...node.childNodes].filter((child) => child.nodeType === 3);
    const marks = ["aria-label", "aria-valuetext", "aria-selected", "aria-pressed", "alt"];
    return [
        ...texts.map((text) => text.data.replace(/\\s+/g, " ").trim()),
        ...marks.map((mark) => node.getAttribute(mark)),
        /^(radio|checkbox)$/.test(node.type) ? node.checked && "chosen" : node.value,
    ].filter((said) => said || said === 0).map(String);
})"""
# Whether nothing but what may scroll is wider than the window.
FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def click(selector):
    return lambda page: page.click(f".s2s {selector}")


def keys(selector, *names):
    """These keys, the first of them in what `selector` finds first."""

    def press(page):
        page.focus(f".s2s {selector}")
        for name in names:
            page.keyboard.press(name)

    return press


def write(text, selector="input[type=text]"):
    def write(page):
        page.focus(f".s2s {selector}")
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(text)

    return write


def guess():
    return Predict("backwards", False)


NEXT = click(".s2s-player button:nth-of-type(3)")
SLIDER = "input[type=range]"
# What is done to each, by mouse and by keyboard; each step changes what it says.
SESSIONS = {
    instruments.codebook: [
        click(".s2s-pieces button:nth-of-type(2)"),
        keys(".s2s-pieces [tabindex='0']", "ArrowRight"),
        click("summary"),
        write("난 토르"),
        keys("input[type=text]", "Enter"),
    ],
    instruments.machine: [
        write("나는 사과를 먹습니다"),
        keys(SLIDER, "Home", "ArrowRight"),
        NEXT,
        click(".s2s-encoder .s2s-cell"),
        keys(".s2s-encoder .s2s-cell", "ArrowRight", "Enter"),
    ],
    instruments.way_home: [
        click(".s2s-encoder .s2s-state"),
        keys(SLIDER, "ArrowLeft"),
        write("i am student", ".s2s-truth input"),
    ],
    instruments.microscope: [
        click("[data-row=c] tr:nth-child(3) td:nth-of-type(2)"),
        keys("[data-row=c] tr:nth-child(3) td", "ArrowDown", "ArrowRight", "Enter"),
        write("사과를 먹습니다"),
        keys(SLIDER, "Home"),
        NEXT,
        click("input[value=gru]"),
    ],
    instruments.context: [
        click(".s2s-swap button:nth-of-type(3)"),
        keys(".s2s-map button[tabindex='0']", "ArrowRight", "Enter"),
        keys(".s2s-clamp td[tabindex='0']", "ArrowRight", "Enter"),
        write("난 아이언맨 입니다"),
    ],
    instruments.decoder: [
        click(".s2s-digits button:nth-of-type(2)"),
        keys(SLIDER, "End"),
        keys(".s2s-tree button[tabindex='0']", "ArrowRight", "Enter"),
        write("사과를 좋아합니다"),
    ],
    instruments.attention: [
        click(".s2s-read tr:nth-of-type(2) button"),
        click(".s2s-alignment thead button"),
        keys(".s2s-alignment td", "ArrowDown", "ArrowRight", "Enter"),
        write("나는 사과를 먹습니다"),
    ],
    instruments.explorer: [
        click("input[value=lstm-attention]"),
        click(".s2s-digits button:nth-of-type(3)"),
        keys(SLIDER, "ArrowLeft"),
        write("27182818"),
    ],
    guess: [
        click("input[type=radio]"),
        keys("input[type=radio]", "ArrowDown"),
        click(".s2s-commit button"),
    ],
    instruments.training_lab: [
        click(".s2s-player button:nth-of-type(2)"),
        keys("summary", "Enter"),
        keys("input[type=radio]:checked", "ArrowRight"),
    ],
    # A guess that has been drawn and a training that is over are looked at only.
    instruments.predict: [],
    instruments.progress: [],
}


@pytest.fixture
def pages(browser, firefox):
    """A page in each browser, of which nothing may go wrong."""
    trouble = []
    pages = [one.new_page(viewport={"width": 1280, "height": 900}) for one in (browser, firefox)]
    for page in pages:
        page.set_default_timeout(90_000)
        page.on("console", lambda line: line.type == "error" and trouble.append(line.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
    yield pages
    for page in pages:
        page.close()
    assert trouble == []


def until_both_say_the_same(pages, before):
    """What they say, once they agree in it and it is not what they said before."""
    one, other = [], []
    for _ in range(1200):  # a guard against hanging, not a measure
        one, other = (page.evaluate(SAID) for page in pages)
        if one == other != before:
            return one
        time.sleep(0.05)
    assert [pair for pair in zip_longest(one, other) if pair[0] != pair[1]][:9] == []
    pytest.fail("neither says anything new")


@pytest.mark.parametrize("make", SESSIONS, ids=lambda make: make.__name__)
def test_every_instrument_says_the_same_and_keeps_its_place(make, pages):
    widget = make()
    for page in pages:
        open_instrument(page, widget)
        page.evaluate("() => { Math.random = () => 0.5; }")  # the explorer's digits, in both
    said = until_both_say_the_same(pages, [])
    for act in SESSIONS[make]:
        for page in pages:
            act(page)
        said = until_both_say_the_same(pages, said)
    for width in (1280, 360):
        for page in pages:
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_function(FITS)
