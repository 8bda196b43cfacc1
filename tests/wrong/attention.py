"""Wrong answers to the exercises of notebook 7."""

import numpy as np

from seq2seq_teach.attention import softmax
from wrong import wrong


@wrong("7.1", "pads only at the end")
def _(h, states, mask):
    real = states[: mask.sum()]
    shares = np.append(softmax(real @ h), np.zeros(len(states) - len(real)))
    return shares, shares @ states


@wrong("7.1", "the last state is a pad")
def _(h, states, mask):
    scores = states @ h
    scores[-1] = -np.inf
    shares = softmax(scores)
    return shares, shares @ states


@wrong("7.1", "shares for the real words alone")
def _(h, states, mask):
    shares = softmax(states[mask] @ h)
    return shares, shares @ states[mask]


@wrong("7.1", "the mean of all states as the mix")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -np.inf))
    return shares, states.mean(axis=0)


@wrong("7.1", "the mean of the real states as the mix")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -np.inf))
    return shares, states[mask].mean(axis=0)


@wrong("7.1", "the mix divided by the number of states")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -np.inf))
    return shares, shares @ states / len(states)


@wrong("7.1", "the best state as the mix")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -np.inf))
    return shares, states[shares.argmax()]


@wrong("7.1", "the mix and h added up")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -np.inf))
    return shares, shares @ states + h


@wrong("7.1", "scores in place of shares")
def _(h, states, mask):
    scores = np.where(mask, states @ h, -np.inf)
    return scores, softmax(scores) @ states


@wrong("7.1", "the scores as a third result")
def _(h, states, mask):
    scores = np.where(mask, states @ h, -np.inf)
    return scores, softmax(scores), softmax(scores) @ states


@wrong("7.1", "a pad is scored −10")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -10))
    return shares, shares @ states


@wrong("7.1", "a pad is scored −100")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -100))
    return shares, shares @ states


@wrong("7.1", "100 taken from the score of a pad")
def _(h, states, mask):
    shares = softmax(states @ h - 100 * ~mask)
    return shares, shares @ states


@wrong("7.1", "a pad is scored like the worst word")
def _(h, states, mask):
    scores = states @ h
    scores[~mask] = scores.min()
    return softmax(scores), softmax(scores) @ states


@wrong("7.1", "the states of pads are made 0, not their scores")
def _(h, states, mask):
    kept = states * mask[:, None]
    shares = softmax(kept @ h)
    return shares, shares @ kept


@wrong("7.1", "−∞ times the mask")
def _(h, states, mask):
    shares = softmax(states @ h + (~mask) * -np.inf)
    return shares, shares @ states


@wrong("7.1", "masked before and after, and divided by how many are real")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h, -np.inf)) / mask.sum()
    return shares, shares @ states


@wrong("7.1", "shares by the sum of the scores")
def _(h, states, mask):
    scores = (states @ h) * mask
    shares = scores / scores.sum()
    return shares, shares @ states


@wrong("7.1", "shares by the size of the scores")
def _(h, states, mask):
    scores = np.abs(states @ h) * mask
    shares = scores / scores.sum()
    return shares, shares @ states


@wrong("7.1", "powers of 2")
def _(h, states, mask):
    powers = 2.0 ** (states @ h) * mask
    shares = powers / powers.sum()
    return shares, shares @ states


@wrong("7.1", "the cosine in place of the product")
def _(h, states, mask):
    lengths = np.linalg.norm(states, axis=1) * np.linalg.norm(h) + 1e-9
    shares = softmax(np.where(mask, states @ h / lengths, -np.inf))
    return shares, shares @ states


@wrong("7.1", "by how close a state lies")
def _(h, states, mask):
    shares = softmax(np.where(mask, -np.linalg.norm(states - h, axis=1), -np.inf))
    return shares, shares @ states


@wrong("7.1", "divided by H")
def _(h, states, mask):
    shares = softmax(np.where(mask, states @ h / len(h), -np.inf))
    return shares, shares @ states


@wrong("7.1", "one share for all real words")
def _(h, states, mask):
    return mask / mask.sum(), states[mask].mean(axis=0)


@wrong("7.1", "the shares of the scores turned round")
def _(h, states, mask):
    shares = softmax(np.where(mask, -(states @ h), -np.inf))
    return shares, shares @ states


def counted(count):
    """The right number of numbers, and somebody's count of multiplications."""
    return lambda read, said, units: (read * units, count(read, said, units))


wrong("7.2", "the additions, too")(counted(lambda read, said, units: said * 4 * read * units))
wrong("7.2", "the shares, too")(counted(lambda read, said, units: said * (2 * units + 1) * read))
wrong("7.2", "one look more, for <eos>")(
    counted(lambda read, said, units: (said + 1) * 2 * read * units)
)
wrong("7.2", "never at the word being said")(
    counted(lambda read, said, units: said * 2 * (read - 1) * units)
)
wrong("7.2", "added, not multiplied")(counted(lambda read, said, units: (read + said) * 2 * units))
wrong("7.2", "looks only at what it said before")(
    counted(lambda read, said, units: said * (said - 1) * units)
)
wrong("7.2", "every number with every other")(
    counted(lambda read, said, units: said * 2 * read * units**2)
)
wrong("7.2", "a step of the cell, too")(
    counted(lambda read, said, units: said * (2 * read * units + units**2))
)
wrong("7.2", "always seven words said")(counted(lambda read, said, units: 14 * read * units))
wrong("7.2", "a look at the first word alone")(counted(lambda read, said, units: said * 2 * units))


@wrong("7.2", "the context is handed over, too")
def _(read, said, units):
    return (read + 2) * units, said * 2 * read * units


@wrong("7.2", "the states of both")
def _(read, said, units):
    return (read + said) * units, said * 2 * read * units


def looking(scores):
    """Mix what somebody takes for the scores, a row for each word that looks."""

    def answer(states):
        words = len(states)
        may_see = np.tril(np.ones((words, words), bool))
        return softmax(np.where(may_see, scores(states), -np.inf)) @ states

    return answer


wrong("7.3", "the cosine in place of the product")(
    looking(
        lambda states: (
            (states @ states.T) / np.maximum(np.outer(*2 * [np.linalg.norm(states, axis=1)]), 1e-9)
        )
    )
)
wrong("7.3", "by how close a state lies")(
    looking(lambda states: -np.linalg.norm(states[:, None] - states, axis=2))
)
wrong("7.3", "all before alike")(looking(lambda states: np.zeros(2 * [len(states)])))
wrong("7.3", "the scores turned round")(
    looking(lambda states: -states @ states.T / np.sqrt(states.shape[1]))
)
wrong("7.3", "divided by the root of T")(
    looking(lambda states: states @ states.T / np.sqrt(len(states)))
)
wrong("7.3", "multiplied by the root of H")(
    looking(lambda states: states @ states.T * np.sqrt(states.shape[1]))
)


@wrong("7.3", "a word does not see itself")
def _(states):
    scores = states @ states.T / np.sqrt(states.shape[1])
    mixes = [states[0]]
    mixes += [softmax(scores[n, :n]) @ states[:n] for n in range(1, len(states))]
    return np.array(mixes)


@wrong("7.3", "only the word before and itself")
def _(states):
    mixes = []
    for n, h in enumerate(states):
        seen = states[max(n - 1, 0) : n + 1]
        mixes.append(softmax(seen @ h / np.sqrt(len(h))) @ seen)
    return np.array(mixes)


@wrong("7.3", "the best alone")
def _(states):
    scores = states @ states.T / np.sqrt(states.shape[1])
    best = np.where(np.tril(np.ones(scores.shape, bool)), scores, -np.inf).argmax(axis=1)
    return states[best]


@wrong("7.3", "looks at mixes, not at states")
def _(states):
    mixes = []
    for h in states:
        seen = np.array([*mixes, h])
        mixes.append(softmax(seen @ h / np.sqrt(len(h))) @ seen)
    return np.array(mixes)


@wrong("7.3", "the mix and the state added up")
def _(states):
    return looking(lambda some: some @ some.T / np.sqrt(some.shape[1]))(states) + states


@wrong("7.3", "what comes after is scored −10")
def _(states):
    scores = states @ states.T / np.sqrt(states.shape[1])
    return softmax(np.where(np.tril(np.ones(scores.shape, bool)), scores, -10)) @ states


@wrong("7.3", "100 taken from the scores of what comes after")
def _(states):
    scores = states @ states.T / np.sqrt(states.shape[1])
    return softmax(scores - 100 * np.triu(np.ones(scores.shape), 1)) @ states


@wrong("7.3", "every word looks for the last one")
def _(states):
    return np.array([looking(lambda s: s @ s.T / np.sqrt(s.shape[1]))(states)[-1]] * len(states))
