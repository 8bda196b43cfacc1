"""Exercise 6.1: bits_lost."""

import math

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "6.1",
    level=1,
    minutes=3,
    examples=("bits_lost(0.5)", "bits_lost(0.25)"),
    done=Text(
        "You have shown what one digit costs: one bit for every halving of its probability, and nothing when the decoder was sure of it.",
        "이제 숫자 하나에서 얼마를 잃는지 잴 수 있습니다. 확률이 절반이 될 때마다 1비트를 잃고, 디코더가 확신한 숫자에서는 아무것도 잃지 않습니다.",
    ),
    tells=Text(
        "that bits are a share of the probability, or that half as likely costs twice as much",
        "비트는 확률에 비례한다, 또는 확률이 절반이면 두 배를 잃는다",
    ),
    hints=(
        Text(
            "How often must 1 be halved until you arrive at p? For 0.5 once, for 0.25 twice.",
            "1을 몇 번 절반으로 나누어야 p가 되나요? 0.5면 한 번, 0.25면 두 번입니다.",
        ),
        Text(
            "np.log2 counts doublings; of a number below 1 it is negative, and bits that are lost are positive.",
            "np.log2는 두 배가 된 횟수를 셉니다. 1보다 작은 수에서는 음수인데, 잃은 비트는 양수여야 합니다.",
        ),
    ),
)


@exercise.reference
def bits_lost(p):
    """The bits lost of one digit to which the decoder gave the probability p, a number."""
    return -np.log2(p)


@exercise.another
def bits_by_the_natural_logarithm(p):
    return math.log(1 / p) / math.log(2)


@exercise.cases
def cases():
    return [(0.3,), (0.05,), (0.98,)]  # of the last little is lost: it shows who rounds


@exercise.drawn
def drawn(rng):
    likely, hardly = rng.uniform(0.01, 0.9), 10 ** rng.uniform(-9, -2)
    return (float(f"{likely if rng.random() < 0.7 else hardly:.5g}"),)


@exercise.fact(
    "of a digit that was certain (p = 1) nothing is lost.",
    "확실했던 숫자(p = 1)에서는 아무것도 잃지 않아야 합니다.",
)
def certain():
    return [(1.0,)]


@exercise.mistake(
    "np.log gives nats. Bits count halvings: take the logarithm to base 2.",
    "np.log의 결과는 내트(nat)입니다. 비트는 절반으로 나눈 횟수이니 밑이 2인 로그를 쓰세요.",
)
def nats(p):
    return -np.log(p)


@exercise.mistake(
    "That is the logarithm to base 10. A bit is a halving: the base is 2.",
    "밑이 10인 로그입니다. 비트는 절반으로 나눈 횟수이니 밑은 2입니다.",
)
def decimal_places(p):
    return -np.log10(p)


@exercise.mistake(
    "The size is right, the sign is not: the logarithm of a number below 1 is negative, and what is lost is counted upwards.",
    "크기는 맞지만 부호가 반대입니다. 1보다 작은 수의 로그는 음수인데, 잃은 양은 0부터 위로 셉니다.",
)
def negative_bits(p):
    return np.log2(p)


@exercise.mistake(
    "1 - p is how likely the digit was missed, not what its loss costs. How many halvings lead from 1 to p?",
    "1 - p는 그 숫자를 놓칠 확률이지 잃은 비트가 아닙니다. 1에서 p까지 절반으로 몇 번 나누나요?",
)
def share_missed(p):
    return 1 - p


@exercise.mistake(
    "That is what comes back of the digit, out of log2(10) bits sent. Asked for is what is lost.",
    "숫자에 담아 보낸 log2(10)비트 가운데 돌아온 양입니다. 물은 것은 잃은 양입니다.",
)
def bits_that_come_back(p):
    return np.log2(10) + np.log2(p)


@exercise.mistake(
    "Times p it is the share of this digit in an average (the entropy). This digit did come: it costs the whole -log2(p).",
    "p를 곱하면 평균에서 이 숫자가 차지하는 몫(엔트로피의 한 항)이 됩니다. 이 숫자는 이미 나왔으니 -log2(p)를 모두 잃습니다.",
)
def part_of_the_entropy(p):
    return -p * np.log2(p)


@exercise.mistake(
    "1 / p is out of how many equally likely ones this is one. The bits are the logarithm of that.",
    "1 / p는 확률이 똑같은 것이 몇 개 있는지입니다. 비트는 거기에 로그를 취한 값입니다.",
)
def how_many_alike(p):
    return 1 / p
