"""The files and folders that a command is given: which it takes, and which it could not write."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click

from reportedly.model.errors import PublishError
from reportedly.writing import settle, unfinished

STDOUT = Path("-")
"""How standard output is named where a file is asked for."""


class Folder(click.Path):
    """A folder that has a name: nothing typed, as by an empty variable, is not the present one."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, file_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take what was typed for a folder's path, unless nothing was."""
        if value == "":
            self.fail("The folder's name is empty. Name one; the present one is '.'.", param, ctx)
        return super().convert(value, param, ctx)


class Output(click.Path):
    """A file to write, which has a name: nothing typed is not the present folder."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, dir_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take what was typed for a file's path, unless nothing was."""
        if value == "":
            self.fail("The file's name is empty. Name one.", param, ctx)
        return super().convert(value, param, ctx)


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Give what to write to; it takes the place of the file at `path` once it is whole.

    Where it is not, whatever was there stays. A pipe or a device is written to as it is, and '-' is
    standard output. Raises PublishError with what to do where nothing can be written.
    """
    if path == STDOUT:
        yield sys.stdout
        return
    try:
        if path.exists() and not (path.is_file() and os.access(path.resolve().parent, os.W_OK)):
            with path.open("w", encoding="utf-8", newline="") as out:
                yield out
        else:
            target = path.resolve()
            with unfinished(target) as temporary:
                with temporary.open("x", encoding="utf-8", newline="") as out:
                    yield out
                if target.exists():
                    shutil.copymode(target, temporary)
                settle(temporary, target)
    except OSError as error:
        raise unwritten(path, error) from error


def unwritten(path: Path, error: OSError) -> PublishError:
    """Give the error that says why nothing was written to `path`, and what to do."""
    return PublishError(
        f"{path} could not be written: {error.strerror or error}. Name a file in a folder that is "
        "there, that you may write to, and that has room."
    )
