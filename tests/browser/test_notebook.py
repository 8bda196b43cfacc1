"""Notebook 2 in the program Jupyter Notebook 7: an instrument lives there, and keeps its keys."""

from instruments import words_of
from playwright.sync_api import expect

from seq2seq_teach.widgets import Microscope
from tools.look.browser import NOTEBOOK, jupyterlab, run_all, show_cell

WAIT = 90_000  # ms: it starts slowly


def cells(page):
    return page.evaluate("window.jupyterapp.shell.currentWidget.content.widgets.length")


def test_an_instrument_lives_in_notebook_7_and_keeps_its_keys(page):
    words = words_of(Microscope, "en")
    with jupyterlab(host=NOTEBOOK) as address:
        run_all(page, address("notebooks/02_the_encoder.ipynb"))
        root, before = show_cell(page, "Microscope(small").locator(".s2s"), cells(page)
        slider = root.get_by_role("slider")
        expect(slider).to_have_value("2", timeout=WAIT)  # set by the last cell that concerns it
        root.get_by_role("button", name=words["widget next"]).click()
        expect(slider).to_have_value("3", timeout=WAIT)

        slider.focus()
        page.keyboard.press("Home")
        expect(slider).to_have_value("0", timeout=WAIT)
        page.keyboard.press("End")
        page.keyboard.press("Tab")
        expect(root.locator("table :focus")).to_have_count(1, timeout=WAIT)
        for key in ("a", "b", "d", "d", "x", "ArrowDown", "Enter", "d", "d", "Escape", "d", "d"):
            page.keyboard.press(key)  # what these do to a notebook they must not do from here
        assert cells(page) == before
        expect(slider).to_be_visible()
