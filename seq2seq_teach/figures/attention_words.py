"""What the figures of attention.py say."""

from ..language import Text

decoder_state = Text("decoder’s state", "디코더의 상태")
encoder_states = Text("encoder’s states", "인코더의 상태")
scores = Text("scores", "점수")
shares = Text("shares", "비율")
mix = Text("mix", "섞은 것")
looking_back_title = Text(
    "Scores {scores} become shares {shares}", "점수 {scores}에서 나온 비율 {shares}"
)
looking_back_alt = Text(
    "Lines from the decoder’s state to {count} {count:state|states} of the encoder, each with its score; from each a line as wide as its share to the mix {mix}.",
    "디코더의 상태에서 인코더의 상태 {count}개로 점수가 적힌 선이 가고, 상태마다 비율만큼 굵은 선이 섞은 것 {mix}에 모인다.",
)
alignment_title = Text(
    "Where the decoder looked as it spoke each word", "낱말을 말할 때마다 디코더가 본 곳"
)
goes_on = Text(
    "· before a piece: it goes on with the word before it",
    "· 뒤의 조각은 앞의 조각과 한 낱말입니다",
)
told_row = Text("{word} (told where to look)", "{word}(볼 곳을 정해 줌)")
dot_products_title = Text(
    "A long state that points the decoder’s way scores high; at a right angle it scores 0",
    "디코더의 상태와 같은 쪽을 길게 가리킬수록 점수가 높고, 직각이면 0이다",
)
dot_products_alt = Text(
    "Arrows in a plane. The decoder’s state {h}; states of the encoder with their scores: {scores}.",
    "평면 위의 화살표. 디코더의 상태 {h}, 인코더의 상태와 점수: {scores}.",
)
with_score = Text("{state}: score {score:g}", "{state}: 점수 {score:g}")
words_read = Text("words read", "읽은 낱말 수")
numbers_handed_over = Text("numbers handed over", "넘겨주는 숫자의 개수")
multiplications = Text("multiplications for each word said", "낱말 하나를 말할 때의 곱셈 수")
cost_title = Text(
    "One vector: as much at every length. Looking back: more with every word read",
    "벡터 하나는 길이가 얼마든 똑같고, 뒤돌아보기는 읽은 낱말이 늘수록 더 든다",
)
cost_alt = Text(
    "Two panels, by words read. At {length} words, numbers handed over: {numbers}; multiplications for each word said: {work}.",
    "읽은 낱말 수에 따른 두 칸. 낱말 {length}개에서 넘겨주는 숫자: {numbers}. 낱말 하나를 말할 때의 곱셈: {work}.",
)
