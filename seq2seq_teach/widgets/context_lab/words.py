"""What the context lab says."""

from ...language import Text

chooses = Text("A click on the map chooses", "지도를 눌러 고를 문장")
map = Text("A map of contexts", "컨텍스트의 지도")
point = Text(
    "Every mark is a sentence: go to one to read it.",
    "표시 하나가 문장 하나입니다. 가리키면 문장이 나옵니다.",
)
all = Text("All {count} {count:sentence|sentences} of the map", "지도의 문장 {count}개 모두")
axes = Text(
    "Across: {x}% of the variance, up: {y}%. ✕: what A’s decoder gets; P: A with its pads, without a mask.",
    "가로축(제1주성분)은 분산의 {x}%, 세로축(제2주성분)은 {y}%. ✕: A의 디코더가 받는 것. P: 패딩을 붙이고 마스크 없이 읽은 A.",
)
whose = Text("Whose sentence is it?", "누구의 문장일까?")
share = Text("From A to B", "A에서 B까지")
own = Text("Its own", "원래 것")
half = Text("Half and half", "반반")
swap = Text("Swapped", "맞바꾸기")
blend = Text("{own}% own, {other}% the other’s", "원래 것 {own}%, 상대 것 {other}%")
alone = Text("{sentence} as it is", "{sentence} 그대로")
given = Text(
    "{mine}’s decoder, given {own}% {mine} + {other}% {yours}",
    "{mine}의 디코더에 {mine} {own}% + {yours} {other}%",
)
numbers = Text("The numbers A’s decoder gets", "A의 디코더가 받는 숫자")
hint = Text(
    "Choose a number and hold it at a value; those held stand in brackets.",
    "숫자를 하나 골라 원하는 값에 고정하세요. 고정한 숫자는 대괄호 안에 있습니다.",
)
none = Text("No number is chosen yet.", "아직 고른 숫자가 없습니다.")
number = Text("{name} is {value}", "{name}의 값: {value}")
held = Text("{name} is held at {value}", "{name}: {value}에 고정됨")
value = Text("Hold it at", "고정할 값")
zero = Text("Switch off (0)", "끄기(0)")
let_go = Text("Let go", "고정 해제")
let_all_go = Text("Let all go", "모두 고정 해제")
try_each = Text("Switch each off in turn", "하나씩 차례로 꺼 보기")
tried = Text(
    "Switched off alone, {count} of {all} numbers {count:changes|change} the sentence, underlined twice.",
    "하나만 껐을 때 문장이 바뀌는 숫자는 {all}개 가운데 {count}개: 두 줄로 밑줄 친 것입니다.",
)
before = Text("With nothing held:", "아무것도 고정하지 않으면:")
after = Text("As it is now:", "지금은:")
padding = Text("A with pads behind it", "A 뒤에 패딩을 붙이면")
pads = Text("Pads behind A", "A 뒤의 패딩")
bare = Text("Without a mask", "마스크 없이")
masked = Text("With the mask", "마스크를 쓰고")
moved = Text("The context has moved by {distance}.", "컨텍스트가 움직인 거리: {distance}")
says = Text("The decoder says:", "디코더가 하는 말:")
map_sentences = Text(
    "the map has {count} {count:sentence|sentences}: give it 3 or more.",
    "지도에 놓을 문장이 {count}개입니다. 3개 이상 주세요.",
)
