"""Exercise 4.4: beam_step."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "4.4",
    level=3,
    minutes=8,
    examples=("beam_step(np.array([-1, -2]), np.array([[-3, -1], [-0.5, -4]]), 2)",),
    done=Text(
        "You have shown one step of a beam: all ways to go on compete with each other, and what counts is the whole way, not the last word.",
        "빔 서치의 한 스텝을 직접 짰습니다. 이어 가는 길이 모두 한자리에서 겨루고, 마지막 낱말이 아니라 지나온 길 전체로 순위를 매깁니다.",
    ),
    tells=Text(
        "that a beam ranks last words and not whole ways, or keeps the best of every beginning",
        "빔은 온 길이 아니라 마지막 낱말로 순위를 매긴다, 또는 시작마다 가장 좋은 것을 남긴다",
    ),
    hints=(
        Text(
            "How many ways to go on are there in all, each beginning with each token? What is the log-probability of one of them?",
            "앞부분 하나하나에 토큰을 하나씩 이어 붙이면 모두 몇 가지가 나오나요? 그 가운데 하나의 로그 확률은 얼마인가요?",
        ),
        Text(
            "Two loops, one inside the other, collect (totals[beginning] + following[beginning][token], beginning, token); sorted(…, reverse=True) puts the best in front.",
            "반복문 두 개를 겹쳐 (totals[beginning] + following[beginning][token], beginning, token)을 모으세요. sorted(…, reverse=True)를 쓰면 가장 좋은 것이 앞에 옵니다.",
        ),
    ),
)


def all_ranked(totals, following):
    return beam_step(totals, following, following.size)


@exercise.reference
def beam_step(totals, following, width):
    """The best `width` pairs (beginning, token), best first: totals (W,), following (W, V)."""
    grown = []
    for beginning, total in enumerate(totals):
        for token, more in enumerate(following[beginning]):
            grown.append((total + more, beginning, token))
    best = sorted(grown, reverse=True)[:width]
    return [(beginning, token) for _, beginning, token in best]


@exercise.another
def beam_step_again(totals, following, width):
    best = np.argsort(-(np.array(totals)[:, None] + following), axis=None)[:width]
    return np.stack(np.unravel_index(best, np.shape(following)), axis=1)


@exercise.cases
def beginnings():
    going = np.log([[0.04, 0.06, 0.1, 0.5, 0.3], [0.005, 0.015, 0.95, 0.02, 0.01]])
    ended = [0.0, -np.inf, -np.inf, -np.inf, -np.inf]  # after <eos> only <pad> follows
    first = np.array([0.0]), np.log([[0.05, 0.06, 0.09, 0.3, 0.5]]), 3
    return [(np.log([0.6, 0.3, 0.1]), np.vstack([going, ended]), 4), first]


@exercise.drawn
def drawn(rng):
    kept, words = rng.integers(1, 5), rng.choice([3, 4, 5, 6, 40])
    totals = np.log(rng.dirichlet(np.ones(kept + 1))[:kept])
    # Never more than there are ways to go on: nobody is told what to do then.
    width = int(rng.integers(2, min(6, kept * words + 1)))
    return totals, np.log(rng.dirichlet(np.ones(words), size=kept)), width


@exercise.mistake(
    "All ways to go on, well ranked. A beam keeps only the best of them, width in number.",
    "이어 가는 길을 순위대로 모두 돌려주었습니다. 빔은 그 가운데 가장 좋은 width개만 남깁니다.",
)
def without_width(totals, following, width):
    return all_ranked(totals, following)


@exercise.mistake(
    "The right ways, but with their log-probability. It was there to rank them: return pairs (b, token).",
    "고른 길은 맞는데 로그 확률까지 들어 있습니다. 로그 확률은 순위를 매길 때만 쓰고, 짝 (b, token)을 돌려주세요.",
)
def with_their_totals(totals, following, width):
    best = beam_step(totals, following, width)
    return [(totals[n] + following[n][token], n, token) for n, token in best]


@exercise.mistake(
    "(W,) + (W, V): each number of totals belongs to a whole row of following. Take totals[:, None], or two loops.",
    "(W,) + (W, V)입니다. totals의 숫자 하나는 following의 한 줄 전체에 더해야 합니다. totals[:, None]을 쓰거나, 반복문 두 개를 쓰세요.",
)
def totals_beside_the_tokens(totals, following, width):
    return beam_step(np.zeros(len(totals)), totals + following, width)


@exercise.mistake(
    "Those are the least probable. The logarithm of a probability is below 0, and the closer to 0 the better.",
    "확률이 가장 낮은 것들입니다. 확률의 로그는 0보다 작고, 0에 가까울수록 좋습니다.",
)
def the_worst(totals, following, width):
    return all_ranked(totals, following)[::-1][:width]


@exercise.mistake(
    "You rank by the last word alone. What of the probability of the beginning it continues?",
    "마지막 낱말만으로 순위를 매겼습니다. 그 앞부분의 확률은 어떻게 되나요?",
)
def only_the_last_word(totals, following, width):
    return beam_step(np.zeros(len(totals)), following, width)


@exercise.mistake(
    "Probabilities are multiplied; these are their logarithms.",
    "곱하는 것은 확률입니다. 여기 있는 것은 확률의 로그입니다.",
)
def logs_multiplied(totals, following, width):
    grown = np.array([total * row for total, row in zip(totals, following, strict=True)])
    return beam_step(np.zeros(len(totals)), grown, width)


@exercise.mistake(
    "You keep that many of every beginning. All of them compete for the same places.",
    "앞부분마다 따로 width개씩 남겼습니다. 모두가 같은 자리를 두고 겨루어야 합니다.",
)
def the_best_of_each(totals, following, width):
    ranked = all_ranked(totals, following)
    return [pair for n in range(len(totals)) for pair in [p for p in ranked if p[0] == n][:width]]


@exercise.mistake(
    "Each beginning goes on with its own best word. But one good beginning may go on in two ways, and another in none.",
    "앞부분마다 가장 좋은 낱말 하나씩만 이었습니다. 좋은 앞부분은 두 갈래로 이어지고, 어떤 앞부분은 아예 밀려날 수도 있습니다.",
)
def one_from_each(totals, following, width):
    return [(n, int(row.argmax())) for n, row in enumerate(following)]


@exercise.mistake(
    "Only the best beginning goes on; that is close to greedy. Let the others compete as well.",
    "가장 좋은 앞부분만 이어 갔습니다. 탐욕적 디코딩과 다를 바 없습니다. 다른 앞부분도 함께 겨루게 하세요.",
)
def only_the_best_beginning(totals, following, width):
    best = totals.argmax()
    return [pair for pair in all_ranked(totals, following) if pair[0] == best][:width]


@exercise.mistake(
    "The right ways, but each pair the wrong way round: the beginning comes first, then the token.",
    "고른 길은 맞는데 짝의 순서가 바뀌었습니다. 앞부분의 번호가 먼저, 토큰이 다음입니다.",
)
def token_first(totals, following, width):
    return [(token, beginning) for beginning, token in beam_step(totals, following, width)]


@exercise.mistake(
    "Only the first beginning goes on: does return stand inside a loop? It ends the function at once; collect all ways first, then rank them and return.",
    "첫 앞부분만 이어 갔습니다. return이 반복문 안에 있나요? return을 만나면 함수가 바로 끝납니다. 먼저 모두 모은 다음, 순위를 매겨 돌려주세요.",
)
def only_the_first_beginning(totals, following, width):
    return beam_step(totals[:1], following[:1], width)


@exercise.mistake(
    "The right ways, but the worst of them in front: best first. With reverse=True the largest comes first.",
    "고른 길은 맞는데 나쁜 것부터 놓여 있습니다. 좋은 것이 먼저입니다. reverse=True를 쓰면 큰 것부터 옵니다.",
)
def best_last(totals, following, width):
    return beam_step(totals, following, width)[::-1]
