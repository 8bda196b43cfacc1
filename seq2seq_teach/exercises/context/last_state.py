"""Exercise 3.1: last_state."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "3.1",
    level=2,
    minutes=6,
    done=Text(
        "You have shown that a mask belongs to the reading: where it is False the state stays as it was, wherever the pads stand.",
        "이제 패딩을 건너뛰며 읽을 수 있습니다. 패딩이 어디에 있든, 마스크가 False인 곳에서는 상태가 그대로 머뭅니다.",
    ),
    tells=Text(
        "that a pad can be undone afterwards, or that a pad of zeros leaves the state alone",
        "패딩은 나중에 없앨 수 있다, 또는 0으로 된 패딩은 상태를 건드리지 않는다",
    ),
    hints=(
        Text(
            "Reading without a mask is a loop: h becomes step(word, h) for every word. What should h become at a pad?",
            "마스크 없이 읽는 일은 반복문입니다. 낱말마다 h가 step(word, h)가 됩니다. 패딩에서는 h가 무엇이 되어야 할까요?",
        ),
        Text(
            "zip(words, mask) gives each word together with True or False: call step only where it is True.",
            "zip(words, mask)은 낱말과 True/False를 짝지어 줍니다. True인 곳에서만 step을 부르세요.",
        ),
    ),
)


def padded_words(*masks, E=3, H=2, rng=None):
    rng = rng or np.random.default_rng(0)
    words, start = rng.normal(size=(len(masks[0]), E)).round(1), rng.normal(size=H).round(1)
    W, U, b = rng.normal(size=(E, H)), rng.normal(size=(H, H)), rng.normal(size=H)

    def step(word, h):
        return np.tanh(word @ W + h @ U + b)

    return [(words.copy(), np.array(mask), start.copy(), step) for mask in masks]


@exercise.reference
def last_state(words, mask, h, step):
    """The state after the real words: words (T, E), mask (T,), h (H,) → (H,)."""
    for word, real in zip(words, mask):
        if real:
            h = step(word, h)
    return h


@exercise.another
def last_state_again(words, mask, h, step):
    for word in words[mask]:
        h = step(word, h)
    return h


@exercise.cases
def cases():
    return padded_words([True, True, False, False], [True, True, True, True])


@exercise.drawn
def drawn(rng):
    T, E, H = rng.integers(1, [11, 5, 4])
    mask = rng.random(T) < 0.6
    mask[rng.integers(T)] = True
    ((words, *given),) = padded_words(mask, E=E, H=H, rng=rng)
    t = rng.integers(T)
    words[t] = words[t - 1] * rng.integers(2)  # a word may come again, or be all zeros
    return words, *given


@exercise.fact(
    "pads may stand in front of the words, or between them.",
    "패딩이 낱말 앞에 있든 낱말 사이에 있든 맞아야 합니다.",
)
def fact_places():
    return padded_words([True, False, True, False], [False, False, True, True])


@exercise.mistake(
    "The pads have been read like words, and each of them moved the state. Who looks at mask?",
    "패딩도 낱말처럼 읽었고, 읽을 때마다 상태가 움직였습니다. mask는 어디에서 보고 있나요?",
)
def state_that_reads_pads(words, mask, h, step):
    return last_state(words, np.ones_like(mask), h, step)


@exercise.mistake(
    "The pads' vectors are zeros now, but a vector of zeros is still read: step mixes h with U and b even then. Where the mask is False, step is not called at all.",
    "패딩의 벡터를 0으로 만들었지만, 0으로 된 벡터도 읽히기는 마찬가지입니다. 그때도 step은 h에 U를 곱하고 b를 더합니다. 가려진 자리에서는 step을 아예 부르지 않습니다.",
)
def state_that_reads_zeros(words, mask, h, step):
    for word, real in zip(words, mask, strict=True):
        h = step(word * real, h)
    return h


@exercise.mistake(
    "The state comes back as it was given. step returns the new state, it does not change h: keep what it returns. And ask `if real`: `real is True` never holds for a number of an array.",
    "상태가 받은 그대로 돌아왔습니다. step은 h를 바꾸지 않고 새 상태를 돌려줍니다. 돌려받은 것을 h에 다시 담으세요. 물을 때는 if real이라고 쓰세요. 배열에서 꺼낸 값에는 real is True가 성립하지 않습니다.",
)
def state_thrown_away(words, mask, h, step):
    for word in words[mask]:
        step(word, h)
    return h


@exercise.mistake(
    "At a pad the state becomes 0, and everything read before is lost. It should stay as it was.",
    "패딩을 만나면 상태가 0이 되어 앞에서 읽은 것이 모두 사라집니다. 상태는 그대로 머물러야 합니다.",
)
def state_emptied_at_pads(words, mask, h, step):
    for word, real in zip(words, mask, strict=True):
        h = step(word, h) * real
    return h


@exercise.mistake(
    "At a pad the state goes back to the start, and everything read before is lost. Which h should stay?",
    "패딩을 만나면 처음 상태로 돌아가 앞에서 읽은 것이 모두 사라집니다. 어느 h가 남아야 할까요?",
)
def state_that_begins_anew(words, mask, h, step):
    start = h
    for word, real in zip(words, mask, strict=True):
        h = step(word, h) if real else start
    return h


@exercise.mistake(
    "You read the first words, as many as are real. But the real ones need not stand in front: which are they?",
    "진짜 낱말의 개수만큼 앞에서부터 읽었습니다. 하지만 진짜 낱말이 꼭 앞에 있지는 않습니다. 어느 것이 진짜인가요?",
)
def state_after_as_many_words(words, mask, h, step):
    for word in words[: mask.sum()]:
        h = step(word, h)
    return h


@exercise.mistake(
    "The first pad ends the reading. Here a word comes after it: leave out the pad, not the rest.",
    "첫 패딩에서 읽기를 그만두었습니다. 여기서는 그 뒤에도 낱말이 있습니다. 패딩만 건너뛰고 나머지는 읽으세요.",
)
def state_up_to_the_first_pad(words, mask, h, step):
    for word, real in zip(words, mask, strict=True):
        if not real:
            break
        h = step(word, h)
    return h


@exercise.mistake(
    "That is the state after the last real word, but it has already read the pads before that word. Ask the mask at every word, while you read.",
    "마지막 진짜 낱말까지 읽은 상태이지만, 그 앞에 있는 패딩도 읽어 버렸습니다. 읽는 동안 낱말마다 마스크를 보세요.",
)
def state_chosen_afterwards(words, mask, h, step):
    states = []
    for word in words:
        h = step(word, h)
        states.append(h)
    return np.array(states)[mask][-1]


@exercise.mistake(
    "One word was read and no more: does return stand inside the loop? It ends the function at once; move it out, to the left.",
    "한 낱말에서 끝났습니다. return이 반복문 안에 있나요? return을 만나면 함수가 바로 끝납니다. 왼쪽으로 당겨 반복문 밖에 두세요.",
)
def state_after_one_word(words, mask, h, step):
    for word in words[mask]:
        return step(word, h)


@exercise.mistake(
    "One place was looked at and no more: return stands behind the if, but still inside the loop, and ends the function at once. Move it out, to the left, until it is below for.",
    "한 자리만 보고 끝났습니다. return이 if 다음에 있지만 아직 반복문 안이라서, 만나자마자 함수가 끝납니다. 왼쪽으로 당겨 for와 나란히 두세요.",
)
def state_after_one_place(words, mask, h, step):
    for word, real in zip(words, mask, strict=True):
        if real:
            h = step(word, h)
        return h


@exercise.mistake(
    "The last place was left out: does the loop end one too early? range(len(words)) goes through all of them.",
    "마지막 자리를 빠뜨렸습니다. 반복이 하나 일찍 끝나지 않나요? range(len(words))는 끝까지 갑니다.",
)
def state_before_the_last_place(words, mask, h, step):
    return last_state(words[:-1], mask[:-1], h, step)


@exercise.mistake(
    "The first place was left out: does the loop begin one too late? Counting begins at 0.",
    "첫 자리를 빠뜨렸습니다. 반복이 하나 늦게 시작하지 않나요? 셈은 0부터 시작합니다.",
)
def state_without_the_first_place(words, mask, h, step):
    return last_state(words[1:], mask[1:], h, step)
