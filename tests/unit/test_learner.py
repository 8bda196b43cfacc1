"""A step of the NumPy learner is Adam on a clipped gradient; a batch is what it learns from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from models import precise, random_batch, random_model

from seq2seq_teach.gradient import gradients
from seq2seq_teach.learner import Batch, NumPyLearner, batch_of
from seq2seq_teach.letters import EOS, PAD, SOS, Vocabulary, pad

WORDS = Vocabulary.of(["a b c d e"])
texts = st.lists(st.sampled_from("abcde"), min_size=1, max_size=6).map(" ".join)


@pytest.mark.parametrize("stretch", [0.1, 30.0])  # shorter than what is clipped, and longer
def test_four_steps_are_those_of_adam_written_out(stretch):
    """Kingma & Ba 2015, algorithm 1, array by array; its ε stands where Keras has it."""
    start = precise(random_model("gru", attention=True))
    output = {"decoder.output": start.decoder.output * stretch}
    start = type(start).of("gru", start.source, start.target, start.arrays() | output)
    learner, arrays = NumPyLearner(start, 0.05, 10, False, 0), start.arrays()
    mean = {name: np.zeros_like(array) for name, array in arrays.items()}
    square, lengths = dict(mean), []
    for step in range(4):
        batch = Batch(*random_batch(np.random.default_rng(step), batch=3))
        model = type(start).of("gru", start.source, start.target, arrays)
        found = gradients(model, *batch)
        assert learner.learn(batch) == pytest.approx(found.loss)
        lengths.append(np.sqrt(sum((slope**2).sum() for slope in found.weights.values())))
        rate, t = 0.05 * (1 + np.cos(np.pi * step / 10)) / 2, step + 1
        arrays = dict(arrays)
        for name, slope in found.weights.items():
            slope = slope / max(lengths[-1], 1)
            mean[name] = 0.9 * mean[name] + 0.1 * slope
            square[name] = 0.95 * square[name] + 0.05 * slope**2
            rate_now = rate * np.sqrt(1 - 0.95**t) / (1 - 0.9**t)
            arrays[name] = arrays[name] - rate_now * mean[name] / (np.sqrt(square[name]) + 1e-7)
    assert max(lengths) < 1 if stretch < 1 else max(lengths) > 1
    for name, array in learner.model.arrays().items():
        np.testing.assert_allclose(array, arrays[name], rtol=1e-9, atol=1e-12)


def test_with_the_wire_cut_the_encoder_stays_as_it_was():
    start = random_model("lstm")
    learner = NumPyLearner(start, 0.05, 10, True, 0)
    for seed in range(3):
        learner.learn(Batch(*random_batch(np.random.default_rng(seed), batch=3)))
    for name, array in learner.model.arrays().items():
        assert np.array_equal(array, start.arrays()[name]) == name.startswith("encoder")


def test_the_model_given_out_is_not_taught_any_further():
    learner = NumPyLearner(random_model(), 0.05, 10, False, 0)
    given_out = learner.model
    before = given_out.decoder.output.copy()
    learner.learn(Batch(*random_batch(np.random.default_rng(0), batch=3)))
    assert np.array_equal(given_out.decoder.output, before)
    assert not np.array_equal(learner.model.decoder.output, before)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5))
def test_a_batch_is_every_sentence_padded_and_the_target_twice(pairs):
    batch = batch_of(pairs, WORDS, WORDS)
    targets = [WORDS.encode(text) for _, text in pairs]
    assert np.array_equal(batch.sources, pad([WORDS.encode(text) for text, _ in pairs])[0])
    assert np.array_equal(batch.fed, pad([[SOS, *ids] for ids in targets])[0])
    assert np.array_equal(batch.wanted, pad([[*ids, EOS] for ids in targets])[0])
    assert np.array_equal(batch.weight, batch.wanted != PAD)
