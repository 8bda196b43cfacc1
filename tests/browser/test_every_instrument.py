"""What holds for every instrument, whichever browser it stands in."""

import pytest
from instruments import open_instrument

from tools.look.instruments import INSTRUMENTS

each = pytest.mark.parametrize("make", INSTRUMENTS, ids=lambda make: make.__name__)


@each
def test_a_field_goes_back_to_what_the_instrument_shows(make, page):
    """Some browsers reset a field to its `defaultValue` when a reader comes back to the page."""
    open_instrument(page, make())
    fields = page.evaluate(
        "[...document.querySelectorAll('.s2s input[type=text]')]"
        ".map(({ value, defaultValue }) => [value, defaultValue])"
    )
    assert all(value == kept for value, kept in fields)


@each
def test_a_box_that_scrolls_is_no_stop_of_its_own(make, page):
    """Firefox makes it one, in which JupyterLab would hear every key."""
    open_instrument(page, make())
    page.wait_for_timeout(300)
    stops = page.evaluate(
        """[...document.querySelectorAll('.s2s *')].filter((node) =>
            /auto|scroll/.test(getComputedStyle(node).overflow)
            && (node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight)
            && node.getAttribute("tabindex") !== "-1" && node.dataset.lmSuppressShortcuts !== "true"
        ).map((node) => node.className)"""
    )
    assert stops == []


@each
def test_bars_are_seen_in_forced_colours(make, page):
    page.emulate_media(forced_colors="active")
    open_instrument(page, make())
    page.wait_for_timeout(300)
    unseen = page.evaluate(
        """[...document.querySelectorAll('.s2s :is(.s2s-share, .s2s-bar-of i, .s2s-bars i)')]
            .map((bar) => [getComputedStyle(bar), getComputedStyle(bar.parentElement)])
            .filter(([bar, ground]) => bar.backgroundColor === ground.backgroundColor
                || bar.backgroundColor === "rgba(0, 0, 0, 0)").length"""
    )
    assert unseen == 0
