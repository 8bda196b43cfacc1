"""Bundle the JavaScript and CSS of the instruments into what notebooks and pages load.

    python -m tools.assets            write seq2seq_teach/widgets/static
    python -m tools.assets --check    only say whether it is what the sources make
    python -m tools.assets --watch    write it again whenever a source is saved

An instrument's folder has main.js and style.css; with all that these import, each becomes one file
that can still be read. While `--watch` runs, a notebook opened by `ANYWIDGET_HMR=1 jupyter lab`
shows every change at once (once `pip install watchfiles` has run). Needs Node.js, whose npm
installs the esbuild named in `package.json`; who only uses the course needs neither.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import REPO, ToolError, npm

WIDGETS = REPO / "seq2seq_teach" / "widgets"
STATIC = WIDGETS / "static"
FLAGS = ["--bundle", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=warning"]


def bundle(folder: Path, *flags: str) -> None:
    """Write every instrument's .js and .css into `folder`; a fault in a source stops it."""
    entries = [
        f"{main.parent.name}={file.relative_to(REPO).as_posix()}"
        for main in sorted(WIDGETS.glob("*/main.js"))
        for file in (main, main.with_name("style.css"))
    ]
    command = [npm.command("esbuild"), *entries, f"--outdir={folder}", *FLAGS, *flags]
    subprocess.run(command, cwd=REPO, check=True)


def differing() -> list[str]:
    """The names of files in `static` that are not what the sources make."""
    with TemporaryDirectory() as folder:
        bundle(Path(folder))
        made, kept = (
            {file.name: file.read_bytes() for file in place.iterdir()}
            for place in (Path(folder), STATIC)
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
        bundle(STATIC, *["--watch", "--log-level=info"] * options.watch)
    except KeyboardInterrupt:
        return None
    except ToolError as error:
        return str(error)
    except subprocess.CalledProcessError as error:  # it has said what is wrong
        return error.returncode


if __name__ == "__main__":
    sys.exit(main())
