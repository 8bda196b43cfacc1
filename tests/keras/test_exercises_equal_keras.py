"""What the exercises of notebooks 3, 4 and 6 ask for is what Keras and TensorFlow compute."""

import numpy as np
import pytest

from seq2seq_teach.exercises import check, find
from seq2seq_teach.training import keras, layers, tf

seeds = pytest.mark.parametrize("seed", range(3))


def reference(number):
    return find(number).reference


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
def test_6_1_bits_of_the_cross_entropy(seed):
    rng = np.random.default_rng(seed)
    logits, digits = rng.normal(size=(7, 10)), rng.integers(0, 10, size=7)
    nats = keras.losses.sparse_categorical_crossentropy(digits, logits, from_logits=True)
    shares = keras.ops.convert_to_numpy(keras.ops.softmax(logits))[range(7), digits]
    bits = np.log2(10 * shares).sum()
    np.testing.assert_allclose(reference("6.1")(np.array(nats)), bits, rtol=1e-5)


@seeds
def test_6_2_dot_product_attention_under_a_mask(seed):
    rng = np.random.default_rng(seed)
    h, states = rng.normal(size=4).astype(np.float32), rng.normal(size=(5, 4)).astype(np.float32)
    mask = rng.permutation([True, True, True, False, False])
    mix, weights = layers.Attention()(
        [h[None, None], states[None]],
        mask=[None, tf.constant(mask[None])],
        return_attention_scores=True,
    )
    ours = reference("6.2")(h, states, mask)
    np.testing.assert_allclose(ours[0], weights[0, 0], atol=1e-6)
    np.testing.assert_allclose(ours[1], mix[0, 0], atol=1e-5)


@seeds
@pytest.mark.parametrize("shape", [(3,), (2, 3), (2, 2, 2)])
@pytest.mark.parametrize("norm", [0.5, 100.0])
def test_6_3_clip_by_norm(seed, shape, norm):
    gradient = np.random.default_rng(seed).normal(size=shape)
    ours = reference("6.3")(gradient, norm)
    np.testing.assert_allclose(ours, tf.clip_by_norm(gradient, norm), rtol=1e-6)
    assert check("6.3", tf.clip_by_norm).passed
