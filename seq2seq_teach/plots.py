"""The figures of the course, drawn with Matplotlib.

Every function returns a `Figure` whose title says the finding and which carries
its own description (`figure.alt`) for those who cannot see it. Signs are blue
(negative) and orange (positive), readable without telling red from green.
"""

from __future__ import annotations

import base64
import html
import importlib.util
import io
import unicodedata
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib
import matplotlib.figure
import numpy as np
from matplotlib import font_manager
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.ticker import MaxNLocator, StrMethodFormatter

from . import plots_words as say
from .architecture import Seq2Seq, Translation
from .context import Projection, nearest
from .decoder import DecoderStep
from .encoder import Encoding
from .encoder_words import field
from .letters import EOS, SOS, SPECIAL, Codebook, Vocabulary, tokenize
from .limits import LONGEST, Curve, ReadBack

if TYPE_CHECKING:  # a figure needs no TensorFlow
    from .training import WayHome

INK, QUIET, PALE = "#1f2933", "#6b7280", "#e5e7eb"
BLUE, ORANGE, GREEN, PURPLE = "#2166ac", "#d9730d", "#1b7f5c", "#7b4fa3"
SERIES = (BLUE, ORANGE, GREEN, PURPLE, "#8c6d1f", "#b0416b", "#3f7f93", "#555555")
MARKERS = "osD^vPX*"
STROKES = ("-", "--", "-.", (0, (5, 1, 1, 1, 1, 1)))
SIGNED = LinearSegmentedColormap.from_list("signed", [BLUE, "#f7f7f7", ORANGE])


def _use_hangul() -> None:
    """Draw Hangul with the font a pip package brings: a system may have none.

    The package is found, not imported: importing it changes more than the font.
    """
    package = importlib.util.find_spec("koreanize_matplotlib")
    folder = Path(package.submodule_search_locations[0])
    for path in sorted(folder.rglob("NanumGothic*.ttf")):
        font_manager.fontManager.addfont(path)
    # DejaVu after it for the signs NanumGothic lacks, such as the minus.
    matplotlib.rcParams["font.family"] = ["NanumGothic", "DejaVu Sans"]


_use_hangul()


class Figure(matplotlib.figure.Figure):
    """A figure that shows itself in a notebook, with `alt` as its description.

    Not made by pyplot: nothing is kept open, and a cell that ends with the
    figure draws it once.
    """

    alt = ""

    def draw(self, renderer):
        # A learner's word may hold dollars: they are not maths.
        for text in self.findobj(matplotlib.text.Text):
            text.set_parse_math(False)
        super().draw(renderer)

    def as_html(self) -> str:
        """The figure as an `<img>` with its description."""
        return (
            f'<img src="data:image/png;base64,{self._png}" alt="{html.escape(self.alt)}" '
            f'width="{self._width}" style="max-width: 100%; height: auto">'
        )

    def _repr_mimebundle_(self, include=None, exclude=None):
        # JupyterLab leaves out the description of a PNG, but not that of an <img>.
        data = {"text/html": self.as_html(), "image/png": self._png, "text/plain": self.alt}
        return data, {"image/png": {"alt": self.alt, "width": self._width}}

    @property
    def _width(self) -> int:
        return int(self.get_figwidth() * 96)  # in CSS pixels

    @cached_property
    def _png(self) -> str:
        png = io.BytesIO()
        self.savefig(png, format="png", dpi=144)
        return base64.b64encode(png.getvalue()).decode()


def _figure(width: float = 7.2, height: float = 3.6, **axes):
    figure = Figure(figsize=(width, height), layout="constrained", facecolor="white")
    return figure, figure.subplots(**axes)


def _finish(figure: Figure, ax, title: str, alt: str) -> Figure:
    ax.set_title(_wrapped(title, figure), loc="left", color=INK, fontsize=13, pad=10)
    ax.spines[["top", "right"]].set_visible(False)
    figure.alt = f"{title}. {alt}"
    return figure


def _wrapped(title: str, figure: Figure) -> str:
    """The title in lines that end before the figure does."""
    room = (figure.get_figwidth() - 1) * 72 / 7  # narrow letters of 13 points beside the axis
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        # A Hangul syllable is as wide as two Latin letters.
        if sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(filter(None, lines))


def codes(book: Codebook, letter: str) -> Figure:
    """A letter by its codebook: every piece in a box, its code below it.

    Raises ValueError where no word of the book fits.
    """
    words = {code: word for word, code in book.codes.items()}
    pieces = [(words[code], code) for code in book.encode(letter)]
    figure, ax = _figure(height=1.5)
    for n, (word, code) in enumerate(pieces):
        _place(ax, n, 0, f"{word}\n{code}")
    ax.set(xlim=(-0.05, max(5, len(pieces))), ylim=(1, -0.05), xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    shown = ", ".join(f"{word} {code}" for word, code in pieces)
    return _finish(figure, ax, say.codes_title(count=len(pieces)), say.codes_alt(pieces=shown))


def rectangle(ids: np.ndarray, mask: np.ndarray, vocabulary: Vocabulary) -> Figure:
    """A padded batch, ids and mask (B, T): every token in its place, pads hatched."""
    rows, columns = ids.shape
    figure, ax = _figure(height=0.9 + 0.6 * rows)
    for (row, column), number in np.ndenumerate(ids):
        text = f"{vocabulary.words[number]}\n{number}"
        _place(ax, column, row, text, mask[row, column])
    ax.set(xlim=(-0.05, columns), ylim=(rows, -0.05), xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    pads = int((~mask).sum())
    title = say.rectangle_title(pads=pads, places=mask.size)
    return _finish(figure, ax, title, say.rectangle_alt(rows=rows, columns=columns))


def _place(ax, column: int, row: int, text: str, real: bool = True) -> None:
    """One place of a letter; hatched when nothing real stands in it."""
    box = matplotlib.patches.Rectangle(
        (column, row),
        0.94,
        0.88,
        facecolor="#dbe8f5" if real else "#f3f4f6",
        edgecolor=BLUE if real else "#c3c8d0",
        hatch=None if real else "///",
    )
    ax.add_patch(box)
    look = {"ha": "center", "va": "center", "fontsize": 10, "color": INK if real else QUIET}
    ax.text(column + 0.47, row + 0.44, text, **look)


def states(encoding: Encoding, tokens: Sequence[str], step: int | None = None) -> Figure:
    """What the cell computed, gate by gate: tokens across, units down.

    With `step` (1 for the first token) only what has been read so far is drawn.
    """
    step = len(tokens) if step is None else step
    fields = encoding.steps._asdict()
    units = encoding.states.shape[-1]
    columns, rows = min(3, len(fields)), -(-len(fields) // 3)
    figure, axes = _figure(
        width=min(12, 1.2 + columns * max(2.2, 0.8 * len(tokens))),
        height=0.6 + 2.7 * rows,
        nrows=rows,
        ncols=columns,
        sharey=True,
        squeeze=False,
    )
    for ax in axes.flat[len(fields) :]:
        ax.set_axis_off()
    for ax, (name, values) in zip(axes.flat, fields.items(), strict=False):
        shown = np.where(np.arange(len(tokens))[:, None] < step, values, np.nan).T
        image = ax.imshow(shown, cmap=SIGNED, vmin=-1, vmax=1, aspect="auto")
        if units <= 8 and len(tokens) <= 8:
            for (unit, token), value in np.ndenumerate(shown[:, :step]):
                ax.text(
                    token,
                    unit,
                    f"{value:.2f}",
                    ha="center",
                    va="center",
                    fontsize=8,
                    color="white" if abs(value) > 0.7 else INK,
                )
        ax.axvline(step - 1.5, color=INK, lw=0.8, ls=":")
        ax.axvline(step - 0.5, color=INK, lw=0.8, ls=":")
        ax.set_title(field[name](), fontsize=11, color=INK)
        ax.set_xticks(range(len(tokens)), tokens, fontsize=9)
        ax.set_yticks(range(units), range(1, units + 1) if units <= 16 else [""] * units)
        ax.spines[:].set_visible(False)
        ax.tick_params(length=0)
    for ax in axes[:, 0]:
        ax.set_ylabel(say.unit())
    figure.colorbar(image, ax=axes, shrink=0.6, ticks=[-1, 0, 1])
    title = say.states_title(step=step, count=len(tokens), token=tokens[step - 1])
    figure.suptitle(title, x=0.01, ha="left", fontsize=13, color=INK)
    last = ", ".join(f"{value:+.2f}" for value in encoding.states[step - 1][:8])
    figure.alt = f"{title}. {say.states_alt(values=last)}"
    return figure


def map_of(
    projection: Projection, groups: Sequence[str], labels: Sequence[str] | None = None
) -> Figure:
    """Points on the plane, one colour and marker for each group, a few of them labelled."""
    figure, ax = _figure(height=5)
    points = projection.coordinates
    names = list(dict.fromkeys(groups))
    for name, colour, marker in zip(names, SERIES, MARKERS, strict=False):
        own = points[[group == name for group in groups]]
        ax.scatter(*own.T, s=34, color=colour, marker=marker, label=name, alpha=0.8)
    for point, label in zip(points, labels or (), strict=False):
        if label:
            ax.annotate(label, point, xytext=(5, 5), textcoords="offset points", fontsize=9)
    ax.legend(frameon=False, fontsize=10, loc="center left", bbox_to_anchor=(1, 0.5))
    ax.set(xlabel=say.map_x(share=projection.share[0]), xticks=[], yticks=[])
    ax.set_ylabel(say.map_y(share=projection.share[1]))
    closest = [nearest(points, n, count=1)[0] for n in range(len(points))]
    same = np.mean([groups[n] == groups[other] for n, other in enumerate(closest)])
    title = say.map_title(count=len(points), same=same)
    return _finish(figure, ax, title, say.map_alt(groups=", ".join(names)))


def probabilities(step: DecoderStep, vocabulary: Vocabulary, top: int = 8) -> Figure:
    """The likeliest next words of one decoder step, as bars."""
    order = np.argsort(step.probabilities)[::-1][:top]
    figure, ax = _figure(height=0.9 + 0.34 * top)
    bars = ax.barh(range(top), step.probabilities[order], color="#a9bfd6")
    bars[0].set_color(ORANGE)
    ax.bar_label(bars, [f"{p:.1%}" for p in step.probabilities[order]], padding=4, fontsize=10)
    ax.set_yticks(range(top), [vocabulary.words[i] for i in order], fontsize=11)
    ax.invert_yaxis()
    ax.set(xlim=(0, 1.12), xlabel=say.probability(), xticks=[0, 0.5, 1])
    title = say.probabilities_title(
        fed=vocabulary.words[step.token], said=vocabulary.words[order[0]]
    )
    shares = ", ".join(f"{vocabulary.words[i]} {step.probabilities[i]:.1%}" for i in order)
    return _finish(figure, ax, title, shares)


def loss_curve(
    losses: Sequence[float], words: int, unseen: Sequence[tuple[int, float]] = ()
) -> Figure:
    """The loss at each training step, beside log V, what knowing nothing costs.

    `unseen`: (steps learned, loss) on pairs kept from training.
    """
    figure, ax = _figure()
    start = float(np.log(words))
    steps = np.arange(1, len(losses) + 1)
    ax.plot(steps, losses, color=BLUE, lw=1.2, label=say.loss_learned())
    ax.axhline(start, color=ORANGE, ls="--", lw=1)
    ax.annotate(
        say.log_v(words=words, start=start),
        (len(losses), start),
        xytext=(0, -14),
        textcoords="offset points",
        ha="right",
        color=ORANGE,
        fontsize=11,
    )
    ax.set(xlabel=say.training_step(), ylabel=say.loss_in_nats(), ylim=(0, start * 1.15))
    alt = say.loss_alt(steps=len(losses))
    if unseen:
        ax.plot(*zip(*unseen, strict=True), color=GREEN, marker="o", ms=4, label=say.loss_unseen())
        ax.legend(frameon=False, fontsize=10, loc="center right")
        alt += " " + say.loss_unseen_alt(last=unseen[-1][1])
    last = float(np.mean(losses[-50:]))
    title = say.loss_title(first=losses[0], last=last)
    return _finish(figure, ax, title, alt)


class _Network:
    """The unrolled network without its arrows: one box per step, the words below and above."""

    def __init__(self, cell: str, read: Sequence[str], fed: Sequence[str], said: Sequence[str]):
        self.count, gap = len(read), 1.5  # between the encoder and the decoder, for the context
        decoder = (self.count + gap - 1 + n for n in range(len(fed)))
        self.places = [1.4 * place for place in (*range(self.count), *decoder)]
        width = max(7.2, 1.05 * (len(self.places) + 1))
        self.figure, self.ax = _figure(width=width, height=3.9)
        for n, (place, below) in enumerate(zip(self.places, [*read, *fed], strict=True)):
            self.ax.add_patch(
                FancyBboxPatch(
                    (place - 0.42, 1.6),
                    0.84,
                    0.8,
                    boxstyle="round,pad=0.02",
                    facecolor="#dbe8f5" if n < self.count else "#fbe6d3",
                    edgecolor=self.colour(n),
                )
            )
            self.text(place, 2, cell.upper(), size=13, va="center")
            self.text(place, 0.55, below, va="center")
        for place, word in zip(self.places[self.count :], said, strict=True):
            self.text(place, 3.3, word)
        for name, colour, part in (
            (say.encoder(), BLUE, self.places[: self.count]),
            (say.decoder(), ORANGE, self.places[self.count :]),
        ):
            self.text(sum(part) / len(part), 0, name, colour, size=14)
        self.ax.set(xlim=(self.places[0] - 1, self.places[-1] + 0.7), ylim=(-0.2, 3.7))
        self.ax.set_axis_off()

    @property
    def middle(self) -> float:
        """Where the context passes."""
        return (self.places[self.count - 1] + self.places[self.count]) / 2

    def colour(self, n: int) -> str:
        return BLUE if n < self.count else ORANGE

    def text(self, x, y, what, colour=INK, size=14, ha="center", **values):
        self.ax.text(x, y, what, ha=ha, color=colour, fontsize=size, **values)

    def arrow(self, start, end, colour=QUIET, width=1.3, **values):
        values = {"arrowstyle": "-|>", "mutation_scale": 11, **values}
        self.ax.add_patch(
            FancyArrowPatch(start, end, color=colour, lw=width, shrinkA=0, shrinkB=0, **values)
        )

    def between(self, n: int, backwards: bool = False, **values) -> float:
        """The arrow between boxes n and n + 1; → its middle."""
        ends = [(self.places[n] + 0.46, 2), (self.places[n + 1] - 0.46, 2)]
        colour = PURPLE if n + 1 == self.count else self.colour(n)
        self.arrow(*(ends[::-1] if backwards else ends), colour, **values)
        return (self.places[n] + self.places[n + 1]) / 2


def unrolled(model: Seq2Seq, translation: Translation) -> Figure:
    """The whole network, one box per step, with the shape of what goes along each arrow."""
    read = [model.source.words[i] for i in translation.encoding.ids]
    fed = [model.target.words[step.token] for step in translation.decoding.steps]
    said = [model.target.words[token] for token in translation.decoding.said]
    units, embedding = model.encoder.units, model.encoder.embedding.shape[1]
    network = _Network(model.encoder.cell, read, fed, said)
    places, count = network.places, network.count
    for n, place in enumerate(places):
        network.arrow((place, 0.8), (place, 1.56))
        if n + 1 < len(places):
            network.between(n)
        if n >= count:
            network.arrow((place, 2.44), (place, 3.1))
    numbers = sum(state.size for state in translation.encoding.context)
    states = " + ".join(("h", "c")[: len(translation.encoding.context)])
    network.text(network.middle, 2.2, say.context_label(), PURPLE)
    network.text(network.middle, 1.28, f"{states}\n({numbers})", PURPLE, size=13, va="center")
    network.text(places[0] - 0.08, 1.12, f"({embedding},)", QUIET, size=12, ha="right")
    first = (places[0] + places[1]) / 2 if count > 1 else places[0]
    network.text(first, 2.62, f"h ({units},)", BLUE, size=12)
    network.text(places[count] - 0.08, 2.72, f"({len(model.target)},)", ORANGE, 12, ha="right")
    title = say.unrolled_title(numbers=numbers)
    alt = say.unrolled_alt(read=" ".join(read), fed=" ".join(fed), said=" ".join(said))
    return _finish(network.figure, network.ax, title, alt)


def way_home(model: Seq2Seq, source: str, target: str, way: WayHome) -> Figure:
    """The gradient of the loss on its way back through the unrolled network.

    Every arrow has its size, the 2-norm, as a number, and its width by the logarithm.
    """
    read, wanted = tokenize(source), tokenize(target)
    network = _Network(model.encoder.cell, read, [SPECIAL[SOS], *wanted], [*wanted, SPECIAL[EOS]])
    words, decoder, encoder = (
        np.linalg.norm(part, axis=-1) for part in (way.words, way.decoder, way.encoder)
    )
    context = float(np.linalg.norm(way.context))
    looks = [] if way.looks is None else np.linalg.norm(way.looks, axis=-1)
    along = [*encoder, context, *decoder]
    most = max(*along, *words, *looks)

    def width(size):  # 6 for the largest, 1 less each time it halves
        return float(np.clip(6 + np.log2(size / most), 0.6, 6))

    for n, size in enumerate(along):
        colour = PURPLE if n + 1 == network.count else network.colour(n)
        if size:
            middle = network.between(n, True, width=width(size), mutation_scale=9 + width(size))
            network.text(middle, 1.25, _size(size), colour, size=13)
        else:
            middle = network.between(n, True, width=1, arrowstyle="-", linestyle=":")
            network.text(middle, 1.25, "0", colour, size=13)
            if n + 1 == network.count:
                network.text(middle, 2, "✕", colour, size=20, va="center", weight="bold")
    for place, size in zip(network.places[network.count :], words, strict=True):
        network.arrow((place, 3.15), (place, 2.46), QUIET, width(size))
        network.text(place + 0.1, 2.8, _size(size), QUIET, size=12, ha="left", va="center")
    for place, size in zip(network.places, looks, strict=False):
        network.arrow((place, 3.15), (place, 2.46), GREEN, width(size))
        network.text(place + 0.1, 2.8, _size(size), GREEN, size=12, ha="left", va="center")
    if len(looks):
        network.text(np.mean(network.places[: network.count]), 3.3, say.attention_label(), GREEN)
    network.text(network.middle, 2.2, say.context_label(), PURPLE)

    if len(looks):
        title = say.way_home_looked()
    elif not context:
        title = say.way_home_cut()
    elif len(encoder):
        title = say.way_home_title(share=f"{encoder[0] / context:.0%}", first=read[0])
    else:
        title = say.way_home_one()

    def listed(sizes):
        return ", ".join(map(_size, sizes)) or "–"

    alt = say.way_home_alt(
        words=listed(words),
        decoder=listed(decoder),
        context=_size(context),
        encoder=listed(encoder),
    )
    if len(looks):
        alt += " " + say.way_home_looks(looks=listed(looks))
    return _finish(network.figure, network.ax, title, alt)


def _by_length(ax, name: str, lengths: np.ndarray, rows: np.ndarray, n: int, **style) -> None:
    """One curve (N, L) over seeds: its median as a line, from the least to the most as a band."""
    line = {"color": SERIES[n], "marker": MARKERS[n], "ms": 5, "lw": 2, "markevery": (n % 3, 3)}
    ax.plot(lengths, np.median(rows, axis=0), label=name, **line | style)
    if len(rows) > 1:
        ends = rows.min(axis=0), rows.max(axis=0)
        ax.fill_between(lengths, *ends, color=line["color"], alpha=0.25, lw=0)


def _length_axes(ax, curves: dict[str, Curve], ylabel: str) -> None:
    """Lengths across, those never trained on shaded."""
    lengths = next(iter(curves.values())).lengths
    last = lengths[-1] + 0.5
    if last > LONGEST + 1:
        ax.axvspan(LONGEST + 0.5, last, color=PALE, lw=0, zorder=0, label=say.never_trained())
    ax.set(xlim=(lengths[0] - 0.5, last), ylim=(0, None))
    ax.set_xlabel(say.digits_sent(), fontsize=12)
    ax.set_ylabel(ylabel, fontsize=12)
    ax.tick_params(labelsize=11)
    ax.set_xticks(range(4, lengths[-1] + 1, 4))


def _seeds(curves: dict[str, Curve]) -> str:
    """What the bands are, where there are any."""
    most = max(len(curve.recovered) for curve in curves.values())
    return say.seeds(count=most) if most > 1 else ""


def information_curve(curves: dict[str, Curve]) -> Figure:
    """Bits sent against bits that came back, one curve for each model, by length."""
    figure, ax = _figure(width=8.4, height=4.6)
    one = next(iter(curves.values()))
    ax.plot(one.lengths, one.sent, color=INK, ls="--", label=say.sent())
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, curve.lengths, curve.recovered, n)
    _length_axes(ax, curves, say.bits())
    ax.legend(frameon=False, fontsize=11, title=_seeds(curves), alignment="left")
    back = {
        name: float(np.median(curve.recovered[:, curve.at(LONGEST)]))
        for name, curve in curves.items()
    }
    worst = min(back, key=back.get)
    sent = LONGEST * np.log2(10)
    title = say.information_title(length=LONGEST, sent=sent, name=worst, back=back[worst])
    shares = "; ".join(f"{name} {bits:.0f}" for name, bits in back.items())
    return _finish(figure, ax, title, say.information_alt(length=LONGEST, shares=shares))


def lost_curve(curves: dict[str, Curve]) -> Figure:
    """Bits that did not come back, one curve for each model, by length."""
    figure, ax = _figure(width=8.4, height=4.6)
    one = next(iter(curves.values()))
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, curve.lengths, curve.lost, n)
    _length_axes(ax, curves, say.bits_lost())
    ax.legend(frameon=False, fontsize=11, title=_seeds(curves), alignment="left")
    half = LONGEST // 2
    lost = {name: np.median(curve.lost, axis=0) for name, curve in curves.items()}
    lost = {name: (row[one.at(half)], row[one.at(LONGEST)]) for name, row in lost.items()}
    worst = max(lost, key=lambda name: lost[name][-1])
    halfway, end = lost[worst]
    title = say.lost_title(name=worst, half=half, halfway=halfway, length=LONGEST, end=end)
    shares = "; ".join(f"{name} {end:.1f}" for name, (_, end) in lost.items())
    return _finish(figure, ax, title, say.lost_alt(length=LONGEST, shares=shares))


def more_training(curves: dict[str, dict[int, Curve]]) -> Figure:
    """Bits that came back after more and more training: `curves[name][times]`, a panel a model."""
    figure = Figure(figsize=(11, 4), layout="constrained", facecolor="white")
    panels = figure.subplots(1, len(curves), sharey=True, squeeze=False)[0]
    gains = []
    for ax, (name, by_times) in zip(panels, curves.items(), strict=True):
        one = next(iter(by_times.values()))
        ax.plot(one.lengths, one.sent, color=INK, ls="--", label=say.sent())
        for n, (times, curve) in enumerate(by_times.items()):
            _by_length(ax, f"{times}×", curve.lengths, curve.recovered, n)
        _length_axes(ax, by_times, say.bits() if ax is panels[0] else "")
        ax.set_title(name, fontsize=12, color=INK)
        ax.spines[["top", "right"]].set_visible(False)
        ends = [float(np.median(c.recovered[:, c.at(LONGEST)])) for c in by_times.values()]
        gains.append(f"{name} " + " → ".join(f"{end:.0f}" for end in ends))
    lines = panels[0].get_legend_handles_labels()
    figure.legend(*lines, loc="outside lower center", ncols=5, frameon=False, fontsize=11)
    title = say.more_title()
    figure.suptitle(title, x=0.01, ha="left", fontsize=13, color=INK)
    figure.alt = f"{title}. {say.more_alt(length=LONGEST, gains='; '.join(gains))}"
    return figure


def exact_curve(curves: dict[str, Curve]) -> Figure:
    """How often whole sequences come back, and what p^L would be, p the token accuracy."""
    figure, ax = _figure(width=8.4, height=4.2)
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, curve.lengths, curve.exact, n)
        guess = np.median(curve.accuracy**curve.lengths, axis=0)
        ax.plot(curve.lengths, guess, color=SERIES[n], ls=":", lw=2)
    ax.plot([], [], color=INK, ls=":", lw=2, label=say.if_independent())
    _length_axes(ax, curves, say.all_right())
    ax.set_ylim(0, 1.05)
    ax.legend(frameon=False, fontsize=11, loc="center left", bbox_to_anchor=(1, 0.5))
    shares = "; ".join(
        f"{name} {np.median(curve.exact[:, curve.at(LONGEST)]):.0%}"
        for name, curve in curves.items()
    )
    return _finish(figure, ax, say.exact_title(), say.exact_alt(length=LONGEST, shares=shares))


def reversal_pairs(curves: dict[str, tuple[Curve, Curve]]) -> Figure:
    """Bits back of the longest sequences, (in order, reversed): a line for each seed."""
    figure, ax = _figure(width=8.4, height=4.2)
    more = {}
    for n, (name, pair) in enumerate(curves.items()):
        ends = np.array([curve.recovered[:, curve.at(LONGEST)] for curve in pair])  # (2, N)
        ax.plot([0, 1], ends, color=SERIES[n], marker=MARKERS[n], ms=6, lw=1, alpha=0.7)
        ax.plot([], [], color=SERIES[n], marker=MARKERS[n], label=name)
        more[name] = ends[1] - ends[0]
    ax.set_xticks([0, 1], [say.in_order(), say.reversed()], fontsize=12)
    ax.set_xlim(-0.25, 1.25)
    ax.set_ylabel(say.bits_back(length=LONGEST), fontsize=12)
    ax.tick_params(labelsize=11)
    ax.legend(frameon=False, fontsize=11, loc="lower right")
    all_pairs = np.concatenate(list(more.values()))
    title = say.reversal_title(better=(all_pairs > 0).sum(), count=len(all_pairs))
    said = "; ".join(f"{name} {np.median(gain):+.1f}" for name, gain in more.items())
    return _finish(figure, ax, title, say.reversal_alt(more=said))


def read_back(back: ReadBack) -> Figure:
    """What came back of one sequence, and how many bits were lost at each place."""
    figure, ax = _figure(width=min(12, 2 + 0.45 * len(back.sent)))
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
    return _finish(figure, ax, title, pairs)


def recall_curve(curves: dict[str, Curve]) -> Figure:
    """How often each position of the longest sequences comes back right."""
    figure, ax = _figure(width=8.4, height=4.2)
    places = np.arange(1, LONGEST + 1)
    for n, (name, curve) in enumerate(curves.items()):
        _by_length(ax, name, places, curve.recall, n)
    ax.axhline(0.1, color=QUIET, ls="--", lw=1)
    ax.text(LONGEST, 0.11, say.by_chance(), fontsize=11, color=QUIET, ha="right", va="bottom")
    ax.set_xlabel(say.position(), fontsize=12)
    ax.set_ylabel(say.share_right(), fontsize=12)
    ax.set_ylim(0, 1.05)
    ax.tick_params(labelsize=11)
    ax.set_xticks(places)
    ax.legend(frameon=False, fontsize=11, loc="center left", bbox_to_anchor=(1, 0.5))
    worst = {name: int(np.median(c.recall, axis=0).argmin()) + 1 for name, c in curves.items()}
    alt = "; ".join(say.recall_alt(name=name, worst=n) for name, n in worst.items())
    inside = all(1 < n < LONGEST for n in worst.values())
    title = say.recall_ends() if inside else say.recall_title()
    return _finish(figure, ax, title, alt)


def alignment(translation: Translation, model: Seq2Seq) -> Figure:
    """Where the decoder looked: source tokens across, spoken tokens down."""
    read = [model.source.words[i] for i in translation.encoding.ids]
    steps = translation.decoding.steps
    said = [model.target.words[token] for token in translation.decoding.said]
    weights = np.array([step.attention.weights for step in steps])  # (T, S)
    figure, ax = _figure(width=2.4 + 0.62 * len(read), height=1.6 + 0.42 * len(said))
    ax.imshow(
        weights,
        cmap=LinearSegmentedColormap.from_list("o", ["#ffffff", ORANGE]),
        vmin=0,
        vmax=1,
        aspect="auto",
    )
    for row, column in np.ndindex(weights.shape):
        if weights[row, column] >= 0.05:
            ax.text(
                column,
                row,
                f"{weights[row, column]:.2f}",
                ha="center",
                va="center",
                fontsize=9,
                color=INK,
            )
    ax.set_xticks(range(len(read)), read)
    ax.set_yticks(range(len(said)), said)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    tops = ", ".join(
        f"{word} → {read[row.argmax()]} {row.max():.2f}"
        for word, row in zip(said, weights, strict=True)
    )
    return _finish(figure, ax, say.alignment_title(), tops)


def _size(number: float) -> str:
    """Two digits, written out where that is short: 0.00011, 200,000, 7.3e-10."""
    if 1e-4 <= number < 1e6:
        return f"{float(f'{number:.2g}'):,.6f}".rstrip("0").rstrip(".")
    return f"{number:.1e}" if number else "0"


def gradient_curve(curves: dict[str, np.ndarray], factor: float | None = None) -> Figure:
    """The size of the gradient by how far back it has come, on a logarithmic scale.

    `factor` adds the line of a gradient multiplied by it at every step.
    """
    figure, ax = _figure(width=8, height=4.2)
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
    ax.set_xlabel(say.steps_back(), fontsize=12)
    ax.set_ylabel(say.jacobian_norm(), fontsize=12)
    ax.tick_params(labelsize=11)
    # At least this much, or a small change would look like a large one.
    lowest, highest = ax.get_ylim()
    ax.set_ylim(min(lowest, 1e-4), max(highest, 1e4))
    # Plain text: the powers of ten of Matplotlib have a minus that NanumGothic lacks.
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    ax.legend(frameon=False, fontsize=11, loc="center left", bbox_to_anchor=(1, 0.5))
    ends = {name: norms[-1] for name, norms in curves.items()}
    least, most = min(ends, key=ends.get), max(ends, key=ends.get)
    if len(ends) > 1:
        title = say.gradients_differ(
            steps=steps,
            least=_size(ends[least]),
            last=least,
            most=_size(ends[most]),
            first=most,
        )
    elif ends[most] < 0.1:
        title = say.gradient_vanishes(steps=steps, size=_size(ends[most]))
    elif ends[most] > 10:
        title = say.gradient_explodes(steps=steps, size=_size(ends[most]))
    else:
        title = say.gradient_lasts(steps=steps, size=_size(ends[most]))
    if factor is not None:
        ends[label] = float(factor) ** steps
    said = "; ".join(f"{name}: {_size(end)}" for name, end in ends.items())
    return _finish(figure, ax, title, say.gradient_alt(ends=said))
