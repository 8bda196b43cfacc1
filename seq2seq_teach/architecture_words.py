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
large_file = Text(
    "unpacked it has {size:,} MB, the most is {most}",
    "압축을 풀면 {size:,} MB입니다. {most} MB까지만 엽니다",
)
no_weights = Text(
    "{name} holds what is no number from -{most} to {most}",
    "{name}에 -{most}부터 {most}까지의 수가 아닌 것이 있습니다",
)
no_pair = Text(
    "{given} is no pair: give (source, target), two sentences.",
    "{given}: 쌍이 아닙니다. (원문, 번역) 두 문장을 주세요.",
)
no_pairs = Text(
    "there is no pair to measure with: give at least one.",
    "잴 쌍이 없습니다. 하나 이상 주세요.",
)
no_archive = Text("no archive of arrays", "배열을 담은 .npz 파일이 아님")
strange_array = Text(
    "{name} is no array of a model: it has {known}.",
    "{name}: 모델에 없는 배열입니다. 모델의 배열: {known}.",
)
no_such_array = Text(
    "{name} is missing: a model has {known}.",
    "{name}: 이 배열이 빠졌습니다. 모델의 배열: {known}.",
)
two_cells = Text(
    "the encoder is of the cell {encoder}, the decoder of {decoder}: give both the same.",
    "인코더의 셀은 {encoder}, 디코더의 셀은 {decoder}입니다. 같은 셀로 맞추세요.",
)
