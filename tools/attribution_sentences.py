"""Chooses the pieces of words that the sentence encoder keeps, and cuts articles into them."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
from attribution_encoder import Sentences

from reportedly.language.document import Token
from reportedly.language.english.masking import masked
from reportedly.language.english.names import PEOPLES, PEOPLES_PLURAL, PLACES
from reportedly.reading.attribution.pieces import (
    CLOSES,
    INNER,
    NUMBER,
    OPENS,
    STAND_INS,
    UNKNOWN,
    Vocabulary,
    shown,
)
from reportedly.reading.attribution.transformer import cut

_NEEDED = frozenset({OPENS, CLOSES, UNKNOWN, *STAND_INS.values()})
_BARRED = PEOPLES | PEOPLES_PLURAL | PLACES
_LEAST = 2
"""How often a piece that is no ordinary word must occur in the articles to be kept."""


def kept_pieces(
    path: Path, documents: Iterable[Sequence[Token]], words: frozenset[str]
) -> tuple[list[int], list[str]]:
    """Give the numbers in a list of pieces (`vocab.txt`) of those that are kept, and the pieces.

    Kept are ordinary words of English (`words`, in lower case), single marks and letters, and what
    the articles are made of. Names are not: the encoder never sees one.
    """
    return kept(path, (shown(t) for tokens in documents for t in tokens), words)


def kept(
    path: Path, shown_words: Iterable[str], words: frozenset[str]
) -> tuple[list[int], list[str]]:
    """Give the numbers of the pieces that are kept, and the pieces, by the words that are shown."""
    every = path.read_text("utf-8").splitlines()
    whole = Vocabulary(every)
    seen: Counter[int] = Counter()
    for word, times in Counter(shown_words).items():
        for piece in whole.cut(word):
            seen[piece] += times
    numbers = [n for n, p in enumerate(every) if _kept(p, seen[n], words)]
    return numbers, [every[n] for n in numbers]


def _kept(piece: str, seen: int, words: frozenset[str]) -> bool:
    bare = piece.removeprefix(INNER)
    if piece in _NEEDED or (len(bare) == 1 and bare.isascii()):
        return True
    if not bare.isascii() or any(letter.isdigit() for letter in bare):
        return piece == NUMBER
    if piece in _BARRED:
        return False
    if bare == piece and masked([piece.capitalize()], words) == [piece.capitalize()]:
        return True
    return seen >= _LEAST


def sentences(documents: Iterable[Sequence[Token]], vocabulary: Vocabulary) -> Sentences:
    """Cut the sentences of articles into stretches of pieces."""
    opens, closes = vocabulary.edges
    pieces, tokens, starts, article = array("q"), array("q"), array("q", [0]), array("q")
    for number, document in enumerate(documents):
        for _, sentence in groupby(document, key=lambda t: t.sentence):
            for stretch in cut(list(sentence), vocabulary):
                pieces.append(opens)
                tokens.append(-1)
                for token in stretch:
                    own = vocabulary.pieces(token)
                    pieces.extend(own)
                    tokens.extend([token.index] + [-1] * (len(own) - 1))
                pieces.append(closes)
                tokens.append(-1)
                starts.append(len(pieces))
                article.append(number)
    flat = [np.array(one, np.int64) for one in (pieces, tokens, starts, article)]
    return Sentences(*flat)
