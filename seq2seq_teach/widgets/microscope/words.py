"""What the microscope says."""

from ...language import Text

cell = Text("Cell", "셀")
grid = Text(
    "Every number of the encoder: tokens across, units down",
    "인코더의 모든 숫자: 가로는 토큰, 세로는 유닛",
)
formula = Text("How a number was made", "숫자가 만들어진 과정")
axes = Text("unit ↓ token →", "유닛 ↓ 토큰 →")
start = Text("start", "시작")
step = Text(
    "step {step} of {count}, token {token}",
    "전체 {count}스텝 가운데 {step}번째, 토큰 {token}",
)
step_0 = Text("step 0 of {count}, nothing read yet", "전체 {count}스텝 가운데 아직 하나도 읽기 전")
place = Text(
    "{row}, unit {unit}, step {step}, {token}",
    "{row}, 유닛 {unit}, {step}스텝, {token}",
)
place_0 = Text(
    "{row}, unit {unit}, before the first token", "{row}, 유닛 {unit}, 첫 토큰을 읽기 전"
)
hint = Text(
    "Click any number to see the arithmetic that made it.",
    "아무 숫자나 눌러 보세요. 그 숫자를 만든 계산이 나옵니다.",
)
bars = Text(
    "In a closed row every unit is a bar: up (orange) above 0, down (blue) below, broken near its end where it lies beyond ±1. Gates go from 0, an empty place, to 1, a full one.",
    "접힌 줄에서는 유닛 하나가 막대 하나입니다. 0보다 크면 위로(주황), 작으면 아래로(파랑) 뻗습니다. 끝이 끊긴 막대는 ±1을 넘습니다. 게이트는 0이면 비어 있고 1이면 꽉 찹니다.",
)
weights = Text(
    "W, U and b are weights: training found them.", "W, U, b는 학습으로 찾아낸 가중치입니다."
)
back = Text("Back", "뒤로")
close = Text("Close", "닫기")
trail = Text("The way you came", "지나온 길")
embedding = Text(
    "Number {unit} in the row of {token} in the embedding table. Training found it; here the trail ends.",
    "임베딩 표에서 ‘{token}’ 줄의 {unit}번째 숫자입니다. 학습으로 찾아낸 값이라 더 거슬러 올라갈 곳은 없습니다.",
)
zeros = Text(
    "Before the first token the state is all zeros; here the trail ends.",
    "첫 토큰을 읽기 전의 상태는 모두 0입니다. 더 거슬러 올라갈 곳은 없습니다.",
)
says = Text(
    "If the sentence ended here, the decoder would say:",
    "문장이 여기서 끝난다면 디코더가 할 말:",
)
models = Text(
    "the microscope takes one model, or several with a different cell each; given: {given}.",
    "현미경에는 모델 하나, 또는 셀이 서로 다른 모델 여럿을 주세요. 받은 것: {given}.",
)
vocabularies = Text(
    "models under one microscope must read the same words: give them one source vocabulary.",
    "한 현미경에 놓을 모델은 같은 낱말을 읽어야 합니다. 원문 단어 집합을 똑같이 하세요.",
)
selection = Text(
    '{given} is no number of this sentence: give (row, step, unit), such as ("h", 1, 1), or () for none.',
    '{given}: 이 문장에 없는 숫자입니다. ("h", 1, 1)처럼 (행, 스텝, 유닛)을 주거나, 고르지 않으려면 ()를 주세요.',
)
