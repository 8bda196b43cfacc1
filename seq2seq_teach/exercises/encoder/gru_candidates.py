"""Exercise 2.4: gru_candidates."""

import numpy as np

from ...language import Text
from ..exercise import Exercise
from .material import numbers

exercise = Exercise(
    "2.4",
    level=3,
    minutes=8,
    results=("paper", "Keras"),
    done=Text(
        "You have shown that the same weights make two different GRUs: the paper's gate acts before the product, Keras's after it, on a second bias, too.",
        "같은 가중치로 서로 다른 두 GRU가 나오는 것을 확인했습니다. 논문은 U를 곱하기 전에 게이트를 곱하고, 케라스는 U를 곱하고 둘째 편향까지 더한 뒤에 게이트를 곱합니다.",
    ),
    tells=Text(
        "that there is one GRU: with the gate before the product as in the paper, or behind it as in Keras",
        "GRU는 한 가지뿐이다. 논문처럼 곱하기 전이든, 케라스처럼 곱한 뒤든",
    ),
    hints=(
        Text(
            "Both add up what comes from the word and what comes from the state. In the paper r * h takes the place of h; where does r stand in Keras?",
            "둘 다 낱말에서 온 것과 상태에서 온 것을 더합니다. 논문에서는 h 자리에 r * h가 들어갑니다. 케라스에서는 r이 어디에 있나요?",
        ),
        Text(
            "Paper: r * h first, then @ U; of the biases only b[0]. Keras: h @ U gets its bias b[1] first, and r is multiplied with the sum of both. x @ W gets b[0] in either GRU.",
            "논문에서는 r * h가 먼저, @ U가 다음이고 편향은 b[0]뿐입니다. 케라스에서는 h @ U에 먼저 편향 b[1]을 더하고, 그 합에 r을 곱합니다. x @ W에는 어느 쪽이든 b[0]을 더합니다.",
        ),
    ),
)


@exercise.reference
def gru_candidates(x, h, r, W, U, b):
    """x (E,), h and r (H,), W (E, H), U (H, H), b (2, H) → paper's, Keras's, each (H,)."""
    paper = np.tanh(x @ W + (r * h) @ U + b[0])
    keras = np.tanh(x @ W + b[0] + r * (h @ U + b[1]))
    return paper, keras


@exercise.another
def gru_candidates_again(x, h, r, W, U, b):
    """One product instead of two; the paper's in another order, too."""
    both = np.tanh(np.concatenate([r * h, x]) @ np.concatenate([U, W]) + b[0])
    return both, np.tanh(x @ W + r * (h @ U) + b[0] + r * b[1])


@exercise.cases
def gru_arguments():
    x, h, _, W, U, b = numbers(2, 2, 2, (2, 2), (2, 2), (2, 2))
    return [(x, h, np.array([0.2, 0.9]), W, U, b), (x, h, np.array([0.0, 0.5]), W, U, b)]


@exercise.drawn
def drawn(rng):
    E, H = rng.integers(1, 5, size=2)
    x, h, W, U, b = numbers(E, H, (E, H), (H, H), (2, H), rng=rng)
    return x, h, rng.uniform(size=H).round(1), W, U, b


@exercise.mistake(
    "Both have the gate before the product. Keras lets it act afterwards.",
    "둘 다 게이트를 먼저 곱했습니다. 케라스는 나중에 곱합니다.",
)
def both_before(x, h, r, W, U, b):
    paper, _ = gru_candidates(x, h, r, W, U, b)
    return paper, paper


@exercise.mistake(
    "Both have the gate after the product, with two biases. The paper has it before, and needs one bias only.",
    "둘 다 게이트를 나중에 곱하고 편향이 두 벌입니다. 논문은 게이트가 앞에 있고 편향은 한 벌이면 됩니다.",
)
def both_after(x, h, r, W, U, b):
    _, keras = gru_candidates(x, h, r, W, U, b)
    return keras, keras


@exercise.mistake(
    "Both are right, but in the other order: the paper's first, then that of Keras.",
    "둘 다 맞지만 순서가 바뀌었습니다. 논문의 것이 먼저, 케라스의 것이 다음입니다.",
)
def candidates_swapped(x, h, r, W, U, b):
    return gru_candidates(x, h, r, W, U, b)[::-1]


@exercise.mistake(
    "Python reads r * h @ U as (r * h) @ U: the gate still acts before the product. Put brackets around all that r acts on.",
    "파이썬은 r * h @ U를 (r * h) @ U로 읽으므로 게이트가 여전히 행렬 곱보다 먼저입니다. r을 곱할 것을 모두 괄호로 묶으세요.",
)
def gate_without_brackets(x, h, r, W, U, b):
    paper, _ = gru_candidates(x, h, r, W, U, b)
    return paper, np.tanh(x @ W + b[0] + r * h @ U + b[1])


@exercise.mistake(
    "The second bias stands outside the gate. In Keras r acts on it as well.",
    "둘째 편향이 게이트 밖에 있습니다. 케라스에서는 r을 둘째 편향에도 곱합니다.",
)
def second_bias_outside_the_gate(x, h, r, W, U, b):
    paper, _ = gru_candidates(x, h, r, W, U, b)
    return paper, np.tanh(x @ W + b[0] + r * (h @ U) + b[1])


@exercise.mistake(
    "Keras's has a second bias, b[1], and it is not used.",
    "케라스에는 둘째 편향 b[1]이 있는데 쓰지 않았습니다.",
)
def second_bias_left_out(x, h, r, W, U, b):
    return gru_candidates(x, h, r, W, U, b * [[1], [0]])


@exercise.mistake(
    "The paper's GRU needs one bias only, b[0].",
    "논문의 GRU에는 편향이 b[0] 하나면 됩니다.",
)
def both_biases_in_the_paper(x, h, r, W, U, b):
    _, keras = gru_candidates(x, h, r, W, U, b)
    return np.tanh(x @ W + (r * h) @ U + b[0] + b[1]), keras


@exercise.mistake(
    "That of Keras is right. In the paper's the gate comes before the product: r is multiplied with h, not with h @ U.",
    "케라스의 것은 맞습니다. 논문의 것은 게이트가 행렬 곱보다 먼저입니다. r을 h @ U가 아니라 h에 곱합니다.",
)
def gate_behind_in_the_paper(x, h, r, W, U, b):
    _, keras = gru_candidates(x, h, r, W, U, b)
    return np.tanh(x @ W + r * (h @ U) + b[0]), keras


@exercise.mistake(
    "That of Keras is right. In the paper's there is no gate: where should r act?",
    "케라스의 것은 맞습니다. 논문의 것에는 게이트가 없습니다. r은 어디에 곱해야 할까요?",
)
def no_gate_in_the_paper(x, h, r, W, U, b):
    _, keras = gru_candidates(x, h, r, W, U, b)
    return np.tanh(x @ W + h @ U + b[0]), keras
