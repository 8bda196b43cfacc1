"""Make files of notebooks that work without a network and without Python.

    python -m tools.export page notebooks/02_the_encoder.ipynb [more …]   in build/page
    python -m tools.export deck notebooks/02_the_encoder.ipynb [more …]   in build/deck, as slides
    python course.py site                                                 all of them, in build/site
    python course.py site --lab                      the same, and a Lab in the browser (preview)
    python -m tools.export home my_translator [more …]                    in build/home

Each notebook is run, and becomes one HTML file; what all share is put beside them in `assets/`.
Open the file, or hand the whole folder on. The instruments are alive there. Needs Node.js, whose
npm fetches the libraries once.

With `--lab` pip fetches what makes the Lab, some minutes. Its Pyodide, a Python for browsers, comes
from Pyodide's own server when somebody opens it, or lies in the site: `--pyodide FOLDER`.

`home` makes of a translator that `take_home` has written a page with its card and instruments
alive on it: one file, for which nothing is run and nothing fetched.
"""

import sys
from pathlib import Path

from seq2seq_teach.language import LANGUAGES
from tools import REPO, ToolError, parser_of, published
from tools.export import lite, site
from tools.export.deck import deck
from tools.export.files import place, seen, write
from tools.export.home import home_page
from tools.export.libraries import vendor
from tools.export.page import page
from tools.export.run import execute

FORMS = {"page": page, "deck": deck}


def exported(notebooks, folder, make):
    """Run each notebook, and write the HTML that `make` gives beside the libraries in `folder`.

    `make` is called as `page` is; → the paths, one by one, as they are written.
    """
    vendor(folder / "assets")
    for path in notebooks:
        target = place(path)
        beside = {seen(place(other), target) for other in notebooks}
        yield write(folder / target, make(execute(path), seen("assets", target), beside))


def homes(folders, to, language):
    """Write the page of the translator in each of `folders`; → the paths, as they are written."""
    for folder in folders:
        yield write(to / f"{folder.resolve().name}.html", home_page(folder, language))


def main(argv=None):
    """Run the command; returns the exit code."""
    parser = parser_of("python -m tools.export", __doc__)
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="{page,deck,site,home}")
    for kind in (*FORMS, "site", "home"):
        one = kinds.add_parser(kind)
        one.add_argument("--to", type=Path, default=REPO / "build" / kind, metavar="FOLDER")
        if kind in FORMS:
            one.add_argument("notebooks", nargs="+", type=Path)
        if kind == "site":
            one.add_argument("--lab", action="store_true", help="with a Lab (preview)")
            one.add_argument("--pyodide", type=Path, metavar="FOLDER", help="what the Lab runs on")
        if kind == "home":
            one.add_argument("folders", nargs="+", type=Path)
            one.add_argument("--language", choices=LANGUAGES, help="that of the card, if not given")
    options = parser.parse_args(argv)
    if options.kind == "site" and not published.repository():
        print(
            "The course is not published yet, so the pages do not link to Binder and Colab; to "
            "have them do it, run `python course.py publish OWNER/NAME` first.",
            file=sys.stderr,
        )
    try:
        if options.kind == "site":
            lab = options.lab or options.pyodide is not None
            if lab:  # first, for it fails soonest
                lite.build(options.to / site.LITE, options.pyodide)
            paths = site.build(options.to, lab=lab)
        elif options.kind == "home":
            paths = homes(options.folders, options.to, options.language)
        else:
            paths = exported(options.notebooks, options.to, FORMS[options.kind])
        for path in paths:
            print(path, flush=True)
    except ToolError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
