import pytest
from playwright.sync_api import sync_playwright

from seq2seq_teach import use_language
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
