"""Tables kept as JSON: how they were made, then a row a line."""

import json
from pathlib import Path

from seq2seq_teach.architecture import write_whole


def read_rows(path: Path, made_by: dict) -> list[dict]:
    """The rows made so far; none when there is no table.

    Raises ValueError when they were made with other settings than these.
    """
    if not path.exists():
        return []
    table = json.loads(path.read_text(encoding="utf-8"))
    if table["made by"] != made_by:
        raise ValueError(f"{path} was made with other settings: move it away and start a new one.")
    return table["rows"]


def write_rows(path: Path, about: dict, name: str, rows: list[dict]) -> None:
    """What is said of all rows, and under this name the rows; never half a table."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    head = json.dumps(about, ensure_ascii=False).removesuffix("}")
    write_whole(path, f'{head},\n"{name}": [\n{lines}\n]}}\n'.encode())


def span(text: str) -> range:
    """The seeds "0-19" or "3"."""
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)
