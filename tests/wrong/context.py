"""Wrong answers to the exercises of notebook 3."""

import numpy as np

from wrong import wrong


def read(words, mask, h, step):
    for word in words[mask]:
        h = step(word, h)
    return h


def reading_only(choose):
    """Reads, as if all were real, the words that are chosen by the mask."""
    return lambda words, mask, h, step: read(words, choose(np.array(mask), words), h, step)


def up_to(mask, last):
    return np.arange(len(mask)) <= last


for words, answer in {
    "pads instead of words": reading_only(lambda mask, words: ~mask),
    "pads are left out in front only": reading_only(lambda mask, words: mask.cumsum() > 0),
    "pads between words are read": reading_only(
        lambda mask, words: (mask.cumsum() > 0) & (mask[::-1].cumsum()[::-1] > 0)
    ),
    "as many of the last words as are real": reading_only(
        lambda mask, words: np.arange(len(mask)) >= len(mask) - mask.sum()
    ),
    "the first two words": reading_only(lambda mask, words: up_to(mask, 1)),
    "the first four words at the most": reading_only(lambda mask, words: mask & up_to(mask, 3)),
    "all but the last real word": reading_only(
        lambda mask, words: mask & (mask.cumsum() < mask.sum())
    ),
    "all but the first real word": reading_only(lambda mask, words: mask & (mask.cumsum() > 1)),
    "only the first word": reading_only(lambda mask, words: up_to(mask, 0)),
    "only the last word": reading_only(lambda mask, words: ~up_to(mask, len(mask) - 2)),
    "True and False as numbers of rows": reading_only(lambda mask, words: mask.astype(int)),
    "the word behind a pad is left out, too": reading_only(
        lambda mask, words: mask & np.append(True, mask[:-1])
    ),
    "words of zeros are left out, pads are not": reading_only(
        lambda mask, words: words.any(axis=1)
    ),
    "real words of zeros are left out": reading_only(lambda mask, words: mask & words.any(axis=1)),
    "a word like the one before is left out": reading_only(
        lambda mask, words: mask & np.append(True, (words[1:] != words[:-1]).any(axis=1))
    ),
    "stops behind the second real word": reading_only(
        lambda mask, words: mask & (mask.cumsum() < 3)
    ),
}.items():
    wrong("3.1", words)(answer)


@wrong("3.1", "from behind")
def _(words, mask, h, step):
    for word in words[mask][::-1]:
        h = step(word, h)
    return h


@wrong("3.1", "starts from zeros")
def _(words, mask, h, step):
    return read(words, mask, np.zeros(len(h)), step)


@wrong("3.1", "starts from zeros for two units")
def _(words, mask, h, step):
    return read(words, mask, np.array([0.0, 0.0]), step)


@wrong("3.1", "starts from the notebook's state")
def _(words, mask, h, step):
    return read(words, mask, np.array([0.5, -0.5]), step)


@wrong("3.1", "every word from the start")
def _(words, mask, h, step):
    for word, real in zip(words, mask):
        if real:
            state = step(word, h)
    return state


@wrong("3.1", "the state in front of the word")
def _(words, mask, h, step):
    for word, real in zip(words, mask):
        if real:
            h = step(h, word)
    return h


@wrong("3.1", "every state")
def _(words, mask, h, step):
    states = []
    for word, real in zip(words, mask):
        if real:
            h = step(word, h)
        states.append(h)
    return np.array(states)


@wrong("3.1", "the mean of the states")
def _(words, mask, h, step):
    states = []
    for word in words[mask]:
        h = step(word, h)
        states.append(h)
    return np.mean(states, axis=0)


@wrong("3.1", "the states are added up")
def _(words, mask, h, step):
    for word in words[mask]:
        h = h + step(word, h)
    return h


@wrong("3.1", "at a pad the state is halved")
def _(words, mask, h, step):
    for word, real in zip(words, mask):
        h = step(word, h) if real else h / 2
    return h


@wrong("3.1", "at a pad the word before is read again")
def _(words, mask, h, step):
    before = words[0]
    for word, real in zip(words, mask):
        if real:
            before = word
        h = step(before, h)
    return h


@wrong("3.1", "at a pad the state goes back by one")
def _(words, mask, h, step):
    before = h
    for word, real in zip(words, mask):
        if real:
            before, h = h, step(word, h)
        else:
            h = before
    return h


@wrong("3.1", "every word twice")
def _(words, mask, h, step):
    for word in words[mask]:
        h = step(word, step(word, h))
    return h


@wrong("3.1", "a vector of no numbers for a pad")
def _(words, mask, h, step):
    for word, real in zip(words, mask):
        h = step(word if real else np.array([]), h)
    return h


@wrong("3.1", "the state and the mask")
def _(words, mask, h, step):
    return read(words, mask, h, step), mask


@wrong("3.1", "the last real word itself")
def _(words, mask, h, step):
    return words[mask][-1]


@wrong("3.1", "None where the sentence ends with a pad")
def _(words, mask, h, step):
    for word, real in zip(words, mask):
        if real:
            h = step(word, h)
    if real:
        return h


@wrong("3.1", "the state it was given is changed", "input")
def _(words, mask, h, step):
    for word in words[mask]:
        h[:] = step(word, h)
    return h.copy()


def by(score):
    """The point, other than itself, at which the score is smallest."""

    def answer(points, which):
        found = np.array(score(points, points[which]), float)
        found[which] = np.inf
        return int(found.argmin())

    return answer


def apart(points, point):
    return np.linalg.norm(points - point, axis=1)


for words, answer in {
    "Manhattan": by(lambda points, point: np.abs(points - point).sum(axis=1)),
    "the largest difference": by(lambda points, point: np.abs(points - point).max(axis=1)),
    "the smallest difference": by(lambda points, point: np.abs(points - point).min(axis=1)),
    "the first number alone": by(lambda points, point: np.abs(points - point)[:, 0]),
    "the second number alone": by(lambda points, point: np.abs(points - point)[:, 1]),
    "the last number alone": by(lambda points, point: np.abs(points - point)[:, -1]),
    "the first two numbers alone": by(lambda points, point: apart(points[:, :2], point[:2])),
    "all but the first number": by(lambda points, point: apart(points[:, 1:], point[1:])),
    "differences that cancel": by(lambda points, point: np.abs((points - point).sum(axis=1))),
    "signed differences": by(lambda points, point: (points - point).sum(axis=1)),
    "smallest length": by(lambda points, point: np.linalg.norm(points, axis=1)),
    "the angle": by(
        lambda points, point: -points @ point / (np.linalg.norm(points, axis=1) + 1e-9)
    ),
    "smallest product": by(lambda points, point: points @ point),
    "product closest to its own": by(lambda points, point: np.abs(points @ point - point @ point)),
    "added instead of subtracted": by(lambda points, point: np.linalg.norm(points + point, axis=1)),
    "whole distances": by(lambda points, point: apart(points, point).astype(int)),
    "cubes": by(lambda points, point: (points - point).__pow__(3).sum(axis=1)),
    "fourth powers": by(lambda points, point: (points - point).__pow__(4).sum(axis=1)),
    "roots": by(lambda points, point: np.sqrt(np.abs(points - point)).sum(axis=1)),
    "closest to the middle": by(lambda points, point: apart(points, points.mean(axis=0))),
    "closest to the first point": by(lambda points, point: apart(points, points[0])),
    "farthest of the others from the middle": by(
        lambda points, point: -apart(points, points.mean(axis=0))
    ),
    "how many numbers differ": by(lambda points, point: (points != point).sum(axis=1)),
    "the smallest distance as long as all the numbers are positive": by(
        lambda points, point: apart(np.abs(points), np.abs(point))
    ),
}.items():
    wrong("3.2", words)(answer)


@wrong("3.2", "the next point")
def _(points, which):
    return which + 1


@wrong("3.2", "the point before")
def _(points, which):
    return which - 1


@wrong("3.2", "only points that come later")
def _(points, which):
    later = apart(points, points[which])[which + 1 :]
    return which + 1 + int(later.argmin())


@wrong("3.2", "only points that come before")
def _(points, which):
    return int(apart(points, points[which])[: max(which, 1)].argmin())


@wrong("3.2", "the first point is left out, whichever was asked for")
def _(points, which):
    return 1 + int(apart(points, points[which])[1:].argmin())


@wrong("3.2", "the second closest of the others")
def _(points, which):
    distances = apart(points, points[which])
    distances[which] = np.inf
    return int(distances.argsort(kind="stable")[1])


@wrong("3.2", "farthest of the others, as the smallest is where it began")
def _(points, which):
    largest, best = 0, 0
    for n in range(len(points)):
        distance = np.linalg.norm(points[n] - points[which])
        if n != which and distance >= largest:
            largest, best = distance, n
    return best - 1


@wrong("3.2", "closer than the one before it")
def _(points, which):
    before, best = np.inf, 0
    for n in range(len(points)):
        distance = np.linalg.norm(points[n] - points[which])
        if n != which:
            if distance < before:
                best = n
            before = distance
    return best


@wrong("3.2", "nothing can be smaller than the 0 it begins with")
def _(points, which):
    smallest, best = 0, which
    for n in range(len(points)):
        distance = np.linalg.norm(points[n] - points[which])
        if n != which and distance < smallest:
            smallest, best = distance, n
    return best


@wrong("3.2", "nothing is farther than 10")
def _(points, which):
    smallest, best = 10, 0
    for n in range(len(points)):
        distance = np.linalg.norm(points[n] - points[which])
        if n != which and distance < smallest:
            smallest, best = distance, n
    return best


@wrong("3.2", "nothing is farther than 1000")
def _(points, which):
    smallest, best = 1000, 0
    for n in range(len(points)):
        distance = np.linalg.norm(points[n] - points[which])
        if n != which and distance < smallest:
            smallest, best = distance, n
    return best


@wrong("3.2", "the first that is closer than 3")
def _(points, which):
    for n in range(len(points)):
        if n != which and np.linalg.norm(points[n] - points[which]) < 3:
            return n
    return 0


@wrong("3.2", "which is left out of the points, not of the distances")
def _(points, which):
    points = np.delete(points, which, axis=0)
    return int(apart(points, points[min(which, len(points) - 1)]).argmin())


@wrong("3.2", "along the wrong axis")
def _(points, which):
    return int(np.linalg.norm(points - points[which], axis=0).argmin())


@wrong("3.2", "the two points closest to each other")
def _(points, which):
    distances = np.linalg.norm(points[:, None] - points, axis=2) + np.diag([np.inf] * len(points))
    return int(distances.argmin() // len(points))


@wrong("3.2", "the point to which it is closest")
def _(points, which):
    distances = np.linalg.norm(points[:, None] - points, axis=2) + np.diag([np.inf] * len(points))
    back = [n for n in range(len(points)) if distances[n].argmin() == which]
    return back[0] if back else int(distances[which].argmin())


@wrong("3.2", "the point itself, not its index")
def _(points, which):
    distances = apart(points, points[which])
    distances[which] = np.inf
    return points[distances.argmin()]


@wrong("3.2", "index and distance")
def _(points, which):
    distances = apart(points, points[which])
    distances[which] = np.inf
    return int(distances.argmin()), distances.min()


@wrong("3.2", "all in order")
def _(points, which):
    distances = apart(points, points[which])
    distances[which] = np.inf
    return distances.argsort()


@wrong("3.2", "the smallest of the first four only")
def _(points, which):
    distances = apart(points, points[which])
    distances[which] = np.inf
    return int(distances[:4].argmin())


@wrong("3.2", "the smallest of the first six only")
def _(points, which):
    distances = apart(points, points[which])
    distances[which] = np.inf
    return int(distances[:6].argmin())


@wrong("3.2", "its distance is set to infinity in the points", "input")
def _(points, which):
    point = points[which].copy()
    points[which] = np.inf
    return int(apart(points, point).argmin())


for words, answer in {
    "a GRU hands over two as well": lambda cell, n, words, units: (
        n,
        units if cell == "rnn" else 2 * units,
    ),
    "all but an LSTM hand over two": lambda cell, n, words, units: (
        n,
        units if cell == "lstm" else 2 * units,
    ),
    "an RNN hands over nothing": lambda cell, n, words, units: (
        n,
        {"rnn": 0, "gru": 1, "lstm": 2}[cell] * units,
    ),
    "as many as there are gates": lambda cell, n, words, units: (
        n,
        {"rnn": 1, "gru": 3, "lstm": 4}[cell] * units,
    ),
    "a GRU and an LSTM, one more each": lambda cell, n, words, units: (
        n,
        {"rnn": 1, "gru": 2, "lstm": 3}[cell] * units,
    ),
    "one more for an LSTM": lambda cell, n, words, units: (n, units + (cell == "lstm")),
    "two more for an LSTM": lambda cell, n, words, units: (n, units + 2 * (cell == "lstm")),
    "units times units for an LSTM": lambda cell, n, words, units: (
        n,
        units**2 if cell == "lstm" else units,
    ),
    "one row": lambda cell, n, words, units: (1, units * (1 + (cell == "lstm"))),
    "c in a row of its own": lambda cell, n, words, units: (n * (1 + (cell == "lstm")), units),
    "c in a row of its own, whatever the batch": lambda cell, n, words, units: (
        1 + (cell == "lstm"),
        units,
    ),
    "h and c one behind the other": lambda cell, n, words, units: (n, 1 + (cell == "lstm"), units),
    "a shape for h and one for c": lambda cell, n, words, units: (
        ((n, units), (n, units)) if cell == "lstm" else (n, units)
    ),
    "a row for each word": lambda cell, n, words, units: (words, units * (1 + (cell == "lstm"))),
    "a row for each word of each sentence": lambda cell, n, words, units: (
        n * words,
        units * (1 + (cell == "lstm")),
    ),
    "a column for each word": lambda cell, n, words, units: (n, words),
    "all states and c in a row": lambda cell, n, words, units: (
        n,
        words * units * (1 + (cell == "lstm")),
    ),
    "all states of h and the last c": lambda cell, n, words, units: (
        n,
        words * units + units * (cell == "lstm"),
    ),
    "words and units": lambda cell, n, words, units: (n, words + units * (1 + (cell == "lstm"))),
    "all in one long row": lambda cell, n, words, units: (n * units * (1 + (cell == "lstm")),),
    "how many numbers there are": lambda cell, n, words, units: n * units * (1 + (cell == "lstm")),
    "a text": lambda cell, n, words, units: f"({n}, {units * (1 + (cell == 'lstm'))})",
    "units and sentences": lambda cell, n, words, units: (units, n),
    "the notebook's three sentences": lambda cell, n, words, units: (
        3,
        units * (1 + (cell == "lstm")),
    ),
    "the notebook's 48 units": lambda cell, n, words, units: (n, 48 * (1 + (cell == "lstm"))),
    "96 for an LSTM": lambda cell, n, words, units: (n, 96 if cell == "lstm" else units),
    "half of it for each part": lambda cell, n, words, units: (
        n,
        units if cell == "lstm" else units // 2,
    ),
    "eight units at the most": lambda cell, n, words, units: (
        n,
        min(units, 8) * (1 + (cell == "lstm")),
    ),
    "an LSTM of more than one word": lambda cell, n, words, units: (
        n,
        units * (1 + (cell == "lstm" and words > 1)),
    ),
    "a state less than words": lambda cell, n, words, units: (
        n,
        max(1, words - 1) * units * (1 + (cell == "lstm")),
    ),
}.items():
    wrong("3.3", words)(answer)
