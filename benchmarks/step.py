"""A key press by the microscope and by `interactive_output` with Matplotlib, in one page.

    python -m benchmarks.step

Both views show the rows c and h of one model in one JupyterLab, and answer real keys:
the microscope in the browser, the other by asking Python for a new picture. Only the
ratio of the two is worth keeping; times are this computer's, on this day. The models
are untrained, so the decoder below the microscope's grid hardly ever stops by itself:
each step pays for the longest sentence it can say.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import ipywidgets
import matplotlib.pyplot as plt
import nbformat.v4
import numpy as np

from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.letters import Codebook, Vocabulary
from seq2seq_teach.tasks import digit_vocabulary
from seq2seq_teach.widgets import CodebookLab, ContextLab, DecoderLab, Explorer, Machine, Microscope
from tools import REPO
from tools.look.browser import chromium, jupyterlab, run_all, show_cell

ROWS = ("c", "h")
EVERY_ROW = ("x", "i", "f", "candidate", "o", "c", "h")
# The first word becomes another, w10, by one key and w1 again by the next: all numbers change.
TOKENS = tuple(f"w{n}" for n in range(1, 13))
SENTENCE = " ".join(TOKENS)
SIZES = (8, 64)  # H
BLOCKS, KEYS = 10, 10
SETTLES = 300  # ms: JupyterLab makes the cell with the focus the active one; no hand is faster
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


def model_of(units: int) -> Seq2Seq:
    words = Vocabulary.of(f"w{n}" for n in range(20))
    return untrained("lstm", words, words, units, units, rng=np.random.default_rng(0))


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


def measure(open_page) -> dict[str, np.ndarray]:
    """Each view by its name: (BLOCKS × KEYS, 2), ms to the change and to the picture.

    `open_page(*cells)` runs a notebook of these cells; → its page.
    """
    times = {}

    def block(name, cell, control, watched, keys, kind="keydown"):
        control, watched = (cell.locator(selector).first for selector in (control, watched))
        times.setdefault(name, []).append(press(cell.page, control, watched, keys, kind))

    def along(n):
        return ["ArrowLeft" if n % 2 else "ArrowRight"] * KEYS

    steps = {units: f"step.both({units})" for units in SIZES}
    page = open_page(*steps.values())
    for n in range(BLOCKS + 1):  # interleaved, so that a busy machine slows all
        for units, source in steps.items():
            cell = show_cell(page, source)
            block(f"step, {MICROSCOPE}, H = {units}", cell, SCRUBBER, GRID, along(n))
            block(f"step, {MATPLOTLIB}, H = {units}", cell, ".noUi-handle", ".drawn", along(n))
    for what in ("contexts", "decoder", "machine"):
        for units in SIZES:
            source = f"step.{what}({units})"
            cell = show_cell(open_page(source), source)
            for n in range(BLOCKS + 1):
                block(f"step, {what}, H = {units}", cell, SCRUBBER, INSTRUMENT, along(n))
    large = SIZES[-1]
    edited = {
        f"H = {large}, c and h": (f"step.read_whole({ROWS})", GRID),
        f"H = {large}, every row": (f"step.read_whole({EVERY_ROW})", GRID),
        f"contexts, H = {large}": (f"step.contexts({large})", INSTRUMENT),
        f"decoder, H = {large}": (f"step.decoder({large})", INSTRUMENT),
        f"machine, H = {large}": (f"step.machine({large})", INSTRUMENT),
        f"digits, H = {large}": (f"step.digits({large})", INSTRUMENT),
        "a letter": ("step.letter()", INSTRUMENT),
    }
    for what, (source, watched) in edited.items():
        cell = show_cell(open_page(source), source)
        for _ in range(BLOCKS + 1):
            for key in ("Home", *["ArrowRight"] * len(TOKENS[0])):
                cell.locator(SENTENCE_FIELD).first.press(key)
            keys = ["0", "Backspace"] * (KEYS // 2)
            block(f"edit, {what}", cell, SENTENCE_FIELD, watched, keys, "input")
    # The first block of each, which warms things up, does not count.
    return {name: np.concatenate(taken[1:]) for name, taken in times.items()}


def report(times: dict[str, np.ndarray]) -> str:
    """The table, and beside each goal what was measured."""
    title = f"{len(TOKENS)} tokens, {BLOCKS * KEYS} keys each, ms"
    lines = [
        f"{title:30}event → changed         → painted",
        f"{'':30}{'least':>8}{'median':>8}{'p95':>8}{'median':>8}{'p95':>8}",
    ]
    for name, taken in times.items():
        middle, late = np.median(taken, axis=0), np.percentile(taken, 95, axis=0)
        numbers = (taken[:, 0].min(), middle[0], late[0], middle[1], late[1])
        lines.append("{:30}{:8.1f}{:8.1f}{:8.1f}{:8.1f}{:8.1f}".format(name, *numbers))
    for units in SIZES:
        ours, theirs = (times[f"step, {who}, H = {units}"] for who in (MICROSCOPE, MATPLOTLIB))
        faster = np.median(theirs, axis=0) / np.median(ours, axis=0)
        lines += [
            f"H = {units}: a step in {np.percentile(ours[:, 0], 95):.1f} ms, p95 (goal: 8); "
            f"{faster[0]:.0f} × as fast as {MATPLOTLIB} (goal: 20), {faster[1]:.0f} × to the paint"
        ]
    for name, taken in times.items():
        if MATPLOTLIB not in name:
            painted = np.percentile(taken[:, 1], [50, 95])
            goals = GOALS[name.split(",")[0]]
            lines.append(
                f"{name}: painted in {painted[0]:.1f} ms, p95 {painted[1]:.1f}"
                f" (goals: {goals[0]} and {goals[1]})"
            )
    return "\n".join(lines)


def main():
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
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

        print(report(measure(open_page)))


if __name__ == "__main__":
    main()
