"""The truth of every prompt, as the notebooks compute it, and what its reason says of it."""

import numpy as np
import pytest

from seq2seq_teach.limits import stored_curve
from seq2seq_teach.widgets.predict.questions import QUESTIONS, Choice, Number
from tools import REPO
from tools.export.widgets import states_of

# What the reasons in `questions_words` explain: an answer, or the numbers it lies between.
TRUTHS = {
    "numbers that travel": 3,
    "empty places": 5,
    "backwards": "no",
    "longer context": "no",
    "who sits together": "subject",
    "eight pads": "no",
    "likeliest with the": "no",
    "without <eos>": "no",
    "without a teacher": (20, 60),
    "shape of the data": "1 1 3",
    "nines": "as fed",
    "first loss": (4.2, 4.5),
    "English or right": "english",
    "smallest gradient": "first source",
    "cut wire": "yes",
    "two designs": "more units",
    "accuracy of silence": (95, 100),
    "sure of the next": "no",
    "loss with pads": "no",
    "vector of a pad": "no",
    "three sentences": 1,
    "half a context": (0, 50),
    "fed with pads": "no",
    "made twice": "no",
    "three things": "1 2",
    "largest h": 1,
    "bits back": (15, 35),
    "twice the digits": (2, 20),
    "four times the steps": (24, 40),
    "lost most": "middle",
    "reversed": "more",
    "beyond the band": "no",
    "gain 0.9": (0.04, 0.05),
    "tanh with gain 3": "yes",
    "large inputs": "no",
    "clipping": "no",
    "average distance": "no",
    "picture of attention": "rising",
    "looked elsewhere": "the other",
    "twice as long": 4,
    "past sixteen": (60, 79),
    "shuffled words": "no",
    "leak of chance": (10, 20),
    "most similar sentence": (30, 35),
    "better copier": "attention",
    "beats the most similar": "nearest",
}


@pytest.mark.parametrize("path", sorted((REPO / "notebooks").glob("*.ipynb")), ids=lambda p: p.stem)
def test_a_truth_is_what_its_reason_explains(executed, path):
    states = [one["state"] for one in states_of(executed(path)).values()]
    truths = {one["name"]: one["truth"] for one in states if one.get("name") in QUESTIONS}
    assert truths
    for name, truth in truths.items():
        wanted = TRUTHS.get(name)
        if isinstance(wanted, tuple):
            assert wanted[0] <= truth <= wanted[1], (name, truth)
        elif wanted is not None:
            assert truth == wanted, (name, truth)


def test_seven_of_the_twenty_leave_the_band_of_the_others():
    recovered = stored_curve("lstm-16").recovered
    leave = 0
    for n, one in enumerate(recovered):
        others = np.delete(recovered, n, axis=0)
        leave += ((one < others.min(axis=0)) | (one > others.max(axis=0))).any()
    assert len(recovered) == 20 and leave == 7


def test_every_question_but_the_curve_is_here():
    asked = {name for name, one in QUESTIONS.items() if isinstance(one, (Choice, Number))}
    assert asked == {*TRUTHS}
