"""Exercise 4.2: shifted."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "4.2",
    level=1,
    minutes=3,
    results=("fed", "wanted"),
    examples=("shifted(np.array([[1, 5, 6, 2], [1, 7, 2, 0]]))",),
    done=Text(
        "You have shown how a whole batch is shifted: along the words, so that at each place the decoder is fed the word before the one it should say.",
        "이제 배치 전체를 한 칸 밀 수 있습니다. 낱말 방향으로 밀면, 자리마다 말해야 할 낱말의 바로 앞 낱말이 디코더에 들어갑니다.",
    ),
    tells=Text(
        "that the decoder is fed what it should say; shifts sentences where words are meant",
        "디코더에는 말해야 할 것을 넣는다. 낱말 대신 문장을 민다",
    ),
    hints=(
        Text(
            "whole[:-1] of a list leaves out its last token. A rectangle has two directions: what does it leave out here?",
            "리스트라면 whole[:-1]은 마지막 토큰을 뺍니다. 네모난 표에는 방향이 둘 있습니다. 여기서는 무엇이 빠지나요?",
        ),
        Text(
            "whole[:, k] is a column; before the comma stand the sentences, behind it the words.",
            "whole[:, k]는 한 열입니다. 쉼표 앞은 문장, 쉼표 뒤는 낱말을 고르는 자리입니다.",
        ),
    ),
)


@exercise.reference
def shifted(whole):
    """What the decoder is fed and what it should say: whole (B, T) → two of (B, T - 1)."""
    return whole[:, :-1], whole[:, 1:]


@exercise.another
def shifted_again(whole):
    return (np.delete(whole, -1, axis=1), np.delete(whole, 0, axis=1))


@exercise.cases
def rectangles():
    batch = [[1, 5, 6, 7, 2], [1, 8, 2, 0, 0], [1, 9, 6, 2, 0]]
    return [(np.array(batch),), (np.array([[1, 5, 2]]),)]


@exercise.drawn
def drawn(rng):
    longest = rng.integers(1, 8)
    whole = np.zeros((rng.integers(1, 8), longest + 2), int)
    for row, length in zip(whole, rng.integers(1, longest + 1, size=len(whole))):
        row[: length + 2] = [1, *rng.integers(4, 10, size=length), 2]
    return (whole,)


@exercise.mistake(
    "You left out the last sentence and the first one: each sentence would have to say the next. Leave out words instead, in the second direction.",
    "마지막 문장과 첫 문장을 뺐습니다. 그러면 문장마다 다음 문장을 말해야 합니다. 문장이 아니라 낱말을, 곧 둘째 방향에서 빼세요.",
)
def shifted_sentences(whole):
    return whole[:-1], whole[1:]


@exercise.mistake(
    "The decoder is fed the very word it should say: it would learn to repeat, and nobody can feed it that word in use.",
    "말해야 할 바로 그 낱말을 디코더에 넣고 있습니다. 따라 말하기만 배우게 되고, 실제로 쓸 때는 그 낱말을 넣어 줄 사람이 없습니다.",
)
def not_shifted(whole):
    return whole, whole


@exercise.mistake(
    "At each place it is fed a word and should say the one before it. Which of the two comes first in the sentence?",
    "자리마다 어떤 낱말을 받고 그 앞의 낱말을 말하게 했습니다. 문장에서는 둘 가운데 무엇이 먼저인가요?",
)
def shifted_backwards(whole):
    return whole[:, 1:], whole[:, :-1]


@exercise.mistake(
    "np.roll brings what falls off on one side back on the other: at the last place <sos> is wanted. Both are one column narrower than whole.",
    "np.roll은 한쪽으로 밀려난 것을 반대쪽에 다시 붙입니다. 그래서 마지막 자리에서 <sos>를 말하게 됩니다. 둘 다 whole보다 한 열 좁아야 합니다.",
)
def rolled(whole):
    return whole, np.roll(whole, -1, axis=1)


@exercise.mistake(
    "Both ends are missing in both. What is the decoder fed first, and what should a full row say last?",
    "둘 다 양 끝이 빠졌습니다. 디코더가 처음에 받는 것은 무엇이고, 꽉 찬 줄이 마지막에 말해야 할 것은 무엇인가요?",
)
def without_both_ends(whole):
    return whole[:, 1:-1], whole[:, 1:-1]
