"""What context.py says when something is wrong."""

from .language import Text

no_such_unit = Text(
    "{given} is no number of this context: it has {parts}, units 1 to {last} each.",
    "{given}: 이 컨텍스트에 없는 숫자입니다. {parts}에 유닛이 1부터 {last}까지 있습니다.",
)
