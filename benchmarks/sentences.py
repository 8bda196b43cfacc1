"""What small models make of sentences they never saw, over three seeds: the table of notebook 8.

    python -m benchmarks.sentences                 whatever the table lacks
    python -m benchmarks.sentences --seeds 0

Each learns by NumPy, from the pairs that come with the course, to translate them or to copy their
English, through one vector or with attention. A row of `pretrained/sentences.json` is one of them:
losses (a mean of every hundred steps), the checks between (loss and chrF of pairs kept from
training), and what the best model of any check answers to the test sentences.
"""

from __future__ import annotations

import argparse
import json
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.limits import span
from benchmarks.pairs import FILE, TASKS, parts
from seq2seq_teach.judging import KINDS, TABLE, judge
from seq2seq_teach.learning import learn
from seq2seq_teach.pieces import SubWords

# Small, for a weak laptop; patience for all of the steps: the best check counts.
EVERY, PIECES = 100, 500
SMALL = {"units": 64, "embedding": 64, "batch": 32, "steps": 2000, "every": EVERY, "patience": 20}


def settings_of(task: str) -> dict:
    """To copy, every word that is read is needed; to translate, some may be missed."""
    return {**SMALL, "word_dropout": 0.2 if task == "translate" else 0.0}


def run(task: str, kind: str, seed: int) -> dict:
    """Train one model; → a row of the table."""
    training, validation, test = parts(FILE, (1, 0), task)
    tokens = partial(SubWords.learned, size=PIECES)
    settings = {"attention": kind == "attention", "seed": seed, **settings_of(task)}
    learned = learn(training, validation, tokens=tokens, **settings)
    losses = np.reshape(learned.history.losses, (-1, EVERY)).mean(axis=1)
    checks = learned.history.checks
    return {
        "task": task,
        "kind": kind,
        "seed": seed,
        "losses": losses.round(3).tolist(),
        "checks": [[one.step, round(one.loss, 3), round(one.score, 1)] for one in checks],
        "answers": list(judge(learned.best.translate, test).answers),
    }


def made_by() -> dict:
    sources = {task: list(judge(str, parts(FILE, (1, 0), task).test).sources) for task in TASKS}
    return {
        "command": "python -m benchmarks.sentences",
        "pieces": PIECES,
        "settings": {task: settings_of(task) for task in TASKS},
        "sources": sources,
    }


def read(path: Path = TABLE) -> list[dict]:
    """The rows made so far. Raises ValueError when they were made with other settings."""
    if not path.exists():
        return []
    table = json.loads(path.read_text(encoding="utf-8"))
    if table["made by"] != made_by():
        raise ValueError(f"{path} was made with other settings: move it away and start a new one.")
    return table["rows"]


def write(rows: list[dict], path: Path = TABLE) -> None:
    """One line a row, in the order of tasks, kinds and seeds; never half a table."""
    order = [(task, kind) for task in TASKS for kind in KINDS]
    rows = sorted(rows, key=lambda row: (order.index((row["task"], row["kind"])), row["seed"]))
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    half = path.with_suffix(".tmp")
    made = json.dumps(made_by(), ensure_ascii=False)
    half.write_text(f'{{"made by": {made},\n"rows": [\n{lines}\n]}}\n', encoding="utf-8")
    half.replace(path)


def main() -> None:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        "python -m benchmarks.sentences", None, __doc__, formatter_class=form
    )
    parser.add_argument("--tasks", nargs="+", choices=TASKS, default=list(TASKS))
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--seeds", type=span, default=span("0-2"), help="such as 0-2 or 3")
    parser.add_argument("--table", type=Path, default=TABLE, help="where rows are read and added")
    asked = parser.parse_args()
    for seed in asked.seeds:
        for task, kind in [(task, kind) for task in asked.tasks for kind in asked.kinds]:
            wanted = task, kind, seed
            if any((row["task"], row["kind"], row["seed"]) == wanted for row in read(asked.table)):
                continue
            row = run(*wanted)
            write([*read(asked.table), row], asked.table)
            print(*wanted, row["checks"][-1], flush=True)


if __name__ == "__main__":
    main()
