"""What must hold before tests are worth their minutes: style, types, and all that is built.

    python course.py check          say what does not hold
    python course.py check --fix    mend what a machine can mend, then say what is left

It needs Node.js, whose npm brings what checks the JavaScript. `pre-commit install` makes git run
it at every commit; the workflow `test` and `.ci/run` begin with it.
"""

import subprocess
import sys

from tools import REPO, ToolError, npm, parser_of

MODULE = (sys.executable, "-m")


def checks():
    """Each check: (its name, its command, what makes this only look, what makes it mend or None).

    What is built comes last, of what the others have mended. Raises ToolError without npm.
    """
    biome, tsc = npm.command("biome"), npm.command("tsc")
    return [
        ("ruff", [*MODULE, "ruff", "check", "--quiet"], [], ["--fix"]),
        ("ruff format", [*MODULE, "ruff", "format", "--quiet"], ["--check"], []),
        ("pyright", [*MODULE, "pyright", "--pythonpath", sys.executable], [], None),
        ("biome", [biome, "check", "--colors=off", "--error-on-warnings"], [], ["--write"]),
        ("tsc", [tsc, "-p", "jsconfig.json"], [], None),
        ("codespell", [*MODULE, "codespell_lib"], [], None),
        ("bundles", [*MODULE, "tools.assets"], ["--check"], []),
        ("notebooks", [*MODULE, "tools.notebooks"], ["--check"], []),
    ]


def main(argv=None):
    """Run the command; returns the exit code."""
    parser = parser_of("python course.py check", __doc__)
    parser.add_argument("--fix", action="store_true", help="mend what a machine can mend")
    options = parser.parse_args(argv)
    try:
        all_checks = checks()
    except ToolError as error:
        print(error, file=sys.stderr)
        return 1
    failed = []
    for name, command, look, mend in all_checks:
        if options.fix and mend is not None:
            subprocess.run([*command, *mend], cwd=REPO, capture_output=True)
        done = subprocess.run([*command, *look], cwd=REPO)
        print(f"{name}: {'failed' if done.returncode else 'ok'}", flush=True)
        failed += [name] * bool(done.returncode)
    if failed:
        print(f"{len(failed)} of {len(all_checks)} checks failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
