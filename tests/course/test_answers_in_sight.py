"""No answer stands in sight of its question in a notebook that has not been run yet."""

import re
from itertools import takewhile

import nbformat
import pytest

from seq2seq_teach.widgets.predict.questions import QUESTIONS
from seq2seq_teach.widgets.predict.questions_words import ask
from tools import REPO
from tools.notebooks.covers import ASKS, PROMPT, SECTION, shows

# What would tell the answer: in its section nothing from the question on may say it that is not
# covered, nor any heading of the notebook, for a list of contents shows all of them.
TELLS = {
    "numbers that travel": r"\bthree\b|longest|세 개|가장 긴",
    "empty places": r"\b15\b|\bfive places|5칸",
    "backwards": r"order (?:counts|matters)|is in the numbers|순서도|순서가 다르면",
    "longer context": r"whatever|the same|fixed|언제나|상관없이|고정",
    "who sits together": r"by subject|to sort|주어별|주어끼리",
    "eight pads": r"state moves|like any other|상태가 움직|여느 낱말",
    "likeliest with the": r"i wrote|share what is left|likelier as a whole|나눠 가집|더 유력",
    "without <eos>": r"goes on|never stops|멈추지 않|계속",
    "without a teacher": r"fewer|exposure|\d%|줄었|노출",
    "shape of the data": r"\(1, 1, 3\)",
    "nines": r"2, 3, 4|hardly|여전히",
    "first loss": r"4\.39|log 81|log V",
    "English or right": r"before it learns|먼저 배웁니다",
    "smallest gradient": r"first word|첫 낱말",
    "cut wire": r"English sentences|has learned|영어 문장이|배웠",
    "two designs": r"did not help|best spent|나아지지 않|유닛을 늘린",
    "accuracy of silence": r"9\d ?%|nearly all|거의 다",
    "sure of the next": r"cannot be sure|stays above|확신할 수 없|0이 되지",
    "loss with pads": r"still read|loss (?:moves|changes|grows)|패딩을 읽",
    "vector of a pad": r"not zero|only marks|0이 아닙|자리만",
    "three sentences": r"same answer|one answer|같은 (?:대)?답",
    "half a context": r"hardly|none of|never been|거의|하나도",
    "fed with pads": r"doubled|left out|nonsense|겹치|횡설수설",
    "made twice": r"new weights|random|새로 뽑|난수",
    "three things": r"last two|output comes first|뒤의 둘|출력이 맨 앞",
    "largest h": r"at most 1|−1|1을 넘",
    "bits back": r"\b2\d(?:\.\d)? bits|2\d비트",
    "information curve": r"\bbends?\b|꺾",
    "twice the digits": r"more than twice|두 배보다",
    "four times the steps": r"more comes back|was not full|더 많이 돌아|꽉 찬 것이 아니",
    "lost most": r"not the first|the middle (?:is|are|has)|both ends|처음이 아|가운데[는를]|양 끝",
    "reversed": r"more comes back,|same reason|helps|같은 까닭|도움이 됩",
    "beyond the band": r"need not|no law|법칙|벗어나",
    "gain 0.9": r"0\.9\^|0\.04|in a hundred|백에",
    "tanh with gain 3": r"it explodes|unbounded|slope|폭발합니다|미분",
    "large inputs": r"flat ends|now vanishes|평평|소실됩니다",
    "clipping": r"never lengthens|as small as|늘리지|여전히 작",
    "average distance": r"does not change|stays the same|그대로입",
    "picture of attention": r"diagonal|stripe|대각선|띠가",
    "looked elsewhere": r"says what it looks at|whichever|보는 것을 말합",
    "twice as long": r"four times|the product of|네 배",
    "past sixteen": r"\b7\d(?:\.\d)? bits|most of them|대부분을",
    "leak of chance": r"two or three Korean|1\d(?:\.\d)? ?%|둘셋",
    "most similar sentence": r"chrF 3\d|shares many|같은 글자가 많",
    "better copier": r"looks? at the word it is about|with attention wins|말할 낱말을 바로",
    "beats the most similar": r"baseline wins|needs no teaching|기준선이 이|배울 필요가 없",
    "shuffled words": r"not see order|nothing in them|순서를 보지|들어 있지 않",
}

PATHS = sorted(
    path for folder in ("", "ko") for path in (REPO / "notebooks" / folder).glob("0*.ipynb")
)
notebooks = pytest.mark.parametrize(
    "path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}"
)


def question_in(cell):
    """What a prompt asks, in both languages; None if a cell has none."""
    found = cell.cell_type == "code" and PROMPT.search(cell.source)
    return f"{ask[found[1]].en} {ask[found[1]].ko}" if found else None


def asked(cells):
    """(name, place of the question, place of the prompt, place of the cell that answers)."""
    for place, cell in enumerate(cells):
        if cell.cell_type != "code" or not (found := PROMPT.search(cell.source)):
            continue
        question = max(n for n in range(place) if ASKS.search(cells[n].source))
        prose = takewhile(lambda one: one.cell_type != "code", cells[place + 1 :])
        yield found[1], question, place, place + 1 + len(list(prose))


@notebooks
def test_between_a_prompt_and_its_answer_stand_only_headings(path):
    cells = nbformat.read(path, as_version=4).cells
    for name, question, prompt, answer in asked(cells):
        assert question == prompt - 1, name
        for cell in cells[prompt + 1 : answer]:
            assert cell.source.startswith("#"), (name, cell.source)


@notebooks
def test_no_answer_is_told_before_it_is_shown(path):
    cells = nbformat.read(path, as_version=4).cells
    prose = [cell.source if cell.cell_type == "markdown" else "" for cell in cells]
    prose = [question_in(cell) or text for cell, text in zip(cells, prose, strict=True)]
    headings = re.findall(r"^#+ .*", "\n".join(prose), re.MULTILINE)
    for name, question, prompt, _ in asked(cells):
        section = takewhile(lambda n: not SECTION.match(prose[n]), range(prompt + 1, len(cells)))
        seen = [prose[n] for n in section if "answers" not in cells[n].metadata]
        for text in [prose[question], *seen, *headings]:
            assert not re.search(TELLS[name], text, re.IGNORECASE), (name, text)


@notebooks
def test_a_try_does_not_tell_what_comes_of_it(path):
    tries = [
        cell.source
        for cell in nbformat.read(path, as_version=4).cells
        if re.search(r"\*\*(?:Try it|해 보기)\*\*", cell.source)
    ]
    assert tries
    for text in tries:
        assert not re.search(r"\?\s*\(|one cannot|안 되는 것이 하나", text), text


@notebooks
def test_a_guess_can_be_made_on_a_slide_before_its_answer(path):
    cells = nbformat.read(path, as_version=4).cells
    kinds = [cell.metadata["slideshow"]["slide_type"] for cell in cells]
    for name, _, prompt, _ in asked(cells):
        answers = [n for n, cell in enumerate(cells) if cell.metadata.get("answers") == name]
        on_slides = [n for n in answers if kinds[n] != "skip"]
        code = [n for n in on_slides if cells[n].cell_type == "code" and shows(cells[n].source)]
        assert answers, name
        if on_slides:
            later = kinds[prompt + 1 : (code or on_slides)[0] + 1]
            assert kinds[prompt] != "skip" and {"slide", "fragment"} & {*later}, name


def test_every_question_has_words_that_would_tell_and_they_would_be_found():
    assert TELLS.keys() == QUESTIONS.keys()
    sources = (REPO / "notebooks" / "source").glob("0*.py")
    words = (REPO / "seq2seq_teach" / "widgets" / "predict" / "questions_words.py").read_text(
        "utf-8"
    )
    said = "\n".join([*(path.read_text("utf-8") for path in sources), words])
    assert not [name for name, tells in TELLS.items() if not re.search(tells, said, re.IGNORECASE)]


@notebooks
def test_code_that_shows_the_fault_to_be_found_or_the_answer_is_hidden(path):
    cells = nbformat.read(path, as_version=4).cells
    clinic = "sure of the next, loss with pads, three sentences, half a context, vector of a pad"
    clinic += ", fed with pads, made twice, three things, largest h"
    telling = "first loss, English or right, average distance, twice as long, beyond the band"
    for name, _, prompt, _ in asked(cells):
        hidden = cells[prompt].metadata.get("jupyter", {}).get("source_hidden", False)
        assert hidden == (name in f"{clinic}, {telling}".split(", ")), name
