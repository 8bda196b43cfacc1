"""Notebook 4: the likeliest next words."""

import numpy as np

from ..decoder import DecoderStep
from ..letters import Vocabulary
from . import decoder_words as say
from .colours import DULL_BLUE, ORANGE
from .figure import Figure, blank, finish, in_style


@in_style()
def probabilities(step: DecoderStep, vocabulary: Vocabulary, top: int = 8) -> Figure:
    """The likeliest next words of one decoder step, as bars."""
    order = np.argsort(step.probabilities)[::-1][:top]
    figure, ax = blank(height=0.9 + 0.34 * top)
    bars = ax.barh(range(top), step.probabilities[order], color=DULL_BLUE)
    bars[0].set_color(ORANGE)
    ax.bar_label(bars, [f"{p:.1%}" for p in step.probabilities[order]], padding=4, fontsize=10)
    ax.set_yticks(range(top), [vocabulary.names[i] for i in order], fontsize=11)
    ax.invert_yaxis()
    ax.set(xlim=(0, 1), xlabel=say.probability(), xticks=[0, 0.5, 1])
    title = say.probabilities_title(
        fed=vocabulary.names[step.token], said=vocabulary.names[order[0]]
    )
    shares = ", ".join(f"{vocabulary.names[i]} {step.probabilities[i]:.1%}" for i in order)
    return finish(figure, title, shares, ax)
