"""What home.py says: the card of a translator, and what is wrong with a folder."""

from .language import Text

no_folder = Text(
    "there is no folder {path}: give the one that take_home wrote.",
    "{path}: 그런 폴더가 없습니다. take_home이 만든 폴더를 주세요.",
)
missing = Text(
    "{path} is no folder of take_home, or not all of it: {names} is not there.",
    "{path}: take_home이 만든 폴더가 아니거나 일부가 없습니다. {names} 파일이 없습니다.",
)
broken_card = Text(
    "{path}: card.json is not as take_home wrote it ({why}): take the translator home again.",
    "{path}: card.json이 take_home이 쓴 그대로가 아닙니다({why}). 번역기를 다시 가져가세요.",
)
other_model = Text(
    "{path}: model.npz is not the model that card.json tells of, so its scores say nothing: take the translator home again.",
    "{path}: model.npz가 card.json에 적힌 모델이 아니어서 점수를 믿을 수 없습니다. 번역기를 다시 가져가세요.",
)
taken = Text(
    "{path} holds {names}, which did not come from take_home: give another folder.",
    "{path}: take_home이 쓰지 않은 {names} 파일이 있습니다. 다른 폴더를 주세요.",
)
cannot_write = Text(
    "nothing could be written at {path} ({why}): try another folder, such as one of your own.",
    "{path}에 아무것도 쓰지 못했습니다({why}). 쓸 수 있는 다른 폴더를 골라 보세요.",
)
nothing = Text(
    '{name} is empty: write what is true of your sentences, such as data="my diary", licence="for my class".',
    '{name}에 아무것도 없습니다. data="내 일기", licence="우리 반에서만"처럼 문장에 맞게 쓰세요.',
)

# The card
about_sentences = Text("sentences", "문장")
about_licence = Text("licence of the sentences", "문장의 이용 조건")
about_pairs = Text("pairs it learned from", "배운 문장 쌍")
about_model = Text("model", "모델")
about_tokens = Text("tokens it knows", "아는 토큰")
about_size = Text("size", "크기")
about_score = Text(
    "score on {count:,} {count:sentence|sentences} it never saw",
    "처음 보는 문장 {count:,}개의 점수",
)
about_nearest = Text(
    "beside it, the translation of the most similar sentence it learned from",
    "견줄 것: 배운 문장 가운데 가장 비슷한 문장의 번역",
)
model = Text(
    "{cell}, {units:,} {units:unit|units}, embeddings of {embedding:,} {embedding:number|numbers}, {looks}",
    "{cell}, 유닛 {units:,}개, 임베딩 숫자 {embedding:,}개, {looks}",
)
looks = Text("with attention", "어텐션 있음")
looks_not = Text("without attention", "어텐션 없음")
tokens = Text(
    "{source:,} to read, {target:,} to say, {kind}",
    "읽을 때 {source:,}개, 말할 때 {target:,}개, {kind}",
)
pieces = Text("pieces of words", "낱말 조각")
words = Text("words", "낱말")
size = Text("{weights:,} weights, {megabytes:.2f} MB", "가중치 {weights:,}개, {megabytes:.2f} MB")
score = Text(
    "chrF {chrf:.1f}, BLEU {bleu:.1f}, exactly right {exact:.1%}",
    "chrF {chrf:.1f}, BLEU {bleu:.1f}, 완전히 맞음 {exact:.1%}",
)
card = Text(
    """# A translator: {title}

|  |  |
|---|---|
{facts}

## Use it

Where this folder stands, with the package seq2seq_teach and NumPy:

    from seq2seq_teach.home import open_home
    translator = open_home({folder})
    print(translator.translate({sentence}))

`model.npz` holds the weights and both vocabularies, `card.json` the facts of this card, for programs. To let it learn on: `learn(training, validation, start=translator.model)`.

## What it says

Of the sentences it never saw, the best answer, the middle one and the worst:

| sentence | it says | right would be |
|---|---|---|
{examples}""",
    """# 번역기: {title}

|  |  |
|---|---|
{facts}

## 쓰기

이 폴더가 있는 곳에서, seq2seq_teach 패키지와 넘파이만 있으면 됩니다.

    from seq2seq_teach.home import open_home
    translator = open_home({folder})
    print(translator.translate({sentence}))

`model.npz`에는 가중치와 두 단어 집합이, `card.json`에는 이 카드의 내용이 프로그램이 읽을 수 있게 들어 있습니다. 더 학습시키려면 `learn(training, validation, start=translator.model)`을 쓰세요.

## 번역 예

처음 보는 문장 가운데 가장 잘한 것, 중간, 가장 못한 것입니다.

| 문장 | 번역기의 말 | 정답 |
|---|---|---|
{examples}""",
)
