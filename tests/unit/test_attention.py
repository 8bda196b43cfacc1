"""Softmax, and a look back by its shares."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from seq2seq_teach.attention import attend, softmax

seeds = st.integers(0, 2**32 - 1)
properties = settings(deadline=None, max_examples=50)
logit_rows = arrays(np.float64, (4, 9), elements=st.floats(-1e300, 1e300))


@given(logit_rows)
@properties
def test_probabilities_are_finite_and_sum_to_1(logits):
    probabilities = softmax(logits)
    assert (probabilities >= 0).all()
    np.testing.assert_allclose(probabilities.sum(axis=-1), 1)
    np.testing.assert_allclose(
        probabilities.max(axis=-1), probabilities[np.arange(4), logits.argmax(axis=-1)]
    )


def test_scores_may_be_a_list():
    np.testing.assert_allclose(softmax([0, np.log(3)]), [0.25, 0.75])


@given(
    seed=seeds,
    mask=st.lists(st.booleans(), min_size=1, max_size=8).filter(any),
    size=st.sampled_from([0.1, 1, 1000]),
)
@properties
def test_attention_looks_only_at_real_words(seed, mask, size):
    rng, mask = np.random.default_rng(seed), np.array(mask)
    h, memory = size * rng.normal(size=4), size * rng.normal(size=(len(mask), 4))
    _, weights, mix = attend(h, memory, mask)
    assert (weights[~mask] == 0).all() and (weights >= 0).all()
    assert weights.sum() == pytest.approx(1)
    alone = attend(h, memory[mask])
    np.testing.assert_allclose(weights[mask], alone.weights, atol=1e-12)
    np.testing.assert_allclose(mix, alone.mix, rtol=1e-9, atol=1e-9)


def test_attention_by_hand():
    """Scores 0 and log 3 make shares of a quarter and three quarters."""
    scores, weights, mix = attend(np.array([1.0, 0]), np.array([[0, 8], [np.log(3), 4]]))
    np.testing.assert_allclose(scores, [0, np.log(3)])
    np.testing.assert_allclose(weights, [0.25, 0.75])
    np.testing.assert_allclose(mix, [0.75 * np.log(3), 5])


def test_attention_that_is_told_where_to_look_keeps_its_scores_and_mixes_by_the_shares():
    h, memory = np.array([1.0, 0]), np.array([[0, 8], [np.log(3), 4]])
    scores, weights, mix = attend(h, memory, shares=[1, 0])
    np.testing.assert_allclose(scores, [0, np.log(3)])
    np.testing.assert_allclose(weights, [1, 0])
    np.testing.assert_allclose(mix, memory[0])
    both = attend(np.stack([h, -h]), memory, shares=[0.5, 0.5])  # two steps at once
    np.testing.assert_allclose(both.mix, [memory.mean(axis=0)] * 2)
