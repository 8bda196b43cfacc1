"""What notebook 6 claims about one vector, measured on the models that come with the course."""

import numpy as np
import pytest
from models import random_model

from seq2seq_teach import load_pretrained
from seq2seq_teach.architecture import untrained
from seq2seq_teach.decoder import cross_entropy, decode_step
from seq2seq_teach.encoder import CELLS
from seq2seq_teach.letters import SOS
from seq2seq_teach.limits import gradient_norms, recovered
from seq2seq_teach.tasks import digit_vocabulary, digits

PLAIN = ("digits-lstm-16", "digits-lstm-32", "digits-lstm-64")
EVERY = (*PLAIN, "digits-lstm-attention")
FRESH = 7  # a seed that neither training nor the stored metrics used


def measure(name, length, **more):
    return recovered(load_pretrained(name), length, rng=np.random.default_rng(FRESH), **more)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("length", [1, 4, 9, 16, 20])
def test_what_was_measured_hangs_together(name, length):
    point = measure(name, length)
    assert point.length == length and point.sent == pytest.approx(length * np.log2(10))
    assert point.recovered <= point.sent
    assert point.lost == pytest.approx(point.sent - point.recovered)
    assert point.recall.shape == (length,)
    assert point.recall.mean() == pytest.approx(point.accuracy)
    assert 0 <= point.exact <= point.recall.min() <= point.accuracy <= 1


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("attention", [False, True], ids=["plain", "attention"])
def test_an_untrained_model_gives_nothing_back(cell, attention):
    digit = digit_vocabulary()
    model = untrained(cell, digit, digit, 16, 8, attention, np.random.default_rng(0))
    point = recovered(model, 8)
    assert point.recovered < 0.5
    assert point.accuracy < 0.2 and point.exact == 0


def test_a_larger_context_gives_more_back_and_attention_most():
    bits = [measure(name, 16).recovered for name in EVERY]
    assert bits == sorted(bits)
    assert min(np.diff(bits)) > 1


@pytest.mark.parametrize("name", PLAIN)
def test_the_longer_the_more_is_lost(name):
    lost = [measure(name, length).lost for length in (4, 8, 12, 16)]
    assert lost == sorted(lost)
    assert lost[-1] > 2 > lost[0]


def test_attention_brings_whole_sequences_back():
    assert measure("digits-lstm-attention", 16).exact >= 0.9
    assert measure("digits-lstm-16", 16).exact <= 0.05


def test_recovered_is_bits_sent_minus_the_surprise_at_each_digit():
    """The same number word by word, with nothing batched."""
    model, rng = load_pretrained("digits-lstm-16"), np.random.default_rng(FRESH)
    surprises, right = [], []
    for source, target in digits(rng, 20, 5):
        reading = model.encode(source)
        ids = model.target.encode(target)
        state, token = reading.context, SOS
        for wanted in ids:
            step = decode_step(token, state, model.decoder)
            surprises.append(cross_entropy(step.logits[None], [wanted])[0] / np.log(2))
            right.append(step.choice == wanted)
            token, state = wanted, step.step.state
    point = measure("digits-lstm-16", 5, count=20)
    assert point.recovered == pytest.approx(5 * np.log2(10) - sum(surprises) / 20, abs=1e-3)
    assert point.accuracy == np.mean(right)


def test_a_model_that_copies_does_not_reverse():
    assert measure("digits-lstm-attention", 8).exact > 0.9
    assert measure("digits-lstm-attention", 8, reverse=True).exact < 0.1


def test_without_a_generator_the_measurement_repeats():
    model = load_pretrained("digits-lstm-16")
    first, again = recovered(model, 6, count=50), recovered(model, 6, count=50)
    assert first.recovered == again.recovered
    np.testing.assert_array_equal(first.recall, again.recall)


@pytest.mark.parametrize("length", [4, 10, 16])
def test_whole_sequences_come_back_as_often_when_the_model_runs_free(length):
    """As long as every word was right so far, teacher forcing feeds what greedy feeds."""
    model = load_pretrained("digits-lstm-32")
    pairs = digits(np.random.default_rng(FRESH), 200, length)
    free = np.mean([model.translate(a).split()[:length] == b.split() for a, b in pairs])
    assert measure("digits-lstm-32", length, count=200).exact == pytest.approx(free, abs=0.005)


@pytest.mark.parametrize("seed", range(3))
def test_a_gradient_vanishes_or_explodes(seed):
    ends = {gain: gradient_norms(gain, steps=30, seed=seed)[-1] for gain in (0.5, 0.9, 3)}
    assert ends[0.5] < 1e-6
    assert 1e-6 < ends[0.9] < 1
    assert ends[3] > 1e2  # although tanh squeezes every step


def test_the_gradient_begins_at_1_and_has_a_norm_for_every_step_back():
    norms = gradient_norms(0.9, steps=12)
    assert norms.shape == (13,) and norms[0] == 1
    assert (np.diff(norms) < 0).all()
    np.testing.assert_array_equal(norms, gradient_norms(0.9, steps=12))


@pytest.mark.parametrize("gain", [0.5, 1, 3])
def test_the_gradient_is_what_a_small_push_shows(gain):
    """∂h_T/∂h_{T−n} by pushing each unit of h_{T−n} a little both ways."""
    steps, units, seed, push = 5, 4, 3, 1e-6
    rng = np.random.default_rng(seed)
    recurrent = gain * np.linalg.qr(rng.normal(size=(units, units)))[0]
    inputs = [0.1 * rng.normal(size=units) for _ in range(steps)]

    def end(h, start):
        for x in inputs[start:]:
            h = np.tanh(h @ recurrent + x)
        return h

    states = [np.zeros(units)]
    for x in inputs:
        states.append(np.tanh(states[-1] @ recurrent + x))
    wanted = []
    for back in range(steps + 1):
        start = steps - back
        columns = [
            (end(states[start] + way, start) - end(states[start] - way, start)) / (2 * push)
            for way in push * np.eye(units)
        ]
        wanted.append(np.linalg.norm(columns, 2))
    np.testing.assert_allclose(gradient_norms(gain, steps, units, seed), wanted, rtol=1e-5)


def test_a_model_without_digits_cannot_be_measured():
    with pytest.raises(ValueError, match="not in the vocabulary"):
        recovered(random_model(), 4)
