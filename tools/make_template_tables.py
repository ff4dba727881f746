"""Learns all tables of benchmarks/templates anew, with the reading as it is: one run, all steps.

    PYTHONPATH=.:src:tools python tools/make_template_tables.py DATA WORK [--processes 2]

DATA is the data folder (with `score.py` and `attack_templates`), WORK a folder of the run's own.
What each step has made is kept there: a run that was broken off, by whatever, goes on where it was
when it is started again, and a step is done again where what it is made from has changed.

 1. The texts are parsed, and what the finders see of them is gathered.
 2. With `--held-out MODEL` or `--encoder MODEL` alone: three encoders learn, each without a third
    of the training texts, to tell what is made of unseen ones (held.npz). With `--encoder`, one
    more learns from all (encoder.npz). MODEL is the folder of all-MiniLM-L6-v2 as published
    (`vocab.txt`, `model.safetensors`); this needs torch 2.13 and safetensors, which are no
    dependencies of the project. Without, held.npz and encoder.npz stay as they are.
 3. The first stage is learned four times without a quarter of the texts, and once from all
    (weights.tsv).
 4. The second stage is learned on the scores of texts held out, and what parts incidents
    (judges.npz).
 5. Thresholds are chosen on the development split (thresholds.tsv; `template_thresholds.py`). With
    `--thresholds` this is all that is done.
 6. What all this was made from is written down (made_from.tsv).
"""

import argparse
import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import template_held
import train_template_weights as learning
from kept_steps import Kept, say, stamp
from template_texts import Text, parsed, rows_of, seen_in
from template_thresholds import Judging, choose

from benchmarks.scorer import scorer
from benchmarks.templates import build, judging, ridge, thresholds
from benchmarks.templates.heard import Heard
from benchmarks.templates.made_from import write_made_from
from benchmarks.templates.observed import Observed
from benchmarks.templates.stages import First
from reportedly.language.document import Document

TASK = "attack_templates"
_SCORER = "score.py"
_MEMORY = {"MALLOC_MMAP_THRESHOLD_": "4000000000", "MALLOC_TRIM_THRESHOLD_": "4000000000"}
"""Keeps the C library from giving memory back between steps: encoders learn twice as fast."""


class Read(NamedTuple):
    """Texts as they are read: what is seen of each, and the parsed text."""

    texts: Sequence[Text]
    documents: Sequence[Document]


class Run(NamedTuple):
    """What was asked for, and where the outcome of steps is kept."""

    data: Path
    kept: Kept
    processes: int

    def file(self, split: str) -> Path:
        """Give the file of a split."""
        return self.data / TASK / f"{split}.jsonl"


def main() -> None:
    """Go through all steps."""
    asked = _options().parse_args()
    run = Run(asked.data, Kept(asked.work), asked.processes)
    if model := asked.encoder or asked.held_out:
        learn_encoders(run, model, also_shipped=asked.encoder is not None)
    if not asked.thresholds:
        read = read_texts(run)
        second_stage(read, first_stages(run, read))
    choose_thresholds(run)
    if not asked.thresholds:
        write_made_from(run.file("train"), run.file("dev"))
    say("all is written")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the data folder")
    parser.add_argument("work", type=Path, help="a folder for what the steps have made")
    parser.add_argument("--processes", type=int, default=1, help="how much is done side by side")
    parser.add_argument("--thresholds", action="store_true", help="choose thresholds alone")
    parser.add_argument("--held-out", type=Path, metavar="MODEL", help="learn held.npz anew too")
    parser.add_argument("--encoder", type=Path, metavar="MODEL", help="and encoder.npz as well")
    return parser


def read_texts(run: Run) -> Read:
    """Give what is seen of the training texts."""
    path = run.file("train")
    documents = list(parsed(path, run.kept, run.processes))
    texts = [seen_in(row, doc) for row, doc in zip(rows_of(path), documents, strict=True)]
    return Read(texts, documents)


def signs_of(texts: Sequence[Text]) -> str:
    """Give a digest of all that is seen of texts."""
    digest = hashlib.sha256()
    for text in texts:
        for signs in (text.whole, *(m for c in text.found for m in (c.features, *c.mentions))):
            digest.update("\n".join(sorted(signs)).encode())
        digest.update(repr([(c.role, c.words, c.tokens) for c in text.found]).encode())
    return digest.hexdigest()


def side_by_side(run: Run, work: Callable[[int], None], numbers: Sequence[int]) -> None:
    """Do some work for each number, as much at a time as was asked for."""
    with ProcessPoolExecutor(run.processes, mp_context=get_context("spawn")) as pool:
        for _ in pool.map(work, numbers):
            pass


def learn_encoders(run: Run, model: Path, *, also_shipped: bool) -> None:
    """Learn the encoders that each hold texts out; with `also_shipped` the one that ships too."""
    import make_template_encoder as encoders  # needs torch, as no other step does

    os.environ.update(_MEMORY)
    read = read_texts(run)
    material = encoders.material(read.texts, read.documents, model)
    made_from = stamp(repr(material), Path(encoders.__file__))
    run.kept.made("material", made_from, lambda: material)
    numbers = range(encoders.FOLDS + also_shipped)
    side_by_side(run, partial(_learn_encoder, run.kept, made_from), numbers)
    every: list[Any] = [None] * len(read.texts)
    for fold in range(encoders.FOLDS):
        every[fold :: encoders.FOLDS] = run.kept.made(f"encoder-{fold}", made_from, list)
    template_held.write(read.documents, every)


def _learn_encoder(kept: Kept, made_from: str, number: int) -> None:
    import make_template_encoder as encoders

    given = kept.made("material", made_from, list)
    course = kept.folder / f"encoder-{number}-{made_from}.pt"
    if number < encoders.FOLDS:
        make = partial(encoders.held_out, given, number, course)
    else:
        make = partial(encoders.write_encoder, given, course)
    kept.made(f"encoder-{number}", made_from, make)


def first_stages(run: Run, read: Read) -> list[First]:
    """Score each text by a first stage that was learned without it; write the one of all texts."""
    signs = stamp(run.file("train"), signs_of(read.texts))
    made_from = stamp(signs, Path(learning.__file__), Path(ridge.__file__))
    names = [f"first-{fold}" for fold in range(learning.FOLDS + 1)]
    left = [n for n, name in enumerate(names) if not run.kept.holds(name, made_from)]
    say(f"first stage: {len(left)} of {len(names)} to learn")
    side_by_side(run, partial(_first_stage, run, made_from), left)
    scores: list[First] = [First({}, (), ())] * len(read.texts)
    for fold in range(learning.FOLDS):
        scores[fold :: learning.FOLDS] = run.kept.made(names[fold], made_from, list[First])
    learning.write(run.kept.made(names[-1], made_from, dict))
    return scores


def _first_stage(run: Run, made_from: str, fold: int) -> None:
    """Learn without the texts of a fold, and score them; in the last turn, learn from all."""
    read = read_texts(run)
    if fold == learning.FOLDS:
        run.kept.made(f"first-{fold}", made_from, partial(learning.first_models, read.texts))
    else:
        run.kept.made(f"first-{fold}", made_from, partial(learning.scored, read.texts, fold))


def second_stage(read: Read, first: Sequence[First]) -> None:
    """Learn to weigh scores, and to part incidents; write both.

    Where no encoder has told what it makes of unseen texts, how scores are weighed stays as it is.
    """
    with np.load(judging.FILE, allow_pickle=False) as shipped:
        arrays = dict(shipped)
    every = template_held.read(read.texts, read.documents)
    usable = [at for at, heard in enumerate(every) if heard is not None]
    say(f"second stage: of {len(usable)} texts of {len(every)} an encoder told unseen")
    if usable:
        own = [read.texts[at] for at in usable], [first[at] for at in usable]
        arrays |= _weighing(*own, [heard for heard in every if heard is not None])
    arrays |= learning.pairs(read.texts, read.documents)
    np.savez_compressed(judging.FILE, allow_pickle=False, **arrays)


def _weighing(
    texts: Sequence[Text], first: Sequence[First], heard: Sequence[Heard]
) -> dict[str, Any]:
    """Give the arrays of what weighs scores: of whole texts, and of candidates."""
    told, lines = learning.text_lines(texts, first, heard)
    return lines | learning.judges(texts, first, heard, told)


def choose_thresholds(run: Run) -> None:
    """Choose thresholds on the development split, with the tables as they are now."""
    path = run.file("dev")
    seen = map(Observed, parsed(path, run.kept, run.processes))
    pairs = zip(rows_of(path), seen, strict=True)
    texts = [Judging(row, one, build.judged(one)) for row, one in pairs if one.document.tokens]
    say(f"{len(texts)} texts of {path.name} are judged")
    thresholds.write(choose(texts, scorer(run.data / _SCORER, TASK, path)))


if __name__ == "__main__":
    main()
