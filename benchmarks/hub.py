"""A JupyterHub on this computer, and eight students in it at once.

    python -m benchmarks.hub
    python -m benchmarks.hub --students 1 --to /dev/null

JupyterHub, its proxy and nbgitpuller come from PyPI and npm into build/hub. The lay-out is that
of docs/teaching.md: the course installed from a folder of its own, a home folder for each, servers
that start in it by `binder/start`. Each student comes by the link of that page, every second one by
the Korean one; at the same time all step the microscope of notebook 2 by keyboard and answer an
exercise, run all of notebook 4, shut their kernels down and train in notebook 5. Then the course
changes, they come by the link again, and what each has written is looked for.

The memory of a student is that of the server and the kernels, each page shared with others counted
in parts (PSS), at its peak. The browser of all of them runs on the same processors. What was
measured is kept in benchmarks/hub.json, which docs/teaching.md quotes.
"""

import asyncio
import json
import os
import re
import shlex
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import quote

import nbformat
import psutil
from playwright.async_api import TimeoutError, async_playwright

from benchmarks.step import GRID, SCRUBBER, SETTLES, TIMER
from benchmarks.table import write_rows
from course import ours, python_in
from seq2seq_teach.exercises import find
from seq2seq_teach.exercises.card import MARKS
from tools import REPO, parser_of
from tools.look.browser import ACTIVE, FLAGS, RUN_ALL, SHOW_CELL, find_browser, wait_for
from tools.versions import uv

SEEN = REPO / "build" / "hub"  # there lie the programs, and what was on the screens at a failure
MEASURED = Path(__file__).with_suffix(".json")
PAGES = {"en": REPO / "docs" / "teaching.md", "ko": REPO / "docs" / "teaching.ko.md"}
HUB, PROXY = "jupyterhub==6.1.1", "configurable-http-proxy@5.3.0"
COURSE = "seq2seq_teach"
KEYS = ("ArrowRight", "ArrowLeft") * 10
EXERCISE = "2.1"
MOST_MEMORY = 16e9  # bytes that all students together may hold before everything is stopped
PATIENCE = 900_000  # ms; a guard against hanging, not a measure
LOSES_PATIENCE = 90_000  # ms until a student opens the link once more


def in_page(pattern: str, language: str) -> str:
    """What docs/teaching says, the first time."""
    found = re.search(pattern, PAGES[language].read_text("utf-8"), re.M)
    assert found, f"{PAGES[language]} does not say {pattern}"
    return found[1]


def puller() -> str:
    """nbgitpuller, as docs/teaching.md pins it."""
    return in_page(r"(nbgitpuller==[\d.]+)", "en")


def template(language: str) -> str:
    """The link that docs/teaching gives, for HUB and YOU to be put in."""
    return in_page(r"^ {4}(https://HUB/\S+)$", language)


def link(language: str, hub: str, repository: str) -> str:
    """The same, to a hub and for a repository; both are addresses."""
    theirs = quote(f"https://github.com/YOU/{COURSE}", safe="")
    return template(language).replace("https://HUB", hub).replace(theirs, quote(repository, ""))


def git(*command, at: Path) -> None:
    who = ["-c", "user.name=teacher", "-c", "user.email=teacher@example.org"]
    subprocess.run(["git", *who, *map(str, command)], cwd=at, check=True, capture_output=True)


def installed(folder: Path, made: Path) -> tuple[Path, Path]:
    """The hub with its proxy in `folder`, the course from `made`, as in its image; → both's bin."""
    python = python_in(folder / "venv")
    uv("venv", "--allow-existing", "--python", sys.executable, folder / "venv")
    lists = ["-r", made / "binder" / "requirements.txt"]
    install = ("pip", "install", "--compile-bytecode", "--python", python)
    uv(*install, *lists, HUB, puller())
    uv(*install, "--no-deps", "--editable", made)
    quiet = ("--no-save", "--no-audit", "--no-fund", "--loglevel=error")
    subprocess.run(["npm", "install", *quiet, "--prefix", folder, PROXY], check=True)
    return python.parent, folder / "node_modules" / ".bin"


def config(root: Path, students: list[str], made: Path, scripts: Path, ports: list[int]) -> str:
    """The settings of the hub."""
    public, hub, proxy = ports
    homes = root / "home"
    # The page tells what it is doing to whoever drives it; root may run it.
    options = ["--LabApp.expose_app_in_browser=True", "--allow-root"]
    return f"""
c.JupyterHub.bind_url = "http://127.0.0.1:{public}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allowed_users = {set(students)!r}
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{homes}/{{username}}"
c.Spawner.notebook_dir = "{homes}/{{username}}"
c.Spawner.cmd = ["{made}/binder/start", "{scripts}/jupyterhub-singleuser"]
c.Spawner.args = {options!r}
c.Spawner.start_timeout = c.Spawner.http_timeout = 900
c.JupyterHub.concurrent_spawn_limit = 0
"""


def started(process) -> list[psutil.Process]:
    """A process and all that came of it, as far as they are there."""
    try:
        one = psutil.Process(process.pid)
        return [*one.children(recursive=True), one]
    except psutil.NoSuchProcess:
        return []


@contextmanager
def hub(root: Path, students: list[str], made: Path, scripts: Path, proxy: Path):
    """A hub, for as long as it is needed; → its address and its process."""
    with socket.socket() as a, socket.socket() as b, socket.socket() as c:
        for free in (a, b, c):
            free.bind(("127.0.0.1", 0))
        ports = [free.getsockname()[1] for free in (a, b, c)]
    settings = root / "jupyterhub_config.py"
    settings.write_text(config(root, students, made, scripts, ports), encoding="utf-8")
    path = os.pathsep.join(map(str, (scripts, proxy, os.environ["PATH"])))
    env = {name: value for name, value in ours().items() if not name.startswith("JUPYTER")}
    command = [scripts / "jupyterhub", "-f", settings]
    with (root / "hub.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=root, env=env | {"PATH": path}, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            address = f"http://127.0.0.1:{ports[0]}"
            wait_for(f"{address}/hub/login", process, root / "hub.log")
            yield address, process
        finally:
            begun = started(process)
            process.terminate()
            for one in psutil.wait_procs(begun, timeout=30)[1]:
                one.kill()
            process.wait()


class Watch(threading.Thread):
    """Looks again and again at what the students' servers and kernels hold, and have worked."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.hub, self.done = psutil.Process(process.pid), threading.Event()
        self.peaks, self.worked, self.together = defaultdict(int), defaultdict(float), 0

    def run(self):
        while not self.done.wait(1):
            self.look()

    def look(self):
        """One look. A process that has ended counts in its parent's `children_`."""
        held, worked = defaultdict(int), defaultdict(float)
        for process in self.hub.children(recursive=True):
            try:
                student = process.environ().get("JUPYTERHUB_USER")
                times = process.cpu_times()
                pss = process.memory_full_info().pss
            except psutil.Error:  # it has ended meanwhile
                continue
            if student:
                held[student] += pss
                worked[student] += sum(times[:4])
        for student in held:
            self.peaks[student] = max(self.peaks[student], held[student])
            self.worked[student] = max(self.worked[student], worked[student])
        self.together = max(self.together, sum(held.values()))
        if self.together > MOST_MEMORY:
            self.hub.terminate()


OPEN = """async (path) => {
    const app = window.jupyterapp;
    await app.commands.execute('docmanager:open', { path });
    const { context, sessionContext } = app.shell.currentWidget;
    await context.ready;
    await sessionContext.ready;
}"""
SAVE = "window.jupyterapp.commands.execute('docmanager:save')"
SHUT_DOWN = "window.jupyterapp.serviceManager.sessions.shutdownAll()"
ANSWER = """(source) => {
    const { activeCell } = window.jupyterapp.shell.currentWidget.content;
    activeCell.model.sharedModel.source = source;
}"""
RUN = "window.jupyterapp.commands.execute('notebook:run-cell')"
RUN_ABOVE = "window.jupyterapp.commands.execute('notebook:run-all-above')"
# What stands in the outputs of the active cell.
OUTPUTS = """() => {
    const { activeCell } = window.jupyterapp.shell.currentWidget.content;
    return JSON.stringify(activeCell.model.sharedModel.getOutputs());
}"""


def answer_of(student: str) -> str:
    """What a student writes into the cell of the exercise."""
    exercise = find(EXERCISE)
    assert exercise
    call = f'check("{EXERCISE}", {exercise.name})'
    return f"# {student} wrote this\nimport numpy as np\n{exercise.solution}\n\n{call}"


class Student:
    """One of the class, with a browser context of his own."""

    def __init__(self, name: str, language: str, context, address: str, repository: str):
        self.name, self.language, self.context = name, language, context
        self.link = link(language, address, repository)
        self.reloads = 0  # of the link, for nothing had come
        self.keys = []  # [ms to the change, to the picture], each key

    def notebook(self, number: int) -> str:
        """Its path below the student's home."""
        folder = REPO / "notebooks" / ("ko" if self.language == "ko" else "")
        (path,) = folder.glob(f"0{number}_*.ipynb")
        return f"{COURSE}/{path.relative_to(REPO).as_posix()}"

    async def come(self):
        """By the link, to the notebook it leads to; the first time by the door of the hub."""
        if not self.context.pages:
            self.page = await self.context.new_page()
            self.page.set_default_timeout(PATIENCE)
        field = self.page.locator("#username_input")
        shown = self.page.locator(".jp-Notebook .jp-Cell").first
        while True:
            await self.page.goto(self.link)
            try:
                await field.or_(shown).first.wait_for(timeout=LOSES_PATIENCE)
                if await field.is_visible():
                    await field.fill(self.name)
                    await self.page.locator("#password_input").fill("any")
                    await self.page.locator("#login_submit").click()
                await shown.wait_for(timeout=LOSES_PATIENCE)
                return
            except TimeoutError:  # of a hub that is busy the waiting page may stand still
                self.reloads += 1
                assert self.reloads < 20, f"{self.name} never came: {self.page.url}"

    async def cell(self, text: str):
        await self.page.evaluate(SHOW_CELL, text)
        cell = self.page.locator(ACTIVE)
        await cell.filter(has_text=text).wait_for()
        return cell

    async def said(self, text: str) -> str:
        """The outputs of the cell that holds `text`."""
        await self.cell(text)
        return await self.page.evaluate(OUTPUTS)

    async def open(self, number: int):
        await self.page.evaluate(OPEN, self.notebook(number))

    async def step(self):
        """Notebook 2, run; the microscope by keyboard."""
        await self.open(2)
        await self.page.evaluate(RUN_ALL, True)
        cell = await self.cell("microscope = Microscope(small")
        self.control, self.grid = cell.locator(SCRUBBER).first, cell.locator(GRID).first
        await self.control.press("ArrowRight")
        await self.control.press("ArrowLeft")

    async def keys_of_all(self):
        """Press the keys: `benchmarks.step.press`, while others do the same."""
        await self.control.focus()
        await self.page.wait_for_timeout(SETTLES)
        for key in KEYS:
            await self.grid.evaluate(TIMER, "keydown")
            await self.page.keyboard.press(key)
            self.keys.append(await self.page.evaluate("window.measured"))

    async def answer(self):
        """Write an answer to the exercise, have it checked, save the notebook."""
        await self.cell(f'check("{EXERCISE}"')
        await self.page.evaluate(ANSWER, answer_of(self.name))
        await self.page.evaluate(RUN)
        await self.page.evaluate(SAVE)
        shown = await self.said(f'check("{EXERCISE}"')
        assert MARKS[True] in shown, f"{self.name}: {shown[-1000:]}"

    async def run_all(self):
        """Notebook 4, from top to bottom."""
        await self.open(4)
        await self.page.evaluate(RUN_ALL, True)
        assert "the" in await self.said("model.target.decode(endless)")
        await self.page.evaluate(SAVE)

    async def train(self):
        """Notebook 5 to the end of its training, with all other kernels shut down before."""
        await self.page.evaluate(SHUT_DOWN)
        await self.open(5)
        await self.cell("history = training.history")
        await self.page.evaluate(RUN_ABOVE)
        await self.cell("history = training.history")
        await self.page.evaluate(RUN)
        assert "image/" in await self.said("history = training.history")
        await self.page.evaluate(SAVE)


def where_of(student: Student, root: Path, number: int):
    """The student's own file of a notebook."""
    return root / "home" / student.name / student.notebook(number)


def publish(teacher: Path) -> dict[str, str]:
    """Change the course as a teacher does between two lessons; → what, and by which words."""
    words = {
        "sentence": "A sentence that came later.",  # in notebook 2, before what is answered
        "stub": "    # a comment that came later",  # in the very cell that was answered
        "untouched": "Notebook 3 has changed, too.",
    }
    for folder in ("", "ko"):
        at = teacher / "notebooks" / folder
        (second,), (third,) = at.glob("02_*.ipynb"), at.glob("03_*.ipynb")
        made = nbformat.read(second, as_version=4)
        made.cells[0].source += f"\n\n{words['sentence']}"
        cell = next(one for one in made.cells if f'check("{EXERCISE}"' in one.source)
        cell.source = cell.source.replace("    ...", f"{words['stub']}\n    ...")
        nbformat.write(made, second)
        made = nbformat.read(third, as_version=4)
        made.cells[0].source += f"\n\n{words['untouched']}"
        nbformat.write(made, third)
    git("commit", "-qam", "Between two lessons", at=teacher)
    git("push", "-q", "origin", "HEAD:main", at=teacher)
    return words


def kept(student: Student, root: Path, words: dict[str, str]) -> dict[str, bool]:
    """Of what a student has written and of what is new: whether it is there."""
    second, third = (
        nbformat.read(where_of(student, root, number), as_version=4) for number in (2, 3)
    )
    for notebook in (second, third):
        nbformat.validate(notebook)
    text = "\n".join(cell.source for cell in second.cells)
    answered = next(cell for cell in second.cells if f'check("{EXERCISE}"' in cell.source)
    return {
        "answer": answered.source == answer_of(student.name),
        "output": MARKS[True] in json.dumps(answered.outputs, ensure_ascii=False),
        "new sentence": words["sentence"] in text,
        "new notebook": words["untouched"] in third.cells[0].source,
    }


async def lesson(root: Path, address: str, repository: str, teacher: Path, names, watch) -> dict:
    """All that happens; → what was measured."""
    seconds, loads = {}, {}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        class_ = [
            Student(
                *(name, "en" if n % 2 == 0 else "ko"),
                *(await browser.new_context(), address, repository),
            )
            for n, name in enumerate(names)
        ]

        async def all_at_once(what, doing):
            begun = time.perf_counter()
            try:
                async with asyncio.timeout(PATIENCE / 1000):
                    await asyncio.gather(*map(doing, class_))
            except BaseException:
                for one in class_:  # what stood in the way is seen there, such as a question
                    await one.page.screenshot(path=SEEN / f"{one.name}.png")
                raise
            seconds[what] = round(time.perf_counter() - begun)
            loads[what] = round(psutil.getloadavg()[0], 1)
            print(f"{what}: {seconds[what]} s, load {loads[what]}", flush=True)

        await all_at_once("come by the link", Student.come)
        await all_at_once("open notebook 2", Student.step)
        await all_at_once("step the microscope", Student.keys_of_all)
        await all_at_once("answer", Student.answer)
        await all_at_once("run notebook 4", Student.run_all)
        await all_at_once("train in notebook 5", Student.train)
        await asyncio.to_thread(watch.look)
        words = publish(teacher)
        await all_at_once("come again", Student.come)
        there = {one.name: kept(one, root, words) for one in class_}
        await browser.close()
    return {
        "seconds": seconds,
        "load": loads,
        "together MB": round(watch.together / 2**20),
        "each": [
            {
                "language": one.language,
                "peak MB": round(watch.peaks[one.name] / 2**20),
                "processor s": round(watch.worked[one.name]),
                "key to change, median ms": round(median(ms for ms, _ in one.keys), 1),
                "key to change, slowest ms": round(max(ms for ms, _ in one.keys), 1),
                "key to picture, median ms": round(median(ms for _, ms in one.keys), 1),
                "key to picture, slowest ms": round(max(ms for _, ms in one.keys), 1),
                "reloads": one.reloads,
                "stays": there[one.name],
            }
            for one in class_
        ],
    }


def main():
    parser = parser_of("python -m benchmarks.hub", __doc__)
    parser.add_argument("--students", type=int, default=8)
    parser.add_argument("--to", type=Path, default=MEASURED, help="where the figures go")
    options = parser.parse_args()
    names = [f"student-{n}" for n in range(1, options.students + 1)]
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        bare, made, teacher = root / "git" / COURSE, root / "srv" / COURSE, root / "teacher"
        for name in names:
            (root / "home" / name).mkdir(parents=True)
        git("init", "-q", "--bare", "--initial-branch=main", bare, at=root)
        git("push", "-q", bare, "HEAD:refs/heads/main", at=REPO)
        for copy in (made, teacher):
            git("clone", "-q", bare, copy, at=root)
        scripts, proxy = installed(SEEN, made)
        with hub(root, names, made, scripts, proxy) as (address, process):
            watch = Watch(process)
            watch.start()
            try:
                told = asyncio.run(lesson(root, address, bare.as_uri(), teacher, names, watch))
            except BaseException:
                print((root / "hub.log").read_text()[-4000:], file=sys.stderr)
                raise
            finally:
                watch.done.set()
                watch.join()
    how = {"command": shlex.join(["python", "-m", "benchmarks.hub"]), "processors": os.cpu_count()}
    with_ = {"hub": HUB, "proxy": PROXY, "puller": puller(), "links": [*map(template, PAGES)]}
    each = told.pop("each")
    write_rows(options.to, {**how, **with_, "students": len(names), **told}, "each", each)
    print(
        options.to.read_text("utf-8")
        if options.to.is_file()
        else json.dumps([told, each], indent=1)
    )


if __name__ == "__main__":
    main()
