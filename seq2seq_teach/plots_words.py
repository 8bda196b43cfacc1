"""What the figures say."""

from .language import Text

rectangle_title = Text(
    "{pads} of {places} places hold no word, only padding",
    "{places}칸 가운데 {pads}칸은 낱말이 아니라 패딩이다",
)
rectangle_alt = Text(
    "A table of {rows} sentences, {columns} places each; every place shows a token and its id, padding is hatched.",
    "문장 {rows}개를 {columns}칸씩 놓은 표. 칸마다 토큰과 번호가 있고 패딩은 빗금으로 표시했다.",
)
unit = Text("unit", "유닛")
states_title = Text(
    "After {step} of {count} tokens: {token} has just been read",
    "토큰 {count}개 가운데 {step}번째까지: 방금 읽은 토큰은 ‘{token}’",
)
states_alt = Text(
    "Heat maps of the gates and states, tokens across and units down, blue for negative and orange for positive. The hidden state is now {values}.",
    "게이트와 상태를 가로는 토큰, 세로는 유닛으로 그린 히트맵. 음수는 파랑, 양수는 주황. 지금 은닉 상태는 {values}.",
)
map_title = Text(
    "On the map, {same:.0%} of {count} sentences lie next to one of their own group",
    "문장 {count}개의 {same:.0%}는 바로 옆에 같은 무리의 문장이 있다",
)
map_x = Text("first direction ({share:.0%} of the variance)", "첫째 방향(분산의 {share:.0%})")
map_y = Text("second direction ({share:.0%})", "둘째 방향({share:.0%})")
map_alt = Text(
    "Each sentence is one point, its context seen on two axes; colour and marker show the group: {groups}.",
    "문장마다 컨텍스트를 두 축 위의 점 하나로 그렸다. 색과 모양이 무리를 나타낸다: {groups}.",
)
probability = Text("probability", "확률")
probabilities_title = Text(
    "Fed {fed}, the decoder says “{said}”", "{fed} 다음에 디코더가 고른 낱말: {said}"
)
training_step = Text("training step", "학습 스텝")
loss_in_nats = Text("loss (nats per token)", "손실(토큰당 nat)")
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
sent = Text("sent", "보낸 양")
bits = Text("bits", "비트")
digits_sent = Text("digits sent", "보낸 숫자의 개수")
never_trained = Text("lengths never trained on", "학습하지 않은 길이")
information_title = Text(
    "Of {sent:.0f} bits sent at length {length}, {name} gets {back:.0f} back",
    "길이 {length}에서 보낸 {sent:.0f}비트 가운데 {name} 모델이 되찾은 것은 {back:.0f}비트",
)
information_alt = Text(
    "Curves of bits recovered against length, below the straight line of bits sent. At length {length}: {shares} bits.",
    "길이에 따라 되찾은 비트를 그린 곡선. 보낸 양을 나타내는 직선 아래에 있다. 길이 {length}에서 {shares}비트.",
)
lost_title = Text(
    "{name} loses {halfway:.0f} bits of {half} digits and {end:.0f} bits of {length}",
    "{name} 모델은 숫자 {half}개에서 {halfway:.0f}비트, {length}개에서 {end:.0f}비트를 잃는다",
)
lost_alt = Text(
    "Curves of bits lost against length. At length {length}: {shares} bits.",
    "길이에 따라 잃은 비트를 그린 곡선. 길이 {length}에서 {shares}비트.",
)
seeds = Text("median and range of {count} seeds", "시드 {count}개의 중앙값과 범위")
more_title = Text(
    "The same models, trained 1×, 4× and 16× as long: more comes back",
    "같은 모델을 1배, 4배, 16배 오래 학습시키면 더 많이 돌아온다",
)
more_alt = Text(
    "A panel for each model. Bits back at length {length}: {gains}.",
    "모델마다 칸 하나. 길이 {length}에서 되찾은 비트: {gains}.",
)
if_independent = Text("p^L, were mistakes independent", "p^L, 틀리는 일이 독립이라면")
all_right = Text("share of sequences all right", "전부 맞힌 시퀀스의 비율")
exact_title = Text(
    "All digits right: rare soon after the first mistakes",
    "하나씩 틀리기 시작하면 전부 맞는 일은 금세 드물어진다",
)
exact_alt = Text(
    "Curves of exact matches against length. At length {length}: {shares}.",
    "길이에 따라 전부 맞힌 비율을 그린 곡선. 길이 {length}에서 {shares}.",
)
in_order = Text("said in order", "순서대로 말하기")
reversed = Text("said from the last", "거꾸로 말하기")
bits_back = Text("bits back of {length} digits", "숫자 {length}개에서 되찾은 비트")
reversal_title = Text(
    "From the last to the first, more comes back: {better} of {count} pairs",
    "거꾸로 말하면 더 많이 돌아온다: {count}쌍 가운데 {better}쌍",
)
reversal_alt = Text(
    "A line for each seed, from in order to reversed. Bits more: {more}.",
    "시드마다 순서대로에서 거꾸로까지 이은 선. 늘어난 비트: {more}.",
)
by_chance = Text("by chance", "우연히 맞힐 때")
position = Text("position in the sequence", "시퀀스에서의 위치")
share_right = Text("share right", "맞힌 비율")
recall_title = Text(
    "Not every position comes back equally well", "모든 위치가 똑같이 돌아오지는 않는다"
)
recall_ends = Text(
    "The first and the last come back best; between them more is lost",
    "처음과 끝이 가장 잘 돌아오고, 그 사이를 더 많이 잃는다",
)
recall_alt = Text(
    "{name}: position {worst} comes back worst", "{name}: {worst}번째 위치가 가장 나쁘다"
)
alignment_title = Text(
    "Where the decoder looked as it spoke each word", "낱말을 말할 때마다 디코더가 본 곳"
)
steps_back = Text("steps back in time", "거슬러 올라간 스텝 수")
jacobian_norm = Text("size of the gradient (1 = nothing lost)", "기울기의 크기(1 = 잃은 것 없음)")
factor_per_step = Text("× {factor:.2g} at every step", "스텝마다 × {factor:.2g}")
gradient_vanishes = Text(
    "{steps} steps back the gradient has vanished: {size} of it is left",
    "{steps}스텝을 거슬러 가면 기울기가 소실된다: 남은 것은 {size}",
)
gradient_lasts = Text(
    "{steps} steps back the gradient lasts: it is {size} times its size",
    "{steps}스텝을 거슬러 가도 기울기가 남는다: 처음의 {size}배",
)
gradient_explodes = Text(
    "{steps} steps back the gradient has exploded: it is {size} times its size",
    "{steps}스텝을 거슬러 가면 기울기가 폭발한다: 처음의 {size}배",
)
gradients_differ = Text(
    "The gradient {steps} steps back: {least} ({last}) to {most} ({first})",
    "{steps}스텝을 거슬러 간 기울기: {least}({last})에서 {most}({first})까지",
)
gradient_alt = Text(
    "Curves of the size of the gradient by steps back, on a logarithmic axis. Each begins at 1; at the end: {ends}.",
    "거슬러 간 스텝에 따른 기울기의 크기를 로그 축에 그린 곡선. 모두 1에서 시작한다. 끝에서는 {ends}.",
)
read_back_x = Text("sent (above), came back (below)", "위: 보낸 것, 아래: 돌아온 것")
bits_lost = Text("bits lost", "잃은 비트")
read_back_title = Text(
    "{right} of {count} come back, {lost:.1f} bits are lost",
    "{count}개 가운데 {right}개가 돌아오고 {lost:.1f}비트를 잃는다",
)
codes_title = Text("The letter travels as {count} numbers", "편지는 숫자 {count}개가 되어 오간다")
codes_alt = Text(
    "Each piece of the letter in a box with its code: {pieces}.",
    "편지의 조각마다 상자 하나에 코드와 함께 적은 그림: {pieces}.",
)
