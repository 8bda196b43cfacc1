"""Look at what a learner and a class see, in a real browser.

    python -m tools.look slides build/deck [deck.html …] [--sheet build/sheets]
    python -m tools.look slides --live notebooks/02_the_encoder.ipynb [more …]
    python -m tools.look instruments [--to build/contact]
    python -m tools.look readme

`slides` measures decks, in files or live in JupyterLab, and fails if a class would miss anything.
`instruments` puts every instrument, in both languages, themes and two widths, on one sheet.
`readme` takes the pictures of README.md again, in docs/.
"""

import sys
from pathlib import Path

from tools import REPO, parser_of, speak_hangul
from tools.look import instruments, readme, slides


def main(argv=None):
    """Run the command; returns the exit code."""
    parser = parser_of("python -m tools.look", __doc__)
    what = parser.add_subparsers(dest="what", required=True)
    decks = what.add_parser("slides")
    decks.add_argument("decks", nargs="+", type=Path)
    decks.add_argument("--sheet", type=Path, metavar="FOLDER", help="a picture of all slides too")
    decks.add_argument("--live", action="store_true", help="notebooks, in JupyterLab")
    contact = what.add_parser("instruments")
    contact.add_argument("--to", type=Path, default=REPO / "build" / "contact", metavar="FOLDER")
    what.add_parser("readme")
    options = parser.parse_args(argv)
    if options.what == "slides":
        return 1 if slides.look_at(options.decks, options.live, options.sheet) else 0
    if options.what == "instruments":
        print(instruments.look_at(options.to))
    else:
        readme.take()
    return 0


if __name__ == "__main__":
    speak_hangul()
    sys.exit(main())
