"""What every instrument shares: its models, its words, and the script that runs it.

An instrument computes in the browser, from the same weights by the same formulas
as the package (`engine.js`), so a saved page without a kernel is still alive.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import anywidget
import traitlets

from ... import encoder_words
from ...architecture import Seq2Seq
from ...figures import Figure
from ...language import current_language, texts_of
from . import words as shared_words

STATIC = Path(__file__).parents[1] / "static"  # what tools/assets.py makes of each instrument
# How a trait that the learner changes is tagged. Python does not send it back: all views of a page
# share one model anyway, and JupyterLab would be busy with the answer when the next key comes.
SHARED = {"sync": True, "echo_update": False}


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
        about.append({"cell": model.encoder.cell, **words, "arrays": arrays})
    return about, b"".join(numbers)


class Instrument(anywidget.AnyWidget):
    """The ground all instruments stand on: an ipywidget that knows models and speaks a language."""

    models = traitlets.List().tag(sync=True)
    weights = traitlets.Bytes().tag(sync=True)
    language = traitlets.Unicode().tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)

    def __init__(self, models: Sequence[Seq2Seq], **values):
        about, weights = packed(models)
        super().__init__(
            models=about,
            weights=weights,
            language=current_language(),
            texts=self._texts(),
            **values,
        )

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
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        still = self.still()
        pictures, about = still._repr_mimebundle_() if still else ({}, {})
        return {**data, **pictures}, {**metadata, **about}
