"""A notebook that has been run, as slides.

What stands on which slide is said in the notebook's source (`tools/notebooks/build.py` tells how).

Arrow keys, Space and Page Up and Down turn the slides, except inside an instrument, where every
key is the instrument's; Escape or a click beside it gives them back. `S` opens the speaker's
window, with the notes, the next slide and a clock; `B` is black; `?` lists the keys. Opened with
`?print-pdf&showNotes=separate-page` behind its address, the deck prints, each slide followed by
its notes: for the speaker who shows the notebook itself in JupyterLab.
"""

import copy

from tools.export.page import page


def deck(notebook, assets="assets", beside=()):
    """The HTML of the slides of a notebook that has been run. Arguments as for `page`;
    links lead to the decks of other notebooks."""
    return page(arranged(notebook), assets, beside, template="deck")


def arranged(notebook):
    """A copy of the notebook with only what stands on slides, each cell told its place, as `deck`.

    {"starts", "ends": whether it is its slide's first or last cell, "key": after how many further
    keys it appears, "notes": what the speaker reads, with the last cell}.
    """
    notebook = copy.deepcopy(notebook)
    kind = {
        cell.id: cell.metadata.get("slideshow", {}).get("slide_type") for cell in notebook.cells
    }
    notebook.cells = [cell for cell in notebook.cells if kind[cell.id] != "skip"]
    kind[notebook.cells[0].id] = "slide"
    key, notes = 0, ""
    for cell, after in zip(notebook.cells, [*notebook.cells[1:], None], strict=True):
        starts, ends = kind[cell.id] == "slide", not after or kind[after.id] == "slide"
        key = 0 if starts else key + (kind[cell.id] == "fragment")
        notes = cell.metadata.get("notes", "") if starts else notes
        cell.metadata["deck"] = {"starts": starts, "ends": ends, "key": key, "notes": notes}
    return notebook
