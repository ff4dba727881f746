"""Describing footage beside two programs that hash films: videohash2 and vPDQ, where installed."""

import contextlib
import importlib
import io
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.footage_clips import Say
from benchmarks.speed import Speed

_ROUNDS = 2
_DENSE = 5
"""Frames a second that are described."""


def measure_beside(path: Path, seconds: float, dense: float, say: Say) -> Iterator[Speed]:
    """Hash the film at `path`, `seconds` long; `dense` is the CPU that describing it takes."""
    for name, package, hashed in (
        ("videohash2, a frame a second", "videohash2", _videohash),
        (f"videohash2, {_DENSE} frames a second", "videohash2", _videohash_dense),
        (f"vPDQ, {_DENSE} frames a second", "vpdq", _vpdq),
    ):
        try:
            importlib.import_module(package)
        except ImportError:
            say(f"footage: {name} is left out; {package} is not installed")
            continue
        taken = min(_spent(hashed, path) for _ in range(_ROUNDS))
        promise = ">= 2.5" if package == "videohash2" else ""
        yield Speed(f"1080p by {name}", taken / seconds, "s of CPU a second of film")
        yield Speed(f"described, beside {name}", taken / dense, "times as fast", promise)


def _spent(hashed: Callable[[Path], None], path: Path) -> float:
    """Give the CPU seconds of a call, those of programs that it starts included."""
    before = _cpu()
    with contextlib.redirect_stdout(io.StringIO()):
        hashed(path)
    return _cpu() - before


def _cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _videohash(path: Path, frames: float = 1.0) -> None:
    from videohash2 import VideoHash

    VideoHash(path=str(path), frame_interval=frames)


def _videohash_dense(path: Path) -> None:
    _videohash(path, _DENSE)


def _vpdq(path: Path) -> None:
    import vpdq

    vpdq.computeHash(str(path), seconds_per_hash=1 / _DENSE)
