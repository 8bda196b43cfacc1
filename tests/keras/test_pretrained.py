"""The models that come with the course are those the recipes make, and score what is written."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from functools import cache

import numpy as np
import pytest

from seq2seq_teach import load_pretrained
from seq2seq_teach.architecture import PRETRAINED
from seq2seq_teach.limits import COPIERS
from seq2seq_teach.pretrained.__main__ import (
    DIGITS,
    NAMES,
    RECIPES,
    main,
    score_digits,
    score_phrases,
)

every_model = pytest.mark.parametrize("name", NAMES)


@cache
def stored(name):
    return json.loads((PRETRAINED / f"{name}.json").read_text(encoding="utf-8"))


def test_every_model_has_been_made_and_nothing_else_lies_there():
    assert {path.stem for path in PRETRAINED.glob("*.npz")} == set(NAMES)
    assert {path.stem for path in PRETRAINED.glob("*.json")} == {*NAMES, "limits", "looks", "pairs"}


@every_model
def test_a_model_is_small(name):
    assert (PRETRAINED / f"{name}.npz").stat().st_size <= 250_000


@every_model
def test_a_model_is_plain_numbers_and_words(name):
    with np.load(PRETRAINED / f"{name}.npz", allow_pickle=False) as file:
        arrays = dict(file)
    words = {what for what, array in arrays.items() if array.dtype.kind == "U"}
    assert words == {"cell", "source", "target"}
    for what in arrays.keys() - words:
        assert arrays[what].dtype == np.float32 and np.isfinite(arrays[what]).all(), what


@pytest.mark.parametrize("name", RECIPES)
def test_a_model_was_made_by_its_recipe(name):
    recipe = asdict(RECIPES[name])
    assert {key: stored(name).get(key) for key in recipe} == recipe
    model = load_pretrained(name)
    assert model.encoder.cell == model.decoder.cell == recipe["cell"]
    assert model.encoder.units == model.decoder.units == recipe["units"]
    assert model.encoder.embedding.shape[1] == recipe["embedding"]
    assert model.attends == recipe["attention"]


@pytest.mark.parametrize("name", RECIPES)
def test_a_translator_scores_what_is_written(name):
    scores = score_phrases(load_pretrained(name), RECIPES[name].longest)
    assert scores == pytest.approx({key: stored(name)[key] for key in scores}, abs=1e-3)


@pytest.mark.parametrize("name", DIGITS)
def test_a_copier_is_what_its_recipe_says_and_scores_what_is_written(name):
    copier, model, written = (
        COPIERS[name],
        load_pretrained(f"digits-{name}"),
        stored(f"digits-{name}"),
    )
    assert {key: written[key] for key in asdict(copier)} == asdict(copier)
    assert model.encoder.units == copier.units and model.attends == copier.attention
    scores = score_digits(f"digits-{name}", model)
    bits = {str(length): value for length, value in scores["bits"].items()}
    # Stored with two decimals: the last may round the other way elsewhere.
    assert bits == pytest.approx(written["bits"], abs=0.011)
    assert scores["exact"] == pytest.approx(written["exact"], abs=1e-3)


def test_an_unknown_name_is_refused_with_those_there_are(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["pretrained", "phrases-tree"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    said = capsys.readouterr().err
    assert "phrases-tree" in said and all(name in said for name in NAMES)


def test_help_needs_no_tensorflow():
    code = """
import runpy, sys
sys.argv = ["pretrained", "--help"]
try:
    runpy.run_module("seq2seq_teach.pretrained", run_name="__main__")
finally:
    print("loaded:", *sys.modules)
"""
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=PRETRAINED.parents[1],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "1000"},  # a narrow screen breaks names at their hyphens
    )
    said, loaded = ran.stdout.split("loaded:")
    assert ran.returncode == 0
    assert all(name in said for name in NAMES)
    assert not {"tensorflow", "keras", "seq2seq_teach.training"} & set(loaded.split())
