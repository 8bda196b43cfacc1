"""Every kind of bad answer there is, made for any exercise from its right answer."""

import time

import numpy as np


def each(change, result):
    """A result with `change` made of every array in it, a number or a text being one, too."""
    if isinstance(result, tuple):
        return tuple(each(change, part) for part in result)
    if callable(result):  # a model that is to be made
        return lambda *inputs: each(change, tuple(result(*inputs)))
    return change(np.asarray(result))


def then(change):
    """Right answers, each array in them changed."""
    return lambda right: lambda *inputs: each(change, right(*inputs))


def returns_none(right):
    def answer(*inputs):
        right(*inputs)

    return answer


def prints(right):
    def answer(*inputs):
        print("fed", inputs, "x" * 10**6)
        return right(*inputs)

    return answer


def spoil(value):
    """Make of every array and list that can be reached something else."""
    if isinstance(value, np.ndarray):
        value[...] = 0
    elif isinstance(value, (list, tuple)):
        for item in value:
            spoil(item)
        if isinstance(value, list):
            value.clear()
    elif isinstance(value, dict):
        value.clear()
    elif hasattr(value, "set_weights"):
        value.set_weights([0 * weight for weight in value.get_weights()])
    elif hasattr(value, "__dict__"):
        for item in vars(value).values():
            spoil(item)


def changes_its_input(right):
    def answer(*inputs):
        result = each(lambda array: array.tolist(), right(*inputs))
        spoil(inputs)
        return result

    return answer


def raises(right):
    def answer(*inputs):
        raise ValueError("<b>wrong</b> {number}")

    return answer


def recurses(right):
    def answer(*inputs):
        return answer(*inputs)

    return answer


def loops(right):
    def answer(*inputs):
        while True:
            try:
                time.sleep(0.001)
            except Exception:
                pass

    return answer


def exits(right):
    return lambda *inputs: exit()


class Strange:
    """An object that makes trouble wherever it is looked at."""

    def __repr__(self):
        raise RuntimeError

    def __getattr__(self, name):
        raise RuntimeError

    __str__ = __eq__ = __bool__ = __len__ = __iter__ = __repr__
    __hash__ = None


# The kind: what makes it, and the probes that may fail it; "" is none.
BAD = {
    "wrong arity": (lambda right: lambda: 1, {"arguments"}),
    "returns None": (returns_none, {"nothing"}),
    "a generator": (lambda right: lambda *inputs: (n for n in range(3)), {"kind", "error"}),
    "NaN": (then(lambda array: np.full(array.shape, np.nan)), {"nan", "dtype", "kind"}),
    "a huge array": (then(lambda array: np.broadcast_to(1.0, (10**9, 10**6))), {"shape", "kind"}),
    "many axes": (then(lambda array: np.broadcast_to(1, (2,) * 40)), {"shape", "kind"}),
    "wrong dtype": (then(lambda array: np.full(array.shape, None)), {"dtype", "kind"}),
    "prints": (prints, {""}),
    "changes its input": (changes_its_input, {"input", "values", ""}),
    "raises": (raises, {"error"}),
    "recurses without end": (recurses, {"error"}),
    "calls exit()": (exits, {"exit"}),
    "loops for ever": (loops, {"time"}),
    "a strange object": (lambda right: lambda *inputs: Strange(), {"kind", "error"}),
}
