"""A learner takes the steps of training: of a batch the gradient, of the gradient new weights.

Notebook 5. `NumPyLearner` is written out here; `keras_training.KerasLearner` lets Keras do it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, Protocol

import numpy as np

from .architecture import Seq2Seq
from .decoder import cross_entropy, teacher_forced
from .encoder import encode
from .gradient import gradients
from .letters import EOS, PAD, SOS, UNK, Vocabulary

# Adam's two memories, of the gradient and of its square (Kingma & Ba 2015). The sizes of the
# gradients change fast in so short a training: a mean over some 20 steps of them teaches more
# than the usual one over 1000.
BETA = 0.9, 0.95
CLIP = 1.0  # the longest a gradient may be (Pascanu et al. 2013)


class Batch(NamedTuple):
    """What a step learns from: B pairs, padded to S and T tokens."""

    sources: np.ndarray  # (B, S)
    fed: np.ndarray  # (B, T), the target behind `<sos>`
    wanted: np.ndarray  # (B, T), the same one step later, up to `<eos>`
    weight: np.ndarray  # (B, T), 1 where `wanted` is real


def batch_of(pairs: Sequence[tuple[str, str]], source: Vocabulary, target: Vocabulary) -> Batch:
    """Pairs of sentences → four arrays to learn from.

    `fed` is the target behind `<sos>`, `wanted` the same one step later up to
    `<eos>`; `weight` is 1 where `wanted` is real and 0 on its pads.
    """
    read, speak = _ids(source), _ids(target)
    sources, _ = _rectangle([read(text) for text, _ in pairs])
    wanted, mask = _rectangle([(*speak(text), EOS) for _, text in pairs])
    fed = np.concatenate([np.full_like(wanted[:, :1], SOS), wanted[:, :-1]], axis=1)
    fed[fed == EOS] = PAD
    return Batch(sources, fed, wanted, mask.astype(np.float32))


def with_unknown(batch: Batch, share: float, rng: np.random.Generator) -> Batch:
    """A batch in which each word read, of source and target, is `<unk>` with this probability.

    What is to be said stays as it is.
    """

    def some(ids: np.ndarray) -> np.ndarray:
        words = (ids != PAD) & (ids != SOS)
        return np.where(words & (rng.random(ids.shape) < share), np.int32(UNK), ids)

    return batch._replace(sources=some(batch.sources), fed=some(batch.fed))


@lru_cache(16)
def _ids(vocabulary: Vocabulary) -> Callable[[str], tuple[int, ...]]:
    """`vocabulary.encode` with a memory: in a small world the same sentences come again."""
    return lru_cache(2**16)(lambda text: tuple(vocabulary.encode(text)))


def _rectangle(rows: Sequence[tuple[int, ...]]) -> tuple[np.ndarray, np.ndarray]:
    """What `pad` makes, in one go: this is done anew for every step of training."""
    lengths = np.array([len(row) for row in rows])
    mask = np.arange(max(lengths, default=0)) < lengths[:, None]
    ids = np.full(mask.shape, PAD, np.int32)
    ids[mask] = list(chain.from_iterable(rows))
    return ids, mask


class Learner(Protocol):
    """Whoever takes the steps: made of (start, rate, steps, cut, seed)."""

    @property
    def model(self) -> Seq2Seq:
        """The model as it is now."""
        ...

    def learn(self, batch: Batch) -> float:
        """Take one step; → the loss before it, nan when there is none: then nothing changed."""
        ...

    def loss(self, batch: Batch) -> float:
        """Nats per token, and nothing is learned."""
        ...


class NumPyLearner:
    """Learns by the gradient written out in `gradient.py`, and Adam (Kingma & Ba 2015).

    All weights are parts of one long vector, so a step is a few lines on that.
    """

    def __init__(self, start: Seq2Seq, rate: float, steps: int, cut: bool, seed: int):
        self._start, self._cut = start, cut
        self._rate, self._steps, self._done = rate, steps, 0
        self._weights = np.concatenate([array.ravel() for array in start.arrays().values()])
        self._mean, self._square = np.zeros((2, len(self._weights)), self._weights.dtype)
        self._model = self._parts(self._weights)
        # Once it has seen so large a block go, the C library keeps what a step gives back for the
        # next one, where it would return it to the system, and fetch it again page by page.
        np.empty(2**24, np.uint8)

    def _parts(self, weights: np.ndarray) -> Seq2Seq:
        """The model whose arrays are parts of `weights`, not copies."""
        arrays, there = {}, 0
        for name, array in self._start.arrays().items():
            arrays[name] = weights[there : there + array.size].reshape(array.shape)
            there += array.size
        start = self._start
        return Seq2Seq.of(start.encoder.cell, start.source, start.target, arrays)

    @property
    def model(self) -> Seq2Seq:
        return self._parts(self._weights.copy())

    def learn(self, batch: Batch) -> float:
        found = gradients(self._model, *batch, cut=self._cut)
        gradient = np.concatenate([slope.ravel() for slope in found.weights.values()])
        length = float(np.linalg.norm(gradient))
        if not np.isfinite(length + found.loss):
            return np.nan
        gradient *= CLIP / max(length, CLIP)
        falling = 0.5 * (1 + np.cos(np.pi * self._done / self._steps))  # from 1 to 0
        self._done += 1
        forgotten = [1 - beta**self._done for beta in BETA]  # both means began at 0
        self._mean *= BETA[0]
        self._mean += (1 - BETA[0]) * gradient
        self._square *= BETA[1]
        self._square += (1 - BETA[1]) * gradient**2
        # Plain numbers: what NumPy makes of one is float64, and so would be all it multiplies.
        rate = float(self._rate * falling * np.sqrt(forgotten[1]) / forgotten[0])
        self._weights -= rate * self._mean / (np.sqrt(self._square) + 1e-7)
        return found.loss

    def loss(self, batch: Batch) -> float:
        model, (sources, fed, wanted, weight) = self._model, batch
        read = encode(sources, model.encoder, sources != PAD)
        logits = teacher_forced(read.context, fed, model.decoder, model.memory(read))
        return float(np.average(cross_entropy(logits, wanted), weights=weight))
