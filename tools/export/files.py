"""Where files of the course become files of a page, a deck or the site."""

import os
from pathlib import Path

from tools import REPO


def place(path):
    """Where the page of a notebook stands in the folder of pages: as the notebooks stand."""
    path, notebooks = Path(path).resolve(), REPO / "notebooks"
    inside = path.relative_to(notebooks) if path.is_relative_to(notebooks) else Path(path.name)
    return inside.with_suffix(".html")


def seen(target, start):
    """How one file names another. Both are given as the folder they stand in sees them."""
    return Path(os.path.relpath(target, Path(start).parent)).as_posix()


def write(path, html):
    """Write a file, in a folder made for it if need be; → its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8", newline="\n")
    return path
