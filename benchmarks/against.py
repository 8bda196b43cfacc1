"""A translator learned from a file of pairs by the course, by a PyTorch loop, by a Keras tutorial.

    pip install torch
    python -m benchmarks.against                     the file of the course
    python -m benchmarks.against fra.txt --most 20000

All start from the same weights and take as many steps, of as many pairs, by the same Adam with
the same clipping, at one rate. NumPy, Keras and PyTorch get the very same batches, of sentences
of about one length; the tutorial's `fit` draws from one array in which each sentence is padded to
the longest. `sides.py` tells how they are timed. Then each is judged on sentences that none has
learned from.
"""

from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from benchmarks import sides
from benchmarks.pairs import parts
from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.learner import BETA, CLIP, batch_of
from seq2seq_teach.learning import SETTINGS, ByLength, judge_all
from seq2seq_teach.pairs import SHIPPED
from seq2seq_teach.pieces import SubWords
from tools import parser_of

RATE = 0.003


def start(pairs, steps: int) -> tuple[Seq2Seq, list]:
    """An untrained model, and the batches to learn from."""
    rng, draw = np.random.default_rng(0), ByLength(pairs)
    source, target = (SubWords.learned(texts) for texts in zip(*pairs, strict=True))
    sizes = SETTINGS["units"], SETTINGS["embedding"], SETTINGS["attention"]
    drawn = [draw(rng, SETTINGS["batch"]) for _ in range(steps)]
    model = untrained("lstm", source, target, *sizes, rng)
    return model, [batch_of(some, source, target) for some in drawn]


class Tutorial:
    """The same layers, compiled, and `fit` to arrays as long as the longest sentence."""

    def __init__(self, model: Seq2Seq, pairs):
        from seq2seq_teach.keras_training import keras, keras_model

        self.model, self.rng = model, np.random.default_rng(0)
        self.twin: Any = keras_model(model)
        surprise = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        adam = keras.optimizers.Adam(RATE, beta_2=BETA[1], global_clipnorm=CLIP)
        self.twin.compile(adam, surprise, weighted_metrics=[])
        self.all = batch_of(pairs, model.source, model.target)

    def learn(self, steps: range) -> list[float]:
        """As many steps, of pairs that it draws itself; → no losses."""
        chosen = self.rng.choice(len(self.all.fed), len(steps) * SETTINGS["batch"])
        sources, fed, wanted, weight = (array[chosen] for array in self.all)
        self.twin.fit([sources, fed], wanted, SETTINGS["batch"], sample_weight=weight, verbose=0)
        return []

    def weights(self) -> dict:
        from seq2seq_teach.keras_training import trained_model

        return trained_model(self.twin, self.model).arrays()


def prepare(engine: str, model: Seq2Seq, batches: list, pairs) -> list[str]:
    """Make what learns, in the process that will be timed; → its names."""
    if engine != "tutorial":
        return sides.prepare(engine, model, batches, RATE)
    sides.SIDES[engine] = Tutorial(model, pairs)
    return [engine]


def main():
    parser = parser_of("python -m benchmarks.against", __doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHIPPED)
    parser.add_argument("--most", type=int, help="so many pairs of the file, drawn at random")
    parser.add_argument("--turns", type=int, default=12, help="the first, which warms up, is free")
    parser.add_argument("--steps", type=int, default=25, help="of one side in one turn")
    asked = parser.parse_args()
    found = parts(asked.file, (1, 0) if asked.file == SHIPPED else None, most=asked.most)
    model, batches = start(found.training, asked.turns * asked.steps)
    made_of = model, batches, list(found.training)
    with sides.processes(("NumPy", "Keras", "PyTorch", "tutorial"), prepare, *made_of) as where:
        taken = {name: [] for name in where}
        for turn, name in sides.in_turns(list(where), asked.turns):
            steps = range(turn * asked.steps, (turn + 1) * asked.steps)
            taken[name].append(where[name].submit(sides.learn, name, steps).result()[0])

        print(f"{len(found.training):,} pairs, {len(batches)} steps of {SETTINGS['batch']}")
        for name, pool in where.items():
            arrays = pool.submit(sides.weights, name).result()
            learned = Seq2Seq.of("lstm", model.source, model.target, arrays)
            ratios = [b / a for a, b in zip(taken[name], taken["PyTorch"], strict=True)][1:]
            speed = SETTINGS["batch"] * asked.steps / median(taken[name][1:])
            print(
                f"  {name:20}{speed:6.0f} pairs a second, {median(ratios):.2f} × PyTorch "
                f"({min(ratios):.2f} to {max(ratios):.2f})   "
                f"chrF {judge_all(learned, found.test).chrf:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
