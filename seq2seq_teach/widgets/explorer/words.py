"""What the explorer says."""

from ...language import Text
from ...limits_words import no_digits as no_digits  # said by digits.js
from ...limits_words import not_a_digit as not_a_digit

model = Text("Read by", "읽는 모델")
yours = Text("Digits", "숫자")
length = Text("Length", "길이")
anew = Text("Other digits", "다른 숫자")
verdict = Text(
    "{count} {count:digit|digits}, {sent} bits sent. Told the digits before each, the decoder gets {back} bits back; alone, it gets {right} of {count} right.",
    "숫자 {count}개, 보낸 것 {sent}비트. 앞 숫자를 매번 알려 주면 {back}비트를 되찾고, 혼자 말하면 {count}개 가운데 {right}개를 맞힙니다.",
)
chart = Text(
    "Bits that come back against digits sent, a curve for each model below the line of bits sent. Your {n} {n:digit|digits}: {sent} bits sent, {back} back.",
    "보낸 숫자의 개수에 따라 되찾은 비트. 보낸 양의 직선 아래에 모델마다 곡선이 하나씩 있다. 지금 숫자 {n}개는 보낸 것 {sent}비트, 되찾은 것 {back}비트.",
)
told = Text("Told the digits before each", "앞 숫자를 매번 알려 줄 때")
alone = Text("Alone, hearing only itself", "혼자 말할 때")
bits = Text("bits", "비트")
line = Text("sent", "보낸 양")
x = Text("digits sent", "보낸 숫자의 개수")
lost = Text("bits lost", "잃은 비트")
sent = Text("sent", "보냄")
back = Text("back", "돌아옴")
digit = Text(
    "told the digits before, digit {n} of {count}: sent {sent}, {lost} bits lost",
    "앞 숫자를 알려 줄 때, {count}개 가운데 {n}번째: 보낸 것 {sent}, 잃은 것 {lost}비트",
)
came_back = Text(
    "alone: sent {sent}, came back {said}", "혼자 말할 때: 보낸 것 {sent}, 돌아온 것 {said}"
)
hint = Text(
    "Click a digit to see what the decoder held possible there.",
    "숫자를 눌러 보세요. 그 자리에서 디코더가 무엇을 얼마나 믿었는지 나옵니다.",
)
beliefs = Text(
    "Place {n}: the probability of every digit, told the digits before it",
    "{n}번째 자리: 앞 숫자를 알려 주었을 때 각 숫자의 확률",
)
trained = Text("your model", "내 모델")
no_models = Text(
    "there is no model to send digits through: give one or more in a dict, each by a name.",
    "숫자를 보낼 모델이 없습니다. 이름을 하나씩 붙여 딕셔너리로 하나 이상 주세요.",
)
two_vocabularies = Text(
    "the models have two vocabularies, so the same digits would be other ids: give models of one.",
    "모델마다 단어 집합이 달라서 같은 숫자도 번호가 달라집니다. 단어 집합이 같은 모델만 주세요.",
)
