"""What a student may try who would rather not write `encode`, or is careless: code for its cell.

Each is (the code, what the grader makes of it: the names a verdict's mistake may have). None would
do lasting harm if it got through, but to what is made for it.
`PLACE` stands for a folder of the teacher's, `JUDGE` for the process that judges.
"""

WRONG = """
def encode(sentence, words):
    return [0]
"""


def body(lines: str) -> str:
    """An answer that does something first, and then is wrong."""
    inside = "\n".join(f"    {line}" for line in lines.strip().splitlines())
    return f"import os, sys, time\n\n\ndef encode(sentence, words):\n{inside}\n    return [0]\n"


LOCKED = {"error"}  # the system refuses, Python says so
ATTACKS = {
    # To pass
    "shadows check": (
        f'def check(*_):\n    return "passed"\n{WRONG}\ncheck("1.1", encode)',
        {"values", "length"},
    ),
    "patches NumPy": (
        body("""
import numpy as np
for name in ("allclose", "array_equal", "isnan", "asarray"):
    setattr(np, name, lambda *_, **__: True)
"""),
        {"values", "length"},
    ),
    "patches the check": (
        body("""
import seq2seq_teach.exercises.exercise as e, seq2seq_teach.exercises.sandbox as s
e.examine = e.fault = e.difference = lambda *_: None
s.attempt = lambda *_: s.Outcome(True)
"""),
        {"values", "length"},
    ),
    "reads the call stack": (
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
    "searches the memory": (
        body("""
import gc
for one in gc.get_objects():
    if type(one).__name__ == "Exercise":
        return one.right(sentence, words)
"""),
        {"values", "length"},
    ),
    "asks for the solution": (
        body("""
from seq2seq_teach.exercises import solution
exec(solution("1.1").code)
return locals()["encode"](sentence, words)
"""),
        LOCKED,
    ),
    "imports the reference": (
        body("""
from seq2seq_teach.exercises import find
return find("1.1").right(sentence, words)
"""),
        LOCKED,
    ),
    "reads the file of the reference": (
        body("""
import seq2seq_teach.exercises as e
print(open(os.path.join(os.path.dirname(e.__file__), "letters", "encode.py")).read())
"""),
        LOCKED,
    ),
    "is equal to everything": (
        body("""
class Any(list):
    __eq__ = __ge__ = __le__ = __contains__ = lambda *_: True
    __ne__ = __lt__ = lambda *_: False
    __hash__ = None
return Any()
"""),
        {"values", "length"},
    ),
    "is an array of its own": (
        body("""
class Array:
    def __array__(self, *_, **__):
        raise SystemExit
return Array()
"""),
        {"exit"},
    ),
    "returns a number without end": (
        body("return 1 << 10**8"),
        {"shape"},
    ),
    "returns what refers to itself": (
        body("x = []\nx.append(x)\nreturn x"),
        {"shape"},
    ),
    "returns what runs when it is unpacked": (
        body("""
class Trap:
    def __reduce__(self):
        return open, (os.path.join(PLACE, "trap"), "w")
return Trap()
"""),
        {"kind"},
    ),
    "answers for itself": (
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
    "sends noise": (
        body("""
for n in range(3, 64):
    try:
        os.write(n, os.urandom(4000))
    except OSError:
        pass
"""),
        {"error"},
    ),
    "sends without end": (
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
    "loops": (body("while True: pass"), {"time"}),
    "loops and catches everything": (
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
    "loops before it is called": (
        f"{WRONG}\nwhile True: encode = encode",
        {"values", "length", "time"},
    ),
    "hangs in one long step": (body("sum(range(10**18))"), {"time"}),
    "recurses": (body("return encode(sentence, words)"), {"error"}),
    "recurses into a crash": (
        body("sys.setrecursionlimit(10**9)\nreturn encode(sentence, words)"),
        {"exit", "error", "time"},
    ),
    "crashes": (body("import ctypes\nctypes.string_at(0)"), {"exit"}),
    "exits": (body("sys.exit()"), {"exit"}),
    "exits at once": (body("os._exit(0)"), {"exit"}),
    "exits before it is called": (f"import os\n{WRONG}\nencode = os._exit(0)", {"error", "exit"}),
    "exits instead of being there": ("import sys\nencode = sys.exit()", {"exit"}),
    "interrupts instead of being there": (
        "def stop():\n    raise KeyboardInterrupt\n\n\nencode = stop()",
        {"error"},
    ),
    "interrupts": (body("raise KeyboardInterrupt"), {"error"}),
    "kills itself": (body("os.kill(os.getpid(), 9)"), LOCKED),
    "kills the judge": (body("os.kill(os.getppid(), 9)"), LOCKED),
    "stops the judge": (
        body("import signal\nsignal.pidfd_send_signal(os.pidfd_open(os.getppid()), 19)"),
        LOCKED,
    ),
    "lets a file stop the judge": (
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
    "takes away what others share": (
        body("""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
if libc.shmctl(2**31 - 1, 0, None) and ctypes.get_errno() == 1:
    raise PermissionError
"""),
        LOCKED,
    ),
    "watches every file": (
        body("""
import ctypes
if ctypes.CDLL(None).fanotify_init(0, 0) < 0:
    raise PermissionError
"""),
        LOCKED,
    ),
    "reads the judge's memory": (body('open(f"/proc/{os.getppid()}/mem", "rb").read(1)'), LOCKED),
    "limits the judge": (
        body("import resource\nresource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))"),
        LOCKED,
    ),
    "forks": (body("for _ in range(5): os.fork()"), LOCKED),
    "starts a program": (body('import subprocess\nsubprocess.run(["sleep", "100"])'), LOCKED),
    "starts a shell": (
        body('if os.system(f"touch {PLACE}/shell"): raise OSError("no shell")'),
        LOCKED,
    ),
    "starts threads": (
        body("""
import threading
for _ in range(2000):
    threading.Thread(target=time.sleep, args=(100,)).start()
"""),
        {"error"},
    ),
    "takes all memory": (body('x = "x" * 10**10'), {"error"}),
    "takes memory bit by bit": (
        body("""
x = []
while True:
    x.append(bytearray(10**7))
"""),
        {"error", "time"},
    ),
    "takes memory that nobody counts": (
        body('os.write(os.memfd_create("x"), b"x")'),
        LOCKED,
    ),
    "prints without end": (body('while True: print("x" * 1000)'), {"time"}),
    "prints past Python": (
        body("for _ in range(10**4): os.write(1, b'x' * 1000)"),
        {"length", "values"},
    ),
    "fills the disk": (
        body("""
for n in range(100):
    with open(f"{n}", "wb") as file:
        file.write(b"x" * 10**7)
"""),
        {"error", "exit"},
    ),
    "fills the disk with small files": (
        body('for n in range(10**6): open(f"{n}", "w").close()'),
        {"error", "exit"},
    ),
    "hides what it writes": (
        body("""
os.mkdir("x", 0o300)
for n in range(100):
    with open(f"x/{n}", "wb") as file:
        file.write(b"x" * 10**7)
"""),
        {"error"},
    ),
    "nests folders": (body('while True: os.mkdir("x") or os.chdir("x")'), {"error"}),
    "deletes": (
        body("""
import shutil
shutil.rmtree(os.getcwd(), ignore_errors=True)
shutil.rmtree(PLACE, ignore_errors=True)
os.remove(os.path.join(PLACE, "kept"))
"""),
        LOCKED,
    ),
    "writes": (body('open(os.path.join(PLACE, "kept"), "w")'), LOCKED),
    "writes into the course": (
        body('import seq2seq_teach\nopen(seq2seq_teach.__file__, "a")'),
        LOCKED,
    ),
    "takes rights away": (body('os.chmod(os.path.join(PLACE, "kept"), 0)'), LOCKED),
    "reads what others handed in": (body('open(os.path.join(PLACE, "kept")).read()'), LOCKED),
    "links to what others handed in": (
        body('os.symlink(PLACE, "link")\nopen("link/kept").read()'),
        LOCKED,
    ),
    "writes to who listens on this machine": (
        body("""
import socket
one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
one.sendto(b"x", "/dev/log")
"""),
        LOCKED,
    ),
    "asks the network": (
        body('import socket\nsocket.create_connection(("127.0.0.1", PORT), 1)'),
        LOCKED,
    ),
    # To spoil what is written
    "writes HTML": (
        body('raise ValueError("<script>alert(1)</script>")'),
        {"error"},
    ),
    "writes a formula": (body("raise type('=1+1', (Exception,), {})('x')"), {"error"}),
    "writes a long word": (
        body('raise type("x" * 10**6, (Exception,), {})("y" * 10**7)'),
        {"error"},
    ),
    "turns the text around": (body('raise ValueError("\\u202e\\x00\\ud800\\r\\n=x")'), {"error"}),
}
