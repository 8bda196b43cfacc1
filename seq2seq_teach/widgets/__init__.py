"""What a learner can touch, in a running notebook and in a saved page."""

from .attention_lab.widget import AttentionLab
from .codebook.widget import CodebookLab
from .context_lab.widget import ContextLab
from .decoder_lab.widget import DecoderLab
from .explorer.widget import Explorer
from .live import live
from .machine.widget import Machine
from .microscope.widget import Microscope
from .predict.guesses import forget_guesses
from .predict.widget import Predict
from .progress.widget import Progress, follow
from .training_lab.widget import TrainingLab

__all__ = [
    "AttentionLab",
    "CodebookLab",
    "ContextLab",
    "DecoderLab",
    "Explorer",
    "Machine",
    "Microscope",
    "Predict",
    "Progress",
    "TrainingLab",
    "follow",
    "forget_guesses",
    "live",
]
