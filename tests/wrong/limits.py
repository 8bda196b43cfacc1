"""Wrong answers to the exercises of notebook 6."""

from collections import Counter
from math import log

import numpy as np

from wrong import wrong

TEN = np.log2(10)


@wrong("6.2", "counts in nats")
def _(surprises):
    return len(surprises) * np.log(10) - surprises.sum()


@wrong("6.2", "counts in decimal places")
def _(surprises):
    return len(surprises) - surprises.sum() / np.log(10)


@wrong("6.2", "what was sent in nats, what was lost in bits")
def _(surprises):
    return len(surprises) * np.log(10) - surprises.sum() / np.log(2)


@wrong("6.2", "the surprises' own logarithm")
def _(surprises):
    return len(surprises) * TEN - np.log2(surprises).sum()


@wrong("6.2", "lost minus sent")
def _(surprises):
    return surprises.sum() / np.log(2) - len(surprises) * TEN


@wrong("6.2", "one digit was sent")
def _(surprises):
    return TEN - surprises.sum() / np.log(2)


@wrong("6.2", "always five digits were sent")
def _(surprises):
    return 5 * TEN - surprises.sum() / np.log(2)


@wrong("6.2", "never less than 0 for any digit")
def _(surprises):
    return sum(max(0, TEN - s / np.log(2)) for s in surprises)


@wrong("6.2", "a list, one for each digit")
def _(surprises):
    return TEN - surprises / np.log(2)


@wrong("6.2", "a share")
def _(surprises):
    return 1 - surprises.sum() / np.log(2) / (len(surprises) * TEN)


@wrong("6.2", "whole bits")
def _(surprises):
    return round(len(surprises) * TEN - surprises.sum() / np.log(2))


@wrong("6.2", "without its sign")
def _(surprises):
    return abs(len(surprises) * TEN - surprises.sum() / np.log(2))


@wrong("6.2", "the last surprise alone, for it was not added up")
def _(surprises):
    for surprise in surprises:
        lost = surprise / np.log(2)
    return len(surprises) * TEN - lost


@wrong("6.2", "ten choices are ten bits")
def _(surprises):
    return len(surprises) * 10 - surprises.sum() / np.log(2)


@wrong("6.2", "the choices are as many as the digits")
def _(surprises):
    return len(surprises) * np.log2(len(surprises)) - surprises.sum() / np.log(2)


@wrong("6.2", "the same, were it right with probability 1 − s")
def _(surprises):
    return len(surprises) * TEN + np.log2(np.clip(1 - surprises, 0.01, 1)).sum()


def by_length(length):
    """Clip by what somebody takes for the length."""

    def answer(gradient, norm):
        long = length(gradient)
        return gradient * norm / long if long > norm else gradient

    return answer


wrong("6.3", "the largest number is the length")(by_length(lambda g: np.abs(g).max()))
wrong("6.3", "the sum of the sizes is the length")(by_length(lambda g: np.abs(g).sum()))
wrong("6.3", "the sum of the squares is the length")(by_length(lambda g: (g**2).sum()))
wrong("6.3", "the root of the mean square is the length")(
    by_length(lambda g: np.sqrt((g**2).mean()))
)
wrong("6.3", "the sum, whatever its sign, is the length")(by_length(lambda g: abs(g.sum())))
wrong("6.3", "how many numbers there are is the length")(by_length(len))
wrong("6.3", "the first number is the length")(by_length(lambda g: abs(g.flat[0])))
wrong("6.3", "the length of the first row")(
    by_length(lambda g: np.linalg.norm(np.atleast_2d(g)[0]))
)
wrong("6.3", "what is hardly too long is left")(
    lambda g, norm: g * norm / long if (long := np.linalg.norm(g)) > norm + 0.1 else g
)
wrong("6.3", "a table's largest singular value")(by_length(lambda g: np.linalg.norm(g, ord=2)))


@wrong("6.3", "the squares are compared with norm")
def _(gradient, norm):
    if (gradient**2).sum() > norm:
        return gradient * norm / np.sqrt((gradient**2).sum())
    return gradient


@wrong("6.3", "the largest number is compared with norm")
def _(gradient, norm):
    if np.abs(gradient).max() > norm:
        return gradient * norm / np.linalg.norm(gradient)
    return gradient


@wrong("6.3", "the short ones are made longer")
def _(gradient, norm):
    length = np.linalg.norm(gradient)
    return gradient * norm / length if 0 < length < norm else gradient


@wrong("6.3", "always made as long, 0 guarded against", "always_made_as_long")
def _(gradient, norm):
    return gradient * norm / (np.linalg.norm(gradient) + 1e-9)


@wrong("6.3", "loses the signs")
def _(gradient, norm):
    length = np.linalg.norm(gradient)
    return np.abs(gradient) * norm / length if length > norm else gradient


@wrong("6.3", "every column by itself")
def _(gradient, norm):
    length = np.linalg.norm(gradient, axis=0, keepdims=True)
    return gradient * np.minimum(1, norm / np.maximum(length, 1e-9))


@wrong("6.3", "takes away what is too much from every number")
def _(gradient, norm):
    return gradient - max(0, np.linalg.norm(gradient) - norm)


@wrong("6.3", "divides by the square of the length")
def _(gradient, norm):
    length = np.linalg.norm(gradient)
    return gradient * norm / length**2 if length > norm else gradient


@wrong("6.3", "gives the length")
def _(gradient, norm):
    return min(np.linalg.norm(gradient), norm)


@wrong("6.3", "gives the factor")
def _(gradient, norm):
    return min(1, norm / max(np.linalg.norm(gradient), 1e-9))


@wrong("6.3", "every number is norm large")
def _(gradient, norm):
    return np.sign(gradient) * norm if np.linalg.norm(gradient) > norm else gradient


@wrong("6.3", "returns only what was too long")
def _(gradient, norm):
    length = np.linalg.norm(gradient)
    if length > norm:
        return gradient * norm / length


@wrong("6.3", "a little shorter than norm, for safety")
def _(gradient, norm):
    return gradient * min(1, norm / (np.linalg.norm(gradient) + 0.01))


def forwards_or(backwards_ones, forwards_ones=lambda length: [length] * length):
    def answer(length, backwards):
        return backwards_ones(length) if backwards else forwards_ones(length)

    return answer


wrong("6.4", "each half a step too far when turned round")(
    forwards_or(lambda n: [2 * (n - i) for i in range(n)])
)
wrong("6.4", "turned round, a digit waits only for the rest of the source")(
    forwards_or(lambda n: range(n, 0, -1))
)
wrong("6.4", "turned round, the first read is the first said")(
    forwards_or(lambda n: range(1, n + 1))
)
wrong("6.4", "turned round, counted from 0")(forwards_or(lambda n: range(n)))
wrong("6.4", "turned round, every digit waits as long as the first")(
    forwards_or(lambda n: [2 * n - 1] * n)
)
wrong("6.4", "turned round, no digit waits")(forwards_or(lambda n: [1] * n))
wrong("6.4", "turned round, one less each time")(
    forwards_or(lambda n: [2 * n - 1 - i for i in range(n)])
)
wrong("6.4", "turned round, the end is at length, not a step before")(
    forwards_or(lambda n: [2 * n - 2 * i + 1 for i in range(n)])
)
wrong("6.4", "turned round, whatever is asked")(
    lambda length, backwards: [2 * (length - i) - 1 for i in range(length)]
)
wrong("6.4", "the two the other way round")(
    lambda length, backwards: [length if backwards else 2 * (length - i) - 1 for i in range(length)]
)
wrong("6.4", "the step at which it is said")(
    lambda length, backwards: [
        2 * length - 1 - i if backwards else length + i for i in range(length)
    ]
)
wrong("6.4", "the step at which it is read")(lambda length, backwards: list(range(length)))
wrong("6.4", "how far apart two places are")(
    forwards_or(lambda n: [abs(n - 1 - 2 * i) for i in range(n)], lambda n: [0] * n)
)
wrong("6.4", "the mean")(lambda length, backwards: float(length))
wrong("6.4", "the sum")(lambda length, backwards: length * length)
wrong("6.4", "always four digits")(
    lambda length, backwards: [7, 5, 3, 1][:length] if backwards else [4, 4, 4, 4]
)
wrong("6.4", "a step less, forwards alone")(
    forwards_or(lambda n: range(2 * n - 1, 0, -2), lambda n: [n - 1] * n)
)
wrong("6.4", "one step less", "one less")(
    lambda length, backwards: [
        2 * (length - i) - 2 if backwards else length - 1 for i in range(length)
    ]
)
wrong("6.4", "<eos> has a distance, too")(
    lambda length, backwards: [
        2 * (length - i) - 1 if backwards else length for i in range(length + 1)
    ]
)
wrong("6.4", "below 0")(
    lambda length, backwards: [
        i - (2 * length - 1 - i if backwards else length + i) for i in range(length)
    ]
)


def each_column(choose):
    return lambda answers: [choose(column) for column in answers.T.tolist()]


wrong("6.5", "the rarest")(each_column(lambda column: min(sorted(set(column)), key=column.count)))
wrong("6.5", "how often, not what")(each_column(lambda column: max(map(column.count, column))))
wrong("6.5", "the largest")(each_column(max))
wrong("6.5", "the smallest")(each_column(min))
wrong("6.5", "the first answer")(lambda answers: answers[0])
wrong("6.5", "the last answer")(lambda answers: answers[-1])
wrong("6.5", "the first that is there twice")(
    each_column(lambda column: next((d for d in column if column.count(d) > 1), column[0]))
)
wrong("6.5", "0 is no digit")(
    each_column(lambda column: max(range(1, 10), key=lambda digit: column.count(digit)))
)
wrong("6.5", "9 is no digit")(
    each_column(lambda column: max(range(9), key=lambda digit: column.count(digit)))
)
wrong("6.5", "how often and what")(each_column(lambda column: Counter(column).most_common(1)[0]))
wrong("6.5", "in a list of their own")(each_column(lambda column: [max(column, key=column.count)]))
wrong("6.5", "one text")(
    lambda answers: "".join(str(max(c, key=c.count)) for c in answers.T.tolist())
)
wrong("6.5", "only what more than half of them have")(
    each_column(lambda column: next((d for d in column if 2 * column.count(d) > len(column)), 0))
)
wrong("6.5", "return inside the loop", "one number")(
    lambda answers: max(answers[:, 0].tolist(), key=answers[:, 0].tolist().count)
)
wrong("6.5", "the digits sorted, the middle place")(
    each_column(lambda column: sorted(column)[len(column) // 2])
)
wrong("6.5", "all the different ones")(each_column(lambda column: sorted(set(column))))
wrong("6.5", "the one it has in a row longest")(
    each_column(
        lambda column: max(column, key=lambda digit: f"{column}".count(f"{digit}, {digit}"))
    )
)
wrong("6.5", "not more than three places")(
    lambda answers: [max(c, key=c.count) for c in answers.T.tolist()][:3]
)


@wrong("6.5", "place by place, among those that agreed so far")
def _(answers):
    rows, said = answers.tolist(), []
    for n in range(answers.shape[1]):
        column = [row[n] for row in rows]
        said.append(max(column, key=column.count))
        rows = [row for row in rows if row[n] == said[-1]]
    return said


@wrong("6.5", "the answer that is likest all others")
def _(answers):
    return max(answers, key=lambda one: (answers == one).sum())


@wrong("6.5", "what most often follows the digit before")
def _(answers):
    first = answers[:, 0].tolist()
    said = [max(first, key=first.count)]
    for n in range(1, answers.shape[1]):
        after = answers[answers[:, n - 1] == said[-1], n].tolist() or answers[:, n].tolist()
        said.append(max(after, key=after.count))
    return said


wrong("6.1", "half as likely costs twice")(lambda p: 0.5 / p)
wrong("6.1", "a straight line through both examples")(lambda p: 3 - 4 * p)
wrong("6.1", "whole halvings, the last begun")(lambda p: int(np.ceil(-np.log2(p))))
wrong("6.1", "whole halvings, the last ended")(lambda p: int(-np.log2(p)))
wrong("6.1", "the bits of not being it")(lambda p: -np.log2(1 - p + 1e-12))
wrong("6.1", "the bits of both ways")(lambda p: -p * np.log2(p) - (1 - p) * np.log2(1 - p + 1e-12))
wrong("6.1", "its share of the 3.32 bits")(lambda p: TEN * (1 - p))
wrong("6.1", "never more than was sent")(lambda p: min(TEN, -np.log2(p)))
wrong("6.1", "a small number against log 0")(lambda p: -np.log2(p + 0.001))
wrong("6.1", "what is hardly likely counts as 1 in 20")(lambda p: -np.log2(max(p, 0.05)))
wrong("6.1", "log2(1 + p)")(lambda p: -np.log2(1 + p))
wrong("6.1", "the logarithm to the wrong side")(lambda p: 2**-p)
wrong("6.1", "base and number exchanged")(lambda p: -log(2) / log(p) if p < 1 else 0.0)
wrong("6.1", "nats times ln 2")(lambda p: -np.log(p) * np.log(2))
wrong("6.1", "two decimals")(lambda p: round(-np.log2(p), 2))
wrong("6.1", "a text")(lambda p: f"{-np.log2(p):.2f} bits")
wrong("6.1", "one in how many others")(lambda p: 1 / p - 1)
wrong("6.1", "log2(10) left over")(lambda p: np.log2(10) - np.log2(p))


@wrong("6.1", "counts halvings, and the one too many")
def _(p):
    rest, bits = 1.0, 0
    while rest >= p:
        rest /= 2
        bits += 1
    return bits
