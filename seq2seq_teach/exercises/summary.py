"""The exercises of notebook 3: what is left of a sentence when it has been read.

Sizes: T words, E numbers per word, H units, N points of D numbers.
"""

from __future__ import annotations

import numpy as np

from .exercise import Exercise

# 3.1


def last_state(words, mask, h, step):
    for word, real in zip(words, mask):
        if real:
            h = step(word, h)
    return h


def padded_words(*masks):
    rng = np.random.default_rng(0)
    words, start = rng.normal(size=(4, 3)).round(1), np.array([0.5, -0.5])
    W, U, b = rng.normal(size=(3, 2)), rng.normal(size=(2, 2)), rng.normal(size=2)

    def step(word, h):
        return np.tanh(word @ W + h @ U + b)

    return [(words.copy(), np.array(mask), start.copy(), step) for mask in masks]


def state_that_reads_pads(words, mask, h, step):
    for word in words:
        h = step(word, h)
    return h


def state_that_reads_zeros(words, mask, h, step):
    for word, real in zip(words, mask, strict=True):
        h = step(word * real, h)
    return h


def state_thrown_away(words, mask, h, step):
    for word in words[mask]:
        step(word, h)
    return h


def state_emptied_at_pads(words, mask, h, step):
    for word, real in zip(words, mask, strict=True):
        h = step(word, h) * real
    return h


def state_that_begins_anew(words, mask, h, step):
    start = h
    for word, real in zip(words, mask, strict=True):
        h = step(word, h) if real else start
    return h


def state_after_as_many_words(words, mask, h, step):
    for word in words[: mask.sum()]:
        h = step(word, h)
    return h


def state_up_to_the_first_pad(words, mask, h, step):
    for word, real in zip(words, mask, strict=True):
        if not real:
            break
        h = step(word, h)
    return h


def state_chosen_afterwards(words, mask, h, step):
    states = []
    for word in words:
        h = step(word, h)
        states.append(h)
    return np.array(states)[mask][-1]


# 3.2


def closest(points, which):
    smallest = np.inf
    for n in range(len(points)):
        distance = np.linalg.norm(points[n] - points[which])
        if n != which and distance < smallest:
            best, smallest = n, distance
    return best


def maps():
    # Over both, no two of the known wrong answers find the same wrong points, nor does a guess.
    points = np.array(
        [[-1.0, 1.0], [1.0, 1.0], [-5.0, -5.0], [3.0, -2.0], [1.5, 0.8], [6.0, 6.0], [-2.0, 4.0]]
    )
    return [(points, 1), (points[[2, 4, 5, 3, 1, 0, 6]], 4)]


def twins():
    points = np.array([[2.0, 0.0, 1.0], [0.0, 1.0, 1.0], [0.0, 1.0, 1.0], [0.5, 1.0, 1.0]])
    return [(points.copy(), 2), (points, 1)]


def itself(points, which):
    return int(np.linalg.norm(points - points[which], axis=1).argmin())


def farthest(points, which):
    return int(np.linalg.norm(points - points[which], axis=1).argmax())


def largest_product(points, which):
    products = points @ points[which]
    products[which] = -np.inf
    return int(products.argmax())


def closest_in_length(points, which):
    lengths = np.linalg.norm(points, axis=1)
    differences = np.abs(lengths - lengths[which])
    differences[which] = np.inf
    return int(differences.argmin())


def second_in_order(points, which):
    return int(np.linalg.norm(points - points[which], axis=1).argsort(kind="stable")[1])


def last_of_the_loop(points, which):
    return len(points) - 1


def index_without_which(points, which):
    others = np.delete(points, which, axis=0)
    return int(np.linalg.norm(others - points[which], axis=1).argmin())


def closest_elsewhere(points, which):
    distances = np.linalg.norm(points - points[which], axis=1)
    distances[distances == 0] = np.inf
    return int(distances.argmin())


def smallest_distance(points, which):
    return np.linalg.norm(points[closest(points, which)] - points[which])


# 3.3


def context_shape(cell, sentences, words, units):
    parts = 2 if cell == "lstm" else 1
    return sentences, parts * units


def batches():
    return [("lstm", 3, 5, 8), ("gru", 3, 5, 8), ("rnn", 1, 9, 96), ("lstm", 1, 1, 48)]


def a_state_for_every_word(cell, sentences, words, units):
    return sentences, words, units


def all_states_in_a_row(cell, sentences, words, units):
    return sentences, words * units


def only_h(cell, sentences, words, units):
    return sentences, units


def columns_first(cell, sentences, words, units):
    return context_shape(cell, sentences, words, units)[::-1]


def always_a_pair(cell, sentences, words, units):
    return sentences, 2 * units


EXERCISES = (
    Exercise(
        "3.1",
        difficulty=2,
        minutes=6,
        reference=last_state,
        cases=lambda: padded_words([True, True, False, False], [True, True, True, True]),
        wrong={
            "pads": state_that_reads_pads,
            "zeros": state_that_reads_zeros,
            "dropped": state_thrown_away,
            "emptied": state_emptied_at_pads,
            "anew": state_that_begins_anew,
            "count": state_after_as_many_words,
            "stops": state_up_to_the_first_pad,
            "afterwards": state_chosen_afterwards,
        },
        properties={
            "places": lambda: padded_words([True, False, True, False], [False, False, True, True])
        },
    ),
    Exercise(
        "3.2",
        difficulty=2,
        minutes=5,
        reference=closest,
        cases=maps,
        wrong={
            "itself": itself,
            "farthest": farthest,
            "product": largest_product,
            "length": closest_in_length,
            "second": second_in_order,
            "last": last_of_the_loop,
            "shifted": index_without_which,
            "zero": closest_elsewhere,
            "distance": smallest_distance,
        },
        properties={"twins": twins},
    ),
    Exercise(
        "3.3",
        difficulty=1,
        minutes=3,
        reference=context_shape,
        cases=batches,
        wrong={
            "words": a_state_for_every_word,
            "row": all_states_in_a_row,
            "half": only_h,
            "pair": always_a_pair,
            "turned": columns_first,
        },
    ),
)
