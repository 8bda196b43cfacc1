"""The microscope: its formulas, its keys, what it says, and what it does with bad input."""

import math
import re

import numpy as np
import pytest
from instruments import load_models, load_modules, open_instrument, words_of
from ipywidgets import IntSlider
from models import random_model
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.letters import tokenize
from seq2seq_teach.tasks import meaning
from seq2seq_teach.widgets import Microscope
from seq2seq_teach.widgets.shared.instrument import STATIC

SENTENCE = "난 아이언맨 입니다"
SENTENCES = (SENTENCE, "사과를 먹습니다", "고양이는 우유를 마셨습니다")
CELLS = ("lstm", "gru", "rnn")
THEMES = ("light", "dark")


def small(cell="lstm"):
    return load_pretrained(f"phrases-{cell}-8")


def microscope(sentence=SENTENCE, cells=CELLS, **traits):
    return Microscope([small(cell) for cell in cells], sentence, **traits)


def shown(value: float, digits: int = 2) -> str:
    text = f"{value:.{digits}f}"
    return text.replace("-", "" if float(text) == 0 else "−")


# ---- In Python


def test_it_starts_with_the_first_token_read_and_the_states_open():
    it = microscope()
    assert (it.sentence, it.cell, it.step, it.selection) == (SENTENCE, "lstm", 1, ())
    assert it.expanded == ["c", "h"]
    np.testing.assert_array_equal(it.encoding.states, small().encode(SENTENCE).states)


def test_one_model_needs_no_list_and_a_learners_own_will_do():
    assert Microscope(random_model("gru", attention=True, units=3), "w1 w2").cell == "gru"


@languages
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sentence", "토르"),
        ("sentence", ""),
        ("sentence", "난 " * 65),
        ("cell", "transformer"),
        ("selection", ("z", 1, 1)),
        ("selection", ("c", 4, 1)),
        ("selection", ("c", 1, 9)),
        ("selection", ("c", 1)),
        ("selection", ("i", 0, 1)),
        ("selection", ("c", "1", 1)),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_sentence_and_nothing_is_lost(language, name, value):
    use_language(language)
    it = microscope(selection=("c", 1, 1))
    before = getattr(it, name)
    with pytest.raises(ValueError) as caught:
        setattr(it, name, value)
    assert len(str(caught.value)) > 20
    assert bool(re.search("[가-힣] ", str(caught.value))) >= (language == "ko")
    assert getattr(it, name) == before


def test_models_that_do_not_fit_together_are_refused():
    with pytest.raises(ValueError, match="lstm, lstm"):
        Microscope([small(), small()], SENTENCE)
    with pytest.raises(ValueError, match="one model"):
        Microscope([], SENTENCE)
    with pytest.raises(ValueError, match="one source vocabulary"):
        Microscope([small(), random_model("gru")], SENTENCE)


def test_a_step_beyond_the_sentence_becomes_its_end():
    it = microscope()
    it.step = 99
    assert it.step == 3
    it.sentence = "사과를 먹습니다"
    assert it.step == 2
    it.step = -1
    assert it.step == 0


def test_it_can_be_observed():
    it, seen = microscope(), []
    it.observe(lambda change: seen.append((change.name, change.new)), ["step", "selection"])
    it.step, it.selection = 2, ("c", 2, 1)
    assert seen == [("step", 2), ("selection", ("c", 2, 1))]


@languages
def test_a_still_with_a_description_stands_in_where_no_browser_view_can(language):
    use_language(language)
    data, metadata = microscope(step=2)._repr_mimebundle_()
    alt = metadata["image/png"]["alt"]
    assert "아이언맨" in alt and alt in data["text/plain"]
    assert data["text/html"].startswith("<img") and "alt=" in data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_the_script_is_small_and_asks_nobody():
    for path in STATIC.glob("*.js"):
        text = path.read_text("utf-8")
        assert len(text.encode()) <= 50_000
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|import\(|fetch\(|eval\(", text)
        assert "innerHTML" not in text and "insertAdjacentHTML" not in text
        assert not re.search(r"^import ", text, re.M)


# ---- The formulas


COMPUTE = {
    "+": lambda *terms: math.fsum(terms),
    "Σ": lambda *terms: math.fsum(terms),
    "·": lambda a, b: a * b,
    "1−": lambda a: 1 - a,
    "σ": lambda a: 1 / (1 + math.exp(-a)),
    "tanh": math.tanh,
}


def compute(tree):
    return COMPUTE[tree["op"]](*map(compute, tree["of"])) if "op" in tree else tree["value"]


FORMULAS = """
(ids) => {
    const [model] = models;
    const steps = lib.encode(ids, model.encoder);
    return steps.flatMap((step, t) => Object.entries(step).flatMap(([row, values]) =>
        [...values].map((value, n) => {
            const place = [row, t, n + 1];
            return { place, value, ...lib.formula(steps, model.encoder, place) };
        })));
}
"""


@pytest.fixture(scope="module")
def engine(browser):
    page = browser.new_page()
    load_modules(page, "shared/engine", "shared/formula")
    yield page
    page.close()


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("cell", CELLS)
def test_every_formula_gives_the_number_of_its_cell(engine, cell, sentence):
    model = small(cell)
    load_models(engine, model)
    encoding = model.encode(sentence)
    rows = {"x": encoding.inputs, **encoding.steps._asdict()}
    found = engine.evaluate(FORMULAS, [int(i) for i in encoding.ids])
    by_place = {tuple(number["place"]): number["value"] for number in found}
    states = 2 if cell == "lstm" else 1
    assert len(by_place) == len(found) == 8 * (states + len(rows) * len(encoding.ids))
    for number in found:
        row, t, unit = number["place"]
        assert abs(number["value"] - (rows[row][t - 1, unit - 1] if t else 0)) < 1e-5
        if t == 0 or row == "x":
            assert number["tree"] is None
            continue
        assert abs(compute(number["tree"]) - number["value"]) < 1e-12
        for leaf in leaves(number["tree"]):
            if "place" in leaf:  # an operand is the very number that stands where it leads
                assert leaf["value"] == by_place[tuple(leaf["place"])]
            elif "value" in leaf and leaf["name"][0] in "WUb":
                weights = {"W": "kernel", "U": "recurrent", "b": "bias"}[leaf["name"][0]]
                assert np.float32(leaf["value"]) in getattr(model.encoder, weights)


def leaves(tree):
    return [leaf for part in tree["of"] for leaf in leaves(part)] if "op" in tree else [tree]


@pytest.mark.parametrize("cell", CELLS)
def test_every_number_on_screen_is_its_value_rounded(page, cell):
    rows = ["x", *small(cell).encode(SENTENCE).steps._fields]
    root = open_instrument(page, microscope(cell=cell, expanded=rows, step=3))
    numbers = root.locator(".s2s-scroll td[tabindex]").evaluate_all(
        "(all) => all.map((node) => [node.textContent, ...node.place])"
    )
    encoding = small(cell).encode(SENTENCE)
    values = {"x": encoding.inputs, **encoding.steps._asdict()}
    assert len(numbers) == 8 * (3 * len(rows) + (2 if cell == "lstm" else 1))
    for text, row, t, unit in numbers:
        value = float(values[row][t - 1, unit - 1]) if t else 0
        # float32 and float64 may round to either side where they part by 1e-7.
        assert text in {shown(value), shown(value - 1e-6), shown(value + 1e-6)}


@pytest.mark.parametrize(("cell", "row"), [("lstm", r) for r in "xifoch"] + [("gru", "candidate")])
def test_every_number_of_a_formula_on_screen_is_its_value_rounded_and_the_lines_agree(
    page, cell, row
):
    it = microscope(cell=cell, step=3, selection=(row, 2, 5))
    panel = open_instrument(page, it).locator(".s2s-panel")
    numbers = panel.locator("[data-value]").evaluate_all(
        "(all) => all.map((node) => [node.textContent, Number(node.dataset.value)])"
    )
    encoding = small(cell).encode(SENTENCE)
    value = {"x": encoding.inputs, **encoding.steps._asdict()}[row][1, 4]
    assert abs(numbers[0][1] - value) < 1e-5
    for text, number in numbers:
        assert text == shown(number, 4) or abs(abs(number * 1e4) % 1 - 0.5) < 1e-6
    if row == "x":
        assert "아이언맨" in panel.inner_text()
        return
    lines = panel.locator(".s2s-numbers").evaluate_all(
        """(all) => all.map((line) => [...line.querySelectorAll('[data-value]')]
            .reduce((text, node) => text.replace(node.textContent, `[${node.dataset.value}]`),
                [...line.childNodes].map((n) => n.querySelector?.('[data-value]')?.textContent
                    ?? n.textContent).join('')))"""
    )
    for line in lines:
        python = line.replace("= ", "").replace("×", "*").replace("−", "-")
        python = re.sub(r"\[(.*?)\]", r"(\1)", python).replace("σ", "sigma")
        functions = {"sigma": COMPUTE["σ"], "tanh": math.tanh}
        assert abs(eval(python, functions) - value) < 1e-5, line
    assert len(lines) > 2


# ---- By mouse and by keyboard


def focused(page) -> str:
    return page.evaluate("document.activeElement.textContent || document.activeElement.value")


def test_a_learner_can_do_everything_with_the_mouse(page):
    root = open_instrument(page, microscope())
    root.get_by_role("button", name="Next").click()
    assert page.evaluate("state.step") == 2
    root.get_by_role("button", name="입니다").first.click()
    assert page.evaluate("state.step") == 3
    root.get_by_label("Step").fill("1")
    assert page.evaluate("state.step") == 1
    root.get_by_role("button", name="Play").click()
    expect(root.get_by_text("step 3 of 3, token 입니다").first).to_be_visible()
    expect(root.get_by_role("button", name="Play")).to_be_visible()  # it stops at the end

    root.get_by_label("GRU").check()
    assert page.evaluate("state.cell") == "gru"
    assert root.get_by_role("button", name="update gate z").count() == 1
    root.get_by_label("LSTM").check()

    root.get_by_label("Sentence").fill("사과를 먹습니다")
    assert root.locator("thead th button").all_inner_texts() == [
        "start",
        "사과를\napples",
        "먹습니다\neat",
    ]
    assert root.locator(".s2s-said").inner_text().endswith(small().translate("사과를 먹습니다"))
    root.get_by_text("Words it knows").click()
    root.locator(".s2s-words").get_by_role("button", name="아이언맨을").click()
    assert root.get_by_label("Sentence").input_value() == "사과를 먹습니다 아이언맨을"

    root.locator("[data-row=c] td").filter(has_text=re.compile(r"\d")).nth(3).click()
    selection = page.evaluate("state.selection")
    assert selection[0] == "c"
    operand = root.locator("button.s2s-operand").first
    operand.click()
    assert page.evaluate("state.selection[0]") == "f"
    assert page.evaluate("state.expanded").count("f") == 1  # its row has opened
    assert root.locator("td[aria-selected]").count() == 1
    root.locator("button.s2s-operand").first.click()
    assert page.evaluate("state.selection[0]") == "x"
    assert len(page.evaluate("state.trail")) == 2
    root.locator("nav button").nth(1).click()  # straight to where it began
    assert page.evaluate("state.selection") == selection
    root.get_by_role("button", name="Close").click()
    assert page.evaluate("state.selection") == []


@languages
def test_a_learner_can_do_everything_with_the_keyboard(page, language):
    use_language(language)
    words = words_of(Microscope, language)
    root = open_instrument(page, microscope())
    live = root.get_by_role("status")
    press = page.keyboard.press

    press("Tab")
    page.keyboard.type(" ")  # a sentence of the same words is no change
    press("Control+a")
    page.keyboard.insert_text("고양이는 우유를 마셨습니다")
    assert page.evaluate("state.sentence") == "고양이는 우유를 마셨습니다"
    press("Tab")
    press("ArrowRight")
    assert page.evaluate("state.cell") == "gru"
    press("ArrowLeft")
    root.locator("input[type=range]").focus()
    press("End")
    slider = root.get_by_role("slider")
    at_end = words["step"].format(
        step=3, count=3, token="마셨습니다" + " (drank)" * (language == "en")
    )
    expect(slider).to_have_attribute("aria-valuetext", at_end)
    assert live.inner_text().startswith(f"{at_end}. {words['says']}")
    press("Home")
    expect(slider).to_have_attribute("aria-valuetext", words["step_0"].format(count=3))
    press("ArrowRight")
    press("ArrowRight")
    assert page.evaluate("state.step") == 2

    press("Tab")  # into the grid, which is one stop
    assert focused(page) == words["start"]
    press("End")
    press("Enter")
    assert page.evaluate("state.step") == 3
    press("ArrowDown")
    assert focused(page) == words["field c"]
    press("ArrowDown")
    value = small().encode("고양이는 우유를 마셨습니다").steps.c
    assert focused(page) == shown(value[2, 0])
    assert live.inner_text().endswith(shown(value[2, 0])) and words["field c"] in live.inner_text()
    press("ArrowLeft")
    press("Space")
    assert page.evaluate("state.selection") == ["c", 2, 1]
    assert page.evaluate("document.activeElement.className") == "s2s-operand"
    press("Enter")
    assert page.evaluate("state.selection") == ["f", 2, 1]
    press("ArrowDown")
    press("Enter")
    assert page.evaluate("state.selection[0]") == "x"
    press("Escape")
    assert page.evaluate("state.selection") == ["f", 2, 1]
    press("Escape")
    press("Escape")
    assert page.evaluate("state.selection") == []
    assert focused(page) == shown(value[1, 0])  # back where one came from
    press("Home")
    assert focused(page) == "0.00"
    press("Shift+Tab")
    assert page.evaluate("document.activeElement.type") == "range"


def test_a_row_opens_and_closes_and_keeps_the_focus(page):
    root = open_instrument(page, microscope())
    toggle = root.get_by_role("button", name="forget gate f")
    assert toggle.get_attribute("aria-expanded") == "false"
    toggle.focus()
    page.keyboard.press("Enter")
    assert toggle.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.textContent") == "forget gate f"
    page.keyboard.press("Space")
    assert toggle.get_attribute("aria-expanded") == "false"


def test_no_key_leaves_it_but_tab_and_lab_is_told_to_keep_away(page):
    root = open_instrument(page, microscope(selection=("i", 1, 1)))
    assert root.locator("td[aria-selected]").count() == 1  # its row has opened
    page.evaluate(
        "document.addEventListener('keydown', (e) => (window.escaped ??= []).push(e.key))"
    )
    for node in (root.get_by_label("Sentence"), root.locator("td[aria-selected]")):
        node.focus()
        for key in ("ArrowRight", "ArrowDown", "Home", "End", "a", "d", "Space", "Enter", "Escape"):
            page.keyboard.press(key)
    page.keyboard.press("Tab")
    assert page.evaluate("window.escaped") == ["Tab"]
    focusable = root.locator("button, input, select, summary, [tabindex]")
    assert focusable.count() > 30
    kept = focusable.evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )
    assert kept


def test_views_of_one_model_agree_and_an_ended_one_stops_listening(page):
    roots = open_instrument(page, microscope(), views=2)
    roots.nth(0).get_by_role("button", name="Next").click()
    assert roots.nth(1).get_by_role("slider").input_value() == "2"
    roots.nth(1).locator("[data-row=h] td").filter(has_text=re.compile(r"\d")).first.click()
    assert roots.nth(0).locator("td[aria-selected]").count() == 1
    page.evaluate("ends[1]()")
    roots.nth(0).get_by_role("button", name="Next").click()
    assert roots.nth(1).get_by_role("slider").input_value() == "2"
    page.evaluate("ends[0]()")
    assert page.evaluate("Object.values(heard).flat().length") == 0


def test_motion_stops_where_it_is_not_wanted(browser):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    root = open_instrument(page, microscope())
    play = root.get_by_role("button", name="Play")
    expect(root.get_by_text(words_of(Microscope, "en")["widget no_motion"])).to_be_visible()
    play.click(force=True)
    assert play.inner_text() == "Play" and play.get_attribute("aria-disabled") == "true"
    assert root.locator("td").first.evaluate("(n) => getComputedStyle(n).transition") in (
        "all",
        "none",
        "all 0s ease 0s",
    )
    page.emulate_media(reduced_motion="no-preference")
    play.click()
    expect(root.get_by_role("button", name="Pause")).to_be_visible()
    page.emulate_media(reduced_motion="reduce")  # switched on while it plays
    expect(play).to_have_text("Play")
    context.close()


# ---- For everyone


@pytest.mark.parametrize("theme", THEMES)
@languages
def test_axe_finds_no_fault(page, language, theme):
    use_language(language)
    rows = ["x", "i", "f", "candidate", "o", "c", "h"]
    root = open_instrument(page, microscope(step=3, expanded=rows), theme)
    root.locator("summary").click()
    for selection in ([], ["i", 2, 3], ["h", 3, 1], ["x", 1, 1], ["c", 0, 1]):
        page.evaluate("(place) => model.set('selection', place)", selection)
        page.evaluate("model.set('trail', state.selection.length ? [['h', 3, 1]] : [])")
        root.get_by_label("Sentence" if language == "en" else "문장").fill("토르")
        assert root.locator("[aria-live], output, [role=status], [role=alert]").count() == 1
        expect(root.locator(".s2s-message")).not_to_be_empty()
        rules = axe_is_content(page)
        assert {"color-contrast", "label", "button-name", "aria-required-children"} <= rules


def test_a_sign_can_be_told_without_colour(page):
    root = open_instrument(page, microscope(step=3))
    negative = root.locator("[data-row=c] td").filter(has_text="−")
    assert negative.count() > 3
    ways = root.locator("[data-row=candidate] path").evaluate_all(
        "(all) => all.map((path) => [path.getAttribute('class'), path.getAttribute('d')])"
    )
    assert {"s2s-up", "s2s-down"} <= {way for way, drawn in ways if drawn}
    for way, drawn in ways:  # bars of a closed row go up or down
        heights = [float(h) for h in re.findall(r" 20v(-?\d+)h", drawn)]
        assert all((height < 0) == (way == "s2s-up") for height in heights)


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_the_width_it_is_given(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    open_instrument(page, microscope(step=3, selection=("f", 2, 3)))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_numbers_out_of_sight_follow_those_in_sight(page):
    """After an edit all of a large grid is right, though what is in sight is written first."""
    model = load_pretrained()  # 48 units: c and h are twice as high as the box
    root = open_instrument(page, Microscope(model, SENTENCE, step=3))
    box = root.locator(".s2s-scroll")
    assert box.evaluate("(node) => node.scrollHeight > 2 * node.clientHeight")
    for sentence, where in ((SENTENCES[1], 0), (SENTENCES[2], 100_000), (SENTENCE, 500)):
        box.evaluate("(node, top) => (node.scrollTop = top)", where)
        root.get_by_role("textbox").fill(sentence)
        steps = model.encode(sentence).steps
        for row in ("c", "h"):
            last = root.locator(f"tbody[data-row={row}] tr").nth(48).locator("td")
            first = root.locator(f"tbody[data-row={row}] tr").nth(1).locator("td")
            for t, (one, other) in enumerate(getattr(steps, row)[:, [0, 47]], 1):
                expect(first.nth(t)).to_have_text(shown(one))
                expect(last.nth(t)).to_have_text(shown(other))


def test_a_large_model_scrolls_and_the_selected_number_is_in_sight(page):
    model = random_model("lstm", units=64, embedding=32, words=30)
    it = Microscope(model, " ".join(f"w{n}" for n in range(12)), step=12)
    root = open_instrument(page, it)
    page.evaluate("model.set('selection', ['h', 12, 64])")
    box, number = root.locator(".s2s-scroll"), root.locator("td[aria-selected]")
    inner, outer = number.bounding_box(), box.bounding_box()
    assert outer["height"] < 900 * 0.9
    assert outer["y"] <= inner["y"] <= outer["y"] + outer["height"] - inner["height"]
    assert outer["x"] <= inner["x"] <= outer["x"] + outer["width"] - inner["width"]
    assert page.evaluate("window.scrollY") == 0


def test_from_the_first_number_of_a_large_grid_to_its_last_it_is_one_key(page):
    """Far out of sight nothing is laid out; a key gets there all the same, and back."""
    model = random_model("lstm", units=64, embedding=32, words=30)
    sentence = " ".join(f"w{n}" for n in range(12))
    rows = ["x", "i", "f", "candidate", "o", "c", "h"]
    root = open_instrument(page, Microscope(model, sentence, step=12, expanded=rows))
    box = root.locator(".s2s-scroll")
    last = shown(model.encode(sentence).inputs[-1, -1])
    root.locator("[data-row=c] td[tabindex]").nth(12).focus()
    for key, text in (("Control+End", f"^{last}$"), ("Control+Home", "^w")):
        page.keyboard.press(key)
        at = root.locator(":focus")
        expect(at).to_have_text(re.compile(text))
        inner, outer = at.bounding_box(), box.bounding_box()
        assert outer["y"] <= inner["y"] <= outer["y"] + outer["height"] - inner["height"]


# ---- Bad input


HOSTILE = {
    "markup": "<img src=x onerror=window.hit=1> <script>window.hit=1</script>",
    "template": "${window.hit=1} {{window.hit=1}}",
    "right to left": "\u202e난\u202c",
    "zero width": "난\u200b 아이언맨",
    "emoji": "🙂 아이언맨 👩‍👩‍👧",
    "long": "가" * 10_000,
    "many": "난 " * 10_000,
    "long unknown": "a b " * 2500,
    "empty": "   ",
    "special": "<eos>",
}


@languages
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_refused_with_a_sentence_and_nothing_runs(page, name, language):
    use_language(language)
    root = open_instrument(page, microscope(step=3))
    box = root.locator("input[type=text]")
    box.fill(HOSTILE[name])
    message = root.locator(".s2s-message")
    expect(message).not_to_be_empty()
    said = message.inner_text()
    assert words_of(Microscope, language)["widget kept"] in said and len(said) < 400
    assert all(c.isprintable() for c in said)
    assert root.get_by_role("status").inner_text() == said
    assert box.get_attribute("aria-invalid") == "true"
    assert page.evaluate("state.sentence") == SENTENCE and page.evaluate("window.hit") is None
    assert root.locator("img, script").count() == 0
    assert (
        root.locator("thead th button").nth(1).inner_text().startswith("난")
    )  # the picture is kept
    box.press("Escape")  # takes it back, and the page still answers
    expect(message).to_be_empty()
    assert box.input_value() == SENTENCE
    box.fill("난 학생 입니다")
    assert page.evaluate("state.sentence") == "난 학생 입니다"


def test_a_lone_surrogate_is_refused(page):
    root = open_instrument(page, microscope())
    root.locator("input[type=text]").evaluate(
        "(box) => { box.value = '난 \\ud800'; box.dispatchEvent(new Event('input')); }"
    )
    expect(root.locator(".s2s-message")).to_contain_text(r"“\ud800”")


def test_words_of_a_learners_own_model_are_text_too(page):
    from seq2seq_teach.architecture import untrained
    from seq2seq_teach.letters import Vocabulary

    words = ["<b>굵게</b>", "a\u202eb", "🙂", "x" * 500]
    book = Vocabulary.of([" ".join(words)])
    model = untrained("gru", book, book, 4, 4, rng=np.random.default_rng(0))
    it = Microscope(model, " ".join(words), step=4)
    root = open_instrument(page, it)
    shown = root.locator("thead th button").all_inner_texts()
    assert shown[1:4] == ["<b>굵게</b>", r"a\u202eb", "🙂"] and len(shown[4]) < 50
    assert root.locator("b").count() == 0
    assert it.sentence.split() == tokenize(" ".join(words))


def test_while_a_word_is_being_typed_nothing_is_complained_of(page):
    root = open_instrument(page, microscope())
    box, message = root.locator("input[type=text]"), root.locator(".s2s-message")
    box.press("End")
    seen = []
    for letter in " 입니다 입":
        page.keyboard.insert_text(letter)
        seen.append(message.inner_text())
    assert seen == [""] * len(seen)
    expect(message).to_contain_text("“입”")  # after a pause
    box.press("Backspace")
    expect(message).to_be_empty()
    page.keyboard.insert_text("토르")
    box.press("Enter")  # the word is done: no waiting
    assert page.evaluate("setTimeout(() => {}, 0)") and "“토르”" in message.inner_text()


def test_a_word_from_the_list_takes_the_place_of_a_beginning(page):
    root = open_instrument(page, microscope())
    root.locator("summary").click()
    root.get_by_label("Sentence").fill("난 아이언")
    root.locator(".s2s-words").get_by_role(
        "button", name=f"아이언맨 {meaning('아이언맨')}", exact=True
    ).click()
    assert page.evaluate("state.sentence") == "난 아이언맨"


def test_what_is_gone_with_a_sentence_or_a_cell_is_forgotten(page):
    it = microscope(step=3, selection=("c", 3, 1), trail=[("h", 3, 1)])
    root = open_instrument(page, it)
    root.get_by_label("Sentence").fill("사과를 먹습니다")
    assert page.evaluate("[state.selection, state.trail, state.step]") == [[], [], 2]
    page.evaluate("model.set('selection', ['x', 1, 1])")
    page.evaluate("model.set('trail', [['h', 2, 1], ['f', 2, 1]])")
    assert root.locator("nav button").count() == 3
    root.get_by_label("GRU").check()
    assert page.evaluate("[state.selection, state.trail]") == [["x", 1, 1], [["h", 2, 1]]]
    assert root.locator("nav button").count() == 2

    it.sentence = "사과를 먹습니다"
    assert (it.selection, it.trail, it.step) == ((), [], 2)


def test_a_formula_is_on_show_only_while_its_number_is(page):
    root = open_instrument(page, microscope(step=2, selection=("c", 2, 1)))
    assert root.locator(".s2s-value").count() == 1
    root.get_by_role("button", name="Previous").click()
    assert root.locator(".s2s-value").count() == 0
    root.get_by_role("button", name="Next").click()
    assert root.locator(".s2s-value").count() == 1


def test_the_focus_stays_where_it_was_when_the_grid_is_made_anew(page):
    root = open_instrument(page, microscope(step=3))
    root.locator("[data-row=h] td[tabindex]").nth(2).focus()
    place = page.evaluate("document.activeElement.place")
    page.evaluate("model.set('expanded', ['h', 'f'])")
    assert page.evaluate("document.activeElement.place") == place
    page.evaluate("model.set('cell', 'gru')")
    assert page.evaluate("document.activeElement.place") == place
    page.evaluate("model.set('expanded', [])")
    assert page.evaluate("document.activeElement.textContent") == "hidden state h"


def test_what_has_the_focus_is_never_hidden_under_the_heads(page):
    page.set_viewport_size({"width": 360, "height": 640})
    rows = ["x", "i", "f", "candidate", "o", "c", "h"]
    root = open_instrument(page, microscope("난 " * 8, step=8, expanded=rows))
    root.locator("[data-row=x] td[tabindex]").last.focus()
    hidden = """() => {
        const at = document.activeElement.getBoundingClientRect();
        const there = document.elementFromPoint((at.left + at.right) / 2, at.top + at.height / 2);
        return document.activeElement.contains(there) ? "" : `${there?.outerHTML} ${at.top}`;
    }"""
    for key in ["ArrowLeft"] * 7 + ["ArrowUp"] * 40:
        page.keyboard.press(key)
        assert page.evaluate(hidden) == "", key


# ---- With ipywidgets around it


def test_it_links_with_other_widgets():
    from ipywidgets import jslink, link

    it, slider = microscope(), IntSlider(max=3)
    link((slider, "value"), (it, "step"))
    slider.value = 3
    assert it.step == 3
    assert jslink((slider, "value"), (it, "step")).source == (slider, "value")
