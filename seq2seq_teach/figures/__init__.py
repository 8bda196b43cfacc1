"""The figures of the course, drawn with Matplotlib, a module for each notebook.

Every function returns a `Figure` whose title says the finding and which carries
its own description (`figure.alt`) for those who cannot see it.
"""

from .architecture import loss_curve, unrolled, way_home
from .context import map_of
from .decoder import probabilities
from .encoder import states
from .figure import Figure
from .letters import codes, rectangle
from .limits import (
    alignment,
    exact_curve,
    gradient_curve,
    information_curve,
    lost_curve,
    more_training,
    read_back,
    recall_curve,
    reversal_pairs,
)

__all__ = [
    "Figure",
    "alignment",
    "codes",
    "exact_curve",
    "gradient_curve",
    "information_curve",
    "loss_curve",
    "lost_curve",
    "map_of",
    "more_training",
    "probabilities",
    "read_back",
    "recall_curve",
    "rectangle",
    "reversal_pairs",
    "states",
    "unrolled",
    "way_home",
]
