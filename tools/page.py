"""Make a page of a notebook that works without a network and without Python.

    python -m tools.page notebooks/02_the_encoder.ipynb [more …] [--to build/page]

Each notebook is run, and becomes one HTML file; what all pages share is put beside them in
`assets/`. Open the file, or hand the whole folder on. The instruments of the course, which compute
in the browser, stay alive there (`alive.js`); of controls that ask Python, one answer is shown.
Needs Node.js, whose npm fetches the libraries named in `package.json` once, into `build/npm`.
"""

import argparse
import base64
import importlib.util
import io
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from bs4 import BeautifulSoup
from fontTools import subset
from fontTools.ttLib import TTFont
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter
from PIL import Image

TOOLS = Path(__file__).resolve().parent
REPO = TOOLS.parent
PINS = json.loads((TOOLS / "package.json").read_text(encoding="utf-8"))["dependencies"]
ARCHIVES = REPO / "build" / "npm"
WIDGET_STATE = "application/vnd.jupyter.widget-state+json"
HIDDEN = ("PYTEST_", "MPLBACKEND", "TF_", "KERAS_")
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
THREADS += ("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")
FILES = {  # in assets: (package, its file)
    "katex.js": ("katex", "dist/katex.min.js"),
    "auto-render.js": ("katex", "dist/contrib/auto-render.min.js"),
    "katex.css": ("katex", "dist/katex.min.css"),
    "reveal.js": ("reveal.js", "dist/reveal.js"),
    "reveal.css": ("reveal.js", "dist/reveal.css"),
    "reveal-notes.js": ("reveal.js", "plugin/notes/notes.js"),
}


class PageError(RuntimeError):
    """A page cannot be made; the message is one sentence that says what to do."""


def execute(path):
    """A notebook, run from top to bottom in its folder; → it, with outputs and widget states.

    Raises PageError where there is no notebook or a cell of it fails.
    """
    try:
        notebook = nbformat.read(path, as_version=4)
    except (OSError, nbformat.reader.NotJSONError) as error:
        raise PageError(f"{path} is not a notebook: {error}.") from error
    try:
        return run(notebook, Path(path).parent)
    except CellExecutionError as error:
        raise PageError(f"{path}: a cell fails with {error.ename}: {error.evalue}") from error


def run(notebook, folder, **settings):
    """Run a notebook in a kernel such as a learner has, in `folder`; → it, with its outputs.

    The kernel has one thread, as on Binder, and knows nothing of tests around it: under pytest
    it would hide what C libraries write to stderr. `settings` are those of NotebookClient.
    """
    environment = {key: value for key, value in os.environ.items() if not key.startswith(HIDDEN)}
    client = NotebookClient(
        notebook,
        **{"timeout": 600, "kernel_name": "python3", **settings},
        extra_arguments=["--log-level=ERROR"],  # it would warn of its own wire, once a notebook
        resources={"metadata": {"path": str(folder)}},
    )
    return client.execute(env=environment | dict.fromkeys(THREADS, "1"))


def page(notebook, assets="assets", beside=(), template="page"):
    """The HTML of a notebook that has been run, as one of `templates` makes it.

    `assets` is where `vendor` has put the libraries, as the page sees it. A link to a notebook
    becomes a link to its page when that is one of `beside`, such as "02_the_encoder.html";
    any other would lead nowhere and becomes plain text.
    """
    states = notebook.metadata.get("widgets", {}).get(WIDGET_STATE, {}).get("state", {})
    language = notebook.metadata.get("lang", "en")
    exporter = HTMLExporter(
        template_name=template,
        extra_template_basedirs=[str(TOOLS / "templates")],
        extra_template_paths=[str(TOOLS / "templates")],  # so that one can extend another
        language_code=language,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        exclude_anchor_links=True,
    )
    letters = {*json.dumps(notebook, ensure_ascii=False), *map(chr, range(32, 127))}
    resources = {
        "assets": assets,
        "fonts": "\n".join(font_face(letters, weight) for weight in FONTS),
        "stills": {name: still(name, states) for name in states},
        "inside": {name: instruments(name, states) for name in states},
        "instruments": packed(states),
        "frozen": FROZEN[language],
    }
    html, _ = exporter.from_notebook_node(notebook, resources)
    soup = BeautifulSoup(lighter(html), "html.parser")
    for cell in soup.select("main [tabindex]"):
        del cell["tabindex"]  # nbconvert makes every cell a stop of the Tab key
    for corner in soup.select("main th:empty"):
        corner.name = "td"  # it heads nothing
    for link in soup.select('main a[href*=".ipynb"]'):
        link["href"] = link["href"].replace(".ipynb", ".html")
        if link["href"].partition("#")[0] not in beside:
            link.unwrap()
    return str(soup)


def still(name, states):
    """What a widget of ipywidgets shows as HTML, itself or inside it; "" if nothing."""
    state = states[name.removeprefix("IPY_MODEL_")]["state"]
    inside = [still(child, states) for child in state.get("children", [])]
    return state["value"] if state.get("_model_name") == "HTMLModel" else "".join(inside)


FROZEN = {
    "en": "In the notebook this figure has controls, which ask Python for a new one. Here you see "
    "one answer: run the notebook to move them.",
    "ko": "노트북에는 이 그림을 움직이는 조작 장치가 있고, 움직일 때마다 파이썬이 새로 그립니다. "
    "여기에는 그 가운데 하나만 나와 있으니, 움직여 보려면 노트북을 실행하세요.",
}


def instruments(name, states):
    """The names of the instruments in a widget: itself, or those inside. All else asks Python."""
    state = states[name.removeprefix("IPY_MODEL_")]["state"]
    if "_esm" in state:
        return [name.removeprefix("IPY_MODEL_")]
    return [one for child in state.get("children", []) for one in instruments(child, states)]


def instrument(kept):
    """What alive.js wants of an instrument, and its style, from its saved state."""
    state = {key: value for key, value in kept["state"].items() if not key.startswith("_")}
    weights = "".join(
        part["data"] for part in kept.get("buffers", []) if part["path"] == ["weights"]
    )
    texts = {"script": kept["state"]["_esm"], "style": kept["state"]["_css"]}
    return {"state": state, "weights": weights, **texts}


def packed(states):
    """All instruments as JSON for a page, "" if there are none; each text stands there once."""
    models = {name: instrument(kept) for name, kept in states.items() if "_esm" in kept["state"]}
    texts = list({model[kind]: None for model in models.values() for kind in ("script", "style")})
    for model in models.values():
        model |= {kind: texts.index(model[kind]) for kind in ("script", "style")}
    found = json.dumps({"texts": texts, "models": models}, ensure_ascii=False)
    return found.replace("<", "\\u003c") if models else ""


def lighter(html):
    """The same page with smaller pictures and without the icons of JupyterLab's own buttons.

    A figure becomes a WebP of 32 shades for each of red, green and blue, none more than 4 of
    256 off: a quarter of the PNG.
    """

    def smaller(match):
        content = base64.b64decode(match[1])
        picture, small = Image.open(io.BytesIO(content)).convert("RGB"), io.BytesIO()
        picture.point(SHADES * 3).save(small, "WEBP", lossless=True, quality=100)
        return data_address("image/webp", small.getvalue())

    html = re.sub(r"data:image/png;base64,([\w+/=\s]+)", smaller, html)
    return re.sub(r"--jp-icon-[\w-]+: url\(data:[^)]*\);", "", html)


SHADES = [round(round(value * 31 / 255) * 255 / 31) for value in range(256)]
FONTS = {400: "NanumGothic.ttf", 700: "NanumGothicBold.ttf"}


def font_face(letters, weight):
    """The `@font-face` rule of a Korean font that has these letters and no others."""
    package = importlib.util.find_spec("koreanize_matplotlib")  # found, not imported
    folder = Path(package.submodule_search_locations[0])
    font = TTFont(next(folder.rglob(FONTS[weight])))
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


def data_address(kind, content):
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def fetch():
    """The packages of `package.json` as npm packs them, fetched when not there: {name: archive}.

    `npm install` would also bring some eighty packages that the widget library has already
    built in, and in versions that nobody pins. Raises PageError without npm, or when it fails.
    """
    archives = {
        name: ARCHIVES / f"{name.strip('@').replace('/', '-')}-{version}.tgz"
        for name, version in PINS.items()
    }
    for name, archive in archives.items():
        if archive.exists():
            continue
        if not (npm := shutil.which("npm")):
            raise PageError("npm was not found: install Node.js, then run this again.")
        ARCHIVES.mkdir(parents=True, exist_ok=True)
        wanted = f"{name}@{PINS[name]}"
        with TemporaryDirectory(dir=ARCHIVES) as fresh:  # so that half an archive never counts
            command = [npm, "pack", "--loglevel=error", f"--pack-destination={fresh}", wanted]
            done = subprocess.run(
                command, cwd=fresh, capture_output=True, text=True, errors="replace"
            )
            if done.returncode or not (Path(fresh) / archive.name).exists():
                why = (done.stderr.strip().splitlines() or ["it gave no reason"])[0]
                raise PageError(
                    f"npm could not fetch {wanted} ({why}): is there a network? Run this again."
                )
            os.replace(Path(fresh) / archive.name, archive)
    return archives


def vendor(folder):
    """Put what all pages share into `folder`. Raises PageError when npm cannot fetch it."""
    packages = {name: unpacked(archive) for name, archive in fetch().items()}
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, (package, file) in FILES.items():
        content = packages[package][file]
        if name == "katex.css":
            content = with_fonts(content.decode(), packages[package]).encode()
        (folder / name).write_bytes(content)
    for package in packages:
        (folder / f"{package}.license.txt").write_bytes(packages[package]["LICENSE"])


def unpacked(archive):
    """{name: content} of an archive that npm has packed."""
    with tarfile.open(archive) as tar:
        files = [member for member in tar if member.isfile()]
        return {file.name.removeprefix("package/"): tar.extractfile(file).read() for file in files}


def with_fonts(css, katex):
    """KaTeX's style sheet with its fonts inside: not every browser reads them from a file.

    Without those that no formula of this course has a letter in, such as Fraktur.
    """

    def inside(match):
        if not re.match(r"fonts/KaTeX_(Main-Regular|Math-Italic|Size\d)", match[2]):
            return ""
        font = data_address("font/woff2", katex[f"dist/{match[2]}"])
        return f'{match[1]}src:url({font}) format("woff2")}}'

    rule = r"(@font-face\{[^}]*)src:url\((fonts/[\w-]+\.woff2)\)[^}]*\}"
    return re.sub(rule, inside, css)


def place(path):
    """Where the page of a notebook stands in the folder of pages: as the notebooks stand."""
    path, notebooks = Path(path).resolve(), REPO / "notebooks"
    inside = path.relative_to(notebooks) if path.is_relative_to(notebooks) else Path(path.name)
    return inside.with_suffix(".html")


def write(notebooks, folder, make):
    """Run each notebook, and write the HTML that `make` gives beside the libraries in `folder`.

    `make` is called as `page` is; → the paths, one by one, as they are written.
    """
    vendor(folder / "assets")
    for path in notebooks:
        target = place(path)

        def seen(other, start=target.parent):
            return Path(os.path.relpath(other, start)).as_posix()

        html = make(execute(path), seen("assets"), {seen(place(other)) for other in notebooks})
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        (folder / target).write_text(html, encoding="utf-8", newline="\n")
        yield folder / target


def command(argv, description, make, kind):
    """The command that writes pages or decks; returns the exit code."""
    parser = argparse.ArgumentParser(description=description.partition("\n")[0])
    parser.add_argument("notebooks", nargs="+", type=Path)
    parser.add_argument("--to", type=Path, default=REPO / "build" / kind, metavar="FOLDER")
    options = parser.parse_args(argv)
    try:
        for path in write(options.notebooks, options.to, make):
            print(path, flush=True)
    except PageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def main(argv=None):
    """Run the command; returns the exit code."""
    return command(argv, __doc__, page, "page")


if __name__ == "__main__":
    sys.exit(main())
