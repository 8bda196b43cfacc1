#!/usr/bin/env python3
# coding: utf-8  # noqa: UP009 (Python 2 reads no Hangul without it, and so not the line it stops at)
"""Set up the course and open it. Python itself is all that has to be there.

  python course.py                  install what is missing, open notebook 1 in JupyterLab
  python course.py --language ko    the same, in Korean (한국어 노트북)
  python course.py --no-browser     print the address instead of opening a browser
  python course.py --small          without TensorFlow, which one notebook needs (under 500 MB)
  python course.py test             install what the tests need too, and run them all
  python course.py test --quick     run those that need no TensorFlow and no browser (150 MB)
  python course.py check            the same for style, types and what is built (needs Node.js)
  python course.py site             make build/site, the course as pages and slides (needs Node.js)
  python course.py site --lab       with a Lab in it that runs in the browser (preview)
  python course.py grade FOLDER     grade the notebooks that a class has handed in
  python course.py publish OWNER/NAME   make its links lead to github.com/OWNER/NAME

Everything goes into .venv beside this file (about 2 GB), and what the quick tests need into
.venv-quick; delete the folder to start afresh. What you open is yours: a copy of the notebooks,
in my_notebooks, which a newer version of the course leaves as it is.
Other arguments go on to JupyterLab (--port 9000) or, after `test`, to pytest (-k letters).
"""

import argparse
import contextlib
import ctypes
import difflib
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

# Python 2 reads no further than the next line, and shows it.
PYTHONS: tuple = ((3, 11), (3, 13))  # This course needs Python 3.11, 3.12 or 3.13: start it so.

ROOT = Path(__file__).resolve().parent
LARGE = re.compile(r"\s*(?:Downloading|Using cached) ([^-]+)-.* \((\d\d.* MB)\)")  # 10 MB up
# The Python behind this one, should this be the one in .venv, which may be put aside.
PYTHON = getattr(sys, "_base_executable", None) or sys.executable
# Of what variables tell pip: whence packages come. The rest would have it do something else.
WHENCE = re.compile("PIP_.*(INDEX|LINKS|CERT|PROXY|HOST|TIMEOUT|RETRIES|CACHE|FILE|KEY|USE_)")
# Of another Python, or of other programs: none of it is for the Python of the course.
FOREIGN = ["PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONWARNINGS", "MPLBACKEND"]
FOREIGN += ["__PYVENV_LAUNCHER__"]
# What the last lines of an installer tell → the name of the sentence that says what to do.
CAUSES = {
    "disk": r"No space left|not enough space|Errno 28\b|Errno 122\b|WinError 112\b|quota exceeded",
    "certificate": r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|certificate verify failed",
    "proxy": r"ProxyError|Cannot connect to proxy|Tunnel connection failed|check_hostname requires",
    "network": r"NewConnectionError|NameResolutionError|name resolution|Max retries|ConnectTimeout"
    r"|Read ?[Tt]imed? ?[Oo]ut|ConnectionResetError|Connection broken|No matching distribution",
    "settings": r"during configuration|onfiguration file|conflicting depend|requirements file",
    "venv": r"ensurepip|No module named '?venv",
    "busy": r"WinError (5|32)\b|Access is denied|being used by another process",
    "unwritable": r"Permission denied|Read-only file system|Errno (13|30)\b",
}
# Three files of tests at a time: two processors have work while one of them waits for a browser.
# More would need memory: each may have a TensorFlow and a browser. In their order, which ends with
# short ones: behind a long one at the end the others wait.
SIDE_BY_SIDE = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
# What can be installed: the folder it goes into, the lists of what goes in.
LISTS = ["requirements.txt", "tools/requirements.txt", "tests/requirements.txt"]
LISTS += ["tests/unit/requirements.txt"]
SMALL, LEARN, SITE, TEST = ((".venv", LISTS[:count]) for count in (0, 1, 2, 4))
QUICK = (".venv-quick", LISTS[3:])
LONGEST = 163  # characters: where TensorFlow has a file, within the folder of packages
# As GitHub names what it holds. OWNER is what stands for somebody in what explains it.
REPOSITORY = re.compile(
    r"(?!OWNER/)(?=.{1,39}/)[A-Za-z0-9]+(-[A-Za-z0-9]+)*/"
    r"(?!.{101}|\.{1,2}\Z|.*\.git\Z)[A-Za-z0-9_.-]+"
)
COMMANDS = ["test", "check", "site", "grade", "publish"]
OPTIONS = ["--language", "--no-browser", "--small"]
ONE_NEEDS = ("keras", "tensorflow")  # what SMALL leaves out of the first list
FOLDERS = {"en": ".", "ko": "ko"}  # in notebooks, and so in what is the learner's
MINE, HANDED_OUT = "my_notebooks", ".handed_out.json"  # git ignores the folder
TEXT = {
    "en": {
        "version": "This course needs Python 3.11, 3.12 or 3.13 (TensorFlow has no build for "
        "others), and this is Python {given}: install one of those and start again with it, "
        "for example `{example} course.py`.",
        "machine": "TensorFlow has no build for {given}: this course needs a 64-bit Python 3.11, "
        "3.12 or 3.13 for Linux, Windows (x86-64) or a Mac with Apple silicon, so install one, "
        "or open the course on Binder, if README.md has a badge for it.",
        "long": "Windows allows paths of 259 characters, and in this folder TensorFlow's would be "
        "{given} too long: move the course into a folder with a shorter path, such as C:\\course, "
        "or let Windows allow long paths.",
        "node": "npm was not found, and the site needs it for the libraries of its pages: install "
        "Node.js, then run `python course.py site` again.",
        "site": "Running every notebook and writing its pages and slides: some minutes.",
        "install": "Installing the course into .venv: about 2 GB on disk, two to ten minutes.",
        "update": "Bringing the packages in {folder} up to date.",
        "small": "Installing the course without TensorFlow into .venv: under 500 MB on disk; "
        "`python course.py` adds it later.",
        "add": "Adding TensorFlow to what is in .venv: then it is about 2 GB on disk.",
        "quick": "Installing what the quick tests need into .venv-quick: about 150 MB.",
        "mend": "Of the packages in {folder} some are missing ({given}): installing them again.",
        "stays": "The update stopped at the message above, so the course opens as it was; the next "
        "start tries again.",
        "foreign": "The folder {folder} was not made by this course: move it away or delete it, "
        "then start again.",
        "unpack": "  unpacking, a minute or so",
        "wait": "Another window is installing the course here: waiting for it to finish.",
        "disk": "The disk is full: the course takes 2 GB (with --small a quarter of it), and some "
        "more while it is installed, so make room or move its folder to another disk, then start "
        "again.",
        "certificate": "The certificate of the server that Python packages come from was not "
        "accepted: check the date of this computer and, where a company or school reads along, "
        "name its certificate in the variable PIP_CERT, then start again.",
        "proxy": "The proxy that is set here does not let pip through: correct or remove the "
        "variables HTTPS_PROXY and HTTP_PROXY, or pip's own setting `proxy`, then start again.",
        "network": "The packages could not be fetched: check the network (a proxy, a firewall), or "
        "set PIP_NO_INDEX=1 and PIP_FIND_LINKS to a folder of wheels, then start again.",
        "venv": "This Python ({python}) cannot make virtual environments: on Debian and Ubuntu run "
        "`sudo apt install {package}`, elsewhere install Python from python.org, then start again.",
        "busy": "Another program holds files in .venv: close JupyterLab and editors that use the "
        "course (a folder that is synchronised, as by OneDrive, holds them too), then start again.",
        "settings": "pip refuses how it is set up on this computer: find what the message above "
        "names in `pip config list` or among the variables that begin with PIP_, mend or unset it, "
        "then start again.",
        "name": "No package can be installed in a folder whose name has a “{given}”: rename "
        "{folder} or move the course, then start again.",
        "incomplete": "Of the course {given} is missing: unpack the whole of it into a folder, and "
        "start the course.py that lies there.",
        "empty": "The installation left out {given}: pip is set to do something else here, which "
        "`pip config list` and the variables that begin with PIP_ show, so unset it, then start "
        "again.",
        "failed": "The installation stopped at the message above; check the network and the free "
        "disk space (5 GB is plenty), then start again: it recovers by itself.",
        "unwritable": "Nothing can be written into {folder}: copy the course into a folder of "
        "your own and start it there.",
        "option": "There is no option {given}: did you mean {meant}?",
        "publish": "After `publish` come the last two parts of the address of your repository on "
        "GitHub, OWNER/NAME, and `{given}` does not have them: try `python course.py publish "
        "{meant}`.",
        "newer": "There is a newer version of notebooks that you have worked on; it stands beside "
        "yours, as {given}.",
        "moved": "What you did in the folder notebooks is now in {folder}, as {given}, and the "
        "course has its own files back.",
        "open": "Opening {notebook} in JupyterLab. Ctrl-C here stops it.",
    },
    "ko": {
        "version": "이 강좌에는 파이썬 3.11, 3.12, 3.13 중 하나가 필요한데(다른 버전용 "
        "텐서플로는 없음) 지금은 파이썬 {given} 버전이니, 그중 하나를 설치하고 "
        "`{example} course.py`처럼 다시 실행하세요.",
        "machine": "{given}용 텐서플로는 없으니, Linux, Windows(x86-64), Apple silicon Mac 중 "
        "하나에서 64비트 파이썬 3.11, 3.12, 3.13을 설치하거나, README.md에 배지가 있으면 "
        "Binder에서 여세요.",
        "long": "Windows에서 경로는 259자까지인데 이 폴더에서는 텐서플로의 경로가 {given}자 "
        "더 길어지니, C:\\course처럼 경로가 더 짧은 폴더로 강좌를 옮기거나 Windows에서 긴 경로를 "
        "허용하세요.",
        "node": "페이지에 쓸 라이브러리를 받아 오는 npm을 찾지 못했으니, Node.js를 설치하고 "
        "`python course.py site`를 다시 실행하세요.",
        "site": "노트북을 모두 실행해 페이지와 슬라이드를 만듭니다. 몇 분 걸립니다.",
        "install": "강좌를 .venv에 설치합니다. 디스크 약 2 GB, 2~10분 걸립니다.",
        "update": "필요한 패키지에 맞추어 {folder} 폴더를 갱신합니다.",
        "small": "텐서플로 없이 강좌를 .venv에 설치합니다. 디스크 500 MB를 넘지 않으며, 나중에 "
        "`python course.py`를 실행하면 텐서플로를 더합니다.",
        "add": ".venv에 텐서플로를 더합니다. 모두 합쳐 디스크 약 2 GB가 됩니다.",
        "quick": "빠른 테스트에 필요한 것을 .venv-quick에 설치합니다. 약 150 MB입니다.",
        "mend": "{folder}에 있던 패키지 가운데 없어진 것({given})을 다시 설치합니다.",
        "stays": "위와 같은 이유로 갱신이 멈췄으니 강좌를 전에 설치한 그대로 열고, 다음에 시작할 "
        "때 다시 시도합니다.",
        "foreign": "{folder} 폴더는 이 강좌가 만든 것이 아니니, 다른 곳으로 옮기거나 지운 다음 "
        "다시 실행하세요.",
        "unpack": "  압축을 푸는 중입니다(1분쯤).",
        "wait": "다른 창에서 설치하고 있어, 끝나기를 기다립니다.",
        "disk": "디스크가 가득 찼습니다. 강좌는 2 GB(--small은 그 4분의 1)를 쓰고 설치하는 동안 "
        "조금 더 필요하니, 자리를 비우거나 다른 디스크로 폴더를 옮긴 다음 다시 시작하세요.",
        "certificate": "파이썬 패키지를 받는 서버의 인증서를 확인하지 못했으니, 컴퓨터의 날짜를 "
        "확인하고, 회사나 학교의 보안 장비를 거친다면 그 인증서를 PIP_CERT 변수에 적은 다음 다시 "
        "시작하세요.",
        "proxy": "여기 설정된 프록시로는 pip가 나가지 못하니, HTTPS_PROXY와 HTTP_PROXY 변수나 "
        "pip의 `proxy` 설정을 고치거나 지운 다음 다시 시작하세요.",
        "network": "패키지를 받아 오지 못했으니, 네트워크(프록시, 방화벽)를 확인하거나, 휠 폴더가 "
        "있으면 PIP_NO_INDEX=1과 PIP_FIND_LINKS를 설정한 다음 다시 시작하세요.",
        "venv": "이 파이썬({python})으로는 가상 환경을 만들 수 없으니, Debian과 Ubuntu에서는 "
        "`sudo apt install {package}` 명령을 실행하고 그 밖에는 python.org의 파이썬을 설치한 "
        "다음 다시 시작하세요.",
        "busy": "다른 프로그램이 .venv의 파일을 쓰고 있으니, JupyterLab과 편집기를 닫고"
        "(OneDrive처럼 동기화하는 폴더도 파일을 붙잡습니다) 다시 시작하세요.",
        "settings": "이 컴퓨터의 pip 설정으로는 설치할 수 없으니, 위 메시지가 가리키는 것을 "
        "`pip config list`나 PIP_로 시작하는 변수에서 찾아 고치거나 지운 다음 다시 시작하세요.",
        "name": "이름에 “{given}” 문자가 든 폴더에는 패키지를 설치하지 못하니, {folder}의 이름을 "
        "바꾸거나 강좌를 옮긴 다음 다시 시작하세요.",
        "incomplete": "강좌 파일 가운데 없는 것이 있으니({given}), 강좌 전체를 한 폴더에 풀고 거기 "
        "있는 course.py를 시작하세요.",
        "empty": "설치가 끝났는데 없는 패키지가 있습니다({given}). pip가 다른 일을 하도록 설정되어 "
        "있으니, `pip config list`와 PIP_로 시작하는 변수를 보고 지운 다음 다시 시작하세요.",
        "failed": "위와 같은 이유로 설치가 멈췄으니, 네트워크와 남은 디스크 공간(5 GB면 넉넉함)을 "
        "확인하고 다시 실행하세요. 중단된 설치는 알아서 복구합니다.",
        "unwritable": "{folder} 폴더에는 쓸 수 없으니, 쓸 수 있는 폴더로 강좌를 복사해 거기서 "
        "시작하세요.",
        "option": "{given}: 그런 옵션은 없습니다. 혹시 {meant}인가요?",
        "publish": "`publish` 뒤에는 GitHub 저장소 주소의 마지막 두 부분(OWNER/NAME)을 적어야 "
        "하는데 `{given}`에는 그 두 부분이 없으니, `python course.py publish {meant}`처럼 "
        "실행하세요.",
        "newer": "작업하던 노트북의 새 버전이 나와, 쓰던 파일은 그대로 두고 그 옆에 새로 "
        "놓았습니다: {given}",
        "moved": "notebooks 폴더에서 작업한 것을 {folder} 폴더로 옮기고({given}), 강좌의 파일은 "
        "원래대로 돌려놓았습니다.",
        "open": "JupyterLab에서 {notebook} 파일을 엽니다. 멈추려면 여기서 Ctrl-C를 누르세요.",
    },
}


class Told(RuntimeError):
    """An error that says already what to do."""


def say(sentence):
    print(sentence, file=sys.stderr, flush=True)  # stderr escapes what it cannot show


def system_language(environ):
    """The language the learner's system speaks, as far as the course does: en or ko."""
    named = [environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next(filter(None, named), locale.setlocale(locale.LC_CTYPE))  # ko_KR, Korean_Korea
    return "ko" if re.match("ko(rean)?(?![a-z])", name.lower()) else "en"


def spoken(language, stream):
    """That language, or English where its letters cannot be shown."""
    try:
        TEXT[language]["open"].encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeError, LookupError):
        return "en"
    return language


def obstacle(text, version=None, windows=os.name == "nt"):
    """One sentence saying why the course cannot run on this Python, or None when it can."""
    version = tuple(version or sys.version_info[:3])
    if not PYTHONS[0] <= version[:2] <= PYTHONS[1]:
        example = "py -3.12" if windows else "python3.12"
        return text["version"].format(given=".".join(map(str, version)), example=example)
    bits = 64 if sys.maxsize > 2**32 else 32
    system, machine = platform.system(), platform.machine()
    intel_mac = (system, machine) == ("Darwin", "x86_64")
    if bits == 32 or intel_mac or sysconfig.get_platform() == "win-arm64":
        return text["machine"].format(given=f"{bits}-bit Python on {system} ({machine})")
    return None


def too_long(text, root, windows=os.name == "nt"):
    """One sentence where paths in the folder `root` are too long for Windows, else None."""
    inside = len(r"\.venv\Lib\site-packages\\"[:-1]) + LONGEST
    given = len(str(root)) + inside - 259
    if not windows or given <= 0 or long_paths():
        return None
    return text["long"].format(given=given)


def long_paths():
    """Whether this Windows allows long paths."""
    if sys.platform != "win32":
        return False
    try:
        return bool(ctypes.WinDLL("ntdll").RtlAreLongPathsEnabled())
    except (AttributeError, OSError):  # before Windows 10
        return False


def unfit(root):
    """What of the name of a folder stops an installer, or None.

    Python makes no virtual environment where the first is, setuptools takes braces for variables of
    its own, and what is no letter cannot be written down.
    """
    stops = (os.pathsep, "{", "}")
    return next((c for c in str(root) if c in stops or "\ud800" <= c <= "\udfff"), None)


def python_in(venv, windows=os.name == "nt"):
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if windows else "bin/python")


def owner():
    """Whose a virtual environment is: it is made of absolute paths and one Python."""
    return {"folder": str(ROOT), "python": "{}.{}".format(*sys.version_info)}


def digest(content):
    return hashlib.sha256(content).hexdigest()


def small():
    """The pins of the first list without those that one notebook alone needs."""
    lines = (ROOT / LISTS[0]).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", *ONE_NEEDS))]


def wanted(lists):
    """What a finished installation records of itself; any difference means there is work."""
    files = dict.fromkeys([*LISTS[: len(lists)], *lists, "pyproject.toml"])
    record = {name: digest((ROOT / name).read_bytes()) for name in files}
    return {**owner(), **record, "small": digest("\n".join(small()).encode("utf-8"))}


def recorded(venv):
    """What the last installation recorded."""
    return read_json(venv / "course.json")


def read_json(path):
    """What a file of ours holds, or {} if there is none or it is broken."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        record = None
    return record if isinstance(record, dict) else {}


def note(venv, record):
    (venv / "course.json").write_text(json.dumps(record, indent=1), encoding="utf-8")


def is_whole(venv):
    """Whether an environment was once finished, here or elsewhere, with these pins or others."""
    finished = len(recorded(venv)) > len(owner())
    return finished and works(venv) and not missing(venv)


def works(venv):
    """Whether the Python of an environment runs: it needs the one that it was made by."""
    silent = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    try:
        return subprocess.call([str(python_in(venv)), "-c", ""], env=ours(), **silent) == 0
    except OSError:
        return False


def installed(venv):
    """The packages of an environment that have all their folders: {name: its record}."""
    found = {}
    for folder in [*venv.glob("lib/python3*/site-packages"), *venv.glob("Lib/site-packages")]:
        for record in folder.glob("*.dist-info/RECORD"):
            lines = record.read_text(encoding="utf-8", errors="replace").splitlines()
            tops = {re.split("[/,]", line.lstrip('"'))[0] for line in lines}
            if all((folder / top).exists() for top in tops - {"__pycache__"}):
                found[record.parent.name.partition("-")[0].lower()] = record
    return found


def absent(venv, what):
    """What of the pins of the course is not there, though pip has ended well."""
    pins = small() + list(ONE_NEEDS[:1]) * (what is not SMALL)
    names = {re.split("[=; ]", pin)[0].lower() for pin in pins}
    return sorted(name for name in names if name.replace("-", "_") not in installed(venv))


def missing(venv):
    """The packages that were there when an environment was finished, and are no more."""
    return sorted({*recorded(venv).get("packages", ())} - {*installed(venv)})


@contextlib.contextmanager
def one_at_a_time(text):
    """Hold a lock, and yield what an installer must inherit to hold it too.

    When this script is killed its pip may go on writing into .venv: the next start waits for it.
    Windows needs no lock, as it refuses to delete a .venv that is in use.
    """
    with (ROOT / "pyproject.toml").open("rb") as file:  # this script may come from a pipe
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say(text["wait"])
                fcntl.flock(file, fcntl.LOCK_EX)
            except OSError:
                pass  # some network drives have no locks
        yield (file.fileno(),) if fcntl else ()


def ours():
    """The variables of this computer without those that are for another Python."""
    return {key: value for key, value in os.environ.items() if key.upper() not in FOREIGN}


def for_pip():
    """The same, without what would have pip do something else than bring packages."""
    return {
        key: value
        for key, value in ours().items()
        if not key.upper().startswith("PIP_") or WHENCE.match(key.upper())
    }


def why(words):
    """The name of the sentence for what an installer said last: of the first cause it tells of."""
    return next((name for name, told in CAUSES.items() if re.search(told, words)), "failed")


def run(command, text, inherit=(), begun=None):
    """Run an installer; show the large downloads, and its last lines if it fails.

    `begun` is called when it has all it needs, before it changes anything.
    """
    last = deque(maxlen=25)
    with subprocess.Popen(
        [str(part) for part in command],
        pass_fds=inherit,
        cwd=str(ROOT),  # for pip reads [1] in the name of a folder as it reads extras
        env={**for_pip(), "PIP_USER": "0"},  # a file of settings may have it
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
                    if begun:
                        begun()
        except KeyboardInterrupt:
            # Ctrl-C reaches pip too, which then removes its temporary files: let it.
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
            raise
    if process.returncode:
        raise RuntimeError("".join(last).rstrip())


@contextlib.contextmanager
def in_place_of(venv):
    """Put aside what cannot be brought up to date; it comes back if nothing takes its place."""
    old = venv.with_name(venv.name + "-old")
    if venv.exists() and old.exists():  # what stopped a start cannot be worth more
        shutil.rmtree(str(venv))
    elif venv.exists():
        venv.rename(old)
    try:
        yield
    except BaseException:
        if old.exists():
            shutil.rmtree(str(venv), ignore_errors=True)
            old.rename(venv)
        raise
    shutil.rmtree(str(old), ignore_errors=True)


def set_up(text, what=LEARN):
    """Make an environment hold `what`; do nothing when it already does.

    Nothing is thrown away before what is to replace it is there.
    """
    venv = ROOT / what[0]
    with one_at_a_time(text) as inherit:
        have, lost = recorded(venv), missing(venv)
        if what is SMALL and LISTS[0] in have:  # nothing is taken away
            what = LEARN
        folder, lists = what
        want = wanted(lists)
        there = works(venv)
        if want.items() <= have.items() and there and not lost:
            return
        made_by_us = owner().items() <= have.items()
        if lost and made_by_us and there:
            say(text["mend"].format(folder=folder, given=", ".join(lost)))
            forget(venv, lost)
        elif made_by_us and is_whole(venv):
            adds = what is not SMALL and LISTS[0] not in have
            say(text["add" if adds else "update"].format(folder=folder))
        else:
            say(text["quick" if what is QUICK else "small" if what is SMALL else "install"])
        with contextlib.nullcontext() if made_by_us else in_place_of(venv):
            venv.mkdir(exist_ok=True)
            if not (made_by_us and is_whole(venv)):
                note(venv, owner())
            install(venv, what, text, inherit)
            note(venv, {**want, "packages": sorted(installed(venv))})


def forget(venv, lost):
    """Take away what is left of packages, for pip takes them for installed."""
    for folder in [*venv.glob("lib/python3*/site-packages"), *venv.glob("Lib/site-packages")]:
        for info in folder.glob("*.dist-info"):
            if info.name.partition("-")[0].lower() in lost:
                shutil.rmtree(str(info))


def pip(venv):
    """The command that installs into an environment.

    Where a file of settings sends it elsewhere `absent` sees that nothing came: an empty `--prefix`
    would not take that back, but means the folder it is run in.
    """
    return [python_in(venv), "-m", "pip", "install", "--disable-pip-version-check"]


def install(venv, what, text, inherit):
    """Fill an environment; one that is there is mended.

    From when it is changed until all is done, no more is recorded of it than whose it is.
    """
    try:
        run([PYTHON, "-m", "venv", venv], text, inherit)
    except RuntimeError as error:
        if "ensurepip" not in str(error):
            raise
        # What that said, venv has hidden.
        run([python_in(venv), "-m", "ensurepip", "--upgrade", "--default-pip"], text, inherit)
    lists = [part for name in what[1] for part in ("-r", ROOT / name)]
    if what is SMALL:  # Python compiles what is used when it is used: half of it never is
        lists = ["--no-compile", *small()]
    if what is QUICK:  # few of the packages of the course, but the same
        lists += ["-c", ROOT / "requirements.txt"]
    run([*pip(venv), *lists], text, inherit, lambda: note(venv, owner()))
    lost = [] if what is QUICK else absent(venv, what)
    if lost:
        raise Told(text["empty"].format(given=", ".join(lost)))
    if what is not QUICK:  # by the setuptools that is there now, for there may be no network
        run([*pip(venv), "--quiet", "--no-deps", "--no-build-isolation", "-e", "."], text, inherit)


def repository_in(text, given):
    """The repository named in what stands behind `publish`, and one sentence where none is.

    A workflow of GitHub need not say whose it is.
    """
    given = " ".join(given) or os.environ.get("GITHUB_REPOSITORY", "")
    if REPOSITORY.fullmatch(given):
        return given, None
    # Most likely the whole address was copied.
    path = re.sub(r"\A(https?://|git@)?(www\.)?github\.com[/:]|(\.git)?/*\Z", "", given)
    meant = path if REPOSITORY.fullmatch(path) else "my-name/seq2seq_teach"
    typed = " ".join(["publish", given]).rstrip()
    return None, text["publish"].format(given=typed, meant=meant)


def publish(repository):
    """Write into pyproject.toml where the course is published; all its links follow from it."""
    path = ROOT / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    before, mark, rest = re.sub(r"\[project\.urls\]\n.*\n\n", "", text).partition("[tool.")
    urls = f'[project.urls]\nRepository = "https://github.com/{repository}"\n\n'
    path.write_bytes((before + urls + mark + rest).encode("utf-8"))


def lay_out(text):
    """Lay a copy of each notebook into MINE, for the learner; what has been changed there stays.

    A copy that nobody has changed follows the course. Beside one that somebody works on the newer
    version is laid, once. What was run in the course's own files moves to the copies, so that git
    has nothing to ask about.
    """
    folder, newer, moved = ROOT / MINE, [], []
    known = read_json(folder / HANDED_OUT)  # {a copy: the digest of what was handed out with it}
    for name in notebooks():
        handed = ROOT / "notebooks" / name
        found = handed.read_bytes()
        clean = not was_run(found) or restored(handed)
        given = handed.read_bytes()
        base = digest(given) if clean else ""  # no copy is equal to what nobody knows
        mine = latest(folder / name)
        key, there = mine.relative_to(folder).as_posix(), mine.is_file()
        have = digest(mine.read_bytes()) if there else None
        untouched = not there or have in (known.get(key), digest(given))
        if there and not clean:
            continue
        if there and found == given and have == base:
            known[key] = base
        if there and found == given and known.setdefault(key, base) == base:
            continue
        target = mine if untouched else after(mine)
        put(target, found)
        # Whoever deletes it keeps the older ones, and is not asked about them again.
        for path in {*versions(folder / name).values()} & {*folder.rglob("*.ipynb")}:
            known[path.relative_to(folder).as_posix()] = base
        if found != given:
            moved.append(target.relative_to(folder).as_posix())
        elif not untouched:
            newer.append(target.relative_to(folder).as_posix())
    if known:
        put(folder / HANDED_OUT, json.dumps(known, indent=1).encode("utf-8"))
    for key, given in (("moved", moved), ("newer", newer)):
        if given:
            say(text[key].format(folder=MINE, given=", ".join(given)))


def notebooks():
    """The notebooks that are handed out, in each language, by their places in their folder."""
    names = [source.stem + ".ipynb" for source in sorted(ROOT.glob("notebooks/source/*.py"))]
    places = [Path(where, name) for where in FOLDERS.values() for name in names]
    return [place for place in places if (ROOT / "notebooks" / place).is_file()]


def was_run(content):
    """Whether a notebook has been run, or kept by Jupyter: those handed out never were."""
    try:
        notebook = json.loads(content.decode("utf-8"))
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        run = any(cell.get("outputs") or cell.get("execution_count") for cell in cells)
        return bool(run or "version" in notebook["metadata"].get("language_info", {}))
    except (ValueError, LookupError, TypeError, AttributeError):
        return False


def restored(path):
    """Whether git has brought back its own version of a file."""
    command = ["git", "checkout", "--quiet", "--", str(path)]
    silent = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    try:
        return subprocess.call(command, cwd=str(ROOT), **silent) == 0
    except OSError:  # there is no git
        return False


def versions(path):
    """{number: path} of a notebook of the learner's and the newer ones beside it."""
    name = re.compile(re.escape(path.stem) + r"-version-(\d+)")
    beside = [(name.fullmatch(one.stem), one) for one in path.parent.glob("*.ipynb")]
    return {1: path, **{int(match.group(1)): one for match, one in beside if match}}


def latest(path):
    return max(versions(path).items())[1]


def after(path):
    """What the version after a notebook is called."""
    stem, _, number = path.stem.partition("-version-")
    return path.with_name(f"{stem}-version-{int(number or 1) + 1}.ipynb")


def put(path, content):
    """Write a file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        part.write_bytes(content)
        os.replace(str(part), str(path))
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def lab_command(python, notebook, no_browser, others):
    """The command that opens JupyterLab at a notebook; `others` come last and so win."""
    settings = [f"--ServerApp.root_dir={ROOT}", f"--LabApp.default_url=/lab/tree/{notebook}"]
    return [str(python), "-m", "jupyterlab", *settings, *["--no-browser"] * no_browser, *others]


def hand_over(command, folder=ROOT):
    """Become the command, or on Windows, which cannot, run it and return its exit code."""
    os.chdir(str(folder))
    # Where it was installed the course may have stood in another folder.
    environ = {**ours(), "PYTHONPATH": str(ROOT)}
    if os.name != "nt":
        os.execve(command[0], command, environ)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for JupyterLab, which asks first
    return subprocess.call(command, env=environ)


def main(arguments=None):
    parser = argparse.ArgumentParser(
        prog="python course.py",
        usage=f"%(prog)s [{' | '.join(COMMANDS)}] [--language {{en,ko}}] [--no-browser] "
        "[--small] [others]",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--language", choices=["en", "ko"], help="of the notebooks (default: en)")
    parser.add_argument("--no-browser", action="store_true", help="print the address only")
    parser.add_argument("--small", action="store_true", help="without TensorFlow")
    for stream in (sys.stdout, sys.stderr):  # a console may lack letters: better a ? than an error
        getattr(stream, "reconfigure", dict)(errors="replace")
    options, others = parser.parse_known_args(arguments)
    text = TEXT[spoken(options.language or system_language(os.environ), sys.stderr)]
    stop = obstacle(text) or too_long(text, ROOT)
    if stop:
        say(stop)
        return 1
    command = others[0] if others and not others[0].startswith("-") else None
    if command not in (None, *COMMANDS):
        there = ", ".join(map(repr, COMMANDS))
        parser.error(f"unknown command {command!r}: there are {there}")
    for given in () if command else others:  # the other options are JupyterLab's
        meant = difflib.get_close_matches(given.partition("=")[0], OPTIONS, 1, 0.75)
        if meant and given.startswith("-"):
            say(text["option"].format(given=given, meant=meant[0]))
            return 2
    if command == "site" and not shutil.which("npm"):
        say(text["node"])
        return 1
    publishing = command == "publish"
    repository, wrong = repository_in(text, others[1:]) if publishing else (None, None)
    if wrong:
        say(wrong)
        return 1
    quick = command == "test" and "--quick" in others
    what = SMALL if options.small and not command else LEARN
    whole = {"test": TEST, "check": TEST, "site": SITE, "publish": SITE}
    what = whole.get(command or "", what)
    what = QUICK if quick else what
    venv = ROOT / what[0]
    odd = unfit(ROOT)
    if odd:
        say(text["name"].format(given=odd, folder=ROOT))
        return 1
    lacking = [name for name in [*LISTS, "pyproject.toml"] if not (ROOT / name).is_file()]
    if lacking:  # it was opened inside the archive, or fetched alone
        say(text["incomplete"].format(given=lacking[0]))
        return 1
    whose = venv.is_dir() and (not any(venv.glob("*")) or (venv / "course.json").exists())
    if os.path.lexists(str(venv)) and not whose:
        say(text["foreign"].format(folder=what[0]))
        return 1
    try:
        if repository:
            publish(repository)
        try:
            set_up(text, what)
        except RuntimeError as error:
            if command or not is_whole(venv):
                raise
            say(error)
            say(text["stays"])
        python = python_in(venv)
        if quick:
            rest = [one for one in others[1:] if one != "--quick"]
            named = any((ROOT / one.partition("::")[0]).exists() for one in rest)
            whole = [] if named else ["tests/unit", "-n", "auto", "--dist", "worksteal"]
            return hand_over([str(python), "-m", "pytest", *whole, *rest])
        if command == "test":
            return hand_over([str(python), "-m", "pytest", *SIDE_BY_SIDE, *others[1:]])
        if command == "check":
            return hand_over([str(python), "-m", "tools.check", *others[1:]])
        if publishing:
            return hand_over([str(python), "-m", "tools.notebooks"])
        if command == "site":
            say(text["site"])
            return hand_over([str(python), "-m", "tools.export", "site", *others[1:]])
        if command == "grade":  # what is named there is named from where the teacher stands
            language = options.language or system_language(os.environ)
            module = [str(python), "-m", "tools.grade", "--language", language]
            return hand_over([*module, *others[1:]], Path.cwd())
        # Here JupyterLab finds the style of slides as it is now, not as it was installed.
        paths = [str(ROOT / "seq2seq_teach" / "jupyter"), os.environ.get("JUPYTER_PATH")]
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
        with one_at_a_time(text):
            lay_out(text)
        first = ROOT / MINE / FOLDERS[options.language or "en"] / "01_the_secret_letter.ipynb"
        first = first if first.is_file() else latest(first)
        notebook = first.relative_to(ROOT).as_posix()
        say(text["open"].format(notebook=notebook))
        return hand_over(lab_command(python, notebook, options.no_browser, others))
    except KeyboardInterrupt:
        return 130
    except PermissionError:
        say(text["unwritable"].format(folder=ROOT))
        return 1
    except (OSError, RuntimeError) as error:  # the installer's own last words, then ours
        say(error)
        if not isinstance(error, Told):
            version = "{}.{}".format(*sys.version_info)
            package = f"python{version}-venv"
            given = {"folder": ROOT, "python": version, "package": package}
            say(text[why(str(error))].format(**given))
        return 1


if __name__ == "__main__":
    sys.exit(main())
