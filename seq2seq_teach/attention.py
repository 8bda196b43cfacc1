"""Attention: instead of one vector for the whole sentence, look back at every state.

Notebook 7. Dot-product attention as in Luong et al. 2015 (section 3.1, "dot");
the idea is from Bahdanau et al. 2015. Sizes: H units, S source tokens.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Attention(NamedTuple):
    scores: np.ndarray  # (S,) how well each source state fits the decoder's
    weights: np.ndarray  # (S,) the same as shares that sum to 1
    mix: np.ndarray  # (H,) the source states, mixed by these shares


def softmax(scores) -> np.ndarray:
    """Scores (…, N) → probabilities (…, N): positive, summing to 1."""
    scores = np.asarray(scores)
    # Taking the largest away changes no probability and keeps e^score finite.
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def attend(h, memory, mask=None, shares=None) -> Attention:
    """Look from decoder state h (H,) at the encoder's states, memory (S, H).

    Where mask (S,) is False the weight is exactly 0. Given `shares` (S,), these are the
    weights, whatever the scores. Batched: h (…, T, H) and memory (…, S, H) give scores
    (…, T, S).
    """
    scores = h @ np.swapaxes(memory, -1, -2)
    if mask is not None:
        if scores.ndim > 1:
            mask = mask[..., None, :]
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores) if shares is None else np.broadcast_to(shares, scores.shape)
    return Attention(scores, weights, mix=weights @ memory)
