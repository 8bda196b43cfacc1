"""A notebook that has been run, as a page that asks nothing of the network."""

import json
from pathlib import Path

from bs4 import BeautifulSoup
from nbconvert import HTMLExporter

from tools.export import widgets
from tools.export.covers import cover
from tools.export.fonts import font_faces
from tools.export.pictures import lighter
from tools.export.words import spoken
from tools.notebooks import colab

TEMPLATES = Path(__file__).parent / "templates"


def page(notebook, assets="assets", beside=(), template="page"):
    """The HTML of a notebook that has been run, as one of `templates` makes it.

    `assets` is where `vendor` has put the libraries, as the page sees it. A link to a notebook
    becomes a link to its page when that is one of `beside`, such as "02_the_encoder.html";
    any other would lead nowhere and becomes plain text.
    """
    notebook = colab.without(notebook)
    states = widgets.states_of(notebook)
    alive = {
        name: widgets.instrument(kept) for name, kept in states.items() if "_esm" in kept["state"]
    }
    language = notebook.metadata.get("lang", "en")
    words = spoken(language)
    letters = json.dumps([notebook, words["frozen"], words["code"]], ensure_ascii=False)
    exporter = HTMLExporter(
        template_name=template,
        extra_template_basedirs=[str(TEMPLATES)],
        extra_template_paths=[str(TEMPLATES)],  # so that one can extend another
        language_code=language,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        exclude_anchor_links=True,
    )
    resources = {
        "assets": assets,
        "fonts": font_faces(letters),
        "stills": {name: widgets.still(name, states) for name in states},
        "inside": {name: widgets.instruments(name, states) for name in states},
        "instruments": widgets.packed(alive) if alive else "",
        "words": words,
    }
    html, _ = exporter.from_notebook_node(notebook, resources)
    soup = BeautifulSoup(lighter(html), "html.parser")
    cover(soup, notebook)
    for cell in soup.select("main [tabindex]"):
        del cell["tabindex"]  # nbconvert makes every cell a stop of the Tab key
    for corner in soup.select("main th:empty"):
        corner.name = "td"  # it heads nothing
    for link in soup.select('main a[href*=".ipynb"]'):
        link["href"] = target = str(link["href"]).replace(".ipynb", ".html")
        if target.partition("#")[0] not in beside:
            link.unwrap()
    return str(soup)
