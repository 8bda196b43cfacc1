"""Exercise 1.2: decode."""

from itertools import takewhile

import numpy as np

from ...language import Text
from ...letters import EOS, PAD, SOS, SPECIAL, UNK
from ..exercise import Exercise
from .material import WORDS, vocabulary

exercise = Exercise(
    "1.2",
    level=2,
    minutes=5,
    examples=("decode([1, 4, 3, 6, 2, 7, 0], vocabulary.words)",),
    done=Text(
        "You have shown that the numbers tell where a sentence ends, and that only <unk> cannot be read back.",
        "이제 숫자를 문장으로 되돌릴 수 있습니다. 문장이 어디서 끝나는지도 숫자가 알려 주고, 되돌려 읽지 못하는 것은 <unk>뿐입니다.",
    ),
    tells=Text(
        "that special tokens are words to be said, or that a sentence goes on behind `<eos>`",
        "특수 토큰도 소리 내어 말할 낱말이다. `<eos>` 뒤에도 문장이 이어진다",
    ),
    hints=(
        Text(
            "Go through the ids one by one. What should happen at <eos>, and what at <pad> and <sos>?",
            "번호를 하나씩 살펴보세요. <eos>를 만나면, 또 <pad>나 <sos>를 만나면 어떻게 해야 할까요?",
        ),
        Text(
            'words[i] is the word of id i, and break leaves a loop. Collect the words in a list; " ".join(["a", "b"]) makes one text of a list: "a b".',
            'words[i]가 i번 낱말이고, break는 반복을 빠져나옵니다. 낱말을 리스트에 모으세요. " ".join(["가", "나"])는 리스트를 한 문장 "가 나"로 이어 줍니다.',
        ),
    ),
)


@exercise.reference
def decode(ids, words):
    """The sentence that these ids stand for; words[i] is the word of id i."""
    said = []
    for i in ids:
        if words[i] == "<eos>":
            break
        if words[i] not in ("<pad>", "<sos>"):
            said.append(words[i])
    return " ".join(said)


@exercise.another
def decode_again(ids, words):
    return " ".join(words[i] for i in takewhile(lambda i: i != EOS, ids) if i not in (PAD, SOS))


@exercise.cases
def cases():
    return [([1, 4, 3, 6, 2, 7, 0], vocabulary.words), ([7, 8, 2, 0, 0], vocabulary.words)]


@exercise.drawn
def drawn(rng):
    words = (*SPECIAL, *rng.permutation(WORDS).tolist())
    often = [*range(len(words)), PAD, SOS, UNK, UNK, *[EOS] * rng.integers(4)]
    return rng.choice(often, size=rng.integers(1, 16)).tolist(), words


@exercise.fact(
    "ids without <eos> are read to their end.",
    "<eos>가 없으면 번호를 끝까지 읽어야 합니다.",
)
def fact_no_end():
    return [([7, 8], vocabulary.words)]


@exercise.fact(
    "a row of a rectangle, a NumPy array, is read as a list is.",
    "네모난 표의 한 줄인 넘파이 배열도 리스트처럼 읽을 수 있어야 합니다.",
)
def fact_row():
    return [(np.array([1, 7, 8, 2, 0], dtype=np.int32), vocabulary.words)]


@exercise.mistake(
    "Every token is said aloud, the special ones too. Which of the four does a reader want to see?",
    "특수 토큰까지 모두 말하고 있습니다. 넷 가운데 읽는 사람에게 보여 줄 것은 무엇인가요?",
)
def decode_everything(ids, words):
    return " ".join(words[i] for i in ids)


@exercise.mistake(
    "The special tokens are gone, but the reading goes on behind <eos>: what did <eos> mean?",
    "특수 토큰은 사라졌지만 <eos> 뒤까지 계속 읽습니다. <eos>는 무슨 뜻이었나요?",
)
def decode_past_the_end(ids, words):
    return " ".join(words[i] for i in ids if i > 2)


@exercise.mistake(
    "<unk> is gone as well. Then the reader cannot even see that a word is missing there.",
    "<unk>까지 지웠습니다. 그러면 거기에 낱말이 빠졌다는 것조차 알 수 없습니다.",
)
def decode_without_unknown(ids, words):
    return decode([i for i in ids if i != 3], words)


@exercise.mistake(
    "The words are right, but stuck together: what stands between two words?",
    "낱말은 맞는데 모두 붙어 있습니다. 낱말과 낱말 사이에는 무엇이 있어야 할까요?",
)
def decode_without_spaces(ids, words):
    return decode(ids, words).replace(" ", "")


@exercise.mistake(
    "The words are right, but a space is left behind the last one. Spaces belong between words: collect the words first, join them at the end.",
    "낱말은 맞는데 마지막 낱말 뒤에 빈칸이 하나 남았습니다. 빈칸은 낱말 사이에만 둡니다. 낱말을 먼저 모으고 마지막에 이으세요.",
)
def decode_with_a_space_behind(ids, words):
    return "".join(f"{word} " for word in decode(ids, words).split())


@exercise.mistake(
    "The words are right, but a space stands before the first one. Spaces belong between words: collect the words first, join them at the end.",
    "낱말은 맞는데 첫 낱말 앞에 빈칸이 하나 있습니다. 빈칸은 낱말 사이에만 둡니다. 낱말을 먼저 모으고 마지막에 이으세요.",
)
def decode_with_a_space_ahead(ids, words):
    return "".join(f" {word}" for word in decode(ids, words).split())


@exercise.mistake(
    "It looks for <eos> first, and without one it has no answer. Let it read until <eos> comes, or until the ids end.",
    "<eos>부터 찾기 때문에 <eos>가 없으면 답하지 못합니다. <eos>가 나오거나 번호가 끝날 때까지 읽게 하세요.",
)
def decode_only_what_ends(ids, words):
    end = list(ids).index(words.index("<eos>"))
    return decode(ids[:end], words)
