"""The decoder: starts from the context and speaks, one softmax after another.

Notebook 4. Sizes: E numbers per token, H units, V words, T tokens, S source
tokens. As in the encoder, leading batch axes work, but not where words are chosen:
one sentence at a time is spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from . import decoder_words as say
from .attention import Attention, attend, of_one, softmax
from .context import as_vector
from .doors import an_id, expect, id_array, listed, numbers, real, whole
from .encoder import CELLS, GRUStep, LSTMStep, RecurrentWeights, RNNStep, check_state, run
from .language import quote, wrong_size
from .letters import EOS, SOS

WIDEST_BEAM, MOST_STEPS = 1000, 10_000
MOST_KEPT = 20_000_000  # steps that a beam keeps, level by level: some 300 MB
LONGEST_OUTPUT = 32  # tokens, after which a decoder that never says <eos> is stopped


@dataclass(frozen=True)
class DecoderWeights(RecurrentWeights):
    """A recurrent network that also speaks: output (H, V) and output_bias (V,).

    With attention, `combine` (2·H, H) makes one vector of what the decoder sees
    in the source and its own state; without, it is None.

    A kernel of more than E rows hears the context at every step, too, below the
    token: (E + H, G·H), for the LSTM, whose context is h and c, (E + 2·H, 4·H).
    """

    output: np.ndarray
    output_bias: np.ndarray
    combine: np.ndarray | None = None

    @property
    def fed_context(self) -> bool:
        """Whether the context goes in at every step (Cho et al. 2014), not at the first alone."""
        return len(self.kernel) > self.embedding.shape[1]

    def _heard(self) -> int:
        handed_over = CELLS[self.cell].states * self.units
        return self.embedding.shape[1] + handed_over * self.fed_context


class Memory(NamedTuple):
    """What attention looks at: the encoder's states (S, H) and which are real (S,).

    With `shares` (S,) it is told where to look; without, its scores say.
    """

    states: np.ndarray
    mask: np.ndarray | None = None
    shares: np.ndarray | None = None


# Where some steps are told to look, whatever their scores: shares (S,) by step, counted from 0.
Looks = Mapping[int, Sequence[float] | np.ndarray]


@dataclass(frozen=True)
class DecoderStep:
    """One step of speaking: fed `token`, the cell makes `step`, and `probabilities` (V,) follow."""

    token: int
    x: np.ndarray  # (E,), with the context behind it where the decoder is fed that
    step: RNNStep | GRUStep | LSTMStep
    attention: Attention | None
    logits: np.ndarray  # (V,)
    probabilities: np.ndarray  # (V,)

    @property
    def state(self) -> tuple[np.ndarray, ...]:
        """What the next step starts from, (h,) or (h, c)."""
        return self.step.state

    @property
    def choice(self) -> int:
        """The most probable token."""
        return int(np.argmax(self.probabilities))

    def heated(self, temperature: float) -> np.ndarray:
        """The probabilities (V,) after the logits are divided by `temperature`.

        Near 0 all falls to the most probable word, far above 1 all words become alike.
        Raises ValueError unless the temperature is a positive number.
        """
        try:
            temperature = real(1e-9, 1e9, temperature=temperature)
        except ValueError as error:
            raise ValueError(say.bad_temperature(given=quote(temperature))) from error
        return softmax(self.logits.astype(float) / temperature)


@dataclass(frozen=True)
class Decoding:
    """A sentence that has been spoken: `ids` without `<eos>`, and every step.

    `log_probability` is the sum over the words said, `<eos>` among them.
    `finished` is False when `longest` steps went by without `<eos>`.
    """

    ids: list[int]
    steps: list[DecoderStep]
    finished: bool
    log_probability: float

    @property
    def said(self) -> list[int]:
        """The token chosen at each step, `<eos>` included."""
        return [*self.ids, EOS] if self.finished else self.ids

    def score(self, length_penalty: float = 0.0) -> float:
        """What a beam ranks by: log-probability / length^penalty (0: alone, 1: mean per token)."""
        length_penalty = real(-10, 10, length_penalty=length_penalty)
        return self.log_probability / max(len(self.steps), 1) ** length_penalty


def read_out(h, w: DecoderWeights, memory: Memory | None = None):
    """From the hidden state h (H,) to logits (V,), looking at the source if the weights can.

    → (Attention or None, logits).
    """
    seen = None
    if w.combine is not None:
        assert memory is not None  # what looks back needs something to look at
        seen = attend(h, *memory)
        h = np.tanh(np.concatenate([seen.mix, h], axis=-1) @ w.combine)
    return seen, h @ w.output + w.output_bias


def _check_start(state, w: DecoderWeights, memory: Memory | None) -> None:
    """Raises TypeError or ValueError unless `w` can go on from `state` and look at `memory`."""
    expect(DecoderWeights, w=w)
    check_state(state, w)
    if w.combine is None:
        return
    if not isinstance(memory, Memory):
        raise TypeError(say.no_memory(given=quote(memory)))
    shape, batch = numbers(None, **{"memory.states": memory.states}).shape, np.shape(state[0])[:-1]
    if len(shape) < 2 or (*shape[:-2], shape[-1]) != (*batch, w.units):
        expected = f"({', '.join(map(str, (*batch, '·', w.units)))})"
        raise ValueError(wrong_size(what="memory.states", given=shape, expected=expected))


def _check_alone(context) -> None:
    """Raises ValueError for the contexts of several sentences: only one at a time is spoken."""
    for part in context:
        if np.ndim(part) != 1:
            given, expected = np.shape(part), np.shape(part)[-1:]
            raise ValueError(wrong_size(what="context", given=given, expected=expected))


def _told(looks: Looks | None, w: DecoderWeights, memory: Memory | None) -> dict[int, Memory]:
    """What the steps look at that are told where. Raises TypeError or ValueError for no shares."""
    looks = {} if looks is None else looks
    expect(Mapping, looks=looks)
    if not looks:
        return {}
    if w.combine is None or memory is None:
        raise ValueError(say.nowhere_to_look())
    told = {}
    for step, given in looks.items():
        shares, expected = of_one(given), np.shape(memory.states)[:1]
        if shares.shape != expected:
            raise ValueError(wrong_size(what="shares", given=shares.shape, expected=expected))
        told[whole(0, MOST_STEPS, step=step)] = memory._replace(shares=shares)
    return told


def hear(tokens, context, w: DecoderWeights) -> np.ndarray:
    """What goes into the cell for tokens (T,): their rows of the embedding, (T, E).

    Where the decoder is fed the context, that stands behind every one of them.
    """
    x = w.embedding[tokens]
    if not w.fed_context:
        return x
    fed = as_vector(context)[..., None, :]
    return np.concatenate([x, np.broadcast_to(fed, (*x.shape[:-1], fed.shape[-1]))], axis=-1)


def decode_step(
    token: int, state, w: DecoderWeights, memory: Memory | None = None, context=None
) -> DecoderStep:
    """Feed one token: the cell makes a new state, the softmax a probability for every word.

    `context`, what the encoder handed over, is needed where the decoder is fed it at every step.
    Raises TypeError where it is missing.
    """
    _check_start(state, w, memory)
    token = an_id(token, len(w.embedding))
    if w.fed_context:
        if context is None:
            raise TypeError(say.no_context())
        check_state(context, w)
    x = hear([token], context, w)[0]
    steps = run(x[None], state, w)
    step = type(steps)(*(field[0] for field in steps))
    seen, logits = read_out(step.h, w, memory)
    return DecoderStep(token, x, step, seen, logits, softmax(logits))


def speak(
    choose: Callable[[DecoderStep], int],
    context,
    w: DecoderWeights,
    memory: Memory | None = None,
    longest: int = LONGEST_OUTPUT,
    looks: Looks | None = None,
) -> Decoding:
    """Speak from `context`: feed `<sos>`, let `choose` pick a word, feed it back.

    Stops at `<eos>`, or after `longest` steps. With attention, `looks` says where some steps
    look, whatever their scores: {3: [0, 1, 0]} gives at `steps[3]` all of the share to the
    second of three source tokens. Raises ValueError for a context of another cell or size,
    where `choose` gives something else than an id, or `looks` something else than shares.
    """
    _check_start(context, w, memory)
    _check_alone(context)
    if not callable(choose):
        raise TypeError(say.no_chooser(given=quote(choose)))
    longest = whole(0, MOST_STEPS, longest=longest)
    told = _told(looks, w, memory)
    token, state, spoken = SOS, context, Decoding([], [], False, 0.0)
    while not spoken.finished and len(spoken.steps) < longest:
        step = decode_step(token, state, w, told.get(len(spoken.steps), memory), context)
        token, state = an_id(choose(step), len(w.embedding)), step.state
        spoken = _said(spoken, step, token)
    return spoken


def _said(spoken: Decoding, step: DecoderStep, token: int) -> Decoding:
    """`spoken` with one more word."""
    return Decoding(
        ids=spoken.ids if token == EOS else [*spoken.ids, token],
        steps=[*spoken.steps, step],
        finished=token == EOS,
        log_probability=spoken.log_probability + float(log_softmax(step.logits)[token]),
    )


def greedy(
    context,
    w: DecoderWeights,
    memory: Memory | None = None,
    longest: int = LONGEST_OUTPUT,
    looks: Looks | None = None,
) -> Decoding:
    """Always take the most probable word; `looks` as for `speak`."""
    return speak(lambda step: step.choice, context, w, memory, longest, looks)


def forced(
    tokens: Sequence[int | None],
    context,
    w: DecoderWeights,
    memory: Memory | None = None,
    longest: int = LONGEST_OUTPUT,
) -> Decoding:
    """Say `tokens`, one at each step, whatever the decoder would choose.

    Where a token is None, and after the last of them, it runs free and takes the most
    probable word. The right sentence and `<eos>` as tokens is teacher forcing; each
    step's `choice` is what it would have said.
    """
    given = iter(listed("[4, 5, None]", tokens=tokens))

    def choose(step):
        token = next(given, None)
        return step.choice if token is None else token

    return speak(choose, context, w, memory, longest)


def sample(
    context,
    w: DecoderWeights,
    memory: Memory | None = None,
    longest: int = LONGEST_OUTPUT,
    *,
    temperature: float = 1.0,
    rng: np.random.Generator | None = None,
) -> Decoding:
    """Draw each word by its probability, after dividing the logits by `temperature`.

    Near 0 it becomes greedy, far above 1 all words become alike. Raises
    ValueError unless the temperature is a positive number.
    """
    rng = np.random.default_rng() if rng is None else rng
    expect(np.random.Generator, rng=rng)

    def draw(step):
        shares = step.heated(temperature)
        return int(rng.choice(len(shares), p=shares / shares.sum()))

    return speak(draw, context, w, memory, longest)


@dataclass(frozen=True)
class Beam:
    """What a beam search found: `found`, best first, and `levels`, what it kept after each word."""

    found: list[Decoding]
    levels: list[list[Decoding]]

    @property
    def best(self) -> Decoding:
        return self.found[0]


def beam_search(
    context,
    w: DecoderWeights,
    memory: Memory | None = None,
    longest: int = LONGEST_OUTPUT,
    *,
    width: int = 4,
    length_penalty: float = 0.0,
) -> Beam:
    """Keep the `width` best beginnings after every word; compare whole sentences at the end.

    A finished sentence keeps its place as long as its score holds it. Width 1 is
    greedy; a beam as wide as the tree finds the best sentence there is. Graves
    2012; Sutskever et al. 2014. Raises ValueError for a width
    below 1 or above 1000, or a `longest` too large for the width (141 for 1000).
    """
    _check_start(context, w, memory)
    _check_alone(context)
    width = whole(1, WIDEST_BEAM, width=width)
    # Each of `width` beginnings has all its steps, and so it stands in every level.
    longest = whole(0, int((MOST_KEPT / width) ** 0.5), longest=longest)
    length_penalty = real(-10, 10, length_penalty=length_penalty)

    def rank(spoken: Decoding) -> float:
        return -spoken.score(length_penalty)

    kept = [Decoding([], [], False, 0.0)]
    levels = []
    for _ in range(longest):
        grown = [spoken for spoken in kept if spoken.finished]
        for spoken in (spoken for spoken in kept if not spoken.finished):
            token = spoken.ids[-1] if spoken.ids else SOS
            state = spoken.steps[-1].state if spoken.steps else context
            step = decode_step(token, state, w, memory, context)
            likeliest = np.argsort(-step.logits, kind="stable")[:width]
            grown += [_said(spoken, step, int(token)) for token in likeliest]
        kept = sorted(grown, key=rank)[:width]
        levels.append(kept)
        if all(spoken.finished for spoken in kept):
            break
    # A sentence that was cut off is no answer while a whole one is there.
    return Beam(sorted(kept, key=lambda spoken: (not spoken.finished, rank(spoken))), levels)


def teacher_forced(context, inputs, w: DecoderWeights, memory: Memory | None = None) -> np.ndarray:
    """Logits (T, V) when the decoder is fed the right tokens `inputs` (T,) whatever it says.

    Williams & Zipser 1989.
    """
    _check_start(context, w, memory)
    inputs, batch = id_array(inputs, len(w.embedding)), np.shape(context[0])[:-1]
    if batch and inputs.shape[:-1] != batch:
        expected = f"({', '.join(map(str, (*batch, '·')))})"
        raise ValueError(wrong_size(what="inputs", given=inputs.shape, expected=expected))
    steps = run(hear(inputs, context, w), context, w)
    return read_out(steps.h, w, memory)[1]


def shift(ids: list[int]) -> tuple[list[int], list[int]]:
    """What the decoder is fed and what it should say: `<sos> a b` and `a b <eos>`."""
    spoken = [SOS, *id_array(listed("[4, 5, 6]", ids=ids), axes=1).tolist(), EOS]
    return spoken[:-1], spoken[1:]


def cross_entropy(logits, targets) -> np.ndarray:
    """The surprise at each target, −log p(target), in nats: logits (T, V), targets (T,) → (T,)."""
    logits = numbers(logits=logits)
    if logits.ndim < 2:
        raise ValueError(wrong_size(what="logits", given=logits.shape, expected="(·, ·)"))
    targets = id_array(targets, logits.shape[-1])
    if targets.shape != logits.shape[:-1]:
        given, expected = targets.shape, logits.shape[:-1]
        raise ValueError(wrong_size(what="targets", given=given, expected=expected))
    return -np.take_along_axis(log_softmax(logits), np.asarray(targets)[..., None], axis=-1)[..., 0]


def log_softmax(logits) -> np.ndarray:
    """The logarithms of the probabilities, (…, V): exact even where softmax rounds to 0."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    shifted -= np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return shifted
