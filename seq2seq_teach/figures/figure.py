"""What all figures of the course share: how one looks, shows itself and is described."""

import base64
import html
import importlib.util
import io
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import matplotlib.figure
import matplotlib.style
import matplotlib.text
from matplotlib import font_manager
from matplotlib.axes import Axes

from .colours import INK


def hangul_fonts() -> list[Path]:
    """The files of a font with Hangul, which a pip package brings: a system may have none.

    The package is found, not imported: importing it changes more than the font.
    """
    package = importlib.util.find_spec("koreanize_matplotlib")
    assert package and package.origin
    return sorted(Path(package.origin).parent.rglob("NanumGothic*.ttf"))


# A legend's place, to the right of the axes.
BESIDE = {"frameon": False, "fontsize": 11, "loc": "center left", "bbox_to_anchor": (1, 0.5)}
# Fonts with Chinese characters, of Linux, Windows and macOS.
HAN = ("Noto Sans CJK JP", "Noto Sans CJK SC", "Yu Gothic", "Microsoft YaHei", "Hiragino Sans")


@cache
def _family() -> list[str]:
    for path in hangul_fonts():
        font_manager.fontManager.addfont(path)
    # DejaVu after it for the signs NanumGothic lacks, such as the minus; of Chinese characters it
    # has those of Korea alone, the others come from the system, where that has a font for them.
    there = set(font_manager.get_font_names())
    return ["NanumGothic", "DejaVu Sans", *(name for name in HAN if name in there)]


@contextmanager
def in_style() -> Iterator[None]:
    """Draw as the course does, whatever a learner has set, and leave that as it is.

    Of what makes a figure and of what draws it, which Matplotlib does later.
    """
    with matplotlib.style.context(["default", {"font.family": _family()}]):
        yield


class Figure(matplotlib.figure.Figure):
    """A figure that shows itself in a notebook, with `alt` as its description.

    Not made by pyplot: nothing is kept open, and a cell that ends with the
    figure draws it once.
    """

    alt = ""

    @in_style()
    def draw(self, renderer):
        # A learner's word may hold dollars: they are not maths.
        for text in self.findobj(matplotlib.text.Text):
            text.set_parse_math(False)
        super().draw(renderer)

    @in_style()
    def savefig(self, *args, **kwargs):
        super().savefig(*args, **kwargs)

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


def blank(width: float = 7.2, height: float = 3.6, **panels) -> tuple[Figure, Any]:
    """A figure of so many inches and its axes, or as `panels` (nrows=2, …) has it, an array."""
    figure = Figure(figsize=(width, height), layout="constrained", facecolor="white")
    return figure, figure.subplots(**panels)


def finish(figure: Figure, title: str, alt: str, ax: Axes | None = None) -> Figure:
    """Give the figure its title, above `ax` or above all its panels, and its description."""
    if ax is None:
        figure.suptitle(title, x=0.01, ha="left", fontsize=13, color=INK)
    else:
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


def two_digits(number: float) -> str:
    """A size, written out where that is short: 0.00011, 200,000, 7.3e-10."""
    if 1e-4 <= number < 1e6:
        return f"{float(f'{number:.2g}'):,.6f}".rstrip("0").rstrip(".")
    return f"{number:.1e}" if number else "0"
