"""Training teaches, repeats itself, and hands over weights that NumPy reads alike."""

from contextlib import suppress
from functools import cache

import numpy as np
import pytest

from seq2seq_teach import Vocabulary, use_language
from seq2seq_teach.decoder import cross_entropy, teacher_forced
from seq2seq_teach.encoder import encode
from seq2seq_teach.learner import Batch, batch_of
from seq2seq_teach.letters import EOS, PAD, SOS
from seq2seq_teach.tasks import digit_vocabulary, draw_digits
from seq2seq_teach.training import History, Training

DIGITS = digit_vocabulary()
KNOWING_NOTHING = np.log(len(DIGITS))
# Cell, whether it attends, and who computes.
every_model = pytest.mark.parametrize(
    ("cell", "attention", "engine"),
    [
        (cell, attention, engine)
        for engine in ("numpy", "keras")
        for cell, attention in (("rnn", False), ("gru", False), ("lstm", False), ("lstm", True))
    ],
)


def short(rng, count):
    """Pairs of one to three digits, of different lengths in one batch."""
    return [draw_digits(rng, 1, longest=3)[0] for _ in range(count)]


@cache
def trained(cell, attention, engine):
    """A small model after 60 steps, its history, and what was seen at every step."""
    batches, seen = [], []

    def draw(rng, count):
        batches.append(short(rng, count))
        return batches[-1]

    def watch():
        losses = training.history.losses
        seen.append((len(losses) - 1, losses[-1], training.model))

    training = Training(
        draw,
        DIGITS,
        DIGITS,
        cell=cell,
        attention=attention,
        engine=engine,
        units=24,
        embedding=12,
        steps=60,
        batch=48,
        rate=0.03,
    )
    history = training.run(watch)
    return training.model, history, batches, seen


def numpy_loss(model, pairs):
    """Nats per token, by the engine that is read."""
    sources, fed, wanted, weight = batch_of(pairs, model.source, model.target)
    reading = encode(sources, model.encoder, sources != PAD)
    logits = teacher_forced(reading.context, fed, model.decoder, model.memory(reading))
    return (cross_entropy(logits, wanted) * weight).sum() / weight.sum()


@every_model
def test_the_first_loss_is_that_of_knowing_nothing(cell, attention, engine):
    _, history, _, _ = trained(cell, attention, engine)
    assert history.losses[0] == pytest.approx(KNOWING_NOTHING, abs=0.2)


@every_model
def test_sixty_steps_teach_something(cell, attention, engine):
    model, history, _, _ = trained(cell, attention, engine)
    assert np.mean(history.losses[-5:]) < 0.7 * KNOWING_NOTHING
    fresh = short(np.random.default_rng(1000), 200)
    assert numpy_loss(model, fresh) < 0.7 * KNOWING_NOTHING


@every_model
def test_every_step_is_watched_in_order(cell, attention, engine):
    _, history, batches, seen = trained(cell, attention, engine)
    assert isinstance(history, History) and len(history.losses) == 60
    assert [(step, loss) for step, loss, _ in seen] == list(enumerate(history.losses))
    assert [len(batch) for batch in batches] == [48] * 60


@every_model
def test_numpy_finds_the_loss_that_training_saw(cell, attention, engine):
    """The model after a step, on the batch of the next step, has the loss of the next step."""
    _, history, batches, seen = trained(cell, attention, engine)
    for step in (0, 1, 30, 58):
        loss = numpy_loss(seen[step][2], batches[step + 1])
        assert loss == pytest.approx(history.losses[step + 1], abs=1e-4)


@every_model
def test_the_model_so_far_is_at_last_the_model(cell, attention, engine):
    model, _, _, seen = trained(cell, attention, engine)
    last = seen[-1][2].arrays()
    for name, array in model.arrays().items():
        assert array.dtype == np.float32
        np.testing.assert_array_equal(array, last[name])
    assert model.source == model.target == DIGITS
    assert model.encoder.cell == cell and model.attends == attention


@every_model
def test_every_weight_is_taught(cell, attention, engine):
    _, _, _, seen = trained(cell, attention, engine)
    first, last = seen[0][2].arrays(), seen[-1][2].arrays()
    for name in first:
        assert not np.array_equal(first[name], last[name]), name


def quick(seed, engine="numpy", steps=4, **more):
    settings = {"units": 4, "embedding": 4, "attention": True, "batch": 8, **more}
    training = Training(short, DIGITS, DIGITS, steps=steps, seed=seed, engine=engine, **settings)
    history = training.run()
    return training.model.arrays(), history.losses


@pytest.mark.parametrize("engine", ["numpy", "keras"])
def test_the_same_seed_gives_the_same_model_and_another_seed_another(engine):
    (one, losses), (same, same_losses), (other, _) = (quick(seed, engine) for seed in (3, 3, 4))
    assert losses == same_losses
    for name in one:
        np.testing.assert_array_equal(one[name], same[name])
    assert not np.array_equal(one["decoder.output"], other["decoder.output"])


@pytest.mark.parametrize("more", [{}, {"cell": "gru"}, {"cell": "rnn"}, {"feed_context": True}])
@pytest.mark.parametrize("cut", [False, True])
def test_both_engines_learn_alike(more, cut):
    (one, losses), (other, others) = (
        quick(5, engine, steps=20, cut=cut, **more) for engine in ("numpy", "keras")
    )
    assert losses == pytest.approx(others, abs=1e-4)
    for name in one:
        np.testing.assert_allclose(one[name], other[name], atol=2e-3)


@pytest.mark.parametrize("engine", ["numpy", "keras"])
def test_a_loss_that_is_no_number_changes_nothing_and_is_said(engine):
    training = Training(short, DIGITS, DIGITS, units=4, embedding=4, engine=engine, steps=9)
    for _ in range(3):
        training._step()
    before = training.model.arrays()
    learner = training._learner
    sources, fed, wanted, weight = batch_of(short(np.random.default_rng(0), 4), DIGITS, DIGITS)
    with np.errstate(invalid="ignore"):
        endless = weight * np.float32(np.inf)
    for bad in (endless, np.full_like(weight, np.nan)):
        with np.errstate(invalid="ignore"):
            assert np.isnan(learner.learn(Batch(sources, fed, wanted, bad)))
    for name, array in training.model.arrays().items():
        np.testing.assert_array_equal(array, before[name])
    learner.learn = lambda batch: np.nan
    for language, said in (("en", "no number"), ("ko", "숫자가 아닙니다")):
        use_language(language)
        with pytest.raises(FloatingPointError, match=f"4.*{said}"):
            training.run()
    assert len(training.history.losses) == 3


@pytest.mark.parametrize("engine", ["numpy", "keras"])
def test_after_a_step_without_a_number_learning_goes_on_as_if_it_had_not_been(engine):
    settings = {"units": 4, "embedding": 4, "steps": 6, "batch": 8, "engine": engine}
    (one, other) = (Training(short, DIGITS, DIGITS, **settings) for _ in range(2))
    one.run()
    for step in range(6):
        if step == 3:
            sources, fed, wanted, weight = batch_of([("1 2", "1 2")], DIGITS, DIGITS)
            assert np.isnan(other._learner.learn(Batch(sources, fed, wanted, weight * np.nan)))
        other._step()
    assert one.history.losses == other.history.losses
    for name, array in one.model.arrays().items():
        np.testing.assert_array_equal(array, other.model.arrays()[name])


@pytest.mark.parametrize("engine", ["numpy", "keras"])
def test_a_rate_that_is_too_large_is_said_or_leaves_numbers(engine):
    training = Training(short, DIGITS, DIGITS, units=4, embedding=4, rate=100, engine=engine)
    with suppress(FloatingPointError), np.errstate(all="ignore"):
        for _ in range(30):
            training._step()
    assert all(np.isfinite(array).all() for array in training.model.arrays().values())
    assert np.isfinite(training.history.losses).all()


@pytest.mark.parametrize("engine", ["numpy", "keras"])
def test_a_batch_of_one_teaches_and_an_empty_one_is_said(engine):
    settings = {"units": 4, "embedding": 4, "steps": 3, "engine": engine}
    one = Training(short, DIGITS, DIGITS, batch=1, **settings)
    assert len(one.run().losses) == 3
    empty = Training(lambda rng, count: [], DIGITS, DIGITS, **settings)
    before = empty.model.arrays()
    with pytest.raises(ValueError, match="no pairs, expected 128"):
        empty.run()
    for name, array in empty.model.arrays().items():
        np.testing.assert_array_equal(array, before[name])
    with pytest.raises(ValueError, match="numpy, keras"):
        Training(short, DIGITS, DIGITS, engine="torch")


def test_a_batch_by_hand():
    source, target = Vocabulary.of(["난 아이언맨 입니다"]), Vocabulary.of(["i am iron man"])
    pairs = [("난 아이언맨 입니다", "i am iron man"), ("난", "i am")]
    sources, fed, wanted, weight = batch_of(pairs, source, target)
    assert sources.tolist() == [[4, 5, 6], [4, PAD, PAD]]
    assert fed.tolist() == [[SOS, 4, 5, 6, 7], [SOS, 4, 5, PAD, PAD]]
    assert wanted.tolist() == [[4, 5, 6, 7, EOS], [4, 5, EOS, PAD, PAD]]
    assert weight.tolist() == [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]]
    assert sources.dtype == fed.dtype == wanted.dtype == np.int32 and weight.dtype == np.float32


def test_a_batch_with_an_unknown_word_names_it():
    with pytest.raises(ValueError, match="난"):
        batch_of([("1", "난")], DIGITS, DIGITS)


def test_an_unknown_cell_is_refused_before_any_training():
    with pytest.raises(ValueError, match="rnn, gru, lstm"):
        Training(short, DIGITS, DIGITS, cell="tree", steps=1)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    ("name", "given"),
    [
        *[(name, 0) for name in ("units", "embedding", "steps", "batch", "every", "rate")],
        *[("rate", rate) for rate in (np.nan, np.inf, "fast")],
        *[("batch", 1.5), ("seed", -1), ("seed", None)],
    ],
)
def test_a_setting_no_training_can_have_is_refused_at_once(language, name, given):
    use_language(language)
    with pytest.raises(ValueError, match=f"^{name} .*{given}") as caught:
        Training(short, DIGITS, DIGITS, **{name: given})
    assert ("값이" in str(caught.value)) == (language == "ko")
