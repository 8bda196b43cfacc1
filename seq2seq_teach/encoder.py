"""The encoder: reads a sentence one token at a time and keeps what it has read.

Notebook 2. Three recurrent cells, each step written out with every gate named:
SimpleRNN (Elman 1990), GRU (Cho et al. 2014, in the `reset_after` form Keras
uses) and LSTM (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et
al. 2000). Sizes: E numbers per token, H units, T tokens. Every function also
takes leading batch axes: where it says (E,), (B, E) works too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import NamedTuple

import numpy as np

from . import encoder_words as say
from .doors import MOST_ITEMS, a_mask, expect, id_array, listed, numbers, whole
from .language import quote, unknown_cell, wrong_size


@dataclass(frozen=True)
class RecurrentWeights:
    """What a recurrent network has learned, in the layout of Keras.

    embedding (V, E), kernel (E, G·H), recurrent (H, G·H), and bias (G·H,), for
    the GRU (2, 3·H). The G gates stand side by side: G = 1 for the RNN,
    3 (z, r, candidate) for the GRU, 4 (i, f, candidate, o) for the LSTM.
    """

    cell: str
    embedding: np.ndarray
    kernel: np.ndarray
    recurrent: np.ndarray
    bias: np.ndarray

    def __post_init__(self):
        gates = find_cell(self.cell).gates
        for what in fields(self):
            array = getattr(self, what.name)
            if what.name != "cell" and not (what.name == "combine" and array is None):
                expect(np.ndarray, **{what.name: array})
                floats = array.dtype.kind == "f" and array.dtype.itemsize >= 4
                if type(array) is not np.ndarray or not floats or not array.size:
                    given = f"{type(array).__name__} {array.shape} {array.dtype}"
                    raise ValueError(say.no_floats(name=what.name, given=quote(given)))
        for what in ("embedding", "recurrent"):
            given = np.shape(getattr(self, what))
            if len(given) != 2:
                raise ValueError(wrong_size(what=what, given=given, expected="(·, ·)"))
        units = self.recurrent.shape[0]
        for what, given, expected in (
            ("kernel", self.kernel.shape, (self._heard(), gates * units)),
            ("recurrent", self.recurrent.shape, (units, gates * units)),
            ("bias", self.bias.shape, (2, 3 * units) if self.cell == "gru" else (gates * units,)),
        ):
            if given != expected:
                raise ValueError(wrong_size(what=what, given=given, expected=expected))

    def _heard(self) -> int:
        """How many numbers go in at every step."""
        return self.embedding.shape[1]

    @property
    def units(self) -> int:
        """H, the numbers in a hidden state."""
        return self.recurrent.shape[0]


class RNNStep(NamedTuple):
    h: np.ndarray  # (H,) the new hidden state

    @property
    def state(self):
        return (self.h,)


class GRUStep(NamedTuple):
    z: np.ndarray  # (H,) update gate: how much of the old state stays
    r: np.ndarray  # (H,) reset gate: how much of the old state the candidate sees
    candidate: np.ndarray  # (H,) what the new state could be
    h: np.ndarray  # (H,)

    @property
    def state(self):
        return (self.h,)


class LSTMStep(NamedTuple):
    i: np.ndarray  # (H,) input gate: how much of the candidate is written
    f: np.ndarray  # (H,) forget gate: how much of the old cell state stays
    candidate: np.ndarray  # (H,) what could be written
    o: np.ndarray  # (H,) output gate: how much of the cell state shows
    c: np.ndarray  # (H,) the new cell state
    h: np.ndarray  # (H,) the new hidden state

    @property
    def state(self):
        return (self.h, self.c)


def sigmoid(a: np.ndarray) -> np.ndarray:
    # The same function as 1 / (1 + e^-a), in a form that cannot overflow.
    return 0.5 * (1 + np.tanh(0.5 * a))


def rnn_step(x, h, w: RecurrentWeights) -> RNNStep:
    """One step of the simple RNN: x (E,), h (H,) → RNNStep(h)."""
    return RNNStep(h=np.tanh(x @ w.kernel + h @ w.recurrent + w.bias))


def gru_step(x, h, w: RecurrentWeights) -> GRUStep:
    """One GRU step: x (E,), h (H,) → GRUStep(z, r, candidate, h), each (H,).

    Gate order and biases follow Keras (`reset_after=True`): the reset gate acts after
    the recurrent product. In Cho et al. 2014 (final version): before it; one bias does.
    """
    x_z, x_r, x_candidate = np.split(x @ w.kernel + w.bias[0], 3, axis=-1)
    h_z, h_r, h_candidate = np.split(h @ w.recurrent + w.bias[1], 3, axis=-1)
    z = sigmoid(x_z + h_z)
    r = sigmoid(x_r + h_r)
    candidate = np.tanh(x_candidate + r * h_candidate)
    return GRUStep(z, r, candidate, h=z * h + (1 - z) * candidate)


def lstm_step(x, h, c, w: RecurrentWeights) -> LSTMStep:
    """One LSTM step: x (E,), h (H,), c (H,) → LSTMStep(i, f, candidate, o, c, h)."""
    gates = x @ w.kernel + h @ w.recurrent + w.bias  # (4·H,)
    a_i, a_f, a_candidate, a_o = np.split(gates, 4, axis=-1)
    i, f, o = sigmoid(a_i), sigmoid(a_f), sigmoid(a_o)
    candidate = np.tanh(a_candidate)
    c = f * c + i * candidate
    return LSTMStep(i, f, candidate, o, c, h=o * np.tanh(c))


@dataclass(frozen=True)
class Cell:
    step: Callable  # step(x, *state, weights)
    gates: int  # blocks of H columns in the kernel
    states: int  # 1 for h alone, 2 for (h, c)


CELLS = {
    "rnn": Cell(rnn_step, gates=1, states=1),
    "gru": Cell(gru_step, gates=3, states=1),
    "lstm": Cell(lstm_step, gates=4, states=2),
}


def find_cell(name: str) -> Cell:
    """The cell called `name`. Raises ValueError when there is none."""
    if not isinstance(name, str) or name not in CELLS:
        raise ValueError(unknown_cell(cell=quote(name), cells=", ".join(CELLS)))
    return CELLS[name]


def first_state(w: RecurrentWeights, batch: tuple[int, ...] = ()) -> tuple[np.ndarray, ...]:
    """A state that has read nothing: zeros, (h,) or (h, c), each (H,)."""
    expect(RecurrentWeights, w=w)
    batch = tuple(whole(0, MOST_ITEMS, batch=count) for count in listed("(8,)", batch=batch))
    zeros = np.zeros((*batch, w.units), w.recurrent.dtype)
    return (zeros,) * CELLS[w.cell].states


def check_state(state, w: RecurrentWeights) -> None:
    """Raises ValueError unless `w` can start from `state`: (h,) or (h, c), each (…, H), finite."""
    parts = ("h", "c")[: CELLS[w.cell].states]
    try:
        shapes = (
            [np.shape(part)[-1:] for part in state] if isinstance(state, tuple | list) else None
        )
    except ValueError:  # lists in lists, of several lengths or too deep
        shapes = None
    if shapes != [(w.units,)] * len(parts):
        raise ValueError(
            say.other_state(cell=w.cell, parts=", ".join(parts), units=w.units, given=quote(state))
        )
    for name, part in zip(parts, state, strict=True):
        numbers(**{name: part})


def run(inputs, state, w: RecurrentWeights, mask=None):
    """Read inputs (T, E) from `state`; → one Step whose fields are (T, H).

    Where mask (T,) is False nothing is read: the state stays as it was.
    Raises ValueError when T is 0.
    """
    step_once = CELLS[w.cell].step
    length = inputs.shape[-2]
    if not length:
        raise ValueError(say.empty_sequence())
    steps = []
    for t in range(length):
        step = step_once(inputs[..., t, :], *state, w)
        if mask is not None:
            real = mask[..., t, None]
            kept = (np.where(real, new, old) for new, old in zip(step.state, state, strict=True))
            step = step._replace(**dict(zip(("h", "c"), kept, strict=False)))
        state = step.state
        steps.append(step)
    return type(step)(*(np.stack(field, axis=-2) for field in zip(*steps, strict=True)))


@dataclass(frozen=True)
class Encoding:
    """A sentence that has been read, with everything met on the way.

    ids (T,), mask (T,) or None, inputs (T, E), and `steps`, whose fields (h, and
    for the LSTM i, f, candidate, o, c) are (T, H).
    """

    ids: np.ndarray
    mask: np.ndarray | None
    inputs: np.ndarray
    steps: RNNStep | GRUStep | LSTMStep

    @property
    def states(self) -> np.ndarray:
        """The hidden state after each token, (T, H)."""
        return self.steps.h

    @property
    def context(self) -> tuple[np.ndarray, ...]:
        """What the decoder gets: the last state, (h,) or (h, c), each (H,)."""
        return tuple(state[..., -1, :] for state in self.steps.state)


def encode(ids, w: RecurrentWeights, mask=None) -> Encoding:
    """Read token ids (T,) with weights `w`, one after another, from a state of zeros.

    Where mask (T,) is False nothing is read. Raises ValueError for an empty sequence, an id
    outside the vocabulary or a mask of another shape than `ids`.
    """
    expect(RecurrentWeights, w=w)
    ids = id_array(ids, len(w.embedding))
    inputs = w.embedding[ids]  # (T, E)
    mask = None if mask is None else a_mask(mask=mask)
    if mask is not None and mask.shape != ids.shape:
        raise ValueError(wrong_size(what="mask", given=mask.shape, expected=ids.shape))
    steps = run(inputs, first_state(w, ids.shape[:-1]), w, mask)
    return Encoding(ids, mask, inputs, steps)
