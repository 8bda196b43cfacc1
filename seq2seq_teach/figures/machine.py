"""The machine: the unrolled network, forward, or with the gradient on its way home.

The still of the living picture, on the same lay-out: its sizes, in px, are in `machine.json`.
"""

from __future__ import annotations

import json
from pathlib import Path as File
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.patches import FancyBboxPatch, PathPatch, Polygon
from matplotlib.path import Path

from ..architecture import Seq2Seq
from ..decoder import Decoding
from ..encoder import Encoding
from ..tasks import BELOW, glossed
from . import machine_words as say
from .colours import BLUE, FAINT, GREEN, INK, ORANGE, PURPLE, QUIET, ROSE, SIGNED
from .figure import Figure, blank, finish, in_style, two_digits

if TYPE_CHECKING:  # no import that only a type needs
    from ..gradient import WayHome

SIZES: dict[str, Any] = json.loads(File(__file__).with_name("machine.json").read_text("utf-8"))
BOX, BRIDGE = 60, 150  # how wide, where there is room for all
PALE = 0.25
MOST_BARS = 3
LEAST = 0.1  # a gradient's band as wide as one can be: where all are less, all are thin
# What a focus leaves bright; all of it otherwise.
BRIGHT = {
    "letters": {"words"},
    "encoder": {"encoder", "words"},
    "context": {"bridge"},
    "decoder": {"decoder", "words", "bridge"},
    "attention": {"encoder", "decoder", "words", "arcs"},
}


class _Column(NamedTuple):
    """A step of one half: what goes in, its state, and where its box begins."""

    part: str
    word: str
    id: int
    x: np.ndarray
    state: tuple[np.ndarray, ...]
    left: float

    @property
    def colour(self) -> str:
        return BLUE if self.part == "encoder" else ORANGE


class _Sheet:
    """What is drawn on: px, y downwards, letters and lines in their sizes on the screen."""

    def __init__(self, width: float, height: float, bright: set[str] | None):
        self.figure, self.ax = blank(width=width / 96, height=height / 96 + 0.4)
        self.ax.set(xlim=(0, width), ylim=(height, 0))
        self.ax.set_axis_off()
        self.bright = bright

    def alpha(self, part: str) -> float:
        return 1 if self.bright is None or part in self.bright else PALE

    def text(self, part, x, y, words, colour=INK, size=14, ha="center", **values):
        look = {"va": "center", "alpha": self.alpha(part), **values}
        self.ax.text(x, y, words, ha=ha, color=colour, fontsize=0.75 * size, **look)

    def box(self, part, x, y, width, height, face, edge="none", share=1.0, round=8.0, line=1.2):
        shape = FancyBboxPatch(
            (x + round, y + round),
            width - 2 * round,
            height - 2 * round,
            boxstyle=f"round,pad={round}",
            facecolor=(face, share * self.alpha(part)),
            edgecolor="none" if edge == "none" else (edge, self.alpha(part)),
            linewidth=line,
        )
        self.ax.add_patch(shape)

    def line(self, part, points, colour=QUIET, width=1.2, curve=None, share=1.0):
        """Through the points, with an open head at the last; or a `curve`, by its codes."""
        look = {"facecolor": "none", "edgecolor": colour, "linewidth": width}
        look |= {"alpha": share * self.alpha(part), "capstyle": "round", "joinstyle": "round"}
        self.ax.add_patch(PathPatch(Path(points, curve), **look))
        if curve is None:
            (x0, y0), (x, y) = np.array(points[-2:], float)
            along = np.sign([x - x0, y - y0])
            back, aside = np.array([x, y]) - 5 * along, 3.5 * along[::-1]
            head = Path([back + aside, (x, y), back - aside])
            self.ax.add_patch(PathPatch(head, **look))

    def strip(self, part, values, x, y, width, height):
        """A vector, cell by cell, downwards if it is higher than wide; broken beyond ±1."""
        down, values = height > width, np.asarray(values)
        cells = values[:, None] if down else values[None]
        look = {"cmap": SIGNED, "vmin": -1, "vmax": 1, "alpha": self.alpha(part), "zorder": 3}
        extent = (x, x + width, y + height, y)
        self.ax.imshow(cells, aspect="auto", interpolation="nearest", extent=extent, **look)
        ends = np.arange(len(values) + 1) / len(values) * max(width, height)
        far = np.abs(values) > 1
        lines, across = (
            (self.ax.vlines, x + width / 2) if down else (self.ax.hlines, y + height / 2)
        )
        begin = (y if down else x) + ends
        gap = {"colors": "white", "linewidth": 0.75 * min(width, height) / 4, "zorder": 3}
        lines(np.full(far.sum(), across), begin[:-1][far], begin[1:][far], **gap)
        frame = Path([(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)])
        look = {"facecolor": "none", "edgecolor": FAINT, "linewidth": 0.8, "zorder": 4}
        self.ax.add_patch(PathPatch(frame, alpha=self.alpha(part), **look))

    def band(self, x, y, long, wide, left):
        """The gradient on an arrow: from (x, y) to the left, or down; of 0 there is none."""
        if not wide:
            return
        wide = max(wide, 0.75)
        head, half = min(long, 6 + wide / 5), wide / 2
        upper = np.array([(0, half), (long - head, half), (long - head, half + 3), (long, 0)])
        shape = np.concatenate([upper, upper[-2::-1] * (1, -1)])
        points = (shape * (-1, 1) if left else shape[:, ::-1]) + np.array([x, y])
        self.ax.add_patch(Polygon(points, facecolor=ROSE, edgecolor="none", zorder=3))


@in_style()
def machine(
    model: Seq2Seq,
    encoding: Encoding,
    decoding: Decoding,
    way: WayHome | None = None,
    focus: str = "whole",
) -> Figure:
    """The whole network, a box for each step, its vectors as strips; with `way` the gradient's way.

    `focus` leaves all else pale, as the instrument `Machine` has it. With attention, what the
    decoder's step with the surest look has looked at is drawn.
    """
    y, cell, edge = SIZES["home" if way else "there"], model.encoder.cell, SIZES["edge"]
    gutter, tall = SIZES["gutter"][cell], SIZES["tall"]
    wide, S, T = BOX + gutter, len(encoding.ids), len(decoding.steps)
    start, first = 2 * edge, 2 * edge + S * wide + BRIDGE
    sheet = _Sheet(first + T * wide + 2 * edge, y["height"], BRIGHT.get(focus))
    source, target = model.source.names, model.target.names
    states = [getattr(encoding.steps, name) for name in ("h", "c") if hasattr(encoding.steps, name)]
    embedding = model.decoder.embedding
    columns = [
        _Column("encoder", source[i], int(i), encoding.inputs[t], tuple(s[t] for s in states), 0)
        for t, i in enumerate(encoding.ids)
    ] + [
        _Column("decoder", target[step.token], step.token, embedding[step.token], step.state, 0)
        for step in decoding.steps
    ]
    columns = [
        one._replace(left=(start + n * wide if n < S else first + (n - S) * wide) + gutter / 2)
        for n, one in enumerate(columns)
    ]
    said = [target[token] for token in decoding.said]
    box, foot, middle = y["box"], y["box"] + tall, y["box"] + tall / 2
    bridge = (start + S * wide + edge, box - 10, BRIDGE - 2 * edge, tall + 20)

    for part, name, x, count in (
        ("encoder", say.encoder_reads(), start, S),
        ("decoder", say.decoder_speaks(), first, T),
    ):
        colour = BLUE if part == "encoder" else ORANGE
        width = count * wide + 2 * edge
        sheet.box(part, x - edge, 0, width, y["height"], colour, share=0.09, round=10)
        sheet.text(part, x + 2, 16, name, colour, ha="left", weight="bold")
    ends = [(columns[S - 1].left + BOX + 2, middle), (first + gutter / 2 - 2, middle)]
    sheet.line("bridge", ends[::-1] if way and way.context.any() else ends, PURPLE, 2)
    sheet.box("bridge", *bridge, PURPLE, PURPLE, share=0.3)
    across = bridge[0] + bridge[2] / 2
    names = ", ".join(("h", "c")[: len(states)])
    above = box - (58 if model.attends and not way else 20)  # over the arcs
    name = f"{say.bridge_label()}\n{say.context_label()} ({names})"
    sheet.text("bridge", across, above - 8, name, PURPLE, weight="bold", linespacing=1.1)
    units = model.encoder.units
    count = f"2 × {units}" if len(states) > 1 else units
    if not way:
        sheet.text("bridge", across, foot + 22, say.so_many_numbers(count=count), PURPLE)
        from_x = across - (20 * len(states) - 4) / 2
        for n, values in enumerate(encoding.context):
            sheet.strip("bridge", values, from_x + 20 * n, box, 16, tall)

    for n, one in enumerate(columns):
        part, left, centre, right = one.part, one.left, one.left + BOX / 2, one.left + BOX
        last = n in (S - 1, S + T - 1)
        sheet.box(part, left, box, BOX, tall, "white", one.colour, line=1.8)
        sheet.text(part, centre, middle, "RNN" if cell == "rnn" else cell.upper(), weight="bold")
        sheet.line(part, [(centre, y["word"] - 2), (centre, foot + 3)])
        sheet.text("words", centre, y["word"] + 8, f"id {one.id}", QUIET, 11)
        word = glossed(one.word, BELOW) if part == "encoder" else one.word
        sheet.text("words", centre, y["word"] + 18, word, va="top", linespacing=1.05)
        if part == "decoder":
            sheet.text("words", centre, y["out"] + 14, said[n - S], size=15, weight="bold")
        if part == "decoder" and model.feeds_context:
            lane, to = foot + 13, left + 10
            points = [(across, foot + 10), (across, lane)] if n == S else [(to - wide, lane)]
            sheet.line("bridge", [*points, (to, lane), (to, foot + 3)], PURPLE)
        if way:
            continue
        sheet.strip(part, one.x, left, y["x"], BOX, 8)
        if part == "decoder":
            sheet.line(part, [(centre, box), (centre, y["bars"] + 52)])
            _bars(sheet, decoding.steps[n - S].probabilities, decoding.said[n - S], target, left, y)
        if last:
            continue
        sheet.line(part, [(right, middle), (right + gutter - 2, middle)])
        from_x = right + 8 + (gutter - 18 - 11 * len(states) + 3) / 2
        for s, values in enumerate(one.state):
            sheet.strip(part, values, from_x + 11 * s, box, 8, tall)
        if part == "decoder":  # what was said goes back in
            lane, high, low = right + 7, y["out"] + 14, y["word"] + 25
            out = min(centre + 5 * len(said[n - S]) + 4, lane - 1)
            into = left + wide + min(8, BOX / 2 - 4 * len(columns[n + 1].word) - 4)
            path = [(out, high), (lane, high), (lane, low), (max(into, lane + 6), low)]
            sheet.line(part, path, ORANGE, 1.6)

    if way:
        sizes = _bands(sheet, way, columns, S, gutter, y, bridge)
        title, alt = _home(model, columns, S, way, sizes)
    else:
        if model.attends:
            _arcs(sheet, decoding, columns, S, y, bridge)
        numbers = sum(state.size for state in encoding.context)
        title = say.attends() if model.attends else say.unrolled_title(numbers=numbers)
        read, fed = (" ".join(c.word for c in part) for part in (columns[:S], columns[S:]))
        alt = say.unrolled_alt(read=glossed(read), fed=fed, said=" ".join(said))
    return finish(sheet.figure, title, alt, sheet.ax)


def _bars(sheet, probabilities, said, words, left, y):
    """The likeliest words, as wide as they are probable."""
    best = list(np.argsort(-probabilities, kind="stable")[:MOST_BARS])
    if said not in best:
        best[-1] = said
    for n, i in enumerate(best):
        at, width = y["bars"] + 16 * n, (BOX + 16) * float(probabilities[i])
        share = 0.8 if i == said else 0.35
        if width > 1:
            sheet.box("decoder", left - 8, at + 2, width, 12, ORANGE, share=share, round=0)
        weight = "bold" if i == said else "normal"
        sheet.text("decoder", left - 5, at + 8, words[i], size=11, ha="left", weight=weight)


def _arcs(sheet, decoding, columns, S, y, bridge):
    """From the step that is surest where to look to all encoder states, as dark as their share."""
    step = max(range(len(decoding.steps)), key=lambda n: decoding.steps[n].attention.weights.max())
    one, lane, bend = columns[S + step], y["box"] - 18, bridge[0] + bridge[2]
    for column, share in zip(columns, decoding.steps[step].attention.weights, strict=False):
        to = column.left + BOX / 2
        points = [(one.left + 8, y["box"]), (one.left + 8, lane), (one.left, lane), (bend, lane)]
        points += [(bend - 110, lane), (to, y["box"] - 90), (to, y["box"] - 2)]
        codes = [Path.MOVETO, Path.CURVE3, Path.CURVE3, Path.LINETO, *[Path.CURVE4] * 3]
        share = float(share)
        sheet.line("arcs", points, GREEN, 0.8 + 4.5 * share, codes, 0.08 + 0.92 * share)
        sheet.text("arcs", to - 14, y["box"] - 66, f"{share:.0%}", GREEN, weight="bold")


def _bands(sheet, way, columns, S, gutter, y, bridge):
    """The gradient on every arrow, as wide as it is large; → the sizes, by the parts of `way`."""
    sizes = {
        name: [] if part is None or not part.size else np.linalg.norm(np.atleast_2d(part), axis=-1)
        for name, part in vars(way).items()
    }
    scale = 50 / max(LEAST, *(max(part) for part in sizes.values() if len(part)))
    foot, middle = y["box"] + SIZES["tall"], y["box"] + SIZES["tall"] / 2
    for part, own in (("encoder", columns[:S]), ("decoder", columns[S:])):
        for one, size in zip(own, sizes[part], strict=False):
            right = one.left + BOX
            sheet.band(right + gutter - 1, middle, gutter - 2, size * scale, left=True)
            sheet.text("", right + gutter / 2, foot + 14, two_digits(size), ROSE, 13)
    for own, down in ((columns[S:], sizes["words"]), (columns[:S], sizes["looks"])):
        for one, size in zip(own, down, strict=False):
            x, top = one.left + BOX / 2, y["bars"] + 26
            sheet.band(x, top, y["box"] - top - 3, size * scale, left=False)
            sheet.text("", x, top - 10, two_digits(size), ROSE, 13)
    (size,) = sizes["context"]
    x, width = bridge[0], bridge[2]
    if size:
        sheet.band(x + width - 3, middle, width - 6, size * scale, left=True)
    else:
        sheet.text("", x + width / 2, middle, "✕", ROSE, 40, weight="bold")
    sheet.text("", x + width / 2, foot + 22, two_digits(size), PURPLE)
    return sizes


def _home(model, columns, S, way, sizes):
    """The title and the description of the gradient's way home."""
    (context,), looks = sizes["context"], sizes["looks"]
    if len(looks):
        title = say.way_home_looked()
    elif not context:
        title = say.way_home_cut()
    elif len(sizes["encoder"]):
        share = f"{sizes['encoder'][0] / context:.0%}"
        title = say.way_home_title(share=share, first=glossed(columns[0].word))
    else:
        title = say.way_home_one()

    def listed(part):
        return ", ".join(map(two_digits, part)) or "–"

    alt = say.way_home_alt(
        words=listed(sizes["words"]),
        decoder=listed(sizes["decoder"]),
        context=listed(sizes["context"]),
        encoder=listed(sizes["encoder"]),
    )
    return title, f"{alt} {say.way_home_looks(looks=listed(looks))}" if len(looks) else alt
