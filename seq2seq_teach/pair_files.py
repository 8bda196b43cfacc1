"""Pair files: how a file becomes sentence pairs, whoever wrote it.

Notebook 8. Nothing is left out in silence: `print(pairs)` says what became of every line.
"""

from __future__ import annotations

import codecs
import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, overload

from . import pair_files_words as say
from .doors import file_path, is_stream, listed, whole
from .doors_words import no_file
from .language import quote
from .letters import tokenize

Pair = tuple[str, str]

LARGEST_TEXT = 200_000_000  # bytes of a file of pairs
LONGEST_CELL = 5  # lines within one pair of quotation marks
SHOWN = 3  # pairs, or lines that were left out, in what `print` writes


class LeftOut(NamedTuple):
    """A line that gave no pair: where it stood, counted from 1, what it held and why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True)
class Pairs(Sequence[Pair]):
    """Sentence pairs (source, target), and what happened on the way here.

    `credits` is what a file says of each pair behind its sentences, as Tatoeba names who wrote
    them; its licence asks to keep that. `left_out` has every line that gave no pair, `mended`
    how often what was changed. `print` shows all of it.
    """

    pairs: tuple[Pair, ...]
    credits: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    mended: Mapping[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.pairs)

    @overload
    def __getitem__(self, at: int) -> Pair: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Pair, ...]: ...
    def __getitem__(self, at):
        return self.pairs[at]

    def chosen(self, numbers: Iterable[int]) -> Pairs:
        """The pairs of these numbers, counted from 0, each with its credit."""
        last = len(self) - 1
        numbers = [whole(0, last, number=n) for n in listed("[0, 2]", numbers=numbers)]
        credits = tuple(self.credits[n] for n in numbers) if self.credits else ()
        return Pairs(tuple(self.pairs[n] for n in numbers), credits)

    def __str__(self) -> str:
        lines = [say.count(count=len(self))]
        lines += [f"  {quote(source)} → {quote(target)}" for source, target in self[:SHOWN]]
        lines += [
            say.mended(how=say.times(how=how, count=count) if count else how)
            for how, count in self.mended.items()
        ]
        if self.left_out:
            lines.append(say.left_out(count=len(self.left_out)))
        for why, count in Counter(out.why for out in self.left_out).most_common():
            lines.append(say.left_out_for(count=count, why=why))
            some = [out for out in self.left_out if out.why == why and out.text.strip()]
            lines += [say.such_as(line=out.line, text=quote(out.text)) for out in some[:SHOWN]]
        return "\n".join(lines)

    __repr__ = __str__


def pairs_of(pairs: Iterable[Pair]) -> Pairs:
    """Any pairs as `Pairs`. Raises TypeError for what is none."""
    if isinstance(pairs, Pairs):
        return pairs
    found = listed('[("고마워요", "thank you")]', pairs=pairs)
    for pair in found:
        two = isinstance(pair, tuple | list) and len(pair) == 2
        if not two or not all(isinstance(text, str) for text in pair):
            raise TypeError(say.no_pair(given=quote(pair)))
    return Pairs(tuple((str(source), str(target)) for source, target in found))


def read_pairs(
    path: str | Path,
    other: str | Path | None = None,
    *,
    columns: tuple[int, int] | None = None,
    encoding: str | None = None,
) -> Pairs:
    """The sentence pairs of a file, a pair a line: divided by tabs, as Anki and Tatoeba give
    them, or as CSV. With `other`, a second file, the first lines of both are the first pair.

    `columns` are those of source and target, (1, 0) the other way round; without it the first
    two that hold more than numbers. `encoding` is that of the text; without it the file tells,
    or it is guessed, and said. Hangul in parts is joined (NFC), marks that nobody sees are
    taken away.

    Raises FileNotFoundError or OSError for what cannot be read, ValueError for a file in which
    no pair is found, or too large a one (200 MB).
    """
    mended: Counter[str] = Counter()
    if other is not None and columns is not None:
        raise ValueError(say.columns_of_two(given=quote(columns)))
    if other is None:
        rows, left_out, lines = _table(_lines(path, encoding, mended), columns, mended)
    else:
        texts = _lines(path, encoding, mended), _lines(other, encoding, mended)
        rows, left_out, lines = _side_by_side(*texts)
    pairs, credits = [], []
    for line, (source, target, *rest) in rows:
        source, target = _mended(source, mended), _mended(target, mended)
        if source and target:
            pairs.append((source, target))
            credits.append(" ".join(tokenize(" ".join(rest))))
        else:
            text = f"{source}\t{target}"
            left_out.append(LeftOut(line, text, say.half() if text.strip() else say.blank()))
    if not pairs:
        first = next((out.text for out in sorted(left_out) if out.text.strip()), "")
        where = quote(Path(path).name, longest=200)
        raise ValueError(say.no_pairs(path=where, lines=lines, first=quote(first)))
    kept = tuple(credits) if any(credits) else ()
    return Pairs(tuple(pairs), kept, tuple(sorted(left_out)), dict(mended))


class _Text(NamedTuple):
    """The lines of a file, and the encoding they were written in."""

    lines: list[str]
    encoding: str


def _lines(path: str | Path, encoding: str | None, mended: Counter[str]) -> _Text:
    raw = _bytes(path)
    mark, found = _encoding(raw)
    if mark:
        mended[say.bom()] += 0
    found = encoding or found
    try:
        text = raw[len(mark) :].decode(found, errors="replace")
    except (LookupError, ValueError, TypeError) as error:
        raise ValueError(say.no_such_encoding(given=quote(encoding))) from error
    if found not in ("utf-8", encoding):
        mended[say.other_encoding(encoding=found)] += 0
    text = text.removeprefix("\ufeff")
    if form := _form(text):
        raise ValueError(say.other_form(path=quote(path, longest=200), form=form))
    lines = re.split("\r\n|\r|\n", text)
    if len(lines) == 1:  # what else may end a line, where nothing does
        lines = text.splitlines() or [""]
    return _Text(lines if lines[-1] else lines[:-1], found)


def _form(text: str) -> str:
    """Of a text that programs read, and no pair stands on a line of, the name of the form."""
    beginning = text[:1000].lstrip().lower()
    if beginning.startswith(("<!doctype", "<html", "<?xml")):
        return "HTML" if "html" in beginning else "XML"
    if beginning.startswith(("[", "{")):
        for whole_or_line in (text, text.lstrip().split("\n", 1)[0]):
            with suppress(ValueError, RecursionError):
                json.loads(whole_or_line)
                return "JSON"
    return ""


def _bytes(path: str | Path) -> bytes:
    path = file_path(path, "korean_english.tsv")
    shown = quote(path, longest=200)
    try:
        if is_stream(path):
            raise OSError(no_file())
        if path.stat().st_size > LARGEST_TEXT:
            size, most = path.stat().st_size // 1_000_000, LARGEST_TEXT // 1_000_000
            raise ValueError(say.large_file(path=shown, size=size, most=most))
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise FileNotFoundError(say.no_such_file(path=shown)) from error
    except OSError as error:  # a folder, no rights
        why = quote(error.strerror or error)
        raise type(error)(say.cannot_read(path=shown, why=why)) from error
    if raw.startswith(NO_TEXT):
        raise ValueError(say.packed_file(path=shown))
    return raw


# How archives, pictures and what office programs write begin.
NO_TEXT = (
    *(b"PK\x03\x04", b"\x1f\x8b", b"\x1f\x9d", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ\x00"),
    *(b"\x28\xb5\x2f\xfd", b"\xd0\xcf\x11\xe0", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
    *(b"PAR1", b"SQLite format 3\0", b"\x89HDF", b"\x93NUMPY"),
)


BOMS = {  # the longer one first: UTF-32 begins as UTF-16 does
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def _encoding(raw: bytes) -> tuple[bytes, str]:
    """The byte order mark of a file, or b"", and its encoding: told by that mark, or guessed."""
    for mark, encoding in BOMS.items():
        if raw.startswith(mark):
            return mark, encoding
    if raw.count(0) > len(raw) / 50:  # every other byte of a space is 0 in UTF-16
        wide = max(("utf-16-le", "utf-16-be"), key=lambda name: _spaces(raw, name))
        if 2 * _spaces(raw, wide) > sum(map(raw.count, b" \t\n")):
            return b"", wide
    strange = [line for line in raw.split(b"\n") if not line.isascii()]
    for encoding in ("utf-8", "cp949"):  # what is written otherwise is seldom right by chance
        if 2 * sum(_is_in(line, encoding) for line in strange) >= len(strange):
            return b"", encoding
    return b"", "cp1252"


def _spaces(raw: bytes, encoding: str) -> int:
    text = raw.decode(encoding, errors="replace")
    return sum(map(text.count, " \t\n"))


def _is_in(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


Row = tuple[int, list[str]]  # the number of its first line, and its cells
Found = tuple[list[Row], list[LeftOut], int]  # rows, what was left out, how many lines there were


def _side_by_side(source: _Text, target: _Text) -> Found:
    """Two files, line by line."""
    rows, left_out = [], []
    for n in range(max(len(source.lines), len(target.lines))):
        texts = [text.lines[n] for text in (source, target) if n < len(text.lines)]
        broken = [text.encoding for text in (source, target) if _is_broken(text, n)]
        if broken:
            why = say.unreadable(encoding=broken[0])
            left_out.append(LeftOut(n + 1, "\t".join(texts), why))
        elif len(texts) < 2:
            left_out.append(LeftOut(n + 1, texts[0], say.alone()))
        else:
            rows.append((n + 1, texts))
    return rows, left_out, len(rows) + len(left_out)


def _is_broken(text: _Text, n: int) -> bool:
    """Whether line n holds what its encoding has no character for."""
    return n < len(text.lines) and "\ufffd" in text.lines[n]


def _table(text: _Text, columns: tuple[int, int] | None, mended: Counter[str]) -> Found:
    """One file, a row a pair: source, target and whatever stands in the other columns."""
    heading = _heading(text.lines)
    divider = _divider(text.lines, heading)
    left_out = [LeftOut(n + 1, text.lines[n], say.heading()) for n in range(len(heading))]
    rows: list[Row] = []
    for line, raw, cells in _rows(text.lines, len(heading), divider):
        if not raw.strip():
            left_out.append(LeftOut(line, "", say.blank()))
        elif "\ufffd" in raw:
            left_out.append(LeftOut(line, raw, say.unreadable(encoding=text.encoding)))
        elif cells is None:
            left_out.append(LeftOut(line, raw, say.open_quote()))
        else:
            rows.append((line, cells))
    titles = _titles([cells for _, cells in rows]) if columns is None else []
    if titles:
        left_out.append(LeftOut(rows[0][0], divider.join(titles), say.heading()))
        del rows[0]
    usual = Counter(len(cells) for _, cells in rows).most_common(1)
    found = []
    told = {int(n) - 1 for key, n in heading.items() if key.endswith(" column") and n.isdecimal()}
    told |= {n for n, title in enumerate(titles) if ABOUT.fullmatch(title.strip().lower())}
    chosen = _columns([cells for _, cells in rows], columns, told)
    for line, cells in rows:
        # In a CSV a comma more is one within a sentence; behind a tab may stand what likes to.
        whole_row = divider == "\t" or len(cells) == usual[0][0]
        if len(cells) <= max(chosen) or not whole_row:
            left_out.append(LeftOut(line, divider.join(cells), say.undivided()))
            continue
        if heading.get("html") == "true":
            seen = [_without_tags(cell) for cell in cells]
            mended.update([say.tagged()] if seen != cells else [])
            cells = seen
        others = [cell for n, cell in enumerate(cells) if n not in chosen]
        found.append((line, [cells[n] for n in chosen] + others))
    return found, left_out, len(text.lines)


def _heading(lines: list[str]) -> dict[str, str]:
    """What Anki writes above the pairs: #separator:tab, #html:true, …"""
    found = {}
    for line in lines:
        setting = re.fullmatch(r"#([a-z ]+):(.*)", line)
        if not setting or setting[1] in found:
            break
        found[setting[1]] = setting[2].strip().lower()
    return found


# What is seldom part of a sentence comes first: of equals that is taken.
DIVIDERS = {"tab": "\t", "pipe": "|", "semicolon": ";", "comma": ","}


def _divider(lines: list[str], heading: Mapping[str, str]) -> str:
    """What stands between two sentences: as the heading says, or by what most lines hold."""
    if heading.get("separator") in DIVIDERS:
        return DIVIDERS[heading["separator"]]
    some = [line for line in lines[len(heading) :] if line.strip()][:1000]
    often = {divider: sum(divider in line for line in some) for divider in DIVIDERS.values()}
    # A tab is never part of a sentence, a comma often.
    return "\t" if 10 * often["\t"] >= len(some) else max(often, key=lambda one: often[one])


def _rows(
    lines: list[str], start: int, divider: str
) -> Iterator[tuple[int, str, list[str] | None]]:
    """Number, text and cells of each row; None as cells where a quotation mark stays open."""
    while start < len(lines):
        raw, taken = lines[start], 1
        cells = plain = raw.split(divider) if divider != "," else _by_commas(raw)
        if '"' in raw:
            # Behind a tab a mark may be the sentence's own: then the line by itself has two sides.
            own = divider == "\t" and _filled(plain) > 1
            quoted, taken = _quoted(lines[start : start + (1 if own else LONGEST_CELL)], divider)
            raw = "\n".join(lines[start : start + taken])
            if _filled(quoted) > 1 or (quoted and not own):
                cells = quoted
            elif divider != "\t" and any(cell.startswith('"') for cell in plain):
                cells = None
        yield start + 1, raw, cells
        start += taken


def _by_commas(line: str) -> list[str]:
    """The cells of a line; a comma before a space is one of a sentence, if there is another."""
    cells = re.split(",(?! )", line)
    return cells if len(cells) > 1 else line.split(",")


def _filled(cells: list[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _quoted(lines: list[str], divider: str) -> tuple[list[str], int]:
    """The cells of a row with quotation marks around some, "" within them for one, and how many
    lines it takes; no cells when that is not how it is written."""
    end = re.escape(divider)
    cell = re.compile(rf'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<plain>(?!")[^{end}\n]*))(?:{end}|\Z)')
    for taken in range(1, len(lines) + 1):
        text, at, cells = "\n".join(lines[:taken]), 0, []
        while found := cell.match(text, at):
            quoted = found["quoted"]
            cells.append(found["plain"] if quoted is None else quoted.replace('""', '"'))
            at = found.end()
            if at == len(text):
                return cells + [""] * found[0].endswith(divider), taken
    return [], 1


# Of a line, a date, a time; or nothing, for which a database writes \N.
NUMBER = re.compile(r"(#?\d+([.,:/-]\d+)*([ t]\d+(:\d+)+)?|\\n)?")
# What a heading calls sentences, and what is about them.
LANGUAGE = re.compile("kor|eng|jpn|cmn|deu|fra|spa|rus|ita|por|ko|en|ja|zh|de|fr|es|ru")
ABOUT = re.compile(
    "#|id|no|nr|number|tags?|lang|language|(user|author|contributor|owner)([ _-]?(id|name))?|"
    "licen[cs]e|attribution|credits?|date|번호|사용자|작성자|기여자|저작자|라이선스|출처|날짜"
)
TITLES = re.compile(
    f"{LANGUAGE.pattern}|#|id|no|nr|number|korean|english|source|target|src|tgt|trg|front|back|tags?|"
    "sentences?|translations?|text|lang|language|번호|한국어|영어|원문|번역|번역문|문장|앞면|뒷면"
)
# How people call themselves where they write sentences down.
USER = re.compile(r"[a-z0-9_.-]{2,20}|\\n")


def _titles(rows: list[list[str]]) -> list[str]:
    """The first row, if it tells what stands in the columns, else nothing."""
    if len(rows) < 2:
        return []
    first, *others = rows
    filled = [cell.strip().lower() for cell in first if cell.strip()]
    named = [bool(TITLES.fullmatch(cell)) for cell in filled]
    all_named = all(TITLES.fullmatch(cell) or ABOUT.fullmatch(cell) for cell in filled)
    numbered = [
        not NUMBER.fullmatch(cell.strip()) and len(others) > 1 and _are(NUMBER, others, n)
        for n, cell in enumerate(first)
    ]
    return first if (all_named and sum(named) > 1) or any(numbered) else []


def _are(kind: re.Pattern[str], rows: list[list[str]], n: int) -> bool:
    """Whether all that stands in column n is of a kind, and something does."""
    cells = [cell.strip().lower() for row in rows for cell in row[n : n + 1]]
    return any(cells) and all(map(kind.fullmatch, cells))


def _are_users(rows: list[list[str]], n: int) -> bool:
    """Whether column n says who wrote a sentence: what may be a name, and comes again and again."""
    cells = [cell.strip().lower() for row in rows for cell in row[n : n + 1]]
    return len(cells) > 2 and 2 * len(set(cells)) <= len(cells) and _are(USER, rows, n)


def _columns(rows: list[list[str]], columns: Any, told: set[int]) -> tuple[int, int]:
    """The columns of source and target: given, or the first two that hold sentences.

    No numbers, no language alone, no users, and nothing that the heading has `told` to be
    something else.
    """
    width = max(map(len, rows), default=0)
    if columns is None:
        filled = [
            n for n in range(width) if any(cell.strip() for row in rows for cell in row[n : n + 1])
        ]
        others = [n for n in filled if n not in told and not _are(NUMBER, rows, n)]
        words = [n for n in others if not _are(LANGUAGE, rows, n)]
        # Beside one language, as Tatoeba lists sentences, it need not come again.
        listed = len(others) - len(words) == 1
        users = [n for n in words if _are_users(rows, n) or (listed and _are(USER, rows, n))]
        if len(words) - len(users) > 1 or (users and listed):
            words = [n for n in words if n not in users]
        if len(words) == 1 < len(others) < len(filled):  # number, language, sentence: no pairs
            return words[0], width
        return next(((two[0], two[1]) for two in (words, others, filled) if len(two) > 1), (0, 1))
    try:
        source, target = (whole(0, 1000, column=column) for column in columns)
    except (TypeError, ValueError):
        source = target = 0
    if source == target:
        raise ValueError(say.no_columns(given=quote(columns)))
    if max(source, target) >= width > 0:
        raise ValueError(say.no_such_column(given=max(source, target), last=width - 1))
    return source, target


def _without_tags(text: str) -> str:
    return html.unescape(re.sub("<[^<>]*>", " ", text))


# Marks of direction, of where a line may break, and control signs: nobody sees them, and two
# words that look the same would be two. Those that join letters in Persian and Hindi stay.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)


# A joiner joins nothing at the end of a word, or beside Hangul and Latin letters.
IDLE_JOINER = re.compile(
    "[\u200c\u200d]+(?=[\\sA-Za-z가-힣]|$)|(?:(?<=[\\sA-Za-z가-힣])|^)[\u200c\u200d]+"
)


BLANK = re.compile("[\u2800\u3164\uffa0]")  # as wide as a letter, with nothing in it


def _mended(text: str, mended: Counter[str]) -> str:
    """A sentence as everybody writes it, with what had to be changed counted."""
    seen = IDLE_JOINER.sub("", INVISIBLE.sub("", BLANK.sub(" ", text)))
    mended.update([say.invisible()] if seen != text else [])
    joined = unicodedata.normalize("NFC", seen)
    mended.update([say.joined()] if joined != seen else [])
    return " ".join(tokenize(joined))
