"""A training in the learner's hands: watched, stopped and continued."""

from __future__ import annotations

from textwrap import shorten
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import traitlets
from IPython.display import display

from ... import figures
from ..shared.instrument import STATIC, Instrument
from ..shared.reader import has_reader
from . import words as say

if TYPE_CHECKING:  # to show a training needs no TensorFlow
    from ...training import Check, Training

OFTEN = 0.25  # seconds between two looks
MOST_POINTS = 250  # points of a curve
WARM = 3  # steps in which graphs are made: they say nothing about the time left
RUNNING, STOPPED, DONE = "running", "stopped", "done"


def follow(training: Training, title: str = "") -> None:
    """Run `training` to its end, showing how far it is; stopped and called again, it goes on.

    In a notebook with a reader before it a `Progress` is shown; elsewhere a few lines are
    printed. ■ in the notebook, or Ctrl-C, stops it between two steps: nothing is lost.
    """
    if has_reader():
        view = Progress(training, title)
        display(view)
    else:
        view = _Lines(training, title)
    if training.done:
        return view.update(DONE)

    begun, start, last = len(training.history.losses), perf_counter(), 0.0

    def watch():
        nonlocal start, last
        learned, now = len(training.history.losses), perf_counter()
        if learned - begun <= WARM:
            start = now
        if now - last > OFTEN:
            counted = learned - begun - WARM
            each = (now - start) / counted if counted > 0 else None
            view.update(RUNNING, each and each * (training.steps - learned))
            last = perf_counter()

    view.update(RUNNING)
    try:
        training.run(watch)
    except KeyboardInterrupt:
        view.update(STOPPED)
    except BaseException:  # an error of the task's: the learner reads it below
        view.update(STOPPED)
        raise
    else:
        view.update(DONE)


def thinned(losses: list[float], most: int = MOST_POINTS) -> list[tuple[int, float]]:
    """At most `most` points (step, loss), each the mean of as many losses up to that step."""
    size = -(-len(losses) // most) or 1
    groups = (losses[n : n + size] for n in range(0, len(losses), size))
    return [
        (min((n + 1) * size, len(losses)), round(float(np.mean(group)), 4))
        for n, group in enumerate(groups)
    ]


def milestones(checks: list[Check]) -> list[Check]:
    """The first check, the 1st, 2nd, 4th, 8th … after it, and the last."""
    kept = {0, len(checks) - 1, *(2**n for n in range(len(checks).bit_length()))}
    return [check for n, check in enumerate(checks) if n in kept]


def _short(check: Check) -> list[str]:
    # Who has not learned to say <eos> goes on and on.
    return [shorten(text, 45, placeholder=" …") for text in check.said]


class Progress(Instrument):
    """How far a `Training` has come: its steps, the time left, the losses, what it says by now.

    `update` looks again. Traits, for a page to draw: `phase` is "running", "stopped" or
    "done"; `learned` of `steps`; `left`, seconds or None; `losses` and `unseen`, (step, loss);
    `said`, (step, what became of the samples); `words`, V, and `start`, log V.
    """

    _esm = STATIC / "progress.js"
    _css = STATIC / "progress.css"
    title = traitlets.Unicode().tag(sync=True)
    phase = traitlets.Unicode().tag(sync=True)
    steps = traitlets.Int().tag(sync=True)
    learned = traitlets.Int().tag(sync=True)
    left = traitlets.Float(None, allow_none=True).tag(sync=True)
    words = traitlets.Int().tag(sync=True)
    start = traitlets.Float().tag(sync=True)
    losses = traitlets.List().tag(sync=True)
    unseen = traitlets.List().tag(sync=True)
    samples = traitlets.List().tag(sync=True)
    said = traitlets.List().tag(sync=True)

    def __init__(self, training: Training, title: str = ""):
        self._training = training
        super().__init__(
            [],
            title=title,
            steps=training.steps,
            words=len(training.model.target),
            start=float(np.log(len(training.model.target))),
            samples=list(training.samples),
        )
        self.update(DONE if training.done else STOPPED)

    def update(self, phase: str, left: float | None = None) -> None:
        """Show the training as it is now, with this many seconds `left`, None if unknown."""
        history = self._training.history
        with self.hold_sync():  # one message to the page
            self.phase, self.left, self.learned = phase, left, len(history.losses)
            self.losses = thinned(history.losses)
            measured = [check for check in history.checks if np.isfinite(check.loss)]
            self.unseen = [(check.step, round(check.loss, 4)) for check in measured]
            self.said = [(check.step, _short(check)) for check in milestones(history.checks)]

    def still(self):
        """The curves, once there are any."""
        if self.losses:
            return figures.loss_curve(self._training.history.losses, self.words, self.unseen)


class _Lines:
    """The same for where nobody can look at a page: a line for every milestone."""

    def __init__(self, training: Training, title: str):
        self._training = training
        # What was printed before it was stopped is not printed again.
        checks = [] if training.done else training.history.checks
        self._printed = checks[-1].step if checks else -1
        if title:
            print(title)

    def update(self, phase: str, left: float | None = None) -> None:
        history = self._training.history
        for check in milestones(history.checks) if history.losses else ():
            n = history.checks.index(check)
            settled = phase == DONE or n < len(history.checks) - 1 or n & (n - 1) == 0
            if check.step > self._printed and settled:
                self._line(check)
        if phase == STOPPED:
            print(say.stopped(learned=len(history.losses), steps=self._training.steps))

    def _line(self, check: Check) -> None:
        losses = self._training.history.losses
        loss = losses[max(check.step, 1) - 1]  # of the step before it, whatever has come since
        parts = [say.line(step=check.step, loss=loss)]
        if np.isfinite(check.loss):
            parts.append(say.line_unseen(loss=check.loss))
        print("  ".join([*parts, *_short(check)]), flush=True)
        self._printed = check.step
