"""A control of ipywidgets and an answer that follows it, asked of Python."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets

from ..plots import Figure


def live(control: ipywidgets.ValueWidget, answer: Callable) -> ipywidgets.VBox:
    """`control`, and below it `answer(value)`, anew each time the value changes.

    The answer is a figure, or text that is shown as it stands: what a learner types
    is never markup. When `answer` raises ValueError its sentence is shown instead.
    """
    # Not `ipywidgets.interact`: its Output widget makes `nbconvert --execute` wait
    # for a message that has come already, until the time-out.
    shown = ipywidgets.HTML()

    def show(value):
        try:
            given = answer(value)
        except ValueError as error:
            given = error
        if isinstance(given, Figure):
            shown.value = given.as_html()
        else:
            shown.value = f'<pre style="white-space: pre-wrap">{escape(str(given))}</pre>'

    control.observe(lambda change: show(change.new), names="value")
    show(control.value)
    return ipywidgets.VBox([control, shown])
