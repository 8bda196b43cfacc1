"""Cells that are run twice, or in another order, answer alike: a name has one meaning."""

import ast
from collections import defaultdict
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("0*.ipynb"))
# Made again in the clinic of notebook 5, whose first cell says it begins anew: the same values.
AGAIN = {"05_the_whole_architecture": {"ready", "english", "korean"}}


class Names(ast.NodeVisitor):
    """What a cell makes, and what it reads that it has not made before."""

    def __init__(self, source: str):
        self.made, self.read, self.inside = set(), set(), [set()]
        self.visit(ast.parse(source))

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Store):
            (self.made if len(self.inside) == 1 else self.inside[-1]).add(node.id)
        elif not any(node.id in names for names in (self.made, *self.inside)):
            self.read.add(node.id)

    def visit_Assign(self, node):  # the right side comes first
        for part in (node.value, *node.targets):
            self.visit(part)

    def visit_AugAssign(self, node):
        self.visit(ast.Name(getattr(node.target, "id", ""), ast.Load()))
        self.generic_visit(node)

    def visit_For(self, node):
        for part in (node.iter, node.target, *node.body, *node.orelse):
            self.visit(part)

    def visit_FunctionDef(self, node):
        self.made.add(node.name)
        self.within(node)

    def within(self, node):
        arguments = getattr(node, "args", None)
        own = (
            {one.arg for one in ast.walk(arguments) if isinstance(one, ast.arg)}
            if arguments
            else set()
        )
        for one in getattr(node, "generators", ()):
            own |= {name.id for name in ast.walk(one.target) if isinstance(name, ast.Name)}
        self.inside.append(own)
        self.generic_visit(node)
        self.inside.pop()

    visit_Lambda = visit_ListComp = visit_DictComp = visit_SetComp = visit_GeneratorExp = within


def ambiguous(cells: list[str]) -> set[str]:
    """Names that one cell reads and two others make."""
    made, read = defaultdict(set), defaultdict(set)
    for n, source in enumerate(cells):
        names = Names(source)
        for name in names.made:
            made[name].add(n)
        for name in names.read:
            read[name].add(n)
    return {name for name, places in made.items() if len(places) > 1 and read[name]}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_name_that_a_cell_reads_is_made_in_one_place(path):
    cells = nbformat.read(path, as_version=4).cells
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    assert ambiguous(code) == AGAIN.get(path.stem, set())


def test_a_name_made_twice_is_seen():
    first, second = "ids = [1]\nfor n in ids:\n    print(n)", "ids = [2]"
    assert ambiguous([first, second]) == set()
    assert ambiguous([first, second, "n = 3\nprint(ids)"]) == {"ids"}
    assert ambiguous([first, second, "[ids for ids in range(3)]"]) == set()
    assert ambiguous([first, "ids = ids + [2]"]) == {"ids"}
    assert ambiguous([first, second, "def f():\n    return ids"]) == {"ids"}
