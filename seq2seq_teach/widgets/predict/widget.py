"""Predict, then run: a guess to commit to before the next cell, then the truth beside it."""

from collections.abc import Mapping
from difflib import get_close_matches
from html import escape
from math import isfinite
from numbers import Real
from typing import Any

import numpy as np
import traitlets

from ...language import quote
from ..shared.instrument import SHARED, STATIC, Instrument
from ..shared.reader import has_reader
from . import guesses
from . import questions_words as asking
from . import words as say
from .questions import QUESTIONS, Choice, Number


class Predict(Instrument):
    """A question of `QUESTIONS`, answered before its truth can be seen.

    `Predict("bits back", recovered(model, 16).recovered)`: the truth is a number; True, False
    or the name of an option; or for a sketch {x: y, …}, x rising from above 0, with
    `line={x: y, …}` drawn as the ground to sketch on. Nothing waits for the answer and nobody
    marks it; with the truth comes a sentence that says why. A guess once made stands here again
    after a restart (`guesses` tells where it is kept). Traits, which follow the learner:

    - `guess`: a number, the name of an option, a list with a y for each x (None where nothing
      is drawn yet), or None.
    - `committed`: whether the truth is on show; a guess is needed first.

    Raises ValueError for a question that is not there, and for a truth or guess that is no
    answer to it.
    """

    _esm = STATIC / "predict.js"
    _css = STATIC / "predict.css"
    name = traitlets.Unicode().tag(sync=True)
    question = traitlets.Unicode().tag(sync=True)
    why = traitlets.Unicode().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)
    options = traitlets.List().tag(sync=True)
    near = traitlets.Float().tag(sync=True)
    digits = traitlets.Int().tag(sync=True)
    xs = traitlets.List().tag(sync=True)
    line = traitlets.List().tag(sync=True)
    ground = traitlets.Unicode().tag(sync=True)
    axes = traitlets.List().tag(sync=True)
    top = traitlets.Float().tag(sync=True)
    truth = traitlets.Any().tag(sync=True)
    guess = traitlets.Any(None).tag(**SHARED)
    committed = traitlets.Bool(False).tag(**SHARED)

    def __init__(
        self,
        question: str,
        truth: Real | str | Mapping[float, float],
        line: Mapping[float, float] | None = None,
        **values,
    ):
        if not isinstance(question, str) or question not in QUESTIONS:
            near = get_close_matches(quote(question)[1:-1], QUESTIONS, n=8, cutoff=0)
            raise ValueError(say.question(given=quote(question), near=", ".join(near)))
        asked, answer = QUESTIONS[question], truth
        about: dict[str, Any] = {
            "name": question,
            "question": asking.ask[question](),
            "why": asking.why[question](),
            "kind": type(asked).__name__.lower(),
        }
        if isinstance(asked, Choice):
            about["options"] = [(name, asking.option[name]()) for name in asked.options]
            if isinstance(truth, (bool, np.bool_)):
                answer = "yes" if truth else "no"
        elif isinstance(asked, Number):
            about |= {"near": asked.near, "digits": asked.digits}
        elif isinstance(truth, Mapping):
            about |= {"near": asked.near, "xs": [float(x) for x in truth]}
            about["axes"] = [asking.axis[f"{question} {axis}"]() for axis in "xy"]
            about["line"] = [float(line[x]) for x in truth] if line else []
            about["ground"] = asking.axis[f"{question} line"]() if line else ""
            answer = [float(y) for y in truth.values()]
            about["top"] = max(about["line"] or [1.2 * max(answer, default=0)])
        self._about = about
        super().__init__([], truth=self._answer(answer), **about, **values)
        # A notebook that is run to make a page holds nobody's guesses. Asked while the cell runs:
        # the message that brings a guess does not tell.
        if has_reader():
            self._recall()
            self.observe(self._keep, "committed")

    def _recall(self):
        """Take up the guess that was made here before, should it still be an answer."""
        kept = None if self.guess is not None else guesses.kept(self.name)
        try:
            self.guess = kept if kept is not None else self.guess
        except ValueError:  # it was made when the question was another
            return
        self.committed = self.committed or kept is not None

    def _keep(self, change):
        if change.new:
            guesses.keep(self.name, self.guess)

    def _answer(self, given):
        """`given` if it answers the question."""
        if self._about["kind"] == "number":
            good, such = _is_finite(given), "12.5"
            given = float(given) if good else given
        elif self._about["kind"] == "choice":
            names = [name for name, _ in self._about["options"]]
            good, such = given in names, ", ".join(names)
        else:
            xs = self._about.get("xs", [])
            good, such = isinstance(given, list) and len(given) == len(xs) > 1, "{1: 3.3, 2: 6.6}"
            good = good and all(y is None or _is_finite(y) for y in given)
        if not good:
            raise ValueError(say.answer(given=quote(given), such=such))
        return given

    @traitlets.validate("guess")
    def _guess(self, proposal):
        return proposal.value if proposal.value is None else self._answer(proposal.value)

    @traitlets.validate("committed")
    def _after_a_guess(self, proposal):
        return proposal.value and self.guess is not None

    def still(self):
        """Nothing to look at: where no browser can show it, the question is read."""

    def _repr_mimebundle_(self, **kwargs):
        data, metadata = super()._repr_mimebundle_(**kwargs)
        words = [self.question, *(text for _, text in self.options)]
        html = "".join(f"<p>{escape(text)}</p>" for text in words)
        return {**data, "text/plain": "\n".join(words), "text/html": html}, metadata


def _is_finite(given: Any) -> bool:
    try:
        return isinstance(given, Real) and isfinite(given)
    except OverflowError:  # a whole number beyond all floats
        return False
