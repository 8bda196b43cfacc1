"""Exercise 5.9: read."""

import numpy as np

from ...language import Text
from ..exercise import Exercise
from .material import keras, layers

exercise = Exercise(
    "5.9",
    level=1,
    minutes=3,
    draws=9,
    broken=True,
    done=Text(
        "You have shown which of an LSTM's results are its states: the last two, whatever comes before them.",
        "이제 LSTM이 돌려주는 것 가운데 상태를 골라낼 수 있습니다. 앞에 무엇이 오든 마지막 둘입니다.",
    ),
    tells=Text(
        "that all three results of an LSTM are states",
        "LSTM이 돌려주는 셋이 모두 상태다",
    ),
    hints=(
        Text(
            "Print the shape of all three, with return_sequences=True: which one is no state?",
            "return_sequences=True로 두고 셋의 모양을 출력해 보세요. 상태가 아닌 것은 무엇인가요?",
        ),
        Text(
            "The output comes first, then h, then c.",
            "출력이 먼저 나오고, 그다음이 h, 그다음이 c입니다.",
        ),
    ),
)


@exercise.reference
def read(lstm, vectors):
    """The last states (h, c), each (B, H), of a Keras LSTM that has read vectors (B, T, E)."""
    *_, h, c = lstm(vectors)
    return h, c


@exercise.another
def read_again(lstm, vectors):
    return keras.layers.RNN(lstm.cell, return_state=True)(vectors)[1:]


@exercise.cases
def lstms():
    vectors = np.random.default_rng(0).normal(size=(1, 3, 2)).astype(np.float32)
    start = keras.initializers.GlorotUniform(seed=0)
    settings = {"return_state": True, "kernel_initializer": start, "recurrent_initializer": start}
    return [
        (layers.LSTM(4, return_sequences=every, **settings), vectors) for every in (False, True)
    ]


@exercise.drawn
def drawn(rng):
    vectors = rng.normal(size=(rng.integers(1, 5), rng.integers(2, 7), 2)).astype(np.float32)
    start = keras.initializers.GlorotUniform(seed=int(rng.integers(1000)))
    settings = {"kernel_initializer": start, "recurrent_initializer": start}
    every = bool(rng.integers(2))
    return layers.LSTM(4, return_state=True, return_sequences=every, **settings), vectors


@exercise.mistake(
    "Two arrays that are equal to the last bit are one thing twice: the output of the last step is h.",
    "한 비트도 다르지 않은 두 배열은 같은 것이 두 번 나온 것입니다. 마지막 스텝의 출력이 곧 h입니다.",
)
def first_two(lstm, vectors):
    h, c, _ = lstm(vectors)
    return h, c


@exercise.mistake(
    "These are the states, but in the other order.",
    "상태는 맞는데 순서가 바뀌었습니다.",
)
def last_two_swapped(lstm, vectors):
    _, c, h = lstm(vectors)
    return h, c


@exercise.mistake(
    "With return_sequences=True the first of the three is h after every step: which one is only the last?",
    "return_sequences=True이면 셋 가운데 첫째는 모든 스텝의 h입니다. 마지막 것 하나만 담긴 것은 어느 것인가요?",
)
def every_state(lstm, vectors):
    states, _, c = lstm(vectors)
    return states, c
