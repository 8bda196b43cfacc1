"""Exercise 1.3: pad_batch."""

from ...language import Text
from ...letters import pad
from ..exercise import Exercise

exercise = Exercise(
    "1.3",
    level=2,
    minutes=6,
    results=("ids", "mask"),
    examples=("pad_batch([[4, 5, 6], [7]])",),
    done=Text(
        "You have shown that any sentences fit into one rectangle, and that the mask still knows which places are real.",
        "이제 어떤 문장이든 모아 네모난 표 하나에 담을 수 있습니다. 어느 칸이 진짜인지는 마스크가 기억합니다.",
    ),
    tells=Text(
        "that the mask marks the pads; that rows are cut to the shortest, or filled in front",
        "마스크는 패딩에 표시한다. 가장 짧은 줄에 맞추어 자르거나, 앞을 채운다",
    ),
    hints=(
        Text(
            "How long must every row become, and how many places of a row are then empty?",
            "모든 줄이 얼마나 길어져야 하고, 그러면 한 줄에 빈칸은 몇 개인가요?",
        ),
        Text(
            "Lists can be joined with + and repeated with *: [4] + [0] * 2 is [4, 0, 0]. The mask is made in the same way, of True and False.",
            "리스트는 +로 잇고 *로 되풀이합니다. [4] + [0] * 2는 [4, 0, 0]입니다. 마스크도 True와 False로 똑같이 만듭니다.",
        ),
    ),
)


@exercise.reference
def pad_batch(rows):
    """Rows of ids, each a list → two lists of rows, equally long: the ids, and the mask."""
    longest = max([len(row) for row in rows])
    ids, mask = [], []
    for row in rows:
        empty = longest - len(row)
        ids.append(row + [0] * empty)
        mask.append([True] * len(row) + [False] * empty)
    return ids, mask


@exercise.another
def pad_batch_again(rows):
    return pad(rows)


@exercise.cases
def cases():
    return [([[4, 5, 6], [7], [7, 8]],), ([[7, 8]],)]


@exercise.drawn
def drawn(rng):
    lengths = [*rng.integers(7, size=rng.integers(0, 6)), rng.integers(1, 7)]
    return ([rng.integers(1, 10, size=length).tolist() for length in rng.permutation(lengths)],)


@exercise.fact(
    "the longest sentence may stand anywhere, and one may be empty.",
    "가장 긴 문장이 어디에 있든, 빈 문장이 섞여 있든 맞아야 합니다.",
)
def fact_longest():
    return [([[7], [4, 5, 6]],), ([[], [7, 8]],)]


@exercise.mistake(
    "The pads stand in front. Some libraries do that unless told otherwise (Keras's pad_sequences does); here they stand behind the sentence.",
    "패딩이 앞에 있습니다. 따로 말하지 않으면 그렇게 하는 라이브러리도 있지만(케라스의 pad_sequences), 여기서는 문장 뒤에 둡니다.",
)
def pad_in_front(rows):
    ids, mask = pad_batch([row[::-1] for row in rows])
    return [row[::-1] for row in ids], [row[::-1] for row in mask]


@exercise.mistake(
    "The mask says True where a pad is. It should be True where a word is.",
    "마스크가 패딩 자리에서 True입니다. 낱말이 있는 자리가 True여야 합니다.",
)
def pad_marked(rows):
    ids, mask = pad_batch(rows)
    return ids, [[not real for real in row] for row in mask]


@exercise.mistake(
    "1 and 0 instead of True and False: then ids[mask] would not choose places, but take rows 1 and 0.",
    "True와 False가 아니라 1과 0입니다. 그러면 ids[mask]는 칸을 고르는 것이 아니라 1번 줄과 0번 줄을 꺼냅니다.",
)
def pad_numbered(rows):
    ids, mask = pad_batch(rows)
    return ids, [[int(real) for real in row] for row in mask]


@exercise.mistake(
    "The rows are cut to the shortest: words are lost. Fill up the short ones instead.",
    "가장 짧은 줄에 맞춰 잘라서 낱말을 잃었습니다. 자르지 말고 짧은 줄을 채우세요.",
)
def pad_by_cutting(rows):
    shortest = min(len(row) for row in rows)
    return [row[:shortest] for row in rows], [[True] * shortest for _ in rows]


@exercise.mistake(
    "The rows are filled with their last word: then it was said several times. Which id stands for an empty place?",
    "마지막 낱말로 채웠습니다. 그러면 그 낱말을 여러 번 말한 것이 됩니다. 빈칸을 나타내는 번호는 무엇인가요?",
)
def pad_with_words(rows):
    longest = max(len(row) for row in rows)
    ids = [row + [row[-1]] * (longest - len(row)) for row in rows]
    return ids, pad_batch(rows)[1]
