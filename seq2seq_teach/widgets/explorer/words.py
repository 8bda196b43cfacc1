"""What the explorer says."""

from ...language import Text

model = Text("Read by", "읽는 모델")
yours = Text("Digits", "숫자")
length = Text("Length", "길이")
anew = Text("Other digits", "다른 숫자")
verdict = Text(
    "{count} digits: {sent} bits sent, {back} come back; speaking alone, the decoder gets {right} of {count} right.",
    "숫자 {count}개: 보낸 것 {sent}비트, 되찾은 것 {back}비트. 디코더가 혼자 말하면 {count}개 가운데 {right}개를 맞힙니다.",
)
chart = Text(
    "Bits that come back against digits sent, a curve for each model below the line of bits sent. Your {n} digits: {sent} bits sent, {back} back.",
    "보낸 숫자의 개수에 따라 되찾은 비트. 보낸 양의 직선 아래에 모델마다 곡선이 하나씩 있다. 지금 숫자 {n}개는 보낸 것 {sent}비트, 되찾은 것 {back}비트.",
)
digits = Text("Digit by digit", "숫자 하나하나")
bits = Text("bits", "비트")
line = Text("sent", "보낸 양")
x = Text("digits sent", "보낸 숫자의 개수")
lost = Text("lost", "잃음")
sent = Text("sent", "보냄")
back = Text("back", "되찾음")
digit = Text(
    "digit {n} of {count}: sent {sent}, came back {back}, {lost} bits lost",
    "{count}개 가운데 {n}번째: 보낸 것 {sent}, 돌아온 것 {back}, 잃은 것 {lost}비트",
)
hint = Text(
    "Click a digit to see what the decoder held possible there.",
    "숫자를 눌러 보세요. 그 자리에서 디코더가 무엇을 얼마나 믿었는지 나옵니다.",
)
beliefs = Text(
    "Place {n}: the probability of every digit, told the digits before it",
    "{n}번째 자리: 앞 숫자들을 알려 주었을 때 각 숫자의 확률",
)
