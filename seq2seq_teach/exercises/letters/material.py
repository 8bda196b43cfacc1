"""The words that exercises of this folder use, as the notebook's vocabulary has them."""

from ...letters import Vocabulary

vocabulary = Vocabulary.of(["난 아이언맨 입니다", "사과를 먹습니다"])
# 사과 and 책 are parts of others, and 토끼 begins as 토르 does: whoever looks at parts finds the
# wrong word. A word in capitals
# is another than in small letters, one with a full stop another than without, and pad is a word.
WORDS = (
    *("난", "아이언맨", "입니다", "사과를", "먹습니다", "토르", "책을", "씁니다", "사과", "책"),
    *("입니다.", "Thor", "thor", "pad", "풋사과", "토끼"),
)
