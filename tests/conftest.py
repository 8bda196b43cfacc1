"""Tests need numpy, pytest and hypothesis; those in the other folders bring what they need."""

import pytest

from seq2seq_teach import exercises, use_language

pytest.register_assert_rewrite("every_exercise")


@pytest.fixture(autouse=True)
def fresh():
    """Every test starts, and leaves, in English, with no exercise tried."""
    use_language("en")
    exercises._attempts.clear()
    yield
    use_language("en")
