"""Training here and by PyTorch's `nn.LSTM`: the same model on the same batches, in turns.

    pip install torch      # only this benchmark needs it
    python -m benchmarks.train

Both sides start from the same weights, learn from the same batches of phrases, padded
alike, and use the same Adam with the same clipping: before anything is timed their losses
must agree. PyTorch reads the sources packed, so that it too stops at the last word; the
second way reads the pads as if they were words, quicker, but another model. Runs are
interleaved, each side with the other idle; only the ratios are worth keeping.
"""

import argparse
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from statistics import median
from time import perf_counter

import numpy as np

from seq2seq_teach.tasks import draw_phrases, phrase_vocabularies

HERE = "here"


def _torch(what: str, *values):
    """Call a function of `torch_side`, which must not load in the process of TensorFlow."""
    from benchmarks import torch_side

    return getattr(torch_side, what)(*values)


def main():
    parser = argparse.ArgumentParser(
        "python -m benchmarks.train", None, __doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--pairs", type=int, default=9, help="runs of each side")
    parser.add_argument("--steps", type=int, default=50, help="steps in a run")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--units", type=int, default=48)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2], help="of PyTorch")
    asked = parser.parse_args()

    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as other:
        # After the other process has loaded this file.
        from seq2seq_teach.training import Training, batch_of

        rng, words = np.random.default_rng(0), phrase_vocabularies()
        batches = [batch_of(draw_phrases(rng, asked.batch), *words) for _ in range(asked.steps)]
        # So many steps that the rate, which falls along a cosine, stands still.
        ours = Training(draw_phrases, *words, units=asked.units, rate=0.01, steps=10**9)
        arrays = ours.model.arrays()
        names = [HERE, *other.submit(_torch, "start", arrays, 0.01, batches).result()]

        def run(name, threads):
            if name != HERE:
                return other.submit(_torch, "run", name, threads).result()
            begin = perf_counter()
            losses = [ours.learn(*arrays) for arrays in batches]
            return perf_counter() - begin, losses

        # The first run of each, which warms things up, does not count.
        _, here = run(HERE, 1)
        _, there = run("PyTorch", 1)
        run("PyTorch, pads read", 1)
        print("losses here", np.round(here[:3], 4), "PyTorch", np.round(there[:3], 4))
        # Later they part: the two Adams add their ε in different places.
        np.testing.assert_allclose(here[:3], there[:3], atol=1e-3)

        for threads in asked.threads:
            taken = {name: [] for name in names}
            for pair in range(asked.pairs):
                for name in names[:: -1 if pair % 2 else 1]:
                    taken[name].append(run(name, threads)[0])
            for name, seconds in taken.items():
                rate = asked.batch * asked.steps / median(seconds)
                print(f"{name:20}{rate:10,.0f} samples a second")
            for name in names[1:]:
                ratios = [b / a for a, b in zip(taken[HERE], taken[name], strict=True)]
                print(
                    f"{HERE} ÷ {name}, {threads} threads: {median(ratios):.2f} "
                    f"(median of {asked.pairs} pairs, {min(ratios):.2f} to {max(ratios):.2f})"
                )


if __name__ == "__main__":
    main()
