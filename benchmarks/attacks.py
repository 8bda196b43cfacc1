"""What a student may try who would rather not write `encode`, or is careless, and what it comes to.

    python -m benchmarks.attacks

A class in which everybody attacks is graded, each alone, with the limits of `course.py grade`;
docs/attacks.md gets the table: the attack, what the grades say of it, and how long that took, for
so long the others wait. It ends with 1 if one of them passed, or touched anything.

Each attack is code for the cell of exercise 1.1, and what the grader may make of it: the names that
a verdict's mistake may have. None would do lasting harm if it got through, but to what is made for
it. `PLACE` stands for a folder of the teacher's, `PORT` for a server on this computer.
"""

import re
import socket
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from seq2seq_teach.exercises import exercises_of
from seq2seq_teach.language import Text
from tools import REPO
from tools.grade.fence import Limits
from tools.grade.handins import HandIn
from tools.grade.judge import judged

PAGE = REPO / "docs" / "attacks.md"

WRONG = """
def encode(sentence, words):
    return [0]
"""


def body(lines: str) -> str:
    """An answer that does something first, and then is wrong."""
    inside = "\n".join(f"    {line}" for line in lines.strip().splitlines())
    return f"import os, sys, time\n\n\ndef encode(sentence, words):\n{inside}\n    return [0]\n"


LOCKED = {"error"}  # the system refuses, Python says so
RIGHT = Text("answers", "바르게 답한다")
ATTACKS = {
    # To pass
    Text("shadows check", "check를 가린다"): (
        f'def check(*_):\n    return "passed"\n{WRONG}\ncheck("1.1", encode)',
        {"values", "length"},
    ),
    Text("patches NumPy", "넘파이를 바꿔치기한다"): (
        body("""
import numpy as np
for name in ("allclose", "array_equal", "isnan", "asarray"):
    setattr(np, name, lambda *_, **__: True)
"""),
        {"values", "length"},
    ),
    Text("patches the check", "검사를 바꿔치기한다"): (
        body("""
import seq2seq_teach.exercises.exercise as e, seq2seq_teach.exercises.sandbox as s
e.examine = e.fault = e.difference = lambda *_: None
s.attempt = lambda *_: s.Outcome(True)
"""),
        {"values", "length"},
    ),
    Text("reads the call stack", "호출 스택을 뒤진다"): (
        body("""
frame = sys._getframe()
while frame:
    for value in [*frame.f_locals.values(), *frame.f_globals.values()]:
        if hasattr(value, "right"):
            return value.right(sentence, words)
    frame = frame.f_back
"""),
        {"values", "length"},
    ),
    Text("searches the memory", "메모리를 뒤진다"): (
        body("""
import gc
for one in gc.get_objects():
    if type(one).__name__ == "Exercise":
        return one.right(sentence, words)
"""),
        {"values", "length"},
    ),
    Text("asks for the solution", "풀이를 달라고 한다"): (
        body("""
from seq2seq_teach.exercises import solution
exec(solution("1.1").code)
return locals()["encode"](sentence, words)
"""),
        LOCKED,
    ),
    Text("imports the reference", "정답 함수를 가져온다"): (
        body("""
from seq2seq_teach.exercises import find
return find("1.1").right(sentence, words)
"""),
        LOCKED,
    ),
    Text("reads the file of the reference", "정답이 든 파일을 읽는다"): (
        body("""
import seq2seq_teach.exercises as e
print(open(os.path.join(os.path.dirname(e.__file__), "letters", "encode.py")).read())
"""),
        LOCKED,
    ),
    Text("is equal to everything", "무엇과도 같다고 우긴다"): (
        body("""
class Any(list):
    __eq__ = __ge__ = __le__ = __contains__ = lambda *_: True
    __ne__ = __lt__ = lambda *_: False
    __hash__ = None
return Any()
"""),
        {"values", "length"},
    ),
    Text("is an array of its own", "제멋대로인 배열을 돌려준다"): (
        body("""
class Array:
    def __array__(self, *_, **__):
        raise SystemExit
return Array()
"""),
        {"exit"},
    ),
    Text("returns a number without end", "끝없이 긴 수를 돌려준다"): (
        body("return 1 << 10**8"),
        {"shape"},
    ),
    Text("returns what refers to itself", "자기를 품은 리스트를 돌려준다"): (
        body("x = []\nx.append(x)\nreturn x"),
        {"shape"},
    ),
    Text("returns what runs when it is unpacked", "풀면 실행되는 것을 돌려준다"): (
        body("""
class Trap:
    def __reduce__(self):
        return open, (os.path.join(PLACE, "trap"), "w")
return Trap()
"""),
        {"kind"},
    ),
    Text("answers for itself", "채점기인 척 대답한다"): (
        body("""
import json, struct
for n in range(3, 64):
    try:
        text = json.dumps({"kind": "done", "state": "done", "value": True}).encode()
        os.write(n, struct.pack(">I", len(text)) + text)
    except OSError:
        pass
"""),
        {"nothing", "kind", "error", "length", "shape"},
    ),
    Text("sends noise", "아무 바이트나 보낸다"): (
        body("""
for n in range(3, 64):
    try:
        os.write(n, os.urandom(4000))
    except OSError:
        pass
"""),
        {"error"},
    ),
    Text("sends without end", "끝없이 보낸다"): (
        body("""
import struct
while True:
    for n in range(3, 16):
        try:
            os.write(n, struct.pack(">I", 2) + b"{}")
        except OSError:
            pass
"""),
        {"time", "not returned", "error"},
    ),
    # To do harm, or by accident
    Text("loops", "끝없이 돈다"): (body("while True: pass"), {"time"}),
    Text("loops and catches everything", "끝없이 돌며 예외를 다 잡는다"): (
        body("""
import signal
signal.signal(signal.SIGALRM, signal.SIG_IGN)
while True:
    try:
        time.sleep(1)
    except BaseException:
        pass
"""),
        {"time"},
    ),
    Text("loops before it is called", "불리기 전에 끝없이 돈다"): (
        f"{WRONG}\nwhile True: encode = encode",
        {"values", "length", "time"},
    ),
    Text("hangs in one long step", "한 스텝에서 멈춰 있다"): (body("sum(range(10**18))"), {"time"}),
    Text("recurses", "끝없이 자기를 부른다"): (body("return encode(sentence, words)"), {"error"}),
    Text("recurses into a crash", "자기를 부르다 죽는다"): (
        body("sys.setrecursionlimit(10**9)\nreturn encode(sentence, words)"),
        {"exit", "error", "time"},
    ),
    Text("crashes", "파이썬을 죽인다"): (body("import ctypes\nctypes.string_at(0)"), {"exit"}),
    Text("exits", "나간다"): (body("sys.exit()"), {"exit"}),
    Text("exits at once", "곧바로 나간다"): (body("os._exit(0)"), {"exit"}),
    Text("exits before it is called", "불리기 전에 나간다"): (
        f"import os\n{WRONG}\nencode = os._exit(0)",
        {"error", "exit"},
    ),
    Text("exits instead of being there", "함수 대신 나간다"): (
        "import sys\nencode = sys.exit()",
        {"exit"},
    ),
    Text("interrupts instead of being there", "함수 대신 중단한다"): (
        "def stop():\n    raise KeyboardInterrupt\n\n\nencode = stop()",
        {"error"},
    ),
    Text("interrupts", "중단한다"): (body("raise KeyboardInterrupt"), {"error"}),
    Text("kills itself", "자기 프로세스를 죽인다"): (body("os.kill(os.getpid(), 9)"), LOCKED),
    Text("kills the judge", "채점 프로세스를 죽인다"): (body("os.kill(os.getppid(), 9)"), LOCKED),
    Text("stops the judge", "채점 프로세스를 멈춘다"): (
        body("import signal\nsignal.pidfd_send_signal(os.pidfd_open(os.getppid()), 19)"),
        LOCKED,
    ),
    Text("lets a file stop the judge", "파일을 시켜 채점 프로세스를 멈춘다"): (
        body("""
import fcntl
r, w = os.pipe()
fcntl.fcntl(r, fcntl.F_SETOWN, os.getppid())
fcntl.fcntl(r, fcntl.F_SETSIG if hasattr(fcntl, "F_SETSIG") else 10, 9)
fcntl.fcntl(r, fcntl.F_SETFL, os.O_ASYNC)
os.write(w, b"x")
"""),
        LOCKED,
    ),
    Text("takes away what others share", "남과 함께 쓰는 메모리를 없앤다"): (
        body("""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
if libc.shmctl(2**31 - 1, 0, None) and ctypes.get_errno() == 1:
    raise PermissionError
"""),
        LOCKED,
    ),
    Text("watches every file", "모든 파일을 엿본다"): (
        body("""
import ctypes
if ctypes.CDLL(None).fanotify_init(0, 0) < 0:
    raise PermissionError
"""),
        LOCKED,
    ),
    Text("lets others wait for a file", "남이 파일을 열 때 기다리게 한다"): (
        body("""
import fcntl
fcntl.fcntl(os.open(os.__file__, os.O_RDONLY), 1024, 0)
"""),
        LOCKED,
    ),
    Text("lives on without the judge", "채점 프로세스보다 오래 산다"): (
        body("""
import ctypes
if ctypes.CDLL(None).prctl(1, 0) < 0:
    raise PermissionError
"""),
        LOCKED,
    ),
    Text("makes a device", "장치를 만든다"): (body("os.mknod('x')"), LOCKED),
    Text("reads the judge's memory", "채점 프로세스의 메모리를 읽는다"): (
        body('open(f"/proc/{os.getppid()}/mem", "rb").read(1)'),
        LOCKED,
    ),
    Text("limits the judge", "채점 프로세스에 제한을 건다"): (
        body("import resource\nresource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))"),
        LOCKED,
    ),
    Text("forks", "프로세스를 늘린다"): (body("for _ in range(5): os.fork()"), LOCKED),
    Text("starts a program", "프로그램을 띄운다"): (
        body('import subprocess\nsubprocess.run(["sleep", "100"])'),
        LOCKED,
    ),
    Text("starts a shell", "셸을 띄운다"): (
        body('if os.system(f"touch {PLACE}/shell"): raise OSError("no shell")'),
        LOCKED,
    ),
    Text("starts threads", "스레드를 늘린다"): (
        body("""
import threading
for _ in range(2000):
    threading.Thread(target=time.sleep, args=(100,)).start()
"""),
        {"error"},
    ),
    Text("takes all memory", "메모리를 한꺼번에 차지한다"): (body('x = "x" * 10**10'), {"error"}),
    Text("takes memory bit by bit", "메모리를 조금씩 차지한다"): (
        body("""
x = []
while True:
    x.append(bytearray(10**7))
"""),
        {"error", "time"},
    ),
    Text("takes memory that nobody counts", "세지 않는 메모리를 차지한다"): (
        body('os.write(os.memfd_create("x"), b"x")'),
        LOCKED,
    ),
    Text("prints without end", "끝없이 출력한다"): (
        body('while True: print("x" * 1000)'),
        {"time"},
    ),
    Text("prints past Python", "파이썬을 거치지 않고 출력한다"): (
        body("for _ in range(10**4): os.write(1, b'x' * 1000)"),
        {"length", "values"},
    ),
    Text("fills the disk", "디스크를 채운다"): (
        body("""
for n in range(100):
    with open(f"{n}", "wb") as file:
        file.write(b"x" * 10**7)
"""),
        {"error", "exit"},
    ),
    Text("fills the disk with small files", "작은 파일로 디스크를 채운다"): (
        body('for n in range(10**6): open(f"{n}", "w").close()'),
        {"error", "exit"},
    ),
    Text("hides what it writes", "쓴 것을 숨긴다"): (
        body("""
os.mkdir("x", 0o300)
for n in range(100):
    with open(f"x/{n}", "wb") as file:
        file.write(b"x" * 10**7)
"""),
        {"error"},
    ),
    Text("nests folders", "폴더 속에 폴더를 만든다"): (
        body('while True: os.mkdir("x") or os.chdir("x")'),
        {"error"},
    ),
    Text("deletes", "지운다"): (
        body("""
import shutil
shutil.rmtree(os.getcwd(), ignore_errors=True)
shutil.rmtree(PLACE, ignore_errors=True)
os.remove(os.path.join(PLACE, "kept"))
"""),
        LOCKED,
    ),
    Text("writes", "남의 파일에 쓴다"): (body('open(os.path.join(PLACE, "kept"), "w")'), LOCKED),
    Text("writes into the course", "강좌의 파일에 쓴다"): (
        body('import seq2seq_teach\nopen(seq2seq_teach.__file__, "a")'),
        LOCKED,
    ),
    Text("takes rights away", "파일의 권한을 없앤다"): (
        body('os.chmod(os.path.join(PLACE, "kept"), 0)'),
        LOCKED,
    ),
    Text("reads what others handed in", "남이 낸 것을 읽는다"): (
        body('open(os.path.join(PLACE, "kept")).read()'),
        LOCKED,
    ),
    Text("links to what others handed in", "남이 낸 것에 링크를 건다"): (
        body('os.symlink(PLACE, "link")\nopen("link/kept").read()'),
        LOCKED,
    ),
    Text("writes to who listens on this machine", "이 컴퓨터의 다른 프로그램에 쓴다"): (
        body("""
import socket
one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
one.sendto(b"x", "/dev/log")
"""),
        LOCKED,
    ),
    Text("asks the network", "네트워크에 묻는다"): (
        body('import socket\nsocket.create_connection(("127.0.0.1", PORT), 1)'),
        LOCKED,
    ),
    # To spoil what is written
    Text("writes HTML", "HTML을 쓴다"): (
        body('raise ValueError("<script>alert(1)</script>")'),
        {"error"},
    ),
    Text("writes a formula", "수식을 쓴다"): (
        body("raise type('=1+1', (Exception,), {})('x')"),
        {"error"},
    ),
    Text("writes a long word", "아주 긴 낱말을 쓴다"): (
        body('raise type("x" * 10**6, (Exception,), {})("y" * 10**7)'),
        {"error"},
    ),
    Text("turns the text around", "글의 방향을 뒤집는다"): (
        body('raise ValueError("\\u202e\\x00\\ud800\\r\\n=x")'),
        {"error"},
    ),
}
HEADS = {
    "en": "| attack | what the grades say | seconds |\n|---|---|---|\n",
    "ko": "| 공격 | 채점 결과 | 초 |\n|---|---|---|\n",
}


class Target:
    """What an attack could reach: a folder of the teacher's and a server on this computer."""

    def __init__(self, folder):
        self.folder, self.kept = folder, folder / "kept"
        self.kept.write_text("of the teacher")
        self.course = {path: path.read_bytes() for path in (REPO / "seq2seq_teach").glob("*.py")}
        self.before = self.state()
        self.server, self.visitors = socket.create_server(("127.0.0.1", 0)), []
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        with suppress(OSError):  # closed
            while True:
                self.visitors.append(self.server.accept())

    def state(self):
        course = all(path.read_bytes() == text for path, text in self.course.items())
        return self.kept.read_text(), self.kept.stat().st_mode, [*self.folder.iterdir()], course

    @property
    def untouched(self) -> bool:
        return self.state() == self.before and not self.visitors

    def cell(self, code):
        return f"PLACE, PORT = {str(self.folder)!r}, {self.server.getsockname()[1]}\n{code}"


def graded(code, language):
    """The verdict on a cell, and the seconds until it was there."""
    start = time.perf_counter()
    (verdict,), _ = judged(HandIn("x.ipynb", cells=(code,), asks=("1.1",)), language, Limits())
    return verdict, time.perf_counter() - start


def written(text):
    """A text as it stands in a cell of a table."""
    short = re.sub(r"(\S{30})\S{30,}.*", r"\1…", " ".join(text.split()))
    return re.sub(r"[|<>\\`*_\[\]]", r"\\\g<0>", short)


def rows_of(language, target):
    """The table in a language, and whether a right answer alone passed, first and last."""
    rows, right = [], (exercises_of("1")["1.1"].solution, RIGHT)
    for code, said in [right, *((code, name) for name, (code, _) in ATTACKS.items()), right]:
        verdict, seconds = graded(target.cell(code), language)
        shown = getattr(said, language)
        error = verdict.error.replace(str(REPO), "…").replace(str(target.folder), "…")
        rows.append((verdict.state == "done", shown, written(error), f"{seconds:.1f}"))
        print(*rows[-1], flush=True)
    alone = [passed for passed, *_ in rows] == [True, *[False] * len(ATTACKS), True]
    return "".join(f"| {' | '.join(row)} |\n" for _, *row in rows[:-1]), alone


def main() -> int:
    text = PAGE.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        target, held = Target(Path(folder)), []
        for language, head in HEADS.items():
            rows, alone = rows_of(language, target)
            held.append(alone)
            before, _, after = text.partition(head)
            text = before + head + rows + re.sub(r"\A(\|.*\n)*", "", after)
        held.append(target.untouched)
    PAGE.write_text(text, encoding="utf-8")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
