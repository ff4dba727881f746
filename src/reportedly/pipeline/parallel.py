"""Reads many pages in several processes at once; the outcomes come in the order of the pages."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from reportedly.model.report import Report
from reportedly.pipeline.outcomes import Outcome, read_page
from reportedly.reading.reader import Reader

MOST_JOBS = 4
"""Processes started unasked: each takes about 300 MiB."""

_AHEAD = 2
"""Pages handed to each process before the first is back: enough that none waits."""

_readers: list[Reader] = []
"""In a process of the pool: its own reader."""


def usual_jobs() -> int:
    """Give the processes to read in where nobody says: one a core, up to a few."""
    allowed = getattr(os, "sched_getaffinity", None)
    cores = len(allowed(0)) if allowed else os.cpu_count() or 1
    return min(cores, MOST_JOBS)


def read_pages(reader: Reader, pages: Iterable[list[Report]], jobs: int) -> Iterator[Outcome]:
    """Read `pages` in `jobs` processes, each with a copy of `reader`.

    A page whose process dies (of want of memory, say) is read in this one. An interruption ends the
    processes; what was given before it stands.
    """
    # Spawned, not forked: a fork copies locks and open files in whatever state they are.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (reader,))
    try:
        for page, future in _handed_out(pool, pages, jobs * _AHEAD):
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from read_page(reader, page)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _handed_out(
    pool: ProcessPoolExecutor, pages: Iterable[list[Report]], ahead: int
) -> Iterator[tuple[list[Report], Future[list[Outcome]]]]:
    """Give each page with its outcomes to come, a few pages after it was handed out."""
    waiting: deque[tuple[list[Report], Future[list[Outcome]]]] = deque()
    for page in pages:
        waiting.append((page, _handed(pool, page)))
        if len(waiting) > ahead:
            yield waiting.popleft()
    yield from waiting


def _handed(pool: ProcessPoolExecutor, page: list[Report]) -> Future[list[Outcome]]:
    try:
        return pool.submit(_read, page)
    except BrokenProcessPool as error:
        broken: Future[list[Outcome]] = Future()
        broken.set_exception(error)
        return broken


def _begin(reader: Reader) -> None:
    # Ctrl-C reaches every process of the terminal; the first one alone decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _readers[:] = [reader]


def _read(page: list[Report]) -> list[Outcome]:
    return read_page(_readers[0], page)
