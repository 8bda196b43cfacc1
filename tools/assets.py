"""Bundle the JavaScript and CSS of the instruments into what notebooks and pages load.

    python -m tools.assets            write it, in seq2seq_teach
    python -m tools.assets --check    only say whether it is what the sources make
    python -m tools.assets --watch    write it again whenever a source is saved

An instrument's folder has main.js and style.css; with all that these import, each becomes one file
in `widgets/static` that can still be read, but for the longest, which would fill every notebook.
So does the style of slides, as an extension of JupyterLab. While `--watch` runs, a notebook
opened by `ANYWIDGET_HMR=1 jupyter lab` shows every change of an instrument at once (once `pip
install watchfiles` has run). Needs Node.js, whose npm installs the esbuild named in
`package.json`; who only uses the course needs neither.
"""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import REPO, ToolError, npm, parser_of

PACKAGE = REPO / "seq2seq_teach"
WIDGETS = PACKAGE / "widgets"
EXTENSION = "jupyter/labextensions/seq2seq-teach/static"
INSTRUMENTS = "widgets/static"
STATIC = EXTENSION, INSTRUMENTS
DECK = ["tools/export/templates/deck/live.js", "--format=iife", "--loader:.css=text"]
# What the oldest browser that we promise cannot read becomes what it can, or is an error. All know
# \p{…}, if not the letters of the newest Unicode.
OLDEST = [
    "--target=safari15",
    "--supported:regexp-unicode-property-escapes=true",
    "--log-override:unsupported-regexp=error",
]
MINIFIED = "machine"  # backpropagation, formulas and a picture: kept short, not legible
FLAGS = ["--bundle", *OLDEST, "--charset=utf8", "--log-level=warning"]
# esbuild leaves out what a source says of functions, but not of methods and types. Each stands on
# lines of its own.
SAID = re.compile(r"^ */\*\*.*?\*/\n", re.DOTALL | re.MULTILINE)
# It indents by two spaces: as tabs they are half as much. No string of ours goes over lines.
INDENTED = re.compile(r"^(  )+", re.MULTILINE)


def instruments(minified: bool) -> list[str]:
    """What esbuild is told of the minified one, or the others: .js and .css of each, its name."""
    return [
        f"{main.parent.name}={file.relative_to(REPO).as_posix()}"
        for main in sorted(WIDGETS.glob("*/main.js"))
        for file in (main, main.with_name("style.css"))
        if (main.parent.name == MINIFIED) == minified
    ] + ["--format=esm", *["--minify"] * minified]


def bundle(package: Path, *flags: str) -> None:
    """Write all of it into a folder as it stands in the package; a fault in a source stops it."""
    esbuild = npm.command("esbuild")
    running = [
        subprocess.Popen([esbuild, *what, f"--outdir={package / folder}", *FLAGS, *flags], cwd=REPO)
        for what, folder in (
            (DECK, EXTENSION),
            (instruments(minified=False), INSTRUMENTS),
            (instruments(minified=True), INSTRUMENTS),
        )
    ]
    for process in running:
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, process.args)
    for script in (path for place in STATIC for path in (package / place).glob("*.js")):
        said = SAID.sub("", script.read_text("utf-8"))
        script.write_bytes(INDENTED.sub(lambda two: "\t" * (len(two[0]) // 2), said).encode())


def differing() -> list[str]:
    """The names of files that are not what the sources make."""
    with TemporaryDirectory() as folder:
        bundle(Path(folder))
        made, kept = (
            {file.name: file.read_bytes() for part in STATIC for file in (place / part).iterdir()}
            for place in (Path(folder), PACKAGE)
        )
    return sorted(name for name in made | kept if made.get(name) != kept.get(name))


def main(arguments=None):
    parser = parser_of("python -m tools.assets", __doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--watch", action="store_true", help="go on until Ctrl-C")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            names = differing()
            return f"Run `python -m tools.assets`: {', '.join(names)}" if names else None
        bundle(PACKAGE, *["--watch", "--log-level=info"] * options.watch)
    except KeyboardInterrupt:
        return None
    except ToolError as error:
        return str(error)
    except subprocess.CalledProcessError as error:  # it has said what is wrong
        return error.returncode


if __name__ == "__main__":
    sys.exit(main())
