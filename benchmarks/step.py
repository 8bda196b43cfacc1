"""A key press by every instrument, and by `interactive_output` with Matplotlib.

    python -m benchmarks.step
    python -m benchmarks.step --only attention machine --blocks 2

The microscope and Matplotlib show the rows c and h of one model in one page of JupyterLab,
and answer real keys: the microscope in the browser, the other by asking Python for a new
picture. Only the ratio of the two is worth keeping; times are this computer's, on this day.
The models are untrained, so a decoder hardly ever stops by itself: each step pays for the
longest sentence it can say.

Behind the times stands how long the processor worked for a key in the page's main thread: all
in all, and of that for scripts and for style and layout. A busy machine hardly changes it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import ipywidgets
import matplotlib.pyplot as plt
import nbformat.v4
import numpy as np

from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.letters import Codebook, Vocabulary
from seq2seq_teach.tasks import digit_vocabulary
from seq2seq_teach.widgets import (
    AttentionLab,
    CodebookLab,
    ContextLab,
    DecoderLab,
    Explorer,
    Machine,
    Microscope,
)
from tools import REPO, parser_of
from tools.look.browser import chromium, jupyterlab, run_all, show_cell

ROWS = ("c", "h")
EVERY_ROW = ("x", "i", "f", "candidate", "o", "c", "h")
# The first word becomes another, w10, by one key and w1 again by the next: all numbers change.
TOKENS = tuple(f"w{n}" for n in range(1, 13))
SENTENCE = " ".join(TOKENS)
SIZES = (8, 64)  # H
BLOCKS, KEYS = 10, 10
SETTLES = 300  # ms: JupyterLab makes the cell with the focus the active one; no hand is faster
COLUMNS = "least", "median", "p95", "median", "p95", "all", "script", "layout"
GOALS = {"step": (17, 34), "edit": (34, 50)}  # ms to the picture, median and p95
MICROSCOPE, MATPLOTLIB = "microscope", "Matplotlib"
GRID, SCRUBBER, SENTENCE_FIELD = ".s2s-scroll", "input[type=range]", "input[type=text]"
INSTRUMENT = ".s2s"

# From the event to the change and to the picture on the screen, by the page's own clock.
# `timeStamp` is when the browser got the key, before the page is free to look at it: what
# a learner waits for. After the last change comes a frame: its callback runs just before
# the page is laid out and painted, and a message sent there is delivered just after.
TIMER = """(watched, kind) => {
    const picture = () => watched.querySelector('img');
    const before = picture()?.src;
    window.measured = new Promise((resolve) => {
        let start, changed, seen = false;
        addEventListener(kind, (event) => (start = event.timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(async () => {
            const waiting = before && [before, undefined].includes(picture()?.src);
            if (start === undefined || waiting) return;
            changed = performance.now() - start;
            if (seen) return;
            seen = true;
            await picture()?.decode();
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => {
                    observer.disconnect();
                    resolve([changed, performance.now() - start]);
                };
                port2.postMessage(null);
            });
        });
        const all = { subtree: true, childList: true, characterData: true, attributes: true };
        observer.observe(watched, all);
    });
}"""


def model_of(units: int, attention: bool = False) -> Seq2Seq:
    words = Vocabulary.of(f"w{n}" for n in range(20))
    rng = np.random.default_rng(0)
    return untrained("lstm", words, words, units, units, attention, rng)


def heat_maps(model: Seq2Seq, step: int):
    """The rows of the microscope up to `step`, as most notebooks would draw them."""
    steps = model.encode(SENTENCE).steps
    figure, axes = plt.subplots(1, len(ROWS), figsize=(10, 4))
    for ax, row in zip(axes, ROWS, strict=True):
        read = np.arange(len(TOKENS))[:, None] < step
        shown = np.where(read, getattr(steps, row), np.nan).T  # (H, T)
        ax.imshow(shown, cmap="coolwarm", vmin=-1, vmax=1, aspect="auto")
        ax.set(title=row, ylabel="unit")
        ax.set_xticks(range(len(TOKENS)), TOKENS)
    return figure


def both(units: int) -> ipywidgets.VBox:
    """The microscope and, below it, the same rows by a slider and `interactive_output`."""
    model = model_of(units)

    def draw(step):
        heat_maps(model, step)
        plt.show()

    slider = ipywidgets.IntSlider(1, 0, len(TOKENS))
    drawn = ipywidgets.interactive_output(draw, {"step": slider}).add_class("drawn")
    return ipywidgets.VBox([Microscope(model, SENTENCE), slider, drawn])


def read_whole(rows=ROWS) -> Microscope:
    """The larger model, with the whole sentence read and the numbers of `rows` on show."""
    return Microscope(model_of(SIZES[-1]), SENTENCE, step=len(TOKENS), expanded=list(rows))


def letter() -> CodebookLab:
    """The same sentence as a letter, every word in the book and in the vocabulary."""
    book = Codebook({token: n for n, token in enumerate(TOKENS)})
    return CodebookLab(book, SENTENCE, Vocabulary.of(TOKENS), [SENTENCE] * 2)


def contexts(units: int) -> ContextLab:
    """Twenty sentences on a map, as in notebook 3; the first of them is the one to blend."""
    rng = np.random.default_rng(0)
    others = [" ".join(rng.permutation(TOKENS)) for _ in range(20)]
    return ContextLab(model_of(units), SENTENCE, others[0], others, ["one", "other"] * 10)


def decoder(units: int) -> DecoderLab:
    return DecoderLab(model_of(units), SENTENCE)


def machine(units: int) -> Machine:
    return Machine(model_of(units), SENTENCE)


def attention(units: int) -> AttentionLab:
    return AttentionLab(model_of(units, attention=True), SENTENCE, beside=model_of(units))


def digits(units: int) -> Explorer:
    book = digit_vocabulary()
    model = untrained("lstm", book, book, units, units, rng=np.random.default_rng(0))
    return Explorer({f"lstm-{units}": model}, "3 1 4 1 5 9 2 6 5 3 5 8")


def notebook(shown: Sequence[str]) -> nbformat.NotebookNode:
    # `benchmarks` is not installed, and the package to measure is the one beside it.
    cells = [f"import sys\nsys.path.insert(0, {str(REPO)!r})\nfrom benchmarks import step", *shown]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def press(page, control, watched, keys, kind):
    """Press `keys` on `control`; → each: ms from `kind` to `watched` changed, painted."""
    control.focus()
    page.wait_for_timeout(SETTLES)
    times = []
    for key in keys:
        watched.evaluate(TIMER, kind)
        page.keyboard.press(key)
        times.append(page.evaluate("window.measured"))
    return times


@dataclass(frozen=True)
class Task:
    """What is measured: keys pressed on `control` of what `source` shows, until `watched` changed.

    `after` is pressed first, once a block.
    """

    name: str
    source: str
    control: str
    watched: str
    keys: Sequence[str]
    kind: str = "keydown"
    after: Sequence[str] = ()


def tasks() -> list[list[Task]]:
    """All there is to measure; what stands together is shown on one page, and takes turns."""
    along = ["ArrowRight", "ArrowLeft"] * (KEYS // 2)
    late = ("End", *["ArrowLeft"] * 4)  # a machine stands at its end, and there most is drawn
    steps = []
    for units in SIZES:
        both = f"step.both({units})"
        steps += [
            Task(f"step, {MICROSCOPE}, H = {units}", both, SCRUBBER, GRID, along),
            Task(f"step, {MATPLOTLIB}, H = {units}", both, ".noUi-handle", ".drawn", along),
        ]
    lines = [
        Task(
            f"step, {what}, H = {units}",
            f"step.{what}({units})",
            SCRUBBER,
            INSTRUMENT,
            along,
            after=late,
        )
        for what in ("contexts", "decoder", "machine", "attention")
        for units in SIZES
    ]
    large = SIZES[-1]
    edited = {
        f"microscope, H = {large}, c and h": (f"step.read_whole({ROWS})", GRID),
        f"microscope, H = {large}, every row": (f"step.read_whole({EVERY_ROW})", GRID),
        **{
            f"{what}, H = {large}": (f"step.{what}({large})", INSTRUMENT)
            for what in ("contexts", "decoder", "machine", "attention", "digits")
        },
        "letter": ("step.letter()", INSTRUMENT),
    }
    written = ["0", "Backspace"] * (KEYS // 2)
    first = ("Home", *["ArrowRight"] * len(TOKENS[0]))  # behind the first word
    lines += [
        Task(f"edit, {what}", source, SENTENCE_FIELD, watched, written, "input", first)
        for what, (source, watched) in edited.items()
    ]
    return [steps, *([task] for task in lines)]


def measure(open_page, groups: list[list[Task]], blocks: int = BLOCKS) -> Iterator[tuple]:
    """Of each task: its name, (blocks × KEYS, 2), ms to the change and to the picture, and `Work`.

    `open_page(*cells)` runs a notebook of these cells; → its page.
    """
    for group in groups:
        page = open_page(*dict.fromkeys(task.source for task in group))
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        times, work = ({task.name: [] for task in group} for _ in range(2))
        for n in range(blocks + 1):  # interleaved, so that a busy machine slows all
            for task in group:
                cell = show_cell(page, task.source)
                control, watched = (
                    cell.locator(selector).first for selector in (task.control, task.watched)
                )
                for key in task.after:
                    control.press(key)
                before = worked(session)
                taken = press(page, control, watched, task.keys, task.kind)
                if n:  # the first block, which warms things up, does not count
                    times[task.name] += taken
                    work[task.name].append((worked(session) - before) / len(task.keys))
        for task in group:
            yield task.name, np.array(times[task.name]), np.median(work[task.name], axis=0)
        page.close()


def worked(session) -> np.ndarray:
    """How long the page's main thread has worked, ms: all in all, scripts, style and layout."""
    told = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    laid = told["RecalcStyleDuration"] + told["LayoutDuration"]
    return 1000 * np.array([told["TaskDuration"], told["ScriptDuration"], laid])


def line_of(name: str, taken: np.ndarray, work: np.ndarray) -> str:
    middle, late = np.median(taken, axis=0), np.percentile(taken, 95, axis=0)
    numbers = (taken[:, 0].min(), middle[0], late[0], middle[1], late[1], *work)
    return f"{name:36}" + "".join(f"{number:8.1f}" for number in numbers)


HEAD = "\n".join(
    [
        f"{f'{len(TOKENS)} tokens, ms':36}{'event → changed':>24}{'→ painted':>16}"
        f"{'processor, a key':>24}",
        f"{'':36}" + "".join(f"{name:>8}" for name in COLUMNS),
    ]
)


def goals(times: dict[str, np.ndarray]) -> str:
    """Beside each goal what was measured."""
    lines = []
    for units in SIZES:
        names = [f"step, {who}, H = {units}" for who in (MICROSCOPE, MATPLOTLIB)]
        if not times.keys() >= {*names}:
            continue
        ours, theirs = (times[name] for name in names)
        faster = np.median(theirs, axis=0) / np.median(ours, axis=0)
        lines += [
            f"H = {units}: a step in {np.percentile(ours[:, 0], 95):.1f} ms, p95 (goal: 8); "
            f"{faster[0]:.0f} × as fast as {MATPLOTLIB} (goal: 20), {faster[1]:.0f} × to the paint"
        ]
    for name, taken in times.items():
        if MATPLOTLIB not in name:
            painted = np.percentile(taken[:, 1], [50, 95])
            wanted = GOALS[name.split(",")[0]]
            late = "" if (painted <= wanted).all() else " LATE"
            lines.append(
                f"{name}: painted in {painted[0]:.1f} ms, p95 {painted[1]:.1f}"
                f" (goals: {wanted[0]} and {wanted[1]}){late}"
            )
    return "\n".join(lines)


def main():
    parser = parser_of("python -m benchmarks.step", __doc__)
    parser.add_argument("--only", nargs="+", default=[""], help="parts of names, such as machine")
    parser.add_argument("--blocks", type=int, default=BLOCKS, help=f"of {KEYS} keys each")
    asked = parser.parse_args()
    groups = [
        kept
        for group in tasks()
        if (kept := [task for task in group if any(part in task.name for part in asked.only)])
    ]
    with (
        TemporaryDirectory() as folder,
        jupyterlab(root=Path(folder)) as address,
        chromium() as browser,
    ):

        def open_page(*cells):
            path = Path(folder, f"{len(list(Path(folder).glob('*.ipynb')))}.ipynb")
            nbformat.write(notebook(cells), path)
            page = browser.new_page(viewport={"width": 1280, "height": 1400})
            run_all(page, address(path.name))
            page.locator(".s2s").first.wait_for()
            return page

        print(HEAD, flush=True)
        times = {}
        for name, taken, work in measure(open_page, groups, asked.blocks):
            times[name] = taken
            print(line_of(name, taken, work), flush=True)
        print(goals(times))


if __name__ == "__main__":
    main()
