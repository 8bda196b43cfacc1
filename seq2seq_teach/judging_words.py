"""What judging.py says: scores in a line, and what is wrong."""

from .language import Text

no_pairs = Text("there is no pair here: give at least one.", "쌍이 없습니다. 하나 이상 주세요.")
no_sacrebleu = Text(
    "to score translations takes the package sacrebleu: pip install sacrebleu.",
    "번역 점수를 매기려면 sacrebleu 패키지가 필요합니다: pip install sacrebleu.",
)
judged = Text(
    "chrF {chrf:.1f}, BLEU {bleu:.1f}, exactly right {exact:.1%}, of {count:,} sentences",
    "문장 {count:,}개: chrF {chrf:.1f}, BLEU {bleu:.1f}, 완전히 맞음 {exact:.1%}",
)
verdict = Text(
    "{chrf:3.0f}  {source} → {answer}  (right: {right})",
    "{chrf:3.0f}  {source} → {answer}  (정답: {right})",
)
