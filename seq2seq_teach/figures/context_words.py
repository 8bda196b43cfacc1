"""What the figures of context.py say."""

from ..language import Text

map_title = Text(
    "On the map, {same:.0%} of {count} sentences lie next to one of their own group",
    "문장 {count}개의 {same:.0%}는 바로 옆에 같은 무리의 문장이 있다",
)
map_x = Text("first direction ({share:.0%} of the variance)", "제1주성분(분산의 {share:.0%})")
map_y = Text("second direction ({share:.0%})", "제2주성분({share:.0%})")
map_alt = Text(
    "Each sentence is one point, its context seen on two axes; colour and marker show the group: {groups}.",
    "문장마다 컨텍스트를 두 축 위의 점 하나로 그렸다. 색과 모양이 무리를 나타낸다: {groups}.",
)
