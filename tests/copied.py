"""What takes a while to make, made once in a process and copied for each test that changes it."""

import shutil
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.casebook.store import Casebook

Make = Callable[..., object]


def new_casebook(path: Path) -> Casebook:
    """Give an empty casebook at `path`, without going through all migrations again."""
    copied(path, Casebook.create)
    return Casebook.open(path)


def copied(folder: Path, make: Make, *given: Hashable) -> None:
    """Put into `folder` what `make`, called with an empty one and what is given, puts there."""
    shutil.copytree(_made(make, *given).name, folder, dirs_exist_ok=True)


@cache
def _made(make: Make, *given: Hashable) -> "TemporaryDirectory[str]":
    once = TemporaryDirectory()
    make(Path(once.name), *given)
    return once
