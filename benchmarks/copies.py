"""How well copies are found, by what was done to the text; and how fast among many reports.

    python -m benchmarks.copies                   # precision and recall, beside MinHash
    python -m benchmarks.copies --lookup 100000   # milliseconds to look one text up

MinHash is what a user would have picked: `datasketch`, if it is installed, with its documented
settings (128 permutations, a threshold of 0.5) over runs of three words.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.copy_families import WAYS, Member, collection
from benchmarks.speed import as_report
from benchmarks.synthetic import invented_places, reports
from reportedly.casebook.change import chunked
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.model.capture import Arrival, Capture
from reportedly.model.report import make_report
from reportedly.pipeline.trace import trace_new
from reportedly.tracing.prints import ENOUGH_PRINTS, fingerprints
from reportedly.tracing.shared import SharedText

_NOBODY = "0" * 64
_RUN = 3
_THRESHOLD, _PERMUTATIONS = 0.5, 128
_TRIES = 200

Pairs = set[tuple[int, int]]


class Found(NamedTuple):
    """How many of the copies made in one way were found, and how many pairs were none."""

    way: str
    due: int
    hits: int
    wrong: int

    @property
    def recall(self) -> float:
        """Give the share of copies that are paired with what they were made from."""
        return self.hits / self.due

    @property
    def precision(self) -> float:
        """Give the share of the pairs found that are copies; 1 where none was found."""
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0


def judged(members: Sequence[Member], pairs: Pairs) -> list[Found]:
    """Count hits and wrong pairs by way.

    Pairs of two copies are left out: whether they share text hangs on what each kept.
    """
    found = {way: Found(way, 0, 0, 0) for way in WAYS}
    for number, member in enumerate(members):
        if member.way == "original":
            continue
        paired = {one for one, other in pairs if other == number}
        originals = {one for one in paired if members[one].way == "original"}
        before = found[member.way]
        found[member.way] = Found(
            member.way,
            before.due + len(member.sources),
            before.hits + len(originals.intersection(member.sources)),
            before.wrong + len(originals.difference(member.sources)),
        )
    return [*found.values()]


def traced(members: Sequence[Member]) -> Pairs:
    """Find pairs as a casebook does, (smaller, greater) by number."""
    made = [make_report(m.text, publisher=f"Paper {n}") for n, m in enumerate(members)]
    number = {report.id: n for n, report in enumerate(made)}
    with tempfile.TemporaryDirectory() as folder:
        book = Casebook.create(Path(folder) / "casebook")
        with book.writing() as session:
            _capture(session)
            session.reports.add((report, TakenFrom(_NOBODY, "")) for report in made)
            trace_new(session)
            shared = session.tracing.shared([report.id for report in made], SharedText)
    return {_ordered(number[one], number[other]) for one, other in shared}


def minhashed(members: Sequence[Member]) -> Pairs | None:
    """Find pairs as MinHash does; None where `datasketch` is not installed."""
    try:
        from datasketch import MinHash, MinHashLSH  # type: ignore[import-not-found]
    except ImportError:
        return None
    index = MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)
    pairs: Pairs = set()
    for number, member in enumerate(members):
        sketch: Any = MinHash(num_perm=_PERMUTATIONS)
        for run in _runs(member.text):
            sketch.update(run.encode())
        pairs |= {_ordered(int(other), number) for other in index.query(sketch)}
        index.insert(str(number), sketch)
    return pairs


def _runs(text: str) -> set[str]:
    words = text.lower().split()
    return {" ".join(words[n : n + _RUN]) for n in range(max(1, len(words) - _RUN + 1))}


def _ordered(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def lookup(count: int) -> tuple[float, float, float]:
    """Index so many short posts on disk; give seconds a thousand, and median and worst of look-ups.

    Look-ups are in milliseconds, of posts spread over the whole index, from a reader of its own.
    """
    with tempfile.TemporaryDirectory() as folder:
        book = Casebook.create(Path(folder) / "casebook")
        began = time.process_time()
        with book.writing() as session:
            ids = list(_indexed(session, count))
        indexed = (time.process_time() - began) / count * 1000
        with book.reading() as session:
            times = sorted(_looked_up(session, ids[:: max(1, count // _TRIES)]))
    return indexed, statistics.median(times), times[-1]


def _indexed(session: Session, count: int) -> Iterable[str]:
    _capture(session)
    session.tracing.begin("benchmark")
    made = (as_report(one) for one in reports(count, invented_places(3000)))
    for page in chunked(made, 500):
        with session.batch():
            session.reports.add((report, TakenFrom(_NOBODY, "")) for report in page)
            session.tracing.put_prints({r.id: fingerprints(r.text) for r in page})
        yield from (report.id for report in page)


def _looked_up(session: Session, ids: Iterable[str]) -> Iterable[float]:
    for report in islice(ids, _TRIES):
        began = time.perf_counter()
        session.tracing.sharing(report, at_least=ENOUGH_PRINTS)
        yield (time.perf_counter() - began) * 1000


def _capture(session: Session) -> None:
    arrival = Arrival(_NOBODY, "synthetic", "2001-01-01T00:00:00+00:00", "benchmarks")
    session.captures.add([Capture(_NOBODY, 0, "synthetic")], [arrival])


def table(members: Sequence[Member]) -> Iterable[str]:
    """Give the lines of a Markdown table."""
    ours, theirs = judged(members, traced(members)), minhashed(members)
    beside = judged(members, theirs) if theirs is not None else [None] * len(ours)
    yield "| what was done | copies | recall | precision | MinHash recall | MinHash precision |"
    yield "| --- |" + " ---: |" * 5
    for found, other in zip(ours, beside, strict=True):
        naive = f"{other.recall:.3f} | {other.precision:.3f}" if other else "skipped | skipped"
        figures = f"{found.recall:.3f} | {found.precision:.3f} | {naive}"
        yield f"| {found.way} | {found.due} | {figures} |"
    if theirs is None:
        yield "\nMinHash was skipped: datasketch is not installed."


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--invented", type=int, default=60, help="articles beside the demo's")
    parser.add_argument("--seed", type=int, default=23)
    parser.add_argument("--lookup", type=int, help="time look-ups among so many posts")
    chosen = parser.parse_args()
    if chosen.lookup:
        indexed, median, worst = lookup(chosen.lookup)
        print(f"{chosen.lookup} posts: {indexed:.2f} s of processor time to index a thousand,")
        print(f"look-up {median:.2f} ms in the median, {worst:.2f} ms at worst")
        return
    for line in table(collection(chosen.invented, chosen.seed)):
        print(line)


if __name__ == "__main__":
    main()
