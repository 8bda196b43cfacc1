"""Exercise 5.2: fed_and_wanted."""

import numpy as np

from ...language import Text
from ...letters import EOS, SOS, UNK
from ..exercise import Exercise

exercise = Exercise(
    "5.2",
    level=1,
    minutes=3,
    broken=True,
    done=Text(
        "You have shown that a decoder learns to speak only when it is fed the word before the one it should say.",
        "디코더가 말하는 법을 배우려면 말해야 할 낱말의 바로 앞 낱말을 받아야 함을 확인했습니다.",
    ),
    tells=Text(
        "that the decoder learns from the word it is to say, not from the one before",
        "디코더는 앞 낱말이 아니라 말해야 할 낱말에서 배운다",
    ),
    hints=(
        Text(
            "Write both lists below each other: at each place, does the upper one come before the lower one in the sentence?",
            "두 리스트를 위아래로 나란히 적어 보세요. 자리마다 위의 낱말이 문장에서 아래 낱말의 바로 앞에 있나요?",
        ),
        Text(
            "Of the whole sentence, one list leaves out the last token and the other the first.",
            "문장 전체에서 한 리스트는 마지막 토큰을, 다른 리스트는 첫 토큰을 뺀 것입니다.",
        ),
    ),
)


@exercise.reference
def fed_and_wanted(ids):
    """What the decoder is fed, and what it should say: two lists of ids, equally long."""
    whole = [SOS, *ids, EOS]
    return whole[:-1], whole[1:]


@exercise.another
def fed_and_wanted_again(ids):
    return (np.insert(ids, 0, 1), np.append(ids, 2))


@exercise.cases
def cases():
    return [([5, 6, 7],), ([8],)]


@exercise.drawn
def drawn(rng):
    return (rng.integers(UNK, 10, size=rng.integers(1, 9)).tolist(),)


@exercise.mistake(
    "The decoder is fed the very word it should say, so it learns to repeat.",
    "말해야 할 바로 그 낱말을 디코더에 넣고 있으니, 디코더는 따라 말하기를 배웁니다.",
)
def fed_the_answer(ids):
    whole = [SOS, *ids, EOS]
    return whole, whole


@exercise.mistake(
    "It learns to say the word before the one it is fed: shifted the other way.",
    "받은 낱말의 앞 낱말을 말하도록 배웁니다. 반대쪽으로 밀었습니다.",
)
def shifted_backwards(ids):
    whole = [SOS, *ids, EOS]
    return whole[1:], whole[:-1]


@exercise.mistake(
    "Nobody teaches it the first word: what is it fed when nothing has been said?",
    "첫 낱말을 가르쳐 주지 않았습니다. 아직 아무 말도 하지 않았을 때 무엇을 넣나요?",
)
def without_a_start(ids):
    return ids, [*ids[1:], EOS]


@exercise.mistake(
    "Nobody teaches it when to stop: what should it say after the last word?",
    "언제 멈출지 가르쳐 주지 않았습니다. 마지막 낱말 다음에는 무엇을 말해야 하나요?",
)
def without_an_end(ids):
    return [SOS, *ids[:-1]], ids
