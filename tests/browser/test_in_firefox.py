"""Tests that run in Firefox too: a notebook in JupyterLab, a page of the site by keyboard."""

# ruff: noqa: F401, F811
import pytest
from test_jupyterlab import test_the_microscope_by_mouse_and_by_keyboard as in_jupyterlab
from test_jupyterlab import usual_complaints
from test_site import soups
from test_site import test_contents_onward_and_the_switch_by_keyboard as by_keyboard


@pytest.fixture(scope="module")
def browser(firefox):
    return firefox


def test_the_microscope_in_jupyterlab(lab, page, usual_complaints):
    in_jupyterlab(lab, page, usual_complaints, "")


def test_the_site_by_keyboard(opened, site, soups):
    by_keyboard(opened, site, soups, "ko")
