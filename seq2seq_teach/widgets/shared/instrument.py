"""What every instrument shares: its models, its words, and the script that runs it.

An instrument computes in the browser, from the same weights by the same formulas
as the package (`engine.js`), so a saved page without a kernel is still alive.
"""

import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ... import doors_words as doors
from ... import encoder_words
from ...architecture import Seq2Seq
from ...doors import expect, listed
from ...figures import Figure
from ...language import Text, current_language, quote, texts_of, unknown_cell
from ...letters import SPECIAL, Vocabulary
from ...pieces import BEGINS, SubWords
from ...tasks import meanings
from . import words as shared_words

STATIC = Path(__file__).parents[1] / "static"  # what tools/assets.py makes of each instrument
# How a trait that the learner changes is tagged. Python does not send it back: all views of a page
# share one model anyway, and JupyterLab would be busy with the answer when the next key comes.
SHARED = {"sync": True, "echo_update": False}
CHANGED = {"echo_update": lambda sent_back: sent_back is False}  # those, for `traits`


def models_in(models) -> list[Seq2Seq]:
    """A model, or several, as a list. Raises TypeError for what is none."""
    models = [models] if isinstance(models, Seq2Seq) else listed("[model]", models=models)
    for model in models:
        expect(Seq2Seq, model=model)
    return models


MOST_OFFERED = 300  # words to click instead of typing
VIEW = "application/vnd.jupyter.widget-view+json"


def packed(models: Sequence[Seq2Seq]) -> tuple[list[dict], bytes]:
    """Models as an instrument reads them: what they are, and all their numbers in one piece.

    Each array is named as in `Seq2Seq.arrays`; `start` is where it begins, in numbers.
    The numbers are float32, low byte first.
    """
    about, numbers, start = [], [], 0
    for model in models:
        arrays = {}
        for name, array in model.arrays().items():
            arrays[name] = {"shape": list(array.shape), "start": start}
            numbers.append(array.astype("<f4").tobytes())
            start += array.size
        words = {"source": list(model.source.words), "target": list(model.target.words)}
        policies = {"source": _policy(model.source), "target": _policy(model.target)}
        own = {"policies": policies} if any(policies.values()) else {}
        about.append({"cell": model.encoder.cell, **words, "arrays": arrays, **own})
    return about, b"".join(numbers)


def _policy(vocabulary: Vocabulary) -> dict[str, Any]:
    """What a vocabulary does with a word that it does not have, where it is not refused.

    Of pieces of words also what they are called, and those that begin a word.
    """
    policy: dict[str, Any] = {} if vocabulary.unknown is None else {"unknown": True}
    if isinstance(vocabulary, SubWords):
        names = {"words": list(vocabulary.names), "offered": offered(vocabulary)[:MOST_OFFERED]}
        policy |= {"pieces": True, **names}
    return policy


def offered(vocabulary: Vocabulary) -> list[str]:
    """The words a learner may click on: of pieces, those with which a word begins."""
    if not isinstance(vocabulary, SubWords):
        return list(vocabulary.words[len(SPECIAL) :])
    named = zip(vocabulary.words, vocabulary.names, strict=True)
    return [name for word, name in named if word.startswith(BEGINS) and name != BEGINS]


def with_still(view: tuple[dict, dict], still: Figure | None) -> tuple[dict, dict]:
    """What a cell shows of a widget, data and metadata, and its `still` for where it has no kernel.

    There JupyterLab would say "model not found": `asleep.js` shows the still and, from the
    metadata, what to run.
    """
    (data, metadata), asleep = view, {"asleep": str(shared_words.asleep)}
    picture, about = still._repr_mimebundle_() if still else ({}, {})
    asleep |= metadata.get(VIEW, {})  # on Colab anywidget says there how to show a widget
    return {**data, **picture}, {**metadata, **about, VIEW: asleep}


class Instrument(anywidget.AnyWidget):
    """The ground all instruments stand on: an ipywidget that knows models and speaks a language."""

    models = traitlets.List().tag(sync=True)
    weights = traitlets.Bytes().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    glosses = traitlets.Dict().tag(sync=True)  # Korean word → English, for who reads English

    def __init__(self, models: Sequence[Seq2Seq], **values):
        for name in values:
            self._check_name(name)
        about, weights = packed(models)
        super().__init__(
            models=about,
            weights=weights,
            language=current_language(),
            texts=self._texts(),
            glosses=meanings() if current_language() == "en" else {},
            **values,
        )

    def __setattr__(self, name, value):
        """Say in the course's words what is no trait, or no value of one."""
        if not name.startswith("_"):
            self._check_name(name)
            trait: Any = self.traits().get(name)
            own = trait and trait.this_class.__module__.startswith(__name__.partition(".")[0])
            if own and hasattr(trait, "validate") and not (value is None and trait.allow_none):
                self._check_value(name, trait, value)
        super().__setattr__(name, value)

    def _check_name(self, name: str) -> None:
        if not hasattr(type(self), name):
            known = ", ".join(sorted(self.traits(**CHANGED)))
            kind = type(self).__name__
            raise AttributeError(doors.no_trait(name=quote(name), kind=kind, known=known))

    def _check_value(self, name: str, trait: Any, value: Any) -> None:
        try:
            trait.validate(self, value)
        except Exception as error:  # a number too large for floats; a __repr__ that fails
            named = [*getattr(trait, "values", ())]
            wanted = ", ".join(map(str, named)) or trait.__class__.__name__.lower()
            found, wanted = type(value).__name__, {"unicode": "str"}.get(wanted, wanted)
            told = doors.other_kind(name=name, given=quote(value), found=found, wanted=wanted)
            raise traitlets.TraitError(told) from error
        if isinstance(value, str) and re.search("[\ud800-\udfff]", value):
            raise ValueError(doors.half(name=name, given=quote(value)))

    @classmethod
    def _texts(cls) -> dict[str, str]:
        """What an instrument says: the words beside it, those all share, the names of fields."""
        own = import_module(f"{cls.__module__.rpartition('.')[0]}.words")
        fields = texts_of(encoder_words)
        shared = texts_of(shared_words, "widget ")
        return {
            **shared,
            **{k: v for k, v in fields.items() if k.startswith("field ")},
            **texts_of(own),
        }

    def still(self) -> Figure | None:
        """The instrument as it stands, for where no browser can show it, if that can be drawn."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **kwargs):
        return with_still(super()._repr_mimebundle_(**kwargs) or ({}, {}), self.still())


class OfCells(Instrument):
    """An instrument of one model, or of several between which the learner switches by the cell."""

    cell = traitlets.Unicode().tag(**SHARED)
    sentence = traitlets.Unicode().tag(**SHARED)

    def _by_cell(self, models: Seq2Seq | Iterable[Seq2Seq], other: Text) -> list[Seq2Seq]:
        """Keep each model by its cell. Raises ValueError, saying `other`, where two share one."""
        models = models_in(models)
        self._models = {model.encoder.cell: model for model in models}
        if not models or len(self._models) < len(models):
            cells = ", ".join(model.encoder.cell for model in models) or "0"
            raise ValueError(other(given=cells))
        return models

    @property
    def model(self) -> Seq2Seq:
        """The model on show."""
        return self._models[self.cell]

    @traitlets.validate("cell")
    def _known_cell(self, proposal):
        if proposal.value not in self._models:
            cells = ", ".join(self._models)
            raise ValueError(unknown_cell(cell=quote(proposal.value), cells=cells))
        return proposal.value

    @traitlets.validate("sentence")
    def _readable(self, proposal):
        next(iter(self._models.values())).encode(proposal.value)
        return proposal.value
