"""Controls of ipywidgets and an answer that follows them, asked of Python."""

from collections.abc import Callable
from html import escape
from typing import Any

import ipywidgets

from ..figures import Figure
from ..language import Text
from .shared.instrument import with_still

CONTROLS = {
    "cell": Text("cell", "셀"),
    "step": Text("step", "스텝"),
    "temperature": Text("temperature T", "온도 T"),
    "gain": Text("recurrent gain", "순환 행렬의 gain"),
    "input_scale": Text("input scale", "입력의 크기"),
    "forget_bias": Text("forget bias (LSTM)", "망각 게이트의 편향(LSTM)"),
}


class Live(ipywidgets.VBox):
    """Controls and their answer, `figure` if it is one."""

    figure: Figure | None = None

    def _repr_mimebundle_(self, **kwargs):
        return with_still((super()._repr_mimebundle_(**kwargs) or {}, {}), self.figure)


def live(
    control: ipywidgets.ValueWidget | dict[str, ipywidgets.ValueWidget], answer: Callable
) -> Live:
    """`control`, and below it `answer(value)`, anew each time the value changes.

    Several controls are a dictionary, {"gain": FloatSlider(0.9), …}: the answer is then
    `answer(gain=value, …)`, and a control without a description gets its name in the
    language in use.

    The answer is a figure, or text that is shown as it stands: what a learner types
    is never markup. When `answer` raises ValueError its sentence is shown instead.
    """
    # Not `ipywidgets.interact`: its Output widget makes `nbconvert --execute` wait
    # for a message that has come already, until the time-out.
    shown = ipywidgets.HTML()
    named: dict[str, Any] = control if isinstance(control, dict) else {}
    controls: list[Any] = list(named.values()) or [control]
    for name, one in named.items():
        if not one.description:
            one.description = str(CONTROLS.get(name, name))
        one.style.description_width = "initial"  # or a long one is cut

    def show(change=None):
        try:
            values = {name: one.value for name, one in named.items()}
            given = answer(**values) if named else answer(controls[0].value)
        except ValueError as error:
            given = error
        box.figure = given if isinstance(given, Figure) else None
        if box.figure:
            shown.value = box.figure.as_html()
        else:
            shown.value = f'<pre style="white-space: pre-wrap">{escape(str(given))}</pre>'

    box = Live([*controls, shown])
    for one in controls:
        one.observe(show, names="value")
    show()
    return box
