"""A command group that imports a command only when it is run, so that --help answers at once."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Look for no garbage while modules load, nor ever among them: they stay."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class Entry:
    """Where a command is and what it does, for lists that must not import it."""

    def __init__(self, target: str, summary: str, section: str) -> None:
        self.target = target
        self.summary = summary
        self.section = section

    def load(self) -> click.Command:
        """Import the command."""
        module, _, name = self.target.partition(":")
        with _nothing_thrown_away():
            command = getattr(import_module(module), name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{self.target} is not a command")
        return command


class LazyGroup(click.Group):
    """A group over a table of entries."""

    def __init__(self, *args: object, entries: Mapping[str, Entry], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.entries = dict(entries)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; that nobody reads on is left to `main`, which click would call a failure.

        Click knows it by its number, which the error raised here does not carry.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise BrokenPipeError from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of a casebook's life."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command, or give None when there is none of this name."""
        entry = self.entries.get(cmd_name)
        return entry.load() if entry else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands by section, from the table alone."""
        for section in dict.fromkeys(entry.section for entry in self.entries.values()):
            rows = [(n, e.summary) for n, e in self.entries.items() if e.section == section]
            with formatter.section(section):
                formatter.write_dl(rows)
