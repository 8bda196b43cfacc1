"""The sandbox: whatever a learner's code does ends in an outcome, and everything is as before."""

import builtins
import collections
import decimal
import functools
import gc
import io
import locale
import os
import queue
import random
import signal
import sys
import threading
import time
import warnings

import numpy as np
import pytest
from shared import languages

from seq2seq_teach import Vocabulary, current_language, decoder, language, use_language
from seq2seq_teach.exercises import check, find, sandbox, words
from seq2seq_teach.exercises.sandbox import TooLong, attempt

alarms = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarms")


def test_an_outcome_is_a_value_or_an_error_what_was_printed_and_the_way_to_the_error():
    def fails():
        print("so far")
        return 1 / 0

    assert attempt(max, 2, 3) == sandbox.Outcome(3)
    outcome = attempt(fails)
    assert isinstance(outcome.error, ZeroDivisionError) and outcome.value is None
    assert outcome.printed == "so far\n" and outcome.error.__traceback__ is None
    assert outcome.trace[-1] == (__file__, fails.__code__.co_firstlineno + 2)


def test_warnings_are_not_shown_and_prints_are_kept_short(capsys):
    outcome = attempt(lambda: (np.log(np.zeros(1)), print("x" * 10**6)))
    assert outcome.error is None and len(outcome.printed) == sandbox.LONGEST_PRINT
    assert capsys.readouterr() == ("", "")


def test_what_goes_to_either_stream_is_kept_even_if_they_are_closed(capsys):
    def closes():
        print("before", file=sys.stderr)
        sys.stdout.close()
        print("after")

    assert attempt(closes).printed == "before\nafter\n"
    print("still here")
    assert capsys.readouterr() == ("still here\n", "")


def loop():
    while True:
        try:
            time.sleep(0.001)
        except Exception:
            pass


def loop_that_swallows_all():
    while True:
        try:
            pass
        except:  # noqa: E722
            pass


def loop_in_what_swallows_all():
    while True:
        try:
            while True:
                pass
        except:  # noqa: E722
            pass


def loop_that_begins_again_at_its_end():
    while True:
        try:
            while True:
                pass
        finally:
            continue  # noqa: B012


ENDLESS = [
    loop,
    loop_that_swallows_all,
    loop_in_what_swallows_all,
    loop_that_begins_again_at_its_end,
]


@alarms
@pytest.mark.parametrize("endless", ENDLESS)
def test_a_loop_is_stopped_even_if_it_swallows_alarms(endless, monkeypatch):
    monkeypatch.setattr(sandbox, "SECONDS", 0.05)
    for _ in range(8):  # wherever in it the alarm rings, nothing but the outcome comes out
        assert isinstance(attempt(endless).error, TooLong)
        assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_numpy_is_as_it_was_whatever_an_answer_has_put_into_it():
    parts, settings = (np, np.linalg, np.random), np.geterr()
    before = [dict(vars(part)) for part in parts]

    def spoils():
        np.tanh = np.allclose = np.asarray = lambda *_, **__: True
        np.linalg.norm = np.random.default_rng = lambda *_, **__: 0
        del np.exp
        np.seterr(all="raise")

    assert attempt(spoils).error is None
    assert [dict(vars(part)) for part in parts] == before and np.geterr() == settings


def test_nothing_is_judged_by_what_an_answer_has_put_into_numpy():
    def rnn_step(x, h, kernel, recurrent, bias):
        np.tanh = lambda a: a
        np.allclose = np.array_equal = lambda *_, **__: True
        return x @ kernel + h @ recurrent + bias

    assert check("2.1", rnn_step).passed is False


def test_python_is_as_it_was_whatever_an_answer_has_put_into_it(tmp_path):
    before, folder, limit = dict(vars(builtins)), os.getcwd(), sys.getrecursionlimit()
    printed = np.get_printoptions()

    def spoils():
        builtins.all = builtins.len = builtins.isinstance = builtins.next = lambda *_: True
        builtins.map = builtins.super = None  # type: ignore
        os.chdir(tmp_path)
        sys.setrecursionlimit(limit + 99)
        np.set_printoptions(formatter={"all": lambda _: 1 / 0})

    assert attempt(spoils).error is None
    assert dict(vars(builtins)) == before
    assert (os.getcwd(), sys.getrecursionlimit()) == (folder, limit)
    assert np.get_printoptions() == printed


def test_the_course_around_an_answer_is_as_it_was(tmp_path):
    locales = locale.setlocale(locale.LC_ALL)
    np.random.seed(7)
    random.seed(7)
    draws = np.random.random(), random.random()
    np.random.seed(7)
    random.seed(7)
    before = dict(os.environ), sys.path[:], dict(vars(decoder)), dict(vars(language))
    asked = []

    def speak_alone(context, weights, longest):
        asked.append(current_language())
        use_language("ko")
        decoder.decode_step = decoder.greedy = lambda *_: None  # type: ignore
        del decoder.EOS
        np.random.seed(0)
        random.seed(0)
        locale.setlocale(locale.LC_ALL, "C.UTF-8")
        os.environ["SEQ2SEQ_TEACH_NEW"] = "1"
        os.environ.pop("PATH", None)
        sys.path.insert(0, str(tmp_path))
        return [4]

    assert check("4.3", speak_alone).passed is False and asked[:2] == ["en", "en"]
    assert (dict(os.environ), sys.path, dict(vars(decoder)), dict(vars(language))) == before
    assert locale.setlocale(locale.LC_ALL) == locales
    assert (np.random.random(), random.random()) == draws
    assert check("4.3", find("4.3").right).passed  # what is expected was found by the course's own


def test_the_classes_of_the_course_are_as_they_were():
    """So is what is judged by them: the reference of 5.5 reads by what this one puts there."""
    before = dict(vars(Vocabulary)), dict(vars(type(find("5.5"))))

    def read(model, sentence):
        Vocabulary.decode = lambda *_: ""
        Vocabulary.new = 1
        del Vocabulary.encode
        return ""

    assert check("5.5", read).passed is False
    assert (dict(vars(Vocabulary)), dict(vars(type(find("5.5"))))) == before
    assert check("5.5", find("5.5").right).passed


def settings():
    os.umask(mask := os.umask(0o22))
    return {
        "gc": (gc.isenabled(), gc.get_threshold()),
        "files": mask,
        "names": (time.sleep, collections.Counter, functools.reduce, np.fft.fft),
        "decimal": repr(decimal.getcontext()),
        "signals": [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)],
        "trace": sys.gettrace(),
        "profile": sys.getprofile(),
        "streams": (sys.stdin, sys.stdout, sys.stderr),
        "hooks": (sys.excepthook, sys.displayhook, threading.excepthook),
        "modules": sys.modules["json"],
        "warnings": (warnings.filters[:], warnings.showwarning),
    }


def test_settings_of_python_are_as_they_were():
    before = settings()

    def rnn_step(x, h, kernel, recurrent, bias):
        gc.disable()
        gc.set_threshold(1)
        os.umask(0)
        time.sleep = collections.Counter = functools.reduce = np.fft.fft = None  # type: ignore
        decimal.getcontext().prec = 1
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        sys.setprofile(lambda *_: None)
        sys.stdin = sys.stdout = sys.stderr = io.StringIO()
        sys.excepthook = sys.displayhook = warnings.showwarning = lambda *_: None
        threading.excepthook = lambda *_: None
        sys.modules["json"] = None  # type: ignore
        warnings.simplefilter("error")
        sys.settrace(lambda *_: None)
        return np.tanh(x @ kernel + h @ recurrent + bias)

    assert check("2.1", rnn_step).passed
    assert settings() == before


def test_figures_look_as_they_did_and_none_is_left_open():
    pyplot = pytest.importorskip("matplotlib.pyplot")
    pyplot.close("all")
    pyplot.figure()
    before = dict(pyplot.rcParams)

    def rnn_step(x, h, kernel, recurrent, bias):
        pyplot.style.use("dark_background")
        pyplot.figure()
        return np.tanh(x @ kernel + h @ recurrent + bias)

    try:
        assert check("2.1", rnn_step).passed
        assert (dict(pyplot.rcParams), pyplot.get_fignums()) == (before, [1])
    finally:
        pyplot.close("all")


def test_warnings_that_are_errors_stop_no_check():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for number in ("3.2", "4.1", "6.2"):
            assert check(number, find(number).right).passed


@languages
def test_who_asks_for_input_is_told_where_it_stands(language):
    use_language(language)
    for card in (
        check("1.1", lambda sentence, words: input()),
        check("1.1", lambda sentence, words: input("?")),
    ):
        assert getattr(words.input_asks, language)[:40] in dict(card.rows)[words.got()]


def test_nobody_is_warned_of_what_was_not_awaited():
    async def later():
        return 1

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert attempt(later).error is None
        gc.collect()


@alarms
def test_what_waits_is_stopped_whatever_it_says_of_it(monkeypatch):
    monkeypatch.setattr(sandbox, "SECONDS", 0.1)
    for waits in (threading.Event().wait, lambda: time.sleep(60), queue.Queue().get):
        assert isinstance(attempt(waits).error, TooLong)


@alarms
def test_an_alarm_that_was_set_before_is_still_set(monkeypatch):
    monkeypatch.setattr(sandbox, "SECONDS", 0.2)

    def ring(*_):
        raise AssertionError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 3600)
    try:
        assert isinstance(attempt(loop).error, TooLong)
        assert signal.getsignal(signal.SIGALRM) is ring
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 3600
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_it_works_in_a_thread_where_no_alarm_can_be_set():
    found = []
    thread = threading.Thread(target=lambda: found.append(attempt(max, 1, 2).value))
    thread.start()
    thread.join()
    assert found == [2]


def test_the_stop_button_is_the_learners():
    def stopped():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt(stopped)
