"""The decoder lab of notebook 4: a decoder speaking, and its beam as a tree."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import traitlets

from ... import figures
from ...architecture import Seq2Seq
from ...decoder import LONGEST_OUTPUT, Beam, Decoding, beam_search, forced
from ...decoder_words import bad_temperature, bad_width
from ...doors import expect
from ...language import long_text, not_finite, quote
from ...letters import EOS
from ..shared.instrument import SHARED, STATIC, Instrument
from . import words as say

WIDEST = 8
TEMPERATURES = (0.1, 3.0)
PENALTIES = (0.0, 2.0)


class DecoderLab(Instrument):
    """A decoder that speaks word by word, and what a beam search finds beside it.

    `DecoderLab(model, "책을 썼습니다")` takes any `Seq2Seq`; `presets` are pairs (sentence,
    right answer) offered as buttons. Traits, which follow the learner:

    - `sentence`: what the encoder reads.
    - `truth`: the right answer, "" where none is known.
    - `teacher`: whether the right words are fed, whatever the decoder says (teacher forcing).
    - `picks`: the words it is made to say, one for each step, by the names that its vocabulary
      gives them; "" and beyond the last it runs free.
    - `step`: the step looked at, 0 for the context alone.
    - `temperature`: what the logits are divided by before the bars are drawn, 0.1 to 3.
    - `width`, 1 to 8, and `penalty`, the length penalty, 0 to 2: of the beam.

    A decoder that does not say `<eos>` is stopped after 32 tokens. Raises ValueError for text the
    model cannot read or say, a pick it has no word for, a temperature that is not above 0, a
    width below 1, or a number that is not finite. What lies beyond a range becomes its end.
    """

    _esm = STATIC / "decoder_lab.js"
    _css = STATIC / "decoder_lab.css"
    presets = traitlets.List().tag(sync=True)
    sentence = traitlets.Unicode().tag(**SHARED)
    truth = traitlets.Unicode("").tag(**SHARED)
    teacher = traitlets.Bool(False).tag(**SHARED)
    picks = traitlets.List(traitlets.Unicode()).tag(**SHARED)
    step = traitlets.Int(1).tag(**SHARED)
    temperature = traitlets.Float(1.0).tag(**SHARED)
    width = traitlets.Int(4).tag(**SHARED)
    penalty = traitlets.Float(0.0).tag(**SHARED)

    def __init__(
        self, model: Seq2Seq, sentence: str, presets: Iterable[tuple[str, str]] = (), **values
    ):
        expect(Seq2Seq, model=model)
        self._model = model
        pairs = [list(pair) for pair in presets]
        for korean, english in pairs:
            model.encode(korean)
            self._fits(english)
        values.setdefault("truth", dict(pairs).get(sentence, ""))
        super().__init__([model], presets=pairs, sentence=sentence, **values)

    @property
    def decoding(self) -> Decoding:
        """What is said, computed by the NumPy engine."""
        right = self._model.target.encode(self.truth)
        if self.teacher and right:
            tokens = [*right, EOS]
        else:
            names = self._model.target.names
            tokens = [names.index(name) if name else None for name in self.picks]
        return forced(tokens, *self._start)

    @property
    def beam(self) -> Beam:
        """What the beam finds, computed by the NumPy engine."""
        return beam_search(*self._start, width=self.width, length_penalty=self.penalty)

    @property
    def _start(self):
        encoding = self._model.encode(self.sentence)
        return encoding.context, self._model.decoder, self._model.memory(encoding)

    def still(self):
        step = self.decoding.steps[max(self.step, 1) - 1]
        heated = replace(step, probabilities=step.heated(self.temperature))
        return figures.probabilities(heated, self._model.target)

    def _fits(self, text: str) -> None:
        count = len(self._model.target.encode(text))
        if count >= LONGEST_OUTPUT:
            raise ValueError(long_text(count=count, longest=LONGEST_OUTPUT - 1))

    @traitlets.validate("sentence")
    def _readable(self, proposal):
        self._model.encode(proposal.value)
        return proposal.value

    @traitlets.validate("truth")
    def _sayable(self, proposal):
        self._fits(proposal.value)
        return proposal.value

    @traitlets.validate("picks")
    def _known(self, proposal):
        target = self._model.target
        for word in proposal.value:
            if word and word not in target.names:
                target.encode(word)  # says why not
                raise ValueError(say.not_a_pick(word=quote(word)))
        return proposal.value[:LONGEST_OUTPUT]

    @traitlets.validate("step")
    def _within(self, proposal):
        return int(np.clip(proposal.value, 0, len(self.decoding.steps)))

    @traitlets.observe("sentence", "truth", "teacher", "picks")
    def _no_further_than_it_speaks(self, change):
        self.step = min(self.step, len(self.decoding.steps))

    @traitlets.validate("temperature")
    def _warm(self, proposal):
        if not 0 < proposal.value < np.inf:
            raise ValueError(bad_temperature(given=proposal.value))
        return float(np.clip(proposal.value, *TEMPERATURES))

    @traitlets.validate("width")
    def _wide(self, proposal):
        if proposal.value < 1:
            raise ValueError(bad_width(given=proposal.value))
        return min(proposal.value, WIDEST)

    @traitlets.validate("penalty")
    def _finite(self, proposal):
        if not np.isfinite(proposal.value):
            raise ValueError(not_finite(name="penalty", given=proposal.value))
        return float(np.clip(proposal.value, *PENALTIES))
