"""Tests that run in Firefox too: a notebook in JupyterLab, the site by keyboard, a deck."""

# ruff: noqa: F401
import pytest
from test_deck import folder, test_inside_an_instrument_no_key_turns_the_slide
from test_jupyterlab import test_the_microscope_by_mouse_and_by_keyboard, usual_complaints
from test_site import (
    soups,
    test_contents_onward_and_the_switch_by_keyboard,
    test_the_machine_on_the_start_page_reads_and_speaks,
)


@pytest.fixture(scope="module")
def browser(firefox):
    return firefox
