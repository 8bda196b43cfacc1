"""A training that is followed: by a reader, by nobody, stopped and continued."""

import os
import signal

import numpy as np
import pytest
from instruments import filled, open_instrument, words_of
from shared import languages

from seq2seq_teach import Vocabulary, use_language
from seq2seq_teach.tasks import digit_vocabulary, digits
from seq2seq_teach.training import Check, Training
from seq2seq_teach.widgets import Progress, follow
from seq2seq_teach.widgets.progress import widget as progress
from seq2seq_teach.widgets.shared import reader

DIGITS = digit_vocabulary()
UNSEEN = digits(np.random.default_rng(1), 10, 3)


def training_of(draw=lambda rng, count: digits(rng, count, 3), **settings):
    usual = {"units": 4, "embedding": 4, "batch": 4, "steps": 20, "every": 4}
    given = {"unseen": UNSEEN, "samples": ["3 1 4"], **usual, **settings}
    return Training(draw, DIGITS, DIGITS, **given)


def everything(training):
    history = training.history
    return history.losses, history.checks, [a.tobytes() for a in training.model.arrays().values()]


def test_a_curve_of_few_points_keeps_the_mean_and_the_last_step():
    losses = list(np.linspace(4, 0, 1003))
    points = progress.thinned(losses, most=100)
    assert len(points) <= 100
    assert points[-1][0] == 1003 and points[0][0] == 11
    assert points[0][1] == pytest.approx(np.mean(losses[:11]), abs=1e-4)
    assert progress.thinned([1.5, 0.5]) == [(1, 1.5), (2, 0.5)]
    assert progress.thinned([]) == []


def test_milestones_grow_twice_as_far_each_time():
    checks = [Check(10 * n, 1.0, ()) for n in range(21)]
    steps = [check.step for check in progress.milestones(checks)]
    assert steps == [0, 10, 20, 40, 80, 160, 200]
    assert progress.milestones([]) == []


@languages
def test_where_nobody_looks_it_prints_a_few_lines(capsys, language):
    use_language(language)
    training = training_of()
    follow(training, "copy")
    title, *lines = capsys.readouterr().out.splitlines()
    assert title == "copy"
    assert training.done and len(lines) == 5  # after 0, 4, 8, 16 and 20 steps
    first = training.history.checks[0]
    assert f"{training.history.losses[0]:.2f}" in lines[0] and f"{first.loss:.2f}" in lines[0]


@pytest.mark.parametrize("often", [0, 10**9])
@pytest.mark.parametrize("stop", [None, 1, 4, 6, 13, 16, 19])
def test_what_is_printed_depends_neither_on_the_time_nor_on_stops(often, stop, monkeypatch, capsys):
    monkeypatch.setattr(progress, "OFTEN", often)
    drawn = []

    def draw(rng, count):
        drawn.append(count)
        if len(drawn) == stop:
            signal.raise_signal(signal.SIGINT)
        return digits(rng, count, 3)

    training = training_of(draw)
    while not training.done:
        follow(training)
    told = [line for line in capsys.readouterr().out.splitlines() if "samples" not in line]
    losses, stops = training.history.losses, [line for line in told if f"{stop} of 20" in line]
    assert len(stops) == (stop is not None)
    lines = [line for line in told if line not in stops]
    for step, line in zip((0, 4, 8, 16, 20), lines, strict=True):
        check = next(one for one in training.history.checks if one.step == step)
        assert str(step) in line.split()
        assert f"{losses[max(step - 1, 0)]:.2f}" in line and f"{check.loss:.2f}" in line


# What is under way when the interrupt comes: the first batch, one before a check, the last; or
# the pause after a step.
@pytest.mark.parametrize("moment", [1, 2, 8, 20, "between"])
def test_stopped_at_any_moment_and_continued_it_is_the_same_training(moment, capsys):
    unbroken = training_of()
    unbroken.run()
    drawn, stopped = [], []

    def draw(rng, count):
        drawn.append(count)
        if len(drawn) == moment:
            signal.raise_signal(signal.SIGINT)
        return digits(rng, count, 3)

    def watch():
        if moment == "between" and len(training.history.losses) == 5:
            signal.raise_signal(signal.SIGINT)

    training = training_of(draw)
    try:
        training.run(watch)
    except KeyboardInterrupt:
        stopped.append(len(training.history.losses))
    # A step is never left half done; the last one ends the training all the same.
    assert stopped == {1: [1], 2: [2], 8: [8], 20: [], "between": [5]}[moment]
    training.run(watch if moment != "between" else None)
    assert everything(training) == everything(unbroken)
    training.run()  # nothing is left to do
    assert everything(training) == everything(unbroken)


@languages
def test_a_stop_is_said_and_nothing_is_printed_twice(capsys, language):
    use_language(language)
    at = []

    def draw(rng, count):
        at.append(count)
        if len(at) == 6:
            signal.raise_signal(signal.SIGINT)
        return digits(rng, count, 3)

    training = training_of(draw)
    follow(training)
    said = capsys.readouterr().out
    assert filled(words_of(Progress, language)["stopped"], learned=6, steps=20) in said
    follow(training)
    again = capsys.readouterr().out
    assert training.done and not set(said.splitlines()) & set(again.splitlines())


def test_an_error_of_the_task_is_seen_and_ctrl_c_works_as_before():
    def draw(rng, count):
        raise ZeroDivisionError

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ZeroDivisionError):
        follow(training_of(draw))
    assert signal.getsignal(signal.SIGINT) is before


class Shell:
    """What a notebook tells of the cell that runs."""

    def __init__(self, allow_stdin):
        self.parent = {"content": {"allow_stdin": allow_stdin}}

    def get_parent(self):
        return self.parent


def test_with_a_reader_there_is_a_view_and_without_there_are_lines(monkeypatch, capsys):
    shown = []
    monkeypatch.setattr(progress, "display", shown.append)
    for allow_stdin, views in ((False, 0), (True, 1)):
        monkeypatch.setattr(reader, "get_ipython", lambda: Shell(allow_stdin))  # noqa: B023
        follow(training_of())
        assert len(shown) == views
        assert bool(capsys.readouterr().out) != bool(views)
    (view,) = shown
    assert (view.phase, view.learned, view.steps) == ("done", 20, 20)
    assert [step for step, _ in view.unseen] == [0, 4, 8, 12, 16, 20]
    assert view.start == pytest.approx(np.log(14))
    assert "image/png" in view._repr_mimebundle_()[0]


def test_before_the_first_step_there_is_a_view_without_a_picture():
    data, _ = Progress(training_of())._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data and "image/png" not in data


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_without_a_kernel_shows_it_and_offers_no_stop(page, theme):
    word = "<b>x</b>"
    words = Vocabulary.of([word])
    training = Training(
        lambda rng, count: [(word, word)] * count,
        *(words, words),
        units=2,
        embedding=2,
        batch=2,
        steps=3,
        samples=[word],
    )
    training.run()
    root = open_instrument(page, Progress(training, word), theme)
    assert root.locator("progress").evaluate("(bar) => [bar.value, bar.max]") == [3, 3]
    assert root.locator("thead th").last.inner_text() == word
    assert root.locator(".s2s-verdict").inner_text() == word and not root.locator("b").count()
    assert root.get_by_role("button").count() == 0
    assert "log 5 = 1.61" in root.locator("svg").text_content()
    assert not root.locator("circle.s2s-new").count()  # there is nothing unseen here


def test_bad_settings_are_refused_before_anything_is_learned():
    for name in ("steps", "batch", "every"):
        with pytest.raises(ValueError, match=f"{name} is 0"):
            training_of(**{name: 0})
    with pytest.raises(ValueError, match="“x”"):
        training_of(samples=["3 x"])
    with pytest.raises(ValueError, match="“y”"):
        training_of(unseen=[("3", "y")])


def test_training_needs_no_main_thread():
    from threading import Thread

    training = training_of()
    thread = Thread(target=training.run)
    thread.start()
    thread.join()
    assert training.done


@pytest.mark.skipif(os.name == "nt", reason="a folder of Windows is not locked by its mode")
@languages
def test_a_read_only_folder_gets_a_clear_error_and_the_model_stays(tmp_path, language):
    use_language(language)
    model = training_of(steps=1).model
    before = {name: array.copy() for name, array in model.arrays().items()}
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    root = os.geteuid() == 0  # who may write everywhere, and becomes nobody for a moment
    try:
        if root:
            tmp_path.chmod(0o777)
            os.seteuid(65534)
        with pytest.raises(PermissionError, match=r"memory|메모리") as caught:
            model.save(locked / "mine.npz")
    finally:
        if root:
            os.seteuid(0)
    assert "mine.npz" in str(caught.value) and not list(locked.iterdir())
    for name, array in model.arrays().items():
        np.testing.assert_array_equal(array, before[name])
    with pytest.raises(FileNotFoundError, match="nowhere"):
        model.save(tmp_path / "nowhere" / "mine.npz")
