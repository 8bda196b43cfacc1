"""Exercise 5.3: loss."""

import numpy as np

from ...decoder import cross_entropy, teacher_forced
from ...encoder import encode
from ...language import Text
from ...letters import EOS, PAD, SOS, UNK, pad
from ..exercise import Exercise
from .material import SAID, SENTENCES, a_model

exercise = Exercise(
    "5.3",
    level=2,
    minutes=4,
    draws=8,
    broken=True,
    done=Text(
        "You have shown that the loss and the state need a mask each: one for the pads that are wanted, one for those that are read.",
        "손실과 상태에 마스크가 따로 필요함을 확인했습니다. 하나는 정답 쪽 패딩에, 하나는 읽는 쪽 패딩에 씁니다.",
    ),
    tells=Text(
        "that a masked loss means a masked state",
        "손실에 마스크를 씌우면 상태에도 씌워진다",
    ),
    hints=(
        Text(
            "There are pads in two places, in wanted and in source. Who reads those in source?",
            "패딩은 wanted와 source 두 곳에 있습니다. source의 패딩은 누가 읽나요?",
        ),
        Text(
            "encode takes mask=…, True where a token is real: there alone the state moves.",
            "encode에는 mask=…를 줄 수 있습니다. 진짜 토큰이 있는 곳이 True이고, 상태는 거기서만 움직입니다.",
        ),
    ),
)


@exercise.reference
def loss(model, source, fed, wanted):
    """Nats per word of one pair: source (S,), fed and wanted (T,), each with pads at its end."""
    context = encode(source, model.encoder, mask=source != PAD).context
    surprise = cross_entropy(teacher_forced(context, fed, model.decoder), wanted)
    return surprise[wanted != PAD].mean()


@exercise.another
def loss_again(model, source, fed, wanted):
    context = encode(source[source != PAD], model.encoder).context
    logits = teacher_forced(context, fed, model.decoder).astype(float)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    real = [i for i, word in enumerate(wanted) if word]
    return -sum(np.log(p[i, wanted[i]]) for i in real) / len(real)


@exercise.cases
def padded_pairs():
    model = a_model()
    source = model.source.encode(SENTENCES[0])
    fed = [SOS, *model.target.encode("i am iron man")]
    (source, *_), _ = pad([source], length=6)
    (fed, wanted), _ = pad([fed, [*fed[1:], EOS]], length=8)
    return [(model, source, fed, wanted), (model, source[:3], fed[:5], wanted[:5])]


@exercise.drawn
def drawn(rng):
    # Of another sentence half of the time: what the model would say itself is not what is wanted.
    model, (read, said) = a_model(), rng.integers(len(SAID), size=2)
    said = read if rng.random() < 0.5 else said
    source = model.source.encode(SAID[read].korean)
    source[rng.integers(len(source))] = UNK if rng.random() < 0.3 else source[-1]
    whole = [SOS, *model.target.encode(SAID[said].references[0]), EOS]
    if rng.random() < 0.4:
        whole[rng.integers(1, len(whole) - 1)] = UNK
    (source,), _ = pad([source], length=len(source) + int(rng.integers(1, 4)))
    # Shifted as a batch is: <eos> is fed where a pad is wanted.
    (whole,), _ = pad([whole], length=len(whole) + int(rng.integers(1, 4)))
    return model, source, whole[:-1], whole[1:]


@exercise.mistake(
    "The loss no longer counts pads, but the encoder still reads them: what is the last state the state of?",
    "손실은 이제 패딩을 세지 않지만 인코더는 여전히 읽습니다. 마지막 상태는 무엇을 읽은 뒤의 상태인가요?",
)
def loss_that_reads_pads(model, source, fed, wanted):
    context = encode(source, model.encoder).context
    surprise = cross_entropy(teacher_forced(context, fed, model.decoder), wanted)
    return surprise[wanted != PAD].mean()


@exercise.mistake(
    "The state is right now, but the pads of wanted have come back into the mean.",
    "상태는 이제 맞지만, wanted의 패딩이 평균에 다시 들어왔습니다.",
)
def loss_that_counts_pads(model, source, fed, wanted):
    context = encode(source, model.encoder, mask=source != PAD).context
    return cross_entropy(teacher_forced(context, fed, model.decoder), wanted).mean()


@exercise.mistake(
    "Now neither has a mask. Mend one after the other: first the mean, then the state.",
    "이제 둘 다 마스크가 없습니다. 하나씩 고치세요. 먼저 평균, 다음에 상태입니다.",
)
def loss_without_masks(model, source, fed, wanted):
    context = encode(source, model.encoder).context
    return cross_entropy(teacher_forced(context, fed, model.decoder), wanted).mean()
