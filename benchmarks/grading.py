"""How long a class of a hundred is graded, and what that costs a computer.

    python -m benchmarks.grading                     # notebook 4, of six exercises
    python -m benchmarks.grading --notebook 5        # with TensorFlow

Of the hundred, half have everything right, a fifth everything as it was handed out, a quarter a
wrong answer to each exercise, and five a loop without end in one of them. Memory is that of all its
processes, each page shared with others counted in parts (PSS), at its peak. What was measured is
kept in benchmarks/grading.json, by notebook, which docs/teaching.md quotes.
"""

import ast
import json
import os
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
import psutil

from seq2seq_teach.exercises import exercises_of, find
from tools import REPO, parser_of
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


class Memory(threading.Thread):
    """Looks at the memory of this program and of all that it has begun, in a `with`."""

    def __init__(self):
        super().__init__(daemon=True)
        self.peak, self.over = 0, threading.Event()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.join()

    def run(self):
        mine = psutil.Process()
        while not self.over.wait(0.5):
            held = 0
            for one in [mine, *mine.children(recursive=True)]:
                with suppress(psutil.Error):  # it has ended meanwhile
                    held += one.memory_full_info().pss
            self.peak = max(self.peak, held)


def main():
    parser = parser_of("python -m benchmarks.grading", __doc__)
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
        with Memory() as memory:
            rows = run(handed_in, graded, "en", Limits(), options.jobs)
        seconds = time.perf_counter() - start
    used = psutil.Process().cpu_times()
    measured = {
        "notebooks": options.many,
        "jobs": options.jobs,
        "processors": os.cpu_count(),
        "seconds": round(seconds),
        "processor s": round(used.children_user + used.children_system),
        "peak MB": round(memory.peak / 1e6),
        "load": round(psutil.getloadavg()[1], 1),  # of five minutes
        "states": dict(Counter(row.state for row in rows)),
    }
    print(json.dumps(measured))
    told = json.loads(options.to.read_text("utf-8")) if options.to.is_file() else {}
    told = sorted({**told, options.notebook: measured}.items())
    lines = ",\n".join(f'"{number}": {json.dumps(one)}' for number, one in told)
    options.to.write_text(f"{{\n{lines}\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
