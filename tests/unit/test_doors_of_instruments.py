"""Whatever an instrument is given from Python: it takes it, or says in our words why not."""

import re
import traceback
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from models import random_model
from shared import Unsayable

import seq2seq_teach
from seq2seq_teach import Codebook, use_language

pytest.importorskip("anywidget")

from traitlets import TraitError

from seq2seq_teach.widgets import (
    AttentionLab,
    CodebookLab,
    ContextLab,
    DecoderLab,
    Explorer,
    Machine,
    Microscope,
    Predict,
    TrainingLab,
)

PACKAGE = str(Path(seq2seq_teach.__file__).parent)
MODEL = random_model("lstm", attention=True)
DIGITS = seq2seq_teach.load_pretrained("digits-lstm-16")


def test_the_explorer_takes_models_of_one_vocabulary():
    with pytest.raises(ValueError, match="two vocabularies"):
        Explorer({"digits": DIGITS, "words": MODEL}, "3 1")


INSTRUMENTS: Any = [
    lambda **values: Microscope(MODEL, "w1 w2", **values),
    lambda **values: Machine(MODEL, "w1 w2", **values),
    lambda **values: DecoderLab(MODEL, "w1", **values),
    lambda **values: AttentionLab(MODEL, "w1 w2", **values),
    lambda **values: ContextLab(MODEL, "w1", "w2", ["w1", "w2", "w1 w2"], **values),
    lambda **values: Explorer({"mine": DIGITS}, "3 1", **values),
    lambda **values: CodebookLab(Codebook({"a": 1}), "a", **values),
    lambda **values: TrainingLab(**values),
    lambda **values: Predict("bits back", 3.2, **values),  # type: ignore
]
SET: Any = [
    *(
        None,
        3,
        -1,
        10**30,
        10**5000,
        1.5,
        float("nan"),
        float("inf"),
        True,
        "x",
        "",
        "\ud800",
        b"x",
    ),
    *([], [3], [[1]], [None], ["x"], (), (1, 2, 3), ([], 1, 1), ("h", [], 1), ({},), (1,), {}),
    *({1: None}, {"x": 1}, {1: [1]}, {1: []}, np.array([1, 2]), np.int64(1), object(), Unsayable()),
]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("make", INSTRUMENTS, ids=range(len(INSTRUMENTS)))
def test_a_trait_takes_what_it_can_and_says_what_it_cannot(make, language):
    use_language(language)
    instrument = make()
    for name in instrument.traits(echo_update=lambda sent_back: sent_back is False):
        before = getattr(instrument, name)
        for value in SET:
            try:
                setattr(instrument, name, value)
            except (TraitError, TypeError, ValueError) as error:
                message = str(error)
                where = traceback.extract_tb(error.__traceback__)[-1]
                assert where.filename.startswith(PACKAGE), (where, message)
                korean = re.search("[가-힣]", re.sub('"[^"]*"', "", message))
                assert bool(korean) == (language == "ko"), message
                assert getattr(instrument, name) == before
            else:
                instrument = make()  # what follows may have followed


@pytest.mark.parametrize("make", INSTRUMENTS, ids=range(len(INSTRUMENTS)))
def test_a_name_that_is_mistyped_is_said(make):
    instrument = make()
    for call in (lambda: make(stepp=3), lambda: setattr(instrument, "stepp", 3)):
        with pytest.raises(AttributeError, match=r"stepp.*it has"):
            call()


@pytest.mark.parametrize("junk", [None, 3, "phrases-lstm", [None], {}], ids=str)
@pytest.mark.parametrize(
    "make",
    [
        lambda model: Microscope(model, "w1"),
        lambda model: Machine(model, "w1"),
        lambda model: DecoderLab(model, "w1"),
        lambda model: AttentionLab(model, "w1"),
        lambda model: AttentionLab(MODEL, "w1", beside=[model]),  # type: ignore
        lambda model: ContextLab(model, "w1", "w2", ["w1", "w2", "w1 w2"]),
        lambda model: Explorer(model, "3 1"),
        lambda model: Explorer({"mine": model}, "3 1"),
    ],
)
def test_an_instrument_says_what_is_no_model(make, junk):
    with pytest.raises((TypeError, ValueError)) as caught:
        make(junk)
    assert traceback.extract_tb(caught.value.__traceback__)[-1].filename.startswith(PACKAGE)
    assert re.search("expected|model", str(caught.value)), caught.value


@pytest.mark.parametrize("junk", [3, "x", [None], {"mine": 3}], ids=str)
@pytest.mark.parametrize(
    "make",
    [
        lambda junk: CodebookLab(junk, "a"),
        lambda junk: CodebookLab(Codebook({"a": 1}), "a", junk),
        lambda junk: Explorer({"mine": DIGITS}, "3 1", junk),
    ],
)
def test_an_instrument_says_what_is_no_book_and_no_curve(make, junk):
    with pytest.raises(TypeError, match="of the kind") as caught:
        make(junk)
    assert traceback.extract_tb(caught.value.__traceback__)[-1].filename.startswith(PACKAGE)


@pytest.mark.parametrize(
    "question", ["bits bak", 3, ["bits back"], None, "\ud800" * 99], ids=range(5)
)
def test_of_all_questions_the_likest_are_named(question):
    with pytest.raises(ValueError, match="and others") as caught:
        Predict(question, 3.2)
    assert len(str(caught.value)) < 500
    assert ("bits back" in str(caught.value)) >= ("bits" in str(question))


def test_who_gives_the_explorer_a_model_without_a_name_is_told():
    with pytest.raises(TypeError, match="of the kind Seq2Seq"):
        Explorer(DIGITS, "3 1")  # type: ignore
