"""On paper nothing is cut: A4, between margins of 15 mm, whose text is 680 px wide."""

import pytest
from instruments import open_instrument
from shared import languages

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.widgets import DecoderLab, Microscope
from tools.export import site
from tools.export.page import page as page_of
from tools.look.instruments import INSTRUMENTS

PAPER = {"width": 680, "height": 960}
# What is cut by a box or by the page: [what, its text].
CUT = """() => {
    const hides = (style) => style.overflowX !== "visible" || style.overflowY !== "visible";
    const found = [];
    for (const node of document.querySelectorAll("main *")) {
        const [style, box] = [getComputedStyle(node), node.getBoundingClientRect()];
        const small = box.width < 2 || box.height < 2 || style.display === "inline";
        if (small || node.closest("svg, .s2s-unseen, .katex-mathml")) continue;
        const wide = node.scrollWidth > node.clientWidth + 1;
        const high = node.scrollHeight > node.clientHeight + 3;
        const meant = style.textOverflow === "ellipsis"; // as a long word in a button is
        const out = box.right > innerWidth + 1;
        if (out || (hides(style) && !meant && (wide || high)))
            found.push([`${node.tagName} ${node.className}`, node.textContent.slice(0, 60)]);
    }
    return found;
}"""


@pytest.fixture
def paper(browser):
    page = browser.new_page(viewport=PAPER)
    page.emulate_media(media="print")
    yield page
    page.close()


@languages
@pytest.mark.parametrize("make", INSTRUMENTS, ids=lambda make: make.__name__)
def test_nothing_of_an_instrument_is_cut(make, language, paper):
    use_language(language)
    open_instrument(paper, make())
    paper.wait_for_timeout(300)  # until what waits for a pause is drawn
    assert paper.evaluate(CUT) == []


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


@languages
@pytest.mark.parametrize("number", range(7))
def test_no_line_of_a_page_is_cut(number, language, paper):
    html = page_of(site.built(site.notebooks()[language][number]))
    # The libraries are not there: formulas stay as they are written.
    paper.set_content(html.replace("renderMathInElement(", "Boolean("))
    assert paper.locator(".highlight pre").count() > 5
    assert paper.evaluate(CUT) == []
    paper.emulate_media(media="screen")  # where they scroll
    assert number == 0 or paper.evaluate(CUT) != []
