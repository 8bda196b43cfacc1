"""What decoder.py says when something is wrong."""

from .language import Text

bad_temperature = Text(
    "the temperature is {given}: it must be a number above 0 (try 1.0).",
    "온도가 {given}입니다. 0보다 큰 수여야 합니다(1.0부터 해 보세요).",
)
bad_width = Text(
    "the beam width is {given}: it must be 1 or more (1 is greedy, try 4).",
    "빔 너비가 {given}입니다. 1 이상이어야 합니다(1은 탐욕적 디코딩, 4부터 해 보세요).",
)
no_memory = Text(
    "the memory is {given}: a decoder with attention looks back, give it model.memory(encoding).",
    "memory 자리에 {given} 값을 받았습니다. 어텐션이 있는 디코더에는 model.memory(encoding)를 주세요.",
)
no_context = Text(
    "This decoder hears the context at every step: give it, decode_step(token, state, w, memory, encoding.context).",
    "이 디코더는 스텝마다 컨텍스트를 받습니다. decode_step(token, state, w, memory, encoding.context)처럼 함께 주세요.",
)
nowhere_to_look = Text(
    "This decoder has no attention: it cannot be told where to look (leave looks out).",
    "이 디코더에는 어텐션이 없어서 어디를 볼지 정해 줄 수 없습니다. looks를 빼고 부르세요.",
)
no_chooser = Text(
    "choose is {given}: expected a function that is given a step and returns an id.",
    "choose 자리에 {given} 값을 받았습니다. 스텝을 받아 번호를 돌려주는 함수를 주세요.",
)
