"""Notebook 1 in Jupyter Notebook 7: our extension of JupyterLab covers answers there too."""

import pytest
from instruments import words_of
from playwright.sync_api import expect
from shared import languages

from seq2seq_teach.exercises import find
from seq2seq_teach.exercises.card import MARKS
from seq2seq_teach.widgets import Machine
from tools.look.browser import NOTEBOOK, jupyterlab, run_all, show_cell


@pytest.fixture(scope="module")
def classic():
    with jupyterlab(host=NOTEBOOK) as address:
        yield address


def run(page, code=None):
    """Run the active cell, with `code` in place of what stands in it."""
    page.evaluate(
        """(code) => {
            const { content } = window.jupyterapp.shell.currentWidget;
            if (code) content.activeCell.model.sharedModel.setSource(code);
            return window.jupyterapp.commands.execute("notebook:run-cell");
        }""",
        code,
    )


@languages
def test_a_notebook_in_notebook_7(classic, page, language):
    expect.set_options(timeout=60_000)
    folder = "" if language == "en" else "ko/"
    run_all(page, classic(f"notebooks/{folder}01_the_secret_letter.ipynb"))

    # An instrument steps.
    words = words_of(Machine, language)
    machine = show_cell(page, "Machine(").locator(".s2s")
    before = machine.get_by_role("slider").first.input_value()
    machine.get_by_role("button", name=words["widget next"], exact=True).click()
    expect(machine.get_by_role("slider").first).not_to_have_value(before)

    # What answers a guess is covered until it is made.
    prompt = show_cell(page, "Predict(").locator(".s2s-predict")
    covered = page.locator(".s2s-covered")
    expect(covered).not_to_have_count(0)
    before = covered.count()
    prompt.get_by_role("textbox").fill("4")
    page.keyboard.press("Enter")
    expect(covered).not_to_have_count(before)

    # An exercise is checked.
    exercise = find("1.1")
    cell = show_cell(page, 'check("1.1"')
    run(page, f'{exercise.solution}\n\ncheck("1.1", {exercise.name})')
    expect(cell.locator(".jp-OutputArea strong")).to_contain_text(MARKS[True])
