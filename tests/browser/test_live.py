"""Controls that answer as they are moved."""

import pytest
from ipywidgets import Dropdown, FloatSlider, IntSlider, Text

from seq2seq_teach import Codebook, figures, load_pretrained, use_language
from seq2seq_teach.limits import PATHS, gradient_norms
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
    box = live(IntSlider(1, 1, 5), lambda n: figures.probabilities(steps[n - 1], model.target))
    first = box.children[1].value
    box.children[0].value = 2
    assert first.startswith("<img") and box.children[1].value != first
    assert figures.probabilities(steps[1], model.target).alt in box.children[1].value.replace(
        "&lt;", "<"
    ).replace("&gt;", ">")


def measured(cell, gain):
    return figures.gradient_curve({cell: gradient_norms(cell, gain=gain, steps=8, units=4)})


def test_the_answer_follows_every_control():
    box = live({"cell": Dropdown(options=PATHS), "gain": FloatSlider(0.5)}, measured)
    cell, gain, shown = box.children
    seen = {shown.value}
    for control, value in ((cell, "rnn"), (gain, 3), (cell, "lstm")):
        control.value = value
        assert measured(cell.value, gain.value).alt in shown.value
        seen.add(shown.value)
    assert len(seen) == 4


def test_a_value_error_of_several_controls_becomes_its_sentence():
    box = live({"cell": Text("rnn"), "gain": FloatSlider(0.5)}, measured)
    cell, _, shown = box.children
    cell.value = "<b>"
    assert "&lt;b&gt;" in shown.value and "carousel" in shown.value and "<img" not in shown.value
    cell.value = "gru"
    assert "<img" in shown.value


@pytest.mark.parametrize(
    ("language", "said"), [("en", "recurrent gain"), ("ko", "순환 행렬의 gain")]
)
def test_a_control_has_its_name_in_the_language_in_use(language, said):
    use_language(language)
    sliders = {"gain": FloatSlider(), "mine": FloatSlider(), "input_scale": FloatSlider()}
    sliders["input_scale"].description = "x"
    box = live(sliders, lambda gain, mine, input_scale: gain + mine + input_scale)
    assert [control.description for control in box.children[:3]] == [said, "mine", "x"]
