"""Renders small clips: invented scenes of drifting shapes over texture, and what befalls them."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

Picture = np.ndarray
SIZE = (240, 320)
FPS = 15


def texture(seed: int, rows: int, columns: int) -> Picture:
    """Grey noise of several sizes, 0 to 255: as rich as a street, and like no other seed's."""
    rng = np.random.default_rng(seed)
    total = np.zeros((rows, columns))
    for cells in (3, 6, 12, 24, 48):
        coarse = rng.random((cells + 2, cells + 2))
        at = np.linspace(0, cells, rows)[:, None], np.linspace(0, cells, columns)[None, :]
        total += _between(coarse, *at) * 24 / cells**0.7
    total -= total.min()
    return total / total.max() * 255


def _between(coarse: Picture, down: Picture, across: Picture) -> Picture:
    y, x = down.astype(int), across.astype(int)
    fy, fx = down - y, across - x
    top = coarse[y, x] * (1 - fx) + coarse[y, x + 1] * fx
    bottom = coarse[y + 1, x] * (1 - fx) + coarse[y + 1, x + 1] * fx
    return top * (1 - fy) + bottom * fy


def scene(
    place: int, take: int = 0, seconds: float = 4.0, size: tuple[int, int] = SIZE
) -> list[Picture]:
    """Render a place (its background) in one take (what moves through it, and how)."""
    rows, columns = size
    background = texture(place, rows, columns)
    rng = np.random.default_rng(10_000 + 100 * place + take)
    bodies = [_body(rng, rows, columns) for _ in range(5)]
    frames = []
    for number in range(round(seconds * FPS)):
        grey = background.copy()
        for body in bodies:
            body(grey, number / FPS)
        frames.append(np.repeat(grey.astype(np.uint8)[:, :, None], 3, axis=2))
    return frames


def _body(rng: np.random.Generator, rows: int, columns: int) -> Callable[[Picture, float], None]:
    height, width = rng.integers(rows // 8, rows // 4), rng.integers(columns // 8, columns // 4)
    start, speed, turn = rng.random(2), rng.normal(0, 0.15, 2), rng.random(2) * 6.28
    shade = texture(int(rng.integers(1_000_000)), height, width) * 0.5 + rng.random() * 127

    def draw(grey: Picture, now: float) -> None:
        moved = start + speed * now + 0.1 * np.sin(2 * now + turn)
        y = int((moved[0] % 1.0) * (rows - height))
        x = int((moved[1] % 1.0) * (columns - width))
        grey[y : y + height, x : x + width] = shade

    return draw


def write(path: Path, frames: Iterable[Picture], fps: int = FPS, crf: int = 20) -> Path:
    """Encode frames (rows, columns, 3) as H.264."""
    with av.open(str(path), "w") as out:
        stream = None
        for frame in frames:
            if stream is None:
                stream = out.add_stream(
                    "libx264", rate=fps, options={"crf": str(crf), "preset": "ultrafast"}
                )
                stream.height, stream.width = frame.shape[0] // 2 * 2, frame.shape[1] // 2 * 2
                stream.pix_fmt = "yuv420p"
            even = np.ascontiguousarray(frame[: stream.height, : stream.width])
            out.mux(stream.encode(av.VideoFrame.from_ndarray(even, format="rgb24")))
        if stream is not None:
            out.mux(stream.encode(None))
    return path


def write_image(path: Path, frame: Picture) -> Path:
    """Encode one picture, as the suffix says."""
    name = {".png": "png", ".jpg": "mjpeg"}[path.suffix]
    codec = av.VideoCodecContext.create(name, "w")
    codec.height, codec.width = frame.shape[:2]
    codec.pix_fmt = "rgb24" if name == "png" else "yuvj420p"
    codec.time_base = Fraction(1, 25)
    picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(frame), format="rgb24")
    path.write_bytes(b"".join(bytes(p) for p in [*codec.encode(picture), *codec.encode(None)]))
    return path


def write_sound(path: Path, samples: Picture, rate: int = 16_000) -> Path:
    """Write mono samples (-1 to 1) as WAV."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("pcm_s16le", rate=rate, layout="mono")
        whole = (samples * 32767).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(whole, format="s16", layout="mono")
        frame.sample_rate = rate
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path
