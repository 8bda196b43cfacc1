"""Notebook 8: what a file of pairs holds, and what of it will be hard."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..judging import Judged
from ..pairs import Counts, Side
from . import pairs_words as say
from .colours import BLUE, LIGHT_BLUE, LIGHT_ORANGE, MARKERS, ORANGE, SERIES, STROKES
from .figure import BESIDE, Figure, blank, finish, in_style

FEW, LONG = 500, 12  # pairs; words in a sentence
# How often a word occurs, each up to the number behind it.
HOW_OFTEN = {"1": 2, "2–4": 5, "5–19": 20, "20–99": 100, "100+": np.inf}


@in_style()
def counted(counts: Counts) -> Figure:
    """Sentences by length and words by how often they occur, of both sides.

    The title says what will be hard: too few pairs, words that occur once, or long sentences.
    """
    figure, (left, right) = blank(9.6, 3.8, ncols=2)
    sides = {say.source(): counts.source, say.target(): counts.target}
    longest = max(int(side.lengths.max()) for side in sides.values())
    for (name, side), look in zip(sides.items(), LOOKS, strict=True):
        by_length = np.bincount(side.lengths, minlength=longest + 1)
        _bars(left, by_length, name, **look)
        _bars(right, how_often(side), name, **look)
    left.set(xlabel=say.words_a_sentence(), ylabel=say.sentences())
    right.set(xlabel=say.how_often(), ylabel=say.words())
    left.xaxis.set_major_locator(MaxNLocator(integer=True))
    right.set_xticks(range(len(HOW_OFTEN)), list(HOW_OFTEN))
    right.legend(frameon=False, fontsize=11)
    said = "; ".join(_in_words(name, side) for name, side in sides.items())
    return finish(figure, hard(sides), say.counted_alt(sides=said))


@in_style()
def scores_by_length(judged: Mapping[str, Judged]) -> Figure:
    """chrF by the words of the source, a line for each translator; how many below the lengths.

    All must have been asked the same sentences, the baseline among them. The title names the
    best and the worst over all lengths. A translator of `names` is called as the language has it.
    """
    figure, ax = blank(8.4, 4.4)
    judged = {str(say.names.get(name, name)): one for name, one in judged.items()}
    parts = {name: one.by_length() for name, one in judged.items()}
    classes = next(iter(parts.values()))
    for n, (name, by_length) in enumerate(parts.items()):
        scores = [part.chrf for part in by_length.values()]
        look = {"color": SERIES[n], "marker": MARKERS[n], "ls": STROKES[n % len(STROKES)]}
        ax.plot(range(len(scores)), scores, label=name, **look)
    ticks = [f"{name}\n({len(part.sources):,})" for name, part in classes.items()]
    ax.set_xticks(range(len(ticks)), ticks)
    ax.set(xlabel=say.words_of_source(), ylabel=say.chrf(), ylim=(0, 100))
    ax.legend(**BESIDE)
    best, *_, worst = sorted(judged, key=lambda name: -judged[name].chrf)
    scores = "; ".join(f"{name} {one.chrf:.0f}" for name, one in judged.items())
    title = say.scores_title(
        best=best, most=judged[best].chrf, worst=worst, least=judged[worst].chrf
    )
    return finish(figure, title, say.scores_alt(scores=scores), ax)


LOOKS = (
    {"edgecolor": BLUE, "facecolor": LIGHT_BLUE, "place": -0.2},
    {"edgecolor": ORANGE, "facecolor": LIGHT_ORANGE, "place": 0.2, "hatch": "///"},
)


def _bars(ax: Axes, heights, name: str, place: float, **look) -> None:
    """One side's bars, beside those of the other."""
    ax.bar(np.arange(len(heights)) + place, heights, 0.4, label=name, **look)
    ax.yaxis.set_major_formatter("{x:,.0f}")
    ax.spines[["top", "right"]].set_visible(False)


def _in_words(name: str, side: Side) -> str:
    return say.counted_side(
        side=name,
        count=len(side.lengths),
        shortest=side.lengths.min(),
        longest=side.lengths.max(),
        words=len(side.words),
        once=side.once,
    )


def how_often(side: Side) -> list[int]:
    """How many words of a side occur as often as `HOW_OFTEN` says."""
    often = np.array(list(side.words.values()))
    edges = [1, *HOW_OFTEN.values()]
    return [int(((low <= often) & (often < high)).sum()) for low, high in pairwise(edges)]


def hard(sides: dict[str, Side]) -> str:
    """What of these sentences will be hard, the worst of it."""
    name, side = max(sides.items(), key=lambda named: named[1].once / len(named[1].words))
    if len(side.lengths) < FEW:
        return say.few_title(count=len(side.lengths))
    middle = max(np.median(one.lengths) for one in sides.values())
    if middle > LONG:
        return say.long_title(middle=middle)
    return say.rare_title(once=side.once, words=len(side.words), side=name)
