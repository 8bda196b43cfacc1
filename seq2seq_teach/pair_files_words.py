"""What pair_files.py says: what it read, what it left out and why, and what is wrong."""

from .language import Text

no_such_file = Text(
    "there is no file {path}: look at its name and its folder.",
    "{path}: 그런 파일이 없습니다. 이름과 폴더를 살펴보세요.",
)
cannot_read = Text(
    "{path} cannot be read ({why}): give the name of a text file that you may open.",
    "{path}: 읽을 수 없는 파일입니다({why}). 열 수 있는 텍스트 파일의 이름을 주세요.",
)
large_file = Text(
    "{path} has {size:,} MB, the most is {most}: keep its first lines in a file of their own.",
    "{path}: 크기가 {size:,} MB입니다. {most} MB까지만 읽으니 앞부분만 따로 저장하세요.",
)
packed_file = Text(
    "{path} is an archive or another program's file, no text: unpack it, or save it there as CSV, and give that file.",
    "{path}: 텍스트가 아니라 압축 파일이나 다른 프로그램의 파일입니다. 압축을 풀거나 그 프로그램에서 CSV로 저장해서 주세요.",
)
other_form = Text(
    "{path} is {form}, in which no line is a pair: write each pair on a line of its own, a tab between its sentences.",
    "{path}: {form} 형식이라 한 줄에 한 쌍씩 읽을 수 없습니다. 한 줄에 한 쌍씩, 두 문장 사이에 탭을 넣어 저장하세요.",
)
no_such_encoding = Text(
    "{given} is no encoding of text: try utf-8, utf-16, cp949 or cp1252.",
    "{given}: 텍스트 인코딩 이름이 아닙니다. utf-8, utf-16, cp949, cp1252 같은 이름을 쓰세요.",
)
no_columns = Text(
    "columns={given}: give two different whole numbers from 0, such as (0, 1).",
    "columns={given}: (0, 1)처럼 0 이상의 서로 다른 정수 두 개를 주세요.",
)
no_such_column = Text(
    "there is no column {given}: they are counted from 0, the last is {last}.",
    "{given}: 그런 열이 없습니다. 열은 0부터 {last}까지입니다.",
)
columns_of_two = Text(
    "columns={given} tells of one file, and here are two: leave it out, or give one file.",
    "columns={given} 설정은 파일 하나에만 쓸 수 있는데 파일이 둘입니다. columns를 빼거나 파일을 하나만 주세요.",
)
no_pairs = Text(
    "there is no pair in {path}: of {lines} {lines:line|lines} none holds two sentences with a tab or a comma between. The first one: {first}.",
    "{path}에 문장 쌍이 없습니다. {lines}줄 가운데 탭이나 쉼표로 나뉜 두 문장이 있는 줄이 없습니다. 첫 줄: {first}.",
)
no_pair = Text(
    '{given} is no pair: give (source, target), two sentences, such as ("고마워요", "thank you").',
    '{given}: 쌍이 아닙니다. ("고마워요", "thank you")처럼 (원문, 번역) 두 문장을 주세요.',
)
# What was left out, and why.
blank = Text("blank", "빈 줄")
heading = Text("a heading, no pair", "쌍이 아닌 머리말")
undivided = Text("nothing divides it into two", "둘로 나눌 것이 없음")
half = Text("one side is empty", "한쪽이 비어 있음")
unreadable = Text("signs that are not in {encoding}", "{encoding}에 없는 글자")
open_quote = Text("a quotation mark that nothing closes", "닫는 따옴표가 없음")
alone = Text("no line in the other file", "다른 파일에 짝이 없음")
# What was mended, and how often.
bom = Text("a byte order mark taken away", "바이트 순서 표시를 지움")
other_encoding = Text("read as {encoding}, not UTF-8", "UTF-8이 아니라 {encoding} 인코딩으로 읽음")
joined = Text("letters in parts joined (NFC)", "풀어 쓴 글자를 합침(NFC)")
invisible = Text("invisible marks taken away", "보이지 않는 글자를 지움")
tagged = Text("marks of a web page taken away", "웹 페이지 표시를 지움")
# What `print(pairs)` writes.
count = Text("{count:,} {count:pair|pairs}", "문장 쌍 {count:,}개")
mended = Text("mended: {how}", "고침: {how}")
times = Text("{how} ({count:,} ×)", "{how}({count:,}번)")
left_out = Text("left out: {count:,}", "뺀 줄: {count:,}줄")
left_out_for = Text("  {count:,} × {why}", "  {count:,}줄: {why}")
such_as = Text("    line {line}: {text}", "    {line}번째 줄: {text}")
