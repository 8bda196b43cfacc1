"""What own_files.py says."""

from .language import Text

hidden = Text(
    "{path} has the name of a library that the course needs, and Python takes it for that: give your file another name and restart the kernel.",
    "{path} 파일의 이름이 강좌에 필요한 라이브러리와 같아서 파이썬이 그 파일을 대신 불러옵니다. 파일 이름을 바꾸고 커널을 다시 시작하세요.",
)
