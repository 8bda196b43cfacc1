"""A step of training, by NumPy as the course writes it, by Keras, and by PyTorch.

    pip install torch                # for the third; without it the other two are compared
    python -m benchmarks.train

All start from the same weights, learn from the same batches and use the same Adam with the
same clipping: before anything is timed their losses must agree. A step is a batch drawn,
padded and learned from. Each side has a process of its own and one thread; runs are
interleaved and timed by the processor, for others may use it, too. Beside them stands the time
of the matrix products alone, which NumPy cannot do without. PyTorch's `nn.LSTM` reads the
sources packed, so that it too stops at the last word; its second way reads the pads as if they
were words, quicker, but another model.
"""

import argparse
import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from statistics import median
from time import process_time
from typing import NamedTuple

import numpy as np

from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.learner import Batch, NumPyLearner, batch_of
from seq2seq_teach.letters import PAD
from seq2seq_teach.tasks import (
    digit_vocabulary,
    draw_digits,
    draw_phrases,
    phrase_vocabularies,
)

TRAINING = 1000  # steps: a sentence is looked up in the vocabulary when it is met first
RATE, STILL = 0.01, 10**9  # in so many steps the rate, which falls along a cosine, stands still


class Size(NamedTuple):
    units: int
    batch: int
    draw: Callable
    attention: bool = False

    @property
    def words(self):
        return (digit_vocabulary(),) * 2 if self.draw is draw_digits else phrase_vocabularies()


SIZES = {
    "16 units, batch 64, up to 16 digits": Size(16, 64, draw_digits),
    "48 units, batch 128, phrases": Size(48, 128, draw_phrases),
    "64 units with attention, batch 64, up to 16 digits": Size(64, 64, draw_digits, True),
}


def start(size: Size, steps: int) -> tuple[Seq2Seq, list[Batch], float]:
    """An untrained model, batches to learn from, and the seconds it takes to draw and pad one."""
    rng = np.random.default_rng(0)
    source, target = size.words
    model = untrained("lstm", source, target, size.units, 32, size.attention, rng)
    begin = process_time()
    batches = [batch_of(size.draw(rng, size.batch), source, target) for _ in range(TRAINING)]
    return model, batches[:steps], (process_time() - begin) / TRAINING


SIDES = {}  # of a process: name → (learn, batches)


def prepare(engine: str, model: Seq2Seq, batches: list[Batch]) -> list[str]:
    """Make what learns, in the process that will be timed; → the names to `run`."""
    if engine == "PyTorch":
        from benchmarks import torch_side  # it and TensorFlow will not load in one process

        names = torch_side.start(model.arrays(), RATE, [tuple(batch) for batch in batches])
        SIDES.update((name, partial(torch_side.run, name, 1)) for name in names)
        return names
    made_of = model, RATE, STILL, False, 0
    if engine == "Keras":
        from seq2seq_teach.keras_training import KerasLearner

        learner = KerasLearner(*made_of)
    else:
        learner = NumPyLearner(*made_of)

    def run_all():
        begin = process_time()
        losses = [learner.learn(batch) for batch in batches]
        return process_time() - begin, losses

    SIDES[engine] = run_all
    return [engine]


def run(name: str) -> tuple[float, list[float]]:
    """Learn from every batch once; → seconds, and the losses."""
    return SIDES[name]()


def products(model: Seq2Seq, batch: Batch):
    """The shapes of all matrix products in a step of NumPy: there, and back."""
    (count, longest), said = batch.sources.shape, batch.fed.shape[1]
    heads = (model.encoder, batch.sources != PAD), (model.decoder, batch.weight > 0)
    for w, mask in heads:
        rows, (words, into), columns = mask.sum(axis=0), w.embedding.shape, w.kernel.shape[1]
        for n in rows:
            yield from (((n, w.units), (w.units, columns)), ((n, columns), (columns, w.units)))
        n = rows.sum()
        yield from (((words, into), (into, columns)), ((words, columns), (columns, into)))
        yield from (((into, words), (words, columns)), ((words, n), (n, columns)))
        yield (w.units, n), (n, columns)
    units, words = model.decoder.output.shape
    yield from (((n, units), (units, words)), ((n, words), (words, units)))
    yield (units, n), (n, words)
    if model.attends:
        yield from (((n, 2 * units), (2 * units, units)), ((n, units), (units, 2 * units)))
        yield (2 * units, n), (n, units)
        for _ in "there", "back":
            yield (count, said, units), (count, units, longest)
            yield (count, said, longest), (count, longest, units)
        for _ in "weights", "scores":
            yield (count, longest, said), (count, said, units)


def floor(model: Seq2Seq, batches: list[Batch]) -> float:
    """Seconds of the products alone, the best of three."""
    rng = np.random.default_rng(0)
    made = {
        shape: rng.random(shape, np.float32)
        for b in batches
        for p in products(model, b)
        for shape in p
    }
    pairs = [[(made[a], made[b]) for a, b in products(model, batch)] for batch in batches]
    best = np.inf
    for _ in range(3):
        begin = process_time()
        for step in pairs:
            for a, b in step:
                np.matmul(a, b)
        best = min(best, process_time() - begin)
    return best


def one_thread():
    """Let every library that a process of its own loads from now on work in one thread."""
    for library in ("OMP", "OPENBLAS", "MKL", "VECLIB_MAXIMUM"):
        os.environ[f"{library}_NUM_THREADS"] = "1"
    os.environ["TF_NUM_INTRAOP_THREADS"] = os.environ["TF_NUM_INTEROP_THREADS"] = "1"


def main():
    parser = argparse.ArgumentParser(
        "python -m benchmarks.train", None, __doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=9, help="runs of each side")
    parser.add_argument("--steps", type=int, default=40, help="steps in a run")
    asked = parser.parse_args()
    one_thread()
    fresh = multiprocessing.get_context("spawn")
    if not find_spec("torch"):
        print("PyTorch is not installed: NumPy and Keras are compared without it.")
    for title, size in SIZES.items():
        model, batches, drawn = start(size, asked.steps)
        engines = ["NumPy", "Keras"]
        if find_spec("torch"):
            engines.append("PyTorch")
        pools = {engine: ProcessPoolExecutor(1, fresh) for engine in engines}
        where = {}
        for engine, pool in pools.items():
            where |= dict.fromkeys(pool.submit(prepare, engine, model, batches).result(), pool)

        # The first run of each, which warms things up, does not count.
        first = {name: pool.submit(run, name).result()[1] for name, pool in where.items()}
        for name, losses in first.items():
            if name in pools:  # later they part, by rounding
                np.testing.assert_allclose(losses[:3], first["NumPy"][:3], atol=1e-3)
        taken = {name: [] for name in where}
        for pair in range(asked.pairs):
            for name in list(where)[:: -1 if pair % 2 else 1]:
                seconds = where[name].submit(run, name).result()[0]
                taken[name].append((seconds / asked.steps + drawn) * 1000)

        alone = pools["NumPy"].submit(floor, model, batches).result() / asked.steps * 1000
        for pool in pools.values():
            pool.shutdown()
        print(f"{title}: drawing and padding {drawn * 1000:.2f} ms, matrix products {alone:.2f} ms")
        for name, times in taken.items():
            ratios = [b / a for a, b in zip(taken["NumPy"], times, strict=True)]
            print(
                f"  {name:20}{median(times):6.2f} ms a step   ÷ NumPy {median(ratios):.2f} "
                f"({min(ratios):.2f} to {max(ratios):.2f})",
                flush=True,
            )


if __name__ == "__main__":
    main()
