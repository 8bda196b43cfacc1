"""The questions of the notebooks, in their order; their words are in `questions_words`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A question for a number: `near` is how far off still counts as close, in its own unit."""

    near: float = 0
    digits: int = 0


@dataclass(frozen=True)
class Choice:
    """A question for one of `options`: each is the end of a message's key."""

    options: tuple[str, ...] = ("yes", "no")


@dataclass(frozen=True)
class Sketch:
    """A question for a curve: `near` is what counts as close, on average, in the unit of y."""

    near: float


QUESTIONS = {
    "numbers that travel": Number(),
    "empty places": Number(near=1),
    "backwards": Choice(),
    "longer context": Choice(),
    "who sits together": Choice(("subject", "verb")),
    "eight pads": Choice(),
    "likeliest with the": Choice(),
    "without <eos>": Choice(),
    "without a teacher": Number(near=10),
    "shape of the data": Choice(("1 1 3", "1 3 1", "3")),
    "nines": Choice(("as fed", "as read", "neither")),
    "first loss": Number(near=0.3, digits=2),
    "English or right": Choice(("english", "right")),
    "smallest gradient": Choice(("first source", "last source", "last target")),
    "cut wire": Choice(),
    "two designs": Choice(("first state", "every step", "more units")),
    "accuracy of silence": Number(near=3),
    "sure of the next": Choice(),
    "loss with pads": Choice(),
    "vector of a pad": Choice(),
    "three sentences": Number(),
    "half a context": Number(near=5),
    "fed with pads": Choice(),
    "made twice": Choice(),
    "three things": Choice(("0 1", "1 2", "0 2")),
    "largest h": Number(),
    "bits back": Number(near=5, digits=1),
    "information curve": Sketch(near=4),
    "twice the digits": Number(near=0.5, digits=1),
    "four times the steps": Number(near=3, digits=1),
    "lost most": Choice(("first", "middle", "last")),
    "reversed": Choice(("more", "fewer")),
    "beyond the band": Choice(),
    "gain 0.9": Number(near=0.05, digits=3),
    "tanh with gain 3": Choice(),
    "large inputs": Choice(),
    "clipping": Choice(),
    "average distance": Choice(),
    "picture of attention": Choice(("falling", "rising", "nowhere")),
    "looked elsewhere": Choice(("its own", "the other", "neither")),
    "twice as long": Number(),
    "past sixteen": Number(near=6, digits=1),
    "shuffled words": Choice(),
    "leak of chance": Number(near=4),
    "most similar sentence": Number(near=6),
    "better copier": Choice(("one vector", "attention")),
    "beats the most similar": Choice(("yours", "nearest")),
}
