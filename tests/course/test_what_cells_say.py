"""What the code cells of a run notebook say: each reader understands every word of it."""

import re

import pytest
from bs4 import BeautifulSoup
from shared import HANGUL

from seq2seq_teach.tasks import meaning, phrase_vocabularies
from tools import REPO
from tools.notebooks.build import FOLDERS

WIDGETS = "application/vnd.jupyter.widget-state+json"
NAMES = """
    RNN LSTM GRU rnn lstm gru phrases carousel gain tanh pad sos eos unk
    array dtype bool int32 int64 float32 float64 True False log Functional Embedding Encoding
""".split()
# Beside what a learner is to translate into: what Keras says of the example that does not run,
# and what only code is written like.
ENGLISH = {*phrase_vocabularies()[1].words}
CODE = re.compile(
    r"ValueError Exception encountered .*\n+Dimensions must be equal, but.*|\w+(?:[._]\w+)+|\w+="
)


def notebooks(language):
    paths = sorted((REPO / "notebooks" / FOLDERS[language]).glob("[0-9]*.ipynb"))
    paths.pop()  # what notebook 8 says are the sentences of a file, in the languages of the file
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.stem)


def text_of(output):
    """What one reads of an output, but for code and the values that an exercise's card lists."""
    if output.output_type == "stream":
        return re.sub("\x1b\\[[0-9;]*m", "", output.text)
    if output.output_type == "error":
        return output.evalue
    if "image/png" in output.data or "text/html" not in output.data:
        return output.data.get("text/plain", "")
    card = BeautifulSoup(output.data["text/html"], "html.parser")
    for code in card.select("code, pre, style, td"):
        code.extract()
    return card.get_text(" ")


def said(notebook):
    """(cell, what it says) of every code cell, its instruments left out."""
    for cell in notebook.cells:
        texts = [
            text_of(output)
            for output in cell.get("outputs", [])
            if "application/vnd.jupyter.widget-view+json" not in output.get("data", {})
            or "image/png" in output.data
        ]
        if texts and "print(code_of(" not in cell.source:
            yield cell, "\n".join(texts)


def sliders(notebook):
    """What stands beside the controls of the notebook itself."""
    state = notebook.metadata.get("widgets", {}).get(WIDGETS, {}).get("state", {})
    return [model["state"].get("description", "") for model in state.values()]


def foreign(text):
    """The English words in what is to be Korean."""
    words = re.findall("[A-Za-z][A-Za-z0-9]+", CODE.sub("", text))
    return [word for word in words if word not in {*NAMES, *ENGLISH}]


@notebooks("ko")
def test_a_korean_reader_meets_no_english_that_a_code_cell_made(executed, path):
    notebook = executed(path)
    found = {text: foreign(text) for _, text in said(notebook)}
    found |= {text: foreign(text) for text in sliders(notebook)}
    assert {text: words for text, words in found.items() if words} == {}


@notebooks("en")
def test_an_english_reader_has_the_meaning_of_every_korean_word_before_or_with_it(executed, path):
    notebook = executed(path)
    outputs, read = {id(cell): text for cell, text in said(notebook)}, ""
    unknown = {}
    for cell in notebook.cells:
        text = outputs.get(id(cell), "")
        read += f"\n{cell.source if cell.cell_type == 'markdown' else ''}\n{text}"
        for word in re.findall("-?[가-힣]+", text):
            several = meaning(word).replace(", ", "|")
            if several and not re.search(rf"\b({several})\b", read, re.I):
                unknown[word] = cell.source
    assert unknown == {}


@notebooks("ko")
def test_an_instrument_says_all_its_texts_in_korean(executed, path):
    state = executed(path).metadata.get("widgets", {}).get(WIDGETS, {}).get("state", {})
    texts = [model["state"].get("texts", {}) for model in state.values()]
    left = {(k, v) for one in texts for k, v in one.items() if not HANGUL.search(v)}
    assert {(k, v) for k, v in left if foreign(re.sub(r"\{\w+\}", "", v))} == set()
