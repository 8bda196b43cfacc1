"""The site of the course: pages, decks and notebooks that need no server.

Every notebook is built from its source and run once, and becomes a page and a deck in its language;
around the pages stand contents, a language switch and the way to the next one, before them a start
page. What somebody has written into the notebooks of this copy of the course, an answer to an
exercise for one, or saved beside them, goes nowhere. The folder opens from a file or from any
static host, with the network closed.

Pages link to Binder and Colab where the course is published (`tools/published.py`).
"""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import jinja2
import nbformat
from bs4 import BeautifulSoup

from seq2seq_teach import load_pretrained
from tools import REPO, ToolError, published
from tools.export.deck import deck
from tools.export.files import place, seen, write
from tools.export.fonts import font_faces
from tools.export.libraries import vendor
from tools.export.page import TEMPLATES, page
from tools.export.pictures import lighter
from tools.export.run import ran
from tools.export.widgets import RENDER, first_machine
from tools.export.words import spoken
from tools.notebooks.build import FOLDERS, NOTEBOOKS, SourceError
from tools.notebooks.build import build as from_source

EXAMPLES = (
    "나는 사과를 먹습니다",
    "고양이는 우유를 마십니다",
    "우리는 어제 학교에서 영화를 봤습니다",
)
LITE = Path("lite")  # where tools/export/lite.py makes it, in the site
KERNELS = 2  # at a time: one that trains takes most of a gigabyte
OTHER = {"en": "ko", "ko": "en"}
JINJA = jinja2.Environment(
    loader=jinja2.FileSystemLoader(TEMPLATES),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=jinja2.StrictUndefined,
)


@dataclass(frozen=True, eq=False)
class Chapter:
    """One notebook in one language, run: where its files stand in the site, what is in it."""

    path: Path
    language: str
    notebook: nbformat.NotebookNode

    @property
    def page(self):
        return place(self.path)

    @property
    def deck(self):
        return Path("slides") / self.page

    @property
    def download(self):
        return Path("notebooks") / self.page.with_suffix(".ipynb")

    @property
    def number(self):
        return self.notebook.metadata.title.partition(" · ")[0]

    @property
    def title(self):
        return self.notebook.metadata.title.partition(" · ")[2]

    @cached_property
    def soup(self):
        """Its page, without what stands around it."""
        html = page(self.notebook, seen("assets", self.page), self.beside)
        return BeautifulSoup(html, "html.parser")

    @property
    def slides(self):
        """Its deck, as HTML."""
        return deck(self.notebook, seen("assets", self.deck), self.beside)

    @property
    def beside(self):
        """The pages, and among the decks the decks, that one may link to."""
        return [path.with_suffix(".html").name for path in notebooks()[self.language]]

    @property
    def opening(self):
        """The question it opens with and what the reader will do, as HTML."""
        paragraphs = self.soup.select("main h1 ~ p")
        # What one will do begins with a bold name; the question stands before it.
        at = next(
            n for n, p in enumerate(paragraphs) if getattr(p.contents[0], "name", "") == "strong"
        )
        question, task = paragraphs[at - 1 : at + 1]
        task = str(task).partition("</strong>")[2].removesuffix("</p>").lstrip(": ")
        return question.decode_contents(), task

    @property
    def hosts(self):
        """[(the name of a host, its address there)], none where the course is not published."""
        name, at = published.repository(), self.path.relative_to(REPO).as_posix()
        return list(published.addresses(at, name).items()) if name else []


def notebooks():
    """{language: the paths of its notebooks, in order}."""
    names = [f"{source.stem}.ipynb" for source in sorted((NOTEBOOKS / "source").glob("*.py"))]
    return {lang: [NOTEBOOKS / at / name for name in names] for lang, at in FOLDERS.items()}


def built(path):
    """A notebook as its source has it, whatever has become of the file at `path`.

    Raises ToolError when the source breaks a rule.
    """
    try:
        both = from_source(NOTEBOOKS / "source" / f"{path.stem}.py")
    except SourceError as error:
        raise ToolError(str(error)) from error
    return both["en" if path.parent == NOTEBOOKS else path.parent.name]


def built_and_run(path):
    """The same, run in its folder. Raises ToolError when a cell fails."""
    return ran(built(path), path)


def build(folder, run=None, lab=False):
    """Write the site; → the paths of its pages, start pages and decks, as they are written.

    `run` gives for a path the notebook that has been run. With `lab` the start pages lead to the
    Lab that is in the folder. Raises ToolError when npm cannot fetch
    the libraries or a cell of a notebook fails.
    """
    folder, paths = Path(folder), notebooks()
    vendor(folder / "assets")
    for name in ("site.css", "site.js"):
        shutil.copyfile(TEMPLATES / "site" / name, folder / "assets" / name)
    chapters = all_run(paths, run or built_and_run)
    for language, ours in chapters.items():
        for chapter, other in zip(ours, chapters[OTHER[language]], strict=True):
            yield write(folder / chapter.page, framed(chapter, other, ours))
            yield write(folder / chapter.deck, chapter.slides)
            write(folder / chapter.download, nbformat.writes(built(chapter.path)) + "\n")
    for language in ("ko", "en"):  # the last path is where a reader begins
        yield write(folder / start_of(chapters[language]), start_page(chapters, language, lab))


def all_run(paths, run):
    """The chapters in each language, from as many kernels at a time as `KERNELS`."""
    # Those at the end take longest: with them first, no kernel is left to work alone.
    order = [path for row in zip(*paths.values(), strict=True) for path in row][::-1]
    pool = ThreadPoolExecutor(KERNELS)
    try:
        done = dict(zip(order, pool.map(run, order), strict=True))
    finally:
        pool.shutdown(cancel_futures=True)
    return {
        language: [Chapter(path, language, done[path]) for path in ours]
        for language, ours in paths.items()
    }


def start_of(chapters):
    return chapters[0].page.with_name("index.html")


def framed(chapter, other, chapters):
    """The page of a chapter with what stands around it; `other` is it in the other language."""
    soup, place = chapter.soup, chapters.index(chapter)
    sections = soup.select("main h2")
    for number, heading in enumerate(sections, 1):
        heading["id"] = f"section-{number}"  # the same in both languages, for the switch
    html = JINJA.get_template("site/frame.html.j2").render(
        words=spoken(chapter.language),
        elsewhere=spoken(other.language)["language"],
        chapter=chapter,
        other=other,
        chapters=chapters,
        previous=chapters[place - 1] if place else None,
        next=chapters[place + 1] if chapter is not chapters[-1] else None,
        home=start_of(chapters),
        sections=sections,
        seen=lambda target: seen(target, chapter.page),
    )
    before, after = BeautifulSoup(html, "html.parser").find_all("template")
    style = soup.new_tag("link", rel="stylesheet", href=seen("assets/site.css", chapter.page))
    script = soup.new_tag("script", defer="", src=seen("assets/site.js", chapter.page))
    soup.head.extend([style, script])
    soup.main["id"] = "text"
    soup.main.insert_before(*list(before.children))
    soup.main.insert_after(*list(after.children))
    return str(soup)


def start_page(chapters, language, lab):
    """The page the site opens with: what the course is, its first instrument, the way in."""
    ours, other = chapters[language], OTHER[language]
    at, words, elsewhere = start_of(ours), spoken(language), spoken(other)["language"]
    contents = [(chapter, *chapter.opening) for chapter in ours]
    if not (found := first_machine(ours[0].notebook)):
        raise ToolError("Notebook 1 shows no machine, with which the site begins.")
    shown, still = found
    text = json.dumps([words, elsewhere, flow(), shown, EXAMPLES], ensure_ascii=False)
    text += "".join(f"{chapter.title}{question}{task}" for chapter, question, task in contents)
    html = JINJA.get_template("site/start.html.j2").render(
        words=words,
        language=language,
        elsewhere=elsewhere,
        other=other,
        there=seen(start_of(chapters[other]), at),
        contents=contents,
        fonts=font_faces(text),
        flow=flow(),
        render=RENDER,
        instrument=shown,
        examples=EXAMPLES,
        still=still,
        lab=lab and f"{seen(LITE / 'lab' / 'index.html', at)}?path={language}/{ours[0].path.name}",
        seen=lambda target: seen(target, at),
    )
    return lighter(html)


def flow():
    """A sentence on its way through a small model: (sentence, ids, h and c, translation)."""
    model, sentence = load_pretrained("phrases-lstm-8"), "난 아이언맨 입니다"
    numbers = [float(number) for part in model.encode(sentence).context for number in part]
    return sentence, model.source.encode(sentence), numbers, model.translate(sentence)
