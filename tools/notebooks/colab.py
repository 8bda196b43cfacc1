"""The cell that brings the course to Colab, which has only the notebook.

It is the first code of every notebook, folded away, and does nothing anywhere else. There it
installs the package from where the course is published; the versions in `pyproject.toml` are
ranges, so that what Colab brings may stay. That widgets which are not Colab's own may show,
anywidget asks for.
"""

import nbformat

from seq2seq_teach.language import Text
from tools import published

TAG = "colab"
TITLE = Text("Only on Colab: get the course", "Colab에서만: 강좌 설치하기")
UNPUBLISHED = Text(
    "This copy of the course is not published, so Colab cannot get it: run `python course.py "
    "publish OWNER/NAME` in it, and open the notebook from there.",
    "이 강좌 사본은 아직 공개되지 않아 Colab에서 설치할 수 없습니다. 사본에서 `python course.py "
    "publish OWNER/NAME` 명령을 실행하고, 그 저장소의 노트북을 여세요.",
)
LINE = 'if "google.colab" in __import__("sys").modules: '


def code(language, repository):
    """What the cell runs; `repository` is owner/name, or None where the course is not published."""
    title, why = (getattr(text, language) for text in (TITLE, UNPUBLISHED))
    install = f'get_ipython().run_line_magic("pip", "install --quiet git+{published.GITHUB}{{}}")'
    does = install.format(repository) if repository else f"raise RuntimeError({why!r})"
    return f"# @title {title}\n{LINE}{does}"


def bring(cells, language):
    """Put the cell before the first code of a notebook."""
    place = next(at for at, cell in enumerate(cells) if cell.cell_type == "code")
    metadata = {
        "cellView": "form",  # Colab shows the title alone
        "jupyter": {"source_hidden": True},
        "slideshow": {"slide_type": "skip"},
        "tags": [TAG],
    }
    source = code(language, published.repository())
    cells.insert(place, nbformat.v4.new_code_cell(source, id=TAG, metadata=metadata))


def without(notebook):
    """A notebook for who only reads it."""
    cells = [cell for cell in notebook.cells if TAG not in cell.metadata.get("tags", ())]
    return nbformat.NotebookNode({**notebook, "cells": cells})
