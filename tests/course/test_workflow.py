"""The workflows and the style checks: valid, current with the pins, and what the README says."""

import re
import subprocess
import sys

import pytest
import yaml

from tools import REPO
from tools.export.site import LITE
from tools.versions import WHICH

WORKFLOWS = REPO / ".github" / "workflows"
each_workflow = pytest.mark.parametrize("name", ["test", "site", "lab"])


def read(name):
    return yaml.safe_load((WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def workflow():
    return read("test")


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_these_are_all():
    assert sorted(path.name for path in WORKFLOWS.iterdir()) == [
        "lab.yml",
        "site.yml",
        "test.yml",
    ]


@each_workflow
def test_the_workflow_is_valid(name):
    path = str(WORKFLOWS / f"{name}.yml")
    command = ["check_jsonschema", "--builtin-schema", "vendor.github-workflows", path]
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


@each_workflow
def test_it_runs_what_the_readme_tells_you_to_run(name):
    files = ("README.md", "CONTRIBUTING.md")
    readme = "".join((REPO / file).read_text(encoding="utf-8") for file in files)
    runs = [step for step in steps(read(name)) if "run" in step]
    commands = [step["run"] for step in runs if not step["name"].startswith("Install")]
    assert f"python course.py {'site --lab' if name == 'lab' else name}" in commands
    for command in commands:
        command = command.partition(" ${{")[0]
        assert command in readme, f"no file for readers mentions `{command}`"


def test_every_python_tests_the_wheel_with_the_lowest_and_the_newest_versions(workflow):
    matrix = workflow["jobs"]["versions"]["strategy"]["matrix"]
    assert matrix == {"python": ["3.11", "3.12", "3.13"], "versions": list(WHICH)}


def test_the_lab_that_is_made_is_the_one_that_is_used():
    *_, made, used = steps(read("lab"))
    assert made["run"].endswith("site --lab")
    assert used["env"] == {"LITE": f"build/site/{LITE.as_posix()}"}


def test_the_site_goes_from_the_main_branch_to_pages_and_only_that_job_may_write():
    site = read("site")
    assert site[True]["push"] == {"branches": ["main"]} and "pull_request" not in site[True]
    assert site["permissions"] == {"contents": "read"}
    build, deploy = (site["jobs"][name] for name in ("build", "deploy"))
    assert "permissions" not in build and deploy["needs"] == "build"
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert deploy["environment"]["name"] == "github-pages"
    uploaded = next(step for step in build["steps"] if "pages-artifact" in step.get("uses", ""))
    assert uploaded["with"]["path"] == "build/site"
    assert deploy["steps"][-1]["uses"].startswith("actions/deploy-pages@")
    assert f"steps.{deploy['steps'][-1]['id']}.outputs" in deploy["environment"]["url"]


@each_workflow
def test_actions_are_pinned_to_a_major_version(name):
    used = [step["uses"] for step in steps(read(name)) if "uses" in step]
    assert used and all(re.fullmatch(r"actions/[\w-]+@v\d+", name) for name in used)


def test_whoever_commits_and_who_looks_at_it_run_the_same_checks(workflow):
    hooks = yaml.safe_load((REPO / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    entries = [hook["entry"] for repo in hooks["repos"] for hook in repo["hooks"]]
    assert entries == ["python course.py check --fix"]
    assert "python course.py check" in [step.get("run") for step in steps(workflow)]
    assert "python3 course.py check\n" in (REPO / ".ci" / "run").read_text(encoding="utf-8")
