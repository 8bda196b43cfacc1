"""Grading: who cheats does not pass, who does harm harms nobody, and who is right passes."""

import ast
import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

import nbformat
import numpy as np
import psutil
import pytest
from bad_answers import Strange
from shared import EXERCISES, HANGUL, Seen, languages

from benchmarks.attacks import ATTACKS, HEADS, Target
from benchmarks.attacks import PAGE as PAGE_OF_ATTACKS
from seq2seq_teach import use_language
from seq2seq_teach.exercises.exercise import examine
from tools import REPO
from tools.grade import judge, wire
from tools.grade import run as running
from tools.grade import words as say
from tools.grade.__main__ import STOP, Stop, main
from tools.grade.cells import needed_for
from tools.grade.fence import Fence, Limits
from tools.grade.handins import HandIn, handed_in
from tools.grade.judge import judged
from tools.grade.report import CSV, PAGE, Row, cell, legible, page, whose
from tools.notebooks.answers import STRICT, with_answers

RIGHT = EXERCISES["1.1"].solution
SHORT = Limits(seconds=0.5, seconds_together=5, megabytes=700)  # for who loops on purpose
LIMITS = Limits()
HOLDS = ["limits", "files", "calls"]


def notebook(*cells, about="1.1"):
    """The text of a notebook with one exercise."""
    made = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_markdown_cell(f"### Exercise {about} · encode")]
    made.cells += map(nbformat.v4.new_code_cell, cells)
    return nbformat.writes(made)


def verdicts(*cells, asks=("1.1",), language="en", limits=LIMITS):
    return judged(HandIn("x.ipynb", cells=cells, asks=asks), language, limits)[0]


def verdict(*cells, **settings):
    (one,) = verdicts(*cells, **settings)
    return one


# The attacks


class Class:
    """A class in which everybody attacks but two, graded once."""

    def __init__(self, folder):
        self.place, self.to, self.temporary = folder / "class", folder / "to", folder / "temporary"
        secret = folder / "teacher"
        for path in (self.place, self.to, self.temporary, secret):
            path.mkdir()
        self.target = Target(secret)
        cells = {name.en: self.target.cell(code) for name, (code, _) in ATTACKS.items()}
        for name, code in {"0 first": RIGHT, **cells, "z last": RIGHT}.items():
            (self.place / f"{name}.ipynb").write_text(notebook(code), encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TMPDIR", str(self.temporary))
            rows = running.run(self.place, self.to, "en", SHORT, jobs=2)
        self.rows = {row.who: row for row in rows}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    with Fence(LIMITS, "en") as fence:
        if fence.held != HOLDS:
            pytest.skip(f"no attack where only this holds: {fence.held}")
    return Class(tmp_path_factory.mktemp("attacks"))


@pytest.mark.parametrize("name", ATTACKS, ids=lambda name: name.en)
def test_nobody_passes_by_an_attack_and_it_is_called_by_its_name(name, attacked):
    row, wanted = attacked.rows[name.en], ATTACKS[name][1]
    # On a busy machine anything may take too long.
    assert row.state == "wrong" and row.mistake in {*wanted, "time"}, row
    assert row.error and len(row.error) < 400
    assert not row.error.startswith(("NameError", "ImportError", "SyntaxError"))  # it was tried


@pytest.mark.parametrize("name", ["0 first", "z last"])
def test_an_attack_costs_nobody_else(name, attacked):
    assert attacked.rows[name].state == "done"


def test_an_attack_harms_neither_the_teacher_nor_the_course(attacked):
    assert attacked.target.untouched
    assert len([*attacked.place.iterdir()]) == len(ATTACKS) + 2


@languages
def test_the_table_of_attacks_has_each_by_its_name(language):
    named = (getattr(name, language) for name in ATTACKS)
    _, head, table = PAGE_OF_ATTACKS.read_text(encoding="utf-8").partition(HEADS[language])
    rows = [line.split(" | ") for line in table.split("\n\n")[0].splitlines()]
    assert head and [row[0].removeprefix("| ") for row in rows[1:]] == [*named]
    assert all(len(row) == 3 and row[1].strip() for row in rows[1:])


def test_nothing_of_an_attack_remains(attacked):
    mine = psutil.Process().children(recursive=True)
    assert not [one for one in mine if "tools.grade.inside" in " ".join(one.cmdline())]
    assert [*attacked.temporary.iterdir()] == []


def test_what_a_student_writes_is_text_in_the_page_and_in_the_table(attacked):
    html = (attacked.to / PAGE).read_text(encoding="utf-8")
    seen = Seen(html)
    assert "script" not in seen.tags and "<script>alert(1)</script>" in seen.text
    assert "default-src 'none'" in html
    with (attacked.to / CSV).open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file)]
    assert {row["who"] for row in rows} == attacked.rows.keys()
    cells = [cell for row in rows for cell in row.values()]
    assert "'=1+1: “x”" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert all(c.isprintable() for cell in cells for c in cell)


def test_who_reads_nothing_more_is_not_waited_for():
    deaf = """
def stop():
    import time, tools.grade.students as s
    s.receive = lambda file: time.sleep(10**6)

encode = stop()
"""
    long = f"# {'x' * 100_000}\n{EXERCISES['1.2'].solution}"  # more than a pipe holds
    first, second = verdicts(deaf, long, asks=("1.1", "1.2"), limits=SHORT)
    assert first.state != "done" and (second.state, second.mistake) == ("wrong", "time")


def test_a_moment_before_each_answer_counts_too():
    slow = """
def slowly():
    import time, tools.grade.students as s
    told = s.Students.understood
    def understood(self, content):
        time.sleep(0.3)
        return told(self, content)
    s.Students.understood = understood
"""
    called = RIGHT.replace(":\n", ":\n    slowly()\n", 1)
    found = verdict(slow, called, limits=SHORT)
    assert (found.state, found.mistake) == ("wrong", "time")


def test_after_its_time_no_other_exercise_of_a_notebook_is_begun(monkeypatch):
    cells, asks = [EXERCISES[one].solution for one in ("1.1", "1.2", "1.3")], ("1.1", "1.2", "1.3")
    monkeypatch.setattr(judge, "monotonic", count().__next__)  # a second passes at each look
    found = verdicts(*cells, asks=asks, limits=replace(LIMITS, seconds_in_all=3))
    assert [(one.state, one.mistake) for one in found] == [("done", "")] * 2 + [("wrong", "time")]
    assert found[-1].error == say.beyond["in all"]()


def test_a_dictionary_of_very_many_keys_is_no_message():
    keys = [["int", hex(n * sys.hash_info.modulus)] for n in range(1001)]  # all with one hash
    with pytest.raises(wire.Malformed):
        wire.value(["dict", [[key, 0] for key in keys]])
    assert len(wire.value(["dict", [[key, 0] for key in keys[:1000]]])) == 1000


def test_what_only_looks_at_the_cell_is_left_out_and_another_name_is_found():
    assert verdict(f"%%time\n{RIGHT}").state == "done"
    named = RIGHT.replace("def encode", "def my_encode")
    stub = EXERCISES["1.1"].stub
    assert verdict(stub, f'{named}\n\n\ncheck("1.1", my_encode)').state == "done"
    assert verdict(f'{RIGHT}\n\n\ncheck("1.1", other)').state == "done"


@languages
def test_where_the_lock_does_not_hold_the_page_says_so(language, tmp_path, monkeypatch, capsys):
    use_language(language)
    (tmp_path / "a.ipynb").write_text(notebook(RIGHT), encoding="utf-8")
    found = [judge.Verdict("1.1", "done")]
    monkeypatch.setattr(
        running, "together", lambda left, *_: ((key, found, ["limits"]) for key in left)
    )
    running.run(tmp_path, tmp_path, language, LIMITS, 1)
    missing = f"{say.measure['files']()}, {say.measure['calls']()}"
    assert say.unheld(what=missing) in capsys.readouterr().err
    assert say.unheld(what=missing) in Seen((tmp_path / PAGE).read_text(encoding="utf-8")).text


# The verdicts are those of `check`


def solved(path):
    cells = [cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]
    first, *others = with_answers(cells)
    return first.removeprefix(STRICT), *others


# Notebook 5 wants TensorFlow: tests/keras.
LIGHT = [path for path in sorted((REPO / "notebooks").glob("0*.ipynb")) if path.name[1] != "5"]


@pytest.mark.parametrize("path", LIGHT, ids=lambda path: path.stem)
def test_a_notebook_is_not_begun_as_it_is_handed_out_and_done_when_solved(path):
    for place in (path, path.parent / "ko" / path.name):
        (handin,) = handed_in(place)
        assert {number[0] for number in handin.asks} == {path.name[1]}
        assert len(handin.asks) == sum(number[0] == path.name[1] for number in EXERCISES)
    found = verdicts(*handin.cells, asks=handin.asks, language="ko")
    assert {one.state for one in found} == {"not started"}
    found = verdicts(*solved(path), asks=handin.asks)
    assert [one for one in found if one.state != "done"] == []


def as_a_learner(exercise, name):
    """Cells in which a mistake of an exercise is what a learner wrote."""
    source = Path(sys.modules[exercise.right.__module__].__file__).read_text(encoding="utf-8")
    source = re.sub(r"^from \.material import .*$", "", source, flags=re.M)
    source = re.sub(r"^from \.\.\.(\w)", r"from seq2seq_teach.\1", source, flags=re.M)
    tree = ast.parse(source)
    tree.body = [part for part in tree.body if not isinstance(part, ast.Expr)]
    for node in ast.walk(tree):
        for field in ("id", "name", "arg"):
            if getattr(node, field, None) == exercise.name:
                setattr(node, field, f"right_{exercise.name}")
        if isinstance(node, ast.FunctionDef):
            node.decorator_list = []
    return ast.unparse(tree), f"{exercise.name} = {name}"


@pytest.mark.parametrize("number", ["1.2", "2.3", "3.1", "4.4", "5.15"])
def test_a_known_mistake_is_known_behind_the_fence_too(number):
    exercise = EXERCISES[number]
    with Fence(LIMITS, "en") as fence:
        for name, mistake in exercise.mistakes.items():
            here = examine(exercise, mistake.answer)
            there = judge.verdict(exercise, as_a_learner(exercise, name), fence)
            assert there.mistake == here.recognised == name
            assert there.known == mistake.hint()


@languages
def test_a_verdict_is_said_in_a_language(language):
    wrong = verdict("def encode(sentence, words): return len(sentence) / 0", language=language)
    assert (wrong.state, wrong.mistake) == ("wrong", "error")
    assert wrong.error == "ZeroDivisionError: “division by zero”"
    wrong = verdict("def encode(sentence, words): return 7", language=language)
    assert bool(HANGUL.search(wrong.error)) == (language == "ko")


ANSWERS = {
    "with helpers": (["WORDS = {}", "def help(x): return x", f"{RIGHT}\nhelp(WORDS)"], "done"),
    "as a lambda": (["encode = lambda sentence, words: [0]"], "wrong"),
    "with a magic": ([f"%load_ext x\n!ls\n{RIGHT}"], "done"),
    "below a magic that looks at the cell": ([f"%%time\n{RIGHT}"], "done"),
    "behind an error": (["1 / 0", "oops(", f"undefined\n{RIGHT}"], "done"),
    "a second time": (["def encode(sentence, words): return [0]", RIGHT], "done"),
    "deleted": (["x = 1"], "missing"),
    "with a slip of the pen": (["def encode(sentence, words)\n    return 1"], "wrong"),
    "empty": (["def encode(sentence, words):\n    ..."], "not started"),
    "a number": (["encode = 3"], "wrong"),
    "without arguments": (["def encode(): return 1"], "wrong"),
    "that asks somebody": (["def encode(sentence, words): return input()"], "wrong"),
}


@languages
def test_a_cell_that_python_cannot_read_is_named(language):
    cells = ["x = 1", "", "def encode(sentence, words)\n    return 1"]
    said = verdict(*cells, language=language).error
    use_language(language)
    assert f"({say.cell(number=3)}, line 1)" in said
    outside = verdict("x = 1", "def encode(s, w):\n    return 1\n\nreturn", language=language)
    assert f"({say.cell(number=2)}, line 4)" in outside.error
    nothing = verdict("def encode(s, w):\n    return '\0'", language=language)
    assert f"({say.cell(number=1)})" in nothing.error


def test_the_cells_of_a_notebook_are_counted_with_those_of_text(tmp_path):
    (tmp_path / "a.ipynb").write_text(notebook("def encode("), encoding="utf-8")
    (handin,) = handed_in(tmp_path)
    (row,) = running.rows_of(handin, judged(handin, "en", LIMITS)[0])
    assert "(cell 2, line 1)" in row.error
    assert say.cells() in page([row], []) and say.cells() not in page([], [])


def test_who_mends_a_function_below_it_or_by_another_name_has_begun():
    exercise = EXERCISES["5.1"]
    assert exercise.broken
    needs = "import numpy as np\nfrom seq2seq_teach.letters import PAD"
    mine = exercise.solution.replace(f"def {exercise.name}", "def mine")
    for cells, state in (
        ([exercise.stub], "not started"),
        ([f"{exercise.stub}\n\n\n{exercise.solution}"], "done"),
        ([exercise.stub, f'{mine}\n\n\ncheck("5.1", mine)'], "done"),
    ):
        assert verdict(needs, *cells, asks=("5.1",)).state == state


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_found_however_it_stands_there(name):
    cells, state = ANSWERS[name]
    assert verdict(*cells).state == state


def test_only_what_a_function_needs_is_run():
    cells = [
        "from seq2seq_teach import figures, pad\nimport numpy as np, keras",
        "rows = []\nx = train()\nfor n in range(2):\n    rows.append(n)",
        "rows[0] = 2\nnp.save('x', 1)",
        "def helper(x): return np.sum(x) + SCALE\n",
        "SCALE = 3\nfigures.draw(rows)",
        "def f(x):\n    return helper(x) + len(rows)\ncheck('9.9', f)\nx = train(f)",
        "def g(x): return f(x)",
    ]
    lines = [ast.unparse(tree).splitlines()[0] for tree in needed_for("f", cells)]
    assert lines == [
        "import numpy as np",
        "rows = []",
        "for n in range(2):",
        "rows[0] = 2",
        "def helper(x):",
        "SCALE = 3",
        "def f(x):",
    ]
    assert needed_for("h", cells) is None
    with pytest.raises(SyntaxError):
        needed_for("h", [*cells, "def h(x)"])


def test_of_the_solved_notebook_5_nothing_is_trained_and_keras_is_loaded_for_who_uses_it():
    (path,) = (REPO / "notebooks").glob("05_*.ipynb")
    needed = {
        number: "\n".join(map(ast.unparse, needed_for(exercise.name, solved(path))))
        for number, exercise in EXERCISES.items()
        if number[0] == "5"
    }
    assert {number for number, code in needed.items() if "keras" in code} == {"5.4", "5.8"}
    assert not [code for code in needed.values() if re.search(r"Training\(|\.(run|fit)\(", code)]


def test_one_exercise_that_ends_python_costs_the_next_ones_nothing():
    others = EXERCISES["1.2"].solution, EXERCISES["1.3"].solution
    cells = ["import os\ndef encode(sentence, words): os._exit(0)", *others]
    found = verdicts(*cells, asks=("1.1", "1.2", "1.3"))
    assert [one.state for one in found] == ["wrong", "done", "done"]


# What comes back is data

VALUES = [
    None, True, 3, -(2**70), 0.5, "난", [1, [2.0, "x"]], (1, (2,)), {"a": [1]}, range(3), ...,
    np.arange(6).reshape(2, 3), np.float32(1.5), np.array(["a", "난"]), np.zeros((0, 2)),
]  # fmt: skip


@pytest.mark.parametrize("given", VALUES, ids=repr)
def test_plain_data_comes_back_as_it_was(given):
    message = wire.from_json(wire.to_json({"value": wire.plain(given)}))
    back = wire.value(message["value"])
    assert type(back) is type(given)
    assert np.array_equal(back, given) if isinstance(given, np.ndarray) else back == given


@pytest.mark.parametrize(
    ("given", "shape"),
    [
        (np.broadcast_to(1.0, (10**9, 10**6)), (10**9, 10**6)),
        (np.full((2, 3), None), (2, 3)),
        ([0] * 10**6, None),
        ({1, 2}, None),
        (Strange(), None),
        (lambda: 1, None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_too_large_or_too_strange_is_told_by_its_kind_and_size(given, shape):
    told = wire.to_json({"value": wire.plain(given)})
    assert len(told) < 1000
    back = wire.value(wire.from_json(told)["value"])
    assert shape is None or back.shape == shape
    if not isinstance(given, (list, np.ndarray)):
        assert type(back).__name__ == type(given).__name__


@pytest.mark.parametrize(
    "content",
    [
        b"", b"[1]", b"[" * 10**5, b"\xff", b'{"value": ["list", 5]}', b'{"value": ["eval", "1"]}',
        b'{"value": ["array", "O", [1], "AAAAAAAAAAA="]}', b'{"value": ["array", "<f8", [9], ""]}',
        b'{"value": ["array", "<f8", [-1], ""]}', b'{"value": ["hollow", "<f8", [1e99]]}',
        b'{"value": ["call", 1]}', b'{"value": [[], 1]}', b'{"value": {"a": 1}}',
        b'{"value": ["dict", [[["list", []], 1]]]}', b'{"value": ["strange"]}',
    ],
)  # fmt: skip
def test_a_message_that_is_no_data_is_no_message(content):
    with pytest.raises(wire.Malformed):
        wire.value(wire.from_json(content)["value"])


def test_a_message_too_long_is_not_read():
    with pytest.raises(wire.Malformed):
        wire.receive(io.BytesIO(b"\xff" * 100))


# Hand-ins


def put(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def zipped(files, **settings):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, **settings) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return file.getvalue()


def test_notebooks_are_found_in_folders_and_in_zip_files_by_whatever_name(tmp_path):
    one = notebook(RIGHT)
    old = '{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [{'
    old += '"cell_type": "code", "language": "python", "outputs": [], "metadata": {}, '
    old += '"input": "check(\'1.1\', encode)"}]}]}'
    files = {
        "kim_12/my work (final).ipynb": one,
        "lee.zip": zipped({"deep/er/2.ipynb": one, "__MACOSX/._2.ipynb": b"x", "notes.txt": b""}),
        "all.zip": zipped({"park.zip": zipped({"p.ipynb": one}), "../../up.ipynb": one}),
        "choi/.ipynb_checkpoints/2-checkpoint.ipynb": one,
        "choi/old.IPYNB": old,
        "jung.ipynb": one,
        "readme.md": "",
    }
    found = handed_in(put(tmp_path, files))
    assert {one.file: one.who for one in found} == {
        "kim_12/my work (final).ipynb": "kim_12",
        "lee/deep/er/2.ipynb": "lee",
        "all/park/p.ipynb": "all",
        "all/up.ipynb": "all",
        "choi/old.IPYNB": "choi",
        "jung.ipynb": "jung",
    }
    assert all(one.asks == ("1.1",) and not one.problem for one in found)
    there = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(there) == len(files) and not (tmp_path.parent / "up.ipynb").exists()


def test_a_zip_file_of_the_whole_class_is_a_folder(tmp_path):
    one = notebook(RIGHT)
    files = {"class/kim/1.ipynb": one, "class/lee/1.ipynb": one, "class/lee/2.ipynb": one}
    (tmp_path / "class.zip").write_bytes(zipped(files))
    for place in (tmp_path, tmp_path / "class.zip"):
        assert [one.who for one in handed_in(place)] == ["kim", "lee", "lee"]


def test_people_in_folders_of_weeks_are_told_apart_by_a_folder_further_in(tmp_path):
    one = notebook(RIGHT)
    names = ["week1/kim/a", "week1/lee/a", "week2/kim/b", "week2/lee", "week3.zip"]
    files = {f"{name}.ipynb": one for name in names[:4]}
    put(tmp_path, {**files, "week3.zip": zipped({"kim.ipynb": one, "park.ipynb": one})})
    for deeper, people in ((0, {"week1", "week2", "week3"}), (1, {"kim", "lee", "park"})):
        assert {one.who for one in handed_in(tmp_path, deeper)} == people


@languages
def test_it_is_said_who_is_taken_for_whom_and_another_reading_costs_nothing(
    language, tmp_path, capsys, monkeypatch
):
    files = {f"week{n}/{name}/1.ipynb": "?" for n in range(6) for name in ("kim", "lee")}
    files["week5/lee/1.ipynb"] = notebook(RIGHT)
    place, to = put(tmp_path / "class", files), tmp_path / "to"
    graded = []

    def together(left, *_):
        for key, handin in left.items():
            graded.append(handin.who)
            yield key, [judge.Verdict("1.1", "done")], []

    monkeypatch.setattr(running, "together", together)
    options = [str(place), "--to", str(to), "--language", language]
    for more, names in (([], "week0, week1, week2, week3, …"), (["--deeper", "1"], "kim, lee")):
        assert main([*options, *more]) == 0
        sentence = say.whose(names=names)
        assert sentence in capsys.readouterr().err
        assert sentence in Seen((to / PAGE).read_text(encoding="utf-8")).text
        table = (to / CSV).read_text(encoding="utf-8-sig").splitlines()
        assert {line.partition(",")[0] for line in table[1:]} <= {*names.split(", "), *files} | {
            "week4",
            "week5",
        }
    assert graded == ["week5"]  # once


def test_a_name_from_korean_windows_can_be_read(tmp_path):
    packed = zipped({"XXXX.ipynb": notebook(RIGHT)}).replace(b"XXXX", "김철".encode("cp949"))
    (tmp_path / "a.zip").write_bytes(packed)
    (found,) = handed_in(tmp_path)
    assert found.who == "김철"


def test_what_cannot_be_read_is_named_and_costs_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr("tools.grade.handins.LARGEST_NOTEBOOK", 10**5)
    bomb = zipped({"bomb.ipynb": b"x" * 10**7})
    files = {
        "bomb.zip": bomb,
        "cut.zip": bomb[:200],
        "empty.ipynb": "",
        "empty.zip": zipped({"homework.docx": b"x"}),
        "large.ipynb": "x" * 10**6,
        "list.ipynb": "[1]",
        "deep.ipynb": "[" * 10**5,
        "other.ipynb": notebook("x = 1", about="99"),
        "right.ipynb": notebook(RIGHT),
    }
    put(tmp_path, files)
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "right.ipynb")
    assert {one.file: one.problem for one in handed_in(tmp_path)} == {
        "bomb/bomb.ipynb": "large",
        "cut.zip": "closed",
        "empty.ipynb": "damaged",
        "empty.zip": "empty",
        "large.ipynb": "large",
        "list.ipynb": "damaged",
        "deep.ipynb": "damaged",
        "other.ipynb": "no exercise",
        "right.ipynb": "",
    }


def test_a_zip_file_may_not_grow_without_end_and_costs_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr("tools.grade.handins.UNPACKED", 10**6)
    monkeypatch.setattr("tools.grade.handins.UNPACKED_INSIDE", 2 * 10**5)
    monkeypatch.setattr("tools.grade.handins.MOST_IN_ZIP", 30)
    monkeypatch.setattr("tools.grade.handins.LARGEST_CODE", 10**4)
    one = notebook(RIGHT)
    large = {f"{n}.ipynb": notebook(RIGHT) + " " * 10**5 for n in range(20)}
    deep = zipped({f"{n}.zip": zipped(large) for n in range(5)})
    files = {
        "a/bomb.zip": zipped(large),
        "b.zip": zipped({"kim/in.zip": zipped(large), "lee/deep.zip": deep, "park/1.ipynb": one}),
        "c.zip": zipped({f"{n}.txt": b"" for n in range(31)}),
        "code.ipynb": notebook(RIGHT, "x" * 10**4),
        "right.ipynb": one,
    }
    found = handed_in(put(tmp_path, files))
    assert {one.file: one.problem for one in found if one.problem} == {
        "a/bomb.zip": "large",
        "b/kim/in.zip": "large",
        "b/lee/deep/0.zip": "large",
        "b/lee/deep.zip": "large",
        "c.zip": "large",
        "code.ipynb": "large",
    }
    read = [one.file for one in found if not one.problem]
    assert {"b/park/1.ipynb", "right.ipynb"} < {*read} and len(read) < 20


def test_who_hands_in_very_many_notebooks_takes_no_place_of_others(tmp_path, monkeypatch):
    monkeypatch.setattr("tools.grade.handins.MOST_OF_ONE", 3)
    one = notebook(RIGHT)
    put(tmp_path, {"kim.zip": zipped({f"{n}.ipynb": one for n in range(9)}), "lee.ipynb": one})
    found = [(one.who, one.problem) for one in handed_in(tmp_path)]
    assert found == [("kim", "")] * 3 + [("kim", "many"), ("lee", "")]


def test_a_link_in_a_zip_file_leads_nowhere(tmp_path):
    link = zipfile.ZipInfo("link.ipynb")
    link.external_attr = 0o120777 << 16
    (tmp_path / "a.zip").write_bytes(zipped({link: str(tmp_path / "secret.ipynb")}))
    (tmp_path / "secret.ipynb").write_text(notebook(RIGHT), encoding="utf-8")
    assert [(one.file, one.problem) for one in handed_in(tmp_path)] == [
        ("a/link.ipynb", "damaged"),
        ("secret.ipynb", ""),
    ]


# The whole run


@languages
def test_a_run_is_written_kept_and_gone_on_with(language, tmp_path, monkeypatch, capsys):
    place = tmp_path / "반 1"
    wrong = "def encode(sentence, words): return [words.index(w) for w in sentence.split()]"
    files = {"김/a.ipynb": notebook(RIGHT), "이.ipynb": notebook(wrong), "x.ipynb": "?"}
    put(place, files)
    options = [str(place), "--language", language, "--jobs", "1"]
    assert main(options) == 0
    said = capsys.readouterr()
    folder = tmp_path / "반 1-grades"
    assert said.out.split("\n")[:2] == [str(folder / CSV), str(folder / PAGE)]
    assert "3 / 3" in said.err
    seen = Seen((folder / PAGE).read_text(encoding="utf-8"))
    assert say.title() in seen.text and say.problem["damaged"]() in seen.text
    assert bool(HANGUL.search(say.title())) == (language == "ko")
    table = (folder / CSV).read_text(encoding="utf-8-sig")
    assert table.splitlines()[0] == ",".join(heading() for heading in say.column.values())

    graded = []

    def together(left, *_):
        for key, handin in left.items():
            graded.append(handin.who)
            yield key, [judge.Verdict("1.1", "done")], []

    monkeypatch.setattr(running, "together", together)
    assert main(options) == 0 and graded == []
    assert say.kept(count=2) in capsys.readouterr().err
    assert (folder / CSV).read_text(encoding="utf-8-sig") == table
    put(place, {"이.ipynb": notebook(RIGHT)})
    record = folder / running.RECORD
    record.write_text(record.read_text()[:-40])  # killed while it wrote
    lines = [json.loads(line) for line in record.read_text().splitlines() if line.endswith("}")]
    before = {row["who"] for line in lines for row in line["rows"]}
    assert main(options) == 0
    assert {*graded} == {"김", "이"} - (before - {"이"})


def test_a_judge_that_is_ended_costs_its_own_notebook_only(tmp_path, monkeypatch):
    put(tmp_path, {f"{n}.ipynb": notebook(RIGHT, f"x = {n}") for n in range(3)})

    def together(left, *_):
        for key, handin in left.items():
            if handin.who == "1":
                raise BrokenProcessPool
            yield key, [judge.Verdict("1.1", "done")], []

    monkeypatch.setattr(running, "together", together)
    rows = running.run(tmp_path, tmp_path, "en", LIMITS, 2)
    assert [row.state for row in rows] == ["done", "unread", "done"]


ENDLESS = "def encode(sentence, words):\n    while True:\n        pass"
SIGNALS = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Interrupted:
    """Grading, two at a time, of whom two never end; sent a signal when the first one is done."""

    def __init__(self, folder, name):
        endless = {f"z{n}.ipynb": notebook(ENDLESS, f"x = {n}") for n in range(3)}
        place = put(folder / "class", {"kim.ipynb": notebook(RIGHT), **endless})
        self.to, self.temporary = folder / "to", folder / "temporary"
        self.temporary.mkdir()
        command = [sys.executable, "-m", "tools.grade", place, "--to", self.to, "--jobs", "2"]
        environ = {**os.environ, "PYTHONPATH": str(REPO), "TMPDIR": str(self.temporary)}
        with subprocess.Popen(
            [*command, "--seconds", "1000"],
            env=environ,
            stderr=subprocess.PIPE,
            preexec_fn=heard,
        ) as program:
            assert program.stderr
            record, mine = self.to / running.RECORD, psutil.Process(program.pid)
            while not (record.exists() and '"key"' in record.read_text(encoding="utf-8")):
                assert program.poll() is None
                time.sleep(0.1)
            begun = {}
            while sum("tools.grade.inside" in command for command in begun.values()) < 2:
                assert program.poll() is None
                begun = all_of(mine)
            program.send_signal(getattr(signal, name))
            self.said = program.stderr.read().decode()
        self.code = program.returncode
        _, self.alive = psutil.wait_procs(begun, timeout=60)


def heard():
    """Who runs the tests in the background ignores what this is about."""
    for name in SIGNALS:
        signal.signal(getattr(signal, name), signal.SIG_DFL)


def all_of(process):
    """{what a process has begun: its command}, without what is ending just now."""
    found = {}
    for one in process.children(recursive=True):
        with suppress(psutil.Error):
            found[one] = one.cmdline()
    return found


@pytest.mark.skipif("os.name == 'nt'", reason="there no program is asked to end")
@pytest.mark.parametrize("name", SIGNALS)
def test_whatever_stops_it_nothing_runs_on_and_what_was_graded_is_written(name, tmp_path):
    stopped = Interrupted(tmp_path, name)
    assert stopped.code == 130 and stopped.said.endswith(f"\n{say.stopped()}\n")
    assert "Traceback" not in stopped.said
    assert stopped.alive == [] and [*stopped.temporary.iterdir()] == []
    table = (stopped.to / CSV).read_text(encoding="utf-8-sig").splitlines()
    assert len(table) == 2 and table[1].startswith("kim,kim.ipynb,1.1,encode,done")
    seen = Seen((stopped.to / PAGE).read_text(encoding="utf-8"))
    assert say.left(count=3) in seen.text


@pytest.mark.skipif("os.name == 'nt'", reason="there no program is killed so")
def test_when_it_is_killed_its_judges_end_by_themselves(tmp_path):
    stopped = Interrupted(tmp_path, "SIGKILL")
    assert stopped.alive == [] and [*stopped.temporary.iterdir()] == []


def test_a_second_signal_does_not_stop_the_tidying_and_what_is_ignored_stays_so(monkeypatch):
    ignored, other = signal.SIGINT, signal.SIGTERM
    before = signal.signal(ignored, signal.SIG_IGN), signal.signal(other, signal.SIG_DFL)
    try:
        with running.upon(STOP, Stop()):
            signal.raise_signal(ignored)
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(other)
            signal.raise_signal(other)
        assert signal.getsignal(ignored) == signal.SIG_IGN
        assert signal.getsignal(other) == signal.SIG_DFL
    finally:
        signal.signal(ignored, before[0]), signal.signal(other, before[1])


def test_at_a_terminal_the_files_that_are_being_graded_are_named(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    running.show(1, 3, ["김철수/\x1b[2J한글.ipynb", "lee.ipynb"])
    running.show(2, 3, ["lee.ipynb"])
    running.show(3, 3, [])
    bars = capsys.readouterr().err.split("\r")[1:]
    assert [line[32:].strip() for line in bars[1:]] == ["2 / 3  lee.ipynb", "3 / 3"]
    assert "1 / 3  김철수/\N{REPLACEMENT CHARACTER}[2J한글" in bars[0] and "\x1b" not in bars[0]
    wide = [sum(1 + (c >= "가") * (c <= "힣") for c in line.strip("\n")) for line in bars]
    assert wide == [59, 59, 59]  # each covers the one before


@languages
def test_what_cannot_be_graded_is_one_sentence(language, tmp_path, capsys):
    missing, file = tmp_path / "missing", tmp_path / "file"
    file.touch()
    (tmp_path / "empty").mkdir()
    for options, sentence in (
        ([missing], say.no_place),
        ([tmp_path / "empty"], say.no_notebook),
        ([tmp_path / "empty", "--to", file / "x"], say.unwritable),
    ):
        assert main([*map(str, options), "--language", language]) == 1
        path = options[-1] if len(options) > 1 else options[0]
        assert capsys.readouterr().err.splitlines()[-1] == sentence(path=path)


def test_the_page_counts_each_mistake_and_takes_the_best_of_two():
    about = {"name": "encode", "file": "x"}
    rows = [
        Row("kim", number="1.1", state="wrong", mistake="values", error="V", **about),
        Row("kim", number="1.1", state="done", **about),
        Row("lee", number="1.1", state="wrong", mistake="values", error="V", **about),
        Row("park", number="1.1", state="wrong", mistake="values", error="V", **about),
        Row("park", number="1.10", state="wrong", mistake="skip", known="K", error="E", **about),
        Row("choi", number="1.2", state="missing", **about),
    ]
    text = page(rows, [])
    order = [text.index(f'<th scope="col">{number}</th>') for number in ("1.1", "1.2", "1.10")]
    assert order == sorted(order)
    assert '<th scope="row">kim</th><td class="done"' in text
    assert '<th scope="row">lee</th><td class="wrong" title="not yet: V">✗ 1</td>' in text
    assert "<td>1</td><td>1.1</td><td>2</td><td>values</td><td>V</td>" in text
    assert "<td>2</td><td>1.10</td><td>1</td><td>skip</td><td>K</td>" in text


@pytest.mark.parametrize("first", "=+-@＝＋－＠﹦\t\r\n")
def test_no_spreadsheet_takes_what_a_student_wrote_for_a_formula(first):
    assert cell(f"{first}1+1") == f"'{first}1+1"
    assert cell(f" {first}1") == f"' {first}1" or first.isspace()
    assert cell(f"1{first}1") == f"1{first}1"


def test_two_names_that_differ_are_two_people_however_long_or_strange():
    long = "가" * 250
    pairs = [(f"{long}1", f"{long}2"), ("kim\x00", "kim\x01"), ("kim\x00", "kim\ufffd")]
    for one, other in pairs:
        assert legible(one) != legible(other)
        assert all(c.isprintable() for c in legible(one)) and len(legible(one)) < 220
    assert legible("\u1100\u1161") == "가" and legible("x" * 200) == "x" * 200
    assert whose([*"abcab"]) == say.whose(names="a, b, c")
