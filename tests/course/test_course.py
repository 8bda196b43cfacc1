"""course.py: what it refuses, when it installs, and that it opens notebook 1."""

import ast
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import zipfile
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from shared import HANGUL, languages

import course
from tools import REPO

ENGLISH, KOREAN = course.TEXT["en"], course.TEXT["ko"]
PATIENCE = 120  # seconds before something that hangs is ended; nothing is asserted about time


def guarded(process):
    """End the process if it hangs, so that reading from it does too."""
    guard = threading.Timer(PATIENCE, process.kill)
    guard.daemon = True
    guard.start()
    return guard


def is_one_sentence(text):
    return "\n" not in text and text.endswith(".") and not re.search(r"[.!?] ", text)


def test_an_old_python_can_read_the_file_that_turns_it_away():
    ast.parse((REPO / "course.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_python_2_stops_at_a_line_that_says_what_is_needed():
    """It shows the line that it cannot read; before that it reads only what it can."""
    source = (REPO / "course.py").read_text(encoding="utf-8")
    others = (ast.Expr, ast.Import, ast.ImportFrom, ast.Try, ast.Assign)
    first = next(node for node in ast.parse(source).body if not isinstance(node, others))
    assert isinstance(first, ast.AnnAssign)
    lines = source.splitlines()
    assert lines[first.lineno - 1].endswith(
        "# This course needs Python 3.11, 3.12 or 3.13: start it so."
    )
    assert lines[1].startswith("# coding: utf-8")
    assert not re.search(r"\bf[\"']|\*\*|[\[({, ]\*", "\n".join(lines[2 : first.lineno - 1]))


def test_what_node_runs_in_the_environment_is_not_taken_for_a_module():
    """JupyterLab has Node run a script of its own in .venv, which lies below this file."""
    assert "type" not in json.loads((REPO / "package.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13), (3, 14, 0), (4, 0, 0)])
@languages
def test_unsupported_versions_get_one_sentence_and_nothing_is_made(
    version, language, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(course, "ROOT", tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(course.sys, "version_info", (*version, "final", 0))
        code = course.main(["--language", language])
    said = capsys.readouterr()
    assert code == 1 and said.out == ""
    assert is_one_sentence(said.err.rstrip("\n"))
    assert ".".join(map(str, version)) in said.err  # given
    assert all(good in said.err for good in ("3.11", "3.12", "3.13"))  # needed
    assert "3.12 course.py" in said.err or "python3.12 course.py" in said.err  # to try
    assert bool(HANGUL.search(said.err)) == (language == "ko")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 9)])
def test_supported_versions_pass(version, monkeypatch):
    monkeypatch.setattr(course.platform, "system", lambda: "Linux")
    assert course.obstacle(ENGLISH, version) is None


def test_the_versions_are_those_of_the_package():
    assert 'requires-python = ">=3.11,<3.14"' in (REPO / "pyproject.toml").read_text("utf-8")


def test_windows_is_told_its_own_way_to_name_a_python():
    assert "`py -3.12 course.py`" in course.obstacle(ENGLISH, (3, 10, 0), windows=True)
    assert "`python3.12 course.py`" in course.obstacle(ENGLISH, (3, 10, 0), windows=False)


@pytest.mark.parametrize("text", [ENGLISH, KOREAN], ids=["en", "ko"])
@pytest.mark.parametrize(
    "system, machine, built_for, largest, named",
    [
        ("Windows", "x86", "win32", 2**31 - 1, "32-bit Python on Windows"),
        ("Darwin", "x86_64", "macosx-13-x86_64", 2**63 - 1, "Darwin (x86_64)"),
        ("Windows", "ARM64", "win-arm64", 2**63 - 1, "Windows (ARM64)"),
        ("Windows", "ARM64", "win-amd64", 2**63 - 1, None),  # emulated, and works
        ("Windows", "AMD64", "win-amd64", 2**63 - 1, None),
        ("Darwin", "arm64", "macosx-11-universal2", 2**63 - 1, None),
        ("Linux", "x86_64", "linux-x86_64", 2**63 - 1, None),
        ("Linux", "aarch64", "linux-aarch64", 2**63 - 1, None),
    ],
)
def test_machines_without_tensorflow_get_one_sentence(
    system, machine, built_for, largest, named, text, monkeypatch
):
    with monkeypatch.context() as patch:
        patch.setattr(course.platform, "system", lambda: system)
        patch.setattr(course.platform, "machine", lambda: machine)
        patch.setattr(course.sysconfig, "get_platform", lambda: built_for)
        patch.setattr(course.sys, "maxsize", largest)
        sentence = course.obstacle(text, (3, 12, 0))
    if named is None:
        assert sentence is None
    else:
        assert named in sentence and is_one_sentence(sentence)


def test_a_real_python_3_10_is_turned_away(tmp_path):
    old = shutil.which("python3.10")
    if not old or b"3.10" not in subprocess.run([old, "--version"], capture_output=True).stdout:
        pytest.skip("no Python 3.10 here to be turned away")
    shutil.copy(REPO / "course.py", tmp_path)
    done = subprocess.run(
        [old, "course.py", "--language", "en"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 1 and done.stdout == ""
    assert re.fullmatch(r".* this is Python 3\.10\.\d+: .*\.\n", done.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["course.py"]


def test_both_languages_say_the_same_things():
    assert KOREAN.keys() == ENGLISH.keys()
    for key, english in ENGLISH.items():
        assert set(re.findall(r"{\w+}", KOREAN[key])) == set(re.findall(r"{\w+}", english)), key
        assert HANGUL.search(KOREAN[key]) and not HANGUL.search(english)


@pytest.mark.parametrize(
    "environ, expected",
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LC_ALL": "ko_KR", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "kok_IN"}, "en"),  # Konkani
    ],
)
def test_messages_speak_the_language_of_the_system(environ, expected):
    assert course.system_language(environ) == expected


@pytest.mark.parametrize("name, expected", [("Korean_Korea.949", "ko"), ("C", "en")])
def test_windows_names_its_language_elsewhere(name, expected, monkeypatch):
    monkeypatch.setattr(course.locale, "setlocale", lambda category: name)
    assert course.system_language({}) == expected


def test_help_shows_every_way_to_start(capsys):
    with pytest.raises(SystemExit) as left:
        course.main(["--help"])
    shown = capsys.readouterr().out
    assert left.value.code == 0
    for start in (
        "course.py ",
        "--language ko",
        "--no-browser",
        "course.py test",
        "course.py site ",
        "course.py site --lab",
        "course.py grade",
    ):
        assert start in shown


class Installer:
    """Stands in for `course.run`: notes the commands, makes what `venv` would make."""

    def __init__(self):
        self.commands = []
        self.interrupt_at, self.interrupt = None, KeyboardInterrupt

    def __call__(self, command, text, inherit=(), begun=None):
        making = "venv" in command
        venv = command[-1] if making else command[0].parents[1]
        if len(self.commands) == self.interrupt_at:
            raise self.interrupt
        if begun:
            begun()
        if not making:
            assert course.recorded(venv) == course.owner(), "it looks finished, and is not"
        self.commands.append([str(part) for part in command])
        if making:
            python = course.python_in(venv)
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()

    def kinds(self):
        """What was done since the last time, in words."""
        commands, self.commands = self.commands, []
        return [
            "python"
            if "venv" in command
            else "course"
            if "-e" in command
            else "test"
            if any("tests" in part for part in command)
            else "learner"
            for command in commands
        ]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A copy of what decides, in a folder of its own."""
    root = tmp_path / "a course"
    for name in (*course.LISTS, "pyproject.toml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPO / name, root / name)
    monkeypatch.setattr(course, "ROOT", root)
    return root


@pytest.fixture
def installer(folder, monkeypatch):
    fake = Installer()
    monkeypatch.setattr(course, "run", fake)
    monkeypatch.setattr(course, "works", lambda venv: course.python_in(venv).exists())
    monkeypatch.setattr(course, "absent", lambda venv, what: [])
    return fake


def finished(folder):
    want = course.wanted(course.LISTS[:1])
    return want.items() <= course.recorded(folder / ".venv").items()


def course_pins():
    return (REPO / "requirements.txt").read_text(encoding="utf-8").splitlines()


NEW = ["python", "learner", "course"]
TESTS = ["python", "test", "course"]


def test_the_first_start_installs_and_the_second_does_not(installer):
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW
    course.set_up(ENGLISH)
    assert installer.kinds() == []


def test_the_commands_of_a_first_start(installer, folder):
    course.set_up(ENGLISH, course.TEST)
    venv, packages, package = installer.commands
    python = str(course.python_in(folder / ".venv"))
    assert venv == [course.PYTHON, "-m", "venv", str(folder / ".venv")]
    assert packages[:4] == package[:4] == [python, "-m", "pip", "install"]
    lists = [part for name in course.LISTS for part in ("-r", str(folder / name))]
    assert packages[-9:] == ["--disable-pip-version-check", *lists]
    # What builds the package is there: nothing is fetched for it.
    assert package[-4:] == ["--no-deps", "--no-build-isolation", "-e", "."]
    assert any(line.startswith("setuptools==") for line in course_pins())


def test_the_tests_add_to_what_the_learner_has_and_the_learner_keeps_it(installer):
    course.set_up(ENGLISH)
    installer.kinds()
    course.set_up(ENGLISH, course.TEST)
    assert installer.kinds() == TESTS
    course.set_up(ENGLISH)
    course.set_up(ENGLISH, course.TEST)
    assert installer.kinds() == []


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_changed_pins_are_installed_in_place(name, installer, folder):
    course.set_up(ENGLISH)
    installer.kinds()
    with open(folder / name, "a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW


def test_without_tensorflow_first_and_with_it_later(installer, folder, capsys):
    course.set_up(ENGLISH, course.SMALL)
    pins = [pin for pin in course_pins() if pin and pin[0] != "#"]
    few = installer.commands[1][-len(pins) + 3 :]
    # Keras and TensorFlow, for either kind of machine, are what is left out.
    assert [pin.partition("==")[0] for pin in pins if pin not in few] == [
        "keras", "tensorflow-cpu", "tensorflow",
    ]  # fmt: skip
    assert set(few) < set(pins) and installer.kinds() == NEW
    course.set_up(ENGLISH, course.SMALL)
    assert installer.kinds() == []
    package = precious(folder)
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW and package.exists() and finished(folder)
    said = capsys.readouterr().err.splitlines()
    assert said == [ENGLISH["small"], ENGLISH["add"]]
    course.set_up(ENGLISH, course.SMALL)
    assert installer.kinds() == []


def test_a_small_start_takes_nothing_away_and_brings_all_that_is_there_up_to_date(
    installer, folder
):
    course.set_up(ENGLISH)
    with open(folder / "requirements.txt", "a", encoding="utf-8") as file:
        file.write("\nnew==1.0\n")
    installer.commands.clear()
    course.set_up(ENGLISH, course.SMALL)
    assert str(folder / "requirements.txt") in installer.commands[1][-1:] and finished(folder)


def test_where_tensorflow_cannot_be_added_the_small_course_opens(installer, folder, monkeypatch):
    opened = []
    monkeypatch.setattr(course, "hand_over", lambda command: opened.append(command) or 0)
    assert course.main(["--small"]) == 0
    assert installer.kinds() == NEW
    installer.interrupt_at, installer.interrupt = 1, RuntimeError("no network")
    assert course.main([]) == 0 and len(opened) == 2
    assert not finished(folder)


def test_changed_test_pins_concern_only_the_tests(installer, folder):
    course.set_up(ENGLISH, course.TEST)
    installer.kinds()
    (folder / "tests/requirements.txt").write_text("pytest\n", encoding="utf-8")
    course.set_up(ENGLISH)
    assert installer.kinds() == []
    course.set_up(ENGLISH, course.TEST)
    assert installer.kinds() == TESTS


def test_new_learner_pins_may_undo_test_pins_so_those_come_again(installer, folder):
    course.set_up(ENGLISH, course.TEST)
    (folder / "requirements.txt").write_text("numpy\n", encoding="utf-8")
    course.set_up(ENGLISH)
    installer.kinds()
    course.set_up(ENGLISH, course.TEST)
    assert installer.kinds() == TESTS


def test_a_moved_folder_starts_anew(installer, folder, monkeypatch):
    course.set_up(ENGLISH)
    installer.kinds()
    moved = folder.rename(folder.with_name("moved"))
    monkeypatch.setattr(course, "ROOT", moved)
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW
    assert course.recorded(moved / ".venv")["folder"] == str(moved)


def test_another_python_starts_anew(installer, folder):
    course.set_up(ENGLISH)
    installer.kinds()
    stamp = folder / ".venv/course.json"
    record = json.loads(stamp.read_text("utf-8"))
    assert record["python"] == f"{sys.version_info.major}.{sys.version_info.minor}"
    stamp.write_text(json.dumps({**record, "python": "3.10"}), encoding="utf-8")
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW


def test_an_environment_that_lost_its_python_starts_anew(installer, folder):
    course.set_up(ENGLISH)
    installer.kinds()
    course.python_in(folder / ".venv").unlink()
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW


@pytest.mark.parametrize("record", ["", "{", "null", "[]", "{}"])
def test_an_environment_without_a_whole_record_starts_anew(record, installer, folder):
    course.set_up(ENGLISH)
    installer.kinds()
    (folder / ".venv/course.json").write_text(record, encoding="utf-8")
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW and not (folder / ".venv-old").exists()


@pytest.mark.parametrize("step", [0, 1, 2])
@pytest.mark.parametrize("pins", ["the same", "others"])
def test_what_was_cut_short_goes_on_where_it_is(step, pins, installer, folder):
    if pins == "others":
        course.set_up(ENGLISH)
        installer.kinds()
        (folder / "requirements.txt").write_text("numpy\n", encoding="utf-8")
    installer.interrupt_at = step
    with pytest.raises(KeyboardInterrupt):
        course.set_up(ENGLISH)
    installer.kinds()
    installer.interrupt_at = None
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW
    assert finished(folder)


# What works is not thrown away


def precious(folder):
    """Something in the environment that only a download could bring back."""
    path = folder / ".venv" / "package"
    path.touch()
    return path


@pytest.mark.parametrize("step", [0, 1, 2])
@pytest.mark.parametrize("error", [RuntimeError("no network"), KeyboardInterrupt()])
@pytest.mark.parametrize("change", [{"python": "3.10"}, {"folder": "/elsewhere"}])
def test_what_cannot_be_brought_up_to_date_stays_until_another_is_there(
    change, error, step, installer, folder
):
    course.set_up(ENGLISH)
    installer.kinds()
    package, record = precious(folder), {**course.recorded(folder / ".venv"), **change}
    course.note(folder / ".venv", record)
    installer.interrupt_at, installer.interrupt = step, error
    for _ in range(2):
        with pytest.raises(type(error)):
            course.set_up(ENGLISH)
        installer.kinds()
        assert package.exists() and course.recorded(folder / ".venv") == record
    installer.interrupt_at = None
    course.set_up(ENGLISH)
    assert installer.kinds() == NEW
    assert [path.name for path in folder.glob(".venv*")] == [".venv"] and not package.exists()


def test_what_was_put_aside_by_a_start_that_was_killed_comes_back(installer, folder):
    course.set_up(ENGLISH)
    package = precious(folder)
    (folder / ".venv").rename(folder / ".venv-old")
    (folder / ".venv").mkdir()
    course.note(folder / ".venv", {"folder": "/elsewhere"})
    installer.commands, installer.interrupt_at = [], 1
    with pytest.raises(KeyboardInterrupt):
        course.set_up(ENGLISH)
    assert package.exists() and not (folder / ".venv-old").exists()


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_when_an_update_fails_the_course_opens_as_it_was_and_tries_again(
    language, text, installer, folder, monkeypatch, capsys
):
    opened = []
    monkeypatch.setattr(course, "hand_over", lambda command: opened.append(command) or 0)
    course.set_up(text)
    installer.kinds()
    package, record = precious(folder), course.recorded(folder / ".venv")
    (folder / "requirements.txt").write_text("numpy\n", encoding="utf-8")
    installer.interrupt_at, installer.interrupt = 1, RuntimeError("no network")
    capsys.readouterr()
    for again in (1, 2):
        assert course.main(["--language", language]) == 0
        assert len(opened) == again and "jupyterlab" in opened[-1]
        said = capsys.readouterr().err.splitlines()
        assert said[1:3] == ["no network", text["stays"]] and is_one_sentence(ENGLISH["stays"])
        installer.kinds()
        assert package.exists() and course.recorded(folder / ".venv") == record
    assert course.main(["--language", language, "test"]) == 1  # that needs what is new
    assert len(opened) == 2
    installer.interrupt_at = None
    assert course.main(["--language", language]) == 0
    assert finished(folder)


@pytest.mark.parametrize("command", [[], ["test"], ["site"], ["test", "--quick"]])
@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_a_folder_somebody_else_made_is_left_alone(
    language, text, command, folder, installer, monkeypatch, capsys
):
    monkeypatch.setattr(course.shutil, "which", lambda name: f"/usr/bin/{name}")
    name = ".venv-quick" if "--quick" in command else ".venv"
    (folder / name).mkdir()
    (folder / name / "pyvenv.cfg").touch()
    assert course.main([*command, "--language", language]) == 1
    assert capsys.readouterr().err == text["foreign"].format(folder=name) + "\n"
    assert is_one_sentence(ENGLISH["foreign"])
    assert installer.kinds() == []
    assert [path.name for path in (folder / name).iterdir()] == ["pyvenv.cfg"]


@pytest.mark.parametrize("change", [{"python": "3.99"}, {"folder": "/elsewhere"}])
@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_what_was_installed_elsewhere_opens_where_nothing_can_be_installed(
    language, text, change, installer, folder, monkeypatch, capsys
):
    opened = []
    monkeypatch.setattr(course, "hand_over", lambda command: opened.append(command) or 0)
    course.set_up(text)
    package, record = precious(folder), {**course.recorded(folder / ".venv"), **change}
    course.note(folder / ".venv", record)
    installer.commands, installer.interrupt_at = [], 1
    installer.interrupt = RuntimeError("no network")
    assert course.main(["--language", language]) == 0
    assert "jupyterlab" in opened[0] and package.exists()
    assert text["stays"] in capsys.readouterr().err


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_stopped_update_counts_from_when_it_changes_something(
    moment, installer, folder, monkeypatch
):
    course.set_up(ENGLISH)
    installer.kinds()
    record = course.recorded(folder / ".venv")
    (folder / "requirements.txt").write_text("numpy\n", encoding="utf-8")

    def stopped(command, text, inherit=(), begun=None):
        if begun:
            if moment == "after":
                begun()
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(course, "run", stopped)
        assert course.main([]) == 130
    left = course.recorded(folder / ".venv")
    assert left == (record if moment == "before" else course.owner())
    assert course.is_whole(folder / ".venv") == (moment == "before")


def test_an_installer_says_when_it_begins_to_change_something():
    begun = []
    program = "print('Collecting a'); print('Installing collected packages: a')"
    course.run([sys.executable, "-c", "print('Collecting a')"], ENGLISH, (), begun.append)
    assert not begun
    course.run([sys.executable, "-c", program], ENGLISH, (), lambda: begun.append(1))
    assert begun == [1]


# What is no longer there is seen, and comes again


def put(venv, name, files):
    """A package as pip puts it there."""
    packages = venv / ("Lib/site-packages" if os.name == "nt" else "lib/python3.11/site-packages")
    info = packages / f"{name}-1.0.dist-info"
    info.mkdir(parents=True, exist_ok=True)
    for file in files:
        (packages / file).parent.mkdir(parents=True, exist_ok=True)
        (packages / file).touch()
    lines = [
        *files,
        "../../../bin/script",
        "__pycache__/one.cpython-311.pyc",
        f"{info.name}/RECORD",
    ]
    (info / "RECORD").write_text("".join(f"{line},,\n" for line in lines), encoding="utf-8")
    return packages, info


@pytest.mark.parametrize("lost", ["folder", "module", "info"])
@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_a_package_that_was_deleted_is_seen_at_the_next_start(
    language, text, lost, installer, folder, capsys
):
    course.set_up(ENGLISH)
    venv = folder / ".venv"
    put(venv, "kept", ["kept/__init__.py"])
    packages, info = put(venv, "JupyterLab", ["jupyterlab/__init__.py", "one.py"])
    course.note(venv, {**course.recorded(venv), "packages": sorted(course.installed(venv))})
    assert course.recorded(venv)["packages"] == ["jupyterlab", "kept"]
    installer.kinds()
    course.set_up(ENGLISH)
    assert installer.kinds() == [] and course.missing(venv) == []
    gone = {"folder": packages / "jupyterlab", "module": packages / "one.py", "info": info}[lost]
    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    capsys.readouterr()
    course.set_up(text)
    said = capsys.readouterr().err
    assert said == text["mend"].format(folder=".venv", given="jupyterlab") + "\n"
    # For pip it is not installed, so pip installs it.
    assert installer.kinds() == NEW and not info.exists()
    assert finished(folder)


def test_what_pip_installs_here_is_known_to_be_there():
    found = course.installed(Path(sys.prefix))
    assert {"numpy", "jupyterlab", "ipywidgets"} <= found.keys()


# Windows and its paths


def test_the_longest_path_of_what_is_installed_is_known():
    records = course.installed(Path(sys.prefix)).values()
    lines = (line for one in records for line in one.read_text("utf-8").splitlines())
    longest = max(len(line.rsplit(",", 2)[0].strip('"')) for line in lines)
    assert longest == course.LONGEST


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
@pytest.mark.parametrize("allowed", [False, True])
def test_a_path_too_long_for_windows_is_told_before_anything_is_installed(
    allowed, language, text, folder, installer, monkeypatch, capsys
):
    monkeypatch.setattr(course, "long_paths", lambda: allowed)
    room = 259 - course.LONGEST - len("/.venv/Lib/site-packages/")
    assert course.too_long(text, "x" * room, windows=True) is None
    sentence = course.too_long(text, "x" * (room + 7), windows=True)
    assert course.too_long(text, "x" * 300, windows=False) is None
    if allowed:
        assert sentence is None
        return
    assert re.search(r"\b7(?!\d)", sentence) and (language == "ko" or is_one_sentence(sentence))
    monkeypatch.setattr(course, "too_long", lambda text, root: sentence)
    assert course.main(["--language", language]) == 1
    assert capsys.readouterr().err == sentence + "\n" and installer.kinds() == []


# The quick tests


def test_the_quick_tests_have_a_small_environment_of_their_own(installer, folder):
    course.set_up(ENGLISH)
    package = precious(folder)
    installer.commands.clear()
    course.set_up(ENGLISH, course.QUICK)
    python, packages = installer.commands
    assert python[-1] == str(folder / ".venv-quick")
    assert packages[-4:] == [
        "-r", str(folder / "tests/unit/requirements.txt"),
        "-c", str(folder / "requirements.txt"),
    ]  # fmt: skip
    installer.commands.clear()
    course.set_up(ENGLISH, course.QUICK)
    course.set_up(ENGLISH)
    assert installer.commands == [] and package.exists()


def test_the_lists_are_small_and_pin_each_package_once():
    lines = [
        line
        for name in course.LISTS
        for line in (REPO / name).read_text(encoding="utf-8").splitlines()
        if "==" in line
    ]
    names = [line.partition("==")[0] for line in lines]
    assert len(set(names)) == len(names)
    quick = (REPO / course.QUICK[1][0]).read_text(encoding="utf-8").splitlines()[1:]
    names = ["hypothesis", "numpy", "pytest", "pytest-xdist", "sacrebleu", "sentencepiece"]
    assert [line.partition("==")[0] for line in quick] == names


WHOLE_QUICK = ["tests/unit", "-n", "auto", "--dist", "worksteal"]


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ([], WHOLE_QUICK),
        (["-k", "letters"], [*WHOLE_QUICK, "-k", "letters"]),
        (
            ["tests/unit/test_letters.py::test_x", "-x"],
            ["tests/unit/test_letters.py::test_x", "-x"],
        ),
    ],
)
def test_the_command_of_the_quick_tests(given, asked, started):
    python = str(course.python_in(REPO / ".venv-quick"))
    for order in (["test", "--quick", *given], ["test", *given, "--quick"]):
        assert course.main(order) == 0
        assert started.pop() == [python, "-m", "pytest", *asked]


COLLECT = """
import sys, pytest
sys.modules.update(dict.fromkeys(sys.argv[1:]))  # as if it were not installed
sys.exit(pytest.main(["--collect-only", "-q", "-p", "no:cacheprovider", "tests/unit"]))
"""


def brought(names):
    """The packages of these names and what they bring along."""
    found = set()
    while names:
        found |= {canonicalize_name(name) for name in names}
        asked = [Requirement(line) for name in names for line in requires(name) or ()]
        here = {one.name for one in asked if not one.marker or one.marker.evaluate({"extra": ""})}
        names = {name for name in here if canonicalize_name(name) not in found}
    return found


def test_the_quick_tests_need_nothing_but_what_their_list_brings():
    lines = (REPO / course.QUICK[1][0]).read_text(encoding="utf-8").splitlines()[1:]
    ours = brought({line.partition("==")[0] for line in lines}) | {"seq2seq-teach", "pip"}
    others = [
        module
        for module, owners in packages_distributions().items()
        if not ours & {canonicalize_name(owner) for owner in owners}
    ]
    assert {"anywidget", "traitlets", "matplotlib", "keras"} <= {*others}
    ran = subprocess.run(
        [sys.executable, "-c", COLLECT, *others],
        cwd=REPO,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "HYPOTHESIS_NO_PLUGINS": "1"},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout[-3000:]


def test_ctrl_c_is_quiet(installer, capsys):
    installer.interrupt_at = 1
    assert course.main(["--language", "en"]) == 130
    said = capsys.readouterr()
    assert said.out == "" and said.err == ENGLISH["install"] + "\n"


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_a_failing_installer_has_the_word_and_then_we_do(
    language, text, folder, monkeypatch, capsys
):
    def fail(command, text, inherit=()):
        raise RuntimeError("ERROR: No space left on device")

    monkeypatch.setattr(course, "run", fail)
    assert course.main(["--language", language]) == 1
    assert capsys.readouterr().err.splitlines() == [
        text["install"], "ERROR: No space left on device", text["disk"],
    ]  # fmt: skip


# What installers, real ones, were seen to say last
SAID = [
    ("OSError: [Errno 28] No space left on device", "disk"),
    ("ERROR: Could not install packages due to an OSError: [WinError 112] 디스크 공간이", "disk"),
    ("WARNING: Retrying … NameResolutionError: [Errno -3] Temporary failure in name", "network"),
    ("ERROR: No matching distribution found for anywidget==0.11.0", "network"),
    ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "certificate"),
    ("WARNING: Retrying … ProxyError('Cannot connect to proxy.', OSError", "proxy"),
    ("An error occurred during configuration: option timeout: invalid floating-point", "settings"),
    ("Configuration file contains invalid utf-8 characters in /x/pip.conf.", "settings"),
    ("ERROR: Cannot install a==2 because these … have conflicting dependencies.", "settings"),
    ("ERROR: Could not open requirements file: [Errno 2] … '/x'", "settings"),
    ("because ensurepip is not\navailable.  On Debian/Ubuntu systems", "venv"),
    ("No module named venv", "venv"),
    ("ERROR: … [WinError 5] Access is denied: 'C:\\x\\.venv\\zmq.pyd'", "busy"),
    ("ERROR: … [Errno 13] Permission denied: '/x/.venv/lib'", "unwritable"),
    ("OSError: [Errno 30] Read-only file system: '/x/.venv'", "unwritable"),
    ("Segmentation fault", "failed"),
]


@pytest.mark.parametrize("words, name", SAID)
@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_what_stopped_the_installation_decides_what_to_do(
    language, text, words, name, folder, monkeypatch, capsys
):
    def fail(*_, **__):
        raise RuntimeError(words)

    monkeypatch.setattr(course, "run", fail)
    assert course.main(["--language", language]) == 1
    version = "{}.{}".format(*sys.version_info)
    given = {"folder": folder, "python": version, "package": f"python{version}-venv"}
    sentence = text[name].format(**given)
    assert capsys.readouterr().err == f"{text['install']}\n{words}\n{sentence}\n"


def test_what_stopped_an_environment_inside_is_heard(folder, monkeypatch, capsys):
    said = iter(["Error: Command '[…, '-m', 'ensurepip']' returned non-zero exit status 1."])

    def fail(*_, **__):
        raise RuntimeError(next(said, "OSError: [Errno 28] No space left on device"))

    monkeypatch.setattr(course, "run", fail)
    assert course.main(["--language", "en"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == ENGLISH["disk"]


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_a_pip_that_says_it_is_done_and_has_done_nothing_is_not_believed(
    language, text, folder, monkeypatch, capsys
):
    monkeypatch.setattr(course, "run", lambda *_, **__: None)
    assert course.main(["--small", "--language", language]) == 1
    names = sorted(pin.partition("==")[0] for pin in course.small())
    said = capsys.readouterr().err.splitlines()
    assert said == [text["small"], text["empty"].format(given=", ".join(names))]
    assert {"jupyterlab", "numpy"} < set(names) and "keras" not in names


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_a_folder_that_python_cannot_make_an_environment_in_is_named(
    language, text, tmp_path, installer, monkeypatch, capsys
):
    for stops in (os.pathsep, "{", "}", "\udcff"):
        odd = tmp_path / f"a{stops}b"
        monkeypatch.setattr(course, "ROOT", odd)
        said = []
        monkeypatch.setattr(course, "say", said.append)
        assert course.main(["--language", language]) == 1 and installer.kinds() == []
        assert said == [text["name"].format(given=stops, folder=odd)]
    for fine in ("with spaces", "한글", "🚗", "it's", "copy[1]", "$HOME", "%PATH%", "#;", "~"):
        assert course.unfit(tmp_path / fine) is None


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
@pytest.mark.parametrize("command", [[], ["--small"], ["test"], ["publish", "a/b"]])
def test_a_course_of_which_only_a_part_is_there_is_told_apart_from_a_broken_network(
    language, text, command, folder, installer, capsys
):
    for name in (*course.LISTS, "pyproject.toml"):
        (folder / name).rename(folder / "elsewhere")
        assert course.main([*command, "--language", language]) == 1
        assert capsys.readouterr().err == text["incomplete"].format(given=name) + "\n"
        (folder / "elsewhere").rename(folder / name)
    assert installer.kinds() == [] and is_one_sentence(ENGLISH["incomplete"])


def test_it_installs_by_the_python_behind_the_one_it_is_started_with():
    """Which may be that of .venv, as in the terminal of an editor, and be put aside with it."""
    program = "import sys; print(getattr(sys, '_base_executable', sys.executable), sys.prefix)"
    told = subprocess.run([course.PYTHON, "-c", program], capture_output=True, text=True).stdout
    assert told.split() == [course.PYTHON, sys.base_prefix]


@pytest.mark.parametrize("kind", ["file", "link"])
def test_something_else_by_that_name_is_left_alone(kind, folder, installer, capsys):
    venv = folder / ".venv"
    venv.touch() if kind == "file" else venv.symlink_to(folder / "nowhere")
    assert course.main(["--language", "en"]) == 1 and installer.kinds() == []
    assert capsys.readouterr().err == ENGLISH["foreign"].format(folder=".venv") + "\n"
    assert os.path.lexists(venv)


def test_an_environment_whose_python_does_not_run_does_not_work(tmp_path):
    assert not course.works(tmp_path)
    python = course.python_in(tmp_path)
    python.parent.mkdir()
    python.write_bytes(b"\x7fELF of another machine")
    python.chmod(0o755)
    assert not course.works(tmp_path)
    assert course.works(Path(sys.prefix))


def test_what_is_set_for_another_python_does_not_reach_the_course(tmp_path, monkeypatch):
    (tmp_path / "numpy.py").write_text("raise SystemExit('another numpy')", encoding="utf-8")
    for name in course.FOREIGN:
        monkeypatch.setenv(name, str(tmp_path))
    given = []
    monkeypatch.chdir(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(course.os, "name", "posix")
        patch.setattr(course.os, "execve", lambda *what: given.extend(what))
        patch.setattr(course.signal, "signal", lambda *_: None)
        patch.setattr(course.subprocess, "call", lambda *_, **__: 0)
        course.hand_over(["python"])
    environ = given[2]
    assert environ["PYTHONPATH"] == str(REPO)
    assert not {*course.FOREIGN} - {"PYTHONPATH"} & environ.keys()
    command = [sys.executable, "-c", "import numpy; print(numpy.__version__)"]
    shown = subprocess.run(command, env=environ, capture_output=True, text=True)
    assert shown.returncode == 0 and shown.stdout.strip(), shown.stderr
    course.run(command, ENGLISH)  # nor what installs it


def test_a_file_of_settings_for_pip_does_not_lead_it_elsewhere_unseen(tmp_path, monkeypatch):
    settings, venv = tmp_path / "pip.conf", tmp_path / "venv"
    wheel = tmp_path / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        packed.writestr("tiny.py", "")
        packed.writestr(
            "tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n"
        )
        packed.writestr("tiny-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        packed.writestr("tiny-1.0.dist-info/RECORD", "tiny.py,,\ntiny-1.0.dist-info/RECORD,,\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    course.run([sys.executable, "-m", "venv", venv], ENGLISH)
    monkeypatch.setattr(course, "ROOT", tmp_path)
    settings.write_text("[install]\nuser = true\n", "utf-8")
    course.run([*course.pip(venv), wheel], ENGLISH)
    assert "tiny" in course.installed(venv)
    course.forget(venv, ["tiny"])
    # Where it is sent elsewhere nothing comes, and that is seen.
    settings.write_text(f"[install]\ntarget = {tmp_path / 'elsewhere'}\n", "utf-8")
    monkeypatch.setattr(course, "small", lambda: ["tiny==1.0"])
    course.run([*course.pip(venv), wheel], ENGLISH)
    assert course.absent(venv, course.SMALL) == ["tiny"]
    assert not (tmp_path / "lib").exists()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_where_hangul_cannot_be_shown_english_is_said(encoding):
    stream = SimpleNamespace(encoding=encoding)
    assert course.spoken("ko", stream) == "en"
    for better in ("utf-8", "cp949", None):
        assert course.spoken("ko", SimpleNamespace(encoding=better)) == "ko"


def test_run_shows_large_downloads_and_ends_with_the_installers_words(capsys):
    lines = [
        "Collecting big",
        "  Downloading big_one-2.0-py3-none-any.whl.metadata (2.1 kB)",
        "  Downloading big_one-2.0-py3-none-any.whl (274.0 MB)",
        "Using cached cached_one-1.0-py3-none-any.whl (17.3 MB)",
        "  Downloading small-1.0-py3-none-any.whl (1.1 MB)",
        "Installing collected packages: big, small",
        "ERROR: the disk is full",
    ]
    program = f"print({chr(10).join(lines)!r}); raise SystemExit(3)"
    with pytest.raises(RuntimeError) as failed:
        course.run([sys.executable, "-c", program], ENGLISH)
    shown = capsys.readouterr().err.splitlines()
    assert shown == ["  big_one, 274.0 MB", "  cached_one, 17.3 MB", ENGLISH["unpack"]]
    assert str(failed.value).splitlines() == lines


def test_run_is_silent_when_all_is_well(capsys):
    course.run([sys.executable, "-c", "print('Collecting small')"], ENGLISH)
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows itself refuses to clear a .venv in use")
def test_a_start_waits_for_an_installer_that_outlived_the_last_one():
    with course.one_at_a_time(ENGLISH) as inherit:
        orphan = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=inherit
        )
    try:
        # This process holds the lock no longer; the one it started does.
        program = "import course\nwith course.one_at_a_time(course.TEXT['en']): print('in')"
        start = subprocess.Popen(
            [sys.executable, "-c", program], cwd=REPO, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        guard = guarded(start)
        assert start.stderr.readline() == ENGLISH["wait"] + "\n"
        assert start.poll() is None
        orphan.communicate(b"\n")
        assert start.communicate()[0] == "in\n"
        guard.cancel()
    finally:
        orphan.kill()
        orphan.wait()


@pytest.fixture
def started(monkeypatch):
    """The commands handed over, with nothing installed and nothing run."""
    commands = []
    monkeypatch.setattr(course, "set_up", lambda text, what=course.LEARN: None)
    monkeypatch.setattr(course, "hand_over", lambda command, *_: commands.append(command) or 0)
    monkeypatch.setattr(course, "lay_out", lambda text: None)
    return commands


@pytest.mark.parametrize("language, where", [("en", "my_notebooks"), ("ko", "my_notebooks/ko")])
@pytest.mark.parametrize("quiet", [[], ["--no-browser"]])
def test_the_lab_command(language, where, quiet, started, capsys):
    assert course.main(["--language", language, *quiet, "--port", "9000"]) == 0
    notebook = f"{where}/01_the_secret_letter.ipynb"
    assert started == [[
        str(course.python_in(REPO / ".venv")), "-m", "jupyterlab",
        f"--ServerApp.root_dir={REPO}", f"--LabApp.default_url=/lab/tree/{notebook}",
        *quiet, "--port", "9000",
    ]]  # fmt: skip
    assert notebook in capsys.readouterr().err


def test_a_korean_system_does_not_decide_the_notebooks(started, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    course.main([])
    assert "/lab/tree/my_notebooks/01_the_secret_letter.ipynb" in started[0][-1]
    assert HANGUL.search(capsys.readouterr().err)


def test_the_commands_for_who_edits_pass_everything_else_on(started):
    course.main(["test", "-k", "letters", "--maxfail=1"])
    python = str(course.python_in(REPO / ".venv"))
    three = course.SIDE_BY_SIDE  # what comes later wins: -n 0 is one at a time
    assert started == [[python, "-m", "pytest", *three, "-k", "letters", "--maxfail=1"]]
    course.main(["check", "--fix"])
    assert started[1:] == [[python, "-m", "tools.check", "--fix"]]


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_the_site_command_passes_everything_else_on(language, text, started, monkeypatch, capsys):
    monkeypatch.setattr(course.shutil, "which", lambda name: f"/usr/bin/{name}")
    course.main(["site", "--language", language, "--to", "elsewhere"])
    python = str(course.python_in(REPO / ".venv"))
    assert started == [[python, "-m", "tools.export", "site", "--to", "elsewhere"]]
    assert capsys.readouterr().err == text["site"] + "\n"


@languages
def test_the_grade_command_is_run_where_the_teacher_stands(
    language, started, monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)
    course.main(["grade", "class.zip", "--language", language, "--jobs", "1"])
    python = str(course.python_in(REPO / ".venv"))
    options = ["--language", language, "class.zip", "--jobs", "1"]
    assert started == [[python, "-m", "tools.grade", *options]]
    assert Path.cwd() == tmp_path


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_without_node_the_site_is_one_sentence_before_anything_is_installed(
    language, text, folder, installer, monkeypatch, capsys
):
    monkeypatch.setattr(course.shutil, "which", lambda name: None)
    assert course.main(["--language", language, "site"]) == 1
    assert installer.kinds() == [] and not (folder / ".venv").exists()
    assert capsys.readouterr().err == text["node"] + "\n"
    assert is_one_sentence(ENGLISH["node"]) and "Node.js" in text["node"]


def test_a_misspelt_command_is_named(started, capsys):
    with pytest.raises(SystemExit) as left:
        course.main(["tset"])
    assert left.value.code == 2 and started == []
    assert "'tset'" in capsys.readouterr().err


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
@pytest.mark.parametrize(
    "given, meant",
    [
        ("--langauge", "--language"),
        ("--lang=ko", "--language"),
        ("-language", "--language"),
        ("--nobrowser", "--no-browser"),
    ],
)
def test_a_misspelt_option_is_refused_with_the_one_that_was_meant(
    language, text, given, meant, started, capsys
):
    assert course.main(["--language", language, given]) == 2
    assert started == []
    assert capsys.readouterr().err == text["option"].format(given=given, meant=meant) + "\n"


@pytest.mark.parametrize(
    "given", ["--port=9", "--ip=0.0.0.0", "--ServerApp.token=", "--debug", "-y"]
)
def test_an_option_of_jupyterlab_is_passed_on(given, started):
    assert course.main([given]) == 0
    assert started[0][-1] == given


@pytest.mark.parametrize("encoding", ["cp1252", "cp949", "ascii"])
def test_help_is_shown_on_a_console_that_lacks_letters(encoding):
    shown = subprocess.run(
        [sys.executable, str(REPO / "course.py"), "--help"],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
    )
    assert shown.returncode == 0 and b"--language" in shown.stdout and not shown.stderr


@pytest.mark.parametrize("language, text", [("en", ENGLISH), ("ko", KOREAN)])
def test_a_folder_nobody_may_write_into_is_named(language, text, folder, monkeypatch, capsys):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(course, "note", refuse)
    assert course.main(["--language", language]) == 1
    assert capsys.readouterr().err.endswith(text["unwritable"].format(folder=folder) + "\n")


def test_an_installer_runs_in_the_folder_and_never_installs_for_the_user(
    folder, monkeypatch, capsys
):
    for name in ("USER", "TARGET", "PYTHON_VERSION", "REQUIREMENT", "EDITABLE", "CONSTRAINT"):
        monkeypatch.setenv(f"PIP_{name}", "1")
    whence = ["PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_FIND_LINKS", "PIP_CERT"]
    whence += ["PIP_CLIENT_CERT", "PIP_PROXY", "PIP_TRUSTED_HOST", "PIP_DEFAULT_TIMEOUT"]
    whence += ["PIP_RETRIES", "PIP_NO_CACHE_DIR", "PIP_CONFIG_FILE", "PIP_USE_DEPRECATED"]
    for name in whence:
        monkeypatch.setenv(name, "2")
    tell = "import os, sys; print(os.getcwd(), *sorted(f'{k}={v}' for k, v in os.environ.items()"
    tell += " if k.startswith('PIP_')), sep='\\n'); sys.exit(1)"
    with pytest.raises(RuntimeError) as said:
        course.run([sys.executable, "-c", tell], ENGLISH)
    told = [f"{name}=2" for name in whence]
    at, *given = str(said.value).split("\n")
    assert at == str(folder) and given == sorted([*told, "PIP_USER=0"])


def test_where_python_is_in_an_environment():
    assert course.python_in(Path("v"), windows=True) == Path("v/Scripts/python.exe")
    assert course.python_in(Path("v"), windows=False) == Path("v/bin/python")


def test_windows_waits_leaves_ctrl_c_to_the_child_and_returns_its_code(monkeypatch):
    calls = []
    with monkeypatch.context() as patch:
        patch.chdir(REPO)
        patch.setattr(course.os, "name", "nt")
        patch.setattr(course.signal, "signal", lambda *what: calls.append(what))
        patch.setattr(course.subprocess, "call", lambda command, env: calls.append(command) or 7)
        code = course.hand_over(["python", "-m", "pytest"])
    assert code == 7
    assert calls == [
        (course.signal.SIGINT, course.signal.SIG_IGN), ["python", "-m", "pytest"],
    ]  # fmt: skip


@pytest.fixture
def ready(folder, monkeypatch):
    """A finished installation in a folder of its own, which borrows the packages of this one."""
    shutil.copy(REPO / "course.py", folder)
    for where in ("source", "ko"):
        (folder / "notebooks" / where).mkdir(parents=True)
    (folder / "notebooks/source/01_the_secret_letter.py").touch()
    for where in course.FOLDERS.values():
        (folder / "notebooks" / where / "01_the_secret_letter.ipynb").write_text(
            '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', encoding="utf-8"
        )
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / ".venv"], check=True)
    python = course.python_in(folder / ".venv")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True).stdout
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    Path(own.strip(), "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    (folder / ".venv/course.json").write_text(
        json.dumps(course.wanted(course.LISTS[:1])), encoding="utf-8"
    )
    for name in ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR"):
        monkeypatch.setenv(f"JUPYTER_{name}", str(folder / "jupyter" / name))
    monkeypatch.setenv("JUPYTERLAB_SETTINGS_DIR", str(folder / "jupyter/settings"))
    monkeypatch.setenv("JUPYTERLAB_WORKSPACES_DIR", str(folder / "jupyter/workspaces"))
    monkeypatch.setenv("JUPYTERLAB_DIR", str(Path(sys.prefix, "share/jupyter/lab")))
    return folder


def ask(server, url, method="GET"):
    """The answer at an address; JupyterLab prints the address just before it listens there."""
    while True:
        try:
            request = urllib.request.Request(url, method=method)
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError:
            raise
        except OSError:
            if server.poll() is not None:
                raise
            time.sleep(0.1)


@pytest.mark.parametrize("language, where", [("en", "my_notebooks"), ("ko", "my_notebooks/ko")])
def test_the_address_it_prints_leads_to_notebook_1(language, where, ready):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    piped = language == "ko"  # as `python - < course.py` does
    with (ready / "course.py").open("rb") as script:
        lab = subprocess.Popen(
            [sys.executable, "-" if piped else "course.py", "--language", language, "--no-browser",
             "--allow-root", "--port", str(port)],
            stdin=script if piped else None,
            cwd=ready, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True, encoding="utf-8", errors="replace",
        )  # fmt: skip
    guard = guarded(lab)
    said, address, token = [], None, None
    try:
        for line in lab.stderr:
            said.append(line)
            if found := re.search(r"(http://localhost:\S+)\?token=(\w+)", line):
                address, token = found.groups()
                break
        assert address, "".join(said)
        notebook = f"{where}/01_the_secret_letter.ipynb"
        assert address == f"http://localhost:{port}/lab/tree/{notebook}"
        page = ask(lab, f"{address}?token={token}")
        assert f'"treePath": "{notebook}"' in page
        api = f"http://localhost:{port}/api"
        contents = ask(lab, f"{api}/contents/{notebook}?content=0&token={token}")
        assert json.loads(contents)["path"] == notebook
        # Asked to leave, it takes its children along, on Windows too.
        ask(lab, f"{api}/shutdown?token={token}", "POST")
        lab.communicate()
        assert lab.returncode == 0
    finally:
        guard.cancel()
        lab.kill()
        lab.wait()
        lab.stderr.close()
    assert said[0].strip() == course.TEXT[language]["open"].format(notebook=notebook)
