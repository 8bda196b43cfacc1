"""Exercise 4.5: partly_forced."""

import numpy as np

from ...architecture import load_pretrained
from ...decoder import decode_step, teacher_forced
from ...language import Text
from ...letters import EOS, SOS
from ..exercise import Exercise

exercise = Exercise(
    "4.5",
    level=2,
    minutes=5,
    done=Text(
        "You have shown that forcing is decided step by step: whatever was fed before, at the next step the teacher may speak or be silent.",
        "이제 스텝마다 선생님을 부르거나 쉬게 할 수 있습니다. 앞에서 무엇을 넣었든, 다음 스텝에서 선생님은 말할 수도 있고 잠자코 있을 수도 있습니다.",
    ),
    tells=Text(
        "that a sentence is taught or free as a whole",
        "교사 강요는 문장 단위로 하거나 하지 않거나 둘 중 하나다",
    ),
    hints=(
        Text(
            "It is the loop of 4.3, but it goes over right and coins. Where does a coin decide: about what is said, or about what is fed next?",
            "4.3의 반복문인데, 이번에는 right와 coins를 따라 돕니다. 동전은 무엇을 정하나요? 하는 말인가요, 다음에 넣을 것인가요?",
        ),
        Text(
            "for word, coin in zip(right, coins): make a step and append its choice; the next token is word if coin is True, otherwise that choice.",
            "for word, coin in zip(right, coins): 한 스텝 돌려 choice를 append하세요. 다음 토큰은 coin이 True이면 word, 아니면 그 choice입니다.",
        ),
    ),
)


@exercise.reference
def partly_forced(context, decoder, right, coins):
    """What the decoder chooses at each step, with a teacher where the coin is True."""
    token, state, chosen = SOS, context, []
    for word, coin in zip(right, coins):
        step = decode_step(token, state, decoder)
        chosen.append(step.choice)
        token = word if coin else step.choice
        state = step.state
    return chosen


@exercise.another
def partly_forced_again(context, decoder, right, coins):
    """From the beginning again for every word."""
    fed = [SOS]
    for word, coin in zip(right, coins, strict=True):
        chosen = teacher_forced(context, fed, decoder).argmax(axis=-1).tolist()
        fed.append(word if coin else chosen[-1])
    return chosen


def a_model():
    """One that errs often enough to be taught."""
    return load_pretrained("digits-lstm-16")


@exercise.cases
def copies():
    model = a_model()
    often, now_and_then = [True, True, False, False, True], [False, True, True]
    asked = [
        ("2 7 1 8 2 8 1 8 2 8", "2 7 1 8 2 8 1 8 2 8", often * 2),
        ("3 1 4 1 5 9 2 6 5 3 5 8", "3 1 4 1 5 9 2 6 5 3 5 8", now_and_then * 4),
        ("2 7 1", "2 7 1 8 2 8 1 8 2 8", often * 2),  # it has read less: <eos> comes early
    ]
    return [
        (model.encode(read).context, model.decoder, model.target.encode(right), coins)
        for read, right, coins in asked
    ]


@exercise.drawn
def drawn(rng):
    model = a_model()
    digits = " ".join(map(str, rng.integers(10, size=rng.integers(8, 16))))
    read = digits[: 2 * rng.integers(2, 13)].strip()  # it may have read less: <eos> comes early
    right = model.target.encode(digits)
    coins = (rng.random(len(right)) < 0.5).tolist()
    return model.encode(read).context, model.decoder, right, coins


@exercise.mistake(
    "The first coin decides for the whole sentence. Some people do force by the sentence; here every step has a coin of its own.",
    "첫 동전이 문장 전체를 정합니다. 문장 단위로 정하는 사람들도 있지만, 여기서는 스텝마다 동전이 따로 있습니다.",
)
def forced_by_the_first_coin(context, decoder, right, coins):
    return partly_forced(context, decoder, right, [coins[0]] * len(coins))


@exercise.mistake(
    "Once silent, the teacher never speaks again. But every step has a coin of its own: look at that one.",
    "선생님이 한 번 잠자코 있더니 다시는 말하지 않습니다. 다음 동전에서 다시 말할 수 있어야 합니다.",
)
def forced_up_to_the_first_tail(context, decoder, right, coins):
    return partly_forced(context, decoder, right, np.logical_and.accumulate(coins))


@exercise.mistake(
    "The teacher never speaks: every step is fed what the decoder chose.",
    "선생님이 한마디도 하지 않습니다. 스텝마다 디코더가 고른 것이 들어갑니다.",
)
def never_forced(context, decoder, right, coins):
    return partly_forced(context, decoder, right, [False] * len(coins))


@exercise.mistake(
    "The coins are read the other way round: True means that the teacher speaks.",
    "동전을 거꾸로 읽었습니다. True가 선생님이 말하는 쪽입니다.",
)
def forced_on_tails(context, decoder, right, coins):
    return partly_forced(context, decoder, right, np.logical_not(coins))


@exercise.mistake(
    "That is what the next step is fed. The teacher's words would be counted as the decoder's own: return what it chose.",
    "다음 스텝에 넣을 것을 돌려주었습니다. 그러면 선생님의 말까지 디코더의 것으로 세게 됩니다. 디코더가 고른 것을 돌려주세요.",
)
def what_was_fed(context, decoder, right, coins):
    said = partly_forced(context, decoder, right, coins)
    return [word if coin else own for word, coin, own in zip(right, coins, said)]


@exercise.mistake(
    "Every step starts from the context again. With a teacher or without, the state goes from step to step.",
    "스텝마다 컨텍스트에서 다시 출발합니다. 선생님이 있든 없든, 상태는 다음 스텝으로 넘겨야 합니다.",
)
def forced_from_the_context(context, decoder, right, coins):
    token, chosen = SOS, []
    for word, coin in zip(right, coins):
        step = decode_step(token, context, decoder)
        chosen.append(step.choice)
        token = word if coin else step.choice
    return chosen


@exercise.mistake(
    "The coin is looked at one step early: so the decoder is fed the very word it should say. What the coin decides is fed at the next step.",
    "동전을 한 스텝 일찍 보았습니다. 그래서 말해야 할 바로 그 낱말이 디코더에 들어갑니다. 동전이 정하는 것은 다음 스텝에 넣을 낱말입니다.",
)
def told_what_to_say(context, decoder, right, coins):
    token, state, chosen = SOS, context, []
    for word, coin in zip(right, coins):
        step = decode_step(word if coin else token, state, decoder)
        chosen.append(step.choice)
        token, state = step.choice, step.state
    return chosen


@exercise.mistake(
    "It stops where <eos> is chosen. Here there are as many steps as coins: the teacher may have more to say.",
    "<eos>를 고르자 멈췄습니다. 여기서는 동전의 개수만큼 스텝을 돌립니다. 선생님은 할 말이 더 있을 수 있습니다.",
)
def forced_up_to_the_end(context, decoder, right, coins):
    chosen = partly_forced(context, decoder, right, coins)
    return chosen[: chosen.index(EOS)] if EOS in chosen else chosen


@exercise.mistake(
    "It says <eos> and stops. Here there are as many steps as coins: take out the break.",
    "<eos>를 말하고 멈췄습니다. 여기서는 동전의 개수만큼 스텝을 돌립니다. break를 빼세요.",
)
def forced_until_the_end_is_said(context, decoder, right, coins):
    chosen = partly_forced(context, decoder, right, coins)
    return chosen[: chosen.index(EOS) + 1] if EOS in chosen else chosen
