"""Keeps what encoders make of training texts that they never saw (held.npz).

For each token that could ever fill a role there are the log odds of every role, so that they serve
whatever the reading makes candidates of. A text whose words the parser sees otherwise by now is
left out: what was made of it is no longer known.
"""

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from template_texts import Text

from benchmarks.templates.candidates import ROLES
from benchmarks.templates.heard import Heard, mean_chance
from benchmarks.templates.made_from import HELD as FILE
from benchmarks.templates.stages import WHOLE
from benchmarks.templates.stretches import seen_as
from reportedly.language.document import Document
from reportedly.reading.slots.syntax import is_nominal

_STEP = 1 / 8
"""Log odds between two whole numbers that are kept."""
_MOST = 127
Odds = tuple[NDArray[Any], NDArray[Any]]
"""Log odds of a whole text, and of its nominal tokens for each role."""
_NOTHING = np.zeros(len(WHOLE)), np.zeros((0, len(ROLES)))


def nominal(document: Document) -> list[int]:
    """Give the tokens that could ever be candidates."""
    return [token.index for token in document.tokens if is_nominal(token)]


def write(documents: Sequence[Document], odds: Sequence[Odds | None], path: Path = FILE) -> None:
    """Write what was made of every text, in their order; None of those that none was held from."""
    known = [one or _NOTHING for one in odds]
    tokens = np.rint(np.concatenate([each for _, each in known]) / _STEP)
    digests = [_digest(d) if one else 0 for d, one in zip(documents, odds, strict=True)]
    np.savez_compressed(
        path,
        allow_pickle=False,
        whole=np.stack([whole for whole, _ in known]).astype(np.float16),
        tokens=np.clip(tokens, -_MOST, _MOST).astype(np.int8),
        counts=np.array([len(each) for _, each in known], np.int32),
        words=np.array(digests, np.uint32),
    )


def read(
    texts: Sequence[Text], documents: Sequence[Document], path: Path = FILE
) -> list[Heard | None]:
    """Give what was heard of every text; None where it is not known, or no longer."""
    if not path.is_file():
        return [None] * len(texts)
    with np.load(path, allow_pickle=False) as arrays:
        whole, words, counts = (arrays[name] for name in ("whole", "words", "counts"))
        tokens = np.split(arrays["tokens"] * np.float32(_STEP), np.cumsum(counts)[:-1])
    every = zip(texts, documents, whole, tokens, words, strict=True)
    return [
        _heard(text, document, one, each) if digest == _digest(document) else None
        for text, document, one, each, digest in every
    ]


def _heard(text: Text, document: Document, whole: NDArray[Any], tokens: NDArray[Any]) -> Heard:
    row = {index: place for place, index in enumerate(nominal(document))}
    apart = tuple(
        tuple(float(tokens[row[index], ROLES.index(c.role)]) for index in c.tokens)
        for c in text.found
    )
    return Heard(tuple(map(float, whole)), tuple(map(mean_chance, apart)), apart)


def _digest(document: Document) -> int:
    """Give a number that tells whether a text is cut, and its words seen, as they were."""
    return zlib.crc32("\n".join(_seen(document)).encode())


def _seen(document: Document) -> Iterator[str]:
    return (f"{seen_as(token)} {is_nominal(token):d}" for token in document.tokens)
