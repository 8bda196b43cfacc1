"""A translator taken home: its folder, its card, opened by NumPy alone, and what is wrong said."""

import json
import subprocess
import sys
import unicodedata
from dataclasses import asdict

import numpy as np
import pytest
from models import random_model
from shared import languages

import seq2seq_teach
from seq2seq_teach import use_language
from seq2seq_teach.architecture import untrained
from seq2seq_teach.home import CARD, FACTS, MODEL, open_home, take_home
from seq2seq_teach.judging import Judged, Nearest, judge
from seq2seq_teach.learning import learn
from seq2seq_teach.pieces import SubWords

PAIRS = [
    ("나는 학교에 갔어요 .", "i went to school ."),
    ("톰은 학생이에요 .", "tom is a student ."),
    ("물 주세요 !", "water , please !"),
    ("학생은 학교에 있어요 .", "the student is at school ."),
]
BOOKS = [SubWords.learned(texts, 60) for texts in zip(*PAIRS, strict=True)]
MODEL_OF_PIECES = untrained(
    "lstm", *BOOKS, units=6, embedding=4, attention=True, rng=np.random.default_rng(1)
)
GIVEN = {"pairs": PAIRS[:2], "judged": judge(MODEL_OF_PIECES.translate, PAIRS[2:])}
SAID = {"data": "우리 반 문장", "licence": "CC BY 4.0"}


def taken(folder, model=MODEL_OF_PIECES, **given):
    return take_home(folder, model, **GIVEN | SAID | given)


@languages
def test_the_folder_has_the_model_and_a_card_for_people_and_for_programs(tmp_path, language):
    use_language(language)
    home = taken(tmp_path / "a" / "translator")
    assert {path.name for path in home.folder.iterdir()} == {MODEL, FACTS, CARD}
    card = (home.folder / CARD).read_text(encoding="utf-8")
    facts = json.loads((home.folder / FACTS).read_text(encoding="utf-8"))
    judged, nearest = GIVEN["judged"], judge(Nearest(PAIRS[:2]), PAIRS[2:])
    assert facts == json.loads(json.dumps(asdict(home.card)))
    expected = {"data": "우리 반 문장", "licence": "CC BY 4.0", "language": language, "pairs": 2}
    expected |= {"cell": "lstm", "units": 6, "embedding": 4, "attention": True, "pieces": True}
    expected |= {"source": len(BOOKS[0]), "target": len(BOOKS[1]), "sentences": 2}
    expected |= {"chrf": judged.chrf, "bleu": judged.bleu, "exact": judged.exact}
    expected |= {"nearest": nearest.chrf}
    assert {name: facts[name] for name in expected} == expected
    arrays = MODEL_OF_PIECES.arrays().values()
    assert facts["weights"] == sum(array.size for array in arrays)
    shown = ["우리 반 문장", "CC BY 4.0", "LSTM", f"chrF {judged.chrf:.1f}", f"{nearest.chrf:.1f}"]
    assert all(text in card for text in [*shown, 'open_home("translator")'])
    for source, answer, right in facts["examples"]:
        assert (source, right) in PAIRS[2:] and answer == MODEL_OF_PIECES.translate(source)
    assert str(home) == str(open_home(home.folder)) == card.removesuffix("\n")


def test_it_opens_as_it_was_taken_home_and_reads_sentences_as_people_write_them(tmp_path):
    home = taken(tmp_path / "translator")
    back = open_home(str(home.folder))
    assert back.card == home.card
    assert back.model.source == BOOKS[0] and type(back.model.source) is SubWords
    for name, array in home.model.arrays().items():
        np.testing.assert_array_equal(back.model.arrays()[name], array, strict=True)
    assert back.translate("물  주세요!") == MODEL_OF_PIECES.translate("물 주세요 !")
    wide = back.translate("물 주세요!", width=3)
    assert wide == MODEL_OF_PIECES.translate("물 주세요 !", width=3)
    as_written = open_home(taken(tmp_path / "other", punctuation="as written").folder)
    assert as_written.translate("물 주세요!") == MODEL_OF_PIECES.translate("물 주세요!")


def test_the_three_lines_of_its_card_run_where_there_is_only_numpy(tmp_path):
    home = taken(tmp_path / "translator")
    lines = [line[4:] for line in str(home).splitlines() if line.startswith("    ")]
    assert len(lines) == 3
    absent = ["tensorflow", "keras", "matplotlib", "ipywidgets", "IPython", "anywidget"]
    absent += ["sacrebleu", "sentencepiece"]
    code = [f"import sys; sys.modules.update(dict.fromkeys({absent}))", *lines]
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", "\n".join(code)],
        cwd=tmp_path,
        env={"PYTHONPATH": f"{seq2seq_teach.__path__[0]}/.."},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stdout.rstrip("\n") == home.translate(home.card.examples[0][0])


def test_training_goes_on_from_the_folder_and_comes_home_again(tmp_path):
    small = {"steps": 2, "every": 1, "batch": 2}
    home = taken(tmp_path / "translator")
    training = learn(PAIRS[:2], PAIRS[2:], start=open_home(home.folder).model, **small)
    assert training.history.checks[0].score == home.card.chrf
    again = taken(home.folder, training.model, judged=judge(training.model.translate, PAIRS[2:]))
    assert open_home(home.folder).card == again.card != home.card


def test_a_model_of_whole_words_is_taken_home_too(tmp_path):
    model = random_model("gru")
    pairs = [("w1 w2", "w2"), ("w3", "w4")]
    home = taken(tmp_path / "words", model, pairs=pairs, judged=judge(model.translate, pairs))
    assert not home.card.pieces and not home.card.attention
    assert open_home(home.folder).translate("w1") == model.translate("w1")


HOSTILE = (
    "<script>alert(1)</script> | **[x](javascript:1)** `\\ \ud800\u202e\n# no heading" + "ㅎ" * 999
)


@languages
def test_what_a_learner_writes_is_shown_and_never_markup(tmp_path, language):
    use_language(language)
    pairs = [(HOSTILE, HOSTILE), ("b", "c")]
    judged = Judged(tuple(s for s, _ in pairs), (HOSTILE, "c"), ((HOSTILE,), ("c",)))
    home = taken(tmp_path / "t", data=HOSTILE, licence=HOSTILE, pairs=pairs, judged=judged)
    lines = (home.folder / CARD).read_text(encoding="utf-8").splitlines()
    tables = [line for line in lines if line.startswith("|")]
    others = [line for line in lines if not line.startswith(("|", "    "))]
    assert "\\<script\\>" in "".join(tables)
    for line in tables + others:
        bare = line.replace("\\\\", "").replace("\\|", "").replace("\\<", "").replace("\\[", "")
        assert "<" not in bare and "[x" not in bare and line.count("\u202e") == 0
    assert {line.replace("\\|", "").count("|") for line in tables} == {3, 4}
    assert sum(line.startswith("# ") for line in lines) == 1
    assert open_home(home.folder).card == home.card
    assert unicodedata.is_normalized("NFC", home.card.data)


def broken(change):
    """A folder in which `change(folder)` has broken something."""

    def make(folder):
        taken(folder)
        change(folder)

    return make


def with_fact(**changed):
    def change(folder):
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8")) | changed
        facts = {name: value for name, value in facts.items() if value is not None}
        (folder / FACTS).write_text(json.dumps(facts), encoding="utf-8")

    return change


def another_model(folder):
    taken(folder.with_name("other"), random_model("gru"))
    (folder / MODEL).write_bytes((folder.with_name("other") / MODEL).read_bytes())


def half_a_model(folder):
    whole = (folder / MODEL).read_bytes()
    (folder / MODEL).write_bytes(whole[: len(whole) // 2])


NO_HOME = {
    "no folder": (lambda folder: None, "there is no folder"),
    "a file": (lambda folder: folder.write_text("hello"), "there is no folder"),
    "empty": (lambda folder: folder.mkdir(), "model.npz, card.json is not there"),
    "without model": (broken(lambda f: (f / MODEL).unlink()), "model.npz is not there"),
    "without facts": (broken(lambda f: (f / FACTS).unlink()), "card.json is not there"),
    "facts no JSON": (broken(lambda f: (f / FACTS).write_text("{")), "JSONDecodeError"),
    "facts no text": (broken(lambda f: (f / FACTS).write_bytes(b"\xff\xfe\xff")), "card.json"),
    "facts a list": (broken(lambda f: (f / FACTS).write_text("[1]")), "card.json"),
    "facts deep": (broken(lambda f: (f / FACTS).write_text("[" * 10**5)), "card.json"),
    "facts huge": (broken(lambda f: (f / FACTS).write_text(" " * 10**6 + "{}")), "card.json"),
    "a fact less": (broken(with_fact(pairs=None)), "pairs"),
    "a fact more": (broken(with_fact(colour="red")), "colour"),
    "no number": (broken(with_fact(chrf="<b>99</b>")), "chrf"),
    "nan": (broken(with_fact(chrf=float("nan"))), "chrf"),
    "half a pair": (broken(with_fact(pairs=1.5)), "pairs"),
    "no text": (broken(with_fact(data=["a"])), "data"),
    "not one example": (broken(with_fact(examples=[])), "card.json"),
    "no examples": (broken(with_fact(examples=[["a", "b"]])), "card.json"),
    "examples of numbers": (broken(with_fact(examples=[[1, 2, 3]])), "card.json"),
    "unknown style": (broken(with_fact(case="UPPER")), "UPPER"),
    "unknown language": (broken(with_fact(language="fr")), "fr"),
    "better scores of another": (broken(with_fact(units=7)), "not the model"),
    "another model": (broken(another_model), "not the model"),
    "half a model": (broken(half_a_model), "is not a model of this course"),
}


@pytest.mark.parametrize("make, named", NO_HOME.values(), ids=NO_HOME)
def test_what_is_no_home_is_refused_in_one_clear_sentence(tmp_path, make, named):
    folder = tmp_path / "translator"
    make(folder)
    messages = []
    for language in ("en", "ko"):
        use_language(language)
        with pytest.raises((ValueError, FileNotFoundError)) as caught:
            open_home(folder)
        messages.append(str(caught.value))
        assert len(messages[-1]) < 500 and messages[-1].isprintable()
    assert named in messages[0] and messages[0] != messages[1]


def test_only_what_take_home_wrote_is_written_over(tmp_path):
    (tmp_path / MODEL).write_text("mine")
    with pytest.raises(FileExistsError, match=r"model\.npz, which did not come from take_home"):
        taken(tmp_path)
    assert (tmp_path / MODEL).read_text() == "mine"
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="try another folder"):
        taken(tmp_path / "file" / "translator")


@pytest.mark.parametrize(
    "wrong, error, named",
    [
        ({"data": ""}, ValueError, "data is empty"),
        ({"licence": " \n"}, ValueError, "licence is empty"),
        ({"licence": None}, TypeError, "NoneType"),
        ({"judged": 31.5}, TypeError, "judged"),
        ({"pairs": "a b"}, TypeError, "a b"),
        ({"pairs": []}, ValueError, "no pair"),
        ({"case": "UPPER"}, ValueError, "UPPER"),
        ({"model": 5}, TypeError, "model"),
    ],
)
def test_what_cannot_be_taken_home_is_said_and_nothing_is_written(tmp_path, wrong, error, named):
    with pytest.raises(error, match=named):
        taken(tmp_path / "translator", **wrong)
    assert list(tmp_path.iterdir()) == []
