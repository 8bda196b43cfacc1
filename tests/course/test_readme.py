"""The README says what is true of the files beside it."""

import re
import subprocess
from pathlib import Path

import pytest

from seq2seq_teach import learning
from tools import REPO

README = (REPO / "README.md").read_text(encoding="utf-8")


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=REPO, capture_output=True, check=True)
    return [REPO / name for name in listed.stdout.decode().split("\0") if name]


def test_every_notebook_is_in_the_table_in_both_languages():
    for path in sorted((REPO / "notebooks").rglob("0*.ipynb")):
        if "checkpoint" not in path.name:
            assert f"({path.relative_to(REPO).as_posix()})" in README, path


def test_every_file_it_points_to_is_there():
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert len(links) > 12
    for link in links:
        assert link.startswith("#") or (REPO / link.partition("#")[0]).is_file(), link


def test_every_module_is_in_the_map():
    for path in (REPO / "seq2seq_teach").glob("[a-z]*.py"):
        if path.stem.endswith("_words"):  # it stands beside the module whose words it holds
            continue
        assert f"`{path.name}`" in README, path.name
    for path in (REPO / "seq2seq_teach").glob("*/__init__.py"):
        assert f"`{path.parent.name}/`" in README, path


@pytest.mark.parametrize("language, folder", [("en", ""), ("ko", "ko/")])
def test_the_badge_opens_notebook_1_in_jupyterlab(language, folder):
    address = re.search(rf"^\[binder-{language}\]: (\S+)$", README, re.M)[1]
    assert address.startswith(
        "https://mybinder.org/v2/gh/OWNER/seq2seq_teach/HEAD?urlpath=lab/tree/"
    )
    assert address.endswith(f"=lab/tree/notebooks/{folder}01_the_secret_letter.ipynb")


def test_the_owner_is_named_in_one_place_only():
    here = Path(__file__)
    named = [
        path.name for path in tracked_files() if path != here and b"OWNER/" in path.read_bytes()
    ]
    assert named == ["README.md"]
    block = README[README.index("[binder-en]:") :]
    assert README.count("OWNER") == block.count("OWNER") == len(block.splitlines())


@pytest.mark.parametrize("folder", ["", "ko/"])
def test_what_it_says_about_a_newer_version_brings_it_and_gives_a_notebook_back(folder, tmp_path):
    name = f"notebooks/{folder}01_the_secret_letter.ipynb"
    back = f"git checkout stash -- {name}"
    assert f"    git stash\n    git pull\n    {back}\n" in README
    theirs, mine = tmp_path / "theirs", tmp_path / "mine"

    def git(folder, command):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(
            ["git", *who, *command.split()[1:]], cwd=folder, check=True, capture_output=True
        )

    def write(folder, text):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        for file in (name, "README.md"):
            (folder / file).write_text(text)

    theirs.mkdir()
    git(theirs, "git init")
    for text in ("old", "new"):
        write(theirs, text)
        git(theirs, "git add .")
        git(theirs, f"git commit -m {text}")
        if text == "old":
            git(tmp_path, "git clone theirs mine")
    (mine / name).write_text("run")
    with pytest.raises(subprocess.CalledProcessError):  # what a learner meets
        git(mine, "git pull")
    for command in ("git stash", "git pull"):
        git(mine, command)
    assert (mine / name).read_text() == (mine / "README.md").read_text() == "new"
    git(mine, back)
    assert (mine / name).read_text() == "run"


def test_the_code_for_sentences_of_ones_own_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    small = {"units": 8, "embedding": 4, "steps": 4, "every": 2}
    monkeypatch.setattr(learning, "SETTINGS", learning.SETTINGS | small)
    lines = [f"문장 {n}번 입니다.\tThis is {n}." for n in range(40)]
    Path("my_sentences.tsv").write_text("\n".join(lines), encoding="utf-8")
    section = README.partition("## Your own sentences\n")[2].partition("\n## ")[0]
    code = [line[4:] for line in section.splitlines() if line.startswith("    ")]
    exec("\n".join(code), {})
    assert capsys.readouterr().out.count("chrF") == 2
    assert Path("my_translator", "card.md").exists()
