"""The microscope of notebook 2: an encoder reading, every number open to a click."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

import numpy as np
import traitlets

from ... import figures
from ...architecture import Seq2Seq
from ...encoder import Encoding
from ...language import quote
from ..shared.instrument import SHARED, STATIC, OfCells
from . import words as say


class Microscope(OfCells):
    """A sentence as the encoder reads it: tokens across, units down, a row for every gate.

    `Microscope(model, "난 아이언맨 입니다")` takes any `Seq2Seq`; several models, one
    for each cell and of one vocabulary, can be switched between. Traits, all of
    which follow the learner and can be set, observed and linked:

    - `sentence`: what is read.
    - `cell`: "rnn", "gru" or "lstm", the model on show.
    - `step`: how many tokens have been read, 0 for none.
    - `selection`: the number looked at, (row, step, unit) counted from 1, such as
      ("c", 2, 1) for `encoding.steps.c[1, 0]`; () for none. Rows are "x", the
      embedding, and the fields of the cell's step.
    - `trail`: the selections before it, oldest first.
    - `expanded`: the rows whose numbers are shown.

    Raises ValueError for a sentence the model cannot read, a cell that is not there,
    a selection that is no number, or models that do not fit together. A `step` beyond
    the sentence becomes its end.
    """

    _esm = STATIC / "microscope.js"
    _css = STATIC / "microscope.css"
    step = traitlets.Int(1).tag(**SHARED)
    selection = traitlets.Tuple().tag(**SHARED)
    trail = traitlets.List().tag(**SHARED)
    expanded = traitlets.List().tag(**SHARED)

    def __init__(self, models: Seq2Seq | Iterable[Seq2Seq], sentence: str, **values):
        models = self._by_cell(models, say.models)
        if len({model.source for model in models}) > 1:
            raise ValueError(say.vocabularies())
        values.setdefault("cell", models[0].encoder.cell)
        values.setdefault("expanded", ["c", "h"])
        super().__init__(models, sentence=sentence, **values)

    @property
    def encoding(self) -> Encoding:
        """What is on show, computed by the NumPy engine."""
        return self.model.encode(self.sentence)

    @property
    def _tokens(self) -> list[str]:
        names = self.model.source.names
        return [names[token] for token in self.encoding.ids]

    def still(self):
        return figures.states(self.encoding, self._tokens, max(self.step, 1))

    @traitlets.validate("step")
    def _within(self, proposal):
        return int(np.clip(proposal.value, 0, len(self._tokens)))

    @traitlets.observe("sentence", "cell")
    def _forget_what_is_gone(self, change):
        self.step = min(self.step, len(self._tokens))
        if self.selection and not self._is_number(self.selection):
            self.selection, self.trail = (), []
        self.trail = list(takewhile(self._is_number, self.trail))

    @traitlets.validate("selection")
    def _known_number(self, proposal):
        place = proposal.value
        if place and not self._is_number(place):
            raise ValueError(say.selection(given=quote(place)))
        return place

    @traitlets.observe("selection")
    def _in_sight(self, change):
        if change.new and change.new[0] not in self.expanded:
            self.expanded = [*self.expanded, change.new[0]]

    def _is_number(self, place: Sequence) -> bool:
        if not isinstance(place, list | tuple) or [type(one) for one in place] != [str, int, int]:
            return False
        (row, step, unit), encoding = place, self.encoding
        values = {**encoding.steps._asdict(), "x": encoding.inputs}.get(row)
        first = 0 if row in ("h", "c") else 1  # the state of zeros, before the first token
        return values is not None and first <= step <= len(values) and 1 <= unit <= values.shape[-1]
