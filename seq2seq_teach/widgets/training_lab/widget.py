"""The training lab of notebook 5: a model that learns on the page, with no kernel behind it."""

import numpy as np
import traitlets

from ... import figures
from ...language import quote
from ...limits import BATCH, LONGEST_TRAINED, RATE, STEPS, stored_curve
from ...tasks import digit_vocabulary, draw_phrases, phrase_vocabularies
from ..shared.instrument import SHARED, STATIC, Instrument
from . import words as say

PAIRS, LONGEST_PHRASE = 800, 4  # what "phrases" learns from, and the most tokens of its Korean
CHOICES = {
    "task": ("copy", "reverse", "phrases"),
    "cell": ("rnn", "gru", "lstm"),
    "context": ("first", "every"),
    "wire": ("whole", "cut"),
}
RANGES = {"units": (1, 256), "seed": (0, 19), "steps": (1, 5000)}


def tasks() -> dict[str, dict]:
    """What can be learned, as the script takes it: words, settings, pairs of ids, samples."""
    book = digit_vocabulary()
    sent = [book.encode(text) for text in ("3 1 4 1 5 9 2 6", "2 7 1 8")]
    digits = {
        "source": book.words,
        "target": book.words,
        "longest": LONGEST_TRAINED,
        "batch": BATCH,
        "rate": RATE,
    }
    korean, english = phrase_vocabularies()
    pairs = dict.fromkeys(draw_phrases(np.random.default_rng(0), PAIRS, LONGEST_PHRASE))
    spoken = ("난 아이언맨 입니다", "i am iron man"), ("그는 빵을 먹습니다", "he eats bread")

    def ids(heard, said):
        return korean.encode(heard), english.encode(said)

    return {
        "copy": {**digits, "reverse": False, "samples": [(ids, ids) for ids in sent]},
        "reverse": {**digits, "reverse": True, "samples": [(ids, ids[::-1]) for ids in sent]},
        "phrases": {
            "source": korean.words,
            "target": english.words,
            "batch": BATCH,
            "rate": RATE / 2,
            "pairs": [ids(*pair) for pair in pairs],
            "samples": [ids(*pair) for pair in spoken],
        },
    }


class TrainingLab(Instrument):
    """A model trained in the browser: started, paused, stepped, seen inside, and taken home.

    What it is made of are traits, which follow the learner; changed while a model learns, they
    are for the next one:

    - `task`: "copy" or "reverse", of 1 to 16 digits, or "phrases".
    - `cell`: "rnn", "gru" or "lstm"; `units`, 1 to 256, of which the
      slider offers 4 to 64; `attention`.
    - `context`: "first", the decoder's first state (Sutskever et al. 2014), or "every", input
      of its every step, too (Cho et al. 2014).
    - `wire`: "whole", or "cut": no gradient passes from decoder to encoder.
    - `seed`, 0 to 19; `steps`, 1 to 5000.

    The model itself stays in the browser; its `.npz` is read by `Seq2Seq.load`. Raises
    ValueError for a choice that is not there and a number out of its range.
    """

    _esm = STATIC / "training_lab.js"
    _css = STATIC / "training_lab.css"
    tasks = traitlets.Dict().tag(sync=True)
    choices = traitlets.Dict(CHOICES).tag(sync=True)
    steps = traitlets.Int(STEPS).tag(sync=True)
    task = traitlets.Unicode("copy").tag(**SHARED)
    cell = traitlets.Unicode("lstm").tag(**SHARED)
    units = traitlets.Int(16).tag(**SHARED)
    attention = traitlets.Bool(False).tag(**SHARED)
    context = traitlets.Unicode("first").tag(**SHARED)
    wire = traitlets.Unicode("whole").tag(**SHARED)
    seed = traitlets.Int(0).tag(**SHARED)

    def __init__(self, **values):
        super().__init__([], tasks=tasks(), **values)

    def still(self):
        """What such a training comes to: the curve of a copier of 16 units, over its seeds."""
        return figures.information_curve({"lstm-16": stored_curve("lstm-16")})

    @traitlets.validate(*CHOICES)
    def _known(self, proposal):
        name, known = proposal.trait.name, CHOICES[proposal.trait.name]
        if proposal.value not in known:
            raise ValueError(
                say.not_a_choice(name=name, given=quote(proposal.value), known=", ".join(known))
            )
        return proposal.value

    @traitlets.validate(*RANGES)
    def _within(self, proposal):
        name, (least, most) = proposal.trait.name, RANGES[proposal.trait.name]
        if not least <= proposal.value <= most:
            given = quote(proposal.value)[1:-1]
            raise ValueError(say.out_of_range(name=name, given=given, least=least, most=most))
        return proposal.value
