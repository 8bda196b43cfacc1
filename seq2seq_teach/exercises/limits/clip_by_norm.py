"""Exercise 6.3: clip_by_norm."""

import numpy as np

from ...language import Text
from ...limits import clip
from ..exercise import Exercise

exercise = Exercise(
    "6.3",
    level=1,
    minutes=4,
    examples=("clip_by_norm(np.array([3.0, 4.0]), 1)",),
    done=Text(
        "You have shown that clipping by norm shortens what is too long, keeps its direction, and leaves a vanished gradient as small as it is.",
        "이제 폭발한 기울기를 노름으로 자를 수 있습니다. 너무 긴 것은 줄이되 방향은 지키고, 소실된 기울기는 작은 그대로 둡니다.",
    ),
    tells=Text(
        "that clipping bounds each number, or brings every gradient to one length",
        "자르기는 숫자 하나하나를 막는다, 또는 모든 기울기를 같은 길이로 만든다",
    ),
    hints=(
        Text(
            "np.linalg.norm(gradient) is its length. By which factor must a gradient be multiplied to become norm long?",
            "np.linalg.norm(gradient)가 길이입니다. 길이가 norm이 되게 하려면 기울기에 얼마를 곱해야 할까요?",
        ),
        Text(
            "If the length is above norm, return gradient * norm / length; otherwise the gradient as it is.",
            "길이가 norm보다 크면 gradient * norm / length를, 아니면 기울기를 그대로 돌려주세요.",
        ),
    ),
)


@exercise.reference
def clip_by_norm(gradient, norm):
    """The gradient, shortened to the length `norm` if it is longer."""
    length = np.linalg.norm(gradient)
    if length > norm:
        return gradient * norm / length
    return gradient


@exercise.another
def clip_by_norm_again(gradient, norm):
    return clip(gradient, norm)


@exercise.cases
def long_ones():
    gradients = [([3.0, -4.0], 2.0), ([-3.0, -4.0], 2.0), ([0.9, 0.9], 1.0)]
    return [(np.array(gradient), norm) for gradient, norm in gradients]


@exercise.drawn
def drawn(rng):
    shape = rng.choice([2, 3]), rng.choice([2, 3])
    gradient = rng.normal(size=shape if rng.random() < 0.4 else shape[0], scale=2).round(1)
    hardly_longer = 0.97 * np.linalg.norm(gradient)
    return gradient, float(rng.choice([0.5, 1.5, 3.0, 4.0, hardly_longer]).round(3))


@exercise.fact(
    "a gradient that is short enough stays as it is.",
    "이미 충분히 짧은 기울기는 그대로 두어야 합니다.",
)
def short_ones():
    # The second is shorter than norm, and its square longer.
    return [(np.array([0.3, -0.4]), 2.0), (np.array([0.9, -1.2]), 2.0)]


@exercise.fact(
    "a gradient of length 0 stays as it is, too.",
    "길이가 0인 기울기도 그대로 두어야 합니다.",
)
def fact_zeros():
    return [(np.zeros(2), 1.0)]


@exercise.fact(
    "a gradient may be a table; its length is that of all its numbers together.",
    "기울기가 표일 때도 있으니, 길이는 모든 숫자를 한데 모아 재야 합니다.",
)
def fact_table():
    return [(np.array([[3.0, -4.0], [0.3, -0.4]]), 1.0)]


@exercise.mistake(
    "You clip every number by itself: that bends the direction. Shorten all numbers by the same factor.",
    "숫자를 하나하나 따로 잘랐습니다. 그러면 방향이 틀어집니다. 모든 숫자를 같은 배로 줄이세요.",
)
def each_number_clipped(gradient, norm):
    return np.clip(gradient, -norm, norm)


@exercise.mistake(
    "No single number need be longer than norm; the length counts.",
    "숫자 하나하나가 norm보다 작아도 기울기는 norm보다 길 수 있습니다. 길이로 견주세요.",
)
def clipped_by_one_number(gradient, norm):
    if (gradient > norm).any():
        return gradient * norm / np.linalg.norm(gradient)
    return gradient


@exercise.mistake(
    "This gradient was short enough, and you made it longer. Clipping never lengthens.",
    "이 기울기는 이미 짧은데 길게 늘였습니다. 자르기는 늘리는 법이 없습니다.",
)
def always_made_as_long(gradient, norm):
    return gradient * norm / np.linalg.norm(gradient)


@exercise.mistake(
    "What was too long is 1 long now; it should be norm long.",
    "너무 긴 것이 길이 1이 되었습니다. 길이가 norm이어야 합니다.",
)
def made_1_long(gradient, norm):
    length = np.linalg.norm(gradient)
    return gradient / length if length > norm else gradient


@exercise.mistake(
    "You divide by norm, so a gradient twice as long stays twice as long. Divide by its own length first.",
    "norm으로 나누었으니 두 배 긴 기울기는 여전히 두 배 깁니다. 먼저 기울기의 길이로 나누세요.",
)
def divided_by_the_norm(gradient, norm):
    return gradient / norm if np.linalg.norm(gradient) > norm else gradient


@exercise.mistake(
    "What is too long is thrown away, and nothing is learned from it. Keep its direction.",
    "너무 긴 기울기를 버렸으니 거기서 배우는 것이 없습니다. 방향은 남겨 두세요.",
)
def thrown_away(gradient, norm):
    return np.zeros_like(gradient) if np.linalg.norm(gradient) > norm else gradient


@exercise.mistake(
    "You clip every row by itself. The length is that of all numbers together, so that far and near keep their shares.",
    "줄마다 따로 잘랐습니다. 길이는 모든 숫자를 한데 모아 잰 것입니다. 그래야 먼 것과 가까운 것의 몫이 그대로입니다.",
)
def each_row_clipped(gradient, norm):
    rows = [clip_by_norm(row, norm) for row in np.atleast_2d(gradient)]
    return np.reshape(rows, gradient.shape)
