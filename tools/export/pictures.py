"""A page's pictures, made lighter and put inside it."""

import base64
import io
import re
from functools import lru_cache

from PIL import Image

SHADES = [round(round(value * 31 / 255) * 255 / 31) for value in range(256)]


def data_address(kind: str, content: bytes) -> str:
    """An address that holds its file; `kind` is what a server calls it, such as "font/woff"."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def lighter(html):
    """The same page with smaller pictures and without the icons of JupyterLab's own buttons.

    A figure becomes a WebP of 32 shades for each of red, green and blue, none more than 4 of
    256 off: a quarter of the PNG.
    """

    html = re.sub(r"data:image/png;base64,([\w+/=\s]+)", lambda png: smaller(png[1]), html)
    return re.sub(r"--jp-icon-[\w-]+: url\(data:[^)]*\);", "", html)


@lru_cache(256)  # a page and its deck have the same figures
def smaller(png: str) -> str:
    """The address of such a WebP, from a PNG in base64."""
    content = io.BytesIO(base64.b64decode(png))
    picture, small = Image.open(content).convert("RGB"), io.BytesIO()
    picture.point(SHADES * 3).save(small, "WEBP", lossless=True, quality=100)
    return data_address("image/webp", small.getvalue())
