"""Exercise 6.5: deaf_answer."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "6.5",
    level=2,
    minutes=7,
    examples=("deaf_answer(np.array([[1, 2], [1, 3], [4, 3]]))",),
    done=Text(
        "You have shown that a decoder that hears nothing does best to give one and the same answer. So if every long input gets the same output, ask first how much of it reaches the decoder.",
        "아무것도 듣지 못하는 디코더에게는 늘 같은 대답이 최선입니다. 긴 입력마다 같은 출력이 나온다면, 디코더에 무엇이 닿는지부터 확인해 보세요.",
    ),
    tells=Text(
        "that the same answer to every input is a bug of the loop, and not the best that a deaf decoder can do",
        "늘 같은 답은 반복문의 버그다(실은 듣지 못하는 디코더에게는 늘 같은 답이 최선입니다)",
    ),
    hints=(
        Text(
            "Take one place of the answer: which digits were right there, over all sequences? If you must say the same each time, which is right most often?",
            "답의 한 자리를 보세요. 모든 시퀀스에서 그 자리의 정답은 무엇이었나요? 매번 같은 숫자를 말해야 한다면 무엇이 가장 자주 맞을까요?",
        ),
        Text(
            "zip(*answers) gives the columns, one for each place; column.count(digit) says how often a digit is in it, and max(…, key=column.count) which is there most often.",
            "zip(*answers)는 자리마다 하나씩 열을 줍니다. column.count(digit)은 숫자가 몇 번 나오는지, max(…, key=column.count)는 무엇이 가장 자주 나오는지 알려 줍니다.",
        ),
    ),
)


@exercise.reference
def deaf_answer(answers):
    """The one answer (L,) that is right most often, place by place: answers (N, L)."""
    return [max(set(column), key=column.count) for column in zip(*answers)]


@exercise.another
def deaf_answer_again(answers):
    return [np.bincount(column).argmax() for column in answers.T]


@exercise.cases
def right_answers():
    # In each row and column one digit is the most frequent; in the first column 0, between
    # them 5, their mean 4.
    seven = [
        [0, 1, 1, 8],
        [0, 4, 4, 8],
        [0, 4, 4, 8],
        [5, 1, 8, 8],
        [7, 1, 7, 8],
        [8, 1, 4, 8],
        [9, 9, 4, 2],
    ]
    five = [[2, 3, 3], [2, 3, 3], [2, 6, 6], [5, 6, 6], [7, 6, 6]]
    return [(np.array(seven),), (np.array(five),)]


@exercise.drawn
def drawn(rng):
    while True:  # until in every column one digit is the most frequent
        answers = rng.choice(rng.integers(10, size=4), size=rng.integers(4, 10, size=2))
        counts = [np.sort(np.bincount(column))[-2:] for column in answers.T]
        if all(len(top) == 1 or top[0] < top[1] for top in counts):
            return (answers,)


@exercise.mistake(
    "You give every sequence an answer of its own. But this decoder cannot tell the sequences apart: it has one answer, as long as a sequence.",
    "시퀀스마다 다른 답을 주었습니다. 하지만 이 디코더는 시퀀스를 구별하지 못합니다. 답은 하나이고, 길이는 시퀀스의 길이와 같습니다.",
)
def one_for_each_input(answers):
    return [max(row, key=row.count) for row in answers.tolist()]


@exercise.mistake(
    "The digit that is most frequent over all places. The decoder hears nothing of the source, but it knows at which place it is.",
    "모든 자리를 통틀어 가장 흔한 숫자입니다. 이 디코더는 원문은 듣지 못해도 지금이 몇째 자리인지는 압니다.",
)
def most_frequent_of_all(answers):
    whole = answers.ravel().tolist()
    return [max(set(whole), key=whole.count)] * answers.shape[1]


@exercise.mistake(
    "A mean of digits may be a digit that was never right. Digits are names here: count them.",
    "숫자의 평균은 한 번도 정답이 아니었던 숫자일 수 있습니다. 여기서 숫자는 이름일 뿐이니 세어야 합니다.",
)
def mean_digit(answers):
    return answers.mean(axis=0).round().astype(int)


@exercise.mistake(
    "A mean of digits is often no digit, like 2.4. Digits are names here: count them.",
    "숫자의 평균은 2.4처럼 한 자리 숫자가 아닐 때가 많습니다. 여기서 숫자는 이름일 뿐이니 세어야 합니다.",
)
def mean_of_digits(answers):
    return answers.mean(axis=0)


@exercise.mistake(
    "The median is the middle one by size, but digits are names here: none is larger. Count them.",
    "중앙값은 크기 순서로 가운데에 있는 값입니다. 여기서 숫자는 크기가 없는 이름일 뿐이니 세어야 합니다.",
)
def median_digit(answers):
    return np.median(answers, axis=0)


@exercise.mistake(
    "The sequence that is most frequent as a whole. Place by place another digit may be right more often.",
    "통째로 가장 흔한 시퀀스입니다. 자리마다 따로 보면 더 자주 맞는 숫자가 있을 수 있습니다.",
)
def most_frequent_answer(answers):
    rows = list(map(tuple, answers.tolist()))
    return list(max(rows, key=rows.count))
