"""What notebook 7 claims: of one look, of twenty trainings, of what looking costs."""

from dataclasses import fields, replace

import numpy as np
import pytest

from benchmarks import looks
from seq2seq_teach import attention, load_pretrained
from seq2seq_teach.architecture import Seq2Seq, untrained
from seq2seq_teach.attention import attend, softmax
from seq2seq_teach.decoder import Memory, decode_step, greedy, shift
from seq2seq_teach.gradient import way_home
from seq2seq_teach.letters import EOS, SOS
from seq2seq_teach.limits import handed_over, multiplications, stored_curve, stored_looks
from seq2seq_teach.tasks import digit_vocabulary, digits, phrases
from seq2seq_teach.training import copier_training
from tools import REPO

SENTENCE = "나는 어제 학교에서 고양이를 봤습니다"


@pytest.fixture(scope="module")
def looker():
    return load_pretrained("phrases-lstm-attention")


@pytest.fixture(scope="module")
def copier():
    return load_pretrained("digits-lstm-attention")


def test_one_look_by_hand():
    h, states = np.array([1, 1]), np.array([[2, 0], [0, 1], [-1, 1]])
    seen = attend(h, states)
    assert seen.scores.tolist() == [2, 1, 0]
    assert seen.weights.round(2).tolist() == [0.67, 0.24, 0.09]
    assert seen.mix.round(2).tolist() == [1.24, 0.33]
    # Turned to the left it scores below 0; twice as long, twice as high.
    assert attend(h, np.array([[-1.2, 0.8], [4, 0]])).scores.round(2).tolist() == [-0.4, 4]


def test_the_other_sentence_is_translated_as_the_notebook_says(looker):
    said = looker.translate("우리는 어제 학교에서 영화를 봤습니다")
    assert said == "we watched movies at school yesterday"


def test_cat_looks_at_its_word_and_i_does_not(looker):
    translation = looker.translate(SENTENCE)
    assert str(translation) == "i saw the cat at school yesterday"
    looked = {
        looker.target.words[step.choice]: SENTENCE.split()[step.attention.weights.argmax()]
        for step in translation.decoding.steps
    }
    assert looked["saw"] == looked["i"] == "봤습니다" and looked["cat"] == "고양이를"
    assert looked["school"] == "학교에서" and looked["yesterday"] == "어제"


def forced(model, text, told, place):
    """What is said after `told` by a decoder that may look at one place alone."""
    encoding = model.encode(text)
    state, token = encoding.context, SOS
    for word in told:
        step = decode_step(token, state, model.decoder, model.memory(encoding))
        state, token = step.state, model.target.encode(word)[0]
    only = Memory(encoding.states, looks.only(len(text.split()), place))
    return model.target.words[decode_step(token, state, model.decoder, only).choice]


def test_for_cat_it_matters_where_it_looks_and_for_i_it_does_not(looker):
    said = "i saw the".split()
    assert forced(looker, SENTENCE, said, 3) == "cat"
    assert forced(looker, SENTENCE, said, 1) == "yesterday"
    assert {forced(looker, SENTENCE, [], place) for place in range(5)} == {"i"}


def test_the_copier_says_what_it_is_made_to_look_at(copier):
    text = "3 1 4 1 5 9 2 6"
    assert [forced(copier, text, [], place) for place in range(8)] == text.split()


def rows(model):
    found = stored_looks(model)
    assert found == [row for row in looks.read() if row["model"] == model]
    assert [row["seed"] for row in found] == list(range(20))
    return found


def test_in_twenty_trainings_the_look_is_at_the_digit_or_the_one_behind_it():
    own, behind = (
        np.array([row["looks"][where] for row in rows("lstm-attention-reversed")])
        for where in ("own", "behind")
    )
    assert round(min(own + behind), 2) == 0.99
    assert own.max() > 0.9 and behind.max() > 0.9  # "differs from training to training"


def test_in_twenty_trainings_the_look_causes_the_word():
    there, own = (
        [row["forced"][what] for row in rows("lstm-attention")] for what in ("there", "own")
    )
    assert (round(min(there), 2), round(max(there), 2)) == (0.82, 0.98)
    assert max(own) <= 0.001  # "hardly ever its own"


def test_a_model_without_stored_looks_is_named():
    with pytest.raises(ValueError, match=r"no stored looks of “lstm-64”: .*lstm-attention"):
        stored_looks("lstm-64")


def test_in_each_training_i_is_said_wherever_it_looks():
    found = [row for row in looks.read() if row["model"] == "phrases-lstm-attention"]
    assert [row["seed"] for row in found] == list(range(20))  # "in each of twenty trainings"
    for row in found:
        word, _, places = row["words"][0]
        assert word == "i" and places == len(SENTENCE.split())


def test_the_subject_came_through_the_context_and_milk_through_the_states(looker):
    read, milk = map(looker.encode, (SENTENCE, "우리는 오늘 집에서 우유를 마셨습니다"))
    assert looker.translate("우리는 오늘 집에서 우유를 마셨습니다") == "we drank milk at home today"
    ids = greedy(read.context, looker.decoder, looker.memory(milk)).ids
    assert looker.target.decode(ids) == "i are drinking milk at home today"


def test_as_many_weights_in_one_vector_hardly_help():
    sizes = [
        sum(array.size for array in copier_training(name).start.arrays().values())
        for name in ("lstm-70", "lstm-attention")
    ]
    assert sizes[0] == pytest.approx(sizes[1], rel=0.003)
    names = "lstm-64", "lstm-70", "lstm-attention"
    plain, control, attention = (stored_curve(name).recovered[:, 15] for name in names)
    assert len(plain) == len(control) == len(attention) == 20
    assert np.median(control) - np.median(plain) < 3
    assert control.max() < attention.min() - 4


def test_most_sequences_of_twenty_come_back_whole_and_fewer_of_24():
    curve = stored_curve("lstm-attention")
    whole = {n: round(100 * np.median(curve.exact[:, curve.at(n)])) for n in (16, 20, 24)}
    assert whole == {16: 97, 20: 81, 24: 30}
    beyond = curve.recovered[:, curve.at(24)]
    assert (round(beyond.min()), round(beyond.max())) == (58, 79)


class Counted(np.ndarray):
    """An array that counts the multiplications of every product of matrices it is part of."""

    total = 0

    def __array_ufunc__(self, ufunc, method, *inputs, **settings):
        plain = [np.asarray(one) for one in inputs]
        result = getattr(ufunc, method)(*plain, **settings)
        if ufunc is np.matmul:
            Counted.total += np.size(result) * plain[0].shape[-1]
        return result


@pytest.mark.parametrize("name", ["digits-lstm-64", "digits-lstm-attention", "phrases-gru"])
@pytest.mark.parametrize("length", [1, 5, 16])
def test_what_is_handed_over_and_multiplied_is_what_was_counted(name, length, monkeypatch):
    # A guard that makes a plain array of what counts would end the counting.
    monkeypatch.setattr(attention, "an_array", lambda **given: next(iter(given.values())))
    model = load_pretrained(name)
    text = " ".join(model.source.words[4 + n % 9] for n in range(length))
    encoding = model.encode(text)
    numbers = sum(part.size for part in encoding.context)
    assert handed_over(model, length) == numbers + encoding.states.size * model.attends
    decoder = replace(model.decoder)
    for field in fields(decoder):  # it takes plain arrays alone
        if isinstance(array := getattr(decoder, field.name), np.ndarray):
            object.__setattr__(decoder, field.name, array.view(Counted))
    memory = Memory(encoding.states.view(Counted)) if model.attends else None
    Counted.total = 0
    decode_step(SOS, encoding.context, decoder, memory)
    assert Counted.total == multiplications(model, length)


def looking(model: Seq2Seq, length: int) -> int:
    """How many of the multiplications are those of looking back."""
    each = multiplications(model, 2) - multiplications(model, 1)
    return each * length


def test_a_look_adds_six_percent_at_16_digits_and_as_much_as_the_rest_at_260(copier):
    rest = multiplications(copier, 1) - looking(copier, 1)
    assert round(100 * looking(copier, 16) / rest) == 6
    assert looking(copier, 250) < rest < looking(copier, 270)


def self_attend(vectors):
    return softmax(vectors @ vectors.T / np.sqrt(vectors.shape[1])) @ vectors


@pytest.mark.parametrize("seed", range(20))
def test_self_attention_does_not_see_order(seed):
    rng = np.random.default_rng(seed)
    words = rng.normal(size=(7, 5))
    order = rng.permutation(7)
    np.testing.assert_allclose(self_attend(words)[order], self_attend(words[order]))


def test_what_only_order_tells_apart_has_the_same_words_in_both_languages():
    """개가 사람을 물었다 and 사람이 개를 물었다 have not: the particles tell them apart."""
    source = (REPO / "notebooks/source/07_attention.py").read_text("utf-8")
    for first, second in (
        ("dog bites man", "man bites dog"),
        ("빨간 사과와 노란 배", "노란 사과와 빨간 배"),
    ):
        assert source.count(f"*{first}*") == source.count(f"*{second}*") == 1
        assert sorted(first.split()) == sorted(second.split()) and first != second


def test_as_the_cell_stands_a_word_looks_mostly_at_itself(looker):
    """For with itself no product is below 0; with another the products part evenly."""
    said = [one.korean for one in phrases() if len(one.korean.split()) > 2]
    chosen = [said[n] for n in np.random.default_rng(0).permutation(len(said))[:40]]
    for kind in ("states", "inputs"):
        at_itself = []
        for text in [SENTENCE, *chosen]:
            vectors = getattr(looker.encode(text), kind)
            shares = softmax(vectors @ vectors.T / np.sqrt(vectors.shape[1]))
            at_itself += [*(shares.argmax(axis=1) == np.arange(len(shares)))]
        assert np.mean(at_itself) > 0.9, kind


def test_the_states_of_an_lstm_do_see_it(looker):
    words = SENTENCE.split()
    order = [4, 2, 0, 3, 1]
    shuffled = " ".join(words[n] for n in order)
    states, others = (self_attend(looker.encode(text).states) for text in (SENTENCE, shuffled))
    assert np.abs(states[order] - others).max() > 0.1


def test_attention_leaves_the_dashed_line_later_and_by_less_and_no_training_cures_it():
    plain, attention = (stored_curve(name) for name in ("lstm-64", "lstm-attention"))
    assert plain.lost[:, :16].min(axis=0)[-1] > 5 and attention.lost[:, :16].max() < 1
    assert attention.lost[:, 16:].max() < plain.lost[:, 16:].max()
    assert (np.median(attention.lost, axis=0)[16:] < np.median(plain.lost, axis=0)[16:] / 5).all()
    once, four, sixteen = (stored_curve("lstm-attention", n).lost[:, -1] for n in (1, 4, 16))
    assert min(once.min(), four.min(), sixteen.min()) > 0.5
    assert sixteen.min() > np.median(once)  # "sixteen times the training does not cure it"


def test_past_sixteen_it_looks_beside_or_stops_too_soon(copier):
    """Not only where to look fails: told all before, it says <eos> where the last digit is due."""
    beside = too_soon = 0
    for text, answer in digits(np.random.default_rng(0), 40, 24):
        encoding = copier.encode(text)
        state, memory = encoding.context, copier.memory(encoding)
        fed, wanted = shift(copier.target.encode(answer))
        for n, (token, due) in enumerate(zip(fed[:24], wanted[:24], strict=True)):
            step = decode_step(token, state, copier.decoder, memory)
            looked, state = looks.darkest(step), step.state
            if step.choice != due:
                beside += looked not in (n, n + 1)
                too_soon += step.choice == EOS and looked in (n, n + 1) and n == 23
    assert beside > 3 and too_soon > 10


@pytest.mark.parametrize("seed", range(3))
def test_the_gradient_has_a_way_home_of_one_step_to_the_word_read_first(seed):
    """Before any training: far more of it arrives there than through one vector alone."""
    words, text = digit_vocabulary(), " ".join("3141592653589793")
    first = []
    for attention_ in (False, True):
        rng = np.random.default_rng(seed)
        fresh = untrained("lstm", words, words, 64, 16, attention_, rng)
        first.append(np.linalg.norm(way_home(fresh, text, text).encoder[0]))
    assert first[1] > 5 * first[0]


def test_no_share_is_exactly_0(looker, copier):
    sent = [text for text, _ in digits(np.random.default_rng(0), 10, 16)]
    spoken = [copier.translate(text) for text in sent] + [looker.translate(SENTENCE)]
    shares = [step.attention.weights.min() for one in spoken for step in one.decoding.steps]
    assert len(shares) > 150 and min(shares) > 0


def test_with_no_word_at_all_its_line_begins_above_by_one_layer(copier):
    plain = multiplications(load_pretrained("digits-lstm-64"), 1)
    begins = multiplications(copier, 1) - looking(copier, 1)
    assert begins - plain == copier.decoder.combine.size > 0


def test_a_sum_of_h_random_products_grows_about_like_the_root_of_h():
    rng, spread = np.random.default_rng(0), {}
    for units in (4, 64, 1024):
        scores = (rng.normal(size=(2000, units)) * rng.normal(size=(2000, units))).sum(axis=1)
        spread[units] = scores.std(), (scores / np.sqrt(units)).std()
    assert spread[4][0] * 3 < spread[64][0] < spread[1024][0] / 3
    assert all(0.9 < divided < 1.1 for _, divided in spread.values())
    # Undivided, "with many numbers one share takes nearly all" (the hint of 7.3).
    scores = rng.normal(size=(500, 8, 1024)) @ rng.normal(size=1024)
    largest = [np.median(softmax(one).max(axis=-1)) for one in (scores, scores / 32)]
    assert largest[0] > 0.99 and largest[1] < 0.5
