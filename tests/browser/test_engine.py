"""The engine in the browser computes what the NumPy engine computes."""

import json
import unicodedata
from functools import partial

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from instruments import load_models, load_modules
from models import random_ids, random_model

from seq2seq_teach.decoder import beam_search, decode_step, greedy
from seq2seq_teach.encoder import encode
from seq2seq_teach.language import quote
from seq2seq_teach.letters import Vocabulary, tokenize

MODELS = 40  # for each cell, with and without attention: 240 in all
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
    load_modules(page, "shared/engine", "microscope/formula", "shared/kit")
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


@pytest.mark.parametrize("attention", [False, True], ids=["plain", "attention"])
@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_it_equals_numpy_on_random_models(engine, cell, attention):
    ties = 0
    for seed in range(MODELS):
        rng = np.random.default_rng(seed)
        units, embedding, words = (int(rng.integers(1, most)) for most in (13, 9, 12))
        model = random_model(cell, attention, units, embedding, words, seed)
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
            step = decode_step(token, state, model.decoder, memory)
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


LETTERS = st.one_of(
    st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")),
    st.sampled_from("abcdeioé🦜ㅎ나는난"),
)
WORDS = st.text(LETTERS, min_size=1, max_size=6).map(partial(unicodedata.normalize, "NFC"))


@settings(max_examples=300, deadline=None)
@given(words=st.lists(WORDS, min_size=1, max_size=12), typed=WORDS)
@example(words=["나는", "학생", "입니다", "오늘", "보지", "볼"], typed="토르")
@example(words=["아이언맨", "입니다"], typed="난아이언맨")
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
    with pytest.raises(Exception, match='no words are named "widget hollo"'):
        engine.evaluate("lib.speaker({ 'widget hello': 'Hello' })('widget hollo')")
    engine.evaluate("setTimeout(() => nonsense())")
    engine.wait_for_timeout(100)
    (fault,) = browser.faults
    assert fault.startswith("ReferenceError: nonsense is not defined")
    browser.faults.clear()
