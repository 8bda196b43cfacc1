"""Wrong answers of all notebooks that are rarely met, or that only some inputs give away.

Such as what is kept from call to call, what is right for whole batches or for short sentences
only, a sign or a brackets' place, and results that are promised, not made.
"""

from collections import Counter
from itertools import accumulate, pairwise

import numpy as np

from seq2seq_teach.attention import softmax
from seq2seq_teach.decoder import cross_entropy, decode_step, greedy, teacher_forced
from seq2seq_teach.encoder import encode, sigmoid
from seq2seq_teach.exercises import find
from seq2seq_teach.letters import EOS, PAD, SOS, UNK
from wrong import wrong


def right(number, *inputs):
    return find(number).right(*inputs)


# ---- Notebook 1


def in_kept_list(sentence, words, ids=[]):  # noqa: B006
    ids += right("1.1", sentence, words)
    return ids[:30]


wrong("1.1", "the list is kept from call to call")(in_kept_list)
wrong("1.1", "a promise of ids, no list")(
    lambda sentence, words: (words.index(w) if w in words else UNK for w in sentence.split())
)
wrong("1.1", "in no order, each once")(lambda sentence, words: [*{*right("1.1", sentence, words)}])
wrong("1.1", "words of one letter are left out")(
    lambda sentence, words: right("1.1", " ".join(w for w in sentence.split() if w[1:]), words)
)
wrong("1.2", "<unk> is cut out of the text, and leaves its space")(
    lambda ids, words: right("1.2", ids, words).replace("<unk>", "")
)
wrong("1.2", "a pad ends it once a word was said")(
    lambda ids, words: right(
        "1.2", [*ids][: next((n for n, i in enumerate(ids) if i == PAD and n > 2), None)], words
    )
)
wrong("1.2", "<sos> begins it anew")(
    lambda ids, words: right(
        "1.2", [*ids][max((n for n, i in enumerate(ids) if i == SOS), default=0) :], words
    )
)
wrong("1.2", "one <eos> is let pass")(
    lambda ids, words: right(
        "1.2", [i for n, i in enumerate(ids) if i != EOS or EOS in [*ids][:n]], words
    )
)
wrong("1.3", "pads where an id is smaller than 4")(
    lambda rows: (right("1.3", rows)[0], [[i > 0 for i in row] for row in rows])
)


@wrong("1.3", "the longest row is taken out and put last")
def _(rows):
    rows = sorted(rows, key=lambda row: len(row) == max(map(len, rows)))
    return right("1.3", rows)


@wrong("1.3", "the rows it was given are filled up", "input")
def _(rows):
    ids, mask = right("1.3", rows)
    for row, whole in zip(rows, ids):
        row[:] = whole
    return rows, mask


@wrong("1.3", "an empty row gets no pads")
def _(rows):
    ids, mask = right("1.3", rows)
    return [i if row else [] for i, row in zip(ids, rows)], [
        m if r else [] for m, r in zip(mask, rows)
    ]


# ---- Notebook 2

wrong("2.1", "tanh of the word, then the state")(
    lambda x, h, W, U, b: np.tanh(np.tanh(x @ W + b) + h @ U)
)
wrong("2.1", "the old state made 1 long")(
    lambda x, h, W, U, b: np.tanh(x @ W + h / max(1e-9, np.linalg.norm(h)) @ U + b)
)
wrong("2.1", "tanh by a formula without brackets")(
    lambda x, h, W, U, b: (lambda s: 1 - 2 / np.exp(2 * s) + 1)(x @ W + h @ U + b)
)
wrong("2.1", "the state is written over", "input")(
    lambda x, h, W, U, b: np.tanh(x @ W + h @ U + b, out=h)
)
wrong("2.2", "the input gate for the output")(
    lambda x, h, c, W, U, b: gates(x, h, c, W, U, b, lambda i, f, g, o, c: (i, f, g, i))
)
wrong("2.2", "the memory shown by a fraction for tanh")(
    lambda x, h, c, W, U, b: (lambda o, c: (o * c / (1 + np.abs(c)), c))(
        sigmoid(np.split(x @ W + h @ U + b, 4)[3]), right("2.2", x, h, c, W, U, b)[1]
    )
)
wrong("2.2", "the old memory seen by the output gate")(
    lambda x, h, c, W, U, b: gates(
        x, h, c, W, U, b, lambda i, f, g, o, c: (i, f, g, o * sigmoid(c))
    )
)
wrong("2.2", "the memory cut at −1 and 1")(
    lambda x, h, c, W, U, b: (lambda h, c: (h, np.clip(c, -1, 1)))(*right("2.2", x, h, c, W, U, b))
)


def gates(x, h, c, W, U, b, choose):
    i, f, g, o = np.split(x @ W + h @ U + b, 4)
    i, f, g, o = choose(sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o), c)
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong("2.3", "starts from the last state of the call before")
def _(x, W, U, b, kept={}):  # noqa: B006
    h, states = kept.get(len(b), np.zeros(len(b))), []
    for word in x:
        h = np.tanh(word @ W + h @ U + b)
        states.append(h)
    kept[len(b)] = h
    return np.array(states), h


@wrong("2.3", "a word of zeros leaves the state as it is")
def _(x, W, U, b):
    h, states = np.zeros(len(b)), []
    for word in x:
        h = np.tanh(word @ W + h @ U + b) if word.any() else h
        states.append(h)
    return np.array(states), h


wrong("2.3", "every state is also the next word's")(
    lambda x, W, U, b: (lambda s: (s, s[-1]))(
        np.array([*accumulate(x @ W, lambda h, w: np.tanh(w + h @ U + b), initial=np.tanh(b))][1:])
    )
)
wrong("2.4", "the paper's with the gate to one decimal")(
    lambda x, h, r, W, U, b: (
        np.tanh(x @ W + np.round(r * h, 1) @ U + b[0]),
        right("2.4", x, h, r, W, U, b)[1],
    )
)
wrong("2.4", "Keras's with r on the columns of U, before its bias")(
    lambda x, h, r, W, U, b: (
        right("2.4", x, h, r, W, U, b)[0],
        np.tanh(x @ W + b[0] + h @ (U * r[:, None]) + r * b[1]),
    )
)
wrong("2.4", "both with the biases' sum")(
    lambda x, h, r, W, U, b: right("2.4", x, h, r, W, U, np.array([b.sum(axis=0), 0 * b[1]]))
)


# ---- Notebook 3

wrong("3.1", "stops where a state comes again")(
    lambda words, mask, h, step: until_it_settles(words, mask, h, step)
)


def until_it_settles(words, mask, h, step):
    for word in words[mask]:
        new = step(word, h)
        if np.allclose(new, h, atol=0.3):
            return new
        h = new
    return h


@wrong("3.1", "the state is kept to one decimal")
def _(words, mask, h, step):
    for word in words[mask]:
        h = step(word, h).round(1)
    return h


@wrong("3.1", "reads up to the last real word, pads between them, too, once")
def _(words, mask, h, step):
    seen = False
    for n, word in enumerate(words):
        seen = seen or mask[n]
        if mask[n] or (seen and not mask[n - 1] and mask[n:].any()):
            h = step(word, h)
    return h


wrong("3.1", "a pad takes over the word before it")(
    lambda words, mask, h, step: right(
        "3.1",
        np.where(np.append(mask[1:], True)[:, None], words, np.roll(words, 1, axis=0)),
        mask,
        h,
        step,
    )
)
wrong("3.2", "the middle one of the differences")(
    lambda points, which: min(
        (n for n in range(len(points)) if n != which),
        key=lambda n: np.median(np.abs(points[n] - points[which])),
    )
)
wrong("3.2", "numbers weigh less the later they stand")(
    lambda points, which: right("3.2", points / (1 + 0.2 * np.arange(points.shape[1])), which)
)
wrong("3.2", "each number measured by its spread")(
    lambda points, which: right("3.2", points / points.std(axis=0), which)
)
wrong("3.3", "h and c share a number")(
    lambda cell, sentences, words, units: (sentences, (2 * units - 1) if cell == "lstm" else units)
)
wrong("3.3", "units up to the next power of two")(
    lambda cell, sentences, words, units: right(
        "3.3", cell, sentences, words, 2 ** int(np.ceil(np.log2(units)))
    )
)
wrong("3.3", "both numbers doubled")(
    lambda cell, sentences, words, units: (
        sentences * (1 + (cell == "lstm")),
        units * (1 + (cell == "lstm")),
    )
)


# ---- Notebook 4

wrong("4.1", "whole numbers in between")(
    lambda scores: (lambda p: p / p.sum())(np.exp((scores - scores.max()).astype(int)))
)
wrong("4.1", "float16 in between")(
    lambda scores: (lambda p: p / p.sum())(np.exp((scores - scores.max()).astype(np.float16)))
)
wrong("4.1", "the largest of all is certain when it is far ahead")(
    lambda scores: (
        np.eye(len(scores))[scores.argmax()]
        if np.diff(np.sort(scores))[-1] > 2
        else right("4.1", scores)
    )
)
wrong("4.1", "four decimals")(lambda scores: right("4.1", scores).round(4))
wrong("4.2", "fed from behind")(lambda whole: (whole[:, -2::-1], whole[:, 1:]))
wrong("4.2", "rare words are wanted to be <unk>")(
    lambda whole: (whole[:, :-1], np.where(whole[:, 1:] > 8, UNK, whole[:, 1:]))
)
wrong("4.2", "a step of two for batches")(
    lambda whole: (
        whole[:, :-1],
        whole[:, 1:] if len(whole) < 6 else np.roll(whole, -1, axis=0)[:, 1:],
    )
)


def speak_with(change):
    """4.3, the decoder's choice changed by `change(step, ids)`."""

    def answer(context, decoder, longest):
        token, state, ids = SOS, context, []
        while len(ids) < longest:
            step = decode_step(token, state, decoder)
            token, state = change(step, ids), step.state
            if token == EOS:
                break
            ids.append(token)
        return ids

    return answer


wrong("4.3", "twenty words at the most")(
    lambda context, decoder, longest: greedy(context, decoder, longest=min(longest, 20)).ids
)
wrong("4.3", "as long as the package lets it")(
    lambda context, decoder, longest: greedy(context, decoder).ids[:longest]
)
wrong("4.3", "no word three times in a row")(
    speak_with(lambda step, ids: EOS if ids[-2:] == [step.choice] * 2 else step.choice)
)
wrong("4.3", "special tokens become <unk>")(
    speak_with(lambda step, ids: UNK if step.choice in (PAD, SOS) else step.choice)
)
wrong("4.3", "an <eos> at once is not believed")(
    speak_with(
        lambda step, ids: (
            step.choice if ids or step.choice != EOS else int(np.argsort(step.logits)[-2])
        )
    )
)
wrong("4.4", "equally good in another place, by rounded sums")(
    lambda totals, following, width: [
        (int(n // following.shape[1]), int(n % following.shape[1]))
        for n in np.argsort(-(totals[:, None] + following).round(1), axis=None, kind="stable")[
            :width
        ]
    ]
)
wrong("4.4", "totals to whole numbers")(
    lambda totals, following, width: right("4.4", np.round(totals), following, width)
)
wrong("4.4", "the best tokens of each beginning, joined and cut")(
    lambda totals, following, width: [
        (b, int(t)) for b in range(len(totals)) for t in np.argsort(-following[b])
    ][:width]
)


def forced(feed):
    """4.5, what is fed next by `feed(n, step, right, coins)`."""

    def answer(context, decoder, right, coins):
        token, state, chosen = SOS, context, []
        for n in range(len(coins)):
            step = decode_step(token, state, decoder)
            chosen.append(step.choice)
            token, state = feed(n, step, right, coins), step.state
        return chosen

    return answer


wrong("4.5", "forced where a coin falls as the one before")(
    forced(lambda n, step, right, coins: right[n] if coins[n] == coins[n - 1] else step.choice)
)
wrong("4.5", "the teacher speaks at tails after a mistake only")(
    forced(
        lambda n, step, right, coins: right[n] if coins[n] and step.choice != EOS else step.choice
    )
)
wrong("4.5", "the first step is always forced")(
    forced(lambda n, step, right, coins: right[n] if coins[n] or n == 0 else step.choice)
)
wrong("4.5", "the last head decides until the next")(
    forced(
        lambda n, step, right, coins: right[n] if any(coins[max(0, n - 1) : n + 1]) else step.choice
    )
)
wrong("4.6", "a word counts by the squares")(
    lambda counts: (
        right("4.6", counts)[0],
        right("4.6", {sentence: times**2 for sentence, times in counts.items()})[1],
    )
)
wrong("4.6", "the best three sentences decide the word")(
    lambda counts: (
        right("4.6", counts)[0],
        right("4.6", dict(Counter(counts).most_common(3)))[1],
    )
)
wrong("4.6", "words that begin alike are one")(
    lambda counts: (
        right("4.6", counts)[0],
        max(
            {s.split()[0] for s in counts},
            key=lambda w: sum(n for s, n in counts.items() if s.startswith(w)) + len(w) / 100,
        ),
    )
)


# ---- Notebook 5, without Keras

wrong("5.1", "the best of the sentences")(
    lambda wanted, said: max(
        (w == s)[w != PAD].mean() for w, s in zip(wanted, said) if (w != PAD).any()
    )
)
wrong("5.1", "<unk> is never right")(
    lambda wanted, said: ((wanted == said) & (wanted != UNK))[wanted != PAD].mean()
)
wrong("5.1", "up to the shorter of both")(
    lambda wanted, said: np.mean(
        [
            (w == s)[: min((w != PAD).sum(), (s != PAD).sum())].mean()
            for w, s in zip(wanted, said)
            if min((w != PAD).sum(), (s != PAD).sum())
        ]
        or [0]
    )
)
wrong("5.2", "what was given grows", "input")(
    lambda ids: (ids.insert(0, SOS), ids.append(EOS), (ids[:-1], ids[1:]))[-1]
)
wrong("5.2", "a word that comes again is left out")(lambda ids: right("5.2", [*dict.fromkeys(ids)]))
wrong("5.2", "fed from behind")(
    lambda ids: (lambda f, w: ([f[0], *f[:0:-1]], w))(*right("5.2", ids))
)
wrong("5.3", "a mean of two means, of the words and of <eos>")(
    lambda model, source, fed, wanted: (lambda s: (s[:-1].mean() + s[-1]) / 2)(
        cross_entropy(
            teacher_forced(
                encode(source, model.encoder, mask=source != PAD).context, fed, model.decoder
            ),
            wanted,
        )[wanted != PAD]
    )
)
wrong("5.3", "never more than 10 for a word")(
    lambda model, source, fed, wanted: np.minimum(
        10,
        cross_entropy(
            teacher_forced(
                encode(source, model.encoder, mask=source != PAD).context, fed, model.decoder
            ),
            wanted,
        )[wanted != PAD],
    ).mean()
)
wrong("5.3", "the last word read twice")(
    lambda model, source, fed, wanted: right(
        "5.3",
        model,
        np.append(source[source != PAD], source[source != PAD][-1]),
        fed,
        wanted,
    )
)
wrong("5.5", "h a little smaller")(
    lambda model, sentence: (lambda h, c: said(model, (h * 0.9, c)))(
        *model.encode(sentence).context
    )
)
wrong("5.5", "c to two decimals")(
    lambda model, sentence: (lambda h, c: said(model, (h, c.round(2))))(
        *model.encode(sentence).context
    )
)
wrong("5.5", "the context, read once more")(
    lambda model, sentence: said(
        model, decode_step(SOS, model.encode(sentence).context, model.decoder).state
    )
)


def said(model, context):
    return model.target.decode(greedy(context, model.decoder).ids)


wrong("5.6", "h to two decimals")(lambda read: (read.context[0].round(2), read.context[1]))
wrong("5.6", "the last two states of h")(lambda read: tuple(read.steps.h[-2:]))
wrong("5.6", "c for h, h for c, made of each other")(
    lambda read: (np.tanh(read.context[1]), read.context[1])
)
wrong("5.7", "with a capital")(lambda model, context: right("5.7", model, context).capitalize())
wrong("5.7", "the context between the words")(
    lambda model, context: model.target.decode(
        [
            step.choice
            for step in steps_of(model, context, lambda step, n: step.state if n % 2 else context)
        ]
    )
)
wrong("5.7", "no word twice in all")(
    lambda model, context: " ".join(dict.fromkeys(right("5.7", model, context).split()))
)


def steps_of(model, context, state_after):
    token, state, made = SOS, context, []
    while token != EOS and len(made) < 10:
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, state_after(step, len(made))
        made.append(step)
    return made


wrong("5.10", "the sum of both and their difference")(
    lambda states: tuple(np.hstack([f + b, f - b]) for f, b in zip(states[:2], states[2:]))
)
wrong("5.10", "h joined by words, c by sentences")(
    lambda states: (np.hstack([states[0], states[2]]), np.vstack([states[1], states[3]]))
)
wrong("5.10", "h in place of c backwards")(
    lambda states: (np.hstack([states[0], states[2]]), np.hstack([states[1], states[2]]))
)
wrong("5.11", "each step's table divided by its own size")(
    lambda states, back: sum(
        np.outer(s, b) / max(1, np.linalg.norm(b)) for s, b in zip(states, back)
    )
)
wrong("5.11", "old and new states, half and half")(
    lambda states, back: ((states[:-1] + states[1:]) / 2).T @ back
)
wrong("5.11", "what came after counts less")(
    lambda states, back: sum(0.9**n * np.outer(s, b) for n, (s, b) in enumerate(zip(states, back)))
)
wrong("5.12", "tanh of the pads, U of the words")(
    lambda d, states, mask, U: through(
        d, states, mask, lambda d, s, real: U @ d if real else d * (1 - s**2)
    )
)
wrong("5.12", "U turned at every other step")(
    lambda d, states, mask, U: through(
        d,
        states,
        mask,
        lambda d, s, real: (U if s[0] > 0 else U.T) @ (d * (1 - s**2)) if real else d,
    )
)
wrong("5.12", "the slope cut at a half")(
    lambda d, states, mask, U: through(
        d, states, mask, lambda d, s, real: U @ (d * np.maximum(0.5, 1 - s**2)) if real else d
    )
)


def through(d, states, mask, back):
    for state, real in zip(states[::-1], mask[::-1]):
        d = back(d, state, real)
    return d


wrong("5.13", "the square of the right probability less one")(
    lambda logits, wanted: np.where(
        np.arange(len(logits)) == wanted, softmax(logits) ** 2 - 1, softmax(logits)
    )
)
wrong("5.13", "one taken from the likeliest, where that is not the right one")(
    lambda logits, wanted: (
        softmax(logits) - np.eye(len(logits))[wanted] - 0.01 * (logits.argmax() != wanted)
    )
)
wrong("5.13", "squares of what is missing")(
    lambda logits, wanted: (lambda g: np.sign(g) * g**2)(
        softmax(logits) - np.eye(len(logits))[wanted]
    )
)
wrong("5.14", "the slope of the step before it")(
    lambda d, x, h, W, U, b: (lambda a: (W @ a, U @ a, np.outer(x, a), np.outer(h, a), a))(
        d * (1 - np.tanh(h) ** 2)
    )
)
wrong("5.14", "the tables by the sizes")(
    lambda d, x, h, W, U, b: (lambda to_x, to_h, W, U, b: (to_x, to_h, np.abs(W), np.abs(U), b))(
        *right("5.14", d, x, h, W, U, b)
    )
)
wrong("5.14", "the old state's part added to the way home")(
    lambda d, x, h, W, U, b: (lambda to_x, to_h, W, U, b: (to_x, to_h + h, W, U, b))(
        *right("5.14", d, x, h, W, U, b)
    )
)
wrong("5.15", "up from here, down from where it is up")(
    lambda loss, weights, step: np.array(
        [
            (loss(weights + step * e) - loss(weights + step * e - step)) / (2 * step)
            for e in np.eye(len(weights))
        ]
    )
)
wrong("5.15", "rounded to two decimals")(
    lambda loss, weights, step: np.round(right("5.15", loss, weights, step), 2)
)
wrong("5.15", "pushes a share of the weight, divides by the step")(
    lambda loss, weights, step: np.array(
        [
            (loss(weights + step * e * weights) - loss(weights - step * e * weights)) / (2 * step)
            for e in np.eye(len(weights))
        ]
    )
)


# ---- Notebook 6

wrong("6.1", "four decimals")(lambda p: round(-np.log2(p), 4))
wrong("6.1", "the bits of the per cent")(lambda p: -np.log2(100 * p))
wrong("6.1", "the bits of p and of its neighbours")(lambda p: -np.log2((p + 0.0001) / 1.0001))
wrong("6.2", "lost bits of likely digits do not count")(
    lambda surprises: len(surprises) * np.log2(10) - surprises[surprises > 0.2].sum() / np.log(2)
)
wrong("6.2", "as many digits as differ")(
    lambda surprises: len({*surprises.tolist()}) * np.log2(10) - surprises.sum() / np.log(2)
)
wrong("6.2", "log2(10) to one decimal")(
    lambda surprises: len(surprises) * 3.3 - surprises.sum() / np.log(2)
)
wrong("6.3", "clips when it is longer than 1, to norm")(
    lambda gradient, norm: (
        gradient * min(1, norm / np.linalg.norm(gradient))
        if np.linalg.norm(gradient) > 1
        else gradient
    )
)
wrong("6.3", "the shorter way: by the largest row")(
    lambda gradient, norm: (
        gradient * min(1, norm / max(1e-9, np.linalg.norm(np.atleast_2d(gradient), axis=1).max()))
    )
)
wrong("6.3", "divided by a whole number")(
    lambda gradient, norm: gradient / max(1, np.ceil(np.linalg.norm(gradient) / norm))
)
wrong("6.4", "turned round, by the middle of each pair")(
    lambda length, backwards: (
        [2 * (length - n) - 1 if n < length / 2 else length for n in range(length)]
        if backwards
        else [length] * length
    )
)
wrong("6.4", "a set, no list")(
    lambda length, backwards: {*right("6.4", length, backwards).tolist()}
)
wrong("6.4", "turned round, in the order of saying, counted from 0")(
    lambda length, backwards: [2 * n for n in range(length)] if backwards else [length] * length
)
wrong("6.5", "the most frequent of the first half")(
    lambda answers: right("6.5", answers[: (len(answers) + 1) // 2])
)
wrong("6.5", "the middle of those that are most frequent in the neighbourhood")(
    lambda answers: [
        max(range(10), key=lambda d: (np.abs(column - d) <= 1).sum()) for column in answers.T
    ]
)
wrong("6.5", "the most frequent, but not the one said before")(
    lambda answers: without_repeating(answers)
)


def without_repeating(answers):
    chosen = []
    for column in answers.T.tolist():
        ranked = sorted({*column}, key=lambda d: (-column.count(d), d))
        chosen.append(ranked[1] if chosen[-1:] == ranked[:1] and ranked[1:] else ranked[0])
    return chosen


# ---- Notebook 7


def looked(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -np.inf))
    return shares, shares @ states


wrong("7.1", "shares to two decimals")(
    lambda h, states, mask: (lambda s: (s.round(2), s.round(2) @ states))(
        looked(h, states, mask)[0]
    )
)
wrong("7.1", "the shares of the real words, and nothing else, made one again by their squares")(
    lambda h, states, mask: (lambda s: (s**2 / (s**2).sum(), s**2 / (s**2).sum() @ states))(
        looked(h, states, mask)[0]
    )
)
wrong("7.1", "a real word of score 0 is taken for a pad")(
    lambda h, states, mask: looked(
        h, states, mask & (states @ h != 0) | ~(mask & (states @ h != 0)).any() & mask
    )
)
wrong("7.2", "a look more at each word, for the mix of mixes")(
    lambda read, said, units: (read * units, 3 * said * read * units)
)
wrong("7.2", "words to look at for numbers")(
    lambda read, said, units: (read, 2 * said * read * units)
)
wrong("7.2", "as many looks as words read and said")(
    lambda read, said, units: (read * units, (read + said) * 2 * read * units)
)
wrong("7.3", "the last word sees all, the others themselves")(
    lambda states: np.vstack([states[:-1], right("7.3", states)[-1:]])
)
wrong("7.3", "twice in a row")(lambda states: right("7.3", right("7.3", states)))
wrong("7.3", "the mean of what a word sees, weighed by its own size")(
    lambda states: np.array(
        [
            np.average(
                states[: n + 1], axis=0, weights=np.exp(np.linalg.norm(states[: n + 1], axis=1))
            )
            for n in range(len(states))
        ]
    )
)


# ---- Notebook 8

wrong("8.1", "spaces at the ends do not count, capitals do in training")(
    lambda sources, drawn: (
        [n for n, s in enumerate(sources) if s not in {sources[d] for d in drawn}],
        right("8.1", sources, drawn)[1],
    )
)
wrong("8.1", "first letters alone may differ by a capital")(
    lambda sources, drawn: right("8.1", [s[:2].lower() for s in sources], drawn)
)
wrong("8.1", "each test sentence once, its twins nowhere")(
    lambda sources, drawn: (
        right("8.1", sources, drawn)[0],
        [*{sources[n].lower(): n for n in right("8.1", sources, drawn)[1]}.values()],
    )
)
wrong("8.2", "precision and recall made one by F")(
    lambda answer, wanted, n: (lambda p, r: (2 * p * r / max(1e-9, p + r),) * 2)(
        *right("8.2", answer, wanted, n)
    )
)
wrong("8.2", "to two decimals")(
    lambda answer, wanted, n: tuple(round(x, 2) for x in right("8.2", answer, wanted, n))
)
wrong("8.2", "runs of all lengths up to n")(
    lambda answer, wanted, n: tuple(
        np.mean([right("8.2", answer, wanted, k) for k in range(1, n + 1)], axis=0).tolist()
    )
)
wrong("8.3", "the last class begins where the others end")(
    lambda lengths, scores, starts: right(
        "8.3", lengths, scores, [*starts[:-1], starts[-1] + (len(starts) > 1)]
    )
)
wrong("8.3", "a mean that weighs by the length")(
    lambda lengths, scores, starts: (
        [
            sum(s * n for n, s in zip(lengths, scores) if first <= n < after)
            / sum(n for n in lengths if first <= n < after)
            for first, after in pairwise([*starts, np.inf])
        ],
        right("8.3", lengths, scores, starts)[1],
    )
)
wrong("8.3", "means so far, from class to class")(
    lambda lengths, scores, starts: (
        [np.mean([s for n, s in zip(lengths, scores) if n < b]) for b in [*starts[1:], np.inf]],
        right("8.3", lengths, scores, starts)[1],
    )
)
