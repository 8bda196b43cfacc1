"""What the prose claims of words, gates and tokens, measured."""

import numpy as np
import pytest

from seq2seq_teach import load_pretrained
from seq2seq_teach.context import as_vector, probe
from seq2seq_teach.decoder import decode_step
from seq2seq_teach.letters import EOS, PAD, SOS
from seq2seq_teach.tasks import phrases

SAME = {"난": "나는", "넌": "너는"}  # two spellings of one word


@pytest.fixture(scope="module")
def model():
    return load_pretrained()


def test_2_a_gate_near_1_does_not_mean_unchanged_and_unit_5_keeps_what_it_holds():
    steps = load_pretrained("phrases-lstm-8").encode("사과를 먹습니다").steps
    assert (steps.f[:, [2, 3, 5]] > 0.9).all()
    assert (np.abs(steps.c[1] - steps.c[0])[[2, 3, 5]] > 0.25).all()
    assert round(float(steps.f[1, 4]), 2) == 0.84 and round(float(steps.i[1, 4]), 2) == 0.25
    assert abs(steps.c[1, 4] - steps.c[0, 4]) < 0.15 and steps.c[0, 4] > 0.5


def test_3_it_learned_from_some_37000_of_42000_sentences():
    unseen = sum(phrase.unseen for phrase in phrases())
    assert round(len(phrases()), -3) == 42_000 and round(len(phrases()) - unseen, -3) == 37_000


def test_3_the_first_word_is_not_read_worst_once_two_spellings_are_one_word(model):
    four = [phrase.korean for phrase in phrases() if len(phrase.korean.split()) == 4]
    for seed in range(3):
        chosen = [four[n] for n in np.random.default_rng(seed).permutation(len(four))[:1600]]
        points = np.array([as_vector(model.encode(sentence).context) for sentence in chosen])

        def read(place, chosen=chosen, points=points):
            words = [sentence.split()[place] for sentence in chosen]
            words = [SAME.get(word, word) for word in words]
            return probe(points[:800], words[:800], points[800:], words[800:])

        assert read(0) > read(1)


def test_3_a_swap_moves_the_context_far_and_another_spelling_hardly(model):
    see, dog, short, swapped = (
        as_vector(model.encode(sentence).context)
        for sentence in (
            "나는 고양이를 봅니다",
            "나는 개를 봅니다",
            "난 고양이를 봅니다",
            "고양이는 나를 봅니다",
        )
    )
    spelling, animal, order = (np.linalg.norm(see - other) for other in (short, dog, swapped))
    assert 5 * spelling < animal < order / 2


def test_4_a_sentence_that_does_not_begin_with_sos_goes_astray(model):
    asked = [phrases()[n] for n in np.random.default_rng(0).permutation(len(phrases()))[:200]]

    def right(first):
        said_right = 0
        for phrase in asked:
            token, state, said = first, model.encode(phrase.korean).context, []
            for _ in range(12):
                step = decode_step(token, state, model.decoder)
                token, state = step.choice, step.state
                if token == EOS:
                    break
                said.append(model.target.words[token])
            said_right += " ".join(said) in phrase.references
        return said_right / len(asked)

    assert right(SOS) > 0.95 and right(PAD) < 0.3 and right(EOS) < 0.3


def test_6_what_is_measured_here_is_one_of_the_twenty_and_lies_in_their_band():
    from seq2seq_teach.limits import measure, stored_curve

    curve, here = stored_curve("lstm-16"), measure(load_pretrained("digits-lstm-16"))
    apart = np.abs(curve.recovered - here.recovered).max(axis=1)  # on other digits
    assert apart.argmin() == 0 and apart[0] < 1
    assert (curve.recovered.min(axis=0) - 0.1 <= here.recovered).all()
    assert (here.recovered <= curve.recovered.max(axis=0) + 0.1).all()
