"""The attention lab: looks that are told, words that are hidden, its keys, what it says."""

import base64
import re

import numpy as np
import pytest
from instruments import load_models, load_modules, open_instrument, words_of
from models import precise, random_ids, random_model
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.widgets import AttentionLab
from seq2seq_teach.widgets.shared.instrument import packed

SENTENCE = "나는 어제 고양이를 봤습니다"
FREE = "i saw the cat yesterday"
MODELS = 60  # of each cell, fed the context at every step or not: 360 in all
NEAR = {"atol": 1e-5, "rtol": 0}


@pytest.fixture(scope="module")
def model():
    return load_pretrained("phrases-lstm-attention")


@pytest.fixture
def attention(model):
    return lambda sentence=SENTENCE, **values: AttentionLab(
        model, sentence, load_pretrained(), **values
    )


def told_at_random(rng, words):
    """Where some steps look, some at one word, and what is hidden; as the traits have it."""
    hidden = sorted(n for n in range(1, words + 1) if rng.random() < 0.2)[: words - 1]
    seen = [n for n in range(1, words + 1) if n not in hidden]
    looks = {}
    for step in range(1, 9):
        if rng.random() < 0.4:
            shares = np.zeros(words)
            at = [rng.choice(seen)] if rng.random() < 0.5 else seen
            shares[np.array(at) - 1] = rng.dirichlet(np.ones(len(at)))
            looks[step] = shares.tolist()
    return looks, hidden


ANSWER = """
([sentence, looks, hidden], n) => {
    const net = models[n];
    const heard = lib.read(net, sentence);
    const spoken = lib.speak(net, heard, { looks, hidden });
    const numbers = (values) => [...values].map((value) => (Number.isFinite(value) ? value : null));
    return {
        said: lib.saidBy(spoken),
        steps: spoken.steps.map(({ h, attention, probabilities }) => ({
            scores: numbers(attention.scores),
            weights: numbers(attention.weights),
            mix: numbers(attention.mix),
            probabilities: numbers(probabilities),
            planes: heard.memory.map((state) => lib.plane(h, state)),
        })),
        strongest: lib.strongest(spoken),
        tried: n % 20 ? null : lib.tryAll(net, heard, { looks, hidden }, spoken),
    };
}
"""


@pytest.mark.parametrize("fed", [False, True], ids=["", "fed"])
@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_the_browser_looks_and_says_what_numpy_does(browser, cell, fed):
    page = browser.new_page()
    load_modules(page, "shared/engine", "attention_lab/looking")
    models, cases = [], []
    for seed in range(MODELS):
        rng = np.random.default_rng(seed)
        units = int(rng.integers(1, 49))
        model = random_model(cell, True, units, words=9, seed=seed, feed_context=fed)
        model.decoder.output[:] *= 4  # sharper ones say sentences that differ
        (ids,) = random_ids(rng, 1, 10, 9)
        looks, hidden = told_at_random(rng, len(ids))
        models.append(model)
        cases.append(
            [model.source.decode(ids), {str(step): to for step, to in looks.items()}, hidden]
        )
    load_models(page, *models)
    found = page.evaluate(f"(cases) => cases.map({ANSWER})", cases)
    page.close()
    matter = 0
    for model, (sentence, looks, hidden), seen in zip(models, cases, found, strict=True):
        given = {int(step): to for step, to in looks.items()}
        lab = AttentionLab(precise(model), sentence, looks=given, hidden=hidden)
        ours = lab.decoding
        assert seen["said"] == ours.said
        memory = lab._model.encode(sentence).states
        for step, theirs in zip(ours.steps, seen["steps"], strict=True):
            assert step.attention is not None
            scores = np.where(np.isfinite(step.attention.scores), step.attention.scores, np.nan)
            np.testing.assert_allclose(np.array(theirs["scores"], float), scores, **NEAR)
            np.testing.assert_allclose(theirs["weights"], step.attention.weights, **NEAR)
            np.testing.assert_allclose(theirs["mix"], step.attention.mix, **NEAR)
            np.testing.assert_allclose(theirs["probabilities"], step.probabilities, **NEAR)
            for state, plane in zip(memory, theirs["planes"], strict=True):
                dot = step.state[0] @ state
                assert plane["own"] * plane["shadow"] == pytest.approx(dot, abs=1e-5)
                assert plane["shadow"] ** 2 + plane["height"] ** 2 == pytest.approx(
                    state @ state, abs=1e-5
                )
        shares = np.array([step.attention.weights for step in ours.steps if step.attention])
        step, word = seen["strongest"]
        assert shares[step - 1, word - 1] == pytest.approx(shares.max(), abs=1e-5)
        matter += ours.said != lab.free.said
        if seen["tried"]:
            cells = {tuple(cell) for cell in seen["tried"]["cells"]}
            words = [n for n in range(1, shares.shape[1] + 1) if n not in hidden]
            assert seen["tried"]["tried"] == len(words) * len(ours.steps)
            for step in range(1, len(ours.steps) + 1):
                for word in words:
                    lab.looks = {**given, step: word}
                    assert ((step, word) in cells) == (lab.decoding.said != ours.said)
    assert matter > MODELS // 10  # else the comparison shows little


MOVED = "([shares, word, share, hidden]) => lib.moved(shares, word, share, hidden)"


def test_a_moved_share_leaves_the_rest_in_its_proportions(page):
    load_modules(page, "shared/engine", "attention_lab/looking")
    assert page.evaluate(MOVED, [[0.5, 0.3, 0.2], 1, 0, []]) == pytest.approx([0, 0.6, 0.4])
    assert page.evaluate(MOVED, [[1, 0, 0], 1, 0.5, [3]]) == pytest.approx([0.5, 0.5, 0])
    assert page.evaluate(MOVED, [[1, 0], 1, 0.2, [2]]) == [1, 0]


# ---- In Python


def test_python_sees_what_the_learner_sees(attention, model):
    it = attention()
    said = model.target.decode
    assert said(it.decoding.ids) == said(it.free.ids) == said(it.one_vector.ids) == FREE
    it.looks = {4: 2}
    assert it.looks == {4: [0, 1, 0, 0]}
    assert said(it.decoding.ids) == "i saw the yesterday"
    it.hidden = [2]  # the look at it is forgotten
    assert it.looks == {} and said(it.decoding.ids) == "i saw the cat"
    it.looks = {6: [0.25, 0, 0.25, 0.5]}
    assert it.decoding.steps[5:] == [] or it.decoding.steps[5].attention
    it.sentence = "난 아이언맨 입니다"
    assert (it.looks, it.hidden, it.selection) == ({}, [], ())
    assert said(it.free.ids) == "i am iron man"
    made_so = attention(looks={4: 2}, hidden=[1], selection=(4, 2))
    assert made_so.looks == {4: [0, 1, 0, 0]} and made_so.selection == (4, 2)
    assert AttentionLab(model, SENTENCE).one_vector is None


def test_looks_come_back_from_the_browser_as_they_went(attention):
    it = attention(looks={4: 2})
    state = it.get_state()["looks"]
    assert state == {"4": [0, 1, 0, 0]}
    it.set_state({"looks": {"5": [1, 0, 0, 0]}})
    assert it.looks == {5: [1, 0, 0, 0]}


@languages
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sentence", "토르"),
        ("sentence", ""),
        ("selection", (1,)),
        ("selection", (1, 9)),
        ("selection", (0, 1)),
        ("looks", {4: 9}),
        ("looks", {0: 1}),
        ("looks", {4: [1, 0]}),
        ("looks", {4: [1, 1, 0, 0]}),
        ("looks", {4: 1}),  # which is hidden
        ("hidden", [9]),
        ("hidden", [1, 2, 3, 4]),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_lost(attention, language, name, value):
    use_language(language)
    it = attention(hidden=[1])
    before = getattr(it, name)
    with pytest.raises(ValueError) as caught:
        setattr(it, name, value)
    assert len(str(caught.value)) > 20
    assert bool(re.search("[가-힣] ", str(caught.value))) >= (language == "ko")
    assert getattr(it, name) == before


@languages
def test_models_that_do_not_fit_are_refused(language, model):
    use_language(language)
    with pytest.raises(ValueError, match="phrases-lstm-attention"):
        AttentionLab(load_pretrained(), SENTENCE)
    for other in (model, load_pretrained("digits-lstm-16")):
        with pytest.raises(ValueError, match=r"same words|아는 낱말"):
            AttentionLab(model, SENTENCE, other)


@languages
def test_a_still_stands_in_and_says_what_was_told(attention, language):
    use_language(language)
    data, metadata = attention(looks={4: 2})._repr_mimebundle_()
    assert data["text/html"].startswith("<img")
    alt = metadata["image/png"]["alt"]
    assert ("told where to look" if language == "en" else "볼 곳을 정해 줌") in alt
    assert "cat" in attention().still().alt


def test_the_script_is_small(attention):
    assert len(attention()._esm.encode()) <= 50_000


# ---- By mouse and by keyboard


def said_now(root):
    return root.locator(".s2s-hear td").nth(1).inner_text()


def test_by_mouse(page, attention):
    root = open_instrument(page, attention())
    verdict, cells = root.locator(".s2s-verdict"), root.locator(".s2s-alignment tbody td")
    assert root.locator(".s2s-hear td").all_inner_texts() == [FREE, "–", FREE]
    shares = cells.evaluate_all("(all) => all.map((cell) => Number(cell.dataset.value))")
    wanted = [step.attention.weights for step in attention().free.steps]
    np.testing.assert_allclose(shares, np.ravel(wanted), atol=1e-5)

    # It opens on one word's looking, with its numbers; forcing is a click away.
    assert "Step 4" in root.locator(".s2s-step .s2s-title").inner_text()
    assert "고양이를 (the cat)" in root.locator(".s2s-score .s2s-title").inner_text()
    first = attention().free.steps[3]
    scores = root.locator("[data-score]").evaluate_all("(all) => all.map((n) => +n.dataset.score)")
    np.testing.assert_allclose(scores, first.attention.scores, atol=1e-5)
    root.locator(".s2s-step").get_by_role("button", name="어제").click()
    assert page.evaluate("state.looks") == {"4": [0, 1, 0, 0]}
    assert said_now(root) == "i saw the yesterday"
    assert "“cat” is no longer said" in verdict.inner_text()
    assert "say “cat”" in root.locator(".s2s-step").inner_text()  # what it would do by itself
    root.get_by_role("button", name="As its scores have it").click()
    assert page.evaluate("state.looks") == {} and said_now(root) == "–"

    # Where it does not matter, that is said.
    cells.nth(3).click()
    assert page.evaluate("state.selection") == [1, 4]
    root.locator(".s2s-step").get_by_role("button", name="나는").click()
    assert "does not matter" in verdict.inner_text() and said_now(root) == FREE
    root.get_by_role("slider", name="Its share").fill("0.5")
    to = page.evaluate("state.looks['1']")
    assert to[0] == 0.5 and sum(to) == pytest.approx(1)
    root.get_by_role("button", name="All alike").click()
    assert page.evaluate("state.looks['1']") == [0.25] * 4

    # What is hidden is looked at by nobody.
    root.get_by_role("button", name="Let it look freely again").click()
    root.get_by_role("button", name="Hide 고양이를").click()
    assert page.evaluate("state.hidden") == [3] and said_now(root) == "i saw the yesterday"
    assert root.locator(".s2s-step").get_by_role("button", name="고양이를").is_disabled()
    for word in ("나는", "어제"):
        root.get_by_role("button", name=f"Hide {word}").click()
    root.get_by_role("button", name="Hide 봤습니다").click()
    assert page.evaluate("state.hidden") == [1, 2, 3]
    assert root.get_by_role("status").inner_text() == "One word must stay in sight."
    root.get_by_role("button", name="Show 어제").click()
    assert page.evaluate("state.hidden") == [1, 3]

    # Every cell is tried at once, and those that matter are marked.
    root.get_by_role("button", name="Let it look freely again").click()
    root.get_by_role("button", name="Try every cell").click()
    assert "24 cells" in root.locator(".s2s-looks").inner_text()
    # Not where it says i or ends; where it says cat or yesterday, all but the cell it looks at.
    marked = [n for n, cell in enumerate(cells.all()) if cell.locator("small").count()]
    assert marked == [5, 6, 11, 12, 13, 15, 16, 18, 19]
    root.get_by_text("All 40 numbers").click()
    expect(root.locator(".s2s-all tbody tr")).to_have_count(40)
    products = root.locator(".s2s-all tr td:nth-of-type(3)").evaluate_all(
        "(all) => all.map((cell) => Number(cell.dataset.value))"
    )
    step, word = page.evaluate("state.selection")
    score = attention().free.steps[step - 1].attention.scores[word - 1]
    assert sum(products) == pytest.approx(score, abs=1e-5)

    root.get_by_label("Sentence").fill("난 아이언맨 입니다")
    assert page.evaluate("[state.looks, state.hidden, state.selection]") == [{}, [], []]
    assert root.locator(".s2s-alignment thead th[scope=col]").count() == 3


@languages
def test_by_keyboard_alone(page, attention, language):
    use_language(language)
    words = words_of(AttentionLab, language)
    root, press = open_instrument(page, attention()), page.keyboard.press
    live = root.get_by_role("status")
    root.get_by_label(words["widget sentence"]).focus()
    press("Tab")  # the words it knows
    press("Tab")
    hide = words["hide"].partition("{")[0]
    assert page.evaluate("document.activeElement.title").startswith(hide)
    press("End")
    press("Enter")
    assert page.evaluate("state.hidden") == [4]
    press("Enter")
    assert page.evaluate("state.hidden") == []
    for _ in range(4):
        press("ArrowDown")
    assert live.inner_text() == page.evaluate("document.activeElement.title")
    press("Home")
    press("ArrowRight")
    press("ArrowRight")
    press("Enter")
    assert page.evaluate("state.selection") == [4, 2]
    assert page.evaluate("document.activeElement.title") == live.inner_text()
    press("Tab")  # try every cell
    press("Tab")
    press("ArrowDown")
    press("ArrowDown")
    assert words["score"] in live.inner_text()
    press("ArrowUp")
    press("Enter")
    assert page.evaluate("state.looks") == {"4": [0, 1, 0, 0]}
    assert said_now(root) == "i saw the yesterday"
    assert live.inner_text() == root.locator(".s2s-verdict").inner_text()
    press("Tab")
    press("ArrowLeft")
    assert page.evaluate("state.looks['4'][1]") == 0.95
    page.evaluate("document.addEventListener('keydown', (e) => (window.escaped = e.key))")
    for key in ("ArrowRight", "Home", "End", "a", "d", "Escape"):
        press(key)
    assert page.evaluate("window.escaped") is None
    assert page.evaluate("[state.looks, state.hidden]") == [{}, []]
    kept = root.locator("button, input, summary, [tabindex]").evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )
    assert kept


def test_two_views_show_the_same(page, attention):
    roots = open_instrument(page, attention(), views=2)
    roots.nth(0).locator(".s2s-step").get_by_role("button", name="어제").click()
    assert said_now(roots.nth(1)) == "i saw the yesterday"
    page.evaluate("ends.forEach((end) => end())")
    assert page.evaluate("Object.values(heard).flat().length") == 0


def test_digits_are_read_as_people_write_them(page):
    one = load_pretrained("digits-lstm-64")
    lab = AttentionLab(load_pretrained("digits-lstm-attention"), "31415", one)
    assert lab.sentence == "3 1 4 1 5"
    root = open_instrument(page, lab)
    field = root.get_by_label("Sentence")
    field.fill("010-1234")
    assert page.evaluate("state.sentence") == "0 1 0 1 2 3 4"
    assert field.input_value() == "010-1234"
    field.fill("-1")
    expect(root.locator(".s2s-message")).to_contain_text("no digit")


TRAINED = """([about, weights]) => {
    const { buffer } = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
    const detail = { model: [about, buffer], samples: [["w1 w2 w3", ""]], opened: 0, refused: 0 };
    document.dispatchEvent(new CustomEvent("s2s-trained", { detail }));
    return [detail.opened, detail.refused];
}"""


def test_a_model_trained_on_the_page_opens_if_it_looks_back(page, attention):
    root = open_instrument(page, attention(looks={4: 2}))
    for looks_back in (False, True):
        (about,), weights = packed([random_model("gru", looks_back)])
        handed = page.evaluate(TRAINED, [about, base64.b64encode(weights).decode()])
        assert handed == [looks_back, not looks_back]
    assert root.get_by_label("Sentence").input_value() == "w1 w2 w3"
    assert root.locator(".s2s-hear td").count() == 2  # it has no model beside it
    root.get_by_role("button", name="Back to its own").click()
    assert said_now(root) == "i saw the yesterday"


# ---- Seen and heard by all


@pytest.mark.parametrize("theme", ["light", "dark"])
@languages
def test_axe_finds_no_fault(page, attention, language, theme):
    use_language(language)
    root = open_instrument(page, attention(looks={4: 2}, hidden=[1]), theme)
    root.locator("details.s2s-known, details").last.evaluate("(node) => (node.open = true)")
    for typed in (SENTENCE, "난 배트맨"):
        root.locator("input[type=text]").first.fill(typed)
        axe_is_content(page)
    assert root.locator("[aria-live], output, [role=status]").count() == 1


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_the_width_it_is_given(page, attention, width):
    page.set_viewport_size({"width": width, "height": 800})
    root = open_instrument(page, attention("나는 오늘 집에서 빨간 사과를 먹을 수 없습니다"))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small_ones = root.locator("button:visible, summary:visible").evaluate_all(
        """(all) => all.map((node) => node.getBoundingClientRect())
            .filter(({ width, height }) => width < 24 || height < 24).length"""
    )
    assert small_ones == 0


@languages
@pytest.mark.parametrize(
    "typed", ["<img src=x onerror=window.hit=1>", "난\u200b 입니다", "난 " * 99]
)
def test_hostile_text_is_refused_with_a_sentence(page, attention, typed, language):
    use_language(language)
    root = open_instrument(page, attention())
    field, message = root.locator("input[type=text]"), root.locator(".s2s-message")
    field.fill(typed)
    expect(message).not_to_be_empty()
    assert message.inner_text().isprintable()
    field.press("Escape")
    expect(message).to_be_empty()
    assert page.evaluate("state.sentence") == SENTENCE and page.evaluate("window.hit") is None
