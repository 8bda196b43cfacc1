"""Training on pairs of one's own: by length, until nothing more is won, stopped and gone on."""

import numpy as np
import pytest
from shared import languages

from seq2seq_teach import Seq2Seq, Vocabulary, learning, use_language
from seq2seq_teach.judging import judge
from seq2seq_teach.learner import NumPyLearner, batch_of, with_unknown
from seq2seq_teach.learning import ByLength, judge_all, learn, translate_all
from seq2seq_teach.letters import EOS, PAD, SOS, UNK
from seq2seq_teach.training import CHECKED, Training

WORDS = "난 너 그 학교 집 밥 물 책 가 와 봐".split()
RNG = np.random.default_rng(8)
PAIRS = [(" ".join(RNG.choice(WORDS, 1 + n % 9)), f"so many {n % 9}") for n in range(300)]
PARTS = PAIRS[:250], PAIRS[250:]
SMALL = {"units": 12, "embedding": 8, "steps": 30, "every": 10, "batch": 32}
BOOKS = (Vocabulary.of(WORDS, "<unk>"), Vocabulary.of(text for _, text in PAIRS))


def test_a_pass_has_every_pair_once_in_batches_of_about_one_length():
    draw, rng = ByLength(PAIRS), np.random.default_rng(0)
    for _ in range(2):
        batches = [draw(rng, 32) for _ in range(10)]
        assert sorted(pair for batch in batches for pair in batch) == sorted(PAIRS)
        assert {len(batch) for batch in batches} == {30}
        spread = [np.ptp([max(map(len, pair)) for pair in batch]) for batch in batches]
        assert np.mean(spread) < np.ptp(draw.lengths) / 3
    lengths = [np.mean([len(source) for source, _ in batch]) for batch in batches]
    assert lengths != sorted(lengths)


def test_word_dropout_makes_words_unknown_and_touches_nothing_else():
    batch = batch_of(PAIRS[:64], *BOOKS)
    dropped = with_unknown(batch, 0.3, np.random.default_rng(0))
    for before, after in ((batch.sources, dropped.sources), (batch.fed, dropped.fed)):
        words = (before != PAD) & (before != SOS)
        assert set(after[before != after]) == {UNK}
        assert (before == after)[~words].all() and after.dtype == before.dtype
        assert 0.2 < (before != after)[words].mean() < 0.4
    assert dropped.wanted is batch.wanted and dropped.weight is batch.weight


def test_the_loss_of_many_pairs_is_found_in_parts():
    unseen = PAIRS[: CHECKED + 40]
    whole = Training(ByLength(PAIRS), *BOOKS, unseen=unseen, **SMALL)
    assert [len(part.sources) for part in whole._unseen] == [CHECKED, 40]
    loss = whole.run().checks[-1].loss
    at_once = whole._learner.loss(batch_of(unseen, *BOOKS))
    assert loss == pytest.approx(at_once, rel=1e-5)


def test_patience_stops_when_nothing_more_is_won_and_keeps_the_best():
    lies = [(source, f"so many {(n * 7) % 9}") for n, (source, _) in enumerate(PAIRS[:20])]
    settings = {**SMALL, "steps": 400, "rate": 0.03, "patience": 2, "unseen": lies}
    training = Training(ByLength(PAIRS), *BOOKS, **settings)
    losses = [check.loss for check in training.run().checks]
    assert training.done and len(training.history.losses) < 400
    assert len(losses) - 1 - int(np.argmin(losses)) == 2
    assert Training(ByLength(PAIRS), *BOOKS, **SMALL).best.source is BOOKS[0]
    best = Training(lambda rng, count: lies, *BOOKS, start=training.best, unseen=lies, steps=1)
    assert best.run().checks[0].loss == pytest.approx(min(losses))


def test_the_best_model_is_that_of_the_highest_score():
    scores = iter([1.0, 5.0, 3.0, 4.0])
    models = []

    def score(model):
        models.append(model)
        return next(scores)

    training = Training(ByLength(PAIRS), *BOOKS, patience=5, score=score, **SMALL)
    assert [check.score for check in training.run().checks] == [1, 5, 3, 4]
    assert training.best is models[1]


@languages
def test_what_patience_and_a_start_need_is_said(language):
    use_language(language)
    with pytest.raises(ValueError, match="unseen"):
        Training(ByLength(PAIRS), *BOOKS, patience=2)
    start = Training(ByLength(PAIRS), *BOOKS, **SMALL).start
    with pytest.raises(ValueError, match=r"start\.source"):
        Training(ByLength(PAIRS), BOOKS[0], BOOKS[0], start=start)
    for wrong in (-0.1, 1, "much"):
        with pytest.raises(ValueError, match="word_dropout"):
            Training(ByLength(PAIRS), *BOOKS, word_dropout=wrong)


@pytest.mark.parametrize("tokens", [None, lambda texts: Vocabulary.of(texts, "<unk>", at_least=2)])
def test_learn_translates_text_to_text_and_goes_on_from_a_file(tokens, tmp_path):
    how = {"tokens": tokens} if tokens else {}
    training = learn(*PARTS, **how, **{**SMALL, "steps": 200, "rate": 0.03})
    checks = training.history.checks
    assert checks[-1].loss < 0.7 * checks[0].loss
    assert training.best.translate("난 외계인").startswith("so many")
    file = training.best.save(tmp_path / "mine.npz")
    more = learn(*PARTS, start=Seq2Seq.load(file), **SMALL)
    assert more.history.checks[0].score == max(check.score for check in checks)
    assert more.history.checks[0].score == judge(training.best.translate, PARTS[1]).chrf


def test_learn_can_be_stopped_and_goes_on_to_the_same_end():
    seen = []

    def stop():
        seen.append(len(seen))
        if len(seen) == 13:
            raise KeyboardInterrupt

    stopped, whole = learn(*PARTS, watch=stop, **SMALL), learn(*PARTS, **SMALL)
    assert len(stopped.history.losses) == 13 and not stopped.done
    stopped.run()
    assert stopped.history.losses == whole.history.losses


@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
@pytest.mark.parametrize("also", [{}, {"attention": True}, {"feed_context": True}], ids=str)
def test_all_at_once_are_translated_as_one_by_one(cell, also, monkeypatch):
    monkeypatch.setattr(learning, "CHECKED", 10)
    model = Training(ByLength(PAIRS), *BOOKS, cell=cell, **also, **SMALL).model  # it babbles
    texts = ["외계인", *dict(PAIRS)][:15]  # in two goes, a word of the first unknown
    one_by_one = [str(model.translate(text)) for text in texts]
    assert translate_all(model, texts) == one_by_one
    assert len(set(one_by_one)) > 3
    assert judge_all(model, PAIRS[:9]) == judge(model.translate, PAIRS[:9])


def test_what_never_ends_is_stopped_at_once_too():
    model = Training(ByLength(PAIRS), *BOOKS, **SMALL).model
    model.decoder.output_bias[EOS] = -1e6
    assert translate_all(model, ["난 집"]) == [str(model.translate("난 집"))]
    assert translate_all(model, []) == []


def test_the_loss_of_a_check_is_that_of_a_step():
    batch = batch_of(PAIRS[:64], *BOOKS)
    for also in ({}, {"attention": True}, {"feed_context": True}):
        training = Training(ByLength(PAIRS), *BOOKS, **also, **SMALL)
        learner = NumPyLearner(training.start, 0.01, 10, False, 0)
        assert learner.loss(batch) == pytest.approx(learner.learn(batch), rel=1e-5)
