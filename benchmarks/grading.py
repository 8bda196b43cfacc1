"""How long a class of a hundred is graded, and what that costs a processor.

    python -m benchmarks.grading                     # notebook 4, of six exercises
    python -m benchmarks.grading --notebook 5 --many 4    # with TensorFlow

Of the hundred, half have everything right, a fifth everything as it was handed out, a quarter a
wrong answer to each exercise, and five a loop without end in one of them. What was measured is kept
in benchmarks/grading.json, which docs/teaching.md quotes.
"""

import argparse
import ast
import json
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
import psutil

from seq2seq_teach.exercises import exercises_of, find
from tools import REPO
from tools.grade.fence import Limits
from tools.grade.run import run

MEASURED = Path(__file__).with_suffix(".json")
WRONG = "def {name}({arguments}):\n    return {n}"
ENDLESS = "def {name}({arguments}):\n    while True:\n        pass"


def answered(cell, numbers, answer):
    """A cell with `answer(exercise)` in place of each function to write."""
    lines = cell.splitlines()
    names = {one.name: one for one in map(find, numbers) if one}
    for node in reversed(ast.parse(cell).body):
        if isinstance(node, ast.FunctionDef) and node.name in names:
            lines[node.lineno - 1 : node.end_lineno] = [answer(names[node.name])]
    return "\n".join(lines)


def answers(n, numbers):
    """How learner n of a hundred answers an exercise."""

    def from_template(template, exercise):
        arguments = ", ".join(exercise.arguments)
        return template.format(name=exercise.name, arguments=arguments, n=n)

    if n < 50:
        return lambda exercise: exercise.solution
    if n < 70:
        return lambda exercise: exercise.stub
    if n < 95:
        return lambda exercise: from_template(WRONG, exercise)
    return lambda exercise: (
        from_template(ENDLESS, exercise) if exercise.number == numbers[n % 5] else exercise.solution
    )


def class_of(many, notebook, folder):
    """Write what a class hands in."""
    (path,) = (REPO / "notebooks").glob(f"0{notebook}_*.ipynb")
    numbers = [*exercises_of(notebook)]
    for n in range(many):
        made = nbformat.read(path, as_version=4)
        for cell in made.cells:
            if cell.cell_type == "code":
                cell.source = answered(cell.source, numbers, answers(100 * n // many, numbers))
        nbformat.write(made, folder / f"learner {n:03}.ipynb")


def keep(took: dict, path: Path) -> None:
    """In place of what was measured of as many of the same notebook, one measurement a line."""
    told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    told = [
        one for one in told if (one["notebook"], one["many"]) != (took["notebook"], took["many"])
    ]
    told = sorted([*told, took], key=lambda one: one["notebook"])
    lines = ",\n".join(json.dumps(one) for one in told)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--notebook", default="4")
    parser.add_argument("--many", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--to", type=Path, default=MEASURED, help="where the figures go")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        handed_in, graded = Path(folder, "handed in"), Path(folder, "graded")
        handed_in.mkdir()
        graded.mkdir()
        class_of(options.many, options.notebook, handed_in)
        start = time.perf_counter()
        rows = run(handed_in, graded, "en", Limits(), options.jobs)
        used = psutil.Process().cpu_times()
        took = {
            "notebook": options.notebook,
            "many": options.many,
            "seconds": round(time.perf_counter() - start),
            "processor s": round(used.children_user + used.children_system),
            "load": round(psutil.getloadavg()[0]),
        }
        print(took)
        print(dict(Counter(row.state for row in rows)))
    keep(took, options.to)


if __name__ == "__main__":
    main()
