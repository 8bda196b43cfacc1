"""Exercise 5.4: mean_word."""

import numpy as np

from ...language import Text
from ...letters import PAD
from ..exercise import Exercise
from .material import keras, layers, tf

exercise = Exercise(
    "5.4",
    level=2,
    minutes=6,
    draws=4,
    broken=True,
    done=Text(
        "You have shown that mask_zero makes no vector zero: it tells layers what to skip, and your own sums must be told, too.",
        "mask_zero가 벡터를 0으로 만들지는 않음을 확인했습니다. 층에 건너뛸 곳을 알려 줄 뿐이니, 직접 구하는 합에는 따로 알려 주어야 합니다.",
    ),
    tells=Text(
        "that `mask_zero` makes vectors zero, or that a mean knows of masks",
        "`mask_zero`는 벡터를 0으로 만든다, 또는 평균이 마스크를 알아서 본다",
    ),
    hints=(
        Text(
            "Look at embed(np.array([[0]])): is it zero? And which layers ask for the mask?",
            "embed(np.array([[0]]))을 보세요. 0인가요? 그리고 마스크를 따르는 층은 어떤 층인가요?",
        ),
        Text(
            "layers.GlobalAveragePooling1D() takes a mean over time and heeds the mask; or sum the real vectors yourself and divide by how many there are.",
            "layers.GlobalAveragePooling1D()는 시간 축으로 평균을 내면서 마스크를 따릅니다. 아니면 진짜 벡터만 더해 그 개수로 나누세요.",
        ),
    ),
)


@exercise.reference
def mean_word(embed, ids):
    """The mean vector of each sentence's words: ids (B, T) with 0 for <pad> → (B, E)."""
    return layers.GlobalAveragePooling1D()(embed(ids))


@exercise.another
def mean_word_again(embed, ids):
    mask = tf.cast(embed.compute_mask(ids), "float32")
    return tf.einsum("bte,bt->be", embed(ids), mask) / tf.reduce_sum(mask, 1, keepdims=True)


@exercise.cases
def embedded():
    start = keras.initializers.RandomUniform(-1, 1, seed=0)
    embed = layers.Embedding(10, 3, embeddings_initializer=start, mask_zero=True)
    embed.build(None)  # its table may be asked for before it has embedded anything
    return [(embed, np.array([[5, 6, 0, 0], [7, 8, 9, 0]])), (embed, np.array([[5, 6]]))]


@exercise.drawn
def drawn(rng):
    sentences, words = int(rng.integers(1, 6)), int(rng.integers(6, 9))
    ids = rng.integers(1, 10, size=(sentences, words))
    for row in ids:
        row[rng.integers(1, words + 1) :] = PAD
    return embedded()[0][0], ids


@exercise.mistake(
    "The pads' vectors are averaged with the rest: reduce_mean knows nothing of masks, and a mask is lost when you calculate with what embed returns.",
    "패딩의 벡터까지 함께 평균합니다. reduce_mean은 마스크를 모르고, 임베딩 층의 출력을 직접 계산하면 마스크가 사라집니다.",
)
def mean_with_pads(embed, ids):
    return tf.reduce_mean(embed(ids), axis=1)


@exercise.mistake(
    "The pads' vectors are gone from the sum, but they still count: what do you divide by?",
    "패딩의 벡터는 합에서 빠졌지만 개수에는 들어 있습니다. 무엇으로 나누고 있나요?",
)
def mean_over_all_places(embed, ids):
    vectors = embed(ids)
    return tf.reduce_mean(vectors * tf.cast(ids != PAD, vectors.dtype)[..., None], axis=1)


@exercise.mistake(
    "That is the sum of the real vectors; a mean also divides by how many there are.",
    "진짜 벡터의 합입니다. 평균이라면 그 개수로 나누기도 해야 합니다.",
)
def sum_of_words(embed, ids):
    vectors = embed(ids)
    return tf.reduce_sum(vectors * tf.cast(ids != PAD, vectors.dtype)[..., None], axis=1)


@exercise.mistake(
    "That is one mean for the whole batch: each sentence needs one of its own, from its own words.",
    "배치 전체의 평균 하나입니다. 문장마다 자기 낱말만으로 낸 평균이 하나씩 필요합니다.",
)
def one_mean(embed, ids):
    return tf.reduce_mean(tf.boolean_mask(embed(ids), ids != PAD), axis=0)


@exercise.mistake(
    "That is the mean of another axis. embed(ids) is (B, T, E): which axis counts the words of a sentence?",
    "다른 축으로 평균을 냈습니다. embed(ids)는 (B, T, E)입니다. 문장의 낱말을 세는 축은 어느 것인가요?",
)
def over_the_sentences(embed, ids):
    return tf.reduce_mean(embed(ids), axis=0)
