"""The explorer: digits sent through a context and back, by the engine in the browser."""

import re
from itertools import pairwise

import numpy as np
import pytest
from instruments import load_models, load_modules, open_instrument, words_of
from models import random_ids, random_model
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.limits import measure, read_back, recovered
from seq2seq_teach.tasks import digits
from seq2seq_teach.widgets import Explorer

NAMES = ("16", "32", "64", "attention")
DIGITS = "3 1 4 1 5 9 2 6"


@pytest.fixture(scope="module")
def models():
    return {name: load_pretrained(f"digits-lstm-{name}") for name in NAMES}


@pytest.fixture(scope="module")
def curves(models):
    return {name: measure(model, (1, 8, 16, 24), count=20) for name, model in models.items()}


@pytest.fixture
def explorer(models, curves):
    return lambda digits=DIGITS, **values: Explorer(models, digits, curves, **values)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_lost_on_average_is_what_the_curve_leaves_out(models, name):
    """Place by place and sequence by sequence: the same bits as `recovered` counts at once."""
    pairs = digits(np.random.default_rng(5), count=100, length=9)
    lost = np.mean([read_back(models[name], text).lost.sum() for text, _ in pairs])
    point = recovered(models[name], 9, count=100, rng=np.random.default_rng(5))
    assert lost == pytest.approx(point.lost, abs=1e-3)


def test_what_came_back_is_what_the_model_says_alone(models):
    back = read_back(models["attention"], DIGITS)
    assert back.sent == back.said == DIGITS.split()
    assert read_back(random_model(), "w1 w2 w3").said[-1] in (None, *(f"w{n}" for n in range(7)))


@pytest.mark.parametrize("attention", [False, True], ids=["plain", "attention"])
@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_the_browser_reads_back_what_numpy_reads_back(browser, cell, attention):
    page = browser.new_page()
    load_modules(page, "shared/engine", "shared/kit", "shared/controls", "explorer/reading")
    for seed in range(20):  # 120 in all
        rng = np.random.default_rng(seed)
        model = random_model(cell, attention, units=int(rng.integers(1, 9)), seed=seed)
        model.decoder.output[:] *= 4
        (ids,) = random_ids(rng, batch=1, longest=10)
        load_models(page, model)
        theirs = page.evaluate("(ids) => lib.readBack(models[0], ids)", ids)
        ours = read_back(model, model.source.decode(ids))
        np.testing.assert_allclose(ours.lost, theirs["lost"], atol=1e-4)
        words = [None if i is None else model.target.words[i] for i in theirs["said"]]
        assert words == ours.said
    page.close()


@languages
@pytest.mark.parametrize(
    ("name", "value"),
    [("digits", "3 x"), ("digits", ""), ("digits", "1 " * 25), ("network", "128")],
)
def test_what_cannot_be_sent_is_refused_and_nothing_is_lost(explorer, language, name, value):
    use_language(language)
    it = explorer()
    before = getattr(it, name)
    with pytest.raises(ValueError) as caught:
        setattr(it, name, value)
    assert len(str(caught.value)) > 20
    assert getattr(it, name) == before


@languages
def test_a_still_stands_in(explorer, models, language):
    use_language(language)
    data, _ = explorer()._repr_mimebundle_()
    assert "53" in data["text/plain"] and data["text/html"].startswith("<img")
    assert Explorer(models, DIGITS).still().alt


def test_the_script_is_small(explorer):
    assert len(explorer()._esm.encode()) <= 50_000


def titles(node):
    return node.locator("button").evaluate_all("(all) => all.map((card) => card.title)")


def test_by_mouse(page, explorer, models):
    root = open_instrument(page, explorer())
    verdict = root.locator(".s2s-verdict")
    back = read_back(models["16"], DIGITS)
    right = sum(a == b for a, b in zip(back.sent, back.said, strict=True))
    numbers = [float(n) for n in re.findall(r"\d+\.\d+|\d+", verdict.inner_text())]
    sent = 8 * np.log2(10)
    assert numbers == pytest.approx([8, sent, sent - back.lost.sum(), right, 8], abs=0.06)

    # Two experiments, each under its name: what is lost is never beside what comes back alone.
    told, alone = root.locator(".s2s-experiments > div").all()
    lost = [float(re.search(r"([\d.]+) bits lost", card)[1]) for card in titles(told)]
    assert lost == pytest.approx(back.lost, abs=0.006) and alone.locator("button").count() == 0
    assert "Told" in told.inner_text() and "back" not in told.inner_text()
    assert "Alone" in alone.inner_text() and "lost" not in alone.inner_text()
    said = " ".join(digit or "–" for digit in back.said)
    name = alone.get_by_role("img").get_attribute("aria-label")
    assert name == f"alone: sent {DIGITS}, came back {said}"

    root.get_by_label("attention").check()
    assert page.evaluate("state.network") == "attention"
    assert "8 of 8" in verdict.inner_text()
    root.get_by_role("textbox").fill("271828")  # without spaces
    assert page.evaluate("state.digits") == "2 7 1 8 2 8"
    assert root.get_by_role("textbox").input_value() == "271828"
    root.get_by_role("slider").fill("20")
    assert len(page.evaluate("state.digits").split()) == 20
    before = page.evaluate("state.digits")
    root.get_by_role("button", name="Other digits").click()
    assert page.evaluate("state.digits") != before

    root.locator(".s2s-digits button").nth(2).click()
    shares = root.locator(".s2s-beliefs td[data-value]")
    assert shares.count() == 10
    values = [float(v) for v in shares.evaluate_all("(a) => a.map((n) => n.dataset.value)")]
    assert 0.9 < sum(values) <= 1.0001  # the rest is for the special tokens


@languages
def test_by_keyboard_alone(page, explorer, language):
    use_language(language)
    words = words_of(Explorer, language)
    root, press = open_instrument(page, explorer()), page.keyboard.press
    live = root.get_by_role("status")
    press("Tab")
    press("ArrowRight")
    assert page.evaluate("state.network") == "32"
    press("Tab")
    press("Control+a")
    page.keyboard.insert_text("1 2 3")
    assert page.evaluate("state.digits") == "1 2 3"
    press("Tab")
    press("End")
    assert len(page.evaluate("state.digits").split()) == 24
    assert root.get_by_role("slider").get_attribute("aria-valuetext") == live.inner_text()
    press("Home")
    press("ArrowRight")
    assert len(page.evaluate("state.digits").split()) == 2
    press("Tab")
    press("Tab")
    press("ArrowRight")
    sent = page.evaluate("state.digits").split()
    told = words["digit"].split("{lost}")[0].format(n=2, count=2, sent=sent[1])
    assert live.inner_text().startswith(told)
    press("Enter")
    assert page.evaluate("state.position") == 2
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    press("Escape")
    assert page.evaluate("state.position") == 0
    page.evaluate("document.addEventListener('keydown', (e) => (window.escaped = e.key))")
    for key in ("ArrowLeft", "Home", "End", "Space", "a", "Escape"):
        press(key)
    assert page.evaluate("window.escaped") is None
    kept = root.locator("button, input").evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )
    assert kept


@pytest.mark.parametrize("theme", ["light", "dark"])
@languages
def test_axe_finds_no_fault(page, explorer, language, theme):
    use_language(language)
    root = open_instrument(page, explorer(position=3), theme)
    for typed in (DIGITS, "3 x"):
        root.locator("input[type=text]").fill(typed)
        axe_is_content(page)
    assert root.locator("[aria-live], output, [role=status]").count() == 1


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_the_width_it_is_given(page, explorer, width):
    page.set_viewport_size({"width": width, "height": 800})
    open_instrument(page, explorer("1 " * 24, position=3))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@languages
@pytest.mark.parametrize("width", [390, 1280])
def test_a_digit_comes_back_below_its_place_and_no_name_lies_on_another(
    page, explorer, language, width
):
    use_language(language)
    page.set_viewport_size({"width": width, "height": 800})
    root = open_instrument(page, explorer("3 1 4 1 5 9 2 6 5 3"))
    middles = "(all) => all.map((one) => one.getBoundingClientRect()).map((b) => b.x + b.width / 2)"
    told, back = (
        root.locator(f".s2s-digits{which} > :not(.s2s-key)").evaluate_all(middles)
        for which in (":not(.s2s-alone)", ".s2s-alone")
    )
    assert len(told) == 10 and back == pytest.approx(told, abs=4)
    heights = "(all) => all.map((one) => one.getBBox()).map(({ y, height }) => [y, y + height])"
    names = root.locator(".s2s-chart text:not([text-anchor])").evaluate_all(heights)
    names.sort()
    assert len(names) > 4
    assert all(below[0] > above[1] - 5 for above, below in pairwise(names))


HOSTILE = ("<img src=x onerror=window.hit=1>", "\u202e3", "3\u200b1", "🙂", "7" * 10_000, " ", "-1")


@languages
@pytest.mark.parametrize("typed", HOSTILE, ids=[ascii(text)[:20] for text in HOSTILE])
def test_hostile_text_is_refused_with_a_sentence(page, explorer, typed, language):
    use_language(language)
    root = open_instrument(page, explorer())
    root.locator("input[type=text]").fill(typed)
    message = root.locator(".s2s-message")
    expect(message).not_to_be_empty()
    assert len(message.inner_text()) < 400 and message.inner_text().isprintable()
    assert page.evaluate("state.digits") == DIGITS and page.evaluate("window.hit") is None
    assert root.locator("img").count() == 0
    root.locator("input[type=text]").press("Escape")
    expect(message).to_be_empty()
