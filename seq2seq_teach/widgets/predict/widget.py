"""Predict, then run: a guess to commit to before the next cell, then the truth beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from math import isfinite
from numbers import Real
from typing import Any

import numpy as np
import traitlets

from ...language import quote
from ..shared.instrument import SHARED, STATIC, Instrument
from . import words as say


@dataclass(frozen=True)
class Number:
    """A question for a number: `near` is how far off still counts as close, in its own unit."""

    near: float = 0
    digits: int = 0


@dataclass(frozen=True)
class Choice:
    """A question for one of `options`: each is the end of a message's key."""

    options: tuple[str, ...] = ("yes", "no")


@dataclass(frozen=True)
class Sketch:
    """A question for a curve: `near` is what counts as close, on average, in the unit of y."""

    near: float


# Every question of the notebooks; its words are the message "ask " and its name.
QUESTIONS = {
    "numbers that travel": Number(),
    "empty places": Number(near=1),
    "backwards": Choice(),
    "longer context": Choice(),
    "eight pads": Choice(),
    "likeliest with the": Choice(),
    "without a teacher": Number(near=10),
    "first loss": Number(near=0.3, digits=2),
    "bits back": Number(near=5, digits=1),
    "information curve": Sketch(near=4),
    "tanh with gain 3": Choice(),
}


class Predict(Instrument):
    """A question of `QUESTIONS`, answered before its truth can be seen.

    `Predict("bits back", recovered(model, 16).recovered)`: the truth is a number; True, False
    or the name of an option; or for a sketch {x: y, …}, x rising from above 0, with
    `line={x: y, …}` drawn as the ground to sketch on. Nothing waits for the answer and nobody
    marks it. Traits, which follow the learner:

    - `guess`: a number, the name of an option, a list with a y for each x (None where nothing
      is drawn yet), or None.
    - `committed`: whether the truth is on show; a guess is needed first.

    Raises ValueError for a question that is not there, and for a truth or guess that is no
    answer to it.
    """

    _esm = STATIC / "predict.js"
    _css = STATIC / "predict.css"
    question = traitlets.Unicode().tag(sync=True)
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
        if question not in QUESTIONS:
            raise ValueError(say.question(given=quote(question), known=", ".join(QUESTIONS)))
        asked, answer = QUESTIONS[question], truth
        about: dict[str, Any] = {
            "question": say.ask[question](),
            "kind": type(asked).__name__.lower(),
        }
        if isinstance(asked, Choice):
            about["options"] = [(name, say.option[name]()) for name in asked.options]
            if isinstance(truth, (bool, np.bool_)):
                answer = "yes" if truth else "no"
        elif isinstance(asked, Number):
            about |= {"near": asked.near, "digits": asked.digits}
        elif isinstance(truth, Mapping):
            about |= {"near": asked.near, "xs": [float(x) for x in truth]}
            about["axes"] = [say.axis[f"{question} {axis}"]() for axis in "xy"]
            about["line"] = [float(line[x]) for x in truth] if line else []
            about["ground"] = say.axis[f"{question} line"]() if line else ""
            answer = [float(y) for y in truth.values()]
            about["top"] = max(about["line"] or [1.2 * max(answer, default=0)])
        self._about = about
        super().__init__([], truth=self._answer(answer), **about, **values)

    def _answer(self, given):
        """`given` if it answers the question."""
        if self._about["kind"] == "number":
            good, such = isinstance(given, Real) and isfinite(given), "12.5"
            given = float(given) if good else given
        elif self._about["kind"] == "choice":
            names = [name for name, _ in self._about["options"]]
            good, such = given in names, ", ".join(names)
        else:
            xs = self._about.get("xs", [])
            good, such = isinstance(given, list) and len(given) == len(xs) > 1, "{1: 3.3, 2: 6.6}"
            good = good and all(y is None or (isinstance(y, Real) and isfinite(y)) for y in given)
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
