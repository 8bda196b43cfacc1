"""What tests of every folder share."""

import re

import pytest

from seq2seq_teach.language import LANGUAGES

HANGUL = re.compile("[가-힣]")
languages = pytest.mark.parametrize("language", LANGUAGES)
