"""The exercises of notebooks 1 and 2: Keras computes the same, and what their words say holds."""

import nbformat
import numpy as np
import pytest

from seq2seq_teach import Vocabulary
from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.exercises import check, find
from seq2seq_teach.exercises.letter import WORDS
from seq2seq_teach.training import keras, layers
from tools.browser import REPO

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
    assert dict(card.rows)["expected"] == "[[4, 5, 6], [7], [7, 8]]"
    assert dict(card.rows)["got"] == "[[4, 5, 6], [7, 0, 0], [7, 8, 0]]"


def test_a_property_shows_the_fact_and_the_input_that_breaks_it():
    card = check("2.3", wrong("2.3", "units"))
    assert card.text.endswith("it works for any number of units.")
    assert dict(card.rows)["got"].startswith("ValueError: ")
    assert "where does the 3 stand" in card.hint


# The examples of the prose

SENTENCES = ["난 아이언맨 입니다", "사과를 먹습니다", "나는 오늘 사과를 먹지 않습니다"]
EXAMPLES = {
    "1.1": (('encode("난 토르 입니다"', "[4, 3, 6]"), ("난 토르 입니다",), [4, 3, 6]),
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
    assert vocabulary[: len(WORDS)] == WORDS
    rest = [] if number == "1.3" else [vocabulary]
    assert reference(number)(*given, *rest) == result
