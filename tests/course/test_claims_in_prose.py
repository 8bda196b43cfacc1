"""Figures in the prose of notebooks 5, 6 and 7, read out of it and set beside what was measured.

Whoever changes a sentence or a measurement is told here, in both languages.
"""

import re
from itertools import pairwise

import numpy as np
import pytest

from seq2seq_teach import exercises, load_pretrained
from seq2seq_teach.limits import DESIGNS, multiplications, stored_curve, stored_looks
from seq2seq_teach.tasks import phrases
from seq2seq_teach.training import copier_training
from tools import REPO

WORDS = {"one": 1, "three": 3, "five": 5, "six": 6, "eight": 8, "twelve": 12, "fifteen": 15}
WORDS |= {"셋": 3, "다섯": 5, "여섯": 6, "여덟": 8, "열두": 12, "열다섯": 15}
SOURCES = {
    "5": "notebooks/source/05_the_whole_architecture.py",
    "6": "notebooks/source/06_the_limits.py",
    "7": "notebooks/source/07_attention.py",
    "README": "README.md",
    "teaching": "docs/teaching.md",
    "수업": "docs/teaching.ko.md",
}


def back(name, length, times=1):
    """Bits that came back of `length` digits, a number for each seed."""
    curve = stored_curve(name, times)
    return curve.recovered[:, curve.at(length)]


def twice_the_digits():
    ratios, times = [], []
    for name in ("lstm-16", "lstm-32", "lstm-64"):
        eight, sixteen = 8 * np.log2(10) - back(name, 8), 16 * np.log2(10) - back(name, 16)
        times.append(round(np.median(sixteen) / np.median(eight)))
        ratios += [*(sixteen / eight)]
    return *times, np.floor(10 * min(ratios)) / 10


def sixteen_times_the_steps():
    found = [np.median(back(*one)) for one in (("lstm-16", 16, 16), ("lstm-16", 16))]
    return *map(round, found), round(back("lstm-32", 16, 16).item()), round(16 * np.log2(10))


def seeds():
    return [len(stored_curve("lstm-16", times).recovered) for times in (1, 4, 16)]


def reversed_gains():
    return [round(np.median(back("lstm-32-reversed", 16) - back("lstm-32", 16)))]


def forced_and_stripe():
    there = [row["forced"]["there"] for row in stored_looks("lstm-attention")]
    rows = [row["looks"] for row in stored_looks("lstm-attention-reversed")]
    stripe = min(row["own"] + row["behind"] for row in rows)
    return [round(100 * share) for share in (min(there), max(there), stripe)]


def cost_of_a_look():
    copier = load_pretrained("digits-lstm-attention")
    each = multiplications(copier, 2) - multiplications(copier, 1)
    rest = multiplications(copier, 1) - each
    return round(100 * 16 * each / rest), round(rest / each, -1)


def past_sixteen():
    curve = stored_curve("lstm-attention")
    whole = [round(100 * np.median(curve.exact[:, curve.at(n)])) for n in (16, 20, 24)]
    ends = back("lstm-attention", 24)
    return *whole, round(ends.min()), round(ends.max())


def designs():
    return [round(np.median(back(name, 16))) for name in ("every", "first", "wider")]


def weights_more():
    sizes = [
        sum(array.size for array in copier_training(name).start.arrays().values())
        for name in ("every", "first")
    ]
    return [sizes[0] - sizes[1]]


def context_of_designs():
    return [2 * DESIGNS[name].units for name in ("wider", "first")]


def bugs():
    return [sum(one.broken for one in exercises.exercises_of("5").values())]


def exercises_of_4():
    return [len(exercises.exercises_of("4"))]


def exercises_of_5_with_tensorflow():
    folder = REPO / "seq2seq_teach" / "exercises" / "architecture"
    needing = [
        path
        for path in folder.glob("*.py")
        if re.search(
            r"from \.material import [^\n]*\b(?:keras|layers|tf|training)\b",
            path.read_text("utf-8"),
        )
    ]
    return len(needing), len(exercises.exercises_of("5"))


CLAIMS = [
    (
        twice_the_digits,
        "6",
        r"in the middle (\d+), (\d+) and (\d+) times as much, in every training at least ([\d.]+)",
        r"중간 모델은 (\d+)배, (\d+)배, (\d+)배이고 ([\d.]+)배보다 적게",
    ),
    (
        sixteen_times_the_steps,
        "6",
        r"return some (\d+) bits of 16 digits instead of (\d+), 32 units (\d+) of the (\d+)",
        r"16유닛은 (?P<b>\d+)비트가 .* (?P<a>\d+)비트쯤, 32유닛은 (?P<d>\d+)비트.* (?P<c>\d+)비트,",
    ),
    *(
        (
            seeds,
            number,
            r"(\d+) seeds after 1×, (\w+) after 4×, (\w+) after 16×",
            r"1배는 시드 (\d+)개, 4배는 (\d+)개, 16배는 (\d+)개",
        )
        for number in "67"
    ),
    (reversed_gains, "6", r"in every pair, by some (\w+) bits", r"(\d+)비트쯤 늘었습니다"),
    (reversed_gains, "6", r"about (\d+) bits more", r"(\d+)비트쯤 더"),
    (
        forced_and_stripe,
        "7",
        r"digit (\d+) to (\d+) times of a hundred, printed here with the (\d+) of the stripe",
        r"백에 (\d+)~(\d+)번 말했고.*셋째 수는 앞에서 본 띠의 (\d+)번",
    ),
    (
        cost_of_a_look,
        "7",
        r"16 digits looking adds (\d+)% to the rest of its step; at some (\d+) words",
        r"16개를 뒤돌아보면 그 스텝의 나머지 계산보다 (\d+)%가 더 들고, 낱말 (\d+)개쯤",
    ),
    (
        past_sixteen,
        "7",
        r"Of 16 digits (\d+) sequences .* still (\d+), of 24 only (\d+), .*\((\d+) to (\d+) bits",
        r"시퀀스는 백에 (\d+)개, 20개.* (\d+)개가.* 24개짜리는 (\d+)개뿐.*\((\d+)~(\d+)비트",
    ),
    (
        designs,
        "5",
        r"is (\d+) bits, with the first state alone (\d+)\..* on more units brought (\d+) back",
        r"중앙값이 (\d+)비트이고, 첫 상태로만 쓸 때는 (\d+)비트.* 유닛에 쓴 쪽은 (\d+)비트",
    ),
    (
        weights_more,
        "5",
        r"Hearing the context takes (\d+) weights more",
        r"가중치가 (\d+)개 더 드는데",
    ),
    (
        context_of_designs,
        "5",
        r"context is longer, too, (\d+) numbers instead of (\d+)",
        r"컨텍스트도 숫자 (?P<b>\d+)개에서 (?P<a>\d+)개로",
    ),
    (bugs, "5", r"(?i)(twelve) functions, each with a mistake", r"함수가 (열두) 개 있고"),
    (bugs, "README", r"from nothing, mend (\w+) bugs", r"버그 (\S+) 개를 고칩니다"),
    (exercises_of_4, "teaching", r"notebook 4, of (\w+) exercises", None),
    (exercises_of_4, "수업", None, r"연습이 (\S+) 개인 4번 노트북"),
    (exercises_of_5_with_tensorflow, "teaching", r"(\w+) of its (\w+) exercises need", None),
    (
        exercises_of_5_with_tensorflow,
        "수업",
        None,
        r"연습 (?P<b>\S+) 개 가운데 (?P<a>셋)에 텐서플로가",
    ),
]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim[1]}-{claim[0].__name__}")
def test_what_is_said_is_what_was_measured(claim):
    measured, where, *patterns = claim
    text = (REPO / SOURCES[where]).read_text(encoding="utf-8")
    for pattern in filter(None, patterns):
        (found,) = re.finditer(pattern, text)
        # Named groups stand in another order than the figures: a is the first of them.
        groups = [found[name] for name in sorted(found.groupdict())] or found.groups()
        said = [WORDS.get(one.lower()) or float(one) for one in groups]
        assert said == [float(one) for one in measured()], pattern


def test_the_half_context_is_asked_as_often_as_is_said():
    asked = len([phrase for phrase in phrases() if phrase.unseen][::50])
    source = (REPO / SOURCES["5"]).read_text(encoding="utf-8")
    (english,), (korean,) = (
        re.findall(pattern, source)
        for pattern in (r"how many of (\d+) are right", r"(\d+)개 가운데 몇 개나 맞을까요")
    )
    assert int(english) == int(korean) == asked


TENS = "- 열 스[물무] 서른 마흔 쉰 예순 일흔 여든 아흔".split()
ONES = ["", "한|하나", "두|둘", "세|셋", "네|넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
FIGURE = re.compile(r"(?<![\w.{])\d+(?:\.\d+)?(?![A-Za-z\d_}])")


def figures(text):
    """The numbers of two digits or more; what stands in braces is filled in by the build."""
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return {*FIGURE.findall(plain)} - {*"0123456789"}


def spelled(number, text):
    """Whether a number is written out in Korean words, such as 서른두 for 32."""
    if not number.isdigit():
        return False
    if int(number) >= 1000:  # 2만 4천
        tens, rest = divmod(int(number), 10_000)
        said = f"{tens}만 ?" * (tens > 0) + f"{rest // 1000}천" * (rest >= 1000)
        return re.search(said, text) is not None and rest % 1000 == 0
    if int(number) > 99:
        return False
    ten, one = divmod(int(number), 10)
    return re.search(f"{TENS[ten]}(?:{ONES[one]})", text) is not None


@pytest.mark.parametrize("path", sorted((REPO / "notebooks/source").glob("0*.py")), ids=str)
def test_a_number_of_the_english_stands_in_its_korean_twin(path):
    cells = re.findall(
        r'^# %% \[markdown\] lang="(en|ko)"[^\n]*\n(.*?)(?=\n# %%|\Z)',
        path.read_text(encoding="utf-8"),
        re.S | re.M,
    )
    twins = [(en, ko) for (a, en), (b, ko) in pairwise(cells) if (a, b) == ("en", "ko")]
    assert len(twins) > 20
    for english, korean in twins:
        lacking = figures(english) - figures(korean)
        assert not [one for one in lacking if not spelled(one, korean)], english
