"""The same architecture in Keras, how its weights go there and come back, and how it learns.

Notebook 5. The only module that imports TensorFlow. `keras_model` builds the
Keras twin of a `Seq2Seq`; a `Training` with engine="keras" learns by it.
"""

from __future__ import annotations

import os
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from .architecture import Seq2Seq
from .backend import tensorflow_computes
from .learner import BETA, CLIP, Batch

# TensorFlow writes lines about the machine under the first cell that imports it.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
# The matrices here are so small that sharing one product between cores costs more than it saves.
os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")

with tensorflow_computes():
    import keras
    import tensorflow as tf
    from keras import layers

RECURRENT = {"rnn": layers.SimpleRNN, "gru": layers.GRU, "lstm": layers.LSTM}


def keras_model(model: Seq2Seq, cut: bool = False, dtype: str = "float32") -> keras.Model:
    """The Keras twin of `model`, with its weights: (source ids, fed ids) → logits.

    Inputs (B, S) and (B, T) int32 with 0 for pads, output (B, T, V). Trained, it
    gives its weights back through `trained_model`. With `cut` no gradient passes the
    context: what it says is the same, but the encoder hears nothing of its mistakes.
    """
    cell, units = RECURRENT[model.encoder.cell], model.encoder.units
    source = keras.Input((None,), dtype="int32", name="source")
    fed = keras.Input((None,), dtype="int32", name="fed")
    sizes = model.encoder.embedding.shape
    read = layers.Embedding(*sizes, mask_zero=True, name="encoder_embedding", dtype=dtype)
    # No mask here: a target's pads come after its last word, too late to change
    # what was said; the loss leaves them out.
    hear = layers.Embedding(*model.decoder.embedding.shape, name="decoder_embedding", dtype=dtype)
    encoder = cell(units, return_sequences=True, return_state=True, name="encoder", dtype=dtype)
    decoder = cell(units, return_sequences=True, name="decoder", dtype=dtype)

    states, *context = encoder(read(source))
    if cut:
        context = [keras.ops.stop_gradient(state) for state in context]
    x = hear(fed)
    if model.feeds_context:  # the context behind every token
        every = keras.ops.expand_dims(keras.ops.concatenate(context, axis=-1), 1)
        every = keras.ops.add(keras.ops.zeros_like(x[..., :1]), every)
        x = keras.ops.concatenate([x, every], axis=-1)
    h = decoder(x, initial_state=context)
    if model.attends:
        mix = layers.Attention(name="attention", dtype=dtype)([h, states])
        combine = layers.Dense(units, "tanh", use_bias=False, name="combine", dtype=dtype)
        h = combine(layers.Concatenate(dtype=dtype)([mix, h]))
    logits = layers.Dense(len(model.target), name="output", dtype=dtype)(h)

    return with_weights_of(model, keras.Model([source, fed], logits))


def with_weights_of(model: Seq2Seq, twin: keras.Model) -> keras.Model:
    """Give a Keras twin of the same sizes the weights of `model`; → the twin."""
    arrays = model.arrays()
    for name, names in layout(model).items():
        twin.get_layer(name).set_weights([arrays[n] for n in names])
    return twin


def layout(model: Seq2Seq) -> dict[str, list[str]]:
    """Keras layer → the names of our arrays, in the order Keras keeps them."""
    layout = {}
    for part in ("encoder", "decoder"):
        layout[f"{part}_embedding"] = [f"{part}.embedding"]
        layout[part] = [f"{part}.kernel", f"{part}.recurrent", f"{part}.bias"]
    layout["output"] = ["decoder.output", "decoder.output_bias"]
    if model.attends:
        layout["combine"] = ["decoder.combine"]
    return layout


def trained_model(twin: keras.Model, model: Seq2Seq) -> Seq2Seq:
    """A `Seq2Seq` like `model` with the weights its Keras twin has now."""
    arrays = {}
    for name, names in layout(model).items():
        arrays |= zip(names, twin.get_layer(name).get_weights(), strict=True)
    return Seq2Seq.of(model.encoder.cell, model.source, model.target, arrays)


class Unrolled(NamedTuple):
    """One pass through a Keras twin, step by step, with a tensor for every arrow."""

    encoder: list  # the state on its way from each source token to the next; the last: the context
    decoder: list  # the same after every fed token
    states: tf.Tensor  # (B, S, H) what attention looks at
    spoken: tf.Tensor  # (B, T, H) what the words are made of
    logits: tf.Tensor  # (B, T, V)


def unrolled(twin: keras.Model, sources, fed, cut: bool = False) -> Unrolled:
    """What `twin([sources, fed])` computes, by the same layers, one step after another."""
    layer, real = twin.get_layer, tf.not_equal(sources, 0)

    def run(part, ids, state, mask=None, also=()):
        steps, arrows, inputs = [], [], layer(f"{part}_embedding")(ids)
        for t, x in enumerate(tf.unstack(inputs, axis=1)):
            x = tf.concat([x, *also], axis=-1)
            _, new = layer(part).cell(x, state)
            if mask is not None:  # a pad leaves the state as it was
                kept = zip(new, state, strict=True)
                new = [tf.where(mask[:, t, None], now, before) for now, before in kept]
            # A copy goes on: its gradient is what comes back by this arrow alone.
            state = [tf.identity(part_of) for part_of in new]
            steps.append(new[0])
            arrows.append(state)
        return tf.stack(steps, axis=1), arrows

    zeros = layer("encoder").get_initial_state(sources.shape[0])
    states, encoder = run("encoder", sources, zeros, real)
    context = [tf.stop_gradient(state) for state in encoder[-1]] if cut else encoder[-1]
    fed_context = layer("decoder").cell.kernel.shape[0] > layer("decoder_embedding").output_dim
    spoken, decoder = run("decoder", fed, context, also=context if fed_context else ())
    h = spoken
    if any(one.name == "attention" for one in twin.layers):
        mix = layer("attention")([h, states], mask=[None, real])
        h = layer("combine")(tf.concat([mix, h], axis=-1))
    return Unrolled(encoder, decoder, states, spoken, layer("output")(h))


def loss_of(twin: keras.Model, sources, fed, wanted, weight, cut: bool = False) -> tf.Tensor:
    """The mean cross-entropy, in nats per real token: pads of `wanted` weigh nothing."""
    if None in (*sources.shape, *fed.shape):  # a graph for any length
        logits = twin([sources, fed], training=True)
    else:  # unrolled it is faster
        logits = unrolled(twin, sources, fed, cut).logits
    return mean_surprise(logits, wanted, weight)


def mean_surprise(logits, wanted, weight) -> tf.Tensor:
    """−log p(wanted) in nats: the mean over all tokens, as far as they have weight."""
    surprise = tf.nn.sparse_softmax_cross_entropy_with_logits(wanted, logits)
    weight = tf.cast(weight, surprise.dtype)
    return tf.reduce_sum(surprise * weight) / tf.reduce_sum(weight)


class KerasLearner:
    """Learns by Keras: its own gradient, its own Adam; see `learner.Learner`."""

    def __init__(self, start: Seq2Seq, rate: float, steps: int, cut: bool, seed: int):
        keras.utils.set_random_seed(seed)
        self._start, self._cut = start, cut
        self._twin = keras_model(start, cut)
        falling: Any = keras.optimizers.schedules.CosineDecay(rate, steps)
        self._optimizer = keras.optimizers.Adam(falling, beta_2=BETA[1], global_clipnorm=CLIP)
        self._optimizer.build(self._twin.trainable_variables)
        # One graph for the lengths that come first, and one for all others.
        self._learn = tf.function(self._learn_eagerly, reduce_retracing=True)
        # What is only looked at has one graph for all lengths: checks are many, steps are more.
        ids, weight = (tf.TensorSpec((None, None), kind) for kind in (tf.int32, tf.float32))
        self._loss = tf.function(partial(loss_of, self._twin), [ids, ids, ids, weight])

    @property
    def model(self) -> Seq2Seq:
        return trained_model(self._twin, self._start)

    def learn(self, batch: Batch) -> float:
        loss, finite = self._learn(*_tensors(*batch))
        return float(loss) if finite else np.nan

    def loss(self, batch: Batch) -> float:
        return float(self._loss(*batch))

    def _learn_eagerly(self, sources, fed, wanted, weight):
        weights = self._twin.trainable_variables
        with tf.GradientTape() as tape:
            loss = loss_of(self._twin, sources, fed, wanted, weight, self._cut)
        found = zip(tape.gradient(loss, weights), weights, strict=True)
        # Where the wire is cut TensorFlow finds none: that is a gradient of 0.
        slopes = [tf.zeros(w.shape) if slope is None else slope for slope, w in found]
        finite = tf.math.is_finite(loss) & tf.math.is_finite(tf.linalg.global_norm(slopes))
        if finite:  # or the means that Adam keeps would be lost as well
            self._optimizer.apply(slopes, weights)
        return loss, finite


def _tensors(*arrays) -> Any:
    return map(tf.constant, arrays)


def keras_gradients(
    model: Seq2Seq, sources, fed, wanted, weight, twin: keras.Model | None = None
) -> tuple[float, dict[str, np.ndarray]]:
    """What `gradient.gradients` computes, by Keras: the loss, and its slope on every weight.

    `twin` may be one of the same sizes that is there already, with whatever weights.
    """
    twin = keras_model(model) if twin is None else with_weights_of(model, twin)
    parts = [(twin.get_layer(name), names) for name, names in layout(model).items()]
    with tf.GradientTape() as tape:
        loss = loss_of(twin, *_tensors(sources, fed, wanted, weight))
    found: Any = tape.gradient(loss, [layer.trainable_variables for layer, _ in parts])
    named = {
        name: tf.convert_to_tensor(slope).numpy()
        for (_, names), slopes in zip(parts, found, strict=True)
        for name, slope in zip(names, slopes, strict=True)
    }
    return float(loss), named
