"""Notebook 6: what comes back of what was sent, where attention looks, how far gradients reach."""

from __future__ import annotations

import numpy as np
from matplotlib.ticker import MaxNLocator, StrMethodFormatter

from ..architecture import Seq2Seq, Translation
from ..limits import LONGEST_TRAINED, Curve, ReadBack
from . import limits_words as say
from .colours import BLUE, INK, MARKERS, ORANGE, PALE, QUIET, SERIES, SHARE, STROKES
from .figure import Figure, blank, finish, in_style, two_digits

# A legend's place, to the right of the axes.
BESIDE = {"frameon": False, "fontsize": 11, "loc": "center left", "bbox_to_anchor": (1, 0.5)}


@in_style()
def information_curve(curves: dict[str, Curve]) -> Figure:
    """Bits sent against bits that came back, one curve for each model, by length."""
    figure, ax = blank(width=8.4, height=4.6)
    one = next(iter(curves.values()))
    ax.plot(one.lengths, one.sent, color=INK, ls="--", label=say.sent())
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, curve.lengths, curve.recovered, n)
    _length_axes(ax, one.lengths, say.bits())
    ax.legend(frameon=False, fontsize=11, title=_seeds(curves), alignment="left")
    back = {name: _at_longest(curve, curve.recovered) for name, curve in curves.items()}
    worst = min(back, key=lambda name: back[name])
    sent = LONGEST_TRAINED * np.log2(10)
    title = say.information_title(length=LONGEST_TRAINED, sent=sent, name=worst, back=back[worst])
    shares = "; ".join(f"{name} {bits:.0f}" for name, bits in back.items())
    return finish(figure, title, say.information_alt(length=LONGEST_TRAINED, shares=shares), ax)


@in_style()
def lost_curve(curves: dict[str, Curve]) -> Figure:
    """Bits that did not come back, one curve for each model, by length."""
    figure, ax = blank(width=8.4, height=4.6)
    one = next(iter(curves.values()))
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, curve.lengths, curve.lost, n)
    _length_axes(ax, one.lengths, say.bits_lost())
    ax.legend(frameon=False, fontsize=11, title=_seeds(curves), alignment="left")
    half = LONGEST_TRAINED // 2
    lost = {name: np.median(curve.lost, axis=0) for name, curve in curves.items()}
    lost = {name: (row[one.at(half)], row[one.at(LONGEST_TRAINED)]) for name, row in lost.items()}
    worst = max(lost, key=lambda name: lost[name][-1])
    halfway, end = lost[worst]
    title = say.lost_title(name=worst, half=half, halfway=halfway, length=LONGEST_TRAINED, end=end)
    shares = "; ".join(f"{name} {end:.1f}" for name, (_, end) in lost.items())
    return finish(figure, title, say.lost_alt(length=LONGEST_TRAINED, shares=shares), ax)


@in_style()
def more_training(curves: dict[str, dict[int, Curve]]) -> Figure:
    """Bits that came back after more and more training: `curves[name][times]`, a panel a model."""
    figure, panels = blank(11, 4, ncols=len(curves), sharey=True, squeeze=False)
    gains = []
    for ax, (name, by_times) in zip(panels.flat, curves.items(), strict=True):
        one = next(iter(by_times.values()))
        ax.plot(one.lengths, one.sent, color=INK, ls="--", label=say.sent())
        for n, (times, curve) in enumerate(by_times.items()):
            _by_length(ax, f"{times}×", curve.lengths, curve.recovered, n)
        _length_axes(ax, one.lengths, say.bits() if ax is panels[0, 0] else "")
        ax.set_title(name, fontsize=12, color=INK)
        ax.spines[["top", "right"]].set_visible(False)
        ends = (_at_longest(curve, curve.recovered) for curve in by_times.values())
        gains.append(f"{name} " + " → ".join(f"{end:.0f}" for end in ends))
    lines = panels[0, 0].get_legend_handles_labels()
    figure.legend(*lines, loc="outside lower center", ncols=5, frameon=False, fontsize=11)
    alt = say.more_alt(length=LONGEST_TRAINED, gains="; ".join(gains))
    return finish(figure, say.more_title(), alt)


@in_style()
def exact_curve(curves: dict[str, Curve]) -> Figure:
    """How often whole sequences come back, and what p^L would be, p the token accuracy."""
    figure, ax = blank(width=8.4, height=4.2)
    one = next(iter(curves.values()))
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, curve.lengths, curve.exact, n)
        guess = np.median(curve.accuracy**curve.lengths, axis=0)
        ax.plot(curve.lengths, guess, color=SERIES[n], ls=":", lw=2)
    ax.plot([], [], color=INK, ls=":", lw=2, label=say.if_independent())
    _length_axes(ax, one.lengths, say.all_right())
    ax.set_ylim(0, 1.05)
    ax.legend(**BESIDE)
    shares = "; ".join(
        f"{name} {_at_longest(curve, curve.exact):.0%}" for name, curve in curves.items()
    )
    alt = say.exact_alt(length=LONGEST_TRAINED, shares=shares)
    return finish(figure, say.exact_title(), alt, ax)


@in_style()
def reversal_pairs(curves: dict[str, tuple[Curve, Curve]]) -> Figure:
    """Bits back of the longest sequences, (in order, reversed): a line for each seed."""
    figure, ax = blank(width=8.4, height=4.2)
    more = {}
    for n, (name, pair) in enumerate(curves.items()):
        ends = np.array([curve.recovered[:, curve.at(LONGEST_TRAINED)] for curve in pair])  # (2, N)
        ax.plot([0, 1], ends, color=SERIES[n], marker=MARKERS[n], ms=6, lw=1, alpha=0.7)
        ax.plot([], [], color=SERIES[n], marker=MARKERS[n], label=name)
        more[name] = ends[1] - ends[0]
    ax.set_xticks([0, 1], [say.in_order(), say.reversed()], fontsize=12)
    ax.set_xlim(-0.25, 1.25)
    _name_axes(ax, "", say.bits_back(length=LONGEST_TRAINED))
    ax.legend(frameon=False, fontsize=11, loc="lower right")
    all_pairs = np.concatenate(list(more.values()))
    title = say.reversal_title(better=(all_pairs > 0).sum(), count=len(all_pairs))
    said = "; ".join(f"{name} {np.median(gain):+.1f}" for name, gain in more.items())
    return finish(figure, title, say.reversal_alt(more=said), ax)


@in_style()
def read_back(back: ReadBack) -> Figure:
    """What came back of one sequence, and how many bits were lost at each place."""
    figure, ax = blank(width=min(12, 2 + 0.45 * len(back.sent)))
    said = [word or "–" for word in back.said]
    right = [a == b for a, b in zip(back.sent, back.said, strict=True)]
    for n, (lost, same) in enumerate(zip(back.lost, right, strict=True)):
        ax.bar(n, lost, color=BLUE if same else ORANGE, hatch=None if same else "//")
    ax.set_xticks(range(len(said)), [f"{a}\n{b}" for a, b in zip(back.sent, said, strict=True)])
    ax.set(xlabel=say.read_back_x(), ylabel=say.bits_lost(), ylim=(0, max(1, *back.lost)))
    title = say.read_back_title(right=sum(right), count=len(right), lost=back.lost.sum())
    pairs = ", ".join(
        f"{a} → {b} ({lost:.2f})" for a, b, lost in zip(back.sent, said, back.lost, strict=True)
    )
    return finish(figure, title, pairs, ax)


@in_style()
def recall_curve(curves: dict[str, Curve]) -> Figure:
    """How often each position of the longest sequences comes back right."""
    figure, ax = blank(width=8.4, height=4.2)
    places = np.arange(1, LONGEST_TRAINED + 1)
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, places, curve.recall, n)
    ax.axhline(0.1, color=QUIET, ls="--", lw=1)
    ax.text(places[-1], 0.11, say.by_chance(), fontsize=11, color=QUIET, ha="right", va="bottom")
    _name_axes(ax, say.position(), say.share_right())
    ax.set(ylim=(0, 1.05), xticks=places)
    ax.legend(**BESIDE)
    worst = {name: int(np.median(c.recall, axis=0).argmin()) + 1 for name, c in curves.items()}
    alt = "; ".join(say.recall_alt(name=name, worst=n) for name, n in worst.items())
    inside = all(1 < n < LONGEST_TRAINED for n in worst.values())
    title = say.recall_ends() if inside else say.recall_title()
    return finish(figure, title, alt, ax)


@in_style()
def alignment(translation: Translation, model: Seq2Seq) -> Figure:
    """Where the decoder looked: source tokens across, spoken tokens down."""
    read = [model.source.words[i] for i in translation.encoding.ids]
    steps = translation.decoding.steps
    said = [model.target.words[token] for token in translation.decoding.said]
    weights = np.array([step.attention.weights for step in steps if step.attention])  # (T, S)
    figure, ax = blank(width=2.4 + 0.62 * len(read), height=1.6 + 0.42 * len(said))
    ax.imshow(weights, cmap=SHARE, vmin=0, vmax=1, aspect="auto")
    look = {"ha": "center", "va": "center", "fontsize": 9, "color": INK}
    for (row, column), weight in np.ndenumerate(weights):
        if weight >= 0.05:
            ax.text(column, row, f"{weight:.2f}", **look)
    ax.set_xticks(range(len(read)), read)
    ax.set_yticks(range(len(said)), said)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    tops = ", ".join(
        f"{word} → {read[row.argmax()]} {row.max():.2f}"
        for word, row in zip(said, weights, strict=True)
    )
    return finish(figure, say.alignment_title(), tops, ax)


@in_style()
def gradient_curve(curves: dict[str, np.ndarray], factor: float | None = None) -> Figure:
    """The size of the gradient by how far back it has come, on a logarithmic scale.

    `factor` adds the line of a gradient multiplied by it at every step.
    """
    figure, ax = blank(width=8, height=4.2)
    curves = {name: np.asarray(norms, float) for name, norms in curves.items()}
    steps = max(map(len, curves.values())) - 1
    ax.axhline(1, color=QUIET, lw=1)
    styles = zip(curves.items(), SERIES, MARKERS, STROKES * 2, strict=False)
    for n, ((name, norms), colour, marker, stroke) in enumerate(styles):
        # The markers of two curves never lie on each other, where they run together.
        every = (n % 4, 4) if len(curves) > 1 else (0, 2)
        ax.plot(
            norms, color=colour, marker=marker, ls=stroke, lw=2, ms=7, markevery=every, label=name
        )
    if factor is not None:
        label = say.factor_per_step(factor=factor)
        line = np.arange(steps + 1)
        ax.plot(line, float(factor) ** line, color=INK, ls=(0, (1, 1.5)), lw=2, label=label)
    ax.set(yscale="log", xlim=(-0.3, steps + 0.3))
    _name_axes(ax, say.steps_back(), say.jacobian_norm())
    # At least this much, or a small change would look like a large one.
    lowest, highest = ax.get_ylim()
    ax.set_ylim(min(lowest, 1e-4), max(highest, 1e4))
    # Plain text: the powers of ten of Matplotlib have a minus that NanumGothic lacks.
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    ax.legend(**BESIDE)
    ends = {name: norms[-1] for name, norms in curves.items()}
    last, first = (pick(ends, key=lambda name: ends[name]) for pick in (min, max))
    least, most = two_digits(ends[last]), two_digits(ends[first])
    if len(ends) > 1:
        title = say.gradients_differ(steps=steps, least=least, last=last, most=most, first=first)
    elif ends[first] < 0.1:
        title = say.gradient_vanishes(steps=steps, size=most)
    elif ends[first] > 10:
        title = say.gradient_explodes(steps=steps, size=most)
    else:
        title = say.gradient_lasts(steps=steps, size=most)
    if factor is not None:
        ends[label] = float(factor) ** steps
    said = "; ".join(f"{name}: {two_digits(end)}" for name, end in ends.items())
    return finish(figure, title, say.gradient_alt(ends=said), ax)


def _by_length(ax, name: str, lengths: np.ndarray, rows: np.ndarray, n: int) -> None:
    """One curve (N, L) over seeds: its median as a line, from the least to the most as a band."""
    line = {"color": SERIES[n], "marker": MARKERS[n], "ms": 5, "lw": 2, "markevery": (n % 3, 3)}
    ax.plot(lengths, np.median(rows, axis=0), label=name, **line)
    if len(rows) > 1:
        ends = rows.min(axis=0), rows.max(axis=0)
        ax.fill_between(lengths, *ends, color=line["color"], alpha=0.25, lw=0)


def _length_axes(ax, lengths: np.ndarray, ylabel: str) -> None:
    """Lengths across, those never trained on shaded."""
    last = lengths[-1] + 0.5
    known = LONGEST_TRAINED + 0.5
    if last > known + 0.5:
        ax.axvspan(known, last, color=PALE, lw=0, zorder=0, label=say.never_trained())
    ax.set(xlim=(lengths[0] - 0.5, last), ylim=(0, None))
    ax.set_xticks(range(4, lengths[-1] + 1, 4))
    _name_axes(ax, say.digits_sent(), ylabel)


def _name_axes(ax, x: str, y: str) -> None:
    ax.set_xlabel(x, fontsize=12)
    ax.set_ylabel(y, fontsize=12)
    ax.tick_params(labelsize=11)


def _at_longest(curve: Curve, rows: np.ndarray) -> float:
    """The median over seeds, at the longest length of training."""
    return float(np.median(rows[:, curve.at(LONGEST_TRAINED)]))


def _seeds(curves: dict[str, Curve]) -> str:
    """What the bands are, where there are any."""
    most = max(len(curve.recovered) for curve in curves.values())
    return say.seeds(count=most) if most > 1 else ""
