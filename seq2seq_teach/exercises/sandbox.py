"""A sandbox for a learner's code: whatever it does, what comes back is an `Outcome`."""

import builtins
import contextlib
import inspect
import io
import locale
import math
import os
import random
import signal
import sys
import threading
import traceback
import warnings
from collections.abc import Callable
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

SECONDS = 10  # after which a call is stopped
AGAIN = 0.0001  # seconds from one alarm to the next: some must fall where nothing catches them
LONGEST_PRINT = 2000  # characters that are kept of what a call prints


class TooLong(BaseException):
    """The time is up. Not an Exception: an answer's own `except Exception` must let it pass."""


@dataclass(frozen=True)
class Outcome:
    """What a call returned, or the error that ended it, and what it printed.

    `trace` is the way to the error: file and line of every call, the innermost last.
    """

    value: Any = None
    error: BaseException | None = None
    printed: str = ""
    trace: tuple[tuple[str, int], ...] = ()


def attempt(function: Callable, *args) -> Outcome:
    """Call `function`; an error, `exit()`, endless recursion or an endless loop end in an Outcome.

    A loop is stopped where the system has alarms (not Windows) and on the main thread, as a
    notebook's cells are; the alarm repeats, for a bare `except:` in a loop may swallow it. What is
    printed is kept, warnings are not, and Python and NumPy are as they were: nothing may be judged
    by what an answer has put into them. KeyboardInterrupt passes: it is the learner's stop button.
    """
    printed, put_back = _Printed(), _as_it_was()
    try:
        with (
            redirect_stdout(printed),
            redirect_stderr(printed),
            warnings.catch_warnings(),
            _kernel_stays(),
            np.errstate(),
            np.printoptions(),
            _limited(SECONDS),
        ):
            warnings.simplefilter("ignore")
            try:
                value = function(*args)
            finally:
                put_back()
            if inspect.iscoroutine(value):  # or Python warns, later, that nobody awaited it
                value.close()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        frames = traceback.walk_tb(error.__traceback__)
        trace = tuple((frame.f_code.co_filename, line) for frame, line in frames)
        # The frames go: they may hold the largest arrays of the answer.
        error = error.with_traceback(None)
        return Outcome(error=error, printed=printed.getvalue(), trace=trace)
    return Outcome(value, printed=printed.getvalue())


class _Printed(io.StringIO):
    def close(self):
        """Stay open: an answer may close what it takes for sys.stdout."""

    def write(self, text):
        super().write(text[: max(0, LONGEST_PRINT - self.tell())])
        return len(text)


@contextmanager
def _limited(seconds: float):
    """Raise TooLong inside the block when it takes longer; then all alarms are as they were."""
    on_main = threading.current_thread() is threading.main_thread()
    if not (on_main and hasattr(signal, "setitimer")):
        yield
        return

    running, rung = True, False

    def ring(_, frame):
        nonlocal rung
        # Only in the answer, never in what ends this block.
        if running and frame.f_code.co_filename not in (__file__, contextlib.__file__):
            rung = True
            raise TooLong

    handler = signal.signal(signal.SIGALRM, ring)
    timer = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    except Exception as error:  # what waits may say so in words of its own when it is stopped
        if rung:
            raise TooLong from error
        raise
    finally:
        running = False
        signal.setitimer(signal.ITIMER_REAL, *timer)
        signal.signal(signal.SIGALRM, handler or signal.SIG_DFL)


def _as_it_was() -> Callable[[], None]:
    """What puts back the functions of Python and NumPy, how deep calls may go, and the folder."""
    modules = (builtins, math, np, np.linalg, np.random)
    before = [(module.__dict__, dict(vars(module))) for module in modules]
    limit = sys.getrecursionlimit()
    try:
        folder = os.getcwd()
    except OSError:  # it is gone
        folder = ""

    def put_back():
        for names, old in before:  # needs no builtin itself
            names.update(old)
        sys.setrecursionlimit(limit)
        with suppress(OSError):
            if folder:
                os.chdir(folder)

    return put_back


@contextmanager
def course_as_it_was():
    """What the modules of the course call by a name they call so afterwards, the language too."""
    course = __name__.partition(".")[0]
    modules = [one for name, one in [*sys.modules.items()] if name.partition(".")[0] == course]
    before = [(vars(module), dict(vars(module))) for module in modules]
    try:
        yield
    finally:
        for names, old in before:
            names.update(old)


def _put_back_environment(old: dict[str, str]) -> None:
    for name in os.environ.keys() - old.keys():
        del os.environ[name]
    os.environ.update(old)


# What belongs to all of Python, as whatever runs next finds it: how it is read and put back.
SETTINGS: tuple[tuple[Callable[[], Any], Callable[[Any], Any]], ...] = (
    (os.environ.copy, _put_back_environment),
    (sys.path.copy, partial(sys.path.__setitem__, slice(None))),
    (partial(locale.setlocale, locale.LC_ALL), partial(locale.setlocale, locale.LC_ALL)),
    (random.getstate, random.setstate),
    (np.random.get_state, np.random.set_state),
)


@contextmanager
def settings_as_they_were():
    """Environment, paths, locale and random numbers go on afterwards as if nothing had been."""
    before = [read() for read, _ in SETTINGS]
    try:
        yield
    finally:
        for (_, put_back), old in zip(SETTINGS, before, strict=True):
            put_back(old)


@contextmanager
def _kernel_stays():
    """In a notebook `exit()` raises nothing, it asks the kernel to end: here it raises."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell is None:
        yield
        return

    def refuse():
        raise SystemExit

    shell.ask_exit = refuse
    try:
        yield
    finally:
        del shell.ask_exit
