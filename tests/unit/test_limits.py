"""What notebook 6 claims about one vector, measured on the models that come with the course."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from models import random_model, vocabulary

from seq2seq_teach import limits, load_pretrained
from seq2seq_teach.architecture import untrained
from seq2seq_teach.decoder import (
    cross_entropy,
    decode_step,
    log_softmax,
    shift,
    teacher_forced,
)
from seq2seq_teach.encoder import CELLS, encode, first_state, run, sigmoid
from seq2seq_teach.letters import SOS, SPECIAL
from seq2seq_teach.limits import (
    PATHS,
    clip,
    decodable_bits,
    gradient_norms,
    jacobians,
    random_cell,
    recovered,
    stored_curve,
)
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


def middle(rows):
    return np.median(rows, axis=0)


def test_a_larger_context_gives_more_back_and_attention_most():
    bits = [measure(name, 16).recovered for name in EVERY]
    assert bits == sorted(bits)
    assert min(np.diff(bits)) > 1


def test_so_it_was_in_each_of_twenty_seeds():
    curves = [stored_curve(name.removeprefix("digits-")) for name in EVERY]
    bits = np.array([curve.recovered[:, curve.at(16)] for curve in curves])  # (4, 20)
    assert bits.shape == (4, 20)
    assert (np.diff(bits, axis=0) > 1).all()


@pytest.mark.parametrize("name", PLAIN)
def test_the_longer_the_more_is_lost(name):
    lost = [measure(name, length).lost for length in (4, 8, 12, 16)]
    assert lost == sorted(lost)
    assert lost[-1] > 2 * lost[1] and lost[-1] > 2 > lost[0]
    # In each of twenty seeds: from digit to digit a little more, from 8 to 16 far more than twice.
    curve = stored_curve(name.removeprefix("digits-"))
    assert len(curve.lost) == 20
    four, eight, twelve, sixteen = (curve.lost[:, curve.at(n)] for n in (4, 8, 12, 16))
    assert ((four < eight) & (eight < twelve) & (twelve < sixteen)).all()
    assert (sixteen > 3.9 * eight).all()  # "in every training at least 3.9 times"
    times = {"digits-lstm-16": 5, "digits-lstm-32": 9, "digits-lstm-64": 15}
    assert round(np.median(sixteen) / np.median(eight)) == times[name]
    assert (np.diff(curve.lost[:, :16], axis=1) > -0.15).all()  # up to the digits drawn


def test_16_units_get_hardly_a_bit_of_what_follows_the_twelfth_digit():
    curve = stored_curve("lstm-16")
    gained = curve.recovered[:, curve.at(16)] - curve.recovered[:, curve.at(12)]
    assert gained.max() < 2  # of 13.3
    assert measure("digits-lstm-16", 16).recovered - measure("digits-lstm-16", 12).recovered < 2


def after(name, length):
    """Bits back at `length` after 1×, 4× and 16× the steps, each over its seeds."""
    curves = [stored_curve(name, times) for times in (1, 4, 16)]
    assert [len(curve.recovered) for curve in curves] == [20, 5, 1]
    return [curve.recovered[:, curve.at(length)] for curve in curves]


@pytest.mark.parametrize(("name", "bits"), [("lstm-16", (24, 35)), ("lstm-32", (34.5, 50))])
def test_more_training_brings_more_back_and_no_ceiling_is_in_sight(name, bits):
    once, four, sixteen = after(name, 16)
    assert once.max() * 1.05 < four.min() and four.max() * 1.05 < sixteen.min()
    assert (np.median(once), np.median(sixteen)) == pytest.approx(bits, abs=0.5)


def test_the_share_of_the_lost_bits_that_more_training_brings_back():
    """More than a third for 16 units, most for 32, all but a trace for 64."""
    shares = []
    for name in ("lstm-16", "lstm-32", "lstm-64"):
        once, _, sixteen = after(name, 16)
        lost = 16 * np.log2(10) - np.median(once)
        shares.append((np.median(sixteen) - np.median(once)) / lost)
    assert 1 / 3 < shares[0] < 0.5 and 0.75 < shares[1] < 0.9 and shares[2] > 0.97


def test_after_16_times_the_steps_one_vector_of_64_units_copies_as_well_as_attention():
    plain, attention = stored_curve("lstm-64", 16), stored_curve("lstm-attention")
    column = plain.at(16)
    assert plain.exact[:, column].min() > np.median(attention.exact[:, column])


@pytest.mark.parametrize("name", ["lstm-16", "lstm-32", "lstm-64"])
def test_longer_training_makes_a_single_vector_worse_at_lengths_it_never_saw(name):
    once, four, sixteen = after(name, 24)
    assert np.median(once) > sixteen.max() and np.median(four) > sixteen.max()


def test_two_lines_leave_the_picture_that_ends_at_0():
    below = [after(name, 24)[2].max() < 0 for name in ("lstm-16", "lstm-32", "lstm-64")]
    assert below == [False, True, True]


def test_attention_too_brings_less_back_where_it_never_was_but_more_than_any_vector():
    once, _, sixteen = after("lstm-attention", 24)
    assert sixteen.max() < np.median(once)
    for name in ("lstm-16", "lstm-32", "lstm-64"):
        assert 1.5 * max(bits.max() for bits in after(name, 24)) < sixteen.min()


def test_attention_brings_whole_sequences_back():
    assert measure("digits-lstm-attention", 16, count=2000).exact >= 0.95
    assert measure("digits-lstm-16", 16).exact <= 0.05
    curve = stored_curve("lstm-attention")
    exact = curve.exact[:, curve.at(16)]
    assert 0.97 <= np.median(exact) < 0.985 and exact.min() >= 0.9
    assert curve.lost[:, :16].max() < 1  # "on the line"


@pytest.mark.parametrize("name", PLAIN)
def test_a_shipped_copier_is_seed_0_of_the_table(name):
    """The same digits through the same weights: the row of the table, to its last decimal."""
    stored, plain = stored_curve(name.removeprefix("digits-")), load_pretrained(name)
    here = limits.measure(plain, (4, 16, 24), count=1000)
    for row in ("recovered", "accuracy", "exact"):
        known = [getattr(stored, row)[0, stored.at(n)] for n in here.lengths]
        assert getattr(here, row)[0] == pytest.approx(known, abs=0.006), row
    assert here.recall[0] == pytest.approx(stored.recall[0], abs=0.006)


@pytest.mark.parametrize("name", PLAIN)
def test_the_middle_is_lost_first(name):
    """The ends come back better than what stands between them."""
    recall = stored_curve(name.removeprefix("digits-")).recall  # (20, 16)
    worst = recall.argmin(axis=1) + 1
    assert (worst >= 6).all() and (worst <= 14).all()
    assert (recall[:, [0, -1]].min(axis=1) > recall.min(axis=1) + 0.15).all()
    here = measure(name, 16).recall
    assert min(here[0], here[-1]) > here.min() + 0.15


def test_the_larger_the_vector_the_later_the_dip_and_attention_has_none():
    dips = [middle(stored_curve(name.removeprefix("digits-")).recall).argmin() for name in PLAIN]
    assert dips[0] < dips[1] < dips[2]
    assert middle(stored_curve("lstm-attention").recall).min() > 0.99


def test_reversed_more_comes_back_in_every_pair():
    same, turned = stored_curve("lstm-32"), stored_curve("lstm-32-reversed")
    gain = (turned.recovered - same.recovered)[:, same.at(16)]
    assert gain.shape == (20,) and (gain > 0).all()
    assert 4 < np.median(gain) < 6.5


def test_every_input_has_a_context_of_its_own_even_before_training():
    digit = digit_vocabulary()
    ids = np.unique(np.random.default_rng(1).integers(4, 14, size=(5000, 16)), axis=0)
    for seed in range(3):
        fresh = untrained("lstm", digit, digit, 16, 16, rng=np.random.default_rng(seed))
        contexts = np.concatenate(encode(ids, fresh.encoder).context, axis=-1)
        assert len(np.unique(contexts, axis=0)) == len(ids)


def test_a_curve_that_is_not_stored_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match=r"lstm-99.*7×.*lstm-16 1×"):
        stored_curve("lstm-99", times=7)


def test_a_curve_of_one_model_is_what_recovered_counts():
    model = load_pretrained("digits-lstm-16")
    curve = limits.measure(model, (3, 16), count=50)
    point = recovered(model, 3, 50, np.random.default_rng([2014, 3]))
    assert curve.recovered.shape == curve.exact.shape == (1, 2) and curve.at(16) == 1
    assert curve.recovered[0, 0] == point.recovered and curve.lost[0, 0] == point.lost
    assert curve.recall.shape == (1, 16)
    np.testing.assert_allclose(curve.recall.mean(), curve.accuracy[0, 1])


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


def test_what_came_back_is_said_alone_and_what_was_lost_is_told():
    model = load_pretrained("digits-lstm-16")
    for text, _ in digits(np.random.default_rng(0), 20, 12):
        read = limits.read_back(model, text)
        said = str(model.translate(text)).split()[: len(read.sent)]
        assert [word for word in read.said if word is not None] == said
        fed, wanted = shift(model.target.encode(text))
        logits = teacher_forced(model.encode(text).context, np.array(fed), model.decoder)
        assert read.lost == pytest.approx(cross_entropy(logits, wanted)[:-1] / np.log(2))


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


SEEDS = range(20)


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


def ends(cell, **settings):
    """What is left 30 steps back, for every seed."""
    return np.array([gradient_norms(cell, seed=seed, **settings)[-1] for seed in SEEDS])


@pytest.mark.parametrize("gain", [0.5, 0.9, 1, 1.5, 3])
def test_the_linear_rnn_follows_the_powers_of_its_gain(gain):
    norms = gradient_norms("linear", gain=gain, input_scale=5)
    np.testing.assert_allclose(norms, gain ** np.arange(31.0), rtol=1e-9)


def test_through_tanh_a_gain_of_up_to_1_vanishes():
    assert (ends("rnn", gain=0.5) < 1e-9).all()
    small = ends("rnn", gain=0.9)
    assert (small > 0.01).all() and (small < 0.9**30).all()
    assert (ends("rnn", gain=1.0) < 0.5).all()  # the linear RNN would keep everything


@pytest.mark.parametrize("scale", [0.1, 0.5, 1.0])
def test_a_large_gain_explodes_even_through_tanh(scale):
    end = ends("rnn", gain=3, input_scale=scale)
    assert (end > 100).all()
    assert (end < 3**30 / 1e6).all()  # but far less than without tanh


def test_with_large_inputs_tanh_is_flat_and_the_same_gain_vanishes():
    assert (ends("rnn", gain=3, input_scale=10) < 1e-3).all()
    # "It tips over between 3 and 5."
    assert np.median(ends("rnn", gain=3, input_scale=3)) > 1
    assert np.median(ends("rnn", gain=3, input_scale=5)) < 0.1


def test_the_carousel_of_an_lstm_keeps_what_its_forget_gate_lets_through():
    """sigmoid(1) = 0.73 a step, a little more where a gate happens to be open."""
    for gain, scale in ((0.1, 0.1), (1, 0.1), (1, 0.5)):
        rate = ends("carousel", gain=gain, input_scale=scale, forget_bias=1) ** (1 / 30)
        assert (rate > sigmoid(1)).all() and (rate < 0.78).all()
    assert (ends("carousel", gain=1, forget_bias=1) < 1e-3).all()
    kept = ends("carousel", gain=1, forget_bias=5)
    assert (kept > 0.8).all() and (kept < 0.9).all()


def test_the_whole_state_of_an_lstm_carries_more_than_its_carousel():
    """The way through h adds to it: 0.73 a step is only the way through c."""
    rate = ends("lstm", gain=1, forget_bias=1) ** (1 / 30)
    assert (rate > 0.84).all() and (rate < 0.9).all()
    grown = ends("lstm", gain=1, forget_bias=5)
    assert (grown > 10).all() and (grown < 100).all()
    nearly_alone = ends("lstm", gain=0.1, forget_bias=1) ** (1 / 30)
    assert (nearly_alone > 0.73).all() and (nearly_alone < 0.76).all()


def test_an_lstm_as_keras_starts_it_keeps_more_than_an_rnn_with_large_inputs():
    settings = {"gain": 1, "input_scale": 1}
    assert (ends("lstm", **settings) > 5 * ends("rnn", **settings)).all()


def test_a_fresh_cell_is_as_keras_starts_it():
    w = random_cell("lstm", 0.9, 0.1, 1, 32, np.random.default_rng(0))
    np.testing.assert_allclose(w.recurrent @ w.recurrent.T, 0.81 * np.eye(32), atol=1e-12)
    forget = np.split(w.bias, 4)[1]
    assert (forget == 1).all() and w.bias.sum() == 32
    assert w.recurrent.dtype == w.kernel.dtype == float


@pytest.mark.parametrize("cell", PATHS)
def test_the_gradient_begins_at_1_and_has_a_norm_for_every_step_back(cell):
    norms = gradient_norms(cell, steps=12)
    assert norms.shape == (13,) and norms[0] == 1
    np.testing.assert_array_equal(norms, gradient_norms(cell, steps=12))
    assert (norms[1:] != gradient_norms(cell, steps=12, gain=0.8)[1:]).all()


@pytest.mark.parametrize("forget_bias", [0, 1, 5])
@pytest.mark.parametrize("gain", [0.5, 1, 3])
@pytest.mark.parametrize("cell", PATHS)
def test_a_jacobian_is_what_a_small_push_shows(cell, gain, forget_bias):
    """By pushing each number of the earlier state a little both ways, with the course's cells."""
    steps, units, seed, push = 5, 4, 3, 1e-6
    kind = {"linear": "rnn", "carousel": "lstm"}.get(cell, cell)
    rng = np.random.default_rng(seed)
    w = random_cell(kind, gain, 1.0, forget_bias, units, rng)
    inputs = rng.normal(size=(steps, units))

    def read(state, start, gates=None):
        """The state at the end, one vector."""
        for t in range(start, steps):
            if cell == "linear":
                state = (inputs[t] @ w.kernel + state[0] @ w.recurrent,)
            elif gates is not None:  # held still at what they were
                state = (gates.f[t] * state[0] + gates.i[t] * gates.candidate[t],)
            else:
                state = CELLS[kind].step(inputs[t], *state, w).state
        return np.concatenate(state)

    states = [first_state(w)]
    for x in inputs:
        states.append(CELLS[kind].step(x, *states[-1], w).state)
    gates = run(inputs, first_state(w), w) if cell == "carousel" else None

    measured = jacobians(cell, gain, 1.0, forget_bias, steps, units, seed)
    for back, matrix in enumerate(measured):
        start = steps - back
        state = states[start][1:] if cell == "carousel" else states[start]
        parts = np.cumsum([len(part) for part in state])[:-1]
        flat = np.concatenate(state)
        rows = [
            (
                read(tuple(np.split(flat + way, parts)), start, gates)
                - read(tuple(np.split(flat - way, parts)), start, gates)
            )
            / (2 * push)
            for way in push * np.eye(len(flat))
        ]
        np.testing.assert_allclose(matrix, rows, rtol=1e-5, atol=1e-8)
    norms = gradient_norms(
        cell,
        gain=gain,
        input_scale=1.0,
        forget_bias=forget_bias,
        steps=steps,
        units=units,
        seed=seed,
    )
    np.testing.assert_allclose(norms, [np.linalg.norm(matrix, 2) for matrix in measured])


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"cell": "transformer"}, "transformer.*carousel"),
        ({"cell": None}, "None.*linear"),
        ({"gain": np.nan}, "gain is nan"),
        ({"input_scale": np.inf}, "input_scale is inf"),
        ({"forget_bias": -np.inf}, "forget_bias is -inf"),
        ({"steps": 0}, "steps is 0"),
        ({"units": -1}, "units is -1"),
        ({"cell": "linear", "gain": 1e30}, "largest number"),
    ],
)
def test_what_cannot_be_measured_is_said(settings, said):
    with pytest.raises(ValueError, match=said):
        gradient_norms(**settings)


@given(arrays(float, (3, 2), elements=st.floats(-1e150, 1e150)), st.floats(1e-3, 1e3))
@settings(deadline=None)
def test_clipping_bounds_the_length_and_keeps_the_direction(gradient, norm):
    clipped, length = clip(gradient, norm), np.hypot.reduce(gradient.ravel())
    assert np.hypot.reduce(clipped.ravel()) <= norm * (1 + 1e-9)
    if length <= norm:
        np.testing.assert_array_equal(clipped, gradient)
    elif np.isfinite(length):
        np.testing.assert_allclose(clipped / norm, gradient / length, rtol=1e-9, atol=1e-300)


def test_clipping_keeps_the_type_and_what_it_was_given():
    gradient = np.full(4, 1e30, np.float32)  # its square is beyond float32
    assert clip(gradient, 1).dtype == np.float32
    np.testing.assert_allclose(clip(gradient, 1), 0.5)
    assert (gradient == np.float32(1e30)).all()


@pytest.mark.parametrize("norm", [0, -1, np.nan, np.inf])
def test_a_norm_to_clip_to_is_above_0(norm):
    with pytest.raises(ValueError, match="above 0"):
        clip(np.ones(3), norm)


@pytest.mark.parametrize("number", [np.nan, np.inf, 1e200])
def test_a_length_that_is_no_number_cannot_be_clipped(number):
    with pytest.raises(ValueError, match="direction"):
        clip(np.array([1, number]), 1)


@pytest.mark.parametrize("seed", SEEDS)
def test_clipping_cures_the_explosion_and_not_the_vanishing(seed):
    push = np.ones(32) / np.sqrt(32)
    exploded = jacobians("rnn", gain=3, seed=seed)[-1] @ push
    vanished = jacobians("rnn", gain=0.5, seed=seed)[-1] @ push
    assert np.linalg.norm(exploded) > 100
    assert np.linalg.norm(clip(exploded, 1)) == pytest.approx(1)
    assert np.linalg.norm(vanished) < 1e-9
    np.testing.assert_array_equal(clip(vanished, 1), vanished)
    # Nor does it help the far steps against the near ones in a sum that is clipped as one.
    every_step = jacobians("rnn", gain=0.5, seed=seed) @ push  # (31, 32)
    far, near = (np.linalg.norm(clip(every_step, 0.1)[n]) for n in (-1, 0))
    assert far / near == pytest.approx(np.linalg.norm(every_step[-1]))


def test_a_model_without_digits_cannot_be_measured():
    with pytest.raises(ValueError, match="not in the vocabulary"):
        recovered(random_model(), 4)
