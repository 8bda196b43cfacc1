"""What a learner can touch, in a running notebook and in a saved page."""

from .codebook import CodebookLab
from .context_lab import ContextLab
from .decoder_lab import DecoderLab
from .explorer import Explorer
from .live import live
from .microscope import Microscope
from .predict import Predict
from .progress import Progress, follow

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
