"""Makes the encoder of benchmarks/templates from the yardstick's training split.

Usage, from the repository's root, in an environment that has the project, torch 2.13 and
safetensors (training alone needs them, so they are no dependencies of the project):

    PYTHONPATH=.:src:tools python tools/make_template_encoder.py TRAIN.jsonl MODEL HELD.npz [all]

MODEL is the folder of a BERT as published (`vocab.txt`, `model.safetensors`): all-MiniLM-L6-v2.
It learns twice: first without every third text, to write what it makes of those to HELD.npz, which
`train_template_weights.py` reads; then from all, to write encoder.npz. With `all`, only the second
is done. The file holds numbers and pieces of ordinary words, and no text or name of the data.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from attribution_encoder_packing import packed_encoder
from attribution_sentences import kept
from template_encoder import Example, Reader, loss
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from train_template_weights import HELD, Text, read_texts, tells_of, what_is_right

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
_MEMORY = 0.99
"""The share of the weights so far in the average that is kept at each step."""
_SEED = 0


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
    """Fine-tune the encoder, and give the average of its weights along the way."""
    average = AveragedModel(made, multi_avg_fn=get_ema_multi_avg_fn(_MEMORY))
    chance = np.random.default_rng(_SEED)
    parts = [{"params": list(params)} for params in _apart(made)]
    optimizer = torch.optim.AdamW(parts, weight_decay=0.01)
    steps = _EPOCHS * -(-len(texts) // _TOGETHER)
    paces = [_PACE, _PACE_OF_LAYERS]
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, paces, total_steps=steps, pct_start=0.1)
    for epoch in range(_EPOCHS):
        losses, began = [], time.monotonic()
        for batch in _batches(texts, chance):
            cost = loss(made(batch), batch)
            optimizer.zero_grad()
            cost.backward()
            nn.utils.clip_grad_norm_(made.parameters(), 1.0)
            optimizer.step()
            pace.step()
            average.update_parameters(made)
            losses.append(cost.item())
        spent = time.monotonic() - began
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {spent:.0f} s", flush=True)
    learned: Reader = average.module
    return learned.eval()


def _apart(made: Reader) -> tuple[Iterator[nn.Parameter], Iterator[nn.Parameter]]:
    """Give what is learned from nothing, and what the encoder knows already."""
    new = {id(p) for part in made.heads() for p in part.parameters()}
    return (
        (p for p in made.parameters() if id(p) in new),
        (p for p in made.parameters() if id(p) not in new and p.requires_grad),
    )


def _batches(texts: Sequence[Example], chance: np.random.Generator) -> list[list[Example]]:
    """Give all texts by chance in lots, those of like length together where that costs little."""
    order = chance.permutation(len(texts))
    found = []
    for first in range(0, len(order), _SORTED):
        near = sorted((texts[at] for at in order[first : first + _SORTED]), key=lambda t: t.length)
        found += [near[at : at + _TOGETHER] for at in range(0, len(near), _TOGETHER)]
    chance.shuffle(found)  # type: ignore[arg-type]  # lists are shuffled like arrays
    return found


def judged(texts: Sequence[Example], made: Reader) -> dict[str, np.ndarray]:
    """Give the log odds of texts, of their candidates and of their mentions, one after another."""
    with torch.no_grad():
        every = [made([text]) for text in texts]
    return {
        "whole": np.concatenate([one.whole.numpy() for one in every]),
        "each": np.concatenate([one.each.numpy() for one in every]),
        "apart": np.concatenate([one.apart.numpy() for one in every]),
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
        made = learn([t for n, t in enumerate(read) if n % HELD], _begun(model, numbers))
        np.savez_compressed(held, allow_pickle=False, **judged(read[::HELD], made))
    made = learn(read, _begun(model, numbers))
    np.savez_compressed(FILE, allow_pickle=False, **packed(made, pieces))


def _begun(model: Path, numbers: Sequence[int]) -> Reader:
    torch.manual_seed(_SEED)
    return Reader(model / "model.safetensors", numbers)


def _words(documents: Sequence[Document]) -> Iterator[str]:
    return (seen_as(token) for document in documents for token in document.tokens)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), only_all=sys.argv[4:] == ["all"])
