"""What the progress says."""

from ...language import Text

bar = Text("Progress of the training", "학습 진행")
steps = Text("{learned} of {steps} {steps:step|steps}", "{steps}스텝 중 {learned}스텝")
warming = Text("getting started", "준비 중")
seconds = Text("about {seconds} s left", "약 {seconds}초 남음")
minutes = Text("about {minutes} min left", "약 {minutes}분 남음")
stop = Text("Stop", "멈추기")
running = Text(
    "It is learning. Stop it whenever you like, with ■ above the notebook too: nothing is lost.",
    "학습하는 중입니다. 언제든 멈출 수 있고(노트북 위쪽의 ■도 됩니다), 멈춰도 잃는 것은 없습니다.",
)
stopped = Text(
    "Stopped after {learned} of {steps} {steps:step|steps}. Run the cell again and it goes on from here.",
    "{steps}스텝 가운데 {learned}스텝에서 멈췄습니다. 셀을 다시 실행하면 여기서부터 이어집니다.",
)
gone = Text(
    "The Python that was learning here has stopped, and what {learned} of {steps} {steps:step|steps} taught is gone with it. Run the cells again from the top: it begins anew.",
    "여기서 학습하던 파이썬이 꺼져서 {steps}스텝 가운데 {learned}스텝까지 학습한 것이 사라졌습니다. 맨 위 셀부터 다시 실행하면 처음부터 다시 학습합니다.",
)
done = Text("Learned to the end, {steps} {steps:step|steps}.", "{steps}스텝을 모두 마쳤습니다.")
chart = Text(
    "The loss by training step. Knowing nothing would cost {start}; now it is {loss}.",
    "학습 스텝에 따른 손실. 아무것도 모를 때는 {start}, 지금은 {loss}.",
)
chart_unseen = Text(
    "The loss by training step. Knowing nothing would cost {start}; now it is {loss}, and {unseen} on sentences kept from training.",
    "학습 스텝에 따른 손실. 아무것도 모를 때는 {start}, 지금은 {loss}, 학습에서 빼 둔 문장에서는 {unseen}.",
)
x = Text("training steps", "학습 스텝")
y = Text("loss", "손실")
predicted = Text(
    "predicted first loss: log {words} = {start}",
    "예상한 첫 손실: log {words} = {start}",
)
learned = Text("each batch, as it was learned", "학습한 배치")
unseen = Text("kept from training", "학습에서 빼 둔 문장")
said = Text("What it says by now", "지금까지 배운 대로 말하면")
step = Text("step", "스텝")
line = Text("step {step:>5}  loss {loss:.2f}", "{step:>5}스텝  손실 {loss:.2f}")
line_unseen = Text("unseen {loss:.2f}", "빼 둔 문장 {loss:.2f}")
