"""Keeps what each step of a long run has made, so that a run that was broken off goes on."""

import hashlib
import pickle
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar, cast

Made = TypeVar("Made")


def say(line: str) -> None:
    """Tell how far the run is."""
    print(f"{time.strftime('%H:%M:%S')} {line}", flush=True)


def stamp(*things: object) -> str:
    """Give a digest of what a step is made from: texts, numbers, and the bytes of files."""
    digest = hashlib.sha256()
    for thing in things:
        digest.update(_bytes(thing))
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def _bytes(thing: object) -> bytes:
    if isinstance(thing, Path):
        return thing.read_bytes() if thing.is_file() else b"".join(map(_bytes, _files(thing)))
    return str(thing).encode()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(p for p in folder.rglob("*") if p.suffix in (".py", ".tsv", ".npz"))


class Kept:
    """A folder with what steps have made, each beside the stamp of what it was made from."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder

    def holds(self, name: str, made_from: str) -> bool:
        """Tell whether what `name` makes is there, and made from what `made_from` stamps."""
        path = self._path(name)
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return bool(pickle.load(file) == made_from)  # noqa: S301  # written by `made` below

    def made(self, name: str, made_from: str, make: Callable[[], Made]) -> Made:
        """Give what `name` makes: what is kept of it, or what `make` gives, which is then kept."""
        if not self.holds(name, made_from):
            began = time.monotonic()
            self._write(name, made_from, make())
            say(f"{name}: made in {time.monotonic() - began:.0f} s")
        with self._path(name).open("rb") as file:
            pickle.load(file)  # noqa: S301  # written by `_write` below
            return cast("Made", pickle.load(file))  # noqa: S301

    def _write(self, name: str, made_from: str, thing: object) -> None:
        """Write under another name first: a run that is broken off leaves no half a file."""
        path = self._path(name)
        partial = path.with_suffix(".partial")
        with partial.open("wb") as file:
            pickle.dump(made_from, file)
            pickle.dump(thing, file)
        partial.replace(path)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.pickle"
