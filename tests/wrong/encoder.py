"""Wrong answers to the exercises of notebook 2."""

import numpy as np

from seq2seq_teach.encoder import sigmoid
from wrong import wrong

RNG = np.random.default_rng(1)
NOTEBOOK = 0.3 * RNG.normal(size=(8, 3)), 0.3 * RNG.normal(size=(3, 3)), np.zeros(3)


@wrong("2.1", "the bias outside")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h @ U) + b


@wrong("2.1", "the state outside")
def _(x, h, W, U, b):
    return np.tanh(x @ W + b) + h @ U


@wrong("2.1", "the word outside")
def _(x, h, W, U, b):
    return x @ W + np.tanh(h @ U + b)


@wrong("2.1", "each part squeezed by itself")
def _(x, h, W, U, b):
    return np.tanh(x @ W) + np.tanh(h @ U) + np.tanh(b)


@wrong("2.1", "the old state added to the new one")
def _(x, h, W, U, b):
    return h + np.tanh(x @ W + h @ U + b)


@wrong("2.1", "the mean of the old and the new state")
def _(x, h, W, U, b):
    return (h + np.tanh(x @ W + h @ U + b)) / 2


@wrong("2.1", "the old state, not multiplied")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h + b)


@wrong("2.1", "no word")
def _(x, h, W, U, b):
    return np.tanh(h @ U + b)


@wrong("2.1", "U for both")
def _(x, h, W, U, b):
    return np.tanh(x @ U + h @ U + b)


@wrong("2.1", "W for both")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h @ W + b)


@wrong("2.1", "the word for the state")
def _(x, h, W, U, b):
    return np.tanh(x @ W + x @ U + b)


@wrong("2.1", "U turned")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h @ U.T + b)


@wrong("2.1", "W read in another order")
def _(x, h, W, U, b):
    return np.tanh(W.reshape(len(b), len(x)) @ x + h @ U + b)


@wrong("2.1", "minus the bias")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h @ U - b)


@wrong("2.1", "the bias twice")
def _(x, h, W, U, b):
    return np.tanh(x @ W + b + h @ U + b)


@wrong("2.1", "the bias as a factor")
def _(x, h, W, U, b):
    return np.tanh((x @ W + h @ U) * b)


@wrong("2.1", "word times state")
def _(x, h, W, U, b):
    return np.tanh((x @ W) * (h @ U) + b)


@wrong("2.1", "cut at −1 and 1")
def _(x, h, W, U, b):
    return np.clip(x @ W + h @ U + b, -1, 1)


@wrong("2.1", "nothing below 0")
def _(x, h, W, U, b):
    return np.maximum(0, x @ W + h @ U + b)


@wrong("2.1", "tan")
def _(x, h, W, U, b):
    return np.tan(x @ W + h @ U + b)


@wrong("2.1", "arctan")
def _(x, h, W, U, b):
    return np.arctan(x @ W + h @ U + b)


@wrong("2.1", "sin")
def _(x, h, W, U, b):
    return np.sin(x @ W + h @ U + b)


@wrong("2.1", "half as steep")
def _(x, h, W, U, b):
    powers = np.exp(x @ W + h @ U + b)
    return (powers - 1) / (powers + 1)


@wrong("2.1", "powers that grow too large")
def _(x, h, W, U, b):
    up, down = np.exp(x @ W + h @ U + b), np.exp(-(x @ W + h @ U + b))
    return (up - down) / (up + down)


@wrong("2.1", "squeezed twice")
def _(x, h, W, U, b):
    return np.tanh(np.tanh(x @ W + h @ U + b))


@wrong("2.1", "all in one number")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h @ U + b).sum()


@wrong("2.1", "each sum over everything")
def _(x, h, W, U, b):
    return np.tanh((x[:, None] * W).sum() + (h[:, None] * U).sum() + b)


@wrong("2.1", "sums along the wrong axis")
def _(x, h, W, U, b):
    return np.tanh((x[:, None] * W).sum(axis=1) + (h[:, None] * U).sum(axis=1) + b)


@wrong("2.1", "U along the wrong axis")
def _(x, h, W, U, b):
    return np.tanh((x[:, None] * W).sum(axis=0) + (h * U).sum(axis=0) + b)


@wrong("2.1", "two units at the most")
def _(x, h, W, U, b):
    return np.array([np.tanh(x @ W[:, k] + h @ U[:, k] + b[k]) for k in range(len(b))][:2])


@wrong("2.1", "three numbers of the word at the most")
def _(x, h, W, U, b):
    return np.tanh(x[:3] @ W[:3] + h @ U + b)


@wrong("2.1", "two numbers of the state at the most")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h[:2] @ U[:2] + b)


@wrong("2.1", "by the notebook's weights")
def _(x, h, W, U, b):
    return np.tanh(x @ NOTEBOOK[0] + h @ NOTEBOOK[1] + NOTEBOOK[2])


@wrong("2.1", "the new state and the old one")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h @ U + b), h


@wrong("2.1", "two steps")
def _(x, h, W, U, b):
    return np.tanh(x @ W + np.tanh(x @ W + h @ U + b) @ U + b)


@wrong("2.1", "loses the axis of a single unit")
def _(x, h, W, U, b):
    return np.squeeze(np.tanh(x @ W + h @ U + b))


@wrong("2.1", "a row of its own")
def _(x, h, W, U, b):
    return np.tanh(x[None] @ W + h[None] @ U + b)


@wrong("2.1", "rounded")
def _(x, h, W, U, b):
    return np.tanh(x @ W + h @ U + b).round(2)


def lstm(blocks, new=None, shown=None):
    """An LSTM step that does otherwise in what is given."""

    def wrong_step(x, h, c, W, U, b):
        i, f, g, o = blocks(x, h, c, W, U, b)
        new_c = new(i, f, g, c, h) if new else f * c + i * g
        return (shown(o, new_c, c, h) if shown else o * np.tanh(new_c)), new_c

    return wrong_step


def blocks(order="ifgo", gate=sigmoid, candidate=np.tanh, summed=None):
    """The four blocks, in an order, made by a gate and a candidate of a sum."""

    def make(x, h, c, W, U, b):
        total = summed(x, h, c, W, U, b) if summed else x @ W + h @ U + b
        found = dict(zip(order, np.split(total, 4, axis=-1)))
        return gate(found["i"]), gate(found["f"]), candidate(found["g"]), gate(found["o"])

    return make


for words, answer in {
    "blocks in the order f, i, o, candidate": lstm(blocks("fiog")),
    "blocks in the order o, i, f, candidate": lstm(blocks("oifg")),
    "blocks in the order candidate, i, f, o": lstm(blocks("gifo")),
    "blocks in the order i, o, f, candidate": lstm(blocks("iofg")),
    "blocks in the order i, o, candidate, f": lstm(blocks("iogf")),
    "blocks in the order o, f, candidate, i": lstm(blocks("ofgi")),
    "gates by tanh": lstm(blocks(gate=np.tanh)),
    "gates by softmax": lstm(
        blocks(gate=lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum())
    ),
    "gates cut at 0 and 1": lstm(blocks(gate=lambda z: np.clip(z, 0, 1))),
    "gates by straight lines": lstm(blocks(gate=lambda z: np.clip(0.2 * z + 0.5, 0, 1))),
    "gates that are open or shut": lstm(blocks(gate=lambda z: np.round(sigmoid(z)))),
    "gates the other way round": lstm(blocks(gate=lambda z: sigmoid(-z))),
    "gates by powers that grow too large": lstm(blocks(gate=lambda z: np.exp(z) / (1 + np.exp(z)))),
    "a candidate by sigmoid": lstm(blocks(candidate=sigmoid)),
    "a candidate that is not squeezed": lstm(blocks(candidate=lambda z: z)),
    "a candidate without what is below 0": lstm(blocks(candidate=lambda z: np.maximum(0, z))),
    "no old state": lstm(blocks(summed=lambda x, h, c, W, U, b: x @ W + b)),
    "no word": lstm(blocks(summed=lambda x, h, c, W, U, b: h @ U + b)),
    "no bias": lstm(blocks(summed=lambda x, h, c, W, U, b: x @ W + h @ U)),
    "the memory for the state": lstm(blocks(summed=lambda x, h, c, W, U, b: x @ W + c @ U + b)),
    "squeezed before it is cut": lstm(
        blocks(summed=lambda x, h, c, W, U, b: np.tanh(x @ W + h @ U + b))
    ),
    "every fourth number is a block's": lstm(
        blocks(summed=lambda x, h, c, W, U, b: (x @ W + h @ U + b).reshape(-1, 4).T.ravel())
    ),
    "a bias of 1 for the forget gate": lstm(
        blocks(summed=lambda x, h, c, W, U, b: x @ W + h @ U + b + np.repeat([0, 1, 0, 0], len(h)))
    ),
    "the candidate is written whole": lstm(blocks(), lambda i, f, g, c, h: f * c + g),
    "the old memory is kept whole": lstm(blocks(), lambda i, f, g, c, h: c + i * g),
    "writes what is forgotten": lstm(blocks(), lambda i, f, g, c, h: f * c + (1 - f) * g),
    "keeps what is not written": lstm(blocks(), lambda i, f, g, c, h: (1 - i) * c + i * g),
    "the old state for the old memory": lstm(blocks(), lambda i, f, g, c, h: f * h + i * g),
    "all multiplied": lstm(blocks(), lambda i, f, g, c, h: f * c * i * g),
    "gates on one another": lstm(blocks(), lambda i, f, g, c, h: f * (c + i * g)),
    "forgotten instead of kept": lstm(blocks(), lambda i, f, g, c, h: (1 - f) * c + i * g),
    "minus": lstm(blocks(), lambda i, f, g, c, h: f * c - i * g),
    "memory squeezed as well": lstm(blocks(), lambda i, f, g, c, h: np.tanh(f * c + i * g)),
    "one number for all units": lstm(blocks(), lambda i, f, g, c, h: f @ c + i @ g + 0 * c),
    "the memory without the output gate": lstm(blocks(), shown=lambda o, new, c, h: np.tanh(new)),
    "the output gate alone": lstm(blocks(), shown=lambda o, new, c, h: o),
    "the memory shown by sigmoid": lstm(blocks(), shown=lambda o, new, c, h: o * sigmoid(new)),
    "squeezed behind the gate": lstm(blocks(), shown=lambda o, new, c, h: np.tanh(o * new)),
    "the gate added": lstm(blocks(), shown=lambda o, new, c, h: o + np.tanh(new)),
    "the output gate on the old state": lstm(blocks(), shown=lambda o, new, c, h: o * h),
    "the old state": lstm(blocks(), shown=lambda o, new, c, h: h),
}.items():
    wrong("2.2", words)(answer)

wrong("2.2", "c twice", "the last for all")(lstm(blocks(), shown=lambda o, new, c, h: new))


@wrong("2.2", "the old c comes back")
def _(x, h, c, W, U, b):
    i, f, g, o = np.split(x @ W + h @ U + b, 4)
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(new), c


@wrong("2.2", "h, c and the candidate")
def _(x, h, c, W, U, b):
    i, f, g, o = np.split(x @ W + h @ U + b, 4)
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(new), new, np.tanh(g)


@wrong("2.2", "both side by side")
def _(x, h, c, W, U, b):
    i, f, g, o = np.split(x @ W + h @ U + b, 4)
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return np.concatenate([sigmoid(o) * np.tanh(new), new])


@wrong("2.2", "three units at the most")
def _(x, h, c, W, U, b):
    i, f, g, o = np.split(x @ W + h @ U + b, 4)
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return (sigmoid(o) * np.tanh(new))[:3], new[:3]


@wrong("2.2", "blocks of two units")
def _(x, h, c, W, U, b):
    z = x @ W + h @ U + b
    i, f, g, o = z[0:2], z[2:4], z[4:6], z[6:8]
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(new), new


@wrong("2.2", "as many units as the word has numbers")
def _(x, h, c, W, U, b):
    z, n = x @ W + h @ U + b, len(x)
    i, f, g, o = z[:n], z[n : 2 * n], z[2 * n : 3 * n], z[3 * n : 4 * n]
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(new), new


@wrong("2.2", "the output gate sees the new state of an RNN")
def _(x, h, c, W, U, b):
    i, f, g, o = np.split(x @ W + h @ U + b, 4)
    new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    shown = sigmoid(f) * h + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(shown), new


def reading(step=None, start=None, words=None, states=None, last=None):
    """`read_all` that does otherwise in what is given."""

    def wrong_reading(x, W, U, b):
        h, found = start(x, W, U, b) if start else np.zeros(len(b)), []
        for word in words(x) if words else x:
            h = step(word, h, W, U, b) if step else np.tanh(word @ W + h @ U + b)
            found.append(h)
        found = np.array(found)
        return states(found) if states else found, last(found) if last else h

    return wrong_reading


for words, answer in {
    "starts from ones": reading(start=lambda x, W, U, b: np.ones(len(b))),
    "starts from the bias": reading(start=lambda x, W, U, b: b),
    "starts from as many zeros as a word has numbers": reading(
        start=lambda x, W, U, b: np.zeros(x.shape[1])
    ),
    "starts from as many zeros as there are words": reading(
        start=lambda x, W, U, b: np.zeros(len(x))
    ),
    "reads from behind": reading(words=lambda x: x[::-1]),
    "reads the first word each time": reading(words=lambda x: x[[0] * len(x)]),
    "reads the last word each time": reading(words=lambda x: x[[-1] * len(x)]),
    "reads three words at the most": reading(words=lambda x: x[:3]),
    "reads five words at the most": reading(words=lambda x: x[:5]),
    "reads a word that comes again once": reading(
        words=lambda x: [word for n, word in enumerate(x) if word.tolist() not in x[:n].tolist()]
    ),
    "stops at a word that comes again": reading(
        words=lambda x: x[: next((n for n in range(1, len(x)) if (x[n] == x[0]).all()), len(x))]
    ),
    "leaves out words of zeros": reading(words=lambda x: [word for word in x if word.any()]),
    "no tanh": reading(lambda word, h, W, U, b: word @ W + h @ U + b),
    "sigmoid": reading(lambda word, h, W, U, b: sigmoid(word @ W + h @ U + b)),
    "no bias": reading(lambda word, h, W, U, b: np.tanh(word @ W + h @ U)),
    "the state is not multiplied": reading(lambda word, h, W, U, b: np.tanh(word @ W + h + b)),
    "the state is added up": reading(lambda word, h, W, U, b: h + np.tanh(word @ W + h @ U + b)),
    "added up without memory": reading(lambda word, h, W, U, b: h + np.tanh(word @ W + b)),
    "the bias outside": reading(lambda word, h, W, U, b: np.tanh(word @ W + h @ U) + b),
    "U turned": reading(lambda word, h, W, U, b: np.tanh(word @ W + U @ h + b)),
    "no word": reading(lambda word, h, W, U, b: np.tanh(h @ U + b)),
    "every word is read twice": reading(
        lambda word, h, W, U, b: np.tanh(word @ W + np.tanh(word @ W + h @ U + b) @ U + b)
    ),
    "states from behind": reading(states=lambda states: states[::-1]),
    "a column for each word": reading(states=lambda states: states.T),
    "one long row": reading(states=lambda states: states.ravel()),
    "each state a table of one row": reading(states=lambda states: states[:, None]),
    "the last state is a table": reading(last=lambda states: states[-1:]),
    "the sum for the last": reading(last=lambda states: states.sum(axis=0)),
    "the mean for the last": reading(last=lambda states: states.mean(axis=0)),
    "the largest for the last": reading(last=lambda states: states.max(axis=0)),
    "the last but one for the last": reading(last=lambda states: states[-2:][0]),
    "the last number of each state for the last": reading(last=lambda states: states[:, -1]),
    "the first three of the last state": reading(last=lambda states: states[-1][:3]),
    "the number of states for the last": reading(last=len),
    "the first two states": reading(states=lambda states: states[:2]),
    "the sums so far": reading(states=lambda states: states.cumsum(axis=0)),
}.items():
    wrong("2.3", words)(answer)

wrong("2.3", "the last state for all", "the last for all")(
    reading(states=lambda states: states[-1])
)


@wrong("2.3", "the state before goes back two words")
def _(x, W, U, b):
    states = [np.zeros(len(b)), np.zeros(len(b))]
    for word in x:
        states.append(np.tanh(word @ W + states[-2] @ U + b))
    return np.array(states[2:]), states[-1]


@wrong("2.3", "the first state is everybody's old one")
def _(x, W, U, b):
    h = np.tanh(x[0] @ W + b)
    states = [h] + [np.tanh(word @ W + h @ U + b) for word in x[1:]]
    return np.array(states), states[-1]


@wrong("2.3", "by the notebook's weights")
def _(x, W, U, b):
    h, states = np.zeros(3), []
    for word in x:
        h = np.tanh(word @ NOTEBOOK[0] + h @ NOTEBOOK[1] + NOTEBOOK[2])
        states.append(h)
    return np.array(states), h


@wrong("2.3", "fills places of a table for three words")
def _(x, W, U, b):
    states, h = np.zeros((3, len(b))), np.zeros(len(b))
    for t, word in enumerate(x):
        h = np.tanh(word @ W + h @ U + b)
        states[t] = h
    return states, h


def paper(x, h, r, W, U, b):
    return np.tanh(x @ W + (r * h) @ U + b[0])


def keras(x, h, r, W, U, b):
    return np.tanh(x @ W + b[0] + r * (h @ U + b[1]))


def candidates(first=paper, second=keras):
    return lambda x, h, r, W, U, b: (first(x, h, r, W, U, b), second(x, h, r, W, U, b))


for words, answer in {
    "the paper's with the bias b[1]": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + (r * h) @ U + b[1])
    ),
    "the paper's without a bias": candidates(lambda x, h, r, W, U, b: np.tanh(x @ W + (r * h) @ U)),
    "the paper's with the gate on the bias as well": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + r * (h @ U + b[0]))
    ),
    "the paper's with the gate on everything": candidates(
        lambda x, h, r, W, U, b: np.tanh(r * (x @ W + h @ U + b[0]))
    ),
    "the paper's with the gate outside": candidates(
        lambda x, h, r, W, U, b: r * np.tanh(x @ W + h @ U + b[0])
    ),
    "the paper's with the gate on the word": candidates(
        lambda x, h, r, W, U, b: np.tanh(r * (x @ W) + h @ U + b[0])
    ),
    "the paper's with the gate on the word as well": candidates(
        lambda x, h, r, W, U, b: np.tanh(r * (x @ W) + (r * h) @ U + b[0])
    ),
    "the paper's with 1 − r": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + ((1 - r) * h) @ U + b[0])
    ),
    "the paper's without tanh": candidates(lambda x, h, r, W, U, b: x @ W + (r * h) @ U + b[0]),
    "the paper's by sigmoid": candidates(
        lambda x, h, r, W, U, b: sigmoid(x @ W + (r * h) @ U + b[0])
    ),
    "the paper's with the bias outside": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + (r * h) @ U) + b[0]
    ),
    "the paper's with U turned": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + U @ (r * h) + b[0])
    ),
    "the paper's without the word": candidates(
        lambda x, h, r, W, U, b: np.tanh((r * h) @ U + b[0])
    ),
    "the paper's with the state left out": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + r @ U + b[0])
    ),
    "the paper's with all biases": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + (r * h) @ U + b.sum())
    ),
    "the paper's is a table": candidates(lambda x, h, r, W, U, b: np.tanh(x @ W + (r * h) @ U + b)),
    "Keras's without its first bias": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + r * (h @ U + b[1]))
    ),
    "Keras's with its biases exchanged": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[1] + r * (h @ U + b[0]))
    ),
    "Keras's with one bias twice": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + r * (h @ U + b[0]))
    ),
    "Keras's with the gate on everything": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(r * (x @ W + b[0] + h @ U + b[1]))
    ),
    "Keras's with the gate on both biases": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + r * (h @ U + b[0] + b[1]))
    ),
    "Keras's with the gate outside": candidates(
        second=lambda x, h, r, W, U, b: r * np.tanh(x @ W + b[0] + h @ U + b[1])
    ),
    "Keras's without a gate": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + h @ U + b[1])
    ),
    "Keras's with 1 − r": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + (1 - r) * (h @ U + b[1]))
    ),
    "Keras's without tanh": candidates(
        second=lambda x, h, r, W, U, b: x @ W + b[0] + r * (h @ U + b[1])
    ),
    "Keras's by sigmoid": candidates(
        second=lambda x, h, r, W, U, b: sigmoid(x @ W + b[0] + r * (h @ U + b[1]))
    ),
    "Keras's squeezed twice": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + r * np.tanh(h @ U + b[1]))
    ),
    "Keras's with the gate twice": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + r * ((r * h) @ U + b[1]))
    ),
    "Keras's with the gate open or shut": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + (r > 0.5) * (h @ U + b[1]))
    ),
    "Keras's with U turned": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + r * (U @ h + b[1]))
    ),
    "Keras's goes on from the paper's": candidates(
        second=lambda x, h, r, W, U, b: np.tanh(
            x @ W + b[0] + r * (paper(x, h, r, W, U, b) @ U + b[1])
        )
    ),
    "biases down a column": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + (r * h) @ U + b[:, 0]),
        lambda x, h, r, W, U, b: np.tanh(x @ W + b[:, 0] + r * (h @ U + b[:, 1])),
    ),
    "1 − r in both": candidates(
        lambda x, h, r, W, U, b: paper(x, h, 1 - r, W, U, b),
        lambda x, h, r, W, U, b: keras(x, h, 1 - r, W, U, b),
    ),
    "no tanh in either": candidates(
        lambda x, h, r, W, U, b: x @ W + (r * h) @ U + b[0],
        lambda x, h, r, W, U, b: x @ W + b[0] + r * (h @ U + b[1]),
    ),
    "the gate before the product in Keras's, behind it in the paper's": candidates(
        lambda x, h, r, W, U, b: np.tanh(x @ W + r * (h @ U) + b[0]),
        lambda x, h, r, W, U, b: np.tanh(x @ W + b[0] + (r * h) @ U + b[1]),
    ),
    "one array of both side by side": lambda *given: np.concatenate([paper(*given), keras(*given)]),
    "what lies between them": lambda *given: (paper(*given) + keras(*given)) / 2,
}.items():
    wrong("2.4", words)(answer)


@wrong("2.4", "three units at the most")
def _(x, h, r, W, U, b):
    given = x, h, r, W, U, b
    return paper(*given)[:3], keras(*given)[:3]


@wrong("2.4", "mixed with the old state already")
def _(x, h, r, W, U, b):
    given = x, h, r, W, U, b
    return r * h + (1 - r) * paper(*given), r * h + (1 - r) * keras(*given)
