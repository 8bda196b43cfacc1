"""Notebook 1: a letter in codes, and a padded batch."""

import numpy as np
from matplotlib.patches import Rectangle

from ..letters import Codebook, Vocabulary
from ..tasks import BELOW, glossed
from . import letters_words as say
from .colours import BLUE, EMPTY, FAINT, INK, LIGHT_BLUE, QUIET
from .figure import Figure, blank, finish, in_style


@in_style()
def codes(book: Codebook | Vocabulary, letter: str) -> Figure:
    """A letter by its codebook, or a vocabulary: every piece in a box, its number below it.

    Raises ValueError where no word of the book fits.
    """
    if isinstance(book, Vocabulary):
        words = dict(enumerate(book.words))
    else:
        words = {code: word for word, code in book.codes.items()}
    pieces = [(words[code], code) for code in book.encode(letter)]
    figure, ax = blank(height=1.5)
    for n, (word, code) in enumerate(pieces):
        _place(ax, n, 0, f"{glossed(word, BELOW)}\n{code}")
    ax.set(xlim=(-0.05, max(5, len(pieces))), ylim=(1, -0.05), xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    shown = ", ".join(f"{glossed(word)} {code}" for word, code in pieces)
    return finish(figure, say.codes_title(count=len(pieces)), say.codes_alt(pieces=shown), ax)


@in_style()
def rectangle(ids: np.ndarray, mask: np.ndarray, vocabulary: Vocabulary) -> Figure:
    """A padded batch, ids and mask (B, T): every token in its place, pads hatched."""
    rows, columns = ids.shape
    figure, ax = blank(height=0.9 + 0.7 * rows)
    for (row, column), number in np.ndenumerate(ids):
        text = f"{glossed(vocabulary.words[number], BELOW)}\n{number}"
        _place(ax, column, row, text, bool(mask[row, column]))
    ax.set(xlim=(-0.05, columns), ylim=(rows, -0.05), xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    pads = int((~mask).sum())
    title = say.rectangle_title(pads=pads, places=mask.size)
    return finish(figure, title, say.rectangle_alt(rows=rows, columns=columns), ax)


def _place(ax, column: int, row: int, text: str, real: bool = True) -> None:
    """One place of a letter; hatched when nothing real stands in it."""
    box = Rectangle(
        (column, row),
        0.94,
        0.88,
        facecolor=LIGHT_BLUE if real else EMPTY,
        edgecolor=BLUE if real else FAINT,
        hatch=None if real else "///",
    )
    ax.add_patch(box)
    look = {"ha": "center", "va": "center", "fontsize": 10, "color": INK if real else QUIET}
    ax.text(column + 0.47, row + 0.44, text, **look)
