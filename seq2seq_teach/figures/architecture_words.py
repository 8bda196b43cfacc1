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
