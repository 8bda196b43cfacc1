"""A benchmark compares like with like: times are its own affair, answers are not."""

import numpy as np
import pytest
from instruments import open_instrument
from matplotlib import pyplot as plt
from playwright.sync_api import sync_playwright

from benchmarks import step as by_step
from benchmarks.translate import SENTENCE, tutorial_loop, tutorial_models
from seq2seq_teach import load_pretrained
from tools.browser import launch


def test_the_tutorial_loop_says_what_the_numpy_engine_says():
    model = load_pretrained("phrases-lstm")
    models = tutorial_models(model)
    for sentence in (SENTENCE, "책을 썼습니다"):
        ids = model.source.encode(sentence)
        assert tutorial_loop(*models, ids) == model.translate(sentence).decoding.said


NUMBERS = """(row) => [...document.querySelectorAll(`[data-row=${row}] tr + tr`)].map(
    (line) => [...line.cells].slice(2).map((node) => node.innerText && node.value))"""


def test_the_microscope_and_the_heat_maps_show_the_same_numbers():
    microscope, _, _ = by_step.both(8).children
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        open_instrument(page, microscope)
        for step in (0, 5, 12):
            page.evaluate("(step) => model.set('step', step)", step)
            figure = by_step.heat_maps(by_step.model_of(8), step)
            for row, ax in zip(by_step.ROWS, figure.axes, strict=True):
                drawn = ax.images[0].get_array().filled(np.nan)  # (H, T)
                numbers = page.evaluate(NUMBERS, row)
                shown = [[np.nan if n == "" else n for n in line] for line in numbers]
                assert shown == pytest.approx(drawn, abs=1e-5, nan_ok=True)
            plt.close(figure)
        browser.close()
