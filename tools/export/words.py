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
    "Eight notebooks that teach sequence-to-sequence models to people who know a little Python. A secret letter becomes numbers, the numbers become one vector, and the vector becomes a sentence again. At every step you guess first, then run, then change something.",
    "파이썬을 조금 아는 사람에게 seq2seq 모델을 가르치는 노트북 여덟 편입니다. 비밀편지가 숫자가 되고, 숫자가 벡터 하나가 되고, 벡터가 다시 문장이 됩니다. 단계마다 먼저 예상하고, 실행하고, 바꿔 봅니다.",
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
lstm = Text(
    "LSTM, the name in each box, is long short-term memory: from step to step it hands on two vectors, a state h, which it shows, and a memory c, which it keeps for longer, and three gates, numbers between 0 and 1, decide what is forgotten, what is written and what is shown.",
    "상자에 적힌 LSTM은 장단기 기억(long short-term memory)이라는 뜻입니다. 스텝마다 벡터 둘, 밖으로 내보이는 상태 h와 오래 간직하는 기억 c를 다음 스텝에 넘기고, 0과 1 사이의 숫자인 게이트(gate) 셋이 무엇을 잊고, 무엇을 쓰고, 무엇을 내보일지 정합니다.",
)
examples = Text("For example:", "예를 들면:")
notebooks = Text("The notebooks", "노트북")
slides = Text("Slides", "슬라이드")
binder = Text("Open in Binder", "Binder에서 열기")
colab = Text("Open in Colab", "Colab에서 열기")
lab = Text("Run it in the browser (preview)", "브라우저에서 실행하기(미리 보기)")
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
run_lab = Text(
    "Or run it in your browser, in a Lab that needs neither an account nor an installation (preview). What needs TensorFlow, some cells of notebook 5, is there to be read. It takes a minute to start, and the site must stand on a server for it.",
    "계정도 설치도 필요 없는 Lab에서, 브라우저만으로 실행할 수도 있습니다(미리 보기). 5번 노트북에서 텐서플로가 필요한 셀은 읽을 수만 있습니다. 시작하는 데 1분쯤 걸리고, 사이트가 서버에 있어야 열립니다.",
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


# A translator that was taken home
home_title = Text("A translator: {data}", "번역기: {data}")
home_touch = Text(
    "It computes here, in your browser, without Python and without a network. Type a sentence of your own into any of the instruments.",
    "파이썬도 인터넷도 없이 지금 이 브라우저 안에서 계산합니다. 어느 도구에든 내 문장을 써 보세요.",
)
home_lower = Text("Write in small letters, as it learned.", "배운 대로 소문자로 쓰세요.")
home_tokens = Text(
    "Put a space before every punctuation mark, as it learned.",
    "배운 대로 문장 부호 앞을 한 칸 띄우세요.",
)
home_away = Text("Leave punctuation out, as it learned.", "배운 대로 문장 부호는 빼고 쓰세요.")
home_rounded = Text(
    "So that this page is small, each weight stands in it as one of {steps} steps. Of the {tried} sentences below, {same} are answered as by the model itself.",
    "페이지를 작게 하려고 가중치마다 {steps}단계 가운데 하나로 바꾸어 담았습니다. 아래 문장 {tried}개 가운데 {same}개에 본래 모델과 똑같이 답합니다.",
)
home_facts = Text("What it is", "어떤 번역기인가")
home_examples = Text(
    "Of the sentences it never saw, the best answer, the middle one and the worst",
    "처음 보는 문장 가운데 가장 잘한 것, 중간, 가장 못한 것",
)
home_sentence = Text("sentence", "문장")
home_says = Text("it says", "번역기의 말")
home_right = Text("right would be", "정답")
home_alive = Text(
    "The instruments need JavaScript, which is switched off here.",
    "도구를 쓰려면 자바스크립트가 필요한데 지금은 꺼져 있습니다.",
)
home_instruments = {  # each: its heading, and what to do with it
    "machine": (
        Text("It reads and speaks", "읽고 말하기"),
        Text(
            "Press Play: the encoder reads, one vector crosses the bridge, the decoder speaks. A click opens any box.",
            "재생을 누르면 인코더가 읽고, 벡터 하나가 다리를 건너고, 디코더가 말합니다. 상자를 누르면 열립니다.",
        ),
    ),
    "attention": (
        Text("Where it looks", "어디를 보나"),
        Text(
            "A row for every token it says, a column for every token it has read: the darker, the more it looks there. Make it look elsewhere.",
            "말하는 토큰마다 한 줄, 읽은 토큰마다 한 열입니다. 진할수록 그곳을 많이 봅니다. 다른 곳을 보게 해 보세요.",
        ),
    ),
    "decoder": (
        Text("What else it could have said", "달리 말할 수도 있었던 것"),
        Text(
            "At every step the likeliest tokens, each a button that has it said; below, what a beam search finds.",
            "스텝마다 가장 유력한 토큰이 나옵니다. 누르면 그 토큰을 말합니다. 아래에는 빔 서치가 찾은 것이 있습니다.",
        ),
    ),
    "microscope": (
        Text("Every number of the encoder", "인코더의 모든 숫자"),
        Text(
            "Click a number and see the arithmetic that made it.",
            "숫자를 누르면 그 숫자를 만든 계산이 보입니다.",
        ),
    ),
}


def spoken(language: str) -> dict[str, str]:
    """All of them in "en" or "ko", by name."""
    return {name: getattr(t, language) for name, t in globals().items() if isinstance(t, Text)}
