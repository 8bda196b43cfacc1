"""Exercise 1.1: encode."""

from ...language import Text
from ...letters import SPECIAL
from ..exercise import Exercise
from .material import WORDS, vocabulary

exercise = Exercise(
    "1.1",
    level=1,
    minutes=4,
    examples=('encode("난 토르 입니다", vocabulary.words)',),
    done=Text(
        "You have shown how any sentence becomes numbers, and that an unknown word keeps its place but loses its name.",
        "이제 어떤 문장이든 숫자로 바꿀 수 있습니다. 모르는 낱말은 자리만 남고 이름은 사라집니다.",
    ),
    tells=Text(
        "that an unknown word may be left out (the others then move up), or that 0 stands for it; that the first word of the list has number 0",
        "모르는 낱말은 빼도 된다(그러면 뒤 낱말이 당겨집니다), 또는 0이 대신한다. 리스트의 첫 낱말은 0번이다",
    ),
    hints=(
        Text(
            "Split the sentence into words, and collect one number for each of them, in order.",
            "문장을 낱말로 나누고, 낱말마다 숫자를 하나씩 차례대로 모으세요.",
        ),
        Text(
            "sentence.split() gives the words, words.index(word) the place of a word in words. Ask first whether the word is in words; if not, which token stands for it?",
            "sentence.split()은 낱말의 리스트를, words.index(word)는 words에서 낱말의 자리를 알려 줍니다. 먼저 낱말이 words에 있는지 보고, 없으면 어떤 토큰이 대신할지 생각해 보세요.",
        ),
    ),
)


@exercise.reference
def encode(sentence, words):
    """The ids of a sentence, as a list; words are all words, each at the place of its id."""
    ids = []
    for word in sentence.split():
        if word in words:
            ids.append(words.index(word))
        else:
            ids.append(words.index("<unk>"))
    return ids


@exercise.another
def encode_again(sentence, words):
    return [{word: i for i, word in enumerate(words)}.get(word, 3) for word in sentence.split()]


@exercise.cases
def cases():
    return [("난 토르 입니다", vocabulary.words), ("사과를 먹습니다", vocabulary.words)]


@exercise.drawn
def drawn(rng):
    words = (*SPECIAL, *rng.permutation(WORDS)[:8].tolist())
    said = rng.choice(WORDS, size=rng.integers(1, 9)).tolist()
    return rng.choice([" ", " ", "  "]).join(said), words


@exercise.fact(
    "spaces before, after or between the words are no words, and an empty sentence has none.",
    "앞뒤의 띄어쓰기나 여러 칸 띄운 것을 낱말로 세면 안 되고, 빈 문장에는 낱말이 없어야 합니다.",
)
def fact_space():
    return [(" 사과를  먹습니다 ", vocabulary.words), ("", vocabulary.words)]


@exercise.mistake(
    "The unknown word is left out, and every word after it moves up. What keeps the place of a word that nobody knows?",
    "모르는 낱말을 빼 버려서 뒤의 낱말이 모두 앞으로 당겨졌습니다. 모르는 낱말의 자리는 무엇이 지키나요?",
)
def encode_known_words(sentence, words):
    return [words.index(word) for word in sentence.split() if word in words]


@exercise.mistake(
    "The unknown word gets number 0. That is <pad>, an empty place, and there was a word here.",
    "모르는 낱말에 0번을 주었습니다. 0번은 빈칸인 <pad>인데, 여기에는 낱말이 있었습니다.",
)
def encode_unknown_as_pad(sentence, words):
    return [words.index(word) if word in words else 0 for word in sentence.split()]


@exercise.mistake(
    "There is one number for each letter, spaces too. A loop over a text goes letter by letter: split it first.",
    "띄어쓰기까지 글자마다 숫자가 하나씩 나왔습니다. 글을 그대로 반복하면 한 글자씩 나옵니다. 먼저 나누세요.",
)
def encode_letters(sentence, words):
    return [words.index(sign) if sign in words else 3 for sign in sentence]


@exercise.mistake(
    "The first word gets 0, but the first four numbers are taken by the special tokens: count from the beginning of words.",
    "첫 낱말이 0번이 되었는데, 앞의 네 번호는 특수 토큰의 것입니다. words의 맨 처음부터 세세요.",
)
def encode_without_special(sentence, words):
    return [i - 4 if i != 3 else i for i in encode(sentence, words)]


@exercise.mistake(
    "words.index(word) ends in an error where the word is not among words. Ask before you look: word in words is True or False.",
    "words.index(word)는 낱말이 words에 없으면 오류를 냅니다. 찾기 전에 word in words가 True인지 먼저 물어보세요.",
)
def encode_without_asking(sentence, words):
    return [words.index(word) for word in sentence.split()]


@exercise.mistake(
    "Cut at every single space, two spaces in a row leave an empty word between them. split() without anything in the brackets cuts at any white space.",
    "띄어쓰기 하나마다 자르면 두 칸을 띄었을 때 그 사이에 빈 낱말이 생깁니다. 괄호 안을 비운 split()은 몇 칸을 띄든 한 번만 자릅니다.",
)
def encode_between_spaces(sentence, words):
    return [words.index(word) if word in words else 3 for word in sentence.split(" ")]
