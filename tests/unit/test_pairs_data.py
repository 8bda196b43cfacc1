"""The sentences that ship are what the card beside them says."""

import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median

import seq2seq_teach

DATA = Path(seq2seq_teach.__file__).parent / "pairs_data"
TEXT = (DATA / "korean_english.tsv").read_bytes().decode("utf-8")
ROWS = [line.split("\t") for line in TEXT.splitlines()]
ENGLISH, KOREAN = [row[0] for row in ROWS], [row[1] for row in ROWS]
CARD = (DATA / "korean_english.md").read_text(encoding="utf-8").split("\n## 한국어\n")


def words(sentence):
    return tuple(re.findall(r"[\w'-]+", sentence.lower()))


def said(english, korean):
    return english in CARD[0] and korean in CARD[1]


def test_three_columns_and_nothing_that_is_not_seen():
    assert TEXT.endswith("\n") and "\r" not in TEXT and not TEXT.startswith("\ufeff")
    assert unicodedata.is_normalized("NFC", TEXT)
    assert {len(row) for row in ROWS} == {3}
    assert {row[2] for row in ROWS} == {"seq2seq_teach, CC0"}
    assert all("CC0 1.0" in half for half in CARD)


def test_each_language_in_its_own_script_and_whole_sentences():
    english, korean = r"[A-Z0-9][A-Za-z0-9 ,.?!'-]*[.?!]", r"[가-힣0-9][가-힣0-9 ,.?!]*[.?!]"
    for one, other, _ in ROWS:
        assert re.fullmatch(english, one) and re.fullmatch(korean, other), (one, other)
        assert one[-1] == other[-1], (one, other)
        assert "  " not in one + other, (one, other)
        assert len(re.findall("[.?!]", one)) == len(re.findall("[.?!]", other)), (one, other)


def test_how_many_and_how_long():
    assert len(ROWS) >= 1600
    assert said(f"{len(ROWS):,} pairs of sentences", f"문장 쌍 {len(ROWS):,}개")
    (few, half, most), (fewest, middle, longest) = (
        (min(n), int(median(n)), max(n))
        for n in ([len(one.split()) for one in some] for some in (ENGLISH, KOREAN))
    )
    long = sum(len(one.split()) >= 10 for one in ENGLISH)
    assert said(
        f"English {few} to {most} words, half of them {half} or fewer, {long} of 10 and more; "
        f"Korean {fewest} to {longest} words between spaces, half of them {middle} or fewer",
        f"영어는 낱말 {few}~{most}개, 절반이 {half}개 이하, 10개 이상은 {long}쌍. "
        f"한국어는 {fewest}~{longest}어절, 절반이 {middle}어절 이하",
    )


def test_how_many_words_and_how_many_of_them_once():
    (many, once), (more, rare) = (
        (len(counts), sum(n == 1 for n in counts.values()))
        for counts in (Counter(w for one in some for w in words(one)) for some in (ENGLISH, KOREAN))
    )
    assert said(
        f"{many:,} different ones in English, {once:,} of them", f"{many:,}개 가운데 {once}"
    )
    assert said(f"{more:,} different ones in Korean", f"{more:,}개 가운데 {rare:,}개가 한 번만")
    assert said(f"{rare:,} of them once", "어절(조사와 어미가 붙은 그대로)")


def test_no_pair_is_there_twice_but_sentences_are():
    assert len({tuple(row) for row in ROWS}) == len(ROWS)
    english, korean = ([n for n in Counter(some).values() if n > 1] for some in (ENGLISH, KOREAN))
    assert (max(english), max(korean)) == (3, 4)
    assert said(
        f"{len(english)} English sentences have two or three Korean ones and "
        f"{len(korean)} Korean sentences two to four English ones",
        f"영어 문장 {len(english)}개에는 한국어 문장이 둘이나 셋, "
        f"한국어 문장 {len(korean)}개에는 영어 문장이 둘에서 넷까지",
    )


def test_how_many_differ_in_a_single_word():
    alike = defaultdict(set)
    for one in {words(one) for one in ENGLISH}:
        for i in range(len(one) if len(one) >= 3 else 0):
            alike[one[:i], one[i + 1 :]].add(one)
    n = len(set().union(*(some for some in alike.values() if len(some) > 1)))
    assert said(
        f"{n} English sentences of 3 words and more differ from another one in a single word",
        f"세 낱말 이상인 영어 문장 {n}개는 다른 문장과 낱말 하나만",
    )


def test_how_people_speak_in_it():
    formal, polite = re.compile(r"(니다|니까|십시오|시다)[.?!]$"), re.compile(r"[요죠][.?!]$")
    counts = Counter(
        "formal" if formal.search(one) else "polite" if polite.search(one) else "casual"
        for one in KOREAN
    )
    share = {style: round(100 * n / len(ROWS)) for style, n in counts.items()}
    assert said(
        "해요체 ({polite}%), then 반말 ({casual}%) and 합니다체 ({formal}%)".format(**share),
        "해요체({polite}%)이고 반말({casual}%)과 합니다체({formal}%)".format(**share),
    )
    questions = round(100 * sum(one[-1] == "?" for one in ENGLISH) / len(ROWS))
    assert said(f"{questions}% are questions", f"{questions}%는 의문문")
