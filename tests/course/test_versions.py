"""The wheel works with the lowest versions it says it works with.

All of tests/unit, with the newest versions too and on every Python, are for the workflow `test`.
"""

import subprocess
import sys

from tools import REPO

# What leans on a library; the other unit tests are of what we wrote ourselves.
LEAN = ("installed", "encoder", "pieces", "judging", "home")


def test_the_wheel_works_with_the_lowest_versions():
    files = [f"tests/unit/test_{name}.py" for name in LEAN]
    command = [sys.executable, "-m", "tools.versions", "lowest", *files]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, errors="replace")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "numpy                     2.0.2" in done.stdout
