"""Sampling and beam search, against what they must find."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from models import random_ids, random_model

from seq2seq_teach.attention import softmax
from seq2seq_teach.decoder import (
    Memory,
    beam_search,
    cross_entropy,
    greedy,
    log_softmax,
    sample,
    teacher_forced,
)
from seq2seq_teach.encoder import encode
from seq2seq_teach.letters import EOS, SOS, pad

cells = st.sampled_from(["rnn", "gru", "lstm"])
seeds = st.integers(0, 2**32 - 1)
penalties = st.sampled_from([0.0, 0.6, 1.0])


def started(cell, attention, seed, words=7, sharpness=4):
    """A random model that has read something; its words are made clearly unlike each other."""
    model = random_model(cell, attention, words=words, seed=seed)
    decoder = model.decoder
    decoder.output[:] *= sharpness
    (ids,) = random_ids(np.random.default_rng(seed), 1, 6, words)
    encoding = encode(ids, model.encoder)
    return encoding.context, decoder, model.memory(encoding)


@given(cells, st.booleans(), seeds, penalties)
@settings(deadline=None)
def test_a_beam_of_width_1_is_greedy(cell, attention, seed, penalty):
    start = started(cell, attention, seed)
    best = beam_search(*start, longest=12, width=1, length_penalty=penalty).best
    alone = greedy(*start, longest=12)
    assert best.ids == alone.ids and best.finished == alone.finished
    assert best.log_probability == pytest.approx(alone.log_probability)


@given(cells, st.booleans(), seeds, penalties)
@settings(max_examples=40, deadline=None)
def test_a_beam_as_wide_as_the_tree_finds_the_best_sentence(cell, attention, seed, penalty):
    longest = 3
    context, decoder, memory = started(cell, attention, seed, words=1)
    size = len(decoder.output_bias)
    scores = {}
    for said in product(range(size), repeat=longest):
        said = said[: said.index(EOS) + 1] if EOS in said else said
        fed = np.array([SOS, *said[:-1]])
        surprise = cross_entropy(teacher_forced(context, fed, decoder, memory), said).sum()
        scores[said] = -surprise / len(said) ** penalty
    whole = {said: score for said, score in scores.items() if said[-1] == EOS}

    wide = {"width": size**longest, "length_penalty": penalty, "longest": longest}
    beam = beam_search(context, decoder, memory, **wide)
    assert len(beam.found) == len(scores)
    assert beam.best.finished
    assert beam.best.score(penalty) == pytest.approx(max(whole.values()), abs=1e-5)
    assert whole[tuple(beam.best.said)] == pytest.approx(max(whole.values()), abs=1e-5)


@given(cells, st.booleans(), seeds, st.integers(1, 6), penalties)
@settings(deadline=None)
def test_every_score_is_the_sum_of_its_log_probabilities(cell, attention, seed, width, penalty):
    context, decoder, memory = started(cell, attention, seed)
    beam = beam_search(context, decoder, memory, longest=8, width=width, length_penalty=penalty)
    for level in beam.levels:
        assert len(level) <= width
        scores = [spoken.score(penalty) for spoken in level]
        assert scores == sorted(scores, reverse=True)
        for spoken in level:
            fed = np.array([SOS, *spoken.said[:-1]])
            logits = teacher_forced(context, fed, decoder, memory)
            total = -cross_entropy(logits, spoken.said).sum()
            assert spoken.log_probability == pytest.approx(total, abs=1e-4)
            assert spoken.score(penalty) == pytest.approx(
                spoken.log_probability / len(spoken.said) ** penalty
            )


@given(cells, st.booleans(), seeds, st.integers(1, 5), st.integers(1, 4))
@settings(deadline=None)
def test_padding_behind_a_mask_changes_nothing_that_is_said(cell, attention, seed, more, width):
    model = random_model(cell, attention, seed=seed)
    model.decoder.output[:] *= 4
    (ids,) = random_ids(np.random.default_rng(seed), 1, 6)
    said = []
    for length in (len(ids), len(ids) + more):
        padded, mask = pad([ids], length)
        encoding = encode(padded[0], model.encoder, mask[0])
        memory = Memory(encoding.states, mask[0]) if attention else None
        beam = beam_search(encoding.context, model.decoder, memory, longest=8, width=width)
        said.append(beam.found)
    for one, other in zip(*said, strict=True):
        assert one.ids == other.ids
        assert one.log_probability == pytest.approx(other.log_probability, abs=1e-4)


@given(cells, seeds)
@settings(deadline=None)
def test_a_cold_sample_is_greedy(cell, seed):
    start = started(cell, False, seed)
    cold = sample(*start, longest=8, temperature=1e-4, rng=np.random.default_rng(0))
    margins = [np.diff(np.sort(step.logits)[-2:])[0] for step in cold.steps]
    if min(margins) > 0.01:  # near-ties may fall either way
        assert cold.ids == greedy(*start, longest=8).ids


@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0])
def test_words_are_drawn_as_often_as_their_probability_says(temperature):
    start = started("lstm", False, 3, sharpness=2)
    rng = np.random.default_rng(0)
    drawn = [sample(*start, longest=1, temperature=temperature, rng=rng) for _ in range(4000)]
    counts = np.bincount([spoken.said[0] for spoken in drawn], minlength=11) / len(drawn)
    expected = softmax(drawn[0].steps[0].logits / temperature)
    np.testing.assert_allclose(counts, expected, atol=0.03)


@pytest.mark.parametrize("temperature", [0, -1, float("nan"), float("inf")])
def test_a_temperature_that_means_nothing(temperature):
    with pytest.raises(ValueError, match=r"temperature is .* above 0"):
        sample(*started("rnn", False, 0), temperature=temperature)


@pytest.mark.parametrize("width", [0, -3])
def test_a_width_that_means_nothing(width):
    with pytest.raises(ValueError, match=f"width is {width}"):
        beam_search(*started("rnn", False, 0), width=width)


def test_logarithms_stay_finite_where_probabilities_round_to_0():
    logits = np.array([0.0, -500.0], np.float32)
    assert softmax(logits)[1] == 0
    assert log_softmax(logits)[1] == pytest.approx(-500)
