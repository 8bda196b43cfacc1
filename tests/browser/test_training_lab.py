"""The training lab: a model that learns in the browser."""

import re
import zipfile

import numpy as np
import pytest
from instruments import filled, open_instrument, words_of
from playwright.sync_api import expect
from reach import axe_is_content
from shared import languages

from seq2seq_teach import Seq2Seq, load_pretrained, use_language
from seq2seq_teach.letters import PAD
from seq2seq_teach.widgets import ContextLab, DecoderLab, Explorer, Microscope, TrainingLab
from tools.export.widgets import RENDER, shown

CHOICES = [("task", "sing"), ("cell", "elman"), ("context", "last"), ("wire", "loose")]
NO_WORKER = {
    "refused": "() => { window.Worker = class { constructor() { throw Error(); } }; }",
    "broken": """() => {
        window.Worker = class {
            constructor() { setTimeout(() => this.onerror(new Event("error"))); }
            postMessage() {}
            terminate() {}
        };
    }""",
}
COUNT = "progress + span"


def button(root, name, language="en"):
    return root.get_by_role("button", name=words_of(TrainingLab, language)[name], exact=True)


def learned(root):
    """How many steps it has learned, as it says."""
    return int(re.search(r"\d+", root.locator(COUNT).inner_text())[0])


def learn(root, steps):
    """Start it and wait for the end."""
    button(root, "start").click()
    expect(root.locator(COUNT)).to_have_text(f"{steps} of {steps} steps", timeout=60_000)


def taken_home(page, root, folder, language="en"):
    """The model, saved as a learner does and read by Python."""
    with page.expect_download() as download:
        button(root, "save", language).click()
    download.value.save_as(folder / "model.npz")
    return Seq2Seq.load(folder / "model.npz")


@languages
@pytest.mark.parametrize(("name", "value"), [*CHOICES, ("units", 0), ("seed", 20), ("steps", 0)])
def test_what_cannot_be_chosen_is_refused(language, name, value):
    use_language(language)
    lab = TrainingLab()
    before = getattr(lab, name)
    with pytest.raises(ValueError, match=name) as caught:
        setattr(lab, name, value)
    assert len(str(caught.value)) > 15 and getattr(lab, name) == before


def test_a_still_stands_in():
    data, _ = TrainingLab()._repr_mimebundle_()
    assert data["text/html"].startswith("<img")


@pytest.mark.parametrize("context", ["first", "every"])
@pytest.mark.parametrize("worker", ["allowed", *NO_WORKER])
def test_it_learns_stops_and_is_taken_home(page, tmp_path, worker, context):
    if worker in NO_WORKER:
        page.evaluate(NO_WORKER[worker])
    root = open_instrument(page, TrainingLab(steps=600, units=8, context=context))
    expect(root.locator(COUNT)).to_have_text("0 of 600 steps")
    assert len(page.workers) == (worker == "allowed")
    button(root, "once").click()
    expect(root.locator(COUNT)).to_contain_text("1 of 600")
    button(root, "go_on").click()
    expect(button(root, "pause")).to_be_visible()
    button(root, "pause").click()
    expect(button(root, "go_on")).to_be_visible()
    page.wait_for_timeout(200)
    before = learned(root)
    model = taken_home(page, root, tmp_path)
    page.wait_for_timeout(200)
    assert learned(root) == before < 600  # it stands still, and nothing is lost
    button(root, "go_on").click()
    expect(root.locator(COUNT)).to_have_text("600 of 600 steps", timeout=60_000)
    after = taken_home(page, root, tmp_path)
    assert after.encoder.units == 8 and not after.attends
    assert len(after.decoder.kernel) == 32 + 16 * (context == "every")
    assert not np.array_equal(after.encoder.kernel, model.encoder.kernel)
    said = root.locator(".s2s-ranks td").first.inner_text().removesuffix(" …")
    assert said == " ".join(after.translate("3 1 4 1 5 9 2 6").split()[: len(said.split())])


@pytest.mark.parametrize("name", ["digits-lstm-16", "digits-lstm-attention", "phrases-gru"])
@pytest.mark.parametrize("write", [np.savez, np.savez_compressed])
def test_a_model_of_python_is_read_shown_and_written_again(page, tmp_path, name, write):
    model = load_pretrained(name)
    words = {"source": model.source.words, "target": model.target.words}
    write(tmp_path / "there.npz", cell=model.encoder.cell, **words, **model.arrays())
    root = open_instrument(page, TrainingLab())
    root.locator("input[type=file]").set_input_files(tmp_path / "there.npz")
    expect(root.locator(".s2s-message")).to_contain_text("there.npz")
    heard = "난 아이언맨 입니다" if "phrases" in name else "3 1 4 1 5 9 2 6"
    said = re.compile(f"^{model.translate(heard)}( ✓)?$")
    expect(root.locator(".s2s-ranks td").first).to_have_text(said)
    back = taken_home(page, root, tmp_path)
    assert (back.source, back.target, back.encoder.cell) == (*words_in(model), model.encoder.cell)
    for name, array in model.arrays().items():
        np.testing.assert_array_equal(back.arrays()[name], array)
    assert page.evaluate("state.units") == model.encoder.units
    assert page.evaluate("state.attention") == model.attends


def words_in(model):
    return model.source, model.target


def beside(page, widget):
    """Another instrument on the page, below the first."""
    page.evaluate("""() => {
        document.querySelector(".view").className = "first";
        const place = Object.assign(document.createElement("div"), { className: "view" });
        document.querySelector("main").append(place);
    }""")
    page.evaluate(RENDER, shown(widget))
    return page.locator(".view")


FOUR = ["난 아이언맨 입니다", "그는 빵을 먹습니다", "너는 책을 씁니다", "나는 사과를 먹습니다"]


@languages
@pytest.mark.parametrize("task", ["copy", "phrases"])
def test_the_model_opens_in_other_instruments_and_goes_again(page, language, task):
    use_language(language)
    known = task == "phrases"  # the words of the models that stand there
    small, digits = load_pretrained("phrases-lstm-8"), load_pretrained("digits-lstm-16")
    words = words_of(TrainingLab, language)
    root = open_instrument(page, TrainingLab(steps=10, cell="gru", task=task)).first
    others = (
        Microscope(small, FOUR[0]),
        DecoderLab(small, FOUR[0]),
        ContextLab(small, FOUR[0], FOUR[1], FOUR),
        Explorer({"16": digits}, "1 2 3"),
    )
    message = page.locator(".s2s-training .s2s-message")
    expect(page.locator(".s2s-training .s2s-ranks")).to_be_visible()
    button(root, "open", language).click()
    expect(message).to_have_text(words["none_open"])
    for n, other in enumerate(others):
        refused = known and n == 3
        view = beside(page, other)
        typed = view.locator("input[type=text]").first
        before = typed.input_value()
        button(page.locator(".s2s-training"), "open", language).click()
        told = words["some_open" if refused else "opened"]
        expect(message).to_have_text(told.format(opened=n + 1 - refused, refused=1))
        if refused:
            expect(typed).to_have_value(before)
            break
        note = words["widget trained" if known or n == 3 else "widget trained_other"]
        expect(view.get_by_text(note)).to_be_visible()
        expect(typed).to_have_value(before if known or n == 3 else "3 1 4 1 5 9 2 6")
        said = page.locator(".s2s-training .s2s-ranks td").first.inner_text().split()
        if n == 0:
            assert view.locator("tbody th", has_text="z").count()  # a GRU's gate
        if n == 1:
            assert said[0] in view.locator(".s2s-digits button").first.inner_text()
        if n == 2:
            assert view.locator(".s2s-map button").count() == (4 if known else 24)
            assert said[0] in view.locator(".s2s-swap td").first.inner_text()
        view.get_by_role("button", name=words["widget own"]).click()
        expect(typed).to_have_value(before)
        assert view.get_by_role("button", name=words["widget own"]).count() == 0


DYING = """() => {
    const Living = window.Worker;
    window.hired = [];
    window.Worker = class extends Living {
        constructor(...all) { super(...all); hired.push(this); }
    };
    window.die = () => hired.at(-1).dispatchEvent(new Event("error", { cancelable: true }));
}"""

# All that its message says, as it changes.
TOLD = """() => {
    window.told = [];
    const message = document.querySelector(".s2s-message");
    const note = () => told.push(message.textContent);
    new MutationObserver(note).observe(message, { childList: true });
}"""


@languages
@pytest.mark.parametrize("then", ["another", "refused", "silent"])
def test_when_a_worker_dies_nothing_is_lost(page, tmp_path, then, language):
    """What is learned in the end is, number by number, what one worker learns that lives."""
    use_language(language)
    models, words = [], words_of(TrainingLab, language)
    if then == "silent":
        page.clock.install()
    page.evaluate(DYING)
    for dies in (False, True):
        root = open_instrument(page, TrainingLab(steps=400, units=4))
        page.evaluate(TOLD)
        button(root, "start", language).click()
        if dies:
            page.wait_for_function("document.querySelector('progress').value > 0")
            if then == "refused":
                page.evaluate(
                    "() => { window.Worker = class { constructor() { throw Error(); } }; }"
                )
            if then == "silent":
                page.evaluate("() => { hired.at(-1).onmessage = () => {}; }")
                page.clock.fast_forward(21_000)
            else:
                page.evaluate("die()")
        expect(root.locator("progress")).to_have_js_property("value", 400, timeout=60_000)
        models.append(taken_home(page, root, tmp_path, language).arrays())
        told = words["died"].partition("{")[0].strip()
        assert dies == any(told in line for line in page.evaluate("told"))
        assert page.evaluate("hired.length") == 1 + dies * (1 if then == "refused" else 2)
    for name, array in models[0].items():
        np.testing.assert_array_equal(models[1][name], array)


def with_task(lab, **changes):
    """The lab, its tasks changed as no learner can."""
    lab.tasks = {name: {**task, **changes} for name, task in lab.tasks.items()}
    return lab


@languages
@pytest.mark.parametrize("rate", [1e38, -1e30])
def test_a_wrong_rate_ends_in_a_sentence_and_the_last_good_weights(page, tmp_path, rate, language):
    use_language(language)
    root = open_instrument(page, with_task(TrainingLab(units=4), rate=rate))
    button(root, "start", language).click()
    told = words_of(TrainingLab, language)["broken"]
    expect(root.locator(".s2s-message")).to_have_text(re.compile(told.split("{")[0][:20]))
    back = taken_home(page, root, tmp_path, language)
    assert all(np.isfinite(array).all() for array in back.arrays().values())
    assert root.locator("path[d*=NaN]").count() == 0


def test_a_batch_of_one_learns(page, tmp_path):
    root = open_instrument(page, with_task(TrainingLab(steps=30, units=4), batch=1))
    learn(root, 30)
    back = taken_home(page, root, tmp_path)
    assert all(np.isfinite(array).all() for array in back.arrays().values())


def test_a_loss_that_is_no_number_is_told_and_the_weights_are_kept(page, tmp_path):
    model = load_pretrained("digits-lstm-16")
    arrays = {name: array.copy() for name, array in model.arrays().items()}
    arrays["decoder.output"][:] = 0
    arrays["decoder.output_bias"][:] = -1e6  # for all words, and the loss is endless
    arrays["decoder.output_bias"][PAD] = 1e6
    words = {"source": model.source.words, "target": model.target.words}
    np.savez(tmp_path / "there.npz", cell="lstm", **words, **arrays)
    root = open_instrument(page, TrainingLab())
    root.locator("input[type=file]").set_input_files(tmp_path / "there.npz")
    expect(root.locator(".s2s-message")).to_contain_text("there.npz")
    button(root, "start").click()
    expect(root.locator(".s2s-message")).to_contain_text("no number any more")
    back = taken_home(page, root, tmp_path)
    for name, array in arrays.items():
        np.testing.assert_array_equal(back.arrays()[name], array)


def bomb(path, size, said):
    """A zip of zeros that says it is smaller than it is."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("decoder.output.npy", bytes(size))
    whole = path.read_bytes()
    path.write_bytes(whole.replace(size.to_bytes(4, "little"), said.to_bytes(4, "little")))


KINDS_OF_FILE = (
    *("empty", "text", "cut", "flipped", "shapes", "words", "others", "nan", "endless"),
    *("huge", "large", "bomb", "hidden bomb", "folder"),
)


@pytest.mark.parametrize("kind", KINDS_OF_FILE)
@languages
def test_a_bad_file_gets_one_sentence_and_nothing_is_lost(page, tmp_path, kind, language):
    use_language(language)
    model = load_pretrained("phrases-lstm-8" if kind == "words" else "digits-lstm-16")
    path, words = tmp_path / "<b>bad.npz", words_of(TrainingLab, language)
    named = {"source": model.source.words, "target": model.target.words}
    whole = model.save(path).read_bytes()
    if kind == "words":
        other = {name: [*its[:-1], "x"] for name, its in named.items()}
        np.savez(path, cell="lstm", **other, **model.arrays())
    if kind == "others":
        np.savez(path, curve=np.arange(10), names=["a", "b"])
    numbers = {"nan": np.nan, "endless": np.inf, "huge": -1e7}
    if kind in ("shapes", *numbers):
        output = model.arrays()["decoder.output"].copy()
        output[1, 2] = numbers.get(kind, 0)
        arrays = {"decoder.output": np.zeros((3, 3), "f4") if kind == "shapes" else output}
        np.savez(path, cell="lstm", **named, **model.arrays() | arrays)
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :]
    spoilt = {"empty": b"", "text": b"hello", "cut": whole[:middle], "flipped": flipped}
    if kind in spoilt:
        path.write_bytes(spoilt[kind])
    if kind == "large":
        path.write_bytes(bytes(2**25 + 1))
    if "bomb" in kind:
        size = 2**25 + 64
        bomb(path, size, 64 if kind == "hidden bomb" else size)
    root = open_instrument(page, TrainingLab(steps=20, units=4))
    learn(root, 20) if language == "en" else None
    if kind == "folder":  # as a browser hands one over that is dropped
        page.evaluate(
            """() => {
                const folder = new File([], "<b>bad.npz");
                folder.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
                const event = new Event("drop", { bubbles: true, cancelable: true });
                event.dataTransfer = { files: [folder] };
                document.querySelector(".s2s").dispatchEvent(event);
            }"""
        )
    else:
        root.locator("input[type=file]").set_input_files(path)
    keys = {"words": "other_words", **dict.fromkeys(numbers, "no_numbers")}
    why = words[keys.get(kind, "large" if kind in ("large", "bomb") else "no_model")]
    message = root.locator(".s2s-message")
    expect(message).to_have_text(why.format(file="“<b>bad.npz”", most=32))
    assert root.locator("b").count() == 0
    assert language == "ko" or learned(root) == 20


def test_a_file_can_be_dropped_on_it(page, tmp_path):
    model = load_pretrained("digits-lstm-16")
    model.save(tmp_path / "there.npz")
    root = open_instrument(page, TrainingLab())
    data = page.evaluate_handle(
        """(numbers) => {
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(numbers)], "there.npz"));
            return data;
        }""",
        list((tmp_path / "there.npz").read_bytes()),
    )
    root.dispatch_event("drop", {"dataTransfer": data})
    expect(root.locator(".s2s-message")).to_contain_text("there.npz")
    back = taken_home(page, root, tmp_path)
    np.testing.assert_array_equal(back.encoder.kernel, model.encoder.kernel)


def test_choices_wait_for_the_next_model(page):
    root = open_instrument(page, TrainingLab(steps=20))
    root.locator("summary").click()
    root.get_by_label("GRU").check()
    expect(root.locator(".s2s-message")).to_be_empty()
    learn(root, 20)
    root.get_by_label("copy digits").check()
    root.get_by_label("RNN").check()
    expect(root.locator(".s2s-message")).to_contain_text("Begin again")
    assert learned(root) == 20
    button(root, "again").click()
    expect(root.locator(COUNT)).to_have_text("0 of 20 steps")
    assert root.locator(".s2s-before").count() == 1
    expect(root.locator(".s2s-message")).to_be_empty()


@languages
def test_by_keyboard_alone(page, language):
    use_language(language)
    root, press = open_instrument(page, TrainingLab(steps=15)), page.keyboard.press
    expect(root.locator(COUNT)).to_contain_text("0")
    page.evaluate(
        "document.addEventListener('keydown', (e) => e.key !== 'Tab' && (window.escaped = e.key))"
    )
    press("Tab")
    press("ArrowRight")
    assert page.evaluate("state.task") == "reverse"
    for key in ["Tab", "Tab", "Tab", "Tab", "Enter"]:  # over three buttons, to what is folded away
        press(key)
    for name, key, value in (
        ("cell", "ArrowLeft", "gru"),
        ("context", "ArrowRight", "every"),
        ("wire", "ArrowRight", "cut"),
        ("units", "ArrowRight", 20),
        ("seed", "ArrowRight", 1),
        ("attention", "Space", True),
    ):
        press("Tab")
        press(key)
        assert page.evaluate(f"state.{name}") == value
    for _ in range(9):
        press("Shift+Tab")
    press("Enter")
    expect(root.get_by_role("status")).to_have_text(
        filled(words_of(TrainingLab, language)["done"], steps=15)
    )
    assert page.evaluate("window.escaped") is None
    kept = root.locator("button, input").evaluate_all(
        "(all) => all.every((node) => node.dataset.lmSuppressShortcuts === 'true')"
    )
    assert kept


@pytest.mark.parametrize("theme", ["light", "dark"])
@languages
def test_axe_finds_no_fault(page, language, theme):
    use_language(language)
    root = open_instrument(page, TrainingLab(steps=10), theme)
    for _ in range(2):
        expect(root.locator(".s2s-ranks")).to_be_visible()
        axe_is_content(page)
        button(root, "start", language).click()
        expect(root.get_by_role("status")).not_to_be_empty()
        button(root, "again", language).click()
    assert root.locator("[aria-live], output, [role=status]").count() == 1


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("task", ["copy", "phrases"])
def test_it_fits_the_width_it_is_given(page, width, task):
    page.set_viewport_size({"width": width, "height": 800})
    root = open_instrument(page, TrainingLab(task=task))
    expect(root.locator(".s2s-ranks")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
