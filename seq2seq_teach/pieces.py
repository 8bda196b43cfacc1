"""Sub-words: a vocabulary of pieces, in which a word that was never seen is spelled.

Notebook 8. Byte-pair encoding (Sennrich et al. 2016): what stands side by side most often
becomes one piece, again and again. `sentencepiece` finds the pieces; to use them takes only
their order, so a model that has them needs nothing else.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby, pairwise

from . import pieces_words as say
from .doors import listed, texts, whole
from .letters import EOS, PAD, SOS, SPECIAL, UNK, Vocabulary, tokenize

BEGINS = "▁"  # stands before the first piece of every word, so that words can be told apart again
LONGEST_WORD = 100  # letters; what is longer is spelled in parts


class SubWords(Vocabulary):
    """Pieces of words, each with a number: its place in `words`, as in any `Vocabulary`.

    `SubWords.learned(sentences)` finds them. A letter that occurs in none becomes `<unk>`.
    """

    @classmethod
    def learned(cls, sentences: Iterable[str], size: int = 2000) -> SubWords:
        """The `size` pieces that spell these sentences in few tokens.

        Fewer where there is no more to join, more where the letters alone are more.
        Raises ImportError without `sentencepiece`, ValueError where there is no letter.
        """
        sentences = listed('["난 학생 입니다"]', sentences=sentences)
        size = whole(len(SPECIAL) + 1, 100_000, size=size)
        words = [word for sentence in sentences for word in _words(sentence)]
        letters = set("".join(words))
        if not letters:
            raise ValueError(say.no_letters())
        return cls(_joins(words, max(size, len(letters) + len(SPECIAL) + 1)), SPECIAL[UNK])

    def tokens(self, sentence: str) -> list[str]:
        """The pieces of a sentence, the first of every word with ▁ before it."""
        return [piece for word in _words(sentence) for piece in self._spelled(word)]

    def joined(self, tokens: Iterable[str]) -> str:
        """The sentence that these pieces make."""
        pieces = texts(f'["{BEGINS}i", "{BEGINS}am"]', tokens=tokens)
        return " ".join("".join(pieces).replace(BEGINS, " ").split())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What every piece is called: one that begins a word as it is, others with a dot before.

        So ▁dir ai is shown as dir ·ai.
        """
        return tuple(map(_name, self.words))

    @cached_property
    def _spellings(self) -> dict[str, list[str]]:
        return {}  # the same words come again and again

    def _spelled(self, word: str) -> list[str]:
        if word not in self._spellings:
            marked = BEGINS + word
            parts = (marked[n : n + LONGEST_WORD] for n in range(0, len(marked), LONGEST_WORD))
            pieces = [piece for part in parts for piece in self._merged(part)]
            runs = groupby(pieces, key=self.__contains__)  # what is not known is one <unk>
            self._spellings[word] = [
                piece for known, run in runs for piece in (run if known else ["".join(run)])
            ]
        return self._spellings[word]

    def _merged(self, part: str) -> list[str]:
        """Letters, of which the two that make the earliest piece are joined while there are any."""
        pieces = list(part)
        while True:
            both = [first + second for first, second in pairwise(pieces)]
            known = [n for n, piece in enumerate(both) if piece in self]
            if not known:
                return pieces
            n = min(known, key=lambda n: self._ids[both[n]])
            pieces[n : n + 2] = [both[n]]


def _name(piece: str) -> str:
    if piece in (*SPECIAL, BEGINS):
        return piece
    return piece[1:] if piece.startswith(BEGINS) else f"·{piece}"


def _words(sentence: str) -> list[str]:
    """The words of a sentence; ▁ parts them as a space does."""
    return [part for word in tokenize(sentence) for part in word.split(BEGINS) if part]


def _joins(words: list[str], size: int) -> tuple[str, ...]:
    """What sentencepiece finds in these words: the earliest join first, single letters last."""
    try:
        import sentencepiece
    except ImportError as error:
        raise ImportError(say.no_sentencepiece()) from error
    found = io.BytesIO()
    names = ("pad_piece", "bos_piece", "eos_piece", "unk_piece")
    try:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(words),
            model_writer=found,
            model_type="bpe",
            vocab_size=size,
            hard_vocab_limit=False,
            character_coverage=1.0,
            normalization_rule_name="identity",
            pad_id=PAD,
            bos_id=SOS,
            eos_id=EOS,
            unk_id=UNK,
            **dict(zip(names, SPECIAL, strict=True)),
            max_sentence_length=1_000_000,
            num_threads=1,
            minloglevel=2,
        )
    except RuntimeError as error:  # nothing but signs it keeps for itself
        raise ValueError(say.no_letters()) from error
    learned = sentencepiece.SentencePieceProcessor(model_proto=found.getvalue())
    return tuple(learned.id_to_piece(n) for n in range(learned.get_piece_size()))
