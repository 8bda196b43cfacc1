"""What limits.py says when something is wrong."""

from .language import Text

no_such_curve = Text(
    "there is no stored curve of {name} after {times}× the steps: there are {known}.",
    "{name} 모델을 {times}배 학습시킨 곡선은 저장되어 있지 않습니다. 있는 것: {known}.",
)
no_such_looks = Text(
    "there are no stored looks of {name}: there are those of {known}.",
    "{name} 모델의 뒤돌아보기는 저장되어 있지 않습니다. 있는 것: {known}.",
)
no_such_length = Text(
    "{given} is no length that was measured: there are {known}.",
    "{given}: 재지 않은 길이입니다. 잰 길이: {known}.",
)
gradient_too_large = Text(
    "the gradient has outgrown the largest number the computer can hold, and with it its direction: take a smaller gain or fewer steps.",
    "기울기가 컴퓨터가 담을 수 있는 가장 큰 수를 넘어 방향까지 잃었습니다. gain을 낮추거나 스텝을 줄이세요.",
)
bad_norm = Text(
    "the norm to clip to is {given}: it must be a number above 0 (try 1.0).",
    "자를 길이가 {given}입니다. 0보다 큰 수여야 합니다(1.0부터 해 보세요).",
)
not_a_digit = Text(
    "{given}: {sign} is no digit, and only digits travel here, one after the other. Write them alone, such as {such}.",
    "{given}: {sign} 문자는 숫자가 아니라서 보낼 수 없습니다. {such}처럼 0부터 9까지의 숫자만 이어서 쓰세요.",
)
no_digits = Text(
    "There is no digit yet: write one or more, such as {such}.",
    "아직 숫자가 없습니다. {such}처럼 숫자를 하나 이상 쓰세요.",
)
in_names = {"attention": Text("attention", "어텐션")}  # words in what a model is called
