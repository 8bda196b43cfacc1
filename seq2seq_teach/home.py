"""Home: a folder in which a translator is taken along, with a card that says what it is.

Notebook 8. `take_home` writes the folder, `open_home` reads it, wherever NumPy is.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import Field, asdict, dataclass, fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from . import home_words as say
from .architecture import PRETRAINED, Seq2Seq, Translation, write_whole
from .doors import expect, file_path, real, whole
from .judging import Judged, Nearest
from .language import LANGUAGES, current_language, quote, unknown_language
from .letters import tokenize
from .pairs import Pair, check_style, pairs_of, tidy
from .pieces import SubWords

TRAINED = PRETRAINED / "korean_english"  # one that comes with the course
MODEL, FACTS, CARD = "model.npz", "card.json", "card.md"
LARGEST_CARD = 1_000_000  # bytes
LONGEST_ON_CARD = 300  # characters of a text on a card


@dataclass(frozen=True)
class Card:
    """What is known of a translator: the facts in `card.json`, by these names.

    data, licence: as they were given. language: of the card. pairs: learned from. sentences: it
    was judged on, none of them learned from; chrf and bleu (0 to 100), exact (0 to 1): its
    scores; nearest: chrF of the most similar sentence's translation. cell, units, embedding,
    attention, source and target (tokens it knows), pieces (whether they are pieces of words),
    weights (numbers it learned): the model. case, punctuation: how sentences are written that it
    reads. examples: (sentence, answer, right), from best to worst. sha256: of `model.npz`.
    """

    data: str
    licence: str
    language: str
    pairs: int
    sentences: int
    chrf: float
    bleu: float
    exact: float
    nearest: float
    cell: str
    units: int
    embedding: int
    attention: bool
    source: int
    target: int
    pieces: bool
    weights: int
    case: str
    punctuation: str
    examples: tuple[tuple[str, str, str], ...]
    sha256: str


@dataclass(frozen=True)
class Home:
    """A translator in its folder: its `model`, and the `card` that says what it is."""

    folder: Path
    model: Seq2Seq
    card: Card

    def translate(self, text: str, **how: Any) -> Translation:
        """Translate a sentence written as people write it; `how` as in `Seq2Seq.translate`."""
        return self.model.translate(tidy(text, self.card.case, self.card.punctuation), **how)

    def __str__(self) -> str:
        return _written(self)


def take_home(
    folder: str | Path,
    model: Seq2Seq,
    *,
    pairs: Iterable[Pair],
    judged: Judged,
    data: str,
    licence: str,
    case: str = "lower",
    punctuation: str = "tokens",
) -> Home:
    """Write a folder with the model and its card: `card.md` to read, `card.json` for programs.

    `pairs` are what it learned from, `judged` is how it did on others; beside its score stands
    that of the most similar sentence. `data` names the sentences, `licence` says who may use
    them for what. `case` and `punctuation` are those that `clean` was given.

    A translator taken home to this folder before is written over. Raises FileExistsError for
    files of those names that came otherwise, OSError where nothing can be written.
    """
    expect(Seq2Seq, model=model)
    expect(Judged, judged=judged)
    folder, pairs = file_path(folder), pairs_of(pairs)
    there = [name for name in (MODEL, FACTS, CARD) if os.path.exists(folder / name)]
    if there and not _is_ours(folder):
        names = ", ".join(there)
        raise FileExistsError(say.taken(path=quote(folder, longest=200), names=names))
    check_style(case, punctuation)
    nearest, verdicts = Nearest(pairs), judged.verdicts
    middle = {0, len(verdicts) // 2, len(verdicts) - 1}
    card = Card(
        data=_line(data=data),
        licence=_line(licence=licence),
        language=current_language(),
        pairs=len(pairs),
        sentences=len(judged.sources),
        chrf=judged.chrf,
        bleu=judged.bleu,
        exact=judged.exact,
        nearest=replace(judged, answers=tuple(map(nearest, judged.sources))).chrf,
        **_known_of(model),
        case=case,
        punctuation=punctuation,
        examples=tuple(
            (verdict.source, verdict.answer, verdict.right[0])
            for verdict in (verdicts[n] for n in sorted(middle))
        ),
        sha256="",
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        where, why = quote(folder, longest=200), error.strerror
        raise type(error)(say.cannot_write(path=where, why=why)) from error
    digest = sha256(model.save(folder / MODEL).read_bytes()).hexdigest()
    home = Home(folder, model, replace(card, sha256=digest))
    facts = json.dumps(asdict(home.card), ensure_ascii=False, indent=1)
    for name, text in ((CARD, str(home)), (FACTS, facts)):  # the facts last: with them it is whole
        write_whole(folder / name, f"{text}\n".encode(errors="backslashreplace"))
    return home


def open_home(folder: str | Path) -> Home:
    """The translator in a folder that `take_home` wrote.

    Raises FileNotFoundError where a folder or a file of it is missing, ValueError for a card
    that cannot be read or tells of another model, and for a broken model.
    """
    folder = file_path(folder)
    where = quote(folder, longest=200)
    if not os.path.isdir(folder):
        raise FileNotFoundError(say.no_folder(path=where))
    if missing := [name for name in (MODEL, FACTS) if not (folder / name).is_file()]:
        raise FileNotFoundError(say.missing(path=where, names=", ".join(missing)))
    try:
        card = _read(folder / FACTS)
    except Exception as error:  # a broken file shows itself in many ways
        why = quote(f"{type(error).__name__}: {error}", longest=120)
        raise ValueError(say.broken_card(path=where, why=why)) from error
    model = Seq2Seq.load(folder / MODEL)
    digest = sha256((folder / MODEL).read_bytes()).hexdigest()
    if card != replace(card, sha256=digest, **_known_of(model)):
        raise ValueError(say.other_model(path=where))
    return Home(folder, model, card)


def _known_of(model: Seq2Seq) -> dict[str, Any]:
    """What a card says of the model itself."""
    return {
        "cell": model.encoder.cell,
        "units": model.encoder.units,
        "embedding": model.encoder.embedding.shape[1],
        "attention": model.attends,
        "source": len(model.source),
        "target": len(model.target),
        "pieces": isinstance(model.source, SubWords),
        "weights": sum(array.size for array in model.arrays().values()),
    }


def _read(path: Path) -> Card:
    """The card in a file of facts; whatever is wrong with it raises something."""
    with path.open("rb") as file:
        card = Card(**json.loads(file.read(LARGEST_CARD)))
    examples = tuple(tuple(example) for example in card.examples)
    for kind in (str, bool):
        expect(kind, **{field.name: getattr(card, field.name) for field in _fields(kind)})
    for field in _fields(int):
        whole(0, 10**12, **{field.name: getattr(card, field.name)})
    for field in _fields(float):
        real(**{field.name: getattr(card, field.name)})
    for source, answer, right in examples:
        expect(str, source=source, answer=answer, right=right)
    whole(1, 1000, examples=len(examples))
    check_style(card.case, card.punctuation)
    if card.language not in LANGUAGES:
        raise ValueError(unknown_language(language=quote(card.language)))
    return replace(card, examples=examples)


def _fields(kind: type) -> list[Field]:
    return [field for field in fields(Card) if field.type == kind.__name__]


def _is_ours(folder: Path) -> bool:
    try:
        return bool(_read(folder / FACTS))
    except Exception:
        return False


def _line(**given: str) -> str:
    """The one text `given` as one line. Raises ValueError when nothing is in it."""
    ((name, text),) = given.items()
    if not (words := tokenize(text)):
        raise ValueError(say.nothing(name=name))
    return quote(" ".join(words), longest=LONGEST_ON_CARD)[1:-1]


def _plain(text: str) -> str:
    """A text as Markdown shows it as it stands, in one line."""
    shown = quote(text, longest=LONGEST_ON_CARD)[1:-1]
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", shown)


def about(card: Card) -> dict[str, str]:
    """The facts of a card as they are read, each by its name."""
    looks = say.looks() if card.attention else say.looks_not()
    kind = say.pieces() if card.pieces else say.words()
    return {
        say.about_sentences(): card.data,
        say.about_licence(): card.licence,
        say.about_pairs(): f"{card.pairs:,}",
        say.about_model(): say.model(
            cell=card.cell.upper(), units=card.units, embedding=card.embedding, looks=looks
        ),
        say.about_tokens(): say.tokens(source=card.source, target=card.target, kind=kind),
        say.about_size(): say.size(weights=card.weights, megabytes=4e-6 * card.weights),
        say.about_score(count=card.sentences): say.score(
            chrf=card.chrf, bleu=card.bleu, exact=card.exact
        ),
        say.about_nearest(): f"chrF {card.nearest:.1f}",
    }


def _written(home: Home) -> str:
    """The card as Markdown."""
    card = home.card
    return say.card(
        title=_plain(card.data),
        facts=_table(about(card).items()),
        folder=json.dumps(home.folder.resolve().name, ensure_ascii=False),
        sentence=json.dumps(card.examples[0][0], ensure_ascii=False),
        examples=_table(card.examples),
    )


def _table(rows: Iterable[Iterable[str]]) -> str:
    return "\n".join(f"| {' | '.join(map(_plain, row))} |" for row in rows)
