"""Wrong answers to the exercises of notebook 4."""

from functools import cache

import numpy as np

from seq2seq_teach import load_pretrained
from seq2seq_teach.decoder import decode_step
from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.letters import EOS, PAD, SOS, UNK
from wrong import wrong


def shares(powers):
    return powers / powers.sum()


for words, answer in {
    "minus the smallest": lambda s: shares(np.exp(s - s.min())),
    "minus the mean": lambda s: shares(np.exp(s - s.mean())),
    "minus the first": lambda s: shares(np.exp(s - s[0])),
    "minus the last": lambda s: shares(np.exp(s - s[-1])),
    "minus the sum": lambda s: shares(np.exp(s - s.sum())),
    "minus the middle": lambda s: shares(np.exp(s - np.median(s))),
    "minus 1000": lambda s: shares(np.exp(s - 1000)),
    "minus the largest size": lambda s: shares(np.exp(s - np.abs(s).max())),
    "minus the largest above the line only": lambda s: np.exp(s - s.max()) / np.exp(s).sum(),
    "minus the largest below the line only": lambda s: np.exp(s) / np.exp(s - s.max()).sum(),
    "plus the largest": lambda s: shares(np.exp(s + s.max())),
    "the largest minus the scores": lambda s: shares(np.exp(s.max() - s)),
    "the smallest minus the scores": lambda s: shares(np.exp(s.min() - s)),
    "shares of what is above the smallest": lambda s: shares(s - s.min()),
    "shares of sizes": lambda s: shares(np.abs(s)),
    "shares of squares": lambda s: shares(s**2),
    "shares of what is above 0": lambda s: shares(np.maximum(0, s)),
    "shares of gates": lambda s: shares(sigmoid(s)),
    "shares of powers of 2": lambda s: shares(2.0 ** (s - s.max())),
    "shares of powers of 10": lambda s: shares(10.0 ** (s - s.max())),
    "shares of tanh": lambda s: shares(np.tanh(s) + 1),
    "gates": sigmoid,
    "divided by the largest power": lambda s: np.exp(s) / np.exp(s).max(),
    "divided by the length of the powers": lambda s: (
        np.exp(s - s.max()) / np.linalg.norm(np.exp(s - s.max()))
    ),
    "divided by the number of scores": lambda s: np.exp(s - s.max()) / len(s),
    "the logarithm": lambda s: s - s.max() - np.log(np.exp(s - s.max()).sum()),
    "all to the likeliest": lambda s: np.eye(len(s))[s.argmax()],
    "equal shares": lambda s: np.full(len(s), 1 / len(s)),
    "the likeliest alone": lambda s: shares(np.exp(s - s.max())).max(),
    "which is likeliest": lambda s: int(s.argmax()),
    "in order": lambda s: np.sort(shares(np.exp(s - s.max()))),
    "percent": lambda s: 100 * shares(np.exp(s - s.max())),
    "rounded": lambda s: shares(np.exp(s - s.max())).round(2),
    "cut at 700": lambda s: shares(np.exp(np.minimum(s, 700))),
    "cut at 50 and −50": lambda s: shares(np.exp(np.clip(s, -50, 50))),
    "NaN made 0": lambda s: np.nan_to_num(shares(np.exp(s))),
    "NaN made 1": lambda s: np.nan_to_num(shares(np.exp(s)), nan=1),
    "a little in the sum": lambda s: np.exp(s - s.max()) / (np.exp(s - s.max()).sum() + 0.01),
    "1 in the sum": lambda s: np.exp(s - s.max()) / (np.exp(s - s.max()).sum() + 1),
    "twice": lambda s: shares(np.exp(shares(np.exp(s - s.max())))),
    "hotter where scores are large": lambda s: shares(
        np.exp((s - s.max()) / max(1, np.abs(s).max() / 100))
    ),
    "the sum of the others": lambda s: (
        np.exp(s - s.max()) / (np.exp(s - s.max()).sum() - np.exp(s - s.max()))
    ),
    "shares so far": lambda s: np.exp(s - s.max()) / np.exp(s - s.max()).cumsum(),
    "added up": lambda s: shares(np.exp(s - s.max())).cumsum(),
    "a table of one row": lambda s: shares(np.exp(s - s.max()))[None],
    "probabilities and their sum": lambda s: (shares(np.exp(s - s.max())), 1.0),
    "text": lambda s: [f"{p:.4f}" for p in shares(np.exp(s - s.max()))],
    "differences between scores and the largest": lambda s: s - s.max(),
}.items():
    wrong("4.1", words)(answer)


@wrong("4.1", "the scores it was given are changed", "input")
def _(scores):
    scores -= scores.max()
    powers = np.exp(scores)
    return powers / powers.sum()


@wrong("4.1", "the sum so far, in a loop")
def _(scores):
    total, found = 0, []
    for score in scores - scores.max():
        total = total + np.exp(score)
        found.append(np.exp(score) / total)
    return found[::-1]


@wrong("4.1", "only the last share is kept")
def _(scores):
    for power in np.exp(scores - scores.max()):
        found = [power / np.exp(scores - scores.max()).sum()]
    return found


for words, answer in {
    "the whole of it and what is wanted": lambda whole: (whole, whole[:, 1:]),
    "what is fed and the whole of it": lambda whole: (whole[:, :-1], whole),
    "two places apart": lambda whole: (whole[:, :-2], whole[:, 2:]),
    "sentences and words": lambda whole: (whole[:-1, :-1], whole[1:, 1:]),
    "sentences in one, words in the other": lambda whole: (whole[:, :-1], whole[1:]),
    "the last sentence alone": lambda whole: (whole[-1, :-1], whole[-1, 1:]),
    "the first two sentences": lambda whole: (whole[:2, :-1], whole[:2, 1:]),
    "three places at the most": lambda whole: (whole[:, :-1][:, :3], whole[:, 1:][:, :3]),
    "one column each": lambda whole: (whole[:, 0], whole[:, 1]),
    "the first column and the rest": lambda whole: (whole[:, :1], whole[:, 1:]),
    "all but the last, and the last": lambda whole: (whole[:, :-1], whole[:, -1]),
    "one long row": lambda whole: (whole[:, :-1].ravel(), whole[:, 1:].ravel()),
    "one long row, shifted": lambda whole: (whole.ravel()[:-1], whole.ravel()[1:]),
    "one long row, shifted, in rows again": lambda whole: (
        whole[:, :-1],
        np.append(whole.ravel()[1:], 0).reshape(whole.shape)[:, 1:],
    ),
    "from behind": lambda whole: (whole[:, ::-1][:, :-1], whole[:, ::-1][:, 1:]),
    "sentences from behind": lambda whole: (whole[::-1, :-1], whole[::-1, 1:]),
    "no <eos> is fed": lambda whole: (np.where(whole == 2, 0, whole)[:, :-1], whole[:, 1:]),
    "no <eos> is wanted": lambda whole: (whole[:, :-1], np.where(whole == 2, 0, whole)[:, 1:]),
    "no <eos> anywhere": lambda whole: (
        np.where(whole == 2, 0, whole)[:, :-1],
        np.where(whole == 2, 0, whole)[:, 1:],
    ),
    "no <sos> is fed": lambda whole: (np.where(whole == 1, 0, whole)[:, :-1], whole[:, 1:]),
    "pads are wanted to be <eos>": lambda whole: (
        whole[:, :-1],
        np.where(whole == 0, 2, whole)[:, 1:],
    ),
    "one <sos> more": lambda whole: (
        np.hstack([np.ones((len(whole), 1), int), whole]),
        np.hstack([whole, np.zeros((len(whole), 1), int)]),
    ),
    "wanted is filled up": lambda whole: (
        whole,
        np.hstack([whole[:, 1:], np.zeros((len(whole), 1), int)]),
    ),
    "fed is shifted instead": lambda whole: (
        np.hstack([np.zeros((len(whole), 1), int), whole[:, :-1]]),
        whole,
    ),
    "rolled the other way": lambda whole: (whole, np.roll(whole, 1, axis=1)),
    "rolled, and both made narrower": lambda whole: (
        whole[:, :-1],
        np.roll(whole, 1, axis=1)[:, :-1],
    ),
    "rolled over all rows": lambda whole: (whole[:, :-1], np.roll(whole, -1)[:, 1:]),
    "rolled by sentences": lambda whole: (whole, np.roll(whole, -1, axis=0)),
    "numbers plus one": lambda whole: (whole[:, :-1], whole[:, :-1] + 1),
    "where there are words": lambda whole: (whole[:, :-1], whole[:, 1:] != 0),
    "as long as each sentence is": lambda whole: (
        [[i for i in row if i][:-1] for row in whole],
        [[i for i in row if i][1:] for row in whole],
    ),
    "in order of size": lambda whole: (np.sort(whole[:, :-1]), whole[:, 1:]),
    "pairs": lambda whole: [[(a, b) for a, b in zip(row, row[1:])] for row in whole],
    "the last place of both is missing": lambda whole: (whole[:, :-2], whole[:, 1:-1]),
    "the first place of both is missing": lambda whole: (whole[:, 1:-1], whole[:, 2:]),
}.items():
    wrong("4.2", words)(answer)


wrong("4.2", "both what is fed", "the first for all")(lambda whole: (whole[:, :-1], whole[:, :-1]))
wrong("4.2", "both what is wanted", "the last for all")(lambda whole: (whole[:, 1:], whole[:, 1:]))
for words, slip, change in (
    ("a column for each sentence", "turned", lambda table: table.T),
    ("the first sentence alone", "one number", lambda table: table[0]),
    ("the first sentence in a table", "left early", lambda table: table[:1]),
):
    wrong("4.2", words, slip)(
        lambda whole, change=change: (change(whole[:, :-1]), change(whole[:, 1:]))
    )


@cache
def notebook():
    return load_pretrained()


def argmin(step):
    return int(step.probabilities.argmin())


def second(step):
    return int(step.probabilities.argsort()[-2])


def speaks(
    start=SOS,
    choose=lambda step: step.choice,
    ends=lambda ids, token: token == EOS,
    bound=lambda longest: longest,
    keeps=lambda ids, token: True,
    moves=lambda state, new: new,
    gives=lambda ids: ids,
    context=None,
):
    """`speak_alone` that does otherwise in what is given."""

    def answer(given, decoder, longest):
        token, state, ids = start, context() if context else given, []
        for _ in range(bound(longest)):
            step = decode_step(token, state, decoder)
            token, state = choose(step), moves(state, step.state)
            if ends(ids, token):
                break
            if keeps(ids, token):
                ids.append(token)
        return gives(ids)

    return answer


for words, answer in {
    "begins with <eos>": speaks(EOS),
    "begins with <unk>": speaks(UNK),
    "begins with the first word": speaks(4),
    "the least probable": speaks(choose=argmin),
    "the second in probability": speaks(choose=second),
    "stops at a word that comes again": speaks(
        ends=lambda ids, token: token == EOS or token in ids
    ),
    "stops where a word comes twice in a row": speaks(
        ends=lambda ids, token: token == EOS or ids[-1:] == [token]
    ),
    "a word that comes again is left out": speaks(keeps=lambda ids, token: token not in ids),
    "stops at <pad>": speaks(ends=lambda ids, token: token == PAD),
    "stops at <pad> as well": speaks(ends=lambda ids, token: token in (PAD, EOS)),
    "stops at <sos> as well": speaks(ends=lambda ids, token: token in (SOS, EOS)),
    "stops at <unk> as well": speaks(ends=lambda ids, token: token in (UNK, EOS)),
    "stops at any special token": speaks(ends=lambda ids, token: token <= UNK),
    "special tokens are left out": speaks(keeps=lambda ids, token: token > UNK),
    "<pad> is left out": speaks(keeps=lambda ids, token: token != PAD),
    "<unk> is left out": speaks(keeps=lambda ids, token: token != UNK),
    "always ten steps": speaks(bound=lambda longest: 10),
    "ten steps at the most": speaks(bound=lambda longest: min(10, longest)),
    "five steps at the most": speaks(bound=lambda longest: min(5, longest)),
    "three steps at the most": speaks(bound=lambda longest: min(3, longest)),
    "two steps too many": speaks(bound=lambda longest: longest + 2),
    "<sos> is kept": speaks(gives=lambda ids: [SOS, *ids]),
    "<eos> is put behind": speaks(gives=lambda ids: [*ids, EOS]),
    "from behind": speaks(gives=lambda ids: ids[::-1]),
    "in order of size": speaks(gives=sorted),
    "how many": speaks(gives=len),
    "the last id": speaks(gives=lambda ids: ids[-1] if ids else EOS),
    "a text": speaks(gives=lambda ids: notebook().target.decode(ids)),
    "ids as a text": speaks(gives=lambda ids: " ".join(map(str, ids))),
    "filled up with pads": lambda context, decoder, longest: (
        lambda ids: ids + [PAD] * (longest - len(ids))
    )(speaks()(context, decoder, longest)),
    "by the notebook's context": speaks(
        context=lambda: notebook().encode("난 아이언맨 입니다").context
    ),
    "h goes on, c stays": speaks(moves=lambda state, new: (new[0], state[1])),
    "c goes on, h stays": speaks(moves=lambda state, new: (state[0], new[1])),
    "h and c are exchanged": speaks(moves=lambda state, new: new[::-1]),
    "the states are added up": speaks(
        moves=lambda state, new: tuple(a + b for a, b in zip(state, new))
    ),
    "the state is emptied": speaks(moves=lambda state, new: tuple(0 * part for part in new)),
    "starts from zeros": lambda context, decoder, longest: speaks(
        context=lambda: tuple(0 * part for part in context)
    )(context, decoder, longest),
}.items():
    wrong("4.3", words)(answer)


wrong("4.3", "the last word is cut off", "last missing")(speaks(gives=lambda ids: ids[:-1]))


@wrong("4.3", "return inside the loop", "left early")
def _(context, decoder, longest):
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token == EOS:
            break
        ids.append(token)
        return ids
    return ids


@wrong("4.3", "the list begins anew at every step")
def _(context, decoder, longest):
    token, state, n, ids = SOS, context, 0, []
    while n < longest:
        ids = []
        step = decode_step(token, state, decoder)
        token, state, n = step.choice, step.state, n + 1
        if token == EOS:
            break
        ids.append(token)
    return ids


@wrong("4.3", "the token before is kept, which begins with <sos>")
def _(context, decoder, longest):
    token, state, ids = SOS, context, []
    while token != EOS and len(ids) < longest:
        ids.append(token)
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
    return ids


@wrong("4.3", "ends only where <eos> is likelier than all others together")
def _(context, decoder, longest):
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if step.probabilities[EOS] > 0.5:
            break
        ids.append(token)
    return ids


@wrong("4.3", "two steps for each word")
def _(context, decoder, longest):
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        state = decode_step(token, state, decoder).state
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token == EOS:
            break
        ids.append(token)
    return ids


@wrong("4.3", "a step for the word, another for the state")
def _(context, decoder, longest):
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        choice = decode_step(token, state, decoder).choice
        state = decode_step(choice, state, decoder).state
        token = choice
        if token == EOS:
            break
        ids.append(token)
    return ids


@wrong("4.3", "None where it was stopped by longest")
def _(context, decoder, longest):
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token == EOS:
            return ids
        ids.append(token)


def sums(totals, following):
    return np.asarray(totals)[:, None] + np.asarray(following)


def ranked(scores, width, largest=True):
    order = np.argsort(-scores if largest else scores, axis=None, kind="stable")[:width]
    return [divmod(int(n), scores.shape[1]) for n in order]


def best(totals, following, width):
    return ranked(sums(totals, following), width)


def without_repeats(pairs, part):
    found = {}
    for pair in pairs:
        found.setdefault(pair[part], pair)
    return list(found.values())


for words, answer in {
    "in the order of beginnings": lambda t, f, w: sorted(best(t, f, w)),
    "in the order of tokens": lambda t, f, w: sorted(best(t, f, w), key=lambda pair: pair[1]),
    "one too many": lambda t, f, w: best(t, f, w + 1),
    "always two": lambda t, f, w: best(t, f, 2),
    "always four": lambda t, f, w: best(t, f, 4),
    "five at the most": lambda t, f, w: best(t, f, min(w, 4)),
    "as many as there are beginnings": lambda t, f, w: best(t, f, len(t)),
    "the best, again and again": lambda t, f, w: best(t, f, 1) * w,
    "one for each token": lambda t, f, w: without_repeats(best(t, f, f.size), 1)[:w],
    "one for each beginning": lambda t, f, w: without_repeats(best(t, f, f.size), 0)[:w],
    "places in one long row": lambda t, f, w: [
        b * f.shape[1] + token for b, token in best(t, f, w)
    ],
    "tokens alone": lambda t, f, w: [token for _, token in best(t, f, w)],
    "beginnings alone": lambda t, f, w: [b for b, _ in best(t, f, w)],
    "their totals alone": lambda t, f, w: [t[b] + f[b][token] for b, token in best(t, f, w)],
    "tokens counted from 1": lambda t, f, w: [(b, token + 1) for b, token in best(t, f, w)],
    "fractions": lambda t, f, w: np.array(best(t, f, w), float),
    "divided by the number of beginnings": lambda t, f, w: [
        divmod(b * f.shape[1] + token, len(t)) for b, token in best(t, f, w)
    ],
    "divided by the width": lambda t, f, w: [
        divmod(b * f.shape[1] + token, w) for b, token in best(t, f, w)
    ],
    "probabilities added": lambda t, f, w: ranked(np.exp(np.asarray(t)[:, None]) + np.exp(f), w),
    "logarithm times probability": lambda t, f, w: ranked(np.asarray(t)[:, None] * np.exp(f), w),
    "a logarithm and a probability added": lambda t, f, w: ranked(
        np.asarray(t)[:, None] + np.exp(f), w
    ),
    "a probability and a logarithm added": lambda t, f, w: ranked(
        np.exp(np.asarray(t)[:, None]) + f, w
    ),
    "subtracted": lambda t, f, w: ranked(f - np.asarray(t)[:, None], w),
    "subtracted the other way": lambda t, f, w: ranked(np.asarray(t)[:, None] - f, w),
    "by size of the last word": lambda t, f, w: ranked(np.abs(f), w),
    "totals from behind": lambda t, f, w: best(t[::-1], f, w),
    "the beginning alone ranks": lambda t, f, w: ranked(sums(t, 0 * np.nan_to_num(f)), w),
    "the beginning counts twice": lambda t, f, w: ranked(sums(2 * np.asarray(t), f), w),
    "the last word counts twice": lambda t, f, w: ranked(sums(t, 2 * f), w),
    "the best of each row is 0": lambda t, f, w: best(t, f - f.max(axis=1, keepdims=True), w),
    "rows made probabilities anew": lambda t, f, w: best(
        t, np.exp(f) / np.exp(f).sum(axis=0, keepdims=True), w
    ),
    "the last beginning alone": lambda t, f, w: [
        (len(t) - 1, token) for _, token in ranked(f[-1:], w)
    ],
    "all but the last beginning": lambda t, f, w: best(t[:-1], f[:-1], w),
    "all but the first beginning": lambda t, f, w: [
        (b + 1, token) for b, token in best(t[1:], f[1:], w)
    ],
    "two beginnings at the most": lambda t, f, w: best(t[:2], f[:2], w),
    "as many tokens as the width": lambda t, f, w: best(t, f[:, :w], w),
    "all but the last token": lambda t, f, w: best(t, f[:, :-1], w),
    "without the first token, which is <pad>": lambda t, f, w: [
        (b, token + 1) for b, token in best(t, f[:, 1:], w)
    ],
    "without special tokens": lambda t, f, w: [pair for pair in best(t, f, f.size) if pair[1] > 3][
        :w
    ],
    "beginnings that have ended are left out": lambda t, f, w: [
        pair for pair in best(t, f, f.size) if np.isfinite(f[pair[0]]).all()
    ][:w],
    "two of each beginning compete": lambda t, f, w: [
        pair
        for pair in best(t, f, f.size)
        if pair in [(b, int(token)) for b, row in enumerate(f) for token in (-row).argsort()[:2]]
    ][:w],
    "the best beginnings, each with its best word": lambda t, f, w: [
        (int(b), int(f[b].argmax())) for b in np.argsort(-np.asarray(t))[:w]
    ],
    "beginnings one after the other by rank": lambda t, f, w: [
        (int(b), int(token)) for b in np.argsort(-np.asarray(t)) for token in (-f[b]).argsort()
    ][:w],
    "the best last words, each with the best beginning": lambda t, f, w: [
        (int(sums(t, f)[:, token].argmax()), int(token))
        for token in (-f.max(axis=0)).argsort(kind="stable")[:w]
    ],
}.items():
    wrong("4.4", words)(answer)

wrong("4.4", "one too few", "last missing")(lambda t, f, w: best(t, f, w - 1))

for words, slip, change in (
    ("the best alone", "left early", lambda pairs: pairs[:1]),
    ("the best alone, no list", "one number", lambda pairs: pairs[0]),
    ("a list of beginnings and a list of tokens", "turned", lambda pairs: list(zip(*pairs))),
    ("counted from 1", "one more", lambda pairs: [(b + 1, token + 1) for b, token in pairs]),
):
    wrong("4.4", words, slip)(
        lambda totals, following, width, change=change: change(best(totals, following, width))
    )


@wrong("4.4", "sorted by pairs, not by what they are worth")
def _(totals, following, width):
    grown = []
    for b, total in enumerate(totals):
        for token, more in enumerate(following[b]):
            grown.append((b, token, total + more))
    return [(b, token) for b, token, _ in sorted(grown, reverse=True)[:width]]


@wrong("4.4", "the list begins anew for each beginning")
def _(totals, following, width):
    for b, total in enumerate(totals):
        grown = []
        for token, more in enumerate(following[b]):
            grown.append((total + more, b, token))
    return [(b, token) for _, b, token in sorted(grown, reverse=True)[:width]]


@wrong("4.4", "not sorted")
def _(totals, following, width):
    grown = [(b, token) for b in range(len(totals)) for token in range(following.shape[1])]
    return grown[:width]


@wrong("4.4", "better than all before it")
def _(totals, following, width):
    found, most = [], -np.inf
    for b, total in enumerate(totals):
        for token, more in enumerate(following[b]):
            if total + more > most:
                found.append((b, token))
                most = total + more
    return found[::-1][:width]


@wrong("4.4", "the total grows from beginning to beginning")
def _(totals, following, width):
    return best(np.cumsum(totals), following, width)


def forced(
    start=SOS,
    fed=lambda right, coins, n, own, fed: right[n] if coins[n] else own,
    choose=lambda step: step.choice,
    moves=lambda state, new, coin, context: new,
    steps=lambda right, coins: len(coins),
    gives=lambda chosen, right, coins: chosen,
):
    """`partly_forced` that does otherwise in what is given."""

    def answer(context, decoder, right, coins):
        right = list(right)
        token, state, chosen = start, context, []
        for n in range(steps(right, coins)):
            step = decode_step(token, state, decoder)
            chosen.append(choose(step))
            token = fed(right, coins, n, chosen[-1], token)
            state = moves(state, step.state, coins[n], context)
        return gives(chosen, right, coins)

    return answer


for words, answer in {
    "begins with <eos>": forced(EOS),
    "begins with <pad>": forced(PAD),
    "always forced": forced(fed=lambda right, coins, n, own, fed: right[n]),
    "forced where it is a head and was right": forced(
        fed=lambda right, coins, n, own, fed: right[n] if coins[n] and own == right[n] else fed
    ),
    "the last coin decides": forced(
        fed=lambda right, coins, n, own, fed: right[n] if coins[-1] else own
    ),
    "most coins decide": forced(
        fed=lambda right, coins, n, own, fed: right[n] if 2 * sum(coins) > len(coins) else own
    ),
    "once the teacher speaks, it goes on": forced(
        fed=lambda right, coins, n, own, fed: right[n] if any(coins[: n + 1]) else own
    ),
    "the coin before": forced(
        fed=lambda right, coins, n, own, fed: right[n] if n and coins[n - 1] else own
    ),
    "the coin behind": forced(
        fed=lambda right, coins, n, own, fed: right[n] if coins[(n + 1) % len(coins)] else own
    ),
    "the word before": forced(
        fed=lambda right, coins, n, own, fed: right[max(0, n - 1)] if coins[n] else own
    ),
    "the word behind": forced(
        fed=lambda right, coins, n, own, fed: right[(n + 1) % len(right)] if coins[n] else own
    ),
    "the first word": forced(fed=lambda right, coins, n, own, fed: right[0] if coins[n] else own),
    "the next of the words that were not used yet": forced(
        fed=lambda right, coins, n, own, fed: right[sum(coins[:n])] if coins[n] else own
    ),
    "tails feed <sos>": forced(fed=lambda right, coins, n, own, fed: right[n] if coins[n] else SOS),
    "tails feed <pad>": forced(fed=lambda right, coins, n, own, fed: right[n] if coins[n] else PAD),
    "tails feed the same again": forced(
        fed=lambda right, coins, n, own, fed: right[n] if coins[n] else fed
    ),
    "heads feed the same again": forced(
        fed=lambda right, coins, n, own, fed: fed if coins[n] else own
    ),
    "always the same is fed": forced(fed=lambda right, coins, n, own, fed: fed),
    "coins in turn, whatever fell": forced(
        fed=lambda right, coins, n, own, fed: own if n % 2 else right[n]
    ),
    "coins from behind": forced(
        fed=lambda right, coins, n, own, fed: right[n] if coins[-1 - n] else own
    ),
    "right from behind": forced(
        fed=lambda right, coins, n, own, fed: right[-1 - n] if coins[n] else own
    ),
    "the least probable": forced(choose=argmin),
    "the second in probability": forced(choose=second),
    "the state stays at heads": forced(moves=lambda state, new, coin, c: state if coin else new),
    "the state stays at tails": forced(moves=lambda state, new, coin, c: new if coin else state),
    "from the context again at heads": forced(moves=lambda state, new, coin, c: c if coin else new),
    "from the context again at tails": forced(moves=lambda state, new, coin, c: new if coin else c),
    "h goes on, c stays": forced(moves=lambda state, new, coin, c: (new[0], state[1])),
    "h and c are exchanged": forced(moves=lambda state, new, coin, c: new[::-1]),
    "five steps at the most": forced(steps=lambda right, coins: min(5, len(coins))),
    "ten steps at the most": forced(steps=lambda right, coins: min(10, len(coins))),
    "one step for each head": forced(steps=lambda right, coins: sum(coins)),
    "as many steps as right has words of its own": forced(
        steps=lambda right, coins: len(set(right))
    ),
    "without <eos>": forced(gives=lambda chosen, right, coins: [i for i in chosen if i != EOS]),
    "<sos> in front": forced(gives=lambda chosen, right, coins: [SOS, *chosen]),
    "<sos> in front and the last missing": forced(
        gives=lambda chosen, right, coins: [SOS, *chosen[:-1]]
    ),
    "only where it was free": forced(
        gives=lambda chosen, right, coins: [i for i, coin in zip(chosen, coins) if not coin]
    ),
    "only where it was taught": forced(
        gives=lambda chosen, right, coins: [i for i, coin in zip(chosen, coins) if coin]
    ),
    "whether it was right": forced(
        gives=lambda chosen, right, coins: [a == b for a, b in zip(chosen, right)]
    ),
    "how often it was right": forced(
        gives=lambda chosen, right, coins: sum(a == b for a, b in zip(chosen, right))
    ),
    "right itself": lambda context, decoder, right, coins: list(right),
    "chosen and right": forced(gives=lambda chosen, right, coins: (chosen, right)),
    "pairs of what was chosen and the coin": forced(
        gives=lambda chosen, right, coins: list(zip(chosen, coins))
    ),
    "its own words where it was free, the teacher's before them": forced(
        gives=lambda chosen, right, coins: [
            right[n] if n and coins[n - 1] else i for n, i in enumerate(chosen)
        ]
    ),
    "by digits": forced(gives=lambda chosen, right, coins: [i - 4 for i in chosen]),
    "a text": forced(gives=lambda chosen, right, coins: " ".join(map(str, chosen))),
    "the notebook's decoder": lambda context, decoder, right, coins: forced()(
        context, notebook().decoder, right, coins
    ),
    "steps without a teacher are left out": lambda context, decoder, right, coins: forced()(
        context, decoder, [w for w, coin in zip(right, coins) if coin], [c for c in coins if c]
    ),
}.items():
    wrong("4.5", words)(answer)


@wrong("4.5", "return inside the loop", "left early")
def _(context, decoder, right, coins):
    token, state, chosen = SOS, context, []
    for word, coin in zip(right, coins):
        step = decode_step(token, state, decoder)
        chosen.append(step.choice)
        token, state = word if coin else step.choice, step.state
        return chosen


@wrong("4.5", "a step is made only at heads")
def _(context, decoder, right, coins):
    token, state, chosen = SOS, context, []
    for word, coin in zip(right, coins):
        if coin:
            step = decode_step(token, state, decoder)
            token, state = word, step.state
        chosen.append(step.choice if chosen or coin else SOS)
    return chosen


@wrong("4.5", "what is fed comes from the step before, and the first from right")
def _(context, decoder, right, coins):
    state, chosen, own = context, [], SOS
    for word, coin in zip(right, coins):
        step = decode_step(right[0] if not chosen else (word if coin else own), state, decoder)
        own, state = step.choice, step.state
        chosen.append(own)
    return chosen


def first_words(counts, word=lambda text: text.split()[0], add=lambda old, n: old + n):
    found = {}
    for text, n in counts.items():
        found[word(text)] = add(found.get(word(text), 0), n)
    return found


def top(found, largest=True):
    return (max if largest else min)(found, key=lambda one: found[one])


for words, answer in {
    "the rarest": lambda c: (top(c, False), top(first_words(c), False)),
    "the rarest sentence": lambda c: (top(c, False), top(first_words(c))),
    "the rarest word": lambda c: (top(c), top(first_words(c), False)),
    "the last word": lambda c: (top(c), top(first_words(c, lambda text: text.split()[-1]))),
    "the second word": lambda c: (top(c), top(first_words(c, lambda text: text.split()[1]))),
    "the first two words": lambda c: (
        top(c),
        top(first_words(c, lambda text: " ".join(text.split()[:2]))),
    ),
    "the first two letters": lambda c: (top(c), top(first_words(c, lambda text: text[:2]))),
    "the first three letters": lambda c: (top(c), top(first_words(c, lambda text: text[:3]))),
    "the first word as a list": lambda c: (top(c), [top(first_words(c))]),
    "all words": lambda c: (
        top(c),
        top(
            {
                word: sum(n for text, n in c.items() if word in text.split())
                for every in c
                for word in every.split()
            }
        ),
    ),
    "words that stand anywhere in a sentence": lambda c: (
        top(c),
        top(
            {
                word: sum(n for text, n in c.items() if word in text.split())
                for word in dict.fromkeys(text.split()[0] for text in c)
            }
        ),
    ),
    "words whose letters stand anywhere in a sentence": lambda c: (
        top(c),
        top(
            {
                word: sum(n for text, n in c.items() if word in text)
                for word in dict.fromkeys(text.split()[0] for text in c)
            }
        ),
    ),
    "words whose letters stand in front": lambda c: (
        top(c),
        top(
            {
                word: sum(n for text, n in c.items() if text.startswith(word))
                for word in dict.fromkeys(text.split()[0] for text in c)
            }
        ),
    ),
    "the first count of a word stays": lambda c: (
        top(c),
        top(first_words(c, add=lambda old, n: old or n)),
    ),
    "the smallest count of a word stays": lambda c: (
        top(c),
        top(first_words(c, add=lambda old, n: min(old, n) if old else n)),
    ),
    "counts multiplied": lambda c: (
        top(c),
        top(first_words(c, add=lambda old, n: old * n if old else n)),
    ),
    "one more for each sentence": lambda c: (
        top(c),
        top(first_words(c, add=lambda old, n: old + n + 3)),
    ),
    "the first sentence of a word is not counted": lambda c: (
        top(c),
        top(
            {
                word: sum([n for text, n in c.items() if text.split()[0] == word][1:])
                for word in dict.fromkeys(text.split()[0] for text in c)
            }
        ),
    ),
    "the mean of each word": lambda c: (
        top(c),
        top(
            {
                word: np.mean([n for text, n in c.items() if text.split()[0] == word])
                for word in dict.fromkeys(text.split()[0] for text in c)
            }
        ),
    ),
    "each sentence weighs by its length": lambda c: (
        top(c),
        top(first_words({text: n * len(text.split()) for text, n in c.items()})),
    ),
    "the longest sentence": lambda c: (max(c, key=len), top(first_words(c))),
    "the sentence of most words": lambda c: (
        max(c, key=lambda text: len(text.split())),
        top(first_words(c)),
    ),
    "the shortest sentence": lambda c: (min(c, key=len), top(first_words(c))),
    "the longest word": lambda c: (top(c), max(first_words(c), key=len)),
    "the first sentence of all": lambda c: (next(iter(c)), top(first_words(c))),
    "the last sentence of all": lambda c: (list(c)[-1], top(first_words(c))),
    "the last first word of all": lambda c: (top(c), list(c)[-1].split()[0]),
    "the last word in the alphabet": lambda c: (top(c), max(first_words(c))),
    "the first word in the alphabet": lambda c: (top(c), min(first_words(c))),
    "the first in the alphabet": lambda c: (min(c), top(first_words(c))),
    "the second sentence": lambda c: (
        sorted(c, key=lambda text: -c[text])[min(1, len(c) - 1)],
        top(first_words(c)),
    ),
    "the largest of what comes first in a pair": lambda c: (
        max(c.items())[0],
        max(first_words(c).items())[0],
    ),
    "the sentence and its count": lambda c: (top(c), c[top(c)]),
    "the word and its count": lambda c: (top(first_words(c)), max(first_words(c).values())),
    "each with its count": lambda c: (
        (top(c), c[top(c)]),
        (top(first_words(c)), max(first_words(c).values())),
    ),
    "how often, in all": lambda c: (top(c), sum(c.values())),
    "the sentence without its first word": lambda c: (
        " ".join(top(c).split()[1:]),
        top(first_words(c)),
    ),
    "the words of the sentence": lambda c: (top(c).split(), top(first_words(c))),
    "both in one text": lambda c: f"{top(c)}, {top(first_words(c))}",
    "two sentences at the most": lambda c: (
        top(dict(list(c.items())[:2])),
        top(first_words(dict(list(c.items())[:2]))),
    ),
    "six sentences at the most": lambda c: (
        top(dict(list(c.items())[:6])),
        top(first_words(dict(list(c.items())[:6]))),
    ),
    "what came fewer than three times is left out": lambda c: (
        top(c),
        top(first_words({text: n for text, n in c.items() if n > 2} or c)),
    ),
    "the likeliest sentence is left out of the words": lambda c: (
        top(c),
        top(first_words({text: n for text, n in c.items() if text != top(c)} or c)),
    ),
}.items():
    wrong("4.6", words)(answer)

wrong("4.6", "the whole sentence is its first word", "the first for all")(
    lambda c: (top(c), top(c))
)


@wrong("4.6", "the best of a sentence so far, and its word when it was the best")
def _(counts):
    first, most, best_word = {}, 0, ""
    for sentence, times in counts.items():
        word = sentence.split()[0]
        first[word] = first.get(word, 0) + times
        if times > most:
            most, best_word = times, max(first, key=lambda one: first[one])
    return top(counts), best_word
