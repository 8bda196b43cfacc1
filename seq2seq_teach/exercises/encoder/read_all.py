"""Exercise 2.3: read_all."""

import numpy as np

from ...encoder import RecurrentWeights, run
from ...language import Text
from ..exercise import Exercise
from .material import numbers

exercise = Exercise(
    "2.3",
    level=2,
    minutes=5,
    results=("states", "h"),
    done=Text(
        "You have shown what return_sequences and return_state give: every state along the way, and the last of them, which has read everything.",
        "return_sequences와 return_state가 무엇을 돌려주는지 확인했습니다. 지나온 상태 모두와, 문장을 다 읽은 마지막 상태입니다.",
    ),
    tells=Text(
        'that "stateless" means a fresh start at every word; that all states and the last one are the same thing',
        "stateless는 낱말마다 새로 시작한다는 뜻이다. 모든 상태와 마지막 상태는 같은 것이다",
    ),
    hints=(
        Text(
            "Begin with a state of zeros. Let each word change it, and keep a copy of it after every word.",
            "0으로 채운 상태에서 시작하세요. 낱말마다 상태를 바꾸고, 바꾼 상태를 매번 모아 두세요.",
        ),
        Text(
            "for word in x: make the new h from word and the old h, then states.append(h). Return np.array(states) and the last h.",
            "for word in x: 로 반복하면서 word와 옛 h로 새 h를 만들고 states.append(h) 하세요. np.array(states)와 마지막 h를 돌려줍니다.",
        ),
    ),
)


@exercise.reference
def read_all(x, W, U, b):
    """x (T, E), W (E, H), U (H, H), b (H,) → every state, (T, H), and the last one, (H,)."""
    h = np.zeros(len(b))
    states = []
    for word in x:
        h = np.tanh(word @ W + h @ U + b)
        states.append(h)
    return np.array(states), h


@exercise.another
def read_all_again(x, W, U, b):
    weights = RecurrentWeights("rnn", np.zeros((1, len(W))), W, U, b)
    states = run(x, (np.zeros_like(b),), weights).h
    return states, states[-1]


@exercise.cases
def sentences():
    return [numbers((3, 2), (2, 3), (3, 3), 3), numbers((1, 2), (2, 3), (3, 3), 3)]


@exercise.drawn
def drawn(rng):
    T, E, H = rng.integers(1, [16, 5, 5])
    x, W, U, b = numbers((T, E), (E, H), (H, H), H, rng=rng)
    x[rng.integers(T)] = x[0] * rng.integers(2)  # a word may come again, or be all zeros
    return x, W, U, b


@exercise.fact(
    "it works for any number of units.",
    "유닛이 몇 개든 계산할 수 있어야 합니다.",
)
def fact_units():
    return [numbers((3, 2), (2, 5), (5, 5), 5)]


@exercise.fact(
    "a sentence may have any number of words.",
    "문장의 낱말이 몇 개든 읽을 수 있어야 합니다.",
)
def fact_length():
    return [numbers((12, 2), (2, 3), (3, 3), 3)]


@exercise.mistake(
    "Every word is read from zeros, as if it stood alone. “Stateless” means that a new sentence starts from zeros, not a new word.",
    "낱말마다 0에서 새로 시작해, 홀로 있는 낱말처럼 읽고 있습니다. stateless는 새 낱말이 아니라 새 문장이 0에서 시작한다는 뜻입니다.",
)
def read_from_zero_each_time(x, W, U, b):
    states = np.tanh(x @ W + b)
    return states, states[-1]


@exercise.mistake(
    "The states are those before each word: the zeros are among them, and the last one is missing.",
    "낱말을 읽기 전의 상태를 모았습니다. 0이 들어 있고 마지막 상태가 빠졌습니다.",
)
def states_before_each_word(x, W, U, b):
    states, h = read_all(x, W, U, b)
    return np.vstack([np.zeros(len(b)), states[:-1]]), h


@exercise.mistake(
    "There is one row too many: the zeros at the start are not a state after a word.",
    "줄이 하나 많습니다. 시작할 때의 0은 낱말을 읽고 난 상태가 아닙니다.",
)
def states_and_the_start(x, W, U, b):
    states, h = read_all(x, W, U, b)
    return np.vstack([np.zeros(len(b)), states]), h


@exercise.mistake(
    "Every row is the last state. Keep the state as it is after each word, inside the loop.",
    "모든 줄이 마지막 상태입니다. 반복 안에서, 낱말을 하나 읽을 때마다 그때의 상태를 모으세요.",
)
def last_state_each_time(x, W, U, b):
    states, h = read_all(x, W, U, b)
    return np.array([h] * len(states)), h


@exercise.mistake(
    "The states are right, but the second result is the first of them, which has read one word only.",
    "상태는 모두 맞는데 둘째 결과가 첫 상태입니다. 첫 상태는 낱말을 하나밖에 읽지 않았습니다.",
)
def first_state_for_the_last(x, W, U, b):
    states, _ = read_all(x, W, U, b)
    return states, states[0]


@exercise.mistake(
    "One word was read and no more: does return stand inside the loop? It ends the function at once; move it out, to the left.",
    "낱말을 하나만 읽고 끝났습니다. return이 반복문 안에 있나요? return을 만나면 함수가 바로 끝납니다. 왼쪽으로 당겨 반복문 밖에 두세요.",
)
def read_one_word(x, W, U, b):
    return read_all(x[:1], W, U, b)


@exercise.mistake(
    "The last word was not read: does the loop end one too early? for word in x goes through all of them.",
    "마지막 낱말을 읽지 않았습니다. 반복이 하나 일찍 끝나지 않나요? for word in x는 끝까지 읽습니다.",
)
def read_all_but_the_last(x, W, U, b):
    return read_all(x[:-1], W, U, b)


@exercise.mistake(
    "The first word was not read: does the loop begin one too late? Counting begins at 0.",
    "첫 낱말을 읽지 않았습니다. 반복이 하나 늦게 시작하지 않나요? 셈은 0부터 시작합니다.",
)
def read_all_but_the_first(x, W, U, b):
    return read_all(x[1:], W, U, b)


@exercise.mistake(
    "All states are there, twice. The second result is one state, (H,).",
    "상태 모두를 두 번 돌려주었습니다. 둘째 결과는 상태 하나, (H,)입니다.",
)
def states_twice(x, W, U, b):
    states, _ = read_all(x, W, U, b)
    return states, states


@exercise.mistake(
    "That is the last state alone, as Keras gives it by default. Here all states are wanted as well, and they come first.",
    "마지막 상태만 돌려주었습니다. 케라스도 따로 말하지 않으면 그렇습니다. 여기서는 상태 모두가 먼저, 그다음에 마지막 상태입니다.",
)
def last_state_alone(x, W, U, b):
    return read_all(x, W, U, b)[1]


@exercise.mistake(
    "It works for three units only: where does the 3 stand, and what knows the number of units?",
    "유닛이 3개일 때만 됩니다. 3은 어디에 적혀 있나요? 유닛의 개수는 무엇을 보면 알 수 있나요?",
)
def read_with_three_units(x, W, U, b):
    h, states = np.zeros(3), []
    for word in x:
        h = np.tanh(word @ W + h @ U + b)
        states.append(h)
    return np.array(states), h
