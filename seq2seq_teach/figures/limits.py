"""Notebook 6: what comes back of what was sent, and how far gradients reach."""

import numpy as np
from matplotlib.ticker import MaxNLocator, StrMethodFormatter

from ..limits import LONGEST_TRAINED, Curve, ReadBack, called
from . import limits_words as say
from .colours import INK, MARKERS, ORANGE, PALE, QUIET, SERIES, STROKES
from .figure import BESIDE, Figure, blank, finish, in_style, two_digits


@in_style()
def information_curve(curves: dict[str, Curve]) -> Figure:
    """Bits sent against bits that came back, one curve for each model, by length."""
    curves = called(curves)
    figure, ax = blank(width=8.4, height=4.6)
    one = next(iter(curves.values()))
    ax.plot(one.lengths, one.sent, color=INK, ls="--", label=say.sent())
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, curve.lengths, curve.recovered, n)
    _length_axes(ax, one.lengths, say.bits())
    ax.legend(frameon=False, fontsize=11, title=_seeds(curves), alignment="left")
    back = {name: _at_longest(curve, curve.recovered) for name, curve in curves.items()}
    last, first = (pick(back, key=lambda name: back[name]) for pick in (min, max))
    sent = LONGEST_TRAINED * np.log2(10)
    length, least, most = LONGEST_TRAINED, back[last], back[first]
    if len(back) > 1:
        title = say.information_range(
            length=length, sent=sent, least=least, last=last, most=most, first=first
        )
    else:
        title = say.information_title(length=length, sent=sent, name=last, back=least)
    shares = "; ".join(f"{name} {bits:.0f}" for name, bits in back.items())
    return finish(figure, title, say.information_alt(length=LONGEST_TRAINED, shares=shares), ax)


@in_style()
def lost_curve(curves: dict[str, Curve]) -> Figure:
    """Bits that did not come back, one curve for each model, by length."""
    curves = called(curves)
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
def more_training(curves: dict[str, dict[int, Curve]], length: int = LONGEST_TRAINED) -> Figure:
    """Bits that came back after more and more training: `curves[name][times]`, a panel a model.

    What it says in words is of sequences of `length` digits.
    """
    curves = called(curves)
    figure, panels = blank(11, 4, ncols=len(curves), sharey=True, squeeze=False)
    gains, grows = [], True
    for ax, (name, by_times) in zip(panels.flat, curves.items(), strict=True):
        one = next(iter(by_times.values()))
        ax.plot(one.lengths, one.sent, color=INK, ls="--", label=say.sent())
        for n, (times, curve) in enumerate(by_times.items()):
            _by_length(ax, f"{times}×", curve.lengths, curve.recovered, n)
        _length_axes(ax, one.lengths, say.bits() if ax is panels[0, 0] else "")
        ax.set_title(name, fontsize=12, color=INK)
        ax.spines[["top", "right"]].set_visible(False)
        ends = [np.median(curve.recovered[:, curve.at(length)]) for curve in by_times.values()]
        grows = grows and ends == sorted(ends)
        gains.append(f"{name}: " + " → ".join(f"{end:.0f}" for end in ends).replace("-", "−"))
    lines = panels[0, 0].get_legend_handles_labels()
    figure.legend(*lines, loc="outside lower center", ncols=5, frameon=False, fontsize=11)
    each = "; ".join(gains)
    title = say.no_more_title(length=length, gains=each)
    if grows:
        title = say.more_title(length=length)
    return finish(figure, title, say.more_alt(length=length, gains=each))


@in_style()
def reversal_pairs(curves: dict[str, tuple[Curve, Curve]]) -> Figure:
    """Bits back of the longest sequences, (in order, reversed): a line for each seed."""
    curves = called(curves)
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
def designs(curves: dict[str, Curve]) -> Figure:
    """Bits back of the longest sequences, by where the context goes: a dot for each seed."""
    figure, ax = blank(width=8.4, height=3.6)
    names = [say.design[name]() if name in say.design else name for name in curves]
    ends = [curve.recovered[:, curve.at(LONGEST_TRAINED)] for curve in curves.values()]
    for n, bits in enumerate(ends):
        ax.plot(bits, [n] * len(bits), ls="", marker=MARKERS[n], color=SERIES[n], ms=8, alpha=0.7)
        ax.vlines(np.median(bits), n - 0.3, n + 0.3, color=SERIES[n], lw=3)
    ax.set_yticks(range(len(names)), names, fontsize=12)
    ax.set_ylim(len(names) - 0.5, -0.5)
    _name_axes(ax, say.bits_back(length=LONGEST_TRAINED), "")
    medians = [f"{name} {np.median(bits):.1f}" for name, bits in zip(names, ends, strict=True)]
    title = say.designs_title(count=min(map(len, ends)))
    return finish(figure, title, say.designs_alt(medians="; ".join(medians)), ax)


@in_style()
def read_back(back: ReadBack) -> Figure:
    """Two experiments with one sequence: bits lost at each place, told; what is said, alone."""
    size = {"width": min(12, 3 + 0.45 * len(back.sent)), "height": 4.6}
    panels = {"nrows": 2, "height_ratios": (3, 1), "sharex": True}
    figure, (told, alone) = blank(**size, **panels)
    said = [word or "–" for word in back.said]
    right = [a == b for a, b in zip(back.sent, back.said, strict=True)]
    told.bar(range(len(said)), back.lost, color=ORANGE)
    told.set(ylabel=say.bits_lost(), ylim=(0, max(1, *back.lost)))
    told.set_title(say.told(), fontsize=12, color=INK)
    told.tick_params(bottom=False)
    told.spines[["top", "right"]].set_visible(False)
    for n, (sent, word, same) in enumerate(zip(back.sent, said, right, strict=True)):
        alone.text(n, 1, sent, ha="center", va="center", fontsize=12, color=INK)
        look = {"color": INK} if same else {"color": ORANGE, "weight": "bold"}
        alone.text(n, 0, word, ha="center", va="center", fontsize=12, **look)
    alone.set_yticks([0, 1], [say.came_back(), say.sent_word()], fontsize=11)
    alone.set(xticks=[], ylim=(-0.6, 1.6))
    alone.set_title(say.alone(), fontsize=12, color=INK)
    alone.spines[:].set_visible(False)
    alone.tick_params(length=0)
    title = say.read_back_title(right=sum(right), count=len(right), lost=back.lost.sum())
    losses = ", ".join(f"{a} {lost:.2f}" for a, lost in zip(back.sent, back.lost, strict=True))
    pairs = ", ".join(f"{a} → {b}" for a, b in zip(back.sent, said, strict=True))
    return finish(figure, title, say.read_back_alt(lost=losses, said=pairs))


@in_style()
def recall_curve(curves: dict[str, Curve]) -> Figure:
    """How often each position of the longest sequences comes back right."""
    curves = called(curves)
    figure, ax = blank(width=8.4, height=4.2)
    places = np.arange(1, LONGEST_TRAINED + 1)
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, places, curve.recall, n, clip_on=False)
    ax.axhline(0.1, color=QUIET, ls="--", lw=1)
    ax.text(places[-1], 0.11, say.by_chance(), fontsize=11, color=QUIET, ha="right", va="bottom")
    _name_axes(ax, say.position(), say.share_right())
    ax.set(ylim=(0, 1), xticks=places)
    ax.legend(**BESIDE)
    worst = {name: int(np.median(c.recall, axis=0).argmin()) + 1 for name, c in curves.items()}
    alt = "; ".join(say.recall_alt(name=name, worst=n) for name, n in worst.items())
    inside = all(1 < n < LONGEST_TRAINED for n in worst.values())
    title = say.recall_ends() if inside else say.recall_title()
    return finish(figure, title, alt, ax)


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


def _by_length(ax, name: str, lengths: np.ndarray, rows: np.ndarray, n: int, **look) -> None:
    """One curve (N, L) over seeds: its median as a line, from the least to the most as a band."""
    line = {"color": SERIES[n], "marker": MARKERS[n], "ms": 5, "lw": 2, "markevery": (n % 3, 3)}
    ax.plot(lengths, np.median(rows, axis=0), label=name, **line, **look)
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
