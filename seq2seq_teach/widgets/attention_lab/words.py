"""What the attention lab says."""

from ...language import Text
from ...limits_words import no_digits as no_digits  # said by digits.js
from ...limits_words import not_a_digit as not_a_digit

# What is said
said = Text("What is said", "하는 말")
free = Text("Looking as it likes", "점수대로 볼 때")
told = Text("Looking as you tell it", "내가 정한 대로 볼 때")
beside = Text("From one vector", "벡터 하나만 받을 때")
nothing_told = Text(
    "Put the share of a step elsewhere, or hide a word: does the sentence change?",
    "한 스텝의 비율을 다른 낱말로 옮기거나 낱말을 가려 보세요. 문장이 달라질까요?",
)
same = Text(
    "It says the same: here it does not matter where it looks.",
    "같은 말을 합니다. 여기서는 어디를 보든 상관이 없습니다.",
)
changed = Text(
    "It matters: “{before}” has become “{after}”.",
    "말이 달라졌습니다. ‘{before}’ 대신 ‘{after}’.",
)
gone = Text(
    "It matters: “{before}” is no longer said.",
    "말이 달라졌습니다. ‘{before}’ 부분이 사라졌습니다.",
)
added = Text(
    "It matters: “{after}” is said as well.", "말이 달라졌습니다. ‘{after}’ 부분이 더 붙었습니다."
)

# The table
table = Text(
    "Where it looks: words read across, words said down; each row shares out 1",
    "보는 곳: 가로는 읽은 낱말, 세로는 하는 말. 한 줄의 비율을 더하면 1",
)
where = Text("Where it looks", "보는 곳")
click = Text(
    "Each row is a step. Click a share to see where it comes from, a 1 of the mask to hide that word.",
    "한 줄이 한 스텝입니다. 비율을 누르면 어디서 나온 수인지 보이고, 마스크의 1을 누르면 그 낱말을 가립니다.",
)
mask = Text("mask", "마스크")
hide = Text(
    "Hide {word} with the mask: nobody can look at it",
    "마스크로 ‘{word}’ 가리기: 볼 수 없게 됩니다",
)
show = Text("Show {word} again", "‘{word}’ 다시 보이기")
last_seen = Text("One word must stay in sight.", "보이는 낱말이 하나는 있어야 합니다.")
row = Text("step {step}, says “{said}”", "{step}스텝, 하는 말 ‘{said}’")
row_told = Text(
    "step {step}, told where to look, says “{said}”",
    "{step}스텝, 볼 곳을 정해 줌, 하는 말 ‘{said}’",
)
cell = Text(
    "step {step}, says “{said}”: share {share} for {word}",
    "{step}스텝, 하는 말 ‘{said}’: ‘{word}’의 비율 {share}",
)
cell_hidden = Text(
    "step {step}, says “{said}”: {word} is hidden",
    "{step}스텝, 하는 말 ‘{said}’: ‘{word}’ 가려짐",
)
matters = Text(
    "all of the share here changes the sentence", "비율을 여기로 다 옮기면 문장이 달라짐"
)
try_all = Text("Try every cell", "칸마다 해 보기")
tried = Text(
    "All of a step’s share on one word, tried in {all} cells: {count} {count:changes|change} the sentence, marked ≠.",
    "한 스텝의 비율을 낱말 하나에 다 주기를 {all}칸에서 해 보니 문장이 달라지는 칸은 {count}개입니다. ≠ 표시가 그 칸입니다.",
)
let_go = Text("Let it look freely again", "모두 원래대로")

# One step
one_step = Text("One step of looking", "보기 한 스텝")
step = Text(
    "Step {step}: it has heard “{fed}”. Where does it look?",
    "{step}스텝: ‘{fed}’까지 들었습니다. 어디를 볼까요?",
)
force = Text(
    "Click a word to give it all of the share.", "낱말을 누르면 비율을 모두 그 낱말에 줍니다."
)
word = Text("word", "낱말")
score = Text("score", "점수")
share = Text("share", "비율")
share_of = Text("Its share", "그 비율")
told_step = Text(
    "Left to its scores it would look most at {word}, share {share}, and say “{said}”.",
    "점수대로라면 가장 많이 보는 낱말은 ‘{word}’(비율 {share}), 하는 말은 ‘{said}’입니다.",
)
alike = Text("All alike", "똑같이 나누기")
free_step = Text("As its scores have it", "점수대로 두기")
mix = Text("mix", "섞은 것")
mixed = Text("mix = {terms}", "섞은 것 = {terms}")
then = Text("From the mix and its own state it says:", "섞은 것과 자기 상태를 보고 하는 말:")

# Two arrows
one_score = Text("One score", "점수 하나")
arrows = Text(
    "The score of {word}: the dot product of two arrows",
    "‘{word}’의 점수: 두 화살표의 내적",
)
own = Text("decoder’s state h, length {length}", "디코더의 상태 h, 길이 {length}")
other = Text("after {word}, length {length}", "‘{word}’까지, 길이 {length}")
shadow = Text("shadow {length}", "그림자 {length}")
product = Text(
    "{own} × {shadow} = {score}: the length of h times the shadow that the state after {word} throws on it.",
    "{own} × {shadow} = {score}. h의 길이에 ‘{word}’까지 읽은 상태가 h 위에 드리운 그림자의 길이를 곱한 값입니다.",
)
sum = Text(
    "The same, number by number: {first} + {second} + … ({count} {count:product|products}) = {score}",
    "숫자끼리 곱해 더해도 같습니다: {first} + {second} + … (곱 {count}개) = {score}",
)
picture = Text(
    "Two arrows from one point, {angle}° between them. The decoder’s state, of length {own}, lies flat. The state after {word} throws a shadow of {shadow} on it: {own} times {shadow} is the score, {score}. Pale: the states after the other words.",
    "한 점에서 나온 두 화살표, 사이의 각은 {angle}°. 길이 {own}인 디코더의 상태가 가로로 누워 있고, ‘{word}’까지 읽은 상태가 그 위에 길이 {shadow}의 그림자를 드리운다. 점수 = {own} × {shadow} = {score}. 흐린 것은 다른 낱말까지 읽은 상태들.",
)
flat = Text(
    "Two arrows always lie in one plane: here it is drawn, whatever their {count} {count:number|numbers}. Pale: the other words, each at its own angle to h.",
    "두 화살표는 언제나 한 평면에 놓입니다. 숫자가 {count}개여도 그 평면을 그대로 그릴 수 있습니다. 흐린 화살표는 다른 낱말로, 각각 h와 이루는 각만 맞습니다.",
)
numbers = Text("All {count} {count:number|numbers}", "숫자 {count}개 모두")
number = Text("no.", "번호")
state_of = Text("state", "상태")

# In Python
looks_at_nothing = Text(
    'this model has no attention, so there is nothing to see: give one that looks back, such as load_pretrained("phrases-lstm-attention").',
    '이 모델에는 어텐션이 없어서 볼 것이 없습니다. load_pretrained("phrases-lstm-attention")처럼 뒤돌아보는 모델을 주세요.',
)
no_neighbour = Text(
    "the model beside it has to know the same words and have no attention, so that the two can be compared.",
    "나란히 놓을 모델은 아는 낱말이 같고 어텐션이 없어야 견줄 수 있습니다.",
)
no_cell = Text(
    "{given} is no cell of the table: give (step, word), such as (4, 3), or () for the largest share.",
    "{given}: 표의 칸이 아닙니다. (4, 3)처럼 (스텝, 낱말)을 주거나, 비율이 가장 큰 칸이면 ()를 주세요.",
)
look_hidden = Text(
    "A step is told to look at a hidden word: show the word first, or let the step look elsewhere.",
    "가려 둔 낱말을 보라고 정한 스텝이 있습니다. 그 낱말을 다시 보이게 하거나 다른 낱말을 보게 하세요.",
)
all_hidden = Text(
    "Every word would be hidden: one must stay in sight.",
    "낱말이 모두 가려집니다. 보이는 낱말이 하나는 있어야 합니다.",
)
