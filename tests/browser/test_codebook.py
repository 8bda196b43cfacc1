"""The codebook lab: a letter in codes and ids, by the browser as by the package."""

import json
import re
import unicodedata

import numpy as np
import pytest
from instruments import load_modules, open_instrument, words_of
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import Codebook, Vocabulary, pad, use_language
from seq2seq_teach.widgets import CodebookLab
from seq2seq_teach.widgets.codebook import words as say

BOOK = Codebook({"안녕": 315, "친구": 526, "-야": 964, "난": 101, "입니다": 217})
SENTENCES = ("난 아이언맨 입니다", "사과를 먹습니다", "나는 오늘 사과를 먹지 않습니다")
LETTER = "안녕 친구야"


def lab(letter=LETTER, vocabulary=True, **values):
    known = (Vocabulary.of(SENTENCES), SENTENCES[1:]) if vocabulary else ()
    return CodebookLab(BOOK, letter, *known, **values)


# ---- The browser does what Python does


def random_book(rng):
    """A book of short words and endings over few letters, so that many fit at one place."""
    letters = list("가나다-áÅ🙂\u1100\u1161\u11ab")
    words = {"".join(rng.choice(letters, rng.integers(1, 4))) for _ in range(rng.integers(1, 12))}
    words = {unicodedata.normalize("NFC", word) for word in words} - {"-"}
    codes = rng.choice(1000, len(words), replace=False)
    return Codebook({word: int(code) for word, code in zip(sorted(words), codes, strict=True)})


def random_letter(rng, book, wild):
    """Words of the book with endings after them; and, when wild, anything among them."""
    words = [word for word in book.codes if not word.startswith("-")] or ["가"]
    endings = ["", *(word[1:] for word in book.codes if word.startswith("-"))]
    parts = [str(rng.choice(words) + rng.choice(endings)) for _ in range(rng.integers(0, 6))]
    if wild:
        parts.insert(0, "".join(rng.choice(list("가나-a \u1100\u1161\u3000\x1f\x85\ufeff"), 5)))
    return unicodedata.normalize(str(rng.choice(["NFC", "NFD"])), " ".join(parts))


def by_book(book, letter):
    try:
        codes = book.encode(letter)
        return [codes, book.decode(codes)]
    except ValueError:
        return None


THEIRS = """(cases) => cases.map(([book, words, letters]) => {
    const known = lib.vocabulary(words);
    const { pieces, stuck } = lib.lookUp(letters[0], book);
    const codes = pieces.map(({ code }) => code);
    const longest = pieces.every(({ word, here, fits }) => here.startsWith(word)
        && fits.every((fit) => here.startsWith(fit) && fit.length <= word.length));
    const rows = lib.padded(letters.map((letter) => lib.idsOf(letter, known)));
    return {
        book: stuck === null ? [codes.map(Number), lib.readCodes(codes, book)] : null,
        longest,
        ids: rows.map(({ ids }) => ids),
        mask: rows.map(({ mask }) => mask),
        back: rows.map((row) => lib.readRow(row, known)),
    };
})"""


def test_the_browser_answers_as_python_does(browser):
    cases, ours = [], []
    for seed in range(400):
        rng = np.random.default_rng(seed)
        book = random_book(rng)
        letters = [random_letter(rng, book, wild=seed % 2) for _ in range(rng.integers(1, 5))]
        known = Vocabulary.of([random_letter(rng, book, wild=False), "<pad> 난"])
        rows = [known.encode(letter, unknown="<unk>") for letter in letters]
        ids, mask = pad(rows)
        back = [known.decode(row) for row in ids]
        ours.append(
            {
                "book": by_book(book, letters[0]),
                "longest": True,
                "ids": ids.tolist(),
                "mask": mask.tolist(),
                "back": back,
            }
        )
        pairs = [[word, str(code)] for word, code in book.codes.items()]
        cases.append([pairs, list(known.words), letters])
    page = browser.new_page()
    load_modules(page, "shared/engine", "shared/kit", "codebook/book")
    theirs = page.evaluate(THEIRS, cases)
    page.close()
    for one, other, case in zip(ours, theirs, cases, strict=True):
        assert one == other, case
    read = [case["book"] for case in ours]
    assert 100 < read.count(None) < 300  # the letters that no book reads, and those it does
    assert sum(3 in row for case in ours for row in case["ids"]) > 100


# ---- In Python


@languages
@pytest.mark.parametrize("letter", ["가" * 101, "난 \ud800", "\udfff"])
def test_what_cannot_be_a_letter_is_refused_and_nothing_is_lost(language, letter):
    use_language(language)
    it = lab()
    with pytest.raises(ValueError) as caught:
        it.letter = letter
    assert str(caught.value).isprintable() and len(str(caught.value)) > 20
    assert it.letter == LETTER
    for wrong in ({"sent": letter}, {"beside": [letter]}):
        with pytest.raises(ValueError):
            CodebookLab(BOOK, LETTER, **wrong)


def test_it_can_be_observed():
    it, seen = lab(), []
    it.observe(lambda change: seen.append(change.new), ["letter", "sent"])
    it.letter, it.sent = "난", "난"
    assert seen == ["난", "난"]


@languages
@pytest.mark.parametrize("letter", [LETTER, "난 토르 입니다", "", "$x$ \u202e<b>"])
@pytest.mark.parametrize("vocabulary", [True, False])
def test_a_still_stands_in(language, letter, vocabulary):
    use_language(language)
    data, metadata = lab(letter, vocabulary)._repr_mimebundle_()
    assert data["text/html"].startswith("<img") and metadata["image/png"]["alt"]
    if letter == LETTER:
        friend = "친구 (a friend) 526" if language == "en" else "친구 526"
        numbers = "15" if vocabulary else friend
        assert numbers in data["text/plain"]
    assert CodebookLab(BOOK, "", Vocabulary.of([]))._repr_mimebundle_()


def test_the_script_is_small():
    assert len(lab()._esm.encode()) <= 50_000


# ---- By mouse and by keyboard


def pieces(root):
    return [text.split("\n") for text in root.locator(".s2s-pieces > *").all_inner_texts()]


def rectangle(root):
    rows = root.locator(".s2s-wide tr").all()
    return [[c.split("\n") for c in row.locator("td").all_inner_texts()] for row in rows]


def test_it_answers_as_the_letter_is_typed_and_is_sent_by_mouse(page):
    root = open_instrument(page, lab())
    field, roads = root.get_by_role("textbox"), root.locator(".s2s-road p")
    assert pieces(root) == [
        ["안녕", "hello", "315"],
        ["친구", "a friend", "526"],
        ["-야", "hey", "964"],
    ]
    assert rectangle(root)[0][:3] == [
        ["안녕 → <unk>", "3", "True"],
        ["친구야 → <unk>", "3", "True"],
        ["<pad>", "0", "False"],
    ]
    expect(roads.nth(0)).to_have_text("What travels: 315 526 964")
    expect(roads.nth(1)).not_to_contain_text("친구야")
    root.get_by_role("button", name="Send").click()
    assert page.evaluate("state.sent") == LETTER
    expect(roads.nth(1)).to_contain_text(LETTER)
    expect(roads.nth(3)).to_contain_text("<unk> <unk> (2 of 2 words lost)")

    field.fill("난 친구 입니다")
    assert [(p[0], p[-1]) for p in pieces(root)] == [
        ("난", "101"),
        ("친구", "526"),
        ("입니다", "217"),
    ]
    assert [cell[-2] for cell in rectangle(root)[0]] == ["4", "3", "6", "0", "0"]
    expect(roads.nth(1)).to_contain_text("Send")  # another letter: not sent yet
    field.fill("난 토르 입니다")
    assert pieces(root) == [["난", "i", "101"], ["토르", "?"]]
    expect(roads.nth(0)).to_contain_text("안녕 (hello), 친구 (a friend), -야 (hey)")
    root.get_by_role("button", name="Send").click()
    expect(roads.last).to_contain_text("난 <unk> 입니다 (1 of 3 words lost)")
    field.fill("a b c d e f")  # longer than all others: their rows grow
    assert [len(row) for row in rectangle(root)] == [6, 6, 6]
    field.fill("")
    assert pieces(root) == [] and [len(row) for row in rectangle(root)] == [5, 5, 5]
    root.get_by_role("button", name="Send").click()
    assert page.evaluate("state.sent") == "난 토르 입니다"


def test_a_piece_tells_which_words_fit_where_it_stands(page):
    book = Codebook({"사과": 1, "사": 2, "사과나무": 3, "-나무": 4})
    root = open_instrument(page, CodebookLab(book, "사과나무 사나무"))
    root.locator(".s2s-pieces button").first.click()
    expect(root.get_by_text("사과, 사, 사과나무.").first).to_be_visible()
    assert page.evaluate("state.position") == 1
    assert root.locator("table").count() == 0
    root.get_by_role("textbox").fill("사나무")
    assert page.evaluate("state.position") == 0
    page.evaluate("model.set('position', 2)")
    expect(root.get_by_text("-나무.").first).to_be_visible()


@languages
def test_by_keyboard_alone(page, language):
    use_language(language)
    words = words_of(CodebookLab, language)
    root, press = open_instrument(page, lab()), page.keyboard.press
    live = root.get_by_role("status")
    page.evaluate(
        "document.addEventListener('keydown', (e) => (window.escaped ??= []).push(e.key))"
    )
    press("Tab")
    press("Control+a")
    page.keyboard.insert_text("난 친구야")
    assert page.evaluate("state.letter") == "난 친구야"
    assert f"{words['travels']} 101 526 964" in live.inner_text()
    press("Enter")
    assert page.evaluate("state.sent") == "난 친구야"
    assert f"{words['returns']} 난 친구야" in live.inner_text()
    press("Tab")  # send
    press("Tab")  # words to click
    press("Tab")
    press("End")
    ending = "-야" + " (hey)" * (language == "en")
    told = words["piece"].format(n=3, count=3, word=ending, code=964, here="-야", fits=ending)
    assert live.inner_text() == told
    press("Space")
    assert page.evaluate("state.position") == 3
    expect(root.get_by_text(told).first).to_be_visible()
    press("Escape")
    assert page.evaluate("state.position") == 0
    press("Tab")  # the rectangle is one stop
    for key, row, n in (("ArrowRight", 1, 2), ("ArrowDown", 2, 2), ("End", 2, 5)):
        press(key)
        name = words["yours"] if row == 1 else words["row"].format(n=row)
        assert live.inner_text().startswith(name)
        place = words["place"].split("{token}")[0]
        assert live.inner_text().startswith(place.format(row=name, n=n, count=5))
    assert live.inner_text().endswith("False")
    for key in ("ArrowUp", "Home", "a", "d", "Escape"):
        press(key)
    assert set(page.evaluate("window.escaped")) <= {"Tab"}
    kept = root.locator("button, input, [tabindex]").evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )
    assert kept


def test_views_of_one_model_agree_and_an_ended_one_stops_listening(page):
    roots = open_instrument(page, lab(), views=2)
    roots.nth(0).get_by_role("textbox").fill("난")
    assert roots.nth(1).get_by_role("textbox").input_value() == "난"
    assert pieces(roots.nth(1)) == [["난", "i", "101"]]
    page.evaluate("ends.forEach((end) => end())")
    assert page.evaluate("Object.values(heard).flat().length") == 0


# ---- For everyone


@pytest.mark.parametrize("theme", ["light", "dark"])
@languages
def test_axe_finds_no_fault(page, language, theme):
    use_language(language)
    root = open_instrument(page, lab(position=2, sent=LETTER), theme)
    for typed in (LETTER, "난 토르 입니다", "", "가" * 101):
        root.get_by_role("textbox").fill(typed)
        axe_is_content(page)
    assert root.locator("[aria-live], output, [role=status]").count() == 1


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("letter", ["난 " * 30, "가" * 100], ids=["words", "one word"])
def test_it_fits_the_width_it_is_given(page, width, letter):
    page.set_viewport_size({"width": width, "height": 800})
    open_instrument(page, lab(letter, sent=letter))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


SHOWN = ("<img src=x onerror=window.hit=1>", "\u202e난", "난\u200b", "🙂", "<script>hit=1</script>")


@pytest.mark.parametrize("typed", SHOWN, ids=ascii)
def test_hostile_text_is_shown_as_text(page, typed):
    root = open_instrument(page, lab())
    root.get_by_role("textbox").fill(typed)
    root.get_by_role("button", name="Send").click()
    assert page.evaluate("state.sent") == typed and page.evaluate("window.hit") is None
    assert root.locator("img, script").count() == 0
    assert "".join(root.inner_text().split()).isprintable()


@languages
@pytest.mark.parametrize("typed", ["\ud800", "난" * 10_000], ids=ascii)
def test_what_cannot_be_sent_is_refused_with_a_sentence(page, typed, language):
    use_language(language)
    root = open_instrument(page, lab())
    root.get_by_role("textbox").fill("토르")
    set_value = "(input, text) => { input.value = JSON.parse(text); }"
    root.get_by_role("textbox").evaluate(set_value, json.dumps(typed))  # Playwright refuses halves
    root.get_by_role("textbox").dispatch_event("change")
    message = root.locator(".s2s-message")
    expect(message).not_to_be_empty()
    ours = say.long(count=10_000, longest=100)
    assert message.inner_text() == ours or r"\ud800" in message.inner_text()
    root.get_by_role("button", name=re.compile("Send|보내기")).click()
    assert page.evaluate("[state.letter, state.sent]") == ["토르", ""]
    root.get_by_role("textbox").press("Escape")
    expect(message).to_be_empty()
    expect(root.get_by_role("textbox")).to_have_value("토르")
