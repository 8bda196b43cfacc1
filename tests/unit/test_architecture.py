"""The whole model: what it translates, what it refuses, and that a file gives it back."""

import os
import subprocess
import sys
import threading
import tracemalloc
import unicodedata
import warnings
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from models import random_model, vocabulary
from shared import languages

from seq2seq_teach import Seq2Seq, load_pretrained, translate, use_language
from seq2seq_teach.architecture import LARGEST_FILE, Translation, evaluate, untrained
from seq2seq_teach.decoder import cross_entropy, shift, teacher_forced
from seq2seq_teach.encoder import CELLS
from seq2seq_teach.home import open_home
from seq2seq_teach.letters import EOS, SOS
from seq2seq_teach.pair_files import read_pairs
from seq2seq_teach.tasks import digits, phrases

IRON_MAN = "난 아이언맨 입니다"
TRANSLATORS = ("phrases-lstm", "phrases-lstm-attention")
every_model = pytest.mark.parametrize(
    ("cell", "attention"), [(cell, attention) for cell in CELLS for attention in (False, True)]
)


@pytest.mark.parametrize(
    "text",
    [
        IRON_MAN,
        f"  {IRON_MAN}\n",
        "난\t아이언맨\u3000입니다",
        "난\u00a0아이언맨\u2028입니다",
        unicodedata.normalize("NFD", IRON_MAN),
        np.str_(IRON_MAN),
    ],
    ids=["plain", "around", "tab-and-wide", "no-break", "decomposed", "subclass"],
)
def test_the_first_sentence_of_the_course(text):
    assert translate(text) == "i am iron man"


@pytest.mark.parametrize("name", TRANSLATORS)
def test_a_translation_remembers_how_it_was_made(name):
    model = load_pretrained(name)
    translation = model.translate(IRON_MAN)
    assert isinstance(translation, Translation) and translation == "i am iron man"

    encoding, decoding = translation.encoding, translation.decoding
    assert [model.source.words[i] for i in encoding.ids] == IRON_MAN.split()
    assert encoding.states.shape == (3, model.encoder.units)
    assert [part.shape for part in encoding.context] == [(model.encoder.units,)] * 2

    assert decoding.finished and model.target.decode(decoding.ids) == translation
    assert [step.token for step in decoding.steps] == [SOS, *decoding.ids]
    assert [step.choice for step in decoding.steps] == [*decoding.ids, EOS]
    for step in decoding.steps:
        assert model.attends == (step.attention is not None)
        assert step.probabilities.shape == (len(model.target),)


@pytest.mark.parametrize("name", TRANSLATORS)
def test_combinations_never_trained_on_are_translated(name):
    model = load_pretrained(name)
    unseen = [phrase for phrase in phrases() if phrase.unseen]
    assert len(unseen) > 3000
    right = [model.translate(phrase.korean) in phrase.references for phrase in unseen[::3]]
    assert np.mean(right) >= 0.95


REFUSED = {
    "unknown word": ("난 토르 입니다", ValueError, "“토르”"),
    "long word": ("가" * 10_000, ValueError, "“" + "가" * 20),
    "long sentence": (" ".join(["난"] * 10_000), ValueError, "10,000"),
    "one token too many": (" ".join(["난"] * 65), ValueError, "65"),
    "emoji": ("난 🙂 입니다", ValueError, "“🙂”"),
    "end token": ("난 <eos>", ValueError, "“<eos>”"),
    "lone surrogate": ("난 \ud800 입니다", ValueError, r"“\ud800”"),
    "right to left": ("\u202e난 아이언맨 입니다", ValueError, r"“\u202e난”"),
    "direction mark": ("난\u200f 아이언맨", ValueError, r"“난\u200f”"),
    "zero width": ("난\u200b아이언맨 입니다", ValueError, r"“난\u200b아이언맨”"),
    "invisible tags": ("\U000e0041" * 100, ValueError, r"“\U000e0041"),
    "null": ("\x00", ValueError, r"“\x00”"),
    "number": (315, TypeError, "int"),
    "nothing": (None, TypeError, "NoneType"),
    "bytes": (IRON_MAN.encode(), TypeError, "bytes"),
    "list": (IRON_MAN.split(), TypeError, "list"),
}


@languages
@pytest.mark.parametrize("text, error, named", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_translated_is_named(language, text, error, named):
    use_language(language)
    with pytest.raises(error) as caught:
        translate(text)
    message = str(caught.value)
    assert named in message
    assert len(message) < 400 and message.isprintable()


@pytest.mark.parametrize(("language", "named"), [("en", "empty"), ("ko", "비어")])
@pytest.mark.parametrize("text", ["", " ", "\t\n\u3000"])
def test_a_sentence_without_a_word_is_called_empty(language, named, text):
    use_language(language)
    with pytest.raises(ValueError, match=named):
        translate(text)


def test_the_longest_sentence_is_still_read():
    assert translate(" ".join(["난"] * 64)).encoding.ids.shape == (64,)


def assert_same(one, other):
    assert one.source == other.source and one.target == other.target
    assert one.encoder.cell == other.encoder.cell
    assert one.arrays().keys() == other.arrays().keys()
    for name, array in one.arrays().items():
        assert array.dtype == other.arrays()[name].dtype, name
        np.testing.assert_array_equal(array, other.arrays()[name], strict=True)


@every_model
def test_a_saved_model_comes_back_to_the_last_bit(tmp_path, cell, attention):
    model = random_model(cell, attention)
    back = Seq2Seq.load(model.save(tmp_path / "model.npz"))
    assert_same(model, back)
    assert back.attends == attention
    texts = ["w0", "w1 w2 w3", "w6 w6"]
    assert [back.translate(text) for text in texts] == [model.translate(text) for text in texts]


@pytest.mark.parametrize("cell", CELLS)
def test_a_saved_model_that_feeds_the_context_comes_back_and_still_feeds_it(tmp_path, cell):
    model = random_model(cell, feed_context=True)
    same = Seq2Seq.load(model.save(tmp_path / "fed.npz"))
    assert same.feeds_context
    for name, array in model.arrays().items():
        np.testing.assert_array_equal(same.arrays()[name], array)
    for text in ("w1", "w2 w3 w1"):
        ours, theirs = model.translate(text).decoding, same.translate(text).decoding
        assert ours.said == theirs.said and ours.log_probability == theirs.log_probability


def test_a_saved_translator_translates_the_same(tmp_path):
    path = load_pretrained().save(tmp_path / "model.npz")
    assert Seq2Seq.load(path).translate(IRON_MAN) == "i am iron man"


@pytest.mark.parametrize("name", ["model", "모델.npz", "v1.2"])
def test_a_file_is_called_as_it_was_named(tmp_path, name):
    path = random_model().save(str(tmp_path / name))
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert_same(random_model(), Seq2Seq.load(str(path)))


@every_model
def test_the_names_of_the_arrays_put_a_model_together(cell, attention):
    model = random_model(cell, attention)
    assert ("decoder.combine" in model.arrays()) == attention
    assert_same(model, Seq2Seq.of(cell, model.source, model.target, model.arrays()))


class OfBytes:
    def __fspath__(self):
        return b"a"


def a_folder(path):
    path.mkdir()


def object_array(path):
    np.savez(path, source=np.array([{}], dtype=object))


def changed(path, **changes):
    """A model's file with some of its arrays replaced."""
    random_model("lstm").save(path)
    with np.load(path) as file:
        arrays = {**file}
    for name, change in changes.items():
        arrays[name] = change(arrays.get(name))
    np.savez(path, **{name: array for name, array in arrays.items() if array is not None})


def with_one(number):
    def change(array):
        array.flat[-1] = number
        return array

    return change


def zip_bomb(path):
    """One kilobyte in the file for each megabyte that would come out."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("encoder.kernel.npy", "w", force_zip64=True) as part:
            for _ in range(LARGEST_FILE // 1_000_000 + 1):
                part.write(bytes(1_000_000))


def behind_something_else(path):
    random_model().save(path)
    path.write_bytes(b"a note" + path.read_bytes())


def half_a_model(path):
    random_model().save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


NO_MODEL = {
    "text": lambda path: path.write_text("난 아이언맨 입니다", encoding="utf-8"),
    "empty": lambda path: path.write_bytes(b""),
    "picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "other arrays": lambda path: np.savez(path, a=np.ones(3)),
    "one array": lambda path: np.save(path.open("wb"), np.ones(3)),
    "object array": object_array,
    "truncated": half_a_model,
    "folder": a_folder,
    "weights that are no number": lambda path: changed(
        path, **{"decoder.output": with_one(np.nan)}
    ),
    "infinite weights": lambda path: changed(path, **{"encoder.bias": with_one(np.inf)}),
    "weights too large for a sum": lambda path: changed(path, **{"decoder.output": with_one(1e38)}),
    "no special words": lambda path: changed(
        path, target=lambda words: np.array([f"v{n}" for n in range(len(words))])
    ),
    "a word twice": lambda path: changed(path, source=lambda words: np.array([*words[:-1], "w0"])),
    "two words in one": lambda path: changed(
        path, source=lambda words: np.array([*words[:-1], "a b"])
    ),
    "an empty word": lambda path: changed(path, target=lambda words: np.array([*words[:-1], ""])),
    "a word in separate letters": lambda path: changed(
        path, source=lambda words: np.array([*words[:-1], "\u1102\u1161\u11ab"])
    ),
    "zip bomb": zip_bomb,
    "an archive behind something else": behind_something_else,
    "an archive of text": lambda path: zipfile.ZipFile(path, "w").writestr("a.txt", "hello"),
    "a pipe": os.mkfifo if hasattr(os, "mkfifo") else a_folder,
    "an array that no model has": lambda path: changed(path, extra=lambda _: np.ones(3)),
    "an array of no part": lambda path: changed(path, **{"encoder.x": lambda _: np.ones(3)}),
    "an array missing": lambda path: changed(path, **{"encoder.bias": lambda _: None}),
    "complex weights": lambda path: changed(path, **{"encoder.bias": lambda a: a.astype(complex)}),
    "numbers for no units": lambda path: changed(
        path, **{"encoder.embedding": lambda a: a[:, :0], "encoder.kernel": lambda a: a[:0]}
    ),
    "a word with NUL": lambda path: changed(
        path, source=lambda words: np.array([*words[:-1], "a\0b"])
    ),
    "half a character": lambda path: changed(
        path, target=lambda words: np.array([*words[:-1], "\ud800"])
    ),
}


@languages
@pytest.mark.parametrize("make", NO_MODEL.values(), ids=NO_MODEL)
def test_what_is_no_model_is_refused_in_one_clear_sentence(tmp_path, monkeypatch, language, make):
    monkeypatch.chdir(tmp_path)
    use_language(language)
    make(tmp_path / "letter.npz")
    with pytest.raises(ValueError) as caught:
        Seq2Seq.load("letter.npz")
    message = str(caught.value)
    assert "“letter.npz”" in message and "model.save(path)" in message
    assert len(message) < 400 and message.isprintable()


@pytest.mark.parametrize("make", NO_MODEL.values(), ids=NO_MODEL)
def test_nobody_is_told_to_load_a_file_unsafely(tmp_path, make):
    make(tmp_path / "letter.npz")
    with pytest.raises((ValueError, OSError)) as caught:
        Seq2Seq.load(tmp_path / "letter.npz")
    assert "unsafe" not in str(caught.value)


def test_the_message_names_the_file_however_deep_it_lies(tmp_path):
    path = tmp_path / ("deep" * 20) / "letter.npz"
    path.parent.mkdir()
    path.write_text("hello", encoding="utf-8")
    with pytest.raises(ValueError, match=r"letter\.npz"):
        Seq2Seq.load(path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"letter\.npz"):
        Seq2Seq.load(tmp_path / "letter.npz")


def test_one_damaged_byte_never_gives_another_error_or_another_model(tmp_path):
    path = random_model().save(tmp_path / "model.npz")
    whole = path.read_bytes()
    for place in range(0, len(whole), 23):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :])
        try:
            model = Seq2Seq.load(path)
        except ValueError as error:
            assert len(str(error)) < 400, place
        else:
            assert_same(model, random_model())


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    zip_bomb(tmp_path / "letter.npz")
    assert (tmp_path / "letter.npz").stat().st_size < 1_000_000
    tracemalloc.start()
    with pytest.raises(ValueError, match="unpacked it has 201 MB, the most is 200"):
        Seq2Seq.load(tmp_path / "letter.npz")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 5_000_000


def test_whoever_is_killed_while_saving_leaves_a_whole_model(tmp_path):
    path = random_model(seed=0).save(tmp_path / "model.npz")
    endless = (
        "import sys; from models import random_model\n"
        "models = [random_model(units=60, seed=seed) for seed in range(2)]\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for model in models: model.save(sys.argv[1])"
    )
    tests = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": f"{tests}{os.pathsep}{tests.parent}"}
    for n in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", endless, str(path)], stdout=subprocess.PIPE, env=environment
        ) as writer:
            writer.stdout.readline()
            before = path.stat().st_ino
            while path.stat().st_ino == before:  # until it has written once
                assert writer.poll() is None
            for _ in range(n):  # somewhere in the next save
                Seq2Seq.load(path)
            writer.kill()
        Seq2Seq.load(path)


def test_whoever_reads_while_two_write_reads_a_whole_model(tmp_path):
    models = [random_model(units=units) for units in (6, 60)]
    path = models[0].save(tmp_path / "model.npz")
    stop = threading.Event()

    def write(model):
        while not stop.is_set():
            model.save(path)

    writers = [threading.Thread(target=write, args=(model,)) for model in models]
    for writer in writers:
        writer.start()
    try:
        read = {Seq2Seq.load(path).encoder.units for _ in range(200)}
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    assert read <= {6, 60}
    assert [file.name for file in tmp_path.iterdir()] == ["model.npz"]


def test_a_model_that_cannot_be_written_leaves_the_one_that_was_there(tmp_path, monkeypatch):
    path = random_model(seed=0).save(tmp_path / "model.npz")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        random_model(seed=1).save(path)
    assert_same(Seq2Seq.load(path), random_model(seed=0))
    assert [file.name for file in tmp_path.iterdir()] == ["model.npz"]


@pytest.mark.skipif(sys.platform == "win32", reason="there a link needs rights")
def test_a_model_saved_through_a_link_leaves_the_link(tmp_path):
    (tmp_path / "link.npz").symlink_to(tmp_path / "model.npz")
    random_model().save(tmp_path / "link.npz")
    assert (tmp_path / "link.npz").is_symlink()
    assert_same(Seq2Seq.load(tmp_path / "model.npz"), random_model())


DOES_NOT_FIT = {
    "output of other units": {"decoder.output": np.ones((5, 11), np.float32)},
    "output of other words": {"decoder.output": np.ones((6, 9), np.float32)},
    "output_bias of other words": {"decoder.output_bias": np.ones(9, np.float32)},
    "combine of other units": {"decoder.combine": np.ones((6, 6), np.float32)},
    "other source words": {"source": np.array(["<pad>", "w0"])},
    "other target words": {"target": np.array(["<pad>", "w0"])},
    "a kernel that is no matrix": {"encoder.kernel": np.float32(1)},
    "recurrent weights that are no matrix": {"encoder.recurrent": np.float32(1)},
    "an embedding that is no matrix": {"encoder.embedding": np.ones(4, np.float32)},
    "text for weights": {"decoder.output": np.full((6, 11), "난")},
    "an encoder of another size": {
        f"encoder.{name}": array
        for name, array in zip(
            ("embedding", "kernel", "recurrent", "bias"),
            (np.ones(shape, np.float32) for shape in ((11, 4), (4, 8), (2, 8), (8,))),
            strict=True,
        )
    },
    "another cell": {"cell": np.array("gru")},
    "no cell at all": {"cell": np.array("tree")},
}


@pytest.mark.parametrize("wrong", DOES_NOT_FIT.values(), ids=DOES_NOT_FIT)
def test_a_file_whose_parts_do_not_fit_each_other_is_refused(tmp_path, wrong):
    path = random_model("lstm", attention=True).save(tmp_path / "model.npz")
    with np.load(path) as file:
        arrays = {**file, **wrong}
    np.savez(path, **arrays)
    with pytest.raises(ValueError, match="model"):
        Seq2Seq.load(path)


KINDS = (np.bool_, np.uint8, np.int64, np.float16, complex, object, str)


@languages
@pytest.mark.parametrize("change", [*KINDS, np.ma.array, np.asmatrix, lambda array: array[:0]])
def test_weights_are_floats_and_nothing_else(change, language):
    use_language(language)
    weights = random_model().encoder
    kernel = weights.kernel.astype(change) if change in KINDS else change(weights.kernel)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PendingDeprecationWarning)  # of np.matrix
        with pytest.raises(ValueError, match=r"kernel.*float32"):
            replace(weights, kernel=kernel)


def test_half_as_exact_weights_of_a_file_are_summed_as_exactly_as_others(tmp_path):
    half = {name: array.astype(np.float16) for name, array in random_model().arrays().items()}
    changed(tmp_path / "half.npz", **{name: lambda _, a=a: a for name, a in half.items()})
    model = Seq2Seq.load(tmp_path / "half.npz")
    assert {array.dtype for array in model.arrays().values()} == {np.dtype(np.float32)}


def test_both_parts_are_of_one_cell():
    with pytest.raises(ValueError, match=r"rnn.*gru"):
        replace(random_model("rnn"), decoder=random_model("gru").decoder)


@pytest.mark.parametrize("arrays", [{"x": 1}, {}, {3: 1}, [1], {"encoder.cell": "rnn"}], ids=str)
def test_a_model_is_put_together_from_all_its_arrays_and_no_other(arrays):
    with pytest.raises((ValueError, TypeError), match=r"array|missing|Mapping"):
        Seq2Seq.of("rnn", vocabulary(3), vocabulary(3), arrays)


@pytest.mark.parametrize("path", ["a\ud800", b"a", "", "a\0", 3, OfBytes()], ids=range(6))
def test_what_names_no_file_is_said_at_every_door(path):
    for call in (random_model().save, Seq2Seq.load, open_home, read_pairs):
        with pytest.raises(TypeError, match="no name of a file"):
            call(path)


@pytest.mark.parametrize("part", ["encoder", "decoder"])
@pytest.mark.parametrize("what", ["kernel", "recurrent", "bias"])
@pytest.mark.parametrize("cell", CELLS)
def test_weights_of_another_shape_are_refused(cell, part, what):
    weights = getattr(random_model(cell), part)
    wrong = np.zeros(tuple(size + 1 for size in getattr(weights, what).shape), np.float32)
    with pytest.raises(ValueError, match=r"has shape .* expected"):
        replace(weights, **{what: wrong})


def test_a_decoder_of_other_units_is_refused_where_the_context_comes_in():
    small, large = (untrained("gru", vocabulary(3), vocabulary(3), units, 4) for units in (4, 5))
    with pytest.raises(ValueError, match=r"decoder\.recurrent .*5.*4"):
        replace(small, decoder=large.decoder)


@every_model
def test_an_untrained_model_is_as_surprised_as_if_it_drew_words_from_a_hat(cell, attention):
    words = vocabulary(50)
    model = untrained(cell, words, words, 32, 16, attention, np.random.default_rng(0))
    rng = np.random.default_rng(1)
    surprises = []
    for _ in range(20):
        ids = list(rng.integers(4, 54, 6))
        fed, wanted = shift(ids)
        read = model.encode(" ".join(words.words[i] for i in ids))
        logits = teacher_forced(read.context, fed, model.decoder, model.memory(read))
        surprises.append(cross_entropy(logits, wanted).mean())
    assert np.mean(surprises) == pytest.approx(np.log(len(words)), abs=0.2)


@every_model
def test_an_untrained_model_has_the_sizes_asked_for(cell, attention):
    model = untrained(cell, vocabulary(3), vocabulary(5), 8, 2, attention)
    assert model.encoder.units == model.decoder.units == 8
    assert model.encoder.embedding.shape == (7, 2) and model.decoder.embedding.shape == (9, 2)
    assert model.decoder.output.shape == (8, 9) and model.attends == attention
    assert {array.dtype for array in model.arrays().values()} == {np.dtype(np.float32)}


def test_first_weights_are_drawn_as_glorot_and_bengio_draw_them():
    model = untrained("lstm", vocabulary(3), vocabulary(60), 24, 16, rng=np.random.default_rng(0))
    for name in ("kernel", "recurrent", "output"):
        drawn = getattr(model.decoder, name)
        limit = np.sqrt(6 / sum(drawn.shape))
        assert 0.98 * limit < abs(drawn).max() <= limit
        assert np.std(drawn) == pytest.approx(limit / np.sqrt(3), rel=0.05)  # evenly


def test_the_same_generator_draws_the_same_untrained_model():
    words = vocabulary(3)
    one, same, other = (
        untrained("gru", words, words, 4, 4, rng=np.random.default_rng(seed)) for seed in (0, 0, 1)
    )
    assert_same(one, same)
    assert not np.array_equal(one.decoder.output, other.decoder.output)


def test_the_forget_gate_starts_open():
    model = untrained("lstm", vocabulary(3), vocabulary(3), 4, 4)
    assert model.encoder.bias.tolist() == [0] * 4 + [1] * 4 + [0] * 8


@languages
@pytest.mark.parametrize("cell", ["tree", "LSTM", ""])
def test_a_model_of_an_unknown_cell_is_refused(language, cell):
    use_language(language)
    with pytest.raises(ValueError, match="rnn, gru, lstm"):
        untrained(cell, vocabulary(3), vocabulary(3), 4, 4)


def test_a_model_is_told_or_left_alone_and_only_alone_can_it_be_exact():
    model = load_pretrained("digits-lstm-16")
    pairs = digits(np.random.default_rng(0), 40, 8)
    told, alone, exact, losses = [], [], [], []
    for text, _ in pairs:
        ids = model.target.encode(text)
        fed, wanted = shift(ids)
        logits = teacher_forced(model.encode(text).context, np.array(fed), model.decoder)
        losses += [*cross_entropy(logits, wanted)]
        told += [int(row.argmax()) == word for row, word in zip(logits, ids, strict=False)]
        said = model.translate(text).split()
        alone += [said[n : n + 1] == [word] for n, word in enumerate(text.split())]
        exact.append(" ".join(said) == text)
    found = evaluate(model, pairs)
    assert 0 < np.mean(exact) < np.mean(alone) < np.mean(told) < 1
    for share, counted in zip(
        (found.loss, found.told, found.alone, found.exact),
        (losses, told, alone, exact),
        strict=True,
    ):
        assert share == pytest.approx(np.mean(counted))


def test_whoever_changes_a_pretrained_model_harms_no_other_call():
    model = load_pretrained()
    before = model.encoder.embedding.copy()
    model.encoder.embedding[:] = 0
    assert np.array_equal(load_pretrained().encoder.embedding, before)
    assert translate("난 아이언맨 입니다") == "i am iron man"


@languages
@pytest.mark.parametrize("name", ["phrases", "", None, "../phrases-lstm", "\ud800", "x" * 10_000])
def test_a_pretrained_model_that_is_not_there_is_refused_with_those_that_are(language, name):
    use_language(language)
    with pytest.raises(ValueError, match="phrases-lstm-attention") as caught:
        load_pretrained(name)
    assert len(str(caught.value)) < 400 and str(caught.value).isprintable()
