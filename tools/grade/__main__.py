"""Grade the notebooks of a class.

    python course.py grade FOLDER            notebooks and zip files, in folders or not
    python course.py grade FOLDER --to X     what is written goes into X, not into FOLDER-grades

Each notebook's exercises are run alone, behind a fence, and checked against the references.
Written are grades.csv, a row for each exercise of each notebook, and grades.html, who × exercise
and how many fell into which mistake. What was graded before is not graded again. Whose a notebook
is, the outermost folder tells in which they differ, or else its name.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from seq2seq_teach import use_language
from seq2seq_teach.language import LANGUAGES
from tools import parser_of, speak_hangul
from tools.grade import words as say
from tools.grade.fence import Limits
from tools.grade.report import CSV, PAGE
from tools.grade.run import run, upon

STOP = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # no system has all of them


class Stop:
    """Whatever is to end this program stops it as Ctrl-C does, once: then it tidies up."""

    stopped = False

    def __call__(self, *_):
        if not self.stopped:
            self.stopped = True
            raise KeyboardInterrupt


def main(argv=None) -> int:
    """Run the command; returns the exit code."""
    parser = parser_of("python course.py grade", __doc__)
    parser.add_argument("place", type=Path, metavar="FOLDER", help="or a zip file, or a notebook")
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="where to write")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of what is written")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time (%(default)s)"
    )
    parser.add_argument(
        "--seconds", type=float, default=Limits.seconds, help="for one call (%(default)s)"
    )
    parser.add_argument(
        "--deeper",
        type=int,
        default=0,
        metavar="N",
        help="people are told apart N folders further in (1 for FOLDER/week1/kim)",
    )
    options = parser.parse_args(argv)
    speak_hangul()
    use_language(options.language)
    place = options.place.resolve()
    name = place.name if place.is_dir() else place.stem
    folder = options.to or place.with_name(f"{name}-grades")
    if not place.exists():
        print(say.no_place(path=place), file=sys.stderr)
        return 1
    try:
        folder.mkdir(parents=True, exist_ok=True)
        limits, jobs = Limits(seconds=options.seconds), max(1, options.jobs)
        with upon(STOP, Stop()):
            rows = run(place, folder, options.language, limits, jobs, max(0, options.deeper))
    except OSError:
        print(say.unwritable(path=folder), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        with suppress(OSError):  # there may be no terminal any more
            print(f"\n{say.stopped()}", file=sys.stderr)
        return 130
    if not rows:
        print(say.no_notebook(path=place), file=sys.stderr)
        return 1
    for name in (CSV, PAGE):
        print(folder / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
