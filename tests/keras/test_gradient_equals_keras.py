"""The gradient written out in NumPy is the one TensorFlow records."""

from functools import cache

import numpy as np
import pytest
from models import KINDS, kind_name, random_batch, random_model

from seq2seq_teach.gradient import gradients
from seq2seq_teach.keras_training import keras_gradients, keras_model

MODELS = 504  # random ones, in equal parts of every kind
SIZES = [(1, 1, 5), (3, 2, 7), (8, 8, 7), (12, 5, 9)]  # units, embedding, words


@cache
def twin_of(kind, size):
    cell, attention, fed = kind
    return keras_model(random_model(cell, attention, *size, feed_context=fed))


@pytest.mark.filterwarnings("ignore:You are using a softmax over axis")
@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_every_gradient_is_that_of_a_gradient_tape(kind):
    """Both in float32: no further apart than 1e-5 of the length of all gradients together."""
    cell, attention, fed = kind
    worst = 0.0
    for seed in range(MODELS // len(KINDS)):
        size = SIZES[seed % len(SIZES)]
        model = random_model(cell, attention, *size, seed=seed, feed_context=fed)
        batch = random_batch(np.random.default_rng(seed), size[2])
        batch = [*batch[:3], batch[3].astype(np.float32)]
        ours = gradients(model, *batch)
        loss, theirs = keras_gradients(model, *batch, twin=twin_of(kind, size))
        assert ours.loss == pytest.approx(loss, rel=1e-5)
        assert ours.weights.keys() == theirs.keys()
        whole = np.sqrt(sum(np.sum(slope**2) for slope in theirs.values()))
        for name, slope in theirs.items():
            worst = max(worst, np.linalg.norm(ours.weights[name] - slope) / whole)
    print(f"{kind_name(kind)}: {MODELS // len(KINDS)} models, at most {worst:.1e} apart")
    assert worst <= 1e-5
