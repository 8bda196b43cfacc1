"""Exercise 5.6: hand_over."""

import numpy as np

from ...language import Text
from ..exercise import Exercise
from .material import SAID, SENTENCES, a_model

exercise = Exercise(
    "5.6",
    level=1,
    minutes=2,
    draws=8,
    broken=True,
    done=Text(
        "You have shown that an LSTM's context is the pair (h, c), and that without c a decoder still speaks, but of something else.",
        "LSTM의 컨텍스트는 (h, c) 한 쌍임을 확인했습니다. c가 없어도 디코더는 말을 하지만 엉뚱한 말을 합니다.",
    ),
    tells=Text(
        "that `h` is the context of an LSTM, and `c` its own affair",
        "LSTM의 컨텍스트는 `h`이고 `c`는 안에서만 쓴다",
    ),
    hints=(
        Text(
            "How many arrays does an LSTM keep from one step to the next, and how many come from the encoder here?",
            "LSTM이 다음 스텝으로 넘기는 배열은 몇 개인가요? 여기서 인코더에서 온 것은 몇 개인가요?",
        ),
        Text(
            "encoding.context has both, in order.",
            "encoding.context에 둘 다 차례대로 들어 있습니다.",
        ),
    ),
)


@exercise.reference
def hand_over(encoding):
    """What the LSTM decoder starts from: (h, c), each (H,)."""
    return encoding.context


@exercise.another
def hand_over_again(encoding):
    return (encoding.steps.h[-1], encoding.steps.c[-1])


@exercise.cases
def encodings():
    return [(a_model().encode(sentence),) for sentence in SENTENCES]


@exercise.drawn
def drawn(rng):
    return (a_model().encode(SAID[rng.integers(len(SAID))].korean),)


@exercise.mistake(
    "The cell state is where an LSTM keeps its long memory, and here it is emptied.",
    "LSTM의 긴 기억은 셀 상태에 있는데, 여기서 셀 상태를 비워 버립니다.",
)
def only_h(encoding):
    h = encoding.states[-1]
    return h, np.zeros_like(h)


@exercise.mistake(
    "h stands in for c, too: the shape is right, but c is another array.",
    "c 자리에도 h를 넣었습니다. 모양은 맞지만 c는 다른 배열입니다.",
)
def h_twice(encoding):
    h = encoding.states[-1]
    return h, h


@exercise.mistake(
    "Both are there, but in the other order: h comes first.",
    "둘 다 있지만 순서가 바뀌었습니다. h가 먼저입니다.",
)
def c_first(encoding):
    h, c = encoding.context
    return c, h


@exercise.mistake(
    "That is h alone, one array; the decoder needs the pair (h, c).",
    "h 하나, 곧 배열 하나뿐입니다. 디코더에는 (h, c) 한 쌍이 필요합니다.",
)
def h_alone(encoding):
    return encoding.states[-1]
