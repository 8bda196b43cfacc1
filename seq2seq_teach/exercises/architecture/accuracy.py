"""Exercise 5.1: accuracy."""

import numpy as np

from ...language import Text
from ...letters import EOS, PAD
from ..exercise import Exercise

exercise = Exercise(
    "5.1",
    level=1,
    minutes=3,
    broken=True,
    done=Text(
        "You have shown that a score means something only where there is something to get right: on the real words.",
        "이제 맞힐 것이 있는 곳, 곧 진짜 낱말만 채점할 수 있습니다.",
    ),
    tells=Text(
        "that a pad that meets a pad is a success",
        "패딩 자리에 패딩이 나오면 맞힌 것이다",
    ),
    hints=(
        Text(
            "Which places of the batch may count, and which array knows them?",
            "배치에서 어느 칸을 세어야 할까요? 어느 칸인지 아는 배열은 무엇인가요?",
        ),
        Text(
            "Make a mask of the places where a word is wanted, and take the mean there only.",
            "정답에 낱말이 있는 칸의 마스크를 만들고, 거기서만 평균을 내세요.",
        ),
    ),
)


@exercise.reference
def accuracy(wanted, said):
    """The share of words said right; wanted and said are (B, T), filled up with <pad>."""
    real = wanted != PAD
    return np.mean((wanted == said)[real])


@exercise.another
def accuracy_again(wanted, said):
    return np.sum((wanted == said) & (wanted > 0)) / np.sum(wanted > 0)


@exercise.cases
def batches():
    wanted = np.array([[5, 6, 7, 0, 0, 0], [8, 9, 0, 0, 0, 0]])
    said = np.array([[5, 6, 0, 0, 0, 0], [8, 9, 9, 9, 0, 0]])
    return [(wanted, said), (wanted[:1, :2], said[1:, :2])]


@exercise.drawn
def drawn(rng):
    width = int(rng.integers(5, 9))
    wanted, said = rng.integers(EOS, 6, size=(2, rng.integers(1, 7), width))
    for row, other in zip(wanted, said):
        row[rng.integers(1, width + 1) :] = PAD
        other[rng.integers(1, width + 1) :] = PAD
    return wanted, said


@exercise.mistake(
    "Every pad that meets a pad counts as right. How many of the places are pads?",
    "패딩과 패딩이 만나면 맞힌 것으로 셉니다. 칸 가운데 패딩이 몇 개인가요?",
)
def accuracy_with_pads(wanted, said):
    return np.mean(wanted == said)


@exercise.mistake(
    "You leave out the places where the model said <pad>. Then it cannot be wrong by staying silent, and is punished for talking on: who decides what is real?",
    "모델이 <pad>라고 한 칸을 뺐습니다. 그러면 입을 다물어도 틀린 것이 되지 않고, 말을 이어 가면 벌을 받습니다. 무엇이 진짜인지는 어느 쪽이 정할까요?",
)
def accuracy_where_something_is_said(wanted, said):
    return np.mean((wanted == said)[said != PAD])


@exercise.mistake(
    "Pads are no longer right, but they still count as places: what do you divide by?",
    "패딩은 이제 정답이 아니지만 칸 수에는 여전히 들어갑니다. 무엇으로 나누고 있나요?",
)
def accuracy_over_all_places(wanted, said):
    return np.mean((wanted == said) & (wanted != PAD))


@exercise.mistake(
    "That is the mean over sentences: a word of a short one weighs more. Here each word weighs the same.",
    "문장별 평균을 다시 평균 냈습니다. 그러면 짧은 문장의 낱말이 평균에서 더 큰 비중을 차지합니다. 여기서는 모든 낱말의 비중이 같습니다.",
)
def accuracy_of_sentences(wanted, said):
    return np.mean([accuracy(*row) for row in zip(wanted, said, strict=True)])


@exercise.mistake(
    "<eos> is left out, too. Who stops in time has got something right: only pads stand for nothing.",
    "<eos>까지 뺐습니다. 제때 멈추는 것도 맞혀야 할 일입니다. 아무것도 아닌 것은 패딩뿐입니다.",
)
def accuracy_without_the_end(wanted, said):
    return np.mean((wanted == said)[wanted > EOS])


@exercise.mistake(
    "Only the first sentence is scored: does return stand inside the loop?",
    "첫 문장만 채점했습니다. return이 반복문 안에 있나요?",
)
def accuracy_of_the_first_sentence(wanted, said):
    return accuracy(wanted[:1], said[:1])
