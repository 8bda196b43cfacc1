"""What notebook 6 claims about one vector, measured on the models that come with the course."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from models import random_model, vocabulary

from seq2seq_teach import load_pretrained
from seq2seq_teach.architecture import untrained
from seq2seq_teach.decoder import cross_entropy, decode_step, log_softmax
from seq2seq_teach.encoder import CELLS, encode
from seq2seq_teach.letters import SOS, SPECIAL
from seq2seq_teach.limits import decodable_bits, gradient_norms, recovered
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


# A channel small enough to count: channel[m, r] of its equally likely cases send m and receive r.
channels = arrays(
    int, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.integers(0, 6)
).filter(np.any)


def entropy(cases):
    """In bits, of counts of equally likely cases."""
    shares = cases[cases > 0] / cases.sum()
    return -np.sum(shares * np.log2(shares))


def mutual_information(channel):
    """Exactly, in bits: H(message) + H(received) − H(both)."""
    return entropy(channel.sum(axis=1)) + entropy(channel.sum(axis=0)) - entropy(channel)


def bits_of(log_q, channel):
    """What the decoder log_q (M, R) gets back, every case of the channel met once."""
    return decodable_bits(entropy(channel.sum(axis=1)), np.repeat(-log_q, channel.ravel()))


@given(channel=channels, data=st.data())
def test_no_decoder_gets_more_back_than_came_through(channel, data):
    logits = data.draw(arrays(float, channel.T.shape, elements=st.floats(-20, 20)))
    assert bits_of(log_softmax(logits).T, channel) <= mutual_information(channel) + 1e-9


@given(channels)
def test_the_true_posterior_gets_back_all_that_came_through(channel):
    # Where nothing is ever received any posterior will do.
    log_q = np.log(np.maximum(channel, 1e-300) / np.maximum(channel.sum(axis=0), 1))
    assert bits_of(log_q, channel) == pytest.approx(mutual_information(channel), abs=1e-9)


@given(channel=channels, share=st.floats(0.01, 1), data=st.data())
def test_a_decoder_that_is_a_little_wrong_loses_a_little(channel, share, data):
    """Between the posterior and a guess the bits fall: the loss is a divergence, and convex."""
    posterior = channel / np.maximum(channel.sum(axis=0), 1)
    guess = np.exp(
        log_softmax(data.draw(arrays(float, channel.T.shape, elements=st.floats(-5, 5))))
    )
    wrong = [np.log((1 - s) * posterior + s * guess.T) for s in (share / 2, share)]
    halfway, whole = (bits_of(log_q, channel) for log_q in wrong)
    assert whole <= halfway + 1e-9 <= mutual_information(channel) + 2e-9


def coarse_contexts(seed):
    """What an untrained encoder makes of all 64 sequences of three out of four words, rounded.

    → (64, 4): h and c of two units, as small whole numbers.
    """
    words = vocabulary(4)
    model = untrained("lstm", words, words, 2, 3, rng=np.random.default_rng(seed))
    messages = len(SPECIAL) + np.stack(np.unravel_index(np.arange(64), (4, 4, 4)), axis=-1)
    return np.rint(20 * np.concatenate(encode(messages, model.encoder).context, axis=-1))


def softmax_decoder(received, sent, messages=64, rounds=200):
    """A trained decoder: softmax regression from a received vector to log q, (N, messages)."""
    weights = np.zeros((received.shape[1] + 1, messages))
    mean, spread = received.mean(axis=0), received.std(axis=0) + 1e-9

    def log_q(vectors):
        scaled = (vectors - mean) / spread
        return log_softmax(np.column_stack([scaled, np.ones(len(vectors))]) @ weights)

    rows = np.column_stack([(received - mean) / spread, np.ones(len(received))])
    for _ in range(rounds):
        slope = rows.T @ (np.exp(log_q(received)) - np.eye(messages)[sent]) / len(sent)
        weights -= 5 * slope
    return log_q


@pytest.mark.parametrize("seed", range(5))
def test_a_trained_decoder_of_a_coarse_context_stays_below_the_mutual_information(seed):
    received = coarse_contexts(seed)
    # Nothing is random on the way, so what comes through is the entropy of what is received.
    _, cases = np.unique(received, axis=0, return_counts=True)
    through = entropy(cases)
    assert 1 < through < 6

    rng = np.random.default_rng(seed)
    learned_from, fresh = rng.integers(0, 64, 1000), rng.integers(0, 64, 2000)
    log_q = softmax_decoder(received[learned_from], learned_from)
    surprises = -log_q(received[fresh])[np.arange(2000), fresh]
    error = surprises.std() / np.log(2) / np.sqrt(2000)
    back = decodable_bits(6, surprises)
    assert 0.3 * through < back <= through + 3 * error  # it learned something, and not too much


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
