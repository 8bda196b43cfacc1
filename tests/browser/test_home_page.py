"""A translator taken home, as a page of its own: alive offline, small, the model in it once."""

import json

import numpy as np
import pytest
from bs4 import BeautifulSoup
from instruments import load_modules
from models import KINDS, kind_name, precise
from shared import HANGUL, languages

from seq2seq_teach import Seq2Seq, use_language
from seq2seq_teach.architecture import untrained
from seq2seq_teach.home import take_home
from seq2seq_teach.judging import judge
from seq2seq_teach.letters import SPECIAL
from seq2seq_teach.pieces import SubWords
from seq2seq_teach.widgets import AttentionLab, DecoderLab, Machine, Microscope
from seq2seq_teach.widgets.shared.instrument import packed
from tools.export.__main__ import main
from tools.export.models import LETTERS, rounded
from tools.export.widgets import RENDER, shown

PAIRS = [
    ("나는 학교에 갔어요 .", "i went to school ."),
    ("톰은 학생이에요 .", "tom is a student ."),
    ("물 주세요 !", "water , please !"),
    ("학생은 학교에 있어요 .", "the student is at school ."),
]
BOOKS = [SubWords.learned(texts, 60) for texts in zip(*PAIRS, strict=True)]


def of_pieces(cell="lstm", attention=True, fed=False, seed=0, units=8):
    """A random model of pieces of words, with biases that are not zero."""
    rng = np.random.default_rng(seed)
    model = untrained(cell, *BOOKS, units, 5, attention, rng, fed)
    arrays = {
        name: rng.normal(0, 0.7, array.shape).astype(np.float32)
        for name, array in model.arrays().items()
    }
    arrays["encoder.embedding"][7] = 0  # a row in which nothing is to be divided
    return Seq2Seq.of(cell, *BOOKS, arrays)


def taken(folder, data="우리 반 문장", model=None):
    model = model or of_pieces()
    judged = judge(model.translate, PAIRS[2:])
    return take_home(
        folder, model, pairs=PAIRS[:2], judged=judged, data=data, licence="우리 반에서만"
    )


def made(tmp_path, *options, **given):
    """The path of the page that the command makes."""
    home = taken(tmp_path / "translator", **given)
    assert main(["home", str(home.folder), "--to", str(tmp_path / "pages"), *options]) == 0
    return tmp_path / "pages" / "translator.html"


@languages
@pytest.mark.parametrize("attention", [True, False])
def test_its_instruments_live_offline_on_one_copy_of_the_model(
    tmp_path, opened, language, attention
):
    path = made(tmp_path, "--language", language, model=of_pieces(attention=attention))
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    found = json.loads(soup.find(id="s2s-instruments").string)
    names = ["machine", *["attention"] * attention, "decoder", "microscope"]
    assert list(found["models"]) == names and len(found["nets"]) == 1
    assert [one["nets"] for one in found["models"].values()] == [[0]] * len(names)
    assert "models" not in str([list(one["state"]) for one in found["models"].values()])
    with opened(path) as page:
        page.locator(".s2s").nth(len(names) - 1).wait_for()
        assert page.locator(".s2s").count() == len(names)
        assert page.files == {path.as_uri()}
        assert page.locator("html").get_attribute("lang") == language
        first = page.locator(".s2s").first.locator("input[type=text]").first
        first.fill("학생은 물")
        said = rounded(of_pieces(attention=attention))[0].translate("학생은 물")
        page.locator(".s2s-player input[type=range]").first.press("End")
        assert said.decoding.steps and first.get_attribute("aria-invalid") != "true"


def test_what_its_card_says_stands_on_the_page_as_text_alone(tmp_path, opened):
    hostile = "</script><script>window.taken = 1</script><img src=x onerror='taken=1'> {{ 7 * 7 }}"
    with opened(made(tmp_path, data=hostile)) as page:
        page.locator(".s2s").nth(3).wait_for()
        assert page.evaluate("window.taken") is None
        assert page.locator("img").count() == 0
        assert hostile in page.locator("h1").inner_text()
        assert "우리 반에서만" in page.locator("main").inner_text()


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_the_page_computes_with_the_very_numbers_that_python_rounded(page, kind):
    cell, attention, fed = kind
    model = of_pieces(cell, attention, fed, seed=KINDS.index(kind))
    stored, net = rounded(model)
    widget = DecoderLab(stored, PAIRS[0][0])
    page.set_content("<div class=view></div>")
    page.evaluate(RENDER, {**shown(widget), "nets": [net]})
    about, weights = packed([stored])
    assert page.evaluate("state.models") == about
    theirs = page.evaluate("[...new Float32Array(state.weights.buffer)]")
    np.testing.assert_array_equal(np.array(theirs, np.float32), np.frombuffer(weights, "<f4"))
    load_modules(page, "shared/engine")
    for text in [*(source for source, _ in PAIRS), "톰이학교", "물 zebra", "에요"]:
        ids, said, last = page.evaluate(
            """(text) => {
                const [net] = lib.readModels(state.models, state.weights);
                const ids = lib.readSentence(text, net.source);
                const steps = lib.encode(ids, net.encoder);
                const start = [steps.at(-1), net.decoder, lib.memoryOf(net, steps)];
                const spoken = lib.greedy(...start);
                const { probabilities } = spoken.steps.at(-1);
                return [ids, lib.saidBy(spoken), [...probabilities]];
            }""",
            text,
        )
        decoding = precise(stored).translate(text).decoding
        assert ids == stored.source.encode(text) and said == decoding.said
        np.testing.assert_allclose(last, decoding.steps[-1].probabilities, atol=1e-5)


def test_every_weight_is_the_nearest_of_its_steps():
    model = of_pieces()
    stored, net = rounded(model)
    assert set(net["steps"]) <= set(LETTERS) and len(LETTERS) == 91
    for name, array in model.arrays().items():
        other = stored.arrays()[name]
        if "bias" in name:
            np.testing.assert_array_equal(other, array)
            continue
        along = 1 - int(array.shape[0] < array.shape[1])
        step = np.abs(array).max(axis=along, keepdims=True) / (len(LETTERS) // 2)
        assert (np.abs(other - array) <= step / 2 * 1.001).all()


def large(size=5000):
    """A model of the size that `learn` makes, with so many pieces on either side."""
    rng = np.random.default_rng(0)
    syllables = [chr(0xAC00 + n) for n in rng.choice(11172, 1200, replace=False)]
    pieces = dict.fromkeys(["▁", *syllables])
    while len(pieces) < size - len(SPECIAL):
        letters = "".join(rng.choice(syllables, rng.integers(2, 5)))
        pieces["▁" * int(rng.integers(2)) + letters] = None
    book = SubWords((*SPECIAL, *pieces), SPECIAL[3])
    return untrained("lstm", book, book, 128, 64, True, rng)


def test_an_instrument_with_five_thousand_tokens_takes_less_than_two_megabytes():
    _, net = rounded(large())
    small = of_pieces()
    for make in (Machine, AttentionLab, DecoderLab, Microscope):
        alone = {**shown(make(small, PAIRS[0][0])), "nets": [net]}
        assert len(json.dumps(alone, ensure_ascii=False).encode()) < 2_000_000


@languages
def test_without_a_translator_it_says_so(tmp_path, capsys, language):
    use_language(language)
    assert main(["home", str(tmp_path), "--to", str(tmp_path / "pages")]) == 1
    said = capsys.readouterr().err
    assert "card.json" in said and said.count("\n") == 1
    assert bool(HANGUL.search(said)) == (language == "ko")
    assert not (tmp_path / "pages").exists()
