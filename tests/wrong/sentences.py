"""Wrong answers to the exercises of notebook 8."""

from collections import Counter

import numpy as np

from seq2seq_teach.exercises.sentences.by_length import by_length
from seq2seq_teach.exercises.sentences.runs_that_agree import runs_that_agree
from seq2seq_teach.exercises.sentences.without_leak import without_leak
from wrong import wrong


def without(places, sources):
    return [n for n in range(len(sources)) if n not in places]


@wrong("8.1", "everything is training")
def _(sources, drawn):
    return list(range(len(sources))), without_leak(sources, drawn)[1]


@wrong("8.1", "everything is test")
def _(sources, drawn):
    return without_leak(sources, drawn)[0], list(range(len(sources)))


@wrong("8.1", "the first, where nothing is drawn")
def _(sources, drawn):
    return without_leak(sources, drawn or [0])


@wrong("8.1", "only the first that was drawn")
def _(sources, drawn):
    return without_leak(sources, drawn[:1])


@wrong("8.1", "only the last that was drawn")
def _(sources, drawn):
    return without_leak(sources, drawn[-1:])


@wrong("8.1", "only twins behind the one that was drawn")
def _(sources, drawn):
    asked = {sources[n].lower(): n for n in drawn[::-1]}
    test = [n for n, one in enumerate(sources) if asked.get(one.lower(), n + 1) <= n]
    return without(test, sources), test


@wrong("8.1", "only twins before the one that was drawn")
def _(sources, drawn):
    asked = {sources[n].lower(): n for n in drawn}
    test = [n for n, one in enumerate(sources) if asked.get(one.lower(), -1) >= n]
    return without(test, sources), test


@wrong("8.1", "a part of a sentence is enough")
def _(sources, drawn):
    asked = {sources[n].lower() for n in drawn}
    test = [n for n, one in enumerate(sources) if any(part in one.lower() for part in asked)]
    return without(test, sources), test


@wrong("8.1", "capitals count in what was drawn alone")
def _(sources, drawn):
    asked = {sources[n] for n in drawn}
    test = [n for n, one in enumerate(sources) if one.lower() in asked]
    return without(test, sources), test


@wrong("8.1", "spaces do not count")
def _(sources, drawn):
    return without_leak([source.replace(" ", "") for source in sources], drawn)


@wrong("8.1", "the same letters are the same sentence")
def _(sources, drawn):
    return without_leak(["".join(sorted(source.lower())) for source in sources], drawn)


@wrong("8.1", "counted from 1")
def _(sources, drawn):
    return tuple([n + 1 for n in part] for part in without_leak(sources, drawn))


@wrong("8.1", "from behind")
def _(sources, drawn):
    return tuple(part[::-1] for part in without_leak(sources, drawn))


@wrong("8.1", "drawn in front, their twins behind")
def _(sources, drawn):
    training, test = without_leak(sources, drawn)
    return training, sorted(test, key=lambda n: n not in drawn)


@wrong("8.1", "how many there are")
def _(sources, drawn):
    training, test = without_leak(sources, drawn)
    return len(training), len(test)


@wrong("8.1", "as a mask")
def _(sources, drawn):
    _, test = without_leak(sources, drawn)
    mask = [n in test for n in range(len(sources))]
    return [not one for one in mask], mask


def shares(said, wanted):
    agree = (Counter(said) & Counter(wanted)).total()
    return agree / max(1, len(said)), agree / max(1, len(wanted))


def cut(text, n):
    letters = text.replace(" ", "")
    return [letters[i : i + n] for i in range(len(letters) - n + 1)]


@wrong("8.2", "in percent")
def _(answer, right, n):
    precision, recall = runs_that_agree(answer, right, n)
    return 100 * precision, 100 * recall


@wrong("8.2", "recall twice", "the last for all")
def _(answer, right, n):
    _, recall = runs_that_agree(answer, right, n)
    return recall, recall


@wrong("8.2", "single letters")
def _(answer, right, n):
    return runs_that_agree(answer, right, 1)


@wrong("8.2", "runs of one letter more")
def _(answer, right, n):
    return runs_that_agree(answer, right, n + 1)


@wrong("8.2", "the first run is missing")
def _(answer, right, n):
    return shares(cut(answer, n)[1:], cut(right, n)[1:])


@wrong("8.2", "the same run in the same place")
def _(answer, right, n):
    said, wanted = cut(answer, n), cut(right, n)
    agree = sum(one == other for one, other in zip(said, wanted, strict=False))
    return agree / max(1, len(said)), agree / max(1, len(wanted))


@wrong("8.2", "runs within words alone")
def _(answer, right, n):
    said, wanted = (
        [run for word in text.split() for run in cut(word, n)] for text in (answer, right)
    )
    return shares(said, wanted)


@wrong("8.2", "divided by the letters")
def _(answer, right, n):
    agree = (Counter(cut(answer, n)) & Counter(cut(right, n))).total()
    return tuple(agree / max(1, len(text.replace(" ", ""))) for text in (answer, right))


@wrong("8.2", "nothing counts unless all of it agrees")
def _(answer, right, n):
    same = float(answer == right)
    return same, same


@wrong("8.2", "str.count, which knows no overlaps")
def _(answer, right, n):
    said, wanted = answer.replace(" ", ""), right.replace(" ", "")
    agree = sum(min(said.count(run), wanted.count(run)) for run in set(cut(answer, n)))
    return agree / max(1, len(cut(answer, n))), agree / max(1, len(cut(right, n)))


@wrong("8.2", "without signs and numbers")
def _(answer, right, n):
    return runs_that_agree(*("".join(filter(str.isalpha, text)) for text in (answer, right)), n)


@wrong("8.2", "without signs")
def _(answer, right, n):
    return runs_that_agree(*("".join(filter(str.isalnum, text)) for text in (answer, right)), n)


@wrong("8.2", "their mean as both")
def _(answer, right, n):
    mean = sum(runs_that_agree(answer, right, n)) / 2
    return mean, mean


@wrong("8.2", "an answer of no run is perfect")
def _(answer, right, n):
    precision, recall = runs_that_agree(answer, right, n)
    return (precision if cut(answer, n) else 1.0), recall


@wrong("8.2", "clipped for precision alone")
def _(answer, right, n):
    said, wanted = cut(answer, n), cut(right, n)
    precision, _ = runs_that_agree(answer, right, n)
    return precision, sum(run in said for run in wanted) / max(1, len(wanted))


@wrong("8.3", "the median")
def _(lengths, scores, starts):
    ends = [*starts[1:], np.inf]
    parts = [
        [s for n, s in zip(lengths, scores, strict=True) if first <= n < after]
        for first, after in zip(starts, ends, strict=True)
    ]
    return [np.median(part) for part in parts], [len(part) for part in parts]


@wrong("8.3", "the best of each")
def _(lengths, scores, starts):
    place = np.searchsorted(starts, lengths, side="right") - 1
    best = [max(np.array(scores)[place == n]) for n in range(len(starts))]
    return best, by_length(lengths, scores, starts)[1]


@wrong("8.3", "the mean length in place of the score")
def _(lengths, scores, starts):
    return by_length(lengths, lengths, starts)


@wrong("8.3", "classes by score")
def _(lengths, scores, starts):
    place = np.searchsorted(starts, np.sort(scores), side="right") - 1
    found = [np.sort(scores)[place == n] for n in range(len(starts))]
    return [part.mean() if len(part) else 0 for part in found], [len(part) for part in found]


@wrong("8.3", "rounded means")
def _(lengths, scores, starts):
    means, counts = by_length(lengths, scores, starts)
    return np.round(means), counts


@wrong("8.3", "shares in place of counts")
def _(lengths, scores, starts):
    means, counts = by_length(lengths, scores, starts)
    return means, np.array(counts) / len(lengths)


@wrong("8.3", "counts up to here")
def _(lengths, scores, starts):
    means, counts = by_length(lengths, scores, starts)
    return means, np.cumsum(counts)


@wrong("8.3", "each length by itself")
def _(lengths, scores, starts):
    return by_length(lengths, scores, sorted(set(lengths)))


@wrong("8.3", "lengths sorted, scores not")
def _(lengths, scores, starts):
    return by_length(sorted(lengths), scores, starts)


@wrong("8.3", "a mean of all in each class")
def _(lengths, scores, starts):
    means, counts = by_length(lengths, scores, starts)
    return [np.mean(scores)] * len(means), counts


@wrong("8.3", "the last class ends after three lengths")
def _(lengths, scores, starts):
    kept = [(n, s) for n, s in zip(lengths, scores, strict=True) if n < starts[-1] + 3]
    return by_length([n for n, _ in kept], [s for _, s in kept], starts)


@wrong("8.3", "the last class ends at a number that seemed large")
def _(lengths, scores, starts):
    kept = [(n, s) for n, s in zip(lengths, scores, strict=True) if n < 1000]
    return by_length([n for n, _ in kept], [s for _, s in kept], starts)


@wrong("8.3", "a score of 0 is left out of the mean")
def _(lengths, scores, starts):
    place = np.searchsorted(starts, lengths, side="right") - 1
    found = [[s for s, p in zip(scores, place, strict=True) if p == n and s] for n in set(place)]
    return [np.mean(part or [0]) for part in found], by_length(lengths, scores, starts)[1]


@wrong("8.3", "each different score once")
def _(lengths, scores, starts):
    place = np.searchsorted(starts, lengths, side="right") - 1
    found = [{s for s, p in zip(scores, place, strict=True) if p == n} for n in set(place)]
    return [np.mean([*part]) for part in found], by_length(lengths, scores, starts)[1]


@wrong("8.3", "one score for each length")
def _(lengths, scores, starts):
    one = dict(zip(lengths, scores, strict=True))
    return by_length([*one], [*one.values()], starts)


@wrong("8.3", "from the longest")
def _(lengths, scores, starts):
    means, counts = by_length(lengths, scores, starts)
    return means[::-1], counts[::-1]
