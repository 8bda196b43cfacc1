"""The language the course speaks, and every string it shows.

`use_language("ko")` switches; `say(key, …)` fills in one message. A message
stands here once in English and once in Korean, so nothing lands in one only.
"""

from __future__ import annotations

LANGUAGES = ("en", "ko")
_current = "en"


def use_language(language: str) -> None:
    """Speak "en" (English) or "ko" (Korean) from here on. Raises ValueError for another."""
    global _current
    if language not in LANGUAGES:
        raise ValueError(say("unknown language", language=quote(language)))
    _current = language


def current_language() -> str:
    """The language in use, "en" or "ko"."""
    return _current


def say(key: str, **values) -> str:
    """The message `key` in the language in use, its {fields} filled with `values`."""
    return MESSAGES[key][_current].format(**values)


def messages(*groups: str) -> dict[str, str]:
    """The messages whose key begins with one of these words, as they stand, in the language in use.

    For an instrument, which fills in their {fields} itself.
    """
    return {key: MESSAGES[key][_current] for key in MESSAGES if key.split()[0] in groups}


def quote(text: object, longest: int = 40) -> str:
    """A learner's text made safe to show inside a message.

    Cut to `longest` characters; characters that do not print (direction marks,
    zero-width ones, lone surrogates) are written as escapes.
    """
    text = str(text)
    shown = ""
    for c in text:
        shown += c if c.isprintable() else c.encode("unicode_escape").decode("ascii")
        if len(shown) > longest:
            return f"“{shown[:longest]}…”"
    return f"“{shown}”"


MESSAGES = {
    "unknown language": {
        "en": '{language} is not a language of this course: use "en" or "ko".',
        "ko": '{language}: 이 과정에 없는 언어입니다. "en"이나 "ko"를 쓰세요.',
    },
    "not text": {
        "en": 'expected a sentence in quotes, got {kind}: try "난 아이언맨 입니다".',
        "ko": "따옴표로 감싼 문장이 필요한데 {kind} 값을 받았습니다. "
        '"난 아이언맨 입니다"처럼 써 보세요.',
    },
    "empty text": {
        "en": "the sentence is empty: write at least one word.",
        "ko": "문장이 비어 있습니다. 낱말을 하나 이상 쓰세요.",
    },
    "long text": {
        "en": "the sentence has {count:,} tokens, the most this model takes is {longest}: "
        "make it shorter.",
        "ko": "문장의 토큰이 {count:,}개입니다. 이 모델은 {longest}개까지만 받으니 "
        "문장을 줄이세요.",
    },
    "unknown word": {
        "en": "{word} is not in the vocabulary ({size} words besides the special tokens); "
        'add it to the sentences, let unknown="<unk>", or try {near}.',
        "ko": "{word}: 단어 집합(특수 토큰을 뺀 낱말 {size}개)에 없는 낱말입니다. 그 낱말이 든 "
        '문장을 더해 새로 만들거나, unknown="<unk>"로 받거나, {near} 같은 낱말로 바꿔 보세요.',
    },
    "unknown id": {
        "en": "{id} is no id of this vocabulary: ids go from 0 to {last}.",
        "ko": "{id}: 이 단어 집합에 없는 번호입니다. 번호는 0부터 {last}까지입니다.",
    },
    "not in the book": {
        "en": "{rest} does not begin with a word of the codebook: its words are {words}.",
        "ko": "{rest}: 코드북에 있는 낱말로 시작하지 않습니다. 코드북의 낱말은 {words}입니다.",
    },
    "unknown code": {
        "en": "{code} is no code of this book: its codes are {codes}.",
        "ko": "{code}: 이 코드북에 없는 코드입니다. 코드북의 코드는 {codes}입니다.",
    },
    "not a word": {
        "en": "{word} cannot stand in a codebook: write one word without spaces.",
        "ko": "{word}: 코드북에 넣을 수 없습니다. 띄어쓰기 없는 낱말 하나를 쓰세요.",
    },
    "same code twice": {
        "en": "the code {code} stands for two words, {first} and {second}: "
        "give every word a code of its own.",
        "ko": "코드 {code}에 낱말이 둘입니다: {first}, {second}. 낱말마다 다른 코드를 주세요.",
    },
    "ending without a word": {
        "en": "the ending {ending} has no word before it to attach to.",
        "ko": "{ending}: 이 말이 붙을 앞말이 없습니다.",
    },
    "nothing to pad": {
        "en": "there is no sequence to pad: give at least one.",
        "ko": "채울 시퀀스가 없습니다. 하나 이상 주세요.",
    },
    "too long to pad": {
        "en": "a sequence of {given} tokens does not fit into length {length}: "
        "use length={given} or more.",
        "ko": "토큰 {given}개짜리 시퀀스는 길이 {length}에 들어가지 않습니다. "
        "length={given} 이상으로 하세요.",
    },
    "empty sequence": {
        "en": "the sequence has no step: an RNN needs at least one token.",
        "ko": "시퀀스가 비어 있습니다. RNN에는 토큰이 하나 이상 필요합니다.",
    },
    "unknown cell": {
        "en": "{cell} is not a cell of this course: use {cells}.",
        "ko": "{cell}: 이 과정에 없는 셀입니다. {cells} 가운데에서 고르세요.",
    },
    "wrong size": {
        "en": "{what} has shape {given}, expected {expected}.",
        "ko": "{what}의 모양이 {given}입니다. {expected}이어야 합니다.",
    },
    "bad temperature": {
        "en": "the temperature is {given}: it must be a number above 0 (try 1.0).",
        "ko": "온도가 {given}입니다. 0보다 큰 수여야 합니다(1.0부터 해 보세요).",
    },
    "bad width": {
        "en": "the beam width is {given}: it must be 1 or more (1 is greedy, try 4).",
        "ko": "빔 너비가 {given}입니다. 1 이상이어야 합니다(1은 탐욕적 디코딩, 4부터 해 보세요).",
    },
    "no such curve": {
        "en": "there is no stored curve of {name} after {times}× the steps: there are {known}.",
        "ko": "{name} 모델을 {times}배 학습시킨 곡선은 저장되어 있지 않습니다. 있는 것: {known}.",
    },
    "not finite": {
        "en": "{name} is {given}: it must be a finite number, such as 0.9.",
        "ko": "{name} 값이 {given}입니다. 0.9처럼 유한한 수여야 합니다.",
    },
    "too few": {
        "en": "steps is {steps} and units {units}: each must be 1 or more (try 30 and 32).",
        "ko": "steps가 {steps}, units가 {units}입니다. 둘 다 1 이상이어야 합니다"
        "(30과 32부터 해 보세요).",
    },
    "gradient too large": {
        "en": "the gradient has outgrown the largest number the computer can hold, and with it "
        "its direction: take a smaller gain or fewer steps.",
        "ko": "기울기가 컴퓨터가 담을 수 있는 가장 큰 수를 넘어 방향까지 잃었습니다. "
        "gain을 낮추거나 스텝을 줄이세요.",
    },
    "bad norm": {
        "en": "the norm to clip to is {given}: it must be a number above 0 (try 1.0).",
        "ko": "자를 길이가 {given}입니다. 0보다 큰 수여야 합니다(1.0부터 해 보세요).",
    },
    "no such model": {
        "en": "there is no pretrained model {name}: there are {names}.",
        "ko": "{name}: 그런 이름의 학습된 모델은 없습니다. 있는 모델: {names}.",
    },
    "no such file": {
        "en": "there is no file {path}: look at its name and its folder.",
        "ko": "{path}: 그런 파일이 없습니다. 이름과 폴더를 살펴보세요.",
    },
    "broken model file": {
        "en": "{path} is not a model of this course ({why}): save one with model.save(path).",
        "ko": "{path}: 이 과정의 모델 파일이 아닙니다({why}). model.save(path)로 저장한 "
        "파일을 쓰세요.",
    },
    "cannot save": {
        "en": "nothing could be saved at {path} ({why}); the model in memory is as it was: try "
        "another folder, such as one of your own.",
        "ko": "{path}에 저장하지 못했습니다({why}). 메모리에 있는 모델은 그대로입니다. 쓸 수 있는 "
        "다른 폴더를 골라 보세요.",
    },
    "not one": {
        "en": "{name} is {given}: it must be 1 or more.",
        "ko": "{name} 값이 {given}입니다. 1 이상이어야 합니다.",
    },
    "rectangle title": {
        "en": "{pads} of {places} places hold no word, only padding",
        "ko": "{places}칸 가운데 {pads}칸은 낱말이 아니라 패딩이다",
    },
    "rectangle alt": {
        "en": "A table of {rows} sentences, {columns} places each; every place shows a token and "
        "its id, padding is hatched.",
        "ko": "문장 {rows}개를 {columns}칸씩 놓은 표. 칸마다 토큰과 번호가 있고 패딩은 빗금으로 "
        "표시했다.",
    },
    "field i": {"en": "input gate i", "ko": "입력 게이트 i"},
    "field f": {"en": "forget gate f", "ko": "망각 게이트 f"},
    "field o": {"en": "output gate o", "ko": "출력 게이트 o"},
    "field z": {"en": "update gate z", "ko": "업데이트 게이트 z"},
    "field r": {"en": "reset gate r", "ko": "리셋 게이트 r"},
    "field candidate": {"en": "candidate", "ko": "후보"},
    "field c": {"en": "cell state c", "ko": "셀 상태 c"},
    "field h": {"en": "hidden state h", "ko": "은닉 상태 h"},
    "field x": {"en": "embedding x", "ko": "임베딩 x"},
    "unit": {"en": "unit", "ko": "유닛"},
    "states title": {
        "en": "After {step} of {count} tokens: {token} has just been read",
        "ko": "토큰 {count}개 가운데 {step}번째까지: 방금 읽은 토큰은 ‘{token}’",
    },
    "states alt": {
        "en": "Heat maps of the gates and states, tokens across and units down, blue for "
        "negative and orange for positive. The hidden state is now {values}.",
        "ko": "게이트와 상태를 가로는 토큰, 세로는 유닛으로 그린 히트맵. 음수는 파랑, 양수는 "
        "주황. 지금 은닉 상태는 {values}.",
    },
    "map title": {
        "en": "On the map, {same:.0%} of {count} sentences lie next to one of their own group",
        "ko": "문장 {count}개의 {same:.0%}는 바로 옆에 같은 무리의 문장이 있다",
    },
    "map x": {
        "en": "first direction ({share:.0%} of the variance)",
        "ko": "첫째 방향(분산의 {share:.0%})",
    },
    "map y": {
        "en": "second direction ({share:.0%})",
        "ko": "둘째 방향({share:.0%})",
    },
    "map alt": {
        "en": "Each sentence is one point, its context seen on two axes; colour and marker "
        "show the group: {groups}.",
        "ko": "문장마다 컨텍스트를 두 축 위의 점 하나로 그렸다. 색과 모양이 무리를 나타낸다: "
        "{groups}.",
    },
    "probability": {"en": "probability", "ko": "확률"},
    "probabilities title": {
        "en": "Fed {fed}, the decoder says “{said}”",
        "ko": "{fed} 다음에 디코더가 고른 낱말: {said}",
    },
    "training step": {"en": "training step", "ko": "학습 스텝"},
    "loss in nats": {"en": "loss (nats per token)", "ko": "손실(토큰당 nat)"},
    "log v": {
        "en": "log {words} = {start:.2f}: knowing nothing",
        "ko": "log {words} = {start:.2f}: 아무것도 모를 때",
    },
    "loss title": {
        "en": "The loss begins at {first:.2f} and falls to {last:.2f}",
        "ko": "손실은 {first:.2f}에서 시작해 {last:.2f}까지 내려간다",
    },
    "loss alt": {
        "en": "A falling curve over {steps} training steps, steep at first.",
        "ko": "학습 스텝 {steps}번 동안 내려가는 곡선. 처음에 가장 가파르다.",
    },
    "loss unseen alt": {
        "en": "The loss on pairs kept from training ends at {last:.2f}.",
        "ko": "학습에서 빼 둔 문장의 손실은 끝에 {last:.2f}.",
    },
    "loss learned": {"en": "each batch, as it was learned", "ko": "학습한 배치"},
    "loss unseen": {"en": "kept from training", "ko": "학습에서 빼 둔 문장"},
    "encoder": {"en": "encoder", "ko": "인코더"},
    "decoder": {"en": "decoder", "ko": "디코더"},
    "context label": {"en": "context", "ko": "컨텍스트"},
    "attention label": {"en": "by attention", "ko": "어텐션으로"},
    "unrolled title": {
        "en": "Everything the decoder learns of the sentence passes through {numbers} numbers",
        "ko": "디코더가 문장에 대해 아는 것은 모두 숫자 {numbers}개를 거쳐 온다",
    },
    "unrolled alt": {
        "en": "A row of boxes, one per step. The encoder reads {read}; its last state, the "
        "context, starts the decoder, which is fed {fed} and says {said}.",
        "ko": "스텝마다 상자 하나인 그림. 인코더가 읽는 것은 {read}. 마지막 상태인 컨텍스트에서 "
        "디코더가 시작한다. 디코더에 들어가는 것은 {fed}, 나오는 것은 {said}.",
    },
    "way home title": {
        "en": "Of the gradient at the context, {share} reaches “{first}”",
        "ko": "컨텍스트에 온 기울기 가운데 첫 낱말 ‘{first}’까지 가는 것은 {share}",
    },
    "way home looked": {
        "en": "With attention every source word gets a gradient of its own",
        "ko": "어텐션이 있으면 원문의 낱말마다 기울기가 곧바로 온다",
    },
    "way home cut": {
        "en": "The wire is cut: no gradient reaches the encoder",
        "ko": "끊긴 선: 기울기가 인코더에 닿지 않는다",
    },
    "way home one": {
        "en": "The gradient comes back through the context",
        "ko": "기울기는 컨텍스트를 지나 돌아온다",
    },
    "way home alt": {
        "en": "The unrolled network with the size of the gradient on every arrow, from right to "
        "left. Down from the words: {words}. Through the decoder: {decoder}. At the context: "
        "{context}. Through the encoder: {encoder}.",
        "ko": "펼친 신경망의 화살표마다 기울기의 크기를 적은 그림. 오른쪽에서 왼쪽으로 간다. "
        "낱말에서 내려오는 것: {words}. 디코더를 지나는 것: {decoder}. 컨텍스트: {context}. "
        "인코더를 지나는 것: {encoder}.",
    },
    "way home looks": {
        "en": "Straight to each source word: {looks}.",
        "ko": "원문의 낱말로 곧바로 가는 것: {looks}.",
    },
    "sent": {"en": "sent", "ko": "보낸 양"},
    "bits": {"en": "bits", "ko": "비트"},
    "digits sent": {"en": "digits sent", "ko": "보낸 숫자의 개수"},
    "never trained": {"en": "lengths never trained on", "ko": "학습하지 않은 길이"},
    "information title": {
        "en": "Of {sent:.0f} bits sent at length {length}, {name} gets {back:.0f} back",
        "ko": "길이 {length}에서 보낸 {sent:.0f}비트 가운데 {name} 모델이 되찾은 것은 "
        "{back:.0f}비트",
    },
    "information alt": {
        "en": "Curves of bits recovered against length, below the straight line of bits sent. "
        "At length {length}: {shares} bits.",
        "ko": "길이에 따라 되찾은 비트를 그린 곡선. 보낸 양을 나타내는 직선 아래에 있다. "
        "길이 {length}에서 {shares}비트.",
    },
    "lost title": {
        "en": "{name} loses {halfway:.0f} bits of {half} digits and {end:.0f} bits of {length}",
        "ko": "{name} 모델은 숫자 {half}개에서 {halfway:.0f}비트, {length}개에서 {end:.0f}비트를 "
        "잃는다",
    },
    "lost alt": {
        "en": "Curves of bits lost against length. At length {length}: {shares} bits.",
        "ko": "길이에 따라 잃은 비트를 그린 곡선. 길이 {length}에서 {shares}비트.",
    },
    "seeds": {
        "en": "median and range of {count} seeds",
        "ko": "시드 {count}개의 중앙값과 범위",
    },
    "more title": {
        "en": "The same models, trained 1×, 4× and 16× as long: more comes back",
        "ko": "같은 모델을 1배, 4배, 16배 오래 학습시키면 더 많이 돌아온다",
    },
    "more alt": {
        "en": "A panel for each model. Bits back at length {length}: {gains}.",
        "ko": "모델마다 칸 하나. 길이 {length}에서 되찾은 비트: {gains}.",
    },
    "if independent": {"en": "p^L, were mistakes independent", "ko": "p^L, 틀리는 일이 독립이라면"},
    "all right": {"en": "share of sequences all right", "ko": "전부 맞힌 시퀀스의 비율"},
    "exact title": {
        "en": "All digits right: rare soon after the first mistakes",
        "ko": "하나씩 틀리기 시작하면 전부 맞는 일은 금세 드물어진다",
    },
    "exact alt": {
        "en": "Curves of exact matches against length. At length {length}: {shares}.",
        "ko": "길이에 따라 전부 맞힌 비율을 그린 곡선. 길이 {length}에서 {shares}.",
    },
    "in order": {"en": "said in order", "ko": "순서대로 말하기"},
    "reversed": {"en": "said from the last", "ko": "거꾸로 말하기"},
    "bits back": {"en": "bits back of {length} digits", "ko": "숫자 {length}개에서 되찾은 비트"},
    "reversal title": {
        "en": "From the last to the first, more comes back: {better} of {count} pairs",
        "ko": "거꾸로 말하면 더 많이 돌아온다: {count}쌍 가운데 {better}쌍",
    },
    "reversal alt": {
        "en": "A line for each seed, from in order to reversed. Bits more: {more}.",
        "ko": "시드마다 순서대로에서 거꾸로까지 이은 선. 늘어난 비트: {more}.",
    },
    "by chance": {"en": "by chance", "ko": "우연히 맞힐 때"},
    "position": {"en": "position in the sequence", "ko": "시퀀스에서의 위치"},
    "share right": {"en": "share right", "ko": "맞힌 비율"},
    "recall title": {
        "en": "Not every position comes back equally well",
        "ko": "모든 위치가 똑같이 돌아오지는 않는다",
    },
    "recall ends": {
        "en": "The first and the last come back best; between them more is lost",
        "ko": "처음과 끝이 가장 잘 돌아오고, 그 사이를 더 많이 잃는다",
    },
    "recall alt": {
        "en": "{name}: position {worst} comes back worst",
        "ko": "{name}: {worst}번째 위치가 가장 나쁘다",
    },
    "alignment title": {
        "en": "Where the decoder looked as it spoke each word",
        "ko": "낱말을 말할 때마다 디코더가 본 곳",
    },
    "steps back": {"en": "steps back in time", "ko": "거슬러 올라간 스텝 수"},
    "jacobian norm": {
        "en": "size of the gradient (1 = nothing lost)",
        "ko": "기울기의 크기(1 = 잃은 것 없음)",
    },
    "factor per step": {"en": "× {factor:.2g} at every step", "ko": "스텝마다 × {factor:.2g}"},
    "gradient vanishes": {
        "en": "{steps} steps back the gradient has vanished: {size} of it is left",
        "ko": "{steps}스텝을 거슬러 가면 기울기가 소실된다: 남은 것은 {size}",
    },
    "gradient lasts": {
        "en": "{steps} steps back the gradient lasts: it is {size} times its size",
        "ko": "{steps}스텝을 거슬러 가도 기울기가 남는다: 처음의 {size}배",
    },
    "gradient explodes": {
        "en": "{steps} steps back the gradient has exploded: it is {size} times its size",
        "ko": "{steps}스텝을 거슬러 가면 기울기가 폭발한다: 처음의 {size}배",
    },
    "gradients differ": {
        "en": "The gradient {steps} steps back: {least} ({last}) to {most} ({first})",
        "ko": "{steps}스텝을 거슬러 간 기울기: {least}({last})에서 {most}({first})까지",
    },
    "gradient alt": {
        "en": "Curves of the size of the gradient by steps back, on a logarithmic axis. "
        "Each begins at 1; at the end: {ends}.",
        "ko": "거슬러 간 스텝에 따른 기울기의 크기를 로그 축에 그린 곡선. "
        "모두 1에서 시작한다. 끝에서는 {ends}.",
    },
    "control cell": {"en": "cell", "ko": "셀"},
    "control gain": {"en": "recurrent gain", "ko": "순환 이득(gain)"},
    "control input_scale": {"en": "input scale", "ko": "입력의 크기"},
    "control forget_bias": {"en": "forget bias (LSTM)", "ko": "망각 게이트의 편향(LSTM)"},
    "check not started": {"en": "{number}: not started", "ko": "{number}: 아직 시작 전"},
    "check not yet": {"en": "{number}: not yet", "ko": "{number}: 아직 아닙니다"},
    "check done": {"en": "{number}: done", "ko": "{number}: 해냈습니다"},
    "check level": {
        "en": "{level}, about {minutes} minutes. Write your lines, run the cell and check again.",
        "ko": "{level}, 약 {minutes}분. 코드를 쓰고 셀을 실행한 다음 다시 검사하세요.",
    },
    "check input": {"en": "input", "ko": "입력"},
    "check expected": {"en": "expected", "ko": "나와야 할 것"},
    "check got": {"en": "got", "ko": "나온 것"},
    "check before": {"en": "input before", "ko": "부르기 전 입력"},
    "check after": {"en": "input after", "ko": "부른 뒤 입력"},
    "check line": {"en": "line {number}", "ko": "{number}번째 줄"},
    "check printed": {"en": "printed", "ko": "출력"},
    "check count": {
        "en": "{got} instead of {wanted}.",
        "ko": "{wanted}개여야 하는데 {got}개입니다.",
    },
    "check copy": {
        "en": "append, += and x[0] = … change the very list or array that was given. Begin with "
        "a copy, list(row) or row.copy(), or make a new list by joining: row + [0].",
        "ko": "append, +=, x[0] = …은 받은 리스트나 배열 자체를 바꿉니다. list(row)나 row.copy()로 "
        "복사본을 만들어 시작하거나, row + [0]처럼 이어서 새 리스트를 만드세요.",
    },
    "check hint": {"en": "Hint: {text}", "ko": "힌트: {text}"},
    "check hint label": {"en": "Hint", "ko": "힌트"},
    "check hint title": {"en": "{number}: a hint", "ko": "{number}: 힌트"},
    "check see solution": {
        "en": 'That was the last hint; solution("{number}") shows a right answer.',
        "ko": '힌트는 여기까지입니다. solution("{number}")을 실행하면 정답 하나를 볼 수 있습니다.',
    },
    "check solution": {"en": "{number}: a right answer", "ko": "{number}: 정답 하나"},
    "check try first": {
        "en": '{number}: try it first, with check("{number}", {name}), or ask once more to see '
        "a right answer.",
        "ko": '{number}: 먼저 check("{number}", {name})로 시도해 보세요. 한 번 더 부르면 정답을 '
        "보여 줍니다.",
    },
    "check in quotes": {
        "en": "Put the number in quotes: {call}.",
        "ko": "번호를 따옴표로 감싸세요: {call}.",
    },
    "check no such exercise": {
        "en": 'There is no exercise {given}: write its number in quotes, as in check("5.1", '
        "accuracy). There are {names}.",
        "ko": '{given}: 그런 연습 문제는 없습니다. check("5.1", accuracy)처럼 번호를 따옴표로 '
        "감싸 쓰세요. 있는 것: {names}.",
    },
    "probe callable": {
        "en": "Give check the function itself, its name without brackets behind it.",
        "ko": "check에는 함수 자체를 주세요. 이름 뒤에 괄호를 붙이지 않습니다.",
    },
    "probe arguments": {
        "en": "The function takes other arguments than it will be given.",
        "ko": "함수가 받는 인자가 넣어 줄 인자와 다릅니다.",
    },
    "probe time": {
        "en": "It was stopped because it took too long: is there a loop that never ends?",
        "ko": "너무 오래 걸려 멈췄습니다. 끝나지 않는 반복이 있나요?",
    },
    "probe exit": {
        "en": "It calls exit(), which ends Python: let it return its result.",
        "ko": "exit()를 부르는데, 그러면 파이썬이 끝납니다. 결과를 return으로 돌려주세요.",
    },
    "probe error": {
        "en": "It stops with an error.",
        "ko": "실행하다가 오류로 멈춥니다.",
    },
    "probe nothing": {
        "en": "It returns None: does every way through the function end in a return?",
        "ko": "None을 돌려줍니다. 함수의 모든 갈래가 return으로 끝나나요?",
    },
    "probe kind": {
        "en": "It returns another kind of thing than expected.",
        "ko": "돌려준 값의 종류가 다릅니다.",
    },
    "probe count": {
        "en": "It returns the wrong number of results:",
        "ko": "돌려준 값의 개수가 다릅니다.",
    },
    "probe length": {
        "en": "The length is wrong.",
        "ko": "길이가 다릅니다.",
    },
    "probe shape": {"en": "The shape is wrong.", "ko": "모양이 다릅니다."},
    "probe dtype": {
        "en": "The kind of value is wrong.",
        "ko": "값의 자료형이 다릅니다.",
    },
    "probe nan": {
        "en": "There are NaN (not a number) in it: was 0 divided by 0, or the log of 0 taken?",
        "ko": "NaN(숫자가 아님)이 들어 있습니다. 0을 0으로 나누었거나 0의 로그를 구했나요?",
    },
    "probe values": {
        "en": "Only the values are wrong.",
        "ko": "값만 다릅니다.",
    },
    "probe property": {
        "en": "It is right so far, but this must hold as well:",
        "ko": "여기까지는 맞습니다. 그런데",
    },
    "probe input": {
        "en": "The result is right, but the function changes what it was given: it should "
        "leave its input as it was.",
        "ko": "결과는 맞지만 받은 입력을 바꿔 놓습니다. 입력은 그대로 두어야 합니다.",
    },
    "exercise 1.1 done": {
        "en": "You have shown how any sentence becomes numbers, and that an unknown word keeps "
        "its place but loses its name.",
        "ko": "어떤 문장이든 숫자로 바꿀 수 있고, 모르는 낱말은 자리만 남고 이름은 사라진다는 "
        "것을 보였습니다.",
    },
    "exercise 1.1 hint 1": {
        "en": "Split the sentence into words, and collect one number for each of them, in order.",
        "ko": "문장을 낱말로 나누고, 낱말마다 숫자를 하나씩 차례대로 모으세요.",
    },
    "exercise 1.1 hint 2": {
        "en": "sentence.split() gives the words, words.index(word) the place of a word in words. "
        "Ask first whether the word is in words; if not, which token stands for it?",
        "ko": "sentence.split()은 낱말들을, words.index(word)는 words에서 낱말의 자리를 알려 "
        "줍니다. 먼저 낱말이 words에 있는지 보고, 없으면 어떤 토큰이 대신할지 생각해 보세요.",
    },
    "exercise 1.1 dropped": {
        "en": "The unknown word is left out, and every word after it moves up. What keeps the "
        "place of a word that nobody knows?",
        "ko": "모르는 낱말을 빼 버려서 뒤의 낱말이 모두 앞으로 당겨졌습니다. 모르는 낱말의 자리는 "
        "무엇이 지키나요?",
    },
    "exercise 1.1 pad": {
        "en": "The unknown word gets number 0. That is <pad>, an empty place, and there was a "
        "word here.",
        "ko": "모르는 낱말에 0번을 주었습니다. 0번은 빈칸인 <pad>인데, 여기에는 낱말이 있었습니다.",
    },
    "exercise 1.1 letters": {
        "en": "There is one number for each letter, spaces too. A loop over a text goes letter by "
        "letter: split it first.",
        "ko": "띄어쓰기까지 글자마다 숫자가 하나씩 나왔습니다. 글을 그대로 반복하면 한 글자씩 "
        "나옵니다. 먼저 나누세요.",
    },
    "exercise 1.1 special": {
        "en": "The first word gets 0, but the first four numbers are taken by the special tokens: "
        "count from the beginning of words.",
        "ko": "첫 낱말이 0번이 되었는데, 앞의 네 번호는 특수 토큰의 것입니다. words의 맨 처음부터 "
        "세세요.",
    },
    "exercise 1.1 absent": {
        "en": "words.index(word) ends in an error where the word is not among words. Ask before "
        "you look: word in words is True or False.",
        "ko": "words.index(word)는 낱말이 words에 없으면 오류를 냅니다. 찾기 전에 word in words가 "
        "True인지 먼저 물어보세요.",
    },
    "exercise 1.1 space": {
        "en": "Cut at every single space, two spaces in a row leave an empty word between them. "
        "split() without anything in the brackets cuts at any white space.",
        "ko": "띄어쓰기 하나마다 자르면 두 칸을 띄었을 때 그 사이에 빈 낱말이 생깁니다. 괄호 안을 "
        "비운 split()은 몇 칸을 띄든 한 번만 자릅니다.",
    },
    "exercise 1.1 property space": {
        "en": "spaces before, after or between the words are no words, and an empty sentence has "
        "none.",
        "ko": "앞뒤의 띄어쓰기나 여러 칸 띄운 것을 낱말로 세면 안 되고, 빈 문장에는 낱말이 "
        "없어야 합니다.",
    },
    "exercise 1.2 done": {
        "en": "You have shown that the numbers tell where a sentence ends, and that only <unk> "
        "cannot be read back.",
        "ko": "문장이 어디서 끝나는지도 숫자가 알려 주며, 되돌려 읽지 못하는 것은 <unk>뿐이라는 "
        "것을 보였습니다.",
    },
    "exercise 1.2 hint 1": {
        "en": "Go through the ids one by one. What should happen at <eos>, and what at <pad> and "
        "<sos>?",
        "ko": "번호를 하나씩 살펴보세요. <eos>를 만나면, 또 <pad>나 <sos>를 만나면 어떻게 해야 "
        "할까요?",
    },
    "exercise 1.2 hint 2": {
        "en": "words[i] is the word of id i, and break leaves a loop. Collect the words in a "
        'list; " ".join(["a", "b"]) makes one text of a list: "a b".',
        "ko": "words[i]가 i번 낱말이고, break는 반복을 빠져나옵니다. 낱말을 리스트에 모으세요. "
        '" ".join(["가", "나"])는 리스트를 한 문장 "가 나"로 이어 줍니다.',
    },
    "exercise 1.2 everything": {
        "en": "Every token is said aloud, the special ones too. Which of the four does a reader "
        "want to see?",
        "ko": "특수 토큰까지 모두 말하고 있습니다. 넷 가운데 읽는 사람에게 보여 줄 것은 "
        "무엇인가요?",
    },
    "exercise 1.2 after": {
        "en": "The special tokens are gone, but the reading goes on behind <eos>: what did <eos> "
        "mean?",
        "ko": "특수 토큰은 사라졌지만 <eos> 뒤까지 계속 읽습니다. <eos>는 무슨 뜻이었나요?",
    },
    "exercise 1.2 unknown": {
        "en": "<unk> is gone as well. Then the reader cannot even see that a word is missing "
        "there.",
        "ko": "<unk>까지 지웠습니다. 그러면 거기에 낱말이 빠졌다는 것조차 알 수 없습니다.",
    },
    "exercise 1.2 spaces": {
        "en": "The words are right, but stuck together: what stands between two words?",
        "ko": "낱말은 맞는데 모두 붙어 있습니다. 낱말과 낱말 사이에는 무엇이 있어야 할까요?",
    },
    "exercise 1.2 behind": {
        "en": "The words are right, but a space is left behind the last one. Spaces belong "
        "between words: collect the words first, join them at the end.",
        "ko": "낱말은 맞는데 마지막 낱말 뒤에 빈칸이 하나 남았습니다. 빈칸은 낱말 사이에만 "
        "둡니다. 낱말을 먼저 모으고 마지막에 이으세요.",
    },
    "exercise 1.2 ahead": {
        "en": "The words are right, but a space stands before the first one. Spaces belong "
        "between words: collect the words first, join them at the end.",
        "ko": "낱말은 맞는데 첫 낱말 앞에 빈칸이 하나 있습니다. 빈칸은 낱말 사이에만 둡니다. "
        "낱말을 먼저 모으고 마지막에 이으세요.",
    },
    "exercise 1.2 end": {
        "en": "It looks for <eos> first, and without one it has no answer. Let it read until "
        "<eos> comes, or until the ids end.",
        "ko": "<eos>부터 찾기 때문에 <eos>가 없으면 답하지 못합니다. <eos>가 나오거나 번호가 끝날 "
        "때까지 읽게 하세요.",
    },
    "exercise 1.2 property no end": {
        "en": "ids without <eos> are read to their end.",
        "ko": "<eos>가 없는 번호들은 끝까지 읽어야 합니다.",
    },
    "exercise 1.2 property row": {
        "en": "a row of a rectangle, a NumPy array, is read as a list is.",
        "ko": "네모난 표의 한 줄인 넘파이 배열도 리스트처럼 읽을 수 있어야 합니다.",
    },
    "exercise 1.3 done": {
        "en": "You have shown that any sentences fit into one rectangle, and that the mask still "
        "knows which places are real.",
        "ko": "어떤 문장들이든 네모 하나에 담을 수 있고, 어느 칸이 진짜인지는 마스크가 기억한다는 "
        "것을 보였습니다.",
    },
    "exercise 1.3 hint 1": {
        "en": "How long must every row become, and how many places of a row are then empty?",
        "ko": "모든 줄이 얼마나 길어져야 하고, 그러면 한 줄에 빈칸은 몇 개인가요?",
    },
    "exercise 1.3 hint 2": {
        "en": "Lists can be joined with + and repeated with *: [4] + [0] * 2 is [4, 0, 0]. The "
        "mask is made in the same way, of True and False.",
        "ko": "리스트는 +로 잇고 *로 되풀이합니다. [4] + [0] * 2는 [4, 0, 0]입니다. 마스크도 "
        "True와 False로 똑같이 만듭니다.",
    },
    "exercise 1.3 front": {
        "en": "The pads stand in front. Some libraries do that unless told otherwise (Keras's "
        "pad_sequences does); here they stand behind the sentence.",
        "ko": "패딩이 앞에 있습니다. 따로 말하지 않으면 그렇게 하는 라이브러리도 있지만(케라스의 "
        "pad_sequences), 여기서는 문장 뒤에 둡니다.",
    },
    "exercise 1.3 marked": {
        "en": "The mask says True where a pad is. It should be True where a word is.",
        "ko": "마스크가 패딩 자리에서 True입니다. 낱말이 있는 자리가 True여야 합니다.",
    },
    "exercise 1.3 numbers": {
        "en": "1 and 0 instead of True and False: then ids[mask] would not choose places, but "
        "take rows 1 and 0.",
        "ko": "True와 False가 아니라 1과 0입니다. 그러면 ids[mask]는 칸을 고르는 것이 아니라 1번 "
        "줄과 0번 줄을 꺼냅니다.",
    },
    "exercise 1.3 cut": {
        "en": "The rows are cut to the shortest: words are lost. Fill up the short ones instead.",
        "ko": "가장 짧은 줄에 맞춰 잘라서 낱말을 잃었습니다. 자르지 말고 짧은 줄을 채우세요.",
    },
    "exercise 1.3 words": {
        "en": "The rows are filled with their last word: then it was said several times. Which id "
        "stands for an empty place?",
        "ko": "마지막 낱말로 채웠습니다. 그러면 그 낱말을 여러 번 말한 것이 됩니다. 빈칸을 "
        "나타내는 번호는 무엇인가요?",
    },
    "exercise 1.3 property longest": {
        "en": "the longest sentence may stand anywhere, and one may be empty.",
        "ko": "가장 긴 문장이 어디에 있든, 빈 문장이 섞여 있든 맞아야 합니다.",
    },
    "exercise 2.1 done": {
        "en": "You have shown that one line mixes a new word into a state and leaves it as long "
        "as it was.",
        "ko": "코드 한 줄이 새 낱말을 상태에 섞고, 그래도 상태는 길어지지 않는다는 것을 "
        "보였습니다.",
    },
    "exercise 2.1 hint 1": {
        "en": "Three things are added: what comes from the word, what comes from the old state, "
        "and the bias. Then all of it is squeezed.",
        "ko": "더할 것은 셋, 곧 낱말에서 온 것과 옛 상태에서 온 것과 편향입니다. 모두 더한 "
        "다음 마지막에 tanh에 넣습니다.",
    },
    "exercise 2.1 hint 2": {
        "en": "In Python, @ multiplies a vector by a matrix, and np.tanh takes a whole array.",
        "ko": "파이썬에서 @는 벡터와 행렬을 곱하고, np.tanh는 배열을 통째로 받습니다.",
    },
    "exercise 2.1 tanh": {
        "en": "Nothing squeezes the sum: step by step the numbers could grow without end.",
        "ko": "합을 −1과 1 사이의 값으로 바꾸는 것이 없습니다. 스텝을 거듭하면 숫자가 끝없이 커질 "
        "수 있습니다.",
    },
    "exercise 2.1 state": {
        "en": "The old state is not used: this step has no memory.",
        "ko": "옛 상태를 쓰지 않습니다. 기억이 없는 스텝입니다.",
    },
    "exercise 2.1 bias": {
        "en": "Almost: one of the five arguments is not used yet.",
        "ko": "거의 다 됐습니다. 인자 다섯 개 가운데 아직 쓰지 않은 것이 하나 있습니다.",
    },
    "exercise 2.1 weights": {
        "en": "W and U have changed places: which one belongs to the word, which one to the state?",
        "ko": "W와 U의 자리가 바뀌었습니다. 낱말의 것은 어느 쪽이고 상태의 것은 어느 쪽인가요?",
    },
    "exercise 2.1 product": {
        "en": "* multiplies number by number. A vector times a matrix is another operation.",
        "ko": "*는 숫자끼리 하나씩 곱합니다. 벡터와 행렬의 곱은 다른 연산입니다.",
    },
    "exercise 2.1 sentence": {
        "en": "x[0] is a single number here. Above, x was the whole sentence; now x is one word "
        "already.",
        "ko": "여기서 x[0]은 숫자 하나입니다. 위에서는 x가 문장 전체였지만, 이제는 x가 벌써 낱말 "
        "하나입니다.",
    },
    "exercise 2.1 turned": {
        "en": "The vector stands in front: x @ W makes (H,) of x (E,) and W (E, H). W @ x does "
        "not even fit, unless E and H happen to be equal.",
        "ko": "벡터가 앞에 옵니다. x @ W는 x (E,)와 W (E, H)에서 (H,)를 만듭니다. W @ x는 E와 H가 "
        "우연히 같을 때가 아니면 크기부터 맞지 않습니다.",
    },
    "exercise 2.1 sigmoid": {
        "en": "That squeezes into 0 … 1, as a gate does. The state of an RNN lies between −1 and "
        "1.",
        "ko": "그러면 게이트처럼 0과 1 사이의 값이 됩니다. RNN의 상태는 −1과 1 사이에 있습니다.",
    },
    "exercise 2.1 property bounds": {
        "en": "however large the numbers are that come in, the state stays within −1 … 1.",
        "ko": "아무리 큰 숫자가 들어와도 상태는 −1과 1 사이에 머물러야 합니다.",
    },
    "exercise 2.2 done": {
        "en": "You have shown that the long memory c is only ever faded and added to, and that h "
        "is what the output gate lets show of it.",
        "ko": "긴 기억 c는 흐려지고 더해질 뿐이며, h는 그 가운데 출력 게이트가 내보낸 만큼이라는 "
        "것을 보였습니다.",
    },
    "exercise 2.2 hint 1": {
        "en": "x @ W + h @ U + b holds all four blocks; cut it into four. Three of them become "
        "gates by sigmoid, the candidate by tanh.",
        "ko": "x @ W + h @ U + b에 네 덩어리가 모두 들어 있으니 넷으로 나누세요. 셋은 "
        "시그모이드를 거쳐 게이트가 되고, 후보는 tanh를 거칩니다.",
    },
    "exercise 2.2 hint 2": {
        "en": "The new c is what the forget gate leaves of the old one plus what the input gate "
        "writes of the candidate. h is made from the new c.",
        "ko": "새 c는 망각 게이트가 옛 c에서 남긴 것에, 후보에서 입력 게이트가 쓴 것을 더한 "
        "값입니다. h는 새 c로 만듭니다.",
    },
    "exercise 2.2 written": {
        "en": "The forget gate and the input gate have changed places. The blocks stand in the "
        "order i, f, candidate, o.",
        "ko": "망각 게이트와 입력 게이트의 자리가 바뀌었습니다. 덩어리는 i, f, 후보, o 순서로 "
        "놓여 있습니다.",
    },
    "exercise 2.2 order": {
        "en": "The last two blocks have changed places: Keras puts the candidate third and the "
        "output gate last; other libraries differ.",
        "ko": "뒤의 두 덩어리가 바뀌었습니다. 케라스에서는 후보가 셋째, 출력 게이트가 넷째입니다. "
        "다른 라이브러리는 순서가 다르기도 합니다.",
    },
    "exercise 2.2 old": {
        "en": "c is right, but h was made from the old c. It should already show the new word.",
        "ko": "c는 맞지만 h를 옛 c로 만들었습니다. h에는 새 낱말이 벌써 드러나야 합니다.",
    },
    "exercise 2.2 shown": {
        "en": "c is right. On its way out to h it is squeezed once more, before the output gate "
        "acts.",
        "ko": "c는 맞습니다. h로 나갈 때는 출력 게이트를 곱하기 전에 −1과 1 사이의 값으로 한 번 "
        "더 바꿉니다.",
    },
    "exercise 2.2 forgets": {
        "en": "The old c is gone. What is the forget gate multiplied with?",
        "ko": "옛 c가 사라졌습니다. 망각 게이트는 무엇과 곱하나요?",
    },
    "exercise 2.2 swapped": {
        "en": "Both numbers are right, but h comes first and c second, as in Keras.",
        "ko": "둘 다 맞지만 순서가 바뀌었습니다. 케라스처럼 h가 먼저, c가 다음입니다.",
    },
    "exercise 2.2 open": {
        "en": "A gate must lie between 0 and 1: what squeezes i, f and o?",
        "ko": "게이트는 0과 1 사이여야 합니다. i, f, o를 그 사이의 값으로 바꾸는 것은 무엇인가요?",
    },
    "exercise 2.2 property gates": {
        "en": "a forget gate wide open and an input gate shut leave c exactly as it was, even "
        "when the numbers behind the gates are large.",
        "ko": "망각 게이트가 활짝 열리고 입력 게이트가 닫히면, 게이트를 만드는 숫자가 아무리 커도 "
        "c는 그대로여야 합니다.",
    },
    "exercise 2.3 done": {
        "en": "You have shown what return_sequences and return_state give: every state along the "
        "way, and the last of them, which has read everything.",
        "ko": "return_sequences와 return_state가 무엇을 주는지 보였습니다. 지나온 상태 모두와, "
        "문장을 다 읽은 마지막 상태입니다.",
    },
    "exercise 2.3 hint 1": {
        "en": "Begin with a state of zeros. Let each word change it, and keep a copy of it after "
        "every word.",
        "ko": "0으로 채운 상태에서 시작하세요. 낱말마다 상태를 바꾸고, 바꾼 상태를 매번 모아 "
        "두세요.",
    },
    "exercise 2.3 hint 2": {
        "en": "for word in x: make the new h from word and the old h, then states.append(h). "
        "Return np.array(states) and the last h.",
        "ko": "for word in x: 로 반복하면서 word와 옛 h로 새 h를 만들고 states.append(h) 하세요. "
        "np.array(states)와 마지막 h를 돌려줍니다.",
    },
    "exercise 2.3 restarts": {
        "en": "Every word is read from zeros, as if it stood alone. “Stateless” means that a new "
        "sentence starts from zeros, not a new word.",
        "ko": "낱말마다 0에서 새로 시작해, 홀로 있는 낱말처럼 읽고 있습니다. “stateless”는 새 "
        "낱말이 아니라 새 문장이 0에서 시작한다는 뜻입니다.",
    },
    "exercise 2.3 before": {
        "en": "The states are those before each word: the zeros are among them, and the last one "
        "is missing.",
        "ko": "낱말을 읽기 전의 상태를 모았습니다. 0이 들어 있고 마지막 상태가 빠졌습니다.",
    },
    "exercise 2.3 start": {
        "en": "There is one row too many: the zeros at the start are not a state after a word.",
        "ko": "줄이 하나 많습니다. 시작할 때의 0은 낱말을 읽고 난 상태가 아닙니다.",
    },
    "exercise 2.3 last": {
        "en": "Every row is the last state. Keep the state as it is after each word, inside the "
        "loop.",
        "ko": "모든 줄이 마지막 상태입니다. 반복 안에서, 낱말을 하나 읽을 때마다 그때의 상태를 "
        "모으세요.",
    },
    "exercise 2.3 first": {
        "en": "The states are right, but the second result is the first of them, which has read "
        "one word only.",
        "ko": "상태들은 맞는데 둘째 결과가 첫 상태입니다. 첫 상태는 낱말을 하나밖에 읽지 "
        "않았습니다.",
    },
    "exercise 2.3 twice": {
        "en": "All states are there, twice. The second result is one state, (H,).",
        "ko": "상태 모두를 두 번 돌려주었습니다. 둘째 결과는 상태 하나, (H,)입니다.",
    },
    "exercise 2.3 alone": {
        "en": "That is the last state alone, as Keras gives it by default. Here all states are "
        "wanted as well, and they come first.",
        "ko": "마지막 상태만 돌려주었습니다. 케라스도 따로 말하지 않으면 그렇습니다. 여기서는 "
        "상태 모두가 먼저, 그다음에 마지막 상태입니다.",
    },
    "exercise 2.3 units": {
        "en": "It works for three units only: where does the 3 stand, and what knows the number "
        "of units?",
        "ko": "유닛이 3개일 때만 됩니다. 3은 어디에 적혀 있나요? 유닛의 개수는 무엇을 보면 알 수 "
        "있나요?",
    },
    "exercise 2.3 property units": {
        "en": "it works for any number of units.",
        "ko": "유닛이 몇 개든 계산할 수 있어야 합니다.",
    },
    "exercise 2.4 done": {
        "en": "You have shown that the same weights make two different GRUs: the paper's gate "
        "acts before the product, Keras's after it, on a second bias, too.",
        "ko": "같은 가중치로 서로 다른 두 GRU가 나온다는 것을 보였습니다. 논문은 U를 곱하기 전에 "
        "게이트를 곱하고, 케라스는 U를 곱하고 둘째 편향까지 더한 뒤에 게이트를 곱합니다.",
    },
    "exercise 2.4 hint 1": {
        "en": "Both add up what comes from the word and what comes from the state. In the paper r "
        "* h takes the place of h; where does r stand in Keras?",
        "ko": "둘 다 낱말에서 온 것과 상태에서 온 것을 더합니다. 논문에서는 h 자리에 r * h가 "
        "들어갑니다. 케라스에서는 r이 어디에 있나요?",
    },
    "exercise 2.4 hint 2": {
        "en": "Keras: h @ U gets its bias b[1] first, and r is multiplied with the sum of both. x "
        "@ W gets b[0] in either GRU.",
        "ko": "케라스에서는 h @ U에 먼저 편향 b[1]을 더하고, 그 합에 r을 곱합니다. x @ W에는 어느 "
        "쪽이든 b[0]을 더합니다.",
    },
    "exercise 2.4 before": {
        "en": "Both have the gate before the product. Keras lets it act afterwards.",
        "ko": "둘 다 게이트를 먼저 곱했습니다. 케라스는 나중에 곱합니다.",
    },
    "exercise 2.4 after": {
        "en": "Both have the gate after the product, with two biases. The paper has it before, "
        "and one bias.",
        "ko": "둘 다 게이트를 나중에 곱하고 편향이 두 벌입니다. 논문은 게이트가 앞에 있고 편향이 "
        "한 벌입니다.",
    },
    "exercise 2.4 swapped": {
        "en": "Both are right, but in the other order: the paper's first, then that of Keras.",
        "ko": "둘 다 맞지만 순서가 바뀌었습니다. 논문의 것이 먼저, 케라스의 것이 다음입니다.",
    },
    "exercise 2.4 brackets": {
        "en": "Python reads r * h @ U as (r * h) @ U: the gate still acts before the product. Put "
        "brackets around all that r acts on.",
        "ko": "파이썬은 r * h @ U를 (r * h) @ U로 읽으므로 게이트가 여전히 행렬 곱보다 "
        "먼저입니다. r을 곱할 것을 모두 괄호로 묶으세요.",
    },
    "exercise 2.4 outside": {
        "en": "The second bias stands outside the gate. In Keras r acts on it as well.",
        "ko": "둘째 편향이 게이트 밖에 있습니다. 케라스에서는 r을 그것에도 곱합니다.",
    },
    "exercise 2.4 left out": {
        "en": "Keras's has a second bias, b[1], and it is not used.",
        "ko": "케라스에는 둘째 편향 b[1]이 있는데 쓰지 않았습니다.",
    },
    "exercise 2.4 both": {
        "en": "The paper's GRU has one bias only, b[0].",
        "ko": "논문의 GRU에는 편향이 b[0] 하나뿐입니다.",
    },
    "exercise 3.1 done": {
        "en": "You have shown that a mask belongs to the reading: where it is False the state "
        "stays as it was, wherever the pads stand.",
        "ko": "이제 패딩을 건너뛰며 읽을 수 있습니다. 패딩이 어디에 있든, 마스크가 False인 "
        "곳에서는 상태가 그대로 머뭅니다.",
    },
    "exercise 3.1 hint 1": {
        "en": "Reading without a mask is a loop: h becomes step(word, h) for every word. What "
        "should h become at a pad?",
        "ko": "마스크 없이 읽는 일은 반복문입니다. 낱말마다 h가 step(word, h)가 됩니다. 패딩에서는 "
        "h가 무엇이 되어야 할까요?",
    },
    "exercise 3.1 hint 2": {
        "en": "zip(words, mask) gives each word together with True or False: call step only where "
        "it is True.",
        "ko": "zip(words, mask)은 낱말과 True/False를 짝지어 줍니다. True인 곳에서만 step을 "
        "부르세요.",
    },
    "exercise 3.1 pads": {
        "en": "The pads have been read like words, and each of them moved the state. Who looks at "
        "mask?",
        "ko": "패딩도 낱말처럼 읽었고, 읽을 때마다 상태가 움직였습니다. mask는 어디에서 보고 "
        "있나요?",
    },
    "exercise 3.1 zeros": {
        "en": "The pads' vectors are zeros now, but a vector of zeros is still read: step mixes h "
        "with U and b even then. Where the mask is False, step is not called at all.",
        "ko": "패딩의 벡터를 0으로 만들었지만, 0으로 된 벡터도 읽히기는 마찬가지입니다. 그때도 "
        "step은 h에 U를 곱하고 b를 더합니다. 가려진 자리에서는 step을 아예 부르지 않습니다.",
    },
    "exercise 3.1 dropped": {
        "en": "step returns the new state, it does not change h: keep what it returns.",
        "ko": "step은 h를 바꾸지 않고 새 상태를 돌려줍니다. 돌려받은 것을 간직하세요.",
    },
    "exercise 3.1 emptied": {
        "en": "At a pad the state becomes 0, and everything read before is lost. It should stay as "
        "it was.",
        "ko": "패딩을 만나면 상태가 0이 되어 앞에서 읽은 것이 모두 사라집니다. 상태는 그대로 "
        "머물러야 합니다.",
    },
    "exercise 3.1 anew": {
        "en": "At a pad the state goes back to the start, and everything read before is lost. "
        "Which h should stay?",
        "ko": "패딩을 만나면 처음 상태로 돌아가 앞에서 읽은 것이 모두 사라집니다. 어느 h가 남아야 "
        "할까요?",
    },
    "exercise 3.1 count": {
        "en": "You read the first words, as many as are real. But the real ones need not stand in "
        "front: which are they?",
        "ko": "진짜 낱말의 개수만큼 앞에서부터 읽었습니다. 하지만 진짜 낱말이 꼭 앞에 있지는 "
        "않습니다. 어느 것이 진짜인가요?",
    },
    "exercise 3.1 stops": {
        "en": "The first pad ends the reading. Here a word comes after it: leave out the pad, not "
        "the rest.",
        "ko": "첫 패딩에서 읽기를 그만두었습니다. 여기서는 그 뒤에도 낱말이 있습니다. 패딩만 "
        "건너뛰고 나머지는 읽으세요.",
    },
    "exercise 3.1 afterwards": {
        "en": "You read everything and choose a state afterwards. But the state after this word "
        "has already read the pad before it: use the mask while you read.",
        "ko": "모두 읽고 나서 상태를 골랐습니다. 그런데 이 낱말 뒤의 상태는 그 앞의 패딩을 이미 "
        "읽었습니다. 읽는 동안에 마스크를 쓰세요.",
    },
    "exercise 3.1 property places": {
        "en": "pads may stand in front of the words, or between them.",
        "ko": "패딩이 낱말 앞에 있든 낱말 사이에 있든 맞아야 합니다.",
    },
    "exercise 3.2 done": {
        "en": "You have shown what a neighbour on the map is: the point at the smallest distance, "
        "the point itself left out.",
        "ko": "이제 지도에서 이웃을 찾을 수 있습니다. 이웃은 자기 자신을 뺀 점들 가운데 거리가 "
        "가장 짧은 점입니다.",
    },
    "exercise 3.2 hint 1": {
        "en": "np.linalg.norm(a - b) is the distance of two points. Which point is at distance 0 "
        "from points[which]?",
        "ko": "np.linalg.norm(a - b)가 두 점의 거리입니다. points[which]에서 거리가 0인 점은 "
        "누구일까요?",
    },
    "exercise 3.2 hint 2": {
        "en": "Go through the indexes of all points but which. Keep the smallest distance so far, "
        "which begins as np.inf, and the index it was found at.",
        "ko": "which를 뺀 모든 점의 번호를 도세요. 지금까지 가장 짧은 거리와 그 점의 번호를 함께 "
        "기억하고, 거리는 np.inf에서 시작합니다.",
    },
    "exercise 3.2 itself": {
        "en": "The closest point to a point is the point itself, at distance 0. It must not "
        "compete.",
        "ko": "어떤 점에서든 가장 가까운 점은 거리가 0인 자기 자신입니다. 자기 자신은 빼고 찾아야 "
        "합니다.",
    },
    "exercise 3.2 farthest": {
        "en": "That is the point farthest away: a large distance means little in common.",
        "ko": "가장 먼 점을 골랐습니다. 거리가 클수록 닮지 않은 것입니다.",
    },
    "exercise 3.2 product": {
        "en": "You compare by the product of the points. A point far out has large products with "
        "many, near or not: measure the distance.",
        "ko": "두 점의 내적으로 견주고 있습니다. 멀리 있는 점은 가깝지 않아도 내적이 큽니다. "
        "거리를 재세요.",
    },
    "exercise 3.2 length": {
        "en": "You compare how far each point is from the origin. Two points may be equally far "
        "from it on opposite sides: subtract the points, then take the norm.",
        "ko": "점마다 원점에서 얼마나 먼지를 견주고 있습니다. 원점을 사이에 두고 반대쪽에 있어도 "
        "그 거리는 같을 수 있습니다. 점끼리 먼저 빼고 나서 노름을 구하세요.",
    },
    "exercise 3.2 second": {
        "en": "You take the second closest, trusting that the closest is the point itself. Here "
        "another point lies in the very same place. Leave out which by its index.",
        "ko": "가장 가까운 점은 자기 자신이려니 하고 둘째를 골랐습니다. 여기서는 다른 점이 똑같은 "
        "자리에 있습니다. which를 번호로 빼세요.",
    },
    "exercise 3.2 last": {
        "en": "That is where your loop ended, not where the distance is smallest. Each time a "
        "point is closer than all before it, keep its index, and its distance with it.",
        "ko": "거리가 가장 짧은 점이 아니라 반복이 끝난 점의 번호입니다. 지금까지 본 점보다 더 "
        "가까운 점이 나올 때마다 그 번호를, 거리와 함께 기억하세요.",
    },
    "exercise 3.2 shifted": {
        "en": "With points[which] left out, the distances behind it move up by one, and so do "
        "their indexes. Which index has that point in points?",
        "ko": "points[which]를 빼고 거리를 모으면 그 뒤의 거리가 한 칸씩 당겨져 번호도 하나씩 "
        "작아집니다. 그 점은 points에서 몇 번이었나요?",
    },
    "exercise 3.2 zero": {
        "en": "Every point at distance 0 is left out. But distance 0 can be another point in the "
        "same place: compare the indexes.",
        "ko": "거리가 0인 점을 모두 뺐습니다. 그런데 거리가 0이어도 같은 자리에 있는 다른 점일 수 "
        "있습니다. 번호를 견주세요.",
    },
    "exercise 3.2 distance": {
        "en": "That is the smallest distance. Wanted is the index of the point it belongs to.",
        "ko": "가장 짧은 거리를 돌려주었습니다. 돌려줄 것은 그 거리에 있는 점의 번호입니다.",
    },
    "exercise 3.2 property twins": {
        "en": "another point may lie in the very same place as points[which].",
        "ko": "다른 점이 points[which]와 똑같은 자리에 있어도 맞아야 합니다.",
    },
    "exercise 3.3 done": {
        "en": "You have shown that a context has the same shape however long the sentences are, "
        "and that it is the LSTM alone that hands over two arrays.",
        "ko": "이제 모델을 만들기 전에 컨텍스트의 모양을 알 수 있습니다. 문장이 아무리 길어도 "
        "모양은 같고, 배열을 둘 넘기는 것은 LSTM뿐입니다.",
    },
    "exercise 3.3 hint 1": {
        "en": "Which of the four arguments does the shape not depend on? And for which cell are "
        "there two arrays to put side by side?",
        "ko": "네 인자 가운데 모양과 상관없는 것은 무엇인가요? 그리고 나란히 이을 배열이 둘인 셀은 "
        "무엇인가요?",
    },
    "exercise 3.3 hint 2": {
        "en": 'One row for each sentence. In it stand the units of h, and for "lstm" those of c as '
        "well.",
        "ko": '문장마다 한 줄입니다. 그 줄에 h의 유닛이 있고, "lstm"이면 c의 유닛도 있습니다.',
    },
    "exercise 3.3 words": {
        "en": "That has a state for every word. The context is what is left after the last one.",
        "ko": "낱말마다 상태가 하나씩 있는 모양입니다. 컨텍스트는 마지막 낱말까지 읽고 남은 "
        "것입니다.",
    },
    "exercise 3.3 row": {
        "en": "Your context grows with the sentence, as if all states were put side by side. Only "
        "the last one is handed over.",
        "ko": "모든 상태를 나란히 이은 것처럼, 문장이 길수록 컨텍스트가 커집니다. 넘겨주는 것은 "
        "마지막 상태뿐입니다.",
    },
    "exercise 3.3 half": {
        "en": "For a GRU that is right. An LSTM hands over a second array of the same size.",
        "ko": "GRU라면 맞습니다. LSTM은 크기가 같은 배열을 하나 더 넘깁니다.",
    },
    "exercise 3.3 pair": {
        "en": "For an LSTM that is right. Has this cell a c, too?",
        "ko": "LSTM이라면 맞습니다. 이 셀에도 c가 있나요?",
    },
    "exercise 3.3 turned": {
        "en": "Both numbers are right, but rows come first: one row for each sentence.",
        "ko": "두 숫자는 맞지만 줄 수가 먼저입니다. 문장마다 한 줄입니다.",
    },
    "exercise 4.1 done": {
        "en": "You have shown how scores become probabilities, and that taking one number from all "
        "scores changes none of these, but keeps the powers from growing beyond all bounds.",
        "ko": "이제 점수를 확률로 바꿀 수 있습니다. 모든 점수에서 같은 수를 빼도 확률은 "
        "그대로이고, e의 거듭제곱만 무한대로 넘치지 않게 됩니다.",
    },
    "exercise 4.1 hint 1": {
        "en": "Two steps: np.exp(…) makes a positive power of every score, dividing each power by "
        "the sum of the powers makes them 1 together. What is np.exp(1000)?",
        "ko": "두 단계입니다. np.exp(…)는 점수를 모두 양수로 바꾸고, 그 값들을 그 값들의 합으로 "
        "나누면 더해서 1이 됩니다. 그런데 np.exp(1000)은 얼마인가요?",
    },
    "exercise 4.1 hint 2": {
        "en": "Taking the same number away from every score divides every power, and the sum, by "
        "the same factor. So take scores.max() away first.",
        "ko": "모든 점수에서 같은 수를 빼면 거듭제곱도 합도 모두 같은 배로 줄어듭니다. 그러니 먼저 "
        "scores.max()를 빼세요.",
    },
    "exercise 4.1 scores": {
        "en": "You share out the scores themselves. A score below 0 would get a negative "
        "probability: raise e to each score first.",
        "ko": "점수를 그대로 나누었습니다. 그러면 0보다 작은 점수의 확률이 음수가 됩니다. 먼저 e를 "
        "점수만큼 거듭제곱하세요.",
    },
    "exercise 4.1 large": {
        "en": "The formula is right, the numbers are too large for the computer, or too small: the "
        "powers become inf or 0, and inf / inf and 0 / 0 are no numbers. Which number can you take "
        "away from all scores without changing a probability?",
        "ko": "식은 맞지만 수가 컴퓨터에게 너무 크거나 작습니다. 거듭제곱이 무한대(inf)나 0이 "
        "되는데, inf/inf와 0/0은 수가 아닙니다. 확률을 바꾸지 않으면서 모든 점수에서 뺄 수 있는 "
        "수는 무엇일까요?",
    },
    "exercise 4.1 powers": {
        "en": "All are positive now, but do they sum to 1?",
        "ko": "모두 양수가 되었지만, 더하면 1인가요?",
    },
    "exercise 4.1 sum": {
        "en": "Divide by the sum of the powers, not by that of the scores.",
        "ko": "점수의 합이 아니라, 거듭제곱한 값들의 합으로 나누세요.",
    },
    "exercise 4.1 below": {
        "en": "The largest is always 1 now, whatever the others are. Divide by the sum of the "
        "powers as well.",
        "ko": "이제 가장 큰 것이 언제나 1입니다. 그 값들의 합으로 나누는 일이 남았습니다.",
    },
    "exercise 4.1 proportion": {
        "en": "Dividing the scores changes the probabilities, that is what a temperature does. "
        "Subtracting the same number from each does not.",
        "ko": "점수를 나누면 확률이 달라집니다. 그것은 온도가 하는 일입니다. 모두에서 같은 수를 "
        "빼는 것은 확률을 바꾸지 않습니다.",
    },
    "exercise 4.1 property large": {
        "en": "however large or small the scores, the probabilities sum to 1.",
        "ko": "점수가 아무리 크거나 작아도 확률을 더하면 1이어야 합니다.",
    },
    "exercise 4.2 done": {
        "en": "You have shown how a whole batch is shifted: along the words, so that at each place "
        "the decoder is fed the word before the one it should say.",
        "ko": "이제 배치 전체를 한 칸 밀 수 있습니다. 낱말 방향으로 밀면, 자리마다 말해야 할 "
        "낱말의 바로 앞 낱말이 디코더에 들어갑니다.",
    },
    "exercise 4.2 hint 1": {
        "en": "whole[:-1] of a list leaves out its last token. A rectangle has two directions: "
        "what does it leave out here?",
        "ko": "리스트라면 whole[:-1]은 마지막 토큰을 뺍니다. 사각형에는 방향이 둘 있습니다. "
        "여기서는 무엇이 빠지나요?",
    },
    "exercise 4.2 hint 2": {
        "en": "whole[:, k] is a column; before the comma stand the sentences, behind it the words.",
        "ko": "whole[:, k]는 한 열입니다. 쉼표 앞은 문장, 쉼표 뒤는 낱말을 고르는 자리입니다.",
    },
    "exercise 4.2 sentences": {
        "en": "You left out the last sentence and the first one: each sentence would have to say "
        "the next. Leave out words instead, in the second direction.",
        "ko": "마지막 문장과 첫 문장을 뺐습니다. 그러면 문장마다 다음 문장을 말해야 합니다. 문장이 "
        "아니라 낱말을, 곧 둘째 방향에서 빼세요.",
    },
    "exercise 4.2 same": {
        "en": "The decoder is fed the very word it should say: it would learn to repeat, and "
        "nobody can feed it that word in use.",
        "ko": "말해야 할 바로 그 낱말을 디코더에 넣고 있습니다. 따라 말하기만 배우게 되고, 실제로 "
        "쓸 때는 그 낱말을 넣어 줄 사람이 없습니다.",
    },
    "exercise 4.2 backwards": {
        "en": "At each place it is fed a word and should say the one before it. Which of the two "
        "comes first in the sentence?",
        "ko": "자리마다 어떤 낱말을 받고 그 앞의 낱말을 말하게 했습니다. 문장에서는 둘 가운데 "
        "무엇이 먼저인가요?",
    },
    "exercise 4.2 rolled": {
        "en": "np.roll brings what falls off on one side back on the other: at the last place "
        "<sos> is wanted. Both are one column narrower than whole.",
        "ko": "np.roll은 한쪽으로 밀려난 것을 반대쪽에 다시 붙입니다. 그래서 마지막 자리에서 "
        "<sos>를 말하게 됩니다. 둘 다 whole보다 한 열 좁아야 합니다.",
    },
    "exercise 4.2 ends": {
        "en": "Both ends are missing in both. What is the decoder fed first, and what should a "
        "full row say last?",
        "ko": "둘 다 양 끝이 빠졌습니다. 디코더가 처음에 받는 것은 무엇이고, 꽉 찬 줄이 마지막에 "
        "말해야 할 것은 무엇인가요?",
    },
    "exercise 4.3 done": {
        "en": "You have shown that a decoder needs no right sentence to speak: it hears only "
        "itself, begins with <sos> and ends with <eos>, or where you stop it.",
        "ko": "정답 문장 없이 말하는 디코더를 직접 짰습니다. 자기 말만 들으면서 <sos>에서 시작해 "
        "<eos>에서, 또는 우리가 멈춘 곳에서 끝납니다.",
    },
    "exercise 4.3 hint 1": {
        "en": "It is the loop of “Feed it back”. What must come to an end there in two ways now, "
        "and which token is not part of the sentence?",
        "ko": "‘되먹이기’의 반복문입니다. 이제 끝나는 길이 두 가지입니다. 그리고 문장에 들어가지 "
        "않는 토큰은 무엇인가요?",
    },
    "exercise 4.3 hint 2": {
        "en": "while len(ids) < longest: make a step, take its choice and its state, leave the "
        "loop with break when the choice is EOS, and only then append it.",
        "ko": "while len(ids) < longest: 한 스텝 돌려 choice와 state를 받고, choice가 EOS이면 "
        "break로 나온 다음, 그렇지 않을 때만 append하세요.",
    },
    "exercise 4.3 start": {
        "en": "It hears itself, but begins with another token than every sentence in its training "
        "did. What tells a decoder that nothing has been said yet?",
        "ko": "자기 말을 듣기는 하지만, 학습한 문장들과 다른 토큰에서 시작합니다. 아직 아무 말도 "
        "하지 않았다는 것을 디코더에게 알려 주는 토큰은 무엇인가요?",
    },
    "exercise 4.3 token": {
        "en": "Every step is fed the same token: it never hears what it has said.",
        "ko": "스텝마다 같은 토큰이 들어갑니다. 자기가 한 말을 듣지 못합니다.",
    },
    "exercise 4.3 state": {
        "en": "Every step starts from the context again: it has forgotten how far it had come.",
        "ko": "스텝마다 컨텍스트에서 다시 출발합니다. 어디까지 말했는지 잊어버립니다.",
    },
    "exercise 4.3 on": {
        "en": "It goes on after <eos>. In use nobody knows how long the answer should be: the "
        "decoder itself says when it is complete.",
        "ko": "<eos> 뒤에도 계속 말합니다. 실제로 쓸 때는 답이 얼마나 길어야 하는지 아무도 "
        "모릅니다. 다 끝났다고 알려 주는 것은 디코더 자신입니다.",
    },
    "exercise 4.3 end": {
        "en": "The list ends with <eos>: a sign to stop, not a word of the sentence.",
        "ko": "목록 끝에 <eos>가 들어 있습니다. 그것은 멈추라는 표시이지 문장의 낱말이 아닙니다.",
    },
    "exercise 4.3 words": {
        "en": "Those are words. The loop above made a word of each id to show it: keep the ids "
        "themselves, and leave <eos> out.",
        "ko": "이것은 낱말입니다. 위의 반복문은 보여 주려고 번호를 낱말로 바꾸었지요. 여기서는 "
        "번호를 그대로 두고 <eos>는 빼세요.",
    },
    "exercise 4.3 last": {
        "en": "You cut off the last token to be rid of <eos>. Here the loop was stopped by "
        "longest: what was cut off?",
        "ko": "<eos>를 떼려고 마지막 토큰을 잘랐습니다. 여기서는 longest 때문에 멈췄습니다. 무엇이 "
        "잘려 나갔나요?",
    },
    "exercise 4.3 bound": {
        "en": "It speaks until <eos>, however long that takes. Count what has been said, and stop "
        "at longest.",
        "ko": "얼마나 길어지든 <eos>가 나올 때까지 말합니다. 말한 개수를 세어 longest에서 "
        "멈추세요.",
    },
    "exercise 4.3 more": {
        "en": "One word too many: does the loop say <= where it should say <?",
        "ko": "한 낱말이 더 많습니다. 반복문에서 <라고 써야 할 곳에 <=라고 쓰지 않았나요?",
    },
    "exercise 4.3 model": {
        "en": "You use model, the notebook's; use the decoder you are given.",
        "ko": "노트북의 model을 쓰고 있습니다. 인자로 받은 decoder를 쓰세요.",
    },
    "exercise 4.3 skips": {
        "en": "<eos> is left out, but it speaks on behind it, and this decoder has more to say. "
        "Leave the loop at <eos>.",
        "ko": "<eos>를 빼기는 했지만 그 뒤에도 계속 말합니다. 이 디코더는 <eos> 뒤에도 할 말이 더 "
        "있습니다. <eos>에서 반복문을 빠져나오세요.",
    },
    "exercise 4.3 property longest": {
        "en": "after longest words it stops, even if <eos> was not chosen.",
        "ko": "<eos>를 고르지 않았더라도 낱말 longest개를 말하면 멈춰야 합니다.",
    },
    "exercise 4.3 property decoder": {
        "en": "any decoder may be given, even one that has more to say behind <eos>.",
        "ko": "다른 디코더를 받아도, <eos> 뒤에 할 말이 더 있는 디코더를 받아도 맞아야 합니다.",
    },
    "exercise 4.4 done": {
        "en": "You have shown one step of a beam: all ways to go on compete with each other, and "
        "what counts is the whole way, not the last word.",
        "ko": "빔 서치의 한 스텝을 직접 짰습니다. 이어 가는 길이 모두 한자리에서 겨루고, 마지막 "
        "낱말이 아니라 지나온 길 전체로 순위를 매깁니다.",
    },
    "exercise 4.4 hint 1": {
        "en": "How many ways to go on are there in all, each beginning with each token? What is "
        "the log-probability of one of them?",
        "ko": "앞부분 하나하나에 토큰을 하나씩 이어 붙이면 모두 몇 가지가 나오나요? 그 가운데 "
        "하나의 로그 확률은 얼마인가요?",
    },
    "exercise 4.4 hint 2": {
        "en": "Two loops, one inside the other, collect (totals[beginning] + "
        "following[beginning][token], beginning, token); sorted(…, reverse=True) puts the best in "
        "front.",
        "ko": "반복문 두 개를 겹쳐 (totals[beginning] + following[beginning][token], beginning, "
        "token)을 모으세요. sorted(…, reverse=True)를 쓰면 가장 좋은 것이 앞에 옵니다.",
    },
    "exercise 4.4 all": {
        "en": "All ways to go on, well ranked. A beam keeps only the best of them, width in "
        "number.",
        "ko": "이어 가는 길을 순위대로 모두 돌려주었습니다. 빔은 그 가운데 가장 좋은 width개만 "
        "남깁니다.",
    },
    "exercise 4.4 triples": {
        "en": "The right ways, but with their log-probability. It was there to rank them: return "
        "pairs (b, token).",
        "ko": "고른 길은 맞는데 로그 확률까지 들어 있습니다. 로그 확률은 순위를 매길 때만 쓰고, 짝 "
        "(b, token)을 돌려주세요.",
    },
    "exercise 4.4 axis": {
        "en": "(W,) + (W, V): each number of totals belongs to a whole row of following. Take "
        "totals[:, None], or two loops.",
        "ko": "(W,) + (W, V)입니다. totals의 숫자 하나는 following의 한 줄 전체에 더해야 합니다. "
        "totals[:, None]을 쓰거나, 반복문 두 개를 쓰세요.",
    },
    "exercise 4.4 worst": {
        "en": "Those are the least probable. The logarithm of a probability is below 0, and the "
        "closer to 0 the better.",
        "ko": "확률이 가장 낮은 것들입니다. 확률의 로그는 0보다 작고, 0에 가까울수록 좋습니다.",
    },
    "exercise 4.4 word": {
        "en": "You rank by the last word alone. What of the probability of the beginning it "
        "continues?",
        "ko": "마지막 낱말만으로 순위를 매겼습니다. 그 앞부분의 확률은 어떻게 되나요?",
    },
    "exercise 4.4 product": {
        "en": "Probabilities are multiplied; these are their logarithms.",
        "ko": "곱하는 것은 확률입니다. 여기 있는 것은 확률의 로그입니다.",
    },
    "exercise 4.4 each": {
        "en": "You keep that many of every beginning. All of them compete for the same places.",
        "ko": "앞부분마다 따로 width개씩 남겼습니다. 모두가 같은 자리를 두고 겨루어야 합니다.",
    },
    "exercise 4.4 one": {
        "en": "Each beginning goes on with its own best word. But one good beginning may go on in "
        "two ways, and another in none.",
        "ko": "앞부분마다 가장 좋은 낱말 하나씩만 이었습니다. 좋은 앞부분은 두 갈래로 이어지고, "
        "어떤 앞부분은 아예 밀려날 수도 있습니다.",
    },
    "exercise 4.4 best": {
        "en": "Only the best beginning goes on; that is close to greedy. Let the others compete as "
        "well.",
        "ko": "가장 좋은 앞부분만 이어 갔습니다. 탐욕적 디코딩과 다를 바 없습니다. 다른 앞부분도 "
        "함께 겨루게 하세요.",
    },
    "exercise 4.4 token": {
        "en": "The right ways, but each pair the wrong way round: the beginning comes first, then "
        "the token.",
        "ko": "고른 길은 맞는데 짝의 순서가 바뀌었습니다. 앞부분의 번호가 먼저, 토큰이 다음입니다.",
    },
    "exercise 4.5 done": {
        "en": "You have shown that forcing is decided step by step: whatever was fed before, at "
        "the next step the teacher may speak or be silent.",
        "ko": "이제 스텝마다 선생님을 부르거나 쉬게 할 수 있습니다. 앞에서 무엇을 넣었든, 다음 "
        "스텝에서 선생님은 말할 수도 있고 잠자코 있을 수도 있습니다.",
    },
    "exercise 4.5 hint 1": {
        "en": "It is the loop of 4.3, but it goes over right and coins. Where does a coin decide: "
        "about what is said, or about what is fed next?",
        "ko": "4.3의 반복문인데, 이번에는 right와 coins를 따라 돕니다. 동전은 무엇을 정하나요? "
        "하는 말인가요, 다음에 넣을 것인가요?",
    },
    "exercise 4.5 hint 2": {
        "en": "for word, coin in zip(right, coins): make a step and append its choice; the next "
        "token is word if coin is True, otherwise that choice.",
        "ko": "for word, coin in zip(right, coins): 한 스텝 돌려 choice를 append하세요. 다음 "
        "토큰은 coin이 True이면 word, 아니면 그 choice입니다.",
    },
    "exercise 4.5 sequence": {
        "en": "The first coin decides for the whole sentence. Some people do force by the "
        "sentence; here every step has a coin of its own.",
        "ko": "첫 동전이 문장 전체를 정합니다. 문장 단위로 정하는 사람들도 있지만, 여기서는 "
        "스텝마다 동전이 따로 있습니다.",
    },
    "exercise 4.5 silent": {
        "en": "Once silent, the teacher never speaks again. But every step has a coin of its own: "
        "look at that one.",
        "ko": "선생님이 한 번 잠자코 있더니 다시는 말하지 않습니다. 다음 동전에서 다시 말할 수 "
        "있어야 합니다.",
    },
    "exercise 4.5 never": {
        "en": "The teacher never speaks: every step is fed what the decoder chose.",
        "ko": "선생님이 한마디도 하지 않습니다. 스텝마다 디코더가 고른 것이 들어갑니다.",
    },
    "exercise 4.5 tails": {
        "en": "The coins are read the other way round: True means that the teacher speaks.",
        "ko": "동전을 거꾸로 읽었습니다. True가 선생님이 말하는 쪽입니다.",
    },
    "exercise 4.5 fed": {
        "en": "That is what the next step is fed. The teacher's words would be counted as the "
        "decoder's own: return what it chose.",
        "ko": "그것은 다음 스텝에 넣는 것입니다. 그러면 선생님의 말까지 디코더의 것으로 세게 "
        "됩니다. 디코더가 고른 것을 돌려주세요.",
    },
    "exercise 4.5 state": {
        "en": "Every step starts from the context again. With a teacher or without, the state goes "
        "from step to step.",
        "ko": "스텝마다 컨텍스트에서 다시 출발합니다. 선생님이 있든 없든, 상태는 다음 스텝으로 "
        "넘겨야 합니다.",
    },
    "exercise 4.5 early": {
        "en": "The coin is looked at one step early: so the decoder is fed the very word it should "
        "say. What the coin decides is fed at the next step.",
        "ko": "동전을 한 스텝 일찍 보았습니다. 그래서 말해야 할 바로 그 낱말이 디코더에 "
        "들어갑니다. 동전이 정하는 것은 다음 스텝에 넣을 낱말입니다.",
    },
    "exercise 4.5 end": {
        "en": "It stops where <eos> is chosen. Here there are as many steps as coins: the teacher "
        "may have more to say.",
        "ko": "<eos>를 고르자 멈췄습니다. 여기서는 동전의 개수만큼 스텝을 돌립니다. 선생님은 할 "
        "말이 더 있을 수 있습니다.",
    },
    "exercise 5.1 done": {
        "en": "You have shown that a score means something only where there is something to get "
        "right: on the real words.",
        "ko": "점수는 맞힐 것이 있는 곳, 곧 진짜 낱말에서만 뜻이 있다는 것을 보였습니다.",
    },
    "exercise 5.1 hint 1": {
        "en": "Which places of the batch may count, and which array knows them?",
        "ko": "배치에서 어느 칸을 세어야 할까요? 그것을 아는 배열은 어느 쪽인가요?",
    },
    "exercise 5.1 hint 2": {
        "en": "Make a mask of the places where a word is wanted, and take the mean there only.",
        "ko": "정답에 낱말이 있는 칸의 마스크를 만들고, 거기서만 평균을 내세요.",
    },
    "exercise 5.1 pads": {
        "en": "Every pad that meets a pad counts as right. How many of the places are pads?",
        "ko": "패딩과 패딩이 만나면 맞힌 것으로 셉니다. 칸 가운데 패딩이 몇 개인가요?",
    },
    "exercise 5.1 said": {
        "en": "You leave out the places where the model said <pad>. Then it cannot be wrong by "
        "staying silent, and is punished for talking on: who decides what is real?",
        "ko": "모델이 <pad>라고 한 칸을 뺐습니다. 그러면 입을 다물어도 틀린 것이 되지 않고, 말을 "
        "이어 가면 벌을 받습니다. 무엇이 진짜인지는 어느 쪽이 정할까요?",
    },
    "exercise 5.1 places": {
        "en": "Pads are no longer right, but they still count as places: what do you divide by?",
        "ko": "패딩은 이제 정답이 아니지만 칸 수에는 여전히 들어갑니다. 무엇으로 나누고 있나요?",
    },
    "exercise 5.1 sentences": {
        "en": "That is the mean over sentences: a word of a short one weighs more. Here each "
        "word weighs the same.",
        "ko": "그것은 문장별 평균입니다. 짧은 문장의 낱말이 더 무거워집니다. 여기서는 낱말마다 "
        "무게가 같습니다.",
    },
    "exercise 5.2 done": {
        "en": "You have shown that a decoder learns to speak only when it is fed the word before "
        "the one it should say.",
        "ko": "디코더는 말해야 할 낱말의 바로 앞 낱말을 받을 때에만 말하는 법을 배운다는 것을 "
        "보였습니다.",
    },
    "exercise 5.2 hint 1": {
        "en": "Write both lists below each other: at each place, does the upper one come "
        "before the lower one in the sentence?",
        "ko": "두 목록을 위아래로 나란히 적어 보세요. 자리마다 위의 낱말이 문장에서 아래 낱말의 "
        "바로 앞에 있나요?",
    },
    "exercise 5.2 hint 2": {
        "en": "Of the whole sentence, one list leaves out the last token and the other the first.",
        "ko": "문장 전체에서 한 목록은 마지막 토큰을, 다른 목록은 첫 토큰을 뺀 것입니다.",
    },
    "exercise 5.2 unshifted": {
        "en": "The decoder is fed the very word it should say, so it learns to repeat.",
        "ko": "말해야 할 바로 그 낱말을 디코더에 넣고 있으니, 디코더는 따라 말하기를 배웁니다.",
    },
    "exercise 5.2 backwards": {
        "en": "It learns to say the word before the one it is fed: shifted the other way.",
        "ko": "받은 낱말의 앞 낱말을 말하도록 배웁니다. 반대쪽으로 밀었습니다.",
    },
    "exercise 5.2 start": {
        "en": "Nobody teaches it the first word: what is it fed when nothing has been said?",
        "ko": "첫 낱말을 가르쳐 주지 않았습니다. 아직 아무 말도 하지 않았을 때 무엇을 넣나요?",
    },
    "exercise 5.2 end": {
        "en": "Nobody teaches it when to stop: what should it say after the last word?",
        "ko": "언제 멈출지 가르쳐 주지 않았습니다. 마지막 낱말 다음에는 무엇을 말해야 하나요?",
    },
    "exercise 5.3 done": {
        "en": "You have shown that the loss and the state need a mask each: one for the pads that "
        "are wanted, one for those that are read.",
        "ko": "손실과 상태에 마스크가 따로 필요하다는 것을 보였습니다. 하나는 정답 쪽 패딩에, "
        "하나는 읽는 쪽 패딩에 씁니다.",
    },
    "exercise 5.3 hint 1": {
        "en": "There are pads in two places, in wanted and in source. Who reads those in source?",
        "ko": "패딩은 wanted와 source 두 곳에 있습니다. source의 패딩은 누가 읽나요?",
    },
    "exercise 5.3 hint 2": {
        "en": "encode takes mask=…, True where a token is real: there alone the state moves.",
        "ko": "encode에는 mask=…를 줄 수 있습니다. 진짜 토큰이 있는 곳이 True이고, 상태는 "
        "거기서만 움직입니다.",
    },
    "exercise 5.3 state": {
        "en": "The loss no longer counts pads, but the encoder still reads them: what is the "
        "last state the state of?",
        "ko": "손실은 이제 패딩을 세지 않지만 인코더는 여전히 읽습니다. 마지막 상태는 무엇을 읽은 "
        "뒤의 상태인가요?",
    },
    "exercise 5.3 loss": {
        "en": "The state is right now, but the pads of wanted have come back into the mean.",
        "ko": "상태는 이제 맞지만, wanted의 패딩이 평균에 다시 들어왔습니다.",
    },
    "exercise 5.3 both": {
        "en": "Now neither has a mask. Mend one after the other: first the mean, then the state.",
        "ko": "이제 둘 다 마스크가 없습니다. 하나씩 고치세요. 먼저 평균, 다음에 상태입니다.",
    },
    "exercise 5.4 done": {
        "en": "You have shown that mask_zero makes no vector zero: it tells layers what to skip, "
        "and your own sums must be told, too.",
        "ko": "mask_zero는 벡터를 0으로 만들지 않는다는 것을 보였습니다. 층에게 건너뛸 곳을 알려 "
        "줄 뿐이니, 직접 구하는 합에는 따로 알려 주어야 합니다.",
    },
    "exercise 5.4 hint 1": {
        "en": "Look at embed(np.array([[0]])): is it zero? And which layers ask for the mask?",
        "ko": "embed(np.array([[0]]))을 보세요. 0인가요? 그리고 마스크를 따르는 층은 어떤 "
        "층인가요?",
    },
    "exercise 5.4 hint 2": {
        "en": "layers.GlobalAveragePooling1D() takes a mean over time and heeds the mask; or sum "
        "the real vectors yourself and divide by how many there are.",
        "ko": "layers.GlobalAveragePooling1D()는 시간 축으로 평균을 내면서 마스크를 따릅니다. "
        "아니면 진짜 벡터만 더해 그 개수로 나누세요.",
    },
    "exercise 5.4 pads": {
        "en": "reduce_mean knows nothing of masks: the pads' vectors are averaged with the rest.",
        "ko": "reduce_mean은 마스크를 모릅니다. 패딩의 벡터까지 함께 평균합니다.",
    },
    "exercise 5.4 places": {
        "en": "The pads' vectors are gone from the sum, but they still count: what do you "
        "divide by?",
        "ko": "패딩의 벡터는 합에서 빠졌지만 개수에는 들어 있습니다. 무엇으로 나누고 있나요?",
    },
    "exercise 5.4 sum": {
        "en": "That is the sum of the real vectors; a mean also divides by how many there are.",
        "ko": "진짜 벡터의 합입니다. 평균이라면 그 개수로 나누기도 해야 합니다.",
    },
    "exercise 5.4 one": {
        "en": "That is one mean for the whole batch: each sentence needs one of its own, from "
        "its own words.",
        "ko": "배치 전체의 평균 하나입니다. 문장마다 자기 낱말만으로 낸 평균이 하나씩 필요합니다.",
    },
    "exercise 5.5 done": {
        "en": "You have shown that all the decoder knows of a sentence is the state it starts "
        "from.",
        "ko": "디코더가 문장에 대해 아는 것은 출발하는 상태가 전부라는 것을 보였습니다.",
    },
    "exercise 5.5 hint 1": {
        "en": "Follow the sentence: where is what the encoder has read used again?",
        "ko": "문장을 따라가 보세요. 인코더가 읽은 것을 어디에서 다시 쓰고 있나요?",
    },
    "exercise 5.5 hint 2": {
        "en": "What the decoder starts from is the first argument of greedy; what the encoder "
        "hands over is encoding.context.",
        "ko": "디코더가 출발하는 상태는 greedy의 첫 인자이고, 인코더가 넘겨주는 것은 "
        "encoding.context입니다.",
    },
    "exercise 5.5 zeros": {
        "en": "The decoder starts from zeros, whatever was read.",
        "ko": "무엇을 읽었든 디코더는 0에서 출발합니다.",
    },
    "exercise 5.5 first": {
        "en": "The decoder starts from the state after the first word: which state has read "
        "them all?",
        "ko": "디코더가 첫 낱말만 읽은 상태에서 출발합니다. 모든 낱말을 읽은 상태는 무엇인가요?",
    },
    "exercise 5.5 half": {
        "en": "The decoder gets h now, but its cell state is still empty.",
        "ko": "디코더가 이제 h는 받지만 셀 상태는 아직 비어 있습니다.",
    },
    "exercise 5.5 array": {
        "en": "states[-1] is one array, the last h. The decoder starts from a tuple of "
        "states: which two does an LSTM have?",
        "ko": "states[-1]은 배열 하나, 곧 마지막 h입니다. 디코더는 상태의 튜플에서 출발합니다. "
        "LSTM의 상태 둘은 무엇인가요?",
    },
    "exercise 5.5 alone": {
        "en": "That is h alone. An LSTM goes on from two states: which one is missing?",
        "ko": "h 하나뿐입니다. LSTM은 상태 두 개를 이어받습니다. 무엇이 빠졌나요?",
    },
    "exercise 5.6 done": {
        "en": "You have shown that an LSTM's context is the pair (h, c), and that without c a "
        "decoder still speaks, but of something else.",
        "ko": "LSTM의 컨텍스트는 (h, c) 한 쌍이고, c가 없어도 디코더는 말을 하지만 엉뚱한 말을 "
        "한다는 것을 보였습니다.",
    },
    "exercise 5.6 hint 1": {
        "en": "How many arrays does an LSTM keep from one step to the next, and how many come "
        "from the encoder here?",
        "ko": "LSTM이 다음 스텝으로 넘기는 배열은 몇 개인가요? 여기서 인코더에서 온 것은 몇 "
        "개인가요?",
    },
    "exercise 5.6 hint 2": {
        "en": "encoding.context has both, in order.",
        "ko": "encoding.context에 둘 다 차례대로 들어 있습니다.",
    },
    "exercise 5.6 zero": {
        "en": "The cell state is where an LSTM keeps its long memory, and here it is emptied.",
        "ko": "LSTM의 긴 기억은 셀 상태에 있는데, 여기서 그것을 비워 버립니다.",
    },
    "exercise 5.6 twice": {
        "en": "h stands in for c, too: the shape is right, but c is another array.",
        "ko": "c 자리에도 h를 넣었습니다. 모양은 맞지만 c는 다른 배열입니다.",
    },
    "exercise 5.6 swapped": {
        "en": "Both are there, but in the other order: h comes first.",
        "ko": "둘 다 있지만 순서가 바뀌었습니다. h가 먼저입니다.",
    },
    "exercise 5.6 alone": {
        "en": "That is h alone, one array; the decoder needs the pair (h, c).",
        "ko": "h 하나, 곧 배열 하나뿐입니다. 디코더에는 (h, c) 한 쌍이 필요합니다.",
    },
    "exercise 5.7 done": {
        "en": "You have shown that without a target the decoder's own last word is all there is "
        "to feed it.",
        "ko": "정답이 없을 때 디코더에 넣을 것은 방금 스스로 한 말뿐이라는 것을 보였습니다.",
    },
    "exercise 5.7 hint 1": {
        "en": "What was the decoder fed at each step when it learned, and what has taken its "
        "place here?",
        "ko": "학습할 때 디코더는 스텝마다 무엇을 받았나요? 여기서는 그 자리에 무엇이 있나요?",
    },
    "exercise 5.7 hint 2": {
        "en": "A loop: begin with SOS and context, call decode_step(token, state, model.decoder), "
        "feed back its choice and its state, stop at EOS.",
        "ko": "반복문을 쓰세요. SOS와 context에서 시작해 decode_step(token, state, "
        "model.decoder)을 부르고, 고른 낱말(choice)과 상태(state)를 되먹이고, EOS에서 멈춥니다.",
    },
    "exercise 5.7 pads": {
        "en": "It never hears what it has said: each step is fed a pad.",
        "ko": "자기가 한 말을 듣지 못합니다. 스텝마다 패딩이 들어갑니다.",
    },
    "exercise 5.7 start": {
        "en": "It hears itself now, but begins with a pad: which token began every sentence "
        "it learned from?",
        "ko": "이제 자기 말을 듣지만 패딩에서 시작합니다. 학습한 문장은 모두 어떤 토큰으로 "
        "시작했나요?",
    },
    "exercise 5.7 token": {
        "en": "The state goes on, but every step is fed the start again.",
        "ko": "상태는 이어지는데, 스텝마다 시작 토큰이 다시 들어갑니다.",
    },
    "exercise 5.7 state": {
        "en": "The words are fed back, but every step starts from the context again.",
        "ko": "낱말은 되먹이는데, 스텝마다 컨텍스트에서 다시 출발합니다.",
    },
    "exercise 5.7 eos": {
        "en": "The words are right: stop at EOS. It is a sign to stop, not a word of the text.",
        "ko": "낱말은 맞습니다. EOS에서 멈추세요. 멈추라는 표시일 뿐, 문장에 들어갈 낱말이 "
        "아닙니다.",
    },
    "exercise 5.8 done": {
        "en": "You have shown that a model for use must be made of the trained layers "
        "themselves: new layers know nothing.",
        "ko": "쓸 모델은 학습한 바로 그 층으로 만들어야 한다는 것을 보였습니다. 새로 만든 층은 "
        "아무것도 모릅니다.",
    },
    "exercise 5.8 hint 1": {
        "en": "Which line of this function uses trained?",
        "ko": "이 함수에서 trained를 쓰는 줄은 어느 줄인가요?",
    },
    "exercise 5.8 hint 2": {
        "en": 'trained.get_layer("encoder_embedding") and trained.get_layer("encoder") are the '
        "layers that learned; the second gives all states, h and c.",
        "ko": 'trained.get_layer("encoder_embedding")과 trained.get_layer("encoder")가 학습한 '
        "층입니다. 둘째 층은 모든 상태와 h, c를 돌려줍니다.",
    },
    "exercise 5.8 fresh": {
        "en": "layers.Embedding(…) and layers.LSTM(…) make new layers, with weights drawn just "
        "now.",
        "ko": "layers.Embedding(…)과 layers.LSTM(…)은 새 층을 만듭니다. 가중치는 방금 뽑은 "
        "난수입니다.",
    },
    "exercise 5.8 half": {
        "en": "The embedding is the trained one now, the LSTM is still a new one.",
        "ko": "임베딩은 이제 학습한 것이지만 LSTM은 아직 새것입니다.",
    },
    "exercise 5.8 clone": {
        "en": "clone_model copies how the layers are joined, not what they have learned.",
        "ko": "clone_model은 층을 이은 구조만 복사하고, 학습한 가중치는 복사하지 않습니다.",
    },
    "exercise 5.8 all": {
        "en": "These are the trained layers, but all three results come back: which two does "
        "a decoder start from?",
        "ko": "학습한 층은 맞는데 결과 셋을 모두 돌려줍니다. 디코더는 그 가운데 어느 둘에서 "
        "출발하나요?",
    },
    "exercise 5.8 first": {
        "en": "These are the trained layers, but the first of the three results is h after "
        "every word, and c has been thrown away.",
        "ko": "학습한 층은 맞습니다. 그런데 결과 셋 가운데 첫째는 낱말마다의 h이고, c는 "
        "버려졌습니다.",
    },
    "exercise 5.9 done": {
        "en": "You have shown which of an LSTM's results are its states: the last two, whatever "
        "comes before them.",
        "ko": "LSTM이 돌려주는 것 가운데 상태가 무엇인지 보였습니다. 앞에 무엇이 오든 마지막 "
        "둘입니다.",
    },
    "exercise 5.9 hint 1": {
        "en": "Print the shape of all three, with return_sequences=True: which one is no state?",
        "ko": "return_sequences=True로 두고 셋의 모양을 출력해 보세요. 상태가 아닌 것은 "
        "무엇인가요?",
    },
    "exercise 5.9 hint 2": {
        "en": "The output comes first, then h, then c.",
        "ko": "출력이 먼저 나오고, 그다음이 h, 그다음이 c입니다.",
    },
    "exercise 5.9 first": {
        "en": "Two arrays that are equal to the last bit are one thing twice: the output of the "
        "last step is h.",
        "ko": "한 비트도 다르지 않은 두 배열은 같은 것이 두 번 나온 것입니다. 마지막 스텝의 출력이 "
        "곧 h입니다.",
    },
    "exercise 5.9 swapped": {
        "en": "These are the states, but in the other order.",
        "ko": "상태는 맞는데 순서가 바뀌었습니다.",
    },
    "exercise 5.9 every": {
        "en": "With return_sequences=True the first of the three is h after every step: which one "
        "is only the last?",
        "ko": "return_sequences=True이면 셋 가운데 첫째는 모든 스텝의 h입니다. 마지막 것 하나만 "
        "담긴 것은 어느 것인가요?",
    },
    "exercise 5.10 done": {
        "en": "You have shown how two readers' states become one: h beside h, c beside c.",
        "ko": "두 방향의 상태를 하나로 잇는 법을 보였습니다. h 옆에 h, c 옆에 c입니다.",
    },
    "exercise 5.10 hint 1": {
        "en": "Which two of the four are hidden states? The numbers of a hidden state stay "
        "between −1 and 1.",
        "ko": "넷 가운데 은닉 상태는 어느 둘인가요? 은닉 상태의 숫자는 −1과 1 사이에 있습니다.",
    },
    "exercise 5.10 hint 2": {
        "en": "Keras gives forward h, forward c, backward h, backward c.",
        "ko": "케라스는 정방향 h, 정방향 c, 역방향 h, 역방향 c 순서로 줍니다.",
    },
    "exercise 5.10 neighbours": {
        "en": "Neighbours in the list were joined: what are the second and the third of the four?",
        "ko": "목록에서 이웃한 것끼리 이었습니다. 넷 가운데 둘째와 셋째는 무엇인가요?",
    },
    "exercise 5.10 forward": {
        "en": "Only the forward reader is handed over: half of what was read is thrown away.",
        "ko": "정방향만 넘겨주고 있습니다. 읽은 것의 절반을 버립니다.",
    },
    "exercise 5.10 added": {
        "en": "Added, the two directions cannot be told apart; put them side by side.",
        "ko": "더하면 두 방향을 구별할 수 없습니다. 나란히 이어 붙이세요.",
    },
    "exercise 5.10 backward": {
        "en": "h is with h and c with c, but the backward reader stands first: the forward "
        "one comes before it.",
        "ko": "h는 h끼리, c는 c끼리 이었지만 역방향이 앞에 있습니다. 정방향이 먼저입니다.",
    },
    "exercise 5.10 axis": {
        "en": "Without axis=-1 the sentences of one are put below those of the other: the "
        "batch grows, not the state.",
        "ko": "axis=-1이 없으면 한쪽의 문장들 아래에 다른 쪽의 문장들이 붙습니다. 상태가 아니라 "
        "배치가 커집니다.",
    },
    "exercise 6.1 done": {
        "en": "You have shown how to weigh a sentence: what was sent, less what still surprises. A "
        "decoder that knows nothing of it brings back 0 bits, and one that is sure of wrong digits "
        "less than that.",
        "ko": "이제 문장에서 되찾은 것을 비트로 잴 수 있습니다. 보낸 비트에서 놀라움만큼 뺍니다. "
        "아무것도 모르는 디코더는 0비트를 되찾고, 틀린 숫자를 확신하는 디코더는 0비트보다도 적게 "
        "되찾습니다.",
    },
    "exercise 6.1 hint 1": {
        "en": "How many bits does one random digit take, and how many do all of them? How many "
        "bits are surprises in all, each nat being more than one bit?",
        "ko": "무작위 숫자 하나는 몇 비트이고, 전부는 몇 비트인가요? 1내트는 1비트보다 큰데, "
        "놀라움을 모두 더하면 몇 비트인가요?",
    },
    "exercise 6.1 hint 2": {
        "en": "Sent: len(surprises) times np.log2(10). Lost: the sum of the surprises divided by "
        "np.log(2).",
        "ko": "보낸 것은 len(surprises)에 np.log2(10)을 곱한 것, 잃은 것은 놀라움의 합을 "
        "np.log(2)로 나눈 것입니다.",
    },
    "exercise 6.1 nats": {
        "en": "You take nats away from bits. One is measured with ln, the other with log₂.",
        "ko": "비트에서 내트를 뺐습니다. 하나는 ln으로, 하나는 log₂로 잰 것입니다.",
    },
    "exercise 6.1 times": {
        "en": "You change the unit, but in the wrong direction: a nat is larger than a bit, so "
        "there are more bits than nats.",
        "ko": "단위를 바꾸기는 했는데 방향이 반대입니다. 내트가 비트보다 크니, 비트로 세면 개수가 "
        "늘어야 합니다.",
    },
    "exercise 6.1 lost": {
        "en": "Those are the bits that were lost. How many came back?",
        "ko": "그것은 잃은 비트입니다. 되찾은 것은 얼마인가요?",
    },
    "exercise 6.1 mean": {
        "en": "You take the bits of one digit, the mean, away from those of all. The surprises of "
        "all digits add up.",
        "ko": "전체 비트에서 숫자 하나의 비트, 곧 평균을 뺐습니다. 모든 숫자의 놀라움을 더해야 "
        "합니다.",
    },
    "exercise 6.1 digit": {
        "en": "Those are bits per digit. Here the whole sequence is asked for.",
        "ko": "숫자 하나당 비트입니다. 여기서는 시퀀스 전체를 묻고 있습니다.",
    },
    "exercise 6.1 floor": {
        "en": "Less than 0 can come back: who is sure of wrong digits knows less than who guesses. "
        "Do not cut it off.",
        "ko": "0보다 적게 되찾을 수도 있습니다. 틀린 숫자를 확신하면 찍느니만 못하니까요. 0에서 "
        "자르지 마세요.",
    },
    "exercise 6.1 rounded": {
        "en": "3.32 is rounded, and what that leaves out adds up, digit by digit. Take "
        "np.log2(10).",
        "ko": "3.32는 반올림한 값이라, 숫자가 늘수록 차이가 쌓입니다. np.log2(10)을 쓰세요.",
    },
    "exercise 6.1 property below 0": {
        "en": "a decoder that is sure of wrong digits brings back less than 0 bits.",
        "ko": "틀린 숫자를 확신하는 디코더가 되찾는 비트는 0보다 적어야 합니다.",
    },
    "exercise 6.2 done": {
        "en": "You have shown all of attention: scores from products, shares from a softmax, a mix "
        "by shares; and that a pad gets no share.",
        "ko": "어텐션을 처음부터 끝까지 직접 짰습니다. 내적으로 점수를, 소프트맥스로 비율을 "
        "구하고, 그 비율대로 상태를 섞습니다. 패딩의 비율은 0입니다.",
    },
    "exercise 6.2 hint 1": {
        "en": "Three lines: a score for every state, shares, and the mix. At which of them must "
        "the pads disappear, so that the shares still sum to 1?",
        "ko": "세 줄입니다. 상태마다 점수, 비율, 섞은 것. 비율을 더해서 1이 되려면 패딩은 어느 "
        "줄에서 사라져야 할까요?",
    },
    "exercise 6.2 hint 2": {
        "en": "states @ h has all scores. np.where(mask, scores, -np.inf) keeps those of the real "
        "words, softmax makes e to the power of −∞ a 0, and shares @ states is the mix.",
        "ko": "states @ h에 점수가 모두 들어 있습니다. np.where(mask, scores, -np.inf)는 진짜 "
        "낱말의 점수만 남기고, e의 −∞제곱은 0이니 소프트맥스에서 패딩의 비율이 0이 됩니다. shares "
        "@ states가 섞은 것입니다.",
    },
    "exercise 6.2 pads": {
        "en": "The pad gets a share, here even the largest. Who looks at mask?",
        "ko": "패딩에도 비율을 주었습니다. 여기서는 가장 큰 비율입니다. mask는 어디에서 보고 "
        "있나요?",
    },
    "exercise 6.2 afterwards": {
        "en": "The pad's share was taken away after the softmax, and what is left no longer sums "
        "to 1. Take its score away before.",
        "ko": "소프트맥스 다음에 패딩의 비율을 뺐더니 남은 비율을 더해도 1이 되지 않습니다. 그 "
        "전에 점수에서 빼세요.",
    },
    "exercise 6.2 zero": {
        "en": "A score of 0 is a score like any other, and e to the power of 0 is 1. Which score "
        "gives a share of 0?",
        "ko": "점수 0도 점수이고, e의 0제곱은 1입니다. 비율이 0이 되는 점수는 무엇일까요?",
    },
    "exercise 6.2 scores": {
        "en": "You mix by the scores themselves. Shares are positive and sum to 1: which function "
        "makes them?",
        "ko": "점수를 그대로 비율로 썼습니다. 비율은 모두 양수이고 더하면 1이어야 합니다. 어떤 "
        "함수가 그렇게 만드나요?",
    },
    "exercise 6.2 best": {
        "en": "You look at the best state only. Attention looks at all of them, at each by its "
        "share; so it can be learned by gradients.",
        "ko": "가장 좋은 상태 하나만 보았습니다. 어텐션은 모든 상태를 비율대로 봅니다. 그래서 "
        "기울기로 배울 수 있습니다.",
    },
    "exercise 6.2 scaled": {
        "en": "You divide the scores by √H, as the Transformer does (Vaswani et al. 2017). The "
        "model here takes the products as they are.",
        "ko": "트랜스포머처럼(Vaswani et al. 2017) 점수를 √H로 나누었습니다. 여기 있는 모델은 "
        "내적을 그대로 씁니다.",
    },
    "exercise 6.2 inverted": {
        "en": "The mask is read the other way round, and only the pads get shares: they are where "
        "it is False.",
        "ko": "마스크를 거꾸로 읽어서 패딩만 비율을 받았습니다. 패딩은 마스크가 False인 "
        "자리입니다.",
    },
    "exercise 6.2 sides": {
        "en": "states is (S, H), h is (H,): which product gives (S,)?",
        "ko": "states는 (S, H), h는 (H,)입니다. 어떻게 곱해야 (S,)가 나올까요?",
    },
    "exercise 6.3 done": {
        "en": "You have shown that clipping by norm shortens what is too long, keeps its "
        "direction, and leaves a vanished gradient as small as it is.",
        "ko": "이제 폭발한 기울기를 노름으로 자를 수 있습니다. 너무 긴 것은 줄이되 방향은 지키고, "
        "소실된 기울기는 작은 그대로 둡니다.",
    },
    "exercise 6.3 hint 1": {
        "en": "np.linalg.norm(gradient) is its length. By which factor must a gradient be "
        "multiplied to become norm long?",
        "ko": "np.linalg.norm(gradient)가 길이입니다. 길이가 norm이 되게 하려면 기울기에 얼마를 "
        "곱해야 할까요?",
    },
    "exercise 6.3 hint 2": {
        "en": "If the length is above norm, return gradient * norm / length; otherwise the "
        "gradient as it is.",
        "ko": "길이가 norm보다 크면 gradient * norm / length를, 아니면 기울기를 그대로 돌려주세요.",
    },
    "exercise 6.3 numbers": {
        "en": "You clip every number by itself: that bends the direction. Shorten all numbers by "
        "the same factor.",
        "ko": "숫자를 하나하나 따로 잘랐습니다. 그러면 방향이 틀어집니다. 모든 숫자를 같은 배로 "
        "줄이세요.",
    },
    "exercise 6.3 any": {
        "en": "No single number need be longer than norm; the length counts.",
        "ko": "숫자 하나하나가 norm보다 작아도 기울기는 norm보다 길 수 있습니다. 길이로 견주세요.",
    },
    "exercise 6.3 always": {
        "en": "This gradient was short enough, and you made it longer. Clipping never lengthens.",
        "ko": "이 기울기는 이미 짧은데 길게 늘였습니다. 자르기는 늘리는 법이 없습니다.",
    },
    "exercise 6.3 one": {
        "en": "What was too long is 1 long now; it should be norm long.",
        "ko": "너무 긴 것이 길이 1이 되었습니다. 길이가 norm이어야 합니다.",
    },
    "exercise 6.3 divided": {
        "en": "You divide by norm, so a gradient twice as long stays twice as long. Divide by its "
        "own length first.",
        "ko": "norm으로 나누었으니 두 배 긴 기울기는 여전히 두 배 깁니다. 먼저 제 길이로 나누세요.",
    },
    "exercise 6.3 zero": {
        "en": "What is too long is thrown away, and nothing is learned from it. Keep its "
        "direction.",
        "ko": "너무 긴 기울기를 버렸으니 거기서 배우는 것이 없습니다. 방향은 남겨 두세요.",
    },
    "exercise 6.3 rows": {
        "en": "You clip every row by itself. The length is that of all numbers together, so that "
        "far and near keep their shares.",
        "ko": "줄마다 따로 잘랐습니다. 길이는 모든 숫자를 한데 모아 잰 것입니다. 그래야 먼 것과 "
        "가까운 것의 몫이 그대로입니다.",
    },
    "exercise 6.3 property short": {
        "en": "a gradient that is short enough stays as it is, even one of length 0.",
        "ko": "이미 충분히 짧은 기울기는 길이가 0이더라도 그대로 두어야 합니다.",
    },
    "exercise 6.3 property table": {
        "en": "a gradient may be a table; its length is that of all its numbers together.",
        "ko": "기울기가 표일 때도 있으니, 길이는 모든 숫자를 한데 모아 재야 합니다.",
    },
    "exercise 6.4 done": {
        "en": "You have shown what turning round does: on average the digits travel as far as "
        "before, but some now have hardly any way to go, and the first to be said is one of them.",
        "ko": "뒤집으면 무엇이 달라지는지 스텝을 세어 알아냈습니다. 숫자들이 가는 거리는 "
        "평균으로는 그대로인데, 아주 가까워진 숫자가 생깁니다. 처음 말할 숫자가 바로 그렇습니다.",
    },
    "exercise 6.4 hint 1": {
        "en": "Write down two rows for length 3: the step at which each digit is read (0, 1, 2), "
        "and the step at which it is said. What is the difference?",
        "ko": "길이가 3일 때를 두 줄로 적어 보세요. 숫자마다 읽는 스텝(0, 1, 2)과 말하는 "
        "스텝입니다. 둘의 차이는 얼마인가요?",
    },
    "exercise 6.4 hint 2": {
        "en": "Forwards, digit i is said at step length + i. Backwards the last digit, i = length "
        "- 1, is said at step length, the one before it a step later.",
        "ko": "차례대로라면 i번째 숫자는 length + i번째 스텝에서 말합니다. 거꾸로라면 마지막 "
        "숫자(i = length - 1)를 length번째 스텝에서, 그 앞의 것을 한 스텝 뒤에 말합니다.",
    },
    "exercise 6.4 length": {
        "en": "Forwards that is right: every digit waits until all have been read. Backwards some "
        "wait less, and others more.",
        "ko": "차례대로라면 맞습니다. 숫자마다 똑같이 기다립니다. 거꾸로라면 덜 기다리는 것도, 더 "
        "기다리는 것도 있습니다.",
    },
    "exercise 6.4 start": {
        "en": "One step too many. <sos> takes no step of its own: at the step that is fed <sos> "
        "the first digit is already said.",
        "ko": "한 스텝씩 많습니다. <sos>에 스텝이 따로 드는 것은 아닙니다. <sos>를 받는 바로 그 "
        "스텝에서 첫 숫자를 말합니다.",
    },
    "exercise 6.4 order": {
        "en": "The right numbers in the order of the answer. Asked for are they in the order of "
        "reading.",
        "ko": "숫자는 맞는데 말하는 순서대로 놓았습니다. 읽는 순서대로 놓아야 합니다.",
    },
    "exercise 6.4 source": {
        "en": "That is the way to the end of the source. How many steps of the decoder come after "
        "it?",
        "ko": "원문이 끝날 때까지의 거리입니다. 그 뒤에 디코더가 몇 스텝을 더 가나요?",
    },
    "exercise 6.5 done": {
        "en": "You have shown that a decoder that hears nothing does best to give one and the same "
        "answer. So if every long input gets the same output, ask first how much of it reaches the "
        "decoder.",
        "ko": "아무것도 듣지 못하는 디코더에게는 늘 같은 대답이 최선입니다. 긴 입력마다 같은 "
        "출력이 나온다면, 디코더에 무엇이 닿는지부터 확인해 보세요.",
    },
    "exercise 6.5 hint 1": {
        "en": "Take one place of the answer: which digits were right there, over all sequences? If "
        "you must say the same each time, which is right most often?",
        "ko": "답의 한 자리를 보세요. 모든 시퀀스에서 그 자리의 정답은 무엇이었나요? 매번 같은 "
        "숫자를 말해야 한다면 무엇이 가장 자주 맞을까요?",
    },
    "exercise 6.5 hint 2": {
        "en": "zip(*answers) gives the columns, one for each place; column.count(digit) says how "
        "often a digit is in it, and max(…, key=column.count) which is there most often.",
        "ko": "zip(*answers)는 자리마다 하나씩 열을 줍니다. column.count(digit)은 숫자가 몇 번 "
        "나오는지, max(…, key=column.count)는 무엇이 가장 자주 나오는지 알려 줍니다.",
    },
    "exercise 6.5 inputs": {
        "en": "You give every sequence an answer of its own. But this decoder cannot tell the "
        "sequences apart: it has one answer, as long as a sequence.",
        "ko": "시퀀스마다 다른 답을 주었습니다. 하지만 이 디코더는 시퀀스를 구별하지 못합니다. "
        "답은 하나이고, 길이는 시퀀스의 길이와 같습니다.",
    },
    "exercise 6.5 all": {
        "en": "The digit that is most frequent over all places. The decoder hears nothing of the "
        "source, but it knows at which place it is.",
        "ko": "모든 자리를 통틀어 가장 흔한 숫자입니다. 이 디코더는 원문은 듣지 못해도 지금이 몇째 "
        "자리인지는 압니다.",
    },
    "exercise 6.5 mean": {
        "en": "A mean of digits may be a digit that was never right. Digits are names here: count "
        "them.",
        "ko": "숫자의 평균은 한 번도 정답이 아니었던 숫자일 수 있습니다. 여기서 숫자는 이름일 "
        "뿐이니 세어야 합니다.",
    },
    "exercise 6.5 average": {
        "en": "A mean of digits is hardly ever a digit. Digits are names here: count them.",
        "ko": "숫자들의 평균은 2.4처럼 한 자리 숫자가 아닐 때가 많습니다. 여기서 숫자는 이름일 "
        "뿐이니 세어야 합니다.",
    },
    "exercise 6.5 median": {
        "en": "The median is the middle one by size, but digits are names here: none is larger. "
        "Count them.",
        "ko": "중앙값은 크기 순서로 가운데에 있는 값입니다. 여기서 숫자는 크기가 없는 이름일 "
        "뿐이니 세어야 합니다.",
    },
    "exercise 6.5 whole": {
        "en": "The sequence that is most frequent as a whole. Place by place another digit may be "
        "right more often.",
        "ko": "통째로 가장 흔한 시퀀스입니다. 자리마다 따로 보면 더 자주 맞는 숫자가 있을 수 "
        "있습니다.",
    },
    "widget sentence": {"en": "Sentence", "ko": "문장"},
    "widget words": {"en": "Words it knows", "ko": "쓸 수 있는 낱말"},
    "widget empty": {
        "en": "The sentence is empty: write at least one word.",
        "ko": "문장이 비어 있습니다. 낱말을 하나 이상 쓰세요.",
    },
    "widget long": {
        "en": "The sentence has {count} tokens, the most this model takes is {longest}: "
        "make it shorter.",
        "ko": "문장의 토큰이 {count}개입니다. 이 모델은 {longest}개까지만 받으니 문장을 줄이세요.",
    },
    "widget unknown word": {
        "en": "{word} is not among the {size} words this model knows (they are listed below): "
        "try {near}.",
        "ko": "{word}: 이 모델이 아는 낱말 {size}개(아래에서 고를 수 있습니다)에 들어 있지 "
        "않습니다. {near} 같은 낱말을 써 보세요.",
    },
    "widget kept": {
        "en": "Until then the last sentence it could read stays.",
        "ko": "그때까지는 마지막으로 읽을 수 있었던 문장이 남아 있습니다.",
    },
    "widget back": {"en": "Previous", "ko": "이전"},
    "widget next": {"en": "Next", "ko": "다음"},
    "widget play": {"en": "Play", "ko": "재생"},
    "widget pause": {"en": "Pause", "ko": "멈춤"},
    "widget step": {"en": "Step", "ko": "스텝"},
    "widget no motion": {
        "en": "Motion is switched off in this computer's settings: use Next.",
        "ko": "이 컴퓨터의 설정에서 움직임을 꺼 두었습니다. ‘다음’을 쓰세요.",
    },
    "microscope cell": {"en": "Cell", "ko": "셀"},
    "microscope grid": {
        "en": "Every number of the encoder: tokens across, units down",
        "ko": "인코더의 모든 숫자: 가로는 토큰, 세로는 유닛",
    },
    "microscope formula": {"en": "How a number was made", "ko": "숫자가 만들어진 과정"},
    "microscope axes": {"en": "unit ↓ token →", "ko": "유닛 ↓ 토큰 →"},
    "microscope start": {"en": "start", "ko": "시작"},
    "microscope step": {
        "en": "step {step} of {count}, token {token}",
        "ko": "전체 {count}스텝 가운데 {step}번째, 토큰 {token}",
    },
    "microscope step 0": {
        "en": "step 0 of {count}, nothing read yet",
        "ko": "전체 {count}스텝 가운데 아직 하나도 읽기 전",
    },
    "microscope place": {
        "en": "{row}, unit {unit}, step {step} ({token})",
        "ko": "{row}, 유닛 {unit}, {step}스텝({token})",
    },
    "microscope place 0": {
        "en": "{row}, unit {unit}, before the first token",
        "ko": "{row}, 유닛 {unit}, 첫 토큰을 읽기 전",
    },
    "microscope hint": {
        "en": "Click any number to see the arithmetic that made it.",
        "ko": "아무 숫자나 눌러 보세요. 그 숫자를 만든 계산이 나옵니다.",
    },
    "microscope bars": {
        "en": "In a closed row every unit is a bar: up (orange) above 0, down (blue) below. Gates "
        "go from 0, an empty place, to 1, a full one.",
        "ko": "접힌 줄에서는 유닛 하나가 막대 하나입니다. 0보다 크면 위로(주황), 작으면 "
        "아래로(파랑) 뻗습니다. 게이트는 0이면 비어 있고 1이면 꽉 찹니다.",
    },
    "microscope weights": {
        "en": "W, U and b are weights: training found them.",
        "ko": "W, U, b는 학습으로 찾아낸 가중치입니다.",
    },
    "microscope back": {"en": "Back", "ko": "뒤로"},
    "microscope close": {"en": "Close", "ko": "닫기"},
    "microscope trail": {"en": "The way you came", "ko": "지나온 길"},
    "microscope embedding": {
        "en": "Number {unit} in the row of “{token}” in the embedding table. Training found it; "
        "here the trail ends.",
        "ko": "임베딩 표에서 ‘{token}’ 줄의 {unit}번째 숫자입니다. 학습으로 찾아낸 값이라 "
        "더 거슬러 올라갈 곳은 없습니다.",
    },
    "microscope zeros": {
        "en": "Before the first token the state is all zeros; here the trail ends.",
        "ko": "첫 토큰을 읽기 전의 상태는 모두 0입니다. 더 거슬러 올라갈 곳은 없습니다.",
    },
    "microscope says": {
        "en": "If the sentence ended here, the decoder would say:",
        "ko": "문장이 여기서 끝난다면 디코더가 할 말:",
    },
    "microscope models": {
        "en": "the microscope takes one model, or several with a different cell each; "
        "given: {given}.",
        "ko": "현미경에는 모델 하나, 또는 셀이 서로 다른 모델 여럿을 주세요. 받은 것: {given}.",
    },
    "microscope vocabularies": {
        "en": "models under one microscope must read the same words: give them one source "
        "vocabulary.",
        "ko": "한 현미경에 놓을 모델은 같은 낱말을 읽어야 합니다. 원문 단어 집합을 똑같이 하세요.",
    },
    "microscope selection": {
        "en": '{given} is no number of this sentence: give (row, step, unit), such as ("h", 1, 1), '
        "or () for none.",
        "ko": '{given}: 이 문장에 없는 숫자입니다. ("h", 1, 1)처럼 (행, 스텝, 유닛)을 주거나, '
        "고르지 않으려면 ()를 주세요.",
    },
    "read back x": {"en": "sent (above), came back (below)", "ko": "위: 보낸 것, 아래: 돌아온 것"},
    "bits lost": {"en": "bits lost", "ko": "잃은 비트"},
    "read back title": {
        "en": "{right} of {count} come back, {lost:.1f} bits are lost",
        "ko": "{count}개 가운데 {right}개가 돌아오고 {lost:.1f}비트를 잃는다",
    },
    "explorer model": {"en": "Read by", "ko": "읽는 모델"},
    "explorer yours": {"en": "Digits", "ko": "숫자"},
    "explorer length": {"en": "Length", "ko": "길이"},
    "explorer anew": {"en": "Other digits", "ko": "다른 숫자"},
    "explorer verdict": {
        "en": "{count} digits: {sent} bits sent, {back} come back; speaking alone, the decoder "
        "gets {right} of {count} right.",
        "ko": "숫자 {count}개: 보낸 것 {sent}비트, 되찾은 것 {back}비트. 디코더가 혼자 말하면 "
        "{count}개 가운데 {right}개를 맞힙니다.",
    },
    "explorer chart": {
        "en": "Bits that come back against digits sent, a curve for each model below the line of "
        "bits sent. Your {n} digits: {sent} bits sent, {back} back.",
        "ko": "보낸 숫자의 개수에 따라 되찾은 비트. 보낸 양의 직선 아래에 모델마다 곡선이 하나씩 "
        "있다. 지금 숫자 {n}개는 보낸 것 {sent}비트, 되찾은 것 {back}비트.",
    },
    "explorer digits": {"en": "Digit by digit", "ko": "숫자 하나하나"},
    "explorer bits": {"en": "bits", "ko": "비트"},
    "explorer line": {"en": "sent", "ko": "보낸 양"},
    "explorer x": {"en": "digits sent", "ko": "보낸 숫자의 개수"},
    "explorer lost": {"en": "lost", "ko": "잃음"},
    "explorer sent": {"en": "sent", "ko": "보냄"},
    "explorer back": {"en": "back", "ko": "받음"},
    "explorer digit": {
        "en": "digit {n} of {count}: sent {sent}, came back {back}, {lost} bits lost",
        "ko": "{count}개 가운데 {n}번째: 보낸 것 {sent}, 돌아온 것 {back}, 잃은 것 {lost}비트",
    },
    "explorer hint": {
        "en": "Click a digit to see what the decoder held possible there.",
        "ko": "숫자를 눌러 보세요. 그 자리에서 디코더가 무엇을 얼마나 믿었는지 나옵니다.",
    },
    "explorer beliefs": {
        "en": "Place {n}: the probability of every digit, told the digits before it",
        "ko": "{n}번째 자리: 앞 숫자들을 알려 주었을 때 각 숫자의 확률",
    },
    "map sentences": {
        "en": "the map has {count} sentences: give it 3 or more.",
        "ko": "지도에 놓을 문장이 {count}개입니다. 3개 이상 주세요.",
    },
    "context_lab chooses": {"en": "A click on the map chooses", "ko": "지도에서 누르면 고를 것"},
    "context_lab map": {"en": "A map of contexts", "ko": "컨텍스트의 지도"},
    "context_lab point": {
        "en": "Every mark is a sentence: go to one to read it.",
        "ko": "표시 하나가 문장 하나입니다. 가 보면 문장이 나옵니다.",
    },
    "context_lab axes": {
        "en": "Across: {x} % of the variance, up: {y} %. ✕: what A’s decoder gets; P: A with its "
        "pads, without a mask.",
        "ko": "가로축은 분산의 {x} %, 세로축은 {y} %. ✕: A의 디코더가 받는 것. P: 패딩을 붙이고 "
        "마스크 없이 읽은 A.",
    },
    "context_lab whose": {"en": "Whose sentence is it?", "ko": "누구의 문장일까?"},
    "context_lab share": {"en": "From A to B", "ko": "A에서 B까지"},
    "context_lab own": {"en": "Its own", "ko": "제 것"},
    "context_lab half": {"en": "Half and half", "ko": "반반"},
    "context_lab swap": {"en": "Swapped", "ko": "맞바꾸기"},
    "context_lab blend": {
        "en": "{own} % own, {other} % the other’s",
        "ko": "제 것 {own} %, 남의 것 {other} %",
    },
    "context_lab alone": {"en": "{sentence} as it is", "ko": "{sentence} 그대로"},
    "context_lab given": {
        "en": "{mine}’s decoder, given {own} % {mine} + {other} % {yours}",
        "ko": "{mine}의 디코더에 {mine} {own} % + {yours} {other} %",
    },
    "context_lab numbers": {
        "en": "The numbers A’s decoder gets",
        "ko": "A의 디코더가 받는 숫자",
    },
    "context_lab hint": {
        "en": "Choose a number and hold it at a value; those held stand in brackets.",
        "ko": "숫자를 하나 골라 원하는 값에 붙잡아 두세요. 붙잡은 숫자는 대괄호 안에 있습니다.",
    },
    "context_lab none": {"en": "No number is chosen yet.", "ko": "아직 고른 숫자가 없습니다."},
    "context_lab number": {"en": "{name} is {value}", "ko": "{name}의 값: {value}"},
    "context_lab held": {"en": "{name} is held at {value}", "ko": "{name}: {value}에 붙잡음"},
    "context_lab value": {"en": "Hold it at", "ko": "붙잡을 값"},
    "context_lab zero": {"en": "Switch off (0)", "ko": "끄기(0)"},
    "context_lab let go": {"en": "Let go", "ko": "놓아주기"},
    "context_lab let all go": {"en": "Let all go", "ko": "모두 놓아주기"},
    "context_lab try": {"en": "Switch each off in turn", "ko": "하나씩 차례로 꺼 보기"},
    "context_lab tried": {
        "en": "Switched off alone, {count} of {all} numbers change the sentence: those underlined "
        "twice.",
        "ko": "하나만 껐을 때 문장이 바뀌는 숫자는 {all}개 가운데 {count}개: 두 줄로 밑줄 친 "
        "것입니다.",
    },
    "context_lab before": {"en": "With nothing held:", "ko": "아무것도 붙잡지 않으면:"},
    "context_lab after": {"en": "As it is now:", "ko": "지금은:"},
    "context_lab padding": {
        "en": "A with pads behind it",
        "ko": "A 뒤에 패딩을 붙이면",
    },
    "context_lab pads": {"en": "Pads", "ko": "패딩"},
    "context_lab bare": {"en": "Without a mask", "ko": "마스크 없이"},
    "context_lab masked": {"en": "With the mask", "ko": "마스크를 쓰고"},
    "context_lab moved": {
        "en": "The context has moved by {distance}.",
        "ko": "컨텍스트가 움직인 거리: {distance}",
    },
    "context_lab says": {"en": "The decoder says:", "ko": "디코더가 하는 말:"},
    "decoder_lab presets": {"en": "Sentences to try", "ko": "해 볼 문장"},
    "decoder_lab truth": {"en": "Right answer", "ko": "정답"},
    "decoder_lab teacher": {
        "en": "Feed the right words (teacher forcing)",
        "ko": "정답 낱말을 넣어 주기(교사 강요)",
    },
    "decoder_lab known": {"en": "Words it can say", "ko": "말할 수 있는 낱말"},
    "decoder_lab words": {"en": "Word by word", "ko": "한 낱말씩"},
    "decoder_lab fed": {"en": "fed", "ko": "넣은 것"},
    "decoder_lab likeliest": {"en": "likeliest", "ko": "가장 유력"},
    "decoder_lab said": {"en": "taken", "ko": "고른 것"},
    "decoder_lab step by step": {"en": "One step of the decoder", "ko": "디코더의 한 스텝"},
    "decoder_lab step": {
        "en": "step {step} of {count}: fed “{fed}”, says “{said}” ({share})",
        "ko": "전체 {count}스텝 가운데 {step}번째: ‘{fed}’ 다음에 ‘{said}’ ({share})",
    },
    "decoder_lab forced": {
        "en": "step {step} of {count}: fed “{fed}”, made to say “{said}”; the likeliest was "
        "“{likeliest}” ({share})",
        "ko": "전체 {count}스텝 가운데 {step}번째: ‘{fed}’ 다음에 시킨 말은 ‘{said}’, 가장 유력한 "
        "것은 ‘{likeliest}’ ({share})",
    },
    "decoder_lab taught": {
        "en": "step {step} of {count}: fed “{fed}”, would say “{likeliest}” ({share}); right is "
        "“{said}”",
        "ko": "전체 {count}스텝 가운데 {step}번째: ‘{fed}’ 다음에 하려던 말은 ‘{likeliest}’ "
        "({share}), 정답은 ‘{said}’",
    },
    "decoder_lab step 0": {
        "en": "step 0 of {count}: nothing said yet",
        "ko": "전체 {count}스텝 가운데 아직 아무 말도 하기 전",
    },
    "decoder_lab context": {
        "en": "The first state is the context. The first input will be <sos>.",
        "ko": "첫 상태는 컨텍스트입니다. 첫 입력은 <sos>가 됩니다.",
    },
    "decoder_lab fed back": {
        "en": "“{said}” is fed back: it is the next input, and this state the next state.",
        "ko": "고른 낱말({said})을 되먹입니다. 다음 입력이 되고, 이 상태가 다음 상태가 됩니다.",
    },
    "decoder_lab ends": {
        "en": "<eos>: the sentence is complete, the decoder stops.",
        "ko": "<eos>: 문장이 끝났으니 디코더가 멈춥니다.",
    },
    "decoder_lab cut": {
        "en": "It has not said <eos>; here it is stopped.",
        "ko": "<eos>를 말하지 않아서 여기서 멈춰 세웁니다.",
    },
    "decoder_lab temperature": {"en": "Temperature", "ko": "온도"},
    "decoder_lab bars": {
        "en": "Step {step}, fed “{fed}”: click a word to force it",
        "ko": "{step}스텝, 넣은 낱말은 ‘{fed}’. 아래 낱말을 누르면 그 말을 시킵니다.",
    },
    "decoder_lab draw": {
        "en": "Draw the words from here on",
        "ko": "여기서부터 확률대로 뽑기",
    },
    "decoder_lab free": {"en": "Let it run free", "ko": "스스로 말하게 두기"},
    "decoder_lab beam": {"en": "Beam search", "ko": "빔 서치"},
    "decoder_lab width": {"en": "Beam width", "ko": "빔 너비"},
    "decoder_lab width 1": {"en": "1 (greedy)", "ko": "1(탐욕적)"},
    "decoder_lab penalty": {"en": "Length penalty α", "ko": "길이 벌점 α"},
    "decoder_lab same": {
        "en": "Greedy and the beam’s best agree: “{best}” ({theirs}).",
        "ko": "탐욕적 디코딩과 빔의 1등이 같습니다: ‘{best}’ ({theirs}).",
    },
    "decoder_lab parts": {
        "en": "They part after “{after}”. ● Greedy takes “{first}”: “{alone}” ({mine}). ★ The "
        "beam’s best takes “{other}”: “{best}” ({theirs}).",
        "ko": "‘{after}’ 다음에 갈라집니다. ● 탐욕적 디코딩은 ‘{first}’ 쪽으로: ‘{alone}’ "
        "({mine}). ★ 빔의 1등은 ‘{other}’ 쪽으로: ‘{best}’ ({theirs}).",
    },
    "decoder_lab tree": {
        "en": "The beam as a tree: words go on to the right",
        "ko": "나무로 그린 빔: 낱말이 오른쪽으로 이어진다",
    },
    "decoder_lab legend": {
        "en": "★ the beam’s best, ● greedy; a dashed box left the beam. Under a word: how likely "
        "the sentence is up to there. Click one to make the decoder say it.",
        "ko": "★ 빔의 1등, ● 탐욕적 디코딩, 점선 상자는 빔에서 밀려난 것. 낱말 밑의 수는 문장이 "
        "거기까지 나올 확률입니다. 누르면 디코더가 그대로 말합니다.",
    },
    "decoder_lab best": {"en": "the beam’s best", "ko": "빔의 1등"},
    "decoder_lab greedy": {"en": "greedy", "ko": "탐욕적 디코딩"},
    "decoder_lab dropped": {"en": "dropped from the beam", "ko": "빔에서 밀려남"},
    "decoder_lab never": {"en": "never in the beam", "ko": "빔에 든 적 없음"},
    "decoder_lab found": {"en": "What the beam keeps at the end", "ko": "빔이 끝까지 남긴 문장"},
    "decoder_lab sentence": {"en": "sentence", "ko": "문장"},
    "decoder_lab probability": {"en": "probability", "ko": "확률"},
    "decoder_lab score": {"en": "log p / length^α", "ko": "log p / 길이^α"},
    "not a pick": {
        "en": "{word} is not one word: give picks word by word, such as the picks "
        '["the", "cat"], and "" for a free choice.',
        "ko": '{word}: 낱말 하나가 아닙니다. picks에는 ["the", "cat"]처럼 낱말을 하나씩 주고, '
        '맡겨 둘 곳에는 ""를 주세요.',
    },
    "no such unit": {
        "en": "{given} is no number of this context: it has {parts}, units 1 to {last} each.",
        "ko": "{given}: 이 컨텍스트에 없는 숫자입니다. {parts}에 유닛이 1부터 {last}까지 있습니다.",
    },
    "codebook letter": {"en": "Letter", "ko": "편지"},
    "codebook send": {"en": "Send", "ko": "보내기"},
    "codebook by book": {
        "en": "By the codebook: at each place the longest word that fits",
        "ko": "코드북으로: 자리마다 맞는 낱말 가운데 가장 긴 것",
    },
    "codebook by vocabulary": {
        "en": "By the vocabulary: split at the spaces, a row for each letter",
        "ko": "단어 집합으로: 띄어쓰기로 나누고, 편지마다 한 줄",
    },
    "codebook pieces": {"en": "The letter in pieces", "ko": "편지의 조각"},
    "codebook piece": {
        "en": "Piece {n} of {count} is {word}, code {code}. At {here} these words of the book fit: "
        "{fits}.",
        "ko": "{count}조각 가운데 {n}번째는 {word}, 코드는 {code}. {here} 앞에서 책에 있는 낱말 "
        "가운데 맞는 것: {fits}.",
    },
    "codebook hint": {
        "en": "Click a piece to see which words of the book fit there.",
        "ko": "조각을 눌러 보세요. 그 자리에 책의 어떤 낱말이 맞는지 나옵니다.",
    },
    "codebook empty": {
        "en": "Write a letter: it falls into pieces as you type.",
        "ko": "편지를 써 보세요. 쓰는 대로 조각이 나뉩니다.",
    },
    "codebook stuck": {
        "en": "{rest} does not begin with a word of the book, so this letter cannot be sent in "
        "codes. The words of the book: {words}.",
        "ko": "{rest}: 책에 있는 낱말로 시작하지 않아, 이 편지는 코드로 보낼 수 없습니다. "
        "책에 있는 낱말: {words}.",
    },
    "codebook travels": {"en": "What travels:", "ko": "오가는 숫자:"},
    "codebook returns": {"en": "Read back:", "ko": "되돌려 읽으면:"},
    "codebook unsent": {"en": "press Send, or Enter.", "ko": "보내기나 Enter를 누르세요."},
    "codebook same": {"en": "word for word what was sent", "ko": "보낸 낱말 그대로"},
    "codebook lost": {
        "en": "{lost} of {count} words lost",
        "ko": "낱말 {count}개 가운데 {lost}개를 잃음",
    },
    "codebook places": {
        "en": "In every place, from above: the token, its id, the mask",
        "ko": "칸마다 위에서부터 토큰, 번호(id), 마스크",
    },
    "codebook place": {
        "en": "{row}, place {n} of {count}: {token}, id {id}, mask {mask}",
        "ko": "{row}, {count}칸 가운데 {n}번째: {token}, 번호 {id}, 마스크 {mask}",
    },
    "codebook yours": {"en": "yours", "ko": "내 편지"},
    "codebook row": {"en": "letter {n}", "ko": "편지 {n}"},
    "codebook long": {
        "en": "The letter has {count} characters, the most that fits here is {longest}: make it "
        "shorter.",
        "ko": "편지가 {count}자입니다. 여기에는 {longest}자까지만 들어가니 줄여 주세요.",
    },
    "codebook half": {
        "en": "The letter holds half a character, {shown}, which cannot be sent: delete it.",
        "ko": "편지에 반쪽짜리 글자 {shown} 문자가 들어 있어 보낼 수 없습니다. 지워 주세요.",
    },
    "codes title": {
        "en": "The letter travels as {count} numbers",
        "ko": "편지는 숫자 {count}개가 되어 오간다",
    },
    "codes alt": {
        "en": "Each piece of the letter in a box with its code: {pieces}.",
        "ko": "편지의 조각마다 상자 하나에 코드와 함께 적은 그림: {pieces}.",
    },
    "predict question": {
        "en": "{given} is not a question of this course: there are {known}.",
        "ko": "{given}: 이 과정에 없는 질문입니다. 있는 것: {known}.",
    },
    "predict answer": {
        "en": "{given} is no answer to this question: give something such as {such}.",
        "ko": "{given}: 이 질문의 답이 될 수 없습니다. {such} 같은 값을 주세요.",
    },
    "predict no number": {
        "en": "{given} is no number: write one such as 12 or 0.5.",
        "ko": "{given}: 숫자가 아닙니다. 12나 0.5처럼 써 보세요.",
    },
    "predict yours": {"en": "Your guess", "ko": "내 예상"},
    "predict commit": {"en": "That is my guess", "ko": "이렇게 예상합니다"},
    "predict first": {
        "en": "Guess first; nobody marks it.",
        "ko": "먼저 예상해 보세요. 채점은 하지 않습니다.",
    },
    "predict you": {"en": "you", "ko": "내 예상"},
    "predict truth": {"en": "what it is", "ko": "실제"},
    "predict verdict": {
        "en": "You said {guess}; it is {truth}.",
        "ko": "예상은 {guess}, 실제는 {truth}.",
    },
    "predict apart": {
        "en": "The two curves are {gap} apart on average, most at {at}: you drew {guess}, it is "
        "{truth}.",
        "ko": "두 곡선은 평균 {gap}만큼 떨어져 있습니다. 가장 먼 곳은 {at}: 예상은 {guess}, 실제는 "
        "{truth}.",
    },
    "predict exact": {"en": "Just so.", "ko": "바로 그대로입니다."},
    "predict near": {"en": "That is close.", "ko": "비슷하게 맞혔습니다."},
    "predict far": {
        "en": "Not what you thought: find out why.",
        "ko": "예상과 다릅니다. 까닭을 찾아보세요.",
    },
    "predict sketch": {
        "en": "Draw your curve with the mouse or a finger; by keyboard: ← → to a place, ↑ ↓ up and "
        "down.",
        "ko": "마우스나 손가락으로 곡선을 그려 보세요. 키보드로는 ← →로 자리를 고르고 ↑ ↓로 올리고 "
        "내립니다.",
    },
    "predict sliders": {"en": "Your curve, place by place", "ko": "내 곡선의 자리마다"},
    "predict undrawn": {"en": "nothing drawn yet", "ko": "아직 그리지 않음"},
    "option yes": {"en": "yes", "ko": "예"},
    "option no": {"en": "no", "ko": "아니요"},
    "ask numbers that travel": {
        "en": "How many numbers will travel?",
        "ko": "숫자가 몇 개나 오갈까요?",
    },
    "ask empty places": {
        "en": "How many places of the rectangle will hold no word?",
        "ko": "네모에서 낱말이 없는 칸은 몇 개일까요?",
    },
    "ask backwards": {
        "en": "If we read the same words in the opposite order, will h end up the same?",
        "ko": "낱말 순서를 뒤집어 읽어도 마지막 h가 같을까요?",
    },
    "ask longer context": {
        "en": "Will the longer sentence get a context with more numbers?",
        "ko": "긴 문장의 컨텍스트에는 숫자가 더 많을까요?",
    },
    "ask eight pads": {
        "en": "Eight pads behind the sentence and no mask: does the decoder still say the same?",
        "ko": "문장 뒤에 패딩 8개를 붙이고 마스크를 쓰지 않으면, 디코더가 그래도 똑같이 말할까요?",
    },
    "ask likeliest with the": {
        "en": "Does the likeliest sentence begin with the, the likeliest first word?",
        "ko": "가장 유력한 문장도 가장 유력한 첫 낱말인 the로 시작할까요?",
    },
    "ask without a teacher": {
        "en": "Of 100 digits, how many are right when the decoder hears only itself?",
        "ko": "디코더가 자기 말만 들을 때, 숫자 100개 가운데 몇 개나 맞힐까요?",
    },
    "ask first loss": {
        "en": "What will the first loss be, in nats (natural logarithm)?",
        "ko": "첫 손실은 얼마일까요? (자연로그)",
    },
    "ask bits back": {
        "en": "Of the 53 bits that 16 digits carry, how many come back?",
        "ko": "숫자 16개에 담아 보낸 53비트 가운데 몇 비트나 돌아올까요?",
    },
    "ask information curve": {
        "en": "How many bits of 1 to 24 digits come back through 16 units? Draw it below the line "
        "of what is sent.",
        "ko": "유닛 16개를 지나 숫자 1~24개에서 몇 비트가 돌아올까요? 보낸 양의 점선 아래에 그려 "
        "보세요.",
    },
    "axis information curve x": {"en": "digits sent", "ko": "보낸 숫자의 개수"},
    "axis information curve y": {"en": "bits", "ko": "비트"},
    "axis information curve line": {"en": "sent", "ko": "보낸 양"},
    "ask tanh with gain 3": {
        "en": "With tanh and gain 3, is the gradient larger after 30 steps back than at the start?",
        "ko": "tanh가 있고 gain이 3이면, 30스텝을 거슬러 간 기울기는 처음보다 클까요?",
    },
    "progress bar": {"en": "Progress of the training", "ko": "학습 진행"},
    "progress steps": {"en": "{learned} of {steps} steps", "ko": "{steps}스텝 중 {learned}스텝"},
    "progress warming": {"en": "getting started", "ko": "준비 중"},
    "progress seconds": {"en": "about {seconds} s left", "ko": "약 {seconds}초 남음"},
    "progress minutes": {"en": "about {minutes} min left", "ko": "약 {minutes}분 남음"},
    "progress stop": {"en": "Stop", "ko": "멈추기"},
    "progress running": {
        "en": "It is learning. Stop it whenever you like, with ■ above the notebook too: "
        "nothing is lost.",
        "ko": "학습하는 중입니다. 언제든 멈출 수 있고(노트북 위쪽의 ■도 됩니다), 멈춰도 잃는 것은 "
        "없습니다.",
    },
    "progress stopped": {
        "en": "Stopped after {learned} of {steps} steps. Run the cell again and it goes on from "
        "here.",
        "ko": "{steps}스텝 가운데 {learned}스텝에서 멈췄습니다. 셀을 다시 실행하면 여기서부터 "
        "이어집니다.",
    },
    "progress done": {
        "en": "All {steps} steps are learned.",
        "ko": "{steps}스텝을 모두 마쳤습니다.",
    },
    "progress chart": {
        "en": "The loss by training step. Knowing nothing would cost {start}; now it is {loss}.",
        "ko": "학습 스텝에 따른 손실. 아무것도 모를 때는 {start}, 지금은 {loss}.",
    },
    "progress chart unseen": {
        "en": "The loss by training step. Knowing nothing would cost {start}; now it is {loss}, "
        "and {unseen} on sentences kept from training.",
        "ko": "학습 스텝에 따른 손실. 아무것도 모를 때는 {start}, 지금은 {loss}, 학습에서 빼 둔 "
        "문장에서는 {unseen}.",
    },
    "progress x": {"en": "training steps", "ko": "학습 스텝"},
    "progress y": {"en": "loss", "ko": "손실"},
    "progress predicted": {
        "en": "predicted first loss: log {words} = {start}",
        "ko": "예상한 첫 손실: log {words} = {start}",
    },
    "progress learned": {"en": "each batch, as it was learned", "ko": "학습한 배치"},
    "progress unseen": {"en": "kept from training", "ko": "학습에서 빼 둔 문장"},
    "progress said": {"en": "What it says by now", "ko": "지금까지 배운 대로 말하면"},
    "progress step": {"en": "step", "ko": "스텝"},
    "progress line": {
        "en": "step {step:>5}  loss {loss:.2f}",
        "ko": "{step:>5}스텝  손실 {loss:.2f}",
    },
    "progress line unseen": {"en": "unseen {loss:.2f}", "ko": "빼 둔 문장 {loss:.2f}"},
}
