"""The exercises of notebook 6: what comes back of a sentence, and over which distance.

Sizes: L digits, S source words, H units, N answers.
"""

from __future__ import annotations

import numpy as np

from ..attention import softmax
from .exercise import Exercise

# 6.1


def bits_back(surprises):
    sent = len(surprises) * np.log2(10)
    lost = surprises.sum() / np.log(2)
    return sent - lost


def surprises():
    return [(np.array([0.1, 0.7, 2.0, 0.2]),), (np.full(5, np.log(10)),)]


def nats_as_bits(surprises):
    return len(surprises) * np.log2(10) - surprises.sum()


def nats_times_their_size(surprises):
    return len(surprises) * np.log2(10) - surprises.sum() * np.log(2)


def bits_lost(surprises):
    return surprises.sum() / np.log(2)


def mean_surprise(surprises):
    return len(surprises) * np.log2(10) - surprises.mean() / np.log(2)


def bits_per_digit(surprises):
    return bits_back(surprises) / len(surprises)


def never_below_0(surprises):
    return max(0.0, bits_back(surprises))


# 6.2


def look_back(h, states, mask):
    scores = np.where(mask, states @ h, -np.inf)
    weights = softmax(scores)
    return weights, weights @ states


def sources():
    states = np.array([[1.0, 0.0], [0.5, 0.5], [-1.0, 0.5], [2.0, 2.0]])
    rng = np.random.default_rng(0)
    several = rng.normal(size=3), rng.normal(size=(6, 3)), np.array([True] * 4 + [False] * 2)
    return [(np.array([1.0, 0.5]), states, np.array([True, True, True, False])), several]


def look_at_pads_too(h, states, mask):
    weights = softmax(states @ h)
    return weights, weights @ states


def pads_taken_out_afterwards(h, states, mask):
    weights = softmax(states @ h) * mask
    return weights, weights @ states


def pads_scored_0(h, states, mask):
    weights = softmax((states @ h) * mask)
    return weights, weights @ states


def scores_as_weights(h, states, mask):
    scores = (states @ h) * mask
    return scores, scores @ states


def only_the_best(h, states, mask):
    best = np.where(mask, states @ h, -np.inf).argmax()
    return np.eye(len(states))[best], states[best]


def scaled_scores(h, states, mask):
    weights = softmax(np.where(mask, states @ h / np.sqrt(len(h)), -np.inf))
    return weights, weights @ states


# 6.3


def clip_by_norm(gradient, norm):
    length = np.linalg.norm(gradient)
    return gradient * norm / length if length > norm else gradient


def short_ones():
    return [(np.array([0.3, -0.4]), 2.0), (np.zeros(2), 1.0)]


def each_number_clipped(gradient, norm):
    return np.clip(gradient, -norm, norm)


def always_made_as_long(gradient, norm):
    return gradient * norm / np.linalg.norm(gradient)


def made_1_long(gradient, norm):
    length = np.linalg.norm(gradient)
    return gradient / length if length > norm else gradient


def divided_by_the_norm(gradient, norm):
    return gradient / norm if np.linalg.norm(gradient) > norm else gradient


def thrown_away(gradient, norm):
    return np.zeros_like(gradient) if np.linalg.norm(gradient) > norm else gradient


def each_row_clipped(gradient, norm):
    rows = [clip_by_norm(row, norm) for row in np.atleast_2d(gradient)]
    return np.reshape(rows, gradient.shape)


# 6.4


def distances(length, backwards):
    read = np.arange(length)
    said = length + (read[::-1] if backwards else read)
    return said - read


def always_the_length(length, backwards):
    return [length] * length


def with_a_step_for_the_start(length, backwards):
    return distances(length, backwards) + 1


def in_the_order_of_the_answer(length, backwards):
    steps = distances(length, backwards)
    return steps[::-1] if backwards else steps


def to_the_end_of_the_source(length, backwards):
    return length - np.arange(length)


# 6.5


def deaf_answer(answers):
    return [max(set(column), key=column.count) for column in zip(*answers, strict=True)]


def right_answers():
    some = [[3, 1, 4, 1], [3, 5, 4, 8], [2, 5, 8, 8], [2, 6, 4, 8], [3, 5, 9, 8]]
    return [(np.array([*some, some[0]]),), (np.array(some)[:, :3],)]


def one_for_each_input(answers):
    return [max(set(row), key=row.count) for row in answers.tolist()]


def most_frequent_of_all(answers):
    whole = answers.ravel().tolist()
    return [max(set(whole), key=whole.count)] * answers.shape[1]


def mean_digit(answers):
    return answers.mean(axis=0).round().astype(int)


def most_frequent_answer(answers):
    rows = list(map(tuple, answers.tolist()))
    return list(max(rows, key=rows.count))


EXERCISES = (
    Exercise(
        "6.1",
        difficulty=1,
        minutes=4,
        reference=bits_back,
        cases=surprises,
        wrong={
            "nats": nats_as_bits,
            "times": nats_times_their_size,
            "lost": bits_lost,
            "mean": mean_surprise,
            "digit": bits_per_digit,
            "floor": never_below_0,
        },
        # Sure of wrong digits: worse than a guess, which costs ln 10 = 2.3 nats.
        properties={"below 0": lambda: [(np.array([6.0, 0.5, 9.0]),)]},
    ),
    Exercise(
        "6.2",
        difficulty=2,
        minutes=6,
        reference=look_back,
        cases=sources,
        wrong={
            "pads": look_at_pads_too,
            "afterwards": pads_taken_out_afterwards,
            "zero": pads_scored_0,
            "scores": scores_as_weights,
            "best": only_the_best,
            "scaled": scaled_scores,
        },
    ),
    Exercise(
        "6.3",
        difficulty=1,
        minutes=4,
        reference=clip_by_norm,
        cases=lambda: [(np.array([3.0, -4.0]), 2.0)],
        wrong={
            "numbers": each_number_clipped,
            "always": always_made_as_long,
            "one": made_1_long,
            "divided": divided_by_the_norm,
            "zero": thrown_away,
            "rows": each_row_clipped,
        },
        properties={
            "short": short_ones,
            "table": lambda: [(np.array([[3.0, -4.0], [0.3, -0.4]]), 1.0)],
        },
    ),
    Exercise(
        "6.4",
        difficulty=2,
        minutes=5,
        reference=distances,
        cases=lambda: [(4, True), (4, False), (1, True)],
        wrong={
            "length": always_the_length,
            "start": with_a_step_for_the_start,
            "order": in_the_order_of_the_answer,
            "source": to_the_end_of_the_source,
        },
    ),
    Exercise(
        "6.5",
        difficulty=2,
        minutes=5,
        reference=deaf_answer,
        cases=right_answers,
        wrong={
            "inputs": one_for_each_input,
            "all": most_frequent_of_all,
            "mean": mean_digit,
            "whole": most_frequent_answer,
        },
    ),
)
