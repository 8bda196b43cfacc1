"""The machine: the unrolled network as a living picture, forward and back."""

from collections.abc import Iterable

import numpy as np
import traitlets

from ... import figures
from ...architecture import LONGEST_INPUT, Seq2Seq
from ...decoder import Decoding, forced, greedy, shift
from ...gradient import WayHome, way_home
from ...language import long_text, quote
from ...letters import SPECIAL
from ..shared.instrument import SHARED, STATIC, OfCells, models_in, offered
from . import words as say

FOCUSES = ("letters", "encoder", "context", "decoder", "whole", "gradient", "attention")
WAYS = ("there", "home")
OPENED = {  # what can be, of each half
    "encoder": ("word", "x", "cell", "state"),
    "decoder": ("word", "x", "cell", "state", "softmax", "out"),
}


class Machine(OfCells):
    """The network unrolled, a box for each step: a sentence goes in, crosses the bridge, comes out.

    `Machine(model, "난 아이언맨 입니다")` takes any `Seq2Seq`, or several of one pair of
    vocabularies and a different cell each. With `truth`, the right answer, the gradient of the
    loss can be followed home; `before`, such a model before its training, stands beside it there.
    Traits, which follow the learner:

    - `sentence`: what is read; `truth`: the right answer, on the way home never "": where none is
      given it is what the model says.
    - `cell`: "rnn", "gru" or "lstm", the model on show.
    - `way`: "there", the model speaks, or "home", the gradient goes back.
    - `step`: how far it has come; at the end of the way there, all is said.
    - `selection`: what is open, (part, what, step) such as ("encoder", "cell", 2), `("context",)`,
      or (). What: "word", "x", "cell", "state", of the decoder also "softmax", "out".
    - `unit`: the unit whose numbers a cell's drawing shows, 0 for all.
    - `cut`: whether no gradient passes the context.
    - `lit`: what is not pale: "letters", "encoder", "context", "decoder", "whole", "gradient" or
      "attention". Given as `focus` it also says where the picture stands at first.

    A decoder that does not say `<eos>` is stopped after 32 tokens. Raises ValueError for text the
    model cannot read or say, a cell or a part to light that is not there, a selection that is
    nothing, or models that do not fit together. A step or unit beyond the last becomes the last.
    """

    _esm = STATIC / "machine.js"
    _css = STATIC / "machine.css"
    has_before = traitlets.Bool(False).tag(sync=True)
    lit = traitlets.Unicode("whole").tag(**SHARED)
    truth = traitlets.Unicode("").tag(**SHARED)
    way = traitlets.Unicode("there").tag(**SHARED)
    cut = traitlets.Bool(False).tag(**SHARED)
    step = traitlets.Int(0).tag(**SHARED)
    unit = traitlets.Int(1).tag(**SHARED)
    selection = traitlets.Tuple().tag(**SHARED)

    def __init__(
        self,
        models: Seq2Seq | Iterable[Seq2Seq],
        sentence: str,
        truth: str = "",
        before: Seq2Seq | None = None,
        focus: str = "whole",
        **values,
    ):
        models = self._by_cell(models, say.models)
        self._before = before
        every = [*models, *([] if before is None else models_in(before))]
        if len({(model.source, model.target) for model in every}) > 1:
            raise ValueError(say.vocabularies())
        values.setdefault("cell", models[0].encoder.cell)
        values.setdefault("way", "home" if focus == "gradient" else "there")
        super().__init__(
            every,
            sentence=sentence,
            truth=truth,
            lit=focus,
            has_before=before is not None,
            **{name: values.pop(name) for name in ("cell", "way")},
        )
        self.step = values.pop("step", self._first_step())
        for name, value in values.items():
            setattr(self, name, value)

    def _first_step(self) -> int:
        count = self._read
        return {"letters": 0, "encoder": count, "context": count + 1}.get(self.lit, self._last)

    @property
    def decoding(self) -> Decoding:
        """What the decoder says, or with the gradient on its way is told, by the NumPy engine."""
        return self._decoding(self.model)

    def _decoding(self, model: Seq2Seq) -> Decoding:
        encoding = model.encode(self.sentence)
        start = encoding.context, model.decoder, model.memory(encoding)
        if self._wanted:
            return forced(self._wanted, *start, len(self._wanted))
        return greedy(*start)

    @property
    def gradient(self) -> WayHome | None:
        """The gradient on every arrow, by the NumPy engine; None on the way there."""
        return self._gradient(self.model)

    def _gradient(self, model: Seq2Seq) -> WayHome | None:
        return way_home(model, self.sentence, self.truth, self.cut) if self._wanted else None

    @property
    def _wanted(self) -> list[int]:
        right = self.model.target.encode(self.truth) if self.way == "home" else []
        return shift(right)[1] if right else []

    @property
    def _read(self) -> int:
        """How many steps the encoder takes."""
        return len(self.model.source.tokens(self.sentence))

    @property
    def _last(self) -> int:
        there = 0 if self._wanted else 1
        return self._read + there + len(self.decoding.steps)

    def still(self):
        """All of it, however far it has come; the gradient of `before`, where that is known."""
        model = self._before if self._before and self._wanted else self.model
        encoding = model.encode(self.sentence)
        told = self._decoding(model), self._gradient(model)
        return figures.machine(model, encoding, *told, self.lit)

    def _say_what_is_right(self):
        """As saidBy in run.js has it: words alone, one at least."""
        if self.way == "home" and not self.model.target.tokens(self.truth):
            target = self.model.target
            said = [token for token in self.decoding.ids if token >= len(SPECIAL)]
            self.truth = target.decode(said) or offered(target)[0]

    @traitlets.validate("lit")
    def _known_part(self, proposal):
        if proposal.value not in FOCUSES:
            raise ValueError(say.focus(given=quote(proposal.value), known=", ".join(FOCUSES)))
        return proposal.value

    @traitlets.validate("way")
    def _known_way(self, proposal):
        if proposal.value not in WAYS:
            raise ValueError(say.way_unknown(given=quote(proposal.value)))
        return proposal.value

    @traitlets.validate("truth")
    def _sayable(self, proposal):
        count = len(next(iter(self._models.values())).target.encode(proposal.value))
        if count > LONGEST_INPUT:
            raise ValueError(long_text(count=count, longest=LONGEST_INPUT))
        return proposal.value

    @traitlets.validate("step")
    def _within(self, proposal):
        return int(np.clip(proposal.value, 0, self._last))

    @traitlets.validate("unit")
    def _a_unit(self, proposal):
        return int(np.clip(proposal.value, 0, self.model.encoder.units))

    @traitlets.validate("selection")
    def _something(self, proposal):
        if proposal.value and not self._is_there(proposal.value):
            raise ValueError(say.selection(given=quote(proposal.value)))
        return proposal.value

    @traitlets.observe("sentence", "truth", "cell", "way")
    def _forget_what_is_gone(self, change):
        if not self.sentence:
            return  # not made yet
        self._say_what_is_right()
        self.step = min(self.step, self._last)
        if self.selection and not self._is_there(self.selection):
            self.selection = ()

    def _is_there(self, key: tuple) -> bool:
        if key == ("context",):
            return True
        if [type(one) for one in key] != [str, str, int] or key[1] not in OPENED.get(key[0], ()):
            return False
        counts = {"encoder": self._read, "decoder": len(self.decoding.steps)}
        return 1 <= key[2] <= counts[key[0]]
