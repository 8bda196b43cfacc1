"""The language the course speaks, and how it speaks.

`use_language("ko")` switches. Whatever a learner reads is a `Text`: English and Korean, side by
side, in the module that says it or beside it (what letters.py says stands in letters_words.py).
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from string import Formatter
from types import ModuleType

LANGUAGES = ("en", "ko")
_current = "en"


class Text:
    """One thing to say, in both languages; call it with the values of its {fields} to say it.

    English has "{count} {count:pair|pairs}" for one pair and for two.
    Raises TypeError, naming the place, when a language is missing or they differ in their fields.
    """

    def __init__(self, en: str, ko: str = ""):
        for language, text in (("English", en), ("Korean", ko)):
            if not (isinstance(text, str) and text.strip()):
                raise TypeError(f"{_caller()}: this text has no {language}: {quote(en or ko)}")
        if fields(en) != fields(ko):
            raise TypeError(
                f"{_caller()}: English fills in {sorted(fields(en))}, Korean {sorted(fields(ko))}: "
                f"{quote(en)}"
            )
        self.en, self.ko = en, ko

    def __call__(self, **values) -> str:
        return _Filling().format(self.unfilled, **values)

    def __str__(self) -> str:
        return self.unfilled

    @property
    def unfilled(self) -> str:
        """As it stands in the language in use, its {fields} not filled in."""
        return getattr(self, _current)


class _Filling(Formatter):
    def format_field(self, value, format_spec):
        one, bar, several = format_spec.partition("|")
        return (
            super().format_field(value, format_spec) if not bar else one if value == 1 else several
        )


def fields(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _caller() -> str:
    """The file and line that made the text, behind what helped to make it."""
    frame = sys._getframe(2)
    while frame.f_back and frame.f_globals["__name__"].endswith(".exercise"):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def use_language(language: str) -> None:
    """Speak "en" (English) or "ko" (Korean) from here on. Raises ValueError for another."""
    global _current
    if not isinstance(language, str) or language not in LANGUAGES:
        raise ValueError(unknown_language(language=quote(language)))
    _current = language


def current_language() -> str:
    """The language in use, "en" or "ko"."""
    return _current


def texts_of(words: ModuleType, prefix: str = "") -> dict[str, str]:
    """Every `Text` of a module by its name, in the language in use, for a script to fill in.

    One in a dictionary goes by both names: `field["i"]` is "field i".
    """
    found = {}
    for name, value in vars(words).items():
        named = value if isinstance(value, dict) and not name.startswith("_") else {"": value}
        for key, text in named.items():
            if isinstance(text, Text):
                found[f"{prefix}{name} {key}".strip()] = text.unfilled
    return found


def code_of(function: Callable) -> str:
    """The code of a function as it stands in its file.

    What its first lines say in English is left out for who reads Korean.
    """
    lines = inspect.getsource(function).splitlines()
    first = ast.parse("\n".join(lines)).body[0]
    assert isinstance(first, ast.FunctionDef)
    if _current != "en" and ast.get_docstring(first):
        lines[first.body[0].lineno - 1 : first.body[0].end_lineno] = []
    return "\n".join(lines)


# What Python takes for printable, and nobody sees: joiners, fillers of Hangul, variation selectors.
UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def quote(text: object, longest: int = 40) -> str:
    """A learner's text made safe to show inside a message.

    Cut to `longest` characters; characters that do not print (direction marks,
    zero-width ones, lone surrogates), or print nothing, are written as escapes. What
    cannot be written at all is shown as its kind.
    """
    try:
        text = str(text)
    except Exception:  # a whole number of thousands of digits; a __repr__ that fails
        text = type(text).__name__
    shown = ""
    for c in text:
        seen = c.isprintable() and not UNSEEN.match(c)
        shown += c if seen else c.encode("unicode_escape").decode("ascii")
        if len(shown) > longest:
            return f"“{shown[:longest]}…”"
    return f"“{shown}”"


def few(names: Iterable[object], most: int = 40) -> str:
    """Names in a row; of many, the first."""
    shown = [quote(name)[1:-1] for name in islice(names, most + 1)]
    return ", ".join(shown[:most] + ["…"] * (len(shown) > most))


# What more than one module says.
unknown_language = Text(
    '{language} is not a language of this course: use "en" or "ko".',
    '{language}: 이 강좌에 없는 언어입니다. "en"이나 "ko"를 쓰세요.',
)
unknown_id = Text(
    "{id} is no id of this vocabulary: ids go from 0 to {last}.",
    "{id}: 이 단어 집합에 없는 번호입니다. 번호는 0부터 {last}까지입니다.",
)
unknown_cell = Text(
    "{cell} is not a cell of this course: use {cells}.",
    "{cell}: 이 강좌에 없는 셀입니다. {cells} 가운데에서 고르세요.",
)
wrong_size = Text(
    "{what} has shape {given}, expected {expected}.",
    "{what}의 모양이 {given}입니다. {expected} 모양이어야 합니다.",
)
not_finite = Text(
    "{name} is {given}: it must be a finite number, such as 0.9.",
    "{name} 값이 {given}입니다. 0.9처럼 유한한 수여야 합니다.",
)
no_such_model = Text(
    "there is no pretrained model {name}: there are {names}.",
    "{name}: 그런 이름의 학습된 모델은 없습니다. 있는 모델: {names}.",
)
long_text = Text(
    "the sentence has {count:,} tokens, the most this model takes is {longest}: make it shorter.",
    "문장의 토큰이 {count:,}개입니다. 이 모델은 {longest}개까지만 받으니 문장을 줄이세요.",
)
