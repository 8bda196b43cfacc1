"""What letters.py says when something is wrong."""

from .language import Text

not_text = Text(
    'expected a sentence in quotes, got {kind}: try "난 아이언맨 입니다".',
    '따옴표로 감싼 문장이 필요한데 {kind} 값을 받았습니다. "난 아이언맨 입니다"처럼 써 보세요.',
)
unknown_word = Text(
    '{word} is not in the vocabulary ({size} words besides the special tokens); add it to the sentences, let unknown="<unk>", or try {near}.',
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
    "{word} cannot stand in a codebook: write one word without spaces.",
    "{word}: 코드북에 넣을 수 없습니다. 띄어쓰기 없는 낱말 하나를 쓰세요.",
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
    "a sequence of {given} tokens does not fit into length {length}: use length={given} or more.",
    "토큰 {given}개짜리 시퀀스는 길이 {length}에 들어가지 않습니다. length={given} 이상으로 하세요.",
)
