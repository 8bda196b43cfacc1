"""Whatever a learner reads stands in both languages, is said somewhere, and is filled in whole."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shared import HANGUL, languages

import seq2seq_teach
from seq2seq_teach import current_language, encoder_words, use_language
from seq2seq_teach.encoder import GRUStep, LSTMStep, RNNStep
from seq2seq_teach.exercises import words as exercise_words
from seq2seq_teach.language import Text, fields, quote, texts_of, unknown_id

PACKAGE = Path(seq2seq_teach.__file__).parent
FOLDERS = (PACKAGE, PACKAGE.parent / "tools")
# From the source: some of it needs more than NumPy to be imported.
TREES = {
    path: ast.parse(path.read_text(encoding="utf-8"))
    for folder in FOLDERS
    for path in sorted(folder.rglob("*.py"))
}


def at(path, node):
    return f"{path.relative_to(PACKAGE.parent).as_posix()}:{node.lineno}"


def is_text(node):
    """Whether a node makes a Text: `Text("…", "…")`, or `@exercise.mistake("…", "…")`."""
    if not isinstance(node, ast.Call) or any(isinstance(part, ast.Name) for part in node.args):
        return False
    made = node.func
    return (isinstance(made, ast.Name) and made.id == "Text") or (
        isinstance(made, ast.Attribute) and made.attr in ("mistake", "fact")
    )


PAIRS = {
    at(path, node): tuple(ast.literal_eval(part) for part in node.args)
    for path, tree in TREES.items()
    for node in ast.walk(tree)
    if is_text(node)
}
every_pair = pytest.mark.parametrize("where", PAIRS)


def test_they_are_found():
    assert len(PAIRS) > 600
    assert [where for where, pair in PAIRS.items() if len(pair) != 2] == []


# What is counted here is never one: a limit of the course, or the least that is drawn.
SEVERAL = {
    "widgets/attention_lab/words.py": {"all"},
    "widgets/codebook/words.py": {"count"},
    "widgets/context_lab/words.py": {"all", "count"},
    "widgets/machine/words.py": {"numbers"},
    "widgets/shared/words.py": {"count"},
    "widgets/training_lab/words.py": {"units", "digits"},
    "figures/attention_words.py": {"length"},
    "figures/context_words.py": {"count"},
    "figures/pairs_words.py": {"words", "middle", "longest"},
    "home_words.py": {"weights"},
    "language.py": {"count"},
    "exercises/words.py": {"minutes"},
    "export/words.py": {"steps", "tried"},
}
COUNTED = "cells|characters|digits|exercises|lines|minutes|notebooks|numbers|pairs|people|places"
COUNTED += "|seeds|sentences|steps|tokens|units|weights|words"


@every_pair
def test_one_is_not_counted_as_several(where):
    counts = re.findall(rf"\{{(\w+)(?::[^|}}]*)?\}} (?:{COUNTED})\b", PAIRS[where][0])
    path = where.rpartition(":")[0].partition("/")[2]
    assert {*counts} <= SEVERAL.get(path, set())


@every_pair
def test_a_text_has_the_same_fields_in_both_languages(where):
    assert Text(*PAIRS[where]).en == PAIRS[where][0]


@every_pair
def test_korean_is_korean_and_english_english(where):
    english, korean = (re.sub(r"\{.*?\}|`.*?`", "", text) for text in PAIRS[where])
    assert HANGUL.search(korean) or not re.search("[a-z]{3}", english)
    assert not HANGUL.search(re.sub('".*?"', "", english))


@pytest.mark.parametrize(("pairs", "said"), [(0, "0 pairs"), (1, "1 pair"), (1234, "1,234 pairs")])
def test_one_is_no_plural(pairs, said):
    use_language("en")
    assert Text("{n:,} {n:pair|pairs}", "{n:,}쌍")(n=pairs) == said
    use_language("ko")
    assert Text("{n:,} {n:pair|pairs}", "{n:,}쌍")(n=pairs) == f"{pairs:,}쌍"


def test_a_percentage_is_written_one_way():
    """As in figures: 51.5%, by scripts, too."""
    said = [text for pair in PAIRS.values() for text in pair]
    scripts = [path.read_text(encoding="utf-8") for path in (PACKAGE / "widgets").rglob("*.js")]
    assert len(scripts) > (20 if NOTEBOOKS.is_dir() else 5)  # a wheel has the bundles alone
    assert [text for text in said if re.search("[0-9}] %", text)] == []
    assert [script for script in scripts if "} %" in script] == []


# What a Korean teacher would not write, a kind each.
UNNATURAL = {
    # Which of the two it is depends on how the value sounds: (cat)이라고, (apple)라고.
    "particle of a value": r"(?<!\{)\{[^{}]*[^{}%]\}[`’]?"
    r"(은|는|이|가|을|를|와|과|으로|로|라고|이라고|나|이나|여야|이어야)(?![가-힣])|[은이을]\([는가를]\)",
    "it": r"그것[은을에과]",
    "of in": r"에서의|에의(?![가-힣])",
    "name in Latin letters": r"(?<![\w`./(])(softmax|NumPy|TensorFlow|JavaScript)(?= ?[가-힣])",
    "words as a unit": r"[0-9]낱말",
    "about": r"에 (대해|대하여|관해|관한)|에 대한(?! (손실의 )?기울기)",
    "twice passive": r"되어[지진졌]|보여[지진졌]|쓰여[지진졌]|나뉘어[지진졌]|잊혀[지진졌]",
    "you": "당신",
    "by, through": r"에 의해|(을|를) 통해|로 인해|함으로써|로부터",
    "many things": r"(숫자|값|줄|번호|행렬|모델|함수|곡선|점수|벡터|토큰|낱말|문장|버그|연습)들",
    "for": "을 위한|를 위한",
    "you have shown": "것을 보였습니다",
    "together": r"[할볼쓸될날]수(있|없)",
    "apart": r"[0-9}] (개|번째|줄|칸|스텝|비트|분|초|가지|유닛)(?![가-힣])",
    "quotes": "[“”]",
    "particle of a letter": r"\b[A-Z]*[LMNR]`?(는|가|를|와)(?![가-힣])"
    r"|\b[A-Z]*[A-KO-QS-Z]`?(은|을|과)(?![가-힣])",
    "particle of a number": r"(?<![A-Za-z])(\d*[013678]`?(는|가|를|와|라고)"
    r"|\d*[2459]`?(은|을|과|이라고)|\d*[036]`?로|\d*[1245789]`?으로)(?![가-힣])",
    "need, case, possible": r"필요로 하|의 경우|에 있어서|것이 가능|에도 불구하고|할 필요가 있",
    # What has a name here already: 단어 집합, 강좌, 은닉 상태, 학습, 숙제, 연습, 원문.
    "another name": r"(?<!하위 )단어(?! 집합)|이 과정|사각형|게인|히든|은닉상태|셀상태|단어집합"
    r"|빔서치|교사강요|에폭|훈련|과제:|연습 문제|문맥 벡터|그래디언트|여러분의 모델|인덱스"
    r"|파라미터|매개변수|타깃|타겟|소스 문장|에러",
}
NOTEBOOKS = PACKAGE.parent / "notebooks" / "source"
PROSE = {
    f"{path.name} {n}": cell.partition("\n# %%")[0]
    for path in sorted(NOTEBOOKS.glob("*.py"))
    for n, cell in enumerate(path.read_text(encoding="utf-8").split('lang="ko"')[1:], 1)
}
PROSE |= {
    f"{path.name}:{n}": line
    for path in (*PACKAGE.parent.glob("*.md"), *PACKAGE.parent.glob("docs/*.md"))
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    if HANGUL.search(line) and path.name != "attacks.md"  # it has quotes of its own
}


@pytest.mark.parametrize("kind", UNNATURAL)
def test_korean_is_as_a_teacher_writes_it(kind):
    koreans = {where: korean for where, (_, korean) in PAIRS.items()} | PROSE
    assert len(PROSE) > 300 or not NOTEBOOKS.is_dir()  # beside a wheel there are none
    found = {where: re.search(UNNATURAL[kind], korean) for where, korean in koreans.items()}
    assert {where: match for where, match in found.items() if match} == {}


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (("Only English.",), "no Korean"),
        (("Only English.", " "), "no Korean"),
        (("", "한국어만"), "no English"),
        (("{count} words", "낱말 {number}개"), r"\['count'\], Korean \['number'\]"),
    ],
)
def test_a_text_that_lacks_something_is_refused_where_it_stands(pair, message):
    with pytest.raises(TypeError, match=message) as caught:
        Text(*pair)
    assert Path(__file__).name in str(caught.value)


@languages
def test_a_text_is_said_in_the_language_in_use(language):
    use_language(language)
    assert current_language() == language
    assert unknown_id(id=9, last=7) == getattr(unknown_id, language).format(id=9, last=7)
    assert str(unknown_id) == unknown_id.unfilled == getattr(unknown_id, language)


def test_the_texts_of_a_module_go_to_a_script_by_name():
    said = texts_of(exercise_words, "exercise ")
    assert said["exercise done"] == "{number}: done"
    assert said["exercise probe exit"] == exercise_words.probe["exit"].en
    assert said.keys() >= {f"exercise probe {name}" for name in exercise_words.probe}


# What is said, and where: each Text with a name of its own is used, and its fields are filled.


def named(path):
    """What stands in a module by a name of its own and is a Text, or full of them: (name, node)."""
    for node in TREES[path].body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if any(is_text(part) for part in ast.walk(node.value)):
                yield node.targets[0].id, node.value


def imports(path):
    """What a file imports from files here: {its name there: (file, name in that file or "")}."""
    found = {}
    for node in ast.walk(TREES[path]):
        if not isinstance(node, ast.ImportFrom):
            continue
        where = path.parents[node.level - 1] if node.level else PACKAGE.parent
        where = where.joinpath(*(node.module or "").split("."))
        for alias in node.names:
            if (file := (where / alias.name).with_suffix(".py")) in TREES:
                found[alias.asname or alias.name] = file, ""
            elif where.with_suffix(".py") in TREES:
                found[alias.asname or alias.name] = where.with_suffix(".py"), alias.name
    return found


def said(path):
    """Every use of another file's name in a file: (file, name, the call or None)."""
    known = imports(path)
    calls = {id(node.func): node for node in ast.walk(TREES[path]) if isinstance(node, ast.Call)}
    for node in ast.walk(TREES[path]):
        match node:
            case ast.Attribute(ast.Name(alias), name) if alias in known and not known[alias][1]:
                yield known[alias][0], name, calls.get(id(node))
            case ast.Name(name) if name in known and known[name][1]:
                yield *known[name], calls.get(id(node))
            case ast.Name(name, ast.Load()):
                yield path, name, calls.get(id(node))


NAMED = {(path, name): node for path in TREES for name, node in named(path)}
SAID = [(path, *use) for path in TREES for use in said(path)]
CALLS = {
    f"{at(path, call)} {name}": (NAMED[file, name].args[0], {word.arg for word in call.keywords})
    for path, file, name, call in SAID
    if call and is_text(NAMED.get((file, name)))
}


def text_of(folder, *kinds):
    files = (
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in kinds and path.name != "words.py"
    )
    return "".join(path.read_text(encoding="utf-8") for path in files)


# What no Python says: the script of an instrument does, and who chooses it may be Python; or a
# template of the site.
ASKED = {
    folder / "words.py": text_of(folder, ".js", ".py")
    for folder in (PACKAGE / "widgets").iterdir()
    if folder.is_dir() and folder.name != "static"
}
SHARED = PACKAGE / "widgets" / "shared" / "words.py"
ASKED[SHARED] = "".join(ASKED.values())
SITE = FOLDERS[1] / "export" / "words.py"
ASKED[SITE] = text_of(SITE.parent, ".j2", ".py")
# The hosts that open a notebook are named where their addresses are.
PUBLISHED = (FOLDERS[1] / "published.py").read_text(encoding="utf-8") if SITE.exists() else ""


def is_asked_for(path, name):
    asked = {SHARED: f'"widget {name}"', SITE: rf'words(\.|\["){name}\b'}.get(
        path, rf'["`]{name}["` ]'
    )
    host = path == SITE and re.search(rf'^ +"{name}": f"https://', PUBLISHED, re.MULTILINE)
    return host or re.search(asked, ASKED.get(path, ""))


@pytest.mark.skipif(not SITE.exists(), reason="a wheel has no scripts and templates to look into")
def test_every_text_is_said():
    said = {(file, name) for _, file, name, _ in SAID}
    silent = [
        f"{at(path, node)} {name}"
        for (path, name), node in NAMED.items()
        if (path, name) not in said and not is_asked_for(path, name)
    ]
    assert silent == []


def test_the_calls_are_found():
    assert len(NAMED) > 250 and len(CALLS) > 60


@pytest.mark.parametrize("where", CALLS)
def test_whoever_says_a_text_fills_its_fields(where):
    english, given = CALLS[where]
    assert given == fields(ast.literal_eval(english))


@pytest.mark.parametrize("step", [RNNStep, GRUStep, LSTMStep])
def test_every_field_of_a_step_has_a_name(step):
    for field in step._fields:
        assert field in encoder_words.field[field]()


def test_no_exception_speaks_one_language_only():
    literal = []
    for path in TREES:
        if not path.is_relative_to(PACKAGE) or path.stem in ("language", "slips"):
            continue  # those are for whoever writes the course
        for node in ast.walk(TREES[path]):
            inside = list(ast.walk(node)) if isinstance(node, ast.Raise) else []
            texts = [p for p in inside if isinstance(p, ast.Constant) and isinstance(p.value, str)]
            if texts and not any(isinstance(part, ast.keyword) for part in inside):
                literal.append(at(path, node))
    assert literal == []


@languages
@pytest.mark.parametrize("other", ["fr", "EN", "", None, 5, ["en"], "\ud800", "e" * 10_000])
def test_a_language_not_taught_here_is_refused_and_changes_nothing(language, other):
    use_language(language)
    with pytest.raises(ValueError) as caught:
        use_language(other)
    message = str(caught.value)
    assert message.startswith(quote(other)) and '"en"' in message and '"ko"' in message
    assert len(message) < 400 and message.isprintable()
    assert current_language() == language


def test_quote_shortens():
    assert quote("가" * 40) == f"“{'가' * 40}”"
    assert quote("가" * 41) == f"“{'가' * 40}…”"
    assert quote("a letter", longest=3) == "“a l…”"


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\ud800", r"\ud800"),
        ("\u202e", r"\u202e"),
        ("\u200f", r"\u200f"),
        ("\u200b", r"\u200b"),
        ("\ufeff", r"\ufeff"),
        ("\x1b", r"\x1b"),
        ("\n", r"\n"),
        ("\U000e0041", r"\U000e0041"),
    ],
    ids=["surrogate", "override", "rtl", "zero-width", "bom", "escape", "line", "tag"],
)
def test_quote_shows_what_does_not_print(hidden, shown):
    assert quote(f"난{hidden}") == f"“난{shown}”"


@given(st.text(st.characters(exclude_categories=())))
@settings(deadline=None)
def test_what_quote_returns_can_be_printed_anywhere(text):
    assert quote(text).isprintable()
    assert quote(text).encode("utf-8")


@pytest.mark.parametrize("character", ["a", "난", "🙂", "\ud800", "\U000e0041"])
def test_what_quote_returns_is_short(character):
    assert len(quote(character * 10_000)) <= 300
