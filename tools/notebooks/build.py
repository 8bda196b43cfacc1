"""Build the English and the Korean notebooks from their bilingual sources.

    python -m tools.notebooks [--check] [--korean-holds]

A source, `notebooks/source/NN_name.py`, is a jupytext file in the percent format; it becomes
`notebooks/NN_name.ipynb` and `notebooks/ko/NN_name.ipynb`.

- A code cell stands once, `# %%`. One holds the set-up line `use_language("en")`, the only line
  that changes.
- A prose cell stands twice: `# %% [markdown] lang="en"`, then directly
  `# %% [markdown] lang="ko"`, with the same headings, code blocks, images and links. Metadata
  stands on the English one.
- The first cell opens with the title, the one `# ` heading.
- `ko/` is one folder down: a relative link may differ by `../`, `ko/` and its `#anchor`.
- A cell may carry `tags=["…"]` and `jupyter={"source_hidden": true}`.
- What is said of exercises is filled in: `tools/notebooks/exercises.py` tells how.
- Before the first code stands what Colab needs: `tools/notebooks/colab.py`.

A notebook is a deck too, shown live by jupyterlab-slideshow; `tools/export/deck.py` makes a file.
A slide is 1280×720, shows one thing, and its prose is 24 px: `tools/look/slides.py` measures it.
A heading of any level starts a slide, and every other cell joins it at once; a figure is as wide
as the slide and at most 420 px high. A cell may carry `slide="…"` that says otherwise:

- `skip`: for readers only. A prose cell too long for a slide is two: what the class sees, and the
  rest with `skip`.
- `slide`: it starts a slide though it is no heading.
- `fragment`: it joins the slide at the next key, as an answer does that should be guessed first.
- `notes`: a Markdown pair for the speaker: minutes, what to ask, which mistake to expect. It
  stands behind the cells of its slide, and becomes no cell: it goes into the metadata of the
  slide's first one.
- `folded`, for code, alone or behind `fragment` or `slide`: the slide shows what it gives, and the
  code folded away. In the notebook it stands as always.

The last slide is one cell, for jupyterlab-slideshow loses what joins it.
"""

import hashlib
import re
from collections import Counter
from pathlib import Path

import jupytext
import nbformat
from markdown_it import MarkdownIt

from tools.notebooks import colab, covers, exercises, speaker

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
FOLDERS = {"en": ".", "ko": "ko"}
SETUP = 'use_language("{}")'
SLIDES = {
    "markdown": ("slide", "fragment", "skip", "notes"),
    "code": ("slide", "fragment", "skip", "folded", "slide folded", "fragment folded"),
}
# What joins a slide at once. nbconvert has "-" for it, which jupyterlab-slideshow leaves out; to
# that it is a layer, and `live.css` puts it where it stands.
JOINS = {"slideshow": {"slide_type": "-"}, "jupyterlab-slideshow": {"layer": "slide"}}
KEPT = {"tags", "jupyter"}
DROPPED = {"cell_marker", "lines_to_next_cell"}  # how jupytext remembers the look of a source


class SourceError(ValueError):
    """A source breaks a rule; the message names the file, the cell's first line and the rule."""


def target(link):
    """Where a link leads, whichever folder and language it stands in."""
    return link if "://" in link else re.sub(r"^(\.\./|ko/)+|#.*", "", link)


def outline(prose):
    """What a translation keeps of Markdown: headings, code blocks, images, links (in any order)."""
    blocks = MarkdownIt().parse(prose)
    spans = [span for block in blocks for span in block.children or []]
    return {
        "headings": [block.tag for block in blocks if block.type == "heading_open"],
        "code blocks": sum(block.type == "fence" for block in blocks),
        "images": sum(span.type == "image" for span in spans) + prose.count("<img "),
        "links": sorted(target(span.attrs["href"]) for span in spans if span.type == "link_open"),
    }


def fault(cell, partner):
    """Why a cell and the one after it break the format; empty if they don't."""
    here = cell.metadata
    there = partner.metadata if partner and partner.cell_type == "markdown" else {}
    allowed = KEPT | DROPPED | {"slide"} | ({"lang"} if cell.cell_type != "code" else set())
    if unknown := sorted(here.keys() - allowed):
        return f"it may not carry {', '.join(unknown)}; is the metadata well formed?"
    words = SLIDES.get(cell.cell_type, ())
    if "slide" in here and here["slide"] not in words:
        return f"its slide={here['slide']!r} is none of {', '.join(words)}"
    if cell.cell_type == "code":
        return ""
    if cell.cell_type == "raw" or here.get("lang") not in FOLDERS:
        return 'a cell is code, or Markdown with lang="en" or lang="ko"'
    if here.lang == "ko":
        return 'it has no English partner; lang="en" stands directly before lang="ko"'
    if there.get("lang") != "ko":
        return 'it has no Korean partner; lang="ko" stands directly after lang="en"'
    if any(here.get(key) != there[key] for key in there.keys() - DROPPED - {"lang"}):
        return "its Korean partner has other metadata; leave them out, they are taken from here"
    english, korean = outline(cell.source), outline(partner.source)
    drift = [what for what in english if english[what] != korean[what]]
    return "; ".join(f"its {what} are {english[what]}, in Korean {korean[what]}" for what in drift)


def kind(cell):
    """How a cell stands in the deck: slide, fragment, skip, notes, or "" when it joins at once."""
    given = cell.metadata.get("slide", "").removesuffix("folded").strip()
    heading = cell.cell_type == "markdown" and re.match("#+ ", cell.source)
    return given or ("slide" if heading else "")


def build(source_path):
    """Both notebooks of one source: {"en": NotebookNode, "ko": NotebookNode}.

    The same source gives the same bytes. Raises SourceError where it breaks the format.
    """
    path, rows, titles, setup = Path(source_path), [], [], []
    cells = read(path)
    while cells:
        cell, partner = [*cells, None][:2]
        first_line = cell.source.strip().partition("\n")[0]
        if why := fault(cell, partner):
            raise SourceError(f"{path.name}, cell “{first_line}”: {why}.")
        if cell.cell_type == "markdown":
            titles += [(len(rows), first_line)] * outline(cell.source)["headings"].count("h1")
        else:
            setup += [line for line in cell.source.splitlines() if "use_language(" in line]
            partner = {"source": cell.source.replace(SETUP.format("en"), SETUP.format("ko"))}
        try:
            texts = filled(cell, partner["source"], path.name[1:2])
        except LookupError as error:
            raise SourceError(f"{path.name}, cell “{first_line}”: {error.args[0]}.") from error
        rows.append((cell, texts))
        del cells[: 2 if cell.cell_type == "markdown" else 1]
    if [(place, text[:2]) for place, text in titles] != [(0, "# ")]:
        found = [text for _, text in titles]
        raise SourceError(f"{path.name}: the one `# ` heading opens the first cell; found {found}.")
    if setup != [SETUP.format("en")]:
        raise SourceError(f"{path.name}: one line of code is {SETUP.format('en')}; found {setup}.")
    if kind(rows[0][0]) != "slide":
        raise SourceError(f"{path.name}: the title is the first slide, yet it says another.")
    return {lang: notebook(rows, lang) for lang in FOLDERS}


def read(path):
    """The cells of a source. Raises SourceError where it is malformed."""
    try:
        return jupytext.read(path, fmt="py:percent").cells
    except nbformat.ValidationError as error:
        raise SourceError(f"{path.name}: malformed cell metadata, {error.message}.") from error


def pairs(source_path):
    """The prose of a source as it is written, (English, Korean) by cell."""
    prose = [cell.source for cell in read(Path(source_path)) if cell.cell_type == "markdown"]
    return list(zip(prose[::2], prose[1::2], strict=False))


def filled(cell, korean, number):
    """What stands in a cell, {language: source}, with what it says of exercises."""
    both = {"en": cell.source, "ko": korean}
    if cell.cell_type == "code":
        return {lang: exercises.in_code(source) for lang, source in both.items()}
    return {lang: exercises.in_prose(source, lang, number) for lang, source in both.items()}


def notebook(rows, lang):
    """One notebook, without outputs, from checked rows: (cell, {language: its source})."""
    cells, slide, seen = [], {}, Counter()
    for cell, texts in rows:
        source, stands = texts[lang], kind(cell)
        if stands == "notes":
            slide["notes"] = "\n\n".join(filter(None, [slide.get("notes"), source]))
            continue
        # Not of its place: a new cell leaves the others' names as they were.
        name = hashlib.sha256(f"{seen[source]}\n{source}".encode()).hexdigest()[:12]
        seen[source] += 1
        metadata = {key: value for key, value in cell.metadata.items() if key in KEPT}
        metadata |= {"slideshow": {"slide_type": stands}} if stands else JOINS
        if cell.metadata.get("slide", "").endswith("folded"):
            metadata["tags"] = [*metadata.get("tags", []), "folded"]
        new_cell = getattr(nbformat.v4, f"new_{cell.cell_type}_cell")
        cells.append(new_cell(source, id=name, metadata=nbformat.from_dict(metadata)))
        slide = cells[-1].metadata if stands == "slide" else slide
    colab.bring(cells, lang)
    title = cells[0].source.strip().partition("\n")[0].strip("# ")
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    about = {"kernelspec": kernel, "language_info": {"name": "python"}}
    about |= {"title": title, "lang": lang}
    made = nbformat.v4.new_notebook(cells=cells, metadata=about)
    covers.mark(made, lang)
    speaker.mark(made, lang)
    return made
