"""Exercise 8.1: without_leak."""

from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "8.1",
    level=2,
    minutes=6,
    results=("training", "test"),
    examples=('without_leak(["come in", "Go", "hello", "go"], [1])',),
    done=Text(
        "You have shown a split that leaks nothing: no sentence of the test stands in training as well, and no pair is lost.",
        "이제 새는 것 없이 나눌 수 있습니다. 테스트에 나오는 문장은 학습에 하나도 없고, 버려진 쌍도 없습니다.",
    ),
    tells=Text(
        "that pairs drawn at random are unseen; the same sentence may stand in training with another translation",
        "무작위로 뽑은 쌍이면 처음 보는 쌍이다(실은 같은 문장이 다른 번역으로 학습에 남아 있을 수 있습니다)",
    ),
    hints=(
        Text(
            "First collect the sentences that were drawn, not their places. Then ask of every place whether its sentence is among them.",
            "먼저 뽑힌 자리가 아니라 뽑힌 문장을 모으세요. 그다음 자리마다 그 문장이 뽑혔는지 물어보세요.",
        ),
        Text(
            "{{sources[n].lower() for n in drawn}} is the set of what was drawn. enumerate(sources) gives each place with its sentence; what is in the set goes into test, all else into training.",
            "{{sources[n].lower() for n in drawn}}은 뽑힌 문장의 집합입니다. enumerate(sources)는 자리와 문장을 함께 줍니다. 집합에 있으면 테스트, 아니면 학습입니다.",
        ),
    ),
)


@exercise.reference
def without_leak(sources, drawn):
    """The sources of all pairs, the places drawn for the test → places of training, of test."""
    asked = {sources[n].lower() for n in drawn}
    training = [n for n, source in enumerate(sources) if source.lower() not in asked]
    test = [n for n, source in enumerate(sources) if source.lower() in asked]
    return training, test


@exercise.another
def without_leak_again(sources, drawn):
    parts = [], []
    for n, source in enumerate(sources):
        leaks = any(source.lower() == sources[one].lower() for one in drawn)
        parts[leaks].append(n)
    return parts


@exercise.cases
def cases():
    return [
        (["good night", "hello", "good night", "come in"], [0]),
        (["come in", "go", "hello", "go", "good night", "go"], [3, 4]),
    ]


@exercise.drawn
def drawn_pairs(rng):
    # Some are made of the words, or the letters, of another.
    words = ["go", "go home", "home go", "go home now", "home", "now", "won", "no way", "noway"]
    words = rng.permutation(words).tolist()
    # Two sentences stand twice, one as it was and one perhaps with a capital; some are never drawn.
    twins = [words[1], words[2], words[2].capitalize()]
    order = rng.permutation(12)
    sources = [(words + twins)[n] for n in order]
    places = [int(n) for n in range(12) if order[n] in (1, 2, 3)[: rng.integers(1, 4)]]
    return sources, places


@exercise.fact(
    "Go and go are one sentence.",
    "Go와 go는 같은 문장입니다.",
)
def fact_case():
    return [(["Go", "hello", "go"], [0]), (["stop", "hello", "Stop", "go"], [2])]


@exercise.fact(
    "where nothing is drawn, all of it is for training.",
    "아무것도 뽑히지 않으면 모두 학습에 들어가야 합니다.",
)
def fact_nothing_drawn():
    return [(["go", "hello"], [])]


@exercise.fact(
    "what was drawn twice is still one place.",
    "같은 문장이 두 번 뽑혀도 자리는 한 번씩만 나와야 합니다.",
)
def fact_both_drawn():
    return [(["go", "hello", "go", "stop"], [0, 2])]


@exercise.mistake(
    "The places that were drawn are the test, and a sentence of it still stands in training: look for its twins.",
    "뽑힌 자리만 테스트로 두어서, 같은 문장이 학습에 남아 있습니다. 쌍둥이 문장도 찾으세요.",
)
def split_by_place(sources, drawn):
    return [n for n in range(len(sources)) if n not in drawn], list(drawn)


@exercise.mistake(
    "The twins are gone from both parts: nothing leaks, but pairs are lost. They belong into the test.",
    "쌍둥이가 양쪽에서 모두 사라졌습니다. 새지는 않지만 쌍을 버렸습니다. 테스트에 넣으세요.",
)
def twins_thrown_away(sources, drawn):
    return without_leak(sources, drawn)[0], list(drawn)


@exercise.mistake(
    "Each sentence of the test stands there once, its other pairs are lost. All of its places go there.",
    "테스트에 문장마다 한 자리만 남고 나머지 쌍은 사라졌습니다. 그 문장의 자리를 모두 넣으세요.",
)
def once_each(sources, drawn):
    training, test = without_leak(sources, drawn)
    first = {}
    for n in test:
        first.setdefault(sources[n].lower(), n)
    return training, list(first.values())


@exercise.mistake(
    "Capitals make two sentences of one: compare them in small letters.",
    "대문자 때문에 한 문장을 둘로 보았습니다. 소문자로 바꾸어 견주세요.",
)
def with_capitals(sources, drawn):
    asked = {sources[n] for n in drawn}
    training = [n for n, source in enumerate(sources) if source not in asked]
    return training, [n for n, source in enumerate(sources) if source in asked]


@exercise.mistake(
    "These are the sentences; return their places, whole numbers from 0.",
    "문장을 돌려주었습니다. 문장이 아니라 자리, 곧 0부터 세는 정수를 돌려주세요.",
)
def sentences_instead_of_places(sources, drawn):
    return tuple([sources[n] for n in part] for part in without_leak(sources, drawn))


@exercise.mistake(
    "Whatever has a twin went into training, so that sentence is never asked. Put all of it into the test.",
    "쌍둥이가 있는 문장을 학습으로 보냈으니 그 문장은 아무도 묻지 않습니다. 모두 테스트에 넣으세요.",
)
def twins_into_training(sources, drawn):
    small = [source.lower() for source in sources]
    test = [n for n in drawn if small.count(small[n]) == 1]
    return [n for n in range(len(sources)) if n not in test], test
