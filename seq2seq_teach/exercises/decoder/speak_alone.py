"""Exercise 4.3: speak_alone."""

from copy import deepcopy
from dataclasses import replace
from functools import cache

import numpy as np

from ...architecture import load_pretrained
from ...decoder import decode_step, greedy
from ...language import Text
from ...letters import EOS, PAD, SOS, UNK
from ...tasks import phrases
from ..exercise import Exercise

model = load_pretrained()

SAID = [phrase.korean for phrase in phrases()[::1000]]
ENDED = 30  # words, before which every drawn decoder says <eos>

exercise = Exercise(
    "4.3",
    level=2,
    minutes=6,
    draws=40,
    examples=('speak_alone(model.encode("난 아이언맨 입니다").context, model.decoder, 10)',),
    done=Text(
        "You have shown that a decoder needs no right sentence to speak: it hears only itself, begins with <sos> and ends with <eos>, or where you stop it.",
        "정답 문장 없이 말하는 디코더를 직접 짰습니다. 자기 말만 들으면서 <sos>에서 시작해 <eos>에서, 또는 우리가 멈춘 곳에서 끝납니다.",
    ),
    tells=Text(
        "that each step starts from the context again, or is fed the same token; that `<eos>` is a word",
        "스텝마다 컨텍스트에서 다시 시작하거나 같은 토큰을 넣는다. `<eos>`도 낱말이다",
    ),
    hints=(
        Text(
            "It is the loop of “Feed it back”. What must come to an end there in two ways now, and which token is not part of the sentence?",
            "‘되먹이기’의 반복문입니다. 이제 끝나는 길이 두 가지입니다. 그리고 문장에 들어가지 않는 토큰은 무엇인가요?",
        ),
        Text(
            "while len(ids) < longest: make a step, take its choice and its state, leave the loop with break when the choice is EOS, and only then append it.",
            "while len(ids) < longest: 한 스텝 돌려 choice와 state를 받고, choice가 EOS이면 break로 빠져나오고, 아니면 그 choice를 append하세요.",
        ),
    ),
)


def contexts(*asked):
    model = load_pretrained()
    return [(model.encode(sentence).context, model.decoder, most) for sentence, most in asked]


def speak_wrongly(start=SOS, feeds_back=True, moves=True, stops=True, bounded=True):
    """`speak_alone` from another first token, or without one of its parts."""

    def wrong(context, decoder, longest):
        token, state, ids = start, context, []
        while len(ids) < (longest if bounded else ENDED):
            step = decode_step(token, state, decoder)
            if stops and step.choice == EOS:
                break
            ids.append(step.choice)
            token = step.choice if feeds_back else start
            state = step.state if moves else context
        return ids

    return wrong


@exercise.reference
def speak_alone(context, decoder, longest):
    """The ids a decoder says by itself, at most `longest`, without <eos>."""
    token, state, ids = SOS, context, []
    while len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        if token == EOS:
            break
        ids.append(token)
    return ids


@exercise.another
def speak_alone_again(context, decoder, longest):
    return greedy(context, decoder, longest=longest).ids


@exercise.cases
def cases():
    return contexts(("난 아이언맨 입니다", 10), ("나는 사과를 먹습니다", 12))


@exercise.drawn
def drawn(rng):
    return deepcopy(made_of(int(rng.integers(2**32))))


@cache  # what takes long is to let each speak, until one ends
def made_of(seed):
    """A decoder that ends some time; before that it may say special tokens, or a word twice."""
    rng = np.random.default_rng(seed)
    ((context, decoder, _),) = contexts((SAID[rng.integers(len(SAID))], 0))
    word = rng.choice(greedy(context, decoder).ids)
    while True:
        noise = rng.normal(size=decoder.output.shape) * rng.choice([0, 1, 3, 3])
        output, bias = decoder.output + noise.astype(np.float32), decoder.output_bias.copy()
        if rng.random() < 0.5:  # it chooses the same, but is hardly sure of anything
            output, bias = output / 8, bias / 8
        if rng.random() < 0.7:  # a special token in place of a word
            changed = [rng.choice([PAD, SOS, UNK]), word]
            output[:, changed], bias[changed] = output[:, changed[::-1]], bias[changed[::-1]]
        other = replace(decoder, output=output, output_bias=bias)
        if 0 < len(greedy(context, other, longest=ENDED).ids) < ENDED:
            return context, other, int(rng.integers(1, 25))


@exercise.fact(
    "after longest words it stops, even if <eos> was not chosen.",
    "<eos>를 고르지 않았더라도 낱말 longest개를 말하면 멈춰야 합니다.",
)
def fact_longest():
    return contexts(("고양이는 어제 우유를 마셨습니다", 3))


@exercise.fact(
    "a sentence may be long: whatever longest allows is said.",
    "긴 문장도 있습니다. longest개까지는 모두 말해야 합니다.",
)
def without_an_end():
    ((context, decoder, longest),) = contexts(("나는 사과를 먹습니다", 70))
    never = decoder.output_bias - 1000 * np.eye(len(decoder.output_bias), dtype=np.float32)[EOS]
    return [(context, replace(decoder, output_bias=never), longest)]


@exercise.fact(
    "any decoder may be given, one that has more to say behind <eos>, or nothing at all.",
    "어떤 디코더를 받아도 맞아야 합니다. <eos> 뒤에 할 말이 더 있는 것도, 아예 할 말이 없는 것도 있습니다.",
)
def other_decoders():
    """Some that say other words than the notebook's, and more behind <eos>; one is silent."""
    model = load_pretrained()
    asked = []
    for seed in (178, 308, 340):
        noise = np.random.default_rng(seed).normal(size=model.decoder.output.shape)
        decoder = replace(model.decoder, output=model.decoder.output + noise.astype(np.float32))
        asked.append((model.encode("난 아이언맨 입니다").context, decoder, 10))
    context, decoder, longest = asked[0]
    only_the_end = 1000 * np.eye(len(decoder.output_bias), dtype=np.float32)[EOS]
    return [*asked, (context, replace(decoder, output_bias=only_the_end), longest)]


@exercise.mistake(
    "It hears itself, but begins with another token than every sentence in its training did. What tells a decoder that nothing has been said yet?",
    "자기 말을 듣기는 하지만, 학습한 문장과 다른 토큰에서 시작합니다. 아직 아무 말도 하지 않았다는 것을 디코더에게 알려 주는 토큰은 무엇인가요?",
)
def speak_from_a_pad(context, decoder, longest):
    return speak_wrongly(start=PAD)(context, decoder, longest)


@exercise.mistake(
    "Every step is fed the same token: it never hears what it has said.",
    "스텝마다 같은 토큰이 들어갑니다. 자기가 한 말을 듣지 못합니다.",
)
def speak_fed_the_same(context, decoder, longest):
    return speak_wrongly(feeds_back=False)(context, decoder, longest)


@exercise.mistake(
    "Every step starts from the context again: it has forgotten how far it had come.",
    "스텝마다 컨텍스트에서 다시 출발합니다. 어디까지 말했는지 잊어버립니다.",
)
def speak_from_the_context_each_time(context, decoder, longest):
    return speak_wrongly(moves=False)(context, decoder, longest)


@exercise.mistake(
    "It goes on after <eos>. In use nobody knows how long the answer should be: the decoder itself says when it is complete.",
    "<eos> 뒤에도 계속 말합니다. 실제로 쓸 때는 답이 얼마나 길어야 하는지 아무도 모릅니다. 다 끝났다고 알려 주는 것은 디코더 자신입니다.",
)
def speak_past_the_end(context, decoder, longest):
    return speak_wrongly(stops=False)(context, decoder, longest)


@exercise.mistake(
    "The list ends with <eos>: a sign to stop, not a word of the sentence.",
    "리스트 끝에 <eos>가 들어 있습니다. <eos>는 멈추라는 표시이지 문장의 낱말이 아닙니다.",
)
def speak_with_the_end(context, decoder, longest):
    token, state, ids = SOS, context, []
    while token != EOS and len(ids) < longest:
        step = decode_step(token, state, decoder)
        token, state = step.choice, step.state
        ids.append(token)
    return ids


@exercise.mistake(
    "Those are words. The loop above made a word of each id to show it: keep the ids themselves, and leave <eos> out.",
    "낱말을 돌려주었습니다. 위의 반복문은 보여 주려고 번호를 낱말로 바꾸었지요. 여기서는 번호를 그대로 두고 <eos>는 빼세요.",
)
def speak_in_words(context, decoder, longest):
    words = load_pretrained().target.words
    return [words[token] for token in speak_with_the_end(context, decoder, longest)]


@exercise.mistake(
    "One word is missing where longest ends the loop. Do you cut off the last token to be rid of <eos>? There was none here. Or does the loop count one too few?",
    "longest 때문에 멈춘 곳에서 낱말이 하나 모자랍니다. <eos>를 떼려고 마지막 토큰을 잘랐나요? 여기에는 <eos>가 없었습니다. 아니면 반복이 하나 일찍 끝나나요?",
)
def speak_and_drop_the_last(context, decoder, longest):
    return speak_with_the_end(context, decoder, longest)[:-1]


@exercise.mistake(
    "It speaks until <eos>, however long that takes. Count what has been said, and stop at longest.",
    "얼마나 길어지든 <eos>가 나올 때까지 말합니다. 말한 개수를 세어 longest에서 멈추세요.",
)
def speak_without_a_bound(context, decoder, longest):
    return speak_wrongly(bounded=False)(context, decoder, longest)


@exercise.mistake(
    "One word too many: does the loop say <= where it should say <?",
    "낱말이 하나 더 많습니다. 반복문에서 <라고 써야 할 곳에 <=라고 쓰지 않았나요?",
)
def speak_once_more(context, decoder, longest):
    return speak_alone(context, decoder, longest + 1)


@exercise.mistake(
    "You use model, the notebook's; use the decoder you are given.",
    "노트북의 model을 쓰고 있습니다. 인자로 받은 decoder를 쓰세요.",
)
def speak_by_the_notebook(context, decoder, longest):
    return speak_alone(context, load_pretrained().decoder, longest)


@exercise.mistake(
    "<eos> is left out, but it speaks on behind it, and this decoder has more to say. Leave the loop at <eos>.",
    "<eos>를 빼기는 했지만 그 뒤에도 계속 말합니다. 이 디코더는 <eos> 뒤에도 할 말이 더 있습니다. <eos>에서 반복문을 빠져나오세요.",
)
def speak_without_the_end(context, decoder, longest):
    said = speak_wrongly(stops=False)(context, decoder, longest)
    return [token for token in said if token != EOS]
