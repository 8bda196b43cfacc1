"""What the tests of the instruments share."""

import base64
import re

from seq2seq_teach.widgets.instrument import HERE, packed, script

from tools.stage import open_instrument

__all__ = ["load_models", "load_modules", "open_instrument"]


def load_modules(page, *names: str) -> None:
    """Make everything these JavaScript modules export global in the page, as `lib`."""
    texts = [(HERE / f"{name}.js").read_text(encoding="utf-8") for name in names]
    exported = re.findall(r"^export (?:const|function|class) (\w+)", "\n".join(texts), re.M)
    page.evaluate(
        """async (text) => {
            const blob = new Blob([text], { type: 'text/javascript' });
            window.lib = await import(URL.createObjectURL(blob));
        }""",
        f"{script(*names)}\nexport {{ {', '.join(exported)} }};",
    )


def load_models(page, *models) -> None:
    """Hand models to the engine in the page: there they are `models`."""
    about, weights = packed(models)
    page.evaluate(
        """([about, weights]) => {
            const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
            window.models = lib.readModels(about, new DataView(bytes.buffer));
        }""",
        [about, base64.b64encode(weights).decode()],
    )
