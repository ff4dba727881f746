"""The files and folders that a command is given: which it takes, and which it could not write."""

from pathlib import Path
from typing import Any

import click

from reportedly.model.errors import PublishError


class Folder(click.Path):
    """A folder that has a name: nothing typed, as by an empty variable, is not the present one."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, file_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take what was typed for a folder's path, unless nothing was."""
        if value == "":
            self.fail("The folder's name is empty. Name one; the present one is '.'.", param, ctx)
        return super().convert(value, param, ctx)


def unwritten(path: Path, error: OSError) -> PublishError:
    """Give the error that says why nothing was written to `path`, and what to do."""
    return PublishError(
        f"{path} could not be written: {error.strerror or error}. Name a file in a folder that is "
        "there, that you may write to, and that has room."
    )
