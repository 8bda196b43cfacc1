"""Tests need numpy, pytest and hypothesis; those in the other folders bring what they need."""

import pytest

from seq2seq_teach import use_language

pytest.register_assert_rewrite("every_exercise")


@pytest.fixture(autouse=True)
def english():
    """Every test starts, and leaves, in English."""
    use_language("en")
    yield
    use_language("en")
