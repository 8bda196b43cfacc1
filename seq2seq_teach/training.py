"""Training: the same architecture in Keras, and the way its weights come back.

Notebook 5. The only module that imports TensorFlow. `keras_model` builds the
Keras twin of a `Seq2Seq`, `train` teaches one from nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

# TensorFlow writes lines about the machine under the first cell that imports it.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
# The matrices here are so small that sharing one product between cores costs more than it saves.
os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from .architecture import Seq2Seq, untrained
from .decoder import shift
from .language import quote, say
from .letters import Vocabulary, pad
from .limits import BATCH, COPIERS, LONGEST, RATE, STEPS
from .tasks import digit_vocabulary, draw_digits

RECURRENT = {"rnn": layers.SimpleRNN, "gru": layers.GRU, "lstm": layers.LSTM}

# Draws a batch: (random generator, how many) → pairs (source, target).
Draw = Callable[[np.random.Generator, int], list[tuple[str, str]]]


def keras_model(model: Seq2Seq) -> keras.Model:
    """The Keras twin of `model`, with its weights: (source ids, fed ids) → logits.

    Inputs (B, S) and (B, T) int32 with 0 for pads, output (B, T, V). Trained, it
    gives its weights back through `trained_model`.
    """
    cell, units = RECURRENT[model.encoder.cell], model.encoder.units
    source = keras.Input((None,), dtype="int32", name="source")
    fed = keras.Input((None,), dtype="int32", name="fed")
    read = layers.Embedding(
        *model.encoder.embedding.shape, mask_zero=True, name="encoder_embedding"
    )
    # No mask here: a target's pads come after its last word, too late to change
    # what was said; the loss leaves them out.
    hear = layers.Embedding(*model.decoder.embedding.shape, name="decoder_embedding")
    encoder = cell(units, return_sequences=True, return_state=True, name="encoder")
    decoder = cell(units, return_sequences=True, name="decoder")

    states, *context = encoder(read(source))
    h = decoder(hear(fed), initial_state=context)
    if model.attends:
        mix = layers.Attention(name="attention")([h, states])
        combine = layers.Dense(units, activation="tanh", use_bias=False, name="combine")
        h = combine(layers.Concatenate()([mix, h]))
    logits = layers.Dense(len(model.target), name="output")(h)

    return with_weights_of(model, keras.Model([source, fed], logits))


def with_weights_of(model: Seq2Seq, twin: keras.Model) -> keras.Model:
    """Give a Keras twin of the same sizes the weights of `model`; → the twin."""
    arrays = model.arrays()
    for name, names in _layout(model).items():
        twin.get_layer(name).set_weights([arrays[n] for n in names])
    return twin


def _layout(model: Seq2Seq) -> dict[str, list[str]]:
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
    for name, names in _layout(model).items():
        arrays |= zip(names, twin.get_layer(name).get_weights(), strict=True)
    return Seq2Seq.of(model.encoder.cell, model.source, model.target, arrays)


def batch_of(pairs: list[tuple[str, str]], source: Vocabulary, target: Vocabulary):
    """Pairs of sentences → four arrays to learn from: (sources, fed, wanted, weight).

    `fed` is the target behind `<sos>`, `wanted` the same one step later up to
    `<eos>`; `weight` is 1 where `wanted` is real and 0 on its pads.
    """
    sources, _ = pad([source.encode(text) for text, _ in pairs])
    shifted = [shift(target.encode(text)) for _, text in pairs]
    fed, _ = pad([fed for fed, _ in shifted])
    wanted, mask = pad([wanted for _, wanted in shifted])
    return sources, fed, wanted, mask.astype(np.float32)


def loss_of(twin: keras.Model, sources, fed, wanted, weight) -> tf.Tensor:
    """The mean cross-entropy, in nats per real token: pads of `wanted` weigh nothing."""
    logits = twin([sources, fed], training=True)
    surprise = tf.nn.sparse_softmax_cross_entropy_with_logits(wanted, logits)
    return tf.reduce_sum(surprise * weight) / tf.reduce_sum(weight)


@dataclass
class History:
    """What training saw: the loss of every step, in nats per token."""

    losses: list[float] = field(default_factory=list)


def train(
    draw: Draw,
    source: Vocabulary,
    target: Vocabulary,
    *,
    cell: str = "lstm",
    units: int = 48,
    embedding: int = 32,
    attention: bool = False,
    steps: int = 1500,
    batch: int = 128,
    rate: float = 0.01,
    seed: int = 0,
    watch: Callable[[int, float, Callable[[], Seq2Seq]], None] | None = None,
) -> tuple[Seq2Seq, History]:
    """Teach a model from nothing; → the model and its history.

    Every step draws `batch` fresh pairs and lowers their cross-entropy with Adam
    (Kingma & Ba 2015); the rate falls to 0 along a cosine, and gradients are
    clipped to norm 1 (Pascanu et al. 2013). `watch(step, loss, model_so_far)` is
    called after every step. The same seed gives the same model on one machine.
    """
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    start = untrained(cell, source, target, units, embedding, attention, rng)
    twin = keras_model(start)
    # The sizes of the gradients change fast in so short a training: a mean over some
    # 20 steps of them (beta_2) teaches more than Keras' mean over 1000.
    optimizer = keras.optimizers.Adam(
        keras.optimizers.schedules.CosineDecay(rate, steps), beta_2=0.95, global_clipnorm=1.0
    )
    optimizer.build(twin.trainable_variables)

    @tf.function(reduce_retracing=True)
    def learn(sources, fed, wanted, weight):
        with tf.GradientTape() as tape:
            loss = loss_of(twin, sources, fed, wanted, weight)
        gradients = tape.gradient(loss, twin.trainable_variables)
        optimizer.apply(gradients, twin.trainable_variables)
        return loss

    history = History()
    for step in range(steps):
        arrays = batch_of(draw(rng, batch), source, target)
        loss = float(learn(*map(tf.constant, arrays)))
        history.losses.append(loss)
        if watch:
            watch(step, loss, lambda: trained_model(twin, start))
    return trained_model(twin, start), history


def train_copier(
    name: str,
    times: int = 1,
    seed: int = 0,
    watch: Callable[[int, float, Callable[[], Seq2Seq]], None] | None = None,
) -> tuple[Seq2Seq, History]:
    """Teach a copier of `limits.COPIERS` from nothing, for `times` × `limits.STEPS` steps.

    With the seeds of the stored table this makes its models again. Raises ValueError for a
    name that is not there. The rest is as in `train`.
    """
    if name not in COPIERS:
        raise ValueError(say("no such model", name=quote(name), names=", ".join(COPIERS)))
    copier, words = COPIERS[name], digit_vocabulary()
    return train(
        partial(draw_digits, longest=LONGEST, reverse=copier.reverse),
        words,
        words,
        units=copier.units,
        attention=copier.attention,
        steps=times * STEPS,
        batch=BATCH,
        rate=RATE,
        seed=seed,
        watch=watch,
    )
