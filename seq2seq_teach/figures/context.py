"""Notebook 3: sentences as points on a map."""

from collections.abc import Sequence

import numpy as np

from ..context import Projection, nearest
from ..tasks import BELOW, glossed
from . import context_words as say
from .colours import MARKERS, SERIES
from .figure import Figure, blank, finish, in_style

PAPER = {"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 1}  # under a label


@in_style()
def map_of(
    projection: Projection, groups: Sequence[str], labels: Sequence[str] | None = None
) -> Figure:
    """Points on the plane, one colour and marker for each group, a few of them labelled."""
    figure, ax = blank(height=5)
    points = projection.coordinates
    names = list(dict.fromkeys(groups))
    for name, colour, marker in zip(names, SERIES, MARKERS, strict=False):
        own = points[[group == name for group in groups]]
        ax.scatter(*own.T, s=34, color=colour, marker=marker, label=glossed(name), alpha=0.8)
    for point, label in zip(points, labels or (), strict=False):
        if label:
            look = {"xytext": (5, 5), "textcoords": "offset points", "fontsize": 9}
            ax.annotate(glossed(label, BELOW), point, bbox=PAPER, **look)
    ax.legend(frameon=False, fontsize=10, loc="center left", bbox_to_anchor=(1, 0.5))
    ax.set(xlabel=say.map_x(share=projection.share[0]), xticks=[], yticks=[])
    ax.set_ylabel(say.map_y(share=projection.share[1]))
    closest = [nearest(points, n, count=1)[0] for n in range(len(points))]
    same = np.mean([groups[n] == groups[other] for n, other in enumerate(closest)])
    title = say.map_title(count=len(points), same=same)
    return finish(figure, title, say.map_alt(groups=", ".join(map(glossed, names))), ax)
