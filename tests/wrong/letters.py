"""Wrong answers to the exercises of notebook 1."""

import numpy as np

from wrong import wrong

NOTEBOOK = ("<pad>", "<sos>", "<eos>", "<unk>", "난", "아이언맨", "입니다", "사과를", "먹습니다")


@wrong("1.1", "numbers the words of the sentence")
def _(sentence, words):
    return list(range(len(sentence.split())))


@wrong("1.1", "goes through the words instead of the sentence")
def _(sentence, words):
    ids = []
    for i, word in enumerate(words):
        if word in sentence.split():
            ids.append(i)
    return ids


@wrong("1.1", "looks for a word in one long text, where a part of a word is found, too")
def _(sentence, words):
    text = " ".join(words)
    return [words.index(word) if word in text else 3 for word in sentence.split()]


@wrong("1.1", "takes the first word that begins alike")
def _(sentence, words):
    ids = []
    for word in sentence.split():
        found = [i for i, other in enumerate(words) if other.startswith(word)]
        ids.append(found[0] if found else 3)
    return ids


@wrong("1.1", "takes a word that is within it")
def _(sentence, words):
    ids = []
    for word in sentence.split():
        found = [i for i, other in enumerate(words) if other in word]
        ids.append(found[0] if found else 3)
    return ids


@wrong("1.1", "gives the place in one long text")
def _(sentence, words):
    text = " ".join(words)
    return [text.find(word) for word in sentence.split()]


@wrong("1.1", "an unknown word is −1")
def _(sentence, words):
    return [words.index(word) if word in words else -1 for word in sentence.split()]


@wrong("1.1", "an unknown word is None")
def _(sentence, words):
    return [words.index(word) if word in words else None for word in sentence.split()]


@wrong("1.1", "an unknown word is the text <unk>")
def _(sentence, words):
    return [words.index(word) if word in words else "<unk>" for word in sentence.split()]


@wrong("1.1", "an unknown word gets the next free number")
def _(sentence, words):
    return [words.index(word) if word in words else len(words) for word in sentence.split()]


@wrong("1.1", "unknown words join the words")
def _(sentence, words):
    words = list(words)
    for word in sentence.split():
        if word not in words:
            words.append(word)
    return [words.index(word) for word in sentence.split()]


@wrong("1.1", "an unknown word is <eos>")
def _(sentence, words):
    return [words.index(word) if word in words else 2 for word in sentence.split()]


@wrong("1.1", "stops at the first unknown word")
def _(sentence, words):
    ids = []
    for word in sentence.split():
        if word not in words:
            break
        ids.append(words.index(word))
    return ids


@wrong("1.1", "stops behind the first unknown word")
def _(sentence, words):
    ids = []
    for word in sentence.split():
        if word not in words:
            ids.append(3)
            return ids
        ids.append(words.index(word))
    return ids


@wrong("1.1", "one unknown word makes all of them unknown")
def _(sentence, words):
    try:
        return [words.index(word) for word in sentence.split()]
    except ValueError:
        return [3] * len(sentence.split())


@wrong("1.1", "an unknown word repeats the number before it")
def _(sentence, words):
    ids, i = [], 3
    for word in sentence.split():
        if word in words:
            i = words.index(word)
        ids.append(i)
    return ids


@wrong("1.1", "puts <sos> and <eos> around it")
def _(sentence, words):
    return [1, *[words.index(word) if word in words else 3 for word in sentence.split()], 2]


@wrong("1.1", "puts <eos> behind it")
def _(sentence, words):
    return [*[words.index(word) if word in words else 3 for word in sentence.split()], 2]


@wrong("1.1", "counts known words from 1")
def _(sentence, words):
    return [words.index(word) + 1 if word in words else 3 for word in sentence.split()]


@wrong("1.1", "a word that comes again is left out")
def _(sentence, words):
    known = dict.fromkeys(sentence.split())
    return [words.index(word) if word in words else 3 for word in known]


@wrong("1.1", "an id that comes again is left out")
def _(sentence, words):
    ids = []
    for word in sentence.split():
        i = words.index(word) if word in words else 3
        if i not in ids:
            ids.append(i)
    return ids


@wrong("1.1", "three words only")
def _(sentence, words):
    return [words.index(word) if word in words else 3 for word in sentence.split()[:3]]


@wrong("1.1", "in order of size")
def _(sentence, words):
    return sorted(words.index(word) if word in words else 3 for word in sentence.split())


@wrong("1.1", "from behind")
def _(sentence, words):
    return [words.index(word) if word in words else 3 for word in sentence.split()[::-1]]


@wrong("1.1", "as a text")
def _(sentence, words):
    return " ".join(str(words.index(w) if w in words else 3) for w in sentence.split())


@wrong("1.1", "each in a list of its own")
def _(sentence, words):
    return [[words.index(word) if word in words else 3] for word in sentence.split()]


@wrong("1.1", "by the notebook's words")
def _(sentence, words):
    return [NOTEBOOK.index(word) if word in NOTEBOOK else 3 for word in sentence.split()]


@wrong("1.1", "only one space is a space")
def _(sentence, words):
    cut = sentence.strip().split(" ")
    return [words.index(word) if word in words else 3 for word in cut]


@wrong("1.1", "return inside the loop", "left early")
def _(sentence, words):
    ids = []
    for word in sentence.split():
        ids.append(words.index(word) if word in words else 3)
        return ids


@wrong("1.1", "forgets what it collected before the last word")
def _(sentence, words):
    for word in sentence.split():
        ids = []
        ids.append(words.index(word) if word in words else 3)
    return ids


@wrong("1.2", "as a list of words")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said.append(words[i])
    return said


@wrong("1.2", "pads are said")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i != 1:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "<sos> is said")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i != 0:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "<sos> and pads are said")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        said.append(words[i])
    return " ".join(said)


@wrong("1.2", "<sos> is left out in front only")
def _(ids, words):
    said = []
    for n, i in enumerate(ids):
        if i == 2:
            break
        if i != 0 and not (i == 1 and n == 0):
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "<eos> is said")
def _(ids, words):
    said = []
    for i in ids:
        if i not in (0, 1):
            said.append(words[i])
        if i == 2:
            break
    return " ".join(said)


@wrong("1.2", "stops at a pad")
def _(ids, words):
    said = []
    for i in ids:
        if i == 0:
            break
        if i > 2:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "stops at a pad and at <eos>")
def _(ids, words):
    said = []
    for i in ids:
        if i in (0, 2):
            break
        if i > 2:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "stops at an unknown word")
def _(ids, words):
    said = []
    for i in ids:
        if i in (2, 3):
            break
        if i > 2:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "stops at any special token")
def _(ids, words):
    said = []
    for i in ids:
        if i < 4:
            break
        said.append(words[i])
    return " ".join(said)


@wrong("1.2", "stops at the last <eos>")
def _(ids, words):
    ids = list(ids)
    last = len(ids) - 1 - ids[::-1].index(2) if 2 in ids else len(ids)
    return " ".join(words[i] for i in ids[:last] if i > 2)


@wrong("1.2", "all special tokens are left out, and it goes on behind <eos>")
def _(ids, words):
    return " ".join(words[i] for i in ids if i > 3)


@wrong("1.2", "<eos> and pads are left out")
def _(ids, words):
    return " ".join(words[i] for i in ids if i not in (0, 2))


@wrong("1.2", "the first token is left out, whatever it is")
def _(ids, words):
    said = []
    for i in ids[1:]:
        if i == 2:
            break
        if i != 0:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "the first and the last token are left out, whatever they are")
def _(ids, words):
    return " ".join(words[i] for i in ids[1:-1])


@wrong("1.2", "reads from <sos> on")
def _(ids, words):
    ids = list(ids)
    if 1 in ids:
        ids = ids[ids.index(1) + 1 :]
    if 2 in ids:
        ids = ids[: ids.index(2)]
    return " ".join(words[i] for i in ids if i > 2)


@wrong("1.2", "only the first of several pads is left out")
def _(ids, words):
    ids = list(ids)
    if 2 in ids:
        ids = ids[: ids.index(2)]
    for special in (0, 1):
        if special in ids:
            ids.remove(special)
    return " ".join(words[i] for i in ids)


@wrong("1.2", "removes from the list it goes through, which skips a token")
def _(ids, words):
    ids = list(ids)
    if 2 in ids:
        ids = ids[: ids.index(2)]
    for i in ids:
        if i < 2:
            ids.remove(i)
    return " ".join(words[i] for i in ids)


@wrong("1.2", "without <eos> the last word is missing")
def _(ids, words):
    ids = list(ids)
    end = ids.index(2) if 2 in ids else -1
    return " ".join(words[i] for i in ids[:end] if i > 2)


@wrong("1.2", "the word before <eos> is missing")
def _(ids, words):
    ids = list(ids)
    end = max(0, ids.index(2) - 1) if 2 in ids else len(ids)
    return " ".join(words[i] for i in ids[:end] if i > 2)


@wrong("1.2", "a word that comes again is left out")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 2 and words[i] not in said:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "ends where a word comes again")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2 or words[i] in said:
            break
        if i > 2:
            said.append(words[i])
    return " ".join(said)


@wrong("1.2", "an unknown word is a question mark")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said.append("?" if i == 3 else words[i])
    return " ".join(said)


@wrong("1.2", "with commas")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said.append(words[i])
    return ", ".join(said)


@wrong("1.2", "a space between letters")
def _(ids, words):
    said = ""
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said += words[i]
    return " ".join(said)


@wrong("1.2", "only the first word", "left early")
def _(ids, words):
    for i in ids:
        if i == 2:
            return ""
        if i > 2:
            return words[i]
    return ""


@wrong("1.2", "only the last word")
def _(ids, words):
    said = ""
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said = words[i]
    return said


@wrong("1.2", "words begin at 4, as if the special tokens were not among them")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 3:
            said.append(words[i - 4])
    return " ".join(said)


@wrong("1.2", "from behind")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said.insert(0, words[i])
    return " ".join(said)


@wrong("1.2", "by the notebook's words")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said.append(NOTEBOOK[i])
    return " ".join(said)


@wrong("1.2", "numbers as text")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2:
            break
        if i > 2:
            said.append(str(i))
    return " ".join(said)


@wrong("1.2", "six words at the most")
def _(ids, words):
    said = []
    for i in ids:
        if i == 2 or len(said) == 6:
            break
        if i > 2:
            said.append(words[i])
    return " ".join(said)


def padded(rows, longest, filler=0):
    ids = [row + [filler] * (longest - len(row)) for row in rows]
    return ids, [[True] * len(row) + [False] * (longest - len(row)) for row in rows]


@wrong("1.3", "as long as the first row")
def _(rows):
    return padded(rows, len(rows[0]))


@wrong("1.3", "as long as the last row")
def _(rows):
    return padded(rows, len(rows[-1]))


@wrong("1.3", "as long as the largest list, which need not be the longest")
def _(rows):
    return padded(rows, len(max(rows)))


@wrong("1.3", "as long as there are rows")
def _(rows):
    return padded(rows, len(rows))


@wrong("1.3", "always three long")
def _(rows):
    return padded(rows, 3)


@wrong("1.3", "one place too long")
def _(rows):
    return padded(rows, max(len(row) for row in rows) + 1)


@wrong("1.3", "one place too short")
def _(rows):
    longest = max(len(row) for row in rows) - 1
    ids, mask = padded(rows, longest)
    return [row[:longest] for row in ids], [row[:longest] for row in mask]


@wrong("1.3", "filled with −1")
def _(rows):
    return padded(rows, max(len(row) for row in rows), -1)


@wrong("1.3", "filled with 1, <sos>")
def _(rows):
    return padded(rows, max(len(row) for row in rows), 1)


@wrong("1.3", "filled with None")
def _(rows):
    return padded(rows, max(len(row) for row in rows), None)


@wrong("1.3", "filled with the text <pad>")
def _(rows):
    return padded(rows, max(len(row) for row in rows), "<pad>")


@wrong("1.3", "one zero behind a short row, however short")
def _(rows):
    longest = max(len(row) for row in rows)
    ids = [row + [0] if len(row) < longest else row for row in rows]
    return ids, [[i != 0 for i in row] for row in ids]


@wrong("1.3", "as many zeros behind every row as the longest is long")
def _(rows):
    longest = max(len(row) for row in rows)
    ids = [row + [0] * longest for row in rows]
    return ids, [[i != 0 for i in row] for row in ids]


@wrong("1.3", "a mask without False")
def _(rows):
    return padded(rows, max(len(row) for row in rows))[0], [[True] * len(row) for row in rows]


@wrong("1.3", "a mask that is True everywhere")
def _(rows):
    ids, _ = padded(rows, max(len(row) for row in rows))
    return ids, [[True] * len(row) for row in ids]


@wrong("1.3", "a mask of one place too many")
def _(rows):
    longest = max(len(row) for row in rows)
    return padded(rows, longest)[0], [[n <= len(row) for n in range(longest)] for row in rows]


@wrong("1.3", "a mask of one place too few")
def _(rows):
    longest = max(len(row) for row in rows)
    return padded(rows, longest)[0], [[n < len(row) - 1 for n in range(longest)] for row in rows]


@wrong("1.3", "a mask of ids above 4")
def _(rows):
    ids, _ = padded(rows, max(len(row) for row in rows))
    return ids, [[i > 4 for i in row] for row in ids]


@wrong("1.3", "one True or False for each row")
def _(rows):
    longest = max(len(row) for row in rows)
    return padded(rows, longest)[0], [len(row) == longest for row in rows]


@wrong("1.3", "lengths for a mask")
def _(rows):
    return padded(rows, max(len(row) for row in rows))[0], [len(row) for row in rows]


@wrong("1.3", "a mask that is the same for all rows")
def _(rows):
    ids, mask = padded(rows, max(len(row) for row in rows))
    return ids, [mask[0]] * len(rows)


@wrong("1.3", "all rows one and the same list")
def _(rows):
    longest = max(len(row) for row in rows)
    ids, mask = [[0] * longest] * len(rows), [[False] * longest] * len(rows)
    for n, row in enumerate(rows):
        for t, i in enumerate(row):
            ids[n][t], mask[n][t] = i, True
    return ids, mask


@wrong("1.3", "in order of their length")
def _(rows):
    return padded(sorted(rows, key=len), max(len(row) for row in rows))


@wrong("1.3", "empty rows are left out")
def _(rows):
    longest = max(len(row) for row in rows)
    return padded([row for row in rows if row], longest)


@wrong("1.3", "return inside the loop", "left early")
def _(rows):
    longest = max(len(row) for row in rows)
    ids, mask = [], []
    for row in rows:
        ids.append(row + [0] * (longest - len(row)))
        mask.append([True] * len(row) + [False] * (longest - len(row)))
        return ids, mask


@wrong("1.3", "the lists begin anew for each row")
def _(rows):
    longest = max(len(row) for row in rows)
    for row in rows:
        ids, mask = [], []
        ids.append(row + [0] * (longest - len(row)))
        mask.append([True] * len(row) + [False] * (longest - len(row)))
    return ids, mask


@wrong("1.3", "a column for each sentence", "turned")
def _(rows):
    ids, mask = padded(rows, max(len(row) for row in rows))
    return np.array(ids).T, np.array(mask).T


@wrong("1.3", "one long row")
def _(rows):
    ids, mask = padded(rows, max(len(row) for row in rows))
    return sum(ids, []), sum(mask, [])


@wrong("1.3", "a row for a fourth sentence, whatever their number")
def _(rows):
    longest = max(len(row) for row in rows)
    return padded(rows + [[]], longest)


@wrong("1.3", "the first row is left as it is")
def _(rows):
    ids, mask = padded(rows, max(len(row) for row in rows))
    return [rows[0], *ids[1:]], [[True] * len(rows[0]), *mask[1:]]
