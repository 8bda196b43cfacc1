"""The attention lab of notebook 7: where a decoder looks, and whether that matters."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import traitlets

from ... import figures
from ...architecture import Seq2Seq, Translation
from ...decoder import MOST_STEPS, Decoding, Memory, greedy
from ...doors import listed, whole
from ...language import quote
from ...limits import read_digits
from ...tasks import digit_vocabulary
from ..shared.instrument import SHARED, STATIC, Instrument, models_in
from . import words as say

BY_STEP = {  # in the browser the names of an object are text
    "to_json": lambda looks, _: {str(step): shares for step, shares in looks.items()},
    "from_json": lambda looks, _: {int(step): shares for step, shares in looks.items()},
}


class AttentionLab(Instrument):
    """Where a decoder looks at each step, and what it says when it is made to look elsewhere.

    `AttentionLab(model, "나는 어제 고양이를 봤습니다", beside=one)` takes a `Seq2Seq` with
    attention; `beside`, a model of the same words without, says the same sentence from one vector.
    Steps and source words are counted from 1. Traits, which follow the learner:

    - `sentence`: what is read.
    - `selection`: the cell of the table that is open, (step, word); () for the largest share.
    - `looks`: where some steps are told to look, {step: word}, or {step: shares}, a share for each
      word; it becomes shares. The others look as their scores have it.
    - `hidden`: the words hidden by the mask. The encoder has read them; nobody can look at them.

    A new sentence is looked at freely. Raises ValueError for text the model cannot read, a model
    that has no attention or one beside it that has or knows other words, a step or word that is
    not there, shares that are none or of a hidden word, and where every word would be hidden.
    """

    _esm = STATIC / "attention_lab.js"
    _css = STATIC / "attention_lab.css"
    sentence = traitlets.Unicode().tag(**SHARED)
    selection = traitlets.Tuple().tag(**SHARED)
    looks = traitlets.Dict().tag(**SHARED, **BY_STEP)
    hidden = traitlets.List().tag(**SHARED)

    def __init__(self, model: Seq2Seq, sentence: str, beside: Seq2Seq | None = None, **values):
        (model,) = models_in([model])
        others = [] if beside is None else models_in([beside])
        if not model.attends:
            raise ValueError(say.looks_at_nothing())
        for other in others:
            if other.attends or (other.source, other.target) != (model.source, model.target):
                raise ValueError(say.no_neighbour())
        self._model, self._beside = model, beside
        super().__init__([model, *others], sentence=sentence, **values)

    @property
    def decoding(self) -> Decoding:
        """What is said as the looks are told and the words are hidden, by the NumPy engine."""
        return self._translation.decoding

    @property
    def free(self) -> Decoding:
        """What is said when it looks as its scores have it, at every word."""
        encoding = self._model.encode(self.sentence)
        return greedy(encoding.context, self._model.decoder, self._model.memory(encoding))

    @property
    def one_vector(self) -> Decoding | None:
        """What the model beside it says, from one vector."""
        return self._beside and self._beside.translate(self.sentence).decoding

    @property
    def _translation(self) -> Translation:
        encoding = self._model.encode(self.sentence)
        mask = [n not in self.hidden for n in range(1, self._count + 1)]
        memory = Memory(encoding.states, np.array(mask))
        looks = {int(step) - 1: shares for step, shares in self.looks.items()}
        decoding = greedy(encoding.context, self._model.decoder, memory, looks=looks)
        translation = Translation(self._model.target.decode(decoding.ids))
        translation.encoding, translation.decoding = encoding, decoding
        return translation

    @property
    def _count(self) -> int:
        return len(self._model.source.tokens(self.sentence))

    def still(self):
        told = [int(step) - 1 for step in self.looks]
        return figures.alignment(self._translation, self._model, told)

    @traitlets.validate("sentence")
    def _readable(self, proposal):
        digits = self._model.source == digit_vocabulary()
        sentence = read_digits(proposal.value) if digits else proposal.value
        self._model.encode(sentence)
        return sentence

    @traitlets.validate("selection")
    def _a_cell(self, proposal):
        given: Any = proposal.value
        if given:
            if len(given) != 2:
                raise ValueError(say.no_cell(given=quote(given)))
            whole(1, MOST_STEPS, step=given[0])
            whole(1, self._count, word=given[1])
        return given

    @traitlets.validate("looks")
    def _shares(self, proposal):
        looks = {
            whole(1, MOST_STEPS, step=step): self._of(to) for step, to in proposal.value.items()
        }
        encoding = self._model.encode(self.sentence)
        start = encoding.context, self._model.decoder, self._model.memory(encoding)
        greedy(*start, longest=0, looks=looks)  # says what is wrong with them
        for shares in looks.values():
            if any(shares[n - 1] for n in self.hidden if n <= self._count):
                raise ValueError(say.look_hidden())
        return looks

    def _of(self, to) -> list[float]:
        """A word to look at as shares, or shares as they are."""
        if not isinstance(to, Iterable):
            to = np.eye(self._count)[whole(1, self._count, word=to) - 1]
        return listed("[0, 1, 0]", shares=to)

    @traitlets.validate("hidden")
    def _some(self, proposal):
        hidden = sorted({whole(1, self._count, hidden=n) for n in proposal.value})
        if len(hidden) == self._count:
            raise ValueError(say.all_hidden())
        return hidden

    @traitlets.observe("sentence")
    def _look_freely(self, change):
        if change.old:  # not what it was made with
            self.selection, self.looks, self.hidden = (), {}, []

    @traitlets.observe("hidden")
    def _no_look_at_what_is_hidden(self, change):
        at_hidden = {
            step for step, shares in self.looks.items() if any(shares[n - 1] for n in self.hidden)
        }
        self.looks = {step: to for step, to in self.looks.items() if step not in at_hidden}
