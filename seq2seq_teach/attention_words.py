"""What attention.py says when something is wrong."""

from .language import Text

other_sizes = Text(
    "h is {h} and memory {memory}: expected (H,) and (S, H), so that each state of memory has as many numbers as h.",
    "h는 {h}, memory는 {memory}입니다. memory의 상태마다 숫자 개수가 h와 같도록 (H,)와 (S, H)로 주세요.",
)
other_length = Text(
    "{name} is {given}, and memory has {states} {states:state|states}: expected one for each of them.",
    "{name} 크기가 {given}인데 memory의 상태는 {states}개입니다. 상태마다 하나씩 있어야 합니다.",
)
