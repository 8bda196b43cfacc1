"""Every instrument in both languages, both themes, 1280 and 360 px wide: each picture by itself,
and all of them side by side on one sheet.
"""

from functools import cache

import numpy as np

from seq2seq_teach import Codebook, Vocabulary, load_pretrained, use_language
from seq2seq_teach.architecture import untrained
from seq2seq_teach.limits import stored_curve
from seq2seq_teach.tasks import digit_vocabulary, digits
from seq2seq_teach.widgets import (
    AttentionLab,
    CodebookLab,
    ContextLab,
    DecoderLab,
    Explorer,
    Machine,
    Microscope,
    Predict,
    Progress,
    TrainingLab,
)
from tools.look.browser import chromium
from tools.look.own_page import open_instrument
from tools.look.sheet import sheet

LANGUAGES, THEMES, WIDTHS = ("en", "ko"), ("light", "dark"), (1280, 360)
IAM, EAT, DRINK = "난 아이언맨 입니다", "나는 사과를 먹습니다", "고양이는 우유를 마십니다"


def microscope():
    small = [load_pretrained(f"phrases-{cell}-8") for cell in ("lstm", "gru", "rnn")]
    return Microscope(small, IAM, step=2, selection=("c", 2, 1))


def explorer():
    names = ("lstm-16", "lstm-64", "lstm-attention")
    models = {name: load_pretrained(f"digits-{name}") for name in names}
    curves = {name: stored_curve(name) for name in names}
    return Explorer(models, "3 1 4 1 5 9 2 6 5 3", curves, position=4)


def codebook():
    book = Codebook({"안녕": 315, "친구": 526, "-야": 964})
    return CodebookLab(book, "안녕 친구야", Vocabulary.of([IAM, EAT]), [IAM])


def context():
    return ContextLab(load_pretrained(), EAT, DRINK, [IAM, EAT, DRINK, "너는 책을 씁니다"])


def decoder():
    sentence = "책을 썼습니다"
    return DecoderLab(load_pretrained(), sentence, [(sentence, "she wrote books")])


def attention():
    looker = load_pretrained("phrases-lstm-attention")
    return AttentionLab(looker, "나는 어제 고양이를 봤습니다", load_pretrained())


def machine():
    return Machine(load_pretrained(), IAM)


def way_home():
    model = load_pretrained("phrases-lstm-8")
    fresh = untrained("lstm", model.source, model.target, 8, 8, rng=np.random.default_rng(0))
    return Machine(model, IAM, "i am iron man", fresh, focus="gradient")


def predict():
    curve = stored_curve("lstm-16")
    truth = dict(zip(curve.lengths.tolist(), curve.recovered[0].tolist(), strict=True))
    line = dict(zip(curve.lengths.tolist(), curve.sent.tolist(), strict=True))
    guess = [2.5 * length**0.8 for length in truth]
    return Predict("information curve", truth, line=line, guess=guess, committed=True)


@cache
def training():
    from seq2seq_teach.training import Training  # it takes seconds, and only this needs it

    book, unseen = digit_vocabulary(), digits(np.random.default_rng(1), 50, 3)
    training = Training(
        lambda rng, count: digits(rng, count, 3),
        book,
        book,
        units=16,
        embedding=8,
        batch=32,
        steps=100,
        every=10,
        unseen=unseen,
        samples=[source for source, _ in unseen[:2]],
    )
    training.run()
    return training


def progress():
    return Progress(training())


def training_lab():
    return TrainingLab()


INSTRUMENTS = (
    codebook,
    machine,
    way_home,
    microscope,
    context,
    decoder,
    attention,
    explorer,
    predict,
    progress,
    training_lab,
)


def pictures(browser):
    """Each instrument in each way; → (name of the picture, its width, its PNG)."""
    for make in INSTRUMENTS:
        for width in WIDTHS:
            for language in LANGUAGES:
                use_language(language)
                for theme in THEMES:
                    page = browser.new_page(viewport={"width": width, "height": 900})
                    open_instrument(page, make(), theme)
                    page.wait_for_timeout(200)  # until what waits for a pause is drawn
                    name = f"{make.__name__}-{language}-{theme}-{width}"
                    yield name, width, page.screenshot(full_page=True)
                    page.close()


def look_at(to):
    """Write the pictures and the sheet into the folder `to`; → the sheet's path."""
    to.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        taken = list(pictures(browser))
        for name, _, png in taken:
            (to / f"{name}.png").write_bytes(png)
        sheet(browser, [(name, width // 3, png) for name, width, png in taken], to / "sheet.png")
    return to / "sheet.png"
