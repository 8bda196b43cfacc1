"""What notebook 8 claims of the sentences that come with the course."""

import numpy as np
import pytest

from seq2seq_teach.judging import Nearest, judge
from seq2seq_teach.letters import tokenize
from seq2seq_teach.pairs import SHIPPED, clean, copies, count, leak, pairs_of, read_pairs, split
from seq2seq_teach.pieces import SubWords


@pytest.fixture(scope="module")
def pairs():
    return clean(read_pairs(SHIPPED, columns=(1, 0)))


@pytest.fixture(scope="module")
def parts(pairs):
    return split(pairs)


def leak_of_chance(pairs, seed):
    order = np.random.default_rng(seed).permutation(len(pairs))
    tenth = len(pairs) // 10
    return leak(pairs.chosen(order[tenth:]), pairs.chosen(order[:tenth]))


def test_nothing_is_left_out_of_this_file(pairs):
    raw = read_pairs(SHIPPED, columns=(1, 0))
    assert not raw.left_out and not pairs.left_out and len(pairs) == len(raw) > 2000
    assert len(set(raw.credits)) == 1


def test_chance_leaks_much_in_english_and_little_in_korean(pairs):
    english = pairs_of([(target, source) for source, target in pairs])
    assert all(0.1 < leak_of_chance(english, seed) < 0.2 for seed in range(5))
    assert all(leak_of_chance(pairs, seed) < 0.05 for seed in range(5))
    for each in (pairs, english):
        assert leak(split(each).training, split(each).test) == 0


def test_most_korean_words_are_met_once_and_one_in_five_of_the_test_never(parts):
    korean = count(parts.training).source
    assert 0.5 < korean.once / len(korean.words) < 0.7
    assert 0.18 < korean.unknown(source for source, _ in parts.test) < 0.23
    assert len([word for word in korean.words if word.startswith("친구")]) >= 8


def test_a_word_never_met_is_spelled_in_fewer_pieces_where_there_are_more(parts):
    sentences = [source for source, _ in parts.training]
    assert "친구들한테서" not in {word for text in sentences for word in tokenize(text)}
    few, many = (SubWords.learned(sentences, size).tokens("친구들한테서") for size in (500, 2000))
    assert len(few) > len(many) > 1
    assert "".join(few) == "".join(many) == "▁친구들한테서"


def test_the_baseline_is_hard_to_beat(parts):
    baseline = judge(Nearest(parts.training), parts.test)
    assert 30 < baseline.chrf < 35 and baseline.exact < 0.1


def test_copies_are_their_own_translation(parts):
    for part, copied in zip(parts, copies(parts), strict=True):
        assert list(copied) == [(target, target) for _, target in part]
