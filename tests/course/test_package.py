"""What the package says it needs, and what the course pins of it."""

import tomllib

from packaging.requirements import Requirement

from tools import REPO


def pins():
    lines = (REPO / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return {pin.name: pin for pin in map(Requirement, filter(lambda one: one[:1] != "#", lines))}


# What Colab had in August 2026, on Python 3.13; sacrebleu and koreanize-matplotlib it lacks.
COLAB = {
    "anywidget": "0.9.21",
    "ipywidgets": "7.7.1",
    "keras": "3.13.2",
    "matplotlib": "3.10.0",
    "numpy": "2.1.3",
    "sentencepiece": "0.2.2",
    "tensorflow": "2.20.0",
}


def project():
    return tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def needs():
    """All that the package needs, with what notebook 5 alone does."""
    both = project()["dependencies"] + project()["optional-dependencies"]["keras"]
    return {need.name: need for need in map(Requirement, both)}


def test_colab_keeps_what_it_has():
    assert project()["requires-python"] == ">=3.11,<3.14"
    for name, version in COLAB.items():
        assert needs()[name].specifier.contains(version), name
    # There are two builds of TensorFlow: pip would put one over the other.
    assert not any("tensorflow" in need for need in project()["dependencies"])


def test_the_course_is_taught_with_versions_the_package_says_it_works_with():
    needed = needs()
    assert needed.keys() < pins().keys()
    for name, need in needed.items():
        (pinned,) = pins()[name].specifier
        assert pinned.operator == "==" and need.specifier.contains(pinned.version), name
        assert {one.operator for one in need.specifier} == {">=", "<"}, name
        assert str(need.marker) == str(pins()[name].marker), name
