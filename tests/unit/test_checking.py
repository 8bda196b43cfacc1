"""How an answer is probed: whatever it does, what is wrong first is found, nothing is harmed."""

import signal
import sys
import time
from decimal import Decimal

import numpy as np
import pytest
from bad_answers import Strange
from shared import EXERCISES, languages

from seq2seq_teach import use_language
from seq2seq_teach.exercises import check, find, hint, progress, sandbox, solution
from seq2seq_teach.exercises import words as say
from seq2seq_teach.exercises.exercise import Exercise, changed, difference, examine, fault
from seq2seq_teach.exercises.sandbox import Outcome
from seq2seq_teach.language import Text

# A small exercise to probe with: the mean of each row, and how many rows there are.


def small():
    some = Text("some words", "몇 마디")
    return Exercise("0.1", level=1, minutes=1, done=some, tells=some, hints=(some, some))


SMALL = small()


@SMALL.reference
def means(rows):
    """The mean of each row."""
    return rows.mean(axis=1), len(rows)


@SMALL.cases
def cases():
    return [(np.array([[1.0, 2.0], [3.0, 6.0]]),), (np.ones((1, 3)),)]


@SMALL.drawn
def drawn(rng):
    return (rng.normal(size=(3, 2)),)


@SMALL.mistake("one mean", "평균 하나")
def one_mean(rows):
    return np.full(len(rows), rows.mean()), len(rows)


@SMALL.mistake("no rows", "줄이 없음")
def means_of_some(rows):
    assert len(rows), "no rows"
    return means(rows)


@SMALL.fact("no rows have no means.", "줄이 없으면 평균도 없습니다.")
def none():
    return [(np.ones((2, 1)),), *[(np.ones((0, n)),) for n in (2, 3, 4)]]


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


def stub_that_passes(rows):
    """The mean of each row."""
    pass


@pytest.mark.parametrize(
    "answer",
    [stub, stub_that_passes, stub_with_dots, stub_to_return, stub_that_says_so, ..., None],
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
    "one instead of two": (lambda rows: rows.mean(), "kind"),
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
    assert set(say.probe) - {"time"} == {failed for _, failed in BAD.values()} - {"time"}


@pytest.mark.parametrize(("answer", "failed"), BAD.values(), ids=BAD)
def test_the_first_probe_that_fails_is_named(answer, failed, monkeypatch):
    if failed == "time":
        monkeypatch.setattr(sandbox, "SECONDS", 0.2)
    assert probe(answer) == failed
    monkeypatch.undo()
    assert probe(means) is None


@pytest.mark.parametrize(
    ("answer", "failed"),
    [
        (lambda n: lambda: n + 0, None),
        (lambda n: lambda: n + 1, "values"),
        (lambda n: n, "error"),
        (lambda n: print(end=""), "nothing"),
        (lambda n: [..., n][0], "not started"),
    ],
)
def test_what_is_read_of_a_result_is_compared_unless_there_is_none(answer, failed):
    exercise = small()
    exercise.reference(lambda n: lambda: n)
    exercise.cases(lambda: [(1,), (2,)])
    exercise.read(lambda made: made())
    finding = examine(exercise, answer)
    assert (finding and finding.probe) == failed


def test_a_fact_that_does_not_hold_is_named_with_the_input_that_shows_it():
    finding = examine(SMALL, means_of_some)
    assert (finding.probe, finding.fact) == ("property", "none")
    assert finding.inputs[0].shape == (0, 2) and finding.expected[1] == 0
    assert isinstance(finding.outcome.error, AssertionError)
    assert finding.recognised == "means_of_some"


def of_errors(words):
    def answer(rows):
        assert len(rows), words
        return means(rows)

    return answer


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (lambda rows: (np.array([rows.mean()] * len(rows)), len(rows)), "one_mean"),
        (lambda rows: (np.full(len(rows), 3.0), len(rows)), ""),  # 3 is the mean of one case only
        (of_errors("no rows"), "means_of_some"),
        (of_errors("no rows_7"), "means_of_some"),  # as Keras numbers what it names
        (of_errors("nothing"), ""),
        (lambda rows: means(rows if rows.shape != (0, 2) else rows.nothing), ""),
    ],
)
def test_a_mistake_is_named_only_if_it_does_the_same_everywhere(answer, name):
    assert examine(SMALL, answer).recognised == name


@pytest.mark.parametrize(("inputs", "name"), [(2, ""), (3, "wrong")])
def test_what_agrees_with_a_mistake_on_too_few_inputs_may_do_so_by_chance(inputs, name):
    exercise = small()

    @exercise.mistake("wrong", "틀림")
    def wrong(n):
        return n if n >= inputs else n + 7

    exercise.reference(lambda n: n)
    exercise.cases(lambda: [(n,) for n in range(9)])
    assert examine(exercise, lambda n: wrong(n)).recognised == name


def test_a_mistake_is_known_by_its_nan_too():
    def gap(rows):
        return np.where(rows.mean(axis=1) > 0, np.nan, rows.mean(axis=1)), len(rows)

    exercise = small()
    exercise.reference(means)
    exercise.cases(cases)
    exercise.drawn(drawn)
    exercise.mistake("a gap", "빈틈")(gap)
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

    assert check("6.3", of_long_ones).text.endswith(say.probe["nothing"]())
    always = EXERCISES["6.3"].mistakes["always_made_as_long"].answer
    assert say.probe["nothing"]() not in check("6.3", always).text


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
        ((np.zeros(2),), (np.array([0, 1e-5]),)),
        ([np.zeros(2)], [np.zeros((2, 2))]),
        ([np.array([1, 2])], [np.array([1, 3])]),
        ([np.zeros(2)], [None]),
        ({"a": [1]}, {"a": [1, 2]}),
        ({"a": 1}, {"b": 1}),
        ([], [Strange()]),
        (["a"], [Strange()]),
    ],
)
def test_a_change_inside_an_input_is_seen(before, after):
    assert changed(before, after) and not changed(before, before)


def test_what_is_put_back_is_not_changed_by_rounding():
    before = [np.array([1.0, 0.0])]
    after = [before[0] + 0.1 - 0.2 + 0.1]
    assert (after[0] != before[0]).any() and not changed(before, after)


def test_the_hint_that_fits_comes_as_long_as_the_mistake_is_made():
    first, second = (text() for text in EXERCISES["5.1"].hints)
    for mistake in EXERCISES["5.1"].mistakes.values():
        for _ in range(2):
            assert check("5.1", mistake.answer).hint == mistake.hint()
    assert check("5.1", lambda wanted, said: 0.5).hint == first  # none of them was a general one
    assert check("5.1", mistake.answer).hint == hint("5.1").text == mistake.hint()
    assert hint("5.1").text.startswith(second)


def test_hints_follow_one_another_whoever_asks_for_them_and_begin_again():
    first, second = (text() for text in EXERCISES["5.1"].hints)
    assert hint("5.1").text == first
    shown = check("5.1", lambda wanted, said: 0.5).hint
    assert shown == f"{second} {say.see_solution(number='5.1')}"
    assert hint("5.1").text == first
    check("5.1", EXERCISES["5.1"].right)
    assert hint("5.1").text == first  # solved, then broken again: from the beginning


def test_what_changes_its_input_is_told_to_copy_each_time():
    def pad_in_place(rows):
        mask = EXERCISES["1.3"].right(rows)[1]
        for row in rows:
            row += [0] * (len(mask[0]) - len(row))
        return rows, mask

    for _ in range(2):
        card = check("1.3", pad_in_place)
        assert card.passed is False and card.hint == say.copy()
    assert dict(card.rows) == {
        "input before": "rows = [[4, 5, 6], [7], [7, 8]]",
        "input after": "rows = [[4, 5, 6], [7, 0, 0], [7, 8, 0]]",
    }


@languages
def test_a_solution_is_shown_after_an_attempt_or_when_asked_twice(language):
    use_language(language)
    source = EXERCISES["5.1"].solution
    assert not solution("5.1").code
    assert solution("5.1").code == source
    check("5.2", lambda ids: ...)
    assert not solution("5.2").code
    check("5.3", lambda *inputs: 0)
    assert solution("5.3").code


@languages
@pytest.mark.parametrize(
    "number",
    ["5.99", "9.1", "", "<b>5.1</b>", 5, 9.1, None, [], Strange()],
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
    message = getattr(say.in_quotes, language)
    assert titles == [message.format(call=call) for call in calls]


@languages
@pytest.mark.parametrize("number", ["1.1 ", " 1.1\n", "１.１", np.str_("1.1")])
def test_a_number_may_be_written_as_people_do(language, number):
    use_language(language)
    assert [check(number, EXERCISES["1.1"].right).passed, hint(number).title] == [
        True,
        say.hint_title(number="1.1"),
    ]


@languages
@pytest.mark.parametrize(
    "number",
    ["1,1", "Exercise 1.1", "연습 1.1번", b"1.1", np.float64(1.1), Decimal("1.1"), {"1.1"}],
)
def test_a_number_that_can_be_guessed_is_shown_as_it_is_written(language, number):
    use_language(language)
    for title in (check(number, means).title, check(means, "1.1").title):
        assert title == say.in_quotes(call='check("1.1", encode)')


@languages
def test_nobody_forgets_by_mistake_and_nothing_at_all_is_no_error(language):
    use_language(language)
    check("1.1", EXERCISES["1.1"].right)
    assert progress("1.1").title == progress().title != progress(forget=True).title  # type: ignore
    for card in (check(), hint(), solution()):
        assert card.passed is None and '"5.1"' in card.title


def test_of_two_numbers_that_are_one_without_quotes_the_function_tells_which_is_meant():
    join, accuracy = (EXERCISES[number].right for number in ("5.10", "5.1"))
    assert 'check("5.10", join)' in check(5.10, join).title
    assert 'check("5.1", accuracy)' in check(5.1, accuracy).title


# What an answer does around it


def test_a_check_inside_the_function_that_is_checked_says_so():
    cards = []

    def accuracy(wanted, said):
        cards.append(check("5.1", accuracy))
        return EXERCISES["5.1"].right(wanted, said)

    assert check("5.1", accuracy).passed
    assert {card.title for card in cards} == {say.inside(number="5.1")}
    assert check("5.1", EXERCISES["5.1"].right).passed


def test_what_an_answer_puts_into_numpy_makes_no_wrong_answer_right(monkeypatch):
    def answer(rows):
        for name in ("allclose", "array_equal", "isclose"):
            monkeypatch.setattr(np, name, lambda *_, **__: True)
        monkeypatch.setattr(np, "isnan", lambda array: np.zeros(np.shape(array), bool))
        return np.zeros(len(rows)), len(rows)

    assert probe(answer) == "values"
    assert probe(mutate) == "input"


def test_a_numpy_that_raises_stops_no_check():
    exercise = find("4.1")
    with np.errstate(all="raise"):
        assert check("4.1", exercise.right).passed
        assert np.geterr()["under"] == "raise"


def test_what_the_checks_compare():
    assert difference(1.0, 1.00001) == "" and difference(1.0, 1.01) == "values"
    assert difference(True, 1) == "dtype" and difference(1, True) == "dtype"
    assert difference((1, "a"), [1, "a"]) == "" and difference("a", "b") == "values"
    assert difference([], []) == "" and difference([1, 2], (1, 2)) == ""
    assert difference("a", ["a"]) == "kind" and difference([1, 2], "a") == "kind"
    assert difference([[1, 2]], [range(1, 3)]) == "" and difference([1, 2], [[1], [2]]) == "shape"
    assert difference(np.nan, np.nan) == "" and difference(np.nan, 1.0) == "values"
    assert fault([1], Outcome([1])) == ""


def test_what_is_masked_is_not_given():
    assert difference(np.array([1, 2]), np.ma.array([1, 2], mask=[0, 1])) == "values"
    assert difference(np.array([1, 2]), np.ma.array([1, 2], mask=[0, 0])) == ""
