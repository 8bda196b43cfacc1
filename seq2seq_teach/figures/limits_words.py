"""What the figures of limits.py say."""

from ..language import Text

sent = Text("sent", "보낸 양")
bits = Text("bits", "비트")
digits_sent = Text("digits sent", "보낸 숫자의 개수")
never_trained = Text("lengths never trained on", "학습하지 않은 길이")
information_title = Text(
    "Of {sent:.0f} bits sent at length {length}, {name} gets {back:.0f} back",
    "길이 {length}에서 보낸 {sent:.0f}비트 가운데 {name} 모델이 되찾은 것은 {back:.0f}비트",
)
information_range = Text(
    "Of {sent:.0f} bits sent at length {length}, {least:.0f} ({last}) to {most:.0f} ({first}) come back",
    "길이 {length}에서 보낸 {sent:.0f}비트 가운데 {least:.0f}비트({last})~{most:.0f}비트({first})가 돌아온다",
)
information_alt = Text(
    "Curves of bits recovered against length, below the straight line of bits sent. At length {length}: {shares} bits.",
    "길이에 따라 되찾은 비트를 그린 곡선. 보낸 양을 나타내는 직선 아래에 있다. 길이 {length}에서 {shares}비트.",
)
lost_title = Text(
    "{name} loses {halfway:.0f} bits of {half} {half:digit|digits} and {end:.0f} bits of {length}",
    "{name} 모델은 숫자 {half}개에서 {halfway:.0f}비트, {length}개에서 {end:.0f}비트를 잃는다",
)
lost_alt = Text(
    "Curves of bits lost against length. At length {length}: {shares} bits.",
    "길이에 따라 잃은 비트를 그린 곡선. 길이 {length}에서 {shares}비트.",
)
seeds = Text("median and range of {count} {count:seed|seeds}", "시드 {count}개의 중앙값과 범위")
more_title = Text(
    "The longer trained, the more comes back of {length} {length:digit|digits}",
    "오래 학습시킬수록 숫자 {length}개에서 더 많이 되찾는다",
)
no_more_title = Text(
    "Bits back of {length} {length:digit|digits} after 1×, 4×, 16× the training: {gains}",
    "1배, 4배, 16배 학습한 뒤 숫자 {length}개에서 되찾은 비트: {gains}",
)
more_alt = Text(
    "A panel for each model. Bits back at length {length}: {gains}.",
    "모델마다 칸 하나. 길이 {length}에서 되찾은 비트: {gains}.",
)
in_order = Text("said in order", "순서대로 말하기")
reversed = Text("said from the last", "거꾸로 말하기")
bits_back = Text("bits back of {length} {length:digit|digits}", "숫자 {length}개에서 되찾은 비트")
reversal_title = Text(
    "From the last to the first, more comes back: {better} of {count} {count:pair|pairs}",
    "거꾸로 말하면 더 많이 돌아온다: {count}쌍 가운데 {better}쌍",
)
reversal_alt = Text(
    "A line for each seed, from in order to reversed. Bits more: {more}.",
    "시드마다 ‘순서대로’와 ‘거꾸로’를 이은 선. 늘어난 비트: {more}.",
)
design = {
    "first": Text("first state alone", "첫 상태로만 쓰기"),
    "every": Text("every step, too", "첫 상태로 쓰고 스텝마다 넣기"),
    "wider": Text("first state alone, more units", "첫 상태로만 쓰고 유닛 늘리기"),
}
designs_title = Text(
    "Bits that came back under three designs, {count} {count:seed|seeds} each",
    "세 가지 설계에서 되찾은 비트, 시드 {count}개씩",
)
designs_alt = Text(
    "A row of dots for each design, a dot for each seed. Median bits: {medians}.",
    "설계마다 한 줄씩, 시드마다 점 하나. 비트의 중앙값: {medians}.",
)
by_chance = Text("by chance", "우연히 맞힐 때")
position = Text("position in the sequence", "몇 번째 숫자인가")
share_right = Text("share right, told the digits before", "맞힌 비율(앞의 숫자는 들려줌)")
recall_title = Text(
    "Not every position comes back equally well", "모든 자리가 똑같이 돌아오지는 않는다"
)
recall_ends = Text(
    "More is lost between the two ends than at either of them",
    "양 끝보다 그 사이에서 더 많이 잃는다",
)
recall_alt = Text(
    "{name}: position {worst} comes back worst", "{name}: {worst}번째 자리가 가장 적게 돌아온다"
)
steps_back = Text("steps back in time", "거슬러 올라간 스텝 수")
jacobian_norm = Text("size of the gradient (1 = nothing lost)", "기울기의 크기(1 = 잃은 것 없음)")
factor_per_step = Text("× {factor:.2g} at every step", "스텝마다 × {factor:.2g}")
gradient_vanishes = Text(
    "{steps} {steps:step|steps} back the gradient has vanished: {size} of it is left",
    "{steps}스텝을 거슬러 가면 기울기가 소실된다: 남은 것은 {size}",
)
gradient_lasts = Text(
    "{steps} {steps:step|steps} back the gradient lasts: it is {size} times its size",
    "{steps}스텝을 거슬러 가도 기울기가 남는다: 처음의 {size}배",
)
gradient_explodes = Text(
    "{steps} {steps:step|steps} back the gradient has exploded: it is {size} times its size",
    "{steps}스텝을 거슬러 가면 기울기가 폭발한다: 처음의 {size}배",
)
gradients_differ = Text(
    "The gradient {steps} {steps:step|steps} back: {least} ({last}) to {most} ({first})",
    "{steps}스텝을 거슬러 간 기울기: {least}({last})에서 {most}({first})까지",
)
gradient_alt = Text(
    "Curves of the size of the gradient by steps back, on a logarithmic axis. Each begins at 1; at the end: {ends}.",
    "거슬러 간 스텝에 따른 기울기의 크기를 로그 축에 그린 곡선. 모두 1에서 시작한다. 끝에서는 {ends}.",
)
told = Text("Told the digits before each", "앞 숫자를 매번 알려 줄 때")
alone = Text("Alone, hearing only itself", "혼자 말할 때")
sent_word = Text("sent", "보낸 것")
came_back = Text("came back", "돌아온 것")
bits_lost = Text("bits lost", "잃은 비트")
read_back_title = Text(
    "Told, it loses {lost:.1f} bits; alone, it gets {right} of {count} right",
    "알려 주면 {lost:.1f}비트를 잃고, 혼자 말하면 {count}개 가운데 {right}개를 맞힌다",
)
read_back_alt = Text(
    "Bits lost, told the digits before each: {lost}. Said alone: {said}.",
    "앞 숫자를 매번 알려 줄 때 잃은 비트: {lost}. 혼자 말한 것: {said}.",
)
