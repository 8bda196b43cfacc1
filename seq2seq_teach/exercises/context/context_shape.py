"""Exercise 3.3: context_shape."""

import numpy as np

from ...architecture import untrained
from ...context import as_vector
from ...encoder import encode
from ...language import Text
from ...letters import Vocabulary
from ..exercise import Exercise

exercise = Exercise(
    "3.3",
    level=1,
    minutes=3,
    examples=('context_shape("rnn", 2, 7, 10)',),
    done=Text(
        "You have shown that a context has the same shape however long the sentences are, and that it is the LSTM alone that hands over two arrays.",
        "이제 모델을 만들기 전에 컨텍스트의 모양을 알 수 있습니다. 문장이 아무리 길어도 모양은 같고, 배열을 둘 넘기는 것은 LSTM뿐입니다.",
    ),
    tells=Text(
        "that the context grows with the sentence, or that every cell hands over `h` and `c`",
        "컨텍스트는 문장과 함께 길어진다, 또는 모든 셀이 `h`와 `c`를 넘긴다",
    ),
    hints=(
        Text(
            "Which of the four arguments does the shape not depend on? And for which cell are there two arrays to put side by side?",
            "네 인자 가운데 모양과 상관없는 것은 무엇인가요? 그리고 나란히 이을 배열이 둘인 셀은 무엇인가요?",
        ),
        Text(
            'One row for each sentence. In it stand the units of h, and for "lstm" those of c as well.',
            '문장마다 한 줄입니다. 그 줄에 h의 유닛이 있고, "lstm"이면 c의 유닛도 있습니다.',
        ),
    ),
)


@exercise.reference
def context_shape(cell, sentences, words, units):
    """The shape of everything that is handed over: (rows, columns)."""
    parts = 2 if cell == "lstm" else 1
    return sentences, parts * units


@exercise.another
def context_shape_again(cell, sentences, words, units):
    """Read them and look."""
    book = Vocabulary.of(["a"])
    model = untrained(cell, book, book, units, 2, rng=np.random.default_rng(0))
    return as_vector(encode(np.zeros((sentences, words), int), model.encoder).context).shape


@exercise.cases
def batches():
    return [("lstm", 3, 5, 8), ("gru", 3, 5, 8), ("rnn", 1, 9, 96), ("lstm", 1, 1, 48)]


@exercise.drawn
def drawn(rng):
    cell = str(rng.choice(["rnn", "gru", "lstm"]))
    return cell, *rng.integers(1, 20, size=3).tolist()


@exercise.mistake(
    "That has a state for every word. The context is what is left after the last one.",
    "낱말마다 상태가 하나씩 있는 모양입니다. 컨텍스트는 마지막 낱말까지 읽고 남은 것입니다.",
)
def a_state_for_every_word(cell, sentences, words, units):
    return sentences, words, units


@exercise.mistake(
    "Your context grows with the sentence, as if all states were put side by side. Only the last one is handed over.",
    "모든 상태를 나란히 이은 것처럼, 문장이 길수록 컨텍스트가 커집니다. 넘겨주는 것은 마지막 상태뿐입니다.",
)
def all_states_in_a_row(cell, sentences, words, units):
    return sentences, words * units


@exercise.mistake(
    "For a GRU that is right. An LSTM hands over a second array of the same size.",
    "GRU라면 맞습니다. LSTM은 크기가 같은 배열을 하나 더 넘깁니다.",
)
def only_h(cell, sentences, words, units):
    return sentences, units


@exercise.mistake(
    "For an LSTM that is right. Has this cell a c, too?",
    "LSTM이라면 맞습니다. 이 셀에도 c가 있나요?",
)
def always_a_pair(cell, sentences, words, units):
    return sentences, 2 * units


@exercise.mistake(
    "Both numbers are right, but rows come first: one row for each sentence.",
    "두 숫자는 맞지만 행 수가 먼저입니다. 문장마다 한 행입니다.",
)
def columns_first(cell, sentences, words, units):
    return context_shape(cell, sentences, words, units)[::-1]
