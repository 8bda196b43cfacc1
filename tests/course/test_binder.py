"""Binder: the same pins, the right Python, and scripts that end as they must."""

import os
import re
import stat
import subprocess

import pytest

from tools import REPO

BINDER = REPO / "binder"
SCRIPTS = [BINDER / "postBuild", BINDER / "start", REPO / ".ci" / "run"]
not_on_windows = pytest.mark.skipif(os.name == "nt", reason="Binder is Linux")


def pins(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_binder_has_the_pins_a_learner_has():
    assert pins(BINDER / "requirements.txt") == pins(REPO / "requirements.txt")


@pytest.mark.parametrize("name", ["requirements.txt", "tests/requirements.txt"])
def test_every_package_is_pinned_exactly(name):
    for pin in pins(REPO / name):
        assert re.fullmatch(r"[\w.-]+==[\w.]+(; .+)?", pin), pin


@pytest.fixture
def buildpack(monkeypatch):
    """What Binder itself would build this repository with."""
    from repo2docker.app import Repo2Docker

    monkeypatch.chdir(REPO)
    app = Repo2Docker()
    packs = (pack(app.base_image) for pack in app.buildpacks)
    return next(pack for pack in packs if pack.detect())


@not_on_windows
def test_binder_picks_python_and_the_files_meant_for_it(buildpack):
    assert type(buildpack).__name__ == "PythonBuildPack"
    assert buildpack.python_version == "3.12"
    assert buildpack.binder_dir == "binder"
    assert buildpack.get_post_build_scripts() == ["binder/postBuild"]
    assert buildpack.get_start_script().endswith("/binder/start")


@not_on_windows
def test_a_changed_notebook_does_not_cost_the_image_its_packages(buildpack):
    # "Preassemble" runs before the repository is copied in, so its layer is kept.
    before = [command for _, command in buildpack.get_preassemble_scripts()]
    assert any("binder/requirements.txt" in command for command in before)
    assert buildpack.get_assemble_scripts() == []


@not_on_windows
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_run_and_stop_at_the_first_error(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "\nset -euo pipefail\n" in text
    assert path.stat().st_mode & stat.S_IXUSR
    assert subprocess.run(["bash", "-n", path], capture_output=True).stderr == b""


@not_on_windows
def test_start_limits_threads_and_then_becomes_what_binder_asked_for():
    program = 'echo $OMP_NUM_THREADS $TF_CPP_MIN_LOG_LEVEL $$; echo "$1"; exit 7'
    process = subprocess.Popen(
        [BINDER / "start", "bash", "-c", program, "bash", "two words"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    said = process.communicate()[0].splitlines()
    assert said == [f"1 2 {process.pid}", "two words"]
    assert process.returncode == 7


def test_post_build_adds_the_course_and_tries_it():
    commands = (BINDER / "postBuild").read_text(encoding="utf-8")
    assert re.search(r"^pip install .*--no-deps -e \.$", commands, re.M)
    assert re.search(r'^python -c "import seq2seq_teach\b', commands, re.M)
