"""Notebook 5: the unrolled network, and its training."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from ..architecture import Seq2Seq, Translation
from ..letters import EOS, SOS, SPECIAL, tokenize
from . import architecture_words as say
from .colours import BLUE, GREEN, INK, LIGHT_BLUE, LIGHT_ORANGE, ORANGE, PURPLE, QUIET
from .figure import Figure, blank, finish, in_style, two_digits

if TYPE_CHECKING:  # a figure needs no TensorFlow
    from ..training import WayHome


@in_style()
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
    handed = len(translation.encoding.context)  # an LSTM hands over two arrays, h and c
    states = ", ".join(("h", "c")[:handed])
    network.text(network.middle, 2.2, say.context_label(), PURPLE)
    network.text(network.middle, 1.28, f"{states}\n({numbers})", PURPLE, size=13, va="center")
    network.text(places[0] - 0.08, 1.12, f"({embedding},)", QUIET, size=12, ha="right")
    first = (places[0] + places[1]) / 2 if count > 1 else places[0]
    network.text(first, 2.62, f"{states}{': 2 ×' * (handed - 1)} ({units},)", BLUE, size=12)
    network.text(places[count] - 0.08, 2.72, f"({len(model.target)},)", ORANGE, 12, ha="right")
    title = say.unrolled_title(numbers=numbers)
    alt = say.unrolled_alt(read=" ".join(read), fed=" ".join(fed), said=" ".join(said))
    return finish(network.figure, title, alt, network.ax)


class _Network:
    """The unrolled network without its arrows: one box per step, the words below and above."""

    def __init__(self, cell: str, read: Sequence[str], fed: Sequence[str], said: Sequence[str]):
        self.count, gap = len(read), 1.5  # between the encoder and the decoder, for the context
        decoder = (self.count + gap - 1 + n for n in range(len(fed)))
        self.places = [1.4 * place for place in (*range(self.count), *decoder)]
        width = max(7.2, 1.05 * (len(self.places) + 1))
        self.figure, self.ax = blank(width=width, height=3.9)
        for n, (place, below) in enumerate(zip(self.places, [*read, *fed], strict=True)):
            self.ax.add_patch(
                FancyBboxPatch(
                    (place - 0.42, 1.6),
                    0.84,
                    0.8,
                    boxstyle="round,pad=0.02",
                    facecolor=LIGHT_BLUE if n < self.count else LIGHT_ORANGE,
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
        start, end = reversed(ends) if backwards else ends
        self.arrow(start, end, PURPLE if n + 1 == self.count else self.colour(n), **values)
        return (self.places[n] + self.places[n + 1]) / 2


@in_style()
def loss_curve(
    losses: Sequence[float], words: int, unseen: Sequence[tuple[int, float]] = ()
) -> Figure:
    """The loss at each training step, beside log V, what knowing nothing costs.

    `unseen`: (steps learned, loss) on pairs kept from training.
    """
    figure, ax = blank()
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
    return finish(figure, title, alt, ax)


@in_style()
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
            network.text(middle, 1.25, two_digits(size), colour, size=13)
        else:
            middle = network.between(n, True, width=1, arrowstyle="-", linestyle=":")
            network.text(middle, 1.25, "0", colour, size=13)
            if n + 1 == network.count:
                network.text(middle, 2, "✕", colour, size=20, va="center", weight="bold")
    for place, size in zip(network.places[network.count :], words, strict=True):
        network.arrow((place, 3.15), (place, 2.46), QUIET, width(size))
        network.text(place + 0.1, 2.8, two_digits(size), QUIET, size=12, ha="left", va="center")
    for place, size in zip(network.places, looks, strict=False):
        network.arrow((place, 3.15), (place, 2.46), GREEN, width(size))
        network.text(place + 0.1, 2.8, two_digits(size), GREEN, size=12, ha="left", va="center")
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
        return ", ".join(map(two_digits, sizes)) or "–"

    alt = say.way_home_alt(
        words=listed(words),
        decoder=listed(decoder),
        context=two_digits(context),
        encoder=listed(encoder),
    )
    if len(looks):
        alt += " " + say.way_home_looks(looks=listed(looks))
    return finish(network.figure, title, alt, network.ax)
