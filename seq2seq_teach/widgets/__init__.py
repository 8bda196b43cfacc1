"""What a learner can touch, in a running notebook and in a saved page."""

from .codebook import CodebookLab
from .explorer import Explorer
from .live import live
from .microscope import Microscope
from .predict import Predict
from .progress import Progress, follow

__all__ = ["CodebookLab", "Explorer", "Microscope", "Predict", "Progress", "follow", "live"]
