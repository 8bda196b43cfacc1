"""The exercises of notebook 1: a sentence becomes ids, comes back, and joins a rectangle."""

from __future__ import annotations

import numpy as np

from .exercise import Exercise

WORDS = ("<pad>", "<sos>", "<eos>", "<unk>", "난", "아이언맨", "입니다", "사과를", "먹습니다")


# 1.1


def encode(sentence, words):
    ids = []
    for word in sentence.split():
        if word in words:
            ids.append(words.index(word))
        else:
            ids.append(words.index("<unk>"))
    return ids


def encode_known_words(sentence, words):
    return [words.index(word) for word in sentence.split() if word in words]


def encode_unknown_as_pad(sentence, words):
    return [words.index(word) if word in words else 0 for word in sentence.split()]


def encode_letters(sentence, words):
    return [words.index(sign) if sign in words else 3 for sign in sentence]


def encode_without_special(sentence, words):
    return [i - 4 if i != 3 else i for i in encode(sentence, words)]


def encode_without_asking(sentence, words):
    return [words.index(word) for word in sentence.split()]


def encode_between_spaces(sentence, words):
    return [words.index(word) if word in words else 3 for word in sentence.split(" ")]


# 1.2


def decode(ids, words):
    said = []
    for i in ids:
        if words[i] == "<eos>":
            break
        if words[i] not in ("<pad>", "<sos>"):
            said.append(words[i])
    return " ".join(said)


def decode_everything(ids, words):
    return " ".join(words[i] for i in ids)


def decode_past_the_end(ids, words):
    return " ".join(words[i] for i in ids if i > 2)


def decode_without_unknown(ids, words):
    return decode([i for i in ids if i != 3], words)


def decode_without_spaces(ids, words):
    return decode(ids, words).replace(" ", "")


def decode_with_a_space_behind(ids, words):
    return decode(ids, words) + " "


def decode_with_a_space_ahead(ids, words):
    return " " + decode(ids, words)


def decode_only_what_ends(ids, words):
    end = list(ids).index(words.index("<eos>"))
    return decode(ids[:end], words)


# 1.3


def pad_batch(rows):
    longest = max([len(row) for row in rows])
    ids, mask = [], []
    for row in rows:
        empty = longest - len(row)
        ids.append(row + [0] * empty)
        mask.append([True] * len(row) + [False] * empty)
    return ids, mask


def pad_in_front(rows):
    ids, mask = pad_batch([row[::-1] for row in rows])
    return [row[::-1] for row in ids], [row[::-1] for row in mask]


def pad_marked(rows):
    ids, mask = pad_batch(rows)
    return ids, [[not real for real in row] for row in mask]


def pad_numbered(rows):
    ids, mask = pad_batch(rows)
    return ids, [[int(real) for real in row] for row in mask]


def pad_by_cutting(rows):
    shortest = min(len(row) for row in rows)
    return [row[:shortest] for row in rows], [[True] * shortest for _ in rows]


def pad_with_words(rows):
    longest = max(len(row) for row in rows)
    ids = [row + [row[-1]] * (longest - len(row)) for row in rows]
    return ids, pad_batch(rows)[1]


EXERCISES = (
    Exercise(
        "1.1",
        difficulty=1,
        minutes=4,
        reference=encode,
        cases=lambda: [("난 토르 입니다", WORDS), ("사과를 먹습니다", WORDS)],
        wrong={
            "dropped": encode_known_words,
            "pad": encode_unknown_as_pad,
            "letters": encode_letters,
            "special": encode_without_special,
            "absent": encode_without_asking,
            "space": encode_between_spaces,
        },
        properties={"space": lambda: [(" 사과를  먹습니다 ", WORDS), ("", WORDS)]},
    ),
    Exercise(
        "1.2",
        difficulty=2,
        minutes=5,
        reference=decode,
        cases=lambda: [([1, 4, 3, 6, 2, 7, 0], WORDS), ([7, 8, 2, 0, 0], WORDS)],
        wrong={
            "everything": decode_everything,
            "after": decode_past_the_end,
            "unknown": decode_without_unknown,
            "spaces": decode_without_spaces,
            "behind": decode_with_a_space_behind,
            "ahead": decode_with_a_space_ahead,
            "end": decode_only_what_ends,
        },
        properties={
            "no end": lambda: [([7, 8], WORDS)],
            "row": lambda: [(np.array([1, 7, 8, 2, 0], dtype=np.int32), WORDS)],
        },
    ),
    Exercise(
        "1.3",
        difficulty=2,
        minutes=6,
        reference=pad_batch,
        results=("ids", "mask"),
        cases=lambda: [([[4, 5, 6], [7], [7, 8]],), ([[7, 8]],)],
        wrong={
            "front": pad_in_front,
            "marked": pad_marked,
            "numbers": pad_numbered,
            "cut": pad_by_cutting,
            "words": pad_with_words,
        },
        properties={"longest": lambda: [([[7], [4, 5, 6]],), ([[], [7, 8]],)]},
    ),
)
