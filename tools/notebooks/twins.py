"""Which Korean was written for which English: so that a stale translation is noticed.

Every pair of texts, in prose, in a `Text` and in the guide for teachers, is recorded by the
hashes of both in `notebooks/source/twins.txt`. When the English of a pair changes and its Korean
does not, the pair is stale until the Korean is mended, or somebody says that it still holds.
"""

import ast
import hashlib

PAIRED_CALLS = {"Text", "mistake", "fact"}
GUIDE = "docs/teaching.md", "docs/teaching.ko.md"


def in_python(path):
    """Each pair of texts in a Python file, (English, Korean)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and len(node.args) == 2:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            texts = [getattr(argument, "value", None) for argument in node.args]
            if name in PAIRED_CALLS and all(isinstance(text, str) for text in texts):
                yield tuple(texts)


def in_guide(root):
    """The guide for teachers."""
    return tuple((root / file).read_text(encoding="utf-8") for file in GUIDE)


def paragraphs(pair):
    """A pair of texts, paragraph by paragraph where both have as many."""
    english, korean = (text.strip().split("\n\n") for text in pair)
    return zip(english, korean, strict=True) if len(english) == len(korean) else [pair]


def recorded(pairs):
    """The record of pairs, {line: pair}: the Korean's hash, then the English's."""
    hashed = {}
    for pair in (part for whole in pairs for part in paragraphs(whole)):
        line = " ".join(hashlib.sha256(text.encode()).hexdigest()[:12] for text in pair[::-1])
        hashed[line] = pair
    return dict(sorted(hashed.items()))


def stale(lines, record):
    """The pairs of `record` whose Korean stood beside another English in the older `lines`."""
    gone = {line.split()[0] for line in lines if line not in record}
    return [pair for line, pair in record.items() if line not in lines and line.split()[0] in gone]
