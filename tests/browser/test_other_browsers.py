"""In Firefox, and in Safari, a learner meets what all other tests see in Chromium.

Every instrument is used for a while, by mouse and by keyboard, in all three browsers at once: at
each step all must come to say the same, to the last digit. For Safari stands WebKitGTK.
"""

import shutil
import time
from itertools import zip_longest

import pytest
from fixtures import absent
from instruments import open_instrument
from test_site import PAGES
from webkit import find_webkit, webkit, with_recorder

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
WIDE = {"width": 1280, "height": 900}
# Whether nothing but what may scroll is wider than the window.
FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
# On how many lines a group of options stands, where there is room for one: some browsers give its
# name a line of its own.
LINES = """() => [...document.querySelectorAll(":is(.s2s-machine, .s2s-context) fieldset")]
    .map(({ offsetHeight }) => Math.round(offsetHeight / 24))"""
# Whether every place of an instrument has one.
ALIVE = """() => {
    const count = (what) => document.querySelectorAll(what).length;
    const places = [...document.querySelectorAll("[data-instruments]")];
    const wanted = places.flatMap((place) => place.dataset.instruments.split(" "));
    return count(".s2s") === wanted.length + count(".view");
}"""


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


@pytest.fixture(scope="module")
def safari():
    if not find_webkit():
        absent("WebKitGTK was not found (webkit2gtk-driver, xvfb): it stands for Safari")
    with webkit() as browser:
        yield browser


@pytest.fixture(scope="module")
def opened_once(browser, firefox, safari):
    """{browser: its page}, and what has gone wrong in them, [(browser, what)]."""
    pages, trouble = {}, []

    def note(name, what):
        trouble.append((name, what))

    for name, one in {"Chromium": browser, "Firefox": firefox, "WebKit": safari}.items():
        page = pages[name] = one.new_page(viewport=WIDE)
        page.set_default_timeout(90_000)
        page.on("console", lambda line, n=name: line.type == "error" and note(n, line.text))
        page.on("pageerror", lambda error, n=name: note(n, str(error)))
    yield pages, trouble
    for page in pages.values():
        page.close()


@pytest.fixture
def pages(opened_once):
    """The same, of which nothing may go wrong."""
    pages, trouble = opened_once
    for page in pages.values():
        page.set_viewport_size(WIDE)
    yield pages
    for page in pages.values():
        page.goto("about:blank")
    found = trouble.copy()
    trouble.clear()
    assert found == []


def until_all_say_the_same(pages, before=None):
    """What they say, once they agree in it and it is not what they said before."""
    said = {}
    for _ in range(1200):  # a guard against hanging, not a measure
        said = {name: page.evaluate(SAID) for name, page in pages.items()}
        first, *others = said.values()
        if all(other == first for other in others) and first and first != before:
            return first
        time.sleep(0.1)
    for name, other in said.items():
        pairs = zip_longest(first, other)
        assert [pair for pair in pairs if pair[0] != pair[1]][:9] == [], name
    pytest.fail("none says anything new")


def fits(page):
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_function(FITS)


@pytest.mark.parametrize("make", SESSIONS, ids=lambda make: make.__name__)
def test_every_instrument_says_the_same_and_keeps_its_place(make, pages):
    widget = make()
    for page in pages.values():
        open_instrument(page, widget)
        page.evaluate("() => { Math.random = () => 0.5; }")  # the explorer's digits, in all
    said = until_all_say_the_same(pages)
    for act in SESSIONS[make]:
        for page in pages.values():
            act(page)
        said = until_all_say_the_same(pages, said)
    lines = [page.evaluate(LINES) for page in pages.values()]
    assert lines == [lines[0]] * len(lines)
    for page in pages.values():
        fits(page)


@pytest.fixture(scope="module")
def recorded(site, tmp_path_factory):
    """A copy of the site whose pages keep what goes wrong in them."""
    folder = tmp_path_factory.mktemp("recorded") / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("slides"))
    for path in folder.rglob("*.html"):
        path.write_text(with_recorder(path.read_text("utf-8")), "utf-8")
    return folder


# By turns in one language and the other: what an instrument says is compared above.
@pytest.mark.parametrize("name", [*PAGES[: len(PAGES) // 2 : 2], *PAGES[len(PAGES) // 2 + 1 :: 2]])
def test_a_page_of_the_site_lives_in_webkit_and_keeps_its_place(name, pages, recorded):
    page = pages["WebKit"]
    page.goto((recorded / name).as_uri())
    page.wait_for_function(ALIVE)
    fits(page)
