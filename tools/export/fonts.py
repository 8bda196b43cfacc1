"""The fonts a page brings: Korean, with the letters it has, and KaTeX's that formulas need."""

import io
import logging
import re

from fontTools import subset
from fontTools.ttLib import TTFont

from seq2seq_teach.figures.figure import hangul_fonts
from tools.export.pictures import data_address

FONTS = {400: "NanumGothic.ttf", 700: "NanumGothicBold.ttf"}


def font_faces(text):
    """The `@font-face` rules of a Korean font, light and bold, with the letters of `text`."""
    letters = {*map(chr, range(32, 127)), *text}
    return "\n".join(font_face(letters, weight) for weight in FONTS)


def font_face(letters, weight):
    font = TTFont(next(path for path in hangul_fonts() if path.name == FONTS[weight]))
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)  # it tells every table it drops
    chosen = subset.Subsetter(subset.Options(hinting=False))
    chosen.populate(text="".join(letters))
    chosen.subset(font)
    font.flavor = "woff"
    font.save(file := io.BytesIO())
    return (
        f'@font-face {{ font-family: "Nanum Gothic"; font-weight: {weight}; '
        f'src: url({data_address("font/woff", file.getvalue())}) format("woff"); }}'
    )


def with_fonts(css, folder):
    """KaTeX's style sheet with its fonts inside: not every browser reads them from a file.

    Without those that no formula of this course has a letter in, such as Fraktur.
    """

    def inside(match):
        if not re.match(r"fonts/KaTeX_(Main-Regular|Math-Italic|Size\d)", match[2]):
            return ""
        font = data_address("font/woff2", (folder / match[2]).read_bytes())
        return f'{match[1]}src:url({font}) format("woff2")}}'

    rule = r"(@font-face\{[^}]*)src:url\((fonts/[\w-]+\.woff2)\)[^}]*\}"
    return re.sub(rule, inside, css)
