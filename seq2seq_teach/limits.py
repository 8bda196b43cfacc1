"""The limits of one vector: how much of a sentence comes back, measured.

Notebook 6. *Decodable information* is what this decoder gets back: bits sent
minus its cross-entropy (usable or V-information, Xu et al. 2020). It is a lower
bound on the mutual information (Barber & Agakov 2003), not the channel's capacity.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from . import limits_words as say
from .architecture import PRETRAINED, Seq2Seq
from .decoder import cross_entropy, greedy, shift, teacher_forced
from .encoder import (
    GRUStep,
    LSTMStep,
    RecurrentWeights,
    RNNStep,
    encode,
    find_cell,
    first_state,
)
from .language import not_finite, quote, unknown_cell
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


@dataclass(frozen=True)
class Curve:
    """What came back of random digits, length by length, over models trained from several seeds.

    lengths (L,); recovered, in bits per sequence, accuracy and exact (N, L), one row a
    seed, as in `Recovered`; recall (N, 16), the accuracy at each place of sequences of
    `LONGEST_TRAINED` digits, the longest any of them learned from.
    """

    lengths: np.ndarray
    recovered: np.ndarray
    accuracy: np.ndarray
    exact: np.ndarray
    recall: np.ndarray

    @property
    def sent(self) -> np.ndarray:
        """Bits sent, (L,)."""
        return self.lengths * np.log2(10)

    @property
    def lost(self) -> np.ndarray:
        """Bits sent that did not come back, (N, L)."""
        return self.sent - self.recovered

    def at(self, length: int) -> int:
        """The column of `length`."""
        return list(self.lengths).index(length)


LONGEST_TRAINED = 16  # digits in the longest sequence a copier learned from
LENGTHS = range(1, 25)


def measure(
    model: Seq2Seq,
    lengths: Iterable[int] = LENGTHS,
    count: int = 200,
    reverse: bool = False,
    seed: int = 2014,
) -> Curve:
    """The curve of one model, from `count` fresh sequences of each length. → a `Curve` of one row.

    The same `seed` sends every model the same digits.
    """
    lengths = list(lengths)
    points = {
        length: recovered(model, length, count, np.random.default_rng([seed, length]), reverse)
        for length in {*lengths, LONGEST_TRAINED}
    }
    rows = {
        name: np.array([[getattr(points[length], name) for length in lengths]])
        for name in ("recovered", "accuracy", "exact")
    }
    return Curve(np.array(lengths), recall=points[LONGEST_TRAINED].recall[None], **rows)


@dataclass(frozen=True)
class Copier:
    """How a model that repeats digits is made: an LSTM, its units, and what else is special."""

    units: int
    attention: bool = False
    reverse: bool = False  # it says them from the last to the first (Sutskever et al. 2014)


COPIERS = {f"lstm-{units}": Copier(units) for units in (16, 32, 64)}
COPIERS["lstm-attention"] = Copier(64, attention=True)
# Only the order of the answer differs, so with one seed the two are a pair.
COPIERS |= {f"{name}-reversed": replace(made, reverse=True) for name, made in COPIERS.items()}
STEPS, BATCH, RATE = 1000, 64, 0.02  # of training, "1×"


def stored_curve(name: str, times: int = 1) -> Curve:
    """The curve of a copier of `COPIERS` after `times` × `STEPS` steps, over all seeds measured.

    It is read from the table that comes with the course. Raises ValueError for a curve
    that is not in it.
    """
    rows = [row for row in _table() if (row["model"], row["times"]) == (name, times)]
    if not rows:
        known = sorted({f"{row['model']} {row['times']}×" for row in _table()})
        raise ValueError(say.no_such_curve(name=quote(name), times=times, known=", ".join(known)))
    columns = ("bits", "accuracy", "exact", "recall")
    return Curve(np.array(LENGTHS), *(np.array([row[key] for row in rows]) for key in columns))


@cache
def _table() -> list[dict]:
    return json.loads((PRETRAINED / "limits.json").read_text(encoding="utf-8"))["rows"]


@dataclass(frozen=True)
class ReadBack:
    """One sequence sent through a model, place by place.

    sent (L,) words; said, what came back when the decoder heard only itself (a word, or None after
    its `<eos>`); lost (L,), bits: the decoder's surprise at each word, told the words before it.
    """

    sent: list[str]
    said: list[str | None]
    lost: np.ndarray


def read_back(model: Seq2Seq, text: str) -> ReadBack:
    """Send `text` through a model that copies, and see where the loss sits.

    Raises what `Seq2Seq.encode` raises.
    """
    encoding = model.encode(text)
    start = encoding.context, model.decoder, model.memory(encoding)
    fed, wanted = map(np.array, shift(model.target.encode(text)))
    logits = teacher_forced(start[0], fed, *start[1:])
    lost = cross_entropy(logits, wanted)[:-1] / np.log(2)  # without <eos>
    said = [model.target.words[i] for i in greedy(*start, longest=len(lost)).ids]
    return ReadBack(text.split(), said + [None] * (len(lost) - len(said)), lost)


# "linear" is the simple RNN without its tanh. "carousel" is the LSTM again, but only the way
# from c to c: the constant error carousel of Hochreiter & Schmidhuber 1997.
PATHS = ("linear", "rnn", "gru", "lstm", "carousel")


def random_cell(
    cell: str,
    gain: float,
    input_scale: float,
    forget_bias: float,
    units: int,
    rng: np.random.Generator,
) -> RecurrentWeights:
    """A cell that has learned nothing, for inputs of `units` standard normal numbers, in float64.

    Recurrent (H, G·H): orthogonal times `gain`, as Keras starts it. Kernel (H, G·H): every
    unit of every gate hears its input as a normal number of size `input_scale`. Biases are 0,
    but the LSTM's forget gate has `forget_bias` (1 in Keras; Jozefowicz et al. 2015).
    """
    columns = find_cell(cell).gates * units
    recurrent = gain * np.linalg.qr(rng.normal(size=(columns, units)))[0].T
    kernel = input_scale * rng.normal(size=(units, columns)) / np.sqrt(units)
    bias = np.zeros((2, columns) if cell == "gru" else columns)
    if cell == "lstm":
        bias[units : 2 * units] = forget_bias
    return RecurrentWeights(cell, np.eye(units), kernel, recurrent, bias)


def rnn_jacobian(step: RNNStep, w: RecurrentWeights) -> np.ndarray:
    """How the new h (column) answers to the old h (row) in one step of the RNN. → (H, H).

    The derivative of tanh(a) is 1 − tanh(a)²: 1 in the middle, almost 0 where tanh is flat.
    """
    return w.recurrent * (1 - step.h**2)


def gru_jacobian(h: np.ndarray, step: GRUStep, w: RecurrentWeights) -> np.ndarray:
    """How the new h (column) answers to the old `h` (row) in one step of the GRU. → (H, H)."""
    by_z, by_r, by_candidate = np.split(w.recurrent, 3, axis=-1)
    z, r, candidate = step.z, step.r, step.candidate
    heard = h @ by_candidate + w.bias[1, 2 * w.units :]  # what the reset gate multiplies
    through_z = by_z * (z * (1 - z) * (h - candidate))
    through_r = by_r * (r * (1 - r) * heard)
    through_candidate = (by_candidate * r + through_r) * ((1 - z) * (1 - candidate**2))
    return np.diag(z) + through_z + through_candidate


def lstm_jacobian(c: np.ndarray, step: LSTMStep, w: RecurrentWeights) -> np.ndarray:
    """How the new (h, c) (columns) answers to the old (h, c) (rows) in one step. → (2·H, 2·H).

    The corner from c to c is the forget gate alone.
    """
    by_i, by_f, by_candidate, by_o = np.split(w.recurrent, 4, axis=-1)
    i, f, candidate, o = step.i, step.f, step.candidate, step.o
    shown = np.tanh(step.c)
    c_by_c = np.diag(f)
    c_by_h = (
        by_i * (i * (1 - i) * candidate)
        + by_f * (f * (1 - f) * c)
        + by_candidate * (i * (1 - candidate**2))
    )
    shows = o * (1 - shown**2)  # h = o · tanh(c)
    h_by_h = c_by_h * shows + by_o * (o * (1 - o) * shown)
    return np.block([[h_by_h, c_by_h], [c_by_c * shows, c_by_c]])


def jacobians(
    cell: str = "rnn",
    gain: float = 0.9,
    input_scale: float = 0.1,
    forget_bias: float = 1.0,
    steps: int = 30,
    units: int = 32,
    seed: int = 0,
) -> np.ndarray:
    """How the state at the end answers to the state n steps before it, n = 0 … `steps`.

    A cell of `random_cell` reads `steps` random inputs; the Jacobians of its single steps are
    multiplied, from the last one back (Pascanu et al. 2013). → (steps + 1, S, S), rows the
    earlier state, columns the last: (that matrix) @ (gradient at the end) is the gradient n
    steps before.

    The state is h, for "lstm" all of it, (h, c), so S = 2·H. "carousel" is the LSTM's way from
    c to c through the forget gates alone, gates held still (Hochreiter & Schmidhuber 1997, with
    the forget gate of Gers et al. 2000): what h carries besides is left out.

    Raises ValueError for an unknown cell, a setting that is no finite number, and a gradient
    too large for float64.
    """
    if cell not in PATHS:
        raise ValueError(unknown_cell(cell=quote(cell), cells=", ".join(PATHS)))
    for name, number in (
        ("gain", gain),
        ("input_scale", input_scale),
        ("forget_bias", forget_bias),
    ):
        if not np.isfinite(number):
            raise ValueError(not_finite(name=name, given=number))
    if steps < 1 or units < 1:
        raise ValueError(say.too_few(steps=steps, units=units))

    rng = np.random.default_rng(seed)
    kind = {"linear": "rnn", "carousel": "lstm"}.get(cell, cell)
    w = random_cell(kind, gain, input_scale, forget_bias, units, rng)
    step_once, state = find_cell(kind).step, first_state(w)
    single = []  # the Jacobian of each step
    for x in rng.normal(size=(steps, units)):
        step = step_once(x, *state, w)
        if cell == "linear":
            single.append(w.recurrent)
        elif cell == "rnn":
            single.append(rnn_jacobian(step, w))
        elif cell == "gru":
            single.append(gru_jacobian(state[0], step, w))
        elif cell == "lstm":
            single.append(lstm_jacobian(state[1], step, w))
        else:
            single.append(np.diag(step.f))
        state = step.state

    products = [np.eye(len(single[0]))]
    with np.errstate(over="ignore", invalid="ignore"):  # said below, in words
        for jacobian in reversed(single):
            products.append(jacobian @ products[-1])
    if not np.isfinite(products[-1]).all():
        raise ValueError(say.gradient_too_large())
    return np.array(products)


def gradient_norms(cell: str = "rnn", **settings) -> np.ndarray:
    """How strongly the state at the end still depends on the state n steps before it.

    The 2-norm of each of `jacobians(cell, **settings)`: the most a gradient can be stretched
    on its way back. It begins at 1, where nothing is lost yet. → (steps + 1,).
    """
    return np.linalg.norm(jacobians(cell, **settings), 2, axis=(1, 2))


def clip(gradient: np.ndarray, norm: float) -> np.ndarray:
    """Clip by norm (Pascanu et al. 2013): a gradient longer than `norm` is shortened to it.

    The direction stays, and what is short enough stays as it is: a vanished gradient stays
    vanished. `gradient` of any shape, its length over all its numbers. Raises ValueError when
    `norm` is not above 0, or the length too large for float64.
    """
    if not 0 < norm < np.inf:
        raise ValueError(say.bad_norm(given=norm))
    gradient = np.asarray(gradient)
    with np.errstate(over="ignore"):  # said below, in words
        length = float(np.linalg.norm(gradient.astype(float).ravel()))
    if not np.isfinite(length):
        raise ValueError(say.gradient_too_large())
    return gradient * (norm / length) if length > norm else gradient
