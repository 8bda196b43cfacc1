"""The exercises as they stand in the notebooks; those of notebook 5 are in test_clinic.py."""

import ast
import re
from dataclasses import dataclass

import nbformat
import numpy as np
import pytest

from seq2seq_teach import exercises, load_pretrained
from seq2seq_teach.decoder import (
    beam_search,
    decode_step,
    greedy,
    log_softmax,
    shift,
    teacher_forced,
)
from seq2seq_teach.exercises import check
from seq2seq_teach.language import LANGUAGES
from seq2seq_teach.letters import EOS, PAD, SOS
from tools import REPO

EXERCISE = {"en": "Exercise", "ko": "연습"}
CONTENT = {
    exercise.number: exercise
    for notebook in exercises.CONTENT
    if notebook != "5"
    for exercise in exercises._exercises(notebook).values()
}
NOTEBOOKS = sorted({number.partition(".")[0] for number in CONTENT})
every_exercise = pytest.mark.parametrize("number", CONTENT)


@dataclass
class Asked:
    """How a notebook asks for an exercise: its heading and prose, and the cell to write in."""

    prose: str
    code: str


def cells(notebook, language):
    folder = REPO / "notebooks" / ("ko" if language == "ko" else ".")
    (path,) = folder.glob(f"{int(notebook):02}_*.ipynb")
    return nbformat.read(path, as_version=4).cells


def asked(notebook, language):
    """Every exercise of a notebook, by its number."""
    found, prose = {}, ""
    for cell in cells(notebook, language):
        if cell.cell_type == "markdown":
            prose = cell.source
        elif title := re.match(rf"### {EXERCISE[language]} (\d+\.\d+) · ", prose):
            found.setdefault(title[1], Asked(prose, cell.source))
    return found


@pytest.fixture(scope="module")
def everything():
    return {
        language: {n: one for notebook in NOTEBOOKS for n, one in asked(notebook, language).items()}
        for language in LANGUAGES
    }


MORE = {"fifteen more": 15, "twenty more": 20, "twenty-five more": 25, "half an hour": 30}


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_the_opening_says_how_long_the_exercises_take(notebook):
    minutes = sum(one.minutes for one in CONTENT.values() if one.number.startswith(f"{notebook}."))
    english, korean = (cells(notebook, language)[0].source for language in LANGUAGES)
    more = re.search(r"minutes, and ([a-z -]+) for the exercises\.", english)[1]
    alone, all_in_all = re.search(r"(\d+)분, 연습까지 하면 (\d+)분", korean).groups()
    assert MORE[more] == int(all_in_all) - int(alone)
    assert abs(MORE[more] - minutes) <= 3


@every_exercise
def test_the_cell_has_a_stub_and_its_check(number, everything):
    exercise, code = CONTENT[number], everything["en"][number].code
    name = exercise.reference.__name__
    (stub,) = [node for node in ast.parse(code).body if isinstance(node, ast.FunctionDef)]
    assert (stub.name, [one.arg for one in stub.args.args]) == (name, exercise.arguments)
    assert ast.get_docstring(stub) and code.splitlines()[-1] == f'check("{number}", {name})'
    names = {}
    exec(
        "from seq2seq_teach.exercises import check\n" + code.removesuffix(code.split("\n")[-1]),
        names,
    )
    assert check(number, names[name]).passed is None


@pytest.mark.parametrize("number", [number for number in CONTENT if number < "4"])
def test_the_korean_prose_has_what_the_english_docstring_says(number, everything):
    """Code is the same in both notebooks, so the shapes have to stand in the prose as well."""
    asked = everything["ko"][number]
    (stub,) = [node for node in ast.parse(asked.code).body if isinstance(node, ast.FunctionDef)]
    shapes = re.findall(r"\([A-Z0-9][^()a-z]*\)", ast.get_docstring(stub))
    assert [shape for shape in shapes if shape not in asked.prose] == []


def imports(notebook):
    """What the cells of a notebook import, by name."""
    names = {}
    for cell in cells(notebook, "en"):
        for node in ast.parse(cell.source).body if cell.cell_type == "code" else ():
            # Only training imports TensorFlow, and no exercise here needs it.
            if isinstance(node, (ast.Import, ast.ImportFrom)) and "training" not in ast.unparse(
                node
            ):
                exec(ast.unparse(node), names)
    return names


@every_exercise
def test_what_the_notebook_imports_is_enough_to_write_it(number):
    """The reference, written into the notebook, finds every name it uses."""
    names = imports(number.partition(".")[0])
    exec(CONTENT[number].solution, names)
    assert check(number, names[CONTENT[number].reference.__name__]).passed
    assert {"check", "hint", "solution"} <= set(names)


def iron_man():
    model = load_pretrained()
    return model.encode("난 아이언맨 입니다").context, model.decoder, 10


# What the prose says of an exercise: words that stand in it, the arguments, the result.
POINTS = np.array([[0, 0], [3, 3], [1, 0]])
EXAMPLES = [
    ("3.2", ("[[0, 0], [3, 3], [1, 0]]", "closest(points, 0)", "`2`"), (POINTS * 1.0, 0), 2),
    ("3.3", ('context_shape("rnn", 2, 7, 10)', "(2, 10)"), ("rnn", 2, 7, 10), (2, 10)),
    ("4.1", ("np.array([0, np.log(3)])", "[0.25, 0.75]"), ([0, np.log(3)],), [0.25, 0.75]),
    (
        "4.2",
        ("\n1 5 6 2        1 5 6        5 6 2\n1 7 2 0        1 7 2        7 2 0\n",),
        ([[1, 5, 6, 2], [1, 7, 2, 0]],),
        ([[1, 5, 6], [1, 7, 2]], [[5, 6, 2], [7, 2, 0]]),
    ),
    ("4.3", ("model.decoder, 10)", "[4, 5, 13, 14]", "*i am iron man*"), iron_man, [4, 5, 13, 14]),
    (
        "4.4",
        (
            "np.array([-1, -2]), np.array([[-3, -1], [-0.5, -4]])\n",
            "beam_step(totals, following, 2)",
            "[(0, 1), (1, 0)]",
        ),
        ([-1, -2], [[-3, -1], [-0.5, -4]], 2),
        [(0, 1), (1, 0)],
    ),
    ("6.1", (r"$\ln 10$",), ([np.log(10)] * 6,), 0),
    (
        "6.2",
        (),
        ([0, 0], [[1, 0], [0, 1], [5, 5]], [True, True, False]),
        ([0.5, 0.5, 0], [0.5, 0.5]),
    ),
    ("6.3", ("clip_by_norm(np.array([3.0, 4.0]), 1)", "[0.6, 0.8]"), ([3.0, 4.0], 1), [0.6, 0.8]),
    ("6.4", ("distances(3, False)", "[3, 3, 3]"), (3, False), [3, 3, 3]),
    ("6.5", ("1 2, 1 3", "4 3", "1 3"), ([[1, 2], [1, 3], [4, 3]],), [1, 3]),
]


@pytest.mark.parametrize(("number", "words", "given", "result"), EXAMPLES)
def test_the_example_in_the_prose_holds(number, words, given, result, everything):
    for language in LANGUAGES:
        for word in words:
            assert word in everything[language][number].prose
    given = given() if callable(given) else given
    given = [np.array(one) if isinstance(one, list) else one for one in given]
    found = CONTENT[number].reference(*given)
    parts = [(found, result)] if not isinstance(result, tuple) else zip(found, result, strict=True)
    for one, other in parts:
        np.testing.assert_allclose(one, other, atol=1e-12)


# Mistakes as they were written into the notebooks: each passed once, or was not known.

MISTAKES = {
    "4.1 sum": "return np.exp(scores) / scores.sum()",
    "4.3 skips": """
    token, state, ids = SOS, context, []
    for n in range(longest):
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token != EOS:
            ids.append(token)
    return ids""",
    "4.3 model": """
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, step.state
        if token == EOS:
            break
        ids.append(token)
    return ids""",
    "4.3 more": """
    token, state, ids = SOS, context, []
    while token != EOS and len(ids) <= longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token != EOS:
            ids.append(token)
    return ids""",
    "4.4 all": """
    pairs = [(b, t) for b in range(len(totals)) for t in range(len(following[b]))]
    return sorted(pairs, key=lambda p: (totals[p[0]] + following[p], *p), reverse=True)""",
    "4.4 triples": """
    grown = [
        (totals[b] + following[b][t], b, t)
        for b in range(len(totals))
        for t in range(len(following[b]))
    ]
    return sorted(grown, reverse=True)[:width]""",
    "4.4 axis": """
    grown = totals + following
    best = np.argsort(-grown, axis=None)[:width]
    return [divmod(int(n), grown.shape[1]) for n in best]""",
    "4.5 state": """
    token, chosen = SOS, []
    for word, coin in zip(right, coins):
        step = decode_step(token, context, decoder)
        chosen.append(step.choice)
        token = word if coin else step.choice
    return chosen""",
    "4.5 early": """
    token, state, chosen = SOS, context, []
    for word, coin in zip(right, coins):
        if coin:
            token = word
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        chosen.append(token)
    return chosen""",
    "4.5 end": """
    token, state, chosen = SOS, context, []
    for n in range(len(coins)):
        step = decode_step(token, state, decoder)
        if step.choice == EOS:
            break
        chosen.append(step.choice)
        token, state = right[n] if coins[n] else step.choice, step.state
    return chosen""",
    "6.1 rounded": "return 3.32 * len(surprises) - sum(surprises) / np.log(2)",
    "6.2 inverted": """
    scores = states @ h
    scores[mask] = -np.inf
    return softmax(scores), softmax(scores) @ states""",
    "6.2 sides": "return softmax(h @ states), softmax(h @ states) @ states",
    "6.3 any": """
    if (gradient > norm).any():
        gradient = gradient / np.linalg.norm(gradient) * norm
    return gradient""",
    "6.5 inputs": "return [max(row, key=row.count) for row in answers.tolist()]",
    "6.5 median": "return np.median(answers, axis=0).astype(int)",
    "6.5 average": "return [sum(column) / len(column) for column in answers.T]",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_written_into_the_notebook_fails_and_is_known(mistake):
    number, name = mistake.split()
    exercise = CONTENT[number]
    names = imports(number.partition(".")[0])
    names["model"] = load_pretrained()
    head = f"def answer({', '.join(exercise.arguments)}):"
    exec(f"{head}\n    {MISTAKES[mistake].strip()}", names)
    assert exercises.examine(exercise, names["answer"]).recognised == name


# What the exercises claim beyond their examples


def test_4_2_each_row_is_shifted_like_a_single_sentence():
    (whole,) = CONTENT["4.2"].cases()[0]
    for row, fed, wanted in zip(whole, *CONTENT["4.2"].reference(whole), strict=True):
        real = wanted != PAD
        single = shift([int(token) for token in row[1:] if token not in (PAD, EOS)])
        assert (fed[real].tolist(), wanted[real].tolist()) == single


def test_4_4_its_steps_are_a_beam_search():
    """Step after step, with pads behind what has ended, the same sentences are kept."""
    model = load_pretrained()
    context, width = model.encode("책을 썼습니다").context, 4
    kept, totals = [([SOS], context)], np.zeros(1)
    after_the_end = np.where(np.arange(len(model.target)) == PAD, 0, -np.inf)
    for _ in range(8):
        steps = [decode_step(ids[-1], state, model.decoder) for ids, state in kept]
        rows = [log_softmax(step.logits.astype(float)) for step in steps]
        ended = [EOS in ids for ids, _ in kept]
        rows = np.array(
            [after_the_end if end else row for end, row in zip(ended, rows, strict=True)]
        )
        pairs = CONTENT["4.4"].reference(totals, rows, width)
        totals = np.array([totals[b] + rows[b][token] for b, token in pairs])
        kept = [([*kept[b][0], token], steps[b].state) for b, token in pairs]
    found = beam_search(context, model.decoder, width=width).found
    said = [[token for token in ids if token not in (SOS, EOS, PAD)] for ids, _ in kept]
    assert said == [spoken.ids for spoken in found]
    np.testing.assert_allclose(totals, [one.log_probability for one in found], rtol=1e-5)


def test_4_5_all_heads_is_teacher_forcing_and_all_tails_runs_free():
    context, decoder, right, coins = CONTENT["4.5"].cases()[0]
    logits = teacher_forced(context, [SOS, *right[:-1]], decoder)
    partly_forced = CONTENT["4.5"].reference
    assert partly_forced(context, decoder, right, [True] * len(coins)) == list(
        logits.argmax(axis=-1)
    )
    free = greedy(context, decoder, longest=len(coins)).said
    assert partly_forced(context, decoder, right, [False] * len(coins))[: len(free)] == free


def test_6_4_on_average_turning_round_changes_nothing_and_the_first_to_be_said_is_close():
    distances = CONTENT["6.4"].reference
    for length in range(1, 17):
        forwards, backwards = distances(length, False), distances(length, True)
        assert np.mean(forwards) == np.mean(backwards) == length and backwards[-1] == 1


def test_6_5_a_decoder_that_hears_nothing_can_do_no_better():
    answers = np.random.default_rng(0).integers(0, 3, size=(40, 2))
    constant = CONTENT["6.5"].reference(answers)
    right = [(answers == [a, b]).mean() for a in range(3) for b in range(3)]
    assert (answers == constant).mean() == max(right)
