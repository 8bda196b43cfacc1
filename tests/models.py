"""Random models for the tests."""

import numpy as np

from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.letters import EOS, SOS, SPECIAL, Vocabulary, pad

# Cell, whether it attends, whether its decoder is fed the context at every step.
KINDS = [
    (cell, attention, fed)
    for cell in ("rnn", "gru", "lstm")
    for attention in (False, True)
    for fed in (False, True)
]


def vocabulary(size: int) -> Vocabulary:
    """`size` words besides the special ones."""
    return Vocabulary.of(" ".join(f"w{n}" for n in range(size)).split())


def random_model(
    cell="lstm", attention=False, units=6, embedding=4, words=7, seed=0, feed_context=False
) -> Seq2Seq:
    """Weights as Glorot draws them, and biases that are not zero."""
    rng = np.random.default_rng(seed)
    size = vocabulary(words)
    model = untrained(cell, size, size, units, embedding, attention, rng, feed_context)
    arrays = {
        name: rng.uniform(-0.5, 0.5, array.shape).astype(np.float32) if "bias" in name else array
        for name, array in model.arrays().items()
    }
    return Seq2Seq.of(cell, size, size, arrays)


def precise(model: Seq2Seq) -> Seq2Seq:
    """The same model in float64."""
    arrays = {name: array.astype(float) for name, array in model.arrays().items()}
    return Seq2Seq.of(model.encoder.cell, model.source, model.target, arrays)


def random_ids(rng, batch, longest, words=7) -> list[list[int]]:
    """`batch` sequences of word ids, 1 to `longest` long."""
    return [
        list(
            map(int, rng.integers(len(SPECIAL), len(SPECIAL) + words, rng.integers(1, longest + 1)))
        )
        for _ in range(batch)
    ]


def random_batch(rng, words=7, batch=None, longest=5):
    """Four arrays as `batch_of` makes them, of random words; some words weigh nothing or more."""
    batch = batch or int(rng.integers(1, 4))
    sources, _ = pad(random_ids(rng, batch, longest, words))
    targets = random_ids(rng, batch, longest, words)
    fed, _ = pad([[SOS, *ids] for ids in targets])
    wanted, mask = pad([[*ids, EOS] for ids in targets])
    weight = mask * rng.choice([1.0, 1.0, 0.0, 0.5], size=mask.shape)
    weight[:, 0] = 1  # or there might be nothing to learn from
    if rng.integers(2):  # pads that no other row needs
        sources = np.pad(sources, ((0, 0), (0, int(rng.integers(1, 3)))))
    return sources, fed, wanted, weight


def kind_name(kind):
    cell, attention, fed = kind
    return cell + "-attention" * attention + "-fed" * fed
