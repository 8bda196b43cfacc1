"""What a card of `check`, `hint` and `solution` says, whichever the exercise."""

from ..language import Text

not_started = Text("{number}: not started", "{number}: 아직 시작 전")
not_yet = Text("{number}: not yet", "{number}: 아직 아닙니다")
done = Text("{number}: done", "{number}: 해냈습니다")
level = Text(
    "{level}, about {minutes} minutes. Write your lines, run the cell and check again.",
    "{level}, 약 {minutes}분. 코드를 쓰고 셀을 실행한 다음 다시 검사하세요.",
)
input = Text("input", "입력")
expected = Text("expected", "나와야 할 것")
got = Text("got", "나온 것")
before = Text("input before", "부르기 전 입력")
after = Text("input after", "부른 뒤 입력")
line = Text("line {number}", "{number}번째 줄")
printed = Text("printed", "출력")
count = Text("{got} instead of {wanted}.", "{wanted}개여야 하는데 {got}개입니다.")
copy = Text(
    "append, += and x[0] = … change the very list or array that was given. Begin with a copy, list(row) or row.copy(), or make a new list by joining: row + [0].",
    "append, +=, x[0] = …은 받은 리스트나 배열 자체를 바꿉니다. list(row)나 row.copy()로 복사본을 만들어 시작하거나, row + [0]처럼 이어서 새 리스트를 만드세요.",
)
hint = Text("Hint: {text}", "힌트: {text}")
hint_label = Text("Hint", "힌트")
hint_title = Text("{number}: a hint", "{number}: 힌트")
see_solution = Text(
    'That was the last hint; solution("{number}") shows a right answer.',
    '힌트는 여기까지입니다. solution("{number}") 명령으로 정답 하나를 볼 수 있습니다.',
)
solution = Text("{number}: a right answer", "{number}: 정답 하나")
try_first = Text(
    '{number}: try it first, with check("{number}", {name}), or ask once more to see a right answer.',
    '{number}: 먼저 시도해 보세요: check("{number}", {name}). 한 번 더 부르면 정답을 보여 줍니다.',
)
in_quotes = Text(
    "Write the number alone, in quotes, and first: {call}.",
    "번호만 따옴표로 감싸 맨 앞에 쓰세요: {call}.",
)
no_such_exercise = Text(
    'There is no exercise {given}: write its number in quotes, as in check("5.1", accuracy). There are {names}.',
    '{given}: 그런 연습은 없습니다. check("5.1", accuracy)처럼 번호를 따옴표로 감싸 쓰세요. 있는 것: {names}.',
)

progress = Text("Exercises done: {done} of {count}", "해낸 연습: {count}개 가운데 {done}개")
next = Text(
    "Next: {name}, {level}, about {minutes} minutes.", "다음 연습: {name}, {level}, 약 {minutes}분."
)
marks = Text(
    "{done} done, {tried} tried, {untouched} not begun.",
    "{done} 해냄, {tried} 해 봄, {untouched} 시작 전.",
)
notebook = Text("notebook {number}", "{number}번 노트북")
file = Text("kept in", "기록 파일")
kept = Text(
    "{path}, sent nowhere; progress(forget=True) deletes it.",
    "{path}, 어디로도 보내지 않습니다. progress(forget=True)를 실행하면 지워집니다.",
)
not_kept = Text(
    "Nothing can be written into {path}: what you do now is remembered until Python is restarted.",
    "{path}에 쓸 수 없습니다. 지금 하는 것은 파이썬을 다시 시작할 때까지만 기억합니다.",
)
forgotten = Text(
    "Forgotten: {done} {done:exercise|exercises} done, which {done:was|were} kept in {path}.",
    "해낸 연습 {done}개의 기록을 지웠습니다. 지금까지 {path}에 있었습니다.",
)
not_forgotten = Text(
    "{path} cannot be deleted from here: delete the file yourself.",
    "여기서는 {path} 파일을 지울 수 없습니다. 직접 지워 주세요.",
)

inside = Text(
    "{number}: check stands inside the function that is being checked; put it below, outside of the function.",
    "{number}: 검사할 함수 안에서 check를 불렀습니다. 함수 밖, 그 아래에 두세요.",
)

input_asks = Text(
    "input() asks a person, and here nobody answers. What the function needs stands in its arguments.",
    "input()은 사람에게 묻는 명령인데 여기에는 대답할 사람이 없습니다. 함수에 필요한 값은 인자로 들어옵니다.",
)

# What each probe of `examine` found.
probe = {
    "callable": Text(
        "Give check the function itself, its name without brackets behind it.",
        "check에는 함수 자체를 주세요. 이름 뒤에 괄호를 붙이지 않습니다.",
    ),
    "arguments": Text(
        "The function takes other arguments than it will be given.",
        "함수가 받는 인자가 넣어 줄 인자와 다릅니다.",
    ),
    "time": Text(
        "It was stopped because it took too long: is there a loop that never ends?",
        "너무 오래 걸려 멈췄습니다. 끝나지 않는 반복이 있나요?",
    ),
    "exit": Text(
        "It ends Python, as exit() does: let it return its result.",
        "exit()를 부를 때처럼 파이썬이 끝나 버립니다. 결과를 return으로 돌려주세요.",
    ),
    "error": Text("It stops with an error.", "실행하다가 오류로 멈춥니다."),
    "nothing": Text(
        "It returns None: does every way through the function end in a return?",
        "None을 돌려줍니다. 함수의 모든 갈래가 return으로 끝나나요?",
    ),
    "kind": Text("It returns another kind of thing than expected.", "돌려준 값의 종류가 다릅니다."),
    "count": Text("It returns the wrong number of results:", "돌려준 값의 개수가 다릅니다."),
    "length": Text("The length is wrong.", "길이가 다릅니다."),
    "shape": Text("The shape is wrong.", "모양이 다릅니다."),
    "dtype": Text("The kind of value is wrong.", "값의 자료형이 다릅니다."),
    "nan": Text(
        "There are NaN (not a number) in it: was 0 divided by 0, or the log of 0 taken?",
        "NaN(숫자가 아님)이 들어 있습니다. 0을 0으로 나누었거나 0의 로그를 구했나요?",
    ),
    "values": Text("Only the values are wrong.", "값만 다릅니다."),
    "property": Text(
        "It is right so far, but this must hold as well:", "여기까지는 맞습니다. 그런데"
    ),
    "input": Text(
        "The result is right, but the function changes what it was given: it should leave its input as it was.",
        "결과는 맞지만 받은 입력을 바꿔 놓습니다. 입력은 그대로 두어야 합니다.",
    ),
}
