"""Notebook 7: how attention scores and mixes, where it looks, and what it costs."""

from collections.abc import Collection

import numpy as np

from ..architecture import Seq2Seq, Translation
from ..attention import attend
from ..limits import called, handed_over, multiplications
from ..tasks import BELOW, glossed
from . import attention_words as say
from .colours import BLUE, INK, LIGHT_BLUE, LIGHT_ORANGE, MARKERS, ORANGE, QUIET, SERIES, SHARE
from .figure import Figure, blank, finish, in_style


@in_style()
def dot_products(h: np.ndarray, states: np.ndarray) -> Figure:
    """The decoder's h (2,) and a few encoder states (S, 2) as arrows, each with its score."""
    h, states = np.asarray(h, float), np.asarray(states, float)
    scores = states @ h
    figure, ax = blank(width=8.4, height=3.6)
    ax.axhline(0, color=QUIET, lw=1, zorder=0)
    ax.axvline(0, color=QUIET, lw=1, zorder=0)
    named = [(h, BLUE, f"{say.decoder_state()} {_numbers(h)}")]
    named += [
        (state, ORANGE, say.with_score(state=_numbers(state), score=score).replace("-", "−"))
        for state, score in zip(states, scores, strict=True)
    ]
    for end, colour, name in named:
        arrow = {"arrowstyle": "-|>", "color": colour, "lw": 2.5, "shrinkA": 0, "shrinkB": 0}
        ax.annotate("", end, (0, 0), arrowprops=arrow)
        left = end[0] <= 0
        away = {"ha": "right" if left else "left", "va": "bottom", "textcoords": "offset points"}
        ax.annotate(name, end, (-6 if left else 6, 4), fontsize=11, color=INK, **away)
    ends = np.vstack([h, states])
    low, high = np.minimum(ends.min(axis=0), 0) - 0.7, np.maximum(ends.max(axis=0), 0) + 0.7
    ax.set(xlim=(low[0] - 1, high[0] + 1), ylim=(low[1], high[1]), aspect="equal")
    ax.spines[:].set_visible(False)
    ax.set(xticks=[], yticks=[])
    said = "; ".join(name for _, _, name in named[1:])
    alt = say.dot_products_alt(h=_numbers(h), scores=said)
    return finish(figure, say.dot_products_title(), alt)


@in_style()
def looking_back(h: np.ndarray, states: np.ndarray) -> Figure:
    """One step of attention: the decoder's h (H,) looks at a few encoder states (S, H)."""
    seen = attend(h, states)
    figure, ax = blank(width=8.4, height=1.3 + 0.75 * len(states))
    middle = (len(states) - 1) / 2
    box = {"boxstyle": "round,pad=0.5", "facecolor": LIGHT_BLUE, "edgecolor": QUIET}
    text = {"ha": "center", "va": "center", "fontsize": 12, "color": INK}
    ax.text(0, middle, _numbers(h), bbox=box, **text)
    ax.text(8, middle, _numbers(seen.mix), bbox=box | {"facecolor": LIGHT_ORANGE}, **text)
    for row, (state, score, share) in enumerate(
        zip(states, seen.scores, seen.weights, strict=True)
    ):
        score_line = {"arrowstyle": "-", "color": QUIET, "shrinkA": 28, "shrinkB": 28}
        ax.annotate("", (3, row), (0, middle), arrowprops=score_line)
        ax.text(1.5, (row + middle) / 2 - 0.16, f"{score:g}", **text)
        ax.text(3, row, _numbers(state), bbox=box, **text)
        ax.text(4.6, row, f"{share:.2f}", **text)
        # As wide as its share.
        into = {"arrowstyle": "-", "color": ORANGE, "lw": 12 * share, "shrinkA": 22, "shrinkB": 44}
        ax.annotate("", (8, middle), (4.6, row), arrowprops=into)
    for x, name in (
        (0, say.decoder_state()),
        (1.5, say.scores()),
        (3.15, say.encoder_states()),
        (4.6, say.shares()),
        (8, say.mix()),
    ):
        ax.text(x, -0.8, name, **text | {"color": QUIET})
    ax.set(xlim=(-1.2, 9.2), ylim=(len(states) - 0.5, -1.1))
    ax.axis("off")
    scores = ", ".join(f"{score:g}" for score in seen.scores)
    shares = ", ".join(f"{share:.2f}" for share in seen.weights)
    title = say.looking_back_title(scores=scores, shares=shares)
    alt = say.looking_back_alt(count=len(states), mix=_numbers(seen.mix))
    return finish(figure, title, alt, ax)


def _numbers(vector: np.ndarray) -> str:
    """A short vector as it is written: (1, 0.25)."""
    return f"({', '.join(f'{round(float(x), 2):g}' for x in vector)})".replace("-", "−")


@in_style()
def alignment(translation: Translation, model: Seq2Seq, told: Collection[int] = ()) -> Figure:
    """Where the decoder looked: source tokens across, spoken tokens down.

    Steps that were `told` where to look are marked.
    """
    read = [model.source.names[i] for i in translation.encoding.ids]
    steps = translation.decoding.steps
    said = [model.target.names[token] for token in translation.decoding.said]
    said = [say.told_row(word=word) if n in told else word for n, word in enumerate(said)]
    weights = np.array([step.attention.weights for step in steps if step.attention])  # (T, S)
    figure, ax = blank(width=2.4 + 0.8 * len(read), height=1.8 + 0.42 * len(said))
    # Not imshow: it would make a number for every pixel, some 30 MB.
    ax.pcolormesh(weights, cmap=SHARE, vmin=0, vmax=1)
    ax.set(xlim=(0, len(read)), ylim=(len(said), 0))
    look = {"ha": "center", "va": "center", "fontsize": 9, "color": INK}
    for (row, column), weight in np.ndenumerate(weights):
        if weight >= 0.05:
            ax.text(column + 0.5, row + 0.5, f"{weight:.2f}", **look)
    ax.set_xticks(np.arange(len(read)) + 0.5, [glossed(word, BELOW) for word in read])
    ax.set_yticks(np.arange(len(said)) + 0.5, said)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    if any(name.startswith("·") for name in (*read, *said)):
        ax.set_xlabel(say.goes_on(), fontsize=11, color=QUIET)
    tops = ", ".join(
        f"{word} → {glossed(read[row.argmax()])} {row.max():.2f}"
        for word, row in zip(said, weights, strict=True)
    )
    return finish(figure, say.alignment_title(), tops, ax)


@in_style()
def looking_cost(models: dict[str, Seq2Seq], lengths: range = range(1, 513)) -> Figure:
    """What encoders hand over and what a word costs decoders, by how many words were read."""
    models = called(models)
    figure, panels = blank(10, 4, ncols=2)
    xs = np.array(lengths)
    counts = {"numbers": handed_over, "work": multiplications}
    ends: dict[str, list[str]] = {what: [] for what in counts}
    labels = say.numbers_handed_over(), say.multiplications()
    for ax, (what, count), label in zip(panels, counts.items(), labels, strict=True):
        for n, (name, model) in enumerate(models.items()):
            ys = [count(model, length) for length in lengths]
            look = {"color": SERIES[n], "marker": MARKERS[n], "ms": 5, "lw": 2}
            ax.plot(xs, ys, label=name, markevery=len(xs) // 8 or 1, **look)
            ends[what].append(f"{name} {ys[-1]:,}")
        ax.set(xlim=(0, xs[-1]), ylim=(0, None))
        ax.set_xlabel(say.words_read(), fontsize=12)
        ax.set_title(label, fontsize=12, color=INK)
        ax.tick_params(labelsize=11)
        ax.yaxis.set_major_formatter("{x:,.0f}")
        ax.spines[["top", "right"]].set_visible(False)
    panels[0].legend(frameon=False, fontsize=11)
    numbers, work = (", ".join(parts) for parts in ends.values())
    alt = say.cost_alt(length=xs[-1], numbers=numbers, work=work)
    return finish(figure, say.cost_title(), alt)
