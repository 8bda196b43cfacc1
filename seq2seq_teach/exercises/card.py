"""What a learner gets to see: a card, rich in a notebook and plain text elsewhere."""

from dataclasses import dataclass
from html import escape
from itertools import islice
from textwrap import indent

import numpy as np

from ..language import quote
from . import words as say

MARKS = {True: "✓", False: "✗", None: "○"}
# Green, orange, grey: readable on white and on black, and the marks say the same.
COLOURS = {True: "#1b8a5f", False: "#d9730d", None: "#7d8590"}
MOST_SHOWN = 400  # characters of a list
ROW = "text-align: left; vertical-align: baseline; background: none; padding: 0.1em 1em 0.1em 0"


@dataclass(frozen=True)
class Card:
    """One answer of the course. `passed` is None where nothing was judged.

    `rows` are pairs of a label and a text, `code` is source to read. A hint stays
    folded in a notebook: whoever wants to think first can.
    """

    title: str
    passed: bool | None = None
    text: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    code: str = ""

    def __repr__(self) -> str:
        hint = say.hint(text=self.hint) if self.hint else ""
        rows = []
        for name, text in self.rows:
            several = "\n" in text
            rows += [f"  {name}:", indent(text, "    ")] if several else [f"  {name}: {text}"]
        head = f"{MARKS[self.passed]} {self.title}"
        return "\n".join(filter(None, [head, self.text, *rows, hint, self.code]))

    def _repr_html_(self) -> str:
        colour = COLOURS[self.passed]
        parts = [f'<strong><span style="color: {colour}">{MARKS[self.passed]}</span> ']
        parts += [f"{escape(self.title)}</strong>"]
        if self.text:
            parts += [f'<div style="margin-top: 0.3em">{escape(self.text)}</div>']
        if self.rows:
            lines = "".join(
                f'<tr style="background: none"><th scope="row" style="{ROW}; font-weight: 600; '
                f'white-space: nowrap">{escape(name)}</th>'
                f'<td style="{ROW}; font-family: monospace; white-space: pre-wrap; '
                f'overflow-wrap: anywhere">{escape(text)}</td></tr>'
                for name, text in self.rows
            )
            parts += [
                '<table style="margin: 0.4em 0; border: 0; font-size: inherit; color: inherit; '
                f'table-layout: auto">{lines}</table>'
            ]
        if self.hint:
            # JupyterLab would take the keys that open it for its own.
            parts += [
                '<details style="margin-top: 0.3em"><summary style="cursor: pointer" '
                f'data-lm-suppress-shortcuts="true">{escape(say.hint_label())}</summary>'
                f'<div style="margin-top: 0.2em">{escape(self.hint)}</div></details>'
            ]
        if self.code:
            parts += [f'<pre style="margin: 0.5em 0 0; color: inherit">{escape(self.code)}</pre>']
        return (
            f'<div style="border-left: 5px solid {colour}; padding: 0.3em 0 0.3em 0.9em; '
            f'max-width: 56em; line-height: 1.5; word-break: keep-all">{"".join(parts)}</div>'
        )


def show(value, deep: int = 3) -> str:
    """A value in a few words, whatever it is: large ones are cut, strange ones only named."""
    if is_array(value):
        return _show_array(np.asarray(value))
    if type(value) is str:
        return quote(value)
    if type(value) is float:
        return f"{value:.5g}"
    if type(value) is int:
        return str(value) if abs(value) < 10**15 else "int"
    if type(value) is bool or value is None:
        return str(value)
    if isinstance(value, (list, tuple)) and deep:
        few = [show(item, deep - 1) for item in islice(value, 13)]
        if any(_is_large(item, value) for item in value[:13]):  # one a line
            return "\n".join(few[:4] + ["…"] * (len(few) > 4))
        inside = ", ".join(few[:12]) + (f", … ({len(value):,})" if len(few) == 13 else "")
        if len(inside) > MOST_SHOWN:
            inside = f"{inside[:MOST_SHOWN]}… ({len(value):,})"
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    return quote(type(value).__name__).strip("“”")


def is_array(value) -> bool:
    # Asked of its type: a strange value may answer for itself with an error.
    return hasattr(type(value), "__array__")


def _is_large(item, within) -> bool:
    """An array or, among several results, a rectangle made of lists."""
    if isinstance(item, list):
        return isinstance(within, tuple) and any(isinstance(row, list) for row in item[:1])
    return is_array(item) and np.ndim(item) > 0


def beside(head: str, text: str) -> str:
    """`text` after `head`, its further lines below its first."""
    return head + text.replace("\n", "\n" + " " * len(head))


def _show_array(array: np.ndarray) -> str:
    about = f"{array.shape} {array.dtype}"
    # NumPy cuts long axes, not many short ones.
    if array.dtype.kind not in "fiubU" or array.ndim > 3:
        return about
    if not array.ndim:
        return show(array.item())
    numbers = np.array2string(
        array, precision=4, threshold=40, edgeitems=3, max_line_width=76, suppress_small=True
    )
    return f"{numbers}  {about}" if len(numbers) <= 3 * MOST_SHOWN else about
