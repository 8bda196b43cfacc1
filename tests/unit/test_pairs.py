"""Pairs are cleaned, parted so that nothing leaks, and counted."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shared import languages

from seq2seq_teach import use_language
from seq2seq_teach.pair_files import Pairs
from seq2seq_teach.pairs import clean, count, leak, said, split, tidy

PAIRS = [
    ("Go!", "가!"),
    ("go.", "가세요."),
    ("Go", "가"),
    ("Stop!", "멈춰!"),
    ("I see.", "알겠어."),
]
SENTENCES = st.text(st.sampled_from([*"aAbB가나 .!?'-3,"]), min_size=1, max_size=12)
MANY = st.lists(st.tuples(SENTENCES, SENTENCES), max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't go, Tom!", "don't go , tom !"),
        ("'Tis 3.5 well-known m²...", "'  tis 3.5 well-known m² . . ."),
        ("“난 집에 있어.”", "“ 난 집에 있어 . ”"),
        ("3.Go", "3 . go"),
        ("हिन्दी में", "हिन्दी में"),
        ("好的。", "好的 。"),
        ("-", "-"),
    ],
)
def test_a_sign_is_a_token_of_its_own_but_not_within_a_word(text, expected):
    assert tidy(text) == " ".join(expected.split())
    away = tidy(text, punctuation="away")
    assert away == " ".join(word for word in expected.split() if any(map(str.isalnum, word)))


@settings(deadline=None)
@given(SENTENCES)
def test_what_is_tidy_stays_as_it_is(text):
    assert tidy(tidy(text)) == tidy(text)
    assert tidy(text, "as written", "as written") == " ".join(text.split())


@settings(deadline=None)
@given(MANY)
def test_cleaning_keeps_or_names_every_pair(pairs):
    cleaned = clean(pairs, longest=3)
    assert len(cleaned) + len(cleaned.left_out) == len(pairs)
    assert len(set(cleaned)) == len(cleaned)
    assert all(len(text.split()) <= 3 for pair in cleaned for text in pair)


def test_what_cleaning_leaves_out_is_said():
    pairs = Pairs((*PAIRS, ("Go!", "가!"), ("!", "가"), ("a b c d e", "가")), tuple("abcdefgh"))
    cleaned = clean(pairs, longest=4)
    assert [(out.line, out.why) for out in cleaned.left_out] == [
        (6, "the same pair a second time"),
        (7, "nothing but punctuation on one side"),
        (8, "longer than 4 words"),
    ]
    assert cleaned[0] == ("go !", "가 !") and cleaned.credits == tuple("abcde")
    assert clean(PAIRS, case="as written", punctuation="away")[0] == ("Go", "가")


@languages
@pytest.mark.parametrize("name", ["case", "punctuation"])
def test_a_way_of_writing_that_is_not_there_is_refused(name, language):
    use_language(language)
    with pytest.raises(ValueError, match=f"{name}.*as written"):
        clean(PAIRS, **{name: "upside down"})


@settings(deadline=None)
@given(MANY, st.integers(0, 5))
def test_no_sentence_stands_in_two_parts(pairs, seed):
    if len({said(source) for source, _ in pairs}) < 3:
        with pytest.raises(ValueError):
            split(pairs, seed=seed)
        return
    parts = split(pairs, seed=seed)
    assert parts == split(pairs, seed=seed)
    assert sorted(pair for part in parts for pair in part) == sorted(pairs)
    for part in parts:
        assert len(part) and all(leak(part, other) == 0 for other in parts if other is not part)


def test_a_split_takes_the_shares_it_is_given_and_keeps_credits():
    pairs = Pairs(
        tuple((f"word {n}", f"낱말 {n}") for n in range(200)), tuple(map(str, range(200)))
    )
    parts = split(pairs, validation=0.05, test=0.2)
    assert [len(part) for part in parts] == [150, 10, 40]
    assert all(
        f"word {credit}" == pair[0] for pair, credit in zip(parts[2], parts[2].credits, strict=True)
    )
    assert set(split(pairs, seed=1).test) != set(split(pairs).test)
    with pytest.raises(ValueError, match="95%"):
        split(pairs, validation=0.9, test=0.05)


def test_a_split_line_by_line_leaks():
    assert leak(PAIRS[1:], PAIRS[:1]) == 1
    assert leak(PAIRS[:3], PAIRS[3:]) == 0


def test_words_are_counted():
    counts = count([("a b a", "x"), ("a", "y z y")])
    np.testing.assert_array_equal(counts.source.lengths, [3, 1])
    assert counts.source.words == {"a": 3, "b": 1} and counts.source.once == 1
    assert counts.target.once == 2
    assert counts.source.unknown(["a c", "d b"]) == 0.5 and counts.source.unknown([]) == 0
    for nothing in (count, lambda none: leak(PAIRS, none)):
        with pytest.raises(ValueError, match="at least one"):
            nothing([])
