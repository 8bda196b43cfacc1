"""The card that `check`, `hint` and `solution` show: what is on it, in a notebook and as text."""

import signal

import numpy as np
import pytest
from bad_answers import Strange
from shared import EXERCISES, Seen, languages

from seq2seq_teach import use_language
from seq2seq_teach.exercises import check, sandbox
from seq2seq_teach.exercises import words as say
from seq2seq_teach.exercises.card import Card, show


@languages
def test_a_stub_is_told_how_hard_it_is_and_how_long_it_takes(language):
    use_language(language)
    card = check("5.3")
    assert card.text == say.level(level="●●○", minutes=EXERCISES["5.3"].minutes)


def test_a_verdict_shows_input_expected_and_got():
    card = check("5.5", lambda model, sentence: "안녕")
    assert "고양이는 어제 우유를 마셨습니다" in repr(card)
    rows = dict(card.rows)
    assert list(rows) == ["input", "expected", "got"]
    assert rows["expected"] == "“the cat drank milk yesterday”" and rows["got"] == "“안녕”"


def test_what_cannot_be_called_is_told_so_and_costs_no_hint():
    assert dict(check("5.1", 0.8).rows) == {"expected": "accuracy", "got": "0.8"}
    wanted, got = "accuracy(wanted, said)", "accuracy(wanted)"
    assert dict(check("5.1", lambda wanted: 1).rows) == {"expected": wanted, "got": got}
    assert check("5.1", lambda wanted, said: 1).hint == EXERCISES["5.1"].hints[0]()


def test_what_is_printed_is_shown_and_not_printed(capsys):
    card = check("5.2", lambda ids: print("fed", ids))
    assert dict(card.rows)["printed"] == r"“fed [5, 6, 7]\n”"
    assert capsys.readouterr() == ("", "")


def test_several_results_are_shown_by_name():
    card = check("1.3", EXERCISES["1.3"].mistakes["pad_numbered"].answer)
    rows = dict(card.rows)
    assert rows["expected"].startswith("ids = [[4, 5, 6], [7, 0, 0], [7, 8, 0]]\nmask = [[True, ")
    assert rows["got"].endswith("mask = [[1, 1, 1], [1, 0, 0], [1, 1, 0]]")


def test_a_fact_that_does_not_hold_is_said_with_the_input_that_breaks_it():
    mistake = EXERCISES["2.3"].mistakes["read_with_three_units"]
    card = check("2.3", mistake.answer)
    assert card.text.endswith("it works for any number of units.")
    assert dict(card.rows)["got"].startswith("ValueError: ")
    assert card.hint == mistake.hint()


@languages
def test_the_number_of_results_is_said(language):
    use_language(language)
    text = check("1.3", lambda rows: (rows, rows, rows)).text
    assert text.endswith(say.count(got=3, wanted=2))


def fails(*_):
    raise ValueError


def fails_on_its_second_line(sentence, words):
    ids = list(sentence)
    return [words[letter] for letter in ids]  # <b>


def test_the_line_that_failed_is_shown():
    first = fails_on_its_second_line.__code__.co_firstlineno
    card = check("1.1", fails_on_its_second_line)
    label, line = card.rows[-1]
    assert label == f"line {first + 2}"
    assert line == "“return [words[letter] for letter in ids]  # <b>”"
    assert "b" not in Seen(card._repr_html_()).tags
    # Nothing of the learner's own is on the way to these errors.
    nowhere = {}
    exec("def typed(sentence, words): return 1 / 0", nowhere)
    for answer in (divmod, nowhere["typed"], type("C", (), {"__call__": fails})()):
        assert not any(label.startswith("line") for label, _ in check("1.1", answer).rows)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_a_loop_without_end_is_shown_by_its_line_and_nothing_is_got(monkeypatch):
    monkeypatch.setattr(sandbox, "SECONDS", 0.2)

    def answer(sentence, words):
        while True:
            pass

    rows = dict(check("1.1", answer).rows)
    assert list(rows)[:2] == ["input", "expected"] and "got" not in rows
    assert rows.popitem()[1] in ("“while True:”", "“pass”")


def test_an_error_is_shown_without_its_place_in_the_graph_of_tensorflow():
    def answer(ids):
        raise ValueError("{{function_node __wrapped__Reshape}} Input to reshape")

    assert dict(check("5.2", answer).rows)["got"] == "ValueError: “Input to reshape”"


MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>'


def prints_markup(model, sentence):
    print(MARKUP)


def raises_markup(model, sentence):
    raise ValueError(MARKUP)


@languages
@pytest.mark.parametrize("answer", [prints_markup, raises_markup, lambda model, sentence: MARKUP])
def test_what_comes_from_a_learner_is_text(answer, language):
    use_language(language)
    page = Seen(check("5.5", answer)._repr_html_())
    assert not page.tags & {"img", "script"}
    assert "<img src=x" in page.text


def test_a_card_reads_the_same_as_plain_text():
    card = check("5.1", EXERCISES["5.1"].mistakes["accuracy_with_pads"].answer)
    assert repr(card).startswith("✗ 5.1: not yet\n") and "Hint: " in repr(card)
    page = Seen(card._repr_html_()).text
    for text in (card.title, card.text, card.hint, *dict(card.rows).values()):
        assert text in page


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.123456789, "0.12346"),
        (10**5000, "int"),
        (True, "True"),
        ("가" * 100, f"“{'가' * 40}…”"),
        ((1, [2, 3]), "(1, [2, 3])"),
        ([[5, 6], [7]], "[[5, 6], [7]]"),
        (([[5, 6], [7, 0]], [[True, False]]), "[[5, 6], [7, 0]]\n[[True, False]]"),
        ([0] * 1000, f"[{'0, ' * 12}… (1,000)]"),
        (Strange(), "Strange"),
        ((Strange(), 1), "(Strange, 1)"),
        (np.float32(0.5), "0.5"),
        (np.array([object()]), "(1,) object"),
        (np.zeros((2, 2), int), "[[0 0]\n [0 0]]  (2, 2) int64"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_in_a_few_words(value, shown):
    assert show(value).replace("int32", "int64") == shown


@pytest.mark.parametrize(
    "value",
    [
        np.broadcast_to(1.0, (10**5, 10**5)),
        np.broadcast_to(1.0, (2,) * 40),
        np.array(["x" * 10**6]),
        [[[10**14] * 12] * 12] * 12,
        [[["x" * 40] * 12] * 12] * 12,
    ],
    ids=["long", "many axes", "long text", "numbers", "texts"],
)
def test_what_is_large_is_cut(value):
    assert len(show(value)) < 500


def test_a_card_without_anything_is_one_line():
    assert repr(Card("5.1")) == "○ 5.1"
