"""The machine: its numbers, its two ways, its keys, what it says, what it does with bad input."""

import re

import numpy as np
import pytest
from instruments import (
    filled,
    load_models,
    load_modules,
    open_instrument,
    says_what_is_broken,
    words_of,
)
from models import KINDS, kind_name, precise, random_ids, random_model
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.architecture import untrained
from seq2seq_teach.decoder import forced, greedy, shift
from seq2seq_teach.gradient import gradients, way_home
from seq2seq_teach.tasks import meaning
from seq2seq_teach.widgets import Machine

SENTENCE, ANSWER = "난 아이언맨 입니다", "i am iron man"
THEMES = ("light", "dark")
MODELS = 30  # of each of the twelve kinds: 360 in all


def small(cell="lstm"):
    return load_pretrained(f"phrases-{cell}-8")


def before():
    model = small()
    rng = np.random.default_rng(0)
    return untrained("lstm", model.source, model.target, 8, 8, rng=rng)


def machine(**values):
    return Machine(small(), SENTENCE, **values)


def homeward(truth=ANSWER, **values):
    return Machine(small(), SENTENCE, truth, before(), focus="gradient", **values)


# ---- Its numbers

VALUES = "(all) => all.map((node) => Number(node.dataset.value))"

RUN = """
([sentence, right, cut], n) => {
    const vectors = (one) => Object.fromEntries(
        Object.entries(one).filter(([, v]) => v?.length).map(([k, v]) => [k, [...v]]));
    const made = lib.run(models[n], sentence, null);
    const told = lib.run(models[n], sentence, right);
    return {
        said: made.said,
        context: vectors(made.context),
        encoder: made.columns.slice(0, made.S).map(({ step }) => vectors(step)),
        decoder: [made, told].map(({ S, columns }) => columns.slice(S).map(({ step, heard }) => (
            { ...vectors(step), shares: heard.attention ? [...heard.attention.weights] : [] }))),
        way: lib.wayHome(models[n], made.ids, right, cut),
    };
}
"""


@pytest.fixture(scope="module")
def engine(browser):
    page = browser.new_page()
    load_modules(page, "machine/run")
    load_modules(page, "shared/engine", "machine/run")
    yield page
    page.close()


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_every_number_is_numpys(engine, kind):
    cell, attention, fed = kind
    models, cases = [], []
    for seed in range(MODELS):
        rng = np.random.default_rng(seed)
        units, embedding, words = (int(rng.integers(1, most)) for most in (65, 33, 12))
        model = random_model(cell, attention, units, embedding, words, seed, fed)
        heard, said = random_ids(rng, 2, 11, words)
        models.append(model)
        cases.append([model.source.decode(heard), said, seed % 3 == 0])
    load_models(engine, *models)
    found = engine.evaluate(f"(cases) => cases.map({RUN})", cases)
    for model, (sentence, right, cut), seen in zip(models, cases, found, strict=True):
        model = precise(model)
        encoding = model.encode(sentence)
        start = encoding.context, model.decoder, model.memory(encoding)
        near = {"atol": 1e-5, "rtol": 0}
        for t, step in enumerate(seen["encoder"]):
            np.testing.assert_allclose(step["x"], encoding.inputs[t], **near)
            for name, rows in encoding.steps._asdict().items():
                np.testing.assert_allclose(step[name], rows[t], **near)
        for name, row in zip(("h", "c"), encoding.context, strict=False):
            np.testing.assert_allclose(seen["context"][name], row, **near)
        wanted = shift(right)[1]
        decodings = greedy(*start), forced(wanted, *start, len(wanted))
        assert seen["said"] == decodings[0].said
        for decoding, steps in zip(decodings, seen["decoder"], strict=True):
            assert len(decoding.steps) == len(steps)
            for ours, theirs in zip(decoding.steps, steps, strict=True):
                np.testing.assert_allclose(theirs["probabilities"], ours.probabilities, **near)
                np.testing.assert_allclose(theirs["h"], ours.state[0], **near)
                if attention:
                    np.testing.assert_allclose(theirs["shares"], ours.attention.weights, **near)
        ours = way_home(model, sentence, model.target.decode(right), cut)
        for name in ("words", "decoder", "context", "encoder", "looks"):
            part = getattr(ours, name)
            rows = np.zeros((0, 1)) if part is None else np.atleast_2d(part)
            sizes = np.linalg.norm(rows, axis=-1) if rows.size else []
            np.testing.assert_allclose(seen["way"]["arrows"][name], sizes, **near)
        fed_words, _ = shift(right)
        loss = gradients(model, [encoding.ids], [fed_words], [wanted]).loss
        assert seen["way"]["loss"] == pytest.approx(loss, abs=1e-5)


# ---- In Python


def test_it_starts_where_its_focus_is():
    steps = {"letters": 0, "encoder": 3, "context": 4, "decoder": 9, "whole": 9}
    for focus, step in steps.items():
        assert (machine(focus=focus).step, machine(focus=focus).way) == (step, "there")
    it = homeward()
    assert (it.way, it.step) == ("home", 8)
    np.testing.assert_array_equal(it.gradient.context, way_home(small(), SENTENCE, ANSWER).context)
    assert machine().gradient is None


@languages
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sentence", "토르"),
        ("sentence", ""),
        ("truth", "thor"),
        ("truth", "i " * 65),
        ("cell", "gru"),
        ("lit", "everything"),
        ("way", "up"),
        ("selection", ("encoder", "softmax", 1)),
        ("selection", ("encoder", "cell", 4)),
        ("selection", ("decoder", "cell", 0)),
        ("selection", ("cell", 1)),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_sentence_and_nothing_is_lost(language, name, value):
    use_language(language)
    it = machine(selection=("encoder", "cell", 1))
    kept = getattr(it, name)
    with pytest.raises(ValueError) as caught:
        setattr(it, name, value)
    assert len(str(caught.value)) > 20
    assert bool(re.search("[가-힣] ", str(caught.value))) >= (language == "ko")
    assert getattr(it, name) == kept


def test_models_that_do_not_fit_together_are_refused():
    for models in ([], [small(), small()]):
        with pytest.raises(ValueError, match="one model"):
            Machine(models, SENTENCE)
    with pytest.raises(ValueError, match="same words"):
        Machine(small(), SENTENCE, before=random_model())


def test_what_is_beyond_becomes_the_last_and_what_is_gone_is_forgotten():
    it = machine(selection=("encoder", "cell", 3), unit=99)
    assert it.unit == 8
    it.step = 99
    assert it.step == 9
    it.sentence = "사과를 먹습니다"
    assert it.selection == () and it.step <= 9


@languages
def test_a_still_with_a_description_stands_in_where_no_browser_view_can(language):
    use_language(language)
    for it in (machine(), homeward()):
        data, metadata = it._repr_mimebundle_()
        alt = metadata["image/png"]["alt"]
        assert len(alt) > 80 and alt in data["text/plain"]
        assert data["text/html"].startswith("<img")
        assert "application/vnd.jupyter.widget-view+json" in data


def test_the_still_of_the_way_home_is_of_the_model_before_its_training():
    alone = Machine(before(), SENTENCE, ANSWER, focus="gradient")
    trained = Machine(small(), SENTENCE, ANSWER, focus="gradient")
    alts = [it.still().alt for it in (homeward(), alone, trained)]
    assert alts[0] == alts[1] != alts[2]


# ---- By mouse and by keyboard


def test_a_learner_can_do_everything_with_the_mouse(page):
    root = open_instrument(page, machine(step=0))
    step = root.get_by_role("button", name="Next")
    live = root.get_by_role("status")
    for _ in range(3):
        step.click()
    assert "reads 입니다 (is)" in live.inner_text()
    step.click()
    assert "16 numbers, crosses the bridge" in live.inner_text()
    for _ in range(5):
        step.click()
    assert "says <eos>" in live.inner_text() and live.inner_text().endswith("the end.")
    assert root.locator(".s2s-said").inner_text().endswith(small().translate(SENTENCE))
    assert root.locator(".s2s-out:visible").all_inner_texts() == [*ANSWER.split(), "<eos>"]
    fed = root.locator(".s2s-decoder .s2s-word bdi").all_inner_texts()
    assert fed == ["<sos>", *ANSWER.split()]  # what it said went back in

    root.locator(".s2s-encoder .s2s-cell").nth(1).click()
    assert page.evaluate("state.selection") == ["encoder", "cell", 2]
    gate = root.locator(".s2s-number", has_text="f")
    gate.click()
    value = small().encode(SENTENCE).steps.f[1, 0]
    assert float(root.locator(".s2s-formula b").get_attribute("data-value")) == pytest.approx(value)
    root.get_by_label("Unit").fill("5")
    value = small().encode(SENTENCE).steps.f[1, 4]
    assert float(root.locator(".s2s-formula b").get_attribute("data-value")) == pytest.approx(value)
    root.get_by_label("Unit").fill("0")
    assert root.locator(".s2s-number svg").count() == 8

    root.locator(".s2s-context").click()
    assert "16 numbers" in root.locator(".s2s-detail").inner_text()
    root.locator(".s2s-softmax:visible").first.click()
    shares = root.locator(".s2s-shares [data-value]").evaluate_all(
        "(all) => all.map((n) => +n.dataset.value)"
    )
    first = small().translate(SENTENCE).decoding.steps[0].probabilities
    np.testing.assert_allclose(shares, np.sort(first)[::-1][:6], atol=1e-5)

    root.get_by_label("Sentence").fill("사과를 먹습니다")
    assert page.evaluate("state.selection") == []
    assert root.locator(".s2s-encoder .s2s-word bdi").all_inner_texts() == ["사과를", "먹습니다"]
    root.get_by_text("Words it knows").click()
    root.locator(".s2s-known .s2s-words").first.get_by_role("button", name="아이언맨을").click()
    assert root.get_by_label("Sentence").input_value() == "사과를 먹습니다 아이언맨을"


def test_the_gradient_goes_home_and_the_wire_can_be_cut(page):
    root = open_instrument(page, homeward(step=0))
    live = root.get_by_role("status")
    for _ in range(8):
        root.get_by_role("button", name="Next").click()
    whole, cut = (way_home(small(), SENTENCE, ANSWER, wire) for wire in (False, True))
    assert live.inner_text().endswith("난 (i).")
    context = np.linalg.norm(whole.context)
    assert np.linalg.norm(cut.context) == 0
    assert root.locator(".s2s-picture:visible").count() == 2  # one before training, one after
    root.locator(".s2s-context").last.click()
    assert f"{context:.2g}".split("e")[0] in root.locator(".s2s-detail").inner_text()
    wire = root.get_by_role("button", name="Cut the wire")  # at each bridge, nothing need be opened
    wire.last.click()
    assert root.locator(".s2s-cut").count() == 2
    assert page.evaluate("state.cut") is True
    root.get_by_role("button", name="Join the wire").first.press("Enter")
    assert root.locator(".s2s-cut").count() == 0
    assert page.evaluate("state.cut") is False
    root.get_by_label("forward").check()
    assert root.locator(".s2s-picture:visible").count() == 1
    assert wire.count() == 0


@languages
@pytest.mark.parametrize("width", [360, 1280])
def test_the_wire_is_cut_below_the_bridge_and_nothing_lies_over_it(browser, language, width):
    use_language(language)
    page = browser.new_page(viewport={"width": width, "height": 900})
    root = open_instrument(page, Machine(small(), SENTENCE, ANSWER, way="home"))
    wire = root.locator(".s2s-snip:visible")
    assert wire.inner_text() == words_of(Machine, language)["cut"]
    button, deck = wire.bounding_box(), root.locator(".s2s-deck:visible").last.bounding_box()
    assert deck["x"] <= button["x"] < deck["x"] + deck["width"]
    assert deck["y"] < button["y"] < deck["y"] + deck["height"] + 40
    below = page.evaluate(
        """() => {
            const box = (node) => node.getBoundingClientRect();
            const { left, right, top, bottom } = box(document.querySelector(".s2s-snip"));
            return [...document.querySelectorAll(".s2s-bridge text")].map(box)
                .filter((one) => one.right > left && one.left < right && one.bottom > top + 4
                    && one.top < bottom).length;
        }"""
    )
    assert below == 0
    page.close()


@languages
def test_a_learner_can_do_everything_with_the_keyboard(page, language):
    use_language(language)
    words = words_of(Machine, language)
    root = open_instrument(page, machine(step=0))
    live, press = root.get_by_role("status"), page.keyboard.press
    root.get_by_role("slider").focus()
    press("End")
    assert words["where"].format(step=9, count=9, what="")[:8] in live.inner_text()
    assert page.evaluate("state.step") == 9
    press("Tab")
    held = "document.activeElement.className"
    assert "s2s-context" in page.evaluate(held)  # a picture is one stop, entered at its bridge
    press("ArrowUp")
    assert page.evaluate(held) == "s2s-softmax"
    press("ArrowUp")
    assert page.evaluate(held) == "s2s-out"
    press("End")
    press("ArrowDown")
    press("ArrowDown")
    assert page.evaluate(held) == "s2s-cell"
    press("Home")
    press("Enter")
    assert page.evaluate("state.selection") == ["encoder", "cell", 1]
    assert live.inner_text() == words["named cell"].format(
        cell="LSTM", part=words["encoder"], n=1, word="난" + " (i)" * (language == "en")
    )
    press("Tab")
    press("ArrowRight")
    assert page.evaluate("state.unit") == 2
    press("Tab")
    assert page.evaluate(held) == "s2s-number"
    press("ArrowDown")
    press("Enter")
    assert "=" in live.inner_text()
    press("Escape")
    assert page.evaluate("state.selection") == []
    assert page.evaluate(held) == "s2s-cell"  # back where one came from


def test_no_key_leaves_it_but_tab_and_lab_is_told_to_keep_away(page):
    root = open_instrument(page, machine(selection=("encoder", "cell", 1)))
    page.evaluate(
        "document.addEventListener('keydown', (e) => (window.escaped ??= []).push(e.key))"
    )
    for node in (root.get_by_label("Sentence"), root.locator(".s2s-cell").first):
        node.focus()
        for key in ("ArrowRight", "ArrowDown", "Home", "End", "a", "d", "Space"):
            page.keyboard.press(key)
    page.keyboard.press("Tab")
    assert page.evaluate("window.escaped") == ["Tab"]
    focusable = root.locator("button, input, select, summary, [tabindex]")
    assert focusable.evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )


def test_views_of_one_model_agree_and_an_ended_one_stops_listening(page):
    roots = open_instrument(page, machine(step=1), views=2)
    roots.nth(0).get_by_role("button", name="Next").click()
    assert roots.nth(1).get_by_role("slider").input_value() == "2"
    page.evaluate("ends[1]()")
    roots.nth(0).get_by_role("button", name="Next").click()
    assert roots.nth(1).get_by_role("slider").input_value() == "2"
    page.evaluate("ends[0]()")
    assert page.evaluate("Object.values(heard).flat().length") == 0


def test_nothing_moves_where_motion_is_not_wanted(browser):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    root = open_instrument(page, machine(step=5))
    root.get_by_role("button", name="Next").click()
    assert root.evaluate("(node) => node.getAnimations({ subtree: true }).length") == 0
    painted = "(node) => node.toDataURL()"
    now = root.locator("canvas").first.evaluate(painted)
    page.wait_for_timeout(700)
    assert root.locator("canvas").first.evaluate(painted) == now
    context.close()


RESTS = """async () => {
    const painted = () => document.querySelector('.s2s-machine canvas').toDataURL();
    const before = painted();
    await new Promise((waited) => setTimeout(waited, 300));
    return painted() === before;
}"""


def test_what_came_in_motion_stands_as_if_it_had_been_there(page):
    root = open_instrument(page, machine(step=0))
    painted = "() => document.querySelector('.s2s-machine canvas').toDataURL()"
    for _ in range(9):
        root.get_by_role("button", name="Next").click()
        page.wait_for_function(RESTS)
    moved = page.evaluate(painted)
    for step in (0, 9):
        root.get_by_role("slider").fill(str(step))
    assert page.evaluate(painted) == moved


# What is painted in the middle of each cell of the strip in the frame number n of the bridge.
PAINTED = """([n, count]) => {
    const canvas = document.querySelector(".s2s-machine canvas");
    const frame = document.querySelectorAll(".s2s-bridge .s2s-frame")[n].getBBox();
    const context = canvas.getContext("2d");
    return Array.from({ length: count }, (_, cell) => {
        const x = frame.x + frame.width / 2 - parseFloat(canvas.style.left);
        const y = frame.y + 1 + ((cell + 0.5) * (frame.height - 2)) / count;
        return context.getImageData(x, y, 1, 1).data[3];
    });
}"""


@languages
def test_what_lies_beyond_1_is_drawn_broken_and_said(page, language):
    use_language(language)
    words = words_of(Machine, language)
    root = open_instrument(page, machine())
    assert "±1" in root.locator(".s2s-hint").inner_text()
    context = small().encode(SENTENCE).context
    for n, values in enumerate(context):
        painted = np.array(page.evaluate(PAINTED, [n, len(values)]))
        far, seen = np.abs(values) > 1, np.abs(values) > 0.1
        assert not painted[far].any() and painted[seen & ~far].all()
    root.locator(".s2s-context").click()
    bars = root.locator(".s2s-vector")
    size = format(np.abs(context[1]).max(), ".2f")
    count = int((np.abs(context[1]) > 1).sum())
    assert count > 2
    said = filled(words["widget beyond"], name="c3", count=count, size=8, most=size)
    for n, values in enumerate(context):
        says_what_is_broken(bars.nth(n), f"{'hc'[n]}3", values, words)
    root.locator(".s2s-encoder .s2s-cell").last.click()
    assert said in root.locator(".s2s-detail").inner_text()
    for unit, value in enumerate(context[1], 1):
        root.get_by_label(words["unit"]).fill(str(unit))
        dashed = root.locator(".s2s-flow.s2s-beyond").count()
        assert bool(dashed) >= (abs(value) > 1)
        if dashed:
            look = root.locator(".s2s-flow.s2s-beyond").first
            assert look.evaluate("(n) => getComputedStyle(n).strokeDasharray") != "none"


# ---- The gradient, for who has not heard of it


def test_where_nobody_says_what_is_right_it_is_what_the_machine_says(page):
    model = load_pretrained()
    it = Machine(model, SENTENCE, way="home")
    assert it.truth == ANSWER and it.gradient is not None
    root = open_instrument(page, Machine(model, SENTENCE))
    assert root.locator(".s2s-why").is_hidden()
    root.get_by_label("back").check()
    right = root.get_by_label("Right answer")
    assert right.input_value() == page.evaluate("state.truth") == ANSWER
    assert "almost nothing to correct" in root.get_by_role("status").inner_text()
    assert "It says this itself" in root.locator(".s2s-truth").inner_text()
    assert "−log p" in root.locator(".s2s-why").inner_text()
    root.get_by_label("Sentence").fill("사과를 먹습니다")
    assert right.input_value() == str(model.translate("사과를 먹습니다"))
    right.fill("")
    right.press("Enter")
    assert "at least one word" in root.locator(".s2s-truth-message").inner_text()
    right.fill("she is not iron man")
    assert "itself" not in root.locator(".s2s-truth").inner_text()
    assert "nats per token; its gradient" in root.get_by_role("status").inner_text()
    root.get_by_label("Sentence").fill("난 아이언맨 입니다.")  # the sign is left out
    assert root.locator(".s2s-message").all_inner_texts() == ["", ""]
    assert right.input_value() == page.evaluate("state.truth") == "she is not iron man"
    right.fill(ANSWER)
    root.get_by_label("Sentence").fill("사과를 먹습니다")  # what it says itself it says anew
    assert right.input_value() == str(model.translate("사과를 먹습니다"))


def test_where_there_is_nothing_to_correct_what_was_before_training_stands_above(page):
    root = open_instrument(page, Machine(load_pretrained(), SENTENCE))
    root.get_by_label("back").check()
    root.get_by_role("slider").first.press("End")
    titles = root.locator(".s2s-picture:visible .s2s-half.s2s-decoder text").all_text_contents()
    assert [title.split(":")[0] for title in titles] == ["Before training", "After training"]
    loss = float(titles[0].split()[-1])
    assert abs(loss - np.log(81)) < 0.2  # it knows nothing
    assert bands(page.locator(".s2s-picture").first) > 30
    assert bands(page.locator(".s2s-picture").last) < 10
    root.get_by_label("Right answer").fill("she is not iron man")  # now there is something
    assert root.locator(".s2s-picture:visible").count() == 1
    root.get_by_label("Right answer").fill(ANSWER)
    assert root.locator(".s2s-picture:visible").count() == 2


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_a_network_before_training_is_as_training_begins(engine, kind):
    cell, attention, fed = kind
    model = random_model(cell, attention, 8, 5, 7, 0, fed)
    load_models(engine, model)
    found = engine.evaluate(
        """() => Object.entries(lib.untrained(models[0])).flatMap(([part, one]) =>
            Object.entries(one).filter(([, { data }]) => data && data.length)
                .map(([name, { data }]) => [`${part}.${name}`, [...data]]))"""
    )
    begun = untrained(cell, model.source, model.target, 8, 5, attention, feed_context=fed).arrays()
    assert {name for name, _ in found} == {*begun}
    for name, values in found:
        if "bias" in name:
            np.testing.assert_array_equal(values, begun[name].ravel())
            continue
        limit = np.sqrt(6 / sum(begun[name].shape))
        assert len(values) == begun[name].size and 0.8 * limit < np.max(np.abs(values)) <= limit
        assert abs(np.mean(values)) < limit / 3


def test_what_no_vocabulary_can_say_is_no_right_answer():
    """A model that says only special tokens: the first word stands in."""
    model = random_model()
    model.decoder.output_bias[:] = [0, 0, 1e9] + [0] * (len(model.target) - 3)
    it = Machine(model, model.source.words[4], way="home")
    assert it.truth == model.target.words[4]


def bands(page):
    drawn = page.locator(".s2s-home path:visible").evaluate_all(
        "(all) => all.map((node) => node.getBBox()).map(({ width, height }) => [width, height])"
    )
    return max(max(size) if min(size) > 20 else min(size) for size in drawn)


def test_a_gradient_of_next_to_nothing_is_thin_and_its_numbers_agree(page):
    model = load_pretrained()
    root = open_instrument(page, Machine(model, SENTENCE, ANSWER, way="home"))
    after = root.locator(".s2s-picture").last
    assert bands(after) < 10
    lost = after.locator(".s2s-softmax:visible").all_inner_texts()
    assert all(re.search("loss [1-9]", text) for text in lost)
    assert "loss 1.1e−4" in after.locator(".s2s-half.s2s-decoder").text_content()
    root.get_by_label("Right answer").fill("she is not iron man")
    assert bands(after) > 50
    root.locator(".s2s-out:visible").nth(2).click()
    assert root.locator(".s2s-detail").inner_text().startswith("right word at step 3: not, given ")


@pytest.mark.parametrize("focus", ["context", "decoder", "attention"])
def test_on_the_way_home_nothing_is_pale(page, focus):
    root = open_instrument(page, Machine(small(), SENTENCE, focus=focus))
    pale = """() => [...document.querySelectorAll(".s2s-half, .s2s-bridge, .s2s-column, .s2s-box")]
        .filter((node) => getComputedStyle(node).opacity < 1).length"""
    assert page.evaluate(pale) or focus == "attention"
    root.get_by_label("back").check()
    assert page.evaluate(pale) == 0


@languages
def test_what_is_no_word_says_what_it_is(page, language):
    use_language(language)
    words = words_of(Machine, language)
    root = open_instrument(page, machine(step=9))
    detail = root.locator(".s2s-detail")
    root.locator(".s2s-decoder .s2s-word").first.click()
    assert words["special <sos>"] in detail.inner_text()
    book = len(small().target) - 4
    assert words["word_is"].split("{words}")[0] + str(book) in detail.inner_text()
    root.locator(".s2s-out:visible").last.click()
    assert words["special <eos>"] in detail.inner_text()


@pytest.mark.parametrize("cell", ["lstm", "gru", "rnn"])
def test_a_cell_says_in_words_what_it_does_and_where_its_first_state_is_from(page, cell):
    root = open_instrument(page, Machine(small(cell), SENTENCE, selection=("decoder", "cell", 1)))
    words = words_of(Machine, "en")
    detail, old = root.locator(".s2s-detail"), "c" if cell == "lstm" else "h"
    assert words[f"does {cell}"] in detail.inner_text()
    assert "The context comes in here" in detail.inner_text() and f"{old}₀" in detail.inner_text()
    number = root.locator(".s2s-number").filter(has_text=re.compile(f"^{old}0"))
    number.click()
    assert f"the encoder's last {old}" in root.locator(".s2s-formula").inner_text()
    root.locator(".s2s-encoder .s2s-cell").first.click()
    assert "The context comes in here" not in detail.inner_text()


# Each line of the bridge, and what no line nor band may run through or stick out of.
TANGLED = """
() => {
    const found = [];
    const pictures = [...document.querySelectorAll(".s2s-picture:not([hidden]) svg")];
    for (const svg of pictures) {
        const texts = [...svg.querySelectorAll("text")].filter((node) => node.textContent);
        const box = (node) => node.getBBox();
        const wire = svg.querySelector(".s2s-handed");
        const bands = [...svg.querySelectorAll(".s2s-home path")];
        for (const text of texts) {
            const { x, y, width, height } = box(text);
            for (let n = 0; n <= 20; n++) {
                const point = new DOMPoint(x + (width * n) / 20, y + height / 2);
                if (wire.isPointInStroke(point)) found.push(["wire", text.textContent]);
                if (bands.some((band) => band.isPointInFill(point)))
                    found.push(["band", text.textContent]);
            }
        }
        const shown = texts.filter((node) => getComputedStyle(node).visibility === "visible");
        for (const [n, one] of shown.entries()) for (const other of shown.slice(n + 1)) {
            const [a, b] = [one, other].map((node) => node.getBoundingClientRect());
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 0 && down > 5) found.push([one.textContent, other.textContent]);
        }
        const [encoder, decoder] = [...svg.querySelectorAll(".s2s-half rect")].map(box);
        const inside = (a, b) => a.x >= b.x && a.x + a.width <= b.x + b.width && a.y >= b.y;
        for (const text of svg.querySelectorAll(".s2s-home text")) {
            if (![encoder, decoder].some((half) => inside(box(text), half)))
                found.push(["out", text.textContent]);
        }
    }
    return found;
}
"""


@languages
@pytest.mark.parametrize("width", [360, 800, 1366])
def test_nothing_runs_through_words_and_the_bridges_arrow_points_along_its_wire(
    browser, language, width
):
    use_language(language)
    page = browser.new_page(viewport={"width": width, "height": 900})
    looker = load_pretrained("phrases-lstm-attention")
    looking = Machine(looker, "나는 어제 고양이를 봤습니다", way="home")
    for it in (machine(), looking, homeward(), homeward("she is not iron man")):
        open_instrument(page, it)
        assert page.evaluate(TANGLED) == []
    tip = page.locator(".s2s-passing path").last.evaluate(
        """(node) => {
            const [box, d] = [node.getBBox(), node.getAttribute("d")];
            return [Number(d.match(/^M([\\d.]+)/)[1]) - box.x, box.width];
        }"""
    )
    stacked = width < 1000
    assert (tip[0] < 1) == stacked and tip[1] > 80  # it begins left where the way goes right
    page.close()


@languages
@pytest.mark.parametrize("make", [machine, homeward], ids=["there", "home"])
def test_all_ids_of_a_half_and_of_both_stand_on_one_line(page, language, make):
    use_language(language)  # in English, what a word means stands below it
    root = open_instrument(page, make(step=9))
    below = root.locator(".s2s-word:visible > :first-child").evaluate_all(
        "(ids) => ids.map((id) => id.offsetTop)"
    )
    assert len(below) >= 8 and len(set(below)) == 1


def test_on_a_slide_a_long_sentence_stays_in_a_row_that_scrolls(page):
    page.set_viewport_size({"width": 1280, "height": 720})
    root = open_instrument(page, Machine(load_pretrained(), "나는 오늘 집에서 학교에서 " * 2))
    picture, halves = root.locator(".s2s-picture"), root.locator(".s2s-half rect")
    tops = "(all) => all.map((one) => one.getBoundingClientRect().top)"
    above, below = halves.evaluate_all(tops)
    assert above < below
    page.evaluate("document.body.className = 's2s-slides'")
    page.set_viewport_size({"width": 1270, "height": 720})
    page.wait_for_function("""() => {
        const [one, other] = document.querySelectorAll(".s2s-half rect");
        return one.getBoundingClientRect().top === other.getBoundingClientRect().top;
    }""")
    assert picture.evaluate("(box) => box.scrollWidth > box.clientWidth && box.scrollLeft > 0")
    assert picture.bounding_box()["height"] < 400


# A box that scrolls has an edge where it goes on, drawn as a letter and a line.
EDGES = """(box) => ["::before", "::after"].map((edge) => {
    const { visibility, content, borderLeftWidth, borderRightWidth } = getComputedStyle(box, edge);
    const line = parseFloat(borderLeftWidth) + parseFloat(borderRightWidth);
    return visibility === "visible" && /[◀▶]/.test(content) && line > 1;
})"""


@pytest.mark.parametrize("colours", ["none", "active"])
def test_a_picture_that_goes_on_shows_it_at_its_edge(page, colours):
    page.emulate_media(forced_colors=colours)
    it = Machine(load_pretrained(), "나는 오늘 집에서 학교에서 " * 6, step=0)
    root = open_instrument(page, it)
    picture = root.locator(".s2s-picture").last
    assert picture.evaluate(EDGES) == [False, True]
    box = picture.bounding_box()
    edge = {**box, "x": box["x"] + box["width"] - 20, "width": 20}
    seen = page.screenshot(clip=edge)
    picture.evaluate("(box) => delete box.dataset.more")
    assert page.screenshot(clip=edge) != seen  # in these colours, too
    root.locator(".s2s-encoder .s2s-word").first.focus()
    page.keyboard.press("End")  # by keyboard alone to its other end
    page.wait_for_function("document.querySelector('.s2s-picture').scrollLeft > 100")
    assert picture.evaluate(EDGES)[0]
    picture.evaluate("(box) => (box.scrollLeft = 1e6)")
    page.wait_for_function("document.querySelectorAll('[data-more=\"true false\"]').length === 1")
    assert picture.evaluate(EDGES) == [True, False]
    root.get_by_label("Sentence").fill(SENTENCE)
    assert picture.evaluate(EDGES) == [False, False]


def test_a_picture_made_narrower_has_no_edge_where_it_ends(page):
    page.set_viewport_size({"width": 1600, "height": 900})
    picture = open_instrument(page, machine()).locator(".s2s-picture").last
    page.set_viewport_size({"width": 1000, "height": 900})
    sheet = "parseFloat(document.querySelector('.s2s-sheet').style.width)"
    page.wait_for_function(f"{sheet} < 1000")
    assert picture.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    assert picture.evaluate(EDGES) == [False, False]


def test_in_forced_colours_the_probabilities_are_still_drawn(page):
    page.emulate_media(forced_colors="active")
    root = open_instrument(page, machine())
    bar = root.locator(".s2s-softmax:visible .s2s-chosen i").first
    box = bar.bounding_box()
    assert box["width"] > 20
    seen = page.screenshot(clip=box)
    bar.evaluate("(bar) => (bar.style.width = 0)")
    assert page.screenshot(clip=box) != seen


def test_a_cell_that_goes_on_shows_it_too(browser):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    open_instrument(page, machine(selection=("encoder", "cell", 2)))
    page.wait_for_function("document.querySelector('.s2s-wide').dataset.more === 'false true'")
    assert page.locator(".s2s-wide").evaluate(EDGES) == [False, True]
    page.close()


# The arrows that can be seen; what is drawn as one and has no key.
ARROWS = """window.seen = () => {
    const drawn = [...document.querySelectorAll(".s2s-picture svg:first-child")].pop();
    const all = drawn.querySelectorAll(".s2s-wire, .s2s-arcs path, .s2s-home path:not(.s2s-cut)");
    window.arrows = [...all].filter((path) => getComputedStyle(path).visibility === "visible");
    return arrows.map((path) => path.dataset.key ?? "none");
}"""
# The picture shows `step`, to which it scrolls before the next frame, and what is clicked for an
# arrow comes after a pause; then arrow `n` is met, at a share of its length from its beginning, by
# whatever is on top there, as by a mouse: → what opens.
MEET = """async ([step, n, share]) => {
    const frame = () => new Promise(requestAnimationFrame);
    model.set("selection", []);
    model.set("step", step);
    await frame();
    await frame();
    await new Promise((go) => setTimeout(go, 60)); // behind the timer of those to be clicked
    seen(); // those that were may be gone
    arrows[n].scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { x, y } = arrows[n].getPointAtLength(share * arrows[n].getTotalLength())
        .matrixTransform(arrows[n].getScreenCTM());
    const mouse = { bubbles: true, detail: 1, clientX: x, clientY: y };
    document.elementFromPoint(x, y).dispatchEvent(new MouseEvent("click", mouse));
    return state.selection.join(" ");
}"""


def arrow_machines():
    looker = load_pretrained("phrases-lstm-attention")
    eat = "나는 어제 고양이를 봤습니다"
    for cell in ("lstm", "gru", "rnn"):
        model = load_pretrained(f"phrases-{cell}-8")
        yield f"{cell}", lambda m=model: Machine(m, SENTENCE)
        yield (
            f"{cell} home",
            lambda m=model: Machine(m, SENTENCE, "she is not iron man", way="home"),
        )
    yield "pale", lambda: machine(step=0)
    yield "attention", lambda: Machine(looker, eat, step=7)
    yield "attention home", lambda: Machine(looker, eat, "she is not iron man", way="home")
    yield "at every step", lambda: Machine(fed_model(), fed_model().source.words[4])
    yield (
        "at every step home",
        lambda: Machine(fed_model(), fed_model().source.words[4], way="home"),
    )


def fed_model():
    return random_model("gru", True, 6, 4, 8, seed=2, feed_context=True)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in arrow_machines()])
def test_every_arrow_opens_to_its_numbers(browser, make, width):
    page = browser.new_page(viewport={"width": width, "height": 1400})
    root = open_instrument(page, make())
    step = page.evaluate("state.step")
    keys = page.evaluate(ARROWS)
    assert "context" in keys and len(keys) > 4
    for n, key in enumerate(keys):
        opened = []
        for share in (0.5, 0.35, 0.65, 0.2, 0.8):  # an arc may lie below the bridge it passes
            opened.append(page.evaluate(MEET, [step, n, share]))
            if opened[-1] == key:
                break
        assert opened[-1] == key and all(opened)
        assert re.search(r"\d", root.locator(".s2s-detail").inner_text()), key
    page.close()


# Points of arcs under the bridge, each with the key of its arc.
UNDER = """() => {
    const deck = document.querySelector(".s2s-deck").getBoundingClientRect();
    const within = ({ x, y }) => x > deck.left && x < deck.right && y > deck.top && y < deck.bottom;
    return [...document.querySelectorAll(".s2s-arcs path")].flatMap((arc) => {
        const at = (n) => arc.getPointAtLength((n / 100) * arc.getTotalLength());
        return Array.from({ length: 101 }, (_, n) => at(n).matrixTransform(arc.getScreenCTM()))
            .filter(within)
            .map(({ x, y }) => [x, y, arc.dataset.key]);
    });
}"""


def test_an_arc_that_runs_under_the_bridge_opens_there_and_the_bridge_beside_it(browser):
    page = browser.new_page(viewport={"width": 390, "height": 1400})
    looker = load_pretrained("phrases-lstm-attention")
    open_instrument(page, Machine(looker, "나는 어제 고양이를 봤습니다", step=7))
    count = len(page.evaluate(UNDER))
    assert count > 20
    for n in range(0, count, 4):
        page.evaluate("model.set('selection', [])")
        x, y, key = page.evaluate(UNDER)[n]
        page.mouse.click(x, y)
        assert page.evaluate("state.selection.join(' ')") == key
    deck, arcs = page.locator(".s2s-deck").bounding_box(), page.evaluate(UNDER)
    middle = deck["y"] + deck["height"] / 2
    across = np.arange(deck["x"] + 4, deck["x"] + deck["width"] - 4)
    free = max(across, key=lambda x: min(abs(x - at) + abs(middle - y) for at, y, _ in arcs))
    page.mouse.click(free, middle)
    assert page.evaluate("state.selection.join(' ')") == "context"
    page.close()


def test_what_is_said_does_not_move_the_slider(page):
    root = open_instrument(page, machine(step=0))
    slider = root.get_by_role("slider").first
    lengths = set()
    for _ in range(6):
        lengths.add(slider.bounding_box()["width"])
        root.get_by_role("button", name="Next").click()
    assert len(lengths) == 1


# ---- Seen and heard by all


@languages
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("way", ["there", "home"])
def test_axe_finds_nothing(page, language, theme, way):
    use_language(language)
    it = homeward() if way == "home" else machine(selection=("encoder", "cell", 2))
    open_instrument(page, it, theme)
    axe_is_content(page)


@languages
def test_it_is_read_on_a_telephone_too(browser, language):
    use_language(language)
    page = browser.new_page(viewport={"width": 360, "height": 900})
    root = open_instrument(page, machine(selection=("decoder", "cell", 1)))
    for unit, key in ((1, ("cell", 1)), (0, ("cell", 2)), (1, ("softmax", 2)), (1, ("word", 1))):
        page.evaluate(
            """([unit, key]) => {
                model.set("unit", unit);
                model.set("selection", ["decoder", ...key]);
            }""",
            [unit, key],
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate("model.set('selection', ['decoder', 'cell', 1])")
    small_ones = root.locator("button:visible, summary:visible, label:visible").evaluate_all(
        """(all) => all.map((node) => node.getBoundingClientRect())
            .filter(({ width, height }) => width < 24 || height < 24).length"""
    )
    assert small_ones == 0
    expect(root.locator(".s2s-out").last).to_be_visible()
    page.close()


@pytest.mark.parametrize("cell", ["lstm", "gru", "rnn"])
def test_a_cells_numbers_are_those_of_its_step(page, cell):
    root = open_instrument(
        page, Machine(small(cell), SENTENCE, selection=("encoder", "cell", 2), unit=3)
    )
    steps = small(cell).encode(SENTENCE).steps._asdict()
    shown = root.locator(".s2s-number [data-value]").evaluate_all(
        "(all) => all.map((n) => +n.dataset.value)"
    )
    known = [rows[t, 2] for rows in steps.values() for t in (0, 1)]
    assert len(shown) >= 2
    for value in shown:
        assert min(abs(value - one) for one in known) < 1e-6


def test_every_meaning_is_beside_its_word(page):
    root = open_instrument(page, machine())
    for node, word in zip(
        root.locator(".s2s-encoder .s2s-word").all(), SENTENCE.split(), strict=True
    ):
        assert meaning(word) in node.inner_text()
