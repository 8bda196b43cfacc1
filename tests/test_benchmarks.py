"""A benchmark compares like with like: times are its own affair, answers are not."""

from benchmarks.translate import SENTENCE, tutorial_loop, tutorial_models
from seq2seq_teach import load_pretrained


def test_the_tutorial_loop_says_what_the_numpy_engine_says():
    model = load_pretrained("phrases-lstm")
    models = tutorial_models(model)
    for sentence in (SENTENCE, "책을 썼습니다"):
        ids = model.source.encode(sentence)
        assert tutorial_loop(*models, ids) == model.translate(sentence).decoding.said
