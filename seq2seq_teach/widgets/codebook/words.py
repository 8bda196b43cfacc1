"""What the codebook says."""

from ...language import Text

letter = Text("Letter", "편지")
send = Text("Send", "보내기")
click = Text("Words to click", "눌러서 쓰는 낱말")
by_book = Text(
    "By the codebook: at each place the longest word that fits",
    "코드북으로: 자리마다 맞는 낱말 가운데 가장 긴 것",
)
by_vocabulary = Text(
    "By the vocabulary: split at the spaces, a row for each letter",
    "단어 집합으로: 띄어쓰기로 나누고, 편지마다 한 줄",
)
pieces = Text("The letter in pieces", "편지의 조각")
piece = Text(
    "Piece {n} of {count} is {word}, code {code}. At {here} these words of the book fit: {fits}.",
    "{count}조각 가운데 {n}번째는 {word}, 코드는 {code}. {here} 앞에서 책에 있는 낱말 가운데 맞는 것: {fits}.",
)
hint = Text(
    "Click a piece to see which words of the book fit there.",
    "조각을 눌러 보세요. 그 자리에 책의 어떤 낱말이 맞는지 나옵니다.",
)
empty = Text(
    "Write a letter: it falls into pieces as you type.",
    "편지를 써 보세요. 쓰는 대로 조각이 나뉩니다.",
)
stuck = Text(
    "{rest} does not begin with a word of the book, so this letter cannot be sent in codes. The words of the book: {words}.",
    "{rest}: 책에 있는 낱말로 시작하지 않아, 이 편지는 코드로 보낼 수 없습니다. 책에 있는 낱말: {words}.",
)
travels = Text("What travels:", "오가는 숫자:")
returns = Text("Read back:", "되돌려 읽으면:")
unsent = Text("press Send, or Enter.", "보내기나 Enter를 누르세요.")
same = Text("word for word what was sent", "보낸 낱말 그대로")
lost = Text("{lost} of {count} {count:word|words} lost", "낱말 {count}개 가운데 {lost}개를 잃음")
places = Text(
    "In every place, from above: the token, its id, the mask",
    "칸마다 위에서부터 토큰, 번호(id), 마스크",
)
place = Text(
    "{row}, place {n} of {count}: {token}, id {id}, mask {mask}",
    "{row}, {count}칸 가운데 {n}번째: {token}, 번호 {id}, 마스크 {mask}",
)
yours = Text("yours", "내 편지")
row = Text("letter {n}", "편지 {n}")
long = Text(
    "The letter has {count} characters, the most that fits here is {longest}: make it shorter.",
    "편지가 {count}자입니다. 여기에는 {longest}자까지만 들어가니 줄여 주세요.",
)
half = Text(
    "The letter holds half a character, {shown}, which cannot be sent: delete it.",
    "편지에 반쪽짜리 글자 {shown} 문자가 들어 있어 보낼 수 없습니다. 지워 주세요.",
)
