"""A learner's own file with the name of a library hides it: that is said before it is missed.

`import numpy` beside a file numpy.py imports that file, and what is not in it is an error that
tells nobody why.
"""

from importlib.util import find_spec

from . import own_files_words as say
from .language import quote

LIBRARIES = ("numpy", "matplotlib", "ipywidgets", "anywidget", "keras", "tensorflow")

for name in LIBRARIES:
    try:
        found = find_spec(name)
    except ValueError:  # somebody has put something else in its place
        continue
    # A library is a folder.
    if found and found.origin and not found.submodule_search_locations:
        path = quote(found.origin, 200)
        # Nobody has chosen a language yet.
        raise ImportError(f"{say.hidden.en.format(path=path)}\n{say.hidden.ko.format(path=path)}")
