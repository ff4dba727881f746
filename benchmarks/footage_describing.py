"""Encodes the benchmark's clips as video files, describes them, and keeps the descriptions."""

import tempfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import av
import msgspec
import numpy as np

from benchmarks.footage_clips import FPS, Film
from benchmarks.footage_edits import EDITS, Edited
from benchmarks.footage_kept import Kept
from benchmarks.footage_sets import Case
from reportedly.footage.describing import described
from reportedly.footage.description import Description
from reportedly.footage.limits import Limits

CRF = 20


class Truth(msgspec.Struct, frozen=True):
    """Where the shared part lies, in seconds of the original and of the edited film."""

    start: float
    at: float
    length: float
    speed: float


class _Made(msgspec.Struct, frozen=True):
    truth: Truth
    description: bytes


class Descriptions:
    """Makes descriptions of clips and of edited clips, or reads them from an earlier run."""

    def __init__(self, kept: Kept, fillers: Callable[[], Sequence[Film]]) -> None:
        self._kept, self._fillers = kept, fillers

    def original(self, name: str, film: Callable[[], Film]) -> Description:
        """Describe a clip as it is."""
        whole = Truth(0.0, 0.0, 0.0, 1.0)

        def make() -> _Made:
            return _Made(whole, describe(film(), FPS, CRF).to_bytes())

        return Description.from_bytes(self._kept.get(name, _Made, make).description)

    def edited(self, name: str, film: Callable[[], Film], case: Case) -> tuple[Truth, Description]:
        """Describe a clip after an edit; what is chosen by chance is the same in every run."""

        def make() -> _Made:
            done = edited(name, film(), case, self._fillers())
            truth = Truth(done.start, done.at, done.length, done.speed)
            return _Made(truth, describe(done.film, done.fps, done.crf).to_bytes())

        made = self._kept.get(f"{name} {case.name}", _Made, make)
        return made.truth, Description.from_bytes(made.description)


def edited(name: str, film: Film, case: Case, fillers: Sequence[Film]) -> Edited:
    """Edit a film; `name` is that of its scene."""
    rng = np.random.default_rng(zlib.crc32(f"{name} {case.name}".encode()))
    others = [fillers[n] for n in rng.permutation(len(fillers))[:2]]
    return EDITS[case.edit](film, case.strength, rng, others)


def encoded(film: Film, path: Path, fps: float, crf: int) -> None:
    """Write a film as H.264."""
    high, wide = (n // 2 * 2 for n in film.shape[1:])
    with av.open(str(path), "w") as out:
        options = {"crf": str(crf), "preset": "veryfast", "threads": "1"}
        stream = out.add_stream("libx264", rate=round(fps), options=options)
        stream.width, stream.height, stream.pix_fmt = wide, high, "yuv420p"
        for picture in film:
            even = np.ascontiguousarray(picture[:high, :wide])
            frame = av.VideoFrame.from_ndarray(even, format="gray")
            out.mux(stream.encode(frame.reformat(format="yuv420p")))
        out.mux(stream.encode(None))


def describe(film: Film, fps: float, crf: int) -> Description:
    """Encode, decode and describe, in this process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        encoded(film, path, fps, crf)
        return described(path, Limits())
