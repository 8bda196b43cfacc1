"""What learning.py says when something is wrong."""

from .language import Text

no_setting = Text(
    "There is no setting {given}: there are {known}.",
    "{given}: 그런 설정은 없습니다. 쓸 수 있는 것: {known}.",
)
no_tokens = Text(
    "tokens is {given}: give a function that makes a vocabulary of sentences, such as SubWords.learned, without brackets behind it.",
    "tokens 값이 {given}입니다. SubWords.learned처럼 문장에서 단어 집합을 만드는 함수를 괄호 없이 주세요.",
)
