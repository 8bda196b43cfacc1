"""Where attention looks and what it is worth, over twenty trainings: the table behind notebook 7.

    python -m benchmarks.looks                 whatever the table lacks
    python -m benchmarks.looks --seeds 0-4

Every model learns by NumPy, as the recipes of those that come with the course say, from another
seed. A row of `pretrained/looks.json` is one of them. Of copiers, over fresh digits:

- looks: told 12 digits, how often the largest share lies on the state of the digit to be said, on
  the one behind it, or elsewhere;
- forced: all of the share is put on another state, of a digit that differs from the one to be said
  and from the one before it; how often the decoder then says that digit, the one before it (which
  the state has heard, too), or the one it was to say.

Of translators, at each word of their translation of `SENTENCE`: where the largest share lies, and
on how many of the words it may be put, all of it, without another word being said.
"""

import json
from collections import Counter
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.table import read_rows, span, write_rows
from seq2seq_teach.architecture import PRETRAINED, Seq2Seq
from seq2seq_teach.decoder import DecoderStep, Memory, decode_step, shift
from seq2seq_teach.limits import COPIERS
from seq2seq_teach.pretrained.__main__ import RECIPES
from seq2seq_teach.tasks import digits, draw_phrases, phrase_vocabularies
from seq2seq_teach.training import Training, copier_training
from tools import parser_of

TABLE = PRETRAINED / "looks.json"
MODELS = "lstm-attention", "lstm-attention-reversed", "phrases-lstm-attention"
SENTENCE = "나는 어제 학교에서 고양이를 봤습니다"
COUNT, LENGTH = 100, 12


def only(places: int, place: int) -> np.ndarray:
    """The mask (S,) that leaves one place to look at."""
    return np.arange(places) == place


def darkest(step: DecoderStep) -> int:
    """The place with the largest share."""
    assert step.attention is not None
    return int(step.attention.weights.argmax())


def steps_of(model: Seq2Seq, encoding, tokens):
    """Every step of a decoder that is told its words, and the state it began from."""
    state, memory = encoding.context, model.memory(encoding)
    for token in tokens:
        step = decode_step(int(token), state, model.decoder, memory)
        yield step, state
        state = step.step.state


def of_copier(model: Seq2Seq, reverse: bool) -> dict:
    """What a copier does with fresh digits."""
    rng = np.random.default_rng(2014)
    looks, forced = Counter(), Counter()
    for text, answer in digits(rng, COUNT, LENGTH, reverse):
        encoding, read = model.encode(text), text.split()
        told = shift(model.target.encode(answer))[0][:LENGTH]
        for n, (step, state) in enumerate(steps_of(model, encoding, told)):
            own = LENGTH - 1 - n if reverse else n
            looks[darkest(step) - own] += 1
            place = int(rng.integers(1, LENGTH))
            if len({read[place], read[place - 1], read[own]}) < 3:
                continue
            memory = Memory(encoding.states, only(LENGTH, place))
            choice = decode_step(int(told[n]), state, model.decoder, memory).choice
            said = model.target.words[choice]
            names = {read[place]: "there", read[place - 1]: "before", read[own]: "own"}
            forced[names.get(said, "other")] += 1
    return {
        "looks": shares({"own": looks[0], "behind": looks[1]}, looks.total()),
        "forced": shares({key: forced[key] for key in ("there", "before", "own")}, forced.total()),
    }


def shares(counts: dict, total: int) -> dict:
    return {key: round(count / total, 3) for key, count in counts.items()}


def of_translator(model: Seq2Seq) -> dict:
    """Where a translator looks as it says the sentence, and where it may."""
    translation, read, words = model.translate(SENTENCE), SENTENCE.split(), []
    encoding = translation.encoding
    told = [step.token for step in translation.decoding.steps]
    for step, state in steps_of(model, encoding, told):
        memories = [Memory(encoding.states, only(len(read), n)) for n in range(len(read))]
        said = [decode_step(step.token, state, model.decoder, one).choice for one in memories]
        top = read[darkest(step)]
        words.append([model.target.words[step.choice], top, said.count(step.choice)])
    return {"said": str(translation), "words": words}


def run(model: str, seed: int) -> dict:
    """Train one model; → a row of the table."""
    if model in COPIERS:
        training = copier_training(model, seed=seed)
        training.run()
        found = of_copier(training.model, COPIERS[model].reverse)
    else:
        settings: dict[str, Any] = asdict(RECIPES[model]) | {"seed": seed}
        draw = partial(draw_phrases, longest=settings.pop("longest"))
        training = Training(draw, *phrase_vocabularies(), **settings)
        training.run()
        found = of_translator(training.model)
    return {"model": model, "seed": seed, **found}


def made_by() -> dict:
    return {
        "command": "python -m benchmarks.looks",
        "sequences": COUNT,
        "digits": LENGTH,
        "sentence": SENTENCE,
        "models": {
            name: asdict(COPIERS[name] if name in COPIERS else RECIPES[name]) for name in MODELS
        },
    }


def read(path: Path = TABLE) -> list[dict]:
    return read_rows(path, made_by())


def write(rows: list[dict], path: Path = TABLE) -> None:
    """In the order of models and seeds."""
    rows = sorted(rows, key=lambda row: (MODELS.index(row["model"]), row["seed"]))
    write_rows(path, {"made by": made_by()}, "rows", rows)


def main() -> None:
    parser = parser_of("python -m benchmarks.looks", __doc__)
    parser.add_argument("--models", nargs="+", choices=MODELS, default=list(MODELS))
    parser.add_argument("--seeds", type=span, default=span("0-19"), help="such as 0-19 or 3")
    parser.add_argument("--table", type=Path, default=TABLE, help="where rows are read and added")
    asked = parser.parse_args()
    for model in asked.models:
        for seed in asked.seeds:
            if any((row["model"], row["seed"]) == (model, seed) for row in read(asked.table)):
                continue
            row = run(model, seed)
            write([*read(asked.table), row], asked.table)
            print(json.dumps(row, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
