"""Train the models that come with the course: `python -m seq2seq_teach.pretrained [NAME …]`.

Each becomes `NAME.npz` here, with what it scored beside it in `NAME.json`. All
of them take some minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass
from functools import partial

import numpy as np

from ..architecture import PRETRAINED, Seq2Seq
from ..limits import recovered
from ..tasks import digit_vocabulary, draw_digits, draw_phrases, phrase_vocabularies, phrases


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
    "phrases-lstm-8": Recipe(units=8, embedding=8, steps=8000, rate=0.02, longest=3),
    "phrases-rnn-8": Recipe(cell="rnn", units=8, embedding=8, steps=8000, rate=0.01, longest=3),
    "phrases-gru-8": Recipe(
        cell="gru", units=8, embedding=8, steps=8000, rate=0.02, longest=3, seed=1
    ),
    "digits-lstm-16": Recipe(units=16, embedding=16, steps=4000, longest=16),
    "digits-lstm-32": Recipe(units=32, embedding=16, steps=4000, longest=16),
    "digits-lstm-64": Recipe(units=64, embedding=16, steps=4000, longest=16),
    "digits-lstm-attention": Recipe(units=32, embedding=16, steps=4000, longest=16, attention=True),
}


def make(name: str) -> tuple[Seq2Seq, dict]:
    """Train one model; → the model and its metrics."""
    from ..training import train  # here, for `--help` needs no TensorFlow

    recipe = RECIPES[name]
    if name.startswith("phrases"):
        draw, vocabularies = draw_phrases, phrase_vocabularies()
    else:
        draw, vocabularies = draw_digits, (digit_vocabulary(),) * 2
    settings = asdict(recipe)
    draw = partial(draw, longest=settings.pop("longest"))
    model, history = train(draw, *vocabularies, watch=_report(name, recipe.steps), **settings)
    score = score_phrases if name.startswith("phrases") else score_digits
    loss = round(float(np.mean(history.losses[-100:])), 4)
    return model, {**asdict(recipe), "loss": loss, **score(model, recipe.longest)}


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


def score_digits(model: Seq2Seq, longest: int) -> dict:
    """Bits that came back, by length, and how often all digits did at the longest."""
    points = {length: recovered(model, length) for length in (1, 2, 4, 8, 12, longest)}
    return {
        "bits": {length: round(point.recovered, 2) for length, point in points.items()},
        "exact": round(points[longest].exact, 4),
    }


def _report(name: str, steps: int):
    def watch(step, loss, model):
        if (step + 1) % (steps // 10) == 0:
            print(f"{name}: {step + 1:,} of {steps:,} steps, loss {loss:.3f}", flush=True)

    return watch


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m seq2seq_teach.pretrained", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(RECIPES)}")
    names = parser.parse_args().names
    if unknown := set(names) - set(RECIPES):
        parser.error(f"no recipe for {', '.join(sorted(unknown))}: there are {', '.join(RECIPES)}")
    for name in names or RECIPES:
        model, metrics = make(name)
        model.save(PRETRAINED / f"{name}.npz")
        text = json.dumps(metrics, indent=2)
        (PRETRAINED / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{name}: {metrics}")


if __name__ == "__main__":
    main()
