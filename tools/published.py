"""Where the course is published, and how its notebooks are opened from there.

`python course.py publish OWNER/NAME` writes the address into `pyproject.toml`, and the build makes
of it the badges in README.md, the links of the site and the line that Colab needs.
"""

import tomllib

from tools import REPO

GITHUB = "https://github.com/"


def repository():
    """The name of the repository on GitHub, owner/name, or None where nobody has said."""
    project = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project.get("urls", {}).get("Repository", "").removeprefix(GITHUB) or None


def addresses(path, name):
    """Where a notebook, `path` within the repository `name`, opens with nothing to install."""
    return {
        "binder": f"https://mybinder.org/v2/gh/{name}/HEAD?urlpath=lab/tree/{path}",
        "colab": f"https://colab.research.google.com/github/{name}/blob/main/{path}",
    }


BADGES = {
    "binder": "https://mybinder.org/badge_logo.svg",
    "colab": "https://colab.research.google.com/assets/colab-badge.svg",
}
WAYS = {
    "en": ("Nothing to install, in English", "Open in {}", "notebooks/{}"),
    "ko": ("설치 없이 한국어로", "{}에서 열기", "notebooks/ko/{}"),
}


def badges(notebook, name):
    """The badges that open a notebook in both languages, as Markdown; none where `name` is None."""
    lines = []
    for said, way, folder in WAYS.values() if name else ():
        to = addresses(folder.format(notebook), name)
        shown = [f"[![{way.format(host.title())}]({BADGES[host]})]({to[host]})" for host in BADGES]
        lines.append(f"{said}: {' '.join(shown)}")
    return " · ".join(lines)
