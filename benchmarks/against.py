"""A translator learned from a file of pairs by the course, by a PyTorch loop, by a Keras tutorial.

    pip install torch
    python -m benchmarks.against                     the file of the course
    python -m benchmarks.against fra.txt --most 20000

All start from the same weights and take as many steps, of as many pairs, by the same Adam with
the same clipping, at one rate. NumPy, Keras and PyTorch get the very same batches, of sentences
of about one length; the tutorial's `fit` draws from one array in which each sentence is padded to
the longest. Each side has a process of its own and one thread; they take turns, and are timed by
the processor. Then each is judged on sentences that none has learned from.
"""

from __future__ import annotations

import argparse
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np

from benchmarks.pairs import FILE, parts
from benchmarks.train import one_thread
from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.learner import BETA, CLIP, NumPyLearner, batch_of
from seq2seq_teach.learning import SETTINGS, ByLength, judge_all
from seq2seq_teach.pieces import SubWords

RATE, STILL = 0.003, 10**9  # in so many steps the rate, which falls along a cosine, stands still
SIDES: dict[str, tuple[Callable, Callable]] = {}  # of a process: name → (learn, weights)


def start(pairs, steps: int) -> tuple[Seq2Seq, list]:
    """An untrained model, and the batches to learn from."""
    rng, draw = np.random.default_rng(0), ByLength(pairs)
    source, target = (SubWords.learned(texts) for texts in zip(*pairs, strict=True))
    sizes = SETTINGS["units"], SETTINGS["embedding"], SETTINGS["attention"]
    drawn = [draw(rng, SETTINGS["batch"]) for _ in range(steps)]
    model = untrained("lstm", source, target, *sizes, rng)
    return model, [batch_of(some, source, target) for some in drawn]


def prepare(engine: str, model: Seq2Seq, batches: list, pairs) -> list[str]:
    """Make what learns, in the process that will be timed; → its names."""
    if engine == "PyTorch":
        from benchmarks import torch_side as torch  # it and TensorFlow will not load in one process

        for name in (names := torch.start(model.arrays(), RATE, [tuple(one) for one in batches])):
            SIDES[name] = torch.learn_of(name), torch.WAYS[name].arrays
        return names
    if engine == "tutorial":
        SIDES[engine] = tutorial(model, pairs)
        return [engine]
    made_of = model, RATE, STILL, False, 0
    if engine == "Keras":
        from seq2seq_teach.keras_training import KerasLearner

        learner = KerasLearner(*made_of)
    else:
        learner = NumPyLearner(*made_of)

    def learn(steps: range) -> None:
        for n in steps:
            learner.learn(batches[n])

    SIDES[engine] = learn, lambda: learner.model.arrays()
    return [engine]


def tutorial(model: Seq2Seq, pairs) -> tuple[Callable, Callable]:
    """The same layers, compiled, and `fit` to arrays as long as the longest sentence."""
    from seq2seq_teach.keras_training import keras, keras_model, trained_model

    twin: Any = keras_model(model)
    rng = np.random.default_rng(0)
    surprise = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    adam = keras.optimizers.Adam(RATE, beta_2=BETA[1], global_clipnorm=CLIP)
    twin.compile(adam, surprise, weighted_metrics=[])
    all_of_it = batch_of(pairs, model.source, model.target)

    def learn(steps: range) -> None:
        chosen = rng.choice(len(pairs), len(steps) * SETTINGS["batch"])
        sources, fed, wanted, weight = (array[chosen] for array in all_of_it)
        twin.fit([sources, fed], wanted, SETTINGS["batch"], sample_weight=weight, verbose=0)

    return learn, lambda: trained_model(twin, model).arrays()


def learn(name: str, steps: range) -> float:
    """→ seconds of the processor."""
    begin = process_time()
    SIDES[name][0](steps)
    return process_time() - begin


def weights(name: str) -> dict:
    return SIDES[name][1]()


def main():
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        "python -m benchmarks.against", None, __doc__, formatter_class=form
    )
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--most", type=int, help="so many pairs of the file, drawn at random")
    parser.add_argument("--turns", type=int, default=12, help="the first, which warms up, is free")
    parser.add_argument("--steps", type=int, default=25, help="of one side in one turn")
    asked = parser.parse_args()
    one_thread()
    found = parts(asked.file, (1, 0) if asked.file == FILE else None, most=asked.most)
    model, batches = start(found.training, asked.turns * asked.steps)

    fresh, where = multiprocessing.get_context("spawn"), {}
    for engine in ("NumPy", "Keras", "PyTorch", "tutorial"):
        pool = ProcessPoolExecutor(1, fresh)
        names = pool.submit(prepare, engine, model, batches, list(found.training)).result()
        where |= dict.fromkeys(names, pool)
    taken = {name: [] for name in where}
    for turn in range(asked.turns):
        steps = range(turn * asked.steps, (turn + 1) * asked.steps)
        for name in list(where)[:: -1 if turn % 2 else 1]:
            taken[name].append(where[name].submit(learn, name, steps).result())

    print(f"{len(found.training):,} pairs, {len(batches)} steps of {SETTINGS['batch']}")
    for name, pool in where.items():
        arrays = pool.submit(weights, name).result()
        learned = Seq2Seq.of("lstm", model.source, model.target, arrays)
        ratios = [b / a for a, b in zip(taken[name], taken["PyTorch"], strict=True)][1:]
        speed = SETTINGS["batch"] * asked.steps / median(taken[name][1:])
        print(
            f"  {name:20}{speed:6.0f} pairs a second, {median(ratios):.2f} × PyTorch "
            f"({min(ratios):.2f} to {max(ratios):.2f})   "
            f"chrF {judge_all(learned, found.test).chrf:.1f}",
            flush=True,
        )
    for pool in where.values():
        pool.shutdown()


if __name__ == "__main__":
    main()
