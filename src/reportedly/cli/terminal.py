"""The terminal: where ordinary output, notes and progress go."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.progress import TimeElapsedColumn as Elapsed

from reportedly.pipeline.progress import Progress as Report

_PLAIN_WIDTH = 160
"""Columns used where output goes to a file or a pipe."""


class _Plain(Console):
    """A console that obeys no markup, and lets `main` say what it means that nobody reads on."""

    def __init__(self, *, stderr: bool = False, width: int | None = None) -> None:
        super().__init__(stderr=stderr, width=width, highlight=False, markup=False, emoji=False)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def out() -> Console:
    """Give the console for what was asked for: standard output, no markup, no wrapping of words."""
    told = sys.stdout.isatty() or "COLUMNS" in os.environ
    return _Plain(width=None if told else _PLAIN_WIDTH)


def notes() -> Console:
    """Give the console for notes and progress: standard error."""
    return _Plain(stderr=True)


@contextmanager
def progress_bars() -> Iterator[Report]:
    """Show a bar for each stage on a terminal; elsewhere say nothing."""
    console = notes()
    bars = Progress(
        TextColumn("{task.description:<10}"),
        BarColumn(),
        MofNCompleteColumn(),
        Elapsed(),
        console=console,
        disable=not console.is_terminal,
    )
    tasks: dict[str, TaskID] = {}

    def report(stage: str, done: int, total: int | None) -> None:
        if total == 0:
            return
        if stage not in tasks:
            tasks[stage] = bars.add_task(stage, total=total)
        bars.update(tasks[stage], completed=done, total=total)

    with bars:
        yield report
