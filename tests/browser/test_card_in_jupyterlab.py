"""The card of a check in JupyterLab."""

import nbformat
from shared import languages

from seq2seq_teach.exercises import find
from tools import REPO
from tools.look.browser import run_all

SHORT = """
from seq2seq_teach import use_language
from seq2seq_teach.exercises import check
use_language("{language}")
check("5.2", lambda ids: (ids, ids))
"""


@languages
def test_a_hint_is_opened_by_keyboard_in_jupyterlab(lab, page, language):
    path = REPO / "build" / f"verdict_{language}.ipynb"
    path.parent.mkdir(exist_ok=True)
    kernel = {"name": "python3", "display_name": "Python 3"}
    cell = nbformat.v4.new_code_cell(SHORT.format(language=language))
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata={"kernelspec": kernel}), path)
    run_all(page, lab(path.relative_to(REPO).as_posix()))
    verdict = page.locator(".jp-OutputArea-output details")
    hint = verdict.get_by_text(getattr(find("5.2").hints[0], language))
    verdict.wait_for()
    assert not hint.is_visible()
    for key, seen in (("Enter", True), ("Enter", False), ("Space", True)):
        verdict.locator("summary").press(key)
        assert hint.is_visible() == seen
    path.unlink()
