"""Answers that are right up to the sizes of the examples, or for words like theirs, no further."""

import numpy as np

from seq2seq_teach.exercises import find
from wrong import wrong


def right_but(number, words, change):
    """The right answer to `change(*inputs)` in place of the inputs."""
    wrong(number, words)(lambda *inputs: find(number).right(*change(*inputs)))


def narrower(places):
    """Tables (…, places) cut to so many places; other inputs as they are."""
    return lambda *tables: [table[:, :places] for table in tables]


def shorter(rows, count=None):
    """The first `count` inputs, or all, cut to so many rows."""

    def change(*inputs):
        cut = len(inputs) if count is None else count
        return [each[:rows] if n < cut else each for n, each in enumerate(inputs)]

    return change


right_but("1.1", "five words only", lambda said, words: (" ".join(said.split()[:5]), words))
right_but("1.1", "in small letters", lambda said, words: (said.lower(), words))
right_but(
    "1.1", "a full stop is no part of a word", lambda said, words: (said.replace(".", ""), words)
)
right_but("1.1", "nine words are known at the most", lambda said, words: (said, words[:9]))
right_but("1.2", "ten tokens only", shorter(10, count=1))
right_but("1.3", "four places at the most", lambda rows: ([row[:4] for row in rows],))
right_but("1.3", "four rows at the most", shorter(4))
right_but("2.3", "twelve words at the most", shorter(12, count=1))
right_but("3.1", "seven words at the most", shorter(7, count=2))
right_but("4.1", "six scores at the most", shorter(6))
right_but("4.2", "five places at the most", lambda whole: (whole[:, :6],))
right_but("4.2", "five sentences at the most", shorter(5))
right_but("4.5", "twelve steps at the most", lambda *given: (*given[:2], given[2][:12], given[3]))
right_but("5.1", "six places at the most", narrower(6))
right_but("5.1", "four sentences at the most", shorter(4))
right_but("5.2", "five words at the most", shorter(5))
right_but("5.2", "an unknown word is left out", lambda ids: ([i for i in ids if i > 3],))
right_but("5.4", "five places at the most", lambda embed, ids: (embed, ids[:, :5]))
right_but("5.4", "three sentences at the most", lambda embed, ids: (embed, ids[:3]))
right_but("5.9", "four steps at the most", lambda lstm, vectors: (lstm, vectors[:, :4]))
right_but("5.9", "two sentences at the most", lambda lstm, vectors: (lstm, vectors[:2]))
right_but("5.10", "three sentences at the most", lambda states: ([one[:3] for one in states],))
right_but("5.11", "four steps at the most", lambda states, back: (states[:5], back[:4]))
right_but("5.13", "five words at the most", lambda logits, wanted: (logits[:5], min(wanted, 4)))
right_but("6.2", "six digits at the most", shorter(6))
right_but("6.4", "eight digits at the most", lambda length, *turned: (min(8, length), *turned))
right_but("6.5", "seven answers at the most", shorter(7))
right_but("6.5", "seven places at the most", narrower(7))
right_but("7.3", "six words at the most", shorter(6))


@wrong("1.2", "what holds pad, sos or eos is special")
def _(ids, words):
    said = []
    for i in ids:
        if "eos" in words[i]:
            break
        if "pad" not in words[i] and "sos" not in words[i]:
            said.append(words[i])
    return " ".join(said)


@wrong("1.3", "a mask of ids above 3")
def _(rows):
    ids, _ = find("1.3").right(rows)
    return ids, [[i > 3 for i in row] for row in ids]


@wrong("1.3", "a mask of ids above 1")
def _(rows):
    ids, _ = find("1.3").right(rows)
    return ids, [[i > 1 for i in row] for row in ids]


@wrong("4.6", "in small letters")
def _(counts):
    return tuple(text.lower() for text in find("4.6").right(counts))


@wrong("5.15", "four weights at the most")
def _(loss, weights, step):
    return find("5.15").right(loss, weights, step)[:4]


@wrong("7.1", "a pad is scored −1000")
def _(h, states, mask):
    scores = np.where(mask, states @ h, -1000)
    shares = np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum()
    return shares, shares @ states


@wrong("7.1", "powers that grow too large, or too small")
def _(h, states, mask):
    powers = np.exp(states @ h) * mask
    return powers / powers.sum(), powers / powers.sum() @ states


@wrong("1.1", "takes the first word that ends alike")
def _(sentence, words):
    ends = [[i for i, one in enumerate(words) if one.endswith(word)] for word in sentence.split()]
    return [[*found, 3][0] for found in ends]


@wrong("1.1", "takes the first word as long that begins with the same letter")
def _(sentence, words):
    alike = [(one[0], len(one)) for one in words]
    asked = [(word[0], len(word)) for word in sentence.split()]
    return [alike.index(one) if one in alike else 3 for one in asked]


@wrong("1.2", "of unknown words in a row one is shown")
def _(ids, words):
    said = find("1.2").right(ids, words).split()
    return " ".join(w for n, w in enumerate(said) if w != "<unk>" or said[n - 1 : n] != ["<unk>"])


@wrong("5.3", "<unk> is not wanted")
def _(model, source, fed, wanted):
    known = wanted != 3
    return find("5.3").right(model, source, fed[known], wanted[known])


@wrong("5.7", "<unk> is no word")
def _(model, context):
    return find("5.7").right(model, context).replace("<unk>", "").replace("  ", " ").strip()


@wrong("5.7", "<unk> ends it")
def _(model, context):
    return find("5.7").right(model, context).partition("<unk>")[0].strip()


for words, away in {"mean": np.mean, "first": lambda a: a[0]}.items():

    @wrong("5.13", f"the {words} taken from the logits, not the largest")
    def _(logits, wanted, away=away):
        powers = np.exp(logits - away(logits))
        return powers / powers.sum() - np.eye(len(logits))[wanted]


wrong("6.1", "never less than one in a million")(lambda p: -np.log2(max(p, 1e-6)))
wrong("6.1", "20 bits at the most")(lambda p: min(20, -np.log2(p)))


def masked(states, change):
    """Self-attention with other scores of what comes after, in place of −∞."""
    scores = states @ states.T / np.sqrt(states.shape[1])
    scores = np.where(np.tri(len(states), dtype=bool), scores, change(scores))
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True) @ states


wrong("7.3", "what comes after is scored −20")(lambda s: masked(s, lambda _: -20))
wrong("7.3", "what comes after is scored −30")(lambda s: masked(s, lambda _: -30))
wrong("7.3", "1000 taken from the scores of what comes after")(
    lambda s: masked(s, lambda scores: scores - 1000)
)
wrong("7.3", "what comes after is scored 20 below the lowest")(
    lambda s: masked(s, lambda scores: scores.min() - 20)
)


@wrong("8.1", "the same words are the same sentence")
def _(sources, drawn):
    return find("8.1").right([" ".join(sorted(s.split())) for s in sources], drawn)


@wrong("8.1", "four letters tell a sentence")
def _(sources, drawn):
    return find("8.1").right([source[:4] for source in sources], drawn)
