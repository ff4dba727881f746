"""How long work tells how far it is."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

Progress = Callable[[str, int, int | None], None]
"""Called with the stage's name, how many are done, and of how many (None where unknown)."""


def silent(stage: str, done: int, total: int | None) -> None:
    """Say nothing."""


def followed(
    items: Iterable[Item], stage: str, total: int | None, progress: Progress
) -> Iterator[Item]:
    """Give `items`, telling `progress` after each one that it was worked on."""
    done = 0
    progress(stage, done, total)
    for item in items:
        yield item
        done += 1
        progress(stage, done, total)
