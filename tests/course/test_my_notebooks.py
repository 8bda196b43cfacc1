"""What a learner works on: laid beside what git keeps, and never written over."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest

import course
from tools import REPO

EN, KO = (
    f"{folder}{source.stem}.ipynb"
    for folder in ("", "ko/")
    for source in sorted(REPO.glob("notebooks/source/01*.py"))
)
SECOND = f"{sorted(REPO.glob('notebooks/source/02*.py'))[0].stem}.ipynb"


def git(folder, *command):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *command], cwd=folder, check=True, capture_output=True)
    return done.stdout.decode()


class Course:
    """A learner's copy of the course, and where its newer versions come from, if from anywhere."""

    def __init__(self, root, theirs=None):
        self.root, self.theirs = root, theirs

    def start(self, language="en"):
        """Start it; → what it says."""
        course.lay_out(course.TEXT[language])

    def publish(self, name, text):
        """A newer version of a notebook."""
        change(self.theirs / "notebooks" / name, text)
        git(self.theirs, "commit", "-am", text)

    def mine(self, name):
        return self.root / "my_notebooks" / name

    def handed(self, name):
        return self.root / "notebooks" / name

    def there(self):
        folder = self.root / "my_notebooks"
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*.ipynb")}


def change(path, text):
    """As somebody who edits a cell, without running it."""
    notebook = nbformat.read(path, as_version=4)
    next(cell for cell in notebook.cells if cell.cell_type == "code").source += f"\n# {text}"
    nbformat.write(notebook, path)


def work(path, text):
    """As a learner does in Jupyter: edit a cell, run it, save."""
    change(path, text)
    notebook = nbformat.read(path, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.cell_type == "code")
    cell.execution_count = 1
    cell.outputs = [nbformat.v4.new_output("stream", text=text)]
    notebook.metadata.language_info = {"name": "python", "version": "3.12.1"}
    nbformat.write(notebook, path)


@pytest.fixture
def theirs(tmp_path):
    """A repository that has what the learner's copy is made of."""
    folder = tmp_path / "their course"
    for name in (".gitignore", ".gitattributes", "notebooks"):
        copy = shutil.copytree if (REPO / name).is_dir() else shutil.copy
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy(REPO / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "first")
    return folder


@pytest.fixture
def cloned(theirs, tmp_path, monkeypatch):
    mine = tmp_path / "나의 강좌 [1]"
    git(tmp_path, "clone", "--quiet", str(theirs), str(mine))
    shutil.copy(REPO / "course.py", mine)
    monkeypatch.setattr(course, "ROOT", mine)
    return Course(mine, theirs)


@pytest.fixture
def unpacked(theirs, tmp_path, monkeypatch):
    """The course without git, as from a zip file; newer versions are unpacked over it."""
    mine = shutil.copytree(theirs, tmp_path / "mine", ignore=shutil.ignore_patterns(".git"))
    monkeypatch.setattr(course, "ROOT", mine)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return Course(mine, theirs)


def pull(where):
    git(where.root, "pull", "--ff-only")
    assert git(where.root, "status", "--porcelain") in ("", "?? course.py\n")


def test_a_copy_of_every_notebook_lies_where_git_does_not_look(cloned, capsys):
    cloned.start()
    handed = {path.relative_to(cloned.root / "notebooks").as_posix()
              for path in (cloned.root / "notebooks").rglob("*.ipynb")}  # fmt: skip
    assert cloned.there() == handed and {EN, KO} < handed
    for name in handed:
        assert cloned.mine(name).read_bytes() == cloned.handed(name).read_bytes()
    assert git(cloned.root, "status", "--porcelain") == "?? course.py\n"
    assert capsys.readouterr().err == ""


def test_a_link_from_one_copy_leads_to_the_other(cloned):
    cloned.start()
    text = cloned.mine(EN).read_text(encoding="utf-8")
    assert f"]({SECOND})" in text and cloned.mine(SECOND).is_file()


def test_after_a_week_of_work_a_pull_asks_nothing_and_loses_nothing(cloned, capsys):
    cloned.start()
    work(cloned.mine(EN), "my answer")
    before = cloned.mine(EN).read_bytes()
    for name in (EN, KO, SECOND):
        cloned.publish(name, "newer")
    pull(cloned)
    cloned.start()
    assert cloned.mine(EN).read_bytes() == before
    beside = EN.replace(".ipynb", "-version-2.ipynb")
    for name, handed in ((beside, EN), (KO, KO), (SECOND, SECOND)):
        assert cloned.mine(name).read_bytes() == cloned.handed(handed).read_bytes()
    assert b"newer" in cloned.mine(KO).read_bytes()
    assert capsys.readouterr().err == course.TEXT["en"]["newer"].format(given=beside) + "\n"
    cloned.start()
    assert capsys.readouterr().err == ""


def test_every_version_that_was_worked_on_stays_and_what_was_deleted_is_not_pressed(cloned):
    cloned.start()
    names = [EN, *(EN.replace(".ipynb", f"-version-{number}.ipynb") for number in (2, 3))]
    for number, name in enumerate(names):
        work(cloned.mine(name), f"answer {number}")
        cloned.publish(EN, f"version {number}")
        pull(cloned)
        cloned.start()
    for number, name in enumerate(names):
        assert f"answer {number}".encode() in cloned.mine(name).read_bytes()
    last = cloned.mine(EN.replace(".ipynb", "-version-4.ipynb"))
    # Nobody has worked on it: the next one takes its place.
    cloned.publish(EN, "version 5")
    pull(cloned)
    cloned.start()
    assert last.read_bytes() == cloned.handed(EN).read_bytes()
    last.unlink()
    cloned.start()
    assert not last.exists()
    cloned.mine(EN).unlink()  # who deletes all of them begins afresh
    for name in names[1:]:
        cloned.mine(name).unlink()
    cloned.start()
    assert cloned.mine(EN).read_bytes() == cloned.handed(EN).read_bytes()


@pytest.mark.parametrize("first", ["nothing", "untouched", "worked on"])
def test_what_was_run_in_the_courses_own_file_moves_and_the_pull_goes_on(first, cloned, capsys):
    if first != "nothing":
        cloned.start()
    if first == "worked on":
        work(cloned.mine(EN), "what I did before")
    clean = cloned.handed(EN).read_bytes()
    work(cloned.handed(EN), "my answer")
    done = cloned.handed(EN).read_bytes()
    cloned.start()
    assert cloned.handed(EN).read_bytes() == clean
    assert git(cloned.root, "status", "--porcelain") == "?? course.py\n"
    name = EN.replace(".ipynb", "-version-2.ipynb") if first == "worked on" else EN
    assert cloned.mine(name).read_bytes() == done
    said = course.TEXT["en"]["moved"].format(folder="my_notebooks", given=name)
    assert capsys.readouterr().err == said + "\n"
    cloned.start()
    assert capsys.readouterr().err == ""
    cloned.publish(EN, "newer")
    pull(cloned)
    cloned.start()
    assert cloned.mine(name).read_bytes() == done
    assert len(cloned.there()) == len(list((cloned.root / "notebooks").rglob("*.ipynb"))) + (
        2 if first == "worked on" else 1
    )


def test_what_a_contributor_has_built_is_left_where_it_is(cloned):
    change(cloned.handed(EN), "built")
    built = cloned.handed(EN).read_bytes()
    cloned.start()
    assert cloned.handed(EN).read_bytes() == built == cloned.mine(EN).read_bytes()


def test_without_git_nothing_is_lost_either(unpacked, capsys):
    work(unpacked.handed(EN), "in the wrong folder")
    wrong = unpacked.handed(EN).read_bytes()
    unpacked.start()
    unpacked.start()
    assert unpacked.mine(EN).read_bytes() == wrong == unpacked.handed(EN).read_bytes()
    work(unpacked.mine(SECOND), "my answer")
    mine = unpacked.mine(SECOND).read_bytes()
    for name in (EN, SECOND):
        unpacked.publish(name, "newer")
    shutil.copytree(unpacked.theirs / "notebooks", unpacked.root / "notebooks", dirs_exist_ok=True)
    unpacked.start()
    assert unpacked.mine(EN).read_bytes() == wrong
    assert unpacked.mine(SECOND).read_bytes() == mine
    beside = [name.replace(".ipynb", "-version-2.ipynb") for name in (EN, SECOND)]
    for name, handed in zip(beside, (EN, SECOND), strict=True):
        assert unpacked.mine(name).read_bytes() == unpacked.handed(handed).read_bytes()
    newer = course.TEXT["en"]["newer"].format(given=", ".join(beside))
    assert capsys.readouterr().err == newer + "\n"


@pytest.mark.parametrize("record", [None, "", "[]", "{"])
def test_without_its_record_nothing_is_written_over(record, cloned):
    cloned.start()
    work(cloned.mine(EN), "my answer")
    done, path = cloned.mine(EN).read_bytes(), cloned.root / "my_notebooks" / course.HANDED_OUT
    path.unlink() if record is None else path.write_text(record, encoding="utf-8")
    cloned.start()
    assert cloned.mine(EN).read_bytes() == done and len(cloned.there()) % 2 == 0
    cloned.publish(EN, "newer")
    pull(cloned)
    cloned.start()
    assert cloned.mine(EN).read_bytes() == done
    assert cloned.mine(EN.replace(".ipynb", "-version-2.ipynb")).exists()


@pytest.mark.parametrize("moment", ["the copy", "the record"])
def test_a_start_that_was_cut_short_is_made_good_by_the_next(moment, cloned, monkeypatch, capsys):
    cloned.start()
    cloned.publish(EN, "newer")
    pull(cloned)
    kept, real = cloned.mine(EN).read_bytes(), os.replace

    def full(part, path):
        if Path(path).name == (course.HANDED_OUT if moment == "the record" else EN):
            raise OSError(28, "No space left on device")
        real(part, path)

    with monkeypatch.context() as patch:
        patch.setattr(course.os, "replace", full)
        with pytest.raises(OSError, match="No space"):
            cloned.start()
    assert moment == "the record" or cloned.mine(EN).read_bytes() == kept
    cloned.start()
    assert cloned.mine(EN).read_bytes() == cloned.handed(EN).read_bytes()
    assert not [name for name in cloned.there() if "version" in name]
    assert not list((cloned.root / "my_notebooks").rglob(".0*"))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"cells": 3}', b"\xff", b'{"cells": [1]}'])
def test_a_damaged_notebook_counts_as_work_too(content, cloned):
    assert not course.was_run(content)
    cloned.start()
    cloned.mine(EN).write_bytes(content)
    cloned.publish(EN, "newer")
    pull(cloned)
    cloned.start()
    assert cloned.mine(EN).read_bytes() == content


def test_what_a_teacher_has_committed_with_its_outputs_is_handed_out_as_it_is(cloned):
    work(cloned.theirs / "notebooks" / EN, "look")
    git(cloned.theirs, "commit", "-am", "run")
    pull(cloned)
    for _ in range(2):
        cloned.start()
        assert cloned.mine(EN).read_bytes() == cloned.handed(EN).read_bytes()
    assert not [name for name in cloned.there() if "version" in name]


def test_the_record_names_what_is_there(cloned):
    cloned.start()
    record = json.loads((cloned.root / "my_notebooks" / course.HANDED_OUT).read_text("utf-8"))
    assert record.keys() == cloned.there()


def test_the_readme_says_so_in_both_languages():
    readme = (REPO / "README.md").read_text(encoding="utf-8")
    english, korean = readme.split("\n## 한국어\n")
    for text in (english, korean):
        assert "`my_notebooks/`" in text and "-version-2.ipynb`" in text and "`git pull`" in text
        assert "git stash" not in text
    assert "/my_notebooks*/\n" in (REPO / ".gitignore").read_text(encoding="utf-8")
