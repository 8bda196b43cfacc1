"""Every figure draws in both languages, with Hangul, without a word from Matplotlib."""

import base64
import inspect
import io
import logging
import re
import subprocess
import sys
import warnings
from functools import cache
from importlib import import_module
from pathlib import Path

import matplotlib.image
import numpy as np
import pytest
from matplotlib.cbook import is_math_text
from matplotlib.text import Text
from shared import HANGUL, languages

from seq2seq_teach import (
    Codebook,
    Vocabulary,
    figures,
    limits,
    load_pretrained,
    pad,
    training,
    use_language,
)
from seq2seq_teach.context import as_vector, pca
from seq2seq_teach.figures import limits_words as say
from seq2seq_teach.language import Text as Words
from seq2seq_teach.limits import gradient_norms, measure, stored_curve

ROOT = Path(figures.__file__).parents[2]
WORDS = [
    text
    for path in Path(figures.__file__).parent.glob("*_words.py")
    for text in vars(import_module(f"{figures.__name__}.{path.stem}")).values()
    if isinstance(text, Words)
]
# A model with attention and a sentence it knows: Hangul, and no Hangul at all.
KOREAN = ("phrases-lstm-attention", "난 아이언맨 입니다")
PLAIN = ("digits-lstm-attention", "3 1 4")


def model_and_translation(name, text):
    model = load_pretrained(name)
    return model, model.translate(text)


def codes(name, text):
    return figures.codes(Codebook({word: n for n, word in enumerate(text.split())}), text)


def rectangle(name, text):
    vocabulary = load_pretrained(name).source
    ids, mask = pad([vocabulary.encode(text), vocabulary.encode(text.split()[0])])
    return figures.rectangle(ids, mask, vocabulary)


def states(name, text):
    return figures.states(load_pretrained(name).encode(text), text.split(), step=2)


def map_of(name, text):
    model, words = load_pretrained(name), text.split()
    some = [" ".join(words[: n + 1]) for n in range(3)]
    contexts = np.array([as_vector(model.encode(one).context) for one in some])
    return figures.map_of(pca(contexts), groups=[words[0], words[0], words[1]], labels=some)


def probabilities(name, text):
    model, translation = model_and_translation(name, text)
    return figures.probabilities(translation.decoding.steps[0], model.target)


def loss_curve(name, text):
    return figures.loss_curve(np.geomspace(4, 0.02, 120), words=58, unseen=[(0, 4.1), (120, 0.01)])


def way_home(name, text):
    model, translation = model_and_translation(name, text)
    return figures.way_home(model, text, translation, training.way_home(model, text, translation))


def unrolled(name, text):
    return figures.unrolled(*model_and_translation(name, text))


@cache
def measured(name):
    return measure(load_pretrained(name), (1, 8, 16, 20), count=20)


def information_curve(name, text):
    word = text.split()[0]
    curves = {f"16 {word}": stored_curve("lstm-16"), word: measured("digits-lstm-attention")}
    return figures.information_curve(curves)


def lost_curve(name, text):
    return figures.lost_curve({text.split()[0]: stored_curve("lstm-32")})


def more_training(name, text):
    return figures.more_training({text.split()[0]: {1: stored_curve("lstm-16")}})


def exact_curve(name, text):
    return figures.exact_curve({text.split()[0]: stored_curve("lstm-32")})


def reversal_pairs(name, text):
    pair = stored_curve("lstm-32"), stored_curve("lstm-32-reversed")
    return figures.reversal_pairs({text.split()[0]: pair})


def read_back(name, text):
    return figures.read_back(limits.read_back(load_pretrained("digits-lstm-16"), "3 1 4 1 5 9"))


def recall_curve(name, text):
    return figures.recall_curve({text.split()[0]: measured("digits-lstm-16")})


def alignment(name, text):
    model, translation = model_and_translation(name, text)
    return figures.alignment(translation, model)


def gradient_curve(name, text):
    curves = {text.split()[0]: gradient_norms(gain=0.5), "3": gradient_norms(gain=3)}
    return figures.gradient_curve(curves, factor=0.5)


FIGURES = (
    codes,
    rectangle,
    states,
    map_of,
    probabilities,
    loss_curve,
    unrolled,
    way_home,
    information_curve,
    lost_curve,
    more_training,
    exact_curve,
    reversal_pairs,
    read_back,
    recall_curve,
    alignment,
    gradient_curve,
)
every_figure = pytest.mark.parametrize("draw", FIGURES, ids=lambda draw: draw.__name__)


def title_of(figure):
    above = figure.get_suptitle()
    return above or next(filter(None, (ax.get_title(loc="left") for ax in figure.axes)))


def shown(figure):
    """Every text in a figure that is not blank or a number on an axis."""
    texts = [text.get_text() for text in figure.findobj(Text) if text.get_visible()]
    return [text for text in texts if text.strip()]


def bundle(figure):
    """What a notebook shows, with every warning an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return figure._repr_mimebundle_()


def test_no_figure_is_forgotten():
    functions = inspect.getmembers(figures, inspect.isfunction)
    returning = {
        name for name, function in functions if function.__annotations__.get("return") == "Figure"
    }
    assert returning == {draw.__name__ for draw in FIGURES}


@languages
@every_figure
def test_a_figure_draws_without_a_warning_or_a_missing_letter(draw, language, caplog):
    use_language(language)
    with caplog.at_level(logging.WARNING):
        data, metadata = bundle(draw(*KOREAN))
    # Letters missing from maths are logged, not warned of.
    assert [record.getMessage() for record in caplog.records] == []

    picture = matplotlib.image.imread(io.BytesIO(base64.b64decode(data["image/png"])))
    height, width, _ = picture.shape
    assert min(height, width) > 200 and picture[..., :3].std() > 0.02
    assert metadata["image/png"]["width"] < width


@languages
@every_figure
def test_a_figure_describes_itself(draw, language):
    use_language(language)
    figure = draw(*KOREAN)
    title = title_of(figure)
    assert title and figure.alt.startswith(f"{title}. ".replace("\n", " "))
    assert len(figure.alt) > len(title) + 5
    data, metadata = bundle(figure)
    assert data["text/plain"] == metadata["image/png"]["alt"] == figure.alt


@every_figure
def test_a_figure_speaks_the_language_in_use_and_no_other(draw):
    english = draw(*PLAIN)
    assert not HANGUL.search(english.alt + "".join(shown(english)))
    use_language("ko")
    korean = draw(*PLAIN)
    assert HANGUL.search(title_of(korean)) and HANGUL.search(korean.alt)
    english_words = {text.en for text in WORDS if "{" not in text.en}
    assert english_words and not english_words & set(shown(korean))


def test_states_shows_only_what_has_been_read():
    drawn = states(*KOREAN)
    numbers = [text for text in shown(drawn) if re.fullmatch(r"-?\d\.\d\d", text)]
    assert not numbers  # 40 units are too many for numbers
    small = figures.states(load_pretrained("phrases-lstm-8").encode(KOREAN[1]), list("abc"), step=2)
    numbers = [text for text in shown(small) if re.fullmatch(r"-?\d\.\d\d", text)]
    assert len(numbers) == 6 * 8 * 2  # gates and states, units, tokens read
    image = small.axes[0].images[0].get_array()
    assert image.shape == (8, 3)
    assert image.mask[:, 2].all() and not image.mask[:, :2].any()


def test_probabilities_are_the_likeliest_words_likeliest_first():
    model, translation = model_and_translation(*KOREAN)
    step = translation.decoding.steps[0]
    ax = figures.probabilities(step, model.target, top=5).axes[0]
    widths = [bar.get_width() for bar in ax.patches]
    assert widths == pytest.approx(sorted(step.probabilities, reverse=True)[:5])
    assert ax.get_yticklabels()[0].get_text() == model.target.words[step.choice] == "i"


def test_alignment_shows_the_weights_of_every_step():
    model, translation = model_and_translation(*KOREAN)
    image = figures.alignment(translation, model).axes[0].images[0].get_array()
    weights = [step.attention.weights for step in translation.decoding.steps]
    np.testing.assert_allclose(image, weights)


@languages
@pytest.mark.parametrize(
    ("end", "said", "titled"),
    [
        (0, "0", "vanishes"),
        (7.34e-10, "7.3e-10", "vanishes"),
        (0.000114, "0.00011", "vanishes"),
        (0.84, "0.84", "lasts"),
        (1, "1", "lasts"),
        (20, "20", "explodes"),
        (204_000, "200,000", "explodes"),
        (2.1e14, "2.1e+14", "explodes"),
    ],
)
def test_gradient_curve_says_what_it_measured(language, end, said, titled):
    use_language(language)
    figure = figures.gradient_curve({"rnn": np.array([1, end])}, factor=0.9)
    assert title_of(figure) == getattr(say, f"gradient_{titled}")(steps=1, size=said)
    assert f"rnn: {said}; {say.factor_per_step(factor=0.9)}: 0.9" in figure.alt
    assert bundle(figure)


def test_gradient_curves_can_be_told_apart_without_their_colours():
    curves = {str(gain): gradient_norms(gain=gain) for gain in (0.5, 0.9, 1, 1.5, 3)}
    figure = figures.gradient_curve(curves, factor=0.9)
    one, *lines = figure.axes[0].lines
    assert len({(line.get_marker(), line.get_linestyle()) for line in lines}) == 6
    for line, norms in zip(lines, [*curves.values(), 0.9 ** np.arange(31)], strict=True):
        np.testing.assert_allclose(line.get_ydata(), norms)
    assert set(one.get_ydata()) == {1}
    assert title_of(figure).count("0.5") == 1 and "(3)" in title_of(figure)
    lowest, highest = figure.axes[0].get_ylim()
    assert lowest < curves["0.5"][-1] and highest > curves["3"][-1]


@languages
def test_gradient_curve_is_wide_enough_for_the_title_of_the_notebook(language):
    use_language(language)
    curves = {"lstm, bias 5": np.array([1, 36]), "carousel, bias 1": np.array([1, 0.00011])}
    figure = figures.gradient_curve(curves)
    figure.draw_without_rendering()
    title = figure.axes[0]._left_title.get_window_extent()
    assert 0 < title.x0 < title.x1 < figure.bbox.width


@pytest.mark.parametrize("word", [r"$\frac$", "$a$", "a_b^c", "50%", "{x}", "\\"])
def test_a_learners_word_is_no_formula(word):
    """Dollars in a word are dollars: nothing is set as maths, and nothing breaks."""
    vocabulary = Vocabulary.of([f"난 {word}"])
    ids, mask = pad([vocabulary.encode(f"난 {word}"), vocabulary.encode("난")])
    encoding = load_pretrained("phrases-lstm-8").encode("난 학생 입니다")
    drawn = [
        figures.rectangle(ids, mask, vocabulary),
        figures.states(encoding, ["난", word, "입니다"], step=2),
    ]
    for figure in drawn:
        assert bundle(figure)
        written = [text for text in figure.findobj(Text) if word in text.get_text()]
        assert written
        for text in written:
            assert not (text.get_parse_math() and is_math_text(text.get_text()))


def python(code):
    """Run code in a fresh interpreter, warnings as errors; → what it printed."""
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", code],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_hangul_is_drawn_with_the_packaged_font_where_the_system_has_none():
    found = python("""
import matplotlib
from matplotlib import font_manager
own = matplotlib.get_data_path()
fonts = font_manager.fontManager.ttflist
fonts[:] = [font for font in fonts if font.fname.startswith(own)]
from seq2seq_teach import figures, use_language
use_language("ko")
figures.gradient_curve({"난": [1, 2, 3]})._repr_mimebundle_()  # a missing letter warns
print(font_manager.findfont("NanumGothic", fallback_to_default=False))
""")
    path = Path(found.strip())
    assert path.name == "NanumGothic.ttf"
    assert "site-packages" in path.parts and "koreanize_matplotlib" in path.parts


def test_drawing_imports_neither_pyplot_nor_the_package_of_the_font():
    loaded = python("""
import sys
from seq2seq_teach import figures
figures.gradient_curve({"3": [1, 2, 3]})._repr_mimebundle_()
print(*sys.modules)
""").split()
    assert "matplotlib.figure" in loaded
    assert not {"matplotlib.pyplot", "koreanize_matplotlib", "tensorflow"} & set(loaded)


def test_figures_and_what_a_learner_has_set_leave_each_other_alone():
    """Made in one setting and drawn in another, a figure looks as in the course's own."""
    print_pictures = """
import matplotlib
from seq2seq_teach import figures
def drawn():
    return figures.gradient_curve({"3": [1, 2, 3]})
before = drawn()._repr_mimebundle_()
later = drawn()
matplotlib.rcdefaults()
matplotlib.style.use("dark_background")
matplotlib.rcParams.update({"font.family": ["serif"], "savefig.facecolor": "red"})
set_by_learner = dict(matplotlib.rcParams)
print(before == later._repr_mimebundle_() == drawn()._repr_mimebundle_())
print(dict(matplotlib.rcParams) == set_by_learner)
"""
    assert python(print_pictures).split() == ["True", "True"]


def test_importing_the_figures_changes_no_setting():
    changed = python("""
import matplotlib
before = dict(matplotlib.rcParams)
from seq2seq_teach import figures
figures.gradient_curve({"3": [1, 2, 3]})._repr_mimebundle_()
print(*(key for key, value in dict(matplotlib.rcParams).items() if before[key] != value))
""").split()
    assert changed == []


def test_the_picture_of_more_training_ends_at_0():
    times = {n: stored_curve("lstm-32", n) for n in (1, 16)}
    (panel,) = figures.more_training({"LSTM 32": times}).axes
    assert panel.get_ylim()[0] == 0
