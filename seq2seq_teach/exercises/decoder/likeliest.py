"""Exercise 4.6: likeliest."""

# A dictionary's own `get` as a key is how learners write it, whatever a checker fears of None.
# pyright: reportArgumentType=false, reportCallIssue=false

from ...language import Text
from ..exercise import Exercise

BEGINNINGS = ("I", "It", "We", "the cat", "the dog", "they", "she")  # I is the beginning of It
ENDINGS = ("wrote", "wrote books", "drank tea now", "ran", "ate the apples", "sleeps", "is", "sat")

exercise = Exercise(
    "4.6",
    level=2,
    minutes=5,
    draws=60,
    results=("sentence", "first"),
    examples=('likeliest({"she wrote": 3, "the cat wrote": 2, "the dog wrote": 2})',),
    done=Text(
        "You have shown that the likeliest sentence need not begin with the likeliest word: that is why a greedy decoder can miss it.",
        "가장 유력한 문장이 가장 유력한 낱말로 시작하지 않을 수도 있음을 확인했습니다. 탐욕적 디코더가 그 문장을 놓칠 수 있는 까닭입니다.",
    ),
    tells=Text(
        "that the best sentence is made of the best words, one after the other",
        "가장 좋은 낱말을 차례로 고르면 가장 좋은 문장이 된다",
    ),
    hints=(
        Text(
            "Two questions, two counts: one for each whole sentence, which you are given, and one for each first word, which you must add up.",
            "물음이 둘이니 세는 것도 둘입니다. 문장마다 센 것은 이미 있고, 첫 낱말마다 센 것은 직접 더해야 합니다.",
        ),
        Text(
            "sentence.split()[0] is the first word, and max(counts, key=counts.get) the key with the largest value in a dictionary.",
            "sentence.split()[0]이 첫 낱말이고, max(counts, key=counts.get)은 딕셔너리에서 값이 가장 큰 키입니다.",
        ),
    ),
)


@exercise.reference
def likeliest(counts):
    """The likeliest sentence and the likeliest first word, from how often each sentence came."""
    first = {}
    for sentence, times in counts.items():
        word = sentence.split()[0]
        first[word] = first.get(word, 0) + times
    return max(counts, key=counts.get), max(first, key=first.get)


@exercise.another
def likeliest_by_sorting(counts):
    firsts = sorted({sentence.split()[0] for sentence in counts})
    times = [sum(n for text, n in counts.items() if text.split()[0] == word) for word in firsts]
    return sorted(counts, key=counts.get)[-1], firsts[times.index(max(times))]


@exercise.cases
def cases():
    books = {
        "the child wrote books": 5,
        "she wrote": 7,
        "the cats wrote": 4,
        "he read": 1,
        "he ran": 2,
        "he ate it": 1,
        "he sat": 1,
    }
    tea = {"you drank the tea now": 3, "i drank it": 4, "i drank tea": 5, "we drank": 8}
    return [(books,), (tea,)]


@exercise.drawn
def drawn(rng):
    while True:  # until no two words come equally often
        beginnings = rng.choice(rng.permutation(BEGINNINGS)[:4], size=rng.integers(2, 9))
        texts = [f"{who} {what}" for who, what in zip(beginnings, rng.permutation(ENDINGS))]
        counts = dict(zip(texts, (1 + rng.permutation(rng.choice([8, 16]))).tolist()))
        sums = {}
        for text, times in counts.items():
            sums[text.split()[0]] = sums.get(text.split()[0], 0) + times
        if len({*sums.values()}) == len(sums):
            return (counts,)


@exercise.fact(
    "with one sentence alone, that is the likeliest, and so is its first word.",
    "문장이 하나뿐이면 그 문장이 가장 유력하고, 그 첫 낱말도 그래야 합니다.",
)
def one_sentence():
    return [({"i am iron man": 2},)]


@exercise.mistake(
    "The first word is that of the likeliest sentence. Another word may begin more often: add up, for each first word, all the sentences that begin with it.",
    "첫 낱말이 가장 유력한 문장의 첫 낱말입니다. 더 자주 앞에 오는 낱말이 따로 있을 수 있으니, 첫 낱말마다 그 말로 시작하는 문장을 모두 더하세요.",
)
def first_of_the_likeliest(counts):
    sentence, _ = likeliest(counts)
    return sentence, sentence.split()[0]


@exercise.mistake(
    "The sentence was looked for only among those that begin with the likeliest word. That is what a greedy decoder does; the likeliest of all may begin otherwise.",
    "가장 유력한 첫 낱말로 시작하는 문장에서만 찾았습니다. 탐욕적 디코더가 하는 일입니다. 전체에서 가장 유력한 문장은 다르게 시작할 수 있습니다.",
)
def greedy_sentence(counts):
    _, word = likeliest(counts)
    beginning = {text: n for text, n in counts.items() if text.split()[0] == word}
    return max(beginning, key=beginning.get), word


@exercise.mistake(
    "Each sentence was counted once for its first word, however often it came. Add its count instead of 1.",
    "문장이 몇 번 나왔든 첫 낱말에 1씩만 더했습니다. 1 대신 그 문장이 나온 횟수를 더하세요.",
)
def sentences_counted_once(counts):
    return max(counts, key=counts.get), likeliest(dict.fromkeys(counts, 1))[1]


@exercise.mistake(
    "max(counts) compares the sentences themselves, as in a dictionary of words, not how often they came: give it key=counts.get.",
    "max(counts)는 나온 횟수가 아니라 문장 자체를 사전 순서로 견줍니다. key=counts.get을 함께 주세요.",
)
def last_in_the_alphabet(counts):
    return max(counts), likeliest(counts)[1]


@exercise.mistake(
    "Both are right, but the sentence comes first and the word second.",
    "둘 다 맞지만 문장이 먼저, 낱말이 다음입니다.",
)
def word_first(counts):
    return likeliest(counts)[::-1]


@exercise.mistake(
    "Those are the counts. What is asked for is the sentence and the word that have them.",
    "횟수를 돌려주었습니다. 돌려줄 것은 그만큼 나온 문장과 낱말입니다.",
)
def how_often(counts):
    sentence, word = likeliest(counts)
    return counts[sentence], sum(n for text, n in counts.items() if text.split()[0] == word)


@exercise.mistake(
    "sentence[0] is the first letter. The first word is sentence.split()[0].",
    "sentence[0]은 첫 글자입니다. 첫 낱말은 sentence.split()[0]입니다.",
)
def first_letter(counts):
    letters = {}
    for sentence, times in counts.items():
        letters[sentence[0]] = letters.get(sentence[0], 0) + times
    return max(counts, key=counts.get), max(letters, key=letters.get)


@exercise.mistake(
    "The word is that of the first sentence in the dictionary: does return stand inside the loop, before all are counted? Move it out, to the left.",
    "낱말이 딕셔너리의 첫 문장에서 나왔습니다. 다 세기 전에, 반복문 안에서 return하지 않나요? 왼쪽으로 당겨 반복문 밖에 두세요.",
)
def first_of_the_first(counts):
    return likeliest(counts)[0], next(iter(counts)).split()[0]


@exercise.mistake(
    "Each first word has only the count of its last sentence: first[word] = times puts away what was there. Add to it.",
    "첫 낱말마다 마지막 문장의 횟수만 남았습니다. first[word] = times는 앞에서 센 것을 지웁니다. 거기에 더하세요.",
)
def counts_written_over(counts):
    first = {sentence.split()[0]: times for sentence, times in counts.items()}
    return likeliest(counts)[0], max(first, key=first.get)
