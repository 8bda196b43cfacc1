"""The figures of the course, drawn with Matplotlib, a module for each notebook.

Every function returns a `Figure` whose title says the finding and which carries
its own description (`figure.alt`) for those who cannot see it.
"""

from .architecture import loss_curve
from .attention import alignment, dot_products, looking_back, looking_cost
from .context import map_of
from .decoder import probabilities
from .encoder import states
from .figure import Figure
from .letters import codes, rectangle
from .limits import (
    designs,
    gradient_curve,
    information_curve,
    lost_curve,
    more_training,
    read_back,
    recall_curve,
    reversal_pairs,
)
from .machine import machine
from .pairs import counted, scores_by_length

__all__ = [
    "Figure",
    "alignment",
    "codes",
    "counted",
    "designs",
    "dot_products",
    "gradient_curve",
    "information_curve",
    "looking_back",
    "looking_cost",
    "loss_curve",
    "lost_curve",
    "machine",
    "map_of",
    "more_training",
    "probabilities",
    "read_back",
    "recall_curve",
    "rectangle",
    "reversal_pairs",
    "scores_by_length",
    "states",
]
