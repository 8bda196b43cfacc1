"""The gradient is the slope of the loss: for every weight of every model, in float64."""

import numpy as np
import pytest
from models import KINDS, kind_name, precise, random_batch, random_model

from seq2seq_teach import Seq2Seq
from seq2seq_teach.decoder import cross_entropy, teacher_forced
from seq2seq_teach.encoder import CELLS, encode
from seq2seq_teach.gradient import BACK, THERE, by_gate, cross_entropy_back, gradients
from seq2seq_teach.letters import PAD
from seq2seq_teach.limits import gru_jacobian, lstm_jacobian, random_cell, rnn_jacobian

MODELS = 504  # random ones, in equal parts of every kind


def loss_of(model, sources, fed, wanted, weight):
    """Nats per token, by the functions that are read."""
    reading = encode(sources, model.encoder, sources != PAD)
    logits = teacher_forced(reading.context, fed, model.decoder, model.memory(reading))
    return (cross_entropy(logits, wanted) * weight).sum() / weight.sum()


def moved(model, along, by):
    """The model with every weight moved a little along a direction."""
    arrays = {name: array + by * along[name] for name, array in model.arrays().items()}
    return Seq2Seq.of(model.encoder.cell, model.source, model.target, arrays)


def slope(f, step=1e-3):
    """The slope of f at 0 by central differences of fourth order: what is left falls as step⁴."""
    return (8 * (f(step) - f(-step)) - (f(2 * step) - f(-2 * step))) / (12 * step)


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_every_weight_against_central_differences(kind):
    """In a random direction of each array: the difference is at most 1e-6 of the gradient."""
    cell, attention, fed_context = kind
    worst = 0.0
    for seed in range(MODELS // len(KINDS)):
        rng = np.random.default_rng(seed)
        units, embedding = (int(n) for n in rng.integers(1, 7, 2))
        model = precise(random_model(cell, attention, units, embedding, 7, seed, fed_context))
        batch = random_batch(rng)
        found = gradients(model, *batch)
        np.testing.assert_allclose(found.loss, loss_of(model, *batch), rtol=1e-12)
        assert list(found.weights) == list(model.arrays())
        for name, ours in found.weights.items():
            assert ours.shape == model.arrays()[name].shape and ours.dtype == np.float64, name
            still = {other: np.zeros_like(array) for other, array in model.arrays().items()}
            along = rng.normal(size=ours.shape) + np.sign(ours)  # not at right angles to it
            along /= np.linalg.norm(along)
            f = lambda by: loss_of(moved(model, {**still, name: along}, by), *batch)  # noqa: B023, E731
            apart = abs(slope(f) - (ours * along).sum())
            worst = max(worst, apart / max(np.linalg.norm(ours), 1e-4))
    print(f"{kind_name(kind)}: {MODELS // len(KINDS)} models, at most {worst:.1e} apart")
    assert worst <= 1e-6


def test_a_pad_hears_nothing_and_changes_nothing():
    for kind in KINDS:
        model = precise(random_model(*kind[:2], feed_context=kind[2]))
        rng = np.random.default_rng(3)
        short = random_batch(rng, batch=2)
        longer = [np.pad(array, ((0, 0), (0, 4))) for array in short]
        one, two = gradients(model, *short), gradients(model, *longer)
        for name in one.weights:
            np.testing.assert_allclose(one.weights[name], two.weights[name], atol=1e-15)
        assert not two.weights["encoder.embedding"][PAD].any()


def test_the_gradient_of_softmax_with_cross_entropy_is_p_minus_y():
    found = cross_entropy_back([[0.7, 0.2, 0.1]], [1])
    np.testing.assert_allclose(found, [[0.7, -0.8, 0.1]])


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_a_cut_wire_stops_the_context_alone(kind):
    model = precise(random_model(*kind[:2], feed_context=kind[2]))
    batch = random_batch(np.random.default_rng(0), batch=3)
    whole, cut = gradients(model, *batch), gradients(model, *batch, cut=True)
    for name in whole.weights:
        if name.startswith("decoder"):
            np.testing.assert_array_equal(whole.weights[name], cut.weights[name])
        else:  # with attention the encoder hears by the looks
            assert whole.weights[name].any()
            assert cut.weights[name].any() == kind[1], name


def test_float32_gives_float32():
    for kind in KINDS:
        model = random_model(*kind[:2], feed_context=kind[2])
        found = gradients(model, *random_batch(np.random.default_rng(1)))
        assert {array.dtype for array in found.weights.values()} == {np.dtype(np.float32)}


def test_a_pad_may_stand_anywhere():
    """At the end, at the beginning, in the middle: what is not there changes nothing."""
    for kind in KINDS:
        model = precise(random_model(*kind[:2], feed_context=kind[2]))
        _, fed, wanted, weight = random_batch(np.random.default_rng(3), batch=2)
        one = gradients(model, [[4, 5, 6], [7, 0, 0]], fed, wanted, weight)
        two = gradients(model, [[0, 4, 0, 5, 6], [0, 0, 7, 0, 0]], fed, wanted, weight)
        assert one.loss == pytest.approx(two.loss, abs=1e-14)
        for name in one.weights:
            np.testing.assert_allclose(one.weights[name], two.weights[name], atol=1e-14)


@pytest.fixture
def step_of(request):
    """A cell of random weights, a state, the step it takes from there, and what it heard of x."""
    cell, seed = request.param
    rng = np.random.default_rng(seed)
    w = random_cell(cell, 1.1, 0.5, 1.0, 5, rng)
    before, x = tuple(rng.normal(size=(CELLS[cell].states, 5))), rng.normal(size=5)
    if cell == "gru":
        w.bias[:] = rng.normal(size=w.bias.shape)
    bias = w.bias if cell != "gru" else w.bias[0]
    heard = by_gate((x @ w.kernel + bias)[None], 5)
    return w, before, CELLS[cell].step(x, *before, w), heard


every_step = pytest.mark.parametrize(
    "step_of", [(cell, seed) for cell in CELLS for seed in range(20)], indirect=True, ids=str
)


@every_step
def test_a_recorded_step_is_the_step_that_is_read(step_of):
    w, before, step, heard = step_of
    recorded = THERE[w.cell](heard, [part[None] for part in before], w)
    for ours, read in zip(recorded.state, step.state, strict=True):
        np.testing.assert_allclose(ours[0], read, atol=1e-14)


@every_step
def test_a_step_back_is_the_jacobian_of_the_step(step_of):
    """The one of limits.py, its rows one after another."""
    w, before, step, heard = step_of
    count = len(before)
    each = np.split(np.eye(5 * count), count, axis=-1)  # every number of the new state by itself
    rows = [np.tile(part, (5 * count, 1)) for part in before]
    back = BACK[w.cell](each, rows, THERE[w.cell](np.repeat(heard, 5 * count, 1), rows, w), w)
    jacobian = {
        "rnn": lambda: rnn_jacobian(step, w),
        "gru": lambda: gru_jacobian(before[0], step, w),
        "lstm": lambda: lstm_jacobian(before[1], step, w),
    }[w.cell]()
    np.testing.assert_allclose(np.concatenate(back.state, axis=-1).T, jacobian, atol=1e-12)
