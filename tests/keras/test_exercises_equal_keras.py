"""What the exercises ask for is what Keras and TensorFlow compute."""

import numpy as np
import pytest

from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.exercises import check, find
from seq2seq_teach.keras_training import keras, layers, tf

RANDOM = keras.initializers.RandomUniform(-1, 1)
seeds = pytest.mark.parametrize("seed", range(3))


def reference(number):
    return find(number).right


def mistake(number, name):
    return find(number).mistakes[name].answer


def numbers(seed, *shapes):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=shape).astype(np.float32) for shape in shapes]


def weights_of(layer, *built):
    """W, U and b of a layer that has been built, the biases not zero."""
    layer.build(*built)
    layer.set_weights([RANDOM(weight.shape) for weight in layer.get_weights()])
    return layer.get_weights()


def close(ours, theirs):
    np.testing.assert_allclose(ours, np.asarray(theirs).reshape(np.shape(ours)), atol=1e-5)


@seeds
def test_2_1_a_step(seed):
    x, h = numbers(seed, 3, 4)
    cell = layers.SimpleRNNCell(4)
    weights = weights_of(cell, (1, 3))
    close(reference("2.1")(x, h, *weights), cell(x[None], [h[None]])[0])


@seeds
def test_2_2_an_lstm_step_with_the_gates_in_the_order_of_keras(seed):
    x, h, c = numbers(seed, 3, 4, 4)
    cell = layers.LSTMCell(4)
    weights = weights_of(cell, (1, 3))
    _, theirs = cell(x[None], [h[None], c[None]])
    for ours, other in zip(reference("2.2")(x, h, c, *weights), theirs, strict=True):
        close(ours, other)


@seeds
def test_2_3_every_state_and_the_last(seed):
    (x,) = numbers(seed, (5, 3))
    rnn = layers.SimpleRNN(4, return_sequences=True, return_state=True)
    weights = weights_of(rnn, (1, 5, 3))
    for ours, theirs in zip(reference("2.3")(x, *weights), rnn(x[None]), strict=True):
        close(ours, theirs)
    alone = layers.SimpleRNN(4)  # neither switch: the last state alone
    alone.build((1, 5, 3))
    alone.set_weights(weights)
    close(mistake("2.3", "last_state_alone")(x, *weights), alone(x[None]))


@seeds
def test_2_4_the_candidates_make_the_two_grus_of_keras(seed):
    x, h = numbers(seed, 3, 4)
    for reset_after, place in ((False, 0), (True, 1)):
        cell = layers.GRUCell(4, reset_after=reset_after)
        W, U, b = weights_of(cell, (1, 3))
        b = b if reset_after else np.stack([b, 0 * b])
        (W_z, W_r, W), (U_z, U_r, U) = np.split(W, 3, axis=1), np.split(U, 3, axis=1)
        (z, r), (b_z, b_r, b) = (W_z, W_r), np.split(b, 3, axis=1)
        z = sigmoid(x @ W_z + h @ U_z + b_z.sum(axis=0))
        r = sigmoid(x @ W_r + h @ U_r + b_r.sum(axis=0))
        candidates = reference("2.4")(x, h, r, W, U, b)
        ours = [z * h + (1 - z) * candidate for candidate in candidates]
        theirs, _ = cell(x[None], [h[None]])
        close(ours[place], theirs)
        assert np.abs(ours[1 - place] - theirs).max() > 1e-3


ROWS = [[4, 5, 6], [7], [], [7, 8]]


def test_1_3_a_batch_is_padded_as_keras_does_when_told_to_and_not_as_it_does_by_itself():
    ids, mask = reference("1.3")(ROWS)
    assert np.array_equal(ids, keras.utils.pad_sequences(ROWS, padding="post"))
    assert np.array_equal(mask, layers.Embedding(9, 2, mask_zero=True).compute_mask(np.array(ids)))
    assert np.array_equal(mistake("1.3", "pad_in_front")(ROWS)[0], keras.utils.pad_sequences(ROWS))


@seeds
def test_3_1_the_last_state_under_a_mask(seed):
    rng = np.random.default_rng(seed)
    words = rng.normal(size=(8, 6, 3)).astype(np.float32)
    mask = rng.random((8, 6)) < 0.6
    mask[0] = [False, False, True, True, True, False]  # pads in front, too
    rnn = layers.SimpleRNN(4, bias_initializer=keras.initializers.RandomUniform(-1, 1, seed=seed))
    theirs = rnn(words, mask=tf.constant(mask)).numpy()
    W, U, b = rnn.get_weights()
    for row in range(8):
        ours = reference("3.1")(
            words[row], mask[row], np.zeros(4), lambda word, h: np.tanh(word @ W + h @ U + b)
        )
        np.testing.assert_allclose(ours, theirs[row], atol=1e-5)


@pytest.mark.parametrize(
    ("cell", "layer"), [("rnn", "SimpleRNN"), ("gru", "GRU"), ("lstm", "LSTM")]
)
def test_3_3_the_shape_of_a_context(cell, layer):
    _, *states = getattr(layers, layer)(5, return_state=True)(np.ones((2, 7, 3), np.float32))
    assert reference("3.3")(cell, 2, 7, 5) == np.concatenate(states, axis=-1).shape


@seeds
@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("size", [1, 1000])
def test_4_1_softmax(seed, kind, size):
    scores = (size * np.random.default_rng(seed).normal(size=9)).astype(kind)
    ours = reference("4.1")(scores)
    assert ours.dtype == kind
    np.testing.assert_allclose(ours, keras.ops.softmax(scores), atol=1e-6)


def test_4_1_keras_and_tensorflow_pass():
    assert check("4.1", lambda scores: keras.ops.softmax(scores)).passed
    assert check("4.1", tf.nn.softmax).passed


@seeds
def test_6_2_bits_of_the_cross_entropy(seed):
    rng = np.random.default_rng(seed)
    logits, digits = rng.normal(size=(7, 10)), rng.integers(0, 10, size=7)
    nats = keras.losses.sparse_categorical_crossentropy(digits, logits, from_logits=True)
    shares = keras.ops.convert_to_numpy(keras.ops.softmax(logits))[range(7), digits]
    bits = np.log2(10 * shares).sum()
    np.testing.assert_allclose(reference("6.2")(np.array(nats)), bits, rtol=1e-5)


@seeds
def test_7_1_dot_product_attention_under_a_mask(seed):
    rng = np.random.default_rng(seed)
    h, states = rng.normal(size=4).astype(np.float32), rng.normal(size=(5, 4)).astype(np.float32)
    mask = rng.permutation([True, True, True, False, False])
    mix, weights = layers.Attention()(
        [h[None, None], states[None]],
        mask=[None, tf.constant(mask[None])],
        return_attention_scores=True,
    )
    ours = reference("7.1")(h, states, mask)
    np.testing.assert_allclose(ours[0], weights[0, 0], atol=1e-6)
    np.testing.assert_allclose(ours[1], mix[0, 0], atol=1e-5)


@seeds
def test_7_3_causal_self_attention(seed):
    states = np.random.default_rng(seed).normal(size=(5, 4)).astype(np.float32)
    query, value = states[None] / 2, states[None]
    mix = layers.Attention()([query, value], use_causal_mask=True)
    np.testing.assert_allclose(reference("7.3")(states), mix[0], atol=1e-5)


@seeds
@pytest.mark.parametrize("shape", [(3,), (2, 3), (2, 2, 2)])
@pytest.mark.parametrize("norm", [0.5, 100.0])
def test_6_3_clip_by_norm(seed, shape, norm):
    gradient = np.random.default_rng(seed).normal(size=shape)
    ours = reference("6.3")(gradient, norm)
    np.testing.assert_allclose(ours, tf.clip_by_norm(gradient, norm), rtol=1e-6)
    assert check("6.3", tf.clip_by_norm).passed
