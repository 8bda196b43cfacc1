"""What training says, in both languages."""

from .language import Text

no_such_engine = Text(
    "There is no engine {given}: there are {known}.",
    "{given} 엔진은 없습니다. 쓸 수 있는 것: {known}.",
)
no_pairs = Text(
    "There is nothing to learn from: draw gave no pairs, expected {batch}; let it return a list of (source, target).",
    "배울 것이 없습니다. draw가 {batch}쌍 대신 빈 리스트를 돌려주었습니다. (원문, 번역) 쌍의 리스트를 돌려주게 하세요.",
)
loss_is_no_number = Text(
    "At step {step} the loss is no number any more; what was learned before it is kept. Begin anew with a smaller rate.",
    "{step}번째 스텝에서 손실이 더는 숫자가 아닙니다. 그 전까지 배운 것은 그대로입니다. rate를 줄여 새로 시작하세요.",
)
patience_for_what = Text(
    "patience waits for a lower loss on pairs that are not learned: give some as unseen, or a score.",
    "patience는 학습하지 않는 쌍의 손실이 낮아지기를 기다립니다. 그런 쌍을 unseen으로 주거나 score를 주세요.",
)
other_words = Text(
    "start has other words than these: give start.source and start.target as vocabularies.",
    "start의 단어 집합이 여기서 준 것과 다릅니다. start.source와 start.target을 단어 집합으로 주세요.",
)
