"""Build everything that is built from sources: notebooks, tables of docs, the record of twins.

    python -m tools.notebooks [--check] [--korean-holds]

`build.py` tells how a source is written.
"""

import difflib
import itertools
import sys

import nbformat

from tools import parser_of, speak_hangul
from tools.notebooks import docs, twins
from tools.notebooks.build import FOLDERS, NOTEBOOKS, SourceError, build, pairs


def difference(path, rebuilt):
    """How a file on disk differs from its rebuilt text, in a few lines; empty if it doesn't."""
    old, new = path.read_text("utf-8").splitlines() if path.exists() else [], rebuilt.splitlines()
    same = itertools.takewhile(lambda lines: lines[0] == lines[1], zip(old, new, strict=False))
    cell = sum('"cell_type":' in line for line in new[: len(list(same)) + 1])
    changes = list(difflib.unified_diff(old, new, n=1, lineterm=""))[3:15]
    place = f"at cell {cell} " * (path.suffix == ".ipynb")
    found = f"differs first {place}(- on disk, + rebuilt)" if old else "is missing or empty"
    return "\n    ".join([found, *changes]) if changes else ""


def everything(folder):
    """What is built from a folder of notebooks; → {path: text}, problems, the stale pairs."""
    texts, problems, prose = {}, [], []
    sources = sorted((folder / "source").glob("*.py"))
    for source in sources:
        try:
            for language, built in build(source).items():
                path = folder / FOLDERS[language] / f"{source.stem}.ipynb"
                texts[path] = nbformat.writes(built) + "\n"
            prose += pairs(source)
        except SourceError as error:
            problems.append(str(error))
    if folder == NOTEBOOKS:
        root = folder.parent
        texts |= docs.built(root, [source.stem for source in sources])
        files = [
            *sorted((root / "seq2seq_teach").rglob("*.py")),
            *sorted(root.glob("tools/**/*.py")),
        ]
        prose += [pair for file in files for pair in twins.in_python(file)]
        prose.append(twins.in_guide(root))
    record = twins.recorded(prose)
    path = folder / "source" / "twins.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    texts[path] = "\n".join([*record, ""])
    return texts, problems, twins.stale(lines, record)


def main(argv=None, folder=NOTEBOOKS):
    """Run the command on a folder of notebooks; returns the exit code."""
    parser = parser_of("python -m tools.notebooks", __doc__)
    parser.add_argument("--check", action="store_true", help="only compare; exit 1 if any differ")
    parser.add_argument(
        "--korean-holds",
        action="store_true",
        help="whatever English has changed while its Korean has not: the Korean still says it",
    )
    options = parser.parse_args(argv)
    texts, problems, stale = everything(folder)
    if not texts.keys() - {folder / "source" / "twins.txt"} and not problems:
        problems = [f"{folder / 'source'} holds no source."]
    if options.check:
        found = [path for where in FOLDERS.values() for path in (folder / where).glob("*.ipynb")]
        changes = {path: difference(path, text) for path, text in texts.items()}
        changes |= {path: "has no source" for path in found if path not in texts}
        problems += [
            f"{path.relative_to(folder.parent)} {how}" for path, how in changes.items() if how
        ]
    elif not problems:  # all or nothing: a mistake in one source leaves everything as it was
        if stale and not options.korean_holds:
            del texts[folder / "source" / "twins.txt"]
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if not options.korean_holds:
        problems += [
            f"This English has changed and its Korean has not: mend the Korean, or if it still "
            f"says the same, run `python -m tools.notebooks --korean-holds`.\n"
            f"    {english.strip()[:200]}\n    {korean.strip()[:200]}"
            for english, korean in stale
        ]
    done = "up to date" if options.check else "built"
    print("\n".join(problems or [f"{len(texts)} files {done}."]))
    return 1 if problems else 0


if __name__ == "__main__":
    speak_hangul()
    sys.exit(main())
