"""Random models for the tests."""

import numpy as np

from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.letters import SPECIAL, Vocabulary


def vocabulary(size: int) -> Vocabulary:
    """`size` words besides the special ones."""
    return Vocabulary.of(" ".join(f"w{n}" for n in range(size)).split())


def random_model(cell="lstm", attention=False, units=6, embedding=4, words=7, seed=0) -> Seq2Seq:
    """Weights as Glorot draws them, and biases that are not zero."""
    rng = np.random.default_rng(seed)
    size = vocabulary(words)
    model = untrained(cell, size, size, units, embedding, attention, rng)
    arrays = {
        name: rng.uniform(-0.5, 0.5, array.shape).astype(np.float32) if "bias" in name else array
        for name, array in model.arrays().items()
    }
    return Seq2Seq.of(cell, size, size, arrays)


def random_ids(rng, batch, longest, words=7) -> list[list[int]]:
    """`batch` sequences of word ids, 1 to `longest` long."""
    return [
        list(
            map(int, rng.integers(len(SPECIAL), len(SPECIAL) + words, rng.integers(1, longest + 1)))
        )
        for _ in range(batch)
    ]
