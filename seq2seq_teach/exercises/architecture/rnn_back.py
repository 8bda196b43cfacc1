"""Exercise 5.14: rnn_back."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "5.14",
    level=3,
    minutes=8,
    results=("to x", "to h", "of W", "of U", "of b"),
    done=Text(
        "You have shown one step of backpropagation through time: what reaches the new state is handed on to the word, to the old state and to all weights.",
        "시간을 거스르는 역전파 한 스텝을 직접 해냈습니다. 새 상태에 닿은 기울기가 낱말과 옛 상태와 모든 가중치로 나뉘어 전해집니다.",
    ),
    tells=Text(
        "that a step back multiplies by U as the step there does, and not by its transpose",
        "돌아올 때도 갈 때처럼 U를 곱한다(실은 U의 전치를 곱합니다)",
    ),
    hints=(
        Text(
            "First through tanh: the sum inside gets d · (1 − new²). All five results come from that one vector.",
            "먼저 tanh를 지납니다. 안쪽 합은 d · (1 − new²)을 받습니다. 다섯 결과가 모두 이 벡터 하나에서 나옵니다.",
        ),
        Text(
            "Where the way there had x @ W, the way back has W @ (…) for x and np.outer(x, …) for W.",
            "갈 때 x @ W였다면, 돌아올 때 x에는 W @ (…)가, W에는 np.outer(x, …)가 갑니다.",
        ),
        Text(
            "With a = d * (1 - new**2), the answer is W @ a, U @ a, np.outer(x, a), np.outer(h, a), a.",
            "a = d * (1 - new**2)이라면 답은 W @ a, U @ a, np.outer(x, a), np.outer(h, a), a입니다.",
        ),
    ),
)


@exercise.reference
def rnn_back(d, x, h, W, U, b):
    """The step tanh(x @ W + h @ U + b) backwards: d (H,), the gradient at the new state, in.

    → what goes on to x (E,) and to the old h (H,), and the gradients of W (E, H), U (H, H)
    and b (H,).
    """
    new = np.tanh(x @ W + h @ U + b)
    a = d * (1 - new**2)  # through tanh, to the sum inside
    return W @ a, U @ a, np.outer(x, a), np.outer(h, a), a


@exercise.another
def rnn_back_again(d, x, h, W, U, b):
    slope = 1 / np.cosh(x @ W + h @ U + b) ** 2
    by_sum = np.diag(slope) @ d
    return (
        by_sum @ W.T,
        by_sum @ U.T,
        x[:, None] * by_sum,
        h[:, None] * by_sum,
        by_sum,
    )


@exercise.cases
def steps():
    return [drawn(np.random.default_rng(seed)) for seed in (100, 101)]


@exercise.drawn
def drawn(rng):
    E, H = (int(size) for size in rng.integers(2, 4, size=2))
    return tuple(rng.normal(size=size).round(1) for size in (H, E, H, (E, H), (H, H), H))


@exercise.mistake(
    "tanh is missing: multiply d by its slope, 1 − new².",
    "tanh가 빠졌습니다. d에 tanh의 미분값 1 − new²을 곱하세요.",
)
def back_without_tanh(d, x, h, W, U, b):
    return W @ d, U @ d, np.outer(x, d), np.outer(h, d), d


@exercise.mistake(
    "The slope of tanh is taken at the new state itself: 1 − new², where new is already a tanh. You took tanh once more.",
    "new는 이미 tanh를 거친 값이니 미분값은 1 − new²입니다. tanh를 한 번 더 씌웠습니다.",
)
def tanh_twice(d, x, h, W, U, b):
    a = d * (1 - np.tanh(np.tanh(x @ W + h @ U + b)) ** 2)
    return W @ a, U @ a, np.outer(x, a), np.outer(h, a), a


@exercise.mistake(
    "To the old state it goes by U @ a, against the current: you multiplied the other way, as on the way there.",
    "옛 상태로는 U를 거슬러 U @ a로 갑니다. 갈 때처럼 곱했습니다.",
)
def with_the_current(d, x, h, W, U, b):
    a = d * (1 - np.tanh(x @ W + h @ U + b) ** 2)
    return W @ a, a @ U, np.outer(x, a), np.outer(h, a), a


@exercise.mistake(
    "The slope 1 − h² is that of the old state; tanh made the new one.",
    "1 − h²은 옛 상태의 것입니다. tanh가 만든 것은 새 상태입니다.",
)
def slope_at_the_old_state(d, x, h, W, U, b):
    a = d * (1 - h**2)
    return W @ a, U @ a, np.outer(x, a), np.outer(h, a), a


@exercise.mistake(
    "The two tables are turned: a row of W belongs to a number of x, as in x @ W.",
    "두 표의 행과 열이 바뀌었습니다. x @ W에서처럼 W의 행은 x의 숫자에 해당합니다.",
)
def tables_turned(d, x, h, W, U, b):
    a = d * (1 - np.tanh(x @ W + h @ U + b) ** 2)
    return W @ a, U @ a, np.outer(a, x), np.outer(a, h), a


@exercise.mistake(
    "What U gets depends on the old state, which U multiplied; you took the new one.",
    "U가 받는 것은 U에 곱해진 옛 상태에 달려 있습니다. 새 상태를 썼습니다.",
)
def table_of_the_new_state(d, x, h, W, U, b):
    new = np.tanh(x @ W + h @ U + b)
    a = d * (1 - new**2)
    return W @ a, U @ a, np.outer(x, a), np.outer(new, a), a


@exercise.mistake(
    "The fifth result is missing: b stands in the sum as it is, so what reaches the sum reaches b.",
    "다섯째 결과가 빠졌습니다. b는 합에 그대로 더해지니, 합에 닿은 것이 그대로 b에 닿습니다.",
)
def without_the_bias(d, x, h, W, U, b):
    return rnn_back(d, x, h, W, U, b)[:4]


@exercise.mistake(
    "The first two have changed places: what goes on to x comes first, and through W.",
    "처음 둘의 자리가 바뀌었습니다. W를 거쳐 x로 가는 것이 먼저입니다.",
)
def h_before_x(d, x, h, W, U, b):
    to_x, to_h, *rest = rnn_back(d, x, h, W, U, b)
    return to_h, to_x, *rest


@exercise.mistake(
    "The tables of W and U have changed places: W multiplies x, U the old state.",
    "W와 U의 표가 자리를 바꾸었습니다. W는 x에, U는 옛 상태에 곱해집니다.",
)
def tables_exchanged(d, x, h, W, U, b):
    to_x, to_h, of_w, of_u, of_b = rnn_back(d, x, h, W, U, b)
    return to_x, to_h, of_u, of_w, of_b
