"""What several exercises of this folder use."""

from collections.abc import Callable
from importlib import import_module

from ...architecture import Seq2Seq, load_pretrained
from ...tasks import phrases

# A few from all over the world; in some a word comes twice, in some nobody says who does it.
SAID = phrases()[99::700]
SENTENCES = ("난 아이언맨 입니다", "고양이는 어제 우유를 마셨습니다")


def a_model() -> Seq2Seq:
    """The pretrained translator: an answer may do to it what it likes."""
    return load_pretrained()


class Lazy:
    """A module that is imported when something of it is first asked for.

    TensorFlow takes seconds to start: who reads about an exercise, or checks one that needs
    none, does not wait for it.
    """

    def __init__(self, name: str):
        self._name = name

    def __getattr__(self, attribute: str):
        if self._name != TRAINING:
            import_module(TRAINING)  # it tells TensorFlow to be quiet before it is imported
        return getattr(import_module(self._name), attribute)


TRAINING = "seq2seq_teach.keras_training"
training, tf, keras, layers = map(Lazy, (TRAINING, "tensorflow", "keras", "keras.layers"))


def needs_keras(right: Callable) -> bool:
    """Whether the file of a reference asks for Keras: without it, no answer can be checked."""
    return any(isinstance(one, Lazy) for one in right.__globals__.values())
