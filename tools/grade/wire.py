"""What a student's process may send to the judge: plain data, as JSON; nothing in it is run.

`plain` makes of any result something JSON can hold, `value` makes of that what the judge compares.
What is too large or too strange to send is told by its kind and size, which is all it is judged by.
"""

import base64
import json
import re
import struct
from typing import IO

import numpy as np

LARGEST_MESSAGE = 2**23  # bytes of one message
LARGEST_ARRAY = 2**19  # bytes of the numbers of one array
MOST_ITEMS = 20_000  # items of one list
MOST_KEYS = 1_000  # of one dictionary: keys may be chosen so that each is compared with all others
DEEPEST = 8
MOST_CHARACTERS = 100_000  # characters
DTYPE = re.compile(r"[<>|=]?(b1|[iu][1248]|f[248]|c8|c16|U\d{1,3})")
TOO_MANY = 2**40  # of anything


class Malformed(ValueError):
    """A message that no honest process sends."""


def send(file: IO[bytes], content: bytes) -> None:
    file.write(struct.pack(">I", len(content)) + content)
    file.flush()


def receive(file: IO[bytes]) -> bytes | None:
    """The next message, or None when there will be no more. Raises Malformed if it is too long."""
    head = file.read(4)
    if len(head) < 4:
        return None
    (size,) = struct.unpack(">I", head)
    if size > LARGEST_MESSAGE:
        raise Malformed(f"a message of {size} bytes")
    content = file.read(size)
    return content if len(content) == size else None


def plain(given, called=None, deep: int = DEEPEST):
    """What JSON can hold of a value. `called(function)` numbers a function, so it can be asked."""
    if given is None or type(given) in (bool, float):
        return given
    if isinstance(given, str):
        return str(given[:MOST_CHARACTERS])
    if type(given) is int:
        return given if abs(given) < 2**63 else ["int", hex(given)[:1000]]
    if type(given) is range:
        return ["range", given.start, given.stop, given.step]
    if not deep:
        return ["strange", type(given).__name__]
    try:
        return several(given, called, deep)
    except Exception:
        return ["strange", type(given).__name__]


def several(given, called, deep):
    if isinstance(given, (list, tuple)):
        kind = "list" if isinstance(given, list) else "tuple"
        if len(given) > MOST_ITEMS:
            return ["many", kind, len(given), plain(given[0], called, deep - 1)]
        return [kind, [plain(item, called, deep - 1) for item in given]]
    if isinstance(given, dict) and len(given) <= MOST_KEYS:
        items = [[plain(one, called, deep - 1) for one in pair] for pair in given.items()]
        return ["dict", items]
    if given is ...:
        return ["dots"]
    if hasattr(type(given), "__array__"):
        array = np.asarray(given)
        kind = array.dtype.str if DTYPE.fullmatch(array.dtype.str) else "O"
        if kind == "O" or array.nbytes > LARGEST_ARRAY:
            return ["hollow", kind, list(array.shape)]
        numbers = base64.b64encode(array.tobytes()).decode("ascii")
        return ["array", kind, list(array.shape), numbers]
    if callable(given) and called:
        return ["call", called(given)]
    return ["strange", type(given).__name__]


def to_json(message) -> bytes:
    return json.dumps(message).encode("ascii")


def from_json(content: bytes) -> dict:
    """Raises Malformed."""
    try:
        message = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Malformed("no JSON") from error
    if not isinstance(message, dict):
        raise Malformed("no dictionary")
    return message


def value(given, called=None):
    """What a value was before `plain`. `called(number)` is a function to be asked; see `plain`.

    Raises Malformed, whatever is wrong with it.
    """
    if given is None or isinstance(given, (bool, int, float, str)):
        return given
    try:
        kind, *parts = given
        return MADE[kind](called, *parts)
    except Exception as error:
        raise Malformed("no value") from error


def listed(called, items):
    return [value(item, called) for item in items]


def dictionary(called, items):
    if len(items) > MOST_KEYS:
        raise Malformed("more keys than are sent")
    return {value(key, called): value(one, called) for key, one in items}


def many(called, kind, count, first):
    # As long a list as is compared with: any length that is wrong will do.
    items = [value(first, called)] * min(int(count), 10 * MOST_ITEMS)
    return tuple(items) if kind == "tuple" else items


def array(called, kind, shape, numbers):
    content = base64.b64decode(numbers, validate=True)
    array = np.frombuffer(content, dtype_of(kind)).reshape(sizes(shape)).copy()
    return array if array.ndim else array[()]


def hollow(called, kind, shape):
    empty = np.zeros((), object if kind == "O" else dtype_of(kind))
    return np.broadcast_to(empty, sizes(shape))


def strange(called, name):
    """Something of a type of this name, that can do nothing."""
    return type(str(name)[:40], (), {})()


def ask(called, number):
    if not called:
        raise Malformed("a function where none may be")
    return called(int(number))


def dtype_of(kind):
    if not DTYPE.fullmatch(kind):
        raise Malformed("no kind of numbers")
    return np.dtype(kind)


def sizes(shape):
    shape = [int(size) for size in shape]
    if len(shape) > 64 or any(not 0 <= size < TOO_MANY for size in shape):
        raise Malformed("no shape")
    return shape


MADE = {
    "list": listed,
    "tuple": lambda called, items: tuple(listed(called, items)),
    "dict": dictionary,
    "many": many,
    "array": array,
    "hollow": hollow,
    "range": lambda called, *ends: range(*map(int, ends)),
    "int": lambda called, digits: int(digits, 16),
    "dots": lambda called: ...,
    "strange": strange,
    "call": ask,
}
