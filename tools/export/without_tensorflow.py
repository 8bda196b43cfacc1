"""A notebook for where no TensorFlow is: what needs it is shown, to be read, and the rest runs."""

import ast
import dis
import re

import nbformat

from seq2seq_teach.exercises import find
from seq2seq_teach.exercises.architecture.material import needs_keras
from seq2seq_teach.language import Text
from tools.grade.cells import compiled, names_in, parsed

BRINGS = {"tensorflow", "keras", "keras_training"}  # the last part of what is imported from
BY_KERAS, BY_NUMPY = 'engine="keras"', 'engine="numpy"'  # both learn the same
TO_BE_READ = Text(
    "*This needs TensorFlow, which does not run in a browser. Read it here; it runs in "
    "JupyterLab, on Binder and on Colab.*",
    "*이 코드에는 브라우저에서 쓸 수 없는 텐서플로가 필요합니다. 여기서는 읽기만 하세요. "
    "JupyterLab이나 Binder, Colab에서는 실행할 수 있습니다.*",
)


def without_tensorflow(notebook, language):
    """The notebook with each statement that needs it moved into text, above what is left."""
    lost, cells = set(), []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source = cell.source.replace(BY_KERAS, BY_NUMPY)
            shown, rest = parted(cell.source, lost)
            if shown:
                cells.append(to_read(shown, cell, language))
                if not rest:
                    continue
                cell.source = rest
        cells.append(cell)
    notebook.cells = cells
    return notebook


def to_read(shown, cell, language):
    """What a cell would run, as text, at the cell's place among the slides."""
    text = f"{getattr(TO_BE_READ, language)}\n\n```python\n{shown}\n```"
    about = {name: value for name, value in cell.metadata.items() if name != "tags"}
    return nbformat.v4.new_markdown_cell(text, metadata=about)


def parted(source, lost):
    """What of a cell needs TensorFlow, and the rest.

    `lost`, the names that would stand for something of it, follows.
    """
    lines, begin, parts = source.split("\n"), 0, {True: [], False: []}
    for tree in parsed(source).body:
        gives, _ = names_in(compiled(tree))
        needs = asks_for_it(tree) or bool(read_first(compiled(tree)) & lost)
        lost.difference_update(gives)
        lost.update(gives if needs else ())
        parts[needs] += lines[begin : tree.end_lineno]  # with the comment before it
        begin = tree.end_lineno
    parts[False] += lines[begin:]
    return tuple("\n".join(parts[needs]).strip("\n") for needs in (True, False))


def asks_for_it(tree):
    """Whether a statement imports TensorFlow, or what imports it, or checks with its help."""
    names = [tree.module or ""] if isinstance(tree, ast.ImportFrom) else []
    names += [alias.name for alias in tree.names] if isinstance(tree, ast.Import) else []
    if any(name.rpartition(".")[2] in BRINGS for name in names):
        return True
    checked = re.match(r"check\(['\"]([\d.]+)", ast.unparse(tree))
    exercise = checked and find(checked[1])
    return bool(exercise) and needs_keras(exercise.right)


def read_first(code):
    """The names that a statement reads before it has given them a meaning itself."""
    given, read = set(), set()
    for step in dis.get_instructions(code):
        if step.opname == "STORE_NAME":
            given.add(step.argval)
        elif step.opname == "LOAD_NAME" and step.argval not in given:
            read.add(step.argval)
    for inner in code.co_consts:
        if hasattr(inner, "co_code"):
            read |= names_in(inner, top=False)[1] - given
    return read
