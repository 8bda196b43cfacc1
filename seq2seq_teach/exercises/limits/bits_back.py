"""Exercise 6.2: bits_back."""

import numpy as np

from ...language import Text
from ...limits import decodable_bits
from ..exercise import Exercise

exercise = Exercise(
    "6.2",
    level=1,
    minutes=4,
    examples=("bits_back(np.array([np.log(10)] * 6))",),
    done=Text(
        "You have shown how to weigh a sentence: what was sent, less what still surprises. A decoder that knows nothing of it brings back 0 bits, and one that is sure of wrong digits less than that.",
        "이제 문장에서 되찾은 것을 비트로 잴 수 있습니다. 보낸 비트에서 놀라움만큼 뺍니다. 아무것도 모르는 디코더는 0비트를 되찾고, 틀린 숫자를 확신하는 디코더는 0비트보다도 적게 되찾습니다.",
    ),
    tells=Text(
        "that nats and bits are one unit, or that less than nothing cannot come back",
        "내트와 비트는 같은 단위다, 또는 0보다 적게 돌아올 수는 없다",
    ),
    hints=(
        Text(
            "How many bits does one random digit take, and how many do all of them? How many bits are surprises in all, each nat being more than one bit?",
            "무작위 숫자 하나는 몇 비트이고, 전부는 몇 비트인가요? 1내트는 1비트보다 큰데, 놀라움을 모두 더하면 몇 비트인가요?",
        ),
        Text(
            "Sent: len(surprises) times np.log2(10). Lost: the sum of the surprises divided by np.log(2).",
            "보낸 것은 len(surprises)에 np.log2(10)을 곱한 것, 잃은 것은 놀라움의 합을 np.log(2)로 나눈 것입니다.",
        ),
    ),
)


@exercise.reference
def bits_back(surprises):
    """Bits that came back of L random digits: surprises (L,), in nats."""
    sent = len(surprises) * np.log2(10)
    lost = surprises.sum() / np.log(2)
    return sent - lost


@exercise.another
def bits_back_again(surprises):
    return decodable_bits(len(surprises) * np.log2(10), np.array([sum(surprises)]))


@exercise.cases
def surprises():
    return [(np.array([0.1, 0.7, 2.0, 0.2]),), (np.full(5, np.log(10)),)]


@exercise.drawn
def drawn(rng):
    return (rng.exponential(rng.choice([0.5, 2, 6]), size=rng.integers(2, 10)).round(2),)


@exercise.fact(
    "a decoder that is sure of wrong digits brings back less than 0 bits.",
    "틀린 숫자를 확신하는 디코더가 되찾는 비트는 0보다 적어야 합니다.",
)
def fact_below_0():
    return [(np.array([6.0, 0.5, 9.0]),)]


@exercise.mistake(
    "You take nats away from bits. One is measured with ln, the other with log₂.",
    "비트에서 내트를 뺐습니다. 하나는 ln으로, 하나는 log₂로 잰 것입니다.",
)
def nats_as_bits(surprises):
    return len(surprises) * np.log2(10) - surprises.sum()


@exercise.mistake(
    "You change the unit, but in the wrong direction: a nat is larger than a bit, so there are more bits than nats.",
    "단위를 바꾸기는 했는데 방향이 반대입니다. 내트가 비트보다 크니, 비트로 세면 개수가 늘어야 합니다.",
)
def nats_times_their_size(surprises):
    return len(surprises) * np.log2(10) - surprises.sum() * np.log(2)


@exercise.mistake(
    "Those are the bits that were lost. How many came back?",
    "잃은 비트를 돌려주었습니다. 되찾은 것은 얼마인가요?",
)
def bits_lost(surprises):
    return surprises.sum() / np.log(2)


@exercise.mistake(
    "You take the bits of one digit, the mean, away from those of all. The surprises of all digits add up.",
    "전체 비트에서 숫자 하나의 비트, 곧 평균을 뺐습니다. 모든 숫자의 놀라움을 더해야 합니다.",
)
def mean_surprise(surprises):
    return len(surprises) * np.log2(10) - surprises.mean() / np.log(2)


@exercise.mistake(
    "Those are bits per digit. Here the whole sequence is asked for.",
    "숫자 하나당 비트입니다. 여기서는 시퀀스 전체를 묻고 있습니다.",
)
def bits_per_digit(surprises):
    return bits_back(surprises) / len(surprises)


@exercise.mistake(
    "Less than 0 can come back: who is sure of wrong digits knows less than who guesses. Do not cut it off.",
    "0보다 적게 되찾을 수도 있습니다. 틀린 숫자를 확신하면 찍느니만 못하니까요. 0에서 자르지 마세요.",
)
def never_below_0(surprises):
    return max(0.0, bits_back(surprises))


@exercise.mistake(
    "3.32 is rounded, and what that leaves out adds up, digit by digit. Take np.log2(10).",
    "3.32는 반올림한 값이라, 숫자가 늘수록 차이가 쌓입니다. np.log2(10)을 쓰세요.",
)
def bits_rounded(surprises):
    return 3.32 * len(surprises) - surprises.sum() / np.log(2)


@exercise.mistake(
    "Only the first surprise is taken away: does return stand inside the loop?",
    "첫 숫자의 놀라움만 뺐습니다. return이 반복문 안에 있나요?",
)
def first_surprise(surprises):
    return len(surprises) * np.log2(10) - surprises[0] / np.log(2)
