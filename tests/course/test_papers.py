"""What is cited was written by these people in this year, and says these figures.

Each work here was looked up, as was what the course says of it. Whoever cites another looks it up
first, then writes it here.
"""

import re

import pytest

from tools import REPO

WORKS = {  # who stands first: the years
    "Alain": {2016},
    "Bahdanau": {2015},
    "Barber": {2003},
    "Bengio": {2015},  # S. Bengio: scheduled sampling
    "Cho": {2014},  # two papers, both: phrase representations; on the properties
    "Elliott": {2016, 2017},  # Multi30k: English and German; French a year later
    "Elman": {1990},
    "Gers": {2000},
    "Glorot": {2010},
    "Graves": {2012},
    "Hochreiter": {1997},
    "Iyyer": {2015},
    "Jain": {2019},
    "Jozefowicz": {2015},
    "Kingma": {2015},
    "Kudo": {2018},
    "Levenshtein": {1966},
    "Luong": {2015},
    "Papineni": {2002},
    "Pascanu": {2013},
    "Pearson": {1901},
    "Popović": {2015},
    "Post": {2018},
    "Ranzato": {2016},
    "Rumelhart": {1986},
    "Salton": {1988},
    "Sennrich": {2016},
    "Sutskever": {2014},
    "Vaswani": {2017},
    "Werbos": {1990},
    "Williams": {1989},
    "Xu": {2020},
}
# Sutskever et al. 3.3, figure 3; Hochreiter & Schmidhuber table 2; Bahdanau et al. table 1 (All,
# sentences up to 50 words) and figure 2; Cho et al., on the properties, figure 4.
FIGURES = {
    "06_the_limits": (
        r"Cho et al\. 2014 \|[^|]*\| Figure 4 ",
        r"Sutskever et al\. 2014 \|[^|]*25\.9 → 30\.6 \| Section 3\.3 ",
        r"\|[^|]*8000[^|]*35[^|]*\| Figure 3 ",
        r"Pascanu et al\. 2013 \|[^|]*\| Section 2\.1 ",
        r"Hochreiter & Schmidhuber 1997 \| [^|]*\b100(?: |스)[^|]*\| Table 2 ",
    ),
    "07_attention": (
        r"Bahdanau et al\. 2015\D*(?:26\.8 instead of 17\.8|17\.8에서 26\.8)\D*50\D*"
        r"Table 1, Figure 2",
    ),
}
NAME = r"[A-ZÀ-Ž][\wÀ-ž']+"
CITED = re.compile(
    rf"\b({NAME})(?:, (?:van )?{NAME})*(?:,? & (?:{NAME})| et(?:\s|[#*/])+al\.)?,?"
    r"[\s#*/]+\(?((?:19|20)\d\d)\b"
)
PROSE = sorted((REPO / "notebooks/source").glob("0*.py"))
ENDS = r"^# ## (?:Sources|참고한 자료)"


def cited(text):
    return {(name, int(year)) for name, year in CITED.findall(text) if name in WORKS}


def files():
    yield from PROSE
    yield REPO / "README.md"
    yield from (REPO / "docs").glob("*.md")
    for folder, kinds in (("seq2seq_teach", ("*.py", "*.js")), ("benchmarks", ("*.py",))):
        for kind in kinds:
            yield from (
                path for path in (REPO / folder).rglob(kind) if not {"static"} & {*path.parts}
            )


def test_whoever_is_cited_was_looked_up():
    found = set()
    for path in files():
        text = path.read_text(encoding="utf-8")
        for name in re.findall(rf"\b({NAME}) et[\s#*/]+al\.", text):
            assert name in WORKS, (path.name, name)
        for name, year in cited(text):
            assert year in WORKS[name], (path.name, name, year)
            found.add(name)
    assert found == {*WORKS}


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.stem[:2])
def test_a_notebook_lists_at_its_end_whom_it_cites(path):
    text = path.read_text(encoding="utf-8")
    body, *lists = re.split(ENDS, text, flags=re.M)
    assert len(lists) == 2
    english, korean = map(cited, lists)
    assert english == korean != set()
    assert cited(body) <= english


@pytest.mark.parametrize("stem", FIGURES)
def test_figures_of_others_are_theirs_in_both_languages(stem):
    text = (REPO / f"notebooks/source/{stem}.py").read_text(encoding="utf-8")
    for figure in FIGURES[stem]:
        assert len(re.findall(figure, text)) == 2, figure
