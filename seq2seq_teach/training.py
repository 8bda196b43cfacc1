"""Training: a model learns from nothing, step by step, by NumPy alone or by Keras.

Notebook 5. `Training` draws batches and keeps the history; a learner takes the steps.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from . import training_words as say
from .architecture import Seq2Seq, untrained
from .doors import listed, real, whole
from .language import no_such_model, quote
from .learner import Learner, NumPyLearner, batch_of, with_unknown
from .letters import Vocabulary
from .limits import BATCH, COPIERS, DESIGNS, LONGEST_TRAINED, RATE, STEPS
from .tasks import digit_vocabulary, digits, draw_digits

# Draws a batch: (random generator, how many) → pairs (source, target).
Draw = Callable[[np.random.Generator, int], list[tuple[str, str]]]

CHECKED = 128  # pairs whose loss is found at a time


def _by_keras(*settings) -> Learner:
    from .keras_training import KerasLearner  # it takes seconds, and half a gigabyte

    return KerasLearner(*settings)


ENGINES: dict[str, Callable[..., Learner]] = {"numpy": NumPyLearner, "keras": _by_keras}


@dataclass(frozen=True)
class Check:
    """A look at the model between two steps.

    step: how many steps it had learned. loss: nats per token of pairs kept from training,
    nan when there are none. said: what it makes of the samples. score: how good it is, the
    higher the better: what `Training` was given to score it by, or the loss with a minus.
    """

    step: int
    loss: float
    said: tuple[str, ...]
    score: float = np.nan


@dataclass
class History:
    """What training saw: the loss of every step, in nats per token, and the checks between."""

    losses: list[float] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)


class Training:
    """A model that is learning from nothing: stop it whenever you like, `run` goes on.

    Every step draws `batch` fresh pairs and lowers their cross-entropy with Adam
    (Kingma & Ba 2015); the rate falls to 0 along a cosine, and gradients are
    clipped to norm 1 (Pascanu et al. 2013). The same seed gives the same model on one
    machine, however often it was stopped.

    Before the first step, every `every` steps and after the last it is checked: its loss on
    the pairs `unseen`, and what it makes of the texts `samples`. With `cut` no gradient
    passes the context; with `feed_context` the decoder is fed the context at every step.
    `start` is the model before its first step: one that is given goes on learning, as it is.

    `word_dropout` is the share of words read that become `<unk>`, others at every step, so that
    none is relied on alone (Iyyer et al. 2015, who leave them out) and `<unk>` is learned, too.
    With `patience` it stops after so many checks in a row that found nothing better; `best` is
    the best model so far: that of the lowest loss on `unseen`, or of the highest `score(model)`.

    `engine` says who computes: "numpy", by the gradient written out in `gradient.py`, or
    "keras", which needs TensorFlow. Both see the same batches and make the same of them, up
    to rounding; each by itself gives the same numbers to the last bit.

    Raises ValueError for an unknown cell, a word that is in no vocabulary, a rate that is no
    number above 0, an unknown engine, other words than those of `start`, patience with
    neither score nor unseen pairs, or steps, batch, units, embedding, every or patience below 1;
    `run` raises it for a batch without pairs, and FloatingPointError when the loss is no
    number any more: what was learned before that step is kept.
    """

    def __init__(
        self,
        draw: Draw,
        source: Vocabulary,
        target: Vocabulary,
        *,
        cell: str = "lstm",
        units: int = 48,
        embedding: int = 32,
        attention: bool = False,
        cut: bool = False,
        feed_context: bool = False,
        engine: str = "numpy",
        steps: int = 1500,
        batch: int = 128,
        rate: float = 0.01,
        seed: int = 0,
        unseen: Sequence[tuple[str, str]] = (),
        samples: Sequence[str] = (),
        every: int = 50,
        start: Seq2Seq | None = None,
        word_dropout: float = 0.0,
        patience: int | None = None,
        score: Callable[[Seq2Seq], float] | None = None,
    ):
        steps = whole(1, 10_000_000, steps=steps)
        batch = whole(1, 100_000, batch=batch)
        every = whole(1, 10_000_000, every=every)
        rate = real(1e-9, 100, rate=rate)
        seed = whole(0, 2**32 - 1, seed=seed)
        if not isinstance(engine, str) or engine not in ENGINES:
            raise ValueError(say.no_such_engine(given=quote(engine), known=", ".join(ENGINES)))
        if patience is not None:
            patience = whole(1, 10_000_000, patience=patience)
            if not unseen and score is None:
                raise ValueError(say.patience_for_what())
        if start is not None and (start.source, start.target) != (source, target):
            raise ValueError(say.other_words())
        self.steps, self.batch, self.every, self.patience = steps, batch, every, patience
        self.word_dropout = real(0, 0.9, word_dropout=word_dropout)
        self.samples = tuple(listed('["난 학생 입니다"]', samples=samples))
        self.history = History()
        self._draw, self._rng = draw, np.random.default_rng(seed)
        sizes = units, embedding, attention, self._rng, feed_context
        self.start = untrained(cell, source, target, *sizes) if start is None else start
        self._best, self._score = self.start, score
        for text in self.samples:
            self.start.encode(text)  # what it cannot read is said now, not at the first check
        # In parts: what a batch takes grows with its pairs, and with all words there are.
        unseen = sorted(unseen, key=lambda pair: max(map(len, pair)))  # of short ones little is pad
        parts = (unseen[n : n + CHECKED] for n in range(0, len(unseen), CHECKED))
        self._unseen = [batch_of(part, source, target) for part in parts]
        self._learner = ENGINES[engine](self.start, rate, steps, cut, seed)

    @property
    def model(self) -> Seq2Seq:
        """The model as it is now."""
        return self._learner.model

    @property
    def best(self) -> Seq2Seq:
        """The best model at any check; without patience the model as it is now."""
        return self.model if self.patience is None else self._best

    @property
    def done(self) -> bool:
        tired = self.patience is not None and self._waited >= self.patience
        return tired or len(self.history.losses) >= self.steps

    @property
    def _waited(self) -> int:
        """How many checks ago the score was the best."""
        scores = [check.score for check in self.history.checks]
        return len(scores) - 1 - int(np.argmax(scores)) if scores else 0

    def run(self, watch: Callable[[], None] | None = None) -> History:
        """Learn until all steps are done; `watch()` is called after every step.

        Ctrl-C, or ■ in a notebook, raises KeyboardInterrupt, but never within a step:
        what was learned is kept, and the next `run` goes on from there.
        """
        with _interrupts_wait() as interrupted:
            while not self.done and not interrupted:
                self._step()
                if watch:
                    watch()
        if interrupted and not self.done:
            raise KeyboardInterrupt
        return self.history

    def _step(self) -> None:
        if not self.history.checks:
            self._check()
        pairs = self._draw(self._rng, self.batch)
        if not len(pairs):
            raise ValueError(say.no_pairs(batch=self.batch))
        batch = batch_of(pairs, self.start.source, self.start.target)
        if self.word_dropout:
            batch = with_unknown(batch, self.word_dropout, self._rng)
        loss = self._learner.learn(batch)
        if not np.isfinite(loss):
            raise FloatingPointError(say.loss_is_no_number(step=len(self.history.losses) + 1))
        self.history.losses.append(loss)
        if self.done or len(self.history.losses) % self.every == 0:
            self._check()

    def _check(self) -> None:
        losses = [self._learner.loss(part) for part in self._unseen]
        tokens = [part.weight.sum() for part in self._unseen]
        loss = float(np.average(losses, weights=tokens)) if losses else np.nan
        model = self.model if self.samples or self.patience or self._score else self.start
        said = tuple(str(model.translate(text)) for text in self.samples)
        score = self._score(model) if self._score else -loss
        self.history.checks.append(Check(len(self.history.losses), loss, said, score))
        if self._waited == 0:
            self._best = model


@contextmanager
def _interrupts_wait():
    """Keep interrupts in a list instead of raising them, where Python lets us: the main thread."""
    interrupted = []
    try:
        before = signal.signal(signal.SIGINT, lambda *_: interrupted.append(True))
    except ValueError:  # another thread, which no interrupt reaches
        yield interrupted
        return
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)


def copier_training(
    name: str,
    times: int = 1,
    seed: int = 0,
    samples: Sequence[str] = ("3 1 4 1 5 9 2 6",),
    engine: str = "numpy",
) -> Training:
    """A copier about to learn from nothing: `times` × `limits.STEPS` steps.

    `name` is one of `limits.COPIERS` or `limits.DESIGNS`.
    On the way it is checked with fresh digits of every length. Raises ValueError for a name
    that is not there.
    """
    copiers = COPIERS | DESIGNS
    if not isinstance(name, str) or name not in copiers:
        raise ValueError(no_such_model(name=quote(name), names=", ".join(copiers)))
    times = whole(1, 1000, times=times)
    copier, words, rng = copiers[name], digit_vocabulary(), np.random.default_rng(2014)
    fresh = [digits(rng, 8, length, copier.reverse) for length in range(1, LONGEST_TRAINED + 1)]
    return Training(
        partial(draw_digits, longest=LONGEST_TRAINED, reverse=copier.reverse),
        words,
        words,
        units=copier.units,
        attention=copier.attention,
        feed_context=copier.feed_context,
        steps=times * STEPS,
        batch=BATCH,
        rate=RATE,
        seed=seed,
        engine=engine,
        unseen=[pair for pairs in fresh for pair in pairs],
        samples=samples,
    )
