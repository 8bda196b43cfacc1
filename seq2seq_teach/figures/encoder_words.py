"""What the figures of encoder.py say."""

from ..language import Text

unit = Text("unit", "유닛")
states_title = Text(
    "After {step} of {count} {count:token|tokens}: {token} has just been read",
    "토큰 {count}개 가운데 {step}번째까지: 방금 읽은 토큰은 ‘{token}’",
)
states_alt = Text(
    "Heat maps of the gates and states, tokens across and units down, blue for negative and orange for positive. The hidden state is now {values}.",
    "게이트와 상태를 가로는 토큰, 세로는 유닛으로 그린 히트맵. 음수는 파랑, 양수는 주황. 지금 은닉 상태는 {values}.",
)
