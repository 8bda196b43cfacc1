"""The decoder: starts from the context and speaks, one softmax after another.

Notebook 4. Sizes: E numbers per token, H units, V words, T tokens, S source
tokens. As in the encoder, leading batch axes work everywhere but in `greedy`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .attention import Attention, attend, softmax
from .encoder import GRUStep, LSTMStep, RecurrentWeights, RNNStep, run
from .letters import EOS, SOS


@dataclass(frozen=True)
class DecoderWeights(RecurrentWeights):
    """A recurrent network that also speaks: output (H, V) and output_bias (V,).

    With attention, `combine` (2·H, H) makes one vector of what the decoder sees
    in the source and its own state; without, it is None.
    """

    output: np.ndarray
    output_bias: np.ndarray
    combine: np.ndarray | None = None


class Memory(NamedTuple):
    """What attention looks at: the encoder's states (S, H) and which are real (S,)."""

    states: np.ndarray
    mask: np.ndarray | None = None


@dataclass(frozen=True)
class DecoderStep:
    """One step of speaking: fed `token`, the cell makes `step`, and `probabilities` (V,) follow."""

    token: int
    x: np.ndarray  # (E,)
    step: RNNStep | GRUStep | LSTMStep
    attention: Attention | None
    logits: np.ndarray  # (V,)
    probabilities: np.ndarray  # (V,)

    @property
    def choice(self) -> int:
        """The most probable token."""
        return int(np.argmax(self.probabilities))


@dataclass(frozen=True)
class Decoding:
    """A sentence that has been spoken: `ids` without `<eos>`, and every step.

    `finished` is False when `longest` steps went by without `<eos>`.
    """

    ids: list[int]
    steps: list[DecoderStep]
    finished: bool


def read_out(h, w: DecoderWeights, memory: Memory | None = None):
    """From the hidden state h (H,) to logits (V,), looking at the source if the weights can.

    → (Attention or None, logits).
    """
    seen = None
    if w.combine is not None:
        seen = attend(h, *memory)
        h = np.tanh(np.concatenate([seen.mix, h], axis=-1) @ w.combine)
    return seen, h @ w.output + w.output_bias


def decode_step(token: int, state, w: DecoderWeights, memory: Memory | None = None) -> DecoderStep:
    """Feed one token: the cell makes a new state, the softmax a probability for every word."""
    x = w.embedding[token]  # (E,)
    steps = run(x[None], state, w)
    step = type(steps)(*(field[0] for field in steps))
    seen, logits = read_out(step.h, w, memory)
    return DecoderStep(int(token), x, step, seen, logits, softmax(logits))


def greedy(context, w: DecoderWeights, memory: Memory | None = None, longest: int = 32) -> Decoding:
    """Speak from `context`: feed `<sos>`, always take the most probable word, feed it back.

    Stops at `<eos>`, or after `longest` steps.
    """
    token, state = SOS, context
    ids, steps = [], []
    for _ in range(longest):
        steps.append(decode_step(token, state, w, memory))
        token, state = steps[-1].choice, steps[-1].step.state
        if token == EOS:
            return Decoding(ids, steps, finished=True)
        ids.append(token)
    return Decoding(ids, steps, finished=False)


def teacher_forced(context, inputs, w: DecoderWeights, memory: Memory | None = None) -> np.ndarray:
    """Logits (T, V) when the decoder is fed the right tokens `inputs` (T,) whatever it says.

    Williams & Zipser 1989.
    """
    steps = run(w.embedding[inputs], context, w)
    return read_out(steps.h, w, memory)[1]


def shift(ids: list[int]) -> tuple[list[int], list[int]]:
    """What the decoder is fed and what it should say: `<sos> a b` and `a b <eos>`."""
    whole = [SOS, *ids, EOS]
    return whole[:-1], whole[1:]


def cross_entropy(logits, targets) -> np.ndarray:
    """The surprise at each target, −log p(target), in nats: logits (T, V), targets (T,) → (T,)."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return -np.take_along_axis(log_p, np.asarray(targets)[..., None], axis=-1)[..., 0]
