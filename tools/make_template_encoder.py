"""Makes the encoder of benchmarks/templates from the yardstick's training split.

Usage, from the repository's root, in an environment that has the project, torch 2.13 and
safetensors (training alone needs them, so they are no dependencies of the project):

    PYTHONPATH=.:src:tools python tools/make_template_encoder.py TRAIN.jsonl MODEL HELD.npz [all]

MODEL is the folder of a BERT as published (`vocab.txt`, `model.safetensors`): all-MiniLM-L6-v2.
It learns four times: thrice without a third of the texts, to write what it makes of those to
HELD.npz, which `train_template_weights.py` reads; then from all, to write encoder.npz. With `all`,
only the last is done. The file holds numbers and pieces of ordinary words, and no text or name of
the data. The three take some half an hour of one core each, the last three quarters.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from attribution_encoder_packing import packed_encoder
from attribution_sentences import kept
from fine_tuning import Part, Plan, fitted, lots
from template_encoder import Example, Judged, Reader, loss
from train_template_weights import Text, read_texts, tells_of, what_is_right

from benchmarks.templates.candidates import ROLES
from benchmarks.templates.heard import FILE
from benchmarks.templates.stages import WHOLE
from benchmarks.templates.stretches import seen_as, stretches
from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.reading.attribution.pieces import Vocabulary
from reportedly.reading.attribution.transformer import ENCODER

_EPOCHS, _TOGETHER, _SORTED = 5, 8, 64
"""Times through all texts, texts of a step, and texts among which like lengths are put together."""
_PACE, _PACE_OF_LAYERS = 1e-3, 1.5e-4
_LONGEST_STEP = 1.0
"""The greatest length of a step's gradient."""
_SEED = 0
FOLDS = 3
"""Encoders that are learned each without its share of the texts."""


def examples(
    texts: Sequence[Text], documents: Sequence[Document], vocabulary: Vocabulary
) -> Iterator[Example]:
    """Give each text as the encoder reads it, with what is right."""
    for text, document in zip(texts, documents, strict=True):
        cut = stretches(document, vocabulary)
        yield Example(
            cut.pieces,
            tuple(ROLES.index(c.role) for c in text.found),
            tuple(tuple(cut.places[at] for at in c.tokens) for c in text.found),
            tuple(what_is_right(text)),
            tuple(tells_of(text.row, name) for name in WHOLE),
        )


def learn(texts: Sequence[Example], made: Reader) -> Reader:
    """Fine-tune the encoder to texts."""
    chance = np.random.default_rng(_SEED)
    plan = Plan(list(_parts(made)), _EPOCHS, -(-len(texts) // _TOGETHER), _LONGEST_STEP)
    learned = fitted(
        made, plan, lambda: _batches(texts, chance), lambda batch: loss(made(batch), batch)
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


def held_out(texts: Sequence[Example], begun: Callable[[], Reader]) -> dict[str, np.ndarray]:
    """Give the log odds of all texts, their candidates and mentions, by encoders without them."""
    every: list[Judged] = [None] * len(texts)  # type: ignore[list-item]
    for fold in range(FOLDS):
        made = learn([t for n, t in enumerate(texts) if n % FOLDS != fold], begun())
        with torch.no_grad():
            for at in range(fold, len(texts), FOLDS):
                every[at] = made([texts[at]])
    return {
        name: np.concatenate([getattr(one, name).numpy() for one in every])
        for name in ("whole", "each", "apart")
    }


def packed(made: Reader, pieces: Sequence[str]) -> dict[str, np.ndarray]:
    """Give the arrays as encoder.npz keeps them."""
    return {f"{ENCODER}.{name}": array for name, array in packed_encoder(made, pieces)}


def main(path: Path, model: Path, held: Path, *, only_all: bool) -> None:
    """Learn from the training split at `path`; write what is held out, and the encoder."""
    torch.set_num_threads(1)
    texts, documents = zip(*read_texts(path), strict=True)
    numbers, pieces = kept(model / "vocab.txt", _words(documents), english().vocabulary)
    read = list(examples(texts, documents, Vocabulary(pieces)))
    print(f"{len(read)} texts, {len(pieces)} pieces", flush=True)
    if not only_all:
        odds = held_out(read, lambda: _begun(model, numbers))
        np.savez_compressed(held, allow_pickle=False, **odds)
    made = learn(read, _begun(model, numbers))
    np.savez_compressed(FILE, allow_pickle=False, **packed(made, pieces))


def _begun(model: Path, numbers: Sequence[int]) -> Reader:
    torch.manual_seed(_SEED)
    return Reader(model / "model.safetensors", numbers)


def _words(documents: Sequence[Document]) -> Iterator[str]:
    return (seen_as(token) for document in documents for token in document.tokens)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), only_all=sys.argv[4:] == ["all"])
