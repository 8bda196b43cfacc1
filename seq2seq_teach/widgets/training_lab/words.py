"""What the training lab says."""

from ...language import Text

task = {
    "": Text("It learns to", "배울 일"),
    "copy": Text("copy digits", "숫자 따라 말하기"),
    "reverse": Text("say digits backwards", "숫자 거꾸로 말하기"),
    "phrases": Text("translate short phrases", "짧은 문장 번역하기"),
}
cell = {
    "": Text("Cell", "셀"),
    "rnn": Text("RNN", "RNN"),
    "gru": Text("GRU", "GRU"),
    "lstm": Text("LSTM", "LSTM"),
}
context = {
    "": Text("The context is", "컨텍스트를 주는 곳"),
    "first": Text("the first state", "첫 상태"),
    "every": Text("input of every step, too", "스텝마다 입력에도"),
}
wire = {
    "": Text("Wire back to the encoder", "인코더로 돌아가는 선"),
    "whole": Text("whole", "그대로"),
    "cut": Text("cut", "끊음"),
}
attention = Text("attention", "어텐션")
units = Text("Units", "유닛")
seed = Text("Seed", "시드")
made_of = Text(
    "Change the model: {cell}, {units} units, …", "모델 바꾸기: {cell}, 유닛 {units}개, …"
)
start = Text("Start", "시작")
go_on = Text("Go on", "이어서")
pause = Text("Pause", "멈추기")
once = Text("One step", "한 스텝만")
again = Text("Begin again", "처음부터")
bar = Text("Progress of the training", "학습 진행")
steps = Text("{learned} of {steps} {steps:step|steps}", "{steps}스텝 중 {learned}스텝")
seconds = Text("about {seconds} s left", "약 {seconds}초 남음")
minutes = Text("about {minutes} min left", "약 {minutes}분 남음")
done = Text("Learned to the end, {steps} {steps:step|steps}.", "{steps}스텝을 모두 마쳤습니다.")
broken = Text(
    "The loss is no number any more, or without end. The last good weights are kept, those after {steps} {steps:step|steps}: begin again, with another seed or fewer units.",
    "손실이 더는 숫자가 아니거나 끝없이 커졌습니다. {steps}스텝까지 배운 온전한 가중치는 남아 있습니다. 시드를 바꾸거나 유닛을 줄여 처음부터 다시 해 보세요.",
)
died = Text(
    "The browser has ended the worker that was training. It goes on from step {steps}, the last that was kept.",
    "브라우저가 학습하던 워커를 끝냈습니다. 마지막으로 남겨 둔 {steps}스텝에서 이어서 합니다.",
)
changed = Text(
    "This is chosen for the next model: press Begin again. Until then the model you have learns on.",
    "바꾼 내용은 다음 모델부터 쓰입니다. ‘처음부터’를 누르기 전에는 지금 모델이 계속 배웁니다.",
)
loss_chart = Text(
    "The loss by training step. Knowing nothing would cost {start}; now it is {loss}.",
    "학습 스텝에 따른 손실. 아무것도 모를 때는 {start}, 지금은 {loss}.",
)
x = Text("training steps", "학습 스텝")
y = Text("loss (mean of 20 steps)", "손실(20스텝 평균)")
nothing = Text("knowing nothing: log {words} = {start}", "아무것도 모를 때: log {words} = {start}")
before = Text("the model before", "앞 모델")
bits_chart = Text(
    "Bits that come back, by digits sent. The most is {bits} bits, of {digits} digits that carry {sent}.",
    "보낸 숫자의 개수에 따라 되찾은 비트. 가장 많은 것은 숫자 {digits}개({sent}비트) 가운데 {bits}비트.",
)
digits = Text("digits sent", "보낸 숫자의 개수")
bits = Text("bits that come back", "되찾은 비트")
sent = Text("sent", "보낸 양")
beyond = Text("never learned", "학습에 없던 길이")
arrows = Text(
    "The gradient on its way home (mean of each kind of arrow; a fifth of the bar is a factor of 10)",
    "거슬러 오르는 기울기(화살표 종류마다 평균, 막대 5분의 1마다 10배)",
)
arrow = {
    "words": Text("down from the words", "낱말에서"),
    "decoder": Text("in the decoder", "디코더 안에서"),
    "context": Text("through the context", "컨텍스트를 지나"),
    "encoder": Text("in the encoder", "인코더 안에서"),
}
said = Text("What it says by now", "지금까지 배운 대로 말하면")
heard = Text("it hears", "들은 것")
says = Text("it says", "말한 것")
save = Text("Save as .npz", ".npz로 저장")
file = Text("my_model_{units}.npz", "내_모델_{units}.npz")
load = Text("Open a .npz", ".npz 열기")
loaded = Text(
    "{file} is open: look at it, or let it learn on.",
    "{file} 파일을 열었습니다. 살펴보거나 이어서 학습시켜 보세요.",
)
no_model = Text(
    "{file} holds no model of this course: choose an .npz that Seq2Seq.save or this page has written.",
    "{file} 파일에는 이 강좌의 모델이 없습니다. Seq2Seq.save나 이 페이지에서 저장한 .npz 파일을 고르세요.",
)
no_numbers = Text(
    "The model in {file} has weights that are no numbers (NaN), or beyond 1,000,000: it cannot be used. Choose one that was saved before they went astray.",
    "{file} 파일의 모델에는 숫자가 아니거나(NaN) 1,000,000을 넘는 가중치가 있어서 쓸 수 없습니다. 그렇게 되기 전에 저장한 파일을 고르세요.",
)
large = Text(
    "{file} has more than {most} MB, packed or unpacked: choose an .npz that Seq2Seq.save or this page has written.",
    "{file} 파일이 그대로든 압축을 풀어서든 {most} MB보다 큽니다. Seq2Seq.save나 이 페이지에서 저장한 .npz 파일을 고르세요.",
)
other_words = Text(
    "The model in {file} has other words than the tasks here: open it in Python, by Seq2Seq.load.",
    "{file} 파일의 모델은 여기 있는 어느 일과도 낱말이 맞지 않습니다. 파이썬에서 Seq2Seq.load로 여세요.",
)
open = Text("Open in the other instruments", "다른 도구에서 열기")
opened = Text(
    "Other instruments on this page that show your model now: {opened}.",
    "이 페이지에서 내 모델을 보여 주는 다른 도구: {opened}개.",
)
some_open = Text(
    "Other instruments on this page that show your model now: {opened}. Those that cannot: {refused}; the explorer wants a model that copies digits.",
    "이 페이지에서 내 모델을 보여 주는 다른 도구: {opened}개. 보여 줄 수 없는 도구: {refused}개. 탐색기에는 숫자를 따라 말하는 모델만 넣을 수 있습니다.",
)
none_open = Text(
    "No other instrument on this page can show this model yet: run a cell that has one, then press again.",
    "이 페이지에는 아직 이 모델을 보여 줄 도구가 없습니다. 도구가 있는 셀을 실행한 뒤 다시 누르세요.",
)
not_a_choice = Text(
    "{name} is {given}: choose one of {known}.",
    "{name} 값이 {given}입니다. {known} 가운데 하나를 고르세요.",
)
out_of_range = Text(
    "{name} is {given}: choose from {least} to {most}.",
    "{name} 값이 {given}입니다. {least}부터 {most}까지 고를 수 있습니다.",
)
