"""What the window of who speaks says: tools/export/templates/deck/speaker.js."""

from seq2seq_teach.language import Text

WORDS = {
    "title": Text("Speaker's notes", "발표자 노트"),
    "next": Text("Next slide", "다음 슬라이드"),
    "last": Text("This is the last slide.", "마지막 슬라이드입니다."),
    "black": Text("The screen is black: B", "화면을 끈 상태입니다: B"),
    "again": Text("From 0:00", "0:00부터"),
}


def mark(notebook, language):
    """Write into a notebook what the window says in its language, as `speaker`."""
    notebook.metadata["speaker"] = {name: getattr(text, language) for name, text in WORDS.items()}
