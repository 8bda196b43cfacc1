"""The explorer of notebook 6: your own digits through a context and back."""

from collections.abc import Mapping

import numpy as np
import traitlets

from ... import figures
from ...architecture import Seq2Seq
from ...doors import expect
from ...language import long_text, no_such_model, quote
from ...letters import tokenize
from ...limits import LENGTHS, LONGEST_TRAINED, Curve, called, read_back, read_digits
from ..shared.instrument import SHARED, STATIC, Instrument, models_in
from . import words as say


class Explorer(Instrument):
    """Digits sent through a model's context, and what comes back, on the axes of the curves.

    `Explorer(models, "3 1 4 1 5", curves)`: models by name, all of one vocabulary; `curves` by
    the same names, as `figures.information_curve` takes them. Traits, which follow the learner:

    - `digits`: what is sent, 1 to 24 digits, written as `read_digits` reads them.
    - `network`: the name of the model that reads them.
    - `position`: the place looked at, from 1; 0 for none.

    Raises ValueError for digits a model cannot read, more than 24 of them, no model, models of
    two vocabularies, or a name that is not there. A `position` beyond the digits becomes 0.
    """

    _esm = STATIC / "explorer.js"
    _css = STATIC / "explorer.css"
    names = traitlets.List().tag(sync=True)
    labels = traitlets.List().tag(sync=True)  # the names as the language in use has them
    curves = traitlets.Dict().tag(sync=True)
    trained = traitlets.Int(LONGEST_TRAINED).tag(sync=True)
    digits = traitlets.Unicode().tag(**SHARED)
    network = traitlets.Unicode().tag(**SHARED)
    position = traitlets.Int(0).tag(**SHARED)

    def __init__(
        self,
        models: Mapping[str, Seq2Seq],
        digits: str,
        curves: Mapping[str, Curve] | None = None,
        **values,
    ):
        expect(Mapping, models=models)
        self._models = dict(models)
        if not models_in(self._models.values()):
            raise ValueError(say.no_models())
        curves = {} if curves is None else curves
        expect(Mapping, curves=curves)
        for curve in curves.values():
            expect(Curve, curve=curve)
        self._curves = dict(curves)
        first, *others = self._models.values()
        for model in others:
            if (model.source, model.target) != (first.source, first.target):
                raise ValueError(say.two_vocabularies())
        values.setdefault("network", next(iter(models)))
        super().__init__(
            list(self._models.values()),
            names=list(self._models),
            labels=list(called(self._models)),
            curves={
                name: np.stack(
                    [curve.lengths, np.median(curve.recovered, axis=0).round(3)], 1
                ).tolist()
                for name, curve in self._curves.items()
            },
            digits=digits,
            **values,
        )

    def still(self):
        """The curves; without any, the recall of what is on show."""
        if self._curves:
            return figures.information_curve(self._curves)
        back = read_back(self._models[self.network], self.digits)
        return figures.read_back(back)

    @traitlets.validate("network")
    def _known(self, proposal):
        if proposal.value not in self._models:
            names = ", ".join(self._models)
            raise ValueError(no_such_model(name=quote(proposal.value), names=names))
        return proposal.value

    @traitlets.validate("digits")
    def _readable(self, proposal):
        digits = read_digits(proposal.value)
        count = len(tokenize(digits))
        if count > LENGTHS[-1]:
            raise ValueError(long_text(count=count, longest=LENGTHS[-1]))
        next(iter(self._models.values())).encode(digits)
        return digits

    @traitlets.validate("position")
    def _within(self, proposal):
        return proposal.value if 0 <= proposal.value <= len(tokenize(self.digits)) else 0
