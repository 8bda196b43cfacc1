"""A learner's own file with the name of a library hides the library: it is said before it is missed.

`import numpy` beside a file numpy.py imports that file, and what is not in it is an error that
tells nobody why.
"""

from importlib.util import find_spec

from .language import Text, quote

LIBRARIES = ("numpy", "matplotlib", "ipywidgets", "anywidget", "keras", "tensorflow")

hidden = Text(
    "{path} has the name of a library that the course needs, and Python takes it for that: give your file another name and restart the kernel.",
    "{path} 파일의 이름이 강좌에 필요한 라이브러리와 같아서 파이썬이 그 파일을 대신 불러옵니다. 파일 이름을 바꾸고 커널을 다시 시작하세요.",
)

for name in LIBRARIES:
    try:
        found = find_spec(name)
    except ValueError:  # somebody has put something else in its place
        continue
    # A library is a folder.
    if found and found.origin and not found.submodule_search_locations:
        path = quote(found.origin, 200)
        # Nobody has chosen a language yet.
        raise ImportError(f"{hidden.en.format(path=path)}\n{hidden.ko.format(path=path)}")
