"""The exercises of notebook 2: a step of an RNN, of an LSTM, a whole sentence, and two GRUs.

Sizes: T words, E numbers per word, H units. The weights are W, U and b; where there are
several gates, their blocks of H columns stand side by side.
"""

from __future__ import annotations

import numpy as np

from ..encoder import sigmoid
from .exercise import Exercise


def numbers(*shapes):
    """Arrays of these shapes, the same ones each time."""
    rng = np.random.default_rng(0)
    return tuple(rng.normal(size=shape).round(1) for shape in shapes)


# 2.1


def rnn_step(x, h, W, U, b):
    return np.tanh(x @ W + h @ U + b)


def rnn_arguments():
    return [numbers(3, 2, (3, 2), (2, 2), 2), numbers(2, 2, (2, 2), (2, 2), 2)]


def step_without_tanh(x, h, W, U, b):
    return x @ W + h @ U + b


def step_without_state(x, h, W, U, b):
    return np.tanh(x @ W + b)


def step_without_bias(x, h, W, U, b):
    return np.tanh(x @ W + h @ U)


def step_with_weights_swapped(x, h, W, U, b):
    return np.tanh(x @ U + h @ W + b)


def step_number_by_number(x, h, W, U, b):
    return np.tanh(x * W + h * U + b)


def step_for_a_sentence(x, h, W, U, b):
    return np.tanh(x[0] @ W + h @ U + b)


def step_with_the_vector_behind(x, h, W, U, b):
    return np.tanh(W @ x + U @ h + b)


def step_by_sigmoid(x, h, W, U, b):
    return sigmoid(x @ W + h @ U + b)


# 2.2


def lstm_step(x, h, c, W, U, b):
    i, f, candidate, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
    h = sigmoid(o) * np.tanh(c)
    return h, c


def lstm_arguments():
    return [numbers(2, 2, 2, (2, 8), (2, 8), 8), numbers(3, 2, 2, (3, 8), (2, 8), 8)]


def gates_open_and_shut():
    x, h, c, W, U, _ = lstm_arguments()[0]
    shut, wide = [-1000.0] * 2, [1000.0] * 2
    return [(x, h, c, W, U, np.array([*shut, *wide, 0.0, 0.0, *wide]))]


def lstm_that_forgets_and_writes_swapped(x, h, c, W, U, b):
    f, i, candidate, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
    return sigmoid(o) * np.tanh(c), c


def lstm_with_three_gates_first(x, h, c, W, U, b):
    i, f, o, candidate = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
    return sigmoid(o) * np.tanh(c), c


def lstm_that_shows_the_old_memory(x, h, c, W, U, b):
    *_, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    return sigmoid(o) * np.tanh(c), lstm_step(x, h, c, W, U, b)[1]


def lstm_that_shows_all(x, h, c, W, U, b):
    *_, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = lstm_step(x, h, c, W, U, b)[1]
    return sigmoid(o) * c, c


def lstm_that_keeps_nothing(x, h, c, W, U, b):
    return lstm_step(x, h, 0 * c, W, U, b)


def lstm_with_c_first(x, h, c, W, U, b):
    h, c = lstm_step(x, h, c, W, U, b)
    return c, h


def lstm_with_open_ends(x, h, c, W, U, b):
    i, f, candidate, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = f * c + i * np.tanh(candidate)
    return o * np.tanh(c), c


# 2.3


def read_all(x, W, U, b):
    h = np.zeros(len(b))
    states = []
    for word in x:
        h = np.tanh(word @ W + h @ U + b)
        states.append(h)
    return np.array(states), h


def sentences():
    return [numbers((3, 2), (2, 3), (3, 3), 3), numbers((1, 2), (2, 3), (3, 3), 3)]


def read_from_zero_each_time(x, W, U, b):
    states = np.tanh(x @ W + b)
    return states, states[-1]


def states_before_each_word(x, W, U, b):
    states, h = read_all(x, W, U, b)
    return np.vstack([np.zeros(len(b)), states[:-1]]), h


def states_and_the_start(x, W, U, b):
    states, h = read_all(x, W, U, b)
    return np.vstack([np.zeros(len(b)), states]), h


def last_state_each_time(x, W, U, b):
    states, h = read_all(x, W, U, b)
    return np.array([h] * len(states)), h


def first_state_for_the_last(x, W, U, b):
    states, _ = read_all(x, W, U, b)
    return states, states[0]


def states_twice(x, W, U, b):
    states, _ = read_all(x, W, U, b)
    return states, states


def last_state_alone(x, W, U, b):
    return read_all(x, W, U, b)[1]


def read_with_three_units(x, W, U, b):
    h, states = np.zeros(3), []
    for word in x:
        h = np.tanh(word @ W + h @ U + b)
        states.append(h)
    return np.array(states), h


# 2.4


def gru_candidates(x, h, r, W, U, b):
    paper = np.tanh(x @ W + (r * h) @ U + b[0])
    keras = np.tanh(x @ W + b[0] + r * (h @ U + b[1]))
    return paper, keras


def gru_arguments():
    x, h, _, W, U, b = numbers(2, 2, 2, (2, 2), (2, 2), (2, 2))
    return [(x, h, np.array([0.2, 0.9]), W, U, b), (x, h, np.array([0.0, 0.5]), W, U, b)]


def both_before(x, h, r, W, U, b):
    paper, _ = gru_candidates(x, h, r, W, U, b)
    return paper, paper


def both_after(x, h, r, W, U, b):
    _, keras = gru_candidates(x, h, r, W, U, b)
    return keras, keras


def candidates_swapped(x, h, r, W, U, b):
    return gru_candidates(x, h, r, W, U, b)[::-1]


def gate_without_brackets(x, h, r, W, U, b):
    paper, _ = gru_candidates(x, h, r, W, U, b)
    return paper, np.tanh(x @ W + b[0] + r * h @ U + b[1])


def second_bias_outside_the_gate(x, h, r, W, U, b):
    paper, _ = gru_candidates(x, h, r, W, U, b)
    return paper, np.tanh(x @ W + b[0] + r * (h @ U) + b[1])


def second_bias_left_out(x, h, r, W, U, b):
    return gru_candidates(x, h, r, W, U, b * [[1], [0]])


def both_biases_in_the_paper(x, h, r, W, U, b):
    _, keras = gru_candidates(x, h, r, W, U, b)
    return np.tanh(x @ W + (r * h) @ U + b[0] + b[1]), keras


EXERCISES = (
    Exercise(
        "2.1",
        difficulty=1,
        minutes=2,
        reference=rnn_step,
        cases=rnn_arguments,
        wrong={
            "tanh": step_without_tanh,
            "state": step_without_state,
            "bias": step_without_bias,
            "weights": step_with_weights_swapped,
            "product": step_number_by_number,
            "sentence": step_for_a_sentence,
            "turned": step_with_the_vector_behind,
            "sigmoid": step_by_sigmoid,
        },
        properties={"bounds": lambda: [tuple(100 * array for array in rnn_arguments()[0])]},
    ),
    Exercise(
        "2.2",
        difficulty=2,
        minutes=6,
        reference=lstm_step,
        results=("h", "c"),
        cases=lstm_arguments,
        wrong={
            "written": lstm_that_forgets_and_writes_swapped,
            "order": lstm_with_three_gates_first,
            "old": lstm_that_shows_the_old_memory,
            "shown": lstm_that_shows_all,
            "forgets": lstm_that_keeps_nothing,
            "swapped": lstm_with_c_first,
            "open": lstm_with_open_ends,
        },
        properties={"gates": gates_open_and_shut},
    ),
    Exercise(
        "2.3",
        difficulty=2,
        minutes=5,
        reference=read_all,
        results=("states", "h"),
        cases=sentences,
        wrong={
            "restarts": read_from_zero_each_time,
            "before": states_before_each_word,
            "start": states_and_the_start,
            "last": last_state_each_time,
            "first": first_state_for_the_last,
            "twice": states_twice,
            "alone": last_state_alone,
            "units": read_with_three_units,
        },
        properties={"units": lambda: [numbers((3, 2), (2, 5), (5, 5), 5)]},
    ),
    Exercise(
        "2.4",
        difficulty=3,
        minutes=8,
        reference=gru_candidates,
        results=("paper", "Keras"),
        cases=gru_arguments,
        wrong={
            "before": both_before,
            "after": both_after,
            "swapped": candidates_swapped,
            "brackets": gate_without_brackets,
            "outside": second_bias_outside_the_gate,
            "left out": second_bias_left_out,
            "both": both_biases_in_the_paper,
        },
    ),
)
