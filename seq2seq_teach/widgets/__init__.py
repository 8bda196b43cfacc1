"""What a learner can touch, in a running notebook and in a saved page."""

from .codebook.widget import CodebookLab
from .context_lab.widget import ContextLab
from .decoder_lab.widget import DecoderLab
from .explorer.widget import Explorer
from .live import live
from .microscope.widget import Microscope
from .predict.widget import Predict
from .progress.widget import Progress, follow

__all__ = [
    "CodebookLab",
    "ContextLab",
    "DecoderLab",
    "Explorer",
    "Microscope",
    "Predict",
    "Progress",
    "follow",
    "live",
]
