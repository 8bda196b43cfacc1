"""What the decoder lab says."""

from ...language import Text

presets = Text("Sentences to try", "해 볼 문장")
truth = Text("Right answer", "정답")
teacher = Text("Feed the right words (teacher forcing)", "정답 낱말을 넣어 주기(교사 강요)")
known = Text("Words it can say", "말할 수 있는 낱말")
words = Text("Word by word", "한 낱말씩")
fed = Text("fed", "넣은 것")
likeliest = Text("likeliest", "가장 유력")
said = Text("taken", "고른 것")
step_by_step = Text("One step of the decoder", "디코더의 한 스텝")
step = Text(
    "step {step} of {count}: fed “{fed}”, says “{said}” ({share})",
    "전체 {count}스텝 가운데 {step}번째: ‘{fed}’ 다음에 ‘{said}’ ({share})",
)
forced = Text(
    "step {step} of {count}: fed “{fed}”, made to say “{said}”; the likeliest was “{likeliest}” ({share})",
    "전체 {count}스텝 가운데 {step}번째: ‘{fed}’ 다음에 시킨 말은 ‘{said}’, 가장 유력한 것은 ‘{likeliest}’ ({share})",
)
taught = Text(
    "step {step} of {count}: fed “{fed}”, would say “{likeliest}” ({share}); right is “{said}”",
    "전체 {count}스텝 가운데 {step}번째: ‘{fed}’ 다음에 하려던 말은 ‘{likeliest}’ ({share}), 정답은 ‘{said}’",
)
step_0 = Text(
    "step 0 of {count}: nothing said yet", "전체 {count}스텝 가운데 아직 아무 말도 하기 전"
)
context = Text(
    "The first state is the context. The first input will be <sos>.",
    "첫 상태는 컨텍스트입니다. 첫 입력은 <sos>가 됩니다.",
)
fed_back = Text(
    "“{said}” is fed back: it is the next input, and this state the next state.",
    "고른 낱말({said})을 되먹입니다. 다음 입력이 되고, 이 상태가 다음 상태가 됩니다.",
)
given = Text(
    "“{said}” is right and is given: it is the next input, whatever the decoder would have said.",
    "정답 낱말({said})을 넣어 줍니다. 디코더가 무엇을 말하려 했든 다음 입력은 이것입니다.",
)
ends = Text(
    "<eos>: the sentence is complete, the decoder stops.",
    "<eos>: 문장이 끝났으니 디코더가 멈춥니다.",
)
cut = Text(
    "It has not said <eos>; here it is stopped.", "<eos>를 말하지 않아서 여기서 멈춰 세웁니다."
)
temperature = Text("Temperature", "온도")
at_1 = Text("{share} at temperature 1", "온도 1에서 {share}")
bars = Text(
    "Step {step}, fed “{fed}”, at temperature {temperature}: click a word to force it",
    "{step}스텝, 넣은 낱말은 ‘{fed}’, 온도는 {temperature}. 아래 낱말을 누르면 그 말을 시킵니다.",
)
draw = Text("Draw the words from here on", "여기서부터 확률대로 뽑기")
free = Text("Let it run free", "스스로 말하게 두기")
beam = Text("Beam search", "빔 서치")
width = Text("Beam width", "빔 너비")
width_1 = Text("1 (greedy)", "1(탐욕적)")
penalty = Text("Length penalty α", "길이 벌점 α")
same = Text(
    "Greedy and the beam’s best agree: “{best}” ({theirs}).",
    "탐욕적 디코딩과 빔의 1등이 같습니다: ‘{best}’ ({theirs}).",
)
parts = Text(
    "They part after “{after}”. ● Greedy takes “{first}”: “{alone}” ({mine}). ★ The beam’s best takes “{other}”: “{best}” ({theirs}).",
    "‘{after}’ 다음에 갈라집니다. ● 탐욕적 디코딩은 ‘{first}’ 쪽으로: ‘{alone}’ ({mine}). ★ 빔의 1등은 ‘{other}’ 쪽으로: ‘{best}’ ({theirs}).",
)
tree = Text(
    "The beam as a tree: words go on to the right", "트리로 그린 빔: 낱말이 오른쪽으로 이어진다"
)
legend = Text(
    "★ the beam’s best, ● greedy; a dashed box left the beam. Under a word: how likely the sentence is up to there. Click one to make the decoder say it.",
    "★ 빔의 1등, ● 탐욕적 디코딩, 점선 상자는 빔에서 밀려난 것. 낱말 밑의 수는 문장이 거기까지 나올 확률입니다. 누르면 디코더가 그대로 말합니다.",
)
best = Text("the beam’s best", "빔의 1등")
greedy = Text("greedy", "탐욕적 디코딩")
dropped = Text("dropped from the beam", "빔에서 밀려남")
never = Text("never in the beam", "빔에 든 적 없음")
found = Text("What the beam keeps at the end", "빔이 끝까지 남긴 문장")
sentence = Text("sentence", "문장")
probability = Text("probability", "확률")
score = Text("log p / length^α", "log p / 길이^α")
not_a_pick = Text(
    '{word} is not one word: give picks word by word, such as the picks ["the", "cat"], and "" for a free choice.',
    '{word}: 낱말 하나가 아닙니다. picks에는 ["the", "cat"]처럼 낱말을 하나씩 주고, 맡겨 둘 곳에는 ""를 주세요.',
)
