"""What architecture.py says when something is wrong."""

from .language import Text

empty_text = Text(
    "the sentence is empty: write at least one word.",
    "문장이 비어 있습니다. 낱말을 하나 이상 쓰세요.",
)
no_such_file = Text(
    "there is no file {path}: look at its name and its folder.",
    "{path}: 그런 파일이 없습니다. 이름과 폴더를 살펴보세요.",
)
broken_model_file = Text(
    "{path} is not a model of this course ({why}): save one with model.save(path).",
    "{path}: 이 강좌의 모델 파일이 아닙니다({why}). model.save(path)로 저장한 파일을 쓰세요.",
)
cannot_save = Text(
    "nothing could be saved at {path} ({why}); the model in memory is as it was: try another folder, such as one of your own.",
    "{path}에 저장하지 못했습니다({why}). 메모리에 있는 모델은 그대로입니다. 쓸 수 있는 다른 폴더를 골라 보세요.",
)
