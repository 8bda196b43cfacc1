"""Exercise 5.12: way_back."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "5.12",
    level=2,
    minutes=4,
    broken=True,
    done=Text(
        "You have shown that a pad leaves the gradient alone on the way back, as it left the state alone on the way there.",
        "갈 때 상태를 그대로 두었던 패딩은 돌아올 때 기울기도 그대로 둔다는 것을 확인했습니다.",
    ),
    tells=Text(
        "that a mask belongs to the forward pass only",
        "마스크는 순전파에만 필요하다",
    ),
    hints=(
        Text(
            "On the way there a pad hands the old state on, unchanged. What does the old state get back, then?",
            "갈 때 패딩은 옛 상태를 그대로 넘겨줍니다. 그렇다면 옛 상태가 돌려받는 것은 무엇일까요?",
        ),
        Text(
            "Only where mask[t] is True does a step bend the gradient; elsewhere d stays as it is.",
            "mask[t]가 True인 스텝만 기울기를 바꿉니다. 나머지에서는 d가 그대로입니다.",
        ),
    ),
)


@exercise.reference
def way_back(d, states, mask, U):
    """From the gradient d (H,) at the last state to the one at the first, (H,).

    states (T, H) after each of T steps, mask (T,) False at pads, U (H, H).
    """
    for t in reversed(range(len(states))):
        if mask[t]:
            d = U @ (d * (1 - states[t] ** 2))
    return d


@exercise.another
def way_back_again(d, states, mask, U):
    for h in states[mask][::-1]:
        d = (U * (1 - h**2)) @ d
    return d


def numbers(rng, mask):
    units = int(rng.integers(2, 4))
    mask = np.array(mask, bool)
    raw = np.tanh(rng.normal(size=(len(mask), units))).round(1)
    states, state = [], np.zeros(units)
    for new, real in zip(raw, mask):
        state = new if real else state
        states.append(state)
    return (
        rng.normal(size=units).round(1),
        np.array(states),
        mask,
        rng.normal(size=(units, units)).round(1),
    )


@exercise.cases
def padded():
    rng = np.random.default_rng(0)
    return [numbers(rng, mask) for mask in ([1, 1, 0], [1, 1, 1, 0, 0])]


@exercise.drawn
def drawn(rng):
    real, pads = int(rng.integers(2, 5)), int(rng.integers(1, 4))
    if rng.random() < 0.3:  # pads in front, as some pad
        return numbers(rng, [0] * pads + [1] * real)
    return numbers(rng, [1] * real + [0] * pads)


@exercise.fact(
    "without any pad every step bends the gradient.",
    "패딩이 하나도 없으면 모든 스텝이 기울기를 바꿔야 합니다.",
)
def no_pads():
    return [numbers(np.random.default_rng(1), [1, 1, 1])]


@exercise.mistake(
    "The pads bend the gradient, too: the mask is never asked.",
    "패딩도 기울기를 바꿉니다. 마스크를 한 번도 보지 않았습니다.",
)
def way_back_through_pads(d, states, mask, U):
    for t in reversed(range(len(states))):
        d = U @ (d * (1 - states[t] ** 2))
    return d


@exercise.mistake(
    "At a pad you make the gradient 0, so nothing gets home. A pad hands it on unchanged.",
    "패딩에서 기울기를 0으로 만들었으니 아무것도 돌아오지 못합니다. 패딩은 그대로 넘겨줍니다.",
)
def lost_at_a_pad(d, states, mask, U):
    for t in reversed(range(len(states))):
        d = mask[t] * (U @ (d * (1 - states[t] ** 2)))
    return d


@exercise.mistake(
    "The mask is the wrong way round: True stands where a token is real.",
    "마스크를 거꾸로 썼습니다. 진짜 토큰이 있는 곳이 True입니다.",
)
def the_mask_turned(d, states, mask, U):
    return way_back(d, states, ~mask, U)


@exercise.mistake(
    "This goes from the first step to the last. The way back begins at the end.",
    "첫 스텝에서 마지막 스텝으로 갔습니다. 돌아오는 길은 끝에서 시작합니다.",
)
def forwards(d, states, mask, U):
    return way_back(d, states[::-1], mask[::-1], U)


@exercise.mistake(
    "Through U a gradient goes against the current: U @ d here, where the way there had h @ U.",
    "U를 거슬러 가야 합니다. 갈 때 h @ U였으니 돌아올 때는 U @ d입니다.",
)
def with_the_current(d, states, mask, U):
    return way_back(d, states, mask, U.T)


@exercise.mistake(
    "tanh is missing: where it is flat, almost nothing comes back. Its slope is 1 − states[t]².",
    "tanh가 빠졌습니다. tanh가 평평한 곳에서는 거의 아무것도 돌아오지 않습니다. tanh의 미분값은 1 − states[t]²입니다.",
)
def without_tanh(d, states, mask, U):
    return way_back(d, np.zeros_like(states), mask, U)  # where the slope of tanh is 1


@exercise.mistake(
    "One step back, and no further: does return stand inside the loop?",
    "한 스텝만 돌아왔습니다. return이 반복문 안에 있나요?",
)
def one_step_back(d, states, mask, U):
    for t in reversed(range(len(states))):
        if mask[t]:
            return U @ (d * (1 - states[t] ** 2))


@exercise.mistake(
    "The first step is missing: range stops before its end, so counting down to 0 needs range(len(states) - 1, -1, -1).",
    "첫 스텝이 빠졌습니다. range는 끝 바로 앞에서 멈추니, 0까지 세어 내려가려면 range(len(states) - 1, -1, -1)입니다.",
)
def without_the_first_step(d, states, mask, U):
    return way_back(d, states[1:], mask[1:], U)
