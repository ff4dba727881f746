"""Keeps what the footage benchmark made and found, so that a run that broke off goes on.

What is kept lies under a name that follows from the sources it depends on: after a change of these
it is made again.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

import benchmarks
import reportedly

_OURS = Path(reportedly.__file__).parent / "footage"
_MADE_BY = [Path(benchmarks.__file__).parent / f"footage_{name}.py" for name in (
    "clips", "scenes", "edits", "describing",
)]  # fmt: skip
_DESCRIBING = [_OURS / f"{name}.py" for name in (
    "sampling", "describing", "description", "film", "pdq", "marks", "sound", "opening",
)]  # fmt: skip
_COMPARING = [_OURS / f"{name}.py" for name in (
    "alignment", "compare", "comparison", "evidence", "hashing", "hearing", "hypotheses", "motion",
    "prepared", "registration", "verdict", "windows",
)]  # fmt: skip


Value = TypeVar("Value")


class Kept:
    """Values by name, in a folder; without a folder everything is made anew."""

    def __init__(self, folder: Path | None, sources: Iterable[Path]) -> None:
        self._folder = None
        if folder is not None:
            self._folder = folder / _digest(sources)
            self._folder.mkdir(parents=True, exist_ok=True)

    def get(self, name: str, kind: type[Value], make: Callable[[], Value]) -> Value:
        """Give the value of this name, made and kept where it is not there."""
        if self._folder is None:
            return make()
        path = self._folder / f"{hashlib.sha256(name.encode()).hexdigest()[:24]}.msgpack"
        if path.exists():
            return msgspec.msgpack.decode(path.read_bytes(), type=kind)
        value = make()
        unfinished = path.with_suffix(f".{os.getpid()}.part")
        unfinished.write_bytes(msgspec.msgpack.encode(value))
        unfinished.replace(path)
        return value


def kept_descriptions(folder: Path | None) -> Kept:
    """Keep descriptions: they depend on the clips, the edits, and on how footage is described."""
    return Kept(folder / "descriptions" if folder else None, [*_MADE_BY, *_DESCRIBING])


def kept_findings(folder: Path | None, part: str) -> Kept:
    """Keep findings: they depend on descriptions, and on all that footage is compared by."""
    return Kept(folder / part if folder else None, [*_MADE_BY, *_DESCRIBING, *_COMPARING])


def _digest(sources: Iterable[Any]) -> str:
    whole = hashlib.sha256()
    for path in sorted(sources):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:12]
