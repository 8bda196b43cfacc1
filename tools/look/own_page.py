"""An instrument in a page of its own, without a notebook or a kernel around it."""

from tools.export.widgets import RENDER, shown

# The variables of JupyterLab's dark theme that the style sheet reads.
DARK = (
    "--jp-ui-font-color0: #fff; --jp-layout-color0: #111; --jp-layout-color2: #424242; "
    "--jp-border-color1: #616161; background: #111; color: #fff"
)


def open_instrument(page, widget, theme="light", views=1):
    """Show `widget`; → its locator. In the page, `model` is its model and `state` its traits."""
    light = theme == "light"
    page.set_content(
        f'<!doctype html><html lang="{widget.language}"><title>instrument</title>'
        f'<body data-jp-theme-light="{str(light).lower()}" style="{"" if light else DARK}">'
        f"<main><h1>instrument</h1>{'<div class=view></div>' * views}</main></body></html>"
    )
    page.evaluate(RENDER, shown(widget))
    return page.locator(".s2s")
