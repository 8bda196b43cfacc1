"""Build the site of the course: pages, decks and notebooks that need no server.

    python course.py site [--to build/site]

Every notebook is run once, and becomes a page (`tools/page.py`) and a deck (`tools/deck.py`) in
its language; around the pages stand contents, a language switch and the way to the next one,
before them a start page. The folder opens from a file or from any static host, with the network
closed. Needs Node.js, whose npm fetches the libraries once.

Pages link to Binder where the repository is known: from the variable GITHUB_REPOSITORY, which
GitHub's workflows set, or from the address in README.md.
"""

import argparse
import json
import os
import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import jinja2
import nbformat
from bs4 import BeautifulSoup

from seq2seq_teach import load_pretrained
from tools.deck import deck
from tools.page import (
    FONTS,
    REPO,
    TOOLS,
    WIDGET_STATE,
    PageError,
    execute,
    font_face,
    instrument,
    lighter,
    page,
    place,
    vendor,
)
from tools.stage import RENDER

KERNELS = 2  # at a time: one that trains takes most of a gigabyte
OTHER = {"en": "ko", "ko": "en"}
WORDS = {
    "en": {
        "language": "English",
        "title": "From a sentence to one vector, and back",
        "what": "Six notebooks that teach sequence-to-sequence models to people who know a little "
        "Python. A secret letter becomes numbers, the numbers become one vector, and the vector "
        "becomes a sentence again. At every step you guess first, then run, then change something.",
        "flow": "A sentence of three words becomes three ids, the ids become one vector of "
        "sixteen numbers, and the vector becomes a sentence again.",
        "first": "Begin with notebook 1",
        "touch": "Write a letter",
        "touched": "Change it: it falls into pieces, each with its code, and whoever has the same "
        "book reads it back. This is the first instrument of notebook 1. Like all of them it "
        "computes here, in your browser.",
        "notebooks": "The notebooks",
        "slides": "Slides",
        "binder": "Open in Binder",
        "download": "Download notebook",
        "how": "Read, run, show",
        "read": "Read it here. Prose, figures and instruments need neither Python nor a network.",
        "run": "Run it on Binder, with nothing to install, or on your own computer: get the whole "
        "course from its repository, where python course.py opens notebook 1.",
        "show": "Show it: every notebook is a deck. The arrow keys go on, S opens the notes.",
        "contents": "Contents",
        "sections": "In this notebook",
        "onward": "Previous and next notebook",
        "previous": "Previous",
        "next": "Next",
        "skip": "Skip to the text",
    },
    "ko": {
        "language": "한국어",
        "title": "문장에서 벡터 하나로, 다시 문장으로",
        "what": "파이썬을 조금 아는 사람에게 seq2seq 모델을 가르치는 노트북 여섯 편입니다. "
        "비밀편지가 숫자가 되고, 숫자가 벡터 하나가 되고, 벡터가 다시 문장이 됩니다. "
        "단계마다 먼저 예상하고, 실행하고, 바꿔 봅니다.",
        "flow": "낱말 세 개짜리 문장이 번호 세 개가 되고, 번호가 숫자 열여섯 개로 된 벡터 하나가 "
        "되고, 벡터가 다시 문장이 됩니다.",
        "first": "1번 노트북부터 시작하기",
        "touch": "편지 쓰기",
        "touched": "편지를 고쳐 보세요. 조각으로 나뉘고 조각마다 코드가 붙으며, 같은 책을 가진 "
        "사람은 그대로 되돌려 읽습니다. 1번 노트북의 첫 장치입니다. 다른 장치들과 마찬가지로 지금 "
        "이 브라우저 안에서 계산합니다.",
        "notebooks": "노트북",
        "slides": "슬라이드",
        "binder": "Binder에서 열기",
        "download": "노트북 내려받기",
        "how": "읽기, 실행하기, 보여 주기",
        "read": "여기서 읽으세요. 글도 그림도 장치도 파이썬이나 인터넷 없이 볼 수 있습니다.",
        "run": "Binder에서는 아무것도 설치하지 않고 실행합니다. 내 컴퓨터에서 하려면 저장소에서 "
        "과정을 통째로 받아 python course.py를 실행하세요. 1번 노트북이 열립니다.",
        "show": "수업에서 보여 주세요. 노트북마다 슬라이드가 있습니다. 화살표 키로 넘기고, S를 "
        "누르면 발표자 노트가 열립니다.",
        "contents": "차례",
        "sections": "이 노트북의 내용",
        "onward": "이전 노트북과 다음 노트북",
        "previous": "이전",
        "next": "다음",
        "skip": "본문으로 건너뛰기",
    },
}
TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(TOOLS / "templates"),
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
        question, task = self.soup.main.h1.find_next_siblings("p")[:2]
        task = str(task).partition("</strong>")[2].removesuffix("</p>").lstrip(": ")
        return question.decode_contents(), task

    def binder(self, repository):
        """Its address on Binder, if the repository is known."""
        at = self.path.relative_to(REPO).as_posix()
        return repository and f"https://mybinder.org/v2/gh/{repository}/HEAD?urlpath=lab/tree/{at}"


def notebooks():
    """{language: the paths of its notebooks, in order}."""
    english = sorted((REPO / "notebooks").glob("[0-9]*.ipynb"))
    return {"en": english, "ko": [path.parent / "ko" / path.name for path in english]}


def seen(target, start):
    """How a file of the site names another one. Both are given as the site sees them."""
    return Path(os.path.relpath(target, Path(start).parent)).as_posix()


def repository():
    """The name of the repository on GitHub, owner/name, or None where nobody has said."""
    readme = (REPO / "README.md").read_text(encoding="utf-8")
    name = os.environ.get("GITHUB_REPOSITORY") or re.search(r"/v2/gh/([^/]+/[^/]+)/", readme)[1]
    return None if name.partition("/")[0] == "OWNER" else name


def build(folder, run=None):
    """Write the site; → the paths of its pages, start pages and decks, as they are written.

    `run` gives for a path the notebook that has been run, as `execute` does. Raises PageError when
    npm cannot fetch the libraries or a cell of a notebook fails.
    """
    folder, paths = Path(folder), notebooks()
    vendor(folder / "assets")
    for name in ("site.css", "site.js"):
        shutil.copyfile(TOOLS / "templates" / "site" / name, folder / "assets" / name)
    chapters = all_run(paths, run or execute)
    for language, ours in chapters.items():
        for chapter, other in zip(ours, chapters[OTHER[language]], strict=True):
            yield write(folder / chapter.page, framed(chapter, other, ours))
            yield write(folder / chapter.deck, chapter.slides)
            copy = folder / chapter.download
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(chapter.path, copy)
    for language in ("ko", "en"):  # the last path is where a reader begins
        yield write(folder / start_of(chapters[language]), start_page(chapters, language))


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


def write(path, html):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8", newline="\n")
    return path


def start_of(chapters):
    return chapters[0].page.with_name("index.html")


def framed(chapter, other, chapters):
    """The page of a chapter with what stands around it; `other` is it in the other language."""
    soup, place = chapter.soup, chapters.index(chapter)
    sections = soup.select("main h2")
    for number, heading in enumerate(sections, 1):
        heading["id"] = f"section-{number}"  # the same in both languages, for the switch
    html = TEMPLATES.get_template("site/frame.html.j2").render(
        words=WORDS[chapter.language],
        elsewhere=WORDS[other.language]["language"],
        chapter=chapter,
        other=other,
        chapters=chapters,
        previous=chapters[place - 1] if place else None,
        next=chapters[place + 1] if chapter is not chapters[-1] else None,
        home=start_of(chapters),
        sections=sections,
        seen=lambda target: seen(target, chapter.page),
        binder=chapter.binder(repository()),
    )
    before, after = BeautifulSoup(html, "html.parser").find_all("template")
    style = soup.new_tag("link", rel="stylesheet", href=seen("assets/site.css", chapter.page))
    script = soup.new_tag("script", defer="", src=seen("assets/site.js", chapter.page))
    soup.head.extend([style, script])
    soup.main["id"] = "text"
    soup.main.insert_before(*list(before.children))
    soup.main.insert_after(*list(after.children))
    return str(soup)


def start_page(chapters, language):
    """The page the site opens with: what the course is, its first instrument, the way in."""
    ours, other = chapters[language], OTHER[language]
    at, words = start_of(ours), WORDS[language]
    contents = [(chapter, *chapter.opening) for chapter in ours]
    shown, still = codebook(ours[0].notebook)
    text = json.dumps([words, WORDS[other]["language"], flow(), shown], ensure_ascii=False)
    text += "".join(f"{chapter.title}{question}{task}" for chapter, question, task in contents)
    letters = {*map(chr, range(32, 127)), *text}
    html = TEMPLATES.get_template("site/start.html.j2").render(
        words=words,
        language=language,
        elsewhere=WORDS[other]["language"],
        other=other,
        there=seen(start_of(chapters[other]), at),
        contents=contents,
        fonts="\n".join(font_face(letters, weight) for weight in FONTS),
        flow=flow(),
        render=RENDER,
        instrument=shown,
        still=still,
        seen=lambda target: seen(target, at),
        repository=repository(),
    )
    return lighter(html)


def flow():
    """A sentence on its way through a small model: (sentence, ids, h and c, translation)."""
    model, sentence = load_pretrained("phrases-lstm-8"), "난 아이언맨 입니다"
    numbers = [float(number) for part in model.encode(sentence).context for number in part]
    return sentence, model.source.encode(sentence), numbers, model.translate(sentence)


def codebook(notebook):
    """The first codebook of a notebook: what `RENDER` of tools/stage.py wants, and its still."""
    states = notebook.metadata.widgets[WIDGET_STATE].state
    view = "application/vnd.jupyter.widget-view+json"
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            kept = states.get(output.get("data", {}).get(view, {}).get("model_id"))
            if kept and kept["state"].get("_anywidget_id", "").endswith(".CodebookLab"):
                return instrument(kept), output.data["text/html"]
    raise PageError("Notebook 1 shows no codebook, with which the site begins.")


def main(argv=None):
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python course.py site", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--to", type=Path, default=REPO / "build" / "site", metavar="FOLDER")
    options = parser.parse_args(argv)
    if not repository():
        print(
            "README.md does not say yet who owns the repository (OWNER), so the pages do not link "
            "to Binder; to have them do it, set GITHUB_REPOSITORY=owner/name.",
            file=sys.stderr,
        )
    try:
        for path in build(options.to):
            print(path, flush=True)
    except PageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
