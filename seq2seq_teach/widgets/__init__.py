"""What a learner can touch, in a running notebook and in a saved page."""

from .context_lab import ContextLab
from .decoder_lab import DecoderLab
from .explorer import Explorer
from .live import live
from .microscope import Microscope
from .progress import Progress, follow

__all__ = ["ContextLab", "DecoderLab", "Explorer", "Microscope", "Progress", "follow", "live"]
