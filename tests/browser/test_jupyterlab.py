"""What a learner sees in JupyterLab, in a real browser."""

import os
import re
import signal
from contextlib import contextmanager

import nbformat
import pytest
from instruments import filled, words_of
from playwright.sync_api import expect
from shared import HANGUL, languages

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.widgets import (
    CodebookLab,
    ContextLab,
    DecoderLab,
    Microscope,
    Predict,
    Progress,
)
from seq2seq_teach.widgets.predict.questions_words import option
from seq2seq_teach.widgets.shared import words as shared_words
from tools import REPO
from tools.look.browser import run_all, show_cell

# In both languages an instrument is tried by itself; here one of them is enough.
ENGLISH, KOREAN = (pytest.mark.parametrize("folder", [folder]) for folder in ("", "ko/"))
FOLDERS = pytest.mark.parametrize("folder", ["", "ko/"], ids=["en", "ko"])


@ENGLISH
def test_the_slider_steps_through_the_sentence(lab, page, folder):
    run_all(page, lab(f"notebooks/{folder}04_the_decoder.ipynb"))
    stepper = show_cell(page, "IntSlider(1")
    figure = stepper.locator(".widget-html img")
    before = figure.get_attribute("alt")
    assert "i" in before and "am" not in before.split(".")[0]

    stepper.locator(".noUi-handle").focus()
    page.keyboard.press("ArrowRight")
    # The title is the first sentence of the description.
    expect(figure).to_have_attribute("alt", re.compile(r"^[^.]*am"), timeout=90_000)
    assert stepper.locator(".widget-readout").inner_text() == "2"


@contextmanager
def notebook_of(*cells):
    """A notebook of these cells; → its path in the repository, as long as it is needed."""
    path = REPO / "build" / f"made_by_a_test_{os.getpid()}.ipynb"  # Firefox has such tests, too
    path.parent.mkdir(exist_ok=True)
    kernel = {"name": "python3", "display_name": "Python 3"}  # or else Lab asks which
    cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, path)
    try:
        yield path.relative_to(REPO).as_posix()
    finally:
        path.unlink()


@pytest.fixture(scope="module")
def usual_complaints(lab, browser):
    """What the console says of a notebook in which there is nothing."""
    page, said = browser.new_page(), []
    page.set_default_timeout(90_000)
    listen(page, said)
    with notebook_of("") as empty:
        run_all(page, lab(empty))
        page.close()
    return {without_numbers(text) for text in said}


def listen(page, said):
    page.on("console", lambda message: message.type == "error" and said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))


def without_numbers(text):
    return re.sub(r"[0-9a-f]{6,}|\d+", "#", text)


def cells(page) -> int:
    return page.evaluate("window.jupyterapp.shell.currentWidget.content.widgets.length")


def python(page, code: str) -> str:
    """What `code` prints in the kernel of the notebook on show."""
    return page.evaluate(
        """async (code) => {
            const { kernel } = window.jupyterapp.shell.currentWidget.sessionContext.session;
            let printed = '';
            const future = kernel.requestExecute({ code, store_history: false });
            future.onIOPub = ({ content }) => { printed += content.text ?? ''; };
            await future.done;
            return printed.trim();
        }""",
        code,
    )


def prints(page, code: str, wanted: str) -> bool:
    """Whether `code` comes to print `wanted`: what a widget tells the kernel takes a moment."""
    for _ in range(100):
        if python(page, code) == wanted:
            return True
        page.wait_for_timeout(100)
    return False


@FOLDERS
def test_the_microscope_by_mouse_and_by_keyboard(lab, page, usual_complaints, folder):
    words = words_of(Microscope, "ko" if folder else "en")
    said = []
    listen(page, said)
    run_all(page, lab(f"notebooks/{folder}02_the_encoder.ipynb"))
    root = show_cell(page, "Microscope(small").locator(".s2s")
    # The last cell that concerns it set these from Python.
    root.locator("td[aria-selected]").wait_for()
    assert root.get_by_role("slider").input_value() == "2"
    before = cells(page)

    # By mouse
    root.get_by_role("button", name=words["widget next"]).click()
    expect(root.get_by_role("slider")).to_have_value("3")
    expect(root.locator(".s2s-said")).to_contain_text("i am iron man")
    root.locator("button.s2s-operand").first.click()
    expect(root.locator(".s2s-title")).to_contain_text(words["field f"])
    root.locator("nav button").first.click()
    expect(root.locator(".s2s-title")).to_contain_text(words["field c"])
    root.get_by_label(words["widget sentence"]).fill("사과를 먹습니다")
    expect(root.locator("thead th button").last).to_contain_text("먹습니다")
    assert prints(page, "print(microscope.sentence, microscope.step)", "사과를 먹습니다 2")

    # By keyboard alone, from the sentence on
    press = page.keyboard.press
    press("Control+a")
    page.keyboard.insert_text("난 아이언맨 입니다")
    for _ in range(4):  # cell, words, back, play
        press("Tab")
    press("Tab")  # next
    press("Tab")  # scrubber
    expect(root.get_by_role("slider")).to_be_focused()
    press("Home")
    press("ArrowRight")
    expect(root.get_by_role("slider")).to_have_value("1")
    press("End")
    expect(root.get_by_role("status")).to_contain_text("입니다")
    press("Tab")
    press("ArrowRight")
    press("Space")  # jump to the first token
    expect(root.get_by_role("slider")).to_have_value("1")
    press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == words["field c"]
    press("ArrowDown")
    press("Enter")
    value = load_pretrained("phrases-lstm-8").encode("난 아이언맨 입니다").steps.c[0, 0]
    selected = root.locator(".s2s-value")
    assert abs(float(selected.get_attribute("data-value")) - value) < 1e-5
    assert prints(page, "print(microscope.selection)", "('c', 1, 1)")
    press("Enter")
    expect(root.locator(".s2s-title")).to_contain_text(words["field f"])
    press("ArrowDown")
    press("Enter")
    expect(root.locator(".s2s-title")).to_contain_text(words["field x"])
    for _ in range(3):
        press("Escape")
    expect(root.locator(".s2s-hint").first).to_be_visible()
    assert prints(page, "print(microscope.selection)", "()")
    for key in ("a", "b", "d", "d", "x", "m", "y", "ArrowUp", "ArrowDown", "Shift+Enter"):
        press(key)  # what these do to a notebook they must not do from here

    assert cells(page) == before
    assert page.evaluate("window.jupyterapp.shell.currentWidget.content.mode") == "command"
    strange = {without_numbers(text) for text in said} - usual_complaints
    assert strange == set()


@KOREAN
def test_the_explorer_sends_digits(lab, page, usual_complaints, folder):
    said = []
    listen(page, said)
    run_all(page, lab(f"notebooks/{folder}06_the_limits.ipynb"))
    root = show_cell(page, "Explorer(models").locator(".s2s")
    verdict = root.locator(".s2s-verdict")
    expect(verdict).to_contain_text("10", timeout=90_000)
    before = cells(page)
    root.get_by_role("textbox").fill("27182818")
    expect(verdict).to_contain_text("26.6")  # bits in eight digits
    root.get_by_role("slider").focus()
    page.keyboard.press("End")
    expect(verdict).to_contain_text("79.7")  # in twenty-four
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(root.locator(".s2s-beliefs table")).to_be_visible()
    for key in ("a", "d", "d", "Escape", "ArrowDown"):
        page.keyboard.press(key)
    assert cells(page) == before
    assert {without_numbers(text) for text in said} - usual_complaints == set()


@ENGLISH
def test_the_context_lab_swaps_and_clamps(lab, page, usual_complaints, folder):
    words = words_of(ContextLab, "ko" if folder else "en")
    said = []
    listen(page, said)
    run_all(page, lab(f"notebooks/{folder}03_the_context_vector.ipynb"))
    root = show_cell(page, "lab = ContextLab").locator(".s2s")
    heard = root.locator(".s2s-ranks td")
    expect(heard.first).to_have_text("i was not a student", timeout=90_000)
    before = cells(page)
    root.get_by_role("button", name=words["swap"]).click()
    expect(heard.nth(2)).to_have_text("the cat drank milk yesterday")
    assert prints(page, "print(model.target.decode(lab.decoding.ids))", heard.nth(2).inner_text())
    root.get_by_role("textbox").first.fill("난 아이언맨 입니다")
    expect(heard.first).to_have_text("i am iron man")

    # By keyboard alone, from the slider on
    press = page.keyboard.press
    root.get_by_role("slider", name=words["share"]).focus()
    for key in ("Home", "Tab", "Tab", "ArrowDown", "ArrowRight", "Enter", "Tab", "End"):
        press(key)
    assert prints(page, "print(lab.share, lab.unit, lab.held)", "0.0 ('h', 10) [['h', 10, 2]]")
    for key in ("Tab", "Space"):
        press(key)
    assert prints(page, "print(lab.held)", "[['h', 10, 0]]")
    for key in ("a", "d", "d", "ArrowDown", "Shift+Enter", "Escape"):
        press(key)
    assert prints(page, "print(lab.held)", "[]")
    assert cells(page) == before
    assert {without_numbers(text) for text in said} - usual_complaints == set()


@KOREAN
def test_the_decoder_lab_forces_words_and_shows_the_beam(lab, page, usual_complaints, folder):
    words = words_of(DecoderLab, "ko" if folder else "en")
    said = []
    listen(page, said)
    run_all(page, lab(f"notebooks/{folder}04_the_decoder.ipynb"))
    root = show_cell(page, "lab = DecoderLab").locator(".s2s")
    verdict = root.locator(".s2s-verdict")
    expect(verdict).to_contain_text("i wrote books", timeout=90_000)
    before = cells(page)
    root.get_by_role("button", name="she", exact=True).first.click()
    assert prints(page, "print(lab.picks)", "['she']")
    root.get_by_role("textbox").first.fill("사과를 좋아합니다")
    expect(verdict).to_contain_text("the cat likes apples")
    assert prints(page, "print(lab.truth, lab.picks)", "i like apples []")

    # By keyboard alone, from the width of the beam on
    press = page.keyboard.press
    root.get_by_role("slider", name=words["width"]).focus()
    press("Home")
    assert prints(page, "print(lab.width)", "1")
    for key in ("End", "Tab", "ArrowRight", "Tab", "ArrowRight", "Enter"):
        press(key)
    assert prints(page, "print(lab.width, lab.penalty, lab.picks)", "8 0.1 ['i', 'like']")
    for key in ("a", "d", "d", "ArrowDown", "Shift+Enter", "Escape"):
        press(key)
    assert prints(page, "print(lab.picks)", "[]")
    assert cells(page) == before
    assert {without_numbers(text) for text in said} - usual_complaints == set()


A_LONG_TRAINING = """
from seq2seq_teach import use_language
from seq2seq_teach.tasks import digit_vocabulary, digits
from seq2seq_teach.training import Training
from seq2seq_teach.widgets import follow
use_language({language!r})
words, pairs = digit_vocabulary(), digits(np.random.default_rng(1), 20, 3)
training = Training(
    lambda rng, count: digits(rng, count, 3), words, words, units=8, embedding=4, batch=8,
    steps=100_000, unseen=pairs, samples=["3 1 4"], every=10,
)
"""


def learned(root):
    return int(root.locator("progress").evaluate("(bar) => bar.value"))


def until_more_is_learned(page, root, than):
    page.wait_for_function(
        "([bar, than]) => bar.value > than", arg=[root.locator("progress").element_handle(), than]
    )


@languages
def test_a_training_is_followed_stopped_and_continued(lab, page, language):
    words = words_of(Progress, language)

    def stopped():
        count = python(page, "print(len(training.history.losses))")
        text = filled(words["stopped"], learned=count, steps=100_000)
        expect(root.get_by_text(text, exact=True).first).to_be_visible()
        expect(root.get_by_role("status")).to_have_text(text)
        expect(stop).to_be_hidden()
        assert learned(root) == int(count)
        assert not page.locator(".jp-RenderedText[data-mime-type*=error]").count()
        return int(count)

    def run_again():
        page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-cell'); }")
        expect(root.get_by_role("status")).to_have_text(words["running"])

    made = "import numpy as np" + A_LONG_TRAINING.format(language=language)
    with notebook_of(made, "follow(training)") as path:
        run_all(page, lab(path), wait=False)
        root = show_cell(page, "follow(training)").locator(".s2s")
        stop = root.get_by_role("button", name=words["stop"])
        until_more_is_learned(page, root, than=0)
        until_more_is_learned(page, root, than=learned(root))
        expect(root.locator("tbody tr")).not_to_have_count(0)
        stop.press("Enter")
        first = stopped()

        run_again()
        until_more_is_learned(page, root, than=first)
        page.evaluate("window.jupyterapp.commands.execute('notebook:interrupt-kernel')")
        expect(stop).to_be_hidden()
        second = stopped()
        assert second > first

        python(page, "training.steps = len(training.history.losses) + 30")
        page.evaluate("window.jupyterapp.commands.execute('notebook:run-cell')")
        done = filled(words["done"], steps=second + 30)
        expect(root.get_by_role("status")).to_have_text(done)
        assert python(page, "print(training.done)") == "True"
        expect(root.locator("tbody th").last).to_have_text(str(second + 30))


ASLEEP = (
    """
from ipywidgets import IntSlider
from seq2seq_teach import figures, load_pretrained, use_language
from seq2seq_teach.widgets import Microscope, Predict, live
use_language({language!r})
model = load_pretrained("phrases-lstm-8")
steps = model.translate("난 아이언맨 입니다").decoding.steps
""",
    (
        'Microscope(model, "난 아이언맨 입니다")',
        'Predict("backwards", "no")',
        "live(IntSlider(1, 1, 3), lambda n: figures.probabilities(steps[n - 1], model.target))",
        "IntSlider(7)  # not one of ours",
    ),
)


def reopen(page, address, *, kernel_gone):
    """Save the notebook on show, leave it, end its kernel or not, and come back."""
    page.evaluate(
        """async (gone) => {
            const { context, sessionContext } = window.jupyterapp.shell.currentWidget;
            await context.save();
            if (gone) await sessionContext.shutdown();
        }""",
        kernel_gone,
    )
    page.goto("about:blank")
    page.goto(address)
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    # While it opens, JupyterLab makes its first cell the active one, whatever was asked for.
    page.evaluate(
        """async () => {
            const { context, sessionContext } = window.jupyterapp.shell.currentWidget;
            await context.ready;
            await sessionContext.ready;
        }"""
    )


def view_of(page, cell):
    return show_cell(page, cell).locator(".jp-OutputArea-output").first


@languages
def test_reopened_without_its_kernel_an_instrument_shows_a_still_and_wakes(lab, page, language):
    made, cells = ASLEEP
    use_language(language)
    said, question = str(shared_words.asleep), Predict("backwards", "no").question
    use_language("en")
    with notebook_of(made.format(language=language), *cells) as path:
        run_all(page, lab(path))
        for cell in cells:
            view_of(page, cell).locator(".s2s, .widget-slider").first.wait_for()
            expect(page.get_by_text(said)).to_have_count(0)
        reopen(page, lab(path), kernel_gone=True)
        for cell, pictures, text in zip(cells, (1, 0, 1), (said, question, said), strict=False):
            view = view_of(page, cell)
            expect(view).to_contain_text(said)
            expect(view).to_contain_text(text)
            expect(view).not_to_contain_text("Error displaying widget")
            image = view.get_by_role("img")
            expect(image).to_have_count(pictures)
            if pictures:
                assert HANGUL.search(image.get_attribute("alt")) or language == "en"
                assert image.evaluate("(image) => image.complete && image.naturalWidth") > 300
        # Of what is not ours we say nothing.
        expect(view_of(page, cells[3])).to_contain_text("Error displaying widget: model not found")

        run_all(page, lab(path))
        root = show_cell(page, cells[0]).locator(".s2s")
        root.get_by_role("slider").focus()
        page.keyboard.press("Home")
        expect(root.get_by_role("slider")).to_have_value("0")
        expect(page.get_by_text(said)).to_have_count(0)


def test_reopened_with_its_kernel_alive_an_instrument_is_alive(lab, page):
    made, cells = ASLEEP
    with notebook_of(made.format(language="en"), cells[0]) as path:
        run_all(page, lab(path))
        view_of(page, cells[0]).locator(".s2s").wait_for()
        reopen(page, lab(path), kernel_gone=False)
        view = view_of(page, cells[0])
        view.locator(".s2s").wait_for()
        expect(view.get_by_text(str(shared_words.asleep))).to_have_count(0)
        expect(view.get_by_role("slider")).to_be_visible()


RESTARTED = "() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()"
SHUT_DOWN = "() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()"


@pytest.mark.parametrize(
    ("language", "how"), [("en", RESTARTED), ("ko", SHUT_DOWN), ("en", "killed")]
)
def test_a_training_whose_kernel_is_gone_says_so(lab, page, language, how):
    words = words_of(Progress, language)
    made = "import numpy as np, os" + A_LONG_TRAINING.format(language=language)
    with notebook_of(made + "print('pid', os.getpid())", "follow(training)") as path:
        run_all(page, lab(path), wait=False)
        process = show_cell(page, "os.getpid()").get_by_text(re.compile(r"^pid \d+"))
        process = int(process.inner_text().split()[1])
        root = show_cell(page, "follow(training)").locator(".s2s")
        until_more_is_learned(page, root, than=0)
        if how == "killed":
            os.kill(process, signal.SIGKILL)
        else:
            page.evaluate(how)
        status = root.get_by_role("status")
        first, last = filled(words["gone"], learned="#", steps="100000").split("#")
        expect(status).to_contain_text(first)
        expect(status).to_contain_text(last)
        assert status.inner_text() == filled(words["gone"], learned=learned(root), steps=100_000)
        expect(root.get_by_role("button", name=words["stop"])).to_be_hidden()
        expect(root.get_by_text(words["running"])).to_have_count(0)


@ENGLISH
def test_a_letter_is_typed_sent_and_read_back(lab, page, usual_complaints, folder):
    words = words_of(CodebookLab, "ko" if folder else "en")
    said = []
    listen(page, said)
    run_all(page, lab(f"notebooks/{folder}01_the_secret_letter.ipynb"))
    root = show_cell(page, 'CodebookLab(book, "안녕').locator(".s2s")
    roads, field = root.locator(".s2s-road p"), root.get_by_role("textbox")
    expect(roads.first).to_contain_text("315 526 964", timeout=90_000)
    field.fill("친구야 안녕")
    root.get_by_role("button", name=words["send"]).click()
    expect(roads.last).to_contain_text("친구야 안녕")
    field.fill("안녕 <b>토르</b>")
    expect(roads).to_contain_text("<b>토르</b>")  # what a learner types is text, never markup
    assert not root.locator(".s2s-road p > b").count()

    root = show_cell(page, 'CodebookLab(larger, "난').locator(".s2s")
    roads, before, press = root.locator(".s2s-road p"), cells(page), page.keyboard.press
    root.get_by_role("textbox").focus()
    press("Control+a")
    page.keyboard.insert_text("난 토르 입니다")
    press("Enter")
    expect(roads.last).to_contain_text("난 <unk> 입니다")
    for _ in range(4):  # send, the words, the pieces, the rectangle
        press("Tab")
    press("End")
    expect(root.get_by_role("status")).to_contain_text("False")
    for key in ("a", "b", "d", "d", "x", "m", "ArrowUp", "ArrowDown", "Escape"):
        press(key)  # what these do to a notebook they must not do from here
    assert cells(page) == before
    assert {without_numbers(text) for text in said} - usual_complaints == set()


@KOREAN
def test_a_guess_is_made_before_the_truth_is_seen(lab, page, usual_complaints, folder):
    words = words_of(Predict, "ko" if folder else "en")
    said = []
    listen(page, said)
    run_all(page, lab(f"notebooks/{folder}02_the_encoder.ipynb"))
    root, before = show_cell(page, "Predict(").locator(".s2s"), cells(page)
    use_language("ko" if folder else "en")
    question, yes, no = Predict("backwards", "no").question, str(option["yes"]), str(option["no"])
    use_language("en")
    expect(root).to_contain_text(question)
    page.wait_for_function(  # nothing waits for the guess: the cells after it have run
        """() => window.jupyterapp.shell.currentWidget.content.widgets
            .filter(({ model }) => model.type === 'code')
            .every(({ model }) => model.executionCount !== null)"""
    )
    root.get_by_role("radio").first.focus()
    for key in ("ArrowRight", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    told = words["verdict"].format(guess=yes, truth=no)
    expect(root.locator(".s2s-verdict")).to_contain_text(told)
    for key in ("a", "b", "d", "d", "x", "ArrowDown", "Escape"):
        page.keyboard.press(key)  # what these do to a notebook they must not do from here
    assert cells(page) == before
    assert {without_numbers(text) for text in said} - usual_complaints == set()


@FOLDERS
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
