"""Sub-words spell what was never seen, as sentencepiece does, and a model keeps them."""

import sys

import numpy as np
import pytest
import sentencepiece
from hypothesis import given, settings
from hypothesis import strategies as st

from seq2seq_teach import Seq2Seq, Vocabulary
from seq2seq_teach.architecture import evaluate, untrained
from seq2seq_teach.letters import EOS, SPECIAL, UNK
from seq2seq_teach.pieces import LONGEST_WORD, SubWords, _joins
from seq2seq_teach.training import Training

KOREAN = [
    "톰은 학생이 아니에요",
    "톰이 학교에 갔어요",
    "나는 학교에 안 갔어요",
    "학생은 학교에 있어요",
]
PIECES = SubWords.learned(KOREAN, size=40)
TEXTS = st.lists(st.text(st.sampled_from([*"ab cd가나 "]), min_size=1, max_size=15), min_size=1)


def test_pieces_stand_behind_the_special_tokens_and_spell_words_never_seen():
    assert PIECES.words[:4] == SPECIAL and "▁학교에" in PIECES
    assert "톰은학교" not in " ".join(KOREAN).split()
    assert PIECES.decode(PIECES.encode("톰은학교 갔어요")) == "톰은학교 갔어요"
    assert PIECES.tokens("학교에 학생") == ["▁학교에", "▁학생"]
    for sentence in KOREAN:
        ids = PIECES.encode(sentence)
        assert UNK not in ids and PIECES.decode([*ids, EOS, 5]) == sentence


def test_letters_never_seen_are_unknown_and_the_others_are_kept():
    ids = PIECES.encode("학교에 zz")
    assert ids.count(UNK) == 1
    assert PIECES.decode(ids) == "학교에 <unk>"


@pytest.mark.parametrize("size", [5, 12, 60])
@settings(deadline=None)
@given(texts=TEXTS, more=TEXTS)
def test_they_are_spelled_as_sentencepiece_spells(texts, more, size):
    if not "".join(texts).strip():
        with pytest.raises(ValueError, match="at least one sentence"):
            SubWords.learned(texts, size)
        return
    seen = []
    real = sentencepiece.SentencePieceProcessor

    class Kept(real):
        def __init__(self, **model):
            super().__init__(**model)
            seen.append(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sentencepiece, "SentencePieceProcessor", Kept)
        pieces = SubWords.learned(texts, size)
    for text in texts + more:
        assert pieces.encode(text) == seen[0].encode(text)


def test_a_mark_of_our_own_parts_words_as_a_space_does():
    assert PIECES.encode("톰은▁학생") == PIECES.encode("톰은 학생")
    assert PIECES.encode("▁ ▁▁") == []


def test_a_very_long_word_is_spelled_in_parts():
    word = "학생은" * 20_000
    assert PIECES.decode(PIECES.encode(word)) == word
    assert len(PIECES.encode("학" * 3 * LONGEST_WORD)) > 1


def test_what_nothing_can_be_learned_from_is_one_sentence():
    for nothing in ([], [""], ["▁"], ["▅▅"]):
        with pytest.raises(ValueError, match="at least one sentence"):
            SubWords.learned(nothing)
    with pytest.raises(TypeError):
        SubWords.learned("난 학생")


def test_without_sentencepiece_learning_says_what_to_install_and_the_rest_works(monkeypatch):
    monkeypatch.setitem(sys.modules, "sentencepiece", None)
    with pytest.raises(ImportError, match="pip install sentencepiece"):
        _joins(["a"], 9)
    assert PIECES.tokens("학교에") == ["▁학교에"]


WORDS = Vocabulary.of(["a b", "a c", "a b"], unknown="<unk>", at_least=2)


def test_words_too_rare_to_learn_are_left_to_the_policy():
    assert WORDS.words == (*SPECIAL, "a", "b")
    assert WORDS.encode("a c") == [4, UNK]
    with pytest.raises(ValueError, match="None"):
        Vocabulary(SPECIAL, "yes")


@pytest.mark.parametrize("vocabulary", [PIECES, WORDS], ids=["pieces", "words"])
def test_a_model_keeps_its_policy_and_its_pieces(vocabulary, tmp_path):
    model = untrained("gru", vocabulary, vocabulary, 5, 4, rng=np.random.default_rng(1))
    loaded = Seq2Seq.load(model.save(tmp_path / "model.npz"))
    assert loaded.source == loaded.target == vocabulary and type(loaded.source) is type(vocabulary)
    assert loaded.translate("z a") == model.translate("z a")
    evaluate(loaded, [("z", "y b")])


def test_a_model_without_a_policy_is_saved_as_before(tmp_path):
    plain = Vocabulary.of(["a b"])
    path = untrained("rnn", plain, plain, 3, 2).save(tmp_path / "model.npz")
    assert {name for name in np.load(path) if "." not in name} == {"cell", "source", "target"}
    assert Seq2Seq.load(path).source.unknown is None


def test_training_meets_words_it_never_saw():
    pairs = [(text, text) for text in KOREAN]
    settings = {"units": 8, "embedding": 4, "steps": 2, "unseen": [("낯선 말", "학교에")]}
    for vocabulary in (PIECES, Vocabulary.of(KOREAN, "<unk>")):
        training = Training(
            lambda rng, count: pairs, vocabulary, vocabulary, samples=["낯선"], **settings
        )
        assert np.isfinite([check.loss for check in training.run().checks]).all()
