"""Measure every slide of a deck at 1280×720, in a real browser.

    python -m tools.measure_deck build/deck [deck.html …] [--sheet build/sheets]
    python -m tools.measure_deck --live notebooks/02_the_encoder.ipynb [more …]

Opens each slide with all that appears on it, and says what a class would miss: what is cut off or
runs out of the slide, what scrolls, prose smaller than 18 px and anything smaller than 14, Hangul
drawn by a font that has none, a second figure or instrument. Exit code 1 if there is any.
`--sheet` writes a picture of all slides of each deck, to be looked at. `--live` runs notebooks in
JupyterLab and measures the deck that is shown there, which takes longer.
"""

import argparse
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tools.browser import REPO, jupyterlab, launch, run_all
from tools.contact_sheet import sheet

SIZE = {"width": 1280, "height": 720}
HANGUL_FONTS = re.compile("Nanum|Noto (Sans|Serif) .*KR|Gothic|Malgun|Batang|Gulim|Dotum|Un ", re.I)
# Where the slides stand: in the file, and in JupyterLab.
FILE = "section.present"
LAB = ".jp-Notebook"

# What is on the slide `root` in the page, and what is wrong with it. Sizes are those on the screen.
MEASURE = """
(root) => {
    const found = new Set();
    const beyond = new Map(); // of each cell only what runs farthest out of the slide
    const short = (text) => {
        const line = text.replace(/\\s+/g, ' ').trim();
        return line.length > 40 ? `${line.slice(0, 40)}…` : line;
    };
    const name = (node) => {
        const mine = [...(node.classList ?? [])].filter((one) => /^s2s-/.test(one));
        const text = short(node.textContent || node.getAttribute('alt') || '');
        return `${node.localName}${mine.map((one) => `.${one}`).join('')} “${text}”`;
    };
    const seen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && !node.closest('.s2s-unseen, .katex-mathml, mjx-assistive-mml, aside');
    const look = (node, box) => {
        const far = Math.round(Math.max(
            room.left - box.left, room.top - box.top,
            box.right - room.right, box.bottom - room.bottom,
        ));
        const cell = node.closest('.jp-Cell') ?? root;
        if (far > 1 && far > (beyond.get(cell)?.far ?? 0)) beyond.set(cell, { far, node });
    };

    // The room of a slide: the window, less what its own padding keeps free.
    const style = getComputedStyle(root);
    const whole = root.getBoundingClientRect();
    const scale = whole.width / root.offsetWidth || 1;
    const room = {
        left: Math.max(0, whole.left),
        top: Math.max(0, whole.top),
        right: Math.min(innerWidth, whole.right),
        bottom: Math.min(innerHeight, whole.bottom) - parseFloat(style.paddingBottom) * scale,
    };

    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !seen(node)) continue;
        if (/^(script|style|title|desc)$/.test(node.localName)) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        texts.push([node, walker.currentNode.data, box]);
        look(node, box);
        // Letters in an SVG grow and shrink with it.
        const svg = node.closest('svg[viewBox]');
        const drawn = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : scale;
        const size = parseFloat(getComputedStyle(node).fontSize) * drawn;
        const prose = node.closest('.jp-RenderedMarkdown') && !node.closest('.katex, sub, sup');
        const least = prose ? 18 : node.closest('.katex, sub, sup, small') ? 10 : 14;
        if (size < least - 0.05) found.add(`is ${size.toFixed(1)} px small: ${name(node)}`);
    }
    for (const node of root.querySelectorAll('*')) {
        if (!seen(node)) continue;
        if (/^(img|svg|canvas|input|button|progress|table)$/.test(node.localName)) {
            const box = node.getBoundingClientRect();
            if (box.width) look(node, box);
        }
        const { overflowX, overflowY } = getComputedStyle(node);
        for (const [flow, more] of [
            [overflowX, node.scrollWidth - node.clientWidth],
            [overflowY, node.scrollHeight - node.clientHeight],
        ]) {
            if (more < 2 || !node.clientHeight || node === root) continue;
            if (/auto|scroll/.test(flow)) found.add(`scrolls by ${more} px: ${name(node)}`);
            else if (/hidden|clip/.test(flow) && node.textContent.trim() && !node.closest('svg')) {
                found.add(`is cut off by ${more} px: ${name(node)}`);
            }
        }
    }
    for (const { far, node } of beyond.values()) {
        found.add(`runs ${far} px out of the slide: ${name(node)}`);
    }
    const pictures = '.jp-OutputArea img, .jp-RenderedMarkdown img, .jp-OutputArea-output > svg';
    const all = [...root.querySelectorAll(`.s2s, .widget-vbox, ${pictures}`)].filter(seen);
    const shown = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
    if (shown.length > 1) found.add(`shows ${shown.length} figures or instruments`);

    root.querySelectorAll('[data-hangul]').forEach((node) => delete node.dataset.hangul);
    for (const [node, text] of texts) if (/[가-힣]/.test(text)) node.dataset.hangul = '';
    const heading = [...root.querySelectorAll('h1, h2, h3, h4')].find(seen);
    return { title: heading ? short(heading.textContent.replace('¶', '')) : '', found: [...found] };
}
"""


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
    """Each slide of a deck in a file, everything shown; → (heading, problems, picture)."""
    page = browser.new_page(viewport=SIZE)
    page.goto(Path(path).resolve().as_uri())
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
        page.wait_for_timeout(300)  # a fragment fades in
        yield *measure(page, session, FILE), page.screenshot()
    page.close()


def live_slides(page):
    """Each slide of the notebook on show in JupyterLab, as a deck; as `file_slides`."""
    session = watched(page)
    start_deck(page)
    before = None
    while (here := page.evaluate(PLACE)) != before:
        page.wait_for_timeout(300)
        told = *measure(page, session, LAB), page.screenshot()
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


def opened(browser, options):
    """Each deck that was asked for; → (its name, its slides)."""
    if not options.live:
        for path in decks(options.decks):
            yield "-".join(path.parts[-2:]).removesuffix(".html"), file_slides(browser, path)
        return
    with TemporaryDirectory() as folder, jupyterlab(Path(folder)) as address:
        for path in options.decks:
            page = browser.new_page(viewport=SIZE)
            run_all(page, address(path.resolve().relative_to(REPO).as_posix()))
            yield f"live-{'-'.join(path.parts[-2:])}".removesuffix(".ipynb"), live_slides(page)
            page.close()


def main(argv=None):
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("decks", nargs="+", type=Path)
    parser.add_argument("--sheet", type=Path, metavar="FOLDER")
    parser.add_argument("--live", action="store_true", help="notebooks, in JupyterLab")
    options = parser.parse_args(argv)
    wrong = 0
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name, slides in opened(browser, options):
            pictures = []
            for number, (title, problems, picture) in enumerate(slides, 1):
                pictures.append((f"{number} {title}", SIZE["width"] // 2, picture))
                wrong += len(problems)
                for problem in problems:
                    print(f"{name}, slide {number} “{title}”: {problem}", flush=True)
            print(f"{name}: {len(pictures)} slides", flush=True)
            if options.sheet:
                options.sheet.mkdir(parents=True, exist_ok=True)
                sheet(browser, pictures, options.sheet / f"{name}.png")
        browser.close()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
