"""What comes back out of one vector, over many seeds: the table behind notebook 6.

    python -m benchmarks.limits                                    whatever the table lacks at 1×
    python -m benchmarks.limits --times 4 --seeds 0-4 --workers 2
    python -m benchmarks.limits --models lstm-32 lstm-32-reversed
    python -m benchmarks.limits --models first every wider         the two designs of notebook 5

Random digits, copied by a model that learned from lengths 1–16. Each run is one
row of the table that comes with the course, `pretrained/limits.json`: what was
trained, and for lengths 1–24 the bits recovered, the token accuracy and the exact
match (all teacher-forced, `<eos>` left out), with the accuracy at each position of
length 16. The designs learn by NumPy, the copiers by Keras. A run that is already there
is not made again; stop it whenever you like.
"""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from itertools import product
from pathlib import Path

from benchmarks.table import read_rows, span, write_rows
from seq2seq_teach.architecture import PRETRAINED
from seq2seq_teach.limits import (
    BATCH,
    COPIERS,
    DESIGNS,
    LENGTHS,
    LONGEST_TRAINED,
    RATE,
    STEPS,
    measure,
)
from seq2seq_teach.training import copier_training
from tools import parser_of

MODELS = COPIERS | DESIGNS
ENGINE = "keras", "numpy"  # of the copiers, of the designs
TABLE = PRETRAINED / "limits.json"
COUNT = 1000  # fresh sequences a length, the same ones for every run
KEY = ("model", "times", "seed")


def run(model: str, times: int, seed: int) -> dict:
    """Train one copier and measure it; → a row of the table."""
    training = copier_training(model, times, seed, engine=ENGINE[model in DESIGNS])
    training.run()
    curve = measure(training.model, count=COUNT, reverse=MODELS[model].reverse)
    return {
        "model": model,
        "times": times,
        "seed": seed,
        "bits": curve.recovered[0].round(2).tolist(),
        "accuracy": curve.accuracy[0].round(4).tolist(),
        "exact": curve.exact[0].round(3).tolist(),
        "recall": curve.recall[0].round(3).tolist(),
    }


def made_by() -> dict:
    """What every row of the table was made with, for whoever reads it or adds to it."""
    return {
        "command": "python -m benchmarks.limits --times 1 4 16",
        "steps": STEPS,
        "batch": BATCH,
        "rate": RATE,
        "learned from lengths": [1, LONGEST_TRAINED],
        "measured at lengths": [LENGTHS[0], LENGTHS[-1]],
        "sequences": COUNT,
        "models": {name: asdict(copier) for name, copier in MODELS.items()},
    }


def read(path: Path = TABLE) -> list[dict]:
    return read_rows(path, made_by())


def write(rows: list[dict], path: Path = TABLE) -> None:
    """In the order of models, times and seeds."""
    place = {model: n for n, model in enumerate(MODELS)}
    rows = sorted(rows, key=lambda row: (place[row["model"]], row["times"], row["seed"]))
    write_rows(path, {"made by": made_by()}, "rows", rows)


def missing(rows: list[dict], models, times, seeds) -> list[tuple[str, int, int]]:
    """The runs asked for that are not among `rows`, seed by seed."""
    made = {tuple(row[key] for key in KEY) for row in rows}
    wanted = ((model, time, seed) for time, seed, model in product(times, seeds, models))
    return [key for key in wanted if key not in made]


def main() -> None:
    parser = parser_of("python -m benchmarks.limits", __doc__)
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
            bits, exact = row["bits"][LONGEST_TRAINED - 1], row["exact"][LONGEST_TRAINED - 1]
            print(f"{done} of {len(keys)}: {name}: {bits} bits, {exact:.1%} exact", flush=True)


if __name__ == "__main__":
    main()
