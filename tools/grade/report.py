"""What is written of the grades: a table for a spreadsheet, and a page.

All that is a student's in them is text: names of people and files, and the words of an error.
"""

import csv
import hashlib
import unicodedata
from collections import Counter
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

from seq2seq_teach import current_language
from seq2seq_teach.exercises import find
from seq2seq_teach.exercises import words as check_words
from seq2seq_teach.exercises.card import MARKS
from tools.grade import words as say
from tools.grade.handins import HandIn
from tools.grade.judge import Verdict

CSV, PAGE = "grades.csv", "grades.html"
MARK = {"done": MARKS[True], "wrong": MARKS[False], "not started": MARKS[None], "missing": "–"}
BEST = [*MARK]
FORMULA = ("=", "+", "-", "@")
STYLE = """
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.4; }
body { max-width: 80em; margin: 2em auto; padding: 0 1em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.5em 0 1.5em; }
th, td { padding: 0.2em 0.7em; border-bottom: 1px solid #8886; text-align: left; }
th, td { vertical-align: top; }
th, td { overflow-wrap: break-word; }
td:last-child { overflow-wrap: anywhere; }
.done { color: #1b8a5f; } .wrong { color: #d9730d; }
"""


@dataclass(frozen=True)
class Row:
    """One exercise of one hand-in; a hand-in that could not be read has a row without a number."""

    who: str
    file: str
    number: str
    name: str
    state: str
    mistake: str = ""
    known: str = ""
    error: str = ""


def rows_of(handin: HandIn, verdicts: list[Verdict]) -> list[Row]:
    about = (legible(handin.who), legible(handin.file))
    if handin.problem:
        return [Row(*about, "", "", "unread", handin.problem, "", say.problem[handin.problem]())]
    return [
        Row(*about, one.number, exercise.name, one.state, one.mistake, one.known, one.error)
        for one in verdicts
        if (exercise := find(one.number))
    ]


def legible(text: str) -> str:
    """A name without what turns, hides or breaks it; a Korean one from a Mac in whole syllables.

    Two that differ stay different: what is cut off or replaced leaves a mark.
    """
    text = unicodedata.normalize("NFC", text)
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)[:200]
    mark = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return shown if shown == text else f"{shown} ({mark})"


def cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula, in letters as wide as Hangul either."""
    formula = unicodedata.normalize("NFKC", text).lstrip().startswith(FORMULA)
    return f"'{text}" if formula or text.startswith(("\t", "\r", "\n")) else text


def write_table(path: Path, rows: list[Row]) -> None:
    """A row for each exercise of each hand-in. The mark at its start tells Excel it is UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([heading() for heading in say.column.values()])
        for row in rows:
            told = {**asdict(row), "state": say.state[row.state]()}
            writer.writerow([cell(told[name]) for name in say.column])


def best(rows: list[Row]) -> dict[tuple[str, str], Row]:
    """{(who, number): their best row}."""
    found: dict[tuple[str, str], Row] = {}
    for row in rows:
        place = (row.who, row.number)
        if row.number and (
            place not in found or BEST.index(row.state) < BEST.index(found[place].state)
        ):
            found[place] = row
    return found


def write_page(path: Path, rows: list[Row], warnings: list[str]) -> None:
    path.write_text(page(rows, warnings), encoding="utf-8")


def whose(people: list[str]) -> str:
    """By what people were told apart, with the first of them, so that a mistake is seen."""
    few = [*dict.fromkeys(people)]
    return say.whose(names=", ".join(few[:4]) + ", …" * (len(few) > 4))


def page(rows: list[Row], warnings: list[str]) -> str:
    """Who × exercise; how many fell into each mistake; first errors; what could not be read."""
    grades = best(rows)
    people = list(dict.fromkeys(row.who for row in rows))
    numbers = sorted({number for _, number in grades}, key=in_order)
    fallen = Counter(what(row) for row in grades.values() if row.state == "wrong")
    order = {mistake: n for n, (mistake, _) in enumerate(fallen.most_common(), 1)}

    def mark(who, number):
        row = grades.get((who, number))
        if not row:
            return "<td></td>"
        label = escape(f"{say.state[row.state]()}: {row.known or row.error}".rstrip(": "))
        which = f" {order[what(row)]}" if row.state == "wrong" else ""
        kind = row.state.replace(" ", "-")
        return f'<td class="{kind}" title="{label}">{MARK[row.state]}{which}</td>'

    def total(who):
        states = [row.state for (one, _), row in grades.items() if one == who]
        return f"<td>{states.count('done')} / {len(states)}</td>"

    names = [say.column["who"](), *numbers, say.done_of()]
    lines = {who: "".join(mark(who, number) for number in numbers) for who in people}
    matrix = [
        f'<tr><th scope="row">{escape(who)}</th>{marked}{total(who)}</tr>'
        for who, marked in lines.items()
    ]
    read = len({row.file for row in rows})
    summary = say.summary(people=len(people), files=read, exercises=len(numbers))
    legend = ", ".join(f"{mark} {say.state[state]()}" for state, mark in MARK.items())
    mistakes = [
        [str(order[mistake]), mistake[0], str(count), mistake[1], mistake[2]]
        for mistake, count in fallen.most_common()
    ]
    firsts = [[row.who, row.number, row.error] for row in rows if row.state == "wrong"]
    problems = [[row.file, row.error] for row in rows if row.state == "unread"]
    column = say.column
    parts = [
        f"<h1>{say.title()}</h1>",
        *(f"<p><strong>{escape(warning)}</strong></p>" for warning in warnings),
        f"<p>{summary} {escape(whose(people))}</p>",
        f"<p>{legend}. {say.marks()} {say.several(csv=CSV)}</p>",
        table(names, matrix),
        f"<h2>{say.mistakes()}</h2>",
        listed(
            ["", column["number"](), say.count(), column["mistake"](), column["known"]()], mistakes
        ),
        f"<h2>{say.firsts()}</h2>",
        *[f"<p>{say.cells()}</p>"] * any("SyntaxError" in error for *_, error in firsts),
        listed([column["who"](), column["number"](), column["error"]()], firsts),
    ]
    if problems:
        heads = [column["file"](), ""]
        parts += [f"<h2>{say.problems()}</h2>", listed(heads, problems)]
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="{current_language()}">\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{say.title()}</title>\n<style>{STYLE}</style>\n{body}\n</html>\n"
    )


def what(row: Row) -> tuple[str, str, str]:
    """The mistake of a row: of which exercise, its name, and what is known of it."""
    text = row.known or row.error
    if row.mistake == "error":  # the words of each are its own
        text = row.known or check_words.probe["error"]()
    return row.number, row.mistake, text


def in_order(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))


def listed(heads: list[str], rows: list[list[str]]) -> str:
    if not rows:
        return f"<p>{say.all_right()}</p>"
    lines = ["<tr>" + "".join(f"<td>{escape(one)}</td>" for one in row) + "</tr>" for row in rows]
    return table(heads, lines)


def table(heads: list[str], lines: list[str]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    return f'<div class="wide"><table><tr>{head}</tr>\n' + "\n".join(lines) + "\n</table></div>"
