"""The widgets of a notebook that has been run, as a page shows them without a kernel.

The instruments of the course compute in the browser and stay alive; of controls that ask Python,
one answer is shown. `states` is what the notebook saved of its widgets, {name: what was saved}.
"""

import base64
import json
from pathlib import Path

from tools.export.models import parted

WIDGET_STATE = "application/vnd.jupyter.widget-state+json"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
ALIVE = (Path(__file__).parent / "templates" / "page" / "alive.js").read_text(encoding="utf-8")
# Called in a page with what `instrument` gives: it lives in every `.view` there. In the page,
# `model` is then its model and `state` its traits.
RENDER = f"""async (shown) => {{
    const style = Object.assign(document.createElement("style"), {{ textContent: shown.style }});
    document.head.append(style);
    Object.assign(window, await alive(shown, [...document.querySelectorAll(".view")]));
    {ALIVE}
}}"""


def states_of(notebook):
    """{name: what was saved} of each widget in a notebook."""
    return notebook.metadata.get("widgets", {}).get(WIDGET_STATE, {}).get("state", {})


def still(name, states):
    """What a widget of ipywidgets shows as HTML, itself or inside it; "" if nothing."""
    state = states[name.removeprefix("IPY_MODEL_")]["state"]
    inside = [still(child, states) for child in state.get("children", [])]
    return state["value"] if state.get("_model_name") == "HTMLModel" else "".join(inside)


def instruments(name, states):
    """The names of the instruments in a widget: itself, or those inside. All else asks Python."""
    state = states[name.removeprefix("IPY_MODEL_")]["state"]
    if "_esm" in state:
        return [name.removeprefix("IPY_MODEL_")]
    return [one for child in state.get("children", []) for one in instruments(child, states)]


def instrument(kept):
    """What `alive.js` wants of an instrument, and its style, from what was saved of it."""
    state = {key: value for key, value in kept["state"].items() if not key.startswith("_")}
    buffers = (part["data"] for part in kept.get("buffers", []) if part["path"] == ["weights"])
    weights = base64.b64decode("".join(buffers))
    texts = {"script": kept["state"]["_esm"], "style": kept["state"]["_css"]}
    return {"state": state, "nets": parted(state.pop("models", []), weights), **texts}


def shown(widget):
    """The same of a widget that lives in this process."""
    state = {
        name: value
        for name, value in widget.get_state().items()
        if widget.trait_metadata(name, "sync") and not name.startswith("_")
        if name not in ("models", "weights")
        if isinstance(value, (str, int, float, list, tuple, dict))
    }
    nets = parted(widget.models, bytes(widget.weights))
    return {"state": state, "nets": nets, "script": str(widget._esm), "style": str(widget._css)}


def packed(instruments):
    """Instruments by name, as JSON for a page; each script, style and model stands there once."""
    kept = {"scripts": {}, "styles": {}, "nets": {}}

    def place(kinds, value):
        return kept[kinds].setdefault(json.dumps(value), (len(kept[kinds]), value))[0]

    models = {
        name: {
            **shown,
            "script": place("scripts", shown["script"]),
            "style": place("styles", shown["style"]),
            "nets": [place("nets", net) for net in shown["nets"]],
        }
        for name, shown in instruments.items()
    }
    shared = {kinds: [value for _, value in values.values()] for kinds, values in kept.items()}
    found = json.dumps({**shared, "models": models}, ensure_ascii=False)
    return found.replace("<", "\\u003c")


def first_machine(notebook):
    """The first machine of a notebook, as `instrument`, and its still as HTML; None if none."""
    states = states_of(notebook)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            kept = states.get(data.get(WIDGET_VIEW, {}).get("model_id"))
            if kept and kept["state"].get("_anywidget_id", "").endswith(".Machine"):
                return instrument(kept), data["text/html"]
    return None
