"""What several instruments say; in JavaScript their names begin with `widget `."""

from ...language import Text

sentence = Text("Sentence", "문장")
words = Text("Words it knows", "쓸 수 있는 낱말")
empty = Text(
    "The sentence is empty: write at least one word.",
    "문장이 비어 있습니다. 낱말을 하나 이상 쓰세요.",
)
long = Text(
    "The sentence has {count} tokens, the most this model takes is {longest}: make it shorter.",
    "문장의 토큰이 {count}개입니다. 이 모델은 {longest}개까지만 받으니 문장을 줄이세요.",
)
unknown_word = Text(
    "{word} is not among the {size} {size:word|words} this model knows (they are listed below; full stops and commas are not): try {near}.",
    "{word}: 이 모델이 아는 낱말 {size}개(아래에서 고를 수 있고, 마침표와 쉼표는 없습니다)에 들어 있지 않습니다. {near} 같은 낱말을 써 보세요.",
)
kept = Text(
    "Until then the last sentence it could read stays.",
    "그때까지는 마지막으로 읽을 수 있었던 문장이 남아 있습니다.",
)
back = Text("Previous", "이전")
next = Text("Next", "다음")
play = Text("Play", "재생")
pause = Text("Pause", "멈춤")
step = Text("Step", "스텝")
no_motion = Text(
    "Motion is switched off in this computer's settings: use Next.",
    "이 컴퓨터의 설정에서 움직임을 꺼 두었습니다. ‘다음’을 쓰세요.",
)
asleep = Text(
    "Run the cells from the top down to this one to bring it to life.",
    "맨 위 셀부터 이 셀까지 실행하면 다시 살아납니다.",
)
trained = Text("This is the model you trained on this page.", "이 페이지에서 학습시킨 모델입니다.")
trained_other = Text(
    "This is the model you trained on this page. It knows other words than the one that stood here, so it reads what it has learned.",
    "이 페이지에서 학습시킨 모델입니다. 여기 있던 모델과 아는 낱말이 달라서 자기가 배운 것을 읽습니다.",
)
beyond = Text(
    "{name}: {count} of {size} {size:number|numbers} beyond ±1, drawn broken; the farthest is {most} from 0.",
    "{name}: 숫자 {size}개 가운데 ±1을 넘는 {count}개는 끊어 그렸습니다. 가장 먼 것은 0에서 {most}만큼 떨어져 있습니다.",
)
own = Text("Back to its own", "원래 모델로")
