"""The README says what is true of the files beside it."""

import re
import subprocess
from pathlib import Path

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


def test_no_link_waits_for_an_owner():
    waiting = re.compile(rb"https://[^\s`]*OWNER")
    assert [path.name for path in tracked_files() if waiting.search(path.read_bytes())] == []


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
