"""Exercise 5.10: join."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "5.10",
    level=2,
    minutes=4,
    draws=10,
    broken=True,
    done=Text(
        "You have shown how two readers' states become one: h beside h, c beside c.",
        "이제 두 방향의 상태를 하나로 이을 수 있습니다. h 옆에 h, c 옆에 c입니다.",
    ),
    tells=Text(
        "that the states of two directions come as h, h, c, c",
        "두 방향의 상태는 h, h, c, c 순서로 나온다",
    ),
    hints=(
        Text(
            "Which two of the four are hidden states? The numbers of a hidden state stay between −1 and 1.",
            "넷 가운데 은닉 상태는 어느 둘인가요? 은닉 상태의 숫자는 −1과 1 사이에 있습니다.",
        ),
        Text(
            "Keras gives forward h, forward c, backward h, backward c.",
            "케라스는 정방향 h, 정방향 c, 역방향 h, 역방향 c 순서로 줍니다.",
        ),
    ),
)


@exercise.reference
def join(states):
    """Four last states (B, H), as a Keras Bidirectional LSTM gives them → (h, c), each (B, 2·H)."""
    forward_h, forward_c, backward_h, backward_c = states
    h = np.concatenate([forward_h, backward_h], axis=-1)
    c = np.concatenate([forward_c, backward_c], axis=-1)
    return h, c


@exercise.another
def join_again(states):
    return [np.hstack(states[i::2]) for i in (0, 1)]


@exercise.cases
def both_directions():
    small = [np.array([row]) for row in ([0.1, 0.2], [1.1, 1.2], [0.3, 0.4], [1.3, 1.4])]
    rng = np.random.default_rng(0)
    return [(small,), ([rng.normal(size=(2, 3)).astype(np.float32) for _ in range(4)],)]


@exercise.drawn
def drawn(rng):
    return (list(rng.normal(size=(4, rng.integers(1, 6), rng.integers(1, 5))).round(2)),)


@exercise.mistake(
    "Neighbours in the list were joined: what are the second and the third of the four?",
    "리스트에서 이웃한 것끼리 이었습니다. 넷 가운데 둘째와 셋째는 무엇인가요?",
)
def join_neighbours(states):
    a, b, c, d = states
    return np.concatenate([a, b], axis=-1), np.concatenate([c, d], axis=-1)


@exercise.mistake(
    "Only the forward reader is handed over: half of what was read is thrown away.",
    "정방향만 넘겨주고 있습니다. 읽은 것의 절반을 버립니다.",
)
def forward_only(states):
    return states[0], states[1]


@exercise.mistake(
    "Added, the two directions cannot be told apart; put them side by side.",
    "더하면 두 방향을 구별할 수 없습니다. 나란히 이어 붙이세요.",
)
def added(states):
    return states[0] + states[2], states[1] + states[3]


@exercise.mistake(
    "h is with h and c with c, but the backward reader stands first: the forward one comes before it.",
    "h는 h끼리, c는 c끼리 이었지만 역방향이 앞에 있습니다. 정방향이 먼저입니다.",
)
def backward_first(states):
    forward_h, forward_c, backward_h, backward_c = states
    return join([backward_h, backward_c, forward_h, forward_c])


@exercise.mistake(
    "Without axis=-1 the sentences of one are put below those of the other: the batch grows, not the state.",
    "axis=-1이 없으면 한쪽의 문장 아래에 다른 쪽의 문장이 붙습니다. 상태가 아니라 배치가 커집니다.",
)
def joined_without_an_axis(states):
    forward_h, forward_c, backward_h, backward_c = states
    return np.concatenate([forward_h, backward_h]), np.concatenate([forward_c, backward_c])
