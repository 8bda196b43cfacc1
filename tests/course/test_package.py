"""What the package says it needs, and what the course pins of it."""

import tomllib

from packaging.requirements import Requirement

from tools import REPO


def pins():
    lines = (REPO / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return {pin.name: pin for pin in map(Requirement, filter(lambda one: one[:1] != "#", lines))}


def test_the_course_is_taught_with_versions_the_package_says_it_works_with():
    project = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {need.name: need for need in map(Requirement, project["dependencies"])}
    assert needed.keys() < pins().keys()
    for name, need in needed.items():
        (pinned,) = pins()[name].specifier
        assert pinned.operator == "==" and need.specifier.contains(pinned.version), name
        assert {one.operator for one in need.specifier} == {">=", "<"}, name
        assert str(need.marker) == str(pins()[name].marker), name
