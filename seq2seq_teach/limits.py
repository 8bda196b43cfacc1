"""The limits of one vector: how much of a sentence comes back, measured.

Notebook 6. *Decodable information* is what this decoder gets back: bits sent
minus its cross-entropy (usable or V-information, Xu et al. 2020). It is a lower
bound on the mutual information (Barber & Agakov 2003), not the channel's capacity.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .architecture import Seq2Seq
from .decoder import cross_entropy, shift, teacher_forced
from .encoder import encode
from .tasks import digits


@dataclass(frozen=True)
class Recovered:
    """What came back of random digits of one length.

    sent and recovered in bits per sequence; token accuracy and exact match, both
    teacher-forced, `<eos>` left out of all four; recall (L,) is the accuracy at each position.
    """

    length: int
    sent: float
    recovered: float
    accuracy: float
    exact: float
    recall: np.ndarray

    @property
    def lost(self) -> float:
        return self.sent - self.recovered


def decodable_bits(sent: float, surprises: np.ndarray) -> float:
    """What a decoder gets back of messages: bits sent minus its mean surprise.

    sent: the messages' entropy in bits; surprises (N,): −log q(message | received)
    of each, in nats. Expected over all messages it is at most the mutual information,
    and equal to it when q is the true posterior (Barber & Agakov 2003); the best a
    family of decoders reaches is its usable information (Xu et al. 2020).
    """
    return float(sent - np.mean(surprises) / np.log(2))


def recovered(
    model: Seq2Seq,
    length: int,
    count: int = 500,
    rng: np.random.Generator | None = None,
    reverse: bool = False,
) -> Recovered:
    """Send `count` fresh random digit sequences through `model` and measure what comes back."""
    rng = np.random.default_rng(0) if rng is None else rng
    pairs = digits(rng, count, length, reverse)
    encoding = encode([model.source.encode(text) for text, _ in pairs], model.encoder)
    shifted = [shift(model.target.encode(text)) for _, text in pairs]
    fed, wanted = (np.array(ids) for ids in zip(*shifted, strict=True))  # (B, L + 1)
    logits = teacher_forced(encoding.context, fed, model.decoder, model.memory(encoding))
    wanted, logits = wanted[:, :-1], logits[:, :-1]  # without <eos>

    sent = length * np.log2(10)
    surprises = cross_entropy(logits, wanted).sum(axis=-1)  # (B,) nats for all digits together
    right = logits.argmax(axis=-1) == wanted  # (B, L)
    return Recovered(
        length=length,
        sent=float(sent),
        recovered=decodable_bits(sent, surprises),
        accuracy=float(right.mean()),
        exact=float(right.all(axis=-1).mean()),
        recall=right.mean(axis=0),
    )


def gradient_norms(gain: float, steps: int = 30, units: int = 32, seed: int = 0) -> np.ndarray:
    """How strongly h at the end still depends on h `n` steps before it, n = 0 … steps.

    The 2-norm of the Jacobian ∂h_T/∂h_{T−n} of a tanh RNN fed random inputs, its
    recurrent matrix orthogonal times `gain` (Pascanu et al. 2013). → (steps + 1,).
    """
    rng = np.random.default_rng(seed)
    recurrent = gain * np.linalg.qr(rng.normal(size=(units, units)))[0]
    h, states = np.zeros(units), []
    for _ in range(steps):
        h = np.tanh(h @ recurrent + 0.1 * rng.normal(size=units))
        states.append(h)
    jacobian, norms = np.eye(units), [1.0]
    for h in reversed(states):
        jacobian = (recurrent * (1 - h**2)) @ jacobian  # ∂h_t/∂h_{t−1}, then on to the end
        norms.append(np.linalg.norm(jacobian, 2))
    return np.array(norms)
