"""The outside of the fence: a process for one student's functions, started, asked, watched, ended.

What it may use is `Limits`. What the system makes impossible for it, `lock` says; time, memory,
threads and disk are watched from here as well, and whoever goes beyond is ended, alone.
"""

from __future__ import annotations

import builtins
import io
import os
import pickle
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType

import numpy as np
import psutil

from tools import REPO
from tools.grade.wire import Malformed, from_json, receive, send, value

LOOK = 0.1  # seconds between two looks at a process
START = 120  # seconds for Python, and for TensorFlow if need be, to begin
# Of the environment, by how a name begins; NumPy is to round there as it does here.
VARIABLES = (
    "PATH",
    "SYSTEMROOT",
    "LANG",
    "LC_ALL",
    "LD_LIBRARY_PATH",
    "OPENBLAS_",
    "MKL_",
    "NPY_",
)


@dataclass(frozen=True)
class Limits:
    """What one student's process may use; `seconds` are those of one call, as in `check`."""

    seconds: float = 10
    seconds_together: float = 90  # of all calls for one exercise
    seconds_in_all: float = 600  # after which no other exercise of a notebook is begun
    megabytes: int = 2000
    threads: int = 64
    disk_megabytes: int = 100
    files: int = 1000


class Ended(Exception):
    """The process is gone: it left, or had to go, for going beyond `what`."""

    def __init__(self, what: str):
        super().__init__(what)
        self.what = what


class Fence:
    """One process behind the fence. Use it in a `with`; nothing of it remains.

    `held` tells what the system holds it to.
    """

    def __init__(self, limits: Limits, language: str):
        self.limits, self.beyond, self.left = limits, "", 0.0
        self.handles: list = []
        self.home = Path(tempfile.mkdtemp(prefix="grade-"))
        self._until = time.monotonic() + START
        command = [sys.executable, "-m", "tools.grade.inside"]
        self.process = subprocess.Popen(
            [*command, str(limits.megabytes * 2**20), language],
            cwd=self.home,
            env=environment(self.home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self.process.stdin and self.process.stdout
        self._to, self._from = self.process.stdin, self.process.stdout
        self._loaded = False  # whether what takes long, TensorFlow, may still have to be loaded
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        try:
            self.held = [str(one) for one in self._hear().get("held", ())]
        except BaseException:
            self.close()
            raise
        self.begin()

    def __enter__(self) -> Fence:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    @property
    def lives(self) -> bool:
        return not self.beyond and self.process.poll() is None

    def begin(self) -> None:
        """All calls from here on share the seconds of an exercise."""
        self.left = self.limits.seconds_together
        self._until = float("inf")

    def close(self) -> None:
        self._over.set()
        self.end("")
        self._watch.join()
        for stream in (self._to, self._from):
            with suppress(OSError):
                stream.close()
        self.process.wait()
        remove(self.home)

    def end(self, beyond: str) -> None:
        self.beyond = self.beyond or beyond
        if self.process.poll() is None:
            end(self.process.pid)

    def _look(self) -> None:
        """End the process when it goes beyond anything; by a thread of its own."""
        while not self._over.wait(LOOK):
            with suppress(psutil.Error):  # it is gone
                beyond = self._beyond()
                if beyond:
                    self.end(beyond)
                    return

    def _beyond(self) -> str:
        if time.monotonic() > self._until:
            return "time"
        process, limits = psutil.Process(self.process.pid), self.limits
        if process.memory_info().rss > limits.megabytes * 2**20:
            return "memory"
        if process.num_threads() > limits.threads:
            return "threads"
        return "" if fits(self.home, limits.files, limits.disk_megabytes * 2**20) else "disk"

    def open(self, name: str, cells: list[str]) -> dict:
        """Run the cells that a function needs; → what there is. Raises Ended, Malformed."""
        self.begin()
        slow = any("keras" in cell or "tensorflow" in cell for cell in cells)
        seconds = START if slow else self.limits.seconds
        return self._asked(("open", name, cells, seconds), seconds)

    def call(self, number: int, inputs: tuple):
        """Call a function inside; what it prints and raises is printed and raised here.

        `inputs` are changed as the function has changed them. Raises Ended, Malformed.
        """
        seconds = min(self.limits.seconds, self.left)
        if seconds <= 0:
            self.end("time")
        # New layers draw their weights by it: a known mistake draws the same ones here and there.
        chance = random.getstate() if "keras" in sys.modules else None
        begun = time.monotonic()
        first = chance is not None and not self._loaded
        self._until = begun + (START if first else seconds + 2)
        self._say(("call", number, inputs, seconds, chance))
        self._hear()
        if first:
            self._loaded, begun = True, time.monotonic()
        answer = self._heard(seconds)
        self.left -= time.monotonic() - begun
        return self.told(answer, inputs)

    def told(self, answer: dict, inputs: tuple):
        print(str(answer.get("printed", "")), end="")
        if "error" in answer:
            if answer.get("late"):
                self.end("time")
                raise Ended("time")
            raise error_of(answer)
        after = answer.get("after")
        if isinstance(after, list) and len(after) == len(inputs):
            for one, new in zip(inputs, after, strict=True):
                put_back(one, value(new))
        return value(answer.get("value"), self.function)

    def function(self, number: int):
        """A function that came back as a result: to call it is to ask inside."""
        return lambda *inputs: self.call(number, inputs)

    def _asked(self, message, seconds: float) -> dict:
        self._until = time.monotonic() + seconds + 2  # who reads nothing lets us wait, too
        self._say(message)
        return self._heard(seconds)

    def _heard(self, seconds: float) -> dict:
        """The answer to what was asked; until it comes, functions of the judge may be called."""
        self._until = time.monotonic() + seconds + 2
        while True:
            message = self._hear()
            if "ask" not in message:
                self._until = float("inf")
                return message
            try:
                function = self.handles[message["ask"]]
                found = (function(*several(message["inputs"])), None)
            except Exception as error:
                found = (None, error)
            self._say(found)

    def _say(self, message) -> None:
        file = io.BytesIO()
        pickler = pickle.Pickler(file)
        pickler.persistent_id = self._handle
        try:
            pickler.dump(message)
        except Exception:  # an error that cannot travel
            file = io.BytesIO(pickle.dumps((None, RuntimeError("no answer"))))
        try:
            send(self._to, file.getvalue())
        except (OSError, ValueError):
            raise Ended(self.beyond or "exit") from None

    def _handle(self, one):
        """What is not sent but stays here, to be asked: a function that is given to one."""
        own = type(one).__module__.startswith("seq2seq_teach.exercises.")
        if isinstance(one, FunctionType) or (own and not isinstance(one, type)):
            self.handles.append(one)
            return len(self.handles) - 1
        return None

    def _hear(self) -> dict:
        try:
            content = receive(self._from)
        except (OSError, ValueError) as error:
            self.end("noise")
            raise Ended("noise") from error
        if content is None:
            self.process.kill()  # it has hung up: whatever it does now, nobody listens
            self.process.wait()
            raise Ended(self.beyond or "exit")
        try:
            return from_json(content)
        except Malformed:
            self.end("noise")
            raise Ended("noise") from None


def end(pid: int) -> None:
    """End a process with all that it has begun; itself first, so that it begins nothing more."""
    with suppress(psutil.Error):
        one = psutil.Process(pid)
        for process in [one, *one.children(recursive=True)]:
            with suppress(psutil.Error):
                process.kill()


def environment(home: Path) -> dict[str, str]:
    """What the process may know of the machine."""
    kept = {name: value for name, value in os.environ.items() if name.startswith(VARIABLES)}
    places = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"), str(home))
    threads = ("OMP", "OPENBLAS", "MKL")
    settings = {f"{name}_NUM_THREADS": "1" for name in threads}
    settings |= {"TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1"}
    settings |= {"MPLBACKEND": "Agg", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(REPO)}
    settings |= {"SEQ2SEQ_TEACH_PROGRESS": str(home / "progress.txt")}
    return {**kept, **places, **settings}


def fits(folder: Path, files: int, size: int) -> bool:
    """Whether no more files and bytes than these are in a folder, as far as one can look."""
    folders = [str(folder)]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    files -= 1
                    size -= entry.stat(follow_symlinks=False).st_size
                    if files < 0 or size < 0:
                        return False
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
        except FileNotFoundError:  # taken away meanwhile
            continue
        except OSError:  # too deep, or hidden
            return False
    return True


def remove(folder: Path) -> None:
    """Delete a folder, whatever was made in it."""

    def allow(function, path, error):
        with suppress(OSError):
            Path(path).chmod(0o700)

    for _ in range(3):
        with suppress(RecursionError):
            shutil.rmtree(folder, onerror=allow)
        if not folder.exists():
            return
    if os.name == "posix":  # deeper than Python goes
        subprocess.run(["rm", "-rf", "--", str(folder)], stderr=subprocess.DEVNULL)


def several(given) -> list | tuple:
    """Some values. Raises Malformed where there is another."""
    found = value(given)
    if isinstance(found, (list, tuple)):
        return found
    raise Malformed("no list")


def put_back(before, after) -> None:
    """Do to an input what was done to it inside."""
    if isinstance(before, np.ndarray):
        if np.shape(after) == before.shape:
            with suppress(TypeError, ValueError):
                before[...] = after
    elif isinstance(before, list) and isinstance(after, list):
        before[:] = after
    elif isinstance(before, dict) and isinstance(after, dict):
        before.clear()
        before.update(after)
    elif isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            put_back(one, other)


def error_of(answer: dict) -> BaseException:
    """The error that came inside, of the same type where that is one of Python's or NumPy's."""
    name, words = str(answer["error"])[:60], str(answer.get("words", ""))
    if name == "SystemExit":
        return SystemExit()
    found = getattr(builtins, name, None) or getattr(np.exceptions, name, None)
    found = found or getattr(np.linalg, name, None)
    if isinstance(found, type) and issubclass(found, Exception):
        with suppress(Exception):
            error = found(*several(answer["reasons"]))
            if str(error) == words:
                return error
    # A type of this name that says the same: one of TensorFlow's, or of the student's.
    return type(name, (Exception,), {"__str__": lambda self: words})()
