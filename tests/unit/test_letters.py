import re
import string

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import languages

from seq2seq_teach import Codebook, Vocabulary, load_pretrained, pad, tokenize, use_language
from seq2seq_teach.letters import EOS, PAD, SOS, SPECIAL, UNK

BOOK = Codebook({"안녕": 315, "친구": 526, "-야": 964})
words = st.text(string.ascii_lowercase + "가나다라", min_size=1, max_size=4)


def test_the_codebook_of_the_first_letter():
    assert BOOK.encode("안녕 친구야") == [315, 526, 964]
    assert BOOK.decode([315, 526, 964]) == "안녕 친구야"


def test_the_longest_word_wins():
    book = Codebook({"사과": 1, "사": 2, "-과": 3, "-나무": 4, "사과나무": 5})
    assert book.encode("사과") == [1]
    assert book.encode("사과나무") == [5]
    assert book.encode("사나무") == [2, 4]


@pytest.mark.parametrize(
    "letter", ["안녕하세요", "야", "친구 야", "-야", "친구안녕", "🙂", "야안녕"]
)
def test_a_word_that_is_not_in_the_book_is_named(letter):
    with pytest.raises(ValueError, match="안녕, 친구, -야"):
        BOOK.encode(letter)


def test_codes_that_stand_for_nothing():
    with pytest.raises(ValueError, match=r"999.*315, 526, 964"):
        BOOK.decode([315, 999])
    with pytest.raises(ValueError, match="-야"):
        BOOK.decode([964])


@pytest.mark.parametrize("codes", [{"a": 1, "b": 1}, {"": 1}, {"-": 1}, {"a b": 1}])
def test_a_book_must_be_readable_back(codes):
    with pytest.raises(ValueError):
        Codebook(codes)


@given(st.lists(words, min_size=1, max_size=6, unique=True), st.data())
def test_what_the_codebook_encodes_it_reads_back(book_words, data):
    book = Codebook({word: 100 + n for n, word in enumerate(book_words)})
    letter = " ".join(data.draw(st.lists(st.sampled_from(book_words), max_size=8)))
    assert book.decode(book.encode(letter)) == letter


@pytest.mark.parametrize("word", ["a\0", "\0", "\ud800", "난\udfff"], ids=ascii)
def test_a_word_that_no_file_would_bring_back_is_refused(word):
    with pytest.raises(ValueError, match="half a character"):
        Vocabulary.of([word])


def test_special_tokens_come_first():
    vocabulary = Vocabulary.of(["난 아이언맨 입니다"])
    assert vocabulary.words == (*SPECIAL, "난", "아이언맨", "입니다")
    assert [vocabulary.words[i] for i in (PAD, SOS, EOS, UNK)] == list(SPECIAL)
    assert len(vocabulary) == 7


@given(st.lists(st.lists(words, max_size=6).map(" ".join), min_size=1, max_size=5))
def test_what_a_vocabulary_encodes_it_reads_back(sentences):
    vocabulary = Vocabulary.of(sentences)
    for sentence in sentences:
        assert vocabulary.decode(vocabulary.encode(sentence)) == sentence


def test_decoding_stops_at_eos_and_skips_pads():
    vocabulary = Vocabulary.of(["i am iron man"])
    assert vocabulary.decode([SOS, 4, 5, PAD, EOS, 6]) == "i am"
    for wrong in (-1, len(vocabulary)):
        with pytest.raises(ValueError, match=str(wrong)):
            vocabulary.decode([wrong])


@pytest.mark.parametrize(
    ("words", "sentence", "tokens"),
    [
        ("난 입니다", "난 입니다.", "난 입니다"),
        ("난 입니다", "난 입니다 ?!", "난 입니다"),
        ("난 입니다", "난. 입니다。", "난. 입니다"),
        ("난 입니다 .", "난 입니다.", "난 입니다 ."),
        ("난 입니다 . !", "난 입니다!?.", "난 입니다 ! ."),
        ("난 입니다.", "난 입니다.", "난 입니다."),
        ("난 입니다", "...", ""),
        ("난 입니다", "", ""),
        ("난", "토르!", "토르"),
    ],
)
def test_a_sign_at_the_end_is_a_token_where_it_is_known_and_else_left_out(words, sentence, tokens):
    vocabulary = Vocabulary.of([words])
    assert vocabulary.tokens(sentence) == tokens.split()
    known = vocabulary.encode(sentence, unknown="<unk>")
    assert known == vocabulary.encode(tokens, unknown="<unk>")


def test_an_unknown_word_is_named_with_words_near_it():
    vocabulary = Vocabulary.of(["난 아이언맨 입니다"])
    with pytest.raises(ValueError, match=r"“난아이언맨”.*3 words.*아이언맨, 난"):
        vocabulary.encode("난아이언맨 입니다")
    with pytest.raises(ValueError, match="unknown is “입니다”"):
        vocabulary.encode("난 토르 입니다", unknown="입니다")
    assert vocabulary.encode("난 토르 입니다", unknown="<unk>") == [4, UNK, 6]
    assert vocabulary.decode([4, UNK, 6]) == "난 <unk> 입니다"


def test_words_spelt_like_an_unknown_one_are_suggested_the_likest_first():
    source = load_pretrained("phrases-lstm").source
    for typed, near in (
        ("토르", "오늘, 새를, 보지"),
        ("선생닝은", "선생님은"),
        ("임니다", "입니다"),
    ):
        with pytest.raises(ValueError, match=near):
            source.encode(typed)


def test_a_letter_that_is_in_many_words_is_no_suggestion():
    with pytest.raises(ValueError, match="zero, bear, "):
        Vocabulary.of(["i saw a bear b zero times 나"]).encode("zebra")


@pytest.mark.parametrize("special", SPECIAL)
def test_a_special_token_typed_by_a_learner_is_a_word_like_any_other(special):
    vocabulary = Vocabulary.of([f"난 {special}"])
    assert special not in vocabulary
    with pytest.raises(ValueError):
        vocabulary.encode(special)


def test_decomposed_hangul_is_the_same_word():
    assert tokenize("\u1102\u1161\u11ab 아이언맨") == ["난", "아이언맨"]
    with pytest.raises(TypeError, match="int"):
        tokenize(315)


@given(
    st.lists(st.lists(st.integers(4, 99), max_size=7), min_size=1, max_size=5), st.integers(0, 3)
)
def test_a_rectangle_holds_every_sequence_and_nothing_else(sequences, more):
    longest = max(map(len, sequences))
    ids, mask = pad(sequences, longest + more)
    assert ids.shape == mask.shape == (len(sequences), longest + more)
    assert [list(row[real]) for row, real in zip(ids, mask, strict=True)] == sequences
    assert (ids[~mask] == PAD).all()


def test_what_cannot_be_padded():
    with pytest.raises(ValueError, match="at least one"):
        pad([])
    with pytest.raises(ValueError, match="length=3"):
        pad([[4, 5, 6]], length=2)
    assert np.array_equal(pad([[], [4]])[0], [[PAD], [4]])


@languages
@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: Vocabulary.of("난 아이언맨"), TypeError),
        (lambda: Vocabulary.of(315), TypeError),
        (lambda: Vocabulary.of([315]), TypeError),
        (lambda: Vocabulary(("난", "아이언맨")), ValueError),
        (lambda: Vocabulary((*SPECIAL, "난", "난")), ValueError),
        (lambda: Codebook("안녕"), TypeError),
        (lambda: Codebook({"안녕": "315"}), TypeError),
        (lambda: Codebook({"안녕": 315}).decode(315), TypeError),
        (lambda: Codebook({"안녕": 315}).decode([[315]]), ValueError),
        (lambda: Vocabulary.of(["난"]).decode(4), TypeError),
        (lambda: Vocabulary.of(["난"]).decode("4"), TypeError),
        (lambda: Vocabulary.of(["난"]).decode([4.5]), ValueError),
        (lambda: Vocabulary.of(["난"]).decode([None]), ValueError),
        (lambda: pad([1, 2, 3]), ValueError),
        (lambda: pad([[1.9]]), ValueError),
        (lambda: pad([[-1]]), ValueError),
        (lambda: pad([[2**40]]), ValueError),
        (lambda: pad(["난 아이언맨"]), ValueError),
        (lambda: pad([[[4], [5]]]), ValueError),
        (lambda: pad([[4]], length=1.5), ValueError),
        (lambda: pad([[4]], length=10**12), ValueError),
    ],
)
def test_what_is_no_word_and_no_id_is_refused_in_our_words(language, call, error):
    use_language(language)
    with pytest.raises(error) as caught:
        call()
    message = str(caught.value)
    assert len(message) < 300 and message.isprintable()
    assert bool(re.search("[가-힣].*(요|다)[.]$", message)) == (language == "ko")
