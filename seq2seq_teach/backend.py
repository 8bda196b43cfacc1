"""What has to hold before TensorFlow is imported, as `keras_training` does.

TensorFlow ends the whole program, without a word of Python's, on a processor that it was not
built for; and Keras computes by whatever a variable or a file in the home folder names.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from . import backend_words as say
from .language import quote

BACKEND = "tensorflow"


def lacks_avx() -> bool:
    """Whether this is a processor without AVX, which TensorFlow's wheels for x86-64 need."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return False
    try:  # NumPy has asked the processor, on every system
        from numpy._core._multiarray_umath import __cpu_features__ as features
    except ImportError:
        return False
    return not features.get("AVX", True)


def installed(name: str) -> bool:
    """Whether there is a package of that name, without importing it."""
    return name in sys.modules or importlib.util.find_spec(name) is not None


@contextmanager
def tensorflow_computes() -> Iterator[None]:
    """Import Keras inside: it computes by TensorFlow and in float32, whatever is set elsewhere.

    What is set elsewhere, for other programs, stays as it was. Raises ImportError, with what to
    do, where the processor is too old for TensorFlow, where it was left out of the set-up, where
    Keras runs on something else in this program already, and where either can't be imported.
    """
    if lacks_avx():
        raise ImportError(say.no_avx())
    if not installed(BACKEND):
        raise ImportError(say.left_out())
    running = getattr(sys.modules.get("keras"), "backend", None)
    if running and running.backend() != BACKEND:
        raise ImportError(say.other_backend(given=running.backend()))
    try:
        with TemporaryDirectory() as home, _variables(KERAS_BACKEND=BACKEND, KERAS_HOME=home):
            yield
    except Exception as error:  # a damaged package shows itself in many ways
        why = quote(f"{type(error).__name__}: {error}", longest=200)
        raise ImportError(say.no_tensorflow(why=why)) from error


@contextmanager
def _variables(**values: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
