"""What notebooks load of the instruments, against its sources."""

import os
import shutil

import pytest

from tools import assets

pytestmark = pytest.mark.skipif(
    not shutil.which("npm") and not os.environ.get("CI"), reason="npm was not found"
)


def test_what_is_committed_is_what_the_sources_make():
    assert assets.differing() == []


def test_a_file_that_differs_is_named(tmp_path, monkeypatch):
    shutil.copytree(assets.STATIC, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    (tmp_path / "progress.css").write_text(".s2s { color: red }\n")
    (tmp_path / "predict.js").unlink()
    (tmp_path / "forgotten.js").touch()
    said = assets.main(["--check"])
    assert said.endswith(": forgotten.js, predict.js, progress.css")


def test_without_npm_one_sentence_says_so(tmp_path, monkeypatch):
    (tmp_path / "package-lock.json").touch()
    monkeypatch.setattr(assets, "REPO", tmp_path)
    monkeypatch.setattr(assets.shutil, "which", lambda name: None)
    with pytest.raises(RuntimeError, match=r"^npm was not found: .*\.$"):
        assets.tool("esbuild")
