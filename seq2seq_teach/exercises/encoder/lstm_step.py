"""Exercise 2.2: lstm_step."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from ... import encoder
from ...encoder import sigmoid
from ...language import Text
from ..exercise import Exercise
from .material import numbers

exercise = Exercise(
    "2.2",
    level=2,
    minutes=6,
    results=("h", "c"),
    done=Text(
        "You have shown that the long memory c is only ever faded and added to, and that h is what the output gate lets show of it.",
        "이제 LSTM의 한 스텝을 직접 계산할 수 있습니다. 긴 기억 c는 흐려지고 더해질 뿐이며, h는 그 가운데 출력 게이트가 내보낸 만큼입니다.",
    ),
    tells=Text(
        "that `h` is made from the old `c`; mixes up the order of the gates, or what the forget gate is multiplied with",
        "`h`는 옛 `c`에서 나온다. 게이트의 순서나 망각 게이트에 곱하는 것을 헷갈린다",
    ),
    hints=(
        Text(
            "x @ W + h @ U + b holds all four blocks; cut it into four. Three of them become gates by sigmoid, the candidate by tanh.",
            "x @ W + h @ U + b에 네 덩어리가 모두 들어 있으니 넷으로 나누세요. 셋은 시그모이드를 거쳐 게이트가 되고, 후보는 tanh를 거칩니다.",
        ),
        Text(
            "The new c is what the forget gate leaves of the old one plus what the input gate writes of the candidate. h is made from the new c.",
            "새 c는 망각 게이트가 옛 c에서 남긴 것에, 후보에서 입력 게이트가 쓴 것을 더한 값입니다. h는 새 c로 만듭니다.",
        ),
    ),
)


@exercise.reference
def lstm_step(x, h, c, W, U, b):
    """One step: x (E,), h and c (H,), W (E, 4·H), U (H, 4·H), b (4·H,) → the new h and c."""
    i, f, candidate, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
    h = sigmoid(o) * np.tanh(c)
    return h, c


@exercise.another
def lstm_step_again(x, h, c, W, U, b):
    weights: Any = SimpleNamespace(kernel=W, recurrent=U, bias=b)
    step = encoder.lstm_step(x, h, c, weights)
    return step.h, step.c


@exercise.cases
def lstm_arguments():
    return [numbers(2, 2, 2, (2, 8), (2, 8), 8), numbers(3, 2, 2, (3, 8), (2, 8), 8)]


@exercise.drawn
def drawn(rng):
    E, H = rng.integers(1, 5, size=2)
    return numbers(E, H, H, (E, 4 * H), (H, 4 * H), 4 * H, rng=rng)


@exercise.fact(
    "a forget gate wide open and an input gate shut leave c exactly as it was, even when the numbers behind the gates are large.",
    "망각 게이트가 활짝 열리고 입력 게이트가 닫히면, 게이트를 만드는 숫자가 아무리 커도 c는 그대로여야 합니다.",
)
def gates_open_and_shut():
    x, h, c, W, U, _ = lstm_arguments()[0]
    shut, wide = [-1000.0] * 2, [1000.0] * 2
    return [(x, h, c, W, U, np.array([*shut, *wide, 0.0, 0.0, *wide]))]


@exercise.mistake(
    "The forget gate and the input gate have changed places. The blocks stand in the order i, f, candidate, o.",
    "망각 게이트와 입력 게이트의 자리가 바뀌었습니다. 덩어리는 i, f, 후보, o 순서로 놓여 있습니다.",
)
def lstm_that_forgets_and_writes_swapped(x, h, c, W, U, b):
    f, i, candidate, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
    return sigmoid(o) * np.tanh(c), c


@exercise.mistake(
    "The last two blocks have changed places: Keras puts the candidate third and the output gate last; some libraries have another order.",
    "뒤의 두 덩어리가 바뀌었습니다. 케라스에서는 후보가 셋째, 출력 게이트가 넷째입니다. 다른 라이브러리는 순서가 다르기도 합니다.",
)
def lstm_with_three_gates_first(x, h, c, W, U, b):
    i, f, o, candidate = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
    return sigmoid(o) * np.tanh(c), c


@exercise.mistake(
    "c is right, but h was made from the old c. It should already show the new word.",
    "c는 맞지만 h를 옛 c로 만들었습니다. h에는 새 낱말이 벌써 드러나야 합니다.",
)
def lstm_that_shows_the_old_memory(x, h, c, W, U, b):
    *_, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    return sigmoid(o) * np.tanh(c), lstm_step(x, h, c, W, U, b)[1]


@exercise.mistake(
    "c is right. On its way out to h it is squeezed once more, before the output gate acts.",
    "c는 맞습니다. h로 나갈 때는 출력 게이트를 곱하기 전에 −1과 1 사이의 값으로 한 번 더 바꿉니다.",
)
def lstm_that_shows_all(x, h, c, W, U, b):
    *_, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = lstm_step(x, h, c, W, U, b)[1]
    return sigmoid(o) * c, c


@exercise.mistake(
    "The old c is gone. What is the forget gate multiplied with?",
    "옛 c가 사라졌습니다. 망각 게이트는 무엇과 곱하나요?",
)
def lstm_that_keeps_nothing(x, h, c, W, U, b):
    return lstm_step(x, h, 0 * c, W, U, b)


@exercise.mistake(
    "Both numbers are right, but h comes first and c second, as in Keras.",
    "둘 다 맞지만 순서가 바뀌었습니다. 케라스처럼 h가 먼저, c가 다음입니다.",
)
def lstm_with_c_first(x, h, c, W, U, b):
    h, c = lstm_step(x, h, c, W, U, b)
    return c, h


@exercise.mistake(
    "h is right, and it is returned twice: the second result is the new c.",
    "h는 맞지만 두 번 돌려주었습니다. 둘째 결과는 새 c입니다.",
)
def lstm_with_h_twice(x, h, c, W, U, b):
    h, _ = lstm_step(x, h, c, W, U, b)
    return h, h


@exercise.mistake(
    "A gate must lie between 0 and 1: what squeezes i, f and o?",
    "게이트는 0과 1 사이여야 합니다. i, f, o를 그 사이의 값으로 바꾸는 것은 무엇인가요?",
)
def lstm_with_open_ends(x, h, c, W, U, b):
    i, f, candidate, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = f * c + i * np.tanh(candidate)
    return o * np.tanh(c), c
