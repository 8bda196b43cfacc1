"""Training teaches, repeats itself, and hands over weights that NumPy reads alike."""

from functools import cache

import numpy as np
import pytest

from seq2seq_teach import Vocabulary
from seq2seq_teach.decoder import cross_entropy, teacher_forced
from seq2seq_teach.encoder import encode
from seq2seq_teach.letters import EOS, PAD, SOS
from seq2seq_teach.tasks import digit_vocabulary, draw_digits
from seq2seq_teach.training import History, batch_of, train

DIGITS = digit_vocabulary()
KNOWING_NOTHING = np.log(len(DIGITS))
every_model = pytest.mark.parametrize(
    ("cell", "attention"), [("rnn", False), ("gru", False), ("lstm", False), ("lstm", True)]
)


def short(rng, count):
    """Pairs of one to three digits, of different lengths in one batch."""
    return [draw_digits(rng, 1, longest=3)[0] for _ in range(count)]


@cache
def trained(cell, attention):
    """A small model after 60 steps, its history, and what was seen at every step."""
    batches, seen = [], []

    def draw(rng, count):
        batches.append(short(rng, count))
        return batches[-1]

    def watch(step, loss, model_so_far):
        seen.append((step, loss, model_so_far()))

    model, history = train(
        draw,
        DIGITS,
        DIGITS,
        cell=cell,
        attention=attention,
        units=24,
        embedding=12,
        steps=60,
        batch=48,
        rate=0.03,
        watch=watch,
    )
    return model, history, batches, seen


def numpy_loss(model, pairs):
    """Nats per token, by the engine that is read."""
    sources, fed, wanted, weight = batch_of(pairs, model.source, model.target)
    reading = encode(sources, model.encoder, sources != PAD)
    logits = teacher_forced(reading.context, fed, model.decoder, model.memory(reading))
    return (cross_entropy(logits, wanted) * weight).sum() / weight.sum()


@every_model
def test_the_first_loss_is_that_of_knowing_nothing(cell, attention):
    _, history, _, _ = trained(cell, attention)
    assert history.losses[0] == pytest.approx(KNOWING_NOTHING, abs=0.2)


@every_model
def test_sixty_steps_teach_something(cell, attention):
    model, history, _, _ = trained(cell, attention)
    assert np.mean(history.losses[-5:]) < 0.7 * KNOWING_NOTHING
    fresh = short(np.random.default_rng(1000), 200)
    assert numpy_loss(model, fresh) < 0.7 * KNOWING_NOTHING


@every_model
def test_every_step_is_watched_in_order(cell, attention):
    _, history, batches, seen = trained(cell, attention)
    assert isinstance(history, History) and len(history.losses) == 60
    assert [(step, loss) for step, loss, _ in seen] == list(enumerate(history.losses))
    assert [len(batch) for batch in batches] == [48] * 60


@every_model
def test_numpy_finds_the_loss_that_training_saw(cell, attention):
    """The model after a step, on the batch of the next step, has the loss of the next step."""
    _, history, batches, seen = trained(cell, attention)
    for step in (0, 1, 30, 58):
        loss = numpy_loss(seen[step][2], batches[step + 1])
        assert loss == pytest.approx(history.losses[step + 1], abs=1e-4)


@every_model
def test_the_model_so_far_is_at_last_the_model(cell, attention):
    model, _, _, seen = trained(cell, attention)
    last = seen[-1][2].arrays()
    for name, array in model.arrays().items():
        assert array.dtype == np.float32
        np.testing.assert_array_equal(array, last[name])
    assert model.source == model.target == DIGITS
    assert model.encoder.cell == cell and model.attends == attention


@every_model
def test_every_weight_is_taught(cell, attention):
    _, _, _, seen = trained(cell, attention)
    first, last = seen[0][2].arrays(), seen[-1][2].arrays()
    for name in first:
        assert not np.array_equal(first[name], last[name]), name


def quick(seed):
    model, history = train(
        short, DIGITS, DIGITS, units=4, embedding=4, attention=True, steps=4, batch=8, seed=seed
    )
    return model.arrays(), history.losses


def test_the_same_seed_gives_the_same_model_and_another_seed_another():
    (one, losses), (same, same_losses), (other, _) = map(quick, (3, 3, 4))
    assert losses == same_losses
    for name in one:
        np.testing.assert_array_equal(one[name], same[name])
    assert not np.array_equal(one["decoder.output"], other["decoder.output"])


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
        train(short, DIGITS, DIGITS, cell="tree", steps=1)
