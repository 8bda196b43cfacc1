"""The exercises of notebooks 1 to 3: Keras computes the same in the first two, what their words
say holds, and mistakes are known as learners make them."""

import nbformat
import numpy as np
import pytest
from seq2seq_teach.exercises.letter import WORDS

from seq2seq_teach import Vocabulary
from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.exercises import check, find
from seq2seq_teach.exercises.exercise import examine
from seq2seq_teach.language import MESSAGES
from seq2seq_teach.training import keras, layers
from tools import REPO

seeds = pytest.mark.parametrize("seed", range(3))
RANDOM = keras.initializers.RandomUniform(-1, 1)


def reference(number):
    return find(number).reference


def wrong(number, name):
    return find(number).wrong[name]


def numbers(seed, *shapes):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=shape).astype(np.float32) for shape in shapes]


def weights_of(layer, *built):
    """W, U and b of a layer that has been built, the biases not zero."""
    layer.build(*built)
    layer.set_weights([RANDOM(weight.shape) for weight in layer.get_weights()])
    return layer.get_weights()


def close(ours, theirs):
    np.testing.assert_allclose(ours, np.asarray(theirs).reshape(np.shape(ours)), atol=1e-5)


@seeds
def test_2_1_a_step(seed):
    x, h = numbers(seed, 3, 4)
    cell = layers.SimpleRNNCell(4)
    weights = weights_of(cell, (1, 3))
    close(reference("2.1")(x, h, *weights), cell(x[None], [h[None]])[0])


@seeds
def test_2_2_an_lstm_step_with_the_gates_in_the_order_of_keras(seed):
    x, h, c = numbers(seed, 3, 4, 4)
    cell = layers.LSTMCell(4)
    weights = weights_of(cell, (1, 3))
    _, theirs = cell(x[None], [h[None], c[None]])
    for ours, other in zip(reference("2.2")(x, h, c, *weights), theirs, strict=True):
        close(ours, other)


@seeds
def test_2_3_every_state_and_the_last(seed):
    (x,) = numbers(seed, (5, 3))
    rnn = layers.SimpleRNN(4, return_sequences=True, return_state=True)
    weights = weights_of(rnn, (1, 5, 3))
    for ours, theirs in zip(reference("2.3")(x, *weights), rnn(x[None]), strict=True):
        close(ours, theirs)
    alone = layers.SimpleRNN(4)  # neither switch: the last state alone
    alone.build((1, 5, 3))
    alone.set_weights(weights)
    close(wrong("2.3", "alone")(x, *weights), alone(x[None]))


@seeds
def test_2_4_the_candidates_make_the_two_grus_of_keras(seed):
    x, h = numbers(seed, 3, 4)
    for reset_after, place in ((False, 0), (True, 1)):
        cell = layers.GRUCell(4, reset_after=reset_after)
        W, U, b = weights_of(cell, (1, 3))
        b = b if reset_after else np.stack([b, 0 * b])
        (W_z, W_r, W), (U_z, U_r, U) = np.split(W, 3, axis=1), np.split(U, 3, axis=1)
        (z, r), (b_z, b_r, b) = (W_z, W_r), np.split(b, 3, axis=1)
        z = sigmoid(x @ W_z + h @ U_z + b_z.sum(axis=0))
        r = sigmoid(x @ W_r + h @ U_r + b_r.sum(axis=0))
        candidates = reference("2.4")(x, h, r, W, U, b)
        ours = [z * h + (1 - z) * candidate for candidate in candidates]
        theirs, _ = cell(x[None], [h[None]])
        close(ours[place], theirs)
        assert np.abs(ours[1 - place] - theirs).max() > 1e-3


ROWS = [[4, 5, 6], [7], [], [7, 8]]


def test_1_3_a_batch_is_padded_as_keras_does_when_told_to_and_not_as_it_does_by_itself():
    ids, mask = reference("1.3")(ROWS)
    assert np.array_equal(ids, keras.utils.pad_sequences(ROWS, padding="post"))
    assert np.array_equal(mask, layers.Embedding(9, 2, mask_zero=True).compute_mask(np.array(ids)))
    assert np.array_equal(wrong("1.3", "front")(ROWS)[0], keras.utils.pad_sequences(ROWS))


def test_1_3_numbers_are_no_mask():
    ids, mask = map(np.array, reference("1.3")([[4, 5], [7]]))
    _, counted = map(np.array, wrong("1.3", "numbers")([[4, 5], [7]]))
    assert ids[mask].tolist() == [4, 5, 7]
    assert ids[counted].tolist() == [[ids[1].tolist(), ids[1].tolist()], [[7, 0], [4, 5]]]


def test_1_3_whoever_fills_up_the_rows_that_were_given_is_told_so():
    def pad_in_place(rows):
        mask = reference("1.3")(rows)[1]
        for row in rows:
            row += [0] * (len(mask[0]) - len(row))
        return rows, mask

    card = check("1.3", pad_in_place)
    assert card.passed is False
    assert dict(card.rows) == {
        "input before": "rows = [[4, 5, 6], [7], [7, 8]]",
        "input after": "rows = [[4, 5, 6], [7, 0, 0], [7, 8, 0]]",
    }
    assert card.hint == MESSAGES["check copy"]["en"]


def test_a_property_shows_the_fact_and_the_input_that_breaks_it():
    card = check("2.3", wrong("2.3", "units"))
    assert card.text.endswith("it works for any number of units.")
    assert dict(card.rows)["got"].startswith("ValueError: ")
    assert "where does the 3 stand" in card.hint


# Mistakes as learners make them, and what they are told


def encode_with_index(sentence, words):
    ids = []
    for word in sentence.split():
        ids.append(words.index(word))
    return ids


def decode_word_by_word(ids, words):
    text = ""
    for i in ids:
        if i == 2:
            break
        if i > 2:
            text += words[i] + " "
    return text


def decode_with_a_space_first(ids, words):
    text = ""
    for i in ids:
        if i == 2:
            break
        if i > 2:
            text = text + " " + words[i]
    return text


def keep_the_zeros(x, W, U, b):
    h = np.zeros(len(b))
    states = [h]
    for word in x:
        h = np.tanh(word @ W + h @ U + b)
        states.append(h)
    return np.array(states), h


def no_brackets(x, h, r, W, U, b):
    paper = np.tanh(x @ W + r * h @ U + b[0])
    return paper, np.tanh(x @ W + b[0] + r * h @ U + b[1])


def drop_what_step_returns(words, mask, h, step):
    for t in range(len(words)):
        if mask[t]:
            step(words[t], h)
    return h


def return_the_loop_variable(points, which):
    best = 1000
    for n in range(len(points)):
        d = np.linalg.norm(points[n] - points[which])
        if n != which and d < best:
            best = d
    return n


def forget_the_best(points, which):
    best = 1000
    for n in range(len(points)):
        d = np.linalg.norm(points[n] - points[which])
        if n != which and d < best:
            found = n
    return found


def look_in_a_shorter_list(points, which):
    d = [np.linalg.norm(p - points[which]) for n, p in enumerate(points) if n != which]
    return d.index(min(d))


def leave_out_distance_0(points, which):
    best = 1000
    for n in range(len(points)):
        d = np.linalg.norm(points[n] - points[which])
        if d > 0 and d < best:
            best, found = d, n
    return found


def return_the_distance(points, which):
    return min(np.linalg.norm(p - points[which]) for n, p in enumerate(points) if n != which)


def take_the_largest(points, which):
    d = [np.linalg.norm(p - points[which]) for p in points]
    return d.index(max(d))


@pytest.mark.parametrize(
    ("number", "answer", "name"),
    [
        ("1.1", encode_with_index, "absent"),
        ("1.2", decode_word_by_word, "behind"),
        ("1.2", decode_with_a_space_first, "ahead"),
        ("2.1", lambda x, h, W, U, b: np.tanh(x[0] @ W + h @ U + b), "sentence"),
        ("2.1", lambda x, h, W, U, b: np.tanh(U @ h + W @ x + b), "turned"),
        ("2.1", lambda x, h, W, U, b: np.tanh(h @ U + x[1] @ W + b), "sentence"),
        ("2.1", lambda x, h, W, U, b: np.tanh(x @ U + h @ U + b), ""),
        ("2.3", keep_the_zeros, "start"),
        ("2.4", no_brackets, "brackets"),
        ("3.1", drop_what_step_returns, "dropped"),
        ("3.1", lambda words, mask, h, step: step(words[0], h), ""),
        ("3.2", return_the_loop_variable, "last"),
        ("3.2", forget_the_best, "last"),
        ("3.2", look_in_a_shorter_list, "shifted"),
        ("3.2", leave_out_distance_0, "zero"),
        ("3.2", return_the_distance, "distance"),
        ("3.2", take_the_largest, "farthest"),
        ("3.2", lambda points, which: which, "itself"),
        ("3.2", lambda points, which: 0, ""),
        ("3.2", lambda points, which: which + 1, ""),
        ("3.3", lambda cell, sentences, words, units: (units, sentences), ""),
        (
            "3.3",
            lambda cell, n, words, units: (units * (2 if cell == "lstm" else 1), n),
            "turned",
        ),
    ],
)
def test_a_mistake_is_known_however_it_is_written_and_no_other_is_taken_for_it(
    number, answer, name
):
    assert examine(find(number), answer).recognised == name


# The examples of the prose

SENTENCES = ["난 아이언맨 입니다", "사과를 먹습니다", "나는 오늘 사과를 먹지 않습니다"]
EXAMPLES = {
    "1.1": (('encode("난 토르 입니다"', "[4, 3, 6]", "`words[4]`"), ("난 토르 입니다",), [4, 3, 6]),
    "1.2": (
        ("[1, 4, 3, 6, 2, 7, 0]", "난 <unk> 입니다"),
        ([1, 4, 3, 6, 2, 7, 0],),
        "난 <unk> 입니다",
    ),
    "1.3": (
        (
            "[[4, 5, 6], [7]]",
            "[[4, 5, 6], [7, 0, 0]]",
            "[[True, True, True], [True, False, False]]",
        ),
        ([[4, 5, 6], [7]],),
        ([[4, 5, 6], [7, 0, 0]], [[True, True, True], [True, False, False]]),
    ),
}


@pytest.mark.parametrize("folder", ["", "ko"])
@pytest.mark.parametrize("number", EXAMPLES)
def test_the_example_in_the_prose_holds(number, folder):
    words, given, result = EXAMPLES[number]
    (path,) = (REPO / "notebooks" / folder).glob("01_*.ipynb")
    cells = nbformat.read(path, as_version=4).cells
    assert f"sentences = {str(SENTENCES).replace(chr(39), chr(34))}" in "".join(
        c.source for c in cells
    )
    (prose,) = [cell.source for cell in cells if f" {number} · " in cell.source]
    assert all(word in prose for word in words)
    vocabulary = Vocabulary.of(SENTENCES).words
    assert vocabulary[: len(WORDS)] == WORDS and vocabulary[4] == "난"
    rest = [] if number == "1.3" else [vocabulary]
    assert reference(number)(*given, *rest) == result
