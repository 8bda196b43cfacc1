"""Pairs: sentences and their translations, read, cleaned, parted and counted.

Notebook 8. `read_pairs` makes them of a file; what happens there stands in pair_files.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from . import pairs_words as say
from .doors import expect, listed, real, whole
from .language import quote
from .letters import tokenize
from .pair_files import LeftOut, Pair, Pairs, pairs_of, read_pairs

__all__ = [
    "SHIPPED",
    "Counts",
    "Pairs",
    "Side",
    "Split",
    "clean",
    "copies",
    "count",
    "leak",
    "length",
    "pairs_of",
    "read_pairs",
    "split",
    "tidy",
]

SHIPPED = Path(__file__).parent / "pairs_data" / "korean_english.tsv"  # that of the course
CASES = ("lower", "as written")
PUNCTUATION = ("tokens", "away", "as written")


def clean(
    pairs: Iterable[Pair],
    *,
    case: str = "lower",
    punctuation: str = "tokens",
    longest: int = 20,
) -> Pairs:
    """The pairs in one way of writing: fewer words to learn, each of them met more often.

    case: "lower", so that Go and go are one word. punctuation: "tokens", a sign is a word of its
    own (go ! and go ? differ in one), "away" without; within a word (don't, 3.5) it stays.
    Either may be "as written". What is longer than `longest` words on a side is left out (see
    `length`), a pair that came before, and one with a side of punctuation alone.
    """
    pairs, longest = pairs_of(pairs), whole(1, 1000, longest=longest)
    check_style(case, punctuation)
    kept: dict[Pair, int] = {}
    left_out = []
    for n, (source, target) in enumerate(pairs):
        pair = tidy(source, case, punctuation), tidy(target, case, punctuation)
        if why := _unfit(pair, kept, longest):
            left_out.append(LeftOut(n + 1, f"{source}\t{target}", why))
        else:
            kept[pair] = n
    credits = pairs.chosen(kept.values()).credits
    return Pairs(tuple(kept), credits, tuple(left_out))


def check_style(case: str, punctuation: str) -> None:
    """Raises ValueError for a way of writing that `clean` does not know."""
    for name, given, known in (("case", case, CASES), ("punctuation", punctuation, PUNCTUATION)):
        if not isinstance(given, str) or given not in known:
            raise ValueError(say.no_style(name=name, given=quote(given), known=", ".join(known)))


def tidy(text: str, case: str = "lower", punctuation: str = "tokens") -> str:
    """One sentence as `clean` writes it: what a model reads must be written as it learned."""
    check_style(case, punctuation)
    text = " ".join(tokenize(text))
    if case == "lower":
        text = text.lower()
    if punctuation != "as written":
        room = " {} " if punctuation == "tokens" else " "
        signs = (room.format(c) if _is_sign(text, n) else c for n, c in enumerate(text))
        text = "".join(signs)
    return " ".join(tokenize(text))


def _is_sign(text: str, n: int) -> bool:
    """Whether a character is punctuation or a symbol, and not part of a word: don't, 3.5."""
    c, around = text[n], text[n - 1 : n] + text[n + 1 : n + 2]
    if unicodedata.category(c)[0] not in "PS":
        return False
    if c in "'’-" and len(around) == 2 and n:
        return not all(map(str.isalnum, around))
    return not (c in ".,:" and len(around) == 2 and n and all(map(str.isdigit, around)))


# Chinese characters and the Japanese syllables.
UNSPACED = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def length(sentence: str) -> int:
    """How many words; in Chinese and Japanese, which part none by spaces, two letters are one."""
    expect(str, sentence=sentence)
    return len(UNSPACED.sub(" ", sentence).split()) + -(-len(UNSPACED.findall(sentence)) // 2)


def _unfit(pair: Pair, kept: Mapping[Pair, int], longest: int) -> str:
    """Why a pair is not kept, or ""."""
    if not all(any(map(str.isalnum, text)) for text in pair):
        return say.nothing()
    if any(length(text) > longest for text in pair):
        return say.long(longest=longest)
    return say.twice() if pair in kept else ""


class Split(NamedTuple):
    """Pairs to learn from, pairs that say when to stop, and pairs that judge what was learned."""

    training: Pairs
    validation: Pairs
    test: Pairs


def split(
    pairs: Iterable[Pair], *, validation: float = 0.1, test: float = 0.1, seed: int = 0
) -> Split:
    """Part the pairs at random, but all translations of one sentence into one part.

    Sentences count as one that differ in case or punctuation only (Go! and go.). `validation`
    and `test` are shares of the sentences, at least one each. Raises ValueError for fewer than
    three sentences.
    """
    pairs, seed = pairs_of(pairs), whole(0, 2**32 - 1, seed=seed)
    shares = real(0, 1, validation=validation), real(0, 1, test=test)
    if sum(shares) > 0.9:
        raise ValueError(say.too_much_kept(given=sum(shares)))
    together: dict[str, list[int]] = {}
    for n, (source, _) in enumerate(pairs):
        together.setdefault(said(source), []).append(n)
    if len(together) < 3:
        raise ValueError(say.too_few(count=len(together)))
    kept_away, for_test = (max(1, int(share * len(together))) for share in shares)
    groups = list(together.values())
    order = np.random.default_rng(seed).permutation(len(groups))
    parts = np.split(order, [for_test, for_test + kept_away])
    test_part, validation_part, training_part = (
        pairs.chosen(sorted(n for group in part for n in groups[group])) for part in parts
    )
    return Split(training_part, validation_part, test_part)


def copies(pairs: Iterable[Pair]) -> Pairs:
    """Every target once, as its own translation: nothing is to be translated.

    Split these, not the pairs: there one target may stand beside several sources.
    """
    targets = dict.fromkeys(target for _, target in pairs_of(pairs))
    return pairs_of([(target, target) for target in targets])


def said(sentence: str) -> str:
    """What a sentence says, whatever its case and punctuation."""
    return tidy(sentence, "lower", "away") or sentence


def leak(training: Iterable[Pair], test: Iterable[Pair]) -> float:
    """The share of test pairs whose source sentence is in training, too."""
    known = {said(source) for source, _ in pairs_of(training)}
    return float(np.mean([said(source) in known for source, _ in some(test)]))


@dataclass(frozen=True)
class Side:
    """One language of the pairs: how long its sentences are, how often each word occurs."""

    lengths: np.ndarray  # (N,), in words, as `length` counts them
    words: Counter[str]

    @property
    def once(self) -> int:
        """How many words occur a single time: hardly enough to learn it."""
        return sum(count == 1 for count in self.words.values())

    def unknown(self, sentences: Iterable[str]) -> float:
        """The share of the words of other sentences that never occur here."""
        sentences = listed('["난 학생 입니다"]', sentences=sentences)
        found = [word not in self.words for text in sentences for word in tokenize(text)]
        return float(np.mean(found)) if found else 0.0


class Counts(NamedTuple):
    """Both languages of some pairs, counted."""

    source: Side
    target: Side


def count(pairs: Iterable[Pair]) -> Counts:
    """Lengths and words of both sides. Raises ValueError when there is no pair."""
    sides = []
    for texts in zip(*some(pairs), strict=True):
        tokens = [tokenize(text) for text in texts]
        words = Counter(word for sentence in tokens for word in sentence)
        sides.append(Side(np.array(list(map(length, texts))), words))
    return Counts(*sides)


def some(pairs: Iterable[Pair]) -> Pairs:
    """Any pairs, at least one. Raises ValueError when there is none."""
    pairs = pairs_of(pairs)
    if not pairs:
        raise ValueError(say.nothing_left())
    return pairs
