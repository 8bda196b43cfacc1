"""Attention: instead of one vector for the whole sentence, look back at every state.

Notebook 7. Dot-product attention as in Luong et al. 2015 (section 3.1, "dot");
the idea is from Bahdanau et al. 2015. Sizes: H units, S source tokens.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from . import attention_words as say
from .doors import a_mask, an_array, numbers
from .language import quote


class Attention(NamedTuple):
    scores: np.ndarray  # (S,) how well each source state fits the decoder's
    weights: np.ndarray  # (S,) the same as shares that sum to 1
    mix: np.ndarray  # (H,) the source states, mixed by these shares


def softmax(scores) -> np.ndarray:
    """Scores (…, N) → probabilities (…, N): positive, summing to 1.

    Raises ValueError where no score is the largest: one is no number, or each is −∞.
    """
    scores = an_array(scores=scores)
    largest = scores.max(axis=-1, keepdims=True)
    if not np.isfinite(largest).all():
        raise ValueError(say.none_is_largest(given=quote(scores)))
    # Taking the largest away changes no probability and keeps e^score finite.
    e = np.exp(scores - largest)
    return e / e.sum(axis=-1, keepdims=True)


def attend(h, memory, mask=None, shares=None) -> Attention:
    """Look from decoder state h (H,) at the encoder's states, memory (S, H).

    Where mask (S,) is False the weight is exactly 0. Given `shares` (S,), these are the
    weights, whatever the scores. Batched: h (…, T, H) and memory (…, S, H) give scores
    (…, T, S). Raises ValueError where these sizes do not fit together.
    """
    h, memory = an_array(h=h), an_array(memory=memory)
    try:
        scores = h @ np.swapaxes(memory, -1, -2)
    except ValueError as error:
        raise ValueError(say.other_sizes(h=h.shape, memory=memory.shape)) from error
    mask = mask if mask is None else _one_for_each(memory, mask=a_mask(mask=mask))
    shares = shares if shares is None else _one_for_each(memory, shares=of_one(shares))
    if mask is not None:
        if scores.ndim > 1:
            mask = mask[..., None, :]
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores) if shares is None else np.broadcast_to(shares, scores.shape)
    return Attention(scores, weights, mix=weights @ memory)


def of_one(shares) -> np.ndarray:
    """Shares (…, S). Raises ValueError unless each is 0 or more, and together they are 1."""
    array = numbers(shares=shares)
    if not array.ndim or array.min() < 0 or (abs(array.sum(axis=-1) - 1) > 1e-3).any():
        raise ValueError(say.no_shares(given=quote(shares)))
    return array


def _one_for_each(memory: np.ndarray, **given) -> np.ndarray:
    """The one array `given`, (…, S). Raises ValueError unless it has a place for each state."""
    ((name, array),) = given.items()
    if array.shape[-1:] != memory.shape[-2:-1]:
        raise ValueError(say.other_length(name=name, given=array.shape, states=memory.shape[-2]))
    return array
