"""What decoder.py says when something is wrong."""

from .language import Text

bad_temperature = Text(
    "the temperature is {given}: it must be a number above 0 (try 1.0).",
    "온도가 {given}입니다. 0보다 큰 수여야 합니다(1.0부터 해 보세요).",
)
bad_width = Text(
    "the beam width is {given}: it must be 1 or more (1 is greedy, try 4).",
    "빔 너비가 {given}입니다. 1 이상이어야 합니다(1은 탐욕적 디코딩, 4부터 해 보세요).",
)
