"""The libraries that pages and decks ask for, which stand beside them in `assets/`."""

from pathlib import Path

from tools import npm
from tools.export.fonts import with_fonts

FILES = {  # in assets: in node_modules
    "katex.js": "katex/dist/katex.min.js",
    "auto-render.js": "katex/dist/contrib/auto-render.min.js",
    "katex.css": "katex/dist/katex.min.css",
    "reveal.js": "reveal.js/dist/reveal.js",
    "reveal.css": "reveal.js/dist/reveal.css",
    "reveal-notes.js": "reveal.js/plugin/notes/notes.js",
    "katex.license.txt": "katex/LICENSE",
    "reveal.js.license.txt": "reveal.js/LICENSE",
}


def vendor(folder):
    """Put what all pages share into `folder`. Raises ToolError when npm cannot fetch it."""
    modules, folder = npm.modules(), Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in FILES.items():
        content = (modules / file).read_bytes()
        if name == "katex.css":
            content = with_fonts(content.decode(), modules / "katex" / "dist").encode()
        (folder / name).write_bytes(content)
