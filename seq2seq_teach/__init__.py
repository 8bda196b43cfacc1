"""seq2seq_teach: sequence-to-sequence models, taught by touching them.

Module N is what notebook N teaches: letters, encoder, context, decoder,
architecture (and training), attention, limits and pairs.
"""

from . import own_files  # noqa: F401 - before anything is imported that a file may hide
from .architecture import Seq2Seq, load_pretrained, translate
from .language import current_language, use_language
from .letters import Codebook, Vocabulary, pad, tokenize

__all__ = [
    "Codebook",
    "Seq2Seq",
    "Vocabulary",
    "current_language",
    "load_pretrained",
    "pad",
    "tokenize",
    "translate",
    "use_language",
]
