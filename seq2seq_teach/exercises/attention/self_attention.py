"""Exercise 7.3: self_attention."""

import numpy as np

from ...attention import attend, softmax
from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "7.3",
    level=3,
    minutes=10,
    examples=("self_attention(np.array([[3, 0], [0, 0], [0, 6]]))",),
    done=Text(
        "You have written the heart of what grew out of attention: every word looks back at the words before it, all of them at once, with no state handed from step to step (Vaswani et al. 2017).",
        "어텐션에서 자라난 것의 핵심을 직접 짰습니다. 낱말마다 앞의 낱말을 뒤돌아보는데, 스텝에서 스텝으로 상태를 넘기지 않고 모두 한꺼번에 합니다(Vaswani et al. 2017).",
    ),
    tells=Text(
        "that a mask after the softmax will do, or that a word may see what comes after it",
        "마스크는 소프트맥스 뒤에 씌워도 된다, 또는 낱말이 뒤에 올 것을 봐도 된다",
    ),
    hints=(
        Text(
            "Write it for one word first, the third: with which rows of states is it compared? Then for all: states @ states.T has every score, a row for each word that looks.",
            "먼저 셋째 낱말 하나만 생각해 보세요. states의 어느 줄과 어느 줄을 견주나요? 전체로 하면 states @ states.T에 점수가 모두 있고, 보는 낱말마다 한 줄입니다.",
        ),
        Text(
            "np.tril(np.ones((T, T), bool)) is True where a word may look: at itself and before. np.where(it, scores, -np.inf) leaves no share to what comes after; the softmax goes along each row, and shares @ states mixes.",
            "np.tril(np.ones((T, T), bool))은 봐도 되는 자리, 곧 자기와 그 앞에서 True입니다. np.where로 나머지 점수를 -np.inf로 바꾸면 뒤에 올 것의 비율이 0이 됩니다. 소프트맥스는 줄마다 하고, shares @ states가 섞습니다.",
        ),
    ),
)


def scores_of(states):
    return states @ states.T / np.sqrt(states.shape[1])


def triangle(states):
    return np.tril(np.ones((len(states), len(states)), bool))


@exercise.reference
def self_attention(states):
    """Each of T states (T, H) looks at itself and those before it; → the mixes (T, H)."""
    scores = states @ states.T / np.sqrt(states.shape[1])
    may_see = np.tril(np.ones(scores.shape, bool))
    shares = softmax(np.where(may_see, scores, -np.inf))
    return shares @ states


@exercise.another
def word_by_word(states):
    mixes = []
    for n, h in enumerate(states, 1):
        mixes.append(attend(h / np.sqrt(len(h)), states[:n]).mix)
    return np.array(mixes)


@exercise.cases
def sentences():
    four = np.array([[1.0, 0.0, 2.0], [0.5, 1.5, -1.0], [-1.0, 0.5, 0.0], [2.0, 2.0, 1.0]])
    return [(four,), (np.random.default_rng(0).normal(size=(6, 4)).round(2),)]


@exercise.drawn
def drawn(rng):
    words = int(rng.integers(3, 9))
    units = int(rng.choice([n for n in (2, 3, 4, 5) if n != words]))
    return (rng.normal(scale=1.5, size=(words, units)).round(1),)


@exercise.fact(
    "a word has no share of what comes after it, however well that fits.",
    "뒤에 올 낱말이 아무리 잘 맞아도 그 비율은 0이어야 합니다.",
)
def what_comes_after_fits_best():
    return [(np.array([[8.0, 0.5], [-20.0, 0.0], [30.0, 1.0]]),)]


@exercise.fact(
    "however large the numbers are, what comes after has no share, and no share is NaN (not a number).",
    "숫자가 아무리 커도 뒤에 올 낱말의 비율은 0이고, NaN(숫자가 아님)이 나오면 안 됩니다.",
)
def large_numbers():
    # Its own score is never below 0: a share that −20 in place of −∞ leaves is seen here alone.
    return [(np.array([[0.0, 0.0], [1.0, 0.0], [size, 1.0]]),) for size in (3e8, 4e8, -5e8)]


@exercise.mistake(
    "Each word looks at all of them, those after it, too. Which scores must disappear, and before what?",
    "낱말마다 뒤에 올 것까지 모두 보고 있습니다. 어떤 점수가, 무엇을 하기 전에 사라져야 할까요?",
)
def looks_ahead(states):
    return softmax(scores_of(states)) @ states


@exercise.mistake(
    "The scores are the products as they are. Divide them by the square root of H, or with many numbers one share takes nearly all.",
    "점수로 내적을 그대로 썼습니다. H의 제곱근으로 나누세요. 나누지 않으면 숫자가 많을 때 비율이 하나에 거의 다 몰립니다.",
)
def not_divided(states):
    scores = states @ states.T
    return softmax(np.where(triangle(states), scores, -np.inf)) @ states


@exercise.mistake(
    "The formula is right, the numbers are too large for the computer: the powers become inf, and inf / inf is no number. softmax takes the largest score of a row away first.",
    "식은 맞지만 컴퓨터가 다루기에는 수가 너무 큽니다. 거듭제곱이 무한대(inf)가 되는데, inf/inf는 수가 아닙니다. 소프트맥스에서는 줄마다 가장 큰 점수를 먼저 뺍니다.",
)
def powers_that_grow_too_large(states):
    powers = np.exp(np.where(triangle(states), scores_of(states), -np.inf))
    return powers / powers.sum(axis=1, keepdims=True) @ states


@exercise.mistake(
    "You divide by H. It is to be its square root: a sum of H products grows about like that.",
    "H로 나누었습니다. H의 제곱근으로 나누어야 합니다. 곱을 H개 더한 값은 대략 그만큼 커집니다.",
)
def divided_by_h(states):
    scores = states @ states.T / states.shape[1]
    return softmax(np.where(triangle(states), scores, -np.inf)) @ states


@exercise.mistake(
    "A score of 0 is a score like any other, and e to the power of 0 is 1. Which score gives a share of 0?",
    "점수 0도 점수이고, e의 0제곱은 1입니다. 비율이 0이 되는 점수는 무엇일까요?",
)
def scored_0(states):
    return softmax(scores_of(states) * triangle(states)) @ states


@exercise.mistake(
    "What comes after was taken out behind the softmax, so the shares of a row no longer sum to 1. Take the scores away before.",
    "소프트맥스 다음에 뒤에 올 것을 뺐더니 한 줄의 비율을 더해도 1이 되지 않습니다. 그 전에 점수에서 빼세요.",
)
def taken_out_afterwards(states):
    return (softmax(scores_of(states)) * triangle(states)) @ states


@exercise.mistake(
    "The triangle is the wrong way round: each word looks at itself and at what comes after.",
    "삼각형의 방향이 반대입니다. 낱말마다 자기와 뒤에 올 것을 보고 있습니다.",
)
def looks_only_ahead(states):
    return softmax(np.where(triangle(states).T, scores_of(states), -np.inf)) @ states


@exercise.mistake(
    "The softmax goes down the columns. The shares of one word that looks are a row, and each row sums to 1.",
    "소프트맥스를 열 방향으로 했습니다. 보는 낱말 하나의 비율이 한 줄이고, 줄마다 더하면 1이어야 합니다.",
)
def down_the_columns(states):
    scores = np.where(triangle(states), scores_of(states), -np.inf)
    return softmax(scores.T).T @ states


@exercise.mistake(
    "These are the shares, (T, T). Mix the states by them: each row of shares makes one row of the result.",
    "비율 (T, T)를 돌려주었습니다. 이 비율대로 상태를 섞으세요. 비율 한 줄이 결과 한 줄이 됩니다.",
)
def the_shares(states):
    return softmax(np.where(triangle(states), scores_of(states), -np.inf))
