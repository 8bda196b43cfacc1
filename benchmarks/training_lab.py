"""A model that learns in the browser: how long 1000 steps take, and how long a key waits meanwhile.

    python -m benchmarks.training_lab

The 16-unit copier of notebook 6 (batches of 64, 1 to 16 digits), in a worker, and in slices on the
page where no worker is allowed. Both times are this computer's, on this day, with all that the
instrument shows on the way; whatever else the computer does is in them.
"""

from time import perf_counter

import numpy as np

from seq2seq_teach.widgets import TrainingLab
from tools import parser_of
from tools.look.browser import chromium
from tools.look.own_page import open_instrument

KEYS, PAUSE = 100, 40  # how many, and ms between two
NO_WORKER = "() => { window.Worker = class { constructor() { throw Error(); } }; }"
# From the key to the change it makes, by the page's own clock.
TIMER = """() => {
    window.times = [];
    let begun = 0;
    document.addEventListener("keydown", (event) => (begun = event.timeStamp), true);
    const changed = () => begun && (times.push(performance.now() - begun), (begun = 0));
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(changed).observe(document.querySelector(".s2s-choices"), all);
}"""


def measured(browser, worker: bool) -> tuple[float, np.ndarray]:
    """→ (seconds for all steps, ms of each key pressed meanwhile)."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    if not worker:
        page.evaluate(NO_WORKER)
    root = open_instrument(page, TrainingLab())
    steps = root.locator("progress + span")
    steps.get_by_text("0 of").wait_for()
    page.evaluate(TIMER)
    start = perf_counter()
    root.get_by_role("button", name="Start").click()
    page.wait_for_function("document.querySelector('progress').value > 0")
    root.locator("summary").click()
    slider = root.get_by_role("slider").last
    slider.focus()
    for n in range(KEYS):
        slider.press("ArrowRight" if n // 10 % 2 == 0 else "ArrowLeft")
        page.wait_for_timeout(PAUSE)
    steps.get_by_text("1000 of 1000").wait_for(timeout=300_000)
    seconds, times = perf_counter() - start, np.array(page.evaluate("times"))
    page.close()
    return seconds, times


def main():
    parser_of("python -m benchmarks.training_lab", __doc__).parse_args()
    with chromium() as browser:
        for worker in (True, False):
            seconds, times = measured(browser, worker)
            where = "in a worker" if worker else "in slices"
            half, most = np.percentile(times, [50, 95])
            print(f"{where:<12} 1000 steps {seconds:.1f} s  key {half:.1f} ms, p95 {most:.1f} ms")


if __name__ == "__main__":
    main()
