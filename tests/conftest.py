import functools
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from seq2seq_teach import use_language
from tools import page as pages
from tools.browser import jupyterlab, launch


@pytest.fixture(autouse=True)
def english():
    """Every test starts, and leaves, in English."""
    use_language("en")
    yield
    use_language("en")


# By module, not by session: while Playwright runs, no other event loop can.
@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chrome = launch(playwright)
        yield chrome
        chrome.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with jupyterlab(tmp_path_factory.mktemp("lab")) as address:
        yield address


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(90_000)
    yield page
    page.close()


@pytest.fixture(scope="session")
def executed():
    """`executed(path)`: a notebook that has been run, once for all tests that look at it."""
    return functools.cache(pages.execute)


@pytest.fixture
def opened(browser):
    """`with opened(path) as page`: the page without a network; nothing may be asked or fail."""

    @contextmanager
    def opened(path, **settings):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})
        context.set_offline(True)
        page = context.new_page()
        page.set_default_timeout(60_000)
        trouble = []
        page.on("console", lambda line: line.type == "error" and trouble.append(line.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on(
            "request",
            lambda request: (
                request.url.startswith(("file:", "data:", "blob:")) or trouble.append(request.url)
            ),
        )
        page.goto(path.as_uri())
        yield page
        assert trouble == []
        context.close()

    return opened
