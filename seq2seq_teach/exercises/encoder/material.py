"""What several exercises of this folder use."""

import numpy as np


def numbers(*shapes, rng=None):
    """Arrays of these shapes: without a generator the same ones each time."""
    rng = rng or np.random.default_rng(0)
    return tuple(rng.normal(size=shape).round(1) for shape in shapes)
