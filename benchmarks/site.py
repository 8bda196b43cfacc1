"""How heavy the pages of the site are, and how soon their instruments are ready.

    python course.py site
    python -m benchmarks.site [--at build/site]

Each page is opened from its file, with an empty cache. Ready is when the last of its instruments
stands in the page, after the page's own `load`; the size is that of all files it asked for, each
compressed as a server would (gzip).
"""

import gzip
import statistics
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from tools import REPO, parser_of
from tools.look.browser import chromium

TIMES = 5  # each page is opened
READY = """
addEventListener("load", () => (window.loaded = performance.now()));
new MutationObserver(() => {
    const there = document.querySelectorAll(".s2s").length;
    if (there !== window.there) Object.assign(window, { there, last: performance.now() });
}).observe(document, { subtree: true, childList: true });
"""
WANTED = "[data-instruments], .site-touch"


def opened(browser, path):
    """→ ms from load until the instruments were there, bytes of all files, how many instruments."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    page, asked = context.new_page(), set()
    page.on("request", lambda request: asked.add(request.url))
    page.add_init_script(READY)
    page.goto(path.as_uri())
    page.wait_for_function(
        f"window.there === document.querySelectorAll('{WANTED}').length && window.loaded"
    )
    ready = page.evaluate("Math.max(0, last - loaded)")
    names = {urlsplit(address).path for address in asked if address.startswith("file:")}
    files = [Path(url2pathname(name)) for name in names]
    size = sum(len(gzip.compress(file.read_bytes())) for file in files)
    instruments = page.evaluate("there")
    context.close()
    return ready, size, instruments


def main():
    parser = parser_of("python -m benchmarks.site", __doc__)
    parser.add_argument("--at", type=Path, default=REPO / "build" / "site", metavar="FOLDER")
    folder = parser.parse_args().at.resolve()
    print(f"{'':38}{'instruments':>12}{'kB':>8}{'ready, ms: median':>20}{'slowest':>10}")
    with chromium() as browser:
        for path in sorted((*folder.glob("*.html"), *folder.glob("ko/*.html"))):
            runs = [opened(browser, path) for _ in range(TIMES)]
            times, (_, size, count) = [ready for ready, *_ in runs], runs[0]
            name = path.relative_to(folder).as_posix()
            middle = statistics.median(times)
            print(f"{name:38}{count:12}{size / 1000:8.0f}{middle:20.0f}{max(times):10.0f}")


if __name__ == "__main__":
    main()
