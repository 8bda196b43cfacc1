"""Exercise 5.8: encoder_of."""

import numpy as np

from ...architecture import load_pretrained
from ...language import Text
from ...letters import pad
from ..exercise import Exercise
from .material import SENTENCES, keras, layers, training

korean = load_pretrained().source

exercise = Exercise(
    "5.8",
    level=2,
    minutes=5,
    draws=2,
    broken=True,
    done=Text(
        "You have shown that a model for use must be made of the trained layers themselves: new layers know nothing.",
        "이제 학습한 바로 그 층으로 쓸 모델을 만들 수 있습니다. 새로 만든 층은 아무것도 모릅니다.",
    ),
    tells=Text(
        "that layers of the same shape have the same weights",
        "모양이 같은 층은 가중치도 같다",
    ),
    hints=(
        Text(
            "Which line of this function uses trained?",
            "이 함수에서 trained를 쓰는 줄은 어느 줄인가요?",
        ),
        Text(
            'trained.get_layer("encoder_embedding") and trained.get_layer("encoder") are the layers that learned; the second gives all states, h and c.',
            'trained.get_layer("encoder_embedding")과 trained.get_layer("encoder")가 학습한 층입니다. 둘째 층은 모든 상태와 h, c를 돌려줍니다.',
        ),
    ),
)


@exercise.reference
def encoder_of(trained):
    """The encoder of a trained model, by itself: source ids (B, S) → h and c, each (B, H)."""
    source = keras.Input((None,), dtype="int32")
    vectors = trained.get_layer("encoder_embedding")(source)
    _, h, c = trained.get_layer("encoder")(vectors)
    return keras.Model(source, [h, c])


@exercise.another
def encoder_of_again(trained):
    """No Keras model at all, but a function that reads alike."""
    *_, lstm = (layer for layer in trained.layers if layer.name == "encoder")
    return lambda ids: lstm(trained.get_layer("encoder_embedding")(ids))[-2:]


@exercise.cases
def trained_models():
    keras.utils.set_random_seed(0)  # so that fresh weights are the same ones each time
    return [(training.keras_model(load_pretrained()),)]


@exercise.drawn
def drawn(rng):
    keras.utils.set_random_seed(int(rng.integers(1000)))
    return (training.keras_model(load_pretrained()),)


@exercise.read
def what_it_reads(encoder):
    ids, _ = pad([korean.encode(sentence) for sentence in SENTENCES], length=6)
    return tuple(map(np.asarray, encoder(ids)))


@exercise.mistake(
    "layers.Embedding(…) and layers.LSTM(…) make new layers, with weights drawn just now.",
    "layers.Embedding(…)과 layers.LSTM(…)은 새 층을 만듭니다. 가중치는 방금 뽑은 난수입니다.",
)
def fresh_encoder(trained):
    source = keras.Input((None,), dtype="int32")
    vectors = layers.Embedding(len(korean), 32, mask_zero=True)(source)
    _, h, c = layers.LSTM(48, return_state=True)(vectors)
    return keras.Model(source, [h, c])


@exercise.mistake(
    "The embedding is the trained one now, the LSTM is still a new one.",
    "임베딩은 이제 학습한 것이지만 LSTM은 아직 새것입니다.",
)
def half_fresh_encoder(trained):
    source = keras.Input((None,), dtype="int32")
    vectors = trained.get_layer("encoder_embedding")(source)
    _, h, c = layers.LSTM(48, return_state=True)(vectors)
    return keras.Model(source, [h, c])


@exercise.mistake(
    "clone_model copies how the layers are joined, not what they have learned.",
    "clone_model은 층을 이은 구조만 복사하고, 학습한 가중치는 복사하지 않습니다.",
)
def cloned_encoder(trained):
    return encoder_of(keras.models.clone_model(trained))


@exercise.mistake(
    "These are the trained layers, but all three results come back: which two does a decoder start from?",
    "학습한 층은 맞는데 결과 셋을 모두 돌려줍니다. 디코더는 그 가운데 어느 둘에서 출발하나요?",
)
def encoder_with_every_state(trained):
    source = keras.Input((None,), dtype="int32")
    vectors = trained.get_layer("encoder_embedding")(source)
    return keras.Model(source, trained.get_layer("encoder")(vectors))


@exercise.mistake(
    "These are the trained layers, but the first of the three results is h after every word, and c has been thrown away.",
    "학습한 층은 맞습니다. 그런데 결과 셋 가운데 첫째는 낱말마다의 h이고, c는 버려졌습니다.",
)
def encoder_with_the_first_two(trained):
    every = encoder_with_every_state(trained)
    return keras.Model(every.inputs, every.outputs[:2])


@exercise.mistake(
    "These weights are the trained ones, but pads are read as words: a new Embedding without mask_zero tells nobody what to skip.",
    "가중치는 학습한 것이지만 패딩까지 낱말처럼 읽습니다. mask_zero 없이 만든 새 Embedding은 건너뛸 곳을 알려 주지 않습니다.",
)
def encoder_without_a_mask(trained):
    trained.get_layer("encoder_embedding").mask_zero = False
    return encoder_of(trained)


@exercise.mistake(
    "This model wants two inputs, the sentence and what the decoder is fed. An encoder is given the sentence alone: begin with trained.inputs[0], or with an Input of your own.",
    "이 모델은 원문과 디코더에 넣는 것, 이렇게 입력 둘을 받습니다. 인코더가 받는 것은 원문뿐이니 trained.inputs[0]이나 새로 만든 Input에서 시작하세요.",
)
def encoder_of_two_inputs(trained):
    return keras.Model(trained.inputs, trained.get_layer("encoder").output[1:])
