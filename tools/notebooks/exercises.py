"""What a notebook says of its exercises, filled into its source from their own files.

- `### Exercise 1.1` becomes `### Exercise 1.1 · encode`, and below any heading with the number of
  an exercise come its level and minutes.
- `{call}` and `{result}` become the exercise's example and what comes of it; its second one is
  `{call 2}` and `{result 2}`.
- `{exercises}` becomes the minutes of all exercises of the notebook.
- The line `exercise("1.1")` in a cell becomes the function to write, with its check below; where
  it is one to mend, or more stands below it, without the check.
"""

import re

import numpy as np

from seq2seq_teach.exercises import exercises_of, find

HEADING = re.compile(r"^### (?:(Exercise|연습) )?(\d+\.\d+)(.*)$", re.M)
LEVEL = {"en": "{} · {} minutes", "ko": "{} · {}분"}
CODE = re.compile(r'^exercise\("(\d+\.\d+)"\)$', re.M)


def asked(number):
    """The exercise of this number. Raises LookupError when there is none."""
    if exercise := find(number):
        return exercise
    raise LookupError(f"there is no exercise {number}")


def in_prose(prose, language, notebook):
    """Markdown with what is said of exercises; `notebook` is its number, such as "1"."""
    heading = HEADING.search(prose)
    if heading:
        exercise = asked(heading[2])
        named = f" · {exercise.name}" if heading[1] else heading[3]
        level = LEVEL[language].format(exercise.stars, exercise.minutes)
        title = heading[0].removesuffix(heading[3]) + named
        prose = prose.replace(heading[0], f"{title}\n\n{level}", 1)
        for n, call in enumerate(exercise.examples, 1):
            place = f" {n}" if n > 1 else ""
            prose = prose.replace(f"{{call{place}}}", call)
            prose = prose.replace(f"{{result{place}}}", result(exercise, call))
    minutes = sum(one.minutes for one in exercises_of(f"{notebook}.").values())
    return prose.replace("{exercises}", str(minutes))


def result(exercise, call):
    """What an example comes to, as a learner would see it printed."""
    value = eval(call, dict(exercise.right.__globals__))
    return str(value if isinstance(value, str) else plain(value))


def plain(value):
    """A result without the dress of NumPy, to four digits."""
    if isinstance(value, (tuple, list)):
        return type(value)(map(plain, value))
    array = np.asarray(value)
    return (array.round(4) if array.dtype.kind == "f" else array).tolist()


def in_code(code):
    """A code cell with the stubs of exercises in it."""
    if not (named := CODE.search(code)):
        return code
    exercise = asked(named[1])
    before, _, after = (part.strip("\n") for part in code.partition(named[0]))
    if not (exercise.broken or after):
        after = f'check("{exercise.number}", {exercise.name})'
    return "\n\n\n".join(filter(None, [before, exercise.stub, after]))
