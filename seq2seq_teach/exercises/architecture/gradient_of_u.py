"""Exercise 5.11: gradient_of_u."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "5.11",
    level=1,
    minutes=3,
    broken=True,
    done=Text(
        "You have shown that the same weights work at every step, so what every step wants of them is added up.",
        "모든 스텝이 같은 가중치를 쓰므로, 스텝마다 가중치에 바라는 것을 모두 더해야 함을 확인했습니다.",
    ),
    tells=Text(
        "that a weight has one gradient, from one step; it gets one from every step it works in",
        "가중치의 기울기는 한 스텝에서 하나만 온다(실은 그 가중치를 쓴 스텝마다 하나씩 옵니다)",
    ),
    hints=(
        Text(
            "What stands in total after the loop if there are two steps? Follow it with a pencil.",
            "스텝이 둘이라면 반복이 끝난 뒤 total에 무엇이 들어 있나요? 연필로 따라가 보세요.",
        ),
        Text(
            "total = … forgets what stood there before; total += … keeps it.",
            "total = …는 전에 있던 것을 지우고, total += …는 거기에 더합니다.",
        ),
    ),
)


@exercise.reference
def gradient_of_u(states, back):
    """What all steps want of U: states (T + 1, H), the first state first, back (T, H) → (H, H).

    back[t] is the gradient at the sum inside tanh that made states[t + 1].
    """
    total = np.zeros((states.shape[1], states.shape[1]))
    for old, wanted in zip(states, back):
        total += np.outer(old, wanted)
    return total


@exercise.another
def gradient_of_u_again(states, back):
    return states[:-1].T @ back


@exercise.cases
def short_ones():
    states = np.array([[0.0, 0.0], [0.5, -0.5], [1.0, 0.5]])
    return [(states, np.array([[1.0, 2.0], [0.5, -1.0]])), (states[1:], np.array([[1.0, 0.5]]))]


@exercise.drawn
def drawn(rng):
    steps, units = rng.integers(2, [8, 5])
    return rng.normal(size=(steps + 1, units)).round(1), rng.normal(size=(steps, units)).round(1)


@exercise.mistake(
    "Each step overwrites what the steps before it wanted: only the last one is heard.",
    "스텝마다 앞 스텝들이 바란 것을 덮어씁니다. 마지막 스텝의 말만 남습니다.",
)
def only_the_last_step(states, back):
    total = np.zeros((states.shape[1], states.shape[1]))
    for old, wanted in zip(states, back):
        total = np.outer(old, wanted)
    return total


@exercise.mistake(
    "You take the mean over the steps. The loss is one number that all of them moved, so what they want adds up.",
    "스텝마다 바란 것을 평균 냈습니다. 손실은 모든 스텝이 함께 움직인 숫자 하나이니, 평균이 아니라 합입니다.",
)
def mean_over_the_steps(states, back):
    return states[:-1].T @ back / len(back)


@exercise.mistake(
    "U multiplies the state before the step; you took the one after it.",
    "U에 곱해지는 것은 스텝 앞의 상태인데, 스텝 뒤의 상태를 썼습니다.",
)
def by_the_new_states(states, back):
    return states[1:].T @ back


@exercise.mistake(
    "Rows and columns have changed places: a row of U belongs to a number of the old state, a column to one of the sum.",
    "행과 열이 바뀌었습니다. U의 행은 옛 상태의 숫자, 열은 합의 숫자에 해당합니다.",
)
def the_other_way_round(states, back):
    return back.T @ states[:-1]


@exercise.mistake(
    "Only the first step is heard: does return stand inside the loop?",
    "첫 스텝의 말만 남습니다. return이 반복문 안에 있나요?",
)
def only_the_first_step(states, back):
    return np.outer(states[0], back[0])


@exercise.mistake(
    "The first step is missing: does the loop begin at 1? Counting begins at 0.",
    "첫 스텝이 빠졌습니다. 반복이 1부터 시작하나요? 셈은 0부터 시작합니다.",
)
def without_the_first_step(states, back):
    return states[1:-1].T @ back[1:]


@exercise.mistake(
    "The last step is missing: range(n) ends at n - 1 already.",
    "마지막 스텝이 빠졌습니다. range(n)은 이미 n - 1에서 끝납니다.",
)
def without_the_last_step(states, back):
    return states[:-2].T @ back[:-1]
