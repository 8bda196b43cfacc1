"""Training with NumPy alone: it repeats itself to the bit, goes on after a stop, and is small."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import seq2seq_teach
from seq2seq_teach.tasks import digit_vocabulary, draw_digits
from seq2seq_teach.training import Training

DIGITS = digit_vocabulary()
SETTINGS = {"units": 12, "embedding": 8, "steps": 40, "batch": 16, "rate": 0.03}


def short(rng, count):
    return draw_digits(rng, count, longest=3)


def same_arrays(one, other):
    return all(np.array_equal(array, other.arrays()[n]) for n, array in one.arrays().items())


@pytest.mark.parametrize("fed", [False, True])
@pytest.mark.parametrize("attention", [False, True])
@pytest.mark.parametrize("cell", ["rnn", "gru", "lstm"])
def test_every_kind_of_model_learns(cell, attention, fed):
    settings = {**SETTINGS, "steps": 120, "unseen": short(np.random.default_rng(9), 50)}
    training = Training(
        short, DIGITS, DIGITS, cell=cell, attention=attention, feed_context=fed, **settings
    )
    history = training.run()
    assert np.mean(history.losses[-10:]) < 0.7 * np.log(len(DIGITS))
    assert history.checks[-1].loss < 0.7 * history.checks[0].loss
    assert training.model.decoder.fed_context == fed and training.model.attends == attention


def test_the_same_seed_gives_the_same_numbers_to_the_bit_stopped_or_not():
    whole = Training(short, DIGITS, DIGITS, seed=3, **SETTINGS)
    whole.run()
    parts = Training(short, DIGITS, DIGITS, seed=3, **SETTINGS)

    def stop():
        if len(parts.history.losses) == 17:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        parts.run(stop)
    assert not parts.done
    kept = parts.model
    parts.run()
    assert parts.history.losses == whole.history.losses
    assert same_arrays(parts.model, whole.model)
    assert not same_arrays(kept, parts.model)  # a model taken on the way stays as it was


def test_a_copier_is_trained_in_170_mb_without_tensorflow():
    code = """
import pathlib, re, sys
from seq2seq_teach.training import copier_training
training = copier_training("lstm-attention")
training.steps = 60
training.run()
print(*sys.modules)
# What ru_maxrss would tell is what the process had that started this one.
status = pathlib.Path("/proc/self/status")
told = status.read_text() if status.exists() else "VmHWM: 0 kB"
print(int(re.search(r"VmHWM:\\s*(\\d+) kB", told)[1]) / 1024)
"""
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=Path(seq2seq_teach.__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    modules, peak = ran.stdout.splitlines()
    assert not {"tensorflow", "keras"} & set(modules.split())
    print(f"peak {peak} MB")
    assert float(peak) <= 170
