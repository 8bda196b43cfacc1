#!/usr/bin/env python3
"""Set up the course and open it. Python itself is all that has to be there.

  python course.py                  install what is missing, open notebook 1 in JupyterLab
  python course.py --language ko    the same, in Korean (한국어 노트북)
  python course.py --no-browser     print the address instead of opening a browser
  python course.py test             install what the tests need too, and run them all
  python course.py check            the same for style, types and what is built (needs Node.js)
  python course.py site             make build/site, the course as pages and slides (needs Node.js)

Everything goes into .venv beside this file (about 2 GB); delete that folder to start afresh.
Other arguments go on to JupyterLab (--port 9000) or, after `test`, to pytest (-k letters).
"""

import argparse
import contextlib
import hashlib
import json
import locale
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections import deque
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

ROOT = Path(__file__).resolve().parent
LARGE = re.compile(r"\s*(?:Downloading|Using cached) ([^-]+)-.* \((\d\d.* MB)\)")  # 10 MB up
# Two files of tests at a time. More would need memory: each may have a TensorFlow and a browser.
SIDE_BY_SIDE = ["-n", "2", "--dist", "loadfile"]
NOTEBOOKS = {"en": "notebooks", "ko": "notebooks/ko"}
TEXT = {
    "en": {
        "version": "This course needs Python 3.11, 3.12 or 3.13 (TensorFlow has no build for "
        "others), and this is Python {given}: install one of those and start again with it, "
        "for example `{example} course.py`.",
        "machine": "TensorFlow has no build for {given}: this course needs a 64-bit Python 3.11, "
        "3.12 or 3.13 for Linux, Windows (x86-64) or a Mac with Apple silicon, so install one, "
        "or open the course on Binder (README.md has the link).",
        "node": "npm was not found, and the site needs it for the libraries of its pages: install "
        "Node.js, then run `python course.py site` again.",
        "site": "Running every notebook and writing its pages and slides: some minutes.",
        "install": "Installing the course into .venv: about 2 GB on disk, two to ten minutes.",
        "update": "Bringing the packages in .venv up to date.",
        "unpack": "  unpacking, a minute or so",
        "wait": "Another window is installing the course here: waiting for it to finish.",
        "failed": "The installation stopped at the message above; check the network and the free "
        "disk space (5 GB is plenty), then start again: it recovers by itself.",
        "open": "Opening {notebook} in JupyterLab. Ctrl-C here stops it.",
    },
    "ko": {
        "version": "이 강좌에는 Python 3.11, 3.12, 3.13 중 하나가 필요한데(다른 버전용 "
        "TensorFlow는 없음) 지금은 Python {given}이니, 그중 하나를 설치하고 "
        "`{example} course.py`처럼 다시 실행하세요.",
        "machine": "{given}용 TensorFlow는 없으니, Linux, Windows(x86-64), Apple silicon Mac 중 "
        "하나에서 64비트 Python 3.11, 3.12, 3.13을 설치하거나 Binder(링크는 README.md)에서 여세요.",
        "node": "페이지에 쓸 라이브러리를 받아 오는 npm을 찾지 못했으니, Node.js를 설치하고 "
        "`python course.py site`를 다시 실행하세요.",
        "site": "노트북을 모두 실행해 페이지와 슬라이드를 만듭니다. 몇 분 걸립니다.",
        "install": "강좌를 .venv에 설치합니다. 디스크 약 2 GB, 2~10분 걸립니다.",
        "update": "필요한 패키지에 맞추어 .venv를 갱신합니다.",
        "unpack": "  압축을 푸는 중입니다(1분쯤).",
        "wait": "다른 창에서 설치하고 있어, 끝나기를 기다립니다.",
        "failed": "위와 같은 이유로 설치가 멈췄으니, 네트워크와 남은 디스크 공간(5 GB면 넉넉함)을 "
        "확인하고 다시 실행하세요. 중단된 설치는 알아서 복구합니다.",
        "open": "JupyterLab에서 {notebook} 파일을 엽니다. 멈추려면 여기서 Ctrl-C를 누르세요.",
    },
}


def say(sentence):
    print(sentence, file=sys.stderr, flush=True)  # stderr escapes what it cannot show


def system_language(environ):
    """The language the learner's system speaks, as far as the course does: en or ko."""
    named = [environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next(filter(None, named), locale.setlocale(locale.LC_CTYPE))  # ko_KR, Korean_Korea
    return "ko" if re.match("ko(rean)?(?![a-z])", name.lower()) else "en"


def obstacle(text, version=None, windows=os.name == "nt"):
    """One sentence saying why the course cannot run on this Python, or None when it can."""
    version = tuple(version or sys.version_info[:3])
    if not (3, 11) <= version[:2] <= (3, 13):
        example = "py -3.12" if windows else "python3.12"
        return text["version"].format(given=".".join(map(str, version)), example=example)
    bits = 64 if sys.maxsize > 2**32 else 32
    system, machine = platform.system(), platform.machine()
    intel_mac = (system, machine) == ("Darwin", "x86_64")
    if bits == 32 or intel_mac or sysconfig.get_platform() == "win-arm64":
        return text["machine"].format(given=f"{bits}-bit Python on {system} ({machine})")
    return None


def python_in(venv, windows=os.name == "nt"):
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if windows else "bin/python")


def wanted(test):
    """What a finished installation records of itself; any difference means there is work."""
    files = ["requirements.txt", "pyproject.toml"] + ["tests/requirements.txt"] * test
    record = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in files}
    # A virtual environment is made of absolute paths and one Python, and outlives neither.
    return {"folder": str(ROOT), "python": "{}.{}".format(*sys.version_info), **record}


def recorded(venv):
    """What the last finished installation recorded, or {} if there is none or it is broken."""
    try:
        record = json.loads((venv / "course.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        record = None
    return record if isinstance(record, dict) and python_in(venv).exists() else {}


@contextlib.contextmanager
def one_at_a_time(text):
    """Hold a lock, and yield what an installer must inherit to hold it too.

    When this script is killed its pip may go on writing into .venv: the next start waits for it.
    Windows needs no lock, as it refuses to delete a .venv that is in use.
    """
    with open(__file__, "rb") as file:
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say(text["wait"])
                fcntl.flock(file, fcntl.LOCK_EX)
            except OSError:
                pass  # some network drives have no locks
        yield (file.fileno(),) if fcntl else ()


def run(command, text, inherit=()):
    """Run an installer; show the large downloads, and its last lines if it fails."""
    last = deque(maxlen=25)
    with subprocess.Popen(
        [str(part) for part in command],
        pass_fds=inherit,
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        try:
            for line in process.stdout or ():
                last.append(line)
                large = LARGE.match(line)
                if large:
                    say("  {}, {}".format(*large.groups()))
                elif line.startswith("Installing collected"):
                    say(text["unpack"])
        except KeyboardInterrupt:
            # Ctrl-C reaches pip too, which then removes its temporary files: let it.
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
            raise
    if process.returncode:
        raise RuntimeError("".join(last).rstrip())


def set_up(text, test=False):
    """Make .venv hold what `wanted` names; do nothing when it already does."""
    venv = ROOT / ".venv"
    with one_at_a_time(text) as inherit:
        want, have = wanted(test), recorded(venv)
        if want.items() <= have.items():
            return
        # The record goes first and comes back last: without it, an installation was cut short.
        with contextlib.suppress(FileNotFoundError):
            (venv / "course.json").unlink()
        if all(have.get(key) == want[key] for key in ("folder", "python")):
            say(text["update"])
        else:
            say(text["install"])
            run([sys.executable, "-m", "venv", "--clear", venv], text, inherit)
        pip = [python_in(venv), "-m", "pip", "install", "--disable-pip-version-check"]
        lists = [part for name in want if name.endswith(".txt") for part in ("-r", ROOT / name)]
        run([*pip, *lists], text, inherit)
        run([*pip, "--quiet", "--no-deps", "-e", ROOT], text, inherit)
        (venv / "course.json").write_text(json.dumps(want, indent=1), encoding="utf-8")


def lab_command(python, notebook, no_browser, others):
    """The command that opens JupyterLab at a notebook; `others` come last and so win."""
    settings = [f"--ServerApp.root_dir={ROOT}", f"--LabApp.default_url=/lab/tree/{notebook}"]
    return [str(python), "-m", "jupyterlab", *settings, *["--no-browser"] * no_browser, *others]


def hand_over(command):
    """Become the command, or on Windows, which cannot, run it and return its exit code."""
    os.chdir(str(ROOT))
    if os.name != "nt":
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for JupyterLab, which asks first
    return subprocess.call(command)


def main(arguments=None):
    parser = argparse.ArgumentParser(
        prog="python course.py",
        usage="%(prog)s [test | check | site] [--language {en,ko}] [--no-browser] [arguments]",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--language", choices=["en", "ko"], help="of the notebooks (default: en)")
    parser.add_argument("--no-browser", action="store_true", help="print the address only")
    options, others = parser.parse_known_args(arguments)
    text = TEXT[options.language or system_language(os.environ)]
    if obstacle(text):
        say(obstacle(text))
        return 1
    command = others[0] if others and not others[0].startswith("-") else None
    if command not in (None, "test", "check", "site"):
        parser.error(f"unknown command {command!r}: there are 'test', 'check' and 'site'")
    if command == "site" and not shutil.which("npm"):
        say(text["node"])
        return 1
    try:
        set_up(text, command in ("test", "check"))
        python = python_in(ROOT / ".venv")
        if command == "test":
            return hand_over([str(python), "-m", "pytest", *SIDE_BY_SIDE, *others[1:]])
        if command == "check":
            return hand_over([str(python), "-m", "tools.check", *others[1:]])
        if command == "site":
            say(text["site"])
            return hand_over([str(python), "-m", "tools.export", "site", *others[1:]])
        # Here JupyterLab finds the style of slides as it is now, not as it was installed.
        paths = [str(ROOT / "seq2seq_teach" / "jupyter"), os.environ.get("JUPYTER_PATH")]
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
        notebook = NOTEBOOKS[options.language or "en"] + "/01_the_secret_letter.ipynb"
        say(text["open"].format(notebook=notebook))
        return hand_over(lab_command(python, notebook, options.no_browser, others))
    except KeyboardInterrupt:
        return 130
    except (OSError, RuntimeError) as error:  # the installer's own last words, then ours
        say(error)
        say(text["failed"])
        return 1


if __name__ == "__main__":
    sys.exit(main())
