"""The whole architecture: an encoder and a decoder joined by the context.

Notebook 5. `Seq2Seq` holds two vocabularies and two sets of weights; it
translates with every step kept, and lives in one small `.npz` file. The context
is the decoder's first state (Sutskever et al. 2014) and, if you like, its input
at every step as well (Cho et al. 2014).
"""

from __future__ import annotations

import io
import os
import secrets
import zipfile
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from . import architecture_words as say
from .decoder import (
    DecoderWeights,
    Decoding,
    Memory,
    beam_search,
    cross_entropy,
    greedy,
    shift,
    teacher_forced,
)
from .doors import expect, file_path, flag, listed, real, whole
from .encoder import Encoding, RecurrentWeights, encode, find_cell
from .language import long_text, no_such_model, quote, wrong_size
from .letters import Vocabulary
from .pieces import SubWords

LONGEST_INPUT = 64  # tokens: far beyond what any model here was trained on
MOST_UNITS = 10_000
LARGEST_WEIGHT = 1e6  # beyond it a sum of products may be no number any more
LARGEST_FILE = 200_000_000  # bytes of a model, unpacked: far beyond any model of the course
PRETRAINED = Path(__file__).parent / "pretrained"


ARRAYS = [
    f"{part}.{field.name}"
    for part, kind in (("encoder", RecurrentWeights), ("decoder", DecoderWeights))
    for field in fields(kind)
    if field.name != "cell"
]


class Translation(str):
    """The translated sentence: a string that remembers how it was made.

    `encoding` has every step of the encoder, `decoding` every step of the decoder.
    """

    encoding: Encoding
    decoding: Decoding


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, whatever comes between."""
    path = Path(os.path.realpath(path))  # a link stays a link
    if path.exists() and not path.is_file():  # a folder says so itself; nor is a device replaced
        path.write_bytes(content)
        return
    part = path.with_name(f".{path.name[:40]}.{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


@dataclass(frozen=True)
class Seq2Seq:
    """Letters → ids → encoder → context → decoder → ids → letters."""

    source: Vocabulary
    target: Vocabulary
    encoder: RecurrentWeights
    decoder: DecoderWeights

    def __post_init__(self):
        expect(Vocabulary, source=self.source, target=self.target)
        expect(RecurrentWeights, encoder=self.encoder)
        expect(DecoderWeights, decoder=self.decoder)
        if self.encoder.cell != self.decoder.cell:
            cells = self.encoder.cell, self.decoder.cell
            raise ValueError(say.two_cells(encoder=cells[0], decoder=cells[1]))
        words, units = len(self.target), self.encoder.units
        sizes = [
            ("source", len(self.source), len(self.encoder.embedding)),
            ("target", words, len(self.decoder.embedding)),
            ("decoder.recurrent", self.decoder.recurrent.shape[0], units),
            ("decoder.output", self.decoder.output.shape, (units, words)),
            ("decoder.output_bias", self.decoder.output_bias.shape, (words,)),
        ]
        if self.decoder.combine is not None:
            sizes.append(("decoder.combine", self.decoder.combine.shape, (2 * units, units)))
        for what, given, expected in sizes:
            if given != expected:
                raise ValueError(wrong_size(what=what, given=given, expected=expected))

    @property
    def feeds_context(self) -> bool:
        """Whether the decoder is fed the context at every step."""
        return self.decoder.fed_context

    @property
    def attends(self) -> bool:
        """Whether the decoder looks back at every encoder state."""
        return self.decoder.combine is not None

    def encode(self, text: str) -> Encoding:
        """Read a sentence, every step kept.

        Raises ValueError for an empty sentence, a word that is not in the
        vocabulary, or more than 64 tokens; TypeError for what is not text.
        """
        ids = self.source.encode(text)
        if not ids:
            raise ValueError(say.empty_text())
        if len(ids) > LONGEST_INPUT:
            raise ValueError(long_text(count=len(ids), longest=LONGEST_INPUT))
        return encode(ids, self.encoder)

    def memory(self, encoding: Encoding) -> Memory | None:
        """What the decoder may look back at: nothing, unless it has attention."""
        expect(Encoding, encoding=encoding)
        return Memory(encoding.states, encoding.mask) if self.attends else None

    def translate(self, text: str, width: int = 1, length_penalty: float = 0.0) -> Translation:
        """Translate a sentence, greedily or, with `width` above 1, by beam search.

        Raises what `encode` raises.
        """
        length_penalty = real(-10, 10, length_penalty=length_penalty)
        encoding = self.encode(text)
        start = encoding.context, self.decoder, self.memory(encoding)
        if type(width) is int and width == 1:
            decoding = greedy(*start)
        else:
            decoding = beam_search(*start, width=width, length_penalty=length_penalty).best
        translation = Translation(self.target.decode(decoding.ids))
        translation.encoding, translation.decoding = encoding, decoding
        return translation

    def arrays(self) -> dict[str, np.ndarray]:
        """Every weight by name: "encoder.kernel", "decoder.output", …"""
        return {
            f"{part}.{field.name}": array
            for part in ("encoder", "decoder")
            for field in fields(getattr(self, part))
            if field.name != "cell"
            and (array := getattr(getattr(self, part), field.name)) is not None
        }

    def save(self, path: str | Path) -> Path:
        """Write the model into one `.npz` file; `Seq2Seq.load` reads it back to the last bit.

        Whatever stops it, a file that was there before is whole, the old one or the new.
        Raises OSError, with what to try, where nothing can be written.
        """
        path = file_path(path)
        arrays: dict[str, Any] = {
            "cell": self.encoder.cell,
            "source": self.source.words,
            "target": self.target.words,
            **self.arrays(),
        }
        for side in ("source", "target"):
            vocabulary = getattr(self, side)
            if vocabulary.unknown:
                arrays[f"{side}_unknown"] = vocabulary.unknown
            if isinstance(vocabulary, SubWords):
                arrays[f"{side}_pieces"] = True
        packed = io.BytesIO()
        np.savez_compressed(packed, **arrays)
        try:
            write_whole(path, packed.getvalue())
        except OSError as error:  # its class stays: PermissionError, FileNotFoundError, …
            where, why = quote(path, longest=200), error.strerror
            raise type(error)(say.cannot_save(path=where, why=why)) from error
        return path

    @classmethod
    def load(cls, path: str | Path) -> Seq2Seq:
        """Read a model that `save` wrote. Raises ValueError when the file is something else.

        FileNotFoundError when there is none.
        """
        path = file_path(path)
        if not os.path.exists(path):  # it says no where the name is too long to ask
            raise FileNotFoundError(say.no_such_file(path=quote(path, longest=200)))
        try:
            return cls._read(path)
        except Exception as error:  # a damaged archive shows itself in many ways
            why = quote(f"{type(error).__name__}: {error}", longest=120)
            raise ValueError(say.broken_model_file(path=quote(path.name), why=why)) from error

    @classmethod
    def _read(cls, path: Path) -> Seq2Seq:
        # np.load would try a pickle next, and advise one, when the file is no archive.
        if not path.is_file() or _beginning(path) != b"PK":
            raise zipfile.BadZipFile(say.no_archive())
        with zipfile.ZipFile(path) as archive:  # its directory says what would come out
            size = sum(part.file_size for part in archive.infolist())
        if size > LARGEST_FILE:
            raise ValueError(say.large_file(size=size // 1_000_000, most=LARGEST_FILE // 1_000_000))
        with np.load(path, allow_pickle=False) as file:
            stored = dict(file)
        if not all(isinstance(array, np.ndarray) for array in stored.values()):
            raise zipfile.BadZipFile(say.no_archive())
        for name in (name for name in stored if "." in name):
            if stored[name].dtype == np.float16:  # somebody saved room; sums need more
                stored[name] = stored[name].astype(np.float32)
            within = stored[name].dtype.kind == "f" and np.abs(stored[name]) <= LARGEST_WEIGHT
            if not np.all(within):
                raise ValueError(say.no_weights(name=quote(name), most=f"{LARGEST_WEIGHT:,.0f}"))
        source, target = (_vocabulary(stored, side) for side in ("source", "target"))
        return cls.of(str(stored.pop("cell")), source, target, stored)

    @classmethod
    def of(
        cls, cell: str, source: Vocabulary, target: Vocabulary, arrays: dict[str, np.ndarray]
    ) -> Seq2Seq:
        """Put a model together from arrays named as in `arrays()`.

        Raises ValueError for one that no model has, and where one is missing.
        """
        expect(Mapping, arrays=arrays)
        needed = set(ARRAYS) - {"decoder.combine"}
        if wrong := {*arrays} - {*ARRAYS} or needed - {*arrays}:
            name, known = quote(min(map(str, wrong))), ", ".join(ARRAYS)
            say_so = say.strange_array if {*arrays} - {*ARRAYS} else say.no_such_array
            raise ValueError(say_so(name=name, known=known))
        parts = {"encoder": {}, "decoder": {}}
        for name, array in arrays.items():
            part, field = name.split(".")
            parts[part][field] = array
        return cls(
            source,
            target,
            RecurrentWeights(cell, **parts["encoder"]),
            DecoderWeights(cell, **parts["decoder"]),
        )


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(2)


def _vocabulary(stored: dict[str, np.ndarray], side: str) -> Vocabulary:
    """Take the vocabulary of one side out of what a file holds."""
    kind = SubWords if stored.pop(f"{side}_pieces", False) else Vocabulary
    unknown = stored.pop(f"{side}_unknown", None)
    words = tuple(map(str, stored.pop(side)))
    return kind(words, None if unknown is None else str(unknown))


def untrained(
    cell: str,
    source: Vocabulary,
    target: Vocabulary,
    units: int,
    embedding: int,
    attention: bool = False,
    rng: np.random.Generator | None = None,
    feed_context: bool = False,
) -> Seq2Seq:
    """A model that has learned nothing: weights drawn as Glorot & Bengio 2010 draw them.

    With `feed_context` the decoder hears the context at every step, too.
    """
    rng = np.random.default_rng() if rng is None else rng
    expect(np.random.Generator, rng=rng)
    expect(Vocabulary, source=source, target=target)
    units = whole(1, MOST_UNITS, units=units)
    embedding = whole(1, MOST_UNITS, embedding=embedding)
    attention, feed_context = flag(attention=attention), flag(feed_context=feed_context)
    gates = find_cell(cell).gates
    heard = {"encoder": embedding, "decoder": embedding}
    if feed_context:
        heard["decoder"] += find_cell(cell).states * units

    def glorot(rows, columns):
        limit = np.sqrt(6 / (rows + columns))
        return rng.uniform(-limit, limit, (rows, columns)).astype(np.float32)

    arrays = {}
    for part, words in (("encoder", len(source)), ("decoder", len(target))):
        bias = np.zeros((2, 3 * units) if cell == "gru" else gates * units, np.float32)
        if cell == "lstm":
            bias[units : 2 * units] = 1  # a forget gate that starts open (Jozefowicz et al. 2015)
        arrays |= {
            f"{part}.embedding": glorot(words, embedding),
            f"{part}.kernel": glorot(heard[part], gates * units),
            f"{part}.recurrent": glorot(units, gates * units),
            f"{part}.bias": bias,
        }
    arrays["decoder.output"] = glorot(units, len(target))
    arrays["decoder.output_bias"] = np.zeros(len(target), np.float32)
    if attention:
        arrays["decoder.combine"] = glorot(2 * units, units)
    return Seq2Seq.of(cell, source, target, arrays)


@dataclass(frozen=True)
class Evaluation:
    """How well a model does on pairs whose answer is known.

    `loss`: cross-entropy in nats per token, `<eos>` among them, as training reports it.
    Shares of the words that are right, without `<eos>`: `told`, when it is told the right
    words before each, and `alone`, when it hears only itself. `exact`: the share of
    sentences that it says right alone, to their end.
    """

    loss: float
    told: float
    alone: float
    exact: float


def _pairs(model: Seq2Seq, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs as a list. Raises TypeError for what is none, ValueError for an empty list."""
    expect(Seq2Seq, model=model)
    pairs = listed('[("난 아이언맨 입니다", "i am iron man")]', pairs=pairs)
    for pair in pairs:
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            raise TypeError(say.no_pair(given=quote(pair)))
    if not pairs:
        raise ValueError(say.no_pairs())
    return pairs


def evaluate(model: Seq2Seq, pairs: Iterable[tuple[str, str]]) -> Evaluation:
    """Let `model` translate every pair twice: told the right words, and alone."""
    losses, told, alone, exact = [], [], [], []
    for source, target in _pairs(model, pairs):
        encoding = model.encode(source)
        start = encoding.context, model.decoder, model.memory(encoding)
        right = model.target.encode(target)
        fed, wanted = map(np.array, shift(right))
        logits = teacher_forced(start[0], fed, *start[1:])
        losses += list(cross_entropy(logits, wanted))
        told += list(logits[:-1].argmax(axis=-1) == right)
        said = greedy(*start, longest=len(wanted)).said
        alone += [n < len(said) and said[n] == word for n, word in enumerate(right)]
        exact.append(said == list(wanted))
    return Evaluation(*(float(np.mean(part)) for part in (losses, told, alone, exact)))


def load_pretrained(name: str = "phrases-lstm") -> Seq2Seq:
    """A model that comes with the course, a copy: whoever changes its weights harms no other call.

    Raises ValueError when there is none of that name.
    """
    names = sorted(file.stem for file in PRETRAINED.glob("*.npz"))
    if not isinstance(name, str) or name not in names:
        raise ValueError(no_such_model(name=quote(name), names=", ".join(names)))
    return deepcopy(_pretrained(name))


@cache
def _pretrained(name: str) -> Seq2Seq:
    return Seq2Seq.load(PRETRAINED / f"{name}.npz")


def translate(text: str) -> Translation:
    """Korean → English with the pretrained translator: "난 아이언맨 입니다" → "i am iron man"."""
    return load_pretrained().translate(text)
