"""Every slide of a deck at 1280×720, measured in a real browser.

Each slide is opened with all that appears on it, and `measure.js` says what a class would miss:
what is cut off or runs out of the slide, what scrolls, prose smaller than 18 px and anything
smaller than 14, Hangul drawn by a font that has none, a second figure or instrument.
"""

import re
from functools import partial
from pathlib import Path

from tools import REPO
from tools.look.browser import chromium, jupyterlab, run_all
from tools.look.sheet import sheet

SIZE = {"width": 1280, "height": 720}
HANGUL_FONTS = re.compile("Nanum|Noto (Sans|Serif) .*KR|Gothic|Malgun|Batang|Gulim|Dotum|Un ", re.I)
# Where the slides stand: in the file, and in JupyterLab.
FILE = "section.present"
LAB = ".jp-Notebook"
MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
# Until what a slide shows has been drawn, and no fragment of it fades in any more.
DRAWN = """async (slide) => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const fading = slide.getAnimations({ subtree: true });
    await Promise.all(fading.map((one) => one.finished.catch(() => {})));
}"""


def look_at(paths, live=False, to=None):
    """Print what is wrong on each slide; → how much it is.

    `paths` are decks and folders of decks, or with `live` notebooks, whose decks are shown in
    JupyterLab. With `to`, a sheet of each deck's slides is written into that folder.
    """
    wrong = 0
    with chromium() as browser:
        for name, slides in opened(browser, paths, live):
            number, pictures = 0, []
            for number, (title, problems, picture) in enumerate(slides, 1):
                if to:
                    pictures.append((f"{number} {title}", SIZE["width"] // 2, picture()))
                wrong += len(problems)
                for problem in problems:
                    print(f"{name}, slide {number} “{title}”: {problem}", flush=True)
            print(f"{name}: {number} slides", flush=True)
            if to:
                to.mkdir(parents=True, exist_ok=True)
                sheet(browser, pictures, to / f"{name}.png")
    return wrong


def measure(page, session, root):
    """What is on the slide on show, and what is wrong with it: (its heading, [problems])."""
    page.evaluate("document.fonts.ready.then(() => {})")
    told = page.locator(root).evaluate(MEASURE)
    top = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    marked = {"nodeId": top, "selector": f"{root} [data-hangul]"}
    for node in session.send("DOM.querySelectorAll", marked)["nodeIds"]:
        used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        if not any(HANGUL_FONTS.search(font["familyName"]) for font in used):
            names = ", ".join(font["familyName"] for font in used)
            told["found"].append(f"draws Hangul with {names}")
    return told["title"], told["found"]


def watched(page):
    """A session that can ask which font drew what."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    return session


def settled(page):
    """Wait until every instrument is there, and has drawn what it draws after a pause."""
    page.wait_for_function(
        """() => [...document.querySelectorAll('[data-instruments]')].every(
            (live) => live.querySelector('.s2s'))""",
        timeout=60_000,
    )
    page.wait_for_timeout(300)


def file_slides(browser, path):
    """Each slide of a deck in a file, everything shown; → (heading, problems, what takes its
    picture)."""
    page = browser.new_page(viewport=SIZE)
    page.goto(f"{Path(path).resolve().as_uri()}?uncovered")
    page.wait_for_function("window.Reveal?.isReady()")
    settled(page)
    session = watched(page)
    for number in range(page.locator(".slides > section").count()):
        page.evaluate(
            """(number) => {
                Reveal.slide(number);
                while (Reveal.availableFragments().next) Reveal.nextFragment();
            }""",
            number,
        )
        page.locator(FILE).evaluate(DRAWN)
        yield *measure(page, session, FILE), page.screenshot
    page.close()


def live_slides(page):
    """Each slide of the notebook on show in JupyterLab, as a deck; as `file_slides`."""
    session = watched(page)
    start_deck(page)
    before = None
    while (here := page.evaluate(PLACE)) != before:
        page.wait_for_timeout(300)
        picture = page.screenshot()
        told = *measure(page, session, LAB), partial(bytes, picture)
        before = here
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(200)
        if page.evaluate(SLIDE) != before[0] or page.evaluate(PLACE) == before:
            yield told


PLACE = """() => {
    const { content } = window.jupyterapp.shell.currentWidget;
    const kinds = content.widgets.map(
        (cell) => cell.model.getMetadata('slideshow')?.slide_type);
    return [kinds.lastIndexOf('slide', content.activeCellIndex), content.activeCellIndex];
}"""
SLIDE = f"() => ({PLACE})()[0]"


def start_deck(page):
    """Show the notebook in JupyterLab as a deck, from its first slide."""
    page.evaluate(
        """async () => {
            window.jupyterapp.shell.currentWidget.content.activeCellIndex = 0;
            await window.jupyterapp.commands.execute('deck:start');
        }"""
    )
    page.wait_for_selector("body[data-jp-deck-mode=presenting] .jp-deck-mod-visible")
    page.wait_for_timeout(1500)  # JupyterLab folds its sidebars away a second later


def decks(paths):
    """The files of decks among files and folders."""
    for path in paths:
        yield from sorted(path.rglob("*.html")) if path.is_dir() else [path]


def opened(browser, paths, live):
    """Each deck in `paths`, or among the notebooks there; → (its name, its slides)."""
    if not live:
        for path in decks(paths):
            yield "-".join(path.parts[-2:]).removesuffix(".html"), file_slides(browser, path)
        return
    with jupyterlab() as address:
        for path in paths:
            page = browser.new_page(viewport=SIZE)
            run_all(page, address(path.resolve().relative_to(REPO).as_posix()))
            yield f"live-{'-'.join(path.parts[-2:])}".removesuffix(".ipynb"), live_slides(page)
            page.close()
