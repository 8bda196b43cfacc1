"""What the figures of letters.py say."""

from ..language import Text

rectangle_title = Text(
    "{pads} of {places} {places:place|places} hold no word, only padding",
    "{places}칸 가운데 {pads}칸은 낱말이 아니라 패딩이다",
)
rectangle_alt = Text(
    "A table of {rows} {rows:sentence|sentences}, {columns} {columns:place|places} each; every place shows a token and its id, padding is hatched.",
    "문장 {rows}개를 {columns}칸씩 놓은 표. 칸마다 토큰과 번호가 있고 패딩은 빗금으로 표시했다.",
)
codes_title = Text(
    "The letter travels as {count} {count:number|numbers}", "편지는 숫자 {count}개가 되어 오간다"
)
codes_alt = Text(
    "Each piece of the letter in a box with its code: {pieces}.",
    "편지의 조각마다 상자 하나에 코드와 함께 적은 그림: {pieces}.",
)
