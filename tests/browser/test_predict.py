"""Predict, then run: the guess comes first, the truth after it, and nothing waits for either."""

import ast
import json
import re
from itertools import pairwise

import nbformat
import numpy as np
import pytest
from instruments import load_modules, open_instrument, words_of
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import use_language
from seq2seq_teach.limits import stored_curve
from seq2seq_teach.widgets import Predict, forget_guesses
from seq2seq_teach.widgets.predict import guesses, widget
from seq2seq_teach.widgets.predict import questions_words as asking
from seq2seq_teach.widgets.predict import words as say
from seq2seq_teach.widgets.predict.questions import QUESTIONS, Choice, Number, Sketch
from tools import REPO

CURVE = stored_curve("lstm-16")
MIDDLE = np.median(CURVE.recovered, axis=0)
SENT = dict(zip(CURVE.lengths, CURVE.sent, strict=True))


def sketch(**values):
    truth = dict(zip(CURVE.lengths, MIDDLE, strict=True))
    return Predict("information curve", truth, line=SENT, **values)


ONE_OF_EACH = {
    "number": lambda **values: Predict("bits back", 41.234, **values),
    "choice": lambda **values: Predict("backwards", False, **values),
    "sketch": sketch,
}
GUESSES = {"number": 30.0, "choice": "yes", "sketch": [20.0] * 24}
each_kind = pytest.mark.parametrize("kind", ONE_OF_EACH)


# ---- The questions and the notebooks


def asked_in_notebooks():
    """(notebook, place of the cell, call) for every prompt."""
    for path in sorted((REPO / "notebooks").glob("*.ipynb")):
        cells = nbformat.read(path, as_version=4).cells
        for place, cell in enumerate(cells):
            tree = ast.parse(cell.source) if cell.cell_type == "code" else ast.Module([], [])
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Predict":
                    yield path.name, place, cells, node


ASKED = list(asked_in_notebooks())


def test_every_question_stands_in_a_notebook_once():
    assert sorted(call.args[0].value for *_, call in ASKED) == sorted(QUESTIONS)


@pytest.mark.parametrize("path", sorted((REPO / "notebooks").rglob("0*.ipynb")), ids=str)
def test_every_predict_first_has_its_prompt(path):
    cells = nbformat.read(path, as_version=4).cells
    for cell, after in pairwise(cells):
        if re.search("Predict first|먼저 예상해 보", cell.source) and cell.cell_type == "markdown":
            assert "Predict(" in next_code(cells, after), cell.source


def next_code(cells, start):
    """The first code from here on."""
    return next(c.source for c in cells[cells.index(start) :] if c.cell_type == "code")


def test_every_question_says_why_in_one_or_two_sentences():
    assert asking.why.keys() == asking.ask.keys() == QUESTIONS.keys()
    for why in asking.why.values():
        assert 30 < len(why.en) < 130 and 10 < len(why.ko) < 90


# tests/course/test_claims.py holds it: `test_5_it_speaks_english_before_it_is_right`.
UNKNOWN_BEFORE_TRAINING = ("English or right",)


@pytest.mark.parametrize(("name", "place", "cells", "call"), ASKED)
def test_a_truth_is_computed_and_the_prompt_ends_its_cell(name, place, cells, call):
    truth = call.args[1]
    if call.args[0].value not in UNKNOWN_BEFORE_TRAINING:
        assert not isinstance(truth, (ast.Constant, ast.Dict, ast.List))
        assert [node for node in ast.walk(truth) if isinstance(node, ast.Name)]
    last = ast.parse(cells[place].source).body[-1]
    assert isinstance(last, ast.Expr) and last.value.lineno == call.lineno


def test_the_words_hold():
    assert f"{16 * np.log2(10):.0f}" == "53"
    assert "53" in asking.ask["bits back"].en and "53" in asking.ask["bits back"].ko
    assert {type(asked) for asked in QUESTIONS.values()} == {Number, Choice, Sketch}


# ---- In Python


@languages
@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("no such question", 3),
        ("<b>", 3),
        ("bits back", "many"),
        ("bits back", float("nan")),
        ("bits back", None),
        ("backwards", "perhaps"),
        ("backwards", 1),
        ("information curve", 3),
        ("information curve", {}),
        ("information curve", {1: float("inf"), 2: 1}),
    ],
)
def test_what_is_no_answer_is_refused_with_a_sentence(language, question, truth):
    use_language(language)
    with pytest.raises(ValueError) as caught:
        Predict(question, truth)
    assert len(str(caught.value)) > 20
    assert bool(re.search("[가-힣] ", str(caught.value))) == (language == "ko")


@each_kind
def test_a_guess_is_checked_and_needed_before_the_truth(kind):
    it = ONE_OF_EACH[kind]()
    it.committed = True
    assert not it.committed
    for wrong in ("maybe", [1.0], float("inf"), {}):
        with pytest.raises(ValueError):
            it.guess = wrong
    it.guess, it.committed = GUESSES[kind], True
    assert it.committed and it.guess == GUESSES[kind]


@each_kind
@languages
def test_where_no_browser_is_the_question_is_read_and_the_truth_is_not(kind, language):
    use_language(language)
    it = ONE_OF_EACH[kind]()
    data, _ = it._repr_mimebundle_()
    assert it.question in data["text/plain"] and it.question in data["text/html"]
    assert "41.2" not in data["text/plain"] + data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_a_guess_survives_the_kernel_and_can_be_forgotten(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    ONE_OF_EACH["number"](guess=30).committed = True
    assert not guesses.place().exists()  # nobody sits before it
    monkeypatch.setattr(widget, "has_reader", lambda: True)
    for kind, made in GUESSES.items():
        ONE_OF_EACH[kind](guess=made)  # drawn, not yet meant
        assert not ONE_OF_EACH[kind]().committed
        ONE_OF_EACH[kind](guess=made).committed = True
        again = ONE_OF_EACH[kind]()
        assert again.committed and again.guess == made
    guesses.keep("backwards", "an option of yesterday")
    assert not ONE_OF_EACH["choice"]().committed
    forget_guesses()
    assert str(guesses.place()) in capsys.readouterr().out
    assert not ONE_OF_EACH["number"]().committed
    for broken in ("", "[1]", "{"):
        guesses.place().write_text(broken)
        assert not ONE_OF_EACH["number"]().committed
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "seq2seq_teach" / "guesses.json"))
    ONE_OF_EACH["number"](guess=30).committed = True  # nowhere to keep it


def test_the_script_is_small():
    assert len(sketch()._esm.encode()) <= 50_000


# ---- In the browser


@each_kind
def test_the_truth_is_nowhere_on_the_page_until_the_guess_is_made(page, kind):
    root = open_instrument(page, ONE_OF_EACH[kind](guess=GUESSES[kind]))
    before = root.evaluate("(node) => node.outerHTML")
    assert "what it is" not in before and "41.2" not in before and "s2s-now" not in before
    root.get_by_role("button").click()
    assert page.evaluate("state.committed") and page.evaluate("state.guess") == GUESSES[kind]
    after = root.evaluate("(node) => node.outerHTML")
    assert "what it is" in after
    assert len(root.locator(".s2s-why").inner_text()) > 20
    expect(root.locator(".s2s-verdict")).to_contain_text("Not what you thought")
    assert root.locator(".s2s-verdict").inner_text() in root.get_by_role("status").inner_text()
    page.evaluate("model.set('guess', state.guess)")
    root.get_by_role("button").click(force=True)  # nothing more happens
    assert root.evaluate("(node) => node.outerHTML") == after


@pytest.mark.parametrize(
    ("guess", "how"), [("41.2", "exact"), ("41.234", "near"), ("46", "near"), ("46.3", "far")]
)
def test_how_far_off_a_number_is(page, guess, how):
    root = open_instrument(page, ONE_OF_EACH["number"]())
    root.get_by_role("textbox").fill(guess)
    root.get_by_role("button").click()
    verdict = root.locator(".s2s-verdict")
    expect(verdict).to_have_text(f"{say.verdict(guess=guess, truth='41.2')} {getattr(say, how)()}")


def test_how_far_off_a_sketch_is(page):
    guess = [float(y) for y in MIDDLE + 3]
    root = open_instrument(page, sketch(guess=guess, committed=True))
    expect(root.locator(".s2s-verdict")).to_contain_text("3.0 apart on average")
    expect(root.locator(".s2s-verdict")).to_contain_text(say.near())


@each_kind
@languages
def test_by_keyboard_alone(page, kind, language):
    use_language(language)
    words = words_of(Predict, language)
    root, press = open_instrument(page, ONE_OF_EACH[kind]()), page.keyboard.press
    page.evaluate(
        "document.addEventListener('keydown', (e) => (window.escaped ??= []).push(e.key))"
    )
    press("Tab")
    if kind == "number":
        page.keyboard.insert_text("30")
    elif kind == "choice":
        press("ArrowDown")
        press("ArrowUp")
    else:
        pen = root.get_by_role("slider")
        assert pen.first.get_attribute("aria-valuetext") == words["undrawn"]
        for _ in range(10):
            press("ArrowUp")
        press("PageUp")
        assert float(pen.first.get_attribute("aria-valuetext")) == pytest.approx(
            15 / 50 * CURVE.sent[-1], abs=0.05
        )
        press("End")
        press("PageDown")
        press("ArrowDown")
        press("ArrowLeft")
        drawn = page.evaluate("state.guess")
        assert [n for n, y in enumerate(drawn) if y is not None] == [0, 23]
        ratio = drawn[23] / drawn[0]
        assert ratio == pytest.approx(9 / 15)
    press("Enter")
    assert page.evaluate("state.committed")
    assert root.locator(".s2s-verdict").inner_text() in root.get_by_role("status").inner_text()
    assert None not in np.ravel(page.evaluate("state.guess"))  # the gaps are closed
    made = page.evaluate("state.guess")
    for key in ("ArrowUp", "ArrowDown", "a", "d", "Escape", "Enter", "5"):
        press(key)
    assert page.evaluate("state.guess") == made  # what is committed stays
    assert set(page.evaluate("window.escaped")) <= {"Tab"}
    kept = root.locator("button, input, [tabindex]").evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )
    assert kept


def test_a_curve_is_drawn_with_the_mouse(page):
    root = open_instrument(page, sketch())
    box = root.locator("svg").bounding_box()
    across, down = (
        (lambda n: box["x"] + box["width"] * (44 + (552 - 44 - 128) * n / 24) / 552),
        (lambda y: box["y"] + box["height"] * (286 - (286 - 24) * y / CURVE.sent[-1]) / 330),
    )
    page.mouse.move(across(1), down(3))
    page.mouse.down()
    page.mouse.move(across(9), down(27))
    page.mouse.move(across(24), down(27))
    page.mouse.up()
    wanted = [3.0 * n for n in range(1, 10)] + [27.0] * 15
    np.testing.assert_allclose(page.evaluate("state.guess"), wanted, atol=0.3)
    page.mouse.move(across(4), down(70))  # without the button nothing is drawn
    np.testing.assert_allclose(page.evaluate("state.guess"), wanted, atol=0.3)
    page.mouse.down()
    page.mouse.move(across(4), down(-50))  # below the axis
    page.mouse.up()
    assert page.evaluate("state.guess[3]") == 0
    root.get_by_role("button").click()
    made = page.evaluate("state.guess")
    page.mouse.move(across(4), down(70))
    page.mouse.down()
    page.mouse.move(across(8), down(70))
    page.mouse.up()
    assert page.evaluate("state.guess") == made


def test_what_is_drawn_is_kept_when_the_system_takes_the_pointer_away(page):
    root = open_instrument(page, sketch())
    surface, box = root.locator(".s2s-sketch"), root.locator("svg").bounding_box()
    assert surface.evaluate("(node) => getComputedStyle(node).touchAction") == "none"
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    assert not page.evaluate("(state.guess ?? []).some((value) => value !== null)")
    surface.dispatch_event("pointercancel")
    kept = page.evaluate("state.guess")
    assert any(value is not None for value in kept)
    page.mouse.up()
    assert page.evaluate("state.guess") == kept
    root.get_by_role("button").click()
    # Nothing can be drawn any more: a finger scrolls the page.
    assert surface.evaluate("(node) => getComputedStyle(node).touchAction") == "auto"


def test_gaps_of_a_sketch_are_closed_as_numpy_would(browser):
    page, cases, ours = browser.new_page(), [], []
    for seed in range(200):
        rng = np.random.default_rng(seed)
        xs = np.sort(rng.choice(50, rng.integers(2, 12), replace=False)) + 1.0
        known = rng.random(len(xs)) < 0.5
        ys = rng.normal(size=len(xs))
        cases.append(
            [[y if k else None for y, k in zip(ys.tolist(), known, strict=True)], list(xs)]
        )
        ours.append(np.interp(xs, xs[known], ys[known]) if known.any() else None)
    load_modules(
        page, "shared/engine", "shared/kit", "shared/controls", "predict/number", "predict/sketch"
    )
    theirs = page.evaluate("(cases) => cases.map(([y, x]) => lib.closed(y, x))", cases)
    page.close()
    for one, other in zip(ours, theirs, strict=True):
        if one is None:
            assert other is None
        else:
            np.testing.assert_allclose(one, other, atol=1e-12)


@each_kind
@languages
def test_without_a_guess_nothing_is_told_but_to_guess(page, kind, language):
    use_language(language)
    root = open_instrument(page, ONE_OF_EACH[kind]())
    root.get_by_role("button").click()
    assert not page.evaluate("state.committed")
    first = words_of(Predict, language)["first"]
    expect(root.locator(".s2s-verdict")).to_have_text(first)
    assert root.get_by_role("status").inner_text() == first


def test_views_of_one_model_agree_and_an_ended_one_stops_listening(page):
    roots = open_instrument(page, ONE_OF_EACH["number"](), views=2)
    roots.nth(0).get_by_role("textbox").fill("12.5")
    assert roots.nth(1).get_by_role("textbox").input_value() == "12.5"
    roots.nth(1).get_by_role("button").click()
    expect(roots.nth(0).locator(".s2s-verdict")).to_contain_text("41.2")
    page.evaluate("ends.forEach((end) => end())")
    assert page.evaluate("Object.values(heard).flat().length") == 0


# ---- For everyone


@each_kind
@pytest.mark.parametrize("theme", ["light", "dark"])
@languages
def test_axe_finds_no_fault(page, kind, language, theme):
    use_language(language)
    for values in ({}, {"guess": GUESSES[kind], "committed": True}):
        root = open_instrument(page, ONE_OF_EACH[kind](**values), theme)
        axe_is_content(page)
        assert root.locator("[aria-live], output, [role=status]").count() == 1


@each_kind
@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_the_width_it_is_given(page, kind, width):
    page.set_viewport_size({"width": width, "height": 800})
    open_instrument(page, ONE_OF_EACH[kind](guess=GUESSES[kind], committed=True))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


HOSTILE = (
    "<img src=x onerror=window.hit=1>",
    "\u202e3",
    "3\u200b",
    "🙂",
    "x" * 10_000,
    "-",
    "1e5",
    "\ud800",
)


@languages
@pytest.mark.parametrize("typed", HOSTILE, ids=[ascii(text)[:20] for text in HOSTILE])
def test_hostile_text_is_refused_with_a_sentence(page, typed, language):
    use_language(language)
    root = open_instrument(page, ONE_OF_EACH["number"]())
    set_value = "(input, text) => { input.value = JSON.parse(text); }"
    root.get_by_role("textbox").evaluate(set_value, json.dumps(typed))  # Playwright refuses halves
    root.get_by_role("textbox").dispatch_event("change")
    message = root.locator(".s2s-message")
    expect(message).not_to_be_empty()
    assert len(message.inner_text()) < 400 and message.inner_text().isprintable()
    root.get_by_role("button").click()
    assert not page.evaluate("state.committed") and page.evaluate("window.hit") is None
    assert root.locator("img").count() == 0
