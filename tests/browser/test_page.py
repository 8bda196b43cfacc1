"""A notebook as a page: opened from a file with the network closed, and nothing behind it."""

import base64
import gzip
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest
from bs4 import BeautifulSoup
from instruments import words_of
from PIL import Image
from playwright.sync_api import expect

from seq2seq_teach import load_pretrained
from seq2seq_teach.limits import read_back
from seq2seq_teach.widgets import ContextLab, DecoderLab
from tools import REPO
from tools.export.__main__ import main
from tools.export.page import page as page_of
from tools.export.pictures import data_address, lighter
from tools.export.run import execute
from tools.export.words import frozen

PAGES = {"en": "02_the_encoder.html", "ko": "ko/02_the_encoder.html"}
SENTENCE = "사과를 먹습니다"
each_language = pytest.mark.parametrize("language", PAGES)


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Notebook 2 in both languages, made by the command."""
    if not shutil.which("npm") and not os.environ.get("CI"):
        pytest.skip("npm was not found; pages need Node.js")
    folder = tmp_path_factory.mktemp("pages")
    notebooks = [f"notebooks/{name.replace('.html', '.ipynb')}" for name in PAGES.values()]
    command = [sys.executable, "-m", "tools.export", "page", *notebooks, "--to", str(folder)]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [Path(line) for line in done.stdout.split()] == [folder / p for p in PAGES.values()]
    return folder


def soup(folder, language):
    return BeautifulSoup((folder / PAGES[language]).read_text(encoding="utf-8"), "html.parser")


# What is in the file


@each_language
def test_language_title_and_no_address_of_a_server_that_the_page_would_ask(folder, language):
    page = soup(folder, language)
    assert page.html["lang"] == language
    assert page.title.text == {"en": "2 · The encoder", "ko": "2 · 인코더"}[language]
    asked = [tag.get("src") or tag.get("href") for tag in page(["script", "link", "img"])]
    asked = [address for address in asked if address]
    assert asked and not [address for address in asked if re.match(r"\w*:?//", address)]
    text = str(page)
    assert not re.search(r"(cdn\w*|unpkg|jsdelivr|googleapis|gstatic)\.|mermaid", text)
    assert not re.search(r"(@import|url\()\s*[\"']?(https?:)?//", text)


@each_language
def test_every_image_is_described(folder, language):
    descriptions = [image.get("alt", "") for image in soup(folder, language)("img")]
    assert descriptions and all(descriptions)
    assert not [text for text in descriptions if text.startswith("No description")]


def test_a_page_with_all_it_needs_is_small_enough_to_hand_on(folder):
    files = [folder / PAGES["en"], *(folder / "assets").iterdir()]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 2e6


def test_the_pins_are_exact_and_tell_no_address():
    text = (REPO / "package.json").read_text(encoding="utf-8")
    about = json.loads(text)
    pins = about["dependencies"] | about["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in pins.values())
    assert about["private"]
    lock = (REPO / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text and '"resolved"' not in lock


# What it does


def number(page, row, step, unit):
    """The cell of the grid with this number."""
    line = page.locator(f".s2s-microscope tbody[data-row={row}] tr").nth(unit)
    return line.locator("td").nth(step)


def shown(value, digits):
    return f"{value:.{digits}f}".replace("-", "−")


def focused(page, script):
    return page.evaluate(f"(() => {{ const node = document.activeElement; return {script}; }})()")


EXPLORER = """
from seq2seq_teach.limits import stored_curve
from seq2seq_teach.widgets import Explorer

names = "lstm-16", "lstm-attention"
models = {name: load_pretrained(f"digits-{name}") for name in names}
Explorer(models, "3 1 4 1 5 9 2 6", {name: stored_curve(name) for name in names})
"""
LABS = """
from ipywidgets import VBox
from seq2seq_teach.widgets import ContextLab, DecoderLab

model = load_pretrained()
some = ["나는 사과를 먹습니다", "너는 책을 씁니다", "고양이는 우유를 마십니다"]
VBox([
    ContextLab(model, some[0], some[2], some),
    DecoderLab(model, "책을 썼습니다", [("책을 썼습니다", "she wrote books")]),
])
"""
CODEBOOK = """
from seq2seq_teach import Codebook, Vocabulary
from seq2seq_teach.widgets import CodebookLab

vocabulary = Vocabulary.of(["난 아이언맨 입니다", "사과를 먹습니다"])
CodebookLab(Codebook({"안녕": 315, "친구": 526, "-야": 964}), "안녕", vocabulary, ["난 입니다"])
"""
PREDICT = """
from seq2seq_teach.widgets import Predict

Predict("information curve", {1: 2.5, 2: 4.5, 3: 6}, line={1: 3, 2: 6, 3: 9})
"""


def instrument_page(folder, language, name, cell):
    """A notebook with nothing but this cell, as a page in `folder`."""
    setup = f"from seq2seq_teach import load_pretrained, use_language\nuse_language({language!r})\n"
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(setup + cell)],
        metadata={"kernelspec": kernel, "lang": language, "title": name},
    )
    path = folder / f"{name}_{language}.ipynb"
    nbformat.write(notebook, path)
    main(["page", str(path), "--to", str(folder)])
    return path.with_suffix(".html")


@each_language
def test_the_explorer_works_without_a_kernel(folder, opened, language):
    models = {name: load_pretrained(f"digits-lstm-{name}") for name in ("16", "attention")}
    with opened(instrument_page(folder, language, "explorer", EXPLORER)) as page:
        field, verdict = page.get_by_role("textbox"), page.locator(".s2s-verdict")
        expect(verdict).to_contain_text("26.6")  # bits in eight digits
        page.get_by_text("lstm-attention", exact=True).first.click()
        for text in ("3141592653589793", "2718281828459045"):
            field.fill(text)
            back = read_back(models["attention"], " ".join(text))
            expect(verdict).to_contain_text(f"{53.15 - back.lost.sum():.1f}")
        field.fill("12x")
        field.press("Enter")
        expect(page.locator(".s2s-message")).to_contain_text("x")
        field.press("Escape")
        expect(field).to_have_value(" ".join("2718281828459045"))
        # By keyboard alone.
        page.get_by_role("slider").focus()
        page.keyboard.press("Home")
        expect(verdict).to_contain_text("3.3")
        page.keyboard.press("End")
        expect(verdict).to_contain_text("79.7")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".s2s-beliefs table")).to_be_visible()


@each_language
def test_the_labs_work_without_a_kernel(folder, opened, language):
    swap = words_of(ContextLab, language)["swap"]
    width = words_of(DecoderLab, language)["width"]
    model = load_pretrained()
    with opened(instrument_page(folder, language, "labs", LABS)) as page:
        context, decoder = page.locator(".s2s-context"), page.locator(".s2s-decoder")
        said = context.locator(".s2s-ranks td")
        expect(said.first).to_have_text("i eat apples")
        context.get_by_role("button", name=swap).click()
        expect(said.nth(2)).to_have_text(model.translate("고양이는 우유를 마십니다"))
        context.locator("input[type=text]").first.fill("난 아이언맨 입니다")
        expect(said.first).to_have_text("i am iron man")
        expect(decoder.locator(".s2s-verdict")).to_contain_text("i wrote books")
        decoder.get_by_role("button", name="she ").first.click()
        expect(decoder.locator(".s2s-digits")).to_contain_text("she")

        # By keyboard alone.
        press = page.keyboard.press
        context.get_by_role("slider", name=words_of(ContextLab, language)["pads"]).focus()
        press("End")
        expect(context.locator(".s2s-read s")).to_have_count(12)
        for _ in range(40):
            press("Tab")
            if focused(page, f"node.getAttribute('aria-label') === {width!r}"):
                break
        press("Home")
        expect(decoder.locator(".s2s-ranks tbody tr")).to_have_count(1)
        press("End")
        expect(decoder.locator(".s2s-ranks tbody tr")).to_have_count(8)
        press("Tab")
        press("Tab")
        press("ArrowRight")
        press("Enter")
        expect(decoder.locator(".s2s-digits button").first).to_contain_text("i")


@each_language
def test_a_letter_is_sent_without_a_kernel(folder, opened, language):
    with opened(instrument_page(folder, language, "codebook", CODEBOOK)) as page:
        field, roads = page.get_by_role("textbox"), page.locator(".s2s-road p")
        expect(roads.first).to_contain_text("315")
        field.fill("안녕 친구야")
        page.get_by_role("button", name={"en": "Send", "ko": "보내기"}[language]).click()
        expect(roads.nth(1)).to_contain_text("안녕 친구야")
        page.locator(".s2s-pieces button").nth(1).click()
        expect(page.locator(".s2s-pieces [aria-pressed=true]")).to_have_text(
            re.compile("친구.*526")
        )
        # By keyboard alone.
        field.focus()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text("난 토르")
        page.keyboard.press("Enter")
        expect(roads.last).to_contain_text("난 <unk>")
        for key in ("Tab", "Tab", "Tab", "ArrowRight"):  # send, words, pieces
            page.keyboard.press(key)
        expect(page.get_by_role("status")).to_contain_text("토르 → <unk>")


@each_language
def test_a_guess_is_made_without_a_kernel(folder, opened, language):
    with opened(instrument_page(folder, language, "predict", PREDICT)) as page:
        button, verdict = page.get_by_role("button"), page.locator(".s2s-verdict")
        page.get_by_role("slider").first.focus()
        for key in ("ArrowUp", "ArrowRight", "PageUp"):
            page.keyboard.press(key)
        assert not page.locator(".s2s .s2s-now").count()
        button.click()
        expect(verdict).to_contain_text("6.0")  # what it is where the two are farthest apart
        expect(page.locator("path.s2s-now")).to_have_count(1)


@each_language
def test_the_microscope_works_without_a_kernel(folder, opened, language):
    steps = load_pretrained("phrases-lstm-8").encode(SENTENCE).steps
    with opened(folder / PAGES[language]) as page:
        player = page.locator(".s2s-microscope .s2s-player")
        expect(player).to_contain_text("아이언맨")
        player.get_by_role("button", name={"en": "Next", "ko": "다음"}[language]).click()
        expect(player).to_contain_text("입니다")

        page.locator(".s2s-microscope .s2s-bar input[type=text]").fill(SENTENCE)
        expect(page.locator(".s2s-microscope thead th")).to_have_count(
            3
        )  # the start, and two words
        for row in ("c", "h"):
            for unit in range(1, 9):
                value = getattr(steps, row)[1, unit - 1]
                expect(number(page, row, 2, unit)).to_have_text(
                    shown(value, 2).replace("−0.00", "0.00")
                )

        number(page, "c", 2, 3).click()
        value = page.locator(".s2s-microscope .s2s-value")
        expect(value).to_have_text(shown(steps.c[1, 2], 4))
        page.locator(".s2s-microscope .s2s-numbers button.s2s-operand").first.click()
        expect(value).to_have_text(shown(steps.f[1, 2], 4))
        expect(
            page.locator(".s2s-microscope tbody[data-row=f] [aria-selected=true]")
        ).to_have_count(1)
        page.locator(".s2s-panel nav button").first.click()  # Back
        expect(value).to_have_text(shown(steps.c[1, 2], 4))
        page.keyboard.press("Escape")
        expect(value).to_have_count(0)


@each_language
def test_and_by_keyboard_alone(folder, opened, language):
    with opened(folder / PAGES[language]) as page:
        page.locator(".s2s-value").wait_for()
        page.keyboard.press("Tab")
        for _ in range(30):
            if focused(page, "!!node.closest('.s2s-microscope table')"):
                break
            page.keyboard.press("Tab")
        for key in ["Home", *["ArrowDown"] * 2, "ArrowRight"]:
            page.keyboard.press(key)
        assert focused(page, "node.place.join()") == "c,1,1"
        page.keyboard.press("Enter")
        value = page.locator(".s2s-value")
        expect(page.locator(".s2s-microscope .s2s-title")).to_contain_text("난")
        before = value.inner_text()
        assert focused(page, "node.matches('.s2s-panel .s2s-operand')")
        page.keyboard.press("Enter")
        expect(value).not_to_have_text(before)
        page.keyboard.press("Escape")
        expect(value).to_have_text(before)
        page.keyboard.press("Escape")
        expect(value).to_have_count(0)
        assert focused(page, "node.place.join()") == "c,1,1"


# Where the widget does not appear, and how the page looks


def test_the_still_stands_in_until_the_widget_is_there(folder, opened, browser):
    with opened(folder / PAGES["en"]) as page:
        page.locator(".s2s-value").wait_for()
        expect(page.locator(".s2s-still:has(img):visible")).to_have_count(0)
    with opened(folder / PAGES["en"], java_script_enabled=False) as page:
        expect(page.locator(".s2s-still img:visible")).to_have_count(2)  # machine and microscope
        for still in page.locator(".s2s-still img").all():
            assert "난" in still.get_attribute("alt")

    broken = folder / "broken.html"
    text = (folder / PAGES["en"]).read_text(encoding="utf-8")
    broken.write_text(text.replace("main_default as default", "gone as default"), "utf-8")
    page = browser.new_page()
    with page.expect_event("pageerror", timeout=60_000):
        page.goto(broken.as_uri())
    expect(page.locator(".s2s-still img").last).to_be_visible()
    browser.faults.clear()
    page.close()


@each_language
def test_a_narrow_window_never_scrolls_sideways(folder, opened, language):
    with opened(folder / PAGES[language], viewport={"width": 360, "height": 800}) as page:
        page.locator(".s2s-value").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        boxes = page.locator("main pre, main table")
        lost = boxes.evaluate_all(
            """(boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1
                && getComputedStyle(box).overflowX !== 'auto').map((box) => box.outerHTML)"""
        )
        assert lost == []


@pytest.mark.parametrize("theme, brightness", [("light", 255), ("dark", 17)])
def test_it_is_as_light_or_dark_as_the_reader_wants(folder, opened, theme, brightness):
    with opened(folder / PAGES["en"], color_scheme=theme) as page:
        page.locator(".s2s-value").wait_for()
        papers = [
            page.locator(where).evaluate("(node) => getComputedStyle(node).backgroundColor")
            for where in ("body", ".s2s-microscope")
        ]
        assert papers == [f"rgb({brightness}, {brightness}, {brightness})"] * 2
        assert (
            page.locator("body").get_attribute("data-jp-theme-light")
            == str(theme == "light").lower()
        )


@each_language
def test_hangul_and_formulas_are_drawn_with_fonts_the_page_brings(folder, opened, language):
    with opened(folder / PAGES[language]) as page:
        page.locator(".s2s-value").wait_for()
        page.locator(".s2s-microscope summary").click()
        assert page.locator(".katex-display .mord").count() and "$$" not in page.inner_text("main")
        session = page.context.new_cdp_session(page)
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        prose = ".jp-RenderedMarkdown :is(h1, h2, p):not(:has(code, .katex))"
        for where in (
            prose,
            ".s2s-microscope thead bdi",
            ".s2s-microscope .s2s-words button :is(bdi, small)",
        ):
            asked = {"nodeId": root, "selector": where}
            nodes = session.send("DOM.querySelectorAll", asked)["nodeIds"]
            assert nodes
            for node in nodes:
                used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
                others = sum(font["glyphCount"] for font in used if not font["isCustomFont"])
                html = session.send("DOM.getOuterHTML", {"nodeId": node})["outerHTML"]
                text = BeautifulSoup(html, "html.parser").text
                assert used and others <= len(re.findall("[^ 가-힣A-Za-z0-9]", text)), (text, used)
        # Asked for its style sheets, Chromium 150 reads the file again, and refuses itself.
        page.trouble[:] = [line for line in page.trouble if "Unsafe attempt to load" not in line]


# Other notebooks


@pytest.fixture(scope="session")
def small(folder, tmp_path_factory):
    """A small notebook that has been run: controls of ipywidgets, links."""
    cells = [
        "from ipywidgets import HTML, IntSlider, VBox\n"
        "VBox([IntSlider(3), HTML('<b>the last answer</b>')])"
    ]
    notebook = nbformat.v4.new_notebook(cells=list(map(nbformat.v4.new_code_cell, cells)))
    links = "# Small\n\n[next](next.ipynb#part) [gone](gone.ipynb#part) [far](https://example.org)"
    notebook.cells.insert(0, nbformat.v4.new_markdown_cell(links))
    path = tmp_path_factory.mktemp("small") / "small.ipynb"
    nbformat.write(notebook, path)
    return execute(path)


def test_of_controls_that_ask_python_one_answer_is_shown(folder, small, opened):
    path = folder / "small.html"
    path.write_text(page_of(small), encoding="utf-8")
    for javascript in (True, False):
        with opened(path, java_script_enabled=javascript) as page:
            expect(page.locator(".s2s-still b")).to_have_text("the last answer")
            expect(page.locator(".s2s-frozen")).to_have_text(frozen.en)
            expect(page.get_by_role("slider")).to_have_count(0)


def test_a_link_leads_to_a_page_beside_it_or_is_only_text(small):
    page = BeautifulSoup(page_of(small, beside={"next.html"}), "html.parser")
    links = {link.text: link["href"] for link in page.main("a")}
    assert links == {"next": "next.html#part", "far": "https://example.org"}
    assert "gone" in page.main.text


def test_only_a_page_with_instruments_brings_them(folder, small):
    assert "alive" not in page_of(small)
    assert "alive" in (folder / PAGES["en"]).read_text(encoding="utf-8")


def test_a_figure_is_smaller_and_looks_the_same():
    """No shade is off by more than 4 of 256: nobody sees that, and white stays white."""
    noise = np.random.default_rng(0).integers(0, 256, (50, 60, 3), dtype=np.uint8)
    noise[:25] = 255
    file = io.BytesIO()
    Image.fromarray(noise).save(file, "PNG")
    page = lighter(f'<img src="{data_address("image/png", file.getvalue())}">')
    kind, content = re.fullmatch(r'<img src="data:([\w/]+);base64,(.*)">', page).groups()
    after = np.array(Image.open(io.BytesIO(base64.b64decode(content))).convert("RGB"))
    assert kind == "image/webp" and (after[:25] == 255).all()
    assert np.abs(after.astype(int) - noise).max() <= 4


# What it says when it cannot


def test_it_names_the_notebook_that_is_not_there_or_fails(folder, tmp_path, capsys):
    bad = tmp_path / "bad.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")]), bad)
    for path, says in ((tmp_path / "no.ipynb", "no.ipynb is not"), (bad, "bad.ipynb.*division")):
        assert main(["page", str(path), "--to", str(tmp_path)]) == 1
        assert re.fullmatch(f".*{says}.*\n", capsys.readouterr().err)
