"""What holds for every decoder, whatever its weights."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from models import random_model

from seq2seq_teach import use_language
from seq2seq_teach.attention import softmax
from seq2seq_teach.decoder import (
    Memory,
    cross_entropy,
    decode_step,
    forced,
    greedy,
    shift,
    teacher_forced,
)
from seq2seq_teach.encoder import CELLS, encode
from seq2seq_teach.letters import EOS, SOS

every_model = pytest.mark.parametrize(
    ("cell", "attention"), [(cell, attention) for cell in CELLS for attention in (False, True)]
)
seeds = st.integers(0, 2**32 - 1)
properties = settings(deadline=None, max_examples=50)
logit_rows = arrays(np.float64, (4, 9), elements=st.floats(-1e300, 1e300))


def heard(cell, attention, seed, length=5):
    """A random decoder and what an encoder hands it: weights, context, memory."""
    model = random_model(cell, attention, seed=seed)
    rng = np.random.default_rng(seed)
    encoding = encode(rng.integers(4, 11, rng.integers(1, length + 1)), model.encoder)
    return model.decoder, encoding.context, model.memory(encoding)


def louder(w, token, by):
    """The same decoder, but `token` has `by` more as its logit at every step."""
    bias = w.output_bias.copy()
    bias[token] += by
    return replace(w, output_bias=bias)


@every_model
@given(seed=seeds, size=st.sampled_from([1, 100, 1e6, 1e30]))
@properties
def test_a_step_has_probabilities_however_large_the_logits(cell, attention, seed, size):
    w, context, memory = heard(cell, attention, seed)
    step = decode_step(SOS, context, replace(w, output=w.output * np.float32(size)), memory)
    assert step.probabilities.shape == step.logits.shape == (11,)
    assert np.isfinite(step.probabilities).all()
    assert step.probabilities.sum() == pytest.approx(1, abs=1e-5)
    assert step.choice == step.logits.argmax()


@every_model
def test_greedy_stops_at_eos(cell, attention):
    w, context, memory = heard(cell, attention, seed=0)
    decoding = greedy(context, louder(w, EOS, 1000), memory)
    assert decoding.ids == [] and decoding.finished
    (step,) = decoding.steps
    assert step.token == SOS and step.choice == EOS


@every_model
@pytest.mark.parametrize("longest", [0, 1, 7])
def test_greedy_that_never_says_eos_stops_at_the_longest(cell, attention, longest):
    w, context, memory = heard(cell, attention, seed=0)
    decoding = greedy(context, louder(w, EOS, -1000), memory, longest)
    assert len(decoding.ids) == len(decoding.steps) == longest
    assert EOS not in decoding.ids and not decoding.finished


@every_model
@given(seed=seeds, eagerness=st.floats(-1, 1))
@properties
def test_greedy_feeds_back_the_likeliest_word(cell, attention, seed, eagerness):
    w, state, memory = heard(cell, attention, seed)
    w = louder(w, EOS, eagerness)
    decoding = greedy(state, w, memory, longest=6)
    token, said = SOS, []
    for step in decoding.steps:
        assert step.token == token
        again = decode_step(token, state, w, memory)
        np.testing.assert_array_equal(step.logits, again.logits)
        token, state = int(np.argmax(again.probabilities)), again.step.state
        said.append(token)
    assert decoding.ids + [EOS] * decoding.finished == said


@every_model
@given(seed=seeds)
@properties
def test_fed_its_own_words_the_decoder_says_the_same(cell, attention, seed):
    """Teacher forcing and greedy decoding are one network, fed differently."""
    w, context, memory = heard(cell, attention, seed)
    decoding = greedy(context, w, memory, longest=8)
    fed, wanted = shift(decoding.ids)
    spoken = [step.logits for step in decoding.steps]
    logits = teacher_forced(context, fed, w, memory)[: len(spoken)]
    np.testing.assert_allclose(logits, spoken, rtol=0, atol=1e-5)
    assert [step.choice for step in decoding.steps] == wanted[: len(spoken)]


@every_model
@given(seed=seeds, tokens=st.lists(st.none() | st.integers(3, 10), max_size=6))
@properties
def test_forced_says_what_it_is_told_and_is_greedy_where_it_is_told_nothing(
    cell, attention, seed, tokens
):
    w, context, memory = heard(cell, attention, seed)
    w = louder(w, EOS, -1000)  # or a free step might end it early
    decoding = forced(tokens, context, w, memory, longest=8)
    assert len(decoding.said) == 8
    for step, said, told in zip(decoding.steps, decoding.said, [*tokens, None, None], strict=False):
        assert said == (step.choice if told is None else told)
    free = greedy(context, w, memory, longest=8)
    assert forced([], context, w, memory, longest=8).ids == free.ids
    assert forced([None] * 3, context, w, memory, longest=8).ids == free.ids


@every_model
@given(seed=seeds)
@properties
def test_forced_by_the_right_sentence_is_teacher_forcing(cell, attention, seed):
    w, context, memory = heard(cell, attention, seed)
    fed, wanted = shift([7, 4, 9])
    decoding = forced(wanted, context, w, memory)
    assert decoding.ids == [7, 4, 9] and decoding.finished
    logits = [step.logits for step in decoding.steps]
    np.testing.assert_allclose(teacher_forced(context, fed, w, memory), logits, atol=1e-5)
    surprise = cross_entropy(np.array(logits), wanted).sum()
    assert decoding.log_probability == pytest.approx(-surprise, abs=1e-4)


def test_heat_flattens_and_cold_sharpens():
    w, context, memory = heard("lstm", False, seed=0)
    step = decode_step(SOS, context, w, memory)
    np.testing.assert_allclose(step.heated(1.0), step.probabilities, atol=1e-6)
    most = [step.heated(temperature).max() for temperature in (0.01, 0.5, 1, 3, 1e6)]
    assert most == sorted(most, reverse=True)
    assert most[-1] == pytest.approx(1 / 11, abs=1e-4)
    for temperature in (0, -1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match=r"temperature is .* above 0"):
            step.heated(temperature)


@every_model
def test_words_still_to_come_change_nothing_said_before(cell, attention):
    w, context, memory = heard(cell, attention, seed=0)
    one, other = (teacher_forced(context, fed, w, memory) for fed in ([1, 4, 5], [1, 4, 9]))
    np.testing.assert_array_equal(one[:2], other[:2])
    assert not np.array_equal(one[2], other[2])


def test_shift_puts_sos_before_and_eos_after():
    assert shift([]) == ([SOS], [EOS])
    assert shift([7, 8]) == ([SOS, 7, 8], [7, 8, EOS])


@given(st.lists(st.integers(4, 99)))
@properties
def test_what_is_fed_is_what_was_wanted_one_step_before(ids):
    fed, wanted = shift(ids)
    assert len(fed) == len(wanted) == len(ids) + 1
    assert fed[1:] == wanted[:-1] == ids


@given(
    arrays(np.float64, (3, 5), elements=st.floats(-20, 20)),
    st.lists(st.integers(0, 4), min_size=3, max_size=3),
)
@properties
def test_cross_entropy_is_minus_the_log_of_the_probability(logits, targets):
    naive = [-np.log(softmax(row)[target]) for row, target in zip(logits, targets, strict=True)]
    np.testing.assert_allclose(cross_entropy(logits, targets), naive, atol=1e-9)


def test_cross_entropy_of_the_impossible_is_large_and_finite():
    np.testing.assert_allclose(cross_entropy(np.array([[0.0, 1e6]]), [0]), [1e6])


def test_cross_entropy_of_knowing_nothing_is_log_v():
    np.testing.assert_allclose(
        cross_entropy(np.zeros((2, 3, 58)), np.ones((2, 3), int)), np.log(58)
    )


@every_model
@given(seed=seeds, batch=st.integers(1, 4), length=st.integers(1, 6))
@properties
def test_a_batch_is_spoken_as_its_sentences_one_by_one(cell, attention, seed, batch, length):
    model = random_model(cell, attention, seed=seed)
    rng = np.random.default_rng(seed)
    ids, fed = rng.integers(4, 11, (2, batch, length))
    mask = np.arange(length) < rng.integers(1, length + 1, (batch, 1))
    read = encode(ids, model.encoder, mask)
    together = teacher_forced(read.context, fed, model.decoder, model.memory(read))
    assert together.shape == (batch, length, 11)
    for row in range(batch):
        alone = encode(ids[row], model.encoder, mask[row])
        logits = teacher_forced(alone.context, fed[row], model.decoder, model.memory(alone))
        np.testing.assert_allclose(together[row], logits, rtol=0, atol=1e-5)


@every_model
def test_attention_needs_something_to_look_at(cell, attention):
    """Only the model with attention changes when what it may look at does."""
    w, context, _ = heard(cell, attention, seed=0)
    rng = np.random.default_rng(0)
    near, far = (
        teacher_forced(context, [SOS], w, Memory(rng.normal(size=(3, 6))))[0] for _ in range(2)
    )
    assert np.array_equal(near, far) != attention


def test_random_decoders_stop_early_and_late():
    """The properties above would say little if every random decoder stopped at once."""
    lengths = set()
    for seed in range(50):
        w, context, memory = heard("lstm", True, seed)
        lengths.add(len(greedy(context, w, memory, longest=8).ids))
    assert {0, 8} < lengths


@pytest.mark.parametrize(("language", "said"), [("en", "hears the context"), ("ko", "컨텍스트를")])
def test_a_decoder_that_is_fed_the_context_asks_for_it_at_every_step(language, said):
    use_language(language)
    model = random_model(feed_context=True)
    context = model.encode("w1 w2").context
    first = decode_step(SOS, context, model.decoder, None, context)
    for state in (context, first.state):
        with pytest.raises(TypeError, match=said):
            decode_step(SOS, state, model.decoder)
    with pytest.raises(ValueError, match="lstm"):
        decode_step(SOS, context, model.decoder, None, context[:1])
    told = teacher_forced(context, [SOS, 4], model.decoder)
    second = decode_step(4, first.state, model.decoder, None, context)
    np.testing.assert_allclose([first.logits, second.logits], told, atol=1e-6)


def weights_of(step):
    assert step.attention is not None
    return step.attention.weights


@pytest.mark.parametrize("cell", CELLS)
@given(seed=seeds)
@properties
def test_told_to_look_where_it_looks_anyway_it_says_the_same(cell, seed):
    w, context, memory = heard(cell, True, seed)
    free = greedy(context, w, memory, longest=6)
    own = {n: weights_of(step) for n, step in enumerate(free.steps)}
    told = greedy(context, w, memory, longest=6, looks=own)
    assert told.ids == free.ids
    for ours, theirs in zip(told.steps, free.steps, strict=True):
        np.testing.assert_allclose(ours.probabilities, theirs.probabilities, atol=1e-6)


@given(seed=seeds, at=st.integers(0, 3), word=st.integers(0, 4))
@properties
def test_a_step_looks_as_it_is_told_and_those_before_as_they_did(seed, at, word):
    w, context, memory = heard("lstm", True, seed)
    assert memory is not None
    w, word = louder(w, EOS, -1000), word % len(memory.states)
    only = np.eye(len(memory.states))[word]
    free = greedy(context, w, memory, longest=6)
    told = greedy(context, w, memory, longest=6, looks={at: only})
    assert told.ids[:at] == free.ids[:at]
    seen, own = told.steps[at].attention, free.steps[at].attention
    assert seen is not None and own is not None
    np.testing.assert_array_equal(seen.mix, memory.states[word])
    np.testing.assert_array_equal(seen.scores, own.scores)
    state = free.steps[at - 1].state if at else context
    alone = decode_step(free.steps[at].token, state, w, memory._replace(shares=only))
    assert alone.choice == told.ids[at]
