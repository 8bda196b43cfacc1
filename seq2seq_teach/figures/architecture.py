"""Notebook 5: how the loss falls."""

from collections.abc import Sequence

import numpy as np

from . import architecture_words as say
from .colours import BLUE, GREEN, ORANGE
from .figure import Figure, blank, finish, in_style


@in_style()
def loss_curve(
    losses: Sequence[float], words: int, unseen: Sequence[tuple[int, float]] = ()
) -> Figure:
    """The loss at each training step, beside log V, what knowing nothing costs.

    `unseen`: (steps learned, loss) on pairs kept from training.
    """
    figure, ax = blank()
    start = float(np.log(words))
    steps = np.arange(1, len(losses) + 1)
    ax.plot(steps, losses, color=BLUE, lw=1.2, label=say.loss_learned())
    ax.axhline(start, color=ORANGE, ls="--", lw=1)
    ax.annotate(
        say.log_v(words=words, start=start),
        (len(losses), start),
        xytext=(0, -14),
        textcoords="offset points",
        ha="right",
        color=ORANGE,
        fontsize=11,
    )
    ax.set(xlabel=say.training_step(), ylabel=say.loss_in_nats(), ylim=(0, start * 1.15))
    alt = say.loss_alt(steps=len(losses))
    if unseen:
        ax.plot(*zip(*unseen, strict=True), color=GREEN, marker="o", ms=4, label=say.loss_unseen())
        ax.legend(frameon=False, fontsize=10, loc="upper right", bbox_to_anchor=(1, 0.82))
        alt += " " + say.loss_unseen_alt(last=unseen[-1][1])
    last = float(np.mean(losses[-50:]))
    title = say.loss_title(first=losses[0], last=last)
    return finish(figure, title, alt, ax)
