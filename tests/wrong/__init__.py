"""Plausible wrong answers, a module for the exercises of each folder.

At least ten for each exercise, besides its known mistakes and what `every_exercise` makes of its
right answer. No two of an exercise do the same on all its inputs.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Wrong:
    """A wrong answer, and the known mistakes or slips, if any, whose hint fits it as well."""

    answer: Callable
    fits: tuple[str, ...] = ()


WRONG: dict[str, dict[str, Wrong]] = {}


def wrong(number: str, words: str, *fits: str) -> Callable:
    """Keep a function as a wrong answer to an exercise, by what is wrong with it in words."""

    def keep(function):
        answers = WRONG.setdefault(number, {})
        assert words not in answers, words
        answers[words] = Wrong(function, fits)
        return function

    return keep
