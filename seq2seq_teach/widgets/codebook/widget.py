"""The codebook of notebook 1: a letter becomes numbers as it is typed, and comes back."""

from collections.abc import Iterable

import traitlets

from ... import figures
from ...doors import expect, listed
from ...language import quote
from ...letters import SPECIAL, UNK, Codebook, Vocabulary, pad, tokenize
from ..shared.instrument import SHARED, STATIC, Instrument
from . import words as say

MOST_CHARACTERS = 100  # characters


class CodebookLab(Instrument):
    """A letter in pieces and codes; with a vocabulary, in ids beside other letters, padded.

    `CodebookLab(book, "안녕 친구야")` shows what the book makes of the letter;
    `CodebookLab(book, letter, vocabulary, sentences)` also its row in a rectangle, above
    those of `sentences`: a word not in the vocabulary becomes `<unk>`. Traits, which follow
    the learner:

    - `letter`: what is written, at most 100 characters.
    - `sent`: the letter sent last; while it is the one written, it is read back.
    - `position`: the piece looked at, from 1; 0, or any other number, for none.

    Raises ValueError for a letter that is too long or holds half a character.
    """

    _esm = STATIC / "codebook.js"
    _css = STATIC / "codebook.css"
    book = traitlets.List().tag(sync=True)
    words = traitlets.List().tag(sync=True)
    beside = traitlets.List().tag(sync=True)
    letter = traitlets.Unicode().tag(**SHARED)
    sent = traitlets.Unicode().tag(**SHARED)
    position = traitlets.Int(0).tag(**SHARED)

    def __init__(
        self,
        book: Codebook,
        letter: str,
        vocabulary: Vocabulary | None = None,
        beside: Iterable[str] = (),
        **values,
    ):
        expect(Codebook, book=book)
        if vocabulary is not None:
            expect(Vocabulary, vocabulary=vocabulary)
        self._book, self._vocabulary = book, vocabulary
        super().__init__(
            [],
            # A code as text: in the browser a number of more than 15 digits would not stay whole.
            book=[[word, str(code)] for word, code in book.codes.items()],
            words=list(vocabulary.words) if vocabulary else [],
            beside=[self._readable(text) for text in listed('["안녕"]', beside=beside)],
            letter=letter,
            **values,
        )

    def still(self):
        """The rectangle, or without a vocabulary the letter in codes."""
        letters = [self.letter, *self.beside]
        if self._vocabulary and any(map(tokenize, letters)):
            rows = [self._vocabulary.encode(text, unknown=SPECIAL[UNK]) for text in letters]
            return figures.rectangle(*pad(rows), self._vocabulary)
        try:
            return figures.codes(self._book, self.letter)
        except ValueError:  # a word is not in the book
            return figures.codes(self._book, "")

    @traitlets.validate("letter", "sent")
    def _letter(self, proposal):
        return self._readable(proposal.value)

    @staticmethod
    def _readable(text: str) -> str:
        if len(text) > MOST_CHARACTERS:
            raise ValueError(say.long(count=len(text), longest=MOST_CHARACTERS))
        for character in text:
            if "\ud800" <= character <= "\udfff":
                raise ValueError(say.half(shown=quote(character)[1:-1]))
        return text
