"""In a kernel `exit` is another thing, and it must live through whatever an answer does."""

import signal
from pathlib import Path

import bad_answers
import nbformat
from bad_answers import BAD
from shared import EXERCISES, languages

from seq2seq_teach.exercises import words as say
from tools.export.run import run

KERNEL = """
import sys
sys.path.insert(0, {tests!r})
from IPython.display import display
from bad_answers import BAD
from seq2seq_teach import use_language
from seq2seq_teach.exercises import check, find, sandbox
use_language("{language}")
BAD = {{kind: make for kind, (make, _) in BAD.items()}}
BAD["calls exit()"] = lambda right: lambda *inputs: exit()  # in a cell it is IPython's
BAD["calls quit()"] = lambda right: lambda *inputs: quit()
def ask(make, seconds=sandbox.SECONDS):
    sandbox.SECONDS = seconds
    for number in {numbers}:
        display(check(number, make(find(number).right)))
"""
IN_A_KERNEL = ["1.1", "1.3", "2.2"]


@languages
def test_a_kernel_lives_through_every_bad_answer_and_judges_as_before(language, tmp_path):
    kinds = [*BAD, "calls quit()"]
    if not hasattr(signal, "setitimer"):
        kinds.remove("loops for ever")
    calls = [f"ask(BAD[{kind!r}]{', 0.2' * (kind == 'loops for ever')})" for kind in kinds]
    calls += ["ask(lambda right: right)"]
    tests = str(Path(bad_answers.__file__).parent)
    cells = [KERNEL.format(language=language, tests=tests, numbers=IN_A_KERNEL), *calls]
    notebook = nbformat.v4.new_notebook(cells=list(map(nbformat.v4.new_code_cell, cells)))
    run(notebook, tmp_path, timeout=120)
    texts = {}
    for kind, cell in zip([*kinds, "right"], notebook.cells[1:], strict=True):
        assert [output.output_type for output in cell.outputs] == ["display_data"] * 3, kind
        assert all("<strong>" in output.data["text/html"] for output in cell.outputs)
        texts[kind] = [output.data["text/plain"] for output in cell.outputs]
        passes = kind in ("right", "prints")
        for number, text in zip(IN_A_KERNEL, texts[kind], strict=True):
            # Nothing that is given to 1.1 can be changed.
            unharmed = kind == "changes its input" and number == "1.1"
            assert text[0] == ("✓" if passes or unharmed else "✗"), (kind, number)
    for kind, probe in (("exit()", "exit"), ("quit()", "exit"), ("loops for ever", "time")):
        for text in texts.get(f"calls {kind}", texts.get(kind, [])):
            assert getattr(say.probe[probe], language) in text
    assert all("RecursionError" in text for text in texts["recurses without end"])
    # The line of a cell is known, too.
    assert all('“BAD["calls quit()"] = lambda' in text for text in texts["calls quit()"])


def test_another_kernel_knows_what_was_done(tmp_path, monkeypatch):
    monkeypatch.setenv("SEQ2SEQ_TEACH_PROGRESS", str(tmp_path / "progress.txt"))
    begin = "from seq2seq_teach.exercises import check, find, progress"
    solve = 'check("1.1", find("1.1").right)'
    for call, done in (
        (f"{solve}\nprogress()", 1),
        ("progress()", 1),
        ("progress(forget=True)", 1),
    ):
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(f"{begin}\n{call}")])
        run(notebook, tmp_path, timeout=120)
        (output,) = notebook.cells[0].outputs
        text = output.data["text/plain"]
        said = say.forgotten if "forget" in call else say.progress
        values = (
            {"path": tmp_path / "progress.txt"} if "forget" in call else {"count": len(EXERCISES)}
        )
        assert said(done=done, **values) in text
        assert "<strong>" in output.data["text/html"]
    assert not (tmp_path / "progress.txt").exists()
