"""Slips that beginners make in any exercise, recognised by what they make of a right result."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..language import Text


@dataclass(frozen=True)
class Slip:
    """`of(right)` is what comes instead of a right result; it raises where the slip is impossible."""

    of: Callable
    hint: Text


def of_several(change: Callable) -> Callable:
    """A change of results that are several, a tuple."""

    def of(right):
        if not isinstance(right, tuple) or len(right) < 2:
            raise TypeError("one result")
        return change(right)

    return of


def of_a_row(change: Callable) -> Callable:
    """A change of a list, an array or the words of a text; of each where results are several."""

    def of(right):
        if isinstance(right, tuple):
            return tuple(map(of, right))
        if isinstance(right, str):
            return " ".join(change(right.split()))
        row = np.asarray(right)
        if row.ndim == 0:
            raise TypeError("no row")
        return change(row)

    return of


def of_a_number(change: Callable) -> Callable:
    """A change of a whole number."""

    def of(right):
        if isinstance(right, (tuple, str)) or np.asarray(right).dtype.kind not in "iu":
            raise TypeError("no whole number")
        return change(np.asarray(right))

    return of


def turned(right):
    if isinstance(right, tuple):
        return tuple(map(turned, right))
    table = np.asarray(right)
    if table.ndim != 2:
        raise TypeError("no table")
    return table.T


SLIPS = {
    "printed": Slip(
        lambda right: None,
        Text(
            "It prints and returns nothing. Whoever calls the function gets what stands behind return, not what was printed: return the result.",
            "출력만 하고 돌려주는 것이 없습니다. 함수를 부른 쪽이 받는 것은 출력한 것이 아니라 return 뒤에 쓴 값입니다. 결과를 return으로 돌려주세요.",
        ),
    ),
    "not returned": Slip(
        lambda right: None,
        Text(
            "It returns None: the function ends without a return, with return alone, or with what append or sort give back, which is None. Put return in front of the result itself.",
            "None을 돌려줍니다. return 없이 끝나거나, return만 있거나, append나 sort가 돌려주는 None을 그대로 돌려줍니다. 결과 자체를 return 뒤에 쓰세요.",
        ),
    ),
    "swapped": Slip(
        of_several(lambda right: right[::-1]),
        Text(
            "The results are right, but in the wrong order.",
            "결과는 맞지만 순서가 바뀌었습니다.",
        ),
    ),
    "only the first": Slip(
        of_several(lambda right: right[0]),
        Text(
            "The first result is right, but the others are missing: return them all, with commas between them.",
            "첫째 결과는 맞지만 나머지가 빠졌습니다. 쉼표로 이어 모두 돌려주세요.",
        ),
    ),
    "only the last": Slip(
        of_several(lambda right: right[-1]),
        Text(
            "The last result is right, but what should stand before it is missing: return them all, with commas between them.",
            "마지막 결과는 맞지만 앞의 것이 빠졌습니다. 쉼표로 이어 모두 돌려주세요.",
        ),
    ),
    "the first for all": Slip(
        of_several(lambda right: right[:1] * len(right)),
        Text(
            "The first result is right, and stands in the place of the others, too.",
            "첫째 결과는 맞지만, 나머지 자리에도 첫째 결과가 들어 있습니다.",
        ),
    ),
    "the last for all": Slip(
        of_several(lambda right: right[-1:] * len(right)),
        Text(
            "The last result is right, and stands in the place of those before it, too.",
            "마지막 결과는 맞지만, 앞의 자리에도 마지막 결과가 들어 있습니다.",
        ),
    ),
    "left early": Slip(
        of_a_row(lambda row: row[:1]),
        Text(
            "Only the first item comes back: does return stand inside the loop? It ends the function at once; move it out, to the left.",
            "첫 항목만 돌아옵니다. return이 반복문 안에 있나요? return을 만나면 함수가 바로 끝납니다. 왼쪽으로 당겨 반복문 밖에 두세요.",
        ),
    ),
    "one number": Slip(
        of_a_row(lambda row: row[0]),
        Text(
            "Only the first item comes back, by itself: does return stand inside the loop? Collect the items, and return them behind the loop.",
            "첫 항목 하나만 돌아옵니다. return이 반복문 안에 있나요? 항목을 모았다가 반복문이 끝난 뒤에 돌려주세요.",
        ),
    ),
    "last missing": Slip(
        of_a_row(lambda row: row[:-1]),
        Text(
            "The last item is missing: does the loop, or the slice, stop one too early?",
            "마지막 항목이 빠졌습니다. 반복이나 자르기가 하나 일찍 끝나지 않나요?",
        ),
    ),
    "first missing": Slip(
        of_a_row(lambda row: row[1:]),
        Text(
            "The first item is missing: does the loop, or the slice, begin one too late? Counting begins at 0.",
            "첫 항목이 빠졌습니다. 반복이나 자르기가 하나 늦게 시작하지 않나요? 셈은 0부터 시작합니다.",
        ),
    ),
    "one more": Slip(
        of_a_number(lambda number: number + 1),
        Text(
            "It is one too many everywhere: counting begins at 0.",
            "모두 1씩 큽니다. 셈은 0부터 시작합니다.",
        ),
    ),
    "one less": Slip(
        of_a_number(lambda number: number - 1),
        Text("It is one too few everywhere.", "모두 1씩 작습니다."),
    ),
    "turned": Slip(
        turned,
        Text(
            "Rows and columns have changed places: a wrong axis, or a .T too many?",
            "행과 열이 바뀌었습니다. 축(axis)을 잘못 골랐거나 .T를 한 번 더 쓰지 않았나요?",
        ),
    ),
}
