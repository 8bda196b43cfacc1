"""The encoder against arithmetic written out unit by unit, and what masks may change."""

import re
from dataclasses import replace
from math import exp, tanh

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models import random_ids, random_model
from shared import languages

from seq2seq_teach import use_language
from seq2seq_teach.encoder import CELLS, RecurrentWeights, encode, first_state, run, sigmoid
from seq2seq_teach.language import wrong_size
from seq2seq_teach.letters import EOS, pad

cells = pytest.mark.parametrize("cell", CELLS)
seeds = st.integers(0, 2**32 - 1)
properties = settings(deadline=None, max_examples=50)


def weights(cell, seed=0, **sizes) -> RecurrentWeights:
    return random_model(cell, seed=seed, **sizes).encoder


def double(w):
    names = ("embedding", "kernel", "recurrent", "bias")
    return replace(w, **{name: getattr(w, name).astype(float) for name in names})


def logistic(a):
    return 1 / (1 + exp(-a))


def times(vector, matrix, column):
    """One number of a product: vector (N,), matrix (N, M) → scalar."""
    return sum(float(v) * float(row[column]) for v, row in zip(vector, matrix, strict=True))


def rnn_by_hand(x, state, w):
    (h,) = state
    return [
        {"h": tanh(times(x, w.kernel, u) + times(h, w.recurrent, u) + w.bias[u])}
        for u in range(len(h))
    ]


def gru_by_hand(x, state, w):
    (h,) = state
    units = []
    for u, old in enumerate(h):
        z, r, n = u, len(h) + u, 2 * len(h) + u  # columns of the two gates and the candidate
        now = {
            name: logistic(
                times(x, w.kernel, n) + w.bias[0][n] + times(h, w.recurrent, n) + w.bias[1][n]
            )
            for name, n in (("z", z), ("r", r))
        }
        remembered = times(h, w.recurrent, n) + w.bias[1][n]
        now["candidate"] = tanh(times(x, w.kernel, n) + w.bias[0][n] + now["r"] * remembered)
        now["h"] = now["z"] * old + (1 - now["z"]) * now["candidate"]
        units.append(now)
    return units


def lstm_by_hand(x, state, w):
    h, c = state
    units = []
    for u, old in enumerate(c):
        columns = {name: n * len(c) + u for n, name in enumerate(("i", "f", "candidate", "o"))}
        now = {}
        for name, n in columns.items():
            a = times(x, w.kernel, n) + times(h, w.recurrent, n) + w.bias[n]
            now[name] = tanh(a) if name == "candidate" else logistic(a)
        now["c"] = now["f"] * old + now["i"] * now["candidate"]
        now["h"] = now["o"] * tanh(now["c"])
        units.append(now)
    return units


BY_HAND = {"rnn": rnn_by_hand, "gru": gru_by_hand, "lstm": lstm_by_hand}


@cells
@given(seed=seeds, units=st.integers(1, 4), embedding=st.integers(1, 4))
@properties
def test_a_step_is_the_arithmetic_of_the_papers(cell, seed, units, embedding):
    w = double(weights(cell, seed, units=units, embedding=embedding))
    rng = np.random.default_rng(seed)
    x = rng.normal(size=embedding)
    state = tuple(rng.normal(size=units) for _ in range(CELLS[cell].states))
    step = CELLS[cell].step(x, *state, w)
    wanted = BY_HAND[cell](x, state, w)
    assert set(step._fields) == set(wanted[0])
    for field, values in step._asdict().items():
        np.testing.assert_allclose(values, [unit[field] for unit in wanted], rtol=0, atol=1e-12)


@cells
def test_a_sentence_is_read_step_by_step_from_a_state_of_zeros(cell):
    w, ids = weights(cell), [4, 9, 4, 7]
    encoding = encode(ids, w)
    state = first_state(w)
    assert not any(part.any() for part in state)
    for t, i in enumerate(ids):
        step = CELLS[cell].step(w.embedding[i], *state, w)
        state = step.state
        for field, values in encoding.steps._asdict().items():
            np.testing.assert_array_equal(values[t], getattr(step, field))
    np.testing.assert_array_equal(encoding.inputs, w.embedding[ids])
    np.testing.assert_array_equal(encoding.states, encoding.steps.h)
    for handed_over, last in zip(encoding.context, state, strict=True):
        np.testing.assert_array_equal(handed_over, last)


def test_the_sigmoid_does_not_overflow():
    with np.errstate(all="raise"):
        np.testing.assert_array_equal(sigmoid(np.array([-1e4, 0, 1e4])), [0, 0.5, 1])
    assert sigmoid(np.array(1.5)) == pytest.approx(logistic(1.5))


@cells
@given(seed=seeds, batch=st.integers(1, 4), more=st.integers(0, 4))
@properties
def test_pads_under_a_mask_change_no_context(cell, seed, batch, more):
    w = weights(cell, seed)
    sentences = random_ids(np.random.default_rng(seed), batch, 6)
    ids, mask = pad(sentences, max(map(len, sentences)) + more)
    together = encode(ids, w, mask)
    for row, sentence in enumerate(sentences):
        for padded, alone in zip(together.context, encode(sentence, w).context, strict=True):
            np.testing.assert_allclose(padded[row], alone, rtol=0, atol=1e-6)


@cells
def test_pads_without_a_mask_change_the_context(cell):
    w = weights(cell)
    ids, _ = pad([[4, 5]], length=6)
    assert np.abs(encode(ids[0], w).context[0] - encode([4, 5], w).context[0]).max() > 0.01


@cells
@given(seed=seeds, mask=st.lists(st.booleans(), min_size=1, max_size=8))
@properties
def test_where_the_mask_is_false_nothing_is_read(cell, seed, mask):
    w = weights(cell, seed)
    ids, mask = np.random.default_rng(seed).integers(0, 11, len(mask)), np.array(mask)
    encoding = encode(ids, w, mask)
    state = first_state(w)
    if mask.any():
        state = encode(ids[mask], w).context
        np.testing.assert_array_equal(encoding.states[mask], encode(ids[mask], w).states)
    for kept, wanted in zip(encoding.context, state, strict=True):
        np.testing.assert_array_equal(kept, wanted)
    before = np.concatenate([first_state(w)[0][None], encoding.states[:-1]])
    np.testing.assert_array_equal(encoding.states[~mask], before[~mask])


@cells
@given(seed=seeds, batch=st.integers(1, 4), length=st.integers(1, 6))
@properties
def test_a_batch_is_its_sentences_one_by_one(cell, seed, batch, length):
    w = weights(cell, seed)
    ids = np.random.default_rng(seed).integers(0, 11, (batch, length))
    together = encode(ids, w)
    for row in range(batch):
        alone = encode(ids[row], w)
        for one, all_rows in zip(alone.steps, together.steps, strict=True):
            np.testing.assert_allclose(all_rows[row], one, rtol=0, atol=1e-6)


@languages
@pytest.mark.parametrize(
    ("ids", "named"),
    [([], "RNN"), ([4, 11], "11.*10"), ([-1], "-1.*10"), ([[4], [10**9]], "1000000000.*10")],
    ids=["empty", "above", "below", "far-above"],
)
def test_what_cannot_be_read_is_named(language, ids, named):
    use_language(language)
    with pytest.raises(ValueError, match=named):
        encode(ids, weights("lstm"))


@languages
@pytest.mark.parametrize(
    ("ids", "mask"),
    [([4, 5], [True]), ([4], True), ([[4, 5]], [True, True]), ([4, 5], [[True, True]])],
)
def test_a_mask_of_another_shape_is_refused(language, ids, mask):
    use_language(language)
    words = wrong_size(what="mask", given=np.shape(mask), expected=np.shape(ids))
    with pytest.raises(ValueError, match=re.escape(words)):
        encode(ids, weights("lstm"), mask)


@cells
def test_no_step_is_no_sentence(cell):
    w = weights(cell)
    with pytest.raises(ValueError, match="at least one"):
        run(np.empty((0, 4)), first_state(w), w)


@cells
@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_numbers_stay_as_precise_as_the_weights(cell, kind):
    w = weights(cell) if kind is np.float32 else double(weights(cell))
    encoding = encode([4, 5, EOS], w, np.array([True, True, False]))
    assert {field.dtype for field in (encoding.inputs, *encoding.steps)} == {np.dtype(kind)}


@cells
@pytest.mark.parametrize("what", ["kernel", "recurrent", "bias"])
def test_weights_of_another_size_are_refused(cell, what):
    w = weights(cell)
    wrong = np.zeros(tuple(size + 1 for size in getattr(w, what).shape), np.float32)
    with pytest.raises(ValueError, match=r"has shape .* expected"):
        replace(w, **{what: wrong})


@pytest.mark.parametrize("cell", ["tree", "LSTM", "", "\ud800"])
def test_a_cell_of_no_kind_is_refused_with_those_there_are(cell):
    with pytest.raises(ValueError, match="rnn, gru, lstm"):
        replace(weights("lstm"), cell=cell)
