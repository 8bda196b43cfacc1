"""Those whose training is compared: each side has a process of its own, with one thread.

They take turns, and are timed by the processor, for others may use it, too.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from time import process_time
from typing import Any

from seq2seq_teach.architecture import Seq2Seq
from seq2seq_teach.learner import Batch, NumPyLearner

STILL = 10**9  # in so many steps the rate, which falls along a cosine, stands still


@dataclass
class Side:
    """What learns, step n from batch n."""

    learner: Any
    batches: list[Batch]

    def learn(self, steps: range) -> list[float]:
        """→ the losses."""
        return [self.learner.learn(self.batches[n]) for n in steps]

    def weights(self) -> dict:
        return self.learner.model.arrays()


SIDES: dict[str, Any] = {}  # those of this process


def prepare(engine: str, model: Seq2Seq, batches: list[Batch], rate: float) -> list[str]:
    """Make what learns, in the process that will be timed; → its names."""
    settings = model, rate, STILL, False, 0
    if engine == "PyTorch":
        from benchmarks import torch_side  # it and TensorFlow will not load in one process

        learners = torch_side.learners(model.arrays(), rate)
    elif engine == "Keras":
        from seq2seq_teach.keras_training import KerasLearner

        learners = {engine: KerasLearner(*settings)}
    else:
        learners = {engine: NumPyLearner(*settings)}
    SIDES.update((name, Side(learner, batches)) for name, learner in learners.items())
    return list(learners)


def learn(name: str, steps: range) -> tuple[float, list[float]]:
    """→ seconds of the processor, and the losses."""
    begin = process_time()
    losses = SIDES[name].learn(steps)
    return process_time() - begin, losses


def weights(name: str) -> dict:
    return SIDES[name].weights()


@contextmanager
def processes(
    engines: Sequence[str], prepare: Callable, *made_of: Any
) -> Iterator[dict[str, ProcessPoolExecutor]]:
    """A process for each engine; → the names of what learns there, each with its process."""
    # Every library that they load works in one thread.
    for library in ("OMP", "OPENBLAS", "MKL", "VECLIB_MAXIMUM"):
        os.environ[f"{library}_NUM_THREADS"] = "1"
    os.environ["TF_NUM_INTRAOP_THREADS"] = os.environ["TF_NUM_INTEROP_THREADS"] = "1"
    fresh, where = multiprocessing.get_context("spawn"), {}
    try:
        for engine in engines:
            pool = ProcessPoolExecutor(1, fresh)
            names = pool.submit(prepare, engine, *made_of).result()
            where |= dict.fromkeys(names, pool)
        yield where
    finally:
        for pool in set(where.values()):
            pool.shutdown()


def in_turns(names: Sequence[str], turns: int) -> Iterator[tuple[int, str]]:
    """(turn, name) of all in each turn: what slows a busy machine slows no side more often."""
    for turn in range(turns):
        for name in names[:: -1 if turn % 2 else 1]:
            yield turn, name
