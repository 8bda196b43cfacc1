"""Exercise 4.1: softmax."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "4.1",
    level=1,
    minutes=5,
    examples=("softmax(np.array([0, np.log(3)]))",),
    done=Text(
        "You have shown how scores become probabilities, and that taking one number from all scores changes none of these, but keeps the powers from growing beyond all bounds.",
        "이제 점수를 확률로 바꿀 수 있습니다. 모든 점수에서 같은 수를 빼도 확률은 그대로이고, e의 거듭제곱만 무한대로 넘치지 않게 됩니다.",
    ),
    tells=Text(
        "that dividing scores changes nothing; has not met `inf / inf` yet",
        "점수를 나누어도 달라지지 않는다. 아직 `inf / inf`를 만나 보지 못했다",
    ),
    hints=(
        Text(
            "Two steps: np.exp(…) makes a positive power of every score, dividing each power by the sum of the powers makes them 1 together. What is np.exp(1000)?",
            "두 단계입니다. np.exp(…)는 점수를 모두 양수로 바꾸고, 그 값을 모두의 합으로 나누면 더해서 1이 됩니다. 그런데 np.exp(1000)은 얼마인가요?",
        ),
        Text(
            "Taking the same number away from every score divides every power, and the sum, by the same factor. So take scores.max() away first.",
            "모든 점수에서 같은 수를 빼면 거듭제곱도 합도 모두 같은 배로 줄어듭니다. 그러니 먼저 scores.max()를 빼세요.",
        ),
    ),
)


def scores(*rows):
    return [(np.array(row),) for row in rows]


@exercise.reference
def softmax(scores):
    """Scores (V,) → probabilities (V,), all positive and together 1."""
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


@exercise.another
def softmax_again(scores):
    return np.exp(scores - np.logaddexp.reduce(scores))


@exercise.cases
def cases():
    return scores([2.0, 1.0, -1.0, 0.5], [-3.0, -3.0])


@exercise.drawn
def drawn(rng):
    return (rng.normal(size=rng.integers(2, 10), scale=rng.choice([1, 2, 800])).round(2),)


@exercise.fact(
    "however large or small the scores, the probabilities sum to 1.",
    "점수가 아무리 크거나 작아도 확률을 더하면 1이어야 합니다.",
)
def fact_large():
    return scores([1000.0, 999.0, 998.0], [-20000.0, -20001.0])


@exercise.mistake(
    "You share out the scores themselves. A score below 0 would get a negative probability: raise e to each score first.",
    "점수를 그대로 나누었습니다. 그러면 0보다 작은 점수의 확률이 음수가 됩니다. 먼저 e를 점수만큼 거듭제곱하세요.",
)
def shares_of_the_scores(scores):
    return scores / scores.sum()


@exercise.mistake(
    "The formula is right, the numbers are too large for the computer, or too small: the powers become inf or 0, and inf / inf and 0 / 0 are no numbers. Which number can you take away from all scores without changing a probability?",
    "식은 맞지만 컴퓨터가 다루기에는 수가 너무 크거나 작습니다. 거듭제곱이 무한대(inf)나 0이 되는데, inf/inf와 0/0은 수가 아닙니다. 확률을 바꾸지 않으면서 모든 점수에서 뺄 수 있는 수는 무엇일까요?",
)
def powers_that_grow_too_large(scores):
    powers = np.exp(scores)
    return powers / powers.sum()


@exercise.mistake(
    "All are positive now, but do they sum to 1?",
    "모두 양수가 되었지만, 더하면 1인가요?",
)
def powers_alone(scores):
    return np.exp(scores)


@exercise.mistake(
    "Divide by the sum of the powers, not by that of the scores.",
    "점수의 합이 아니라, 거듭제곱한 값의 합으로 나누세요.",
)
def powers_by_the_sum_of_the_scores(scores):
    return np.exp(scores) / scores.sum()


@exercise.mistake(
    "The largest is always 1 now, whatever the others are. Divide by the sum of the powers as well.",
    "이제 가장 큰 것이 언제나 1입니다. 그 합으로 나누는 일이 남았습니다.",
)
def powers_below_1(scores):
    return np.exp(scores - scores.max())


@exercise.mistake(
    "Dividing the scores changes the probabilities, that is what a temperature does. Subtracting the same number from each does not.",
    "점수를 나누면 확률이 달라집니다. 온도가 하는 일이지요. 모두에서 같은 수를 빼는 것은 확률을 바꾸지 않습니다.",
)
def powers_in_proportion(scores):
    powers = np.exp(scores / scores.max())
    return powers / powers.sum()
