"""What of a notebook has to be run for one of its functions: the function, and what that needs.

All else is left out, the lines that try the function in its own cell, too: nothing is drawn,
trained or opened because a notebook is graded.
"""

import ast
import dis
import re
from copy import copy
from dataclasses import dataclass
from types import CodeType

from tools.grade import words as say

MAGIC = re.compile(r"^\s*[%!?]|\?\s*$", re.M)
AROUND = re.compile(r"\A\s*%%(time|capture)\b.*\n")  # what only looks at the cell below it
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Part:
    """One statement at the top of a cell: the names it gives a meaning, and those it uses."""

    cell: int
    tree: ast.stmt
    gives: frozenset[str]
    uses: frozenset[str]


def parsed(source: str, place: str = "<cell>") -> ast.Module:
    """A cell as Python reads it, after IPython has rewritten its magics. Raises SyntaxError."""
    source = AROUND.sub("\n", source)
    if MAGIC.search(source):
        from IPython.core.inputtransformer2 import TransformerManager

        source = TransformerManager().transform_cell(source)
    return ast.parse(source, place)


def parts(cells: list[str]) -> tuple[list[Part], dict[int, SyntaxError]]:
    """The statements of all cells that can be read, and what is wrong with the others."""
    read, broken = [], {}
    for n, source in enumerate(cells):
        place = say.cell(number=n + 1)
        try:
            trees = parsed(source, place).body
            read += [(n, tree, *names_in(compiled(tree, place))) for tree in trees]
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
            placed = isinstance(error, SyntaxError) and error.filename
            broken[n] = error if placed else SyntaxError(str(error), (place, None, None, None))
    modules = {
        alias.asname or alias.name.partition(".")[0]
        for _, tree, _, _ in read
        if isinstance(tree, ast.Import)
        for alias in tree.names
    }
    found = [
        Part(n, tree, frozenset(gives | changed_in(tree, modules)), frozenset(uses))
        for n, tree, gives, uses in read
    ]
    return found, broken


def compiled(tree: ast.stmt, place: str = "<cell>") -> CodeType:
    """Raises SyntaxError, for a return outside of a function and the like."""
    return compile(ast.Module([tree], []), place, "exec", dont_inherit=True)


def changed_in(tree: ast.stmt, modules: set[str]) -> set[str]:
    """What a statement changes: table[0] = 1, table.append(1), in a loop or not.

    Without it, the table would not be what it was. To call what is in a module changes nothing.
    """
    names, waiting = set(), [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, FUNCTION):
            continue
        names |= {base_of(node) for node in getattr(one, "targets", [])}
        names.add(base_of(getattr(one, "target", None)))
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call):
            called = one.value.func
            names |= {base_of(called)} - modules if isinstance(called, ast.Attribute) else set()
        waiting += [node for node in ast.iter_child_nodes(one) if not isinstance(node, ast.expr)]
    return names - {""}


def base_of(node: ast.AST | None) -> str:
    """x, of x.y[z]; or nothing."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def names_in(code: CodeType, top: bool = True) -> tuple[set[str], set[str]]:
    """The names of the notebook that some code gives a meaning, and those it uses.

    Inside functions, too; what is a function's own is neither.
    """
    gives, uses = set(), set()
    for step in dis.get_instructions(code):
        if step.opname in ("LOAD_NAME", "LOAD_GLOBAL"):
            uses.add(step.argval)
        elif step.opname == "STORE_GLOBAL" or (top and step.opname == "STORE_NAME"):
            gives.add(step.argval)
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            given, used = names_in(inner, top=False)
            gives |= given
            uses |= used
    return gives, uses


def takes_all(tree: ast.stmt) -> bool:
    return isinstance(tree, ast.ImportFrom) and tree.names[0].name == "*"


def trimmed(one: Part, needed: set[str]) -> ast.stmt:
    """An import without the names that nobody needs: what is not imported takes no time."""
    if isinstance(one.tree, (ast.Import, ast.ImportFrom)):
        kept = [
            alias
            for alias in one.tree.names
            if alias.name == "*" or (alias.asname or alias.name).partition(".")[0] in needed
        ]
        fewer = copy(one.tree)
        fewer.names = kept
        return fewer
    return one.tree


def home_of(name: str, found: list[Part], broken: dict[int, SyntaxError], cells: list[str]):
    """The cell in which a function stands that was last so called, or None.

    A cell that cannot be read counts if the function seems to stand in it.
    """
    unread = [n for n in broken if re.search(rf"^\s*def\s+{name}\b", cells[n], re.M)]
    functions = [p.cell for p in found if isinstance(p.tree, FUNCTION) and name in p.gives]
    others = [p.cell for p in found if name in p.gives]
    return max(unread + functions, default=max(others, default=None))


def name_of(number: str, name: str, cells: list[str]) -> str:
    """What somebody has called the function of an exercise: what was checked last, if defined."""
    written = "\n".join(cells)
    quoted = rf"['\"]{re.escape(number)}['\"]"
    asked = re.findall(rf"^\s*check\(\s*{quoted}\s*,\s*(\w+)\s*\)", written, re.M)
    defined = re.findall(r"^def\s+(\w+)\b", written, re.M)
    return next((one for one in reversed(asked) if one in defined), name)


def needed_for(name: str, cells: list[str]) -> list[ast.stmt] | None:
    """The statements to run, in the order of the notebook; None where the function is missing.

    Raises the SyntaxError of the cell in which it stands, which says what number that has.
    """
    found, broken = parts(cells)
    home = home_of(name, found, broken, cells)
    if home is None:
        return None
    if home in broken:
        raise broken[home]
    chosen = {one for one in found if one.cell == home and name in one.gives}
    chosen |= {one for one in found if takes_all(one.tree)}
    needed: set[str] = set()
    while names := {name for one in chosen for name in one.uses} - needed:
        needed |= names
        chosen |= {one for one in found if one.gives & names}
    # A function of the same name elsewhere is another attempt.
    chosen = {
        one
        for one in chosen
        if one.cell == home or not (name in one.gives and isinstance(one.tree, FUNCTION))
    }
    trees = (trimmed(one, needed) for one in found if one in chosen)
    return [tree for tree in trees if getattr(tree, "names", True)]
