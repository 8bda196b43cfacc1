"""Right answers in many styles pass, wrong ones fail, and known ones are told what they are."""

import numpy as np
import pytest
from styles import RIGHT

from seq2seq_teach import exercises
from seq2seq_teach.decoder import decode_step
from seq2seq_teach.exercises.exercise import ENOUGH, examine, telling
from seq2seq_teach.exercises.slips import SLIPS
from seq2seq_teach.letters import EOS, SOS, UNK

KERAS = {"5.4", "5.8", "5.9"}
ALL = {
    number: exercise
    for topic in exercises.TOPICS
    for number, exercise in exercises.exercises_of(topic).items()
    if number not in KERAS
}
MISTAKES = [(number, name) for number, exercise in ALL.items() for name in exercise.mistakes]


def in_all(number):
    return [ALL[number].right, *ALL[number].others, *RIGHT.get(number, [])]


@pytest.mark.parametrize(
    ("number", "place"), [(number, n) for number in ALL for n in range(len(in_all(number)))]
)
def test_a_right_answer_passes_in_whatever_style(number, place):
    assert len(in_all(number)) >= 6
    found = examine(ALL[number], in_all(number)[place])
    assert found is None, found


@pytest.mark.parametrize(("number", "name"), MISTAKES)
def test_a_known_mistake_is_told_from_every_other_on_three_inputs(number, name):
    exercise = ALL[number]
    found = examine(exercise, exercise.mistakes[name].answer)
    assert found.recognised == name
    assert len(telling(exercise, name)) >= ENOUGH


def several(change):
    """A change of the result, of each part where there are several."""

    def changed(result):
        if isinstance(result, tuple):
            return tuple(map(changed, result))
        return change(result)

    return changed


def slightly(result):
    array = np.asarray(result)
    if array.dtype.kind == "U":
        return f"{result} "
    if array.dtype.kind == "b":
        return ~array
    return array + (1 if array.dtype.kind in "iu" else 0.01 * np.abs(array).max() + 0.01)


def another_sign(result):
    array = np.asarray(result)
    return -array - 1 if array.dtype.kind in "iuf" else slightly(result)


def as_text(result):
    return 7 if isinstance(result, str) else str(result)


WRONG = {
    "slightly off": several(slightly),
    "another sign": several(another_sign),
    "as text": several(as_text),
    "nothing": lambda result: None,
    "inside a list": lambda result: [result],
    "NaN": several(
        lambda result: np.asarray(result) * np.nan if not isinstance(result, str) else ""
    ),
    "an item more": several(
        lambda result: np.append(np.ravel(result), 0) if not isinstance(result, str) else result * 2
    ),
    "a result more": lambda result: (*(result if isinstance(result, tuple) else [result]), 0),
    "empty": lambda result: [],
    "a dictionary": lambda result: {0: result},
}


@pytest.mark.parametrize("how", WRONG)
@pytest.mark.parametrize("number", ALL)
def test_whatever_is_changed_of_a_right_result_fails(number, how):
    assert len(WRONG) >= 10
    right = ALL[number].right

    def answer(*inputs):
        result = right(*inputs)
        return WRONG[how](tuple(result) if ALL[number].results else result)

    assert examine(ALL[number], answer) is not None


def test_nobody_is_told_of_a_mistake_by_chance():
    """Answers that agree with a known one where it fails first, and nowhere else."""

    def last_point(points, which):
        return len(points) - 1 if len(points) == 7 else 0

    assert examine(ALL["3.2"], last_point).recognised == ""
    assert examine(ALL["3.2"], lambda points, which: 2).recognised == ""


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_recognised_where_it_can_be_made(slip):
    met = set()
    for number, exercise in ALL.items():

        def answer(*inputs, right=exercise.right):
            result = right(*inputs)
            if slip == "printed":
                print(result)
            return SLIPS[slip].of(result)

        found = examine(exercise, answer)
        if found.recognised == slip:
            met.add(number)
        elif found.outcome.error is None:  # it has a name of its own there, or is no slip
            assert found.recognised in exercise.mistakes or not found.recognised
    assert len(met) >= 3, met


# Each of these once passed, or was told something else.


def reads_its_own_words(sentence, words):
    own = ("<pad>", "<sos>", "<eos>", "<unk>", "난", "아이언맨", "입니다", "사과를", "먹습니다")
    return [own.index(word) if word in own else UNK for word in sentence.split()]


def keeps_pads(ids, words):
    said = []
    for i in ids:
        if i == EOS:
            break
        if i != SOS:
            said.append(words[i])
    return " ".join(said)


def stops_at_the_last_end(ids, words):
    ids = list(ids)
    last = len(ids) - 1 - ids[::-1].index(EOS) if EOS in ids else len(ids)
    return " ".join(words[i] for i in ids[:last] if i > EOS)


def gates_of_two(x, h, c, W, U, b):
    z = x @ W + h @ U + b
    i, f, g, o = z[0:2], z[2:4], z[4:6], z[6:8]
    i, f, o = (1 / (1 + np.exp(-one)) for one in (i, f, o))
    c = f * c + i * np.tanh(g)
    return o * np.tanh(c), c


def by_distance(order, columns=slice(None)):
    def answer(points, which):
        apart = np.linalg.norm((points - points[which])[:, columns], ord=order, axis=1)
        apart[which] = np.inf
        return int(apart.argmin())

    return answer


def minus_the_smallest(scores):
    powers = np.exp(scores - scores.min())
    return powers / powers.sum()


def stops_at_a_repeated_word(context, decoder, longest):
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token == EOS or token in ids:
            break
        ids.append(token)
    return ids


def pads_at_the_end(h, states, mask):
    real = states[: mask.sum()]
    scores = np.exp(real @ h - (real @ h).max())
    shares = np.append(scores / scores.sum(), np.zeros(len(states) - len(real)))
    return shares, shares @ states


def five_steps(model, context):
    return " ".join(ALL["5.7"].right(model, context).split()[:5])


ONCE_PASSED = [
    ("1.1", reads_its_own_words),
    ("1.2", keeps_pads),
    ("1.2", stops_at_the_last_end),
    ("2.2", gates_of_two),
    ("3.2", by_distance(1)),
    ("3.2", by_distance(np.inf)),
    ("3.2", by_distance(None, slice(1))),
    ("3.2", by_distance(None, slice(1, 2))),
    ("4.1", minus_the_smallest),
    ("4.3", stops_at_a_repeated_word),
    ("6.2", pads_at_the_end),
    ("5.7", five_steps),
]


@pytest.mark.parametrize(("number", "answer"), ONCE_PASSED)
def test_what_once_passed_fails(number, answer):
    found = examine(ALL[number], answer)
    assert found is not None and found.recognised == ""


def test_one_too_many_is_not_called_a_product():
    found = examine(ALL["3.2"], lambda points, which: ALL["3.2"].right(points, which) + 1)
    assert found.recognised == "one more"
