"""On paper nothing is cut, however wide it is on a screen; see reach.py for the rest."""

import pytest
from instruments import open_instrument
from reach import CUT, PAPER

from seq2seq_teach import load_pretrained
from seq2seq_teach.widgets import DecoderLab, Machine, Microscope


@pytest.fixture
def paper(browser):
    page = browser.new_page(viewport=PAPER)
    page.emulate_media(media="print")
    yield page
    page.close()


@pytest.mark.parametrize("make", [DecoderLab, Microscope])
def test_what_is_too_wide_is_made_smaller(make, paper):
    sentence = "어제 우리는 학교에서 그녀를 봤습니다 오늘 우리는 학교에서 그녀를 봤습니다"
    model = load_pretrained()
    widget = make(model, sentence) if make is DecoderLab else make([model], sentence)
    open_instrument(paper, widget)
    paper.wait_for_timeout(300)
    assert paper.evaluate(CUT) == []
    paper.emulate_media(media="screen")  # where they scroll
    assert paper.evaluate(CUT) != []


def test_what_was_laid_out_for_a_screen_is_made_smaller(paper):
    """A browser that prints does not tell an instrument its new width, so that it stays wide."""
    paper.evaluate("() => void (window.ResizeObserver = class { observe() {} disconnect() {} })")
    open_instrument(paper, Machine(load_pretrained(), "난 아이언맨 입니다"))
    paper.emulate_media(media="screen")
    wide = paper.locator(".s2s-sheet").bounding_box()
    paper.emulate_media(media="print")
    narrow = paper.locator(".s2s-sheet").bounding_box()
    assert wide["width"] > PAPER["width"] >= narrow["x"] + narrow["width"]
    assert narrow["width"] > PAPER["width"] / 2
