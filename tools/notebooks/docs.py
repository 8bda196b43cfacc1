"""What pages for readers say again: of exercises in `docs/`, of where the course is in README.md.

In `teaching.md` the table of exercises, with what failing one tells, and where it counts them, as
in "6.1 to 6.5", the last one. In `misconceptions.md` each link to an exercise, which has its name
and its notebook. In README.md the badges, none where the course is not published.
"""

import re

from seq2seq_teach.exercises import TOPICS, exercises_of, find
from tools import published

HEADS = {
    "docs/teaching.md": ("en", "| exercise | who fails it probably thinks |\n|---|---|\n"),
    "docs/teaching.ko.md": ("ko", "| 연습 | 막힌 사람은 아마 이렇게 생각합니다 |\n|---|---|\n"),
}
RANGE = re.compile(r"\b(\d)\.1( to |~)\1\.\d+([은는]?)")
BADGES = re.compile(r"(<!-- badges: .* -->\n)(?:.*\n)*?(<!-- end)")
LINK = re.compile(r"\[(\d+\.\d+) \w+\]\((\S*/)\w+\.ipynb\)")


def built(root, names):
    """{path: text} of the pages as they should be; `names` are those of the notebooks, in order.

    Raises LookupError where a table is not there or a link leads to no exercise.
    """

    def whole(match):
        notebook, to, particle = match.groups()
        last = list(exercises_of(notebook))[-1]
        # As the last digit is read: 일, 삼, 육, 칠, 팔 and 십 end in a consonant.
        return f"{notebook}.1{to}{last}{particle and ('은' if last[-1] in '136780' else '는')}"

    pages = {}
    exercises = [one for topic in TOPICS for one in exercises_of(topic).values()]
    for file, (language, head) in HEADS.items():
        text = (root / file).read_text(encoding="utf-8")
        before, found, rest = text.partition(head)
        if not found:
            raise LookupError(f"{file} has no table that begins {head.splitlines()[0]}")
        after = re.sub(r"\A(\|.*\n)*", "", rest)
        rows = [f"| {one.number} | {getattr(one.tells, language)} |\n" for one in exercises]
        pages[root / file] = RANGE.sub(whole, before) + head + "".join(rows) + after

    def link(match):
        number, folder = match.groups()
        if not (exercise := find(number)):
            raise LookupError(f"docs/misconceptions.md: there is no exercise {number}")
        return f"[{number} {exercise.name}]({folder}{names[int(number[0]) - 1]}.ipynb)"

    path = root / "docs/misconceptions.md"
    pages[path] = LINK.sub(link, path.read_text(encoding="utf-8"))
    path, shown = root / "README.md", published.badges(f"{names[0]}.ipynb", published.repository())
    lines = f"\n{shown}\n\n" if shown else ""
    pages[path], found = BADGES.subn(rf"\g<1>{lines}\g<2>", path.read_text(encoding="utf-8"))
    if not found:
        raise LookupError("README.md has no place for badges")
    return pages
