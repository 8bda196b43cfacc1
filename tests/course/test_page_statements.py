"""What an introduction to seq2seq has to say is said: each statement in a cell, in both languages.

A cell is found by the words that carry the statement, wherever in its notebook it stands.
"""

from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"

# (what is said, number of the notebook, words of its cell in English, in Korean)
STATEMENTS = [
    (
        "what it is",
        1,
        ["seq2seq", "deep learning", "one sequence into another", "language"],
        ["seq2seq", "딥러닝", "시퀀스 하나를 다른 시퀀스로", "자연어 처리"],
    ),
    ("what it is for", 1, ["seq2seq", "to translate"], ["seq2seq", "번역"]),
    (
        "where this leads: a translator",
        1,
        ["## See where this leads", "translates Korean into English"],
        ["## 어디로 가는지 먼저 보기", "한국어를 영어로 옮기는 번역기"],
    ),
    (
        "two modules, hence its other name, and a drawing",
        1,
        ["encoder–decoder", "together", "→ **encoder** → one vector → **decoder** →"],
        ["인코더–디코더", "함께", "→ **인코더** → 벡터 하나 → **디코더** →"],
    ),
    (
        "encoding and decoding, by the letter",
        1,
        ["into numbers is **encoding**", "back is **decoding**", "`encode`"],
        ["숫자로 바꾸는 일을 **인코딩**", "되돌리는 일을 **디코딩**", "`encode`"],
    ),
    (
        "the letter 안녕 친구야 is 315, 526, 964",
        1,
        *[['"안녕": 315, "친구": 526, "-야": 964', 'book.encode("안녕 친구야")']] * 2,
    ),
    ("a drawing of the letter", 1, *[['CodebookLab(book, "안녕 친구야")']] * 2),
    (
        "what an encoder is",
        2,
        ["reads a sentence", "vector", "called the **encoder**"],
        ["문장을 읽고", "벡터", "**인코더**(encoder)라고"],
    ),
    (
        "RNN, which suits sequences",
        2,
        ["recurrent neural network", "RNN", "suits sequences"],
        ["recurrent neural network", "RNN", "시퀀스에 잘 맞습니다"],
    ),
    (
        "GRU and LSTM, spelled out",
        2,
        ["gated recurrent unit", "long short-term memory"],
        ["gated recurrent unit", "long short-term memory"],
    ),
    (
        "word by word, the state anew at each step",
        2,
        ["one word at a time", "**hidden state**", "every step"],
        ["하나씩", "**은닉 상태**", "스텝마다"],
    ),
    (
        "a vector of fixed length goes to the decoder",
        2,
        ["**fixed length**", "hands to the decoder"],
        ["**고정 길이 벡터**", "디코더에 넘기는"],
    ),
    ("난 아이언맨 입니다 is what it reads", 2, *[['sentence = "난 아이언맨 입니다"']] * 2),
    ("a drawing of it, step by step", 2, *[["Microscope(small, sentence)"]] * 2),
    (
        "fixed length, whatever the sentence",
        1,
        ["fixed-length vector", "**context**", "always the same amount"],
        ["**고정 길이 벡터**", "**컨텍스트**", "언제나 같은 개수"],
    ),
    (
        "h, and for an LSTM c too",
        3,
        ["`h`", "`(h, c)`", "hands over"],
        ["`h`", "`(h, c)`", "넘겨주는"],
    ),
    (
        "the decoder starts from the context",
        4,
        ["RNN, LSTM or GRU", "starts from zeros", "**context**", "first state"],
        ["RNN, LSTM, GRU", "0에서 시작", "**컨텍스트**", "첫 상태"],
    ),
    (
        "the context is its first state (Sutskever 2014)",
        3,
        ["**first state**", "Sutskever", "purple"],
        ["**첫 상태**", "Sutskever", "보라색"],
    ),
    ("a drawing of the context", 3, *[["Machine(model", 'focus="context"']] * 2),
    (
        "or is fed to it at every step",
        3,
        ["**at every step**", "Cho et al. 2014"],
        ["**스텝마다**", "Cho et al. 2014"],
    ),
    ("both ways are tried", 5, *[["figures.designs(curves)"]] * 2),
    (
        "softmax",
        4,
        ["**Softmax**", "probability distribution"],
        ["**소프트맥스**", "확률 분포"],
    ),
    (
        "the most probable word, until the sentence is complete",
        4,
        ["most probable word", "next input", "`<eos>` ends it"],
        ["확률이 가장 높은 낱말", "다음 입력", "`<eos>`가 나오면 끝납니다"],
    ),
    ("a drawing of the decoder", 4, *[["Machine(model", 'focus="decoder"']] * 2),
    (
        "tokens to start and to stop, and their other names",
        1,
        ["`<eos>`", "`<go>`, `<start>`, `<s>`", "use `<eos>` for the start as well"],
        ["`<eos>`", "`<go>`, `<start>`, `<s>`", "시작 표시로 `<eos>`를"],
    ),
    (
        "the architecture: two LSTMs and the bridge between them",
        5,
        ["unrolled", "the same LSTM each time", "purple bridge"],
        ["펼친 그림", "모두 같은 LSTM", "보라색 다리"],
    ),
    ("a drawing of the whole", 5, *[['Machine(ready, "난 아이언맨 입니다")']] * 2),
    (
        "backpropagation, through the context",
        5,
        ["**backpropagation**", "**gradient**", "through the context", "the encoder"],
        ["**역전파**(backpropagation)", "**기울기**", "컨텍스트를 지나", "인코더"],
    ),
    (
        "the example: 1, 2, 3 → 2, 3, 4",
        5,
        ["read 1, 2, 3 and say 2, 3, 4", "Two LSTMs"],
        ["1, 2, 3을 읽고 2, 3, 4를", "LSTM이 두 개"],
    ),
    (
        "in the structure in which it is published",
        5,
        *[
            [
                "layers.LSTM(16, return_state=True)",
                "layers.LSTM(16, return_sequences=True, return_state=True)",
                "outputs, _, _ = decoder(fed, initial_state=[h, c])",
                'layers.Dense(1, activation="linear")',
                "keras.Model([series, fed]",
                '"adam", loss="mse"',
            ]
        ]
        * 2,
    ),
    (
        "trained for 100 epochs, one example at a time",
        5,
        *[["train_on_batch", "epochs in (100"]] * 2,
    ),
    (
        "what is thrown away, and why",
        5,
        ["**encoder's output**", "fixed length", "**decoder's states**", "only its outputs"],
        ["**인코더의 출력**", "고정 길이", "**디코더의 상태**", "출력만"],
    ),
    (
        "it does not run as published",
        5,
        ["(1, 1, 3)", "The repair is in the shape"],
        ["(1, 1, 3)", "고칠 곳은 모델이 아니라 모양"],
    ),
    (
        "and does not need its encoder",
        5,
        ["hardly depends on what the encoder read", "**necessary**"],
        ["인코더가 읽은 것과는 거의 상관없습니다", "**인코더 없이는**"],
    ),
    (
        "the longer, the more is lost",
        6,
        ["More than twice", "single vector"],
        ["두 배보다 많이 잃습니다", "벡터가 하나인"],
    ),
    (
        "though the vector is not full",
        6,
        ["*this decoder, after this much training*", "does **not say** that the rest does not fit"],
        ["*이 디코더가 이만큼 학습하고서*", "**들어갈 수 없다는 말이 아닙니다.**"],
    ),
    (
        "vanishing and exploding gradients",
        6,
        ["**vanishing**", "**exploding gradient**", "chronic problem of recurrent networks"],
        ["**기울기 소실**", "경사 소실", "**기울기 폭발**", "순환 신경망의 고질병"],
    ),
    (
        "attention, proposed against this",
        7,
        ["**Attention**", "proposed against the bottleneck"],
        ["**어텐션**(attention)", "병목(bottleneck)을 풀려고 나온"],
    ),
]
IN_THE_FIRST_CELL = (
    "what it is",
    "what it is for",
    "two modules, hence its other name, and a drawing",
    "what an encoder is",
)


def cells(number, language):
    (path,) = (NOTEBOOKS / {"en": ".", "ko": "ko"}[language]).glob(f"{number:02}_*.ipynb")
    return [cell.source for cell in nbformat.read(path, 4).cells]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement[0])
def test_it_is_said(statement, language):
    what, number, english, korean = statement
    words = english if language == "en" else korean
    says_it = [all(word in cell for word in words) for cell in cells(number, language)]
    assert any(says_it), f"no cell of notebook {number} has all of {words}"
    if what in IN_THE_FIRST_CELL:
        assert says_it[0], "it is said, but not in the first cell"
