"""Whatever comes in at a door of the library, what goes out is an answer or a sentence of ours."""

import inspect
import re
import traceback
import warnings
from dataclasses import replace
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from models import random_model, vocabulary
from shared import Unsayable

import seq2seq_teach
from seq2seq_teach import (
    Codebook,
    Seq2Seq,
    Vocabulary,
    architecture,
    attention,
    context,
    decoder,
    doors,
    encoder,
    home,
    judging,
    learning,
    limits,
    pad,
    pairs,
    pieces,
    tasks,
    tokenize,
    training,
    use_language,
)

PACKAGE = str(Path(seq2seq_teach.__file__).parent)
MODEL = random_model("lstm", attention=True)
READ = MODEL.encode("w1 w2")
FED = random_model("lstm", feed_context=True)
MEMORY = MODEL.memory(READ)
WORDS = vocabulary(7)
POINTS = np.random.default_rng(0).normal(size=(5, 3))
DIGITS = seq2seq_teach.load_pretrained("digits-lstm-16")
PAIRS = [("w1", "w2"), ("w2 w3", "w3"), ("w3", "w1 w2")]
JUDGED = judging.judge(str, PAIRS)
OF_PAIRS = (pairs, pieces, learning, judging, home)


@pytest.fixture(autouse=True, scope="module")
def small_lists():
    """What has no end is given up early: a real list may be long."""
    tasks.phrase_vocabularies()  # made once, of a longer one
    most, doors.MOST_ITEMS = doors.MOST_ITEMS, 10_000
    yield
    doors.MOST_ITEMS = most


def rng():
    return np.random.default_rng(0)


# Every door, and what it is usually given.
DOORS: Any = [
    (tokenize, {"text": "w1"}),
    (Codebook, {"codes": {"w1": 1}}),
    (Codebook({"w1": 1}).encode, {"letter": "w1"}),
    (Codebook({"w1": 1}).decode, {"codes": [1]}),
    (Vocabulary, {"words": WORDS.words, "unknown": "<unk>"}),
    (Vocabulary.of, {"sentences": ["w1"], "unknown": None, "at_least": 1}),
    (WORDS.encode, {"sentence": "w1", "unknown": None}),
    (WORDS.decode, {"ids": [4]}),
    (WORDS.joined, {"tokens": ["w1"]}),
    (attention.softmax, {"scores": POINTS[0]}),
    (attention.attend, {"h": POINTS[0], "memory": POINTS, "mask": None, "shares": None}),
    (pad, {"sequences": [[4], [5, 6]], "length": 3}),
    (encoder.find_cell, {"name": "rnn"}),
    (encoder.first_state, {"w": MODEL.encoder, "batch": (2,)}),
    (encoder.encode, {"ids": [4, 5], "w": MODEL.encoder, "mask": None}),
    (
        encoder.RecurrentWeights,
        {
            name: getattr(MODEL.encoder, name)
            for name in ("cell", "embedding", "kernel", "recurrent", "bias")
        },
    ),
    (
        decoder.decode_step,
        {
            **{"token": 1, "state": READ.context, "w": FED.decoder},
            **{"memory": None, "context": READ.context},
        },
    ),
    (
        decoder.speak,
        {
            "choose": lambda step: 2,
            "context": READ.context,
            "w": MODEL.decoder,
            "memory": MEMORY,
            "longest": 3,
            "looks": {0: [0.5, 0.5]},
        },
    ),
    (
        decoder.greedy,
        {
            "context": READ.context,
            "w": MODEL.decoder,
            "memory": MEMORY,
            "longest": 3,
            "looks": {0: [0, 1]},
        },
    ),
    (
        decoder.forced,
        {
            "tokens": [4, None],
            "context": READ.context,
            "w": MODEL.decoder,
            "memory": MEMORY,
            "longest": 3,
        },
    ),
    (
        decoder.sample,
        {
            "context": READ.context,
            "w": MODEL.decoder,
            "memory": MEMORY,
            "longest": 3,
            "temperature": 1,
            "rng": rng(),
        },
    ),
    (
        decoder.beam_search,
        {
            "context": READ.context,
            "w": MODEL.decoder,
            "memory": MEMORY,
            "longest": 3,
            "width": 2,
            "length_penalty": 0,
        },
    ),
    (
        decoder.teacher_forced,
        {"context": READ.context, "inputs": [1, 4], "w": MODEL.decoder, "memory": MEMORY},
    ),
    (MODEL.translate("w1").decoding.score, {"length_penalty": 1}),
    (MODEL.translate("w1").decoding.steps[0].heated, {"temperature": 1}),
    (decoder.shift, {"ids": [4]}),
    (decoder.cross_entropy, {"logits": POINTS, "targets": [0, 1, 2, 0, 1]}),
    (context.as_vector, {"context": READ.context}),
    (context.blend, {"first": READ.context, "second": READ.context, "share": 0.5}),
    (context.clamp, {"context": READ.context, "held": [("h", 3, 0.0)]}),
    (context.pca, {"points": POINTS, "components": 2}),
    (context.nearest, {"points": POINTS, "which": 0, "count": 2}),
    (
        context.probe,
        {
            "contexts": POINTS,
            "labels": list("aabba"),
            "fresh_contexts": POINTS,
            "fresh_labels": list("aabba"),
        },
    ),
    (
        Seq2Seq,
        {"source": WORDS, "target": WORDS, "encoder": MODEL.encoder, "decoder": MODEL.decoder},
    ),
    (MODEL.encode, {"text": "w1"}),
    (MODEL.memory, {"encoding": READ}),
    (MODEL.translate, {"text": "w1", "width": 2, "length_penalty": 0.0}),
    (Seq2Seq.load, {"path": "nothing"}),
    (
        architecture.untrained,
        {
            **{"cell": "rnn", "source": WORDS, "target": WORDS, "units": 2, "embedding": 2},
            **{"attention": True, "feed_context": False, "rng": rng()},
        },
    ),
    (architecture.evaluate, {"model": MODEL, "pairs": [("w1", "w2")]}),
    (architecture.load_pretrained, {"name": "phrases-rnn-8"}),
    (limits.decodable_bits, {"sent": 1.0, "surprises": POINTS[0]}),
    (
        limits.recovered,
        {"model": DIGITS, "length": 2, "count": 2, "rng": rng(), "reverse": False},
    ),
    (
        limits.measure,
        {"model": DIGITS, "lengths": [2], "count": 2, "reverse": False, "seed": 0},
    ),
    (limits.stored_curve("lstm-16").at, {"length": 8}),
    (limits.stored_curve, {"name": "lstm-16", "times": 1}),
    (limits.stored_looks, {"name": "phrases-lstm-attention"}),
    (limits.handed_over, {"model": DIGITS, "length": 2}),
    (limits.multiplications, {"model": DIGITS, "length": 2}),
    (limits.read_digits, {"text": "3 1"}),
    (limits.read_back, {"model": DIGITS, "text": "3 1"}),
    (
        limits.jacobians,
        {
            "cell": "rnn",
            "gain": 0.9,
            "input_scale": 0.1,
            "forget_bias": 1.0,
            "steps": 3,
            "units": 3,
            "seed": 0,
        },
    ),
    (limits.gradient_norms, {"cell": "gru", "gain": 0.9, "steps": 3, "units": 3}),
    (limits.clip, {"gradient": POINTS, "norm": 1.0}),
    (tasks.digits, {"rng": rng(), "count": 2, "length": 2, "reverse": False}),
    (tasks.draw_phrases, {"rng": rng(), "count": 2, "longest": 8}),
    (tasks.draw_digits, {"rng": rng(), "count": 2, "longest": 8, "reverse": False}),
    (tasks.unseen_phrases, {"count": 2}),
    (pairs.pairs_of, {"pairs": PAIRS}),
    (
        pairs.clean,
        {"pairs": PAIRS, "case": "lower", "punctuation": "away", "longest": 9},
    ),
    (pairs.tidy, {"text": "W1!", "case": "lower", "punctuation": "away"}),
    (pairs.length, {"sentence": "w1"}),
    (pairs.split, {"pairs": PAIRS, "validation": 0.1, "test": 0.1, "seed": 0}),
    (pairs.copies, {"pairs": PAIRS}),
    (pairs.leak, {"training": PAIRS, "test": PAIRS}),
    (pairs.count, {"pairs": PAIRS}),
    (pairs.count(PAIRS).source.unknown, {"sentences": ["w1"]}),
    (pairs.pairs_of(PAIRS).chosen, {"numbers": [0, 2]}),
    (pieces.SubWords.learned, {"sentences": ["w1 w2"], "size": 9}),
    (pieces.SubWords.learned(["w1 w2"], 9).joined, {"tokens": ["w1"]}),
    (judging.judge, {"translate": str, "pairs": PAIRS}),
    (JUDGED.best, {"count": 2}),
    (JUDGED.worst, {"count": 2}),
    (JUDGED.by_length, {"lengths": [1, 2]}),
    (judging.Nearest, {"pairs": PAIRS}),
    (judging.Nearest(PAIRS).match, {"text": "w1"}),
    (
        learning.lesson,
        {
            **{"pairs": PAIRS, "kept": PAIRS, "tokens": Vocabulary.of, "start": None},
            **{"units": 2, "embedding": 2, "steps": 2, "batch": 2, "rate": 0.1, "seed": 0},
            **{"word_dropout": 0.1, "patience": 2, "every": 2, "engine": "numpy"},
        },
    ),
    (learning.translate_all, {"model": MODEL, "texts": ["w1"]}),
    (learning.judge_all, {"model": MODEL, "pairs": PAIRS}),
    (home.open_home, {"folder": "nothing"}),
    (
        training.copier_training,
        {"name": "lstm-16", "seed": 0, "times": 1, "samples": ["3 1"], "engine": "numpy"},
    ),
]


JUNK = st.sampled_from(
    [
        *(10**5000, [10**5000], Unsayable(), [Unsayable()], np.array([Unsayable()]), repeat("w1")),
        *(np.True_, np.array([True, False]), np.float16(1), np.array([200, 1, 9], np.uint8)),
        *(np.ma.masked, np.ma.array([4, 5], mask=[0, 1]), np.array(["en"]), np.array(1 + 0j)),
        *(READ.states * np.nan, np.zeros((2, 0)), {"w1": "w2"}.items(), range(4), bytearray(b"4")),
        *(None, True, -1, 0, 1.9, 10**5, 10**12, 2**70, float("nan"), float("inf"), -1e308, 1j),
        *("", "x", "\ud800", b"x", [], [[]], [None], [1.9], [-1], ["x"], [[1], [1, 2]], [10**30]),
        *((), {}, {"x": []}, set(), object(), slice(2), lambda *_: None, iter([4])),
        *(np.array([]), np.array(4), np.array([np.nan]), np.ones((2, 2, 2)), np.array([{}])),
        *((READ.context[0],), READ.context[0]),
    ]
)
CASES = [
    pytest.param(function, usual, name, id=f"{function.__qualname__}-{name}")
    for function, usual in DOORS
    for name in usual
]


@pytest.mark.parametrize(
    ("function", "usual"), DOORS, ids=lambda one: getattr(one, "__qualname__", "")
)
def test_a_door_is_open(function, usual):
    if function not in (Seq2Seq.load, home.open_home):
        function(**usual)


@pytest.mark.parametrize(
    ("function", "usual"), DOORS, ids=lambda one: getattr(one, "__qualname__", "")
)
def test_nothing_that_a_door_takes_is_left_untried(function, usual):
    named = inspect.signature(function).parameters.values()
    assert {one.name for one in named if one.kind is not one.VAR_KEYWORD} <= usual.keys()


@pytest.mark.parametrize(("function", "usual", "name"), CASES)
@given(junk=JUNK, language=st.sampled_from(["en", "ko"]))
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
def test_junk_gets_a_sentence_or_an_answer(function, usual, name, junk, language):
    use_language(language)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            function(**{**usual, name: junk})
        except (ValueError, TypeError, FileNotFoundError) as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            message = str(error)
            assert where.filename.startswith(PACKAGE), (where, message)
            assert bool(re.search("[가-힣]", re.sub('"[^"]*"', "", message))) == (
                language == "ko"
            ), message
            assert len(message) < 500 and message.isprintable(), message


BOTH = tuple(np.stack([part, part]) for part in READ.context)
NEVER = tuple(np.full_like(part, np.nan) for part in READ.context)
START = READ.context, MODEL.decoder, MEMORY
NESTED: Any = [[[0.0], [0.0, [1.0]]], READ.context[1]]
DEEP = {
    "half a unit": lambda: context.clamp(READ.context, [("h", 1.5, 0.0)]),  # type: ignore
    "held at infinity": lambda: context.clamp(READ.context, [("h", 1, np.inf)]),
    "greedy for two": lambda: decoder.greedy(BOTH, MODEL.decoder, MEMORY),
    "a beam for two": lambda: decoder.beam_search(BOTH, MODEL.decoder, MEMORY),
    "a state that is no number": lambda: decoder.greedy(NEVER, MODEL.decoder, MEMORY),
    "words for ids": lambda: decoder.shift(["w1"]),  # type: ignore
    "shares for ids": lambda: decoder.shift([0.5]),  # type: ignore
    "shares of one word too few": lambda: decoder.greedy(*START, looks={0: [1]}),
    "shares beyond 1": lambda: decoder.greedy(*START, looks={0: [1, 1]}),
    "a share below 0": lambda: decoder.greedy(*START, looks={0: [2, -1]}),
    "a look before the first step": lambda: decoder.greedy(*START, looks={-1: [1, 0]}),
    "memory of another sentence count": lambda: decoder.greedy(
        READ.context, MODEL.decoder, decoder.Memory(READ.states[None])
    ),
    "memory that is no number": lambda: decoder.greedy(
        READ.context, MODEL.decoder, decoder.Memory(READ.states * np.nan)
    ),
    "memory of which all is hidden": lambda: decoder.greedy(
        READ.context, MODEL.decoder, decoder.Memory(READ.states, np.zeros(2, bool))
    ),
    "shares beyond 1 in a memory": lambda: decoder.greedy(
        READ.context, MODEL.decoder, decoder.Memory(READ.states, None, np.array([7, -7]))
    ),
    "two contexts for three sentences": lambda: decoder.teacher_forced(
        BOTH, [[1, 4]] * 3, MODEL.decoder, decoder.Memory(np.stack([READ.states] * 2))
    ),
    "ids for a mask": lambda: encoder.encode([4, 5], MODEL.encoder, mask=[4, 5]),
    "a policy that is mistyped": lambda: WORDS.encode("w1", "unk"),
    "a beam as wide and as long as can be": lambda: decoder.beam_search(
        *START, width=1000, longest=10_000
    ),
    "a range without an end": lambda: attention.softmax(range(10**12)),
    "ids without an end": lambda: pad([range(10**30)]),
    "a view larger than the memory": lambda: attention.softmax(
        np.broadcast_to(1.0, (10**9, 10**6))
    ),
    "a state deep in lists": lambda: decoder.greedy(NESTED, MODEL.decoder, MEMORY),
    "nothing judged": lambda: judging.Judged((), (), ()),
    "an answer missing": lambda: judging.Judged(("a", "b"), ("a",), (("a",), ("b",))),
    "nothing that would be right": lambda: judging.Judged(("a",), ("a",), ((),)),
    "a list for the answers": lambda: judging.Judged(["a"], ["a"], [("a",)]),  # type: ignore
    "labels of two kinds": lambda: context.probe(POINTS, [1, "a", None, 2, 3], POINTS, [1] * 5),
    "a look without attention": lambda: decoder.greedy(
        READ.context, replace(MODEL.decoder, combine=None), looks={0: [1, 0]}
    ),
}


@pytest.mark.parametrize("call", DEEP.values(), ids=DEEP)
def test_what_is_wrong_deep_inside_gets_a_sentence_too(call):
    with pytest.raises((TypeError, ValueError)) as caught:
        call()
    assert traceback.extract_tb(caught.value.__traceback__)[-1].filename.startswith(PACKAGE)


SMALL = (np.bool_, np.uint8, np.int8, np.int64, np.float16, np.float32, np.longdouble)


@pytest.mark.parametrize("kind", SMALL)
@pytest.mark.parametrize(
    "ask",
    [
        lambda a: attention.softmax(a),
        lambda a: attention.attend(a[0], a).mix,
        lambda a: decoder.cross_entropy(a, [0, 1, 2]),
        lambda a: context.nearest(a, 0, 2),
        lambda a: context.pca(a).coordinates,
        lambda a: context.clamp((a[0],), [("h", 1, -3.5)]),
        lambda a: limits.clip(a, 1.0),
        lambda a: limits.decodable_bits(1, a),
    ],
    ids=range(8),
)
def test_numbers_of_any_kind_give_what_floats_give(ask, kind):
    given = np.array([[1, 0, 1], [100, 0, 127], [3, 120, 9]]).astype(kind)
    assert np.allclose(ask(given), ask(given.astype(float)), rtol=1e-3, atol=1e-4)


def test_what_nobody_sees_is_written_out():
    with pytest.raises(ValueError, match=re.escape(r"“w1\ufe0f”")):
        WORDS.encode("w1\ufe0f")
    with pytest.raises(ValueError, match=re.escape(r"“w1\u3164”")):
        WORDS.encode("w1\u3164")


def test_of_a_large_book_a_few_words_are_named():
    book = Codebook({f"w{n}": n for n in range(9999)})
    for call in (lambda: book.encode("x"), lambda: book.decode([-1])):
        with pytest.raises(ValueError) as caught:
            call()
        assert len(str(caught.value)) < 500


def test_every_function_of_the_house_is_a_door_or_stands_behind_one():
    doors_of = {function.__name__ for function, _ in DOORS}
    behind = {
        "sigmoid", "rnn_step", "gru_step", "lstm_step", "run", "check_state",  # encoder
        "read_out", "log_softmax", "hear",  # decoder
        "random_cell", "rnn_jacobian", "gru_jacobian", "lstm_jacobian",  # limits
        "phrases", "phrase_vocabularies", "digit_vocabulary", "successor",  # given nothing
        "meanings", "write_whole",  # Seq2Seq.save, Seq2Seq.load, take_home
        "meaning",  # a look into `meanings`
        "of_one",  # attend, greedy
        "called",  # names of given models
        "glossed",  # marks words in text
        "translate",  # load_pretrained, Seq2Seq.translate
        "check_style", "said", "some",  # pairs.clean, pairs.leak
        "learn",  # lesson
        "take_home", "about",  # test_home
    }  # fmt: skip
    for module in (architecture, attention, context, decoder, encoder, limits, tasks, *OF_PAIRS):
        own = {
            name
            for name, value in vars(module).items()
            if getattr(value, "__module__", "") == module.__name__
            and not name.startswith("_")
            and not inspect.isclass(value)
            and callable(value)
        }
        assert own <= doors_of | behind, own - doors_of - behind
    assert all(callable(getattr(doors, name)) for name in ("expect", "listed", "whole", "real"))
