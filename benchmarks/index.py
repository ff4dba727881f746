"""How fast the index of text answers among many reports: `python -m benchmarks.index`.

The index is filled with made-up prints, as many to a report as a short post has: a million texts
would take hours to make and print, and change nothing of a look-up. One report in ten is a copy of
an earlier one and shares two thirds of its prints with it; one print in a report is a stock phrase
that thousands hold. Rows are written in the order of the index, past what keeps the log.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import numpy as np
import numpy.typing as npt

from reportedly.casebook.rooms.prints import COMMON, FIRST, pack, report_of
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.tracing.prints import ENOUGH_PRINTS

PRINTS = 18
"""Prints of a report: a post of some 55 words has as many."""
COPIES = 10
"""One report in so many is a copy."""
SHARED = 12
"""Prints that a copy has of what it copies."""
STOCK = 50
"""Stock phrases, one of which each report holds."""
ASKED = 500

Numbers = npt.NDArray[np.int64]


def made_up(reports: int, seed: int = 29) -> tuple[Numbers, Numbers]:
    """Give the ranks of so many reports, sorted, and the prints of each as a row."""
    chance = np.random.default_rng(seed)
    lowest, highest = np.iinfo(np.int64).min, np.iinfo(np.int64).max
    ranks = np.unique(chance.integers(lowest, highest, reports))
    prints = chance.integers(lowest, highest, (len(ranks), PRINTS))
    copies = np.arange(COPIES, len(ranks), COPIES)
    prints[copies, :SHARED] = prints[chance.integers(0, copies), :SHARED]
    stock = chance.integers(lowest, highest, STOCK)
    prints[:, -1] = stock[chance.integers(0, STOCK, len(ranks))]
    return ranks, prints


def fill(session: Session, ranks: Numbers, prints: Numbers) -> None:
    """Write the index, the common prints and each report's own prints."""
    cursor = session.connection.connection.cursor()
    told, holders = prints.ravel(), np.repeat(ranks, PRINTS)
    order = np.lexsort((holders, told))
    told, holders = told[order], holders[order]
    rows = zip(told.tolist(), holders.tolist(), strict=True)
    cursor.executemany("insert or ignore into fingerprints values (?, ?, 0)", rows)
    cursor.executemany("insert into common_prints values (?, ?)", _common(told, holders))
    kept = (
        (report_of(rank), "made up", pack(own))
        for rank, own in zip(ranks.tolist(), prints.tolist(), strict=True)
    )
    cursor.executemany("insert into traced values (?, ?, ?)", kept)
    session.connection.commit()


def _common(told: Numbers, holders: Numbers) -> Iterator[tuple[int, int]]:
    values, starts, counts = np.unique(told, return_index=True, return_counts=True)
    for value, start, count in zip(values, starts, counts, strict=True):
        if count > COMMON:
            yield int(value), int(holders[start + FIRST - 1])


def look_up(session: Session, reports: list[str]) -> list[float]:
    """Give the milliseconds that each look-up takes."""
    taken = []
    for report in reports:
        started = time.perf_counter()
        session.tracing.sharing(report, at_least=ENOUGH_PRINTS)
        taken.append(1000 * (time.perf_counter() - started))
    return taken


def main() -> None:
    """Fill an index and ask it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.index", description=__doc__)
    parser.add_argument("--reports", type=int, default=1_000_000)
    wanted = parser.parse_args().reports
    ranks, prints = made_up(wanted)
    with tempfile.TemporaryDirectory() as folder:
        book = Casebook.create(Path(folder) / "casebook")
        with book.writing() as session:
            fill(session, ranks, prints)
        chosen = random.Random(31).choices(ranks.tolist(), k=ASKED)  # noqa: S311
        with book.reading() as session:
            taken = look_up(session, [report_of(rank) for rank in chosen])
        size = sum(f.stat().st_size for f in book.path.rglob("*") if f.is_file())
    slow = quantiles(taken, n=20)[-1]
    print(
        f"{len(ranks):,} reports, {len(ranks) * PRINTS:,} prints, {size / 2**20:,.0f} MiB on disk"
    )
    print(f"a look-up takes {median(taken):.2f} ms, 19 of 20 at most {slow:.2f} ms")


if __name__ == "__main__":
    main()
