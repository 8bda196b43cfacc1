"""The context: what the encoder hands to the decoder.

Notebook 3. For RNN and GRU it is the last hidden state h, H numbers; for the
LSTM the pair (h, c), 2·H numbers. Whatever the sentence's length, never more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from . import context_words as say
from .language import quote

PARTS = ("h", "c")  # of a context, in its order


def as_vector(context: tuple[np.ndarray, ...]) -> np.ndarray:
    """Everything handed over as one vector: (h,) → (H,), (h, c) → (2·H,)."""
    return np.concatenate(context, axis=-1)


def blend(first, second, share: float) -> tuple[np.ndarray, ...]:
    """A context on the way from `first` (share 0) to `second` (share 1)."""
    return tuple((1 - share) * a + share * b for a, b in zip(first, second, strict=True))


def clamp(context, held: Iterable[tuple[str, int, float]]) -> tuple[np.ndarray, ...]:
    """The context with some of its numbers held at a value: the rest stays.

    `held`: (part, unit, value) each, the part "h" or "c" and units counted from 1, such as
    ("h", 3, 0.0) to switch the third unit of h off. Raises ValueError where there is no such
    number.
    """
    parts = [np.array(part) for part in context]
    for part, unit, value in held:
        if part not in PARTS[: len(parts)] or not 1 <= unit <= parts[0].shape[-1]:
            names, last = ", ".join(PARTS[: len(parts)]), parts[0].shape[-1]
            given = quote(f"{part}[{unit}]")
            raise ValueError(say.no_such_unit(given=given, parts=names, last=last))
        parts[PARTS.index(part)][..., unit - 1] = value
    return tuple(parts)


@dataclass(frozen=True)
class Projection:
    """Points seen from their most telling side.

    coordinates (N, K), axes (K, D), share (K,): the part of all variance each axis shows.
    """

    coordinates: np.ndarray
    axes: np.ndarray
    share: np.ndarray


def pca(points, components: int = 2) -> Projection:
    """The `components` directions along which points (N, D) differ most (Pearson 1901)."""
    centred = points - points.mean(axis=0)
    _, sizes, axes = np.linalg.svd(centred, full_matrices=False)
    variance = sizes**2
    return Projection(
        coordinates=centred @ axes[:components].T,
        axes=axes[:components],
        share=variance[:components] / variance.sum(),
    )


def nearest(points, which: int, count: int = 3) -> np.ndarray:
    """The indices of the `count` points (N, D) closest to point `which`, closest first."""
    distances = np.linalg.norm(points - points[which], axis=1)
    distances[which] = np.inf
    return np.argsort(distances, kind="stable")[: min(count, len(points) - 1)]


def probe(contexts, labels: Sequence, fresh_contexts, fresh_labels: Sequence) -> float:
    """How well one linear read-out finds `labels` in contexts (N, D): accuracy on fresh ones.

    Ridge regression onto one column per label (Alain & Bengio 2016 use logistic
    regression). What a linear probe misses may still be there for a decoder to read.
    """
    names, columns = np.unique(labels, return_inverse=True)
    wanted = np.eye(len(names))[columns]  # (N, K), a 1 where the label is
    seen = np.c_[contexts, np.ones(len(contexts))].astype(float)
    slope = np.linalg.solve(seen.T @ seen + 1e-3 * np.eye(seen.shape[1]), seen.T @ wanted)
    guesses = names[(np.c_[fresh_contexts, np.ones(len(fresh_contexts))] @ slope).argmax(axis=1)]
    return float(np.mean(guesses == np.asarray(fresh_labels)))
