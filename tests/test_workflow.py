"""The workflow and the style checks: valid, current with the pins, and what the README says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

REPO = Path(__file__).resolve().parents[1]
PATH = REPO / ".github" / "workflows" / "test.yml"
PINS = dict(re.findall(r"^([\w-]+)==([\w.]+)", (REPO / "tests/requirements.txt").read_text(), re.M))


@pytest.fixture(scope="module")
def workflow():
    return yaml.safe_load(PATH.read_text(encoding="utf-8"))


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_the_workflow_is_valid():
    command = ["check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(PATH)]
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_system_and_every_python_is_tested(workflow):
    matrix = workflow["jobs"]["test"]["strategy"]["matrix"]
    pairs = {(system, python) for system in matrix["os"] for python in matrix["python"]}
    pairs |= {(pair["os"], pair["python"]) for pair in matrix["include"]}
    systems, pythons = map(set, zip(*pairs, strict=True))
    assert systems == {"ubuntu-latest", "macos-latest", "windows-latest"}
    assert pythons == {"3.11", "3.12", "3.13"}


def test_it_also_runs_every_week_and_may_only_read(workflow):
    triggers = workflow[True]  # YAML reads a bare `on` as true
    assert re.fullmatch(r"\d+ \d+ \* \* \d", triggers["schedule"][0]["cron"])
    assert workflow["permissions"] == {"contents": "read"}


def test_it_runs_what_the_readme_tells_you_to_run(workflow):
    readme = (REPO / "README.md").read_text(encoding="utf-8")
    runs = [step for step in steps(workflow) if "run" in step]
    commands = [step["run"] for step in runs if not step["name"].startswith("Install")]
    assert "python course.py test" in commands
    for command in commands:
        assert command in readme, f"README.md does not mention `{command}`"


def test_actions_are_pinned_to_a_major_version(workflow):
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used and all(re.fullmatch(r"actions/[\w-]+@v\d+", name) for name in used)


def test_the_style_checks_have_the_pins_of_the_tests(workflow):
    hooks = yaml.safe_load((REPO / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    packages = [
        package for repo in hooks["repos"] for hook in repo["hooks"]
        for package in hook["additional_dependencies"]
    ]  # fmt: skip
    assert f"ruff=={PINS['ruff']}" in packages
    assert all("==" in package for package in packages)
    installs = " ".join(step.get("run", "") for step in steps(workflow))
    assert f"pre-commit=={PINS['pre-commit']}" in installs
