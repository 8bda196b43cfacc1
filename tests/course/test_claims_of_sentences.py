"""What notebook 8 claims of the sentences that come with the course."""

import re
from collections import Counter

import nbformat
import numpy as np
import pytest

from benchmarks.pairs import read as table
from seq2seq_teach.home import MODEL, TRAINED, open_home
from seq2seq_teach.judging import Nearest, judge
from seq2seq_teach.learning import judge_all
from seq2seq_teach.letters import SPECIAL, tokenize
from seq2seq_teach.pairs import (
    SHIPPED,
    clean,
    copies,
    count,
    leak,
    length,
    pairs_of,
    read_pairs,
    split,
)
from seq2seq_teach.pieces import BEGINS, SubWords
from seq2seq_teach.pretrained.__main__ import LESSON, PIECES
from tools import REPO

MEANING = {
    "친구": "*friend*",
    "친구는": "topic",
    "친구가": "subject",
    "친구를": "object",
    "친구들한테서": "*from friends*",
    "고양이를": "a cat*",
    "봤어요": "*saw",
    "고마워요": "*thank you*",
    "비가": "비가 와요 is *it's raining*",
    "와요": "비가 와요 is *it's raining*",
}


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


def test_one_pair_in_six_has_an_english_sentence_with_two_or_three_korean_ones(pairs):
    times = Counter(english for _, english in pairs)
    assert set(times.values()) == {1, 2, 3}
    assert 1 / 7 < np.mean([times[english] > 1 for _, english in pairs]) < 1 / 5


def test_short_sentences_have_as_many_words_met_once_as_long_ones(parts):
    korean = count(parts.training).source
    once = {}
    for source, _ in parts.training:
        part = once.setdefault(min(length(source), 10) // 4, [])
        part += [korean.words[word] == 1 for word in tokenize(source)]
    assert len(once) == 3 and all(0.17 < np.mean(part) < 0.25 for part in once.values())


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


def test_with_500_pieces_every_korean_letter_stays_alone(parts):
    sentences = [source for source, _ in parts.training]
    letters = set("".join(sentences)) - {" "}
    assert 650 < len(letters) < 750
    assert {*SubWords.learned(sentences, 500).words[len(SPECIAL) :]} == letters | {BEGINS}


def test_every_korean_word_of_the_english_notebook_has_its_meaning_there():
    cells = nbformat.read(REPO / "notebooks" / "08_your_sentences.ipynb", as_version=4).cells
    prose = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    words = {*re.findall("[가-힣]+", "\n".join(cell.source for cell in cells))}
    words -= {"안녕하세요"}  # beside its Hello, in a file with mistakes
    assert words == {*MEANING}
    assert [word for word in words if MEANING[word] not in prose] == []


def test_the_baseline_is_hard_to_beat(parts):
    baseline = judge(Nearest(parts.training), parts.test)
    assert 30 < baseline.chrf < 35 and baseline.exact < 0.1


@pytest.mark.parametrize("seed", range(3))
def test_a_neighbour_shares_many_letters_and_a_sentence_drawn_by_chance_few(parts, seed):
    """Also where the English does not stand in training: everyday sentences resemble each other."""
    known, rng = {target for _, target in parts.training}, np.random.default_rng(seed)

    def by_chance(_):
        return parts.training[rng.integers(len(parts.training))][1]

    others = [pair for pair in parts.test if pair[1] not in known]
    assert 2 * judge(by_chance, others).chrf < judge(Nearest(parts.training), others).chrf
    assert round(judge(by_chance, parts.test).chrf) == 11  # "gets 11 already"


def test_looking_up_is_exactly_right_only_where_the_english_stands_in_training_too(parts):
    known = {target for _, target in parts.training}
    told = [pair for pair in parts.test if pair[1] in known]
    others = [pair for pair in parts.test if pair[1] not in known]
    assert round(len(parts.test) / len(told)) == 8  # "one in eight"
    told, others = (judge(Nearest(parts.training), some) for some in (told, others))
    assert told.exact > 0.5 and others.exact == 0 and told.chrf > 2 * others.chrf


def test_copies_are_their_own_translation_and_none_leaks(pairs):
    copied = copies(pairs)
    assert [*copied] == [(one, one) for one in dict.fromkeys(target for _, target in pairs)]
    parts = split(copies(clean(pairs, longest=8)))
    assert leak(parts.training, parts.test) == leak(parts.training, parts.validation) == 0


def test_the_translator_that_comes_along_knows_what_it_learned_and_little_else(parts):
    home = open_home(TRAINED)
    card = home.card
    learned, new = (judge(home.translate, part[:100]) for part in (parts.training, parts.test))
    assert (round(10 * learned.exact), round(100 * new.exact)) == (7, 4)
    assert home.translate("물 좀 주세요.") == "give me some water , please ."
    assert home.translate("저는 치과가 무서워요.") == "i don't like to watch the news ."

    judged = judge_all(home.model, parts.test)
    assert (card.sentences, card.pairs) == (len(judged.sources), len(parts.training))
    assert card.chrf == pytest.approx(judged.chrf, abs=0.5) and card.exact < 0.1
    assert card.nearest == pytest.approx(judge(Nearest(parts.training), parts.test).chrf)
    assert card.chrf < card.nearest
    assert (card.units, card.embedding) == (LESSON["units"], LESSON["embedding"])
    assert card.source == card.target == PIECES and card.attention
    assert (TRAINED / MODEL).stat().st_size < 2_000_000


def captions(task, kind, steps=3000):
    """The rows of three trainings on the captions, or the one of the baseline."""
    of_one = {"task": task, "kind": kind, "steps": steps}
    return [row for row in table() if row["training"] > 19_000 and row | of_one == row]


def scores(*which):
    return [row["chrF"] for row in captions(*which)]


def test_with_ten_times_as_many_pairs_attention_beats_the_baseline_and_one_vector_does_not():
    (baseline,) = scores("translate", "nearest", 0)
    one_vector, attention = (scores("translate", kind) for kind in ("one vector", "attention"))
    assert max(one_vector) + 5 < baseline == 36.9 and baseline + 10 < min(attention)
    short = scores("translate", "attention", 1500)  # not long enough: luck decides
    assert max(short) - min(short) > 2 * (max(attention) - min(attention))


def test_on_twenty_thousand_pairs_a_training_takes_ten_minutes_and_a_gigabyte_with_numpy_half():
    for task in ("translate", "copy"):
        for kind in ("one vector", "attention"):
            rows = captions(task, kind)
            assert [row["seed"] for row in rows] == [0, 1, 2]
            assert all(row["seconds"] < 600 and row["MB"] < 1200 for row in rows)
            assert all(row["engine"] == "keras" for row in rows)
    rows = [row for row in table() if row.get("engine") == "numpy"]  # a file of 20,000 pairs
    assert {row["kind"] for row in rows} == {"one vector", "attention"}
    assert all(row["seconds"] < 600 and row["MB"] < 500 for row in rows)


def test_captions_are_copied_with_attention_and_the_longer_the_worse_through_one_vector():
    for row in captions("copy", "one vector"):
        by_length = [score for _, score in row["by length"].values()]
        assert by_length == sorted(by_length, reverse=True)
        assert by_length[0] - by_length[-1] > 10
    for row in captions("copy", "attention"):
        assert min(score for _, score in row["by length"].values()) > 95


def spread(numbers, join):
    least, most = round(min(numbers)), round(max(numbers))
    return f"{least}{join}{most}" if least < most else str(least)


def test_what_the_notebook_says_of_the_captions_is_this_table():
    said = (REPO / "notebooks/source/08_your_sentences.py").read_text(encoding="utf-8")
    one_vector, attention = (scores("translate", kind) for kind in ("one vector", "attention"))
    short = sorted(round(score) for score in scores("translate", "attention", 1500))
    assert short == [33, 41, 48] and "had 33, 41 and 48" in said and "33, 41, 48이었" in said
    assert (
        f"got chrF {spread(one_vector, ' to ')}, and attention {spread(attention, ' to ')};" in said
    )
    assert f"chrF {spread(one_vector, '~')}, 어텐션은 {spread(attention, '~')}이었습니다." in said

    by_length = [[*row["by length"].values()] for row in captions("copy", "one vector")]
    first, *_, last = ([score for _, score in part] for part in zip(*by_length, strict=True))
    every = [
        score for row in captions("copy", "attention") for _, score in row["by length"].values()
    ]
    assert f"got {spread(every, ' to ')} at every length" in said
    assert f"one vector {spread(first, ' to ')} for 5 or 6 words, {spread(last, ' to ')} " in said
    assert f"길이와 상관없이 {spread(every, '~')}, 벡터 하나는 " in said
    assert f"낱말이 대여섯 개면 {spread(first, '~')}," in said
    assert f"17개 이상이면 {spread(last, '~')}였" in said
