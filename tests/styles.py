"""Right answers to every exercise in other styles than its own two, as learners write them.

Those of notebook 5 that need Keras are in tests/keras.
"""

import heapq
from collections import Counter, defaultdict
from functools import reduce
from itertools import takewhile, zip_longest
from math import log, log2

import numpy as np

from seq2seq_teach.attention import attend
from seq2seq_teach.attention import softmax as soft
from seq2seq_teach.decoder import cross_entropy, decode_step, greedy, shift, teacher_forced
from seq2seq_teach.encoder import encode as read
from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.letters import EOS, PAD, SOS, UNK

RIGHT = {}


def right(number):
    def keep(function):
        RIGHT.setdefault(number, []).append(function)
        return function

    return keep


@right("1.1")
def with_try(sentence, words):
    ids = []
    for word in sentence.split():
        try:
            ids.append(words.index(word))
        except ValueError:
            ids.append(words.index("<unk>"))
    return ids


@right("1.1")
def with_enumerate(sentence, words):
    ids = []
    for word in sentence.split():
        found = 3
        for i, other in enumerate(words):
            if other == word:
                found = i
        ids.append(found)
    return ids


@right("1.1")
def with_numpy(sentence, words):
    return np.array([words.index(w) if w in words else UNK for w in sentence.split()], int)


@right("1.1")
def with_a_dictionary(sentence, words):
    ids = dict(zip(words, range(len(words)), strict=True))
    return list(map(lambda word: ids[word] if word in ids else ids["<unk>"], sentence.split()))


@right("1.2")
def by_number(ids, words):
    text = ""
    for i in ids:
        if i == EOS:
            break
        if i == PAD or i == SOS:
            continue
        text += words[i] if text == "" else " " + words[i]
    return text


@right("1.2")
def with_while(ids, words):
    said, n = [], 0
    while n < len(ids) and ids[n] != 2:
        if ids[n] >= 3:
            said.append(words[ids[n]])
        n += 1
    return " ".join(said)


@right("1.2")
def by_takewhile(ids, words):
    return " ".join(words[i] for i in takewhile(lambda i: i != EOS, ids) if i > 2)


@right("1.2")
def by_slicing(ids, words):
    ids = list(ids)
    if 2 in ids:
        ids = ids[: ids.index(2)]
    return " ".join([words[i] for i in ids if words[i] not in ["<pad>", "<sos>"]])


@right("1.3")
def with_loops(rows):
    longest = 0
    for row in rows:
        if len(row) > longest:
            longest = len(row)
    ids, mask = [], []
    for row in rows:
        line, real = [], []
        for n in range(longest):
            line.append(row[n] if n < len(row) else 0)
            real.append(n < len(row))
        ids.append(line)
        mask.append(real)
    return ids, mask


@right("1.3")
def with_zip(rows):
    columns = list(zip_longest(*rows, fillvalue=None))
    ids = [[column[n] or 0 for column in columns] for n in range(len(rows))]
    return ids, [[column[n] is not None for column in columns] for n in range(len(rows))]


@right("1.3")
def in_arrays(rows):
    longest = max(map(len, rows))
    ids, mask = np.zeros((len(rows), longest), int), np.zeros((len(rows), longest), bool)
    for n, row in enumerate(rows):
        ids[n, : len(row)], mask[n, : len(row)] = row, True
    return ids, mask


@right("1.3")
def with_copies(rows):
    longest = len(max(rows, key=len))
    ids = [row.copy() for row in rows]
    for row in ids:
        while len(row) < longest:
            row.append(0)
    return [ids, [[n < len(row) for n in range(longest)] for row in rows]]


RIGHT["2.1"] = [
    lambda x, h, W, U, b: np.tanh(np.dot(x, W) + np.dot(h, U) + b),
    lambda x, h, W, U, b: np.tanh(W.T @ x + U.T @ h + b),
    lambda x, h, W, U, b: np.tanh(np.concatenate([x, h]) @ np.vstack([W, U]) + b),
    lambda x, h, W, U, b: np.array(
        [
            np.tanh(
                sum(x[k] * W[k, j] for k in range(len(x)))
                + sum(h[k] * U[k, j] for k in range(len(h)))
                + b[j]
            )
            for j in range(len(b))
        ]
    ),
    lambda x, h, W, U, b: np.tanh(np.einsum("e,eh->h", x, W) + np.einsum("g,gh->h", h, U) + b),
]


@right("2.2")
def by_width(x, h, c, W, U, b):
    z, n = x @ W + h @ U + b, len(h)
    i, f, g, o = z[:n], z[n : 2 * n], z[2 * n : 3 * n], z[3 * n :]
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(new), new


@right("2.2")
def by_reshape(x, h, c, W, U, b):
    i, f, g, o = (x @ W + h @ U + b).reshape(4, -1)
    i, f, o = (1 / (1 + np.exp(-np.clip(one, -500, 500))) for one in (i, f, o))
    c = f * c + i * np.tanh(g)
    return [o * np.tanh(c), c]


@right("2.2")
def by_blocks(x, h, c, W, U, b):
    z = [x @ w + h @ u + d for w, u, d in zip(*(np.split(p, 4, -1) for p in (W, U, b)))]
    new = c * sigmoid(z[1]) + sigmoid(z[0]) * np.tanh(z[2])
    return np.tanh(new) * sigmoid(z[3]), new


@right("2.2")
def number_by_number(x, h, c, W, U, b):
    n, z = len(c), x @ W + h @ U + b
    new = [
        float(sigmoid(z[n + k]) * c[k] + sigmoid(z[k]) * np.tanh(z[2 * n + k])) for k in range(n)
    ]
    return [float(sigmoid(z[3 * n + k]) * np.tanh(new[k])) for k in range(n)], new


@right("2.3")
def into_an_array(x, W, U, b):
    states = np.zeros((len(x), len(b)))
    for t in range(len(x)):
        before = states[t - 1] if t else np.zeros(len(b))
        states[t] = np.tanh(x[t] @ W + before @ U + b)
    return states, states[-1]


@right("2.3")
def by_recursion(x, W, U, b):
    if len(x) == 1:
        h = np.tanh(x[0] @ W + b)
        return h[None], h
    states, h = by_recursion(x[:-1], W, U, b)
    h = np.tanh(x[-1] @ W + h @ U + b)
    return np.vstack([states, h]), h


@right("2.3")
def with_the_start_cut_off(x, W, U, b):
    states = [np.zeros(W.shape[1])]
    for word in x @ W + b:
        states.append(np.tanh(word + states[-1] @ U))
    return np.array(states[1:]), states[-1]


@right("2.3")
def in_lists(x, W, U, b):
    h, states = [0.0] * len(b), []
    for word in x:
        h = np.tanh(word @ W + np.array(h) @ U + b).tolist()
        states.append(h)
    return states, h


RIGHT["2.4"] = [
    lambda x, h, r, W, U, b: (
        np.tanh(x @ W + np.dot(r * h, U) + b[0]),
        np.tanh(x @ W + b[0] + (h @ U + b[1]) * r),
    ),
    lambda x, h, r, W, U, b: (
        np.tanh(W.T @ x + U.T @ (h * r) + b[0]),
        np.tanh(W.T @ x + b[0] + r * (U.T @ h) + r * b[1]),
    ),
    lambda x, h, r, W, U, b: [
        np.tanh(x @ W + (np.diag(r) @ h) @ U + b[0]).tolist(),
        np.tanh(x @ W + b[0] + np.diag(r) @ (h @ U + b[1])).tolist(),
    ],
    lambda x, h, r, W, U, b: tuple(
        np.tanh(x @ W + b[0] + more) for more in ((r * h) @ U, r * (h @ U + b[1]))
    ),
]


@right("3.1")
def by_index(words, mask, h, step):
    for t in range(len(words)):
        h = step(words[t], h) if mask[t] else h
    return h


@right("3.1")
def by_where(words, mask, h, step):
    for t in np.where(mask)[0]:
        h = step(words[t], h)
    return h


@right("3.1")
def with_continue(words, mask, h, step):
    state = h.copy()
    for word, real in zip(words, mask, strict=True):
        if not real:
            continue
        state = step(word, state)
    return state


@right("3.1")
def with_a_blend(words, mask, h, step):
    for word, real in zip(words, mask.astype(float), strict=True):
        h = real * step(word, h) + (1 - real) * h
    return h


RIGHT["3.2"] = [
    lambda points, which: min(  # of two equally close the last
        (n for n in reversed(range(len(points))) if n != which),
        key=lambda n: np.linalg.norm(points[n] - points[which]),
    ),
    lambda points, which: int(
        np.where(
            np.arange(len(points)) == which, np.inf, np.linalg.norm(points - points[which], axis=1)
        ).argmin()
    ),
    lambda points, which: min(
        (n for n in range(len(points)) if n != which),
        key=lambda n: np.linalg.norm(points[n] - points[which]),
    ),
    lambda points, which: min(
        (sum((points[n] - points[which]) ** 2), n) for n in range(len(points)) if n != which
    )[1],
    lambda points, which: [
        n
        for n in np.linalg.norm(points - points[which], axis=1).argsort(kind="stable")
        if n != which
    ][0],
]
RIGHT["3.3"] = [
    lambda cell, sentences, words, units: (sentences, units * (1 + (cell == "lstm"))),
    lambda cell, sentences, words, units: (
        np.zeros((sentences, {"lstm": 2}.get(cell, 1) * units)).shape
    ),
    lambda cell, sentences, words, units: (
        [sentences, 2 * units] if cell == "lstm" else [sentences, units]
    ),
    lambda cell, sentences, words, units: np.array([sentences, units + units * (cell == "lstm")]),
]
RIGHT["4.1"] = [
    lambda scores: np.array(
        [np.exp(s - max(scores)) / sum(np.exp(scores - max(scores))) for s in scores]
    ),
    lambda scores: (lambda p: p / p.sum())(np.exp(scores - np.max(scores))),
    lambda scores: [1 / np.exp(np.clip(scores - s, None, 700)).sum() for s in scores],
    lambda scores: soft(np.asarray(scores, float)),
]
RIGHT["4.2"] = [
    lambda whole: (whole[:, 0:-1], whole[:, 1 : whole.shape[1]]),
    lambda whole: ([list(row[:-1]) for row in whole], [list(row[1:]) for row in whole]),
    lambda whole: [np.array([row[:-1] for row in whole]), np.array([row[1:] for row in whole])],
    lambda whole: (whole.T[:-1].T, whole.T[1:].T),
]


@right("4.3")
def with_for(context, decoder, longest):
    token, state, ids = SOS, context, []
    for _ in range(longest):
        step = decode_step(token, state, decoder)
        if step.choice == EOS:
            return ids
        ids.append(step.choice)
        token, state = step.choice, step.state
    return ids


@right("4.3")
def by_argmax(context, decoder, longest):
    step, ids = decode_step(SOS, context, decoder), []
    while len(ids) < longest and int(step.logits.argmax()) != EOS:
        ids.append(int(step.logits.argmax()))
        step = decode_step(ids[-1], step.state, decoder)
    return ids


@right("4.3")
def cut_at_the_end(context, decoder, longest):
    said, token, state = [], SOS, context
    for _ in range(longest):
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        said.append(token)
    return said[: said.index(EOS)] if EOS in said else said


@right("4.3")
def with_true(context, decoder, longest):
    token, state, ids = SOS, context, []
    while True:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token == EOS or len(ids) == longest:
            break
        ids += [token]
    return ids


@right("4.4")
def by_striking_out(totals, following, width):
    worth, best = totals[:, None] + following, []
    for _ in range(width):
        best.append(divmod(int(worth.argmax()), worth.shape[1]))
        worth[best[-1]] = -np.inf
    return best


RIGHT["4.4"] += [
    lambda totals, following, width: [
        divmod(int(n), following.shape[1])
        for n in np.argsort(-(totals[:, None] + following).ravel(), kind="stable")[:width]
    ],
    lambda totals, following, width: heapq.nlargest(
        width,
        [(b, t) for b in range(len(totals)) for t in range(len(following[b]))],
        key=lambda pair: totals[pair[0]] + following[pair],
    ),
    lambda totals, following, width: [
        pair
        for _, pair in sorted(
            (-(totals[b] + following[b][t]), (b, t))
            for b in range(len(totals))
            for t in range(following.shape[1])
        )[:width]
    ],
    lambda totals, following, width: np.array(
        sorted(
            np.ndindex(*following.shape), key=lambda n: totals[n[0]] + following[n], reverse=True
        )[:width]
    ),
]


@right("4.5")
def fed_before(context, decoder, right, coins):
    state, chosen = context, []
    for n in range(len(coins)):
        if n == 0:
            token = SOS
        else:
            token = right[n - 1] if coins[n - 1] else chosen[n - 1]
        step = decode_step(token, state, decoder)
        state = step.state
        chosen.append(step.choice)
    return chosen


@right("4.5")
def with_while_loop(context, decoder, right, coins):
    chosen, token, state = [], SOS, context
    while len(chosen) < len(coins):
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if coins[len(chosen)]:
            token = right[len(chosen)]
        chosen.append(step.choice)
    return np.array(chosen)


@right("4.5")
def from_the_start_each_time(context, decoder, right, coins):
    fed, chosen = [SOS], []
    for n, coin in enumerate(coins):
        chosen.append(int(teacher_forced(context, fed, decoder)[-1].argmax()))
        fed.append([chosen[n], right[n]][int(coin)])
    return chosen


@right("4.5")
def by_recursion_again(context, decoder, right, coins, token=SOS):
    if not len(coins):
        return []
    step = decode_step(token, context, decoder)
    token = right[0] if coins[0] else step.choice
    return [step.choice, *by_recursion_again(step.state, decoder, right[1:], coins[1:], token)]


@right("4.6")
def with_counter(counts):
    first = Counter()
    for sentence, times in counts.items():
        first[sentence.split()[0]] += times
    return Counter(counts).most_common(1)[0][0], first.most_common(1)[0][0]


@right("4.6")
def with_loops_and_best(counts):
    best, most = None, -1
    first = defaultdict(int)
    for sentence in counts:
        if counts[sentence] > most:
            best, most = sentence, counts[sentence]
        first[sentence.split(" ")[0]] += counts[sentence]
    word, most = None, -1
    for one in first:
        if first[one] > most:
            word, most = one, first[one]
    return best, word


RIGHT["4.6"] += [
    lambda counts: (
        max(counts.items(), key=lambda item: item[1])[0],
        max(
            {text.split()[0] for text in counts},
            key=lambda word: sum(n for text, n in counts.items() if text.split()[0] == word),
        ),
    ),
    lambda counts: [
        sorted(counts, key=lambda text: -counts[text])[0],
        Counter([text.split()[0] for text, n in counts.items() for _ in range(n)]).most_common(1)[
            0
        ][0],
    ],
]
RIGHT["5.1"] = [
    lambda wanted, said: (wanted[wanted != 0] == said[wanted != 0]).mean(),
    lambda wanted, said: (
        sum(w == s for w, s in zip(wanted.ravel(), said.ravel(), strict=True) if w)
        / np.count_nonzero(wanted)
    ),
    lambda wanted, said: np.average(wanted == said, weights=wanted != PAD),
    lambda wanted, said: ((wanted == said) * (wanted != 0)).sum() / (wanted != 0).sum(),
]
RIGHT["5.2"] = [
    lambda ids: ([1] + list(ids), list(ids) + [2]),
    lambda ids: ([SOS, *ids], [*ids, EOS]),
    lambda ids: [np.array([1, *ids]), np.array([*ids, 2])],
    lambda ids: tuple(shift(ids)),
]
RIGHT["5.3"] = [
    lambda model, source, fed, wanted: cross_entropy(
        teacher_forced(read([i for i in source if i], model.encoder).context, fed, model.decoder),
        wanted,
    )[wanted > 0].mean(),
    lambda model, source, fed, wanted: np.average(
        cross_entropy(
            teacher_forced(read(source[source > 0], model.encoder).context, fed, model.decoder),
            wanted,
        ),
        weights=wanted != 0,
    ),
    lambda model, source, fed, wanted: float(
        cross_entropy(
            teacher_forced(
                read(source, model.encoder, mask=source != 0).context,
                fed[wanted != 0],
                model.decoder,
            ),
            wanted[wanted != 0],
        ).mean()
    ),
    lambda model, source, fed, wanted: (
        -np.mean(
            [
                np.log(soft(row.astype(float))[word])
                for row, word in zip(
                    teacher_forced(
                        read(source[source != 0], model.encoder).context, fed, model.decoder
                    ),
                    wanted,
                )
                if word
            ]
        )
    ),
]
RIGHT["5.5"] = [
    lambda model, sentence: (
        model.translate(sentence).text
        if hasattr(model.translate(sentence), "text")
        else model.translate(sentence)
    ),
    lambda model, sentence: model.target.decode(
        greedy(
            model.encode(sentence).steps.state and model.encode(sentence).context, model.decoder
        ).ids
    ),
    lambda model, sentence: " ".join(
        model.target.words[i] for i in greedy(model.encode(sentence).context, model.decoder).ids
    ),
    lambda model, sentence: model.target.decode(
        with_true(model.encode(sentence).context, model.decoder, 30)
    ),
]
RIGHT["5.6"] = [
    lambda encoding: tuple(encoding.context),
    lambda encoding: (encoding.context[0], encoding.context[1]),
    lambda encoding: [encoding.steps.h[-1], encoding.steps.c[-1]],
    lambda encoding: (encoding.states[-1], encoding.context[1]),
]
RIGHT["5.7"] = [
    lambda model, context: model.target.decode(with_for(context, model.decoder, 10)),
    lambda model, context: model.target.decode(by_argmax(context, model.decoder, 10)),
    lambda model, context: " ".join(
        model.target.words[i] for i in with_true(context, model.decoder, 10)
    ),
    lambda model, context: model.target.decode(cut_at_the_end(context, model.decoder, 10)),
]
RIGHT["5.10"] = [
    lambda states: (
        np.hstack([states[0], states[2]]),
        np.hstack([states[1], states[3]]),
    ),
    lambda states: tuple(np.concatenate(states[n::2], axis=1) for n in (0, 1)),
    lambda states: [np.c_[states[0], states[2]], np.c_[states[1], states[3]]],
    lambda states: (
        np.array([[*a, *b] for a, b in zip(states[0], states[2])]),
        np.array([[*a, *b] for a, b in zip(states[1], states[3])]),
    ),
]
RIGHT["5.11"] = [
    lambda states, back: sum(np.outer(old, wanted) for old, wanted in zip(states, back)),
    lambda states, back: np.einsum("th,tk->hk", states[:-1], back),
    lambda states, back: [[(a * b).sum() for b in back.T] for a in states[: len(back)].T],
    lambda states, back: (states[:-1, :, None] * back[:, None, :]).sum(axis=0),
]
RIGHT["5.12"] = [
    lambda d, states, mask, U: np.linalg.multi_dot(
        [*(U * (1 - h**2) for h, real in zip(states, mask) if real), np.eye(len(d)), d]
    ),
    lambda d, states, mask, U: reduce(
        lambda d, t: U @ ((1 - states[t] ** 2) * d) if mask[t] else d,
        range(len(states) - 1, -1, -1),
        d,
    ),
    lambda d, states, mask, U: reduce(
        lambda d, pair: np.where(pair[1], (d * (1 - pair[0] ** 2)) @ U.T, d),
        zip(states[::-1], mask[::-1]),
        d,
    ),
    lambda d, states, mask, U: reduce(
        lambda d, h: [sum(u * (1 - s * s) * x for u, s, x in zip(row, h, d)) for row in U],
        reversed([h for h, real in zip(states, mask) if real]),
        d,
    ),
]
RIGHT["5.13"] = [
    lambda logits, wanted: [p - (n == wanted) for n, p in enumerate(soft(logits))],
    lambda logits, wanted: soft(logits) - (np.arange(len(logits)) == wanted),
    lambda logits, wanted: np.where(
        np.arange(len(logits)) == wanted, soft(logits) - 1, soft(logits)
    ),
    lambda logits, wanted: [
        1 / np.exp(np.minimum(logits - z, 700)).sum() - (n == wanted) for n, z in enumerate(logits)
    ],
]
RIGHT["5.14"] = [
    lambda d, x, h, W, U, b: (lambda a: (a @ W.T, a @ U.T, np.c_[x] * a, np.c_[h] * a, 1 * a))(
        d - d * np.tanh(x @ W + h @ U + b) ** 2
    ),
    lambda d, x, h, W, U, b: (
        lambda a: [W.dot(a), U.dot(a), x[:, None] @ a[None], h[:, None] @ a[None], a]
    )(d * (1 - np.square(np.tanh(b + h @ U + x @ W)))),
    lambda d, x, h, W, U, b: (
        lambda a: (*np.split(np.vstack([W, U]) @ a, [len(x)]), np.outer(x, a), np.outer(h, a), a)
    )(d / np.cosh(x @ W + h @ U + b) ** 2),
    lambda d, x, h, W, U, b: (
        lambda a: (
            np.einsum("eh,h->e", W, a),
            np.einsum("gh,h->g", U, a),
            np.einsum("e,h->eh", x, a),
            np.einsum("g,h->gh", h, a),
            a.tolist(),
        )
    )((1 - np.tanh(x @ W + h @ U + b) ** 2) * d),
]
RIGHT["5.15"] = [
    lambda loss, weights, step: [
        (loss([*weights[:n], w + step, *weights[n + 1 :]])) / (2 * step)
        - loss([*weights[:n], w - step, *weights[n + 1 :]]) / (2 * step)
        for n, w in enumerate(weights)
    ],
    lambda loss, weights, step: np.array(
        [
            (loss(row_up) - loss(row_down)) / (step + step)
            for row_up, row_down in zip(
                weights + step * np.eye(len(weights)), weights - step * np.eye(len(weights))
            )
        ]
    ),
    lambda loss, weights, step: np.mean(
        [
            [sign * (loss(weights + sign * push) - loss(weights)) / step for sign in (1, -1)]
            for push in np.diag(np.full(len(weights), step))
        ],
        axis=1,
    ),
]


@right("5.15")
def pushed_and_put_back(loss, weights, step):
    weights = weights.copy()
    gradient = np.empty_like(weights)
    for n, w in enumerate(weights):
        weights[n] = w + step
        up = loss(weights)
        weights[n] = w - step
        down = loss(weights)
        weights[n] = w
        gradient[n] = (up - down) / 2 / step
    return gradient


@right("5.15")
def up_down_and_up_again(loss, weights, step):
    gradient = []
    for n in range(len(weights)):
        weights[n] += step
        up = loss(weights)
        weights[n] -= 2 * step
        gradient.append((up - loss(weights)) / (2 * step))
        weights[n] += step
    return gradient


RIGHT["6.2"] = [
    lambda surprises: sum(np.log2(10) - s / np.log(2) for s in surprises),
    lambda surprises: (len(surprises) * np.log(10) - surprises.sum()) / np.log(2),
    lambda surprises: len(surprises) * log2(10) - sum(surprises) * np.log2(np.e),
    lambda surprises: np.sum(np.log2(10 * np.exp(-surprises))),
]
RIGHT["7.1"] = [
    lambda h, states, mask: (lambda shares: (shares, shares @ states))(
        soft(np.where(mask, states @ h, -1e9))
    ),
    lambda h, states, mask: attend(h, states, mask)[1:],
    lambda h, states, mask: (lambda p: (p / p.sum(), (p[:, None] * states).sum(axis=0) / p.sum()))(
        np.exp(states @ h - (states @ h).max()) * mask
    ),
    lambda h, states, mask: (lambda shares: (shares, np.einsum("s,sh->h", shares, states)))(
        soft(np.where(mask, np.array([row @ h for row in states]), -1e30))
    ),
    lambda h, states, mask: (
        lambda shares: [shares.tolist(), sum(s * row for s, row in zip(shares, states))]
    )(soft(np.array([row @ h if real else -np.inf for row, real in zip(states, mask)]))),
]
RIGHT["7.2"] = [
    lambda read, said, units: [read * units, read * units * said * 2],
    lambda read, said, units: np.array([read * units, 2 * said * read * units]),
    lambda read, said, units: (
        sum(units for _ in range(read)),
        sum(units + units for _ in range(said) for _ in range(read)),
    ),
    lambda read, said, units: (
        np.full(read, units).sum(),
        np.full(said, 2 * read * units).sum(),
    ),
]
RIGHT["7.3"] = [
    lambda states: np.array(
        [attend(states[n] / states.shape[1] ** 0.5, states[: n + 1])[2] for n in range(len(states))]
    ),
    lambda states: np.vstack(
        [
            soft(states[:n] @ states[n - 1] / np.sqrt(states.shape[1])) @ states[:n]
            for n in range(1, len(states) + 1)
        ]
    ),
    lambda states: (
        soft(
            states @ states.T / np.sqrt(states.shape[1])
            + np.triu(np.full((len(states), len(states)), -1e30), 1)
        )
        @ states
    ).tolist(),
    lambda states: attend(
        states[:, None] / np.sqrt(states.shape[1]),
        np.broadcast_to(states, (len(states), *states.shape)),
        np.tri(len(states), dtype=bool),
    ).mix[:, 0],
]
RIGHT["6.3"] = [
    lambda gradient, norm: gradient * min(1, norm / max(np.linalg.norm(gradient), 1e-12)),
    lambda gradient, norm: gradient / max(1, np.linalg.norm(gradient) / norm),
    lambda gradient, norm: (
        gradient
        if (gradient**2).sum() <= norm**2
        else norm * gradient / np.sqrt((gradient**2).sum())
    ),
    lambda gradient, norm: (
        (gradient.copy() * (norm / np.linalg.norm(gradient))).tolist()
        if np.linalg.norm(gradient) > norm
        else gradient.tolist()
    ),
]
RIGHT["6.4"] = [
    lambda length, backwards: (
        [2 * length - 1 - 2 * i for i in range(length)] if backwards else [length] * length
    ),
    lambda length, backwards: np.array(
        [(2 * length - 1 - i if backwards else length + i) - i for i in range(length)]
    ),
    lambda length, backwards: (
        list(range(2 * length - 1, 0, -2)) if backwards else length * [length]
    ),
    lambda length, backwards: [
        [*range(length, 2 * length)][:: -1 if backwards else 1][i] - i for i in range(length)
    ],
]
RIGHT["6.5"] = [
    lambda answers: [Counter(column).most_common(1)[0][0] for column in answers.T.tolist()],
    lambda answers: np.array(
        [np.bincount(answers[:, n]).argmax() for n in range(answers.shape[1])]
    ),
    lambda answers: np.apply_along_axis(lambda column: np.bincount(column).argmax(), 0, answers),
    lambda answers: [
        max(range(10), key=lambda d: (answers[:, n] == d).sum()) for n in range(answers.shape[1])
    ],
]
RIGHT["6.1"] = [
    lambda p: np.log2(1 / p),
    lambda p: -log(p, 2),
    lambda p: float(np.log(1 / p) / np.log(2)),
    lambda p: -np.log10(p) / np.log10(2),
    lambda p: cross_entropy(np.log([[p, 1 - p + 1e-12]]), [0])[0] / np.log(2),
]


def leaking_nothing_with_sets(sources, drawn):
    small = np.array([source.lower() for source in sources])
    test = np.isin(small, small[drawn])
    return np.flatnonzero(~test), np.flatnonzero(test)


def leaking_nothing_in_groups(sources, drawn):
    groups = defaultdict(list)
    for n, source in enumerate(sources):
        groups[source.lower()].append(n)
    test = sorted({n for one in drawn for n in groups[sources[one].lower()]})
    return [n for n in range(len(sources)) if n not in test], test


def leaking_nothing_by_a_loop(sources, drawn):
    training, test = [], []
    asked = [sources[n].casefold() for n in drawn]
    for n in range(len(sources)):
        if sources[n].casefold() in asked:
            test += [n]
        else:
            training += [n]
    return [training, test]


RIGHT["8.1"] = [
    leaking_nothing_with_sets,
    leaking_nothing_in_groups,
    leaking_nothing_by_a_loop,
    lambda sources, drawn: tuple(
        [
            n
            for n in range(len(sources))
            if (sources[n].lower() in [sources[d].lower() for d in drawn]) == wanted
        ]
        for wanted in (False, True)
    ),
]


def runs_by_zip(text, n):
    letters = "".join(text.split())
    return Counter(zip(*(letters[i:] for i in range(n)), strict=False))


def runs_by_a_loop(text, n):
    runs, letters = {}, text.replace(" ", "")
    for start in range(len(letters)):
        run = letters[start : start + n]
        if len(run) == n:
            runs[run] = runs.get(run, 0) + 1
    return runs


def agreeing_by_a_loop(answer, right, n):
    said, wanted = runs_by_a_loop(answer, n), runs_by_a_loop(right, n)
    agree = 0
    for run in said:
        agree += min(said[run], wanted.get(run, 0))
    precision = agree / sum(said.values()) if said else 0
    recall = agree / sum(wanted.values()) if wanted else 0
    return precision, recall


def agreeing_without_what_is_left(answer, right, n):
    said, wanted = runs_by_zip(answer, n), runs_by_zip(right, n)
    agree = sum(said.values()) - sum((said - wanted).values())
    return np.array([agree / max(1, sum(one.values())) for one in (said, wanted)])


RIGHT["8.2"] = [
    agreeing_by_a_loop,
    agreeing_without_what_is_left,
    lambda answer, right, n: tuple(
        sum((runs_by_zip(answer, n) & runs_by_zip(right, n)).values())
        / (sum(runs_by_zip(text, n).values()) or 1)
        for text in (answer, right)
    ),
    lambda answer, right, n: [
        sum(
            min(count, runs_by_a_loop(right, n).get(run, 0))
            for run, count in runs_by_a_loop(answer, n).items()
        )
        / (len("".join(text.split())) - n + 1 if runs_by_a_loop(text, n) else 1)
        for text in (answer, right)
    ],
]


def classes_by_masks(lengths, scores, starts):
    lengths, scores = np.array(lengths), np.array(scores)
    masks = [
        (lengths >= first) & (lengths < after)
        for first, after in zip(starts, [*starts[1:], 10**6], strict=True)
    ]
    return [scores[mask].mean() for mask in masks], [mask.sum() for mask in masks]


def classes_from_behind(lengths, scores, starts):
    found = [[] for _ in starts]
    for length, score in zip(lengths, scores, strict=True):
        for n in reversed(range(len(starts))):
            if length >= starts[n]:
                found[n].append(score)
                break
    return [sum(part) / len(part) for part in found], [len(part) for part in found]


def classes_by_dictionary(lengths, scores, starts):
    found = defaultdict(list)
    for length, score in zip(lengths, scores, strict=True):
        found[max(start for start in starts if start <= length)].append(score)
    return [np.mean(found[start]) for start in starts], [len(found[start]) for start in starts]


RIGHT["8.3"] = [
    classes_by_masks,
    classes_from_behind,
    classes_by_dictionary,
    lambda lengths, scores, starts: (
        np.array(classes_by_masks(lengths, scores, starts)[0]),
        np.histogram(lengths, [*starts, 10**6])[0],
    ),
]
