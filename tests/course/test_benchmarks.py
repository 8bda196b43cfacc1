"""A benchmark compares like with like: times are its own affair, answers are not."""

import json

import numpy as np
import pytest
from instruments import open_instrument
from matplotlib import pyplot as plt

from benchmarks import limits, looks, pairs
from benchmarks import step as by_step
from benchmarks.translate import SENTENCE, tutorial_loop, tutorial_models
from seq2seq_teach import load_pretrained, training


def test_the_tutorial_loop_says_what_the_numpy_engine_says():
    model = load_pretrained("phrases-lstm")
    models = tutorial_models(model)
    for sentence in (SENTENCE, "책을 썼습니다"):
        ids = model.source.encode(sentence)
        assert tutorial_loop(*models, ids) == model.translate(sentence).decoding.said


NUMBERS = """(row) => [...document.querySelectorAll(`[data-row=${row}] tr + tr`)].map(
    (line) => [...line.cells].slice(2).map((node) => node.innerText && node.value))"""


def test_the_microscope_and_the_heat_maps_show_the_same_numbers(page):
    microscope, _, _ = by_step.both(8).children
    open_instrument(page, microscope)
    for step in (0, 5, 12):
        page.evaluate("(step) => model.set('step', step)", step)
        figure = by_step.heat_maps(by_step.model_of(8), step)
        for row, ax in zip(by_step.ROWS, figure.axes, strict=True):
            drawn = ax.images[0].get_array().filled(np.nan)  # (H, T)
            numbers = page.evaluate(NUMBERS, row)
            shown = [[np.nan if n == "" else n for n in line] for line in numbers]
            assert shown == pytest.approx(drawn, abs=1e-5, nan_ok=True)
        plt.close(figure)


def row(model, times, seed):
    return {"model": model, "times": times, "seed": seed, "bits": [3.32] * 24}


def test_the_table_of_limits_is_kept_in_order_one_run_a_line(tmp_path):
    path = tmp_path / "limits.json"
    rows = [
        row("lstm-attention", 1, 0),
        row("lstm-16", 4, 0),
        row("lstm-16", 1, 1),
        row("lstm-16", 1, 0),
    ]
    assert limits.read(path) == []
    limits.write(rows, path)
    assert limits.read(path) == [rows[3], rows[2], rows[1], rows[0]]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(rows) + 3
    assert json.loads(lines[2].rstrip(",")) == rows[-1]
    assert "benchmarks.limits" in lines[0]
    assert [file.name for file in tmp_path.iterdir()] == ["limits.json"]


def test_only_what_the_table_lacks_is_made():
    rows = [row("lstm-16", 1, 0), row("lstm-32", 1, 1), row("lstm-32", 4, 0)]
    lacking = limits.missing(rows, ["lstm-16", "lstm-32"], [1, 4], limits.span("0-1"))
    assert lacking == [
        *(("lstm-32", 1, 0), ("lstm-16", 1, 1)),
        *(("lstm-16", 4, 0), ("lstm-16", 4, 1), ("lstm-32", 4, 1)),
    ]
    assert limits.missing(rows, ["lstm-16"], [1], limits.span("0")) == []


def test_rows_made_with_other_settings_are_not_mixed_with_these(tmp_path, monkeypatch):
    path = tmp_path / "limits.json"
    limits.write([row("lstm-16", 1, 0)], path)
    monkeypatch.setattr(limits, "BATCH", 128)
    with pytest.raises(ValueError, match="other settings"):
        limits.read(path)


@pytest.mark.parametrize("model", limits.COPIERS)
def test_a_run_measures_every_length(model, monkeypatch):
    if model != "lstm-16":  # Keras makes a graph for each: one of them tells that it is asked
        monkeypatch.setattr(limits, "ENGINE", ("numpy", "numpy"))
    monkeypatch.setattr(training, "STEPS", 2)
    monkeypatch.setattr(training, "BATCH", 4)
    monkeypatch.setattr(limits, "COUNT", 5)
    made = limits.run(model, times=1, seed=0)
    assert json.loads(json.dumps(made)) == made
    assert (made["model"], made["times"], made["seed"]) == (model, 1, 0)
    assert [len(made[what]) for what in ("bits", "accuracy", "exact", "recall")] == [24, 24, 24, 16]
    assert max(made["bits"]) < 1  # two steps teach nothing
    assert made["accuracy"][15] == pytest.approx(np.mean(made["recall"]), abs=1e-3)


def test_the_table_of_looks_hangs_together(tmp_path):
    rows = looks.read()
    path = tmp_path / "looks.json"
    looks.write(rows[::-1], path)
    assert looks.read(path) == rows
    assert path.read_bytes() == looks.TABLE.read_bytes()
    for row in rows:
        for shares in (row.get("looks", {}), row.get("forced", {})):
            assert 0 <= min(shares.values(), default=0) <= sum(shares.values()) < 1.002


def test_the_look_of_a_copier_is_counted(monkeypatch):
    monkeypatch.setattr(looks, "COUNT", 5)
    found = looks.of_copier(load_pretrained("digits-lstm-attention"), reverse=False)
    assert found["looks"]["own"] > 0.9 and found["forced"]["there"] > 0.9


def test_the_stored_table_hangs_together():
    rows = limits.read()
    plain = ["lstm-16", "lstm-32", "lstm-64", "lstm-attention"]
    twenty = range(20)
    assert limits.missing(rows, [*plain, "lstm-32-reversed", "lstm-70"], [1], twenty) == []
    assert limits.missing(rows, plain, [4, 16], [0]) == []
    keys = [tuple(one[key] for key in limits.KEY) for one in rows]
    assert len(set(keys)) == len(keys)
    for one in rows:
        sent = np.log2(10) * np.array(limits.LENGTHS)
        assert (np.array(one["bits"]) <= sent + 0.01).all()
        assert (np.array(one["exact"]) <= np.array(one["accuracy"]) + 0.001).all()


@pytest.mark.parametrize("task", pairs.TASKS)
def test_pairs_are_translated_and_copied_beside_a_baseline(task, tmp_path):
    file = tmp_path / "pairs.tsv"
    file.write_text("".join(f"say {n}\t말해 {n}\n" for n in range(60)), encoding="utf-8")
    training, validation, test = pairs.parts(file, (1, 0), task, most=50)
    assert [len(training), len(validation), len(test)] == [40, 5, 5]
    assert all((source == target) == (task == "copy") for source, target in test)
    small = {"units": 8, "embedding": 4, "steps": 3, "every": 2}
    rows = [pairs.run(file, (1, 0), 50, task, kind, 0, **small) for kind in pairs.KINDS]
    for row in rows:
        assert row["task"] == task and row["training"] == 40 and row["sentences"] == 5
        assert row["by length"] == {"1–4": [5, row["chrF"]]}
    assert [row.get("learned") for row in rows] == [None, 3, 3]
    table = tmp_path / "table.json"
    pairs.write(rows[::-1], table)
    assert pairs.read(table) == rows


def test_the_table_of_pairs_adds_what_it_lacks(tmp_path, capsys):
    file, table = tmp_path / "pairs.tsv", tmp_path / "table.json"
    file.write_text("".join(f"say {n}\t말해 {n}\n" for n in range(60)), encoding="utf-8")
    asked = [str(file), "--kinds", "nearest", "--table", str(table)]
    pairs.main([*asked, "--tasks", "translate"])
    pairs.main(asked)
    assert [row["task"] for row in pairs.read(table)] == ["translate", "copy"]
    assert len(capsys.readouterr().out.splitlines()) == 2
    table.write_text(table.read_text("utf-8").replace("units", "unites"), "utf-8")
    with pytest.raises(ValueError, match="other settings"):
        pairs.read(table)
