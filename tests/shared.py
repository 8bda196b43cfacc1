"""What tests of every folder share."""

import re
from html.parser import HTMLParser

import pytest

from seq2seq_teach import exercises
from seq2seq_teach.exercises.architecture.material import needs_keras
from seq2seq_teach.language import LANGUAGES

HANGUL = re.compile("[가-힣]")
languages = pytest.mark.parametrize("language", LANGUAGES)

EXERCISES = {
    number: exercise
    for topic in exercises.TOPICS
    for number, exercise in exercises.exercises_of(topic).items()
}
NEED_KERAS = [number for number, exercise in EXERCISES.items() if needs_keras(exercise.right)]


class Seen(HTMLParser):
    """What a browser would make of some HTML: its `tags`, and its `text`."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


class Unsayable:
    def __repr__(self):
        raise RuntimeError
