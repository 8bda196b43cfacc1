"""A translator that was taken home, as a page of its own: its card, and instruments alive on it.

One file, which needs neither Python nor a network. The model stands in it once, rounded
(`models.py`), and the page says so.
"""

import json

from markupsafe import Markup

from seq2seq_teach.home import Home, about, open_home
from seq2seq_teach.language import current_language, use_language
from seq2seq_teach.widgets import AttentionLab, DecoderLab, Machine, Microscope
from tools import ToolError
from tools.export import widgets
from tools.export.fonts import font_faces
from tools.export.models import LETTERS, rounded
from tools.export.site import JINJA
from tools.export.words import home_instruments, spoken


def home_page(folder, language=None):
    """The HTML of the translator in `folder`, in the language of its card or another.

    Raises ToolError where there is none.
    """
    try:
        home = open_home(folder)
    except (OSError, ValueError, TypeError) as error:
        raise ToolError(str(error)) from error
    before = current_language()
    use_language(language or home.card.language)
    try:
        return _page(home)
    finally:
        use_language(before)


def _page(home: Home):
    model, net = rounded(home.model)
    examples = [example for example in home.card.examples if _fits(model, example)]
    answers = [str(model.translate(source)) for source, _, _ in examples]
    same = sum(answer == said for answer, (_, said, _) in zip(answers, examples, strict=True))
    sentence, _, right = examples[0]
    presets = [(source, right) for source, _, right in examples]
    made = {
        "machine": Machine(model, sentence, right),
        **({"attention": AttentionLab(model, sentence)} if model.attends else {}),
        "decoder": DecoderLab(model, sentence, presets),
        "microscope": Microscope(model, sentence),
    }
    instruments = {name: {**widgets.shown(widget), "nets": [net]} for name, widget in made.items()}
    language, facts = current_language(), about(home.card)
    words = spoken(language)
    letters = json.dumps(
        [words, facts, home.card.examples, model.source.words, model.target.words],
        ensure_ascii=False,
    )
    return JINJA.get_template("home/index.html.j2").render(
        language=language,
        words=words,
        card=home.card,
        facts=facts,
        examples=home.card.examples,
        parts={name: (texts[0](), texts[1]()) for name, texts in home_instruments.items()},
        instruments=list(made),
        steps=len(LETTERS),
        same=same,
        tried=len(examples),
        fonts=font_faces(letters),
        resources={"instruments": Markup(widgets.packed(instruments))},  # it has no "<"
    )


def _fits(model, example) -> bool:
    """Whether every instrument can show an example, and its right answer."""
    source, _, right = example
    try:
        DecoderLab(model, source, [(source, right)])
    except ValueError:
        return False
    return True
