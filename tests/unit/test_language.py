"""Every message stands in both languages, and every string shown is a message."""

import ast
import re
from fnmatch import fnmatchcase
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import seq2seq_teach
from seq2seq_teach import current_language, use_language
from seq2seq_teach.encoder import GRUStep, LSTMStep, RNNStep
from seq2seq_teach.language import LANGUAGES, MESSAGES, quote, say

PACKAGE = Path(seq2seq_teach.__file__).parent
HANGUL = re.compile("[가-힣]")


def nodes(kind):
    """Every node of this kind in the package, with where it stands."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kind):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def pattern(key):
    """The keys a call may ask for, as a file-name pattern: f"field {name}" → field *."""
    if isinstance(key, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "*" for part in key.values)
    return key.value if isinstance(key, ast.Constant) else None


CALLS = [
    (where, asked, {keyword.arg for keyword in call.keywords})
    for where, call in nodes(ast.Call)
    if isinstance(call.func, ast.Name)
    and call.func.id == "say"
    and (asked := pattern(call.args[0])) is not None
]


# What the instruments ask for, in JavaScript: by its whole key, for it is chosen before it is said.
SCRIPTS = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.js"))
GROUPS = {"widget", *(path.stem for path in (PACKAGE / "widgets").glob("*.js"))}
ASKED = {key for key in re.findall(r'"(\w+ [^"\n]+)"', SCRIPTS) if key.split()[0] in GROUPS}


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", MESSAGES)
def test_a_message_has_the_same_fields_in_both_languages(key):
    message = MESSAGES[key]
    assert set(message) == set(LANGUAGES)
    assert fields(message["en"]) == fields(message["ko"])


@pytest.mark.parametrize("key", MESSAGES)
def test_korean_is_korean_and_english_english(key):
    message = MESSAGES[key]
    words = re.sub(r"\{.*?\}", "", message["en"])
    assert HANGUL.search(message["ko"]) or not re.search("[a-z]", words)
    assert not HANGUL.search(words.replace("난 아이언맨 입니다", ""))


def test_the_calls_of_say_are_found():
    assert len(CALLS) > 30


@pytest.mark.parametrize(("where", "asked", "given"), CALLS, ids=[where for where, *_ in CALLS])
def test_a_call_of_say_asks_for_a_message_and_fills_its_fields(where, asked, given):
    found = [key for key in MESSAGES if fnmatchcase(key, asked)]
    assert found, asked
    for key in found:
        assert given == fields(MESSAGES[key]["en"])


@pytest.mark.parametrize("key", MESSAGES)
def test_a_message_is_used(key):
    assert key in ASKED or any(fnmatchcase(key, asked) for _, asked, _ in CALLS)


def test_what_an_instrument_asks_for_is_there_and_it_fills_its_fields():
    assert len(ASKED) > 20
    assert set(MESSAGES) >= ASKED
    for key in ASKED:
        for field in fields(MESSAGES[key]["en"]):
            assert re.search(rf"\b{field}\b", SCRIPTS)


@pytest.mark.parametrize("step", [RNNStep, GRUStep, LSTMStep])
def test_every_field_of_a_step_has_a_name(step):
    for field in step._fields:
        assert field in say(f"field {field}")


def test_no_exception_speaks_one_language_only():
    literal = []
    for where, node in nodes(ast.Raise):
        inside = list(ast.walk(node))
        names = {part.id for part in inside if isinstance(part, ast.Name)}
        texts = [p for p in inside if isinstance(p, ast.Constant) and isinstance(p.value, str)]
        if texts and "say" not in names:
            literal.append(where)
    assert literal == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_say_speaks_the_language_in_use(language):
    use_language(language)
    assert current_language() == language
    assert say("unknown id", id=9, last=7) == MESSAGES["unknown id"][language].format(id=9, last=7)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("other", ["fr", "EN", "", None, 5, ["en"], "\ud800", "e" * 10_000])
def test_a_language_not_taught_here_is_refused_and_changes_nothing(language, other):
    use_language(language)
    with pytest.raises(ValueError) as caught:
        use_language(other)
    message = str(caught.value)
    assert message.startswith(quote(other)) and '"en"' in message and '"ko"' in message
    assert len(message) < 400 and message.isprintable()
    assert current_language() == language


def test_quote_shortens():
    assert quote("가" * 40) == f"“{'가' * 40}”"
    assert quote("가" * 41) == f"“{'가' * 40}…”"
    assert quote("a letter", longest=3) == "“a l…”"


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\ud800", r"\ud800"),
        ("\u202e", r"\u202e"),
        ("\u200f", r"\u200f"),
        ("\u200b", r"\u200b"),
        ("\ufeff", r"\ufeff"),
        ("\x1b", r"\x1b"),
        ("\n", r"\n"),
        ("\U000e0041", r"\U000e0041"),
    ],
    ids=["surrogate", "override", "rtl", "zero-width", "bom", "escape", "line", "tag"],
)
def test_quote_shows_what_does_not_print(hidden, shown):
    assert quote(f"난{hidden}") == f"“난{shown}”"


@given(st.text(st.characters(exclude_categories=())))
@settings(deadline=None)
def test_what_quote_returns_can_be_printed_anywhere(text):
    assert quote(text).isprintable()
    assert quote(text).encode("utf-8")


@pytest.mark.parametrize("character", ["a", "난", "🙂", "\ud800", "\U000e0041"])
def test_what_quote_returns_is_short(character):
    assert len(quote(character * 10_000)) <= 300
