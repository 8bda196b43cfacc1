"""Where nbval is installed, pytest runs the notebooks too, solved: every cell, in this environment.

They carry no outputs to compare. As learners find them they run in test_notebooks.py.
"""

import os
import tempfile

import pytest

# Two notebooks run at a time: NumPy's threads would wait for each other's, five times as long.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# What exercises the tests solve is nothing to remember: it goes when the tests have ended.
_forgotten = tempfile.TemporaryDirectory()
os.environ["SEQ2SEQ_TEACH_PROGRESS"] = f"{_forgotten.name}/progress.txt"

try:
    from nbval.plugin import IPyNbFile
except ModuleNotFoundError:  # the quick tests do without
    collect_ignore_glob = ["notebooks/*"]
else:
    from tools.notebooks.answers import with_answers

    class Solved(IPyNbFile):
        """A notebook with right answers put in; its checks raise unless they pass."""

        def collect(self):
            items = list(super().collect())
            sources = with_answers([item.cell.source for item in items])
            for item, source in zip(items, sources, strict=True):
                item.cell.source = source
            return items

    def pytest_configure(config):
        config.option.nbval_lax = config.option.nbval_current_env = True
        config.option.nbval_cell_timeout = 600  # its own limit is 2000 s

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_file():
        found = yield
        return [
            Solved.from_parent(file.parent, path=file.path) if isinstance(file, IPyNbFile) else file
            for file in found
        ]
