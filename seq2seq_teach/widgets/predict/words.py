"""What the predict says."""

from ...language import Text

question = Text(
    "{given} is not a question of this course: there are {known}.",
    "{given}: 이 강좌에 없는 질문입니다. 있는 것: {known}.",
)
answer = Text(
    "{given} is no answer to this question: give something such as {such}.",
    "{given}: 이 질문의 답이 될 수 없습니다. {such} 같은 값을 주세요.",
)
no_number = Text(
    "{given} is no number: write one such as 12 or 0.5.",
    "{given}: 숫자가 아닙니다. 12나 0.5처럼 써 보세요.",
)
yours = Text("Your guess", "내 예상")
commit = Text("That is my guess", "이렇게 예상합니다")
first = Text("Guess first; nobody marks it.", "먼저 예상해 보세요. 채점은 하지 않습니다.")
you = Text("you", "내 예상")
truth = Text("what it is", "실제")
verdict = Text("You said {guess}; it is {truth}.", "예상은 {guess}, 실제는 {truth}.")
apart = Text(
    "The two curves are {gap} apart on average, most at {at}: you drew {guess}, it is {truth}.",
    "두 곡선은 평균 {gap}만큼 떨어져 있습니다. 가장 먼 곳은 {at}: 예상은 {guess}, 실제는 {truth}.",
)
exact = Text("Just so.", "정확히 맞혔습니다.")
near = Text("That is close.", "비슷하게 맞혔습니다.")
far = Text("Not what you thought: find out why.", "예상과 다릅니다. 까닭을 찾아보세요.")
sketch = Text(
    "Draw your curve with the mouse or a finger; by keyboard: ← → to a place, ↑ ↓ up and down.",
    "마우스나 손가락으로 곡선을 그려 보세요. 키보드로는 ← →로 자리를 고르고 ↑ ↓로 올리고 내립니다.",
)
sliders = Text("Your curve, place by place", "내 곡선의 자리마다")
undrawn = Text("nothing drawn yet", "아직 그리지 않음")

option = {
    "yes": Text("yes", "예"),
    "no": Text("no", "아니요"),
}

ask = {
    "numbers that travel": Text("How many numbers will travel?", "숫자가 몇 개나 오갈까요?"),
    "empty places": Text(
        "How many places of the rectangle will hold no word?",
        "네모난 표에서 낱말이 없는 칸은 몇 개일까요?",
    ),
    "backwards": Text(
        "If we read the same words in the opposite order, will h end up the same?",
        "낱말 순서를 뒤집어 읽어도 마지막 h가 같을까요?",
    ),
    "longer context": Text(
        "Will the longer sentence get a context with more numbers?",
        "긴 문장의 컨텍스트에는 숫자가 더 많을까요?",
    ),
    "eight pads": Text(
        "Eight pads behind the sentence and no mask: does the decoder still say the same?",
        "문장 뒤에 패딩 8개를 붙이고 마스크를 쓰지 않으면, 디코더가 그래도 똑같이 말할까요?",
    ),
    "likeliest with the": Text(
        "Does the likeliest sentence begin with the, the likeliest first word?",
        "가장 유력한 문장도 가장 유력한 첫 낱말인 the로 시작할까요?",
    ),
    "without a teacher": Text(
        "Of 100 digits, how many are right when the decoder hears only itself?",
        "디코더가 자기 말만 들을 때, 숫자 100개 가운데 몇 개나 맞힐까요?",
    ),
    "first loss": Text(
        "What will the first loss be, in nats (natural logarithm)?",
        "첫 손실은 얼마일까요? (자연로그)",
    ),
    "bits back": Text(
        "Of the 53 bits that 16 digits carry, how many come back?",
        "숫자 16개에 담아 보낸 53비트 가운데 몇 비트나 돌아올까요?",
    ),
    "information curve": Text(
        "How many bits of 1 to 24 digits come back through 16 units? Draw it below the line of what is sent.",
        "유닛 16개를 지나 숫자 1~24개에서 몇 비트가 돌아올까요? 보낸 양의 점선 아래에 그려 보세요.",
    ),
    "tanh with gain 3": Text(
        "With tanh and gain 3, is the gradient larger after 30 steps back than at the start?",
        "tanh가 있고 gain이 3이면, 30스텝을 거슬러 간 기울기는 처음보다 클까요?",
    ),
}

axis = {
    "information curve x": Text("digits sent", "보낸 숫자의 개수"),
    "information curve y": Text("bits", "비트"),
    "information curve line": Text("sent", "보낸 양"),
}
