"""The engine in the browser computes what the NumPy engine computes."""

import json
import unicodedata
from functools import partial

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from instruments import load_models, load_modules
from models import KINDS, kind_name, random_ids, random_model

from seq2seq_teach.architecture import untrained
from seq2seq_teach.context import blend
from seq2seq_teach.decoder import Memory, beam_search, decode_step, greedy
from seq2seq_teach.encoder import encode
from seq2seq_teach.language import Text, quote
from seq2seq_teach.letters import Vocabulary, tokenize
from seq2seq_teach.limits import read_digits
from seq2seq_teach.pieces import SubWords
from seq2seq_teach.widgets.explorer import words as explorer_words

MODELS = 40  # of each of the twelve kinds: 480 in all
BEAMS = ((2, 0.0), (3, 0.6), (4, 1.0))

ANSWER = """
({ ids, fed, longest, beams }) => {
    const [model] = models;
    const steps = lib.encode(ids, model.encoder);
    const memory = lib.memoryOf(model, steps);
    const plain = (step) => Object.fromEntries(Object.entries(step).map(([name, value]) =>
        [name, ArrayBuffer.isView(value) ? [...value] : value]));
    let state = steps.at(-1);
    const feed = (token) => (state = lib.decodeStep(token, state, model.decoder, memory));
    const forced = fed.map(feed);
    const alone = lib.greedy(steps.at(-1), model.decoder, memory, longest);
    const wide = beams.map(([width, penalty]) =>
        lib.beamSearch(steps.at(-1), model.decoder, memory, width, penalty, longest));
    const said = ({ ids, finished, logProbability }) => ({ ids, finished, logProbability });
    return {
        steps: steps.map(plain),
        forced: forced.map((step) => ({
            ...plain(step), attention: step.attention && plain(step.attention),
        })),
        greedy: said(alone),
        beams: wide.map(({ found, levels }) => ({ found: found.map(said), levels: levels.length })),
    };
}
"""


@pytest.fixture(scope="module")
def engine(browser):
    page = browser.new_page()
    load_modules(page, "shared/engine", "shared/formula", "shared/kit", "shared/digits")
    yield page
    page.close()


def close(ours, theirs):
    np.testing.assert_allclose(ours, np.asarray(theirs, float), atol=1e-5, rtol=0)


def same_sentence(ours, theirs, scores=lambda spoken: spoken.log_probability):
    """The same words; another sentence is allowed only where the two are as likely."""
    if ours.ids == theirs["ids"] and ours.finished == theirs["finished"]:
        close(ours.log_probability, theirs["logProbability"])
        return True
    return abs(ours.log_probability - theirs["logProbability"]) < 1e-4


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_it_equals_numpy_on_random_models(engine, kind):
    cell, attention, fed_context = kind
    ties = 0
    for seed in range(MODELS):
        rng = np.random.default_rng(seed)
        units, embedding, words = (int(rng.integers(1, most)) for most in (13, 9, 12))
        model = random_model(cell, attention, units, embedding, words, seed, fed_context)
        # Weights as drawn hardly prefer a word: sharper ones speak sentences that differ.
        model.decoder.output[:] *= 4
        ids, fed = random_ids(rng, batch=2, longest=12, words=words)
        load_models(engine, model)
        asked = {"ids": ids, "fed": fed, "longest": 12, "beams": BEAMS}
        answer = engine.evaluate(ANSWER, asked)

        encoding = encode(ids, model.encoder)
        names = encoding.steps._fields
        for name in names:
            close(getattr(encoding.steps, name), [step[name] for step in answer["steps"][1:]])
        close(encoding.inputs, [step["x"] for step in answer["steps"][1:]])
        assert all(value == 0 for state in answer["steps"][0].values() for value in state)

        memory, state = model.memory(encoding), encoding.context
        for token, theirs in zip(fed, answer["forced"], strict=True):
            step = decode_step(token, state, model.decoder, memory, encoding.context)
            state = step.state
            for name in names:
                close(getattr(step.step, name), theirs[name])
            close(step.logits, theirs["logits"])
            close(step.probabilities, theirs["probabilities"])
            assert (step.attention is None) == (theirs["attention"] is None)
            for name, value in (step.attention._asdict() if attention else {}).items():
                close(value, theirs["attention"][name])

        start = encoding.context, model.decoder, memory, 12
        alone = greedy(*start)
        assert same_sentence(alone, answer["greedy"])
        ties += alone.ids != answer["greedy"]["ids"]
        for (width, penalty), theirs in zip(BEAMS, answer["beams"], strict=True):
            ours = beam_search(*start, width=width, length_penalty=penalty)
            assert same_sentence(ours.best, theirs["found"][0])
            ties += ours.best.ids != theirs["found"][0]["ids"]
            assert len(ours.found) == len(theirs["found"])
    assert ties <= MODELS * 4 // 50  # a near-tie is rare: else the comparison shows nothing


LOOKING = """
({ ids, mask, looks }) => {
    const [{ encoder, decoder }] = models;
    const steps = lib.encode(ids, encoder);
    const memory = steps.slice(1).map(({ h }) => h);
    const spoken = lib.forced([], steps.at(-1), decoder, memory, 8, mask, looks);
    return spoken.steps.map(({ attention, logits }) => [attention.weights, [...logits]]);
}
"""


@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_it_looks_where_it_is_told_and_not_at_what_is_hidden(engine, cell):
    for seed in range(10):
        rng = np.random.default_rng(seed)
        model = random_model(cell, attention=True, seed=seed)
        encoding = encode(rng.integers(4, 11, 5), model.encoder)
        mask, looks = rng.permutation([True, True, False, True, False]), {2: rng.dirichlet([1] * 5)}
        memory = Memory(encoding.states, mask)
        ours = greedy(encoding.context, model.decoder, memory, 8, looks)
        load_models(engine, model)
        told = {str(step): shares.tolist() for step, shares in looks.items()}
        asked = {"ids": encoding.ids.tolist(), "mask": mask.tolist(), "looks": told}
        for step, (weights, logits) in zip(
            ours.steps, engine.evaluate(LOOKING, asked), strict=True
        ):
            assert step.attention is not None
            close(step.attention.weights, weights)
            close(step.logits, logits)


def test_random_models_speak_different_sentences():
    said = set()
    for seed in range(MODELS):
        model = random_model(seed=seed)
        model.decoder.output[:] *= 4
        context = encode([4, 5, 6], model.encoder).context
        said.add(tuple(greedy(context, model.decoder, longest=12).ids))
    assert len(said) > MODELS / 3


TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
# Unicode moves on: a browser may know letters that this Python does not.
KNOWN = settings(
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def ask(page, function, text):
    """`lib[function](text)` for any text, lone surrogates too: they cross as JSON escapes."""
    answer = page.evaluate(
        "([name, text]) => JSON.stringify(lib[name](JSON.parse(text)))",
        [function, json.dumps(text)],
    )
    return json.loads(answer)


@given(
    st.text(
        st.sampled_from("난 아\t\n\r\x0b\x0c\x1c\x1f\x85\xa0\u200b\u2028\u3000ㄴㅏᄂ\ufeffab"),
        max_size=20,
    )
)
@example("\u1102\u1161 \u1112\u1161\u11a8\u1109\u1162\u11bc")  # 나 학생 as some keyboards send them
@KNOWN
def test_it_splits_a_sentence_as_python_does(engine, text):
    assert ask(engine, "tokenize", text) == tokenize(text)


HOSTILE = ("<b>x</b>", "\u202eabc", "a\u200bb", "\ud800", "🙂" * 50, "\\", "\x00\x85\xa0", "난\n")


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_it_quotes_as_python_does(engine, text):
    assert ask(engine, "quote", text) == quote(text)


@given(TEXT)
@KNOWN
def test_what_it_quotes_is_short_and_prints(engine, text):
    shown = ask(engine, "quote", text)
    assert len(shown) <= 60
    assert not any(c in shown for c in "\u202e\u200b\ud800\x00\n")


# As people write digits, and nearly so.
SIGNS = " -()+/[],.０９－，．‐–−\t\n\x1c\x85\xa0\u200b\u3000\ufeffa٣³🙂\x00\ud800"
WRITTEN = st.text(st.sampled_from("0123456789" * 3 + SIGNS), max_size=12)
WRITTEN |= st.text(st.characters(max_codepoint=0x17F), max_size=60)
READ = """(texts) => texts.map((text) => {
    try { return lib.readDigits(JSON.parse(text)); }
    catch (error) { return [error.message, error.values]; }
})"""


@given(st.lists(WRITTEN, min_size=50, max_size=50))
@settings(max_examples=40, deadline=None)
@example("010-1234-5678|(010) 1234|０１０|3.5|3,5|3, 5|3,|-1|1-|| |٣".split("|"))
def test_it_reads_digits_and_refuses_them_as_python_does(engine, texts):
    ours = []
    for text in texts:
        try:
            ours.append(read_digits(text))
        except ValueError as error:
            ours.append(str(error))
    theirs = engine.evaluate(READ, [json.dumps(text) for text in texts])
    for n, answer in enumerate(theirs):
        if not isinstance(answer, str):
            theirs[n] = getattr(explorer_words, answer[0])(**answer[1])
    assert theirs == ours


@pytest.mark.parametrize(
    ("typed", "key"),
    [("", "widget empty"), (" \u3000", "widget empty"), ("w0 " * 65, "widget long")],
)
def test_it_refuses_with_a_message(engine, typed, key):
    load_models(engine, random_model())
    read = """(text) => {
        try { return lib.readSentence(text, models[0].source); }
        catch (error) { return [error.message, error.values]; }
    }"""
    assert engine.evaluate(read, typed)[0] == key
    assert engine.evaluate(read, "w0 w3") == [4, 7]
    assert engine.evaluate(read, "w0 " * 64) == [4] * 64  # no more than is allowed


@given(
    words=st.lists(st.text(st.sampled_from("난.!…。"), min_size=1, max_size=3), max_size=4),
    typed=st.text(st.sampled_from("난. !…。？"), min_size=1, max_size=8),
)
@settings(max_examples=100, deadline=None)
@example(words=["입니다"], typed="난 입니다.")
@example(words=["입니다", "."], typed="난 입니다?.")
def test_it_reads_a_sign_at_the_end_as_the_package_does(engine, words, typed):
    vocabulary = Vocabulary.of([" ".join(words)], unknown="<unk>")
    assume(vocabulary.tokens(typed))
    read = """([words, typed]) => {
        const ids = new Map(words.map((word, id) => [word, id]).slice(4));
        return lib.readSentence(typed, { words, ids, unknown: true });
    }"""
    assert engine.evaluate(read, [list(vocabulary.words), typed]) == vocabulary.encode(typed)


LETTERS = st.one_of(
    st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")),
    st.sampled_from("abcdeioé🦜ㅎ나는난"),
)
WORDS = st.text(LETTERS, min_size=1, max_size=6).map(partial(unicodedata.normalize, "NFC"))


@settings(max_examples=300, deadline=None)
@given(words=st.lists(WORDS, min_size=1, max_size=12), typed=WORDS)
@example(words=["나는", "학생", "입니다", "오늘", "보지", "볼"], typed="토르")
@example(words=["아이언맨", "입니다"], typed="난아이언맨")
@example(words=["난", "아이언맨"], typed="난아이언맨입니다")
@example(words=["입니다", "eos"], typed="<eos>")
def test_it_suggests_the_same_words_as_the_package(engine, words, typed):
    vocabulary = Vocabulary.of([" ".join(words)])
    assume(typed not in vocabulary)
    near = """([words, typed]) => {
        const ids = new Map(words.map((word, id) => [word, id]).slice(4));
        try { return lib.readSentence(typed, { words, ids }); }
        catch (error) { return error.values.near; }
    }"""
    assert engine.evaluate(near, [list(vocabulary.words), typed]) == vocabulary._near(typed)


def test_an_unknown_name_of_words_and_an_error_in_a_page_are_named(engine, browser):
    with pytest.raises(Exception, match='no words named "widget hollo"'):
        engine.evaluate("lib.speaker({ 'widget hello': 'Hello' })('widget hollo')")
    engine.evaluate("setTimeout(() => nonsense())")
    engine.wait_for_timeout(100)
    (fault,) = browser.faults
    assert fault.startswith("ReferenceError: nonsense is not defined")
    browser.faults.clear()


def test_one_word_is_counted_as_one_and_several_as_several_as_in_the_package(engine):
    counted = Text("{count} {count:word|words} of {all} in {where}", "{where} {all} {count}")
    for count in (0, 1, 2, 11):
        values = {"count": count, "all": 12, "where": "1"}
        say = engine.evaluate(
            "([text, values]) => lib.speaker({ counted: text })('counted', values)",
            [counted.en, values],
        )
        assert say == counted(**values)


@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_what_is_done_to_a_context_is_as_in_numpy(engine, cell):
    model = random_model(cell)
    load_models(engine, model)
    ids, mask = [4, 0, 5, 6, 0], [True, False, True, True, False]
    read, masked, mixed, held, left = engine.evaluate(
        """([ids, mask, cell]) => {
            const plain = (state) => Object.fromEntries(
                lib.CELLS[cell].states.map((row) => [row, [...state[row]]]));
            const { encoder } = models[0];
            const [read, masked] = [lib.encode(ids, encoder), lib.encode(ids, encoder, mask)]
                .map(lib.contextOf);
            const held = lib.clamp(read, [["h", 2, 9]], cell);
            return [read, masked, lib.blend(read, masked, 0.25, cell), held, read].map(plain);
        }""",
        [ids, mask, cell],
    )
    ours = encode(ids, model.encoder).context
    behind = encode(ids, model.encoder, mask=np.array(mask)).context
    rows = [row for row in ("h", "c") if row in read]
    between = blend(ours, behind, 0.25)
    for n, row in enumerate(rows):
        close(ours[n], read[row])
        close(behind[n], masked[row])
        close(between[n], mixed[row])
        assert left[row] == read[row]  # what is held is a copy
    assert held["h"] == [9 if unit == 1 else value for unit, value in enumerate(read["h"])]


def test_shares_of_large_scores_and_a_line_that_rounding_left_short(engine):
    assert engine.evaluate("[...lib.softmax([1000, 1000])]") == [0.5, 0.5]
    assert engine.evaluate("[0.2, 0.95].map((point) => lib.drawn([0.3, 0.6], point))") == [0, 1]


KOREAN = [
    "톰은 학생이 아니에요",
    "톰이 학교에 갔어요",
    "나는 학교에 안 갔어요",
    "학생은 학교에 있어요",
]


def test_it_spells_by_pieces_and_keeps_a_policy_as_the_package_does(engine):
    pieces, words = SubWords.learned(KOREAN, 40), Vocabulary.of(KOREAN, "<unk>")
    letters = "".join(KOREAN) + "z🙂▁  "
    rng = np.random.default_rng(0)
    texts = ["".join(rng.choice([*letters], rng.integers(1, 30))) for _ in range(200)]
    texts = [text for text in [*KOREAN, "학생은" * 40, *texts] if pieces.encode(text)]
    for vocabulary in (pieces, words):
        load_models(engine, untrained("gru", vocabulary, vocabulary, 3, 2))
        found = engine.evaluate(
            "(texts) => texts.map((text) => lib.readSentence(text, models[0].source, 1000))", texts
        )
        assert found == [vocabulary.encode(text) for text in texts]
