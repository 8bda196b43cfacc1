"""Right answers put into a notebook's exercises, and its checks made strict.

An exercise is a function, defined at the top of a cell, that `check("2.1", rnn_step)` names:
as the last line of the same cell, or of a later one.
"""

import ast

from seq2seq_teach import exercises

# In front of a notebook: from here on a check raises unless the answer passes.
STRICT = """
from seq2seq_teach import exercises as _exercises


def _strict(number, answer=..., *, check=_exercises.check):
    card = check(number, answer)
    assert card.passed, card
    return card


_exercises.check = _strict
"""


def checked(source: str) -> tuple[str, str] | None:
    """The number and the name in the `check` that ends a cell, or None."""
    match ast.parse(source).body[-1:]:
        case [ast.Expr(ast.Call(ast.Name("check"), [ast.Constant(str(number)), ast.Name(name)]))]:
            return number, name
    return None


def mended(source: str, exercise) -> str | None:
    """A cell with the reference in place of its function, or None when it defines none."""
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == exercise.name:
            lines[node.lineno - 1 : node.end_lineno] = [exercise.solution]
            return "\n".join(lines)
    return None


def with_answers(cells: list[str]) -> list[str]:
    """The code cells of a notebook with right answers put in, its checks made strict.

    Raises LookupError where a check names an exercise that is not there, or a function
    that no cell so far defines.
    """
    cells = list(cells)
    for place, cell in enumerate(cells):
        if not (found := checked(cell)):
            continue
        number, name = found
        exercise = exercises.find(number)
        if not exercise or exercise.name != name:
            raise LookupError(f"there is no exercise {number} called {name}")
        for before in range(place, -1, -1):
            if answered := mended(cells[before], exercise):
                cells[before] = answered
                break
        else:
            raise LookupError(f"no cell defines {name} before it is checked")
    return [STRICT + cells[0], *cells[1:]]
