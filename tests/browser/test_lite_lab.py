"""A Lab that runs in the browser, as a learner meets it. To make one and start its kernels takes
minutes, so only one that was made is looked at: LITE=build/site/lite, after `python course.py site
--lab`, as the workflow `lab` does. Without a whole Pyodide the kernel starts, and the course says
what it lacks.
"""

import json
import os
import re
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import expect
from shared import languages

from tools.export import lite
from tools.export.site import notebooks
from tools.look.browser import show_cell

pytestmark = pytest.mark.skipif(
    "LITE" not in os.environ, reason="LITE names no Lab that `python course.py site --lab` has made"
)
# A guard against hanging: a Pyodide is fetched and compiled, and notebook 3 computes.
LONGEST = 900_000
RUN = [path.stem for path in notebooks()["en"][:4]]


@pytest.fixture(scope="module")
def root():
    folder = Path(os.environ["LITE"])
    assert (folder / "jupyter-lite.json").is_file(), f"there is no Lab in {folder}"
    return folder


@pytest.fixture(scope="module")
def pyodide(root):
    """The folder in which its Pyodide lies, or None where the Lab asks Pyodide's server."""
    settings = json.loads((root / "jupyter-lite.json").read_text(encoding="utf-8"))
    kernels = settings["jupyter-config-data"]["litePluginSettings"]
    url = kernels["@jupyterlite/pyodide-kernel-extension:kernel"].get("pyodideUrl")
    return url and (root / url).parent


@pytest.fixture(scope="module")
def whole(pyodide):
    return pyodide is None or any(pyodide.glob("numpy-*.whl"))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def served(root):
    """`served(language, stem)`: the address at which the Lab opens a notebook."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        at = f"http://127.0.0.1:{server.server_port}"
        yield lambda language, stem: f"{at}/lab/index.html?path={language}/{stem}.ipynb"
        server.shutdown()


@contextmanager
def ran(browser, address):
    """A page in which every cell of a notebook has been run; `asked` are the servers it asked."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(LONGEST)
    page.asked = set()
    page.on("request", lambda request: page.asked.add(re.match(r"\w+:(//[^/]+)?", request.url)[0]))
    page.goto(address)
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    page.evaluate(
        """async () => {
            const app = window.jupyterapp;
            const { context, sessionContext } = app.shell.currentWidget;
            await context.ready;
            await sessionContext.ready;
            await app.commands.execute('notebook:run-all-cells');
        }"""
    )
    yield page
    page.close()


def errors(page):
    """What the cells of the notebook on show have raised."""
    return page.evaluate(
        """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
            .filter((cell) => cell.type === 'code')
            .flatMap((cell) => cell.outputs.toJSON())
            .filter((output) => output.output_type === 'error')
            .map((output) => output.evalue)"""
    )


def test_it_has_all_notebooks(root):
    for language, paths in notebooks().items():
        there = sorted(path.stem for path in (root / "files" / language).glob("*.ipynb"))
        assert there == [path.stem for path in paths]


def test_the_wheels_it_needs_lie_in_it(root):
    names = {path.name.partition("-")[0] for path in (root / "pypi").glob("*-none-any.whl")}
    assert names >= {name.replace("-", "_") for name in lite.PURE}
    assert "seq2seq_teach" in names


@languages
@pytest.mark.parametrize("stem", RUN)
def test_a_notebook_runs_to_its_end(browser, served, whole, pyodide, language, stem):
    if not whole:
        pytest.skip("This Lab has a Pyodide without NumPy")
    with ran(browser, served(language, stem)) as page:
        assert errors(page) == []
        root = show_cell(page, "Machine(").locator(".s2s")
        expect(root.get_by_role("slider").first).to_be_visible()
        if pyodide:
            assert {one for one in page.asked if one.startswith("https:")} == set()


@languages
def test_without_numpy_the_first_cell_says_so(browser, served, whole, language):
    if whole:
        pytest.skip("This Lab has a whole Pyodide")
    with ran(browser, served(language, RUN[0])) as page:
        assert errors(page) == [getattr(lite.LACKING, language)]
        assert {one for one in page.asked if one.startswith("https:")} == set()
