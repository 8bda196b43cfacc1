"""What the figures of pairs.py say."""

from ..language import Text

words_a_sentence = Text("words in a sentence", "문장의 낱말 수")
sentences = Text("sentences", "문장 수")
how_often = Text("how often a word occurs", "낱말이 나오는 횟수")
words = Text("words", "낱말 수")
source = Text("source", "원문")
target = Text("target", "번역")
rare_title = Text(
    "{once:,} of {words:,} words of the {side} occur once: as words they are hardly learned",
    "{side}의 낱말 {words:,}개 가운데 {once:,}개는 한 번만 나온다: 낱말째로는 거의 배울 수 없다",
)
long_title = Text(
    "Half of the sentences have more than {middle:.0f} words: long ones will be hard",
    "문장의 반은 낱말이 {middle:.0f}개보다 많다: 긴 문장이 어려울 것이다",
)
few_title = Text(
    "Few pairs to learn from: {count:,}; expect most to be remembered, little to be learned",
    "배울 쌍이 {count:,}개뿐이다: 외우기는 해도 배우기는 어려울 것이다",
)
counted_alt = Text(
    "Left: sentences by their length. Right: words by how often they occur. {sides}.",
    "왼쪽은 길이에 따른 문장 수, 오른쪽은 나오는 횟수에 따른 낱말 수. {sides}.",
)
counted_side = Text(
    "{side}: {count:,} {count:sentence|sentences} of {shortest} to {longest} words, {words:,} different words, {once:,} of them once",
    "{side}: 낱말 {shortest}~{longest}개로 된 문장 {count:,}개, 서로 다른 낱말 {words:,}개, 그중 한 번 나오는 것 {once:,}개",
)
words_of_source = Text(
    "words of the source (how many sentences)", "원문의 낱말 수(괄호 안은 문장 수)"
)
chrf = Text("runs of letters that agree (chrF)", "글자 일치 점수(chrF)")
scores_title = Text(
    "On sentences never seen: {best}, chrF {most:.0f}; {worst}, {least:.0f}",
    "처음 보는 문장에서 {best} chrF {most:.0f}, {worst} {least:.0f}",
)
scores_alt = Text(
    "chrF from 0 to 100 by the length of the source. Of all lengths together: {scores}.",
    "원문 길이에 따른 0~100의 chrF. 모든 길이를 합하면 {scores}.",
)
names = {
    "nearest": Text("most similar sentence", "가장 비슷한 문장"),
    "one vector": Text("one vector", "벡터 하나"),
    "attention": Text("attention", "어텐션"),
    "yours": Text("yours", "내 모델"),
}
