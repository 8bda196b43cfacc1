"""Grading what needs TensorFlow: a model goes behind the fence, another comes back to be asked."""

from shared import EXERCISES

from tools import REPO
from tools.grade.fence import Fence, Limits
from tools.grade.handins import handed_in
from tools.grade.judge import verdict

MENDED = EXERCISES["5.8"]


def test_a_model_made_behind_the_fence_is_judged_from_outside():
    (handin,) = handed_in(REPO / "notebooks" / "05_the_whole_architecture.ipynb")
    # Begun, and no better: no longer the text that was handed out.
    begun = MENDED.stub.replace("return keras.Model(", "return  keras.Model(")
    with Fence(Limits(), "en") as fence:
        for answer, state in (
            (MENDED.stub, "not started"),
            (MENDED.solution, "done"),
            (begun, "wrong"),
        ):
            cells = [cell.replace(MENDED.stub, answer) for cell in handin.cells]
            assert (cells == [*handin.cells]) == (state == "not started")
            found = verdict(MENDED, cells, fence)
            assert found.state == state, found
    assert found.mistake == next(iter(MENDED.mistakes))
