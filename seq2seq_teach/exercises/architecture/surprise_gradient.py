"""Exercise 5.13: surprise_gradient."""

import numpy as np

from ...attention import softmax
from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "5.13",
    level=1,
    minutes=4,
    examples=("surprise_gradient(np.array([0.0, 0.0]), 0)",),
    done=Text(
        "You have shown where every gradient of a translator begins: what it said, minus what was right.",
        "번역기의 모든 기울기가 시작되는 곳을 확인했습니다. 모델이 말한 것에서 정답을 뺀 것입니다.",
    ),
    tells=Text(
        "that only the right word is corrected; every wrong one is pushed down by its probability",
        "정답 낱말만 고쳐진다(실은 틀린 낱말도 각각 그 확률만큼 내려갑니다)",
    ),
    hints=(
        Text(
            "The loss is −log p[wanted]. Raise one wrong logit: does the loss rise or fall, and would it if that word's p were 0?",
            "손실은 −log p[wanted]입니다. 틀린 낱말의 로짓을 올리면 손실은 커질까요, 작아질까요? 그 낱말의 p가 0이라면요?",
        ),
        Text(
            "It is softmax(logits), with 1 taken away at wanted.",
            "softmax(logits)에서 wanted 자리만 1을 뺀 것입니다.",
        ),
    ),
)


@exercise.reference
def surprise_gradient(logits, wanted):
    """How −log p[wanted] changes with each logit: logits (V,), wanted an id → (V,)."""
    gradient = np.exp(logits - logits.max())
    gradient /= gradient.sum()
    gradient[wanted] -= 1
    return gradient


@exercise.another
def surprise_gradient_again(logits, wanted):
    return softmax(logits) - np.eye(len(logits))[wanted]


@exercise.cases
def words():
    return [(np.array([1.0, 0.0, -1.0]), 0), (np.array([2.0, 0.5, 0.0, 1.0]), 2)]


@exercise.drawn
def drawn(rng):
    size = int(rng.integers(3, 9))
    return rng.normal(scale=2, size=size).round(1), int(rng.integers(size))


@exercise.fact(
    "large logits leave it finite: nothing but differences of logits counts.",
    "로짓이 커도 유한해야 합니다. 로짓끼리의 차이만 중요하니까요.",
)
def large():
    # Beyond what any power holds, wherever the right word, the first and the mean are.
    high, low = np.array([1000.0, 998.0, 0.0]), np.array([-2000.0, -2001.0])
    return [(high, 1), (low, 0), (np.array([0.0, 3000.0, 2998.0]), 0), (3 * high, 0)]


@exercise.mistake(
    "These are the probabilities alone. At the right word something must be taken away: it should rise, not fall.",
    "확률 그대로입니다. 정답 낱말은 내려갈 것이 아니라 올라가야 하니, 그 자리에서 무언가를 빼야 합니다.",
)
def the_probabilities(logits, wanted):
    return softmax(logits)


@exercise.mistake(
    "The sign is turned: this is the way down, and a gradient points up. Descent takes the minus itself.",
    "부호가 뒤집혔습니다. 기울기는 오르막을 가리킵니다. 빼는 일은 경사 하강이 따로 합니다.",
)
def downhill(logits, wanted):
    return np.eye(len(logits))[wanted] - softmax(logits)


@exercise.mistake(
    "Only the right word gets a gradient here. Every wrong word took some probability from it, and is pushed down.",
    "정답 낱말에만 기울기가 있습니다. 틀린 낱말도 하나하나 확률을 빼앗아 갔으니 내려가야 합니다.",
)
def only_the_right_word(logits, wanted):
    right = np.eye(len(logits))[wanted]
    return right * (softmax(logits) - 1)


@exercise.mistake(
    "That takes 1 away from all of them; only the right word is owed a 1.",
    "모든 낱말에서 1을 뺐습니다. 1을 뺄 곳은 정답 낱말뿐입니다.",
)
def one_from_all(logits, wanted):
    return softmax(logits) - 1


@exercise.mistake(
    "You took 1 from the logits' side: softmax comes first, then the 1.",
    "로짓에서 1을 뺐습니다. 소프트맥스를 먼저 하고 1을 빼세요.",
)
def one_from_the_logit(logits, wanted):
    return logits - np.eye(len(logits))[wanted]


@exercise.mistake(
    "That is the slope of each probability by its own logit. The loss is a logarithm of one of them, and its 1/p takes a p away.",
    "확률마다 그 낱말의 로짓에 대한 기울기입니다. 손실은 그중 하나의 로그이고, 로그의 1/p가 p 하나를 없앱니다.",
)
def slope_of_softmax(logits, wanted):
    p = softmax(logits)
    return p * (1 - p)
