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
none_is_largest = Text(
    "the scores are {given}: at least one must be a finite number in every row, and none NaN or above all numbers.",
    "점수가 {given}입니다. 줄마다 유한한 수가 하나 이상 있어야 하고, NaN이나 무한대가 있으면 안 됩니다.",
)
no_shares = Text(
    "the shares are {given}: each must be 0 or more, and together they must be 1, such as [0, 1, 0].",
    "비율 자리에 {given} 값을 받았습니다. 하나하나가 0 이상이고 모두 더해 1이어야 합니다. [0, 1, 0]처럼 주세요.",
)
