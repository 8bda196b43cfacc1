"""What is made of the course, and how it is looked at; nothing here is needed to learn from it."""

from pathlib import Path

REPO = Path(__file__).resolve().parent.parent


class ToolError(RuntimeError):
    """Something cannot be made; the message is one sentence that says what to do."""
