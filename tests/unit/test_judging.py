"""Translations are judged beside all right ones, by length, and against looking up."""

import sys

import numpy as np
import pytest
import sacrebleu
from hypothesis import given, settings
from hypothesis import strategies as st
from shared import languages

from seq2seq_teach import use_language
from seq2seq_teach.judging import Judged, Nearest, judge

TRAINING = [("나는 학교에 가요", "i go to school"), ("너는 집에 있어요", "you are at home")]
TEST = [
    ("나는 집에 가요", "i go home"),
    ("나는 집에 가요", "i am going home"),
    ("학교", "school"),
    ("너는 학교에 있어요 지금 저기 있어요", "you are at school now"),
]


def test_every_source_is_translated_once_and_any_right_answer_will_do():
    asked = []
    judged = judge(lambda text: asked.append(text) or "i am going home", TEST)
    assert len(asked) == 3 and judged.sources == tuple(asked)
    assert judged.right[0] == ("i go home", "i am going home")
    assert judged.exact == 1 / 3


@languages
def test_scores_are_those_of_sacrebleu(language):
    use_language(language)
    answers = ("i go home", "a house", "you are at school now")
    judged = Judged(tuple("abc"), answers, (("i go home", "home"), ("school",), ("you are here",)))
    streams = [["i go home", "school", "you are here"], ["home", None, None]]
    assert judged.chrf == sacrebleu.corpus_chrf(answers, streams).score
    assert judged.bleu == sacrebleu.corpus_bleu(answers, streams).score
    assert f"chrF {judged.chrf:.1f}, BLEU {judged.bleu:.1f}" in str(judged)
    assert "33.3%" in str(judged)
    assert judged.best(1)[0].source == "a" and judged.best(1)[0].chrf == 100
    assert judged.worst(2)[0] == judged.verdicts[-1] and len(judged.worst(10)) == 3
    assert "a house" in str(judged.worst()[0])


def test_by_length_every_sentence_is_in_one_class():
    judged = judge(str.upper, TEST)
    parts = judged.by_length()
    assert {name: part.sources for name, part in parts.items()} == {
        "1–4": ("나는 집에 가요", "학교"),
        "5–6": ("너는 학교에 있어요 지금 저기 있어요",),
    }
    assert list(judged.by_length((1, 2, 4))) == ["1", "2–3", "4+"]


def test_the_nearest_sentence_shares_the_rarest_letters():
    nearest = Nearest(TRAINING)
    assert nearest("학교에 가요") == "i go to school"
    match = nearest.match("너는 집에 있어요")
    assert match[:2] == TRAINING[1] and match.likeness == pytest.approx(1)
    assert nearest.match("zzz").likeness == 0
    for nothing in (lambda: Nearest([]), lambda: judge(str, [])):
        with pytest.raises(ValueError, match="at least one"):
            nothing()


SENTENCES = st.text(st.sampled_from([*"ab 가"]), max_size=8)


@settings(deadline=None)
@given(st.lists(st.tuples(SENTENCES, SENTENCES), min_size=1), SENTENCES)
def test_likeness_is_a_cosine(pairs, text):
    """Against the definition, written with whole vectors."""
    nearest = Nearest(pairs)
    texts = [" ".join(source.split()) for source, _ in pairs] + [" ".join(text.split())]
    runs = [
        [f" {one} "[n : n + size] for size in (1, 2, 3) for n in range(len(one) + 3 - size)]
        for one in texts
    ]
    runs = [[run for run in own if run.strip()] for own in runs]
    known = sorted({run for own in runs for run in own})
    counts = np.array([[own.count(run) for run in known] for own in runs], float)
    weights = counts * np.log(1 + len(pairs) / np.maximum((counts[:-1] > 0).sum(axis=0), 1))
    lengths = np.linalg.norm(weights, axis=1)
    cosines = weights[:-1] @ weights[-1] / np.where(lengths == 0, 1, lengths)[:-1]
    cosines /= lengths[-1] or 1
    assert nearest.match(text).likeness == pytest.approx(cosines.max(), abs=1e-9)


def test_without_sacrebleu_scores_say_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "sacrebleu", None)
    with pytest.raises(ImportError, match="pip install sacrebleu"):
        str(judge(str, TEST))
