"""A step of training, by NumPy as the course writes it, by Keras, and by PyTorch.

    pip install torch                # for the third; without it the other two are compared
    python -m benchmarks.train

All start from the same weights, learn from the same batches and use the same Adam with the
same clipping: before anything is timed their losses must agree. A step is a batch drawn,
padded and learned from; `sides.py` tells how it is timed. Beside them stands the time of the
matrix products alone, which NumPy cannot do without. PyTorch's `nn.LSTM` reads the
sources packed, so that it too stops at the last word; its second way reads the pads as if they
were words, quicker, but another model.
"""

from collections.abc import Callable
from importlib.util import find_spec
from statistics import median
from time import process_time
from typing import NamedTuple

import numpy as np

from benchmarks.sides import in_turns, learn, prepare, processes
from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.learner import Batch, batch_of
from seq2seq_teach.letters import PAD
from seq2seq_teach.tasks import digit_vocabulary, draw_digits, draw_phrases, phrase_vocabularies
from tools import parser_of

TRAINING = 1000  # steps: a sentence is looked up in the vocabulary when it is met first
RATE = 0.01


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


def main():
    parser = parser_of("python -m benchmarks.train", __doc__)
    parser.add_argument("--pairs", type=int, default=9, help="runs of each side")
    parser.add_argument("--steps", type=int, default=40, help="steps in a run")
    asked = parser.parse_args()
    engines, steps = ["NumPy", "Keras"], range(asked.steps)
    if find_spec("torch"):
        engines.append("PyTorch")
    else:
        print("PyTorch is not installed: NumPy and Keras are compared without it.")
    for title, size in SIZES.items():
        model, batches, drawn = start(size, asked.steps)
        with processes(engines, prepare, model, batches, RATE) as where:
            # The first run of each, which warms things up, does not count.
            first = {name: pool.submit(learn, name, steps).result() for name, pool in where.items()}
            for engine in engines:  # later they part, by rounding
                losses, ours = first[engine][1], first["NumPy"][1]
                np.testing.assert_allclose(losses[:3], ours[:3], atol=1e-3)
            taken = {name: [] for name in where}
            for _, name in in_turns(list(where), asked.pairs):
                seconds, _ = where[name].submit(learn, name, steps).result()
                taken[name].append((seconds / asked.steps + drawn) * 1000)
            alone = where["NumPy"].submit(floor, model, batches).result() / asked.steps * 1000
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
