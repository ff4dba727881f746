"""What many undated reports on one town cost: each is compared with nearly all of the others.

    python -m benchmarks.one_town 400 800 1600

The reports are invented Arabic posts on a village that no list holds, without a date and with
words as often as Zipf's law has them. Each size is added to a casebook of its own by the program
itself, and read by one process. Prints, for each size, the seconds and the processor's seconds, the
pairs that were compared, the most memory that was held, and the size of the casebook's file.
"""

import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from reportedly.casebook.engine import DATABASE

_LETTERS = "ابتثجحخدذرزسشصضطعغفقكلمنهوي"
_VOCABULARY, _BEFORE, _BEHIND = 3000, 8, 25
"""Words of the language, and of a post before and behind what it tells."""

_TOLD = "{before} قتل {killed} مدنيين في قصف على قرية الزهيرة الغربية. {behind}."
_MEGABYTE = 1e6
_KILOBYTE = 1024
"""Bytes in the unit that the system counts a process's memory in."""


class Cost(NamedTuple):
    """What adding took: seconds by the clock and of the processor, pairs, and bytes."""

    clock: float
    processor: float
    pairs: int
    memory: int
    file: int


def write_posts(folder: Path, count: int, seed: int = 3) -> None:
    """Write `count` posts into a folder; the same seed always writes the same."""
    dice = random.Random(seed)  # noqa: S311 - for a benchmark
    words = ["".join(dice.choices(_LETTERS, k=dice.randint(4, 7))) for _ in range(_VOCABULARY)]

    def some(number: int) -> str:
        return " ".join(words[int(_VOCABULARY ** dice.random()) - 1] for _ in range(number))

    for number in range(count):
        killed = dice.randint(3, 10)
        text = _TOLD.format(before=some(_BEFORE), killed=killed, behind=some(_BEHIND))
        (folder / f"post-{number}.txt").write_text(f"{text}\n", encoding="utf-8")


def measure(folder: Path, count: int) -> Cost:
    """Add `count` posts to a new casebook in `folder`. Raises RuntimeError where that fails."""
    posts, casebook = folder / "posts", folder / "casebook"
    posts.mkdir()
    write_posts(posts, count)
    start = perf_counter()
    program = [sys.executable, "-m", "reportedly", "-c", str(casebook), "add", str(posts)]
    child = os.posix_spawn(program[0], [*program, "--jobs", "1"], os.environ)
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"adding {count} posts failed; see what it printed")
    clock, file = perf_counter() - start, casebook / DATABASE
    with closing(sqlite3.connect(file)) as connection:
        (pairs,) = connection.execute("SELECT count(*) FROM edges").fetchone()
    processor, memory = used.ru_utime + used.ru_stime, used.ru_maxrss * _KILOBYTE
    return Cost(clock, processor, pairs, memory, file.stat().st_size)


def main(arguments: Sequence[str]) -> None:
    """Print a row for each size."""
    print("  posts  clock s  processor s      pairs  memory MB  casebook MB")
    for count in [int(size) for size in arguments] or [400, 800, 1600]:
        with tempfile.TemporaryDirectory() as folder:
            cost = measure(Path(folder), count)
        print(
            f"{count:7d} {cost.clock:8.1f} {cost.processor:12.1f} {cost.pairs:10d} "
            f"{cost.memory / _MEGABYTE:10.0f} {cost.file / _MEGABYTE:12.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
