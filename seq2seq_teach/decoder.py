"""The decoder: starts from the context and speaks, one softmax after another.

Notebook 4. Sizes: E numbers per token, H units, V words, T tokens, S source
tokens. As in the encoder, leading batch axes work, but not where words are chosen:
one sentence at a time is spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from . import decoder_words as say
from .attention import Attention, attend, softmax
from .encoder import GRUStep, LSTMStep, RecurrentWeights, RNNStep, run
from .letters import EOS, SOS

LONGEST_OUTPUT = 32  # tokens, after which a decoder that never says <eos> is stopped


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
        if not 0 < temperature < np.inf:
            raise ValueError(say.bad_temperature(given=temperature))
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


def decode_step(token: int, state, w: DecoderWeights, memory: Memory | None = None) -> DecoderStep:
    """Feed one token: the cell makes a new state, the softmax a probability for every word."""
    x = w.embedding[token]  # (E,)
    steps = run(x[None], state, w)
    step = type(steps)(*(field[0] for field in steps))
    seen, logits = read_out(step.h, w, memory)
    return DecoderStep(int(token), x, step, seen, logits, softmax(logits))


def speak(
    choose: Callable[[DecoderStep], int],
    context,
    w: DecoderWeights,
    memory: Memory | None = None,
    longest: int = LONGEST_OUTPUT,
) -> Decoding:
    """Speak from `context`: feed `<sos>`, let `choose` pick a word, feed it back.

    Stops at `<eos>`, or after `longest` steps.
    """
    token, state, spoken = SOS, context, Decoding([], [], False, 0.0)
    while not spoken.finished and len(spoken.steps) < longest:
        step = decode_step(token, state, w, memory)
        token, state = choose(step), step.state
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
    context, w: DecoderWeights, memory: Memory | None = None, longest: int = LONGEST_OUTPUT
) -> Decoding:
    """Always take the most probable word."""
    return speak(lambda step: step.choice, context, w, memory, longest)


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
    given = iter(tokens)

    def choose(step):
        token = next(given, None)
        return step.choice if token is None else int(token)

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
    2012; Sutskever et al. 2014. Raises ValueError for a width below 1.
    """
    if width < 1:
        raise ValueError(say.bad_width(given=width))

    def rank(spoken: Decoding) -> float:
        return -spoken.score(length_penalty)

    kept = [Decoding([], [], False, 0.0)]
    levels = []
    for _ in range(longest):
        grown = [spoken for spoken in kept if spoken.finished]
        for spoken in (spoken for spoken in kept if not spoken.finished):
            token = spoken.ids[-1] if spoken.ids else SOS
            state = spoken.steps[-1].state if spoken.steps else context
            step = decode_step(token, state, w, memory)
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
    steps = run(w.embedding[inputs], context, w)
    return read_out(steps.h, w, memory)[1]


def shift(ids: list[int]) -> tuple[list[int], list[int]]:
    """What the decoder is fed and what it should say: `<sos> a b` and `a b <eos>`."""
    whole = [SOS, *ids, EOS]
    return whole[:-1], whole[1:]


def cross_entropy(logits, targets) -> np.ndarray:
    """The surprise at each target, −log p(target), in nats: logits (T, V), targets (T,) → (T,)."""
    return -np.take_along_axis(log_softmax(logits), np.asarray(targets)[..., None], axis=-1)[..., 0]


def log_softmax(logits) -> np.ndarray:
    """The logarithms of the probabilities, (…, V): exact even where softmax rounds to 0."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
