"""The widgets of a notebook that has been run, as a page shows them without a kernel.

The instruments of the course compute in the browser and stay alive; of controls that ask Python,
one answer is shown. `states` is what the notebook saved of its widgets, {name: what was saved}.
"""

import json
from pathlib import Path

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
    weights = "".join(
        part["data"] for part in kept.get("buffers", []) if part["path"] == ["weights"]
    )
    texts = {"script": kept["state"]["_esm"], "style": kept["state"]["_css"]}
    return {"state": state, "weights": weights, **texts}


def packed(states):
    """All instruments as JSON for a page, "" if there are none; each text stands there once."""
    models = {name: instrument(kept) for name, kept in states.items() if "_esm" in kept["state"]}
    texts = list({model[kind]: None for model in models.values() for kind in ("script", "style")})
    for model in models.values():
        model |= {kind: texts.index(model[kind]) for kind in ("script", "style")}
    found = json.dumps({"texts": texts, "models": models}, ensure_ascii=False)
    return found.replace("<", "\\u003c") if models else ""


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
