"""What pairs.py says: what it left out and why, and what is wrong."""

from .language import Text

no_style = Text(
    "{name} is {given}: choose {known}.", "{name} 값이 {given}입니다. {known} 가운데에서 고르세요."
)
too_few = Text(
    "{count} different source {count:sentence|sentences} cannot be parted into training, validation and test: give at least 3.",
    "서로 다른 원문이 {count}개라서 학습용, 검증용, 테스트용으로 나눌 수 없습니다. 3개 이상 주세요.",
)
too_much_kept = Text(
    "validation and test together would take {given:.0%}: leave at least a tenth for training.",
    "검증용과 테스트용이 모두 {given:.0%}입니다. 학습용으로 10% 이상 남기세요.",
)
nothing_left = Text("there is no pair here: give at least one.", "쌍이 없습니다. 하나 이상 주세요.")
long = Text("longer than {longest} {longest:word|words}", "낱말이 {longest}개보다 많음")
twice = Text("the same pair a second time", "이미 나온 쌍")
nothing = Text("nothing but punctuation on one side", "한쪽에 문장 부호만 있음")
