"""Right answers in styles that are rarely met: two more for every exercise.

Recursion, generators made into lists, `:=`, `reduce`, `einsum`, float32, `match`, classes.
"""

from bisect import bisect_right
from collections import Counter, defaultdict, deque
from functools import reduce
from itertools import accumulate, chain, islice, pairwise, repeat
from math import log2, sqrt

import numpy as np
from styles import right

from seq2seq_teach.decoder import cross_entropy, decode_step, greedy, shift, teacher_forced
from seq2seq_teach.encoder import encode as read
from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.letters import EOS, PAD, SOS


@right("1.1")
def by_a_generator(sentence, words):
    places = {word: place for place, word in enumerate(words)}
    return list(places.get(word, places["<unk>"]) for word in sentence.split())


@right("1.1")
def head_and_rest(sentence, words):
    match sentence.split(maxsplit=1):
        case []:
            return []
        case [word]:
            return [words.index(word if word in words else "<unk>")]
        case [word, rest]:
            return head_and_rest(word, words) + head_and_rest(rest, words)


@right("1.2")
def word_for_word(ids, words):
    left, said = deque(int(i) for i in ids), []
    while left and (i := left.popleft()) != EOS:
        said += [words[i]] * (i not in {PAD, SOS})
    return " ".join(said)


@right("1.2")
def the_rest_by_itself(ids, words):
    if len(ids) == 0 or ids[0] == EOS:
        return ""
    rest = the_rest_by_itself(ids[1:], words)
    if ids[0] in (PAD, SOS):
        return rest
    return f"{words[ids[0]]} {rest}".rstrip()


@right("1.3")
def by_a_ruler(rows):
    lengths = np.array([len(row) for row in rows])
    mask = np.arange(lengths.max()) < lengths[:, None]
    ids = np.zeros(mask.shape, dtype=np.int32)
    ids[mask] = list(chain.from_iterable(rows))
    return ids, mask


@right("1.3")
def by_islice(rows):
    longest = len(max(rows, key=len))
    filled = [tuple(islice(chain(row, repeat(0)), longest)) for row in rows]
    return tuple(filled), tuple(tuple(n < len(row) for n in range(longest)) for row in rows)


@right("2.1")
def in_small_numbers(x, h, W, U, b):
    parts = (np.float32(x) @ np.float32(W), np.float32(h) @ np.float32(U), np.float32(b))
    return np.tanh(sum(parts))


@right("2.1")
def by_the_formula(x, h, W, U, b):
    total = np.add.reduce([x.dot(W), h.dot(U), b])
    return 1 - 2 / (np.exp(np.clip(2 * total, -700, 700)) + 1)


@right("2.2")
def by_names(x, h, c, W, U, b):
    z = dict(zip("ifgo", np.reshape(x @ W + h @ U + b, (4, len(c)))))
    c = sigmoid(z["f"]) * c + sigmoid(z["i"]) * np.tanh(z["g"])
    return [sigmoid(z["o"]) * np.tanh(c), c]


@right("2.2")
def gate_by_gate(x, h, c, W, U, b):
    H = len(h)

    def gate(n, squeeze):
        part = slice(n * H, (n + 1) * H)
        return squeeze(x @ W[:, part] + h @ U[:, part] + b[part])

    new = gate(1, sigmoid) * c + gate(0, sigmoid) * gate(2, np.tanh)
    return gate(3, lambda z: (1 + np.tanh(z / 2)) / 2) * np.tanh(new), new


@right("2.3")
def by_accumulate(x, W, U, b):
    start = np.zeros(b.shape)
    _, *states = accumulate(x, lambda h, word: np.tanh(word @ W + h @ U + b), initial=start)
    return np.stack(states), states[-1]


@right("2.3")
def by_walrus(x, W, U, b):
    h = 0 * b
    return [(h := np.tanh(word @ W + h @ U + b)) for word in x], h


@right("2.4")
def by_einsum(x, h, r, W, U, b):
    word = np.einsum("e,eh->h", x, W) + b[0]
    return np.tanh([word + np.einsum("g,g,gh->h", r, h, U), word + r * (np.inner(U.T, h) + b[1])])


@right("2.4")
def with_a_helper(x, h, r, W, U, b):
    first, second = b

    def candidate(before=1.0, after=1.0, more=0.0):
        return np.tanh(first + x @ W + after * ((before * h) @ U + more))

    return candidate(before=r), candidate(after=r, more=second)


@right("3.1")
def by_reduce(words, mask, h, step):
    return reduce(lambda state, n: step(words[n], state), np.flatnonzero(mask), h)


@right("3.1")
def word_and_rest(words, mask, h, step):
    if not len(words):
        return h
    return word_and_rest(words[1:], mask[1:], step(words[0], h) if mask[0] else h, step)


@right("3.2")
def without_it(points, which):
    others = np.delete(points, which, axis=0)
    found = int(((others - points[which]) ** 2).sum(axis=1).argmin())
    return found + (found >= which)


@right("3.2")
def of_all_pairs(points, which):
    table = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=-1))
    np.fill_diagonal(table, np.inf)
    return table[which].argmin()


@right("3.3")
def by_match(cell, sentences, words, units):
    match cell:
        case "lstm":
            return sentences, units + units
        case "gru" | "rnn":
            return sentences, units


@right("3.3")
def by_stacking(cell, sentences, words, units):
    h = np.ones((sentences, units))
    return np.hstack([h] * len({"lstm": "hc"}.get(cell, "h"))).shape


@right("4.1")
def by_logarithms(scores):
    return np.exp(scores - np.logaddexp.reduce(scores))


@right("4.1")
def in_python_alone(scores):
    import math

    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    return [power / math.fsum(powers) for power in powers]


@right("4.2")
def by_deleting(whole):
    return np.delete(whole, -1, axis=1), np.delete(whole, 0, axis=1)


@right("4.2")
def by_pairs(whole):
    pairs = np.array([[*pairwise(row.tolist())] for row in whole])
    return pairs[..., 0], pairs[..., 1]


@right("4.3")
def by_a_speaker(context, decoder, longest):
    def speaker():
        step = decode_step(SOS, context, decoder)
        while step.choice != EOS:
            yield int(step.choice)
            step = decode_step(step.choice, step.state, decoder)

    return list(islice(speaker(), longest))


@right("4.3")
def word_by_word(context, decoder, longest, token=SOS):
    if longest == 0:
        return []
    step = decode_step(token, context, decoder)
    if step.choice == EOS:
        return []
    return [step.choice, *word_by_word(step.state, decoder, longest - 1, step.choice)]


@right("4.4")
def by_unravel(totals, following, width):
    sums = np.asarray(totals)[:, np.newaxis] + following
    best = np.argsort(sums.ravel())[::-1][:width]
    return np.column_stack(np.unravel_index(best, sums.shape))


@right("4.4")
def in_a_dictionary(totals, following, width):
    worth = {
        (b, t): totals[b] + more for b, row in enumerate(following) for t, more in enumerate(row)
    }
    return sorted(worth, key=worth.__getitem__, reverse=True)[:width]


@right("4.5")
def by_a_second_decoder(context, decoder, right, coins):
    chosen, fed = [], []
    for n in range(len(right)):
        last = SOS if n == 0 else right[n - 1] if coins[n - 1] else chosen[-1]
        fed.append(int(last))
        chosen.append(int(teacher_forced(context, fed, decoder)[-1].argmax()))
    return chosen


@right("4.5")
def by_recursion(context, decoder, right, coins, token=SOS):
    if len(right) == 0:
        return []
    step = decode_step(token, context, decoder)
    said = right[0] if coins[0] else step.choice
    return [step.choice] + by_recursion(step.state, decoder, right[1:], coins[1:], said)


@right("4.6")
def by_sorting(counts):
    words = defaultdict(list)
    for sentence in counts:
        words[sentence.partition(" ")[0]].append(counts[sentence])
    *_, sentence = sorted(counts, key=lambda one: counts[one])
    *_, word = sorted(words, key=lambda one: sum(words[one]))
    return [sentence, word]


@right("4.6")
def by_counter(counts):
    first = sum((Counter({s.split()[0]: n}) for s, n in counts.items()), Counter())
    return tuple(Counter(one).most_common(1)[0][0] for one in (counts, first))


@right("5.1")
def by_average(wanted, said):
    return np.average(wanted == said, weights=wanted != PAD)


@right("5.1")
def by_counting(wanted, said):
    pairs = Counter(w == s for w, s in zip(wanted.flat, said.flat) if w != PAD)
    return pairs[True] / pairs.total()


@right("5.2")
def by_the_shift_of_the_package(ids):
    fed, wanted = shift([*ids])
    return [int(i) for i in fed], [int(i) for i in wanted]


@right("5.2")
def by_unzipping(ids):
    return [list(one) for one in zip(*pairwise([SOS] + list(ids) + [EOS]))]


@right("5.3")
def step_for_step(model, source, fed, wanted):
    words = source[np.asarray(source) != PAD]
    state, nats = read(words, model.encoder).context, []
    for heard, right_word in zip(fed, wanted):
        if right_word == PAD:
            break
        step = decode_step(heard, state, model.decoder)
        nats.append(-np.log(np.float64(step.probabilities[right_word])))
        state = step.state
    return sum(nats) / len(nats)


@right("5.3")
def as_a_product(model, source, fed, wanted):
    real = np.asarray(wanted) != PAD
    context = read(source, model.encoder, mask=source != PAD).context
    surprise = cross_entropy(teacher_forced(context, fed, model.decoder), wanted)
    return np.dot(surprise, real) / np.count_nonzero(real)


@right("5.5")
def all_at_once(model, sentence):
    return (lambda start: model.target.decode(greedy(start, model.decoder).ids))(
        (steps := model.encode(sentence).steps) and (steps.h[-1], steps.c[-1])
    )


@right("5.5")
def one_step_after_another(model, sentence):
    token, state, words = SOS, model.encode(sentence).context, []
    while (step := decode_step(token, state, model.decoder)).choice != EOS:
        token, state = step.choice, step.state
        words.append(model.target.words[token])
    return " ".join(words)


@right("5.6")
def by_zip(encoding):
    return [every[-1].astype(float) for every in encoding.steps.state]


@right("5.6")
def from_c(encoding):
    c = encoding.steps.c[-1]
    h = encoding.states[len(encoding.states) - 1]
    return np.stack([h, c])


@right("5.7")
def for_ten(model, context):
    token, state, words = SOS, context, []
    for _ in range(10):
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, step.state
        if token == EOS:
            break
        words.append(token)
    return model.target.decode(words)


@right("5.7")
def by_greedy(model, context):
    return model.target.decode(greedy(context, model.decoder, longest=10).ids)


@right("5.10")
def by_a_cube(states):
    h_and_c = np.moveaxis(np.array(states).reshape(2, 2, *states[0].shape), 0, 2)
    return tuple(np.reshape(one, (len(one), -1)) for one in h_and_c)


@right("5.10")
def row_by_row(states):
    fh, fc, bh, bc = (state.tolist() for state in states)
    return [f + b for f, b in zip(fh, bh)], [f + b for f, b in zip(fc, bc)]


@right("5.11")
def by_three_loops(states, back):
    units = range(states.shape[1])
    return [
        [sum(states[t][i] * back[t][j] for t in range(len(back))) for j in units] for i in units
    ]


@right("5.11")
def by_tensordot(states, back):
    return np.tensordot(states[: len(back)], back, axes=(0, 0)).astype(np.float32)


@right("5.12")
def back_by_reduce(d, states, mask, U):
    return reduce(lambda d, s: U.dot(np.multiply(d, 1 - np.square(s))), states[mask][::-1], d)


@right("5.12")
def by_one_matrix(d, states, mask, U):
    way = np.eye(len(d))
    for state, real in zip(states, mask):
        way = way @ (U @ np.diag(1 - state**2) if real else np.eye(len(d)))
    return way @ d


@right("5.13")
def with_both(logits, wanted):
    p = np.exp(logits - np.logaddexp.reduce(logits))
    return [float(one - 1) if n == wanted else float(one) for n, one in enumerate(p)]


@right("5.13")
def by_where(logits, wanted):
    powers = np.exp(np.asarray(logits, float) - max(logits))
    shares = powers / powers.sum()
    return np.where(np.arange(len(shares)) == wanted, shares - 1, shares)


@right("5.14")
def by_lists(d, x, h, W, U, b):
    new = np.tanh(np.r_[x, h] @ np.r_[W, U] + b)
    a = d - d * new * new
    return [a @ W.T, a @ U.T, np.multiply.outer(x, a), x[:0].sum() + h[:, None] * a, a.copy()]


@right("5.14")
def by_the_other_slope(d, x, h, W, U, b):
    a = d / np.cosh(W.T @ x + U.T @ h + b) ** 2
    tables = [np.kron(one[:, None], a) for one in (x, h)]
    return (*(table @ a for table in (W, U)), *tables, a)


@right("5.15")
def pushed_in_a_table(loss, weights, step):
    up, down = weights + step * np.eye(len(weights)), weights - step * np.eye(len(weights))
    return [(loss(more) - loss(less)) / (step + step) for more, less in zip(up, down)]


@right("5.15")
def pushed_and_put_back(loss, weights, step):
    slopes, own = [], weights.astype(float)
    for n, weight in enumerate(weights):
        found = []
        for push in (step, -step):
            own[n] = weight + push
            found.append(float(loss(own)))
        own[n] = weight
        slopes.append((found[0] - found[1]) / step / 2)
    return np.float64(slopes)


right("6.1")(lambda p: log2(1 / p))
right("6.1")(lambda p: np.float32(-np.log(p) / np.log(2)))
right("6.2")(lambda surprises: float(sum(log2(10) - one / np.log(2) for one in surprises)))
right("6.2")(lambda surprises: -np.log2(np.exp(-surprises) ** -1 / 10).sum())
right("6.3")(
    lambda gradient, norm: (
        gradient * (norm / length)
        if (length := sqrt(np.vdot(gradient, gradient))) > norm
        else gradient
    )
)
right("6.3")(
    lambda gradient, norm: (
        np.array(gradient) / np.maximum(1, np.sqrt(np.square(gradient).sum()) / norm)
    )
)
right("6.4")(
    lambda length, backwards: [
        (2 * length - 1 - n if backwards else length + n) - n for n in range(length)
    ]
)
right("6.4")(
    lambda length, backwards: range(2 * length - 1, 0, -2) if backwards else (length,) * length
)
right("6.5")(
    lambda answers: [int(np.bincount(column).argmax()) for column in np.transpose(answers)]
)
right("6.5")(
    lambda answers: [Counter(column.tolist()).most_common(1)[0][0] for column in answers.T]
)


@right("7.1")
def in_a_loop(h, states, mask):
    top = max(float(state @ h) for state, real in zip(states, mask) if real)
    powers = [np.exp(state @ h - top) if real else 0.0 for state, real in zip(states, mask)]
    shares = [power / sum(powers) for power in powers]
    return shares, sum(share * state for share, state in zip(shares, states))


@right("7.1")
def by_a_list_of_real_ones(h, states, mask):
    real = np.flatnonzero(mask)
    scores = np.inner(states[real], h)
    shares = np.zeros(len(mask))
    shares[real] = np.exp(scores - np.logaddexp.reduce(scores))
    return np.float32(shares), np.float32(np.average(states, axis=0, weights=shares))


@right("7.2")
def by_shapes(read, said, units):
    looks = np.empty((said, read, units), dtype=bool)
    return looks[0].size, sum(2 for _ in range(said)) * read * units


@right("7.2")
def in_parts(read, said, units):
    scores, mixes = read * units, read * units
    return scores, said * (scores + mixes)


@right("7.3")
def each_word_by_itself(states):
    mixes, root = [], sqrt(len(states[0]))
    for n in range(1, len(states) + 1):
        scores = states[:n] @ states[n - 1] / root
        powers = np.exp(scores - scores.max())
        mixes.append(powers @ states[:n] / powers.sum())
    return mixes


@right("7.3")
def with_minus_a_thousand_million(states):
    scores = np.einsum("th,sh->ts", states, states) / np.sqrt(len(states[0]))
    scores[np.triu_indices(len(states), k=1)] = -1e9
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1)[:, None] @ states


@right("8.1")
def by_groups(sources, drawn):
    groups = defaultdict(list)
    for n, source in enumerate(sources):
        groups[source.casefold()].append(n)
    test = {n for d in drawn for n in groups[sources[d].casefold()]}
    return [n for n in range(len(sources)) if n not in test], sorted(test)


@right("8.1")
def by_masks(sources, drawn):
    small = np.array([source.lower() for source in sources])
    leaks = np.isin(small, small[np.array(drawn, dtype=int)])
    return np.flatnonzero(~leaks).tolist(), np.flatnonzero(leaks).tolist()


@right("8.2")
def by_striking_out(answer, right_sentence, n):
    said, wanted = (
        ["".join(run) for run in zip(*(list(text.replace(" ", ""))[k:] for k in range(n)))]
        for text in (answer, right_sentence)
    )
    left, agree = wanted[:], 0
    for run in said:
        if run in left:
            left.remove(run)
            agree += 1
    return agree / len(said) if said else 0, agree / len(wanted) if wanted else 0


@right("8.2")
def by_counting_runs(answer, right_sentence, n):
    both = ["".join(text.split()) for text in (answer, right_sentence)]
    runs = [[text[k : k + n] for k in range(max(0, len(text) - n + 1))] for text in both]
    agree = sum(min(one.count(run) for one in runs) for run in {*runs[0]})
    return [agree / (len(one) or 1) for one in runs]


@right("8.3")
def by_bisection(lengths, scores, starts):
    found = [[] for _ in starts]
    for length, score in zip(lengths, scores):
        found[bisect_right(starts, length) - 1].append(score)
    return [sum(one) / len(one) for one in found], [*map(len, found)]


@right("8.3")
def by_digitize(lengths, scores, starts):
    places = np.digitize(lengths, starts) - 1
    counts = np.bincount(places, minlength=len(starts))
    return np.bincount(places, weights=scores, minlength=len(starts)) / counts, counts
