"""The NumPy engine is what is read, Keras what learns: they must be one model."""

from functools import cache
from types import SimpleNamespace

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from models import random_ids, random_model

from seq2seq_teach.decoder import DecoderStep, Memory, decode_step, shift, teacher_forced
from seq2seq_teach.encoder import encode
from seq2seq_teach.keras_training import keras_model, trained_model, with_weights_of
from seq2seq_teach.letters import pad

SIZES = [(1, 1, 5), (3, 2, 7), (8, 8, 7), (12, 5, 9)]  # units, embedding, words


@cache
def twin_of(cell, attention, size):
    """One Keras model a size, and as graphs what is asked of it: to make them is slow, to fill
    them with weights and to run them is fast."""
    units, embedding, words = size
    twin = keras_model(random_model(cell, attention, units, embedding, words))
    layer = twin.get_layer
    ids, mask = (tf.TensorSpec((None, None), kind) for kind in (tf.int32, tf.bool))
    some = lambda *shape: tf.TensorSpec(shape, tf.float32)  # noqa: E731
    state = [some(1, units)] * (2 if cell == "lstm" else 1)

    @tf.function(input_signature=[ids, ids])
    def logits(sources, fed):
        return twin([sources, fed])

    @tf.function(input_signature=[some(None, None, embedding), mask])
    def read(inputs, mask):
        return layer("encoder")(inputs, mask=mask)

    @tf.function(input_signature=[tf.TensorSpec((1,), tf.int32), state])
    def step(token, state):
        return layer("decoder").cell(layer("decoder_embedding")(token), state)[1]

    @tf.function(input_signature=[some(1, 1, units), some(1, None, units), mask])
    def look(h, states, mask):
        _, weights = layer("attention")(
            [h, states], mask=[None, mask], return_attention_scores=True
        )
        return weights[0, 0]

    return SimpleNamespace(model=twin, logits=logits, read=read, step=step, look=look)


def close(ours, theirs):
    np.testing.assert_allclose(ours, np.asarray(theirs), rtol=0, atol=1e-5)


def keras_gates(cell, x, h):
    """The gates Keras computes inside a step but does not return: x (T, E), h (T, H)."""
    kernel, recurrent, bias = cell.kernel, cell.recurrent_kernel, cell.bias
    ops, sigmoid, tanh = keras.ops, keras.activations.sigmoid, keras.activations.tanh
    if isinstance(cell, keras.layers.LSTMCell):
        parts = ops.split(x @ kernel + h @ recurrent + bias, 4, axis=-1)
        i, f, candidate, o = parts
        return {"i": sigmoid(i), "f": sigmoid(f), "candidate": tanh(candidate), "o": sigmoid(o)}
    if isinstance(cell, keras.layers.GRUCell):
        from_x = ops.split(x @ kernel + bias[0], 3, axis=-1)
        from_h = ops.split(h @ recurrent + bias[1], 3, axis=-1)
        z, r = (sigmoid(a + b) for a, b in zip(from_x[:2], from_h[:2], strict=True))
        return {"z": z, "r": r, "candidate": tanh(from_x[2] + r * from_h[2])}
    return {}


# Keras doubts a softmax over one source token; here it is meant.
@pytest.mark.filterwarnings("ignore:You are using a softmax over axis")
@pytest.mark.parametrize("attention", [False, True], ids=["plain", "attention"])
@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
@given(
    size=st.sampled_from(SIZES),
    seed=st.integers(0, 2**32 - 1),
    batch=st.integers(1, 3),
    longest=st.integers(1, 12),
    more=st.integers(0, 2),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_state_at_every_step(cell, attention, size, seed, batch, longest, more):
    units, embedding, words = size
    model = random_model(cell, attention, units, embedding, words, seed)
    twin = twin_of(cell, attention, size)
    with_weights_of(model, twin.model)
    rng = np.random.default_rng(seed)
    sources = random_ids(rng, batch, longest, words)
    ids, mask = pad(sources, max(map(len, sources)) + more)

    ours = encode(ids, model.encoder, mask)
    x = np.asarray(twin.model.get_layer("encoder_embedding")(ids))
    close(ours.inputs, x)
    # The state after t tokens is the last state of the sentence cut off there:
    # all cuts of all sentences make one batch for Keras, masks and all.
    steps = ids.shape[1]
    cuts = np.tril(np.ones((steps, steps), bool)) & mask[:, None]
    _, *states = twin.read(np.repeat(x, steps, axis=0), cuts.reshape(-1, steps))
    states = [np.reshape(state, (batch, steps, -1)) for state in states]
    for field, state in zip(ours.steps.state, states, strict=True):
        close(field, state)
    before = np.pad(states[0][:, :-1], [(0, 0), (1, 0), (0, 0)])  # h one step earlier
    gates = keras_gates(twin.model.get_layer("encoder").cell, x[mask], before[mask])
    for name, gate in gates.items():
        close(getattr(ours.steps, name)[mask], gate)

    targets = random_ids(rng, batch, longest, words)
    fed, _ = pad([shift(target)[0] for target in targets])
    memory = Memory(ours.states, mask) if attention else None
    told = twin.logits(ids.astype(np.int32), fed.astype(np.int32))
    close(teacher_forced(ours.context, fed, model.decoder, memory), told)

    # The decoder's own states, one step at a time, for the first sentence.
    keras_state = [state[:1] for state in ours.context]
    state = tuple(state[0] for state in ours.context)
    one = Memory(ours.states[0], mask[0]) if attention else None
    for token in fed[0]:
        step: DecoderStep = decode_step(int(token), state, model.decoder, one)
        keras_state = twin.step(np.array([token], np.int32), keras_state)
        state = step.step.state
        for ours_now, theirs_now in zip(state, keras_state, strict=True):
            close(ours_now, theirs_now[0])
        if attention:
            weights = twin.look(state[0][None, None], ours.states[:1], mask[:1])
            close(step.attention.weights, weights)


@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_weights_go_to_keras_and_come_back(cell):
    model = random_model(cell, attention=True)
    back = trained_model(keras_model(model), model)
    for name, array in model.arrays().items():
        assert array.dtype == np.float32
        assert np.array_equal(array, back.arrays()[name]), name


def test_the_twin_is_masked():
    """Pads in the source change nothing: not in Keras either."""
    model = random_model("lstm")
    twin = keras_model(model)
    short, _ = pad([[4, 5, 6]])
    longer, _ = pad([[4, 5, 6]], length=9)
    fed = np.array([[1, 4, 5]])
    close(keras.ops.convert_to_numpy(twin([short, fed])), twin([longer, fed]))
