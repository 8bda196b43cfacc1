"""Train the models that come with the course: `python -m seq2seq_teach.pretrained [NAME …]`.

Each becomes `NAME.npz` here, with what it scored beside it in `NAME.json`; the translator of
sentences is taken home to a folder. All of them take some minutes on two cores.
"""

import argparse
import json
from dataclasses import asdict, dataclass
from functools import partial

import numpy as np

from ..architecture import PRETRAINED, Seq2Seq
from ..home import TRAINED, Home, take_home
from ..limits import COPIERS, LONGEST_TRAINED, measure
from ..tasks import draw_phrases, phrase_vocabularies, phrases

ENGINE = "keras"  # the other makes as good ones, but not these to the last bit


@dataclass(frozen=True)
class Recipe:
    units: int
    embedding: int
    steps: int
    rate: float = 0.01
    attention: bool = False
    longest: int = 8  # tokens in a sentence it learned from
    cell: str = "lstm"
    seed: int = 0


RECIPES = {
    "phrases-lstm": Recipe(units=48, embedding=32, steps=2500),
    # As many numbers handed over as the LSTM's h and c together.
    "phrases-rnn": Recipe(cell="rnn", units=96, embedding=32, steps=2500, rate=0.003),
    "phrases-gru": Recipe(cell="gru", units=56, embedding=32, steps=2500),
    "phrases-lstm-attention": Recipe(units=40, embedding=32, steps=2500, attention=True),
    # Small enough to show every number on one screen, so they learned short sentences only.
    "phrases-lstm-8": Recipe(units=8, embedding=8, steps=12000, rate=0.02, longest=3),
    "phrases-rnn-8": Recipe(cell="rnn", units=8, embedding=8, steps=8000, rate=0.01, longest=3),
    "phrases-gru-8": Recipe(cell="gru", units=8, embedding=8, steps=12000, rate=0.02, longest=3),
}


# Those of notebook 6, seed 0 of its table.
DIGITS = ("lstm-16", "lstm-32", "lstm-64", "lstm-attention", "lstm-attention-reversed")
NAMES = (*RECIPES, *(f"digits-{name}" for name in DIGITS))

# The translator of notebook 8, for which there is no time there. NumPy trains it.
LESSON = {"units": 96, "embedding": 64, "steps": 3000, "word_dropout": 0.4, "patience": None}
PIECES = 800
KNOWN = ", ".join((*NAMES, TRAINED.name))


def sentences() -> Home:
    """Train the translator of the sentences that come with the course, and take it home."""
    from ..learning import judge_all, learn
    from ..pairs import SHIPPED, clean, read_pairs, split
    from ..pieces import SubWords

    training, validation, test = split(clean(read_pairs(SHIPPED, columns=(1, 0))))
    tokens = partial(SubWords.learned, size=PIECES)
    model = learn(training, validation, tokens=tokens, **LESSON).model
    about = {"data": f"{SHIPPED.name} of seq2seq_teach", "licence": "CC0 1.0"}
    return take_home(TRAINED, model, pairs=training, judged=judge_all(model, test), **about)


def make(name: str) -> tuple[Seq2Seq, dict]:
    """Train one model; → the model and its metrics."""
    from ..training import Training, copier_training  # here, for `--help` needs no TensorFlow

    if name not in RECIPES:
        copier = name.removeprefix("digits-")
        training = copier_training(copier, engine=ENGINE)
        history, model = training.run(), training.model
        return model, {**asdict(COPIERS[copier]), **_loss(history), **score_digits(name, model)}
    recipe = RECIPES[name]
    settings = asdict(recipe)
    draw = partial(draw_phrases, longest=settings.pop("longest"))
    training = Training(draw, *phrase_vocabularies(), engine=ENGINE, **settings)
    losses, tenth = training.history.losses, recipe.steps // 10

    def watch():
        if len(losses) % tenth == 0:
            print(
                f"{name}: {len(losses):,} of {recipe.steps:,} steps, loss {losses[-1]:.3f}",
                flush=True,
            )

    history, model = training.run(watch), training.model
    return model, {**asdict(recipe), **_loss(history), **score_phrases(model, recipe.longest)}


def _loss(history) -> dict:
    return {"loss": round(float(np.mean(history.losses[-100:])), 4)}


def score_phrases(model: Seq2Seq, longest: int, count: int = 2000) -> dict:
    """The share of sentences whose translation is one of their references."""
    rng = np.random.default_rng(0)
    scores = {}
    for name, unseen in (("seen", False), ("unseen", True)):
        pool = [
            phrase
            for phrase in phrases()
            if phrase.unseen == unseen and len(phrase.korean.split()) <= longest
        ]
        chosen = rng.permutation(len(pool))[:count]
        right = [model.translate(pool[n].korean) in pool[n].references for n in chosen]
        scores[name] = round(float(np.mean(right)), 4)
    return scores


def score_digits(name: str, model: Seq2Seq) -> dict:
    """Bits that came back, by length, and how often all digits did at the longest."""
    reverse = COPIERS[name.removeprefix("digits-")].reverse
    curve = measure(model, (1, 2, 4, 8, 12, LONGEST_TRAINED), count=500, reverse=reverse)
    bits = zip(curve.lengths.tolist(), curve.recovered[0].round(2).tolist(), strict=True)
    return {"bits": dict(bits), "exact": round(float(curve.exact[0, -1]), 4)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m seq2seq_teach.pretrained", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {KNOWN}")
    names = parser.parse_args().names
    if unknown := set(names) - {*NAMES, TRAINED.name}:
        parser.error(f"no recipe for {', '.join(sorted(unknown))}: there are {KNOWN}")
    for name in names or (*NAMES, TRAINED.name):
        if name == TRAINED.name:
            print(sentences())
            continue
        model, metrics = make(name)
        model.save(PRETRAINED / f"{name}.npz")
        text = json.dumps(metrics, indent=2)
        (PRETRAINED / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{name}: {metrics}")


if __name__ == "__main__":
    main()
