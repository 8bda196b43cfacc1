"""Covers over the answers of a page: what answers a prompt, until the reader has guessed.

`tools/notebooks/covers.py` has marked the cells; their headings stay in sight. `covers.js` closes
the covers, and opens them again when the guess is made or the reader says *show me*: without
JavaScript all is shown.
"""

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


def cover(soup, notebook):
    """Cover the answers of a notebook in the soup of its page."""
    told = set()
    for cell in notebook.cells:
        if not (question := cell.metadata.get("answers")):
            continue
        shown = soup.find(id=f"cell-id={cell.id}")
        place = question, id(shown.find_parent("section"))  # on a page there is one
        for part in _parts(shown):
            part["data-covered"] = question
            if place not in told:
                told.add(place)
                part.insert_before(_button(soup, question, notebook.metadata["covers"]))


def _parts(cell):
    """What of a cell is covered: all of it, but a heading."""
    prose = cell.select_one(".jp-RenderedMarkdown")
    if not prose or not prose.find(HEADINGS):
        return [cell]
    return [part for part in prose.find_all(recursive=False) if part.name not in HEADINGS]


def _button(soup, question, words):
    box = soup.new_tag("p", attrs={"class": "s2s-cover", "data-covers": question})
    button = soup.new_tag("button", type="button", attrs={"data-show": question})
    button.string = words["show_me"]
    box.extend([words["covered"], " ", button])
    return box
