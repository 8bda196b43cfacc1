"""Which cells answer a prompt: they are covered until the reader has guessed or says *show me*.

An answer begins behind the prompt's cell. It ends where the next question is asked; or, once a cell
has shown something, where a section begins, an exercise, or a part with something to touch. Its
cells carry the name of the question as `answers`, and the notebook, as `covers`, what a cover says
in its language. By these JupyterLab covers them (`widgets/predict/covered.js`) and a page
(`tools/export/covers.py`).
"""

import ast
import re
from itertools import takewhile

from seq2seq_teach.language import Text

ASKS = re.compile("Predict first|먼저 예상해 보")
PROMPT = re.compile(r"""\bPredict\(\s*["']([^"']+)["']""")
HEADING = re.compile("(#+) ")
SECTION = re.compile(r"##? |### (?:Exercise |연습 )?\d+\.\d+ ")
TOUCHED = re.compile(r"\b(?:\w+Lab|Microscope|Machine|Explorer|live)\(")
covered = Text(
    "What comes here answers the question above. Guess first.",
    "위 질문의 답이 여기 있습니다. 먼저 예상해 보세요.",
)
show_me = Text("Show me", "답 보기")


def mark(notebook, language):
    """Write into a notebook which of its cells answer which question, and what covers say."""
    notebook.metadata["covers"] = {
        "covered": getattr(covered, language),
        "show_me": getattr(show_me, language),
    }
    question, given = None, False
    for place, cell in enumerate(notebook.cells):
        prose = cell.cell_type == "markdown"
        if asked := not prose and PROMPT.search(cell.source):
            question, given = asked[1], False
            continue
        if prose and (ASKS.search(cell.source) or (given and begins(notebook.cells[place:]))):
            question = None
        given = given or (not prose and shows(cell.source))
        if question:
            cell.metadata["answers"] = question


def begins(cells):
    """Whether something else begins with the first of these cells, which is prose."""
    if not HEADING.match(cells[0].source):
        return False
    part = takewhile(lambda cell: not HEADING.match(cell.source), cells[1:])
    touched = any(cell.cell_type == "code" and TOUCHED.search(cell.source) for cell in part)
    return touched or bool(SECTION.match(cells[0].source))


def shows(code):
    """Whether a cell of code shows something when it is run."""
    last = ast.parse(code).body[-1:]
    return "print(" in code or bool(last and isinstance(last[0], ast.Expr))
