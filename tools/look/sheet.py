"""Many pictures on one sheet, to be looked at side by side."""

import base64
from html import escape


def sheet(browser, pictures, path):
    """All pictures, (name, width on the sheet, PNG), side by side in one at `path`."""
    figures = [
        f'<figure style="margin:8px;width:{width}px"><img width={width} '
        f'src="data:image/png;base64,{base64.b64encode(png).decode()}">'
        f"<figcaption>{escape(name)}</figcaption></figure>"
        for name, width, png in pictures
    ]
    page = browser.new_page(viewport={"width": 2400, "height": 900})
    page.set_content(
        '<body style="display:flex;flex-wrap:wrap;align-items:start;font:12px sans-serif;'
        f'background:#888">{"".join(figures)}</body>'
    )
    page.screenshot(path=path, full_page=True)
    page.close()
