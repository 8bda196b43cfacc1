"""Exercise 2.1: rnn_step."""

import numpy as np

from ...encoder import sigmoid
from ...language import Text
from ..exercise import Exercise
from .material import numbers

exercise = Exercise(
    "2.1",
    level=1,
    minutes=2,
    done=Text(
        "You have shown that one line mixes a new word into a state and leaves it as long as it was.",
        "이제 코드 한 줄로 새 낱말을 상태에 섞을 수 있습니다. 그래도 상태는 길어지지 않습니다.",
    ),
    tells=Text(
        "that a step needs only the new word: no old state, no memory",
        "한 스텝에는 새 낱말만 있으면 된다. 옛 상태도, 기억도 필요 없다",
    ),
    hints=(
        Text(
            "Three things are added: what comes from the word, what comes from the old state, and the bias. Then all of it is squeezed.",
            "더할 것은 셋, 곧 낱말에서 온 것과 옛 상태에서 온 것과 편향입니다. 모두 더한 다음 마지막에 tanh에 넣습니다.",
        ),
        Text(
            "In Python, @ multiplies a vector by a matrix, and np.tanh takes a whole array.",
            "파이썬에서 @는 벡터와 행렬을 곱하고, np.tanh는 배열을 통째로 받습니다.",
        ),
    ),
)


@exercise.reference
def rnn_step(x, h, W, U, b):
    """One step: x (E,), h (H,), W (E, H), U (H, H), b (H,) → the new h, (H,)."""
    return np.tanh(x @ W + h @ U + b)


@exercise.another
def rnn_step_again(x, h, W, U, b):
    return 1 - 2 / (np.exp(2 * (x @ W + h @ U + b)) + 1)


@exercise.cases
def rnn_arguments():
    return [numbers(3, 2, (3, 2), (2, 2), 2), numbers(2, 2, (2, 2), (2, 2), 2)]


@exercise.drawn
def drawn(rng):
    E, H = rng.integers([2, 1], 5)
    return numbers(E, H, (E, H), (H, H), H, rng=rng)


@exercise.fact(
    "however large the numbers are that come in, the state stays within −1 … 1.",
    "아무리 큰 숫자가 들어와도 상태는 −1과 1 사이에 머물러야 합니다.",
)
def fact_bounds():
    return [tuple(100 * array for array in rnn_arguments()[0])]


@exercise.mistake(
    "Nothing squeezes the sum: step by step the numbers could grow without end.",
    "합을 −1과 1 사이의 값으로 바꾸는 것이 없습니다. 스텝을 거듭하면 숫자가 끝없이 커질 수 있습니다.",
)
def step_without_tanh(x, h, W, U, b):
    return x @ W + h @ U + b


@exercise.mistake(
    "The old state is not used: this step has no memory.",
    "옛 상태를 쓰지 않습니다. 기억이 없는 스텝입니다.",
)
def step_without_state(x, h, W, U, b):
    return np.tanh(x @ W + b)


@exercise.mistake(
    "Almost: one of the five arguments is not used yet.",
    "거의 다 됐습니다. 인자 다섯 개 가운데 아직 쓰지 않은 것이 하나 있습니다.",
)
def step_without_bias(x, h, W, U, b):
    return np.tanh(x @ W + h @ U)


@exercise.mistake(
    "W and U have changed places: which one belongs to the word, which one to the state?",
    "W와 U의 자리가 바뀌었습니다. 낱말의 것은 어느 쪽이고 상태의 것은 어느 쪽인가요?",
)
def step_with_weights_swapped(x, h, W, U, b):
    return np.tanh(x @ U + h @ W + b)


@exercise.mistake(
    "* multiplies number by number. A vector times a matrix is another operation.",
    "*는 숫자끼리 하나씩 곱합니다. 벡터와 행렬의 곱은 다른 연산입니다.",
)
def step_number_by_number(x, h, W, U, b):
    return np.tanh(x * W + h * U + b)


@exercise.mistake(
    "x[0] is a single number here. Above, x was the whole sentence; now x is one word already.",
    "여기서 x[0]은 숫자 하나입니다. 위에서는 x가 문장 전체였지만, 이제는 x가 벌써 낱말 하나입니다.",
)
def step_for_a_sentence(x, h, W, U, b):
    return np.tanh(x[0] @ W + h @ U + b)


@exercise.mistake(
    "The vector stands in front: x @ W makes (H,) of x (E,) and W (E, H). W @ x does not even fit, unless E and H happen to be equal.",
    "벡터가 앞에 옵니다. x @ W는 x (E,)와 W (E, H)에서 (H,)를 만듭니다. W @ x는 E와 H가 우연히 같을 때가 아니면 크기부터 맞지 않습니다.",
)
def step_with_the_vector_behind(x, h, W, U, b):
    return np.tanh(W @ x + U @ h + b)


@exercise.mistake(
    "That squeezes into 0 … 1, as a gate does. The state of an RNN lies between −1 and 1.",
    "그러면 게이트처럼 0과 1 사이의 값이 됩니다. RNN의 상태는 −1과 1 사이에 있습니다.",
)
def step_by_sigmoid(x, h, W, U, b):
    return sigmoid(x @ W + h @ U + b)
