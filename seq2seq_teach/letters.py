"""Letters: how a sentence becomes numbers, and comes back.

Notebook 1. A `Codebook` is two friends' secret book; a `Vocabulary` gives
every word of some sentences a number; `pad` makes a rectangle of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from numbers import Integral
from typing import Any

import numpy as np

from . import letters_words as say
from .doors import an_id, expect, id_array, listed, texts, whole
from .language import few, quote

PAD, SOS, EOS, UNK = range(4)
# Fills a rectangle, starts a sentence, ends it, stands for a word not known.
# Elsewhere the start is also called <go>, <start>, <s>, <bos>; the end </s>, <end>.
SPECIAL = ("<pad>", "<sos>", "<eos>", "<unk>")
LONGEST_ROW = 100_000  # tokens in a row of a rectangle
SIGNS = ".!?…。！？"  # may end a sentence


def tokenize(text: str) -> list[str]:
    """The tokens of a sentence: what stands between white space, after NFC.

    NFC joins Hangul that was typed or copied as separate letters (ㄴ + ㅏ + ㄴ → 난).
    Raises TypeError when `text` is not a string.
    """
    if not isinstance(text, str):
        raise TypeError(say.not_text(kind=type(text).__name__))
    return unicodedata.normalize("NFC", text).split()


@dataclass(frozen=True)
class Codebook:
    """A secret codebook: word → code, and back.

    `codes` maps words to numbers. A word that begins with "-" is an ending: it
    attaches to the word before it (친구 + -야 → 친구야), as in a dictionary.
    Raises ValueError when two words share a code or a word is not one token.
    """

    codes: dict[str, int]

    def __post_init__(self):
        expect(dict, codes=self.codes)
        words = {}
        for word, code in self.codes.items():
            if tokenize(word) != [word] or word == "-":
                raise ValueError(say.not_a_word(word=quote(word)))
            expect(Integral, code=code)
            if code in words:
                raise ValueError(
                    say.same_code_twice(
                        code=quote(code)[1:-1], first=quote(words[code]), second=quote(word)
                    )
                )
            words[code] = word

    def encode(self, letter: str) -> list[int]:
        """The codes of a letter; at each place the longest word in the book wins.

        Raises ValueError where no word of the book fits.
        """
        codes = []
        for rest in tokenize(letter):
            inside = ""  # a token begins with a word; after it come endings
            while rest:
                fits = [
                    word
                    for word in self.codes
                    if (inside + rest).startswith(word) and word.startswith("-") == bool(inside)
                ]
                if not fits:
                    words = few(self.codes)
                    raise ValueError(say.not_in_the_book(rest=quote(inside + rest), words=words))
                longest = max(fits, key=len)
                codes.append(self.codes[longest])
                rest, inside = (inside + rest)[len(longest) :], "-"
        return codes

    def decode(self, codes: Iterable[int]) -> str:
        """The letter these codes stand for. Raises ValueError for a code not in the book."""
        words: dict[object, str] = {code: word for word, code in self.codes.items()}
        letter = ""
        for code in listed("[315, 526]", codes=codes):
            if not isinstance(code, Integral) or code not in words:
                raise ValueError(say.unknown_code(code=quote(code), codes=few(words)))
            word = words[code]
            if not word.startswith("-"):
                letter += f" {word}" if letter else word
            elif letter:
                letter += word[1:]
            else:
                raise ValueError(say.ending_without_a_word(ending=quote(word)))
        return letter


@dataclass(frozen=True)
class Vocabulary:
    """Every word that may occur, each with a number: its place in `words`.

    The first four are `SPECIAL`. Build one with `Vocabulary.of(sentences)`. `unknown` is its
    policy for a word that is not in it: refused when None, `<unk>` when that is "<unk>".
    """

    words: tuple[str, ...]
    unknown: str | None = None

    def __post_init__(self):
        expect(tuple, words=self.words)
        _check_policy(self.unknown)
        for word in self.words:
            expect(str, word=word)
        if self.words[: len(SPECIAL)] != SPECIAL:
            raise ValueError(say.no_special(words=" ".join(SPECIAL), given=quote(self.words)))
        seen = set()
        for word in self.words:
            if word in seen:
                raise ValueError(say.same_word_twice(word=quote(word)))
            seen.add(word)
        for word in self.words[len(SPECIAL) :]:
            if tokenize(word) != [word]:  # no sentence would ever reach it
                raise ValueError(say.not_a_word(word=quote(word)))
            if re.search("[\0\ud800-\udfff]", word):  # no file would bring it back
                raise ValueError(say.no_text(word=quote(word)))

    @classmethod
    def of(
        cls, sentences: Iterable[str], unknown: str | None = None, at_least: int = 1
    ) -> Vocabulary:
        """The vocabulary of these sentences, words in the order they first occur.

        Of those that occur `at_least` times or more. Raises TypeError for one sentence that
        stands in no list.
        """
        sentences = listed('["난 아이언맨 입니다"]', sentences=sentences)
        at_least = whole(1, LONGEST_ROW, at_least=at_least)
        often = Counter(word for sentence in sentences for word in tokenize(sentence))
        words = (word for word, count in often.items() if count >= at_least)
        return cls(tuple(dict.fromkeys((*SPECIAL, *words))), unknown)

    @cached_property
    def _ids(self) -> dict[str, int]:
        # Not the special ones: "<eos>" typed by a learner is a word like any other.
        return {word: i for i, word in enumerate(self.words) if i >= len(SPECIAL)}

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word in self._ids

    def tokens(self, sentence: str) -> list[str]:
        """What of a sentence gets an id each: its words.

        A sign at its end (입니다.) is a token of its own where the vocabulary has it, and
        otherwise left out, unless the vocabulary has the two as one word.
        """
        tokens = tokenize(sentence)
        if not tokens or tokens[-1] in self:
            return tokens
        *before, last = tokens
        word = last.rstrip(SIGNS)
        signs = [sign for sign in last[len(word) :] if sign in self]
        return [*before, *[word][: len(word)], *signs]

    def joined(self, tokens: Iterable[str]) -> str:
        """The sentence that these tokens make."""
        return " ".join(texts('["i", "am"]', tokens=tokens))

    @property
    def names(self) -> tuple[str, ...]:
        """What every token is called where one is shown by itself: its word."""
        return self.words

    def encode(self, sentence: str, unknown: str | None = None) -> list[int]:
        """The ids of a sentence's tokens.

        A word that is not in the vocabulary raises ValueError, or becomes
        `<unk>` when `unknown="<unk>"` here or in the vocabulary itself.
        """
        _check_policy(unknown)
        unknown = unknown or self.unknown
        ids = []
        for word in self.tokens(sentence):
            number = self._ids.get(word, UNK)
            if number == UNK and unknown != SPECIAL[UNK]:
                size = len(self) - len(SPECIAL)
                raise ValueError(
                    say.unknown_word(word=quote(word), size=size, near=self._near(word))
                )
            ids.append(number)
        return ids

    def decode(self, ids: Iterable[int]) -> str:
        """The sentence these ids stand for, up to `<eos>`; `<pad>` and `<sos>` are left out.

        Raises ValueError for an id outside the vocabulary.
        """
        words = []
        for i in listed("[4, 5, 6]", ids=ids):
            i = an_id(i, len(self))
            if i == EOS:
                break
            if i not in (PAD, SOS):
                words.append(self.words[i])
        return self.joined(words)

    def _near(self, word: str) -> str:
        """Three words a learner may have meant: those inside `word` (난아이언맨), or the likest."""
        word = word[:40]
        # The letter a is in many words.
        known = (w for w in self._ids if w in word and not re.fullmatch("[a-zA-Z]", w))
        inside = sorted(known, key=len, reverse=True)
        near = inside or sorted(self._ids, key=lambda known: _letters_changed(word, known))
        return few(near[:3])


def _check_policy(unknown: Any) -> None:
    """Raises ValueError for what says nothing of unknown words."""
    if unknown is not None and not (isinstance(unknown, str) and unknown == SPECIAL[UNK]):
        raise ValueError(say.no_policy(given=quote(unknown)))


def _letters_changed(a: str, b: str) -> int:
    """How many letters make `a` into `b` (Levenshtein 1966); a Hangul syllable is its letters."""
    a, b = unicodedata.normalize("NFD", a), unicodedata.normalize("NFD", b)
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, start=1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(b, start=1):
            changed = diagonal + (letter != other)
            diagonal, row[j] = row[j], min(changed, row[j] + 1, row[j - 1] + 1)
    return row[-1]


def pad(sequences: Sequence[Sequence[int]], length: int | None = None):
    """Sequences of different lengths as one rectangle, and where it is real.

    Returns ids (B, T) int32, short rows filled with `<pad>` at the end, and
    mask (B, T) bool, False on the pads. T is `length` or the longest row's.
    Raises ValueError for no sequences, or one longer than `length`.
    """
    rows = [id_array(row, axes=1) for row in listed("[[4, 5], [6]]", sequences=sequences)]
    if not rows:
        raise ValueError(say.nothing_to_pad())
    longest = max(map(len, rows))
    length = longest if length is None else whole(0, LONGEST_ROW, length=length)
    if longest > length:
        raise ValueError(say.too_long_to_pad(given=longest, length=length))
    ids = np.full((len(rows), length), PAD, dtype=np.int32)
    mask = np.zeros((len(rows), length), dtype=bool)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = row
        mask[n, : len(row)] = True
    return ids, mask
