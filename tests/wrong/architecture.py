"""Wrong answers to the exercises of notebook 5, those that need Keras apart."""

import numpy as np

from seq2seq_teach.attention import softmax
from seq2seq_teach.decoder import cross_entropy, decode_step, greedy, teacher_forced
from seq2seq_teach.encoder import encode, first_state
from seq2seq_teach.letters import EOS, PAD, SOS
from wrong import wrong


def share(right, real):
    """Of the places that are real, the share that is right; 0 of none."""
    return (right & real).sum() / max(1, real.sum())


wrong("5.1", "how many, not which share")(
    lambda wanted, said: ((wanted == said) & (wanted > 0)).sum()
)
wrong("5.1", "per cent")(lambda wanted, said: 100 * share(wanted == said, wanted > 0))
wrong("5.1", "the share of errors")(lambda wanted, said: share(wanted != said, wanted > 0))
wrong("5.1", "whole sentences")(
    lambda wanted, said: ((wanted == said) | (wanted == 0)).all(axis=1).mean()
)
wrong("5.1", "where both are words")(
    lambda wanted, said: share(wanted == said, (wanted > 0) & (said > 0))
)
wrong("5.1", "where one of them is a word")(
    lambda wanted, said: share(wanted == said, (wanted > 0) | (said > 0))
)
wrong("5.1", "a number for each sentence")(
    lambda wanted, said: [share(w == s, w > 0) for w, s in zip(wanted, said)]
)
wrong("5.1", "a number for each place")(
    lambda wanted, said: [share(w == s, w > 0) for w, s in zip(wanted.T, said.T)]
)
wrong("5.1", "said somewhere in the sentence")(
    lambda wanted, said: np.mean(
        [word in row for words, row in zip(wanted, said) for word in words if word]
    )
)
wrong("5.1", "compared with the place before")(
    lambda wanted, said: share(wanted[:, 1:] == said[:, :-1], wanted[:, 1:] > 0)
)
wrong("5.1", "special words do not count")(lambda wanted, said: share(wanted == said, wanted > 3))
wrong("5.1", "a whole number")(
    lambda wanted, said: ((wanted == said) & (wanted > 0)).sum() // (wanted > 0).sum()
)
wrong("5.1", "where a pad is wanted")(lambda wanted, said: share(wanted == said, wanted == 0))


@wrong("5.1", "up to the first error of each sentence")
def _(wanted, said):
    right = np.cumprod((wanted == said) & (wanted > 0), axis=1)
    return right.sum() / (wanted > 0).sum()


@wrong("5.1", "the same count for every sentence")
def _(wanted, said):
    real = (wanted[0] > 0).sum() * len(wanted)
    return ((wanted == said) & (wanted > 0)).sum() / real


def pair(fed, wanted):
    return lambda ids: (fed(ids), wanted(ids))


wrong("5.2", "fed to its end")(pair(lambda ids: [SOS, *ids, EOS], lambda ids: [*ids, EOS]))
wrong("5.2", "the start wanted, too")(pair(lambda ids: [SOS, *ids], lambda ids: [SOS, *ids, EOS]))
wrong("5.2", "both begin with <sos>", "the first for all")(
    pair(lambda ids: [SOS, *ids], lambda ids: [SOS, *ids])
)
wrong("5.2", "both end with <eos>", "the last for all")(
    pair(lambda ids: [*ids, EOS], lambda ids: [*ids, EOS])
)
wrong("5.2", "neither begins nor ends")(pair(lambda ids: ids, lambda ids: ids))
wrong("5.2", "no special words")(pair(lambda ids: ids[:-1], lambda ids: ids[1:]))
wrong("5.2", "two words ahead")(
    pair(lambda ids: [SOS, *ids, EOS][:-2], lambda ids: [SOS, *ids, EOS][2:])
)
wrong("5.2", "begins with a pad")(pair(lambda ids: [PAD, *ids], lambda ids: [*ids, EOS]))
wrong("5.2", "begins with <eos>")(pair(lambda ids: [EOS, *ids], lambda ids: [*ids, EOS]))
wrong("5.2", "ends with a pad")(pair(lambda ids: [SOS, *ids], lambda ids: [*ids, PAD]))
wrong("5.2", "ends with <sos>")(pair(lambda ids: [SOS, *ids], lambda ids: [*ids, SOS]))
wrong("5.2", "wanted backwards")(pair(lambda ids: [SOS, *ids], lambda ids: [*ids[::-1], EOS]))
wrong("5.2", "single words, not lists")(
    pair(lambda ids: [SOS, *ids, EOS][-2], lambda ids: [SOS, *ids, EOS][1])
)
wrong("5.2", "the last word alone is wanted")(
    pair(lambda ids: [SOS, *ids], lambda ids: [SOS, *ids, EOS][-1:])
)
wrong("5.2", "what append returns")(lambda ids: ([SOS, *ids], list(ids).append(EOS)))
wrong("5.2", "a number and a list added")(lambda ids: ((SOS + ids), (ids + EOS)))
wrong("5.2", "a list within a list")(lambda ids: ([SOS, ids], [ids, EOS]))
wrong("5.2", "pairs")(lambda ids: list(zip([SOS, *ids], [*ids, EOS])))
wrong("5.2", "one list")(lambda ids: [SOS, *ids, EOS])
wrong("5.2", "one behind the other")(lambda ids: [SOS, *ids, *ids, EOS])
wrong("5.2", "always three words")(lambda ids: ([SOS, *ids][:4], [*ids, EOS][:4]))


def a_loss(source=lambda source: source[source != PAD], fed=None, wanted=None, mean=None):
    """The loss of 5.3, something in it done otherwise."""

    def answer(model, source_ids, fed_ids, wanted_ids):
        context = encode(source(source_ids), model.encoder).context
        fed_words = fed_ids if fed is None else fed(fed_ids, wanted_ids)
        logits = teacher_forced(context, fed_words, model.decoder).astype(float)
        right = wanted_ids if wanted is None else wanted(fed_ids, wanted_ids)
        surprise, real = cross_entropy(logits, right), wanted_ids != PAD
        return surprise[real].mean() if mean is None else mean(surprise, real, wanted_ids)

    return answer


def sums(how):
    return a_loss(mean=lambda surprise, real, wanted: how(surprise, real))


wrong("5.3", "a sum, no mean")(sums(lambda surprise, real: surprise[real].sum()))
wrong("5.3", "in bits")(sums(lambda surprise, real: surprise[real].mean() / np.log(2)))
wrong("5.3", "the other sign")(sums(lambda surprise, real: -surprise[real].mean()))
wrong("5.3", "pads add nothing, but are counted")(
    sums(lambda surprise, real: (surprise * real).mean())
)
wrong("5.3", "the mask the wrong way round")(sums(lambda surprise, real: (surprise * ~real).mean()))
wrong("5.3", "a number for each word")(sums(lambda surprise, real: surprise[real]))
wrong("5.3", "the logarithm of the mean probability")(
    sums(lambda surprise, real: -np.log(np.exp(-surprise[real]).mean()))
)
wrong("5.3", "the mean of the probabilities")(
    sums(lambda surprise, real: np.exp(-surprise[real]).mean())
)
wrong("5.3", "how many words it wavers between")(
    sums(lambda surprise, real: np.exp(surprise[real].mean()))
)
wrong("5.3", "the first word alone")(sums(lambda surprise, real: surprise[0]))
wrong("5.3", "the last word alone")(sums(lambda surprise, real: surprise[real][-1]))
wrong("5.3", "without the first word")(sums(lambda surprise, real: surprise[real][1:].mean()))
wrong("5.3", "the median")(sums(lambda surprise, real: np.median(surprise[real])))
wrong("5.3", "without <eos>")(
    a_loss(mean=lambda surprise, real, wanted: surprise[wanted > EOS].mean())
)
wrong("5.3", "without what it was sure of")(
    sums(lambda surprise, real: surprise[real & (surprise > 0.01)].mean())
)
wrong("5.3", "the fed words are right")(a_loss(wanted=lambda fed, wanted: fed))
wrong("5.3", "fed the answer")(a_loss(fed=lambda fed, wanted: wanted))
wrong("5.3", "fed pads")(a_loss(fed=lambda fed, wanted: fed * 0))
wrong("5.3", "reads the pads as ends")(a_loss(source=lambda source: np.where(source, source, EOS)))
wrong("5.3", "reads nothing but the first three words")(a_loss(source=lambda source: source[:3]))
wrong("5.3", "reads from the end")(a_loss(source=lambda source: source[source != PAD][::-1]))
wrong("5.3", "leaves out the last word, too")(
    a_loss(source=lambda source: source[: (source != PAD).sum() - 1])
)
wrong("5.3", "reads one pad")(a_loss(source=lambda source: source[: (source != PAD).sum() + 1]))
wrong("5.3", "reads up to the first pad, even if there is none")(
    a_loss(source=lambda source: source[: list(source).index(PAD)])
)
wrong("5.3", "leaves out unknown words")(a_loss(source=lambda source: source[source > 3]))


@wrong("5.3", "it hears itself")
def _(model, source, fed, wanted):
    context = encode(source[source != PAD], model.encoder).context
    spoken = greedy(context, model.decoder, longest=len(wanted)).steps
    surprise = [-np.log(step.probabilities[w]) for step, w in zip(spoken, wanted) if w]
    return np.mean(surprise)


@wrong("5.3", "what is scored is where a word was fed")
def _(model, source, fed, wanted):
    context = encode(source, model.encoder, mask=source != PAD).context
    return cross_entropy(teacher_forced(context, fed, model.decoder), wanted)[fed != PAD].mean()


@wrong("5.3", "from nothing read")
def _(model, source, fed, wanted):
    logits = teacher_forced(first_state(model.decoder), fed, model.decoder)
    return cross_entropy(logits, wanted)[wanted != PAD].mean()


@wrong("5.3", "h of the last word, c of the last pad")
def _(model, source, fed, wanted):
    read = encode(source, model.encoder)
    context = read.steps.h[(source != PAD).sum() - 1], read.steps.c[-1]
    logits = teacher_forced(context, fed, model.decoder)
    return cross_entropy(logits, wanted)[wanted != PAD].mean()


@wrong("5.3", "h of the last word, no c")
def _(model, source, fed, wanted):
    h = encode(source[source != PAD], model.encoder).states[-1]
    logits = teacher_forced((h, np.zeros_like(h)), fed, model.decoder)
    return cross_entropy(logits, wanted)[wanted != PAD].mean()


@wrong("5.3", "the mask of what is wanted for what is read")
def _(model, source, fed, wanted):
    context = encode(source, model.encoder, mask=wanted != PAD).context
    logits = teacher_forced(context, fed, model.decoder)
    return cross_entropy(logits, wanted)[wanted != PAD].mean()


@wrong("5.3", "only pads are read")
def _(model, source, fed, wanted):
    context = encode(source, model.encoder, mask=source == PAD).context
    logits = teacher_forced(context, fed, model.decoder)
    return cross_entropy(logits, wanted)[wanted != PAD].mean()


def from_context(change):
    """An answer to 5.5 that starts from something else of an encoding."""

    def answer(model, sentence):
        context = change(model.encode(sentence))
        return model.target.decode(greedy(context, model.decoder).ids)

    return answer


def from_words(change):
    """An answer to 5.5 that reads another sentence."""
    return lambda model, sentence: model.translate(" ".join(change(sentence.split())))


def as_said(change):
    """An answer to 5.5 that makes something else of the translation."""
    return lambda model, sentence: change(model.translate(sentence))


wrong("5.5", "c and h exchanged")(from_context(lambda read: read.context[::-1]))
wrong("5.5", "h twice")(from_context(lambda read: read.context[:1] * 2))
wrong("5.5", "c without h")(from_context(lambda read: (0 * read.context[0], read.context[1])))
wrong("5.5", "before the last word")(
    from_context(lambda read: tuple(state[-2] for state in read.steps.state))
)
wrong("5.5", "the mean over the words")(
    from_context(lambda read: tuple(state.mean(axis=0) for state in read.steps.state))
)
wrong("5.5", "the largest of each unit")(
    from_context(lambda read: tuple(state.max(axis=0) for state in read.steps.state))
)
wrong("5.5", "h of the end, c of the beginning")(
    from_context(lambda read: (read.steps.h[-1], read.steps.c[0]))
)
wrong("5.5", "the third word, whatever the length")(
    from_context(lambda read: tuple(state[:3][-1] for state in read.steps.state))
)
wrong("5.5", "all steps")(from_context(lambda read: read.steps.state))
wrong("5.5", "the whole encoding")(from_context(lambda read: read))
wrong("5.5", "read from the end")(from_words(lambda words: words[::-1]))
wrong("5.5", "the last word of it")(from_words(lambda words: words[-1:]))
wrong("5.5", "always one sentence")(from_words(lambda words: ["난", "아이언맨", "입니다"]))
wrong("5.5", "word by word")(
    lambda model, sentence: " ".join(model.translate(word) for word in sentence.split())
)
wrong("5.5", "ids")(
    lambda model, sentence: greedy(model.encode(sentence).context, model.decoder).ids
)
wrong("5.5", "a list of words")(as_said(str.split))
wrong("5.5", "words without spaces")(as_said(lambda text: text.replace(" ", "")))
wrong("5.5", "without the last word", "last missing")(
    as_said(lambda text: " ".join(text.split()[:-1]))
)
wrong("5.5", "the first word", "left early")(as_said(lambda text: text.split()[0]))
wrong("5.5", "five words")(as_said(lambda text: " ".join(text.split()[:5])))
wrong("5.5", "with its end")(as_said(lambda text: f"{text} <eos>"))
wrong("5.5", "with its start")(as_said(lambda text: f"<sos> {text}"))
wrong("5.5", "a space behind")(as_said(lambda text: f"{text} "))
wrong("5.5", "in Korean")(
    lambda model, sentence: model.source.decode(
        greedy(model.encode(sentence).context, model.decoder).ids
    )
)

wrong("5.6", "the first state")(lambda read: (read.steps.h[0], read.steps.c[0]))
wrong("5.6", "c alone", "only the last")(lambda read: read.steps.c[-1])
wrong("5.6", "c and an empty h")(lambda read: (0 * read.context[0], read.context[1]))
wrong("5.6", "c twice", "the last for all")(lambda read: (read.context[1], read.context[1]))
wrong("5.6", "side by side in one array")(lambda read: np.concatenate(read.context))
wrong("5.6", "added up")(lambda read: sum(read.context))
wrong("5.6", "every state")(lambda read: read.steps.state)
wrong("5.6", "the mean over the words")(
    lambda read: (read.steps.h.mean(axis=0), read.steps.c.mean(axis=0))
)
wrong("5.6", "the sum over the words")(
    lambda read: (read.steps.h.sum(axis=0), read.steps.c.sum(axis=0))
)
wrong("5.6", "the largest of each unit")(
    lambda read: (read.steps.h.max(axis=0), read.steps.c.max(axis=0))
)
wrong("5.6", "before the last word")(lambda read: (read.steps.h[-2], read.steps.c[-2]))
wrong("5.6", "the third word, whatever the length")(
    lambda read: (read.steps.h[:3][-1], read.steps.c[:3][-1])
)
wrong("5.6", "the fourth word, whatever the length")(
    lambda read: (read.steps.h[:4][-1], read.steps.c[:4][-1])
)
wrong("5.6", "c of the first word")(lambda read: (read.steps.h[-1], read.steps.c[0]))
wrong("5.6", "the last unit of every word")(lambda read: (read.steps.h[:, -1], read.steps.c[:, -1]))
wrong("5.6", "tables of one row")(lambda read: (read.steps.h[-1:], read.steps.c[-1:]))
wrong("5.6", "the candidate for c")(lambda read: (read.steps.h[-1], read.steps.candidate[-1]))
wrong("5.6", "the output gate for h")(lambda read: (read.steps.o[-1], read.steps.c[-1]))
wrong("5.6", "c through tanh")(lambda read: (read.steps.h[-1], np.tanh(read.steps.c[-1])))
wrong("5.6", "c cut at 1")(lambda read: (read.steps.h[-1], read.steps.c[-1].clip(-1, 1)))
wrong("5.6", "the whole encoding")(lambda read: read)


def speaks(longest=10, choose=lambda step: step.choice, **feeds):
    """The loop of 5.7, something in it done otherwise."""
    first, ends = feeds.get("first", SOS), feeds.get("ends", (EOS,))
    state_of = feeds.get("state", lambda step, context: step.state)
    feed = feeds.get("feed", lambda token, first: token)

    def answer(model, context):
        token, state, ids = first, context, []
        while len(ids) < longest:
            step = decode_step(feed(token, first), state, model.decoder)
            token, state = choose(step), state_of(step, context)
            if token in ends or token in feeds.get("never_twice", lambda ids: ())(ids):
                break
            ids.append(token)
        return feeds.get("text", lambda model, ids: model.target.decode(ids))(model, ids)

    return answer


wrong("5.7", "five steps")(speaks(5))
wrong("5.7", "eleven words at most")(speaks(11))
wrong("5.7", "as long as it likes")(speaks(50))
wrong("5.7", "stops at a repeated word")(speaks(never_twice=lambda ids: ids))
wrong("5.7", "stops when a word is said twice in a row")(speaks(never_twice=lambda ids: ids[-1:]))
wrong("5.7", "begins with <eos>")(speaks(first=EOS))
wrong("5.7", "begins with a word")(speaks(first=4))
wrong("5.7", "the least likely word")(speaks(choose=lambda step: int(step.probabilities.argmin())))
wrong("5.7", "the second best word")(speaks(choose=lambda step: int(step.logits.argsort()[-2])))
wrong("5.7", "h goes on, c does not")(
    speaks(state=lambda step, context: (step.state[0], context[1]))
)
wrong("5.7", "c goes on, h does not")(
    speaks(state=lambda step, context: (context[0], step.state[1]))
)
wrong("5.7", "h and c exchanged at every step")(
    speaks(state=lambda step, context: step.state[::-1])
)
wrong("5.7", "ids")(speaks(text=lambda model, ids: ids))
wrong("5.7", "words without spaces")(
    speaks(text=lambda model, ids: "".join(model.target.words[i] for i in ids))
)
wrong("5.7", "a list of words")(
    speaks(text=lambda model, ids: [model.target.words[i] for i in ids])
)
wrong("5.7", "a space behind")(
    speaks(text=lambda model, ids: "".join(f"{model.target.words[i]} " for i in ids))
)
wrong("5.7", "the last word missing", "last missing")(
    speaks(text=lambda model, ids: model.target.decode(ids[:-1]))
)
wrong("5.7", "the first word missing", "first missing")(
    speaks(text=lambda model, ids: model.target.decode(ids[1:]))
)
wrong("5.7", "Korean words")(speaks(text=lambda model, ids: model.source.decode(ids)))
wrong("5.7", "draws its words")(
    speaks(
        choose=lambda step: int(
            np.random.default_rng(0).choice(len(step.probabilities), p=step.probabilities)
        )
    )
)
wrong("5.7", "ten letters")(lambda model, context: speaks()(model, context)[:10])


@wrong("5.7", "from nothing read")
def _(model, context):
    return speaks()(model, first_state(model.decoder))


@wrong("5.7", "fed the number of the step")
def _(model, context):
    state, ids = context, []
    for n in range(10):
        step = decode_step(n + 1, state, model.decoder)
        state = step.state
        if step.choice == EOS:
            break
        ids.append(step.choice)
    return model.target.decode(ids)


@wrong("5.7", "<sos> is one of the ten words")
def _(model, context):
    token, state, ids = SOS, context, []
    while token != EOS and len(ids) < 10:
        ids.append(token)
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, step.state
    return model.target.decode(ids)


def side_by_side(*pairs):
    return lambda states: tuple(np.concatenate([states[a], states[b]], axis=-1) for a, b in pairs)


wrong("5.10", "outside and inside")(side_by_side((0, 3), (1, 2)))
wrong("5.10", "c the other way round")(side_by_side((0, 2), (3, 1)))
wrong("5.10", "h twice", "the first for all")(side_by_side((0, 2), (0, 2)))
wrong("5.10", "c twice", "the last for all")(side_by_side((1, 3), (1, 3)))
wrong("5.10", "the forward reader twice")(side_by_side((0, 0), (1, 1)))
wrong("5.10", "h alone is joined")(
    lambda states: (np.concatenate([states[0], states[2]], axis=-1), states[1])
)
wrong("5.10", "the backward reader alone")(lambda states: (states[2], states[3]))
wrong("5.10", "the mean of both")(
    lambda states: ((states[0] + states[2]) / 2, (states[1] + states[3]) / 2)
)
wrong("5.10", "multiplied")(lambda states: (states[0] * states[2], states[1] * states[3]))
wrong("5.10", "the larger of both")(
    lambda states: (np.maximum(states[0], states[2]), np.maximum(states[1], states[3]))
)
wrong("5.10", "on a new axis")(
    lambda states: (np.stack(states[::2], axis=1), np.stack(states[1::2], axis=1))
)
wrong("5.10", "not joined")(lambda states: (states[::2], states[1::2]))
wrong("5.10", "unit by unit in turn")(
    lambda states: tuple(
        np.stack(states[n::2], axis=-1).reshape(len(states[n]), -1) for n in (0, 1)
    )
)
wrong("5.10", "all four in one")(lambda states: np.concatenate(states, axis=-1))
wrong("5.10", "the first sentence alone", "one number")(
    lambda states: (
        np.hstack([states[0][0], states[2][0]]),
        np.hstack([states[1][0], states[3][0]]),
    )
)
wrong("5.10", "the first sentence alone, in a table", "left early")(
    lambda states: (
        np.hstack([states[0][:1], states[2][:1]]),
        np.hstack([states[1][:1], states[3][:1]]),
    )
)
wrong("5.10", "the backward reader's units turned round")(
    lambda states: (
        np.hstack([states[0], states[2][:, ::-1]]),
        np.hstack([states[1], states[3][:, ::-1]]),
    )
)
wrong("5.10", "the backward reader's sentences turned round")(
    lambda states: (
        np.hstack([states[0], states[2][::-1]]),
        np.hstack([states[1], states[3][::-1]]),
    )
)
wrong("5.10", "no list of arrays")(
    lambda states: (np.concatenate(states[0], states[2]), np.concatenate(states[1], states[3]))
)
wrong("5.10", "in one long row")(
    lambda states: (
        np.concatenate([states[0], states[2]], axis=None),
        np.concatenate([states[1], states[3]], axis=None),
    )
)


def over_steps(how):
    """An answer to 5.11 by the steps' tables, (T, H, H)."""
    return lambda states, back: how(np.einsum("th,tk->thk", states[:-1], back))


wrong("5.11", "added up before it is multiplied")(
    lambda states, back: np.outer(states[:-1].sum(axis=0), back.sum(axis=0))
)
wrong("5.11", "the means multiplied")(
    lambda states, back: np.outer(states[:-1].mean(axis=0), back.mean(axis=0))
)
wrong("5.11", "two steps, whatever their number")(over_steps(lambda tables: tables[:2].sum(axis=0)))
wrong("5.11", "a table for each step")(over_steps(lambda tables: tables))
wrong("5.11", "taken away, not added")(over_steps(lambda tables: -tables.sum(axis=0)))
wrong("5.11", "the tables multiplied")(over_steps(lambda tables: tables.prod(axis=0)))
wrong("5.11", "the largest of each")(over_steps(lambda tables: tables.max(axis=0)))
wrong("5.11", "begins with ones")(over_steps(lambda tables: 1 + tables.sum(axis=0)))
wrong("5.11", "the last step twice")(over_steps(lambda tables: tables.sum(axis=0) + tables[-1]))
wrong("5.11", "all of it in one number")(over_steps(lambda tables: tables.sum()))
wrong("5.11", "summed over the wrong axis")(over_steps(lambda tables: tables.sum(axis=1)))
wrong("5.11", "sizes, without signs")(over_steps(lambda tables: np.abs(tables).sum(axis=0)))
wrong("5.11", "unit by unit")(lambda states, back: (states[:-1] * back).sum(axis=0))
wrong("5.11", "the diagonal alone")(lambda states, back: np.diag((states[:-1] * back).sum(axis=0)))
wrong("5.11", "states from the end")(lambda states, back: states[::-1][:-1].T @ back)
wrong("5.11", "the steps in opposite orders")(lambda states, back: states[:-1][::-1].T @ back)
wrong("5.11", "new states, rows and columns exchanged")(lambda states, back: back.T @ states[1:])
wrong("5.11", "through tanh once more")(
    lambda states, back: states[:-1].T @ (back * (1 - states[1:] ** 2))
)
wrong("5.11", "divided by the root of the steps")(
    lambda states, back: states[:-1].T @ back / np.sqrt(len(back))
)
wrong("5.11", "of all states")(lambda states, back: states.T @ back)


@wrong("5.11", "what the last step leaves of each table")
def _(states, back):
    total = np.zeros((states.shape[1], states.shape[1]))
    for old, wanted in zip(states, back):
        total = total / 2 + np.outer(old, wanted)
    return total


def step_back(change, at_a_pad=lambda d, h, U: d):
    """The way of 5.12, a step of which is done otherwise."""

    def answer(d, states, mask, U):
        for h, real in zip(states[::-1], mask[::-1]):
            d = change(d, h, U) if real else at_a_pad(d, h, U)
        return d

    return answer


def back(d, h, U):
    return U @ (d * (1 - h**2))


wrong("5.12", "tanh after U")(step_back(lambda d, h, U: (U @ d) * (1 - h**2)))
wrong("5.12", "the slope without a square")(step_back(lambda d, h, U: U @ (d * (1 - h))))
wrong("5.12", "the square of all of it")(step_back(lambda d, h, U: U @ (d * (1 - h) ** 2)))
wrong("5.12", "a plus in the slope")(step_back(lambda d, h, U: U @ (d * (1 + h**2))))
wrong("5.12", "the slope of a sigmoid")(step_back(lambda d, h, U: U @ (d * h * (1 - h))))
wrong("5.12", "tanh of a tanh")(step_back(lambda d, h, U: U @ (d * (1 - np.tanh(h) ** 2))))
wrong("5.12", "tanh itself, not its slope")(step_back(lambda d, h, U: U @ (d * np.tanh(h))))
wrong("5.12", "U by its diagonal")(step_back(lambda d, h, U: np.diag(U) * d * (1 - h**2)))
wrong("5.12", "U left out")(step_back(lambda d, h, U: d * (1 - h**2)))
wrong("5.12", "what arrives is kept beside it")(step_back(lambda d, h, U: d + back(d, h, U)))
wrong("5.12", "without tanh at a pad")(step_back(back, lambda d, h, U: U @ d))
wrong("5.12", "without U at a pad")(step_back(back, lambda d, h, U: d * (1 - h**2)))
wrong("5.12", "half of it is lost at a pad")(step_back(back, lambda d, h, U: d / 2))
wrong("5.12", "the pads alone lose tanh, all of them lose U")(
    step_back(lambda d, h, U: d * (1 - h**2), lambda d, h, U: U @ d)
)


def between(states_of):
    """An answer to 5.12 that goes through other states, the last of them first."""

    def answer(d, states, mask, U):
        for h in states_of(states, mask):
            d = back(d, h, U)
        return d

    return answer


wrong("5.12", "pads only at the end")(between(lambda states, mask: states[: mask.sum()][::-1]))
wrong("5.12", "pads only in front")(
    between(lambda states, mask: states[len(mask) - mask.sum() :][::-1])
)
wrong("5.12", "one pad, whatever their number")(between(lambda states, mask: states[:-1][::-1]))
wrong("5.12", "without the first step")(between(lambda states, mask: states[mask][:0:-1]))
wrong("5.12", "without the last step")(between(lambda states, mask: states[mask][-2::-1]))
wrong("5.12", "the first step alone")(between(lambda states, mask: states[mask][:1]))
wrong("5.12", "the slope of the last state at every step")(
    between(lambda states, mask: [states[-1]] * mask.sum())
)
wrong("5.12", "the slope of the state before")(
    between(lambda states, mask: [*states[mask][:-1][::-1], 0 * states[0]])
)
wrong("5.12", "two steps, whatever their number")(
    between(lambda states, mask: states[mask][::-1][:2])
)


@wrong("5.12", "stops at a pad")
def _(d, states, mask, U):
    for t in reversed(range(len(states))):
        if not mask[t]:
            break
        d = back(d, states[t], U)
    return d


@wrong("5.12", "every gradient on the way")
def _(d, states, mask, U):
    on_the_way = []
    for t in reversed(range(len(states))):
        if mask[t]:
            d = back(d, states[t], U)
        on_the_way.append(d)
    return on_the_way


def minus_one(p, wanted):
    return p - np.eye(len(p))[wanted]


wrong("5.13", "powers that overflow")(
    lambda logits, wanted: minus_one(np.exp(logits) / np.exp(logits).sum(), wanted)
)
wrong("5.13", "the smallest taken away")(
    lambda logits, wanted: minus_one(
        np.exp(logits - logits.min()) / np.exp(logits - logits.min()).sum(), wanted
    )
)
wrong("5.13", "the powers of large logits cut off")(
    lambda logits, wanted: minus_one(
        np.exp(logits.clip(-50, 50)) / np.exp(logits.clip(-50, 50)).sum(), wanted
    )
)
wrong("5.13", "the wrong sign at the right word")(
    lambda logits, wanted: np.abs(minus_one(softmax(logits), wanted))
)
wrong("5.13", "−1 at the right word")(
    lambda logits, wanted: np.where(np.arange(len(logits)) == wanted, -1, softmax(logits))
)
wrong("5.13", "0 at the right word")(
    lambda logits, wanted: np.where(np.arange(len(logits)) == wanted, 0, softmax(logits))
)
wrong("5.13", "the right word added, not taken away")(
    lambda logits, wanted: softmax(logits) + np.eye(len(logits))[wanted]
)
wrong("5.13", "the loss itself")(lambda logits, wanted: -np.log(softmax(logits)[wanted]))
wrong("5.13", "the slope by the probability")(
    lambda logits, wanted: -np.eye(len(logits))[wanted] / softmax(logits)
)
wrong("5.13", "the likeliest word for the right one")(
    lambda logits, wanted: minus_one(softmax(logits), logits.argmax())
)
wrong("5.13", "the word before the right one")(
    lambda logits, wanted: minus_one(softmax(logits), wanted - 1)
)
wrong("5.13", "always the first word")(lambda logits, wanted: minus_one(softmax(logits), 0))
wrong("5.13", "every word as likely as the right one")(
    lambda logits, wanted: np.where(
        softmax(logits) == softmax(logits)[wanted], softmax(logits) - 1, softmax(logits)
    )
)
wrong("5.13", "twice, as for squares")(
    lambda logits, wanted: 2 * minus_one(softmax(logits), wanted)
)
wrong("5.13", "divided by the number of words")(
    lambda logits, wanted: minus_one(softmax(logits), wanted) / len(logits)
)
wrong("5.13", "with the slope of a sigmoid behind")(
    lambda logits, wanted: (
        minus_one(softmax(logits), wanted) * softmax(logits) * (1 - softmax(logits))
    )
)
wrong("5.13", "a sigmoid for softmax")(
    lambda logits, wanted: minus_one(1 / (1 + np.exp(-logits.clip(-99, 99))), wanted)
)
wrong("5.13", "logarithms of the probabilities")(
    lambda logits, wanted: minus_one(np.log(softmax(logits)), wanted)
)
wrong("5.13", "of the probability, not of its logarithm")(
    lambda logits, wanted: softmax(logits)[wanted] * minus_one(softmax(logits), wanted)
)
wrong("5.13", "the right probability taken from all")(
    lambda logits, wanted: softmax(logits) - softmax(logits)[wanted]
)
wrong("5.13", "shares of the logits")(
    lambda logits, wanted: minus_one(logits / logits.sum(), wanted)
)
wrong("5.13", "in bits")(lambda logits, wanted: minus_one(softmax(logits), wanted) / np.log(2))
wrong("5.13", "at the right word alone, as a number")(
    lambda logits, wanted: softmax(logits)[wanted] - 1
)
wrong("5.13", "with the loss before it")(
    lambda logits, wanted: (-np.log(softmax(logits)[wanted]), minus_one(softmax(logits), wanted))
)
wrong("5.13", "sorted by size")(lambda logits, wanted: np.sort(minus_one(softmax(logits), wanted)))


def of_sum(results, new=lambda x, h, W, U, b: np.tanh(x @ W + h @ U + b)):
    """An answer to 5.14 by `results(d, a, x, h, W, U)`, `a` being at the sum inside tanh."""

    def answer(d, x, h, W, U, b):
        a = d * (1 - new(x, h, W, U, b) ** 2)
        return results(d, a, x, h, W, U)

    return answer


def with_slope(slope):
    def answer(d, x, h, W, U, b):
        a = d * slope(np.tanh(x @ W + h @ U + b))
        return W @ a, U @ a, np.outer(x, a), np.outer(h, a), a

    return answer


def all_five(d, a, x, h, W, U):
    return W @ a, U @ a, np.outer(x, a), np.outer(h, a), a


wrong("5.14", "a step without its bias")(
    of_sum(all_five, lambda x, h, W, U, b: np.tanh(x @ W + h @ U))
)
wrong("5.14", "a step without its word")(of_sum(all_five, lambda x, h, W, U, b: np.tanh(h @ U + b)))
wrong("5.14", "a step without its old state")(
    of_sum(all_five, lambda x, h, W, U, b: np.tanh(x @ W + b))
)
wrong("5.14", "the sum itself for the new state")(
    of_sum(all_five, lambda x, h, W, U, b: x @ W + h @ U + b)
)
wrong("5.14", "the slope without a square")(with_slope(lambda new: 1 - new))
wrong("5.14", "the square of all of it")(with_slope(lambda new: (1 - new) ** 2))
wrong("5.14", "a plus in the slope")(with_slope(lambda new: 1 + new**2))
wrong("5.14", "the slope of a sigmoid")(with_slope(lambda new: new * (1 - new)))
wrong("5.14", "the new state for its slope")(with_slope(lambda new: new))
wrong("5.14", "the slope turned")(with_slope(lambda new: new**2 - 1))
wrong("5.14", "the tables alone")(of_sum(lambda *parts: all_five(*parts)[2:]))
wrong("5.14", "the bias's without tanh")(
    of_sum(lambda d, a, x, h, W, U: (*all_five(d, a, x, h, W, U)[:4], d))
)
wrong("5.14", "the bias's as one number")(
    of_sum(lambda d, a, x, h, W, U: (*all_five(d, a, x, h, W, U)[:4], a.sum()))
)
wrong("5.14", "the tables without tanh")(
    of_sum(lambda d, a, x, h, W, U: (W @ a, U @ a, np.outer(x, d), np.outer(h, d), a))
)
wrong("5.14", "on the way to x and h without tanh")(
    of_sum(lambda d, a, x, h, W, U: (W @ d, U @ d, np.outer(x, a), np.outer(h, a), a))
)
wrong("5.14", "W turned, too")(
    of_sum(lambda d, a, x, h, W, U: (W.T @ a, U.T @ a, np.outer(x, a), np.outer(h, a), a))
)
wrong("5.14", "against the current to h, with it to x")(
    of_sum(lambda d, a, x, h, W, U: (a @ W, U @ a, np.outer(x, a), np.outer(h, a), a))
)
wrong("5.14", "what arrives is kept beside it")(
    of_sum(lambda d, a, x, h, W, U: (W @ a, d + U @ a, np.outer(x, a), np.outer(h, a), a))
)
wrong("5.14", "the table of W by a product")(
    of_sum(lambda d, a, x, h, W, U: (W @ a, U @ a, x * a, h * a, a))
)
wrong("5.14", "the tables by a number")(
    of_sum(lambda d, a, x, h, W, U: (W @ a, U @ a, W * a, U * a, a))
)
wrong("5.14", "U for W")(
    of_sum(lambda d, a, x, h, W, U: (U @ a, U @ a, np.outer(x, a), np.outer(h, a), a))
)
wrong("5.14", "tanh after the tables")(
    lambda d, x, h, W, U, b: (
        W @ d,
        (U @ d) * (1 - np.tanh(x @ W + h @ U + b) ** 2),
        *(np.outer(old, d * (1 - np.tanh(x @ W + h @ U + b) ** 2)) for old in (x, h)),
        d * (1 - np.tanh(x @ W + h @ U + b) ** 2),
    )
)


def each_weight(slope):
    """An answer to 5.15: `slope(loss, weights, push, step)` for every weight."""
    return lambda loss, weights, step: [
        slope(loss, weights, push, step) for push in step * np.eye(len(weights))
    ]


def central(loss, weights, push, step):
    return (loss(weights + push) - loss(weights - push)) / (2 * step)


wrong("5.15", "one way, the other one")(
    each_weight(lambda loss, w, push, step: (loss(w) - loss(w - push)) / step)
)
wrong("5.15", "how much the slope changes")(
    each_weight(
        lambda loss, w, push, step: (loss(w + push) - 2 * loss(w) + loss(w - push)) / step**2
    )
)
wrong("5.15", "a smaller step of its own")(
    lambda loss, weights, step: [
        central(loss, weights, push, 1e-3) for push in 1e-3 * np.eye(len(weights))
    ]
)
wrong("5.15", "half a step up, half a step down")(
    each_weight(lambda loss, w, push, step: (loss(w + push / 2) - loss(w - push / 2)) / step)
)
wrong("5.15", "two steps up")(
    each_weight(lambda loss, w, push, step: (loss(w + 2 * push) - loss(w)) / (2 * step))
)
wrong("5.15", "multiplied by the step")(
    each_weight(lambda loss, w, push, step: (loss(w + push) - loss(w - push)) * step / 2)
)
wrong("5.15", "without brackets around the difference")(
    each_weight(lambda loss, w, push, step: loss(w + push) - loss(w - push) / (2 * step))
)
wrong("5.15", "divided by the square of the step")(
    each_weight(lambda loss, w, push, step: (loss(w + push) - loss(w - push)) / step**2)
)
wrong("5.15", "divided by 2")(
    each_weight(lambda loss, w, push, step: (loss(w + push) - loss(w - push)) / 2)
)
wrong("5.15", "sizes, without signs")(
    each_weight(lambda loss, w, push, step: abs(loss(w + push) - loss(w - push)) / (2 * step))
)
wrong("5.15", "the mean of the losses")(
    each_weight(lambda loss, w, push, step: (loss(w + push) + loss(w - push)) / (2 * step))
)
wrong("5.15", "a share of the weight")(
    lambda loss, weights, step: [
        central(loss, weights, push, abs(w * step))
        for w, push in zip(weights, np.diag(np.abs(weights * step)))
    ]
)
wrong("5.15", "the first weight each time")(
    lambda loss, weights, step: (
        [central(loss, weights, step * np.eye(len(weights))[0], step)] * len(weights)
    )
)
wrong("5.15", "from the last weight to the first")(
    lambda loss, weights, step: each_weight(central)(loss, weights, step)[::-1]
)
wrong("5.15", "all of it in one number")(
    lambda loss, weights, step: sum(each_weight(central)(loss, weights, step))
)
wrong("5.15", "the weights after a step down")(
    lambda loss, weights, step: weights - step * np.array(each_weight(central)(loss, weights, step))
)
wrong("5.15", "the loss of a single number")(
    lambda loss, weights, step: [(loss(w + step) - loss(w - step)) / (2 * step) for w in weights]
)
wrong("5.15", "the other weights at 0")(
    each_weight(lambda loss, w, push, step: central(loss, w * (push > 0), push, step))
)
wrong("5.15", "whole numbers")(
    lambda loss, weights, step: np.array(each_weight(central)(loss, weights, step)).astype(int)
)
wrong("5.15", "never the last weight")(
    lambda loss, weights, step: [*each_weight(central)(loss, weights, step)[:-1], 0.0]
)
wrong("5.15", "two weights, whatever their number")(
    lambda loss, weights, step: each_weight(central)(loss, weights, step)[:2]
)


@wrong("5.15", "up stays up, and down is from there")
def _(loss, weights, step):
    gradient = []
    for n in range(len(weights)):
        pushed = weights.copy()
        pushed[n] += step
        up = loss(pushed)
        pushed[n] -= step
        gradient.append((up - loss(pushed)) / (2 * step))
    return gradient


@wrong("5.15", "the copy is no copy")
def _(loss, weights, step):
    gradient = []
    for n in range(len(weights)):
        up = down = weights.copy()
        up[n] += step
        down[n] -= step
        gradient.append((loss(up) - loss(down)) / (2 * step))
    return gradient
