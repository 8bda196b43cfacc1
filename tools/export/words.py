"""What stands around notebooks on pages, slides and the site."""

from seq2seq_teach.language import Text

frozen = Text(
    "In the notebook this figure has controls, which ask Python for a new one. Here you see one answer: run the notebook to move them.",
    "노트북에는 이 그림을 움직이는 슬라이더가 있고, 움직일 때마다 파이썬이 새로 그립니다. 여기에는 그 가운데 하나만 나와 있으니, 움직여 보려면 노트북을 실행하세요.",
)
code = Text("code", "코드")

# The site
language = Text("English", "한국어")
title = Text("From a sentence to one vector, and back", "문장에서 벡터 하나로, 다시 문장으로")
what = Text(
    "Seven notebooks that teach sequence-to-sequence models to people who know a little Python. A secret letter becomes numbers, the numbers become one vector, and the vector becomes a sentence again. At every step you guess first, then run, then change something.",
    "파이썬을 조금 아는 사람에게 seq2seq 모델을 가르치는 노트북 일곱 편입니다. 비밀편지가 숫자가 되고, 숫자가 벡터 하나가 되고, 벡터가 다시 문장이 됩니다. 단계마다 먼저 예상하고, 실행하고, 바꿔 봅니다.",
)
flow = Text(
    "A sentence of three words becomes three ids, the ids become one vector of sixteen numbers, and the vector becomes a sentence again.",
    "낱말 세 개짜리 문장이 번호 세 개가 되고, 번호가 숫자 열여섯 개로 된 벡터 하나가 되고, 벡터가 다시 문장이 됩니다.",
)
first = Text("Begin with notebook 1", "1번 노트북부터 시작하기")
touch = Text("Watch it read and speak", "읽고 말하는 모습 보기")
touched = Text(
    "Korean goes in, English comes out. Press Play; then write another Korean sentence with the words it knows, or click a box or an arrow. This is the first instrument of notebook 1. Like all of them it computes here, in your browser.",
    "한국어가 들어가고 영어가 나옵니다. 재생을 누르세요. 아는 낱말로 다른 한국어 문장을 쓰거나 상자와 화살표를 눌러 봐도 좋습니다. 1번 노트북의 첫 도구입니다. 다른 도구와 마찬가지로 지금 이 브라우저 안에서 계산합니다.",
)
examples = Text("For example:", "예를 들면:")
notebooks = Text("The notebooks", "노트북")
slides = Text("Slides", "슬라이드")
binder = Text("Open in Binder", "Binder에서 열기")
colab = Text("Open in Colab", "Colab에서 열기")
download = Text("Download notebook", "노트북 내려받기")
how = Text("Read, run, show", "읽기, 실행하기, 보여 주기")
read = Text(
    "Read it here. Prose, figures and instruments need neither Python nor a network.",
    "여기서 읽으세요. 글도 그림도 도구도 파이썬이나 인터넷 없이 볼 수 있습니다.",
)
run = Text(
    "Run it on Binder or Colab, with nothing to install, or on your own computer: get the whole course from its repository, where python course.py opens notebook 1.",
    "Binder나 Colab에서는 아무것도 설치하지 않고 실행합니다. 내 컴퓨터에서 하려면 저장소에서 강좌를 통째로 받아 python course.py를 실행하세요. 1번 노트북이 열립니다.",
)
show = Text(
    "Show it: every notebook is a deck. The arrow keys go on, S opens the notes.",
    "수업에서 보여 주세요. 노트북마다 슬라이드가 있습니다. 화살표 키로 넘기고, S를 누르면 발표자 노트가 열립니다.",
)
contents = Text("Contents", "차례")
sections = Text("In this notebook", "이 노트북의 내용")
onward = Text("Previous and next notebook", "이전 노트북과 다음 노트북")
previous = Text("Previous", "이전")
next = Text("Next", "다음")
skip = Text("Skip to the text", "본문으로 건너뛰기")


def spoken(language: str) -> dict[str, str]:
    """All of them in "en" or "ko", by name."""
    return {name: getattr(t, language) for name, t in globals().items() if isinstance(t, Text)}
