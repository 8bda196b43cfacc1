"""Exercise 7.2: cost_of_looking."""

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "7.2",
    level=1,
    minutes=5,
    results=("numbers", "work"),
    examples=("cost_of_looking(4, 3, 10)",),
    done=Text(
        "You have counted what looking back costs: one more word to read makes every word of the answer dearer. So with both twice as long, all of it costs four times as much.",
        "뒤돌아보는 데 드는 것을 직접 세었습니다. 읽을 낱말이 하나 늘면 답의 낱말마다 더 듭니다. 그래서 읽을 것과 말할 것이 모두 두 배가 되면 전부 네 배가 듭니다.",
    ),
    tells=Text(
        "that attention costs the same at every length, or forgets that it mixes as well as it scores",
        "어텐션은 길이가 얼마든 똑같이 든다, 또는 점수만 매기고 섞지는 않는다",
    ),
    hints=(
        Text(
            "Begin with one word of the answer. How many states does it look at, and how many multiplications are in one dot product? Then the mix: how many numbers are multiplied by a share?",
            "답의 낱말 하나부터 세어 보세요. 상태를 몇 개 보나요? 내적 하나에는 곱셈이 몇 번 있나요? 그다음은 섞기입니다. 비율을 곱할 숫자는 몇 개인가요?",
        ),
        Text(
            "numbers is read * units. Each word of the answer goes over all of them twice, once for the scores and once for the mix, and there are `said` words.",
            "numbers는 read * units입니다. 답의 낱말마다 이 숫자를 모두 두 번씩 곱합니다. 점수에 한 번, 섞을 때 한 번입니다. 그런 낱말이 said개 있습니다.",
        ),
    ),
)


@exercise.reference
def cost_of_looking(read, said, units):
    """Words read and said, units in a state → numbers to look at, multiplications in all."""
    numbers = read * units
    work = said * 2 * numbers
    return numbers, work


@exercise.another
def cost_word_by_word(read, said, units):
    work = 0
    for _ in range(said):
        work += read * units  # a dot product with each state
        work += read * units  # every number of each state times its share
    return read * units, work


@exercise.cases
def sentences():
    return [(5, 7, 40), (6, 4, 3)]


@exercise.drawn
def drawn(rng):
    read, said = rng.choice(range(2, 12), size=2, replace=False)
    return int(read), int(said), int(rng.integers(3, 20))


@exercise.fact(
    "what is read and what is said may be twice as long, or a thousand words.",
    "읽는 것과 말하는 것이 두 배로 길어도, 낱말이 천 개여도 맞아야 합니다.",
)
def long_ones():
    return [(10, 14, 40), (1000, 900, 512)]


@exercise.mistake(
    "The dot products alone. Then come the shares, and each number of each state is multiplied once more, by its share.",
    "내적만 세었습니다. 그다음 비율이 나오면, 상태의 숫자 하나하나에 비율을 한 번 더 곱합니다.",
)
def only_the_scores(read, said, units):
    return read * units, said * read * units


@exercise.mistake(
    "That is for one word of the answer. The decoder looks back again at every word it says.",
    "답의 낱말 하나를 말할 때만 세었습니다. 디코더는 낱말을 말할 때마다 다시 뒤돌아봅니다.",
)
def for_one_word(read, said, units):
    return read * units, 2 * read * units


@exercise.mistake(
    "One state is one vector, however long the sentence. Attention keeps a state for each word that was read.",
    "상태 하나는 문장이 얼마나 길든 벡터 하나입니다. 어텐션은 읽은 낱말마다 상태를 하나씩 남겨 둡니다.",
)
def one_vector(read, said, units):
    return units, said * 2 * units


@exercise.mistake(
    "The states to look at are the encoder's, one for each word that was read, not for each word of the answer.",
    "뒤돌아보는 것은 인코더의 상태입니다. 답의 낱말이 아니라 읽은 낱말마다 하나씩 있습니다.",
)
def states_of_the_answer(read, said, units):
    return said * units, said * 2 * said * units


@exercise.mistake(
    "You count a dot product as one multiplication. It has one for each number of a state.",
    "내적을 곱셈 한 번으로 세었습니다. 내적에는 상태의 숫자마다 곱셈이 한 번씩 있습니다.",
)
def one_for_each_pair(read, said, units):
    return read * units, said * 2 * read


@exercise.mistake(
    "The answer need not have as many words as were read: how many times does the decoder look?",
    "답의 낱말 수가 읽은 낱말 수와 같으리라는 법은 없습니다. 디코더는 몇 번 뒤돌아보나요?",
)
def as_long_as_what_was_read(read, said, units):
    return read * units, read * 2 * read * units
