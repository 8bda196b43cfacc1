"""What comes back out of one vector, over many seeds: the table behind notebook 6.

    python -m benchmarks.limits                                    whatever the table lacks at 1×
    python -m benchmarks.limits --times 4 --seeds 0-4 --workers 2
    python -m benchmarks.limits --models lstm-32 lstm-32-reversed

Random digits, copied by a model that learned from lengths 1–16. Each run is one
line of `limits.json`: what was trained, and for lengths 1–24 the bits recovered,
the token accuracy and the exact match (all teacher-forced, `<eos>` left out),
with the accuracy at each position of length 16. A run that is already there is
not made again; stop it whenever you like. A row says nothing of `STEPS`, `BATCH` or
the recipes: who changes one takes the rows it made out of the table.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from itertools import product
from pathlib import Path

import numpy as np

TABLE = Path(__file__).with_suffix(".json")
STEPS, BATCH = 1000, 64  # "1×"
LONGEST = 16  # digits in the longest sequence it learned from
LENGTHS = range(1, 25)
COUNT = 1000  # fresh sequences a length, the same ones for every run
FRESH = 2014  # no seed of training

PLAIN = {f"lstm-{units}": {"units": units, "rate": 0.02} for units in (16, 32, 64)}
# Reversed as in Sutskever et al. 2014: only the order of the answer differs, so
# "lstm-32" and "lstm-32-reversed" of one seed are a pair.
REVERSED = {f"{name}-reversed": {**recipe, "reverse": True} for name, recipe in PLAIN.items()}
MODELS = {**PLAIN, "attention": {"units": 64, "rate": 0.015, "attention": True}, **REVERSED}
KEY = ("model", "times", "seed")


def run(model: str, times: int, seed: int) -> dict:
    """Train one model and measure it; → a row of the table."""
    # Here, for only a process that trains needs TensorFlow.
    from seq2seq_teach.limits import recovered
    from seq2seq_teach.tasks import digit_vocabulary, draw_digits
    from seq2seq_teach.training import train

    recipe = dict(MODELS[model])
    reverse = recipe.pop("reverse", False)
    draw = partial(draw_digits, longest=LONGEST, reverse=reverse)
    words, steps = digit_vocabulary(), times * STEPS
    trained, _ = train(draw, words, words, steps=steps, batch=BATCH, seed=seed, **recipe)
    points = [
        recovered(trained, length, COUNT, np.random.default_rng([FRESH, length]), reverse)
        for length in LENGTHS
    ]
    return {
        "model": model,
        "times": times,
        "seed": seed,
        "bits": [round(point.recovered, 2) for point in points],
        "accuracy": [round(point.accuracy, 4) for point in points],
        "exact": [round(point.exact, 3) for point in points],
        "recall": [round(float(share), 3) for share in points[LONGEST - 1].recall],
    }


def read(path: Path = TABLE) -> list[dict]:
    """The rows made so far; none when there is no table."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def write(rows: list[dict], path: Path = TABLE) -> None:
    """One line a row, in the order of models, times and seeds; never half a table."""
    place = {model: n for n, model in enumerate(MODELS)}
    rows = sorted(rows, key=lambda row: (place[row["model"]], row["times"], row["seed"]))
    lines = ",\n".join(json.dumps(row) for row in rows)
    half = path.with_suffix(".tmp")
    half.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    half.replace(path)


def missing(rows: list[dict], models, times, seeds) -> list[tuple[str, int, int]]:
    """The runs asked for that are not among `rows`, seed by seed."""
    made = {tuple(row[key] for key in KEY) for row in rows}
    wanted = ((model, time, seed) for time, seed, model in product(times, seeds, models))
    return [key for key in wanted if key not in made]


def span(text: str) -> range:
    """The seeds "0-19" or "3"."""
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def main() -> None:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        "python -m benchmarks.limits", None, __doc__, formatter_class=form
    )
    parser.add_argument("--models", nargs="+", choices=MODELS, default=list(MODELS))
    parser.add_argument("--times", nargs="+", type=int, default=[1], help="1, 4, 16: steps of 1×")
    parser.add_argument("--seeds", type=span, default=span("0-19"), help="such as 0-19 or 3")
    parser.add_argument("--workers", type=int, default=1, help="processes that train side by side")
    parser.add_argument("--table", type=Path, default=TABLE, help="where rows are read and added")
    asked = parser.parse_args()

    # A fresh process each: TensorFlow does not survive a fork.
    fresh = multiprocessing.get_context("spawn")
    keys = missing(read(asked.table), asked.models, asked.times, asked.seeds)
    with ProcessPoolExecutor(asked.workers, fresh) as pool:
        for done, future in enumerate(as_completed([pool.submit(run, *key) for key in keys]), 1):
            row = future.result()
            write([*read(asked.table), row], asked.table)
            name = f"{row['model']}, {row['times']}×, seed {row['seed']}"
            bits, exact = row["bits"][LONGEST - 1], row["exact"][LONGEST - 1]
            print(f"{done} of {len(keys)}: {name}: {bits} bits, {exact:.1%} exact", flush=True)


if __name__ == "__main__":
    main()
