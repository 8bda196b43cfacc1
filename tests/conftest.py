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


def pytest_collection_modifyitems(items):
    """The longest file comes first: at the end all workers but one would wait for it.

    It is fastest there, too: to see that an answer leaves everything as it was takes the longer,
    the more has been imported.
    """
    items.sort(key=lambda item: item.path.name != "test_every_exercise.py")
