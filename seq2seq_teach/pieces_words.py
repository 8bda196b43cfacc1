"""What pieces.py says when something is wrong."""

from .language import Text

no_sentencepiece = Text(
    "to learn sub-words takes the package sentencepiece: pip install sentencepiece.",
    "하위 단어를 배우려면 sentencepiece 패키지가 필요합니다: pip install sentencepiece.",
)
no_letters = Text(
    "there is no word to learn pieces from: give at least one sentence.",
    "조각을 배울 낱말이 없습니다. 문장을 하나 이상 주세요.",
)
