"""The small worlds the course plays in.

`phrases()` is a Korean → English world made by rules: the verb moves from the
end to the middle (SOV → SVO), particles mark who does what to whom, sentences
are negated or put in the past, and many drop their subject, as Korean does.
`digits()` makes random digits to copy or to reverse, `successor()` the toy
series [1, 2, 3] → [2, 3, 4].
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np

from .doors import expect, flag, whole
from .language import current_language
from .letters import Vocabulary, tokenize

MOST_PAIRS, MOST_DIGITS = 1_000_000, 1_000
LONGEST_SENTENCE = 8  # tokens in a sentence of either language


@dataclass(frozen=True)
class Phrase:
    """A Korean sentence with every right English answer.

    `references[i]` is right in `weights[i]` of `sum(weights)` cases: a sentence
    with its subject has one reference, a sentence without it has many.
    `unseen` is True when its combination of words is kept from training.
    """

    korean: str
    references: tuple[str, ...]
    weights: tuple[int, ...]
    unseen: bool

    @property
    def drops_subject(self) -> bool:
        return len(self.references) > 1


@dataclass(frozen=True)
class Subject:
    korean: str  # with its topic particle
    english: str
    be: str = "is"
    was: str = "was"
    weight: int = 1  # how often this one is meant when the subject is dropped
    person: bool = True  # may be a student, a doctor, …


@dataclass(frozen=True)
class Verb:
    stem: str  # before 지 않습니다
    present: str
    past: str
    able: str  # before 수 있습니다; "" where "can" would sound odd
    base: str  # English: eat, eats, ate
    third: str
    english_past: str
    going_on: str  # "eating"; "" where it would sound odd
    objects: tuple[str, ...]
    anywhere: bool = True  # goes with times and places: nobody likes bread at home yesterday


SUBJECTS = (
    # "난" and "넌" are the spoken short forms of "나는" and "너는".
    Subject("나는", "i", "am", "was", weight=4),
    Subject("난", "i", "am", "was", weight=0),
    Subject("너는", "you", "are", "were"),
    Subject("넌", "you", "are", "were", weight=0),
    Subject("그는", "he"),
    Subject("그녀는", "she"),
    Subject("우리는", "we", "are", "were", weight=2, person=False),
    Subject("그들은", "they", "are", "were", person=False),
    Subject("아이언맨은", "iron man"),
    Subject("아이는", "the child"),
    Subject("선생님은", "the teacher"),
    Subject("친구는", "the friend"),
    Subject("의사는", "the doctor"),
    Subject("고양이는", "the cat", person=False),
    Subject("개는", "the dog", person=False),
)

# object with its particle → (English, the adjectives that go with it)
OBJECTS = {
    "사과를": ("apples", ("빨간", "작은")),
    "빵을": ("bread", ("맛있는",)),
    "밥을": ("rice", ("맛있는",)),
    "물을": ("water", ()),
    "우유를": ("milk", ("맛있는",)),
    "커피를": ("coffee", ("맛있는",)),
    "책을": ("books", ("좋은", "작은")),
    "편지를": ("letters", ("좋은",)),
    "영화를": ("movies", ("좋은",)),
    "새를": ("birds", ("빨간", "작은")),
    "나를": ("me", ()),
    "너를": ("you", ()),
    "그를": ("him", ()),
    "그녀를": ("her", ()),
    "아이언맨을": ("iron man", ()),
    "아이를": ("the child", ()),
    "선생님을": ("the teacher", ()),
    "고양이를": ("the cat", ()),
    "개를": ("the dog", ()),
}

ADJECTIVES = {"빨간": "red", "작은": "small", "맛있는": "delicious", "좋은": "good"}

FOOD = ("사과를", "빵을", "밥을")
DRINKS = ("물을", "우유를", "커피를")
TEXTS = ("책을", "편지를")
SIGHTS = ("새를",)
SHOWS = ("영화를",)
# What a subject is called as an object, alone or among others: nobody here meets themselves.
OBJECT_FORMS = {"i": "me", "we": "me", "you": "you", "he": "him", "she": "her"}

PEOPLE = ("나를", "너를", "그를", "그녀를", "아이언맨을", "아이를", "선생님을", "고양이를", "개를")

VERBS = (
    Verb("먹지", "먹습니다", "먹었습니다", "먹을", "eat", "eats", "ate", "eating", FOOD),
    Verb(
        "마시지", "마십니다", "마셨습니다", "마실", "drink", "drinks", "drank", "drinking", DRINKS
    ),
    Verb("쓰지", "씁니다", "썼습니다", "쓸", "write", "writes", "wrote", "writing", TEXTS),
    # One word in Korean, two in English: what is there is seen, what is shown is watched.
    Verb("보지", "봅니다", "봤습니다", "볼", "see", "sees", "saw", "", SIGHTS + PEOPLE),
    Verb("보지", "봅니다", "봤습니다", "볼", "watch", "watches", "watched", "watching", SHOWS),
    Verb("만나지", "만납니다", "만났습니다", "만날", "meet", "meets", "met", "meeting", PEOPLE),
    Verb(
        "좋아하지",
        "좋아합니다",
        "좋아했습니다",
        "",
        "like",
        "likes",
        "liked",
        "",
        FOOD + DRINKS + TEXTS + SIGHTS + SHOWS + PEOPLE,
        anywhere=False,
    ),
)

# noun → (English, with the particle of 아닙니다, the past of 입니다 after it)
NOUNS = {
    "학생": ("a student", "학생이", "이었습니다"),
    "선생님": ("a teacher", "선생님이", "이었습니다"),
    "의사": ("a doctor", "의사가", "였습니다"),
    "친구": ("a friend", "친구가", "였습니다"),
    "아이": ("a child", "아이가", "였습니다"),
    "아이언맨": ("iron man", "아이언맨이", "이었습니다"),
}

# time → (English, the tenses it goes with). The Korean present is also what is going on;
# English has a form of its own for that: not "i eat apples now".
TIMES = {
    "": ("", ("present", "past")),
    "오늘": ("today", ("going on", "past")),
    "어제": ("yesterday", ("past",)),
    "지금": ("now", ("going on",)),
}
PLACES = {"": "", "집에서": "at home", "학교에서": "at school"}


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _predicates(verb: Verb):
    """Korean verb, English verb for "i", for "he", and the tenses it is one of."""
    yield verb.present, verb.base, verb.third, {"present"}
    yield f"{verb.stem} 않습니다", f"do not {verb.base}", f"does not {verb.base}", {"present"}
    yield verb.past, *[verb.english_past] * 2, {"past"}
    yield f"{verb.stem} 않았습니다", *[f"did not {verb.base}"] * 2, {"past"}
    if verb.going_on:
        yield verb.present, *[f"{{be}} {verb.going_on}"] * 2, {"going on"}
        yield f"{verb.stem} 않습니다", *[f"{{be}} not {verb.going_on}"] * 2, {"going on"}
    if verb.able:
        yield f"{verb.able} 수 있습니다", *[f"can {verb.base}"] * 2, {"present", "going on"}
        yield f"{verb.able} 수 없습니다", *[f"cannot {verb.base}"] * 2, {"present", "going on"}


def _actions():
    """Korean without its subject, the object in it, and the English for each subject."""
    for verb in VERBS:
        times, places = (TIMES, PLACES) if verb.anywhere else ([""], [""])
        for noun, time, place in product(verb.objects, times, places):
            thing, adjectives = OBJECTS[noun]
            when, tenses = TIMES[time]
            for adjective, (korean, plain, third, those) in product(
                ("", *adjectives), _predicates(verb)
            ):
                if those.intersection(tenses):
                    rest = (ADJECTIVES.get(adjective, ""), thing, PLACES[place], when)
                    yield (
                        noun,
                        _join(time, place, adjective, noun, korean),
                        {
                            who: _join(
                                who.english,
                                (third if who.be == "is" else plain).format(be=who.be),
                                *rest,
                            )
                            for who in SUBJECTS
                            if thing != OBJECT_FORMS.get(who.english, who.english)
                        },
                    )


def _identities():
    """The same for "is a student": present and past, and their negations."""
    for noun, (thing, negated, past) in NOUNS.items():
        for korean, form in (
            (f"{noun} 입니다", "{be} {thing}"),
            (f"{noun} {past}", "{was} {thing}"),
            (f"{negated} 아닙니다", "{be} not {thing}"),
            (f"{negated} 아니었습니다", "{was} not {thing}"),
        ):
            yield (
                noun,
                korean,
                {
                    who: f"{who.english} {form.format(be=who.be, was=who.was, thing=thing)}"
                    for who in SUBJECTS
                    if who.person and thing.removeprefix("a ") not in who.english
                },
            )


def _kept_from_training(subject: str, noun: str) -> bool:
    """Every eighth combination of a subject ("" when dropped) and a noun.

    Both words occur in training, never together; "나는" and "난" are one subject.
    """
    subjects = ["", *dict.fromkeys(who.english for who in SUBJECTS)]
    nouns = [*OBJECTS, *NOUNS]
    return (5 * subjects.index(subject) + nouns.index(noun)) % 8 == 0


@cache
def phrases() -> tuple[Phrase, ...]:
    """Every sentence of the world, 2 to 8 tokens long in both languages, each once."""
    found = []
    for noun, tail, english in (*_identities(), *_actions()):
        kept = {who: _kept_from_training(who.english, noun) for who in english}
        short = {
            who: text for who, text in english.items() if len(text.split()) <= LONGEST_SENTENCE
        }
        found += [
            Phrase(f"{who.korean} {tail}", (text,), (0 if kept[who] else 1,), kept[who])
            for who, text in short.items()
        ]
        # Without its subject the sentence could be about anyone. Which one is
        # meant is drawn by weight; a pair kept from training stays right.
        if short == english:
            dropped = _kept_from_training("", noun)
            meant = {who: text for who, text in english.items() if who.weight}
            weights = (0 if dropped or kept[who] else who.weight for who in meant)
            found.append(Phrase(tail, tuple(meant.values()), tuple(weights), dropped))
    return tuple(phrase for phrase in found if len(phrase.korean.split()) <= LONGEST_SENTENCE)


def digits(
    rng: np.random.Generator, count: int, length: int, reverse: bool = False
) -> list[tuple[str, str]]:
    """`count` pairs of random digit strings, "3 1 4" → "3 1 4" or, reversed, "4 1 3"."""
    expect(np.random.Generator, rng=rng)
    count, length = whole(0, MOST_PAIRS, count=count), whole(0, MOST_DIGITS, length=length)
    reverse = flag(reverse=reverse)
    rows = rng.integers(0, 10, size=(count, length)).astype(str).tolist()
    return [(" ".join(row), " ".join(row[::-1] if reverse else row)) for row in rows]


def successor() -> tuple[np.ndarray, np.ndarray]:
    """The series [1, 2, 3] and its successor [2, 3, 4], each (1, 3, 1) float32.

    One sequence of three steps with one number a step, as Keras' LSTM reads them.
    """
    source = np.arange(1, 4, dtype=np.float32).reshape(1, 3, 1)
    return source, source + 1


def draw_phrases(
    rng: np.random.Generator, count: int, longest: int = LONGEST_SENTENCE
) -> list[tuple[str, str]]:
    """`count` pairs (Korean, English) to learn from, none of a combination kept from training.

    The sentence, of at most `longest` tokens, is drawn evenly, then one of its
    references by weight.
    """
    expect(np.random.Generator, rng=rng)
    count, longest = whole(0, MOST_PAIRS, count=count), whole(2, MOST_DIGITS, longest=longest)
    pool = _training_phrases(longest)
    chosen = [pool[n] for n in rng.integers(0, len(pool), size=count).tolist()]
    return [
        (phrase.korean, phrase.references[bisect(shares, share)])
        for (phrase, shares), share in zip(chosen, rng.random(count).tolist(), strict=True)
    ]


def unseen_phrases(count: int) -> list[tuple[str, str]]:
    """`count` pairs of combinations kept from training, spread evenly over all of them.

    Each has its subject, so that one answer is right.
    """
    count = whole(0, MOST_PAIRS, count=count)
    kept = [phrase for phrase in phrases() if phrase.unseen and not phrase.drops_subject]
    chosen = np.linspace(0, len(kept) - 1, count).round().astype(int)
    return [(kept[n].korean, kept[n].references[0]) for n in chosen]


@cache
def _training_phrases(longest: int) -> list[tuple[Phrase, list[float]]]:
    """What may be learned from, each phrase with the running sum of its references' shares."""
    return [
        (phrase, (np.cumsum(phrase.weights) / sum(phrase.weights)).tolist())
        for phrase in phrases()
        if not phrase.unseen and len(phrase.korean.split()) <= longest
    ]


@cache
def phrase_vocabularies() -> tuple[Vocabulary, Vocabulary]:
    """The words of the phrase world, (Korean, English)."""
    korean = Vocabulary.of(phrase.korean for phrase in phrases())
    return korean, Vocabulary.of(text for phrase in phrases() for text in phrase.references)


def digit_vocabulary() -> Vocabulary:
    """The ten digits."""
    return Vocabulary.of(list("0123456789"))


def draw_digits(
    rng: np.random.Generator, count: int, longest: int = 16, reverse: bool = False
) -> list[tuple[str, str]]:
    """`count` pairs of random digits, all of one random length from 1 to `longest`."""
    expect(np.random.Generator, rng=rng)
    longest = whole(1, MOST_DIGITS, longest=longest)
    return digits(rng, count, int(rng.integers(1, longest + 1)), reverse)


# Korean words that no table above holds: what stands behind a verb or a noun, and the codebook's.
_OTHER_WORDS = {
    "않습니다": "do not",
    "않았습니다": "did not",
    "수": "a way to",
    "있습니다": "there is",
    "없습니다": "there is no",
    "입니다": "is",
    "아닙니다": "is not",
    "아니었습니다": "was not",
    "안": "not",
    "안녕": "hello",
    "-야": "hey",
    "친구야": "friend",
}


@cache
def meanings() -> dict[str, str]:
    """What each Korean word of the course is called in English, taken by itself.

    보지 in 보지 않습니다 is "see", 않습니다 "do not". Of several meanings all are there.
    """
    found = [
        *((who.korean, who.english) for who in SUBJECTS),
        *((thing, english) for thing, (english, _) in OBJECTS.items()),
        *ADJECTIVES.items(),
        *((time, english) for time, (english, _) in TIMES.items()),
        *PLACES.items(),
        *_OTHER_WORDS.items(),
    ]
    for verb in VERBS:
        found += [(verb.past, verb.english_past)]
        found += [(word, verb.base) for word in (verb.present, verb.stem, verb.able)]
    for noun, (english, negated, past) in NOUNS.items():
        found += [(noun, english), (negated, english), (past, "was")]
    words: dict[str, list[str]] = {}
    for word, english in found:
        if word and english not in words.setdefault(word, []):
            words[word].append(english)
    return {word: ", ".join(several) for word, several in words.items()}


def meaning(word: str) -> str:
    """The English for a Korean word of the course; "" for any other word."""
    return meanings().get(word, "")


BEHIND, BELOW = "{} ({})", "{}\n{}"  # where a meaning stands


def glossed(text: str, form: str = BEHIND) -> str:
    """A Korean text with what its words mean, for who reads English: 난 학생 (i · a student).

    For who reads Korean, and where no word has a meaning here, the text as it is.
    """
    words = tokenize(text)
    if current_language() == "ko" or not any(map(meaning, words)):
        return text
    return form.format(text, " · ".join(meaning(word) or word for word in words))
