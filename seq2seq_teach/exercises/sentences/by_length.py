"""Exercise 8.3: by_length."""

from itertools import pairwise

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "8.3",
    level=2,
    minutes=7,
    results=("means", "counts"),
    examples=("by_length([2, 6, 4, 9], [40, 30, 20, 10], [1, 5])",),
    done=Text(
        "You have shown the numbers of the length figure, with how many sentences stand behind each: a mean of three says little.",
        "길이 그림의 수를 직접 구했습니다. 평균마다 문장이 몇 개인지도 함께 보아야 합니다. 세 문장의 평균은 믿을 것이 못 됩니다.",
    ),
    tells=Text(
        "that a class holds all that is longer, too; that a score is a sum; forgets the last class, which is open",
        "더 긴 문장도 모두 그 구간에 든다. 점수는 더하기만 하면 된다. 끝이 열린 마지막 구간을 빠뜨린다",
    ),
    hints=(
        Text(
            "A class begins at starts[i] and ends before starts[i + 1]; the last never ends. Which sentences are in it?",
            "구간은 starts[i]에서 시작해 starts[i + 1] 바로 앞에서 끝나고, 마지막 구간은 끝이 없습니다. 어떤 문장이 들어가나요?",
        ),
        Text(
            "zip(starts, [*starts[1:], np.inf]) gives the two ends of each class. Collect the scores whose length lies between them; np.mean(found) and len(found) are what is asked for.",
            "zip(starts, [*starts[1:], np.inf])가 구간의 양 끝을 줍니다. 길이가 그 사이에 있는 점수를 모으세요. np.mean(found)와 len(found)가 답입니다.",
        ),
    ),
)


@exercise.reference
def by_length(lengths, scores, starts):
    """Each sentence's length and score, where classes begin → mean score and count of each."""
    means, counts = [], []
    for first, after in zip(starts, [*starts[1:], np.inf], strict=True):
        found = [s for n, s in zip(lengths, scores, strict=True) if first <= n < after]
        means.append(np.mean(found))
        counts.append(len(found))
    return means, counts


@exercise.another
def by_length_again(lengths, scores, starts):
    place = np.searchsorted(starts, lengths, side="right") - 1
    counts = np.bincount(place, minlength=len(starts))
    return np.bincount(place, scores, minlength=len(starts)) / counts, counts


@exercise.cases
def cases():
    return [
        ([3, 5, 8, 4, 7], [40.0, 30.0, 10.0, 20.0, 26.0], [1, 5, 7]),
        ([2, 9, 12, 5, 6, 10], [50.0, 20.0, 8.0, 30.0, 34.0, 22.0], [1, 5, 9, 11]),
    ]


@exercise.drawn
def drawn_sentences(rng):
    starts = [1, 4, 6, 9][: rng.integers(3, 5)]
    # Of every class the first length and another, so that none is empty.
    lengths = [*starts, *(n + 1 for n in starts), *rng.integers(1, 13, size=rng.integers(3, 6))]
    lengths = [int(n) for n in rng.permutation(lengths)]
    # Some sentences have one score, and that may be 0.
    return lengths, rng.choice([0.0, 7.5, 20.0, 31.2, 44.9, 60.0], len(lengths)).tolist(), starts


@exercise.fact(
    "one class alone takes everything, however long.",
    "구간이 하나뿐이면 아무리 긴 문장도 모두 거기에 들어가야 합니다.",
)
def fact_one_class():
    return [([3, 9, 200_000], [30.0, 20.0, 10.0], [1])]


@exercise.mistake(
    "A class holds everything that is longer as well. Where does it end?",
    "구간마다 더 긴 문장까지 모두 들어 있습니다. 구간은 어디서 끝나나요?",
)
def open_ended(lengths, scores, starts):
    return _of([(first, np.inf) for first in starts], lengths, scores)


@exercise.mistake(
    "Sentences as long as the next class begins are counted in both. The end is not part of a class.",
    "다음 구간이 시작하는 길이의 문장을 두 번 셌습니다. 구간의 끝은 그 구간에 들지 않습니다.",
)
def end_included(lengths, scores, starts):
    ends = [*starts[1:], np.inf]
    return _of(
        [(first, after + 1) for first, after in zip(starts, ends, strict=True)], lengths, scores
    )


@exercise.mistake(
    "Sentences as long as a class begins have slipped into the one before. Its first length is part of it.",
    "구간이 시작하는 길이의 문장이 앞 구간으로 갔습니다. 시작하는 길이는 그 구간에 듭니다.",
)
def start_left_out(lengths, scores, starts):
    edges = [0, *(n + 1 for n in starts[1:]), np.inf]
    return _of(list(pairwise(edges)), lengths, scores)


@exercise.mistake(
    "The last class is missing: nothing comes behind it, so it has no end.",
    "마지막 구간이 빠졌습니다. 그 뒤에는 아무것도 없으니 끝이 없는 구간입니다.",
)
def last_class_missing(lengths, scores, starts):
    return _of(list(pairwise(starts)), lengths, scores)


@exercise.mistake(
    "The last class ends at the longest sentence and leaves that out. It has no end.",
    "마지막 구간을 가장 긴 문장 바로 앞에서 끝냈습니다. 마지막 구간은 끝이 없습니다.",
)
def longest_left_out(lengths, scores, starts):
    return _of(list(pairwise([*starts, max(lengths)])), lengths, scores)


@exercise.mistake(
    "The scores of a class are only added up; a class with more sentences would win. Divide by their count.",
    "구간의 점수를 더하기만 했습니다. 문장이 많은 구간이 이기게 됩니다. 개수로 나누세요.",
)
def sums(lengths, scores, starts):
    means, counts = by_length(lengths, scores, starts)
    return np.multiply(means, counts), counts


@exercise.mistake(
    "You divide by how many sentences there are in all. A mean of a class divides by its own.",
    "전체 문장 수로 나누었습니다. 구간의 평균은 그 구간의 문장 수로 나눕니다.",
)
def divided_by_all(lengths, scores, starts):
    means, counts = by_length(lengths, scores, starts)
    return np.multiply(means, counts) / len(lengths), counts


def _of(classes, lengths, scores):
    found = [
        [s for n, s in zip(lengths, scores, strict=True) if first <= n < after]
        for first, after in classes
    ]
    return [np.mean(part) for part in found], [len(part) for part in found]
