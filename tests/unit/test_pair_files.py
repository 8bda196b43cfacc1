"""A file of pairs, however it was written, ends in pairs or in one sentence; no line is lost."""

import os
import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shared import languages

from seq2seq_teach import use_language
from seq2seq_teach.pair_files import (
    LARGEST_TEXT,
    LONGEST_CELL,
    Pairs,
    _rows,
    pairs_of,
    read_pairs,
)

# The run of every day is short; HOSTILE=10 asks for ten times as many files.
MANY = settings(max_examples=250 * int(os.environ.get("HOSTILE", "1")), deadline=None)
KOREAN = (("고마워요", "thank you"), ("난 집에 있어", "I'm at home, Tom"))


@pytest.fixture
def written(tmp_path):
    def write(content, name="pairs.txt", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("hostile")


TABS = "고마워요\tthank you\n난 집에 있어\tI'm at home, Tom\n"
QUOTED = '고마워요,thank you\n난 집에 있어,"I\'m at home, Tom"\n'


@pytest.mark.parametrize(
    "text",
    [
        TABS,
        QUOTED,
        TABS.replace("\n", "\r\n"),
        TABS.replace("\n", "\r"),
        TABS.rstrip("\n"),
        QUOTED.replace(",thank", ";thank").replace(",\"I'm", ";\"I'm"),
        "1\t고마워요\t7\tthank you\n2\t난 집에 있어\t8\tI'm at home, Tom\n",
        "#separator:tab\n#html:true\n" + TABS.replace("요", "요<br>").replace("k y", "k&nbsp;y"),
    ],
    ids=["tabs", "csv", "windows", "old mac", "no end", "semicolons", "tatoeba", "anki"],
)
def test_every_usual_form_gives_the_same_pairs(text, written):
    assert tuple(read_pairs(written(text))) == KOREAN


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("{a}\t{b}\n{c}\t{d}\n".replace("\n", "\x85"), "no line end but NEL"),
        ("{a}\t{b}\n{c}\t{d}\n".replace("\n", "\u2028"), "no line end but LS"),
        ("korean\tenglish\n{a}\t{b}\n{c}\t{d}\n", "titles"),
        ("원문\t번역\n{a}\t{b}\n{c}\t{d}\n", "Korean titles"),
        ("nr\tdeutsch\tklingonisch\n1\t{a}\t{b}\n2\t{c}\t{d}\n", "a title above numbers"),
        ("1\t{a}\t{b}\n\t{c}\t{d}\n", "a number missing"),
        ("#1\t{a}\t{b}\n#2\t{c}\t{d}\n", "numbers with a sign"),
        ("2020-01-02\t{a}\t{b}\n2020-01-03\t{c}\t{d}\n", "dates"),
        ("1.5\t{a}\t{b}\n2.0\t{c}\t{d}\n", "broken numbers"),
        ("kor\t{a}\teng\t{b}\nkor\t{c}\teng\t{d}\n", "languages named"),
        ("\t{a}\t{b}\n\t{c}\t{d}\n", "an empty column before"),
        ("{a}\t\t{b}\n{c}\t\t{d}\n", "an empty column between"),
        ("{a} ||| {b}\n{c} ||| {d}\n", "three pipes"),
        ("| ko | en |\n| {a} | {b} |\n| {c} | {d} |\n", "a table of Markdown"),
        ("{a};{b}\n{c};{d}\n", "semicolons, and a comma in each"),
        ("{a},{b}\n{c},{d}\n", "commas, and one of a sentence"),
        ("#guid column:1\n#notetype column:2\nXy\tBasic\t{a}\t{b}\nZ\tBasic\t{c}\t{d}\n", "Anki"),
        ("{a}\u3164\t{b}\n\u3164{c}\t{d}\u034f\n", "blanks and joiners"),
        ("{a}\0\t{b}\n{c}\t{d}\n", "a NUL"),
        ("\u200d{a}\u200c\t{b}\n{c}\u200d\t\u200c{d}\n", "joiners at the end"),
        ("2020-01-02 03:04:05\t{a}\t{b}\n\\N\t{c}\t{d}\n", "times, and one unknown"),
        ("user\tko\ten\nkim\t{a}\t{b}\nlee\t{c}\t{d}\n", "users before, under a title"),
        ("ko,en,user\n{a},{b},kim\n{c},{d},lee\n", "users behind, under a title"),
        ("id\tuser_name\tko\ten\n1\tkim\t{a}\t{b}\n2\tlee\t{c}\t{d}\n", "ids and users"),
        ("1\tCK\t{a}\t{b}\n2\tCK\t{c}\t{d}\n3\tCK\n4\tCK\n", "a user again and again"),
    ],
    ids=lambda text: text[:30] if "{" not in text else "",
)
def test_columns_and_lines_are_found_however_they_are_given(text, rows, written):
    pairs = ("고마워요, 톰", "thank you, Tom"), ("난 집에 있어, 톰", "I'm at home, Tom")
    (a, b), (c, d) = pairs
    assert tuple(read_pairs(written(text.format(a=a, b=b, c=c, d=d)))) == pairs, rows


@languages
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xfd7zXZ\0\0\x04", "CSV"),
        (b"\x28\xb5\x2f\xfd\x04", "CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "CSV"),
        (b"%PDF-1.4\n", "CSV"),
        (b"\x89PNG\r\n\x1a\n", "CSV"),
        (b"SQLite format 3\0", "CSV"),
        (b'[{"ko": "a", "en": "b"},\n {"ko": "c", "en": "d"}]\n', "JSON"),
        (b'{"ko": "a", "en": "b"}\n{"ko": "c", "en": "d"}\n', "JSON"),
        (b"\xef\xbb\xbf [1, 2]", "JSON"),
        (b"<!DOCTYPE html>\n<td>a, b</td>\n", "HTML"),
        (b"<?xml version='1.0'?>\n<tmx>a, b</tmx>\n", "XML"),
    ],
)
def test_what_other_programs_read_is_told_by_its_name(content, said, written, language):
    use_language(language)
    with pytest.raises(ValueError, match=said):
        read_pairs(written(content))


def test_a_sentence_in_brackets_is_no_json(written):
    assert tuple(read_pairs(written("[웃음]\t[laughs]\n"))) == (("[웃음]", "[laughs]"),)


@languages
def test_a_column_that_is_not_there_and_columns_of_two_files_are_said(written, language):
    use_language(language)
    path = written(TABS)
    with pytest.raises(ValueError, match="9"):
        read_pairs(path, columns=(0, 9))
    with pytest.raises(ValueError, match="columns"):
        read_pairs(path, path, columns=(1, 0))


def test_a_large_file_with_marks_of_quotation_is_read_line_by_line(written):
    class Lines(list):
        def __getitem__(self, at):
            taken = super().__getitem__(at)
            assert not isinstance(at, slice) or len(taken) <= LONGEST_CELL
            return taken

    lines = Lines('"가","a"' for _ in range(100))
    assert len(list(_rows(lines, 0, ","))) == 100


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", ""),
        ("utf-8-sig", "byte order mark"),
        ("utf-16", "byte order mark.*utf-16-le"),
        ("utf-32", "byte order mark.*utf-32-le"),
        ("utf-16-be", "utf-16-be, not UTF-8"),
        ("cp949", "cp949, not UTF-8"),
    ],
)
def test_the_encoding_is_told_or_guessed_and_said(encoding, said, written):
    pairs = read_pairs(written(TABS, encoding=encoding))
    assert tuple(pairs) == KOREAN and pairs.left_out == ()
    assert re.search(said, str(pairs), re.DOTALL)
    assert ("mended" in str(pairs)) == bool(said)


def test_marks_of_a_web_page_are_taken_away_and_counted(written):
    pairs = read_pairs(written("#html:true\n<b>가</b>\ta &amp; b\n나\tc\n"))
    assert tuple(pairs) == (("가", "a & b"), ("나", "c"))
    assert list(pairs.mended.values()) == [1] and pairs.left_out[0].why == "a heading, no pair"


def test_a_western_file_and_one_whose_encoding_is_given(written):
    french = "Ça va ?\tHow are you?\nL'été\tSummer\nÀ bientôt\tSee you\n"
    assert read_pairs(written(french, encoding="cp1252"))[0] == ("Ça va ?", "How are you?")
    japanese = written("ありがとう\tthanks\n", encoding="shift_jis")
    assert read_pairs(japanese, encoding="shift_jis")[0] == ("ありがとう", "thanks")
    for wrong in ("klingon", "base64", "\0", 7):
        with pytest.raises(ValueError, match="utf-16"):
            read_pairs(japanese, encoding=wrong)


def test_who_wrote_a_sentence_is_kept_with_it(written):
    text = "Go.\t가.\tCC-BY 2.0 (France) #1 (CM)\nHi.\t안녕.\tCC-BY 2.0 (France) #2 (Eunhee)\n"
    pairs = read_pairs(written(text), columns=(1, 0))
    assert tuple(pairs) == (("가.", "Go."), ("안녕.", "Hi."))
    assert pairs.credits == ("CC-BY 2.0 (France) #1 (CM)", "CC-BY 2.0 (France) #2 (Eunhee)")
    assert pairs.chosen([1]).credits == pairs.credits[1:]


def test_users_are_never_learned_and_words_are(written):
    words = "cat\t고양이\nhot\t덥다\nox\t소\n"
    for text in ("1\tCK\t{}\t2\tEun\t{}\n", "1\tkor\t{}\t2\teng\t{}\n"):
        rows = [text.format(*row.split("\t")) for row in words.splitlines()]
        pairs = read_pairs(written("".join(rows)))
        assert pairs[0] == ("cat", "고양이") and len(pairs) == 3
    taught = "cat\t고양이\tThe cat sleeps.\nox\t소\tThe ox, too.\n"
    assert read_pairs(written(taught))[0] == ("cat", "고양이")
    assert read_pairs(written("user\t사용자\ndate\t날짜\n"))[0] == ("user", "사용자")


def test_two_files_are_read_line_by_line(written):
    one = written("가\n\n\n나\n다\n라", "ko.txt")
    other = written("a\n\nb\nc\nd\n", "en.txt", "utf-16")
    pairs = read_pairs(one, other)
    assert tuple(pairs) == (("가", "a"), ("나", "c"), ("다", "d"))
    whys = [(out.line, out.why) for out in pairs.left_out]
    assert whys == [(2, "blank"), (3, "one side is empty"), (6, "no line in the other file")]


def test_every_line_that_gives_no_pair_is_shown_with_its_number_and_a_reason(written):
    broken = b"a\tb\n\nno tab\n\tempty\nc\t\xff\xfe\n" + "d\t고\n".encode() * 3
    pairs = read_pairs(written(broken))
    assert [(out.line, out.why) for out in pairs.left_out] == [
        (2, "blank"),
        (3, "nothing divides it into two"),
        (4, "one side is empty"),
        (5, "signs that are not in utf-8"),
    ]
    assert len(pairs) + len(pairs.left_out) == 8
    shown = str(pairs)
    assert "line 3: “no tab”" in shown and "4 pairs" in shown and "left out: 4" in shown


def test_a_quotation_mark_is_csvs_or_the_sentences_own(written):
    tabs = '"Hi," he said.\t"안녕" 했다.\n"Go\t가"\n"all"\t"모두"\n'
    assert tuple(read_pairs(written(tabs))) == (
        ('"Hi," he said.', '"안녕" 했다.'),
        ('"Go', '가"'),
        ("all", "모두"),
    )
    csv = 'a,"say ""b"""\n"two\nlines",c\nd,e\n"open,f\ng,h\ntoo,many,commas\n'
    pairs = read_pairs(written(csv))
    assert tuple(pairs) == (("a", 'say "b"'), ("two lines", "c"), ("d", "e"), ("g", "h"))
    assert [(out.line, out.why) for out in pairs.left_out] == [
        (5, "a quotation mark that nothing closes"),
        (7, "nothing divides it into two"),
    ]


def test_letters_in_parts_are_joined_and_what_nobody_sees_goes(written):
    parts = unicodedata.normalize("NFD", "난 학생")
    pairs = read_pairs(
        written(f"{parts}\tI\u200f am\u00a0a \u202bstudent\nسلام\u200cها\t\ufeffhi\n")
    )
    assert tuple(pairs) == (("난 학생", "I am a student"), ("سلام\u200cها", "hi"))
    assert dict(pairs.mended) == {
        "letters in parts joined (NFC)": 1,
        "invisible marks taken away": 2,
    }
    assert "letters in parts joined (NFC) (1 ×)" in str(pairs)


# One language, and who wrote it when: how Tatoeba lists its sentences.
SENTENCES = "".join(f"{n}\tkor\t안녕 {n}.\tuser{n}\t2010-01-01 00:00:00\t\\N\n" for n in range(3))


@languages
@pytest.mark.parametrize(
    "content", ["", "\n\n", "only one side\n", "\ufeff", "a\t\n\tb\n", "1\tkor\t안녕\n", SENTENCES]
)
def test_a_file_without_a_pair_is_one_sentence(content, written, language):
    use_language(language)
    with pytest.raises(ValueError, match=r"pairs\.txt") as caught:
        read_pairs(written(content))
    assert "\n" not in str(caught.value)


def test_what_is_no_text_file_is_one_sentence(written, tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        read_pairs(tmp_path / "nowhere")
    with pytest.raises(OSError, match="cannot be read"):
        read_pairs(tmp_path)
    with pytest.raises(ValueError, match="archive"):
        read_pairs(written(b"PK\x03\x04..."))
    for wrong in (7, None, "", "a\0b"):
        with pytest.raises(TypeError, match="tsv"):
            read_pairs(wrong)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OSError, match="device"):
            read_pairs(tmp_path / "pipe")
    large = tmp_path / "large.tsv"
    with large.open("wb") as file:
        file.truncate(LARGEST_TEXT + 1)
    with pytest.raises(ValueError, match="200 MB"):
        read_pairs(large)


@pytest.mark.parametrize("columns", [(0,), (0, 0), (-1, 0), "ab", 1, (0, 1, 2), (0.5, 1)])
def test_columns_are_two_numbers(columns, written):
    with pytest.raises(ValueError, match=r"\(0, 1\)"):
        read_pairs(written(TABS), columns=columns)


@pytest.mark.parametrize("wrong", [["ab"], [("a",)], [("a", 1)], [("a", "b", "c")], "ab", 7])
def test_pairs_are_two_sentences_each(wrong):
    with pytest.raises(TypeError):
        pairs_of(wrong)
    assert pairs_of([["a", "b"]]) == Pairs((("a", "b"),))


# Hostile files: what a keyboard, an editor or a web page may leave in one.
SIGNS = st.sampled_from([*"가나a,;|\"'#<>&\t\t\t\n\n\r\0\ufeff\u200f\u2028\x0b\x85ᄂ\u0301�"])
TEXTS = st.text(SIGNS | st.characters(), max_size=80)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp949", "cp1252")
ENCODED = st.builds(
    lambda text, encoding: text.encode(encoding, errors="ignore"), TEXTS, st.sampled_from(ENCODINGS)
)
FILES = ENCODED | st.binary(max_size=60) | st.builds(bytes.__add__, ENCODED, ENCODED)


def ends_well(read):
    """Pairs, or one sentence."""
    try:
        pairs = read()
    except ValueError as error:
        assert str(error) and "\n" not in str(error) and len(str(error)) < 400
        return None
    assert pairs and str(pairs)
    for side in (side for pair in pairs for side in pair):
        assert side == side.strip() != "" and unicodedata.is_normalized("NFC", side)
        assert side.encode() and not re.search("[\t\n\r\0\ufeff\u200f\ufffd]", side)
    return pairs


@MANY
@given(FILES)
@example(b'"\n' * 9)
def test_a_hostile_file_ends_in_pairs_or_one_sentence(folder, content):
    path = folder / "hostile.txt"
    path.write_bytes(content)
    ends_well(lambda: read_pairs(path))


@MANY
@given(FILES, FILES)
def test_two_hostile_files_end_in_pairs_or_one_sentence(folder, content, other):
    paths = folder / "one.txt", folder / "two.txt"
    for path, raw in zip(paths, (content, other), strict=True):
        path.write_bytes(raw)
    ends_well(lambda: read_pairs(*paths))


LINES = st.lists(st.text(st.sampled_from([*"가나a,\t\t\u200f'#"]), max_size=9), min_size=1)


@MANY
@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_line_is_a_pair_or_is_named(folder, lines, end):
    path = folder / "lines.txt"
    path.write_bytes(end.join([*lines, "a\tb"]).encode())
    pairs = ends_well(lambda: read_pairs(path))
    if pairs:
        assert len(pairs) + len(pairs.left_out) == len(lines) + 1
        numbers = [out.line for out in pairs.left_out]
        assert len(set(numbers)) == len(numbers) and set(numbers) <= set(range(1, len(lines) + 2))


QUOTABLE = st.text(st.sampled_from([*"가나a, \"';"]), max_size=9).filter(lambda text: text.strip())


@MANY
@given(st.lists(st.tuples(QUOTABLE, QUOTABLE), min_size=1), st.sampled_from("\t,;|"))
def test_what_is_written_as_csv_is_read_back(folder, written_pairs, divider):
    path = folder / "quoted.csv"
    cells = [['"{}"'.format(text.replace('"', '""')) for text in pair] for pair in written_pairs]
    lines = [divider.join(row) for row in cells]
    path.write_text(f"#separator:{NAMES[divider]}\n" + "\n".join(lines), encoding="utf-8")
    expected = [tuple(" ".join(text.split()) for text in pair) for pair in written_pairs]
    assert list(read_pairs(path)) == expected


NAMES = {"\t": "tab", ",": "comma", ";": "semicolon", "|": "pipe"}
