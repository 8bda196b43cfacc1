"""A sandbox for a learner's code: whatever it does, what comes back is an `Outcome`."""

import builtins
import collections
import contextlib
import decimal
import functools
import gc
import inspect
import io
import itertools
import locale
import math
import operator
import os
import random
import signal
import string
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from functools import partial
from operator import is_
from typing import Any

import numpy as np

from . import words as say

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
                builtins.input = _nobody_answers
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


def _nobody_answers(*_):
    """What `input` is to an answer: nobody wants to be asked once for each probe."""
    raise EOFError(say.input_asks())


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


def course_as_it_was() -> Callable[[], None]:
    """What puts back what the modules and classes of the course call by a name.

    The language is one of these.
    """
    course = __name__.partition(".")[0]
    modules = [one for name, one in [*sys.modules.items()] if f"{name}.".startswith(f"{course}.")]
    before = [(vars(module), dict(vars(module))) for module in modules]
    classes = {
        one: dict(vars(one))
        for _, names in before
        for one in names.values()
        if isinstance(one, type) and one.__module__.partition(".")[0] == course
    }

    def put_back():
        for names, old in before:
            names.update(old)
        for one, old in classes.items():
            _put_back_class(one, old)
        _keras_as_it_begins()

    return put_back


def _keras_as_it_begins() -> None:
    """In float32 and by graphs: what is expected was made so, or will be."""
    if keras := sys.modules.get("keras"):
        keras.config.set_floatx("float32")
        keras.config.set_dtype_policy("float32")
    if tensorflow := sys.modules.get("tensorflow"):
        tensorflow.config.run_functions_eagerly(False)


def _put_back_class(one: type, old: dict[str, Any]) -> None:
    now = vars(one)
    if all(map(is_, now.values(), old.values())) and [*now] == [*old]:
        return  # nearly always, and it is asked after each probe
    now = dict(now)
    for name in now.keys() - old.keys():
        type.__delattr__(one, name)
    for name, value in old.items():
        if now.get(name, now) is not value:
            type.__setattr__(one, name, value)


Setting = tuple[Callable[[], Any], Callable[[Any], Any]]  # how it is read and put back


def _put_back_environment(old: dict[str, str]) -> None:
    for name in os.environ.keys() - old.keys():
        del os.environ[name]
    os.environ.update(old)


def _put_back_signal(number: int, old: Any) -> None:
    if threading.current_thread() is threading.main_thread() and old != signal.getsignal(number):
        signal.signal(number, old)


def _mask() -> int:
    """What new files are kept from; who reads it has to set it."""
    os.umask(mask := os.umask(0o77))
    return mask


def _put_back_figures(pyplot: Any, old: list[int]) -> None:
    """Close what was opened: the notebook would show it below the cell, once for each probe."""
    for number in set(pyplot.get_fignums()) - {*old}:
        pyplot.close(number)


def _looks(matplotlib: Any) -> dict[str, Any]:
    """How figures look. Of a copy, for to read which backend there is would choose one."""
    looks = dict(matplotlib.rcParams.copy())
    del looks["backend"]
    return looks


def _watching(read: Callable[[], Any], put_back: Callable[[Any], None]) -> Setting:
    """Who watches every line; a debugger does not like to be put back where it is."""
    return read, lambda old: None if read() is old else put_back(old)


def _of(module: str, read: Callable[[Any], Any], put_back: Callable[[Any, Any], Any]) -> Setting:
    """A setting of a library, which is not imported for that."""

    def now():
        found = sys.modules.get(module)
        return found and (found, read(found))

    return now, lambda old: old and put_back(*old)


# What belongs to all of Python, as whatever runs next finds it.
SETTINGS: tuple[Setting, ...] = (
    (sys.modules.copy, sys.modules.update),
    (os.environ.copy, _put_back_environment),
    (sys.path.copy, partial(sys.path.__setitem__, slice(None))),
    (partial(locale.setlocale, locale.LC_ALL), partial(locale.setlocale, locale.LC_ALL)),
    (random.getstate, random.setstate),
    (np.random.get_state, np.random.set_state),
    (gc.isenabled, lambda on: gc.enable() if on else gc.disable()),
    (lambda: decimal.getcontext().copy(), decimal.setcontext),
    (gc.get_threshold, lambda old: gc.set_threshold(*old)),
    (_mask, os.umask),
    *(  # who is told of the stop button, and of the end
        (partial(signal.getsignal, number), partial(_put_back_signal, number))
        for number in (signal.SIGINT, signal.SIGTERM)
    ),
    _watching(sys.gettrace, sys.settrace),
    _watching(sys.getprofile, sys.setprofile),
    *(
        (partial(getattr, module, name), partial(setattr, module, name))
        for module, names in {
            sys: ("stdin", "excepthook", "displayhook"),
            threading: ("excepthook",),
        }.items()
        for name in names
    ),
    *(  # what answers use of Python beside what `attempt` puts back at once
        (partial(dict, vars(module)), vars(module).update)
        for module in (collections, functools, itertools, operator, random, string, time, np.fft)
    ),
    _of("matplotlib.pyplot", lambda pyplot: pyplot.get_fignums(), _put_back_figures),
    _of("matplotlib", _looks, lambda it, old: it.rcParams.update(old)),
    _of("keras", lambda it: it.config.floatx(), lambda it, old: it.config.set_floatx(old)),
    _of(
        "keras",
        lambda it: it.config.dtype_policy(),
        lambda it, old: it.config.set_dtype_policy(old),
    ),
    _of(
        "tensorflow",
        lambda it: it.config.functions_run_eagerly(),
        lambda it, old: it.config.run_functions_eagerly(old),
    ),
)


@contextmanager
def settings_as_they_were():
    """Environment, paths, streams, random numbers go on afterwards as if nothing had been.

    So do the settings of the libraries. Nobody is warned of anything within.
    """
    before = [read() for read, _ in SETTINGS]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _keras_as_it_begins()
            yield
    finally:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
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
