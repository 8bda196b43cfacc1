"""Sentence pairs of a file, translated and copied, by one vector and with attention, by length.

    python -m benchmarks.pairs                              the file of the course, seeds 0–2
    python -m benchmarks.pairs fra.txt --most 20000         another, such as Tatoeba's

First the baseline, the translation of the most similar training sentence; then each model, in a
process of its own, by the settings of `learning.py`: chrF of all test sentences, of those of
each length, and what it cost. A row of `pretrained/pairs.json` is one of them; what is there
already is not made again. Seconds are those of the processor, of all its cores: on a busy
computer those of the clock say nothing, and even these grow.
"""

import json
import multiprocessing
import resource
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np

from benchmarks.table import read_rows, span, write_rows
from seq2seq_teach.architecture import PRETRAINED
from seq2seq_teach.judging import Judged, Nearest, judge
from seq2seq_teach.learning import SETTINGS, judge_all, learn
from seq2seq_teach.pairs import SHIPPED, Split, clean, copies, read_pairs, split
from tools import parser_of

TABLE = PRETRAINED / "pairs.json"
TASKS = ("translate", "copy")
KINDS = ("nearest", "one vector", "attention")
KEY = ("file", "training", "task", "kind", "seed", "steps")  # of one row and no other


def parts(file, columns, task: str = "translate", most: int | None = None) -> Split:
    """The parts of a file, of `most` of its pairs; to copy, a target is its own translation."""
    pairs = clean(read_pairs(file, columns=columns))
    if most is not None:  # files are often in order of length
        chosen = np.random.default_rng(0).permutation(len(pairs))[:most]
        pairs = pairs.chosen(sorted(chosen))
    return split(copies(pairs) if task == "copy" else pairs)


def key_of(file, found: Split, task: str, kind: str, seed: int, steps: int) -> dict:
    return dict(
        zip(KEY, (Path(file).name, len(found.training), task, kind, seed, steps), strict=True)
    )


def run(file, columns, most, task: str, kind: str, seed: int, **settings) -> dict:
    """Train one model, or none; → a row of the table."""
    found = parts(file, columns, task, most)
    if kind == "nearest":
        return key_of(file, found, task, kind, seed, 0) | scores(
            judge(Nearest(found.training), found.test)
        )
    if task == "copy":  # what was not read cannot be said again
        settings = {"word_dropout": 0, **settings}
    settings = SETTINGS | settings | {"attention": kind == "attention", "seed": seed}
    begin = process_time()
    learned = learn(found.training, found.validation, **settings)
    seconds, steps = process_time() - begin, len(learned.history.losses)
    key = key_of(file, found, task, kind, seed, settings["steps"])
    return (key | scores(judge_all(learned.best, found.test))) | {
        "engine": settings.get("engine", "numpy"),
        "learned": steps,
        "best": max(learned.history.checks, key=lambda check: check.score).step,
        "seconds": round(seconds),
        "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 2**10,  # Linux: KiB
    }


def scores(judged: Judged) -> dict:
    """All scores, and chrF by length with how many sentences that are."""
    by_length = judged.by_length().items()
    return {
        "sentences": len(judged.sources),
        "chrF": round(judged.chrf, 1),
        "BLEU": round(judged.bleu, 1),
        "exact": round(judged.exact, 3),
        "by length": {name: [len(part.sources), round(part.chrf, 1)] for name, part in by_length},
    }


def made_by() -> dict:
    return {"command": "python -m benchmarks.pairs", "settings": SETTINGS}


def read(path: Path = TABLE) -> list[dict]:
    return read_rows(path, made_by())


def place(row: dict) -> tuple:
    """Where a row stands in the table."""
    order = TASKS.index(row["task"]), KINDS.index(row["kind"]), row["steps"], row["seed"]
    return (row["file"], row["training"], *order)


def write(rows: list[dict], path: Path = TABLE) -> None:
    write_rows(path, {"made by": made_by()}, "rows", sorted(rows, key=place))


def main(argv=None):
    parser = parser_of("python -m benchmarks.pairs", __doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHIPPED)
    parser.add_argument("--columns", type=int, nargs=2, default=None)
    parser.add_argument("--most", type=int, help="so many pairs of the file, drawn at random")
    parser.add_argument("--tasks", nargs="+", choices=TASKS, default=TASKS)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--seeds", type=span, default=span("0-2"), help="such as 0-2 or 3")
    parser.add_argument("--steps", type=int, default=SETTINGS["steps"])
    parser.add_argument("--engine", choices=["numpy", "keras"], default="keras")
    parser.add_argument("--table", type=Path, default=TABLE, help="where rows are read and added")
    asked = parser.parse_args(argv)
    columns = asked.columns or ((1, 0) if asked.file == SHIPPED else None)
    found = {task: parts(asked.file, columns, task, asked.most) for task in asked.tasks}
    fresh = multiprocessing.get_context("spawn")
    for task, kind, seed in (
        (task, kind, seed) for seed in asked.seeds for task in asked.tasks for kind in asked.kinds
    ):
        learns = kind != "nearest"
        key = key_of(asked.file, found[task], task, kind, seed, asked.steps * learns)
        if (seed and not learns) or any(row | key == row for row in read(asked.table)):
            continue
        given: dict[str, Any] = {"engine": asked.engine, "steps": asked.steps} if learns else {}
        with fresh.Pool(1) as pool:
            row = pool.apply(run, (asked.file, columns, asked.most, task, kind, seed), given)
        write([*read(asked.table), row], asked.table)
        print(json.dumps(row, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
