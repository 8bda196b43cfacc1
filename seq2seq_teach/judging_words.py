"""What judging.py says: scores in a line, and what is wrong."""

from .language import Text

no_pairs = Text("there is no pair here: give at least one.", "쌍이 없습니다. 하나 이상 주세요.")
not_beside_each_other = Text(
    "every source needs an answer, and one right translation or more: sources, answers and right must be equally long.",
    "원문마다 답이 하나, 정답이 하나 이상 있어야 합니다. sources, answers, right의 길이가 같아야 합니다.",
)
no_translator = Text(
    "{given} is no translator: give a function that makes a sentence of a sentence, such as model.translate, without brackets behind it.",
    "{given}: 번역기가 아닙니다. model.translate처럼 문장을 받아 문장을 돌려주는 함수를 괄호 없이 주세요.",
)
no_classes = Text(
    "lengths is {given}: give the lengths at which classes begin, the shortest first, such as [1, 5, 9].",
    "lengths 값이 {given}입니다. [1, 5, 9]처럼 구간이 시작하는 길이를 짧은 것부터 차례로 주세요.",
)
no_sacrebleu = Text(
    "to score translations takes the package sacrebleu: pip install sacrebleu.",
    "번역 점수를 매기려면 sacrebleu 패키지가 필요합니다: pip install sacrebleu.",
)
judged = Text(
    "chrF {chrf:.1f}, BLEU {bleu:.1f}, exactly right {exact:.1%}, of {count:,} {count:sentence|sentences}",
    "문장 {count:,}개: chrF {chrf:.1f}, BLEU {bleu:.1f}, 완전히 맞음 {exact:.1%}",
)
verdict = Text(
    "{chrf:3.0f}  {source} → {answer}  (right: {right})",
    "{chrf:3.0f}  {source} → {answer}  (정답: {right})",
)
