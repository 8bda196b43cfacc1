"""A notebook as slides: in a file, in JupyterLab, and how both are measured."""

import re
from functools import cache

import nbformat
import pytest
from bs4 import BeautifulSoup
from instruments import words_of
from playwright.sync_api import expect
from shared import languages

from seq2seq_teach.widgets import CodebookLab, Microscope
from tools import REPO
from tools.export.deck import deck
from tools.look.browser import run_all
from tools.look.slides import PLACE, SIZE, file_slides, start_deck
from tools.notebooks.speaker import WORDS

WIDGETS = REPO / "seq2seq_teach" / "widgets"
NAMES = [
    f"{folder}{path.stem}"
    for path in sorted((REPO / "notebooks").glob("*.ipynb"))
    for folder in ("", "ko/")
]
each_deck = pytest.mark.parametrize("name", NAMES)
# What does not depend on the language is tried with each notebook in one of the two.
each_notebook = pytest.mark.parametrize(
    "name", [NAMES[2 * n + n % 2] for n in range(len(NAMES) // 2)]
)


@pytest.fixture(scope="session")
def folder(site):
    """The decks, as the site has them."""
    return site / "slides"


@cache
def soup(folder, name):
    return BeautifulSoup((folder / f"{name}.html").read_text(encoding="utf-8"), "html.parser")


def named(folder, language, start):
    return folder / next(
        f"{n}.html" for n in NAMES if start in n and ("ko/" in n) == (language == "ko")
    )


LOOKS = """(root) => root.innerHTML
    + JSON.stringify([...root.querySelectorAll('input')].map((one) => [one.value, one.checked]))"""
CONTROLS = "input[type=range], input[type=radio], input[type=text], [role=slider]"


def use(page, instrument):
    """Something is done to an instrument by mouse, and by keyboard; each time it shows it."""
    control = instrument.locator(CONTROLS).locator("visible=true").first
    kind = control.get_attribute("type") or control.get_attribute("role")
    if kind == "radio":  # one that is not chosen yet
        others = instrument.locator("input[type=radio]:not(:checked)").locator("visible=true")
        control = others.first.element_handle()
    for act in (lambda: control.click(), lambda: page.keyboard.press("ArrowRight")):
        before = instrument.evaluate(LOOKS)
        control.focus()
        if kind == "text":
            page.keyboard.press("End")
            page.keyboard.type(" ")
            page.keyboard.press("3")
        elif kind == "slider":
            page.keyboard.press("ArrowUp")
        else:
            act()
        page.wait_for_function(
            "([root, before]) => (" + LOOKS + ")(root) !== before",
            arg=[instrument.element_handle(), before],
        )
    for key in ("PageDown", "PageUp", "ArrowLeft", "ArrowRight", "Escape"):
        page.keyboard.press(key)


def show(page, selector):
    """Turn to the first slide with `selector` on it; → its number, counted from 0."""
    page.wait_for_function("window.Reveal?.isReady()")
    page.locator(".s2s").first.wait_for(state="attached")
    number = page.evaluate(
        """(selector) => {
            const slides = [...document.querySelectorAll('.slides > section')];
            const number = slides.findIndex((slide) => slide.querySelector(selector));
            Reveal.slide(number);
            return number;
        }""",
        selector,
    )
    assert number >= 0
    return number


def at(page):
    return page.evaluate("Reveal.getIndices().h")


# What is in the file


@each_deck
def test_a_slide_for_each_idea_and_notes_for_each_slide(folder, name):
    page = soup(folder, name)
    slides = page.select(".slides > section")
    assert 12 <= len(slides) <= 32
    assert page.html["lang"] == ("ko" if name.startswith("ko/") else "en")
    minutes = r"\d+분" if name.startswith("ko/") else r"\d+ minutes?"
    said = [slide.select_one("aside.notes") for slide in slides]
    assert all(said) and all(re.match(minutes, notes.strong.text) for notes in said)
    questions = [notes for notes in said if "?" in notes.text or "？" in notes.text]
    assert len(questions) > len(slides) / 2
    assert not [link["href"] for link in page.select("main a") if "ipynb" in link["href"]]


@each_deck
def test_code_that_is_not_the_point_is_folded_and_readers_cells_are_left_out(folder, name):
    page = soup(folder, name)
    folded = page.select("details.s2s-code")
    assert folded and not page.select("details.s2s-code[open]")
    assert all(code.summary.text in ("code", "코드") for code in folded)
    assert "use_language" not in page.main.text


def test_what_no_slide_type_says_still_becomes_a_deck():
    cells = [nbformat.v4.new_markdown_cell(text) for text in ("# One", "two", "# Three")]
    cells[2].metadata["slideshow"] = {"slide_type": "slide"}
    html = deck(nbformat.v4.new_notebook(cells=cells))
    slides = BeautifulSoup(html, "html.parser").select(".slides > section")
    assert [slide.text.split() for slide in slides] == [["One", "two"], ["Three"]]


# How it looks


@each_deck
def test_on_every_slide_nothing_is_cut_off_nothing_scrolls_and_all_is_large_enough(
    folder, browser, name
):
    for number, (title, problems, _) in enumerate(file_slides(browser, folder / f"{name}.html"), 1):
        assert problems == [], (number, title)


def test_the_measure_sees_what_it_looks_for(folder, browser, tmp_path):
    box = '<div style="height: 30px; overflow: {}">a<br>b<br>c</div>'
    picture = '<img width="9" height="9" src="{}">'
    wrong = {
        r"runs \d+ px out of the slide: p “low”": '<p style="margin-top: 600px">low</p>',
        r"scrolls by \d+ px: div": box.format("auto"),
        r"is cut off by \d+ px: div": box.format("hidden"),
        "is 17.0 px small: p": '<p style="font-size: 17px">small</p>',
        "shows 2 figures or instruments": picture.format("x.png") + picture.format("y.png"),
    }
    cells = [
        nbformat.v4.new_markdown_cell(f"# Slide\n\n{html}") for html in (*wrong.values(), "가")
    ]
    for cell in cells:
        cell.metadata["slideshow"] = {"slide_type": "slide"}
    path, assets = tmp_path / "wrong.html", (folder.parent / "assets").as_uri()
    path.write_text(deck(nbformat.v4.new_notebook(cells=cells), assets), encoding="utf-8")
    *found, fine = [problems for _, problems, _ in file_slides(browser, path)]
    for problems, says in zip(found, wrong, strict=True):
        assert len(problems) == 1 and re.match(says, problems[0])
    assert fine == []


# The smallest letters that are not set smaller for a reason, and how far a slide goes sideways.
READ = """(slide) => {
    let small = Infinity;
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !node.checkVisibility()) continue;
        if (node.closest("aside, svg, sub, sup, small, rt, .katex, .s2s-unseen")) continue;
        small = Math.min(small, parseFloat(getComputedStyle(node).fontSize));
    }
    return [small, slide.scrollWidth - slide.clientWidth];
}"""


@each_notebook
def test_on_a_telephone_held_upright_one_can_read_it_and_turned_it_is_alive(folder, opened, name):
    upright, turned = {"width": 390, "height": 844}, {"width": 844, "height": 390}
    with opened(folder / f"{name}.html", viewport=upright, is_mobile=True, has_touch=True) as page:
        page.wait_for_function("window.Reveal?.isReady()")
        page.locator(".s2s").first.wait_for(state="attached")
        slides = page.locator(".slides > section")
        for number in range(slides.count()):
            page.evaluate("(number) => Reveal.slide(number)", number)
            while page.evaluate("Reveal.availableFragments().next"):
                page.locator(".controls .navigate-right").tap()
                shown = page.locator("section.present .fragment.visible").last
                expect(shown).to_be_in_viewport()
            small, wide = slides.nth(number).evaluate(READ)
            assert small >= 11 and wide == 0, number  # instruments as on a page
            for picture in slides.nth(number).locator(".jp-OutputArea-output img:visible").all():
                frame = picture.locator("xpath=ancestor::*[contains(@class, 'output')][1]")
                fits = "(frame) => frame.scrollWidth <= frame.clientWidth"
                assert frame.evaluate(fits), number
                if int(picture.get_attribute("width")) <= upright["width"]:
                    continue
                for whole in (False, True):  # large, and whole again
                    picture.tap()
                    assert frame.evaluate(fits) == whole, number
        assert page.evaluate("Reveal.getScale()") == 1
        page.set_viewport_size(turned)
        page.wait_for_function("Reveal.getScale() < 1")
        number = show(page, ".s2s input:not([type=text])")
        use(page, slides.nth(number).locator(".s2s").first)
        assert at(page) == number


# What it does, without a network


@each_notebook
def test_keys_turn_the_slides_and_a_guess_comes_before_its_answer(folder, opened, name):
    with opened(folder / f"{name}.html", viewport=SIZE) as page:
        page.wait_for_function("window.Reveal?.isReady()")
        slides = page.locator(".slides > section")
        answers = slides.evaluate_all(
            """(slides) => slides.map((slide) => new Set([...slide.querySelectorAll('.fragment')]
                .map((one) => one.dataset.fragmentIndex)).size)"""
        )
        for slide, hidden in enumerate(answers):
            assert at(page) == slide
            for _ in range(hidden):
                waiting = page.locator("section.present .fragment:not(.visible)").count()
                page.keyboard.press("ArrowRight")
                assert page.locator("section.present .fragment:not(.visible)").count() < waiting
            page.keyboard.press("ArrowRight")
        assert at(page) == len(answers) - 1
        for key, step in (("ArrowLeft", -1), ("PageUp", -1), ("PageDown", 1), ("Space", 1)):
            before = at(page)
            page.keyboard.press(key)
            assert at(page) == before + step, key


@languages
def test_inside_an_instrument_no_key_turns_the_slide(folder, opened, language):
    words = words_of(Microscope, language)
    with opened(named(folder, language, "02_"), viewport=SIZE) as page:
        here = show(page, ".s2s-microscope")
        microscope = page.locator(".s2s-microscope")
        slider = microscope.get_by_role("slider")
        microscope.get_by_role("button", name=words["widget next"]).click()
        expect(slider).to_have_value("3")
        slider.focus()
        page.keyboard.press("Home")
        page.keyboard.press("ArrowRight")
        expect(slider).to_have_value("1")
        for key in ("PageDown", "PageUp", "Space", "n", "p", "s", "o", "b", "f", "?", "Escape"):
            page.keyboard.press(key)
        page.keyboard.press("Tab")  # a word above the numbers
        for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Space", "Escape"):
            page.keyboard.press(key)
        assert at(page) == here and not page.locator(".reveal.overview, .reveal.paused").count()
        assert len(page.context.pages) == 1  # no speaker's window

        page.keyboard.press("ArrowRight")  # Escape has given the keys back
        assert at(page) == here + 1


@each_notebook
def test_every_instrument_works_on_its_slide_and_keeps_its_keys(folder, opened, name):
    with opened(folder / f"{name}.html", viewport=SIZE) as page:
        page.wait_for_function("window.Reveal?.isReady()")
        page.locator(".s2s").first.wait_for(state="attached")
        page.locator("[data-show]").evaluate_all("(all) => all.forEach((button) => button.click())")
        slides = page.locator(".slides > section")
        used = 0
        for number in range(slides.count()):
            for instrument in slides.nth(number).locator(".s2s").all():
                page.evaluate("(number) => Reveal.slide(number, 0, 99)", number)
                use(page, instrument)
                assert at(page) == number
                used += 1
                page.mouse.click(10, 360)  # beside it
                for _ in range(1 + slides.nth(number).locator(".fragment").count()):
                    page.keyboard.press("ArrowLeft")
                assert at(page) < number
        assert used


@pytest.mark.parametrize("script", sorted(WIDGETS.glob("*.js")), ids=lambda path: path.stem)
def test_no_instrument_holds_what_reveal_takes_for_a_slide(script):
    assert '"section"' not in script.read_text(encoding="utf-8")


@languages
def test_the_codebook_on_a_slide_by_mouse_and_keyboard(folder, opened, language):
    words = words_of(CodebookLab, language)
    with opened(named(folder, language, "01_"), viewport=SIZE) as page:
        here = show(page, ".s2s-codebook")
        book = page.locator("section.present .s2s-codebook")
        book.get_by_role("textbox").fill("친구야 안녕")
        book.get_by_role("button", name=words["send"]).click()
        expect(book.locator(".s2s-road p").last).to_contain_text("친구야 안녕")
        book.get_by_role("textbox").focus()
        for key in ("Home", "ArrowRight", "ArrowLeft", "Space", "Backspace", "End", "Enter"):
            page.keyboard.press(key)
        for key in ("Tab", "Tab", "Tab", "ArrowRight", "Enter"):  # send, words, pieces
            page.keyboard.press(key)
        expect(book.locator("[aria-pressed=true]")).to_have_count(1)
        assert at(page) == here
        page.locator("section.present details.s2s-code summary").click()
        expect(page.locator("section.present details.s2s-code .highlight")).to_be_visible()


def test_the_speakers_window_has_the_notes_and_turns_the_slides(folder, opened):
    first, second = [notes.p.text for notes in soup(folder, NAMES[1]).select("aside.notes")[:2]]
    with opened(folder / f"{NAMES[1]}.html", viewport=SIZE) as page:
        page.wait_for_function("window.Reveal?.isReady()")
        with page.context.expect_page() as opening:
            page.keyboard.press("s")
        speaker = opening.value
        notes = speaker.locator(".speaker-controls-notes")
        expect(notes).to_contain_text(first, timeout=60_000)
        page.keyboard.press("ArrowRight")
        expect(notes).to_contain_text(second)


# In JupyterLab


def turn(page):
    """To the next slide, if there is one; → its number. Answers that appear at a key come first."""
    here = page.evaluate(PLACE)[0]
    for _ in range(4):
        if page.evaluate(PLACE)[0] == here:
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(200)
    return page.evaluate(PLACE)[0]


def pressed(page, window, key):
    """Press a key in a window, and wait until the slide, or what is shown of it, is another."""
    before = page.evaluate(PLACE)
    window.keyboard.press(key)
    page.wait_for_function(f"(before) => String(({PLACE})()) !== String(before)", arg=before)


@languages
def test_in_jupyterlab_a_clicker_turns_the_slides_and_who_speaks_has_a_window(lab, page, language):
    page.set_viewport_size(SIZE)
    path = REPO / "notebooks" / ("ko" if language == "ko" else "") / "02_the_encoder.ipynb"
    cells = nbformat.read(path, 4).cells
    starts = [n for n, cell in enumerate(cells) if cell.metadata.slideshow.slide_type == "slide"]
    words = {name: getattr(text, language) for name, text in WORDS.items()}
    page.goto(lab(path.relative_to(REPO).as_posix()))
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=90_000)
    start_deck(page)
    slide = lambda: starts.index(page.evaluate(PLACE)[0])  # noqa: E731
    while slide() < 2:
        pressed(page, page, "PageDown")
    pressed(page, page, "PageUp")
    assert slide() == 1

    black, before = page.locator(".s2s-black"), page.evaluate(PLACE)
    for key in ("b", "."):
        page.keyboard.press(key)
        expect(black).to_have_count(1)
        page.keyboard.press("PageDown")  # unseen, nothing is turned
        page.keyboard.press(key)
        expect(black).to_have_count(0)
    for count in (1, 0):  # the key of B on a Korean keyboard
        page.evaluate(
            """() => document.body.dispatchEvent(
                new KeyboardEvent('keydown', { key: 'ㅠ', code: 'KeyB', bubbles: true }))"""
        )
        expect(black).to_have_count(count)
    assert page.evaluate(PLACE) == before
    assert page.evaluate("window.jupyterapp.shell.currentWidget.content.widgets.length") == len(
        cells
    )  # elsewhere B makes one

    with page.context.expect_page() as opening:
        page.keyboard.press("s")
    speaker = opening.value
    assert speaker.title() == words["title"]
    expect(speaker.locator("time").last).to_have_text(re.compile(r"\d+:\d\d"))
    expect(speaker.get_by_role("button", name=words["again"])).to_be_visible()
    for n in (1, 4):  # behind these, one that begins with a heading
        while slide() < n:
            pressed(page, speaker, "PageDown")
        said = re.sub("[*`]", "", cells[starts[n]].metadata.notes.split("\n")[0])
        expect(speaker.locator(".s2s-notes")).to_contain_text(said)
        title = cells[starts[n + 1]].source.split("\n")[0].strip("# ")
        expect(speaker.locator(".s2s-next :is(h2, h3)").first).to_contain_text(title)
    for key, status in (("b", words["black"]), (".", "")):
        speaker.keyboard.press(key)
        expect(black).to_have_count(int(bool(status)))
        expect(speaker.locator("header [role=status]")).to_have_text(status)
    with speaker.expect_event("close"):
        page.evaluate("window.jupyterapp.commands.execute('deck:stop')")


@languages
def test_in_jupyterlab_a_slide_is_all_there_and_keys_are_as_in_the_file(lab, page, language):
    page.set_viewport_size(SIZE)
    run_all(page, lab(f"notebooks/{'ko/' if language == 'ko' else ''}02_the_encoder.ipynb"))
    start_deck(page)
    slide = lambda: page.evaluate(PLACE)[0]  # noqa: E731
    microscope = page.locator(".jp-deck-mod-visible .s2s-microscope")
    while not microscope.is_visible():
        here = slide()
        assert turn(page) > here
    here, slider = slide(), microscope.get_by_role("slider")
    assert not page.locator(".jp-deck-mod-visible .jp-InputArea-editor:visible").count()  # folded
    microscope.locator("button", has_text=words_of(Microscope, language)["widget next"]).click()
    expect(slider).to_have_value("3")
    slider.focus()
    for key in ("Home", "ArrowRight", "PageDown", "PageUp", "b", "s", "."):
        page.keyboard.press(key)
    page.keyboard.press("Tab")
    for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Space", "Escape"):
        page.keyboard.press(key)
    assert slide() == here
    assert page.locator("body[data-jp-deck-mode=presenting]").count() == 1
    assert not page.locator(".s2s-black").count() and len(page.context.pages) == 1
    pressed(page, page, "PageDown")  # Escape has given the keys back
    assert slide() > here
    sizes = page.locator(".jp-deck-mod-visible .jp-RenderedMarkdown p").evaluate_all(
        "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert sizes and min(sizes) >= 24


@pytest.mark.parametrize("name", ["03", "ko/07"])
def test_in_jupyterlab_every_instrument_works_on_its_slide(lab, page, name):
    page.set_viewport_size(SIZE)
    path = next((REPO / "notebooks").glob(f"{name}*.ipynb"))
    run_all(page, lab(path.relative_to(REPO).as_posix()))
    start_deck(page)
    slide = lambda: page.evaluate(PLACE)[0]  # noqa: E731
    used, before = set(), -1
    while (here := slide()) > before:
        for instrument in page.locator(".jp-deck-mod-visible .s2s").all():
            if instrument.is_visible():
                use(page, instrument)
                used.add(here)
                assert slide() == here
        page.mouse.click(640, 700)  # beside it
        before = here
        turn(page)
    assert used
