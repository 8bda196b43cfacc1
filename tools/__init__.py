"""What is made of the course, and how it is looked at; nothing here is needed to learn from it."""

import argparse
import io
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent


def speak_hangul() -> None:
    """Print as UTF-8: a pipe on Windows would refuse Hangul."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def parser_of(command: str, about: str | None) -> argparse.ArgumentParser:
    """What reads the options of a command; to `--help` it says what the module says of itself."""
    form = argparse.RawDescriptionHelpFormatter
    return argparse.ArgumentParser(command, description=about, formatter_class=form)


class ToolError(RuntimeError):
    """Something cannot be made; the message is one sentence that says what to do."""
