"""The bug clinic of notebook 5: what each broken function should have been.

Each reference is the mended function; the first of its wrong answers is the bug as the
notebook has it. Sizes: B sentences, S source and T target tokens, E numbers per token,
H units.
"""

from __future__ import annotations

from copy import deepcopy

import numpy as np

from ..architecture import Seq2Seq, load_pretrained
from ..decoder import cross_entropy, decode_step, greedy, teacher_forced
from ..encoder import encode, first_state
from ..letters import EOS, PAD, SOS, pad
from ..training import keras, keras_model, layers, tf
from .exercise import Exercise

SENTENCES = ("난 아이언맨 입니다", "고양이는 어제 우유를 마셨습니다")


def a_model() -> Seq2Seq:
    """The pretrained translator, a copy: an answer may do to it what it likes."""
    return deepcopy(load_pretrained())


# 5.1


def accuracy(wanted, said):
    real = wanted != PAD
    return np.mean((wanted == said)[real])


def batches():
    wanted = np.array([[5, 6, 7, 0, 0, 0], [8, 9, 0, 0, 0, 0]])
    said = np.array([[5, 6, 0, 0, 0, 0], [8, 9, 9, 9, 0, 0]])
    return [(wanted, said), (wanted[:1, :2], said[1:, :2])]


def accuracy_with_pads(wanted, said):
    return np.mean(wanted == said)


def accuracy_where_something_is_said(wanted, said):
    return np.mean((wanted == said)[said != PAD])


def accuracy_over_all_places(wanted, said):
    return np.mean((wanted == said) & (wanted != PAD))


def accuracy_of_sentences(wanted, said):
    return np.mean([accuracy(*row) for row in zip(wanted, said, strict=True)])


# 5.2


def fed_and_wanted(ids):
    whole = [SOS, *ids, EOS]
    return whole[:-1], whole[1:]


def fed_the_answer(ids):
    whole = [SOS, *ids, EOS]
    return whole, whole


def shifted_backwards(ids):
    whole = [SOS, *ids, EOS]
    return whole[1:], whole[:-1]


def without_a_start(ids):
    return ids, [*ids[1:], EOS]


def without_an_end(ids):
    return [SOS, *ids[:-1]], ids


# 5.3


def loss(model, source, fed, wanted):
    context = encode(source, model.encoder, mask=source != PAD).context
    surprise = cross_entropy(teacher_forced(context, fed, model.decoder), wanted)
    return surprise[wanted != PAD].mean()


def padded_pairs():
    model = a_model()
    source = model.source.encode(SENTENCES[0])
    fed = [SOS, *model.target.encode("i am iron man")]
    (source, *_), _ = pad([source], length=6)
    (fed, wanted), _ = pad([fed, [*fed[1:], EOS]], length=8)
    return [(model, source, fed, wanted), (model, source[:3], fed[:5], wanted[:5])]


def loss_that_reads_pads(model, source, fed, wanted):
    context = encode(source, model.encoder).context
    surprise = cross_entropy(teacher_forced(context, fed, model.decoder), wanted)
    return surprise[wanted != PAD].mean()


def loss_that_counts_pads(model, source, fed, wanted):
    context = encode(source, model.encoder, mask=source != PAD).context
    return cross_entropy(teacher_forced(context, fed, model.decoder), wanted).mean()


def loss_without_masks(model, source, fed, wanted):
    context = encode(source, model.encoder).context
    return cross_entropy(teacher_forced(context, fed, model.decoder), wanted).mean()


# 5.4


def mean_word(embed, ids):
    return layers.GlobalAveragePooling1D()(embed(ids))


def embedded():
    start = keras.initializers.RandomUniform(-1, 1, seed=0)
    embed = layers.Embedding(10, 3, embeddings_initializer=start, mask_zero=True)
    return [(embed, np.array([[5, 6, 0, 0], [7, 8, 9, 0]])), (embed, np.array([[5, 6]]))]


def mean_with_pads(embed, ids):
    return tf.reduce_mean(embed(ids), axis=1)


def mean_over_all_places(embed, ids):
    vectors = embed(ids)
    return tf.reduce_mean(vectors * tf.cast(ids != PAD, vectors.dtype)[..., None], axis=1)


def sum_of_words(embed, ids):
    vectors = embed(ids)
    return tf.reduce_sum(vectors * tf.cast(ids != PAD, vectors.dtype)[..., None], axis=1)


def one_mean(embed, ids):
    return tf.reduce_mean(tf.boolean_mask(embed(ids), ids != PAD), axis=0)


# 5.5


def answer(model, sentence):
    context = model.encode(sentence).context
    return model.target.decode(greedy(context, model.decoder).ids)


def sentences():
    return [(a_model(), sentence) for sentence in reversed(SENTENCES)]


def answer_from_zeros(model, sentence):
    model.encode(sentence)
    return model.target.decode(greedy(first_state(model.decoder), model.decoder).ids)


def answer_from_the_first_word(model, sentence):
    context = tuple(state[0] for state in model.encode(sentence).steps.state)
    return model.target.decode(greedy(context, model.decoder).ids)


def answer_from_h(model, sentence):
    context = only_h(model.encode(sentence))
    return model.target.decode(greedy(context, model.decoder).ids)


def answer_from_an_array(model, sentence):
    context = model.encode(sentence).states[-1]
    return model.target.decode(greedy(context, model.decoder).ids)


def answer_from_h_alone(model, sentence):
    context = model.encode(sentence).states[-1:]
    return model.target.decode(greedy(context, model.decoder).ids)


# 5.6


def hand_over(encoding):
    return encoding.context


def encodings():
    return [(a_model().encode(sentence),) for sentence in SENTENCES]


def only_h(encoding):
    h = encoding.states[-1]
    return h, np.zeros_like(h)


def h_alone(encoding):
    return encoding.states[-1]


def h_twice(encoding):
    h = encoding.states[-1]
    return h, h


def c_first(encoding):
    h, c = encoding.context
    return c, h


# 5.7


def speak(model, context):
    token, state, ids = SOS, context, []
    while token != EOS and len(ids) < 10:
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, step.state
        ids.append(token)
    return model.target.decode(ids)


def contexts():
    model = a_model()
    return [(model, model.encode(sentence).context) for sentence in reversed(SENTENCES)]


def speak_fed_pads(model, context):
    fed = np.full(10, PAD)
    logits = teacher_forced(context, fed, model.decoder)
    return model.target.decode(logits.argmax(axis=-1))


def speak_its_end(model, context):
    return f"{speak(model, context)} {model.target.words[EOS]}"


def speak_from(start, feeds_back=True, moves=True):
    """`speak` from another first token, or without one of the two things it feeds back."""

    def wrong(model, context):
        token, state, ids = start, context, []
        while len(ids) < 10 and EOS not in ids:
            step = decode_step(token, state, model.decoder)
            token = step.choice if feeds_back else start
            state = step.state if moves else context
            ids.append(step.choice)
        return model.target.decode(ids)

    return wrong


# 5.8


def encoder_of(trained):
    source = keras.Input((None,), dtype="int32")
    vectors = trained.get_layer("encoder_embedding")(source)
    _, h, c = trained.get_layer("encoder")(vectors)
    return keras.Model(source, [h, c])


def trained_models():
    keras.utils.set_random_seed(0)  # so that fresh weights are the same ones each time
    return [(keras_model(load_pretrained()),)]


def what_it_reads(encoder):
    ids = np.array([load_pretrained().source.encode(SENTENCES[0])])
    return tuple(map(np.asarray, encoder(ids)))


def fresh_encoder(trained):
    source = keras.Input((None,), dtype="int32")
    vectors = layers.Embedding(len(load_pretrained().source), 32, mask_zero=True)(source)
    _, h, c = layers.LSTM(48, return_state=True)(vectors)
    return keras.Model(source, [h, c])


def half_fresh_encoder(trained):
    source = keras.Input((None,), dtype="int32")
    vectors = trained.get_layer("encoder_embedding")(source)
    _, h, c = layers.LSTM(48, return_state=True)(vectors)
    return keras.Model(source, [h, c])


def cloned_encoder(trained):
    return encoder_of(keras.models.clone_model(trained))


def encoder_with_every_state(trained):
    source = keras.Input((None,), dtype="int32")
    vectors = trained.get_layer("encoder_embedding")(source)
    return keras.Model(source, trained.get_layer("encoder")(vectors))


def encoder_with_the_first_two(trained):
    every = encoder_with_every_state(trained)
    return keras.Model(every.inputs, every.outputs[:2])


# 5.9


def read(lstm, vectors):
    *_, h, c = lstm(vectors)
    return h, c


def lstms():
    vectors = np.random.default_rng(0).normal(size=(1, 3, 2)).astype(np.float32)
    start = keras.initializers.GlorotUniform(seed=0)
    settings = {"return_state": True, "kernel_initializer": start, "recurrent_initializer": start}
    return [
        (layers.LSTM(4, return_sequences=every, **settings), vectors) for every in (False, True)
    ]


def first_two(lstm, vectors):
    h, c, _ = lstm(vectors)
    return h, c


def last_two_swapped(lstm, vectors):
    _, c, h = lstm(vectors)
    return h, c


def every_state(lstm, vectors):
    states, _, c = lstm(vectors)
    return states, c


# 5.10


def join(states):
    forward_h, forward_c, backward_h, backward_c = states
    h = np.concatenate([forward_h, backward_h], axis=-1)
    c = np.concatenate([forward_c, backward_c], axis=-1)
    return h, c


def both_directions():
    small = [np.array([row]) for row in ([0.1, 0.2], [1.1, 1.2], [0.3, 0.4], [1.3, 1.4])]
    rng = np.random.default_rng(0)
    return [(small,), ([rng.normal(size=(2, 3)).astype(np.float32) for _ in range(4)],)]


def join_neighbours(states):
    a, b, c, d = states
    return np.concatenate([a, b], axis=-1), np.concatenate([c, d], axis=-1)


def backward_first(states):
    forward_h, forward_c, backward_h, backward_c = states
    return join([backward_h, backward_c, forward_h, forward_c])


def joined_without_an_axis(states):
    forward_h, forward_c, backward_h, backward_c = states
    return np.concatenate([forward_h, backward_h]), np.concatenate([forward_c, backward_c])


def forward_only(states):
    return states[0], states[1]


def added(states):
    return states[0] + states[2], states[1] + states[3]


EXERCISES = (
    Exercise(
        "5.1",
        difficulty=1,
        minutes=3,
        reference=accuracy,
        cases=batches,
        wrong={
            "pads": accuracy_with_pads,
            "said": accuracy_where_something_is_said,
            "places": accuracy_over_all_places,
            "sentences": accuracy_of_sentences,
        },
    ),
    Exercise(
        "5.2",
        difficulty=1,
        minutes=3,
        reference=fed_and_wanted,
        cases=lambda: [([5, 6, 7],), ([8],)],
        wrong={
            "unshifted": fed_the_answer,
            "backwards": shifted_backwards,
            "start": without_a_start,
            "end": without_an_end,
        },
    ),
    Exercise(
        "5.3",
        difficulty=2,
        minutes=4,
        reference=loss,
        cases=padded_pairs,
        wrong={
            "state": loss_that_reads_pads,
            "loss": loss_that_counts_pads,
            "both": loss_without_masks,
        },
    ),
    Exercise(
        "5.4",
        difficulty=2,
        minutes=6,
        reference=mean_word,
        cases=embedded,
        wrong={
            "pads": mean_with_pads,
            "places": mean_over_all_places,
            "sum": sum_of_words,
            "one": one_mean,
        },
    ),
    Exercise(
        "5.5",
        difficulty=1,
        minutes=2,
        reference=answer,
        cases=sentences,
        wrong={
            "zeros": answer_from_zeros,
            "first": answer_from_the_first_word,
            "half": answer_from_h,
            "array": answer_from_an_array,
            "alone": answer_from_h_alone,
        },
    ),
    Exercise(
        "5.6",
        difficulty=1,
        minutes=2,
        reference=hand_over,
        cases=encodings,
        wrong={"zero": only_h, "twice": h_twice, "swapped": c_first, "alone": h_alone},
    ),
    Exercise(
        "5.7",
        difficulty=2,
        minutes=6,
        reference=speak,
        cases=contexts,
        wrong={
            "pads": speak_fed_pads,
            "start": speak_from(PAD),
            "token": speak_from(SOS, feeds_back=False),
            "state": speak_from(SOS, moves=False),
            "eos": speak_its_end,
        },
    ),
    Exercise(
        "5.8",
        difficulty=2,
        minutes=5,
        reference=encoder_of,
        cases=trained_models,
        wrong={
            "fresh": fresh_encoder,
            "half": half_fresh_encoder,
            "clone": cloned_encoder,
            "all": encoder_with_every_state,
            "first": encoder_with_the_first_two,
        },
        read=what_it_reads,
    ),
    Exercise(
        "5.9",
        difficulty=1,
        minutes=3,
        reference=read,
        cases=lstms,
        wrong={"first": first_two, "swapped": last_two_swapped, "every": every_state},
    ),
    Exercise(
        "5.10",
        difficulty=2,
        minutes=4,
        reference=join,
        cases=both_directions,
        wrong={
            "neighbours": join_neighbours,
            "forward": forward_only,
            "added": added,
            "backward": backward_first,
            "axis": joined_without_an_axis,
        },
    ),
)
