"""What tests with a browser, or of run notebooks, share: their conftest imports all of it."""

import os
import re
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

import nbformat
import pytest
from filelock import FileLock, Timeout
from playwright.sync_api import expect, sync_playwright

from benchmarks.memory import probed
from tools import published
from tools.export.site import build as build_site
from tools.export.site import notebooks
from tools.look.browser import find_browser, jupyterlab, launch

__all__ = [
    "browser",
    "executed",
    "firefox",
    "lab",
    "no_faults",
    "once",
    "opened",
    "page",
    "playwright",
    "repository",
    "site",
]

expect.set_options(timeout=30_000)  # what is right is seen at once, but for a busy machine


def absent(why):
    """Skip for want of a browser; where .ci/run or the workflow has put it there, fail."""
    if os.environ.get("CI") and sys.platform == "linux":
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """`once(name, make)`: a folder that `make(folder)` has filled, once for all pytest workers.

    Where another worker is filling it this one waits, at most `patience` seconds: then Timeout.
    """
    base = tmp_path_factory.getbasetemp()
    base = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "once"
    base.mkdir(exist_ok=True)

    def once(name, make, patience=-1):
        folder, part = base / name, base / f"{name}.part"
        with FileLock(base / f"{name}.lock", timeout=patience):
            if not folder.exists():
                part.mkdir(exist_ok=True)
                make(part)
                part.rename(folder)
        return folder

    return once


@pytest.fixture(scope="session")
def executed(once):
    """`executed(path)`: a notebook that has been run, once for all tests; errors don't stop it.

    `patience` is that of `once`. What the probe of benchmarks/memory.py saw is in the metadata of
    the notebook, as `probe`.
    """

    def executed(path, patience=-1):
        path = Path(path).resolve()

        def make(folder):
            notebook = nbformat.read(path, as_version=4)
            ran, seen = probed(notebook, path.parent, allow_errors=True, timeout=600)
            ran.metadata["probe"] = seen
            nbformat.write(ran, folder / path.name)

        folder = once(f"{path.parent.name}-{path.stem}", make, patience)
        return nbformat.read(folder / path.name, 4)

    return executed


@pytest.fixture(scope="session")
def repository():
    """To which the pages of `site` lead."""
    return "a-class/seq2seq_teach"


@pytest.fixture(scope="session")
def site(once, executed, repository):
    """The site, built once, from notebooks that other tests look at too.

    It leads to a Lab, which is not in it: to make one takes minutes.
    """
    if not shutil.which("npm") and not os.environ.get("CI"):
        pytest.skip("npm was not found; pages need Node.js")
    for path in reversed([path for row in zip(*notebooks().values(), strict=True) for path in row]):
        with suppress(Timeout):  # what another worker runs is not waited for yet
            executed(path, patience=0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(published, "repository", lambda: repository)
        return once("site", lambda folder: list(build_site(folder, executed, lab=True)))


# By module, not by session: while Playwright runs, no other event loop can.
@pytest.fixture(scope="module")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def browser(playwright):
    with watched(playwright, "chromium") as browser:
        yield browser


@pytest.fixture(scope="module")
def firefox(playwright):
    if not find_browser("firefox"):
        absent("Firefox was not found: what the course does in it stays untested")
    with watched(playwright, "firefox") as browser:
        yield browser


@contextmanager
def watched(playwright, name):
    """A browser with `faults`, the errors in its pages, for as long as it is needed."""
    browser = launch(playwright, name)
    browser.faults = []

    def note(fault):
        stack = fault.error.stack or str(fault.error)
        scripts = re.findall(r"\w+://\S+", stack)
        # Of JupyterLab or Notebook alone: they stumble over a cell that leaves the page while it
        # is measured, and a kernel that is started again answers nothing that it had been asked.
        measured = scripts and all(re.search("/static/(lab|notebook)/", one) for one in scripts)
        if not measured and "Canceled future for" not in stack:
            browser.faults.append(stack)

    browser.on("context", lambda context: context.on("weberror", note))
    yield browser
    browser.close()


@pytest.fixture(autouse=True)
def no_faults(request):
    """An error in a page fails the test that met it, and is named."""
    yield
    if "browser" in request.fixturenames:
        faults = request.getfixturevalue("browser").faults
        found = "\n".join(faults)
        faults.clear()
        if found:
            pytest.fail(found, pytrace=False)


@pytest.fixture(scope="module")
def lab():
    with jupyterlab() as address:
        yield address


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(90_000)
    yield page
    page.close()


@pytest.fixture
def opened(browser):
    """`with opened(path) as page`: the page without a network; nothing may be asked or fail.

    `page.files` are the addresses of the files it has asked for, `page.trouble` what went wrong.
    """

    @contextmanager
    def opened(path, **settings):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})
        context.set_offline(True)
        page = context.new_page()
        page.set_default_timeout(60_000)
        trouble = page.trouble = []
        page.files = set()
        page.on("console", lambda line: line.type == "error" and trouble.append(line.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))

        def asked(request):
            if request.url.startswith("file:"):
                page.files.add(request.url)
            elif not request.url.startswith(("data:", "blob:")):
                trouble.append(request.url)

        page.on("request", asked)
        page.goto(path.as_uri())
        yield page
        assert trouble == []
        context.close()

    return opened
