"""Bundle the JavaScript and CSS of the instruments into what notebooks and pages load.

    python -m tools.assets            write it, in seq2seq_teach
    python -m tools.assets --check    only say whether it is what the sources make
    python -m tools.assets --watch    write it again whenever a source is saved

An instrument's folder has main.js and style.css; with all that these import, each becomes one file
that can still be read, in `widgets/static`. So does the style of slides, as an extension of
JupyterLab. While `--watch` runs, a notebook opened by `ANYWIDGET_HMR=1 jupyter lab` shows every
change of an instrument at once (once `pip install watchfiles` has run). Needs Node.js, whose npm
installs the esbuild named in `package.json`; who only uses the course needs neither.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import REPO, ToolError, npm

PACKAGE = REPO / "seq2seq_teach"
WIDGETS = PACKAGE / "widgets"
EXTENSION = "jupyter/labextensions/seq2seq-teach/static"
STATIC = EXTENSION, "widgets/static"
DECK = ["tools/export/templates/deck/live.js", "--format=iife", "--loader:.css=text"]
FLAGS = ["--bundle", "--target=es2022", "--charset=utf8", "--log-level=warning"]


def instruments() -> list[str]:
    """What esbuild is told of the instruments: each one's .js and .css, and its name."""
    return [
        f"{main.parent.name}={file.relative_to(REPO).as_posix()}"
        for main in sorted(WIDGETS.glob("*/main.js"))
        for file in (main, main.with_name("style.css"))
    ] + ["--format=esm"]


def bundle(package: Path, *flags: str) -> None:
    """Write all of it into a folder as it stands in the package; a fault in a source stops it."""
    esbuild = npm.command("esbuild")
    running = [
        subprocess.Popen([esbuild, *what, f"--outdir={package / folder}", *FLAGS, *flags], cwd=REPO)
        for what, folder in zip((DECK, instruments()), STATIC, strict=True)
    ]
    for process in running:
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, process.args)


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
    parser = argparse.ArgumentParser(
        prog="python -m tools.assets",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
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
