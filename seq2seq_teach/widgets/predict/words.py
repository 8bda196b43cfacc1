"""What the predict says."""

from ...language import Text

question = Text(
    "{given} is not a question of this course: it has {near} and others.",
    "{given}: 이 강좌에 없는 질문입니다. {near} 등이 있습니다.",
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
    "마우스나 손가락으로 곡선을 그려 보세요. 키보드로는 ← → 키로 자리를 고르고 ↑ ↓ 키로 올리고 내립니다.",
)
sliders = Text("Your curve, place by place", "내 곡선의 자리마다")
undrawn = Text("nothing drawn yet", "아직 그리지 않음")
forgotten = Text(
    "Forgotten: {count} {count:guess|guesses}, which {count:was|were} kept in {path}. Run the cell of a question to be asked again.",
    "예상 {count}개를 지웠습니다. 지금까지 {path}에 있었습니다. 질문이 있는 셀을 다시 실행하면 새로 묻습니다.",
)
not_forgotten = Text(
    "The guesses cannot be deleted from here ({why}): delete the file yourself.",
    "여기서는 예상 기록을 지울 수 없습니다({why}). 파일을 직접 지워 주세요.",
)
