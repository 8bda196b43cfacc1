"""Exercise 5.5: answer."""

from dataclasses import replace

import numpy as np

from ...decoder import decode_step, greedy
from ...encoder import first_state
from ...language import Text
from ...letters import SOS
from ..exercise import Exercise
from .material import SAID, SENTENCES, a_model

exercise = Exercise(
    "5.5",
    level=1,
    minutes=2,
    draws=12,
    broken=True,
    done=Text(
        "You have shown that all the decoder knows of a sentence is the state it starts from.",
        "디코더가 아는 문장의 내용은 출발하는 상태가 전부임을 확인했습니다.",
    ),
    tells=Text(
        "that the decoder knows the sentence some other way than by the state it starts from",
        "디코더는 시작 상태 말고도 문장을 알 길이 있다",
    ),
    hints=(
        Text(
            "Follow the sentence: where is what the encoder has read used again?",
            "문장을 따라가 보세요. 인코더가 읽은 것을 어디에서 다시 쓰고 있나요?",
        ),
        Text(
            "What the decoder starts from is the first argument of greedy; what the encoder hands over is encoding.context.",
            "디코더가 출발하는 상태는 greedy의 첫 인자이고, 인코더가 넘겨주는 것은 encoding.context입니다.",
        ),
    ),
)


@exercise.reference
def answer(model, sentence):
    """The translation of a sentence, as text."""
    context = model.encode(sentence).context
    return model.target.decode(greedy(context, model.decoder).ids)


@exercise.another
def answer_again(model, sentence):
    return model.translate(sentence)


@exercise.cases
def sentences():
    # Nobody says who does it in the last: there the smallest change of the state is heard.
    said = [*reversed(SENTENCES), "사과를 먹을 수 있습니다"]
    return [(a_model(), sentence) for sentence in said]


@exercise.drawn
def drawn(rng):
    """To a model that all but wavers between two first words the smallest change is heard."""
    model, sentence = a_model(), SAID[rng.integers(len(SAID))].korean
    logits = decode_step(SOS, model.encode(sentence).context, model.decoder).logits
    said, next_best = np.argsort(-logits)[:2]
    bias = model.decoder.output_bias.copy()
    bias[next_best] += logits[said] - logits[next_best] + rng.choice([-0.002, 0.002])
    return replace(model, decoder=replace(model.decoder, output_bias=bias)), sentence


@exercise.mistake(
    "The decoder starts from zeros, whatever was read.",
    "무엇을 읽었든 디코더는 0에서 출발합니다.",
)
def answer_from_zeros(model, sentence):
    encoding = model.encode(sentence)
    decoding = greedy(first_state(model.decoder), model.decoder)
    return model.target.decode(decoding.ids)


@exercise.mistake(
    "The decoder starts from the state after the first word: which state has read them all?",
    "디코더가 첫 낱말만 읽은 상태에서 출발합니다. 모든 낱말을 읽은 상태는 무엇인가요?",
)
def answer_from_the_first_word(model, sentence):
    context = tuple(state[0] for state in model.encode(sentence).steps.state)
    return model.target.decode(greedy(context, model.decoder).ids)


@exercise.mistake(
    "The decoder gets h now, but its cell state is still empty.",
    "디코더가 이제 h는 받지만 셀 상태는 아직 비어 있습니다.",
)
def answer_from_h(model, sentence):
    h = model.encode(sentence).states[-1]
    context = h, np.zeros_like(h)
    return model.target.decode(greedy(context, model.decoder).ids)


@exercise.mistake(
    "states[-1] is one array, the last h. The decoder starts from a tuple of states: which two does an LSTM have?",
    "states[-1]은 배열 하나, 곧 마지막 h입니다. 디코더는 상태의 튜플에서 출발합니다. LSTM의 상태 둘은 무엇인가요?",
)
def answer_from_an_array(model, sentence):
    context = model.encode(sentence).states[-1]
    return model.target.decode(greedy(context, model.decoder).ids)


@exercise.mistake(
    "That is h alone. An LSTM goes on from two states: which one is missing?",
    "h 하나뿐입니다. LSTM은 상태 두 개를 이어받습니다. 무엇이 빠졌나요?",
)
def answer_from_h_alone(model, sentence):
    context = model.encode(sentence).states[-1:]
    return model.target.decode(greedy(context, model.decoder).ids)
