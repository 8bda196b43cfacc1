"""The lock on a student's process, turned from inside before anything of the student's is read.

On Linux Landlock leaves it one folder to write in and what Python needs to read, and a filter of
system calls (seccomp) refuses it other processes, programs and the network. Both hold for whoever
asks, root too, can never be taken off, and need no rights and no installation; a namespace, as
bubblewrap makes it, is forbidden to ordinary users by some distributions and inside containers.
Elsewhere there are only limits, and `lock` says so.
"""

import ctypes
import errno
import os
import platform
import signal
import struct
import sys
from contextlib import suppress
from pathlib import Path

from tools import REPO
from tools.grade.syscalls import (
    ARCHITECTURES,
    CLONE,
    CLONE3,
    DEATH,
    FCNTL,
    OWNERS,
    PRCTL,
    PRLIMIT,
    REFUSED,
    TGKILL,
)

PACKAGE = REPO / "seq2seq_teach"
LARGEST_FILE = 50 * 2**20  # bytes
OPEN_FILES = 128
SYSTEM = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts")
SYSTEM += ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom", "/proc/self", "/proc/cpuinfo")
SYSTEM += ("/proc/meminfo", "/proc/stat", "/proc/filesystems", "/sys/devices/system/cpu")


def lock(home: Path, memory: int) -> list[str]:
    """Lock this process in, for good; → what holds: "limits", "files", "calls".

    It may write in `home` alone, and have `memory` bytes. Call it before a second thread begins.
    """
    held = ["limits"] if limited(memory) else []
    if sys.platform != "linux":
        return held
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    libc.prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG: who asks no more needs no answer
    if libc.prctl(38, 1, 0, 0, 0):  # PR_SET_NO_NEW_PRIVS
        return held
    held += ["files"] * guard_files(libc, home)
    return held + ["calls"] * filter_calls(libc)


def limited(memory: int) -> bool:
    try:
        import resource
    except ImportError:  # Windows
        return False
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_DATA, memory),
    ):
        with suppress(OSError, ValueError):
            resource.setrlimit(what, (most, most))
    return True


def readable() -> list[Path]:
    """What Python and the course need: not the exercises, where the right answers stand."""
    python = [sys.prefix, sys.base_prefix, sys.exec_prefix]
    paths = [Path(path) for path in (*python, *SYSTEM)]
    paths += [Path(path) for path in sys.path if "site-packages" in path]
    paths += [path for path in PACKAGE.iterdir() if path.name != "exercises"]
    paths += [*(PACKAGE / "exercises").glob("*.py"), REPO / "tools" / "__init__.py"]
    return [*paths, Path(__file__).parent]


# Landlock (linux/landlock.h): its calls have the same numbers everywhere.
CREATE, ADD, RESTRICT = 444, 445, 446
READ, READ_FOLDER = 1 << 2, 1 << 3
OF_A_FILE = 0b111 | 1 << 14 | 1 << 15
RIGHTS = {1: 2**13 - 1, 2: 2**14 - 1, 3: 2**15 - 1, 5: 2**16 - 1}  # from which version on


def guard_files(libc, home: Path) -> bool:
    version = libc.syscall(CREATE, None, 0, 1)
    if version < 1:
        return False
    rights = max(right for since, right in RIGHTS.items() if since <= version)
    network, scopes = 0b11 * (version >= 4), 0b11 * (version >= 6)
    handled = struct.pack("QQQ", rights, network, scopes)
    handled = handled[: 8 + 8 * (version >= 4) + 8 * (version >= 6)]
    ruleset = libc.syscall(CREATE, handled, len(handled), 0)
    if ruleset < 0:
        return False
    rules = [(home, rights), *((path, READ | READ_FOLDER) for path in readable())]
    rules += [(path, READ_FOLDER) for path in (PACKAGE, REPO / "tools")]  # Python lists them
    for path, allowed in rules:
        with suppress(OSError):  # not on this machine
            opened = os.open(path, os.O_PATH)
            if not path.is_dir():
                allowed &= OF_A_FILE
            libc.syscall(ADD, ruleset, 1, struct.pack("=Qi", allowed, opened), 0)
            os.close(opened)
    done = libc.syscall(RESTRICT, ruleset, 0)
    os.close(ruleset)
    return done == 0


# Steps of a filter (linux/bpf_common.h), and what it may decide (linux/seccomp.h).
LOAD, EQUAL, AT_LEAST, HAS, DECIDE = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
NUMBER, MACHINE, FIRST, SECOND = 0, 4, 16, 24  # where in what the filter is given
CLONE_THREAD = 0x00010000


def filter_calls(libc) -> bool:
    machine = platform.machine()
    if machine not in ARCHITECTURES:
        return False
    steps = b"".join(filter_for(machine))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))

    program = Program(len(steps) // 8, steps)
    return libc.prctl(22, 2, ctypes.byref(program), 0, 0) == 0  # PR_SET_SECCOMP, with a filter


def filter_for(machine: str):
    """The steps of the filter, each as the kernel reads it."""
    column = [*ARCHITECTURES].index(machine)
    no, unknown = REFUSE | errno.EPERM, REFUSE | errno.ENOSYS

    def step(code, value, yes=0, otherwise=0):
        return struct.pack("HBBI", code, yes, otherwise, value)

    yield step(LOAD, MACHINE)
    yield step(EQUAL, ARCHITECTURES[machine], 1)
    yield step(DECIDE, KILL)
    yield step(LOAD, NUMBER)
    if machine == "x86_64":  # the other numbers of the same calls
        yield step(AT_LEAST, 0x40000000, 0, 1)
        yield step(DECIDE, no)
    for number in (numbers[column] for numbers in REFUSED.values()):
        if number is not None:
            yield step(EQUAL, number, 0, 1)
            yield step(DECIDE, no)
    yield step(EQUAL, CLONE3[column], 0, 1)  # a filter cannot read what it is given
    yield step(DECIDE, unknown)
    for number, place, test, values, decided, else_decided in (
        (CLONE, FIRST, HAS, [CLONE_THREAD], ALLOW, no),
        (TGKILL, FIRST, EQUAL, [os.getpid()], ALLOW, no),
        (PRLIMIT, FIRST, EQUAL, [0, os.getpid()], ALLOW, no),
        (PRCTL, FIRST, EQUAL, DEATH, no, ALLOW),
        (FCNTL, SECOND, EQUAL, OWNERS, no, ALLOW),
    ):
        yield step(EQUAL, number[column], 0, 2 + 2 * len(values))
        yield step(LOAD, place)
        for value in values:
            yield step(test, value, 0, 1)
            yield step(DECIDE, decided)
        yield step(DECIDE, else_decided)
    yield step(DECIDE, ALLOW)
