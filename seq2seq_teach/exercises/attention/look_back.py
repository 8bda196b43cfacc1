"""Exercise 7.1: look_back."""

import numpy as np

from ...attention import attend, softmax
from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "7.1",
    level=2,
    minutes=6,
    results=("shares", "mix"),
    examples=(
        "look_back(np.zeros(2), np.array([[1, 0], [0, 1], [5, 5]]), np.array([True, True, False]))",
    ),
    done=Text(
        "You have shown all of attention: scores from products, shares from a softmax, a mix by shares; and that a pad gets no share.",
        "어텐션을 처음부터 끝까지 직접 짰습니다. 내적으로 점수를, 소프트맥스로 비율을 구하고, 그 비율대로 상태를 섞습니다. 패딩의 비율은 0입니다.",
    ),
    tells=Text(
        "that pads may be taken out after the softmax; mixes by scores, or looks at the best state only",
        "패딩은 소프트맥스 뒤에 빼도 된다. 점수로 바로 섞거나 가장 높은 상태만 본다",
    ),
    hints=(
        Text(
            "Three lines: a score for every state, shares, and the mix. At which of them must the pads disappear, so that the shares still sum to 1?",
            "세 줄입니다. 상태마다 점수, 비율, 섞은 것. 비율을 더해서 1이 되려면 패딩은 어느 줄에서 사라져야 할까요?",
        ),
        Text(
            "states @ h has all scores. np.where(mask, scores, -np.inf) keeps those of the real words, softmax makes e to the power of −∞ a 0, and shares @ states is the mix.",
            "states @ h에 점수가 모두 들어 있습니다. np.where(mask, scores, -np.inf)는 진짜 낱말의 점수만 남기고, e의 −∞제곱은 0이니 소프트맥스에서 패딩의 비율이 0이 됩니다. shares @ states가 섞은 것입니다.",
        ),
    ),
)


@exercise.reference
def look_back(h, states, mask):
    """h (H,), states (S, H), mask (S,) → the shares (S,) and the mix (H,)."""
    scores = np.where(mask, states @ h, -np.inf)
    shares = softmax(scores)
    return shares, shares @ states


@exercise.another
def look_back_again(h, states, mask):
    return attend(h, states, mask)[1:]


@exercise.cases
def sources():
    states = np.array([[1.0, 0.0], [0.5, 0.5], [-1.0, 0.5], [2.0, 2.0]])
    rng = np.random.default_rng(0)
    several = rng.normal(size=3), rng.normal(size=(6, 3)), np.array([True] * 4 + [False] * 2)
    return [(np.array([1.0, 0.5]), states, np.array([True, True, True, False])), several]


@exercise.drawn
def drawn(rng):
    words, units = rng.integers(3, 6), rng.integers(1, 3)  # never a square
    mask = rng.random(words) < 0.6
    mask[rng.integers(words)] = True
    return rng.normal(size=units).round(1), rng.normal(size=(words, units)).round(1), mask


@exercise.fact(
    "a pad gets no share, however badly the real words fit and however well it fits itself.",
    "진짜 낱말이 아무리 안 맞고 패딩이 아무리 잘 맞아도 패딩의 비율은 0이어야 합니다.",
)
def nothing_fits():
    h, mask = np.array([20.0, 0.0]), np.array([True, True, False])
    badly = np.array([[-30.0, 1.0], [-30.1, 2.0], [0.0, 0.0]])
    # Whatever number a pad is scored, a real word may be scored lower: only −∞ is low enough.
    worst = np.array([[-100000.0, 1.0], [-100000.1, 2.0], [-99999.0, 0.0]])
    well = np.array([[-0.1, 1.0], [-0.2, 2.0], [10.0, 0.0]])
    return [(h, badly, mask), (h, well, mask), (h, worst, mask)]


@exercise.mistake(
    "The pad gets a share, here even the largest. Who looks at mask? (`mask[n] is False` never holds for a number of an array; write `not mask[n]`.)",
    "패딩에도 비율을 주었습니다. 여기서는 가장 큰 비율입니다. mask는 어디에서 보고 있나요? (배열에서 꺼낸 값에는 mask[n] is False가 성립하지 않습니다. not mask[n]이라고 쓰세요.)",
)
def look_at_pads_too(h, states, mask):
    shares = softmax(states @ h)
    return shares, shares @ states


@exercise.mistake(
    "The pad's share was taken away after the softmax, and what is left no longer sums to 1. Take its score away before.",
    "소프트맥스 다음에 패딩의 비율을 뺐더니 남은 비율을 더해도 1이 되지 않습니다. 그 전에 점수에서 빼세요.",
)
def pads_taken_out_afterwards(h, states, mask):
    shares = softmax(states @ h) * mask
    return shares, shares @ states


@exercise.mistake(
    "A score of 0 is a score like any other, and e to the power of 0 is 1. Which score gives a share of 0?",
    "점수 0도 점수이고, e의 0제곱은 1입니다. 비율이 0이 되는 점수는 무엇일까요?",
)
def pads_scored_0(h, states, mask):
    shares = softmax((states @ h) * mask)
    return shares, shares @ states


@exercise.mistake(
    "You mix by the scores themselves. Shares are positive and sum to 1: which function makes them?",
    "점수를 그대로 비율로 썼습니다. 비율은 모두 양수이고 더하면 1이어야 합니다. 어떤 함수가 그렇게 만드나요?",
)
def scores_as_shares(h, states, mask):
    scores = (states @ h) * mask
    return scores, scores @ states


@exercise.mistake(
    "You look at the best state only. Attention looks at all of them, at each by its share; so it can be learned by gradients.",
    "가장 좋은 상태 하나만 보았습니다. 어텐션은 모든 상태를 비율대로 봅니다. 그래서 기울기로 배울 수 있습니다.",
)
def only_the_best(h, states, mask):
    best = np.where(mask, states @ h, -np.inf).argmax()
    return np.eye(len(states))[best], states[best]


@exercise.mistake(
    "You divide the scores by √H, as the Transformer does (Vaswani et al. 2017). The model here takes the products as they are.",
    "트랜스포머처럼(Vaswani et al. 2017) 점수를 √H로 나누었습니다. 여기 있는 모델은 내적을 그대로 씁니다.",
)
def scaled_scores(h, states, mask):
    shares = softmax(np.where(mask, states @ h / np.sqrt(len(h)), -np.inf))
    return shares, shares @ states


@exercise.mistake(
    "The mask is read the other way round, and only the pads get shares: they are where it is False.",
    "마스크를 거꾸로 읽어서 패딩만 비율을 받았습니다. 패딩은 마스크가 False인 자리입니다.",
)
def look_at_pads_only(h, states, mask):
    return look_back(h, states, ~mask)


@exercise.mistake(
    "The shares and the states are only multiplied, number by number; to mix is to add up, too. Which product does both and leaves (H,)?",
    "비율과 상태를 숫자끼리 곱하기만 했습니다. 섞으려면 곱한 다음 더해야 합니다. 둘을 한꺼번에 해서 (H,)를 남기는 곱은 무엇일까요?",
)
def multiplied_number_by_number(h, states, mask):
    shares, _ = look_back(h, states, mask)
    return shares, shares * states


@exercise.mistake(
    "Every state has been made as small as its share: (S, H). The mix is what they add up to, over the words: (H,).",
    "상태 (S, H)를 각각 그 비율만큼 줄여 놓았습니다. 섞은 것은 이들을 낱말 방향으로 모두 더한 (H,)입니다.",
)
def weighed_and_not_added(h, states, mask):
    shares, _ = look_back(h, states, mask)
    return shares, shares[:, None] * states


@exercise.mistake(
    "states is (S, H), h is (H,): which product gives (S,)?",
    "states는 (S, H), h는 (H,)입니다. 어떻게 곱해야 (S,)가 나올까요?",
)
def states_from_the_other_side(h, states, mask):
    shares = softmax(np.where(mask, h @ states, -np.inf))
    return shares, shares @ states
