"""Exercise 5.15: by_differences."""

from dataclasses import dataclass

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "5.15",
    level=2,
    minutes=6,
    done=Text(
        "You have shown how any gradient is checked without trusting it: push one weight both ways and watch the loss.",
        "어떤 기울기든 믿지 않고도 확인하는 방법을 익혔습니다. 가중치를 하나씩 양쪽으로 밀어 보고 손실을 보면 됩니다.",
    ),
    tells=Text(
        "that pushing one way is as good as pushing both; its error shrinks with the step, the other's with its square",
        "한쪽으로만 밀어도 똑같다(실은 한쪽 차분의 오차는 폭에 비례하고, 양쪽 차분의 오차는 폭의 제곱에 비례합니다)",
    ),
    hints=(
        Text(
            "Push one weight up by step, then down by step, all others held: how far apart are the two weights you compared?",
            "가중치 하나를 step만큼 올려 보고 step만큼 내려 봅니다. 나머지는 그대로입니다. 견준 두 곳은 서로 얼마나 떨어져 있나요?",
        ),
        Text(
            "(loss(up) − loss(down)) / (2 · step), each time from a copy of the weights.",
            "(loss(up) − loss(down)) / (2 · step)입니다. 매번 가중치를 복사해서 미세요.",
        ),
    ),
)


@dataclass(frozen=True)
class Curve:
    """A loss whose gradient is no straight line: each weight cubed, some of it shared."""

    factors: tuple[float, ...]

    def __call__(self, weights):
        weights = np.asarray(weights, float)
        return float(np.dot(self.factors, weights**3) + weights.sum() ** 2)

    def __repr__(self):
        return f"sum({list(self.factors)} · w³) + sum(w)²"


@exercise.reference
def by_differences(loss, weights, step):
    """The gradient of loss(weights) by central differences: weights (N,) → (N,)."""
    gradient = np.zeros(len(weights))
    for n in range(len(weights)):
        push = np.zeros(len(weights))
        push[n] = step
        gradient[n] = (loss(weights + push) - loss(weights - push)) / (2 * step)
    return gradient


@exercise.another
def by_differences_again(loss, weights, step):
    pushes = step * np.eye(len(weights))
    return [(loss(weights + push) - loss(weights - push)) / step / 2 for push in pushes]


@exercise.cases
def curves():
    return [
        (Curve((1.0, 0.0)), np.array([1.0, 2.0]), 0.5),
        (Curve((2.0, -1.0, 0.5)), np.array([1.0, 0.0, -1.0]), 0.1),
    ]


@exercise.drawn
def drawn(rng):
    size = int(rng.integers(2, 7))
    factors = tuple(rng.choice([-2.0, -1.0, 0.5, 1.0, 2.0], size=size).tolist())
    return Curve(factors), rng.normal(size=size).round(1), float(rng.choice([0.1, 0.2, 0.5]))


@exercise.mistake(
    "You push one way only. With both ways the bend of the curve cancels: (loss(up) − loss(down)) / (2 · step).",
    "한쪽으로만 밀었습니다. 양쪽으로 밀면 휘어진 만큼이 상쇄됩니다. (loss(up) − loss(down)) / (2 · step)입니다.",
)
def one_way(loss, weights, step):
    return [(loss(weights + push) - loss(weights)) / step for push in step * np.eye(len(weights))]


@exercise.mistake(
    "Twice too large: between up and down lie two steps.",
    "두 배 큽니다. 올린 곳과 내린 곳은 step의 두 배만큼 떨어져 있습니다.",
)
def one_step_apart(loss, weights, step):
    pushes = step * np.eye(len(weights))
    return [(loss(weights + push) - loss(weights - push)) / step for push in pushes]


@exercise.mistake(
    "All weights were pushed at once, so one number stands for all. Push one at a time.",
    "가중치를 한꺼번에 밀어서 숫자 하나가 모두를 대신합니다. 하나씩 미세요.",
)
def all_at_once(loss, weights, step):
    slope = (loss(weights + step) - loss(weights - step)) / (2 * step)
    return np.full(len(weights), slope)


@exercise.mistake(
    "The sign is turned: up minus down, not down minus up.",
    "부호가 뒤집혔습니다. 올린 쪽에서 내린 쪽을 빼야 합니다.",
)
def down_minus_up(loss, weights, step):
    pushes = step * np.eye(len(weights))
    return [(loss(weights - push) - loss(weights + push)) / (2 * step) for push in pushes]


@exercise.mistake(
    "The difference is not divided by how far the weight was pushed.",
    "차이를 가중치가 움직인 거리로 나누지 않았습니다.",
)
def not_divided(loss, weights, step):
    return [loss(weights + push) - loss(weights - push) for push in step * np.eye(len(weights))]


@exercise.mistake(
    "The weights already pushed stay pushed while the next is tried. Begin each time from the weights as they were.",
    "앞에서 민 가중치가 밀린 채로 다음 것을 재었습니다. 매번 원래 가중치에서 시작하세요.",
)
def left_pushed(loss, weights, step):
    weights, gradient = np.array(weights, float), []
    for n in range(len(weights)):
        weights[n] += step
        up = loss(weights)
        weights[n] -= 2 * step
        gradient.append((up - loss(weights)) / (2 * step))
    return gradient
