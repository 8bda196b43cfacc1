"""The bug clinic: every symptom is there, and goes when the function is mended.

Both are run as they stand in the notebooks; mended means with the reference in place of
the function that the cell defines.
"""

import ast
import io
import re
from contextlib import redirect_stdout
from dataclasses import dataclass

import nbformat
import pytest

from seq2seq_teach import exercises
from seq2seq_teach.exercises import check
from seq2seq_teach.language import LANGUAGES
from seq2seq_teach.letters import SOS
from tools import REPO
from tools.notebooks import colab

NOTEBOOKS = REPO / "notebooks"
HEADING = {"en": "## The bug clinic", "ko": "## 버그 클리닉"}
EXERCISES = {
    number: exercise for number, exercise in exercises.exercises_of("5").items() if exercise.broken
}
every_bug = pytest.mark.parametrize("number", EXERCISES)


@dataclass
class Clinic:
    """The clinic of one notebook: what its cells share, and the prose and cells of each bug."""

    names: dict
    prose: dict[str, str]
    cells: dict[str, list[str]]
    farewell: str

    def run(self, number, instead=None):
        """Run a bug's cells, perhaps with another function; → what they print, and the verdict."""
        exercise, printed, names = EXERCISES[number], io.StringIO(), dict(self.names)
        *symptom, last = self.cells[number]
        for cell in symptom:
            tree = ast.parse(cell)
            if instead:
                names[exercise.name] = instead
                tree.body = [
                    node for node in tree.body if getattr(node, "name", "") != exercise.name
                ]
            with redirect_stdout(printed):
                exec(compile(tree, number, "exec"), names)
        return printed.getvalue().rstrip("\n"), eval(last, names)


@pytest.fixture(scope="module", params=LANGUAGES)
def clinic(request):
    folder = "ko" if request.param == "ko" else "."
    path = NOTEBOOKS / folder / "05_the_whole_architecture.ipynb"
    cells = colab.without(nbformat.read(path, as_version=4)).cells
    places = [n for n, cell in enumerate(cells) if cell.source.startswith("## ")]
    start = next(n for n in places if cells[n].source.startswith(HEADING[request.param]))
    end = places[places.index(start) + 1]
    tables = (cell.source for cell in cells[start:end] if "| 5." in cell.source)
    found = Clinic({}, {}, {}, "\n".join(tables))
    setup = [cell.source for cell in cells if cell.cell_type == "code"][:1]
    number = None
    for cell in cells[start + 1 : end - 1]:
        if title := re.match(r"### (5\.\d+) · ", cell.source):
            number = title[1]
            found.prose[number], found.cells[number] = cell.source, []
        elif number and cell.cell_type == "code":
            found.cells[number].append(cell.source)
        elif cell.cell_type == "code":
            setup.append(cell.source)
    for cell in setup:
        exec(cell, found.names)
    found.language = request.param
    return found


@pytest.fixture(autouse=True)
def in_its_language(request):
    if "clinic" in request.fixturenames:
        clinic = request.getfixturevalue("clinic")
        clinic.names["use_language"](clinic.language)


NUMBER = re.compile(r"-?\d+\.\d+")


def numbers(line):
    return [float(number) for number in NUMBER.findall(line)]


def perfect_loss(said):
    loss, words = said.split("\n")
    return loss == "0.00" and words.split() == ["<sos>"] * 5


def honest_loss(said):
    loss, words = said.split("\n")
    return numbers(loss)[0] > 1 and words.split() == "the dog at home <eos>".split()


def grows(said):
    (_, first), (_, second), (_, third) = map(str.split, said.split("\n"))
    return first == "0.00" and float(second) > 0.2 and float(third) > 5


def moves(said):
    first, second, third = map(numbers, said.split("\n"))
    return first != second != third != first


def stays(said):
    first, second, third = map(numbers, said.split("\n"))
    return len(first) == 4 and first == second == third


def strangers(said):
    one, other = said.split("\n")
    return numbers(one) != numbers(other) and "i eat apples" not in said


def one_reader(said):
    one, other = said.split("\n")
    return one == other and one.endswith(" i eat apples")


def twice_the_same(said):
    h, c = re.findall(r"\[\[.*?\]\]", said)
    return h == c


def unequal(said):
    by_hand, by_pushing = numbers(said)
    return abs(by_hand - by_pushing) > 0.01


def shrinks(said):
    none, two, eight = (numbers(line)[0] for line in said.split("\n"))
    return none > 2 * two > 20 * eight


def stays_as_long(said):
    none, two, eight = (numbers(line)[0] for line in said.split("\n"))
    return none == two == eight > 0.01


ANSWERS = (
    "난 아이언맨 입니다 → i am iron man\n"
    "나는 사과를 먹습니다 → i eat apples\n"
    "고양이는 어제 우유를 마셨습니다 → the cat drank milk yesterday"
)
# What a learner sees of each bug, and what of the mended function.
SYMPTOMS = {
    "5.1": ("99%", "0%"),
    "5.2": (perfect_loss, honest_loss),
    "5.3": (grows, "0 0.00\n2 0.00\n8 0.00"),
    "5.4": (moves, stays),
    "5.5": (lambda said: said.count("iron man liked milk") == 3, ANSWERS),
    "5.6": (lambda said: said.endswith("\n0"), lambda said: said.endswith("\n69")),
    "5.7": (
        "난 아이언맨 입니다 → iron am am am\n"
        "고양이는 어제 우유를 마셨습니다 → drank drank drank can can can can cat is is",
        "\n".join(ANSWERS.split("\n")[::2]),
    ),
    "5.8": (strangers, one_reader),
    "5.9": (twice_the_same, lambda said: not twice_the_same(said)),
    "5.10": (
        lambda said: said.startswith("(2, 32)") and numbers(said)[-1] > 1.4,
        lambda said: said.startswith("(2, 32)") and numbers(said)[-1] <= 1,
    ),
    "5.11": (unequal, lambda said: not unequal(said)),
    "5.12": (shrinks, stays_as_long),
}


def holds(wanted, said):
    """Whether a bug is seen in what was `said`; what Korean words mean may stand in brackets."""
    return wanted(said) if callable(wanted) else wanted == re.sub(r" \(.*?\)", "", said)


def test_there_are_at_least_eight_bugs_and_a_symptom_for_each(clinic):
    assert len(EXERCISES) >= 8
    assert list(clinic.cells) == list(EXERCISES) == list(SYMPTOMS)


@every_bug
def test_the_symptom_is_there_the_check_fails_and_knows_the_bug(clinic, number):
    said, card = clinic.run(number)
    assert holds(SYMPTOMS[number][0], said), said
    bug = next(iter(EXERCISES[number].mistakes.values()))
    assert card.passed is False
    assert card.hint == getattr(bug.hint, clinic.language)


@every_bug
def test_mended_the_symptom_is_gone_and_the_check_passes(clinic, number):
    said, card = clinic.run(number, EXERCISES[number].right)
    assert holds(SYMPTOMS[number][1], said), said
    assert card.passed
    assert card.text == getattr(EXERCISES[number].done, clinic.language)


def test_half_mended_the_lists_are_seen_to_differ_and_the_check_is_reached(clinic):
    def half_mended(ids):
        fed, wanted = EXERCISES["5.2"].right(ids)
        return fed, [SOS, *wanted]

    said, card = clinic.run("5.2", half_mended)
    assert said.startswith("5 ≠ 6\n") and card.passed is False


@every_bug
def test_the_cell_defines_what_is_checked_with_the_arguments_of_the_reference(clinic, number):
    exercise = EXERCISES[number]
    (function,) = [
        node
        for cell in clinic.cells[number]
        for node in ast.parse(cell).body
        if isinstance(node, ast.FunctionDef) and node.name == exercise.name
    ]
    assert [argument.arg for argument in function.args.args] == exercise.arguments
    assert clinic.cells[number][-1] == f'check("{number}", {function.name})'


@every_bug
def test_one_sentence_says_of_each_in_the_end_what_it_was(clinic, number):
    (row,) = re.findall(rf"^\| {re.escape(number)} \| (.*) \|$", clinic.farewell, re.M)
    assert row.endswith(".")


@every_bug
def test_what_the_notebook_imports_is_enough_to_mend_it(clinic, number):
    """The reference, written into the notebook, finds every name it uses."""
    exercise, names = EXERCISES[number], dict(clinic.names)
    exec(exercise.solution, names)
    assert check(number, names[exercise.name]).passed


# The facts behind the bugs


def test_mask_zero_does_not_zero_the_vector_of_a_pad(clinic):
    np = clinic.names["np"]
    embed = clinic.names["trained"].get_layer("encoder_embedding")
    assert embed.mask_zero and np.abs(embed(np.array([[0]])).numpy()).max() > 0.01


def test_keras_gives_the_output_then_h_then_c(clinic):
    np, layers = clinic.names["np"], clinic.names["layers"]
    lstm = layers.LSTM(4, return_state=True, return_sequences=True)
    every, h, c = lstm(np.ones((1, 3, 2), np.float32))
    assert np.array_equal(every[:, -1], h) and not np.array_equal(h, c)


def test_keras_gives_both_states_of_one_direction_then_those_of_the_other(clinic):
    np, layers = clinic.names["np"], clinic.names["layers"]
    both = layers.Bidirectional(layers.LSTM(4, return_state=True))
    vectors = np.random.default_rng(0).normal(size=(1, 3, 2)).astype(np.float32)
    _, *states = both(vectors)
    forward, backward = both.forward_layer(vectors)[1:], both.backward_layer(vectors)[1:]
    for given, own in zip(states, [*forward, *backward], strict=True):
        np.testing.assert_allclose(given, own, atol=1e-6)
