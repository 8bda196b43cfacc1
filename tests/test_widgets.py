"""Controls that answer as they are moved."""

import pytest
from ipywidgets import IntSlider, Text

from seq2seq_teach import Codebook, load_pretrained, plots
from seq2seq_teach.widgets import live

BOOK = Codebook({"안녕": 315})


def test_the_answer_follows_the_control():
    box = live(Text("안녕"), lambda letter: f"{letter} → {BOOK.encode(letter)}")
    control, shown = box.children
    assert "안녕 → [315]" in shown.value
    control.value = "안녕 안녕"
    assert "안녕 안녕 → [315, 315]" in shown.value


@pytest.mark.parametrize(
    "typed", ["<img src=x onerror=alert(1)>", "</pre><script>1</script>", "&<b>"]
)
def test_what_is_typed_is_text_whether_it_answers_or_fails(typed):
    for answer in (str, BOOK.encode):
        shown = live(Text(typed), answer).children[1].value
        assert typed not in shown.removeprefix('<pre style="white-space: pre-wrap">')
        assert "&lt;" in shown or "&amp;" in shown


def test_a_value_error_becomes_its_sentence():
    shown = live(Text("토르"), BOOK.encode).children[1].value
    assert "“토르”" in shown and "안녕" in shown


def test_a_figure_is_shown_with_its_description():
    model = load_pretrained("phrases-lstm-8")
    steps = model.translate("난 아이언맨 입니다").decoding.steps
    box = live(IntSlider(1, 1, 5), lambda n: plots.probabilities(steps[n - 1], model.target))
    first = box.children[1].value
    box.children[0].value = 2
    assert first.startswith("<img") and box.children[1].value != first
    assert plots.probabilities(steps[1], model.target).alt in box.children[1].value.replace(
        "&lt;", "<"
    ).replace("&gt;", ">")
