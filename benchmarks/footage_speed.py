"""How fast footage is taken in and searched: beside decoding alone, and in a large index."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

from benchmarks.footage_beside import measure_beside
from benchmarks.footage_clips import Say, texture
from benchmarks.speed import Speed
from reportedly.footage import segment
from reportedly.footage.describing import described
from reportedly.footage.limits import Limits
from reportedly.footage.segment import OWNER, Segment

_SHAPE = (1080, 1920)
_FRAMES, _FPS = 150, 30
_QUERIES = 200
_ROUNDS = 3


def measure_footage_speed(hashes: int, say: Say) -> Iterator[Speed]:
    """Measure dense ingest at 1080p beside others, and exact search among so many hashes."""
    with tempfile.TemporaryDirectory() as folder:
        path = _filmed(Path(folder) / "clip.mp4")
        alone = min(_timed(_decoded, path) for _ in range(_ROUNDS))
        dense = min(_timed(lambda p: described(p, Limits()), path) for _ in range(_ROUNDS))
        seconds = _FRAMES / _FPS
        beside = [*measure_beside(path, seconds, dense, say)]
    yield Speed("1080p decoded alone", alone / seconds, "s of CPU a second of film")
    yield Speed("1080p described", dense / seconds, "s of CPU a second of film")
    yield Speed("described, beside decoded alone", dense / alone, "times", "<= 1.3")
    yield from beside
    yield from _searched(hashes)


def _searched(hashes: int) -> Iterator[Speed]:
    rng = np.random.default_rng(7)
    held = rng.integers(0, 256, (hashes, 32), dtype=np.uint8)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.frames"
        began = time.process_time()
        segment.write(path, held, np.zeros(hashes, OWNER))
        built = time.process_time() - began
        size = path.stat().st_size
        mapped = Segment(path)
        times = []
        for number in rng.integers(0, hashes, _QUERIES):
            bits = np.unpackbits(held[number])
            bits[rng.choice(256, 24, replace=False)] ^= 1
            sought = np.packbits(bits)[None]
            began = time.process_time()
            found, _ = mapped.within(sought)
            times.append((time.process_time() - began) * 1000)
            if number not in found:
                raise ValueError("A hash at distance 24 was not found.")
    yield Speed(
        f"search within 31 among {hashes:,}", float(np.median(times)), "ms of CPU", "<= 0.6"
    )
    yield Speed("the same, 95th percentile", float(np.percentile(times, 95)), "ms of CPU")
    yield Speed("index on disk", size / hashes, "bytes a hash")
    yield Speed("index built", built / hashes * 1e6, "s of CPU a million hashes")


def _filmed(path: Path) -> Path:
    """Encode a panning view with moving parts, as a phone would: 1080p, 30 pictures a second."""
    high, wide = _SHAPE
    place = texture(11, high + 80, wide + 400)
    body = texture(12, 300, 300)
    with av.open(str(path), "w") as out:
        options = {"crf": "23", "preset": "veryfast"}
        stream = out.add_stream("libx264", rate=_FPS, options=options)
        stream.width, stream.height, stream.pix_fmt = wide, high, "yuv420p"
        noise = np.random.default_rng(3).normal(0, 4, (high, wide)).astype(np.float32)
        for number in range(_FRAMES):
            picture = (
                place[number % 60 : number % 60 + high, 2 * number : 2 * number + wide] + noise
            )
            picture[300:600, 5 * number : 5 * number + 300] = body
            grey = np.ascontiguousarray(np.clip(picture, 0, 255).astype(np.uint8))
            frame = av.VideoFrame.from_ndarray(grey, format="gray")
            out.mux(stream.encode(frame.reformat(format="yuv420p")))
        out.mux(stream.encode(None))
    return path


def _decoded(path: Path) -> None:
    with av.open(str(path)) as container:
        for _ in container.decode(video=0):
            pass


def _timed(what: "object", path: Path) -> float:
    began = time.process_time()
    what(path)  # type: ignore[operator]
    return time.process_time() - began
