from collections import Counter

import numpy as np
import pytest

from seq2seq_teach import tasks, use_language
from seq2seq_teach.tasks import phrases, unseen_phrases

PHRASES = phrases()


def test_the_world_is_large_and_every_sentence_is_there_once():
    pairs = {(phrase.korean, text) for phrase in PHRASES for text in phrase.references}
    assert len(pairs) >= 3000
    assert len(pairs) == sum(len(phrase.references) for phrase in PHRASES)
    assert len({phrase.korean for phrase in PHRASES}) == len(PHRASES)


def test_sentences_have_2_to_8_tokens_and_lengths_differ_on_the_two_sides():
    korean = Counter(len(phrase.korean.split()) for phrase in PHRASES)
    english = Counter(len(text.split()) for phrase in PHRASES for text in phrase.references)
    assert set(korean) == set(range(2, 9))
    assert min(english) >= 2 and max(english) == 8
    differences = {len(p.korean.split()) - len(p.references[0].split()) for p in PHRASES}
    assert {-2, -1, 0, 1} <= differences


@pytest.mark.parametrize(
    "korean, english",
    [
        ("난 아이언맨 입니다", "i am iron man"),
        ("나는 사과를 먹습니다", "i eat apples"),
        ("그녀는 사과를 먹었습니다", "she ate apples"),
        ("고양이는 나를 좋아하지 않습니다", "the cat does not like me"),
        ("나는 고양이를 좋아하지 않았습니다", "i did not like the cat"),
        ("그들은 어제 집에서 좋은 영화를 봤습니다", "they watched good movies at home yesterday"),
        ("난 오늘 집에서 빨간 사과를 먹을 수 없습니다", "i cannot eat red apples at home today"),
        ("의사는 학생이 아니었습니다", "the doctor was not a student"),
        ("나는 지금 사과를 먹습니다", "i am eating apples now"),
        ("우리는 오늘 편지를 쓰지 않습니다", "we are not writing letters today"),
        ("그는 새를 봅니다", "he sees birds"),
    ],
)
def test_sentences_a_teacher_would_translate_so(korean, english):
    (phrase,) = (phrase for phrase in PHRASES if phrase.korean == korean)
    assert phrase.references == (english,)


PAIRS = [(p.korean.split(), text.split()) for p in PHRASES for text in p.references]
TIMES, PLACES = ("오늘", "어제", "지금"), ("집에서", "학교에서")
NOT_AGAIN = {"나는": "나를", "난": "나를", "우리는": "나를", "너는": "너를", "넌": "너를"}


def test_liking_has_no_time_and_no_place():
    liking = [korean for korean, _ in PAIRS if any(word.startswith("좋아") for word in korean)]
    assert {korean[-1] for korean in liking} == {
        "좋아합니다",
        "좋아했습니다",
        "않습니다",
        "않았습니다",
    }
    assert not any({*TIMES, *PLACES} & {*korean} for korean in liking)


def test_nobody_does_anything_to_themselves_or_to_one_of_them():
    for korean, english in PAIRS:
        subject = korean[0]
        assert NOT_AGAIN.get(subject) not in korean, korean
        if subject.endswith(("는", "은")):
            assert subject[:-1] + "를" not in korean and subject[:-1] + "을" not in korean, korean
        assert not (english[0] in ("i", "we") and english[-1] == "me"), english
        assert english.count("you") <= 1, english
        for who in ("cat", "dog", "child", "teacher", "iron"):
            assert english.count(who) <= 1, english
    assert ["we", "see", "you"] in [english for _, english in PAIRS]


def test_movies_are_watched_and_all_else_is_seen():
    for korean, english in PAIRS:
        seeing = {"see", "sees", "saw"} & {*english}
        watching = {"watch", "watches", "watched", "watching"} & {*english}
        assert not seeing or "movies" not in english, english
        assert not watching or "movies" in english, english
        if {"봅니다", "봤습니다", "보지", "볼"} & {*korean}:
            assert seeing or watching, english


def test_what_is_going_on_now_or_today_is_said_so():
    going_on = 0
    for korean, english in PAIRS:
        progressive = any(word.endswith("ing") for word in english)
        assert not progressive or {"지금", "오늘"} & {*korean}, korean
        assert not progressive or {"am", "is", "are"} & {*english}, english
        if "지금" in korean:
            assert progressive or {"can", "cannot"} & {*english}, english
        if "오늘" in korean and korean[-1] in ("않습니다", "먹습니다", "마십니다", "씁니다"):
            assert progressive, english
        going_on += progressive
    assert going_on > 1000


@pytest.mark.parametrize(
    "noun, past", [("학생", "이었습니다"), ("아이언맨", "이었습니다"), ("의사", "였습니다")]
)
def test_the_past_of_to_be_follows_the_last_letter(noun, past):
    found = {korean[-1] for korean, _ in PAIRS if noun in korean} - {"입니다"}
    assert found == {past}


def test_a_sentence_without_its_subject_has_several_right_answers():
    (phrase,) = (p for p in PHRASES if p.korean == "사과를 좋아합니다")
    assert {"i like apples", "he likes apples", "they like apples"} <= set(phrase.references)
    assert phrase.drops_subject
    assert "너를 만났습니다" in {p.korean for p in PHRASES}
    (meeting,) = (p for p in PHRASES if p.korean == "나를 만났습니다")
    assert "i met me" not in meeting.references


def test_combinations_are_kept_from_training_but_every_word_is_seen():
    seen = [phrase for phrase in PHRASES if not phrase.unseen]
    unseen = [phrase for phrase in PHRASES if phrase.unseen]
    assert 0.05 < len(unseen) / len(PHRASES) < 0.25
    assert _words(seen) == _words(PHRASES)

    taught = {text for p in seen for text, w in zip(p.references, p.weights, strict=True) if w}
    held = {p.references[0] for p in unseen if not p.drops_subject}
    assert held and not taught & held  # in no form, not even behind a dropped subject


def _words(some):
    return {w for p in some for text in (p.korean, *p.references) for w in text.split()}


def test_training_draws_only_what_may_be_seen():
    unseen = {phrase.korean for phrase in PHRASES if phrase.unseen}
    references = {phrase.korean: phrase.references for phrase in PHRASES}
    drawn = tasks.draw_phrases(np.random.default_rng(0), 3000)
    assert len(drawn) == 3000
    assert not {korean for korean, _ in drawn} & unseen
    assert all(english in references[korean] for korean, english in drawn)
    short = tasks.draw_phrases(np.random.default_rng(0), 300, longest=3)
    assert max(len(korean.split()) for korean, _ in short) == 3


def test_a_dropped_subject_is_drawn_by_its_weight():
    dropped = {phrase.korean for phrase in PHRASES if phrase.drops_subject}
    drawn = tasks.draw_phrases(np.random.default_rng(1), 40_000)
    first = Counter(text.split()[0] for korean, text in drawn if korean in dropped)
    assert first["the"] > first["i"] > first["we"] > first["she"] > 0


def test_digits_are_copied_or_reversed():
    rng = np.random.default_rng(0)
    for reverse in (False, True):
        for source, target in tasks.digits(rng, 50, 7, reverse):
            digits = source.split()
            assert len(digits) == 7 and set(digits) <= set("0123456789")
            assert target.split() == (digits[::-1] if reverse else digits)
    lengths = {len(tasks.draw_digits(rng, 1)[0][0].split()) for _ in range(500)}
    assert lengths == set(range(1, 17))


def test_the_successor_series():
    source, target = tasks.successor()
    assert source.shape == target.shape == (1, 3, 1)
    assert source.ravel().tolist() == [1, 2, 3] and target.ravel().tolist() == [2, 3, 4]


def test_unseen_phrases_are_kept_from_training_and_have_one_answer():
    pairs = unseen_phrases(50)
    found = {phrase.korean: phrase for phrase in phrases()}
    assert len(pairs) == len(set(pairs)) == 50
    for korean, english in pairs:
        assert found[korean].unseen and found[korean].references == (english,)


def test_every_korean_word_of_the_world_has_a_meaning_and_no_english_one_has():
    korean, english = tasks.phrase_vocabularies()
    assert [word for word in korean.words[4:] if not tasks.meaning(word)] == []
    assert [word for word in english.words[4:] if tasks.meaning(word)] == []
    assert (
        tasks.meaning("사과를") == "apples"
        and tasks.meaning("보지")
        and tasks.meaning("토르") == ""
    )


def test_who_reads_english_has_meanings_with_korean_and_who_reads_korean_none():
    assert tasks.glossed("난 토르 입니다") == "난 토르 입니다 (i · 토르 · is)"
    assert tasks.glossed("난", tasks.BELOW) == "난\ni"
    assert [tasks.glossed(text) for text in ("토르", "3 1", "")] == ["토르", "3 1", ""]
    use_language("ko")
    assert tasks.glossed("난 토르 입니다") == "난 토르 입니다"
