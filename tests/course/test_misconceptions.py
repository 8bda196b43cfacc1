"""docs/misconceptions.md: each has something to do, and it is where the table says."""

import re

import nbformat
import pytest

from seq2seq_teach.exercises import find
from seq2seq_teach.widgets.predict.questions import QUESTIONS
from tools import REPO

DOC = REPO / "docs" / "misconceptions.md"
_, *HALVES = re.split(r"^(?=# )", DOC.read_text("utf-8"), flags=re.M)
PAGES = dict(zip(("en", "ko"), HALVES, strict=True))
ROWS = {
    (language, int(number)): cell
    for language, page in PAGES.items()
    for number, cell in re.findall(r"^\| (\d+) \|(?:[^|]+\|){2} ([^|]+) \|$", page, re.M)
}
LINK = re.compile(r"\[(?:(\d+\.\d+) (\w+)|(?:guess|예상): ([^\]]+))\]\(([^)]+)\)")


def todo(cell):
    """What a row offers: (number, name of the function, question, path)."""
    return [match.groups() for match in LINK.finditer(cell)]


def test_there_are_fifteen_in_both_languages():
    assert list(ROWS) == [(language, n) for language in ("en", "ko") for n in range(1, 16)]


def test_both_languages_offer_the_same():
    for n in range(1, 16):
        english, korean = ([offer[:3] for offer in todo(ROWS[key, n])] for key in ("en", "ko"))
        assert english == korean


@pytest.mark.parametrize(("language", "n"), ROWS)
def test_each_has_something_to_do_where_it_says(language, n):
    cell = ROWS[language, n]
    offers = todo(cell)
    assert offers and len(offers) == cell.count("](")
    for number, name, question, link in offers:
        path = (DOC.parent / link).resolve()
        assert (path.parent.name == "ko") == (language == "ko")
        cells = nbformat.read(path, as_version=4).cells
        code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
        if number:
            assert find(number) and find(number).name == name
            assert f'check("{number}", {name})' in code
        else:
            assert question in QUESTIONS and f'Predict("{question}", ' in code
