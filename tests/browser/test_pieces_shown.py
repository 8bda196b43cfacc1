"""Models of pieces of words in the instruments: named, typed, said and joined as Python does it."""

import numpy as np
import pytest
from instruments import load_models, load_modules, open_instrument
from models import KINDS, kind_name, precise
from playwright.sync_api import expect
from shared import languages

from seq2seq_teach import Seq2Seq, use_language
from seq2seq_teach.architecture import untrained
from seq2seq_teach.decoder import LONGEST_OUTPUT
from seq2seq_teach.letters import SPECIAL
from seq2seq_teach.pieces import BEGINS, SubWords
from seq2seq_teach.widgets import AttentionLab, DecoderLab, Machine, Microscope

KOREAN = ["나는 학교에 갔어요 .", "톰은 학생이에요 .", "물 주세요 !", "학생은 학교에 있어요 ."]
ENGLISH = ["i went to school .", "tom is a student .", "water , please !", "directions at school ."]
BOOKS = SubWords.learned(KOREAN, 60), SubWords.learned(ENGLISH, 60)
TYPED = "학생은 물집에 zebra ."  # in no sentence, and with letters that nobody has


def of_pieces(cell="lstm", attention=True, fed=False, seed=0):
    rng = np.random.default_rng(seed)
    model = untrained(cell, *BOOKS, 7, 5, attention, rng, fed)
    arrays = {
        name: rng.normal(0, 1, array.shape).astype(np.float32)
        for name, array in model.arrays().items()
    }
    return Seq2Seq.of(cell, *BOOKS, arrays)


def test_a_piece_is_called_by_what_it_spells():
    book = SubWords((*SPECIAL, BEGINS, "▁dir", "ai", "a"), SPECIAL[3])
    assert book.names == (*SPECIAL, BEGINS, "dir", "·ai", "·a")
    called = [BOOKS[1].names[token] for token in BOOKS[1].encode("studenti")]
    assert called == ["s", "·tud", "·ent", "·i"]


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_the_browser_reads_says_and_joins_pieces_as_python(page, kind):
    load_modules(page, "shared/engine", "machine/run")
    for seed in range(5):
        model = of_pieces(*kind, seed=seed)
        load_models(page, model)
        for text in (*KOREAN[:2], TYPED, "에요이"):
            theirs = page.evaluate(
                """(text) => {
                    const [net] = models;
                    const { ids, spoken, said } = lib.run(net, text, null);
                    const { source, target } = net;
                    return {
                        ids, said,
                        read: ids.map((id) => source.words[id]),
                        names: said.map((id) => target.words[id]),
                        joined: lib.joined(spoken.ids, target).join(" "),
                        states: spoken.steps.map(({ h, logits }) => [[...h], [...logits]]),
                    };
                }""",
                text,
            )
            ours = precise(model).translate(text)
            assert theirs["ids"] == model.source.encode(text)
            assert theirs["said"] == ours.decoding.said
            pieces = [model.target.words[token] for token in ours.decoding.ids]
            assert theirs["joined"] == model.target.joined(pieces)
            assert theirs["read"] == [model.source.names[token] for token in theirs["ids"]]
            assert theirs["names"] == [model.target.names[token] for token in theirs["said"]]
            for (h, logits), step in zip(theirs["states"], ours.decoding.steps, strict=True):
                np.testing.assert_allclose(h, step.state[0], atol=1e-5)
                np.testing.assert_allclose(logits, step.logits, atol=1e-5, rtol=1e-5)


@languages
@pytest.mark.parametrize("make", [Machine, DecoderLab, AttentionLab, Microscope])
def test_an_instrument_shows_no_mark_of_the_pieces_and_takes_what_is_typed(page, make, language):
    use_language(language)
    model = of_pieces()
    root = open_instrument(page, make(model, KOREAN[1]))
    field = root.locator("input[type=text]").first
    field.fill(TYPED)
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert page.evaluate("state.sentence") == TYPED
    text = root.inner_text()
    spelled = [model.source.words[token] for token in model.source.encode(TYPED)]
    marked = [piece for piece in spelled if piece.startswith(BEGINS) and piece != BEGINS]
    assert marked and not any(piece in text for piece in marked)
    known = root.locator(".s2s-known").first
    known.locator("summary").click()
    known.get_by_role("button", name="학생은", exact=True).click()
    assert page.evaluate("state.sentence") == f"{TYPED} 학생은"


def test_the_decoder_speaks_to_its_end_and_says_a_piece_that_is_clicked(page):
    model = of_pieces(seed=1)
    model.decoder.output_bias[2] = -9  # it never says <eos>
    lab = DecoderLab(model, KOREAN[0], [(KOREAN[0], ENGLISH[0])], step=1)
    root = open_instrument(page, lab)
    assert len(lab.decoding.steps) == LONGEST_OUTPUT
    cards = root.locator(".s2s-digits button")
    expect(cards).to_have_count(LONGEST_OUTPUT)
    root.locator(".s2s-beliefs button").nth(2).click()
    lab.picks = page.evaluate("state.picks")
    said = [model.target.names[token] for token in lab.decoding.said]
    assert cards.nth(0).locator("bdi").last.inner_text() == said[0] == lab.picks[0]
    assert cards.nth(31).locator("bdi").last.inner_text() == said[31]
    assert "0.0%" not in root.locator(".s2s-tree").inner_text()
    root.locator("input[type=checkbox]").check()
    lab.teacher = True
    right = model.target.encode(ENGLISH[0])
    expect(cards.nth(len(right))).to_contain_text("<eos>")
    assert lab.decoding.said[: len(right)] == right


def test_the_gradient_goes_home_from_an_answer_of_pieces(page):
    machine = Machine(of_pieces(), KOREAN[1], ENGLISH[1], focus="gradient")
    root = open_instrument(page, machine)
    truth = root.locator("input[type=text]").nth(1)
    truth.fill("a student is a directions")
    machine.truth = page.evaluate("state.truth")
    assert machine.truth == "a student is a directions"
    expect(root.locator(".s2s-player input")).to_have_attribute("max", str(machine._last))
    truth.fill("")
    page.evaluate("model.set('truth', '')")
    machine.truth = ""
    assert page.evaluate("state.truth") == machine.truth
