"""Exercise 5.7: speak."""

import numpy as np

from ...decoder import decode_step, greedy, teacher_forced
from ...language import Text
from ...letters import EOS, PAD, SOS, UNK
from ..exercise import Exercise
from .material import SAID, SENTENCES, a_model

exercise = Exercise(
    "5.7",
    level=2,
    minutes=6,
    draws=12,
    broken=True,
    done=Text(
        "You have shown that without a target the decoder's own last word is all there is to feed it.",
        "이제 정답 없이도 디코더를 돌릴 수 있습니다. 디코더에 넣을 것은 방금 스스로 한 말뿐입니다.",
    ),
    tells=Text(
        "that a decoder without a target can be fed pads",
        "정답이 없으면 디코더에 패딩을 넣으면 된다",
    ),
    hints=(
        Text(
            "What was the decoder fed at each step when it learned, and what has taken its place here?",
            "학습할 때 디코더는 스텝마다 무엇을 받았나요? 여기서는 그 자리에 무엇이 있나요?",
        ),
        Text(
            "A loop: begin with SOS and context, call decode_step(token, state, model.decoder), feed back its choice and its state, stop at EOS.",
            "반복문을 쓰세요. SOS와 context에서 시작해 decode_step(token, state, model.decoder)를 부르고, 고른 낱말(choice)과 상태(state)를 되먹이고, EOS에서 멈춥니다.",
        ),
    ),
)


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


@exercise.reference
def speak(model, context):
    """What the decoder says by itself, as text of at most 10 words."""
    token, state, ids = SOS, context, []
    while token != EOS and len(ids) < 10:
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, step.state
        ids.append(token)
    return model.target.decode(ids)


@exercise.another
def speak_again(model, context):
    return model.target.decode(greedy(context, model.decoder, longest=10).ids)


@exercise.cases
def contexts():
    model = a_model()
    return [(model, model.encode(sentence).context) for sentence in reversed(SENTENCES)]


@exercise.drawn
def drawn(rng):
    model, said = a_model(), SAID[rng.integers(len(SAID))].korean
    context = model.encode(said).context
    output, bias = model.decoder.output, model.decoder.output_bias
    if rng.random() < 0.5:  # it chooses the same, but is hardly sure of anything
        output /= 8
        bias /= 8
    if rng.random() < 0.5:  # <unk> in place of a word
        changed = [UNK, rng.choice(greedy(context, model.decoder).ids)]
        output[:, changed], bias[changed] = output[:, changed[::-1]], bias[changed[::-1]]
    return model, context


@exercise.fact(
    "a decoder that never says <eos> is stopped after 10 words.",
    "<eos>를 말하지 않는 디코더는 낱말 10개에서 멈춰야 합니다.",
)
def without_an_end():
    model = a_model()
    model.decoder.output_bias[EOS] = -100
    return [(model, model.encode(sentence).context) for sentence in SENTENCES]


@exercise.fact(
    "what a decoder would say behind <eos> is not said.",
    "<eos> 뒤에 할 말이 더 있는 디코더라도 거기서 그쳐야 합니다.",
)
def more_to_say():
    asked = []
    for seed in (178, 308, 340):
        model = a_model()
        output = model.decoder.output
        output += np.random.default_rng(seed).normal(size=output.shape)
        asked.append((model, model.encode(SENTENCES[0]).context))
    return asked


@exercise.mistake(
    "It never hears what it has said: each step is fed a pad.",
    "자기가 한 말을 듣지 못합니다. 스텝마다 패딩이 들어갑니다.",
)
def speak_fed_pads(model, context):
    fed = np.full(10, PAD)  # nothing has been said yet
    logits = teacher_forced(context, fed, model.decoder)
    return model.target.decode(logits.argmax(axis=-1))


@exercise.mistake(
    "It hears itself now, but begins with a pad: which token began every sentence it learned from?",
    "이제 자기 말을 듣지만 패딩에서 시작합니다. 학습한 문장은 모두 어떤 토큰으로 시작했나요?",
)
def speak_from_a_pad(model, context):
    return speak_from(PAD)(model, context)


@exercise.mistake(
    "The state goes on, but every step is fed the start again.",
    "상태는 이어지는데, 스텝마다 시작 토큰이 다시 들어갑니다.",
)
def speak_fed_the_same(model, context):
    return speak_from(SOS, feeds_back=False)(model, context)


@exercise.mistake(
    "The words are fed back, but every step starts from the context again.",
    "낱말은 되먹이는데, 스텝마다 컨텍스트에서 다시 출발합니다.",
)
def speak_from_the_context_each_time(model, context):
    return speak_from(SOS, moves=False)(model, context)


@exercise.mistake(
    "The words are right: stop at EOS. It is a sign to stop, not a word of the text.",
    "낱말은 맞습니다. EOS에서 멈추세요. 멈추라는 표시일 뿐, 문장에 들어갈 낱말이 아닙니다.",
)
def speak_its_end(model, context):
    return f"{speak(model, context)} {model.target.words[EOS]}"


@exercise.mistake(
    "<eos> is left out, but it speaks on behind it, and this decoder has more to say. Leave the loop at EOS.",
    "<eos>를 빼기는 했지만 그 뒤에도 계속 말합니다. 이 디코더는 <eos> 뒤에도 할 말이 더 있습니다. EOS에서 반복문을 빠져나오세요.",
)
def speak_without_the_end(model, context):
    token, state, ids = SOS, context, []
    for _ in range(10):
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, step.state
        if token != EOS:
            ids.append(token)
    return model.target.decode(ids)


@exercise.mistake(
    "Only the first word comes back: does return stand inside the loop?",
    "첫 낱말만 돌아옵니다. return이 반복문 안에 있나요?",
)
def speak_one_word(model, context):
    return speak(model, context).partition(" ")[0]
