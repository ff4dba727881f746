"""What the tasks on casualty figures share: where a number stands, and how far two differ."""

import math
import re
from collections.abc import Iterable, Iterator

from benchmarks.disagreements.model import Mark

_WORDS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()


def marks(text: str, gold: Iterable[int | None], ours: Iterable[int | None]) -> tuple[Mark, ...]:
    """Mark where the numbers of either side stand in the text, in digits or as a word."""
    return tuple(
        Mark(*match.span(), side)
        for side, numbers in (("gold", gold), ("ours", ours))
        for number in sorted({n for n in numbers if n is not None})
        for match in re.finditer(rf"\b(?:{'|'.join(_spellings(number))})\b", text, re.IGNORECASE)
    )


def _spellings(number: int) -> Iterator[str]:
    yield str(number)
    yield f"{number:,}"
    if 0 <= number < len(_WORDS):
        yield _WORDS[number]


def distance(one: int | None, other: int | None) -> float:
    """Give how far two numbers are, as the scorer takes them; None counts as nobody."""
    return abs(math.log1p(one or 0) - math.log1p(other or 0))
