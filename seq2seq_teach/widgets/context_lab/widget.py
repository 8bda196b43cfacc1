"""The context lab of notebook 3: a map of contexts, and what becomes of one that is changed."""

from collections.abc import Sequence

import numpy as np
import traitlets

from ... import figures
from ...architecture import Seq2Seq
from ...context import PARTS, as_vector, blend, clamp, pca
from ...context_words import no_such_unit
from ...decoder import Decoding, greedy
from ...doors import expect, listed
from ...language import not_finite, quote
from ...letters import tokenize
from ..shared.instrument import SHARED, STATIC, Instrument
from . import words as say

MOST_HEARD = 12  # words, then a decoder is stopped
MOST_PADS = 12


class ContextLab(Instrument):
    """Two sentences on a map of contexts; swap and blend what they hand over, clamp it, pad it.

    `ContextLab(model, "나는 사과를 먹습니다", "고양이는 우유를 마셨습니다", sentences)`: the map
    shows the contexts of `sentences`, 3 or more, from their most telling side, each with the
    shape of its group; without `groups` that is its first word. Traits, which follow the learner:

    - `first`, `second`: the sentences A and B.
    - `choosing`: "first" or "second", the one a click on the map chooses.
    - `share`: how much of the other's context each decoder gets, from 0 to 1, where they are
      swapped.
    - `held`: numbers of the context that A's decoder gets, held at a value: (part, unit, value)
      each, as for `context.clamp`.
    - `unit`: the number looked at, such as ("c", 3); () for none.
    - `pads`: how many pads stand behind A in the last part, 0 to 12.

    A decoder with attention looks back at its own sentence, whatever context it is given.
    A decoder that does not say `<eos>` is stopped after 12 words. Raises ValueError for a
    sentence the model cannot read, fewer than 3 sentences, a number that is not there or not
    finite. A share or a number of pads beyond its range becomes its end.
    """

    _esm = STATIC / "context_lab.js"
    _css = STATIC / "context_lab.css"
    sentences = traitlets.List().tag(sync=True)
    groups = traitlets.List().tag(sync=True)
    points = traitlets.List().tag(sync=True)
    axes = traitlets.List().tag(sync=True)
    centre = traitlets.List().tag(sync=True)
    variance = traitlets.List().tag(sync=True)
    first = traitlets.Unicode().tag(**SHARED)
    second = traitlets.Unicode().tag(**SHARED)
    choosing = traitlets.Enum(("first", "second"), "first").tag(**SHARED)
    share = traitlets.Float(0.0).tag(**SHARED)
    held = traitlets.List().tag(**SHARED)
    unit = traitlets.Tuple().tag(**SHARED)
    pads = traitlets.Int(4).tag(**SHARED)

    def __init__(
        self,
        model: Seq2Seq,
        first: str,
        second: str,
        sentences: Sequence[str],
        groups: Sequence[str] | None = None,
        **values,
    ):
        expect(Seq2Seq, model=model)
        sentences = listed('["난 아이언맨 입니다", …]', sentences=sentences)
        if len(sentences) < 3:
            raise ValueError(say.map_sentences(count=len(sentences)))
        self._model = model
        contexts = np.array([as_vector(model.encode(text).context) for text in sentences])
        self._map = pca(contexts)
        groups = [tokenize(text)[0] for text in sentences] if groups is None else groups
        super().__init__(
            [model],
            sentences=list(sentences),
            groups=[group for group, _ in zip(groups, sentences, strict=True)],
            points=self._map.coordinates.tolist(),
            axes=self._map.axes.tolist(),
            centre=contexts.mean(axis=0).tolist(),
            variance=self._map.share.tolist(),
            first=first,
            second=second,
            **values,
        )

    @property
    def context(self) -> tuple[np.ndarray, ...]:
        """What A's decoder gets, blended and clamped, by the NumPy engine."""
        mine, yours = (self._model.encode(text).context for text in (self.first, self.second))
        return clamp(blend(mine, yours, self.share), self.held)

    @property
    def decoding(self) -> Decoding:
        """What A's decoder then says."""
        memory = self._model.memory(self._model.encode(self.first))
        return greedy(self.context, self._model.decoder, memory, MOST_HEARD)

    def still(self):
        chosen = {self.first, self.second}
        labels = [text if text in chosen else "" for text in self.sentences]
        return figures.map_of(self._map, self.groups, labels)

    @traitlets.validate("first", "second")
    def _readable(self, proposal):
        self._model.encode(proposal.value)
        return proposal.value

    @traitlets.validate("share")
    def _between(self, proposal):
        if not np.isfinite(proposal.value):
            raise ValueError(not_finite(name="share", given=proposal.value))
        return float(np.clip(proposal.value, 0, 1))

    @traitlets.validate("pads")
    def _within(self, proposal):
        return int(np.clip(proposal.value, 0, MOST_PADS))

    @traitlets.validate("held")
    def _numbers(self, proposal):
        for place in proposal.value:
            self._there(place, size=3)
            if not np.isfinite(place[2]):
                raise ValueError(not_finite(name=quote(place[0]), given=place[2]))
        return [list(place) for place in proposal.value]

    @traitlets.validate("unit")
    def _number(self, proposal):
        if proposal.value:
            self._there(proposal.value, size=2)
        return proposal.value

    def _there(self, place: Sequence, size: int) -> None:
        """Raise ValueError unless `place` begins with a part and a unit of the context."""
        parts = PARTS[: len(self._model.encode(self.sentences[0]).context)]
        units = self._model.encoder.units
        is_place = isinstance(place, (list, tuple)) and len(place) == size
        if is_place and all(isinstance(n, (int, float)) for n in place[1:]):
            if place[0] in parts and place[1] in range(1, units + 1):
                return
        raise ValueError(no_such_unit(given=quote(place), parts=", ".join(parts), last=units))
