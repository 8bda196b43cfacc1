"""What training.py says when something is wrong."""

from .language import Text

not_one = Text(
    "{name} is {given}: it must be 1 or more.",
    "{name} 값이 {given}입니다. 1 이상이어야 합니다.",
)
