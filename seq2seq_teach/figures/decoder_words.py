"""What the figures of decoder.py say."""

from ..language import Text

probability = Text("probability", "확률")
probabilities_title = Text(
    "Fed {fed}, the decoder says “{said}”", "{fed} 다음에 디코더가 고른 낱말: {said}"
)
