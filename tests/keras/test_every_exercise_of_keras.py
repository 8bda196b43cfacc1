import numpy as np
import pytest
from every_exercise import *  # noqa: F403
from shared import EXERCISES, NEED_KERAS
from styles import RIGHT

from seq2seq_teach.exercises import check
from seq2seq_teach.exercises.exercise import expected
from seq2seq_teach.keras_training import keras, layers, tf

NUMBERS = NEED_KERAS


def each_row(embed, ids):
    return tf.stack([tf.reduce_mean(embed(row[row != 0]), axis=0) for row in ids])


def in_numpy(embed, ids):
    vectors, real = np.array(embed(ids)), ids != 0
    return (vectors * real[:, :, None]).sum(axis=1) / real.sum(axis=1, keepdims=True)


def word_by_word(embed, ids):
    means = []
    for row in ids:
        vectors = [embed(np.array([i]))[0] for i in row if i]
        means.append(sum(vectors) / len(vectors))
    return np.array(means)


def ragged(embed, ids):
    words = tf.RaggedTensor.from_tensor(ids, padding=0)
    return tf.reduce_mean(tf.ragged.map_flat_values(embed, words), axis=1)


def by_the_table(embed, ids):
    table = embed.get_weights()[0]
    return [table[[i for i in row if i]].mean(axis=0) for row in ids]


def by_the_mask_of_the_layer(embed, ids):
    return layers.GlobalAveragePooling1D()(embed(ids), mask=embed.compute_mask(ids))


def by_one_product(embed, ids):
    """How often each id comes, times the table."""
    counts = np.stack([np.bincount(row, minlength=embed.input_dim) for row in ids])
    counts[:, 0] = 0
    return (counts / counts.sum(axis=1, keepdims=True)) @ np.array(embed.embeddings)


RIGHT["5.4"] = [by_the_table, each_row, in_numpy, word_by_word, ragged]
RIGHT["5.4"] += [by_the_mask_of_the_layer, by_one_product]


def in_a_row(trained):
    embedding, lstm = trained.get_layer("encoder_embedding"), trained.get_layer("encoder")
    ids = keras.Input(shape=(None,), dtype="int32")
    return keras.Model(ids, lstm(embedding(ids))[1:])


def by_a_list_of_layers(trained):
    by_name = {layer.name: layer for layer in trained.layers}
    ids = keras.Input((None,), dtype="int64")
    _, *states = by_name["encoder"](by_name["encoder_embedding"](ids))
    return keras.Model(inputs=[ids], outputs=states)


def with_weights_put_in(trained):
    """New layers, but they are given what the old ones learned."""
    old, ids = trained.get_layer("encoder"), keras.Input((None,), dtype="int32")
    shape = trained.get_layer("encoder_embedding").embeddings.shape
    embedding = layers.Embedding(*shape, mask_zero=True)
    lstm = layers.LSTM(old.units, return_state=True)
    model = keras.Model(ids, lstm(embedding(ids))[1:])
    embedding.set_weights(trained.get_layer("encoder_embedding").get_weights())
    lstm.set_weights(old.get_weights())
    return model


class Encoder(keras.Model):
    def __init__(self, trained):
        super().__init__()
        self.embedding = trained.get_layer("encoder_embedding")
        self.lstm = trained.get_layer("encoder")

    def call(self, ids):
        return self.lstm(self.embedding(ids))[1:]


def from_its_own_input(trained):
    return keras.Model(trained.inputs[0], trained.get_layer("encoder").output[1:])


def a_function(trained):
    embedding, lstm = (trained.get_layer(name) for name in ("encoder_embedding", "encoder"))

    def encode(ids):
        return tuple(lstm(embedding(tf.constant(ids))))[1:]

    return encode


def of_one_by_the_other(trained):
    """The vectors as a model of their own, and the states as a second that takes them."""
    ids = keras.Input((None,), dtype="int32")
    vectors = keras.Model(ids, trained.get_layer("encoder_embedding")(ids))
    _, h, c = trained.get_layer("encoder")(vectors(ids))
    return keras.Model(ids, (h, c))


RIGHT["5.8"] = [in_a_row, by_a_list_of_layers, with_weights_put_in, Encoder, from_its_own_input]
RIGHT["5.8"] += [a_function, of_one_by_the_other]


def by_place(lstm, vectors):
    results = lstm(vectors)
    return results[1], results[2]


RIGHT["5.9"] = [
    by_place,
    lambda lstm, vectors: lstm(vectors)[-2:],
    lambda lstm, vectors: [np.array(state) for state in lstm(vectors)[1:]],
    lambda lstm, vectors: tuple(keras.ops.convert_to_numpy(one) for one in lstm(vectors))[1:],
    lambda lstm, vectors: (lambda given: (given.pop(-2), given.pop()))([*lstm(vectors)]),
    lambda lstm, vectors: [
        np.concatenate(rows)
        for rows in zip(
            *([*lstm(vectors[n : n + 1])][-2:] for n in range(len(vectors))), strict=True
        )
    ],
]


@pytest.mark.parametrize("before", [True, False])
def test_a_right_answer_passes_whatever_keras_is_set_to(before):
    def spoil():
        keras.config.set_floatx("float64")
        keras.config.set_dtype_policy("mixed_float16")
        tf.config.run_functions_eagerly(True)

    def spoils(*inputs):
        spoil()
        return EXERCISES["5.4"].right(*inputs)

    expected.cache_clear()
    try:
        if before:
            spoil()
        else:
            check("5.4", spoils)
            assert keras.config.floatx() == keras.config.dtype_policy().name == "float32"
        assert all(check(number, EXERCISES[number].right).passed for number in NUMBERS)
        assert tf.config.functions_run_eagerly() is before  # the learner's own stays
    finally:
        keras.config.set_floatx("float32")
        keras.config.set_dtype_policy("float32")
        tf.config.run_functions_eagerly(False)
