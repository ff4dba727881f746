"""Learns the encoder of benchmarks/templates, and those that say what it makes of unseen texts.

Steps of `make_template_tables.py`, which tells how they are run; torch 2.13 and safetensors are
needed for these alone, and are no dependencies of the project.

The encoder begins from a BERT as published (a folder with `vocab.txt` and `model.safetensors`):
all-MiniLM-L6-v2. It learns from all texts; three more learn each without a third of them, to tell
what is made of texts that an encoder has not seen. What is kept holds numbers and pieces of
ordinary words, and no text or name of the data.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from attribution_encoder_packing import packed_encoder
from attribution_sentences import kept
from fine_tuning import Part, Plan, fitted, lots
from template_encoder import Example, Reader, loss
from train_template_weights import Text, tells_of, what_is_right

from benchmarks.templates.candidates import ROLES
from benchmarks.templates.heard import FILE
from benchmarks.templates.stages import WHOLE
from benchmarks.templates.stretches import seen_as, stretches
from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.reading.attribution.pieces import Vocabulary
from reportedly.reading.attribution.transformer import ENCODER
from reportedly.reading.slots.syntax import is_nominal

_EPOCHS, _TOGETHER, _SORTED = 5, 8, 64
"""Times through all texts, texts of a step, and texts among which like lengths are put together."""
_PACE, _PACE_OF_LAYERS = 1e-3, 1.5e-4
_LONGEST_STEP = 1.0
"""The greatest length of a step's gradient."""
_SEED = 0
FOLDS = 3
"""Encoders that are learned each without its share of the texts."""


class Material(NamedTuple):
    """What encoders learn from: texts as they read them, and the BERT they begin from.

    `numbers` are those of the pieces that are kept of its list, `pieces` the pieces.
    """

    model: Path
    texts: tuple[Example, ...]
    nominal: tuple[Example, ...]
    numbers: tuple[int, ...]
    pieces: tuple[str, ...]


def material(texts: Sequence[Text], documents: Sequence[Document], model: Path) -> Material:
    """Give what encoders learn from, of texts that are parsed."""
    words = (seen_as(token) for document in documents for token in document.tokens)
    numbers, pieces = kept(model / "vocab.txt", words, english().vocabulary)
    vocabulary = Vocabulary(pieces)
    pairs = list(zip(texts, documents, strict=True))
    read = tuple(_example(text, document, vocabulary) for text, document in pairs)
    nominal = tuple(_nominal(document, vocabulary) for document in documents)
    return Material(model, read, nominal, tuple(numbers), tuple(pieces))


def _example(text: Text, document: Document, vocabulary: Vocabulary) -> Example:
    """Give a text as the encoder reads it, with what is right."""
    cut = stretches(document, vocabulary)
    return Example(
        cut.pieces,
        tuple(ROLES.index(c.role) for c in text.found),
        tuple(tuple(cut.places[at] for at in c.tokens) for c in text.found),
        tuple(what_is_right(text)),
        tuple(tells_of(text.row, name) for name in WHOLE),
    )


def _nominal(document: Document, vocabulary: Vocabulary) -> Example:
    """Give a text with all that could ever be a candidate, for every role."""
    cut = stretches(document, vocabulary)
    places = tuple(cut.places[token.index] for token in document.tokens if is_nominal(token))
    return Example(cut.pieces, tuple(range(len(ROLES))), (places,) * len(ROLES), (), ())


def learn(texts: Sequence[Example], made: Reader, course: Path) -> Reader:
    """Fine-tune the encoder to texts; a run that was broken off goes on from `course`."""
    chance = np.random.default_rng(_SEED)
    plan = Plan(list(_parts(made)), _EPOCHS, -(-len(texts) // _TOGETHER), _LONGEST_STEP)
    learned = fitted(
        made, plan, lambda: _batches(texts, chance), lambda batch: loss(made(batch), batch), course
    )
    return learned.eval()


def _parts(made: Reader) -> Iterator[Part]:
    """Give what is learned from nothing, and what the encoder knows already."""
    new = {id(p) for part in made.heads() for p in part.parameters()}
    yield [p for p in made.parameters() if id(p) in new], _PACE
    yield [p for p in made.parameters() if id(p) not in new and p.requires_grad], _PACE_OF_LAYERS


def _batches(texts: Sequence[Example], chance: np.random.Generator) -> list[Sequence[Example]]:
    """Give all texts by chance in lots, those of like length together where that costs little."""
    order = chance.permutation(len(texts))
    found: list[Sequence[Example]] = []
    for some in lots(order, _SORTED):
        found += lots(sorted((texts[at] for at in some), key=lambda t: t.length), _TOGETHER)
    chance.shuffle(found)  # type: ignore[arg-type]  # lists are shuffled like arrays
    return found


def held_out(given: Material, fold: int, course: Path) -> list[tuple[np.ndarray, np.ndarray]]:
    """Give what an encoder that never saw them makes of the texts of one fold.

    For each text the log odds of the whole, and of every token that could ever be a candidate (in
    the text's order) those of each role.
    """
    made = learn([t for n, t in enumerate(given.texts) if n % FOLDS != fold], _begun(given), course)
    with torch.no_grad():
        return [_odds(made, given.nominal[at]) for at in range(fold, len(given.texts), FOLDS)]


def _odds(made: Reader, text: Example) -> tuple[np.ndarray, np.ndarray]:
    if not text.mentions[0]:
        return np.zeros(len(WHOLE)), np.zeros((0, len(ROLES)))
    judged = made([text])
    return judged.whole[0].numpy(), judged.apart.numpy().reshape(len(ROLES), -1).T


def write_encoder(given: Material, course: Path) -> None:
    """Learn from all texts, and write encoder.npz."""
    made = learn(given.texts, _begun(given), course)
    arrays = packed_encoder(made, given.pieces)
    np.savez_compressed(FILE, allow_pickle=False, **{f"{ENCODER}.{n}": a for n, a in arrays})


def _begun(given: Material) -> Reader:
    torch.set_num_threads(1)
    torch.manual_seed(_SEED)
    return Reader(given.model / "model.safetensors", given.numbers)
