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
from matplotlib.colors import to_rgba
from matplotlib.text import Text
from shared import HANGUL, languages

from seq2seq_teach import (
    Codebook,
    Vocabulary,
    figures,
    gradient,
    limits,
    load_pretrained,
    pad,
    use_language,
)
from seq2seq_teach.context import as_vector, pca
from seq2seq_teach.figures import limits_words as say
from seq2seq_teach.figures.colours import ORANGE
from seq2seq_teach.home import TRAINED, open_home
from seq2seq_teach.judging import judge
from seq2seq_teach.language import Text as Words
from seq2seq_teach.limits import gradient_norms, measure, stored_curve
from seq2seq_teach.pairs import count
from seq2seq_teach.tasks import meaning

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
    way = gradient.way_home(model, text, translation)
    return figures.machine(model, translation.encoding, translation.decoding, way)


def machine(name, text):
    model, translation = model_and_translation(name, text)
    return figures.machine(model, translation.encoding, translation.decoding)


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


def reversal_pairs(name, text):
    pair = stored_curve("lstm-32"), stored_curve("lstm-32-reversed")
    return figures.reversal_pairs({text.split()[0]: pair})


def designs(name, text):
    return figures.designs({text.split()[0]: stored_curve("first")})


def read_back(name, text):
    return figures.read_back(limits.read_back(load_pretrained("digits-lstm-16"), "3 1 4 1 5 9"))


def recall_curve(name, text):
    return figures.recall_curve({text.split()[0]: measured("digits-lstm-16")})


def looking_back(name, text):
    return figures.looking_back(np.ones(2), np.array([[2, 0], [0, 1], [-1, 1]]))


def dot_products(name, text):
    return figures.dot_products(np.ones(2), np.array([[2, 0], [0, 1], [-1, 1]]))


def looking_cost(name, text):
    return figures.looking_cost({text.split()[0]: load_pretrained(name)}, range(1, 33))


def alignment(name, text):
    model, translation = model_and_translation(name, text)
    return figures.alignment(translation, model)


def gradient_curve(name, text):
    curves = {text.split()[0]: gradient_norms(gain=0.5), "3": gradient_norms(gain=3)}
    return figures.gradient_curve(curves, factor=0.5)


def counted(name, text):
    return figures.counted(count([(text, "i am iron man"), (text, "i am")] * 300))


def scores_by_length(name, text):
    pairs = [("x y", "i am"), ("x y z x y z", "i am iron man")]
    translators = {text: lambda source: "i am", "3": lambda source: source}
    return figures.scores_by_length({name: judge(t, pairs) for name, t in translators.items()})


FIGURES = (
    codes,
    rectangle,
    states,
    map_of,
    probabilities,
    loss_curve,
    machine,
    way_home,
    information_curve,
    lost_curve,
    more_training,
    reversal_pairs,
    designs,
    read_back,
    recall_curve,
    dot_products,
    looking_back,
    looking_cost,
    alignment,
    gradient_curve,
    counted,
    scores_by_length,
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
        name
        for name, function in functions
        if function.__annotations__.get("return") in (figures.Figure, "Figure")
    }
    drawn = {draw.__name__ for draw in FIGURES}
    assert returning == drawn - {"way_home"}  # which is a machine, too


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


@pytest.mark.parametrize("draw", [codes, rectangle, states, map_of, machine, way_home, alignment])
def test_who_reads_english_finds_its_meaning_with_every_korean_word(draw):
    figure = draw(*KOREAN)
    koreans = [text for text in [*shown(figure), figure.alt] if HANGUL.search(text)]
    assert koreans
    for text in koreans:
        for word in re.findall("[가-힣]+", text):
            assert meaning(word) and re.search(rf"\b{meaning(word)}\b", text)
    use_language("ko")
    assert "iron man" not in "".join(shown(draw(*KOREAN)))


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
    cells = figures.alignment(translation, model).axes[0].collections[0].get_array()
    weights = [step.attention.weights for step in translation.decoding.steps]
    np.testing.assert_allclose(cells, weights)


@languages
def test_alignment_says_what_the_dot_before_a_piece_means(language):
    words, translation = model_and_translation(*KOREAN)
    pieces = open_home(TRAINED).model
    for model, said in ((words, translation), (pieces, pieces.translate("들어와."))):
        ax = figures.alignment(said, model).axes[0]
        labels = [one.get_text() for one in (*ax.get_xticklabels(), *ax.get_yticklabels())]
        dotted = any(label.startswith("·") for label in labels)
        assert dotted == ax.get_xlabel().startswith("·") == (model is pieces)


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
    curves = {"lstm, b = 3": np.array([1, 1.04]), "rnn": np.array([1, 3.8e-6])}
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


def test_the_title_of_more_training_says_whether_more_comes_back():
    curves = {"LSTM 64": {times: stored_curve("lstm-64", times) for times in (1, 4, 16)}}
    assert title_of(figures.more_training(curves)) == say.more_title(length=16)
    beyond = figures.more_training(curves, length=24)
    gains = "LSTM 64: 28 → 15 → −38"
    assert title_of(beyond) == say.no_more_title(length=24, gains=gains) and gains in beyond.alt


def test_an_axis_of_shares_ends_at_1():
    for draw, ends in ((probabilities, "get_xlim"), (recall_curve, "get_ylim")):
        assert getattr(draw(*KOREAN).axes[0], ends)() == (0, 1)


def test_what_is_told_and_what_is_said_alone_stand_in_panels_of_their_own():
    told, alone = read_back(*KOREAN).axes
    assert (told.get_title(), alone.get_title()) == (say.told(), say.alone())
    assert len(told.patches) == 6 and not alone.patches
    assert len({bar.get_facecolor() for bar in told.patches}) == 1  # nothing of what is said alone


def test_a_line_to_the_mix_is_as_wide_as_its_share():
    figure = looking_back(*KOREAN)
    wide = [line.arrow_patch.get_linewidth() for line in figure.axes[0].texts if is_share(line)]
    assert wide == pytest.approx(12 * np.array([0.665, 0.245, 0.09]), abs=0.01)


def is_share(text):
    arrow = getattr(text, "arrow_patch", None)
    return arrow is not None and arrow.get_edgecolor() == to_rgba(ORANGE)


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([("a b", "x")] * 9, "Few pairs to learn from: 9"),
        ([(f"a {n}", "x y") for n in range(600)], "600 of 601 words of the source occur once"),
        ([("a " * 13, "x y")] * 600, "more than 13 words"),
    ],
)
def test_the_counts_of_pairs_say_what_will_be_hard(pairs, said):
    figure = figures.counted(count(pairs))
    assert said in title_of(figure)
    heights = [[bar.get_height() for bar in ax.patches] for ax in figure.axes]
    words = sum(len(side.words) for side in count(pairs))
    assert [sum(some) for some in heights] == [2 * len(pairs), words]


def test_scores_by_length_are_those_of_the_judged():
    pairs = [("x y", "i am"), ("x", "i"), ("x y z x y z", "i am iron man")]
    judged = {"model": judge(lambda text: "i am", pairs), "baseline": judge(str, pairs)}
    figure = figures.scores_by_length(judged)
    (ax,) = figure.axes
    for line, one in zip(ax.lines, judged.values(), strict=True):
        assert list(line.get_ydata()) == [part.chrf for part in one.by_length().values()]
    assert [tick.get_text() for tick in ax.get_xticklabels()] == ["1–4\n(2)", "5–6\n(1)"]
    figure.draw_without_rendering()
    assert ax.get_legend().get_window_extent().x0 >= ax.get_window_extent().x1  # over no line
    assert title_of(figure).startswith("On sentences never seen: model")
