"""What is done is known after a restart; whatever befalls the file, a check is a check."""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import pytest
from shared import EXERCISES, HANGUL, languages

from seq2seq_teach import exercises, use_language
from seq2seq_teach.exercises import check, find, kept, progress
from seq2seq_teach.exercises import words as say

DONE, TRIED = find("1.1"), find("1.3")


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    path = tmp_path / "a" / "progress.txt"
    monkeypatch.setenv("SEQ2SEQ_TEACH_PROGRESS", str(path))
    restart()
    return path


def do_some():
    assert check("1.1", DONE.right).passed
    assert check("1.2", lambda ids, words: ...).passed is None
    assert check("1.3", lambda rows: 1).passed is False


def restart():
    kept._unwritten.clear()
    exercises._attempts.clear()


@languages
def test_all_exercises_are_shown_with_what_is_done_and_what_comes_next(language, file):
    use_language(language)
    do_some()
    restart()
    card = progress()
    assert card.passed is None and card.title == say.progress(done=1, count=len(EXERCISES))
    text = "\n".join(text for _, text in card.rows).replace("\N{NO-BREAK SPACE}", " ")
    marks = {"1.1": "✓", "1.3": "✗"}
    for number, one in EXERCISES.items():
        assert f"{marks.get(number, '○')} {number} {one.name}" in text
    assert card.text.startswith(say.next(name="1.3 pad_batch", level="●●○", minutes=TRIED.minutes))
    assert str(file) in text and "progress(forget=True)" in text
    assert bool(HANGUL.search(card.title)) == (language == "ko")


def test_next_is_what_was_tried_then_what_follows_then_what_was_left_out():
    def after(*done, tried=()):
        states = dict.fromkeys(done, "done") | dict.fromkeys(tried, "tried")
        names = {EXERCISES[number].name: how for number, how in states.items()}
        found = exercises._next_of([*EXERCISES.values()], names)
        return found and found.number

    assert after() == "1.1"
    assert after("1.1", "3.1") == "3.2"
    assert after("3.1", tried=["2.2"]) == "2.2"
    last = [*EXERCISES][-1]
    assert after("1.1", last) == "1.2"
    assert after(*EXERCISES) is None


def test_when_all_is_done_it_says_so():
    for one in EXERCISES.values():
        kept.note(one.name, "done")
    card = progress()
    assert card.passed and card.text == say.marks(tried="✗", done="✓", untouched="○")


def test_another_python_knows_what_was_done(file):
    do_some()
    code = "from seq2seq_teach.exercises import progress; print(progress().title)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.stdout.strip() == say.progress(done=1, count=len(EXERCISES)), ran.stderr


def test_what_was_done_once_stays_done_and_the_file_small(file):
    for _ in range(3):
        do_some()
        check("1.1", lambda sentence, words: 0)
    assert file.read_text().split() == ["done", "encode", "tried", "pad_batch"]
    assert check("1.3", TRIED.right).passed
    assert kept.known() == {"encode": "done", "pad_batch": "done"}


def test_nothing_is_written_of_what_was_not_begun(file):
    check("1.1", lambda sentence, words: ...)
    progress()
    assert not file.parent.exists()


def test_names_are_told_apart():  # they stand in the file alone, for numbers change
    assert len({one.name for one in EXERCISES.values()}) == len(EXERCISES)


@languages
def test_one_call_forgets_all_and_says_where_it_was(language, file):
    use_language(language)
    do_some()
    card = progress(forget=True)
    assert card.title == say.forgotten(done=1, path=file) and not file.exists()
    assert progress().title == say.progress(done=0, count=len(EXERCISES))
    assert progress(forget=True).title == say.forgotten(done=0, path=file)


DAMAGED = {
    "empty": b"",
    "cut off": b"\ndone read\ndone deco",
    "not text": bytes(range(256)) * 40,
    "a JSON of something else": b'{"done": ["encode"]}',
    "of an older course": b"done an_exercise_of_long_ago\ntried clip\n",
    "endless": b"done x\n" * 100_000,
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_costs_no_check_and_what_is_whole_in_it_is_read(content, file):
    file.parent.mkdir()
    file.write_bytes(content)
    before = progress().title
    assert before == say.progress(done=int(b"done read\n" in content), count=len(EXERCISES))
    do_some()
    if len(content) < 10_000:
        restart()
        assert kept.known()["encode"] == "done"
        assert (kept.known().get("read") == "done") == (b"done read\n" in content)


@languages
def test_where_nothing_can_be_written_a_sentence_says_so(language, file):
    use_language(language)
    file.parent.write_text("a file where the folder should be")
    do_some()
    card = progress()
    assert card.title == say.progress(done=1, count=len(EXERCISES))  # as long as Python lasts
    assert card.rows[-1][1] == say.not_kept(path=file)
    assert progress(forget=True).title == say.not_forgotten(path=file)
    restart()
    assert progress().title == say.progress(done=0, count=len(EXERCISES))


@pytest.mark.parametrize("name", ["\0", "x" * 5000, "~nobody/\ud800"])
def test_a_place_that_cannot_be_costs_nothing(name, monkeypatch):
    monkeypatch.setattr(kept, "place", lambda: kept.Path(name))
    do_some()
    assert progress().title == say.progress(done=1, count=len(EXERCISES))
    progress(forget=True)


def a_pipe(path):
    path.parent.mkdir(parents=True)
    os.mkfifo(path)


def a_long_file(path):
    path.parent.mkdir(parents=True)
    path.write_text("x" * kept.MOST_READ)


@languages
@pytest.mark.parametrize("make", [a_pipe, a_long_file] if hasattr(os, "mkfifo") else [a_long_file])
def test_what_nobody_will_read_again_is_not_called_kept(make, language, file):
    use_language(language)
    make(file)
    do_some()
    card = progress()
    assert card.title == say.progress(done=1, count=len(EXERCISES))
    assert card.rows[-1][1] == say.not_kept(path=file)


def test_a_file_that_an_editor_made_utf_16_is_still_read(file):
    do_some()
    file.write_text(file.read_text(encoding="utf-8"), encoding="utf-16")
    assert progress().title == say.progress(done=1, count=len(EXERCISES))
    check("1.2", EXERCISES["1.2"].right)
    assert progress().title == say.progress(done=2, count=len(EXERCISES))


def test_the_home_of_a_learner_may_stand_in_the_variable(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SEQ2SEQ_TEACH_PROGRESS", "~/mine.txt")
    assert kept.place() == tmp_path / "mine.txt"


def test_kernels_that_write_at_once_lose_nothing(file):
    parts = [[*EXERCISES.values()][n::4] for n in range(4)]
    code = "import sys; from seq2seq_teach.exercises import kept\n"
    code += "for name in sys.argv[1:]: kept.note(name, 'tried'); kept.note(name, 'done')"

    def kernel(part):
        names = [one.name for one in part]
        return subprocess.run([sys.executable, "-c", code, *names]).returncode

    with ThreadPoolExecutor() as pool:
        assert [*pool.map(kernel, parts)] == [0] * 4
    assert kept.known() == {one.name: "done" for one in EXERCISES.values()}


def test_the_home_of_who_runs_the_tests_is_not_touched(monkeypatch):
    monkeypatch.undo()
    assert kept.place().is_relative_to(tempfile.gettempdir())
