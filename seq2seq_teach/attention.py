"""Attention: instead of one vector for the whole sentence, look back at every state.

Notebook 7. Dot-product attention as in Luong et al. 2015 (section 3.1, "dot");
the idea is from Bahdanau et al. 2015. Sizes: H units, S source tokens.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from . import attention_words as say
from .doors import an_array


class Attention(NamedTuple):
    scores: np.ndarray  # (S,) how well each source state fits the decoder's
    weights: np.ndarray  # (S,) the same as shares that sum to 1
    mix: np.ndarray  # (H,) the source states, mixed by these shares


def softmax(scores) -> np.ndarray:
    """Scores (…, N) → probabilities (…, N): positive, summing to 1."""
    scores = an_array(scores=scores)
    # Taking the largest away changes no probability and keeps e^score finite.
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
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
    mask = mask if mask is None else _one_for_each(memory, mask=mask)
    shares = shares if shares is None else _one_for_each(memory, shares=shares)
    if mask is not None:
        if scores.ndim > 1:
            mask = mask[..., None, :]
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores) if shares is None else np.broadcast_to(shares, scores.shape)
    return Attention(scores, weights, mix=weights @ memory)


def _one_for_each(memory: np.ndarray, **given) -> np.ndarray:
    """The one array `given`, (…, S). Raises ValueError unless it has a place for each state."""
    (name,) = given
    array = an_array(**given)
    if array.shape[-1] != memory.shape[-2]:
        raise ValueError(say.other_length(name=name, given=array.shape, states=memory.shape[-2]))
    return array
