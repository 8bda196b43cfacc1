"""The limits of one vector: how much of a sentence comes back, measured.

Notebook 6. *Decodable information* is what this decoder gets back: bits sent
minus its cross-entropy (usable or V-information, Xu et al. 2020). It is a lower
bound on the mutual information (Barber & Agakov 2003), not the channel's capacity.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np

from . import limits_words as say
from .architecture import PRETRAINED, Seq2Seq
from .decoder import cross_entropy, greedy, shift, teacher_forced
from .doors import expect, listed, numbers, real, whole
from .encoder import GRUStep, LSTMStep, RecurrentWeights, RNNStep, encode, find_cell, first_state
from .language import few, not_finite, quote, unknown_cell
from .tasks import digit_vocabulary, digits


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
    sent, surprises = real(-np.inf, np.inf, sent=sent), numbers(surprises=surprises)
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
    expect(Seq2Seq, model=model)
    count, length = whole(1, 50_000, count=count), whole(1, 1_000, length=length)
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
        """The column of `length`. Raises ValueError for one that was not measured."""
        known = list(self.lengths)
        if not isinstance(length, int | np.integer) or length not in known:
            raise ValueError(say.no_such_length(given=quote(length), known=few(known)))
        return known.index(length)


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
    expect(Seq2Seq, model=model)
    lengths = [whole(1, 1_000, length=length) for length in listed("[1, 8, 16]", lengths=lengths)]
    seed = whole(0, 2**63, seed=seed)
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
    feed_context: bool = False  # its decoder hears the context at every step (Cho et al. 2014)


COPIERS = {f"lstm-{units}": Copier(units) for units in (16, 32, 64)}
COPIERS["lstm-attention"] = Copier(64, attention=True)
# Only the order of the answer differs, so with one seed the two are a pair.
COPIERS |= {f"{name}-reversed": replace(made, reverse=True) for name, made in COPIERS.items()}
# One vector, and as many weights as the copier with attention, which has a layer more.
COPIERS["lstm-70"] = Copier(70)
# Where the context goes: into the first state alone, or into every step as well, which takes more
# weights; so there is one with more units, too, that has at least as many.
DESIGNS = {"first": Copier(16), "every": Copier(16, feed_context=True), "wider": Copier(20)}
STEPS, BATCH, RATE = 1000, 64, 0.02  # of training, "1×"


def called(models: Mapping[str, Any]) -> dict[str, Any]:
    """Models, or what belongs to each, by their names as the language in use has them.

    For who reads Korean "LSTM attention" is LSTM 어텐션.
    """
    return {
        " ".join(str(say.in_names.get(word, word)) for word in name.split(" ")): one
        for name, one in models.items()
    }


def stored_curve(name: str, times: int = 1) -> Curve:
    """The curve of a copier after `times` × `STEPS` steps, over all seeds measured.

    `name` is one of `COPIERS` or `DESIGNS`. It is read from the table that comes with the
    course. Raises ValueError for a curve that is not in it.
    """
    times = whole(0, 1_000, times=times)
    rows = _rows("limits", name, times=times)
    if not rows:
        known = sorted({f"{row['model']} {row['times']}×" for row in _table()})
        raise ValueError(say.no_such_curve(name=quote(name), times=times, known=", ".join(known)))
    columns = ("bits", "accuracy", "exact", "recall")
    return Curve(np.array(LENGTHS), *(np.array([row[key] for row in rows]) for key in columns))


@cache
def _table(name: str = "limits") -> list[dict]:
    return json.loads((PRETRAINED / f"{name}.json").read_text(encoding="utf-8"))["rows"]


def _rows(table: str, name: object, **also) -> list[dict]:
    """The rows of a table that tell of the model `name`."""
    wanted = {"model": name, **also} if isinstance(name, str) else None
    return [row for row in _table(table) if {key: row[key] for key in wanted or ()} == wanted]


def stored_looks(name: str) -> list[dict]:
    """Where trainings of one model with attention look, and what it says when made to look.

    `name` is a model of the table that comes with the course, `pretrained/looks.json`;
    `benchmarks/looks.py`, which made it, tells what a row holds. → a row for each seed.
    Raises ValueError for a model that is not in it.
    """
    rows = deepcopy(_rows("looks", name))
    if not rows:
        known = ", ".join(sorted({row["model"] for row in _table("looks")}))
        raise ValueError(say.no_such_looks(name=quote(name), known=known))
    return rows


def handed_over(model: Seq2Seq, length: int) -> int:
    """How many numbers the encoder hands over of a sentence of `length` words.

    Those of the context, and with attention those of a state for every word.
    """
    expect(Seq2Seq, model=model)
    length, units = whole(1, 1_000_000, length=length), model.encoder.units
    context = units * (1 + (model.encoder.cell == "lstm"))
    return context + model.attends * units * length


def multiplications(model: Seq2Seq, length: int) -> int:
    """How many multiplications of a step of the decoder are those of weights or of looking back.

    Every weight of a matrix is used once a step. To look back at `length` words takes two for
    each number of each of their states: one in its score, one in the mix.
    """
    expect(Seq2Seq, model=model)
    length, w = whole(1, 1_000_000, length=length), model.decoder
    weights = w.kernel.size + w.recurrent.size + w.output.size
    if w.combine is None:
        return weights
    return weights + w.combine.size + 2 * length * w.units


# Full-width signs (０１２ ， －) as plain ones.
_PLAIN = {0xFF01 + n: 0x21 + n for n in range(94)}
_HYPHENS = r"\-\u2010-\u2015\u2212"
# What parts digits and is none. A point or a comma inside is a number's: 12,5 is not 1 2 5.
_READ = re.compile(rf"[0-9]|[\s()\[\]/+]|,(?=\s|$)|[{_HYPHENS}]")
_MINUS = re.compile(rf"[^0-9]*?([{_HYPHENS}])")


def read_digits(text: str) -> str:
    """The digits in `text` as people write them, a space between.

    010-1234, (010) 1234 and full-width ０１０ １２３４ are "0 1 0 1 2 3 4". White space, brackets,
    slashes, a plus, a comma before white space and a hyphen behind a digit part digits. Raises
    TypeError when `text` is not a string, ValueError when there is no digit or something else with
    them (-1, 3.5, 1,000).
    """
    expect(str, text=text)
    typed = text.translate(_PLAIN)
    such = " ".join(re.findall("[0-9]", typed)[:24]) or "3 1 4 1 5"
    minus = _MINUS.match(typed)
    for n, sign in enumerate(typed):
        if not _READ.match(typed, n) or (minus and n == minus.start(1)):
            raise ValueError(say.not_a_digit(given=quote(text), sign=quote(sign), such=such))
    found = re.findall("[0-9]", typed)
    if not found:
        raise ValueError(say.no_digits(such=such))
    return " ".join(found)


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

    A model that knows digits gets what `read_digits` finds. Raises what that and `Seq2Seq.encode`
    raise.
    """
    expect(Seq2Seq, model=model)
    if model.source == digit_vocabulary():
        text = read_digits(text)
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
    if not isinstance(cell, str) or cell not in PATHS:
        raise ValueError(unknown_cell(cell=quote(cell), cells=", ".join(PATHS)))
    for name, number in (
        ("gain", gain),
        ("input_scale", input_scale),
        ("forget_bias", forget_bias),
    ):
        try:
            real(-1e300, 1e300, number=number)
        except ValueError as error:
            shown = quote(number)[1:-1]
            raise ValueError(not_finite(name=name, given=shown)) from error
    steps, units = whole(1, 10_000, steps=steps), whole(1, 1_000, units=units)
    seed = whole(0, 2**63, seed=seed)

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
    try:
        norm = real(np.nextafter(0, 1), 1e308, norm=norm)
    except ValueError as error:
        raise ValueError(say.bad_norm(given=quote(norm)[1:-1])) from error
    if not isinstance(gradient, np.ndarray) or gradient.dtype.kind not in "fiub":
        gradient = numbers(gradient=gradient)
    with np.errstate(over="ignore"):  # said below, in words
        length = float(np.linalg.norm(gradient.astype(float).ravel()))
    if not np.isfinite(length):
        raise ValueError(say.gradient_too_large())
    return gradient * (norm / length) if length > norm else gradient
