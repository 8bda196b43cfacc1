"""Judging: how good a translator is on sentences it never saw, and against what.

Notebook 8. `judge` lets anything translate that takes a sentence and gives one: a model, or
`Nearest`, which has learned nothing and looks up the training sentence most like it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from . import judging_words as say
from .doors import expect, listed, whole
from .language import quote
from .letters import tokenize
from .pairs import Pair, length, pairs_of

CLASSES = (1, 5, 7, 9, 11, 14, 17)  # words at which a class of lengths begins
GRAMS = (1, 2, 3)  # letters in a row by which sentences are compared


class Verdict(NamedTuple):
    """One sentence: what was said of it, what would have been right, and its chrF (0 to 100)."""

    source: str
    answer: str
    right: tuple[str, ...]
    chrf: float

    def __str__(self) -> str:
        right = " / ".join(self.right)
        return say.verdict(source=self.source, answer=self.answer, right=right, chrf=self.chrf)


@dataclass(frozen=True)
class Judged:
    """Answers beside what is right, every different source once: N of each.

    `right[n]` has all translations that the pairs know of `sources[n]`: any of them will do.
    Scores are of all answers together. `print` shows them.
    """

    sources: tuple[str, ...]
    answers: tuple[str, ...]
    right: tuple[tuple[str, ...], ...]

    def __post_init__(self):
        expect(tuple, sources=self.sources, answers=self.answers, right=self.right)
        if not self.sources:
            raise ValueError(say.no_pairs())
        if not len(self.sources) == len(self.answers) == len(self.right) or not all(self.right):
            raise ValueError(say.not_beside_each_other())

    @cached_property
    def chrf(self) -> float:
        """How many runs of 1 to 6 letters agree, 0 to 100 (Popović 2015)."""
        return _scores().CHRF().corpus_score(self.answers, self._streams).score

    @cached_property
    def bleu(self) -> float:
        """How many runs of 1 to 4 words agree, 0 to 100 (Papineni et al. 2002).

        Where a language writes no spaces between words it says little.
        """
        # What it should not mind: that signs stand apart, on both sides alike.
        return _scores().BLEU(force=True).corpus_score(self.answers, self._streams).score

    @cached_property
    def exact(self) -> float:
        """The share of answers that are right to the last word."""
        return float(
            np.mean([a in right for a, right in zip(self.answers, self.right, strict=True)])
        )

    @cached_property
    def verdicts(self) -> list[Verdict]:
        """Sentence by sentence, the best first."""
        score = _scores().CHRF().sentence_score
        rows = zip(self.sources, self.answers, self.right, strict=True)
        found = [Verdict(*row, score(row[1], list(row[2])).score) for row in rows]
        return sorted(found, key=lambda verdict: -verdict.chrf)

    def best(self, count: int = 10) -> list[Verdict]:
        return self.verdicts[: whole(1, 10**6, count=count)]

    def worst(self, count: int = 10) -> list[Verdict]:
        return self.verdicts[: -whole(1, 10**6, count=count) - 1 : -1]

    def by_length(self, lengths: Sequence[int] = CLASSES) -> dict[str, Judged]:
        """Parts of it by the words of the source: "1–4", "5–6", …, "17+", without empty ones.

        `lengths` says where each class begins, `pairs.length` how words are counted. Raises
        ValueError unless they are whole numbers that rise.
        """
        parts = {}
        given = listed("[1, 5, 9]", lengths=lengths)
        lengths = [whole(0, 10**6, length=first) for first in given]
        if not lengths or any(after <= first for first, after in pairwise(lengths)):
            raise ValueError(say.no_classes(given=quote(lengths)))
        words = np.array(list(map(length, self.sources)))
        for first, after in zip(lengths, [*lengths[1:], None], strict=True):
            name = f"{first}+" if after is None else f"{first}–{after - 1}"
            within = (words >= first) & (words < (after or np.inf))
            if within.any():
                name = str(first) if after == first + 1 else name
                parts[name] = self._chosen(np.flatnonzero(within))
        return parts

    def _chosen(self, numbers: np.ndarray) -> Judged:
        return Judged(
            tuple(self.sources[n] for n in numbers),
            tuple(self.answers[n] for n in numbers),
            tuple(self.right[n] for n in numbers),
        )

    @property
    def _streams(self) -> list[list[str | None]]:
        """What is right as sacrebleu wants it: all first translations, all second ones, …"""
        most = max(map(len, self.right))
        return [[right[n] if n < len(right) else None for right in self.right] for n in range(most)]

    def __str__(self) -> str:
        count = len(self.sources)
        return say.judged(count=count, chrf=self.chrf, bleu=self.bleu, exact=self.exact)


def judge(translate: Callable[[str], str], pairs: Iterable[Pair]) -> Judged:
    """Let `translate` translate every source of the pairs once.

    Raises TypeError when `translate` is no function, ValueError when there is no pair.
    """
    if not callable(translate):
        raise TypeError(say.no_translator(given=quote(translate)))
    right: dict[str, list[str]] = {}
    for source, target in pairs_of(pairs):
        known = right.setdefault(source, [])
        if target not in known:
            known.append(target)
    if not right:
        raise ValueError(say.no_pairs())
    answers = tuple(str(translate(source)) for source in right)
    return Judged(tuple(right), answers, tuple(map(tuple, right.values())))


def _scores() -> Any:
    try:
        from sacrebleu import metrics
    except ImportError as error:
        raise ImportError(say.no_sacrebleu()) from error
    return metrics


class Match(NamedTuple):
    """A training pair, and how like its source is to what was asked, 0 to 1."""

    source: str
    target: str
    likeness: float


class Nearest:
    """Translates by looking up: the answer is that of the most similar training sentence.

    Similar are sentences that share runs of 1 to 3 letters, rare ones above all: the cosine of
    their tf-idf (Salton & Buckley 1988). No model that is worth its training does worse.
    """

    def __init__(self, pairs: Iterable[Pair]):
        self.pairs = pairs_of(pairs)
        if not self.pairs:
            raise ValueError(say.no_pairs())
        counts = [_grams(source) for source, _ in self.pairs]
        where: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for n, count in enumerate(counts):
            for gram, times in count.items():
                where[gram].append((n, times))
        self._rare = {
            gram: np.log(1 + len(self.pairs) / len(found)) for gram, found in where.items()
        }
        # For every run of letters the sentences that have it, and its weight there.
        self._where = {
            gram: (np.array([n for n, _ in found]), np.array([times for _, times in found]))
            for gram, found in where.items()
        }
        self._size = np.array([self._length(count) for count in counts])

    def _length(self, count: Counter[str]) -> float:
        rarest = np.log(1 + len(self.pairs))  # of what no sentence has
        squares = [(times * self._rare.get(gram, rarest)) ** 2 for gram, times in count.items()]
        return float(np.sqrt(sum(squares))) or 1.0

    def match(self, text: str) -> Match:
        """The training pair whose source is most like this sentence; the first of equals."""
        count, shared = _grams(text), np.zeros(len(self.pairs))
        for gram in count.keys() & self._where.keys():
            sentences, times = self._where[gram]
            shared[sentences] += times * count[gram] * self._rare[gram] ** 2
        likeness = shared / self._size / self._length(count)
        nearest = int(np.argmax(likeness))
        return Match(*self.pairs[nearest], float(likeness[nearest]))

    def __call__(self, text: str) -> str:
        return self.match(text).target


def _grams(text: str) -> Counter[str]:
    """How often each run of letters occurs; a space stands at both ends."""
    text = f" {' '.join(tokenize(text))} "
    runs = (text[n : n + size] for size in GRAMS for n in range(len(text) - size + 1))
    return Counter(run for run in runs if run.strip())
