"""What the drawing of the machine says."""

from ..language import Text

encoder_reads = Text("The encoder reads", "인코더가 읽습니다")
decoder_speaks = Text("The decoder speaks", "디코더가 말합니다")
so_many_numbers = Text("{count} {count:number|numbers}", "숫자 {count}개")
attends = Text(
    "With attention the decoder looks back at every state",
    "어텐션이 있으면 디코더가 모든 상태를 뒤돌아본다",
)
context_label = Text("context", "컨텍스트")
bridge_label = Text("bridge", "다리")
unrolled_title = Text(
    "Everything the decoder learns of the sentence passes through {numbers} {numbers:number|numbers}",
    "디코더가 아는 문장의 내용은 모두 숫자 {numbers}개를 거쳐 온다",
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
