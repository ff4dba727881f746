"""Encodes the benchmark's clips as video files, describes them, and keeps the descriptions."""

import tempfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import av
import msgspec
import numpy as np

from benchmarks.footage_clips import FPS, Clip, Film
from benchmarks.footage_edits import EDITS
from reportedly.footage.describing import described
from reportedly.footage.description import Description
from reportedly.footage.limits import Limits

_CRF = 20

Place = tuple[float, float, float, float]
"""Start in the original, start in the edited film, length, speed: seconds."""


class _Kept(msgspec.Struct, frozen=True):
    place: Place
    description: bytes


class Descriptions:
    """Makes descriptions of clips and of edited clips, or reads them from an earlier run."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def original(self, clip: Clip) -> Description:
        """Describe a clip as it is."""
        return self._held(clip.name, lambda: ((0.0,) * 4, describe(clip.film, FPS, _CRF)))[1]

    def edited(
        self, clip: Clip, edit: str, strength: int, fillers: Sequence[Film]
    ) -> tuple[Place, Description]:
        """Describe a clip after an edit; what is chosen by chance is the same in every run."""
        name = f"{clip.name} {edit} {strength}"

        def make() -> tuple[Place, Description]:
            rng = np.random.default_rng(zlib.crc32(name.encode()))
            others = [fillers[n] for n in rng.permutation(len(fillers))[:2]]
            done = EDITS[edit](clip.film, strength, rng, others)
            place = (done.start, done.at, done.length, done.speed)
            return place, describe(done.film, done.fps, done.crf)

        return self._held(name, make)

    def _held(
        self, name: str, make: Callable[[], tuple[Place, Description]]
    ) -> tuple[Place, Description]:
        if self._folder is None:
            return make()
        path = self._folder / f"{zlib.crc32(name.encode()):08x}-{len(name)}.msgpack"
        if path.exists():
            kept = msgspec.msgpack.decode(path.read_bytes(), type=_Kept)
            return kept.place, Description.from_bytes(kept.description)
        place, description = make()
        path.write_bytes(msgspec.msgpack.encode(_Kept(place, description.to_bytes())))
        return place, description


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
