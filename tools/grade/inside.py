"""The process in which a student's functions run; nothing that it says of itself is believed.

It is asked by messages on its stdin, and answers on its stdout; see `fence`. It locks itself in
before the first message, and holds no right answers: the exercises are not among its files.
"""

import os
import sys
from pathlib import Path

from tools.grade import lock


def main():
    """`python -m tools.grade.inside MEMORY LANGUAGE`, in the folder that is to be its home."""
    memory, language = int(sys.argv[1]), sys.argv[2]
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # from here on nobody hears what is printed
        os.dup2(nothing, stream)
    held = lock.lock(Path.cwd(), memory)
    from tools.grade.students import Students  # NumPy may begin threads: after the lock

    Students(asked, answers, language).serve(held)


if __name__ == "__main__":
    main()
