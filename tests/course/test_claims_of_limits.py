"""What notebook 6 says beside its figures, and no other test holds."""

from itertools import pairwise

import numpy as np
import pytest

from seq2seq_teach.encoder import first_state, run, sigmoid
from seq2seq_teach.limits import gradient_norms, random_cell, stored_curve
from seq2seq_teach.training import copier_training
from tools import REPO

PLAIN = "lstm-16", "lstm-32", "lstm-64"
SOURCE = (REPO / "notebooks/source/06_the_limits.py").read_text(encoding="utf-8")


def test_each_line_follows_the_dashed_one_and_bends_the_later_the_more_units():
    """The first length at which more than a bit is lost: no two of the models overlap there."""
    bends = []
    for name in PLAIN:
        lost = stored_curve(name).lost
        assert lost[:, :3].max() < 1  # "short sequences lose nearly nothing"
        bends.append((lost > 1).argmax(axis=1) + 1)
    assert all(max(one) < min(next_) for one, next_ in pairwise(bends))


def test_16_units_bring_hardly_a_bit_more_of_any_length_beyond_twelve():
    back = stored_curve("lstm-16").recovered
    assert (back[:, 12:] - back[:, [11]]).max() < 1
    # From 12 to 16 "each further digit costs the others what it brings".
    assert np.abs(np.median(back[:, 12:16] - back[:, [11]], axis=0)).max() < 0.6


def test_of_the_bits_that_eight_digits_more_carry_16_units_lose_most():
    back = stored_curve("lstm-16").recovered
    gained = (back[:, 15] - back[:, 7]) / (8 * np.log2(10))
    assert (0 < gained).all() and (gained < 0.2).all()


def test_only_the_panel_of_64_units_has_stopped_moving():
    """By the notebook's own measure: four times the steps bring less than 5% more."""
    stopped = []
    for name in PLAIN:
        four, sixteen = (np.median(stored_curve(name, n).recovered[:, 15]) for n in (4, 16))
        stopped.append(sixteen < 1.05 * four)
    assert stopped == [False, False, True]


def test_trained_sixteen_times_as_long_a_vector_brings_back_less_of_a_length_never_seen():
    """Of 24 digits; for two of the three less than guessing would: the lines leave the picture."""
    ends = [stored_curve(name, 16).recovered[0, -1] for name in PLAIN]
    for name, end in zip(PLAIN, ends, strict=True):
        assert end < stored_curve(name).recovered[:, -1].min()
    assert sum(end < 0 for end in ends) == 2


def test_trained_so_long_64_units_bring_back_nearly_all_as_attention_does():
    for name, times in (("lstm-64", 16), ("lstm-attention", 1)):
        assert np.median(stored_curve(name, times).lost[:, 15]) < 0.5


def test_both_ends_come_back_best_said_in_order_and_backwards():
    """Said backwards, the digit said last was read first: and it comes back well all the same."""
    for name in (*PLAIN, "lstm-32-reversed"):
        recall = stored_curve(name).recall
        assert (recall[:, [0, -1]].min(axis=1) > recall.min(axis=1) + 0.15).all()
        assert set(recall.argmax(axis=1)) <= {0, 1, 14, 15}


@pytest.mark.parametrize("seed", [0, 7])
def test_in_order_and_reversed_begin_with_the_same_weights_and_learn_from_the_same_digits(seed):
    pair = [copier_training(name, seed=seed) for name in ("lstm-32", "lstm-32-reversed")]
    weights = [one.start.arrays() for one in pair]
    assert all(np.array_equal(weights[0][name], weights[1][name]) for name in weights[0])
    assert pair[0].steps == pair[1].steps == 1000
    rngs = [np.random.default_rng(seed) for _ in pair]  # a batch has one length
    drawn = [
        [each for _ in range(100) for each in one._draw(rng, 2)]
        for one, rng in zip(pair, rngs, strict=True)
    ]
    assert [source for source, _ in drawn[0]] == [source for source, _ in drawn[1]]
    assert all(said.split() == source.split() for source, said in drawn[0])
    assert all(said.split() == source.split()[::-1] for source, said in drawn[1])
    assert {len(source.split()) for source, _ in drawn[0]} == {*range(1, 17)}


def test_large_inputs_push_tanh_to_its_flat_ends():
    slopes = []
    for scale in (0.1, 10):
        w = random_cell("rnn", 3, scale, 1, 32, np.random.default_rng(0))
        inputs = np.random.default_rng(0).normal(size=(30, 32))
        slopes.append(np.median(1 - run(inputs, first_state(w), w).h ** 2))
    assert slopes[0] > 0.1 and slopes[1] < 0.001


def test_a_setting_of_the_forget_bias_keeps_everything_and_none_of_the_input_scale_does():
    assert "at 5.4" in SOURCE and "5.4에" in SOURCE
    end = gradient_norms("lstm", gain=3, input_scale=10**0.6, forget_bias=5.4)[-1]
    assert 0.95 < end < 1.05
    scales = 10 ** np.arange(-2, 1.05, 0.1)
    ends = np.array([gradient_norms("rnn", gain=3, input_scale=scale)[-1] for scale in scales])
    assert not ((0.2 < ends) & (ends < 50)).any()


def test_of_the_four_gains_1_keeps_the_gradient_best_and_loses_too():
    ends = {gain: gradient_norms("rnn", gain=gain)[-1] for gain in (0.5, 0.9, 1, 3)}
    assert min(ends, key=lambda gain: abs(np.log(ends[gain]))) == 1 and ends[1] < 1


def test_a_fresh_forget_gate_is_open_by_what_is_said():
    said = "bias b = 1 is open by sigmoid(1) = 0.73, with b = 3 by 0.95"
    assert said in SOURCE and [round(float(sigmoid(b)), 2) for b in (1, 3)] == [0.73, 0.95]
