"""What the machine says."""

from ...language import Text

cell = Text("Cell", "셀")
picture = Text("The unrolled network", "펼친 신경망")
detail = Text("What is open", "열어 본 것")
encoder = Text("encoder", "인코더")
decoder = Text("decoder", "디코더")
context = Text("context", "컨텍스트")
bridge = Text("bridge", "다리")
half = {
    "encoder": Text("The encoder reads", "인코더가 읽습니다"),
    "decoder": Text("The decoder speaks", "디코더가 말합니다"),
}
way = Text("Way", "방향")
there = Text("forward: it speaks", "앞으로: 말하기")
home = Text("back: how it would learn", "뒤로: 어떻게 배울까")
why = Text(
    "The loss is how surprised it was by the right words: −log p on average, in nats, where p is the probability it gave a word. The gradient says how the loss would change if a number did: changed a little the other way, it makes the loss smaller.",
    "손실(loss)은 정답을 보고 얼마나 놀랐는지입니다. 정답 낱말의 확률을 p로 예상했을 때 −log p의 평균이고, 단위는 내트(nat)입니다. 기울기(gradient)는 숫자가 하나씩 바뀌면 손실이 어떻게 바뀌는지 알려 줍니다. 그 반대쪽으로 조금 바꾸면 손실이 줄어듭니다.",
)
own = Text(
    "It says this itself. Write another answer, and see what would have to change.",
    "기계가 스스로 하는 말입니다. 다른 답을 쓰면 무엇이 바뀌어야 하는지 볼 수 있습니다.",
)
truth = Text("Right answer", "정답")
known = Text("Words it can say", "말할 수 있는 낱말")
untrained = Text("The same network before training", "학습하기 전의 같은 신경망")
loss = Text("Loss {loss}", "손실 {loss}")
before_loss = Text("Before training: loss {loss}", "학습하기 전: 손실 {loss}")
after_loss = Text("After training: loss {loss}", "학습한 뒤: 손실 {loss}")
lost = Text("loss {loss}", "손실 {loss}")
widget_numbers = Text("{count} {count:number|numbers}", "숫자 {count}개")
unit = Text("Unit", "유닛")
all_units = Text("all", "모두")
cut = Text("Cut the wire", "선 끊기")
join = Text("Join the wire", "선 잇기")
so_far = Text("Said so far:", "지금까지 한 말:")

where = Text("Step {step} of {count}: {what}", "{count}스텝 가운데 {step}스텝: {what}")
waits = Text(
    "nothing read yet; {count} {count:token|tokens} to come.",
    "아직 읽지 않았습니다. 토큰 {count}개가 기다립니다.",
)
reads = Text(
    "the encoder reads {word}, id {id}, and its state is new.",
    "인코더가 낱말({word}, id {id})을 읽고 상태를 새로 만듭니다.",
)
crosses = Text(
    "the context, {numbers} {numbers:number|numbers}, crosses the bridge: all that the decoder will know of the sentence.",
    "컨텍스트, 숫자 {numbers}개가 다리를 건넙니다. 디코더는 문장을 이것으로만 압니다.",
)
crosses_first = Text(
    "the context, {numbers} {numbers:number|numbers}, crosses the bridge, and the decoder begins with it.",
    "컨텍스트, 숫자 {numbers}개가 다리를 건너고, 디코더는 여기서 시작합니다.",
)
crosses_fed = Text(
    "the context, {numbers} {numbers:number|numbers}, crosses the bridge, and goes to every step of the decoder.",
    "컨텍스트, 숫자 {numbers}개가 다리를 건너 디코더의 모든 스텝으로 갑니다.",
)
speaks = Text(
    "the decoder hears {heard} and says {said} ({share}).",
    "‘{heard}’ 다음에 디코더가 하는 말은 ‘{said}’입니다({share}).",
)
stops = Text(
    "the decoder hears {heard} and says {said} ({share}): the end.",
    "‘{heard}’ 다음에 디코더가 하는 말은 ‘{said}’입니다({share}). 끝입니다.",
)
stopped = Text(
    "the decoder hears {heard}, says {said} ({share}), and is stopped.",
    "‘{heard}’ 다음에 디코더가 하는 말은 ‘{said}’({share}), 여기서 멈춥니다.",
)
looks = Text("It looks most at {word} ({share}).", "가장 많이 보는 것은 ‘{word}’입니다({share}).")
measured = Text(
    "the loss at the right answer is {loss} nats per token; its gradient starts home.",
    "정답에서 잰 손실은 토큰당 {loss}내트입니다. 이제 기울기가 거슬러 오릅니다.",
)
measured_least = Text(
    "the loss at the right answer is only {loss} nats per token: there is almost nothing to correct. Above it stands the same network as before training.",
    "정답에서 잰 손실은 토큰당 {loss}내트뿐이라 고칠 것이 거의 없습니다. 위는 학습하기 전의 같은 신경망입니다.",
)
home_word = Text(
    "the error at {word} sends a gradient of {size} down to step {n} of the decoder.",
    "‘{word}’에서 틀린 만큼 크기 {size}의 기울기가 디코더 {n}스텝으로 내려옵니다.",
)
home_decoder = Text(
    "{size} from {word} and {along} from the step behind meet in step {n} of the decoder.",
    "‘{word}’에서 {size}, 뒤 스텝에서 {along}의 기울기가 디코더 {n}스텝에서 만납니다.",
)
home_context = Text(
    "a gradient of {size} crosses the bridge into the encoder.",
    "크기 {size}의 기울기가 다리를 건너 인코더로 들어갑니다.",
)
home_cut = Text(
    "the wire is cut, so nothing crosses the bridge.",
    "선이 끊겨서 아무것도 다리를 건너지 못합니다.",
)
home_encoder = Text("{size} reaches {word}.", "‘{word}’에 이른 기울기는 {size}입니다.")
home_first = Text(
    "{size} comes home to the first word, {word}.", "첫 낱말 ‘{word}’까지 온 기울기는 {size}입니다."
)

named = {
    "context": Text("context, {numbers} {numbers:number|numbers}", "컨텍스트, 숫자 {numbers}개"),
    "word": Text("{word}, id {id}, into the {part}", "{word}, id {id}, {part}에 들어가는 것"),
    "x": Text(
        "embedding of {word}, {size} {size:number|numbers}", "‘{word}’의 임베딩, 숫자 {size}개"
    ),
    "cell": Text("{cell}, {part}, step {n}, {word}", "{cell}, {part} {n}스텝, {word}"),
    "state": Text(
        "{states} after step {n} of the {part}, {size} {size:number|numbers} each",
        "{part} {n}스텝 다음의 {states}, 숫자가 각각 {size}개",
    ),
    "softmax": Text(
        "softmax of step {n}: {best} is likeliest; {said} has {share}",
        "{n}스텝의 소프트맥스: 가장 유력한 것은 {best}, {said}의 확률은 {share}",
    ),
    "out": Text("{said}, said at step {n} ({share})", "{said}, {n}스텝에서 한 말({share})"),
    "right": Text(
        "right word at step {n}: {said}, given {share}",
        "{n}스텝의 정답: {said}, 예상한 확률 {share}",
    ),
}
hint = Text(
    "Click a box to see inside, an arrow for its numbers. Orange is above 0, blue below, and the stronger the farther; what is broken in the middle lies beyond ±1.",
    "상자를 누르면 속이, 화살표를 누르면 숫자가 나옵니다. 주황은 0보다 크고 파랑은 작으며, 짙을수록 0에서 멉니다. 가운데가 끊긴 것은 ±1을 넘습니다.",
)
hint_home = Text(
    "Here the decoder is given the right words, whatever it would have said. Every band is a gradient, the wider the larger. Click a band or a box for its numbers; at the bridge you can cut the wire.",
    "여기서는 디코더가 무슨 말을 했을지와 상관없이 정답 낱말을 넣어 줍니다. 띠는 모두 기울기이고, 클수록 넓습니다. 띠나 상자를 누르면 숫자가 나옵니다. 다리에서는 선을 끊어 볼 수 있습니다.",
)
context_one = Text(
    "The encoder's last h. Each word makes it anew and adds no number: {units} {units:number|numbers}, however long the sentence. The decoder begins with it.",
    "인코더의 마지막 h입니다. 낱말을 읽을 때마다 값만 바뀌고 개수는 늘지 않아서, 문장이 아무리 길어도 숫자 {units}개입니다. 디코더는 여기서 시작합니다.",
)
context_two = Text(
    "The encoder's last h and c. Each word makes them anew and adds no number: 2 × {units} = {numbers}, however long the sentence. The decoder begins with them.",
    "인코더의 마지막 h와 c입니다. 낱말을 읽을 때마다 값만 바뀌고 개수는 늘지 않아서, 문장이 아무리 길어도 숫자 2 × {units} = {numbers}개입니다. 디코더는 여기서 시작합니다.",
)
word_is = Text(
    "In the vocabulary of {words} {words:word|words} and 4 special tokens “{word}” is number {id}. Row {id} of the embedding table, {size} {size:number|numbers}, goes in for it.",
    "낱말 {words}개와 특수 토큰 4개로 된 단어 집합에서 ‘{word}’의 번호는 {id}입니다. 임베딩 표의 {id}번 줄, 숫자 {size}개가 대신 들어갑니다.",
)
x_is = Text("Row {id} of the embedding table.", "임베딩 표의 {id}번 줄입니다.")
state_is = Text("It goes on to the next step.", "다음 스텝으로 넘어갑니다.")
shares = Text(
    "The likeliest of {words} {words:word|words} and 4 special tokens; all shares add up to 1",
    "낱말 {words}개와 특수 토큰 4개 가운데 확률이 높은 것들. 모두 더하면 1",
)
looked = Text("Shares of its look back", "뒤돌아볼 때의 비율")
numbers = Text("{count} {count:number|numbers}", "숫자 {count}개")
formula_unit = Text("{row}, unit {unit}", "{row}, 유닛 {unit}")
formula_of = Text("{row}, step {n}", "{row}, {n}스텝")
before = Text("It comes from step {n}.", "{n}스텝에서 온 것입니다.")
first = {
    "encoder": Text(
        "All 0 at the start: nothing has been read yet.",
        "처음에는 모두 0입니다. 아직 아무것도 읽지 않았습니다.",
    ),
    "decoder": Text(
        "It is the context: the encoder's last {row}.", "컨텍스트, 곧 인코더의 마지막 {row}입니다."
    ),
}
does = {
    "lstm": Text(
        "It keeps part of the old memory c, adds part of the new word, and shows part of the result as h.",
        "옛 기억 c의 일부를 남기고 새 낱말의 일부를 더한 다음, 그 결과의 일부를 h로 내보냅니다.",
    ),
    "gru": Text(
        "It keeps part of the old state h and puts part of the new word in the place of the rest.",
        "옛 상태 h의 일부를 남기고, 나머지 자리에 새 낱말의 일부를 넣습니다.",
    ),
    "rnn": Text(
        "It mixes the new word with the old state h and squeezes the sum between −1 and 1; nothing is kept as it was.",
        "새 낱말과 옛 상태 h를 섞어 −1과 1 사이로 줄입니다. 그대로 남는 것은 없습니다.",
    ),
}
begins = Text("The context comes in here, as {states}.", "컨텍스트가 여기로 들어옵니다: {states}.")
special = {
    "<pad>": Text(
        "<pad>: no word; it fills up short sentences.",
        "<pad>: 낱말이 아닙니다. 짧은 문장의 빈자리를 채웁니다.",
    ),
    "<sos>": Text(
        "<sos>, start of sentence: no word, but the sign to begin. It says nothing of what was read.",
        "<sos>는 문장의 시작(start of sentence)입니다. 낱말이 아니라 말을 시작하라는 신호이고, 읽은 문장의 내용은 담고 있지 않습니다.",
    ),
    "<eos>": Text(
        "<eos>, end of sentence: no word, but the sign that all is said.",
        "<eos>는 문장의 끝(end of sentence)입니다. 낱말이 아니라 할 말을 다 했다는 신호입니다.",
    ),
    "<unk>": Text(
        "<unk>, unknown: it stands for a word that is not in the vocabulary.",
        "<unk>는 모르는 낱말(unknown)입니다. 단어 집합에 없는 낱말 대신 씁니다.",
    ),
}
slope_is = Text(
    "The gradient here: {size}, the length of a vector of shape {shape}.",
    "이 화살표의 기울기: 크기 {size}, 모양 {shape}인 벡터의 길이입니다.",
)
slope_look = Text(
    "From the looks back comes a gradient of {size}, the length of a vector of shape {shape}.",
    "디코더가 뒤돌아본 데서 온 기울기: 크기 {size}, 모양 {shape}인 벡터의 길이입니다.",
)
slope_beside = Text("Before training it was {size}.", "학습하기 전에는 {size}였습니다.")
models = Text(
    "the machine takes one model, or several with a different cell each; given: {given}.",
    "기계에는 모델 하나, 또는 셀이 서로 다른 모델 여럿을 주세요. 받은 것: {given}.",
)
vocabularies = Text(
    "models in one machine must know the same words: give them the same two vocabularies.",
    "한 기계에 넣을 모델은 같은 낱말을 알아야 합니다. 단어 집합 둘을 똑같이 하세요.",
)
focus = Text(
    "focus is {given}: choose one of {known}.",
    "focus로 {given} 값을 받았습니다. {known} 가운데 하나를 고르세요.",
)
way_unknown = Text(
    'way is {given}: choose "there" or "home".',
    'way로 {given} 값을 받았습니다. "there"나 "home"을 고르세요.',
)
selection = Text(
    '{given} is nothing in this picture: give (part, what, step), such as ("encoder", "cell", 1), ("context",), or () for none.',
    '{given}: 이 그림에 없는 것입니다. ("encoder", "cell", 1)처럼 (쪽, 무엇, 스텝)이나 ("context",)를, 고르지 않으려면 ()를 주세요.',
)
