"""Exercise 6.4: distances."""

import numpy as np

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "6.4",
    level=2,
    minutes=5,
    examples=("distances(3, False)",),
    done=Text(
        "You have shown what turning round does: on average the digits travel as far as before, but some now have hardly any way to go, and the first to be said is one of them.",
        "뒤집으면 무엇이 달라지는지 스텝을 세어 알아냈습니다. 숫자가 가는 거리는 평균으로는 그대로인데, 아주 가까워진 숫자가 생깁니다. 처음 말할 숫자가 바로 그렇습니다.",
    ),
    tells=Text(
        "that reversing shortens every way; on average it shortens none",
        "뒤집으면 모든 거리가 짧아진다(실은 평균은 하나도 줄지 않습니다)",
    ),
    hints=(
        Text(
            "Write down two rows for length 3: the step at which each digit is read (0, 1, 2), and the step at which it is said. What is the difference?",
            "길이가 3일 때를 두 줄로 적어 보세요. 숫자마다 읽는 스텝(0, 1, 2)과 말하는 스텝입니다. 둘의 차이는 얼마인가요?",
        ),
        Text(
            "Forwards, digit i is said at step length + i. Backwards the last digit, i = length - 1, is said at step length, the one before it a step later.",
            "차례대로라면 i번째 숫자는 length + i번째 스텝에서 말합니다. 거꾸로라면 마지막 숫자(i = length - 1)를 length번째 스텝에서, 그 앞의 것을 한 스텝 뒤에 말합니다.",
        ),
    ),
)


@exercise.reference
def distances(length, backwards):
    """For each digit, in the order of reading: steps from reading it to saying it."""
    read = np.arange(length)
    said = length + read
    if backwards:
        said = said[::-1]
    return said - read


@exercise.another
def distances_again(length, backwards):
    return [2 * (length - i) - 1 if backwards else length for i in range(length)]


@exercise.cases
def cases():
    return [(4, True), (4, False), (1, True)]


@exercise.drawn
def drawn(rng):
    return int(rng.integers(1, 14)), bool(rng.integers(2))


@exercise.mistake(
    "Forwards that is right: every digit waits until all have been read. Backwards some wait less, and others more.",
    "차례대로라면 맞습니다. 숫자마다 똑같이 기다립니다. 거꾸로라면 덜 기다리는 것도, 더 기다리는 것도 있습니다.",
)
def always_the_length(length, backwards):
    return [length] * length


@exercise.mistake(
    "One step too many. <sos> takes no step of its own: at the step that is fed <sos> the first digit is already said.",
    "한 스텝씩 많습니다. <sos>에 스텝이 따로 드는 것은 아닙니다. <sos>를 받는 바로 그 스텝에서 첫 숫자를 말합니다.",
)
def with_a_step_for_the_start(length, backwards):
    return distances(length, backwards) + 1


@exercise.mistake(
    "The right numbers in the order of the answer. Asked for are they in the order of reading.",
    "숫자는 맞는데 말하는 순서대로 놓았습니다. 읽는 순서대로 놓아야 합니다.",
)
def in_the_order_of_the_answer(length, backwards):
    steps = distances(length, backwards)
    return steps[::-1] if backwards else steps


@exercise.mistake(
    "That is the way to the end of the source. How many steps of the decoder come after it?",
    "원문이 끝날 때까지의 거리입니다. 그 뒤에 디코더가 몇 스텝을 더 가나요?",
)
def to_the_end_of_the_source(length, backwards):
    return length - np.arange(length)
