"""Where Matplotlib and anywidget are, in whatever version: a figure is drawn, instruments speak."""

import io

import pytest
from shared import HANGUL, languages

from seq2seq_teach import load_pretrained, use_language

SENTENCE = "난 아이언맨 입니다"


@languages
def test_a_figure_is_drawn(language):
    pytest.importorskip("matplotlib")
    from seq2seq_teach import figures

    use_language(language)
    model = load_pretrained("phrases-lstm-8")
    figure = figures.probabilities(model.translate(SENTENCE).decoding.steps[0], model.target)
    figure.savefig(picture := io.BytesIO(), format="png")
    assert picture.getvalue()[:8] == b"\x89PNG\r\n\x1a\n"
    # In a font that has the letters, not the one that stands in for it.
    (axes,) = figure.axes
    assert "NanumGothic" in axes.title.get_fontname()
    assert (language == "ko") == bool(HANGUL.search(axes.get_title("left")))


@languages
def test_an_instrument_is_made_and_hears_its_browser(language):
    pytest.importorskip("anywidget")
    from seq2seq_teach.widgets import Microscope, Predict

    use_language(language)
    microscope = Microscope(load_pretrained("phrases-lstm-8"), SENTENCE)
    microscope.set_state({"step": 2})
    assert (microscope.sentence, microscope.step) == (SENTENCE, 2)
    question = Predict("backwards", "no").question
    assert (language == "ko") == bool(HANGUL.search(question))
