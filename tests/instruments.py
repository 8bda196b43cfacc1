"""An instrument in a page of its own, without a notebook around it."""

import base64
import json

# What anywidget hands a widget, as far as ours use it, with no kernel behind it.
PAGE = """
async ({ state, weights, script, style, theme }) => {
    const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
    state.weights = new DataView(bytes.buffer);
    const heard = {};
    const model = {
        get: (name) => state[name],
        set(name, value) {
            if (JSON.stringify(state[name]) === JSON.stringify(value)) return;
            state[name] = value;
            for (const act of heard[name] ?? []) act();
        },
        on: (event, act) => (heard[event.slice(7)] ??= []).push(act),
        off: (event, act) => (heard[event.slice(7)] = heard[event.slice(7)].filter((a) => a !== act)),
        save_changes() {},
    };
    document.body.dataset.jpThemeLight = String(theme === 'light');
    if (theme === 'dark') {
        // The variables of JupyterLab's dark theme that the style sheet reads.
        const dark = { 'ui-font-color0': '#fff', 'layout-color0': '#111', 'layout-color2': '#424242', 'border-color1': '#616161' };
        for (const [name, value] of Object.entries(dark)) document.body.style.setProperty(`--jp-${name}`, value);
        document.body.style.background = '#111';
    }
    document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
    const module = await import(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
    const main = document.querySelector('main');
    const el = main.appendChild(document.createElement('div'));
    const end = module.default.render({ model, el });
    Object.assign(window, { model, state, end });
}
"""


def open_instrument(page, widget, theme="light"):
    """Show `widget` in an empty page. There, `model` is its model and `state` its traits."""
    language = widget.language
    page.set_content(
        f'<!doctype html><html lang="{language}"><title>t</title><main><h1>t</h1></main></html>'
    )
    state = {name: value for name, value in widget.get_state().items() if name in widget.traits()}
    script, style, weights = state.pop("_esm"), state.pop("_css"), state.pop("weights")
    state = json.loads(
        json.dumps(
            {name: value for name, value in state.items() if not name.startswith("_")}, default=str
        )
    )
    arguments = {"state": state, "script": script, "style": style, "theme": theme}
    page.evaluate(PAGE, {**arguments, "weights": base64.b64encode(weights).decode()})
    return page.locator(".s2s")
