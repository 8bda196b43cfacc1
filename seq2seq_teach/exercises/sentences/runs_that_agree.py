"""Exercise 8.2: runs_that_agree."""

from collections import Counter

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "8.2",
    level=3,
    minutes=9,
    results=("precision", "recall"),
    examples=('runs_that_agree("a cat", "a black cat", 2)',),
    done=Text(
        "You have shown what stands behind chrF: runs of letters, each counted as often as the right sentence has it, seen from both sides.",
        "chrF 뒤에 있는 계산을 직접 했습니다. 이어진 글자를 정답에 있는 만큼만 세고, 양쪽에서 봅니다.",
    ),
    tells=Text(
        "that saying a right piece again and again earns again and again; mixes up precision and recall",
        "맞는 조각을 되풀이해 말하면 그만큼 점수가 오른다. 정밀도와 재현율을 혼동한다",
    ),
    hints=(
        Text(
            "Take the spaces out and cut runs of n letters, beginning at every letter. How many do both have in common, and what share of each side is that?",
            "빈칸을 빼고 글자마다 시작해 n글자씩 자르세요. 양쪽에 함께 있는 것은 몇 개이고, 각각의 몇 분의 몇일까요?",
        ),
        Text(
            "Counter(runs) counts each run; said & wanted keeps of each the smaller count, and .total() adds them up. Divide by said.total() for precision, by wanted.total() for recall, or by 1 where there is none.",
            "Counter(runs)는 조각마다 개수를 셉니다. said & wanted는 조각마다 작은 쪽 개수를 남기고 .total()은 모두 더합니다. 정밀도는 said.total()로, 재현율은 wanted.total()로 나누고, 하나도 없으면 1로 나누세요.",
        ),
    ),
)


@exercise.reference
def runs_that_agree(answer, right, n):
    """Runs of n letters, spaces left out: the precision and the recall of an answer."""

    def runs(text):
        letters = text.replace(" ", "")
        return Counter(letters[i : i + n] for i in range(len(letters) - n + 1))

    said, wanted = runs(answer), runs(right)
    agree = (said & wanted).total()
    return agree / max(1, said.total()), agree / max(1, wanted.total())


@exercise.another
def runs_that_agree_again(answer, right, n):
    said, wanted = (
        [text.replace(" ", "")[i : i + n] for i in range(len(text.replace(" ", "")) - n + 1)]
        for text in (answer, right)
    )
    left, agree = list(wanted), 0
    for run in said:
        if run in left:
            left.remove(run)
            agree += 1
    return agree / (len(said) or 1), agree / (len(wanted) or 1)


@exercise.cases
def cases():
    return [("i see a cat", "i saw the cat", 2), ("go home now", "go home", 3)]


@exercise.drawn
def drawn_sentences(rng):
    words = ["i", "I", "saw", "see", "the", "The", "cat", "cats", "hahaha", "at", "home", "!", "2"]
    answer = " ".join(rng.choice(words, size=rng.integers(3, 6)))
    right = " ".join(rng.choice(words, size=rng.integers(3, 6)))
    return f"{answer} the the cat", f"{right} the cat", int(rng.integers(1, 4))


@exercise.fact(
    "a run counts as often as the right sentence has it, and no more.",
    "조각은 정답에 있는 횟수까지만 맞은 것으로 쳐야 합니다.",
)
def fact_again_and_again():
    return [("the the the", "the cat", 3), ("a a a a", "a man", 1)]


@exercise.fact(
    "where a sentence is shorter than n there is no run, and its share is 0.",
    "n보다 짧은 문장에는 조각이 없으니 비율은 0이어야 합니다.",
)
def fact_short():
    return [("go", "go home", 3), ("go home", "go", 3), ("", "go", 1)]


@exercise.fact(
    "runs overlap, even one with itself, and a sign counts as a letter does.",
    "조각은 서로 겹치고, 자기 자신과도 겹칩니다. 문장 부호도 글자로 세어야 합니다.",
)
def fact_overlap():
    return [("hahaha", "ha hahaha !", 3), ("no !", "no ?", 2)]


@exercise.fact(
    "a capital is another letter than the small one.",
    "대문자와 소문자는 서로 다른 글자로 세어야 합니다.",
)
def fact_capital():
    return [("Hi", "hi", 1), ("hi Hi", "Hi", 2)]


@exercise.mistake(
    "Said three times, counted three times, though the right sentence has it once. Who repeats itself would win.",
    "정답에는 한 번 있는 것을 말한 횟수만큼 셌습니다. 그러면 같은 말을 되풀이할수록 점수가 오릅니다.",
)
def not_clipped(answer, right, n):
    said, wanted = _runs(answer, n), _runs(right, n)
    agree = sum(run in wanted for run in said)
    return agree / max(1, len(said)), agree / max(1, len(wanted))


@exercise.mistake(
    "Each different run counts once: a set forgets how often. Take a Counter.",
    "조각을 종류마다 한 번만 셌습니다. 집합은 몇 번 나왔는지 잊어버립니다. Counter를 쓰세요.",
)
def as_sets(answer, right, n):
    said, wanted = set(_runs(answer, n)), set(_runs(right, n))
    agree = len(said & wanted)
    return agree / max(1, len(said)), agree / max(1, len(wanted))


@exercise.mistake(
    "Spaces are counted as letters. Take them out first.",
    "빈칸도 글자로 셌습니다. 먼저 빼세요.",
)
def with_spaces(answer, right, n):
    return _shares(_cut(answer, n), _cut(right, n))


@exercise.mistake(
    "These are runs of words; here n letters in a row count.",
    "낱말을 n개씩 이었습니다. 여기서는 이어진 글자 n개를 셉니다.",
)
def runs_of_words(answer, right, n):
    said, wanted = (
        [tuple(text.split()[i : i + n]) for i in range(len(text.split()) - n + 1)]
        for text in (answer, right)
    )
    return _shares(said, wanted)


@exercise.mistake(
    "The last run is missing: of L letters there are L − n + 1.",
    "마지막 조각이 빠졌습니다. 글자가 L개면 조각은 L − n + 1개입니다.",
)
def last_run_missing(answer, right, n):
    return _shares(_runs(answer, n)[:-1], _runs(right, n)[:-1])


@exercise.mistake(
    "The text is cut into pieces side by side. Runs overlap: one begins at every letter.",
    "글을 n글자씩 끊었습니다. 조각은 서로 겹칩니다. 글자마다 하나씩 시작합니다.",
)
def side_by_side(answer, right, n):
    return _shares(_runs(answer, n)[::n], _runs(right, n)[::n])


@exercise.mistake(
    "Both are divided by the runs of the answer. Recall asks what share of the right sentence was said.",
    "둘 다 답의 조각 수로 나누었습니다. 재현율은 정답 가운데 얼마를 말했는지 묻습니다.",
)
def both_of_the_answer(answer, right, n):
    precision, _ = runs_that_agree(answer, right, n)
    return precision, precision


@exercise.mistake(
    "Capitals have become small letters first. Here they are letters of their own.",
    "먼저 대문자를 소문자로 바꾸었습니다. 여기서 둘은 서로 다른 글자입니다.",
)
def in_small_letters(answer, right, n):
    return runs_that_agree(answer.lower(), right.lower(), n)


def _cut(letters, n):
    return [letters[i : i + n] for i in range(len(letters) - n + 1)]


def _runs(text, n):
    return _cut(text.replace(" ", ""), n)


def _shares(said, wanted):
    agree = (Counter(said) & Counter(wanted)).total()
    return agree / max(1, len(said)), agree / max(1, len(wanted))
