"""What the grader says."""

from seq2seq_teach.language import Text

beyond = {
    "memory": Text(
        "It wanted more memory than it may have.", "허용된 것보다 많은 메모리를 썼습니다."
    ),
    "threads": Text("It started too many threads.", "스레드를 너무 많이 만들었습니다."),
    "disk": Text("It filled the disk.", "파일을 너무 많이, 또는 너무 크게 썼습니다."),
    "in all": Text(
        "It was not tried: those before it in this notebook had taken all its time.",
        "이 노트북의 앞 연습에서 주어진 시간을 다 써서 채점하지 않았습니다.",
    ),
    "noise": Text("It sent what no function returns.", "함수가 돌려줄 수 없는 것을 보냈습니다."),
}
state = {
    "done": Text("done", "해냄"),
    "wrong": Text("not yet", "아직 아님"),
    "not started": Text("not begun", "시작 전"),
    "missing": Text("no such function", "함수 없음"),
    "unread": Text("not read", "읽지 못함"),
}
problem = {
    "large": Text("The file is too large.", "파일이 너무 큽니다."),
    "closed": Text(
        "The file cannot be opened, or the zip file not unpacked.",
        "파일을 열 수 없거나 압축을 풀 수 없습니다.",
    ),
    "damaged": Text("This is not a notebook.", "노트북이 아닙니다."),
    "empty": Text("There is no notebook in it.", "노트북이 들어 있지 않습니다."),
    "no exercise": Text(
        "No exercise of this course is named in it.", "이 강좌의 연습이 하나도 없습니다."
    ),
    "many": Text(
        "This and what comes after it was left: nobody hands in so many notebooks.",
        "한 사람이 낸 노트북이 너무 많아 이것부터는 읽지 않았습니다.",
    ),
    "ended": Text("Grading it did not come to an end.", "채점을 끝내지 못했습니다."),
}
column = {
    "who": Text("who", "누구"),
    "file": Text("file", "파일"),
    "number": Text("exercise", "연습"),
    "name": Text("function", "함수"),
    "state": Text("result", "결과"),
    "mistake": Text("mistake", "오답"),
    "known": Text("what is known of it", "이 오답의 설명"),
    "error": Text("first error", "처음 걸린 것"),
}
title = Text("Exercises handed in", "제출한 연습")
summary = Text(
    "{people} {people:person|people}, {files} {files:notebook|notebooks}, {exercises} {exercises:exercise|exercises}.",
    "{people}명, 노트북 {files}개, 연습 {exercises}개.",
)
whose = Text(
    "Whose a notebook is, its folder tells, or else its name: {names}. Where those are weeks and not people, --deeper 1 looks one folder further in.",
    "누구의 노트북인지는 들어 있는 폴더나 파일의 이름으로 알아냈습니다: {names}. 사람이 아니라 주차 이름이면 --deeper 1을 붙여 한 폴더 더 안쪽의 이름을 쓰게 하세요.",
)
left = Text(
    "{count} {count:notebook is|notebooks are} not graded yet; the same command goes on with {count:it|them}.",
    "아직 채점하지 않은 노트북이 {count}개 있습니다. 같은 명령을 다시 실행하면 이어서 채점합니다.",
)
cell = Text("cell {number}", "{number}번 셀")
cells = Text(
    "Cells are counted from the top of the notebook, those of text, too.",
    "셀의 번호는 글 셀까지 노트북의 맨 위부터 센 것입니다.",
)
marks = Text(
    "A number beside ✗ is that of the mistake in the table below.",
    "✗ 옆의 번호는 아래 표에 있는 오답의 번호입니다.",
)
mistakes = Text("Mistakes, the most frequent first", "오답, 많은 것부터")
count = Text("how many", "몇 명")
firsts = Text("First errors", "처음 걸린 것")
problems = Text("Not read", "읽지 못한 파일")
all_right = Text("Nothing was wrong.", "틀린 것이 없습니다.")
done_of = Text("done", "해낸 것")
several = Text(
    "Where somebody has handed in an exercise more than once, the best of them counts here; the table of {csv} has all.",
    "같은 연습을 여러 번 낸 사람은 가장 나은 것을 셉니다. {csv}에는 모두 들어 있습니다.",
)
no_place = Text(
    "There is nothing at {path}: name a folder of notebooks, a zip file or a notebook.",
    "{path}에 아무것도 없습니다. 노트북이 든 폴더나 zip 파일, 노트북을 지정하세요.",
)
no_notebook = Text("There is no notebook in {path}.", "{path}에 노트북이 없습니다.")
unwritable = Text(
    "Nothing can be written into {path}: name another folder with --to.",
    "{path}에 쓸 수 없습니다. --to로 다른 폴더를 지정하세요.",
)
stopped = Text(
    "Stopped; the same command goes on from here.",
    "멈췄습니다. 같은 명령을 다시 실행하면 여기서부터 이어서 채점합니다.",
)
kept = Text("{count} of them graded before.", "그 가운데 {count}개는 전에 채점한 것입니다.")
unheld = Text(
    "This system does not hold a student's code to {what}: grade in a container, as docs/teaching.md says, unless you trust everybody.",
    "이 시스템은 학생의 코드에서 {what}까지는 막지 못합니다. 모두를 믿을 수 있는 경우가 아니면 docs/teaching.ko.md에 적힌 대로 컨테이너에서 채점하세요.",
)
measure = {
    "limits": Text("its share of memory", "메모리를 지나치게 쓰는 것"),
    "files": Text("its own files", "다른 파일을 읽고 쓰는 것"),
    "calls": Text("its own process, without a network", "다른 프로세스와 네트워크를 쓰는 것"),
}
