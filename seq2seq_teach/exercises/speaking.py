"""The exercises of notebook 4: from scores to a sentence.

Sizes: V words, B sentences, T tokens, H units.
"""

from __future__ import annotations

from copy import deepcopy

import numpy as np

from ..architecture import load_pretrained
from ..decoder import decode_step
from ..letters import EOS, PAD, SOS
from .exercise import Exercise

# 4.1


def softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


def scores(*rows):
    return [(np.array(row),) for row in rows]


def shares_of_the_scores(scores):
    return scores / scores.sum()


def powers_that_grow_too_large(scores):
    powers = np.exp(scores)
    return powers / powers.sum()


def powers_alone(scores):
    return np.exp(scores)


def powers_below_1(scores):
    return np.exp(scores - scores.max())


def powers_in_proportion(scores):
    powers = np.exp(scores / scores.max())
    return powers / powers.sum()


# 4.2


def shifted(whole):
    return whole[:, :-1], whole[:, 1:]


def rectangles():
    batch = [[1, 5, 6, 7, 2], [1, 8, 2, 0, 0], [1, 9, 6, 2, 0]]
    return [(np.array(batch),), (np.array([[1, 5, 2]]),)]


def shifted_sentences(whole):
    return whole[:-1], whole[1:]


def not_shifted(whole):
    return whole, whole


def shifted_backwards(whole):
    return whole[:, 1:], whole[:, :-1]


def rolled(whole):
    return whole, np.roll(whole, -1, axis=1)


def without_both_ends(whole):
    return whole[:, 1:-1], whole[:, 1:-1]


# 4.3


def speak_alone(context, decoder, longest):
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token == EOS:
            break
        ids.append(token)
    return ids


def contexts(*asked):
    model = deepcopy(load_pretrained())
    return [(model.encode(sentence).context, model.decoder, most) for sentence, most in asked]


def speak_wrongly(start=SOS, feeds_back=True, moves=True, stops=True, bounded=True):
    """`speak_alone` from another first token, or without one of its parts."""

    def wrong(context, decoder, longest):
        token, state, ids = start, context, []
        while len(ids) < (longest if bounded else 10):
            step = decode_step(token, state, decoder)
            if stops and step.choice == EOS:
                break
            ids.append(step.choice)
            token = step.choice if feeds_back else start
            state = step.state if moves else context
        return ids

    return wrong


def speak_with_the_end(context, decoder, longest):
    token, state, ids = SOS, context, []
    while token != EOS and len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        ids.append(token)
    return ids


def speak_and_drop_the_last(context, decoder, longest):
    return speak_with_the_end(context, decoder, longest)[:-1]


def speak_in_words(context, decoder, longest):
    words = load_pretrained().target.words
    return [words[token] for token in speak_with_the_end(context, decoder, longest)]


# 4.4


def beam_step(totals, following, width):
    grown = []
    for beginning, total in enumerate(totals):
        for token, more in enumerate(following[beginning]):
            grown.append((total + more, beginning, token))
    best = sorted(grown, reverse=True)[:width]
    return [(beginning, token) for _, beginning, token in best]


def beginnings():
    going = np.log([[0.04, 0.06, 0.1, 0.5, 0.3], [0.005, 0.015, 0.95, 0.02, 0.01]])
    ended = [0.0, -np.inf, -np.inf, -np.inf, -np.inf]  # after <eos> only <pad> follows
    first = np.array([0.0]), np.log([[0.05, 0.06, 0.09, 0.3, 0.5]]), 3
    return [(np.log([0.6, 0.3, 0.1]), np.vstack([going, ended]), 4), first]


def all_ranked(totals, following):
    return beam_step(totals, following, following.size)


def the_worst(totals, following, width):
    return all_ranked(totals, following)[::-1][:width]


def only_the_last_word(totals, following, width):
    return beam_step(np.zeros(len(totals)), following, width)


def logs_multiplied(totals, following, width):
    grown = np.array([total * row for total, row in zip(totals, following, strict=True)])
    return beam_step(np.zeros(len(totals)), grown, width)


def the_best_of_each(totals, following, width):
    ranked = all_ranked(totals, following)
    return [pair for n in range(len(totals)) for pair in [p for p in ranked if p[0] == n][:width]]


def one_from_each(totals, following, width):
    return [(n, int(row.argmax())) for n, row in enumerate(following)]


def only_the_best_beginning(totals, following, width):
    best = totals.argmax()
    return [pair for pair in all_ranked(totals, following) if pair[0] == best][:width]


def token_first(totals, following, width):
    return [(token, beginning) for beginning, token in beam_step(totals, following, width)]


# 4.5


def partly_forced(context, decoder, right, coins):
    token, state, said = SOS, context, []
    for word, teacher in zip(right, coins, strict=True):
        step = decode_step(token, state, decoder)
        token, state = word if teacher else step.choice, step.state
        said.append(step.choice)
    return said


def copies():
    model = deepcopy(load_pretrained("digits-lstm-16"))  # it errs often enough to be taught
    tosses = [("2 7 1 8 2 8 1 8 2 8", [True, True, False, False, True] * 2)]
    tosses += [("3 1 4 1 5 9 2 6 5 3 5 8", [False, True, True] * 4)]
    return [
        (model.encode(text).context, model.decoder, model.target.encode(text), coins)
        for text, coins in tosses
    ]


def forced_by_the_first_coin(context, decoder, right, coins):
    return partly_forced(context, decoder, right, [coins[0]] * len(coins))


def forced_up_to_the_first_tail(context, decoder, right, coins):
    return partly_forced(context, decoder, right, np.logical_and.accumulate(coins))


def never_forced(context, decoder, right, coins):
    return partly_forced(context, decoder, right, [False] * len(coins))


def forced_on_tails(context, decoder, right, coins):
    return partly_forced(context, decoder, right, np.logical_not(coins))


def what_was_fed(context, decoder, right, coins):
    said = partly_forced(context, decoder, right, coins)
    return [word if teacher else own for word, teacher, own in zip(right, coins, said, strict=True)]


EXERCISES = (
    Exercise(
        "4.1",
        difficulty=1,
        minutes=5,
        reference=softmax,
        cases=lambda: scores([2.0, 1.0, -1.0, 0.5], [-3.0, -3.0]),
        wrong={
            "scores": shares_of_the_scores,
            "large": powers_that_grow_too_large,
            "powers": powers_alone,
            "below": powers_below_1,
            "proportion": powers_in_proportion,
        },
        properties={"large": lambda: scores([1000.0, 999.0, 998.0], [-1000.0, -1001.0])},
    ),
    Exercise(
        "4.2",
        difficulty=1,
        minutes=3,
        reference=shifted,
        cases=rectangles,
        wrong={
            "sentences": shifted_sentences,
            "same": not_shifted,
            "backwards": shifted_backwards,
            "rolled": rolled,
            "ends": without_both_ends,
        },
    ),
    Exercise(
        "4.3",
        difficulty=2,
        minutes=6,
        reference=speak_alone,
        cases=lambda: contexts(("난 아이언맨 입니다", 10), ("나는 사과를 먹습니다", 12)),
        wrong={
            "start": speak_wrongly(start=PAD),
            "token": speak_wrongly(feeds_back=False),
            "state": speak_wrongly(moves=False),
            "on": speak_wrongly(stops=False),
            "end": speak_with_the_end,
            "words": speak_in_words,
            "last": speak_and_drop_the_last,
            "bound": speak_wrongly(bounded=False),
        },
        properties={"longest": lambda: contexts(("고양이는 어제 우유를 마셨습니다", 3))},
    ),
    Exercise(
        "4.4",
        difficulty=3,
        minutes=8,
        reference=beam_step,
        cases=beginnings,
        wrong={
            "worst": the_worst,
            "word": only_the_last_word,
            "product": logs_multiplied,
            "each": the_best_of_each,
            "one": one_from_each,
            "best": only_the_best_beginning,
            "token": token_first,
        },
    ),
    Exercise(
        "4.5",
        difficulty=2,
        minutes=5,
        reference=partly_forced,
        cases=copies,
        wrong={
            "sequence": forced_by_the_first_coin,
            "silent": forced_up_to_the_first_tail,
            "never": never_forced,
            "tails": forced_on_tails,
            "fed": what_was_fed,
        },
    ),
)
