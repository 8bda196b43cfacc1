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
