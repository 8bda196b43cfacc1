"""Wrong answers to the exercises of notebook 5 that need Keras."""

import numpy as np

from seq2seq_teach.exercises.architecture.material import keras, layers, tf
from wrong import wrong


def of_vectors(how):
    """An answer to 5.4 from the vectors (B, T, E) and what is real of them (B, T)."""
    return lambda embed, ids: how(np.array(embed(ids)), ids != 0)


def mean_of_ids(choose):
    """An answer to 5.4 that takes the mean of other words: `choose(row)` gives their ids."""
    return lambda embed, ids: np.array(
        [np.array(embed(choose(row)[None]))[0].mean(axis=0) for row in ids]
    )


wrong("5.4", "the largest of each")(lambda embed, ids: layers.GlobalMaxPooling1D()(embed(ids)))
wrong("5.4", "over the numbers of a vector")(lambda embed, ids: tf.reduce_mean(embed(ids), axis=2))
wrong("5.4", "every vector, pads at 0")(of_vectors(lambda v, real: v * real[..., None]))
wrong("5.4", "the last place")(of_vectors(lambda v, real: v[:, -1]))
wrong("5.4", "the first place")(of_vectors(lambda v, real: v[:, 0]))
wrong("5.4", "the mask of the first sentence for all")(
    of_vectors(lambda v, real: v[:, real[0]].mean(axis=1))
)
wrong("5.4", "the count of the first sentence for all")(
    of_vectors(lambda v, real: (v * real[..., None]).sum(axis=1) / real[0].sum())
)
wrong("5.4", "as many words as the shortest has")(
    of_vectors(lambda v, real: v[:, : real.sum(axis=1).min()].mean(axis=1))
)
wrong("5.4", "the median")(
    of_vectors(lambda v, real: [np.median(row[mask], axis=0) for row, mask in zip(v, real)])
)
wrong("5.4", "the mask the wrong way round")(
    of_vectors(lambda v, real: (v * ~real[..., None]).sum(axis=1) / real.sum(1, keepdims=True))
)
wrong("5.4", "a word that comes twice counts once")(
    mean_of_ids(lambda row: np.unique(row[row != 0]))
)
wrong("5.4", "the first three ids are no words")(
    mean_of_ids(lambda row: row[row > 2] if (row > 2).any() else row)
)
wrong("5.4", "the vector of the mean id")(
    mean_of_ids(lambda row: np.array([int(row[row != 0].mean())]))
)
wrong("5.4", "return inside the loop", "left early", "one number")(
    of_vectors(lambda v, real: v[0][real[0]].mean(axis=0))
)


def built(make):
    """An answer to 5.8 by `make(trained, source)`, which gives what comes out."""

    def answer(trained):
        source = keras.Input((None,), dtype="int32")
        return keras.Model(source, make(trained, source))

    return answer


def layer(trained, name, x):
    return trained.get_layer(name)(x)


def states(trained, source, change=lambda vectors: vectors):
    vectors = layer(trained, "encoder_embedding", source)
    return layer(trained, "encoder", change(vectors))


wrong("5.8", "c before h", "swapped")(built(lambda trained, ids: states(trained, ids)[:0:-1]))
wrong("5.8", "h twice", "the first for all")(
    built(lambda trained, ids: [states(trained, ids)[1]] * 2)
)
wrong("5.8", "h alone", "only the first")(built(lambda trained, ids: states(trained, ids)[1]))
wrong("5.8", "c alone", "only the last")(built(lambda trained, ids: states(trained, ids)[2]))
wrong("5.8", "the decoder's vectors")(
    built(
        lambda trained, ids: layer(trained, "encoder", layer(trained, "decoder_embedding", ids))[1:]
    )
)
wrong("5.8", "the decoder")(
    built(lambda trained, ids: layer(trained, "decoder", layer(trained, "encoder_embedding", ids)))
)
wrong("5.8", "the states themselves, no model")(
    lambda trained: states(trained, keras.Input((None,), dtype="int32"))[1:]
)
wrong("5.8", "read from the end")(
    built(lambda trained, ids: states(trained, ids, lambda v: keras.ops.flip(v, 1))[1:])
)
wrong("5.8", "a GRU in its place")(
    built(
        lambda trained, ids: [
            layers.GRU(48)(layer(trained, "encoder_embedding", ids)) for _ in range(2)
        ]
    )
)
wrong("5.8", "a new table of vectors, the trained LSTM")(
    built(
        lambda trained, ids: layer(
            trained,
            "encoder",
            layers.Embedding(*trained.get_layer("encoder_embedding").embeddings.shape)(ids),
        )[1:]
    )
)

wrong("5.9", "h twice", "the first for all")(lambda lstm, x: (lstm(x)[1], lstm(x)[1]))
wrong("5.9", "all three")(lambda lstm, x: lstm(x))
wrong("5.9", "after the first step")(lambda lstm, x: lstm(x[:, :1])[1:])
wrong("5.9", "before the last step")(lambda lstm, x: lstm(x[:, :-1])[1:])
wrong("5.9", "the last vector alone")(lambda lstm, x: lstm(x[:, -1:])[1:])
wrong("5.9", "two vectors, whatever their number")(lambda lstm, x: lstm(x[:, :2])[1:])
wrong("5.9", "read from the end")(lambda lstm, x: lstm(x[:, ::-1])[1:])
wrong("5.9", "read twice")(lambda lstm, x: lstm(x, initial_state=lstm(x)[1:])[1:])
wrong("5.9", "the first sentence alone, in a table", "left early")(
    lambda lstm, x: [state[:1] for state in lstm(x)[1:]]
)
wrong("5.9", "c through tanh")(lambda lstm, x: (lstm(x)[1], np.tanh(lstm(x)[2])))
wrong("5.9", "side by side in one array")(lambda lstm, x: np.hstack(lstm(x)[1:]))
wrong("5.9", "a new LSTM as large")(
    lambda lstm, x: layers.LSTM(lstm.units, return_state=True)(x)[1:]
)

wrong("5.4", "a pad more is counted in each sentence")(
    of_vectors(lambda v, real: (v * real[..., None]).sum(axis=1) / (real.sum(1, keepdims=True) + 1))
)
wrong("5.4", "divided by the root of their number")(
    of_vectors(
        lambda v, real: (v * real[..., None]).sum(axis=1) / real.sum(1, keepdims=True) ** 0.5
    )
)
wrong("5.4", "the mean of the first and the last word")(
    of_vectors(lambda v, real: [(r[m][0] + r[m][-1]) / 2 for r, m in zip(v, real)])
)
wrong("5.8", "c for h, through tanh")(
    built(lambda trained, ids: [keras.ops.tanh(states(trained, ids)[2]), states(trained, ids)[2]])
)
wrong("5.8", "the vectors a little smaller")(
    built(lambda trained, ids: states(trained, ids, lambda vectors: 0.9 * vectors)[1:])
)
wrong("5.8", "the mean of all h for the last")(
    built(
        lambda trained, ids: [keras.ops.mean(states(trained, ids)[0], 1), states(trained, ids)[2]]
    )
)
wrong("5.9", "the mean of all vectors read")(
    lambda lstm, vectors: lstm(tf.reduce_mean(vectors, axis=1, keepdims=True))[-2:]
)
wrong("5.9", "a tanh too many around h")(
    lambda lstm, vectors: (tf.tanh(lstm(vectors)[-2]), lstm(vectors)[-1])
)
wrong("5.9", "the sentences in the opposite order")(lambda lstm, vectors: lstm(vectors[::-1])[-2:])
