"""What context.py says when something is wrong."""

from .language import Text

no_such_unit = Text(
    "{given} is no number of this context: it has {parts}, units 1 to {last} each.",
    "{given}: 이 컨텍스트에 없는 숫자입니다. {parts}에 유닛이 1부터 {last}까지 있습니다.",
)
no_context = Text(
    "{name} is {given}: expected a context, (h,) or (h, c), as encoding.context gives it.",
    "{name} 자리에 {given} 값을 받았습니다. encoding.context처럼 (h,)나 (h, c) 꼴이어야 합니다.",
)
nothing_held = Text(
    'held is {given}: expected a list of (part, unit, value), such as [("h", 3, 0.0)].',
    'held 자리에 {given} 값을 받았습니다. [("h", 3, 0.0)]처럼 (부분, 유닛, 값)의 리스트여야 합니다.',
)
no_labels = Text(
    "labels is {given}: expected one word for each context.",
    "labels 자리에 {given} 값을 받았습니다. 컨텍스트마다 낱말을 하나씩 주세요.",
)
