"""What encoder.py says when something is wrong, and what the fields of its steps are called."""

from .language import Text

empty_sequence = Text(
    "the sequence has no step: an RNN needs at least one token.",
    "시퀀스가 비어 있습니다. RNN에는 토큰이 하나 이상 필요합니다.",
)

other_state = Text(
    "the state is {given}: this {cell} starts from ({parts}), each of {units} {units:number|numbers}: pass encoding.context whole.",
    "상태로 {given} 값을 받았습니다. 이 {cell}의 상태는 ({parts})이고 숫자가 각각 {units}개입니다. encoding.context를 통째로 주세요.",
)

no_floats = Text(
    "{name} is {given}: expected an ndarray of float32 or float64, not empty, such as np.zeros((4, 8)).",
    "{name} 자리에 {given} 값을 받았습니다. np.zeros((4, 8))처럼 float32나 float64로 된, 비어 있지 않은 배열을 주세요.",
)

field = {
    "i": Text("input gate i", "입력 게이트 i"),
    "f": Text("forget gate f", "망각 게이트 f"),
    "o": Text("output gate o", "출력 게이트 o"),
    "z": Text("update gate z", "업데이트 게이트 z"),
    "r": Text("reset gate r", "리셋 게이트 r"),
    "candidate": Text("candidate", "후보"),
    "c": Text("cell state c", "셀 상태 c"),
    "h": Text("hidden state h", "은닉 상태 h"),
    "x": Text("embedding x", "임베딩 x"),
}
