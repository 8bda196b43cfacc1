"""The gradient on every arrow of the network, and what happens where the wire is cut."""

import numpy as np
import pytest
from models import precise, random_model

from seq2seq_teach.decoder import Memory, cross_entropy, read_out, shift
from seq2seq_teach.encoder import first_state, run
from seq2seq_teach.gradient import way_home
from seq2seq_teach.tasks import digit_vocabulary, digits
from seq2seq_teach.training import Training

DIGITS = digit_vocabulary()
CELLS = ("rnn", "gru", "lstm")


def numpy_loss(model, source, target, bumps):
    """Nats per token by the NumPy engine, with `bumps[what][t]` added on an arrow.

    "encoder" and "decoder": to the state on its way from step t to the next; "looks": to what
    attention sees at source token t; "words": to what word t is made of.
    """

    def read(ids, state, w, along, aside):
        seen = []
        for t, token in enumerate(ids):
            step = run(w.embedding[[token]], state, w)
            new = np.concatenate([part[0] for part in step.state]) + bumps.get((along, t), 0)
            state = tuple(np.split(new, len(state)))
            seen.append(step.h[0] + bumps.get((aside, t), 0))
        return state, np.array(seen)

    fed, wanted = shift(model.target.encode(target))
    ids, w = model.source.encode(source), model.encoder
    context, states = read(ids, first_state(w), w, "encoder", "looks")
    _, spoken = read(fed, context, model.decoder, "decoder", "words")
    memory = Memory(states) if model.attends else None
    _, logits = read_out(spoken, model.decoder, memory)
    return cross_entropy(logits, wanted).mean()


def slope(model, pair, what, t, size, step=1e-5):
    """The gradient on one arrow by finite differences, number by number."""
    found = []
    for bump in np.eye(size) * step:
        up, down = (numpy_loss(model, *pair, {(what, t): sign * bump}) for sign in (1, -1))
        found.append((up - down) / (2 * step))
    return np.array(found)


def same(ours, theirs):
    assert np.linalg.norm(ours - theirs) <= 1e-4 * np.linalg.norm(theirs) + 1e-10


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("attention", [False, True], ids=["plain", "attention"])
@pytest.mark.parametrize("cell", CELLS)
def test_every_gradient_is_the_slope_of_the_numpy_loss(cell, attention, seed):
    rng = np.random.default_rng(seed)
    units, length, spoken = (int(n) for n in rng.integers([2, 1, 1], [6, 7, 5]))
    model = precise(random_model(cell, attention, units, embedding=3, words=6, seed=seed))
    pair = [
        " ".join(f"w{n}" for n in rng.integers(0, 6, count)) for count in (length, spoken)
    ]  # random words
    way = way_home(model, *pair)
    numbers = units * (2 if cell == "lstm" else 1)
    assert way.encoder.shape == (length - 1, numbers)
    assert way.decoder.shape == (spoken, numbers)  # one step more than words, for <eos>
    same(way.context, slope(model, pair, "encoder", length - 1, numbers))
    for t, gradient in enumerate(way.encoder):
        same(gradient, slope(model, pair, "encoder", t, numbers))
    for t, gradient in enumerate(way.decoder):
        same(gradient, slope(model, pair, "decoder", t, numbers))
    for t, gradient in enumerate(way.words):
        same(gradient, slope(model, pair, "words", t, units))
    if attention:
        for t, gradient in enumerate(way.looks):
            same(gradient, slope(model, pair, "looks", t, units))
        assert np.linalg.norm(way.looks, axis=1).min() > 0
    else:
        assert way.looks is None
    assert np.linalg.norm(way.context) > 1e-6  # something did come through


@pytest.mark.parametrize("cell", CELLS)
def test_behind_a_cut_wire_the_decoder_hears_the_same_and_the_encoder_nothing(cell):
    model, pair = random_model(cell), ("w1 w2 w3", "w4 w5")
    whole, cut = way_home(model, *pair), way_home(model, *pair, cut=True)
    np.testing.assert_allclose(cut.words, whole.words)
    np.testing.assert_allclose(cut.decoder, whole.decoder)
    assert not cut.context.any() and not cut.encoder.any()
    assert whole.context.any() and whole.encoder.any()


def test_attention_is_another_way_home():
    way = way_home(random_model(attention=True), "w1 w2 w3", "w4 w5", cut=True)
    assert not way.context.any() and way.looks.any()


def three_digits(rng, count):
    return digits(rng, count, 3)


@pytest.mark.parametrize("seed", range(5))
def test_cut_off_the_encoder_stays_and_the_loss_stays_higher(seed):
    settings = {"units": 24, "embedding": 12, "steps": 150, "batch": 64, "rate": 0.02}
    last = {}
    for cut in (False, True):
        training = Training(three_digits, DIGITS, DIGITS, seed=seed, cut=cut, **settings)
        last[cut] = np.mean(training.run().losses[-10:])
        before, after = training.start.arrays(), training.model.arrays()
        for name in before:
            stays = np.array_equal(before[name], after[name])
            assert stays == (cut and name.startswith("encoder")), name
    assert last[False] < 0.5 * last[True]


def test_a_cut_wire_is_cut_for_batches_of_any_length():
    def draw(rng, count):
        return digits(rng, count, int(rng.integers(1, 6)))

    training = Training(draw, DIGITS, DIGITS, units=4, embedding=4, steps=8, batch=4, cut=True)
    training.run()
    before, after = training.start.arrays(), training.model.arrays()
    moved = {name for name in before if not np.array_equal(before[name], after[name])}
    assert moved and not {name for name in moved if name.startswith("encoder")}
