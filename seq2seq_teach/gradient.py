"""The gradient: how the loss answers to every weight, found by going the same way back.

Notebook 5. Backpropagation through time (Rumelhart, Hinton & Williams 1986; Werbos 1990),
written out. `d_h` is everywhere how the loss answers to h: as many numbers as h, each saying
how much the loss grows when that one grows a little. Each step of the forward pass has its
step back, which is given `d_` of what that step made and gives `d_` of what it was given.
Sizes: E numbers per token, H units, G gates, V words, S source and T target tokens, B pairs
in a batch, and N places where a batch has something real, counted step by step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from .architecture import Seq2Seq
from .attention import Attention, attend
from .context import as_vector
from .decoder import log_softmax, shift
from .encoder import RecurrentWeights, first_state, sigmoid
from .letters import PAD


def by_gate(columns: np.ndarray, units: int) -> np.ndarray:
    """Gates that stand side by side, (K, G·H), as a block for each: (G, K, H)."""
    return columns.reshape(len(columns), -1, units).swapaxes(0, 1)


def side_by_side(*gates: np.ndarray) -> np.ndarray:
    """The same the other way: a (K, H) for each gate → (K, G·H)."""
    return np.concatenate(gates, axis=1)


class Step(NamedTuple):
    """One step of a cell on n rows, with what its way back needs."""

    gates: np.ndarray  # (G, n, H) what each gate gave, in the order of the kernel
    state: tuple[np.ndarray, ...]  # (n, H) each: (h,), or (h, c)
    aside: Any = None  # (n, H) GRU: what the reset gate multiplied; LSTM: tanh(c)


class Back(NamedTuple):
    """What one step of a cell hands back."""

    from_x: np.ndarray  # (n, G·H) to x @ kernel, and to the bias beside it
    from_h: np.ndarray  # (n, G·H) to h @ recurrent; but for the GRU the same
    state: tuple[np.ndarray, ...]  # (n, H) each: to the state before


def rnn_there(heard, before, w: RecurrentWeights) -> Step:
    """One step of the simple RNN: what it `heard` of x, (1, n, H), the state `before` it (h,)."""
    (h,) = before
    h = np.tanh(heard + h @ w.recurrent)
    return Step(h, (h[0],))


def rnn_back(d_state, before, step: Step, w: RecurrentWeights) -> Back:
    """One step of the simple RNN back: d_state (d_h,), the state `before` it (h,).

    The slope of tanh(a) is 1 − tanh(a)²: 1 in the middle, almost 0 where tanh is flat.
    """
    ((d_h,), (h,)) = d_state, step.state
    d_a = d_h * (1 - h**2)
    return Back(d_a, d_a, (d_a @ w.recurrent.T,))


def gru_there(heard, before, w: RecurrentWeights) -> Step:
    """One GRU step: what it `heard` of x, (3, n, H), the state `before` it (h,)."""
    (h,) = before
    gates = h @ by_gate(w.recurrent, w.units) + by_gate(w.bias[1:], w.units)
    h_candidate = gates[2].copy()
    gates[:2] = sigmoid(heard[:2] + gates[:2])
    z, r, candidate = gates
    np.tanh(heard[2] + r * h_candidate, out=candidate)
    return Step(gates, (z * h + (1 - z) * candidate,), h_candidate)


def gru_back(d_state, before, step: Step, w: RecurrentWeights) -> Back:
    """One GRU step back: d_state (d_h,), the state `before` it (h,).

    The slope of sigmoid(a) is g · (1 − g), with g what it gave. The reset gate stands behind
    the recurrent product, so the way of h to the candidate is longer than that of x.
    """
    ((d_h,), (h,), (z, r, candidate)) = d_state, before, step.gates
    d_candidate = d_h * (1 - z) * (1 - candidate**2)
    d_r = d_candidate * step.aside * r * (1 - r)
    d_z = d_h * (h - candidate) * z * (1 - z)
    from_x = side_by_side(d_z, d_r, d_candidate)
    from_h = side_by_side(d_z, d_r, d_candidate * r)
    return Back(from_x, from_h, (d_h * z + from_h @ w.recurrent.T,))


# A sigmoid is a tanh, halved and lifted: sigmoid(a) = ½ tanh(½ a) + ½. So one tanh makes all four
# gates of the LSTM, of which only the candidate is a tanh itself.
CANDIDATE = np.array([0, 0, 1, 0], np.float32).reshape(4, 1, 1)
HALF = (1 + CANDIDATE) / 2
LIFT = 1 - HALF


def lstm_there(heard, before, w: RecurrentWeights) -> Step:
    """One LSTM step: what it `heard` of x, (4, n, H), the state `before` it (h, c).

    What was heard becomes the gates, in its place: new memory would cost more than the sums.
    """
    ((h, c), gates) = before, heard
    gates += h @ by_gate(w.recurrent, w.units)
    gates *= HALF
    np.tanh(gates, out=gates)
    gates *= HALF
    gates += LIFT
    i, f, candidate, o = gates
    c = f * c
    c += i * candidate
    shown = np.tanh(c)
    return Step(gates, (o * shown, c), shown)


def lstm_back(d_state, before, step: Step, w: RecurrentWeights) -> Back:
    """One LSTM step back: d_state (d_h, d_c), the state `before` it (h, c).

    What arrives at c goes on to the c before through the forget gate alone: no product, no
    tanh (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000).
    """
    ((d_h, d_c), (h, c), shown) = d_state, step.state, step.aside
    i, f, candidate, o = step.gates
    written = i * candidate
    kept = c - written  # f · the c before
    d_c = d_c + d_h * (o - h * shown)  # c is in h, too: o · (1 − tanh²), and o · tanh is h
    d_i = d_c * written * (1 - i)  # the slope of a sigmoid g is g · (1 − g)
    d_f = d_c * kept * (1 - f)
    d_candidate = d_c * (i - written * candidate)  # that of a tanh is 1 − tanh²
    d_o = d_h * h * (1 - o)
    d_a = side_by_side(d_i, d_f, d_candidate, d_o)
    return Back(d_a, d_a, (d_a @ w.recurrent.T, d_c * f))


THERE: dict[str, Callable[..., Step]] = {"rnn": rnn_there, "gru": gru_there, "lstm": lstm_there}
BACK: dict[str, Callable[..., Back]] = {"rnn": rnn_back, "gru": gru_back, "lstm": lstm_back}


def softmax_back(d_probabilities, probabilities) -> np.ndarray:
    """Through a softmax back to its scores, (…, N): what all of them share changes nothing."""
    shared = (d_probabilities * probabilities).sum(axis=-1, keepdims=True)
    return probabilities * (d_probabilities - shared)


def cross_entropy_back(probabilities, targets) -> np.ndarray:
    """How −log p(target) answers to the logits, (…, V): p − y, what was said minus what was right.

    y is 1 at the target and 0 elsewhere. Softmax and logarithm together are so simple that
    nobody goes through them one by one.
    """
    targets, d_logits = np.asarray(targets)[..., None], np.array(probabilities)
    said = np.take_along_axis(d_logits, targets, axis=-1)
    np.put_along_axis(d_logits, targets, said - 1, axis=-1)
    return d_logits


def attend_back(d_mix, h, memory, seen: Attention) -> tuple[np.ndarray, np.ndarray]:
    """Through `attend` back: d_mix (…, T, H) → d_h (…, T, H) and d_memory (…, S, H).

    A source state is in every mix by its weight, and in every score. What was masked has
    weight 0 and hears nothing.
    """
    d_weights = d_mix @ np.swapaxes(memory, -1, -2)
    d_scores = softmax_back(d_weights, seen.weights)
    d_memory = np.swapaxes(seen.weights, -1, -2) @ d_mix + np.swapaxes(d_scores, -1, -2) @ h
    return d_scores @ memory, d_memory


def sum_by(ids, rows, count: int) -> np.ndarray:
    """Add the rows (N, K) that have the same id (N,): → (count, K).

    What is used twice learns twice. One id after another, since most of many ids have no row.
    """
    order = np.argsort(ids, kind="stable")
    ends = np.bincount(ids, minlength=count).cumsum().tolist()
    found = np.zeros((count, rows.shape[1]), rows.dtype)
    for total, begin, end in zip(found, [0, *ends], ends, strict=False):
        if begin < end:
            np.add.reduce(rows.take(order[begin:end], axis=0), out=total)
    return found


class Places:
    """Where a batch is real: its N places, step by step, so that none is spent on a pad.

    From mask (B, T): each place stands in row `rows`, column `columns`, both (N,). Pads are left
    out, wherever they stand, and the longest rows come first (`order`, (B,)), so the rows that
    are still there at step t are the first of them. `steps`: for every t, which of the N it is.
    """

    def __init__(self, mask: np.ndarray):
        self.shape, lengths = mask.shape, mask.sum(axis=1)
        self.order = np.argsort(-lengths, kind="stable")
        there = np.arange(mask.shape[1])[:, None] < lengths[self.order]  # (T, B)
        times, rows = np.nonzero(there)
        self.rows = self.order[rows]
        self.columns = np.argsort(~mask, axis=1, kind="stable")[self.rows, times]
        ends = np.cumsum(there.sum(axis=1)).tolist()
        self.steps = [slice(a, b) for a, b in zip([0, *ends], ends, strict=False)]

    def of(self, batch: np.ndarray) -> np.ndarray:
        """What stands at these places: (B, T, …) → (N, …)."""
        return batch[self.rows, self.columns]

    def back(self, found: np.ndarray) -> np.ndarray:
        """The same the other way, (N, …) → (B, T, …), with 0 everywhere else."""
        batch = np.zeros((*self.shape, *found.shape[1:]), found.dtype)
        batch[self.rows, self.columns] = found
        return batch

    def in_order(self, state) -> tuple[np.ndarray, ...]:
        """A state, (B, H) each, the longest rows first: a copy."""
        return tuple(part.take(self.order, axis=0) for part in state)

    def as_given(self, state) -> tuple[np.ndarray, ...]:
        """The same the other way."""
        before = np.argsort(self.order)
        return tuple(part.take(before, axis=0) for part in state)


@dataclass(frozen=True)
class Run:
    """A recurrent network that has read a batch, with all that its way back needs.

    places; ids (N,); `context` (B, ·), where the decoder is fed it; for every t the states
    `before` and the `steps` of its rows; `last`, the state after all.
    """

    places: Places
    ids: np.ndarray
    context: np.ndarray | None
    before: list[tuple[np.ndarray, ...]]
    steps: list[Step]
    last: tuple[np.ndarray, ...]  # (B, H) each

    @property
    def h(self) -> np.ndarray:
        """The hidden state after each token, (N, H)."""
        return np.concatenate([step.state[0] for step in self.steps])


def run(ids, mask, state, w: RecurrentWeights, context=None) -> Run:
    """Read ids (B, T) from `state`, each part (B, H), as `encoder.run` does; keep every step.

    Where mask (B, T) is False nothing is computed: the state stays as it was. What the gates
    hear of a word is the same wherever it stands, so it is computed once. `context` (B, ·)
    goes in beside every token, where a decoder is fed it.
    """
    places = Places(mask)
    ids = places.of(ids)
    kernel, embedding = by_gate(w.kernel, w.units), w.embedding
    bias = by_gate(w.bias.reshape(-1, w.kernel.shape[1])[:1], w.units)
    of_word = embedding @ kernel[:, : embedding.shape[1]] + bias  # (G, V, H)
    of_row = None  # (G, B, H)
    if context is not None:
        of_row = context[places.order] @ kernel[:, embedding.shape[1] :]
    there, ended, before, steps = THERE[w.cell], [], [], []
    state = places.in_order(state)
    for now in places.steps:
        rows = now.stop - now.start
        ended.append(tuple(part[rows:] for part in state))  # these had no more to read
        before.append(tuple(part[:rows] for part in state))
        heard = of_word.take(ids[now], axis=1)
        if of_row is not None:
            heard += of_row[:, :rows]
        steps.append(there(heard, before[-1], w))
        state = steps[-1].state
    last = (np.concatenate(parts[::-1]) for parts in zip(*ended, state, strict=True))
    return Run(places, ids, context, before, steps, places.as_given(last))


class WayBack(NamedTuple):
    """What comes out of `run_back`."""

    weights: dict[str, np.ndarray]  # named as in `RecurrentWeights`
    context: np.ndarray | None  # (B, ·) to the context that every step was fed
    state: tuple[np.ndarray, ...]  # (B, H) each: to the state the run began with
    arrows: list[tuple[np.ndarray, ...]]  # for every t, what went from there to the step before


def run_back(d_last, d_h, read: Run, w: RecurrentWeights) -> WayBack:
    """Through all steps of a run, from the last to the first: backpropagation through time.

    d_last, (B, H) each: what comes from behind the last step. d_h (N, H) or None: what comes
    to each h from aside, from its word or from attention. All steps share their weights, so
    what each of them finds is added up.
    """
    places, cell_back, gru, arrows = read.places, BACK[w.cell], w.cell == "gru", []
    from_x = np.empty((len(read.ids), w.kernel.shape[1]), w.kernel.dtype)
    from_h = np.empty_like(from_x) if gru else from_x
    d_state = places.in_order(d_last)
    for now, before, step in zip(
        reversed(places.steps), reversed(read.before), reversed(read.steps), strict=True
    ):
        rows = slice(now.stop - now.start)
        d_new = [part[rows] for part in d_state]
        if d_h is not None:
            d_new[0] += d_h[now]
        from_x[now], to_h, d_before = cell_back(d_new, before, step, w)
        if gru:
            from_h[now] = to_h
        for part, new in zip(d_state, d_before, strict=True):
            part[rows] = new
        arrows.append(d_before)

    h_before = np.concatenate([before[0] for before in read.before])
    by_word = sum_by(read.ids, from_x, len(w.embedding))  # (V, G·H)
    by_row, heard, size = None, [w.embedding.T @ by_word], w.embedding.shape[1]
    if read.context is not None:
        by_row = sum_by(places.rows, from_x, len(read.context))  # (B, G·H)
        heard.append(read.context.T @ by_row)
    bias = by_word.sum(axis=0)
    weights = {
        "embedding": by_word @ w.kernel[:size].T,
        "kernel": np.concatenate(heard),
        "recurrent": h_before.T @ from_h,
        "bias": np.stack([bias, from_h.sum(axis=0)]) if gru else bias,
    }
    return WayBack(
        weights,
        None if by_row is None else by_row @ w.kernel[size:].T,
        places.as_given(d_state),
        arrows[::-1],
    )


class Gradients(NamedTuple):
    """The loss of a batch, and how it answers to everything.

    loss: nats per token. weights: as many as `Seq2Seq.arrays()` has, under the same names.
    """

    loss: float
    weights: dict[str, np.ndarray]
    words: np.ndarray  # (N, H) to the decoder's h, from the words it makes
    looks: np.ndarray | None  # (B, S, H) with attention: to the encoder's states, from the looks
    context: tuple[np.ndarray, ...]  # (B, H) each: what passes from the decoder to the encoder
    encoder: WayBack
    decoder: WayBack


def gradients(model: Seq2Seq, source, fed, wanted, weight=None, cut: bool = False) -> Gradients:
    """The mean cross-entropy of a batch of pairs, and its gradient on every weight and arrow.

    source (B, S), 0 where it is padded; fed and wanted (B, T), what the decoder is fed and what
    it should say; weight (B, T), how much each word counts, all alike when None (`batch_of`
    makes all four). With `cut` nothing passes from the decoder's state to the encoder's.
    As precise as the model's weights, float32 or float64.
    """
    source, fed, wanted = map(np.asarray, (source, fed, wanted))
    dtype = model.encoder.kernel.dtype
    weight = np.ones(wanted.shape, dtype) if weight is None else np.asarray(weight, dtype)
    w, batch = model.decoder, len(source)

    # Forward, as `teacher_forced` goes; what is fed after the last word that counts is left out.
    reading = run(source, source != PAD, first_state(model.encoder, (batch,)), model.encoder)
    heard = np.logical_or.accumulate(weight[:, ::-1] != 0, axis=1)[:, ::-1]
    context = as_vector(reading.last) if w.fed_context else None
    speaking = run(fed, heard, reading.last, w, context)
    spoken = speaking.h
    if w.combine is not None:
        memory, h = reading.places.back(reading.h), speaking.places.back(spoken)
        seen = attend(h, memory, source != PAD)
        both = np.concatenate([speaking.places.of(seen.mix), spoken], axis=-1)
        spoken = np.tanh(both @ w.combine)
    # A word's logits stand together in memory, so that the largest of each place is found soon.
    logits = (w.output.T @ spoken.T).T
    logits += w.output_bias
    targets = speaking.places.of(wanted)
    share = speaking.places.of(weight) / weight.sum()
    log_p = log_softmax(logits)
    surprise = -np.take_along_axis(log_p, targets[:, None], axis=-1)[:, 0]

    # And back: every line of the above once more, the last first.
    d_logits = cross_entropy_back(np.exp(log_p), targets)
    d_logits *= share[:, None]
    found = {"output": spoken.T @ d_logits, "output_bias": d_logits.sum(axis=0)}
    d_h = d_logits @ w.output.T
    d_memory = looks = None
    if w.combine is not None:
        d_sum = d_h * (1 - spoken**2)
        found["combine"] = both.T @ d_sum
        d_mix, d_h = np.split(d_sum @ w.combine.T, 2, axis=-1)
        d_looking, looks = attend_back(speaking.places.back(d_mix), h, memory, seen)
        d_h = d_h + speaking.places.of(d_looking)
        d_memory = reading.places.of(looks)
    nothing = tuple(np.zeros_like(part) for part in reading.last)
    decoder = run_back(nothing, d_h, speaking, w)
    d_context = decoder.state
    if decoder.context is not None:  # it was fed to every step as well
        d_fed = np.split(decoder.context, len(d_context), axis=-1)
        d_context = tuple(a + b for a, b in zip(d_context, d_fed, strict=True))
    if cut:
        d_context = nothing
    encoder = run_back(d_context, d_memory, reading, model.encoder)
    found |= decoder.weights
    parts = {"encoder": encoder.weights, "decoder": found}
    named = {name: parts[(part := name.split("."))[0]][part[1]] for name in model.arrays()}
    return Gradients(float(share @ surprise), named, d_h, looks, d_context, encoder, decoder)


@dataclass(frozen=True)
class WayHome:
    """The gradient of one pair's loss on every arrow of the unrolled network, in float64.

    S source tokens, T fed tokens, H units, N numbers in a state: H, or 2·H for h and c.

    - words (T, H): what each word's error hands down to its step of the decoder.
    - decoder (T − 1, N): what goes from each later step of the decoder to the one before.
    - context (N,): what passes from the decoder to the encoder.
    - encoder (S − 1, N): what goes from each later step of the encoder to the one before.
    - looks (S, H): with attention, what comes straight to each source state; else None.
    """

    words: np.ndarray
    decoder: np.ndarray
    context: np.ndarray
    encoder: np.ndarray
    looks: np.ndarray | None


def way_home(model: Seq2Seq, source: str, target: str, cut: bool = False) -> WayHome:
    """Follow the gradient of the loss at `target`, word for word, back to `source`.

    With `cut` the wire between decoder and encoder is cut. Raises what `Seq2Seq.encode` raises.
    """
    precise = {name: array.astype(float) for name, array in model.arrays().items()}
    model = Seq2Seq.of(model.encoder.cell, model.source, model.target, precise)
    fed, wanted = shift(model.target.encode(target))
    found = gradients(model, [model.encode(source).ids], [fed], [wanted], cut=cut)
    _, *decoder = found.decoder.arrows
    _, *encoder = found.encoder.arrows
    numbers = len(found.context) * model.encoder.units
    return WayHome(
        words=found.words,
        decoder=np.reshape([as_vector(arrow)[0] for arrow in decoder], (-1, numbers)),
        context=as_vector(found.context)[0],
        encoder=np.reshape([as_vector(arrow)[0] for arrow in encoder], (-1, numbers)),
        looks=None if found.looks is None else found.looks[0],
    )
