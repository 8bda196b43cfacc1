"""What letters.py says when something is wrong."""

from .language import Text

not_text = Text(
    'expected a sentence in quotes, got {kind}: try "난 아이언맨 입니다".',
    '따옴표로 감싼 문장이 필요한데 {kind} 값을 받았습니다. "난 아이언맨 입니다"처럼 써 보세요.',
)
unknown_word = Text(
    '{word} is not in the vocabulary ({size} {size:word|words} besides the special tokens); add it to the sentences, let unknown="<unk>", or try {near}.',
    '{word}: 단어 집합(특수 토큰을 뺀 낱말 {size}개)에 없는 낱말입니다. 그 낱말이 든 문장을 더해 새로 만들거나, unknown="<unk>"로 받거나, {near} 같은 낱말로 바꿔 보세요.',
)
not_in_the_book = Text(
    "{rest} does not begin with a word of the codebook: its words are {words}.",
    "{rest}: 코드북에 있는 낱말로 시작하지 않습니다. 코드북의 낱말은 {words}입니다.",
)
unknown_code = Text(
    "{code} is no code of this book: its codes are {codes}.",
    "{code}: 이 코드북에 없는 코드입니다. 코드북의 코드는 {codes}입니다.",
)
not_a_word = Text(
    "{word} is no single token: write one word without spaces, as tokenize gives it.",
    "{word}: 토큰 하나가 아닙니다. 띄어쓰기 없는 낱말 하나를 tokenize가 돌려주는 꼴로 쓰세요.",
)
same_code_twice = Text(
    "the code {code} stands for two words, {first} and {second}: give every word a code of its own.",
    "코드 {code}에 낱말이 둘입니다: {first}, {second}. 낱말마다 다른 코드를 주세요.",
)
ending_without_a_word = Text(
    "the ending {ending} has no word before it to attach to.",
    "{ending}: 이 말이 붙을 앞말이 없습니다.",
)
nothing_to_pad = Text(
    "there is no sequence to pad: give at least one.", "채울 시퀀스가 없습니다. 하나 이상 주세요."
)
too_long_to_pad = Text(
    "a sequence of {given} {given:token|tokens} does not fit into length {length}: use length={given} or more.",
    "토큰 {given}개짜리 시퀀스는 길이 {length}에 들어가지 않습니다. length={given} 이상으로 하세요.",
)
no_special = Text(
    "a vocabulary begins with {words}, this one with {given}: build it with Vocabulary.of(sentences).",
    "단어 집합은 {words} 순서로 시작해야 하는데 {given} 순서로 시작합니다. Vocabulary.of(sentences)로 만드세요.",
)
same_word_twice = Text(
    "{word} stands in the vocabulary twice: a word has one id.",
    "{word}: 단어 집합에 두 번 들어 있습니다. 낱말 하나에 번호는 하나여야 합니다.",
)
no_policy = Text(
    'unknown is {given}: let it be "<unk>", or None to refuse a word that is not known.',
    'unknown 값이 {given}입니다. "<unk>"로 하거나, 모르는 낱말을 거부하려면 None으로 하세요.',
)
no_text = Text(
    "{word} holds a NUL or half a character, which no file of text has: take it out.",
    "{word}: 텍스트 파일에 담을 수 없는 글자(NUL이나 반쪽짜리 글자)가 들어 있습니다. 지워 주세요.",
)
