"""What the figures of architecture.py say."""

from ..language import Text

training_step = Text("training step", "학습 스텝")
loss_in_nats = Text("loss (nats per token)", "손실(토큰당 내트)")
log_v = Text(
    "log {words} = {start:.2f}: knowing nothing",
    "log {words} = {start:.2f}: 아무것도 모를 때",
)
loss_title = Text(
    "The loss begins at {first:.2f} and falls to {last:.2f}",
    "손실은 {first:.2f}에서 시작해 {last:.2f}까지 내려간다",
)
loss_alt = Text(
    "A falling curve over {steps} training steps, steep at first.",
    "학습 스텝 {steps}번 동안 내려가는 곡선. 처음에 가장 가파르다.",
)
loss_unseen_alt = Text(
    "The loss on pairs kept from training ends at {last:.2f}.",
    "학습에서 빼 둔 문장의 손실은 끝에 {last:.2f}.",
)
loss_learned = Text("each batch, as it was learned", "학습한 배치")
loss_unseen = Text("kept from training", "학습에서 빼 둔 문장")
encoder = Text("encoder", "인코더")
decoder = Text("decoder", "디코더")
context_label = Text("context", "컨텍스트")
attention_label = Text("by attention", "어텐션으로")
unrolled_title = Text(
    "Everything the decoder learns of the sentence passes through {numbers} numbers",
    "디코더가 문장에 대해 아는 것은 모두 숫자 {numbers}개를 거쳐 온다",
)
unrolled_alt = Text(
    "A row of boxes, one per step. The encoder reads {read}; its last state, the context, starts the decoder, which is fed {fed} and says {said}.",
    "스텝마다 상자 하나인 그림. 인코더가 읽는 것은 {read}. 마지막 상태인 컨텍스트에서 디코더가 시작한다. 디코더에 들어가는 것은 {fed}, 나오는 것은 {said}.",
)
way_home_title = Text(
    "Of the gradient at the context, {share} reaches “{first}”",
    "컨텍스트에 온 기울기 가운데 첫 낱말 ‘{first}’까지 가는 것은 {share}",
)
way_home_looked = Text(
    "With attention every source word gets a gradient of its own",
    "어텐션이 있으면 원문의 낱말마다 기울기가 곧바로 온다",
)
way_home_cut = Text(
    "The wire is cut: no gradient reaches the encoder", "끊긴 선: 기울기가 인코더에 닿지 않는다"
)
way_home_one = Text(
    "The gradient comes back through the context", "기울기는 컨텍스트를 지나 돌아온다"
)
way_home_alt = Text(
    "The unrolled network with the size of the gradient on every arrow, from right to left. Down from the words: {words}. Through the decoder: {decoder}. At the context: {context}. Through the encoder: {encoder}.",
    "펼친 신경망의 화살표마다 기울기의 크기를 적은 그림. 오른쪽에서 왼쪽으로 간다. 낱말에서 내려오는 것: {words}. 디코더를 지나는 것: {decoder}. 컨텍스트: {context}. 인코더를 지나는 것: {encoder}.",
)
way_home_looks = Text(
    "Straight to each source word: {looks}.", "원문의 낱말로 곧바로 가는 것: {looks}."
)
