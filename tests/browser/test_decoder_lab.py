"""The decoder lab: words forced, drawn and searched for, by the engine in the browser."""

from itertools import takewhile

import numpy as np
import pytest
from instruments import load_models, load_modules, open_instrument, says_what_is_broken, words_of
from models import random_ids, random_model
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.decoder import LONGEST_OUTPUT, beam_search, forced, greedy
from seq2seq_teach.encoder import encode
from seq2seq_teach.letters import EOS
from seq2seq_teach.widgets import DecoderLab

SENTENCE = "책을 썼습니다"
PRESETS = (
    (SENTENCE, "she wrote books"),
    ("사과를 좋아합니다", "i like apples"),
    ("난 아이언맨 입니다", "i am iron man"),
)
CLOSE = 1e-4  # log-probabilities nearer than this are a tie


@pytest.fixture(scope="module")
def model():
    return load_pretrained()


@pytest.fixture
def lab(model):
    return lambda sentence=SENTENCE, **values: DecoderLab(model, sentence, PRESETS, **values)


# What is computed

ANSWER = """
({ ids, tokens, temperature, points, beams }) => {
    const start = lib.begin(models[0], ids);
    const said = ({ ids, finished, logProbability }) => ({ ids, finished, logProbability });
    const spoken = lib.forced(tokens, ...start, 12);
    const alone = lib.greedy(...start, 12);
    const flat = (node) => [
        ...(node.path.length ? [{ ...node, next: node.next.length }] : []),
        ...node.next.flatMap(flat),
    ];
    const picked = tokens.filter((id) => id !== null);
    let n = 0;
    return {
        spoken: said(spoken),
        shares: spoken.steps.map(({ logits }) => [...lib.heated(logits, temperature)]),
        drawn: lib.drawOn(start, picked, temperature, () => points[n++]),
        beams: beams.map(([width, penalty]) => {
            const beam = lib.beamSearch(...start, width, penalty, 12);
            return {
                levels: beam.levels.map((level) => level.map(said)),
                found: beam.found.map(said),
                tree: flat(lib.treeOf(beam, alone)),
                together: lib.together(
                    lib.saidBy(alone), lib.saidBy(beam.found[0])),
            };
        }),
    };
}
"""


def drawn(start, tokens, temperature, points):
    """As `decoder.sample` draws, but by given points between 0 and 1."""
    said = list(tokens)
    for point in points:
        if len(said) == LONGEST_OUTPUT or said[-1:] == [EOS]:
            return said
        step = forced(said, *start, longest=len(said) + 1).steps[-1]
        shares = step.heated(temperature)
        said.append(int(np.searchsorted(np.cumsum(shares), point, side="right")))
    return said


def tied(level, width, penalty):
    """Whether two beginnings of a level are so nearly alike that rounding may swap them."""
    scores = np.array([spoken.score(penalty) for spoken in level])
    return len(scores) > 1 and np.diff(-scores).min() < CLOSE


@pytest.mark.parametrize("attention", [False, True], ids=["plain", "attention"])
@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_the_browser_says_what_numpy_says(browser, cell, attention):
    page = browser.new_page()
    load_modules(
        page, "shared/engine", "decoder_lab/speech", "decoder_lab/tree", "decoder_lab/beam"
    )
    ties = compared = 0
    for seed in range(20):  # 120 models in all, each forced, drawn, and searched three times
        rng = np.random.default_rng(seed)
        model = random_model(cell, attention, units=int(rng.integers(1, 9)), seed=seed)
        model.decoder.output[:] *= 4
        (ids,) = random_ids(rng, batch=1, longest=10)
        load_models(page, model)
        tokens = [int(n) for n in rng.integers(3, len(model.target), rng.integers(0, 9))]
        tokens = [None if rng.random() < 0.3 else token for token in tokens]
        temperature = float(rng.uniform(0.1, 3))
        points = rng.random(LONGEST_OUTPUT).tolist()
        beams = [(int(rng.integers(1, 9)), float(rng.uniform(0, 2))) for _ in range(3)]
        asked = {"ids": ids, "tokens": tokens, "temperature": temperature}
        answer = page.evaluate(ANSWER, {**asked, "points": points, "beams": beams})

        encoding = encode(ids, model.encoder)
        start = encoding.context, model.decoder, model.memory(encoding)
        spoken = forced(tokens, *start, longest=12)
        assert answer["spoken"]["ids"] == spoken.ids
        assert answer["spoken"]["finished"] == spoken.finished
        assert answer["spoken"]["logProbability"] == pytest.approx(spoken.log_probability, abs=1e-4)
        for step, shares in zip(spoken.steps, answer["shares"], strict=True):
            np.testing.assert_allclose(step.heated(temperature), shares, atol=1e-5)
        wanted = [token for token in tokens if token is not None]
        assert answer["drawn"] == drawn(start, wanted, temperature, points)

        alone = greedy(*start, longest=12)
        for (width, penalty), theirs in zip(beams, answer["beams"], strict=True):
            ours = beam_search(*start, 12, width=width, length_penalty=penalty)
            levels = [[spoken.ids for spoken in level] for level in ours.levels]
            compared += 1
            if [[one["ids"] for one in level] for level in theirs["levels"]] != levels:
                # Only from a level on where two were as good as each other may they differ.
                assert any(tied(level, width, penalty) for level in ours.levels)
                ties += 1
                continue
            for one, other in zip(ours.found, theirs["found"], strict=True):
                assert one.ids == other["ids"] and one.finished == other["finished"]
                assert one.log_probability == pytest.approx(other["logProbability"], abs=1e-4)
            paths = {tuple(s.said[:n]) for s in [*ours.found, alone] for n in range(1, 13)}
            kept = {tuple(spoken.said) for level in ours.levels for spoken in level}
            tree = {tuple(node["path"]): node for node in theirs["tree"]}
            assert set(tree) == paths | kept
            for path, node in tree.items():
                assert node.get("kept", False) == (path in kept)
                assert node.get("greedy", False) == (tuple(alone.said[: len(path)]) == path)
                assert node.get("best", False) == (tuple(ours.best.said[: len(path)]) == path)
            both = zip(alone.said, ours.best.said, strict=False)
            same = takewhile(lambda words: words[0] == words[1], both)
            assert theirs["together"] == len(list(same))
    assert ties <= compared // 25  # a near-tie is rare: else the comparison shows nothing
    page.close()


def test_greedy_and_beam_part_on_a_sentence_without_a_subject(lab):
    it = lab()
    assert it.decoding.ids != it.beam.best.ids
    assert it.beam.best.log_probability > it.decoding.log_probability


def test_python_sees_what_the_learner_sees(lab, model):
    it = lab(picks=["", "dog"])
    assert model.target.decode(it.decoding.ids) == "the dog wrote books"
    it.teacher = True
    assert model.target.decode(it.decoding.ids) == it.truth == "she wrote books"
    it.step = 99
    assert it.step == 4 == len(it.decoding.steps)
    it.sentence, it.truth, it.picks = "난 아이언맨 입니다", "", ["<eos>"]
    assert it.decoding.ids == [] and it.step == 1


@languages
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sentence", "난 배트맨 입니다"),
        ("sentence", ""),
        ("truth", "she wrote <b>"),
        ("truth", "i " * LONGEST_OUTPUT),
        ("picks", ["batman"]),
        ("picks", ["iron man"]),
        ("temperature", 0.0),
        ("temperature", float("nan")),
        ("width", 0),
        ("penalty", float("inf")),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_lost(lab, language, name, value):
    use_language(language)
    it = lab()
    before = getattr(it, name)
    with pytest.raises(ValueError) as caught:
        setattr(it, name, value)
    assert len(str(caught.value)) > 20
    assert getattr(it, name) == before


def test_what_lies_beyond_a_range_becomes_its_end(lab):
    it = lab(width=99, penalty=-1.0, temperature=50.0, step=-4)
    assert (it.width, it.penalty, it.temperature, it.step) == (8, 0, 3, 0)


@languages
def test_a_still_stands_in(lab, language):
    use_language(language)
    data, _ = lab(step=2)._repr_mimebundle_()
    assert "teacher" in data["text/plain"] and data["text/html"].startswith("<img")
    assert lab(step=0).still().alt


def test_the_script_is_small(lab):
    assert len(lab()._esm.encode()) <= 50_000


# What a learner does


def test_by_mouse(page, lab, model):
    root = open_instrument(page, lab())
    verdict, words = root.locator(".s2s-verdict"), root.locator(".s2s-digits button")
    best = lab().beam.best
    assert model.target.decode(best.ids) in verdict.inner_text() and "<sos>" in verdict.inner_text()
    assert words.count() == len(lab().decoding.steps)

    words.nth(1).click()
    root.get_by_role("button", name="dog", exact=True).first.click()
    assert page.evaluate("state.picks") == ["the", "dog"]
    assert [words.nth(n).locator("bdi").last.inner_text() for n in range(4)] == [
        *("the", "dog", "wrote", "books"),
    ]
    root.get_by_role("button", name="Let it run free").click()
    assert page.evaluate("state.picks") == []
    root.get_by_label("Feed the right words").check()
    assert "she" in words.nth(0).inner_text() and "right is" in words.nth(0).get_attribute("title")

    # The right word is given, not fed back, and said to be so; what is forced is fed back.
    assert "is given" in root.locator(".s2s-state > p").inner_text()
    root.get_by_label("Feed the right words").uncheck()
    words.nth(0).click()
    assert "is fed back" in root.locator(".s2s-state > p").inner_text()
    root.get_by_label("Feed the right words").check()

    # Cold, the likeliest word is as good as certain; hot, it is not.
    title = words.nth(0).get_attribute("title")
    assert "%" in title and "temperature" not in title
    shares = root.locator(".s2s-shares td[data-value]")
    root.get_by_role("slider", name="Temperature").fill("0.1")
    cold = float(shares.first.get_attribute("data-value"))
    root.get_by_role("slider", name="Temperature").fill("3")
    assert cold > 0.9 > float(shares.first.get_attribute("data-value"))
    # Two numbers for one word are each named by its temperature.
    assert "at temperature 3.0" in root.locator(".s2s-shares caption").inner_text()
    assert "% at temperature 1)" in words.nth(0).get_attribute("title")
    page.evaluate("Math.random = () => 0.999999")
    root.get_by_role("button", name="Draw the words").click()
    assert page.evaluate("state.teacher") is False and page.evaluate("state.picks.length") > 0

    tree = root.locator(".s2s-tree button")
    before = tree.count()
    root.get_by_role("slider", name="Beam width").fill("1")
    assert "agree" in verdict.inner_text() and tree.count() < before
    root.get_by_role("slider", name="Beam width").fill("4")
    root.get_by_role("slider", name="Length penalty").fill("2")
    wide = lab(width=4, penalty=2.0).beam.found
    scores = root.locator(".s2s-ranks td[data-value]").evaluate_all(
        "(all) => all.map((cell) => Number(cell.dataset.value))"
    )
    assert scores == pytest.approx([spoken.score(2.0) for spoken in wide], abs=1e-4)
    tree.last.click()
    picks = page.evaluate("state.picks")
    assert page.evaluate("state.step") == len(picks) > 0

    root.locator(".s2s-presets button").nth(2).click()
    assert page.evaluate("[state.truth, state.picks]") == ["i am iron man", []]
    assert root.locator("input[type=text]").first.input_value() == "난 아이언맨 입니다"
    root.locator("input[type=text]").first.fill("고양이를 봤습니다")
    assert page.evaluate("state.truth") == ""
    assert root.get_by_label("Feed the right words").is_disabled()


@languages
def test_what_lies_beyond_1_is_drawn_broken_and_said(page, lab, language):
    use_language(language)
    words = words_of(DecoderLab, language)
    root = open_instrument(page, lab(step=2))
    h, c = lab().decoding.steps[1].state
    assert (abs(c) > 1).any()
    for name, values in (("h", h), ("c", c)):
        row = root.locator(".s2s-state > div").filter(has_text=words[f"field {name}"])
        says_what_is_broken(row, name, values, words)


def test_two_views_show_the_same(page, lab):
    roots = open_instrument(page, lab(), views=2)
    roots.nth(0).get_by_role("button", name="Next").click()
    assert roots.nth(1).locator(".s2s-digits [aria-pressed=true]").inner_text().startswith("the")
    page.evaluate("ends.forEach((end) => end())")
    assert page.evaluate("Object.values(heard).flat().length") == 0


@languages
def test_by_keyboard_alone(page, lab, language):
    use_language(language)
    words = words_of(DecoderLab, language)
    root, press = open_instrument(page, lab()), page.keyboard.press
    live = root.get_by_role("status")

    def focused():
        return page.evaluate(
            "document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText"
        )

    press("Tab")
    press("ArrowRight")
    press("Enter")
    assert page.evaluate("state.sentence") == "사과를 좋아합니다"
    press("Tab")
    press("Control+a")
    page.keyboard.insert_text(SENTENCE)
    assert page.evaluate("[state.sentence, state.truth]") == [SENTENCE, "she wrote books"]
    for _ in range(3):  # the words it knows, the right answer, the teacher
        press("Tab")
    press("Space")
    assert page.evaluate("state.teacher") is True
    assert words["taught"].split("{")[0].split()[0] in live.inner_text()
    press("Space")
    while focused() != words["widget step"]:
        press("Tab")
    press("End")
    assert page.evaluate("state.step") == 5
    assert root.get_by_role("slider").first.get_attribute("aria-valuetext") == live.inner_text()
    press("Home")
    assert page.evaluate("state.step") == 0
    press("ArrowRight")
    press("Tab")
    press("ArrowRight")
    assert "the" in live.inner_text()
    press("Enter")
    assert page.evaluate("state.step") == 2
    press("Tab")
    assert focused() == words["temperature"]
    press("ArrowRight")
    assert page.evaluate("state.temperature") == 1.1
    press("Tab")
    press("ArrowDown")
    press("Enter")
    assert page.evaluate("state.picks") == ["the", "doctor"]
    assert focused().startswith("doctor") and "doctor" in live.inner_text()
    press("Escape")
    assert page.evaluate("state.picks") == []
    while focused() != words["penalty"]:
        press("Tab")
    press("ArrowRight")
    assert page.evaluate("state.penalty") == 0.1
    press("Tab")
    for key in ("ArrowRight", "ArrowDown", "End", "Home"):
        press(key)
        assert live.inner_text() == page.evaluate("document.activeElement.title")
    press("Space")
    assert page.evaluate("state.picks.length === document.activeElement.path.length")
    page.evaluate("document.addEventListener('keydown', (e) => (window.escaped = e.key))")
    for key in ("ArrowLeft", "Home", "End", "Space", "a", "Escape"):
        press(key)
    assert page.evaluate("window.escaped") is None
    kept = root.locator("button, input, summary").evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )
    assert kept


@pytest.mark.parametrize("theme", ["light", "dark"])
@languages
def test_axe_finds_no_fault(page, lab, language, theme):
    use_language(language)
    root = open_instrument(page, lab(picks=["she"], teacher=False, step=1), theme)
    for typed in (SENTENCE, "난 배트맨"):
        root.locator("input[type=text]").first.fill(typed)
        axe_is_content(page)
    assert root.locator("[aria-live], output, [role=status]").count() == 1


def test_play_stands_still_where_motion_is_not_wanted(page, lab):
    page.emulate_media(reduced_motion="reduce")
    root = open_instrument(page, lab())
    play = root.get_by_role("button", name="Play")
    assert play.get_attribute("aria-disabled") == "true"
    play.click(force=True)
    expect(play).to_have_text("Play")


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_the_width_it_is_given(page, lab, width):
    page.set_viewport_size({"width": width, "height": 800})
    open_instrument(page, lab("나는 오늘 집에서 빨간 사과를 먹을 수 없습니다", width=8))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


HOSTILE = (
    "<img src=x onerror=window.hit=1>",
    "난 \u202e입니다",
    "난\u200b 입니다",
    "🙂",
    "난" * 10_000,
    "난 " * 10_000,
    " ",
)


@languages
@pytest.mark.parametrize("typed", HOSTILE, ids=[ascii(text)[:20] for text in HOSTILE])
def test_hostile_text_is_refused_with_a_sentence(page, lab, typed, language):
    use_language(language)
    root = open_instrument(page, lab())
    fields, messages = root.locator("input[type=text]"), root.locator(".s2s-message")
    for n in range(2):
        fields.nth(n).fill(typed)
        if n and not typed.strip():
            assert page.evaluate("state.truth") == ""  # no answer is known, which may be
            continue
        expect(messages.nth(n)).not_to_be_empty()
        said = messages.nth(n).inner_text()
        assert len(said) < 400 and said.isprintable()
        fields.nth(n).press("Escape")
        expect(messages.nth(n)).to_be_empty()
    assert page.evaluate("state.sentence") == SENTENCE and page.evaluate("window.hit") is None
    assert root.locator("img").count() == 0


def test_a_lone_surrogate_is_refused(page, lab):
    root = open_instrument(page, lab())
    root.locator("input[type=text]").first.evaluate(
        "(box) => { box.value = '난 \\ud800'; box.dispatchEvent(new Event('input')); }"
    )
    expect(root.locator(".s2s-message").first).to_contain_text(r"“\ud800”")


def test_a_vocabulary_of_hostile_words_is_shown_as_text(page):
    model = random_model(words=3)
    words = ("<pad>", "<sos>", "<eos>", "<unk>", "<b>w</b>", "\u202ew", "w" * 300)
    target = type(model.target)(words)
    hostile = type(model)(target, target, model.encoder, model.decoder)
    page.set_viewport_size({"width": 360, "height": 800})
    root = open_instrument(page, DecoderLab(hostile, words[6], width=8))
    assert root.locator("b").count() == 0 and "\u202e" not in root.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
