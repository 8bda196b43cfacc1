"""Learning: a translator for your own pairs.

Notebook 8. `learn` takes the pairs, makes tokens of them, and trains until nothing more is won;
`lesson` is the same training before its first step, for a learner to run and watch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from inspect import signature
from typing import Any

import numpy as np

from . import learning_words as say
from .architecture import Seq2Seq
from .decoder import LONGEST_OUTPUT, hear, read_out
from .doors import expect, listed
from .encoder import encode, run
from .judging import Judged, judge
from .language import quote
from .letters import EOS, SOS, Vocabulary, pad
from .pairs import Pair, pairs_of, some
from .pieces import SubWords
from .training import CHECKED, Training

# What learned well from some thousands of pairs; to copy sentences take no word dropout.
SETTINGS: dict[str, Any] = {
    "attention": True,
    "units": 128,
    "embedding": 64,
    "batch": 64,
    "rate": 0.01,
    "steps": 3000,
    "word_dropout": 0.3,
    "patience": 10,
    "every": 100,
}

# What `Training` takes beside what `lesson` gives it.
GIVEN = ("draw", "source", "target", "unseen", "score", "start")
SETTABLE = [name for name in signature(Training).parameters if name not in GIVEN]
SCORED = 100  # sentences by whose translation a model is scored on the way


class ByLength:
    """Draws batches of pairs of about one length: of short sentences little is padding.

    Every pair comes once in a pass, the batches in random order.
    """

    def __init__(self, pairs: Iterable[Pair]):
        self.pairs = pairs_of(pairs)
        self.lengths = [max(map(len, pair)) for pair in self.pairs]
        self.waiting: list[np.ndarray] = []

    def __call__(self, rng: np.random.Generator, count: int) -> list[Pair]:
        if not self.waiting:
            self.waiting = self.a_pass(rng, count)
        return [self.pairs[n] for n in self.waiting.pop()]

    def a_pass(self, rng: np.random.Generator, count: int) -> list[np.ndarray]:
        """The numbers of all pairs in batches of `count`, or one less."""
        mixed = rng.permutation(len(self.pairs))
        by_length = sorted(mixed, key=lambda n: self.lengths[n])
        batches = np.array_split(by_length, -(-len(mixed) // count))
        return [batches[n] for n in rng.permutation(len(batches))]


def translate_all(model: Seq2Seq, texts: Sequence[str]) -> list[str]:
    """What `model.translate` says of each text, all at once: some ten times as soon."""
    expect(Seq2Seq, model=model)
    texts = listed('["난 학생 입니다"]', texts=texts)
    parts = (texts[n : n + CHECKED] for n in range(0, len(texts), CHECKED))
    return [said for part in parts for said in _together(model, part)]


def _together(model: Seq2Seq, texts: Sequence[str]) -> list[str]:
    ids, real = pad([model.source.encode(text) for text in texts])
    encoding = encode(ids, model.encoder, real)
    state, memory, w = encoding.context, model.memory(encoding), model.decoder
    said = [np.full((len(texts), 1), SOS)]
    over = said[0] == EOS
    while len(said) <= LONGEST_OUTPUT and not over.all():
        step = run(hear(said[-1], encoding.context, w), state, w)
        state = tuple(part[:, -1] for part in step.state)
        said.append(read_out(step.h, w, memory)[1].argmax(axis=-1))
        over |= said[-1] == EOS
    return [model.target.decode(ids) for ids in np.concatenate(said, axis=1)]


def judge_all(model: Seq2Seq, pairs: Iterable[Pair]) -> Judged:
    """`judge(model.translate, pairs)`, soon enough for thousands of pairs.

    Raises ValueError when there is no pair.
    """
    pairs = some(pairs)
    sources = list(dict.fromkeys(source for source, _ in pairs))
    said = dict(zip(sources, translate_all(model, sources), strict=True))
    return judge(said.__getitem__, pairs)


def lesson(
    pairs: Iterable[Pair],
    kept: Iterable[Pair],
    *,
    tokens: Callable[[Iterable[str]], Vocabulary] = SubWords.learned,
    start: Seq2Seq | None = None,
    **settings,
) -> Training:
    """A training on `pairs` that stops when it gets no better on `kept`; `.best` is that model.

    Better is a higher chrF of what it says, not a lower loss: that one turns earlier, where the
    model begins to be sure of itself, while its answers still improve.

    `tokens` makes a vocabulary of one side's sentences: pieces of words, or `Vocabulary.of`.
    `start` is a model that goes on learning, perhaps one from a file. `settings` are those of
    `Training`; what is not given stands in `SETTINGS`.

    Raises ValueError where there is no pair, TypeError for a setting that is not there, and for
    `tokens` that are no function.
    """
    pairs, kept = some(pairs), some(kept)
    if unknown := [name for name in settings if name not in SETTABLE]:
        raise TypeError(say.no_setting(given=quote(unknown[0]), known=", ".join(SETTABLE)))
    if not callable(tokens):
        raise TypeError(say.no_tokens(given=quote(tokens)))
    if start is None:
        source, target = (tokens(texts) for texts in zip(*pairs, strict=True))
    else:
        expect(Seq2Seq, start=start)
        source, target = start.source, start.target
    return Training(
        ByLength(pairs),
        source,
        target,
        unseen=kept,
        score=lambda model: judge_all(model, kept[:SCORED]).chrf,
        start=start,
        **SETTINGS | settings,
    )


def learn(
    pairs: Iterable[Pair],
    kept: Iterable[Pair],
    *,
    watch: Callable[[], None] | None = None,
    **settings,
) -> Training:
    """Train a translator, in one call; `settings` are those of `lesson`.

    ■ or Ctrl-C stops, and `.run()` goes on.
    """
    training = lesson(pairs, kept, **settings)
    with suppress(KeyboardInterrupt):
        training.run(watch)
    return training
