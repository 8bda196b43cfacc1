"""What comes in at the doors: the functions a notebook calls look at what they are given.

Each check gives back what it was given, ready for use, or says in one sentence what was given
and what is expected: TypeError for another kind of thing, ValueError for a value out of bounds.
"""

from __future__ import annotations

import operator
import os
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from . import doors_words as say
from .language import quote, unknown_id

LARGEST_ID = 2**31 - 1  # what an int32 holds
MOST_ITEMS = 10_000_000  # of a list: a generator may have no end


def expect(kind: type, **given: Any) -> None:
    """Raises TypeError unless each of `given` is a `kind`."""
    for name, value in given.items():
        if not isinstance(value, kind):
            found, wanted = type(value).__name__, kind.__name__
            raise TypeError(
                say.other_kind(name=name, given=quote(value), found=found, wanted=wanted)
            )


def listed(example: str, **given: Any) -> list:
    """The one thing `given` as a list. Raises TypeError for what is none, a string among them."""
    ((name, value),) = given.items()
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        raise TypeError(say.no_list(name=name, given=quote(value), example=example))
    try:
        found = list(islice(value, MOST_ITEMS + 1))
    except TypeError as error:  # an array without axes
        raise TypeError(say.no_list(name=name, given=quote(value), example=example)) from error
    if len(found) > MOST_ITEMS:
        raise ValueError(say.long_list(name=name, given=quote(value), most=MOST_ITEMS))
    return found


def texts(example: str, **given: Any) -> list[str]:
    """The one list of strings `given`. Raises TypeError for anything else."""
    found = listed(example, **given)
    for one in found:
        expect(str, **dict.fromkeys(given, one))
    return found


def file_path(path: Any, example: str = "model.npz") -> Path:
    """A path as such. Raises TypeError for what is none."""
    try:
        name = os.fspath(path)
        if isinstance(name, str) and name and b"\0" not in os.fsencode(name):
            return Path(name)
    except (TypeError, UnicodeEncodeError):  # no path; half a character
        pass
    raise TypeError(say.no_path(given=quote(path), example=example))


def is_stream(path: Path) -> bool:
    """Whether that is a device or a pipe: who reads it may wait for ever."""
    return path.exists() and not (path.is_file() or path.is_dir())


def flag(**given: Any) -> bool:
    """The one answer `given`, yes or no. Raises TypeError unless it is True or False."""
    ((name, value),) = given.items()
    if not isinstance(value, bool | np.bool_):
        raise TypeError(say.no_flag(name=name, given=quote(value)))
    return bool(value)


def whole(least: int, most: int, **given: Any) -> int:
    """The one number `given`. Raises ValueError unless it is whole and within the bounds."""
    ((name, value),) = given.items()
    try:
        number = operator.index(value)
    except TypeError:
        number = None
    if number is None or not least <= number <= most:
        shown = quote(value) if number is None else quote(value)[1:-1]
        raise ValueError(say.no_whole(name=name, given=shown, least=least, most=most))
    return number


def real(least: float = -1e6, most: float = 1e6, **given: Any) -> float:
    """The one number `given`. Raises ValueError unless it is finite and within the bounds."""
    ((name, value),) = given.items()
    try:
        number = np.nan if isinstance(value, str | bytes) else float(value)
    except (TypeError, ValueError, OverflowError):
        number = np.nan
    if not least <= number <= most:
        raise ValueError(
            say.no_number(name=name, given=quote(value), least=f"{least:g}", most=f"{most:g}")
        )
    return number


def an_id(token: Any, size: int) -> int:
    """A token's id in a vocabulary of `size`. Raises ValueError for what is none."""
    try:
        number = operator.index(token)
    except TypeError as error:
        raise ValueError(unknown_id(id=quote(token), last=size - 1)) from error
    if not 0 <= number < size:
        raise ValueError(unknown_id(id=quote(number)[1:-1], last=size - 1))
    return number


def id_array(ids: Any, size: int = LARGEST_ID + 1, axes: int | None = None) -> np.ndarray:
    """Ids (…, T) as an array of whole numbers, each in a vocabulary of `size`; of so many `axes`.

    Raises ValueError for anything else, such as a sentence that is still words.
    """
    array = _array("ids", ids)
    right = array is not None and array.ndim and axes in (None, array.ndim)
    if array is None or not right or (array.size and array.dtype.kind not in "iu"):
        raise ValueError(say.no_ids(given=quote(ids)))
    if array.size and not 0 <= array.min() <= array.max() < size:
        wrong = next(i for i in array.flat if not 0 <= i < size)
        raise ValueError(unknown_id(id=wrong, last=size - 1))
    return array.astype(int)


def an_array(**given: Any) -> np.ndarray:
    """The one array `given`. Raises ValueError unless it has an axis and holds real numbers."""
    ((name, value),) = given.items()
    array = _floats(name, value)
    if array is None or not (array.ndim and array.size):
        raise ValueError(say.no_array(name=name, given=quote(value)))
    return array


def numbers(axes: int | None = None, **given: Any) -> np.ndarray:
    """The one array `given`. Raises ValueError unless it holds numbers, finite ones.

    With `axes`, it has so many.
    """
    ((name, value),) = given.items()
    array = _floats(name, value)
    if array is None or axes not in (None, array.ndim) or not array.size or not _finite(array):
        shape = "" if axes is None else f" ({', '.join('·' * axes)}{',' * (axes == 1)})"
        raise ValueError(say.no_numbers(name=name, given=quote(value), shape=shape))
    return array


def a_mask(**given: Any) -> np.ndarray:
    """The one mask `given`. Raises ValueError unless it holds True and False, or 1 and 0."""
    ((name, value),) = given.items()
    array = _floats(name, value)
    if array is None or not array.size or not np.isin(array, (0, 1)).all():
        raise ValueError(say.no_mask(name=name, given=quote(value)))
    return array.astype(bool)


def _array(name: str, value: Any) -> np.ndarray | None:
    """What NumPy makes of a value, or None. Raises ValueError for what would fill the memory."""
    try:
        if isinstance(value, np.ndarray):
            large = value.size > 10 * MOST_ITEMS  # as a view, such as broadcast_to makes
        else:
            large = isinstance(value, range) and len(value) > MOST_ITEMS
    except OverflowError:
        large = True
    if large:
        raise ValueError(say.long_list(name=name, given=quote(value), most=MOST_ITEMS))
    try:
        return np.asarray(value)
    except (TypeError, ValueError, OverflowError):
        return None


def _floats(name: str, value: Any) -> np.ndarray | None:
    """An array of real numbers as floats, or None.

    Small kinds become float32: a sum of bytes would begin again at 0, one of float16 soon ends.
    """
    array = _array(name, value)
    if array is None or array.dtype.kind not in "fiub":
        return None
    kind = np.float64 if array.dtype.itemsize > 8 else np.result_type(array, np.float32)
    return array.astype(kind, copy=False)


def _finite(array: np.ndarray) -> bool:
    return bool(np.isfinite(array).all())
