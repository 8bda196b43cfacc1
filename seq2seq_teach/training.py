"""Training: the same architecture in Keras, and the way its weights come back.

Notebook 5. The only module that imports TensorFlow. `keras_model` builds the
Keras twin of a `Seq2Seq`, `train` teaches one from nothing.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

# TensorFlow writes lines about the machine under the first cell that imports it.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
# The matrices here are so small that sharing one product between cores costs more than it saves.
os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from . import training_words as say
from .architecture import Seq2Seq, untrained
from .decoder import shift
from .language import no_such_model, quote
from .letters import Vocabulary, pad
from .limits import BATCH, COPIERS, LONGEST_TRAINED, RATE, STEPS
from .tasks import digit_vocabulary, digits, draw_digits

RECURRENT = {"rnn": layers.SimpleRNN, "gru": layers.GRU, "lstm": layers.LSTM}

# Draws a batch: (random generator, how many) → pairs (source, target).
Draw = Callable[[np.random.Generator, int], list[tuple[str, str]]]


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
    h = decoder(hear(fed), initial_state=context)
    if model.attends:
        mix = layers.Attention(name="attention", dtype=dtype)([h, states])
        combine = layers.Dense(units, "tanh", use_bias=False, name="combine", dtype=dtype)
        h = combine(layers.Concatenate(dtype=dtype)([mix, h]))
    logits = layers.Dense(len(model.target), name="output", dtype=dtype)(h)

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


def batch_of(pairs: Sequence[tuple[str, str]], source: Vocabulary, target: Vocabulary):
    """Pairs of sentences → four arrays to learn from: (sources, fed, wanted, weight).

    `fed` is the target behind `<sos>`, `wanted` the same one step later up to
    `<eos>`; `weight` is 1 where `wanted` is real and 0 on its pads.
    """
    sources, _ = pad([source.encode(text) for text, _ in pairs])
    shifted = [shift(target.encode(text)) for _, text in pairs]
    fed, _ = pad([fed for fed, _ in shifted])
    wanted, mask = pad([wanted for _, wanted in shifted])
    return sources, fed, wanted, mask.astype(np.float32)


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

    def run(part, ids, state, mask=None):
        steps, arrows, inputs = [], [], layer(f"{part}_embedding")(ids)
        for t, x in enumerate(tf.unstack(inputs, axis=1)):
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
    spoken, decoder = run("decoder", fed, context)
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


@dataclass(frozen=True)
class WayHome:
    """The gradient of one pair's loss on every arrow of the unrolled network, in float64.

    S source tokens, T fed tokens, H units, N numbers in a state: H, or 2·H for h and c.

    - words (T, H): what each word's error hands down to its step of the decoder.
    - decoder (T − 1, N): what goes from each later step of the decoder to the one before.
    - context (N,): what passes from the decoder to the encoder.
    - encoder (S − 1, N): what goes from each later step of the encoder to the one before.
    - looks (S, H): with attention, what comes straight to each source state; else None.
    """

    words: np.ndarray
    decoder: np.ndarray
    context: np.ndarray
    encoder: np.ndarray
    looks: np.ndarray | None


def way_home(model: Seq2Seq, source: str, target: str, cut: bool = False) -> WayHome:
    """Follow the gradient of the loss at `target`, word for word, back to `source`.

    Backpropagation through time (Rumelhart, Hinton & Williams 1986). With `cut` the wire
    between decoder and encoder is cut. Raises what `Vocabulary.encode` raises.
    """
    arrays = batch_of([(source, target)], model.source, model.target)
    sources, fed, wanted, weight = map(tf.constant, arrays)
    twin = keras_model(model, dtype="float64")
    with tf.GradientTape() as tape:
        pass_ = unrolled(twin, sources, fed, cut)
        loss = mean_surprise(pass_.logits, wanted, weight)
    kept = [pass_.spoken, pass_.states, pass_.decoder[:-1], pass_.encoder]
    zero = tf.UnconnectedGradients.ZERO
    gradients: list[Any] = tape.gradient(loss, kept, unconnected_gradients=zero)
    words, looks, decoder, encoder = gradients
    units = model.encoder.units * len(pass_.encoder[0])

    def rows(arrows):
        return np.array([np.concatenate(arrow, axis=-1)[0] for arrow in arrows]).reshape(-1, units)

    *before, context = rows(encoder)
    return WayHome(
        words=words[0].numpy(),
        decoder=rows(decoder),
        context=context,
        encoder=np.reshape(before, (-1, units)),
        looks=looks[0].numpy() if model.attends else None,
    )


@dataclass(frozen=True)
class Check:
    """A look at the model between two steps.

    step: how many steps it had learned. loss: nats per token of pairs kept from training,
    nan when there are none. said: what it makes of the samples.
    """

    step: int
    loss: float
    said: tuple[str, ...]


@dataclass
class History:
    """What training saw: the loss of every step, in nats per token, and the checks between."""

    losses: list[float] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)


class Training:
    """A model that is learning from nothing: stop it whenever you like, `run` goes on.

    Every step draws `batch` fresh pairs and lowers their cross-entropy with Adam
    (Kingma & Ba 2015); the rate falls to 0 along a cosine, and gradients are
    clipped to norm 1 (Pascanu et al. 2013). The same seed gives the same model on one
    machine, however often it was stopped.

    Before the first step, every `every` steps and after the last it is checked: its loss on
    the pairs `unseen`, and what it makes of the texts `samples`. With `cut` no gradient
    passes the context (`keras_model`). `start` is the model before its first step.

    Raises ValueError for an unknown cell, a word that is in no vocabulary, or steps, batch
    or every below 1.
    """

    def __init__(
        self,
        draw: Draw,
        source: Vocabulary,
        target: Vocabulary,
        *,
        cell: str = "lstm",
        units: int = 48,
        embedding: int = 32,
        attention: bool = False,
        cut: bool = False,
        steps: int = 1500,
        batch: int = 128,
        rate: float = 0.01,
        seed: int = 0,
        unseen: Sequence[tuple[str, str]] = (),
        samples: Sequence[str] = (),
        every: int = 50,
    ):
        for name, given in (("steps", steps), ("batch", batch), ("every", every)):
            if given < 1:
                raise ValueError(say.not_one(name=name, given=given))
        keras.utils.set_random_seed(seed)
        self.steps, self.batch, self.every = steps, batch, every
        self.samples = tuple(samples)
        self.history = History()
        self._draw, self._rng = draw, np.random.default_rng(seed)
        self.start = untrained(cell, source, target, units, embedding, attention, self._rng)
        for text in self.samples:
            self.start.encode(text)  # what it cannot read is said now, not at the first check
        self._cut = cut
        self._unseen = batch_of(unseen, source, target) if unseen else None
        self._twin = keras_model(self.start, cut)
        # The sizes of the gradients change fast in so short a training: a mean over some
        # 20 steps of them (beta_2) teaches more than Keras' mean over 1000.
        falling: Any = keras.optimizers.schedules.CosineDecay(rate, steps)
        self._optimizer = keras.optimizers.Adam(falling, beta_2=0.95, global_clipnorm=1.0)
        self._optimizer.build(self._twin.trainable_variables)
        # One graph for the lengths that come first, and one for all others.
        self._learn = tf.function(self._learn_eagerly, reduce_retracing=True)

    @property
    def model(self) -> Seq2Seq:
        """The model as it is now."""
        return trained_model(self._twin, self.start)

    @property
    def done(self) -> bool:
        return len(self.history.losses) >= self.steps

    def run(self, watch: Callable[[], None] | None = None) -> History:
        """Learn until all steps are done; `watch()` is called after every step.

        Ctrl-C, or ■ in a notebook, raises KeyboardInterrupt, but never within a step:
        what was learned is kept, and the next `run` goes on from there.
        """
        with _interrupts_wait() as interrupted:
            while not self.done and not interrupted:
                self._step()
                if watch:
                    watch()
        if interrupted and not self.done:
            raise KeyboardInterrupt
        return self.history

    def learn(self, sources, fed, wanted, weight) -> float:
        """Learn from the four arrays of one batch; → the loss before it."""
        return float(self._learn(*map(tf.constant, (sources, fed, wanted, weight))))

    def _step(self) -> None:
        if not self.history.checks:
            self._check()
        pairs = self._draw(self._rng, self.batch)
        self.history.losses.append(self.learn(*batch_of(pairs, *self._words)))
        if self.done or len(self.history.losses) % self.every == 0:
            self._check()

    @property
    def _words(self):
        return self.start.source, self.start.target

    def _check(self) -> None:
        loss = np.nan if self._unseen is None else float(loss_of(self._twin, *self._unseen))
        model = self.model if self.samples else self.start
        said = tuple(str(model.translate(text)) for text in self.samples)
        self.history.checks.append(Check(len(self.history.losses), loss, said))

    def _learn_eagerly(self, *arrays) -> tf.Tensor:
        weights = self._twin.trainable_variables
        with tf.GradientTape() as tape:
            loss = loss_of(self._twin, *arrays, cut=self._cut)
        found = zip(tape.gradient(loss, weights), weights, strict=True)
        # Where the wire is cut TensorFlow finds none: that is a gradient of 0.
        gradients = [tf.zeros(w.shape) if slope is None else slope for slope, w in found]
        self._optimizer.apply(gradients, weights)
        return loss


@contextmanager
def _interrupts_wait():
    """Keep interrupts in a list instead of raising them, where Python lets us: the main thread."""
    interrupted = []
    try:
        before = signal.signal(signal.SIGINT, lambda *_: interrupted.append(True))
    except ValueError:  # another thread, which no interrupt reaches
        yield interrupted
        return
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)


def train(
    draw: Draw,
    source: Vocabulary,
    target: Vocabulary,
    *,
    watch: Callable[[int, float, Callable[[], Seq2Seq]], None] | None = None,
    **settings,
) -> tuple[Seq2Seq, History]:
    """Teach a model from nothing in one call; → the model and its history.

    `settings` are those of `Training`. `watch(step, loss, model_so_far)` is called after
    every step.
    """
    training = Training(draw, source, target, **settings)
    losses = training.history.losses

    training.run(watch and (lambda: watch(len(losses) - 1, losses[-1], lambda: training.model)))
    return training.model, training.history


def copier_training(
    name: str, times: int = 1, seed: int = 0, samples: Sequence[str] = ("3 1 4 1 5 9 2 6",)
) -> Training:
    """A copier of `limits.COPIERS` about to learn from nothing: `times` × `limits.STEPS` steps.

    On the way it is checked with fresh digits of every length. Raises ValueError for a name
    that is not there.
    """
    if name not in COPIERS:
        raise ValueError(no_such_model(name=quote(name), names=", ".join(COPIERS)))
    copier, words, rng = COPIERS[name], digit_vocabulary(), np.random.default_rng(2014)
    fresh = [digits(rng, 8, length, copier.reverse) for length in range(1, LONGEST_TRAINED + 1)]
    return Training(
        partial(draw_digits, longest=LONGEST_TRAINED, reverse=copier.reverse),
        words,
        words,
        units=copier.units,
        attention=copier.attention,
        steps=times * STEPS,
        batch=BATCH,
        rate=RATE,
        seed=seed,
        unseen=[pair for pairs in fresh for pair in pairs],
        samples=samples,
    )
