"""Notebook 2: what the cell computes, gate by gate."""

from collections.abc import Sequence

import numpy as np

from ..encoder import Encoding
from ..encoder_words import field
from ..tasks import BELOW, glossed
from . import encoder_words as say
from .colours import INK, SIGNED
from .figure import Figure, blank, finish, in_style


@in_style()
def states(encoding: Encoding, tokens: Sequence[str], step: int | None = None) -> Figure:
    """What the cell computed, gate by gate: tokens across, units down.

    With `step` (1 for the first token) only what has been read so far is drawn.
    """
    step = len(tokens) if step is None else step
    fields = encoding.steps._asdict()
    units = encoding.states.shape[-1]
    columns, rows = min(3, len(fields)), -(-len(fields) // 3)
    figure, axes = blank(
        width=min(12, 1.2 + columns * max(2.2, 0.8 * len(tokens))),
        height=0.6 + 2.7 * rows,
        nrows=rows,
        ncols=columns,
        sharey=True,
        squeeze=False,
    )
    look = {"ha": "center", "va": "center", "fontsize": 8}
    for ax in axes.flat[len(fields) :]:
        ax.set_axis_off()
    for ax, (name, values) in zip(axes.flat, fields.items(), strict=False):
        shown = np.where(np.arange(len(tokens))[:, None] < step, values, np.nan).T
        image = ax.imshow(shown, cmap=SIGNED, vmin=-1, vmax=1, aspect="auto")
        if units <= 8 and len(tokens) <= 8:
            for (unit, token), value in np.ndenumerate(shown[:, :step]):
                colour = "white" if abs(value) > 0.7 else INK
                ax.text(token, unit, f"{value:.2f}", color=colour, **look)
        ax.axvline(step - 1.5, color=INK, lw=0.8, ls=":")
        ax.axvline(step - 0.5, color=INK, lw=0.8, ls=":")
        ax.set_title(field[name](), fontsize=11, color=INK)
        below = [glossed(token, BELOW) for token in tokens]
        ax.set_xticks(range(len(tokens)), below, fontsize=9)
        ax.set_yticks(range(units), range(1, units + 1) if units <= 16 else [""] * units)
        ax.spines[:].set_visible(False)
        ax.tick_params(length=0)
    for ax in axes[:, 0]:
        ax.set_ylabel(say.unit())
    far = any(np.abs(values[:step]).max() > 1 for values in fields.values())
    more = "both" if far else "neither"  # the last colours are those of all beyond, too
    figure.colorbar(image, ax=axes, shrink=0.6, ticks=[-1, 0, 1], extend=more)
    title = say.states_title(step=step, count=len(tokens), token=glossed(tokens[step - 1]))
    last = ", ".join(f"{value:+.2f}" for value in encoding.states[step - 1][:8])
    return finish(figure, title, say.states_alt(values=last))
