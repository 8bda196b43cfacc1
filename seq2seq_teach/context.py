"""The context: what the encoder hands to the decoder.

Notebook 3. For RNN and GRU it is the last hidden state h, H numbers; for the
LSTM the pair (h, c), 2·H numbers. Whatever the sentence's length, never more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from . import context_words as say
from .doors import an_id, listed, numbers, real, whole
from .language import quote, wrong_size

PARTS = ("h", "c")  # of a context, in its order


def as_vector(context: tuple[np.ndarray, ...]) -> np.ndarray:
    """Everything handed over as one vector: (h,) → (H,), (h, c) → (2·H,)."""
    return np.concatenate(_parts(context=context), axis=-1)


def _parts(**given) -> list[np.ndarray]:
    """The one context `given` as its arrays. Raises TypeError or ValueError for what is none."""
    ((name, context),) = given.items()
    if not isinstance(context, tuple | list) or not 1 <= len(context) <= len(PARTS):
        raise TypeError(say.no_context(name=name, given=quote(context)))
    parts = [numbers(**{f"{name}[{n}]": part}) for n, part in enumerate(context)]
    if not parts[0].ndim or len({part.shape for part in parts}) > 1:
        raise TypeError(say.no_context(name=name, given=quote(context)))
    return parts


def blend(first, second, share: float) -> tuple[np.ndarray, ...]:
    """A context on the way from `first` (share 0) to `second` (share 1)."""
    share = real(share=share)
    first, second = _parts(first=first), _parts(second=second)
    given, expected = ([np.shape(part) for part in parts] for parts in (second, first))
    if given != expected:
        raise ValueError(wrong_size(what="second", given=given, expected=expected))
    return tuple((1 - share) * a + share * b for a, b in zip(first, second, strict=True))


def clamp(context, held: Iterable[tuple[str, int, float]]) -> tuple[np.ndarray, ...]:
    """The context with some of its numbers held at a value: the rest stays.

    `held`: (part, unit, value) each, the part "h" or "c" and units counted from 1, such as
    ("h", 3, 0.0) to switch the third unit of h off. Raises ValueError where there is no such
    number.
    """
    parts = [np.array(part) for part in _parts(context=context)]
    for one in listed('[("h", 3, 0.0)]', held=held):
        if not isinstance(one, tuple | list) or len(one) != 3:
            raise TypeError(say.nothing_held(given=quote(held)))
        part, unit, value = one
        value = real(value=value)
        if (
            not isinstance(unit, int | np.integer)
            or not isinstance(part, str)
            or part not in PARTS[: len(parts)]
            or not 1 <= unit <= parts[0].shape[-1]
        ):
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
    points = numbers(2, points=points)
    components = whole(1, min(points.shape), components=components)
    centred = points - points.mean(axis=0)
    _, sizes, axes = np.linalg.svd(centred, full_matrices=False)
    variance = sizes**2
    return Projection(
        coordinates=centred @ axes[:components].T,
        axes=axes[:components],
        share=variance[:components] / (variance.sum() or 1),
    )


def nearest(points, which: int, count: int = 3) -> np.ndarray:
    """The indices of the `count` points (N, D) closest to point `which`, closest first."""
    points = numbers(2, points=points)
    which, count = an_id(which, len(points)), whole(0, len(points), count=count)
    distances = np.linalg.norm(points - points[which], axis=1)
    distances[which] = np.inf
    return np.argsort(distances, kind="stable")[: min(count, len(points) - 1)]


def probe(contexts, labels: Sequence, fresh_contexts, fresh_labels: Sequence) -> float:
    """How well one linear read-out finds `labels` in contexts (N, D): accuracy on fresh ones.

    Ridge regression onto one column per label (Alain & Bengio 2016 use logistic
    regression). What a linear probe misses may still be there for a decoder to read.
    """
    contexts = numbers(2, contexts=contexts)
    fresh_contexts = numbers(2, fresh_contexts=fresh_contexts)
    labels, fresh_labels = listed("[…]", labels=labels), listed("[…]", fresh_labels=fresh_labels)
    for what, given, expected in (
        ("labels", len(labels), len(contexts)),
        ("fresh_labels", len(fresh_labels), len(fresh_contexts)),
        ("fresh_contexts", fresh_contexts.shape[1], contexts.shape[1]),
    ):
        if given != expected:
            raise ValueError(wrong_size(what=what, given=given, expected=expected))
    try:
        names, columns = np.unique(labels, return_inverse=True)
    except (TypeError, ValueError) as error:  # what cannot be put in order
        raise TypeError(say.no_labels(given=quote(labels))) from error
    if np.ndim(labels) != 1:
        raise TypeError(say.no_labels(given=quote(labels)))
    wanted = np.eye(len(names))[columns]  # (N, K), a 1 where the label is
    seen = np.c_[contexts, np.ones(len(contexts))].astype(float)
    slope = np.linalg.solve(seen.T @ seen + 1e-3 * np.eye(seen.shape[1]), seen.T @ wanted)
    guesses = names[(np.c_[fresh_contexts, np.ones(len(fresh_contexts))] @ slope).argmax(axis=1)]
    return float(np.mean(guesses == np.asarray(fresh_labels)))
