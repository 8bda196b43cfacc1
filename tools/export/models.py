"""Models as a page carries them: each one once, its numbers as text.

In a page a model is what an instrument knows of it (`packed` in shared/instrument.py), its arrays
counted from its own first number, and `weights`: float32, low byte first, in base64. A rounded
one has most of its weights in `steps`, a letter each, and in `weights` what is left: the biases,
and how large a step is. `alive.js` reads both.
"""

import base64
import math

import numpy as np

from seq2seq_teach.architecture import Seq2Seq
from seq2seq_teach.widgets.shared.instrument import packed

# Every sign of ASCII that is seen and means nothing in JSON or HTML: one for each of 91 steps.
LETTERS = "".join(chr(n) for n in range(33, 127) if chr(n) not in '"\\<')
HIGHEST = len(LETTERS) // 2  # steps from 0 to the largest weight


def parted(about: list[dict], weights: bytes) -> list[dict]:
    """The models of an instrument, each with its own weights."""
    found = []
    for model in about:
        places = model["arrays"].values()
        first = min(place["start"] for place in places)
        end = max(place["start"] + math.prod(place["shape"]) for place in places)
        own = base64.b64encode(weights[4 * first : 4 * end]).decode()
        arrays = {
            name: {**place, "start": place["start"] - first}
            for name, place in model["arrays"].items()
        }
        found.append({**model, "arrays": arrays, "weights": own})
    return found


def rounded(model: Seq2Seq) -> tuple[Seq2Seq, dict]:
    """The model with every weight but the biases one of 91 steps, and that as a page carries it.

    A word has steps of its own, and so has what goes into a unit or comes out of it: rows or
    columns, whichever are more, each from the negative of its largest weight to that.
    """
    arrays, steps, left = {}, "", []
    about, along = packed([model])[0][0], {}
    for name, array in model.arrays().items():
        if "bias" in name:
            arrays[name] = array
            left.append(array)
            continue
        along[name] = int(array.shape[0] < array.shape[1])  # 1: every column its own
        step = np.abs(array).max(axis=1 - along[name], keepdims=True).astype(np.float32) / HIGHEST
        counts = np.rint(np.divide(array, step, out=np.zeros_like(array), where=step > 0))
        arrays[name] = counts.astype(np.float32) * step
        steps += "".join(LETTERS[n] for n in counts.astype(int).ravel() + HIGHEST)
        left.append(step)
    for name, axis in along.items():
        about["arrays"][name]["along"] = axis
    numbers = b"".join(array.astype("<f4").tobytes() for array in left)
    weights = {"weights": base64.b64encode(numbers).decode(), "steps": steps}
    found = Seq2Seq.of(model.encoder.cell, model.source, model.target, arrays)
    return found, {**about, **weights, "letters": LETTERS}
