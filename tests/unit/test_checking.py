"""The checker: it says what is wrong with any answer, and nothing an answer does harms it."""

import re
import signal
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import nbformat
import numpy as np
import pytest
from bad_answers import BAD as BAD_KINDS
from bad_answers import Strange
from bs4 import BeautifulSoup
from nbclient import NotebookClient
from seq2seq_teach.exercises.fence import Outcome, attempt

from seq2seq_teach import exercises, use_language
from seq2seq_teach.exercises import check, fence, hint, solution
from seq2seq_teach.exercises.card import Card, show
from seq2seq_teach.exercises.exercise import Exercise, changed, difference, examine, fault
from seq2seq_teach.language import LANGUAGES, MESSAGES
from seq2seq_teach.training import tf

HANGUL = re.compile("[가-힣]")
CONTENT = {
    exercise.number: exercise
    for notebook in exercises.CONTENT
    for exercise in exercises._exercises(notebook).values()
}
languages = pytest.mark.parametrize("language", LANGUAGES)
every_exercise = pytest.mark.parametrize("number", CONTENT)


@pytest.fixture(autouse=True)
def nothing_tried_yet(monkeypatch):
    monkeypatch.setattr(exercises, "_progress", {})


# A small exercise to probe with: the mean of each row, and how many rows there are.


def means(rows):
    return rows.mean(axis=1), len(rows)


def one_mean(rows):
    return np.full(len(rows), rows.mean()), len(rows)


def means_of_some(rows):
    assert len(rows), "no rows"
    return means(rows)


SMALL = Exercise(
    "0.1",
    difficulty=1,
    minutes=1,
    reference=means,
    cases=lambda: [(np.array([[1.0, 2.0], [3.0, 6.0]]),), (np.ones((1, 3)),)],
    wrong={"one": one_mean, "none": means_of_some},
    properties={"none": lambda: [(np.ones((2, 1)),), (np.ones((0, 2)),)]},
)


def probe(answer):
    finding = examine(SMALL, answer)
    return finding and finding.probe


def stub(rows):
    """The mean of each row."""


def stub_with_dots(rows): ...


def stub_to_return(rows):
    return ...


def stub_that_says_so(rows):
    raise NotImplementedError


@pytest.mark.parametrize(
    "answer",
    [stub, stub_with_dots, stub_to_return, stub_that_says_so, lambda rows: None, ..., None],
)
def test_a_stub_is_not_started(answer):
    assert probe(answer) == "not started"


GOOD = {
    "reference": means,
    "lists": lambda rows: [[sum(row) / len(row) for row in rows], len(rows)],
    "float32": lambda rows: (rows.astype(np.float32).mean(axis=1), np.int32(len(rows))),
    "another formula": lambda rows: (rows @ np.ones(rows.shape[1]) / rows.shape[1], rows.shape[0]),
    "more arguments": lambda rows, axis=1: (rows.mean(axis), len(rows)),
    "written in C": type("Means", (), {"__call__": lambda self, rows: means(rows)})(),
}


@pytest.mark.parametrize("answer", GOOD.values(), ids=GOOD)
def test_a_right_answer_passes_however_it_is_written(answer):
    assert probe(answer) is None


def recurse(rows):
    return recurse(rows)


def loop(rows):
    while True:
        try:
            time.sleep(0.001)
        except Exception:
            pass


def mutate(rows):
    right = means(rows)
    rows[:] = 0
    return right


class StrangeError(Exception):
    def __str__(self):
        raise RuntimeError


def raises(error):
    def answer(rows):
        raise error

    return answer


def itself(rows):
    loop = []
    loop.append(loop)
    return loop, loop


def all_of(value):
    return lambda rows: (np.full(len(rows), value), len(rows))


BAD = {
    "the result, not the function": (0.5, "callable"),
    "a word": ("means", "callable"),
    "a strange answer": (Strange(), "callable"),
    "no argument": (lambda: 1, "arguments"),
    "two arguments": (lambda a, b: 1, "arguments"),
    "a named argument": (lambda rows, *, axis: 1, "arguments"),
    "forgets to return": (lambda rows: print(rows.mean(axis=1)), "nothing"),
    "a generator": (lambda rows: (row.mean() for row in rows), "kind"),
    "a set": (lambda rows: {1, 2}, "kind"),
    "a strange object": (lambda rows: Strange(), "kind"),
    "strange objects": (lambda rows: (Strange(), Strange()), "kind"),
    "one instead of two": (lambda rows: rows.mean(axis=1), "kind"),
    "three instead of two": (lambda rows: (1, 2, 3), "count"),
    "one mean too many": (lambda rows: ([*rows.mean(axis=1), 0.0], len(rows)), "length"),
    "no mean": (lambda rows: ([], 2), "length"),
    "itself": (itself, "shape"),
    "the mean of all": (lambda rows: (rows.mean(), len(rows)), "shape"),
    "an array beyond all memory": (
        lambda rows: (np.broadcast_to(1.0, (10**9, 10**6)), 2),
        "shape",
    ),
    "a list of ten million": (lambda rows: ([0] * 10**7, 2), "length"),
    "a list of so much": (lambda rows: ([range(10**12)] * 2, 2), "shape"),
    "an array of many axes": (lambda rows: (np.broadcast_to(1.0, (2,) * 40), 2), "shape"),
    "no rectangle": (lambda rows: ([[1], [2, 3]], 2), "shape"),
    "text": (all_of("1.5"), "dtype"),
    "too much text": (lambda rows: (["one", "and", "a", "half"], 2), "dtype"),
    "objects": (all_of(None), "dtype"),
    "complex": (all_of(1.5 + 0j), "dtype"),
    "a count that is no whole number": (lambda rows: (rows.mean(axis=1), 2.0), "dtype"),
    "NaN": (all_of(np.nan), "nan"),
    "infinite": (all_of(np.inf), "values"),
    "another value": (all_of(0.5), "values"),
    "changes its input": (mutate, "input"),
    "only where there is a row": (means_of_some, "property"),
    "an error": (lambda rows: 1 / 0, "error"),
    "an error without words": (raises(StrangeError()), "error"),
    "an error that is no Exception": (raises(GeneratorExit()), "error"),
    "endless recursion": (recurse, "error"),
    "sys.exit": (lambda rows: sys.exit(3), "exit"),
    "exit": (lambda rows: exit(), "exit"),
    "a loop": (loop, "time"),
}
if not hasattr(signal, "setitimer"):
    del BAD["a loop"]


def test_there_is_a_bad_answer_for_every_probe():
    said = {key.removeprefix("probe ") for key in MESSAGES if key.startswith("probe ")}
    assert said - {"time"} == {failed for _, failed in BAD.values()} - {"time"}


@pytest.mark.parametrize(("answer", "failed"), BAD.values(), ids=BAD)
def test_the_first_probe_that_fails_is_named(answer, failed, monkeypatch):
    if failed == "time":
        monkeypatch.setattr(fence, "SECONDS", 0.2)
    assert probe(answer) == failed
    monkeypatch.undo()
    assert probe(means) is None


def test_a_fact_that_does_not_hold_is_named_with_the_input_that_shows_it():
    finding = examine(SMALL, means_of_some)
    assert (finding.probe, finding.fact) == ("property", "none")
    assert finding.inputs[0].shape == (0, 2) and finding.expected[1] == 0
    assert isinstance(finding.outcome.error, AssertionError) and finding.recognised == "none"


def of_errors(words):
    def answer(rows):
        assert len(rows), words
        return means(rows)

    return answer


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (lambda rows: (np.array([rows.mean()] * len(rows)), len(rows)), "one"),
        (lambda rows: (np.full(len(rows), 3.0), len(rows)), ""),  # 3 is the mean of one case only
        (of_errors("no rows"), "none"),
        (of_errors("nothing"), ""),
        (lambda rows: means(rows if rows.shape != (0, 2) else rows.nothing), ""),
    ],
)
def test_a_mistake_is_named_only_if_it_does_the_same_everywhere(answer, name):
    assert examine(SMALL, answer).recognised == name


def test_a_mistake_is_known_by_its_nan_too():
    def gap(rows):
        return np.where(rows.mean(axis=1) > 2, np.nan, rows.mean(axis=1)), len(rows)

    exercise = replace(SMALL, wrong={"gap": gap})
    assert examine(exercise, lambda rows: gap(rows)).recognised == "gap"
    assert examine(exercise, all_of(np.nan)).recognised == ""


@languages
def test_a_way_without_a_return_is_asked_for_where_it_shows(language):
    use_language(language)

    def only_of_several(rows):
        if rows.shape == (2, 2):
            return means(rows)

    finding = examine(SMALL, only_of_several)
    assert (finding.probe, len(finding.inputs[0])) == ("nothing", 1)

    def of_long_ones(gradient, norm):
        if np.linalg.norm(gradient) > norm:
            return gradient * norm / np.linalg.norm(gradient)

    first, fact, last = (
        MESSAGES[key][language]
        for key in ("probe property", "exercise 6.3 property short", "probe nothing")
    )
    assert check("6.3", of_long_ones).text == f"{first} {fact} {last}"
    assert last not in check("6.3", CONTENT["6.3"].wrong["always"]).text


def test_what_fails_a_case_is_not_asked_for_a_fact():
    assert examine(SMALL, one_mean).probe == "values"
    assert examine(SMALL, lambda rows: (rows[0], 1)).fact == ""


def test_an_input_that_is_changed_is_the_last_thing_to_be_said():
    def both(rows):
        right = means_of_some(rows)
        rows[:] = 0
        return right

    assert probe(both) == "property" and probe(mutate) == "input"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([[5, 6], [7]], [[5, 6], [7, 0]]),
        ([1, 2], [1, 3]),
        ([1], [True]),
        ([1], (1,)),
        ((np.zeros(2),), (np.array([0, 1e-9]),)),
        ([np.zeros(2)], [None]),
        ({"a": [1]}, {"a": [1, 2]}),
        ({"a": 1}, {"b": 1}),
        ([], [Strange()]),
        (["a"], [Strange()]),
    ],
)
def test_a_change_inside_an_input_is_seen(before, after):
    assert changed(before, after) and not changed(before, before)


@every_exercise
def test_the_reference_passes_and_the_stub_is_not_started(number):
    reference = CONTENT[number].reference
    arguments = ", ".join(CONTENT[number].arguments)
    empty = eval(f"lambda {arguments}: ...")
    for language in LANGUAGES:
        use_language(language)
        card = check(number, empty)
        assert card.passed is None and str(CONTENT[number].minutes) in card.text
        assert check(number).passed is None
        card = check(number, reference)
        assert card.passed and card.text == MESSAGES[f"exercise {number} done"][language]


WRONG = [(number, name) for number in CONTENT for name in CONTENT[number].wrong]


@languages
@pytest.mark.parametrize(("number", "name"), WRONG)
def test_a_known_wrong_answer_gets_its_own_hint_then_further_ones(number, name, language):
    use_language(language)
    wrong = CONTENT[number].wrong[name]
    shown = [check(number, wrong) for _ in range(3)]
    assert {card.passed for card in shown} == {False}
    texts = [MESSAGES[f"exercise {number} {key}"][language] for key in (name, "hint 1", "hint 2")]
    assert [card.hint for card in shown][:2] == texts[:2]
    assert shown[2].hint.startswith(texts[2]) and f'solution("{number}")' in shown[2].hint


@every_exercise
def test_every_word_of_an_exercise_is_there_and_said(number):
    exercise = CONTENT[number]
    keys = {key for key in MESSAGES if key.startswith(f"exercise {number} ")}
    facts = {f"property {name}" for name in exercise.properties}
    names = {"done", "hint 1", "hint 2", *exercise.wrong, *facts}
    assert keys == {f"exercise {number} {name}" for name in names}
    assert exercise.difficulty in (1, 2, 3) and exercise.minutes > 0
    assert len(exercise.wrong) >= 3


def test_no_words_stand_for_an_exercise_that_is_not_there():
    numbers = {key.split()[1] for key in MESSAGES if key.startswith("exercise ")}
    assert numbers == set(CONTENT)


def test_hints_follow_one_another_whoever_asks_for_them():
    first = MESSAGES["exercise 5.1 hint 1"]["en"]
    second = MESSAGES["exercise 5.1 hint 2"]["en"]
    assert hint("5.1").text == first
    assert check("5.1", lambda wanted, said: 0.5).hint.startswith(second)
    check("5.1", CONTENT["5.1"].reference)
    assert hint("5.1").text == first  # solved, then broken again: from the beginning


def test_when_no_hint_is_left_the_last_is_given_again():
    last = MESSAGES["exercise 5.1 hint 2"]["en"]
    texts = [hint("5.1").text for _ in range(4)]
    assert len(set(texts[1:])) == 1 and texts[1].startswith(f"{last} That was the last hint")
    wrong = CONTENT["5.1"].wrong["pads"]
    own = MESSAGES["exercise 5.1 pads"]["en"]
    assert [check("5.1", wrong).hint.startswith(own) for _ in range(2)] == [True, True]


def test_another_mistake_gets_another_hint():
    wrong = CONTENT["5.1"].wrong
    assert check("5.1", wrong["pads"]).hint == MESSAGES["exercise 5.1 pads"]["en"]
    assert check("5.1", wrong["said"]).hint == MESSAGES["exercise 5.1 said"]["en"]


@languages
def test_a_solution_is_shown_after_an_attempt_or_when_asked_twice(language):
    use_language(language)
    source = "def accuracy(wanted, said):\n    real = wanted != PAD"
    assert not solution("5.1").code
    assert solution("5.1").code.startswith(source)
    check("5.2", lambda ids: ...)
    assert not solution("5.2").code
    check("5.3", lambda *inputs: 0)
    assert solution("5.3").code


@languages
@pytest.mark.parametrize(
    "number",
    ["5.99", "7.1", "", "<b>5.1</b>", 5, 7.1, None, [], Strange()],
    ids=lambda number: type(number).__name__,
)
def test_a_number_that_is_none_is_named(language, number):
    use_language(language)
    for card in (check(number, means), hint(number), solution(number)):
        assert card.passed is None and '"5.1"' in card.title
        assert "<b>" not in card._repr_html_()


@languages
def test_a_number_without_quotes_is_to_be_put_in_quotes(language):
    use_language(language)
    titles = [card.title for card in (check(1.1, means), hint(1.1), solution(1.1))]
    calls = ('check("1.1", encode)', 'hint("1.1")', 'solution("1.1")')
    message = MESSAGES["check in quotes"][language]
    assert titles == [message.format(call=call) for call in calls]


# What is shown


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
    assert check("5.1", lambda wanted, said: 1).hint == MESSAGES["exercise 5.1 hint 1"]["en"]


def test_what_is_printed_is_shown_and_not_printed(capsys):
    card = check("5.2", lambda ids: print("fed", ids))
    assert dict(card.rows)["printed"] == r"“fed [5, 6, 7]\n”"
    assert capsys.readouterr() == ("", "")


def test_several_results_are_shown_by_name():
    card = check("1.3", CONTENT["1.3"].wrong["numbers"])
    rows = dict(card.rows)
    assert rows["expected"].startswith("ids = [[4, 5, 6], [7, 0, 0], [7, 8, 0]]\nmask = [[True, ")
    assert rows["got"].endswith("mask = [[1, 1, 1], [1, 0, 0], [1, 1, 0]]")
    for exercise in CONTENT.values():
        if exercise.results:
            assert len(exercise.results) == len(exercise.reference(*exercise.cases()[0]))


@languages
def test_the_number_of_results_is_said(language):
    use_language(language)
    text = check("1.3", lambda rows: (rows, rows, rows)).text
    assert text.endswith(MESSAGES["check count"][language].format(got=3, wanted=2))


def fails_on_its_second_line(sentence, words):
    ids = list(sentence)
    return [words[letter] for letter in ids]  # <b>


def test_the_line_that_failed_is_shown():
    first = fails_on_its_second_line.__code__.co_firstlineno
    card = check("1.1", fails_on_its_second_line)
    label, line = card.rows[-1]
    assert label == f"line {first + 2}"
    assert line == "“return [words[letter] for letter in ids]  # <b>”"
    assert not BeautifulSoup(card._repr_html_(), "html.parser").b
    # Nothing of the learner's own is on the way to these errors.
    nowhere = {}
    exec("def typed(sentence, words): return 1 / 0", nowhere)
    for answer in (divmod, nowhere["typed"], type("C", (), {"__call__": raises(ValueError())})()):
        assert not any(label.startswith("line") for label, _ in check("1.1", answer).rows)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_a_loop_without_end_is_shown_by_its_line_and_nothing_is_got(monkeypatch):
    monkeypatch.setattr(fence, "SECONDS", 0.2)

    def answer(sentence, words):
        while True:
            pass

    rows = dict(check("1.1", answer).rows)
    assert list(rows)[:2] == ["input", "expected"] and "got" not in rows
    assert rows.popitem()[1] in ("“while True:”", "“pass”")


def test_an_error_is_shown_without_its_place_in_the_graph_of_tensorflow():
    def answer(embed, ids):
        return tf.reshape(embed(ids), (7, 7))

    got = dict(check("5.4", answer).rows)["got"]
    assert got.startswith("InvalidArgumentError: “Input to reshape") and "{{" not in got


MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>'


def prints_markup(model, sentence):
    print(MARKUP)


def raises_markup(model, sentence):
    raise ValueError(MARKUP)


@languages
@pytest.mark.parametrize("answer", [prints_markup, raises_markup, lambda model, sentence: MARKUP])
def test_what_comes_from_a_learner_is_text(answer, language):
    use_language(language)
    page = BeautifulSoup(check("5.5", answer)._repr_html_(), "html.parser")
    assert not page.find(["img", "script"])
    assert "<img src=x" in page.get_text()


def test_a_card_reads_the_same_as_plain_text():
    card = check("5.1", CONTENT["5.1"].wrong["pads"])
    assert repr(card).startswith("✗ 5.1: not yet\n") and "Hint: " in repr(card)
    page = BeautifulSoup(card._repr_html_(), "html.parser").get_text()
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


# The fence


def test_warnings_are_not_shown_and_prints_are_kept_short(capsys):
    outcome = attempt(lambda: (np.log(np.zeros(1)), print("x" * 10**6)))
    assert outcome.error is None and len(outcome.printed) == fence.LONGEST_PRINT
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")
def test_an_alarm_that_was_set_before_is_still_set(monkeypatch):
    monkeypatch.setattr(fence, "SECONDS", 0.2)

    def ring(*_):
        raise AssertionError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 3600)
    try:
        assert probe(loop) == "time"
        assert signal.getsignal(signal.SIGALRM) is ring
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 3600
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_it_checks_in_a_thread_where_no_alarm_can_be_set():
    found = []
    thread = threading.Thread(target=lambda: found.extend([probe(means), probe(one_mean)]))
    thread.start()
    thread.join()
    assert found == [None, "values"]


def test_the_stop_button_is_the_learners():
    with pytest.raises(KeyboardInterrupt):
        probe(raises(KeyboardInterrupt()))


def test_what_the_checks_compare():
    assert difference(1.0, 1.00001) == "" and difference(1.0, 1.01) == "values"
    assert difference(True, 1) == "dtype" and difference(1, True) == "dtype"
    assert difference((1, "a"), [1, "a"]) == "" and difference("a", "b") == "values"
    assert difference([], []) == "" and difference([1, 2], (1, 2)) == ""
    assert difference("a", ["a"]) == "kind" and difference([1, 2], "a") == "kind"
    assert difference([[1, 2]], [range(1, 3)]) == "" and difference([1, 2], [[1], [2]]) == "shape"
    assert difference(np.nan, np.nan) == "" and difference(np.nan, 1.0) == "values"
    assert fault([1], Outcome([1])) == ""


# In a kernel, where `exit` is another thing


KERNEL = """
import sys
sys.path.insert(0, {tests!r})
from IPython.display import display
from bad_answers import BAD
from seq2seq_teach import use_language
from seq2seq_teach.exercises import check, fence, find
use_language("{language}")
BAD = {{kind: make for kind, (make, _) in BAD.items()}}
BAD["calls exit()"] = lambda right: lambda *inputs: exit()  # in a cell it is IPython's
BAD["calls quit()"] = lambda right: lambda *inputs: quit()
def ask(make, seconds=fence.SECONDS):
    fence.SECONDS = seconds
    for number in {numbers}:
        display(check(number, make(find(number).reference)))
"""
IN_A_KERNEL = ["1.1", "1.3", "2.2"]


@languages
def test_a_kernel_lives_through_every_bad_answer_and_judges_as_before(language, tmp_path):
    kinds = [*BAD_KINDS, "calls quit()"]
    if not hasattr(signal, "setitimer"):
        kinds.remove("loops for ever")
    calls = [f"ask(BAD[{kind!r}]{', 0.2' * (kind == 'loops for ever')})" for kind in kinds]
    calls += ["ask(lambda right: right)"]
    tests = str(Path(__file__).parent)
    cells = [KERNEL.format(language=language, tests=tests, numbers=IN_A_KERNEL), *calls]
    notebook = nbformat.v4.new_notebook(cells=list(map(nbformat.v4.new_code_cell, cells)))
    where = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=where).execute()
    texts = {}
    for kind, cell in zip([*kinds, "right"], notebook.cells[1:], strict=True):
        assert [output.output_type for output in cell.outputs] == ["display_data"] * 3, kind
        assert all("<strong>" in output.data["text/html"] for output in cell.outputs)
        texts[kind] = [output.data["text/plain"] for output in cell.outputs]
        passes = kind in ("right", "prints")
        for number, text in zip(IN_A_KERNEL, texts[kind], strict=True):
            # Nothing that is given to 1.1 can be changed.
            unharmed = kind == "changes its input" and number == "1.1"
            assert text[0] == ("✓" if passes or unharmed else "✗"), (kind, number)
    for kind, probe in (("exit()", "exit"), ("quit()", "exit"), ("loops for ever", "time")):
        for text in texts.get(f"calls {kind}", texts.get(kind, [])):
            assert MESSAGES[f"probe {probe}"][language] in text
    assert all("RecursionError" in text for text in texts["recurses without end"])
    # The line of a cell is known, too.
    assert all('“BAD["calls quit()"] = lambda' in text for text in texts["calls quit()"])


def test_a_card_without_anything_is_one_line():
    assert repr(Card("5.1")) == "○ 5.1"
