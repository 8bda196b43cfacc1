"""What doors.py says when something is wrong."""

from .language import Text

other_kind = Text(
    "{name} is {given}, of the kind {found}: expected {wanted}.",
    "{name} 자리에 {given}({found}) 값을 받았습니다. {wanted} 값이 필요합니다.",
)
no_list = Text(
    "{name} is {given}: expected a list, such as {example}.",
    "{name} 자리에 {given} 값을 받았습니다. {example}처럼 리스트로 주세요.",
)
long_list = Text(
    "{name} is {given}, which has more than {most:,} items, or no end: give fewer.",
    "{name} 자리에 {given} 값을 받았는데 항목이 {most:,}개를 넘거나 끝이 없습니다. 줄여서 주세요.",
)
no_path = Text(
    '{given} is no name of a file: give one such as "{example}".',
    '{given}: 파일 이름이 아닙니다. "{example}" 같은 이름을 주세요.',
)
no_file = Text("it is a device, no file", "파일이 아니라 장치입니다")
no_flag = Text(
    "{name} is {given}: let it be True or False.",
    "{name} 자리에 {given} 값을 받았습니다. True나 False로 주세요.",
)
no_whole = Text(
    "{name} is {given}: it must be a whole number from {least} to {most}.",
    "{name} 값이 {given}입니다. {least}부터 {most}까지의 정수여야 합니다.",
)
no_number = Text(
    "{name} is {given}: it must be a number from {least} to {most}.",
    "{name} 값이 {given}입니다. {least}부터 {most}까지의 수여야 합니다.",
)
no_ids = Text(
    "expected ids, whole numbers such as [4, 5, 6], got {given}: vocabulary.encode makes them of a sentence.",
    "[4, 5, 6]처럼 번호로 된 리스트가 필요한데 {given} 값을 받았습니다. 문장은 vocabulary.encode로 번호로 바꾸세요.",
)
no_array = Text(
    "{name} is {given}: expected an array of numbers, such as np.array([2.0, 1.0]).",
    "{name} 자리에 {given} 값을 받았습니다. np.array([2.0, 1.0])처럼 수로 된 배열로 주세요.",
)
no_numbers = Text(
    "{name} is {given}: expected an array{shape} of finite numbers.",
    "{name} 자리에 {given} 값을 받았습니다. 유한한 수로만 된 배열{shape} 하나를 주세요.",
)
no_mask = Text(
    "{name} is {given}: expected True or False for each token.",
    "{name} 자리에 {given} 값을 받았습니다. 토큰마다 True나 False로 주세요.",
)
no_trait = Text(
    "{name} is nothing that a {kind} has: it has {known}.",
    "{name}: {kind}에 없는 이름입니다. 있는 이름: {known}.",
)
half = Text(
    "{name} is {given}, which holds half a character: delete it.",
    "{name} 값 {given}에 반쪽짜리 글자가 들어 있습니다. 지워 주세요.",
)
