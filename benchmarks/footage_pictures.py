"""How well single pictures are recognised: one of each scene, edited, and beside all others."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np

from benchmarks import footage_clips
from benchmarks.footage import Recognising
from benchmarks.footage_clips import Grey
from benchmarks.footage_describing import edited
from benchmarks.footage_sets import Scene
from reportedly.footage.compare import compare_prepared
from reportedly.footage.describing import described
from reportedly.footage.limits import Limits
from reportedly.footage.prepared import Prepared

_FINE = 3
"""How coarsely a picture is coded as JPEG that was not edited: 2 is the finest, 31 the coarsest."""
_OF_CRF = 14, 2
"""A film's factor is read as one of JPEG: so much less, and so much of it."""
_FILMS_ALONE = frozenset({"speed", "trim", "concatenation"})


class Told(NamedTuple):
    """Pairs of single pictures, and what they were called."""

    pairs: str
    count: int
    copy: int
    same_scene: int
    unrelated: int


def measure_pictures(run: Recognising) -> Iterator[Told]:
    """Compare a picture of each scene edited, taken again, and with those of other scenes."""
    originals = {scene.name: _picture(scene.first) for scene in run.scenes}
    copies, made = Counter[tuple[str, str]](), list[tuple[Scene, Prepared]]()
    for scene in run.scenes:
        for edit, picture in _edited(scene):
            verdict = compare_prepared(originals[scene.name], picture).verdict
            copies["copies: all", verdict] += 1
            copies[f"copies: {edit}", verdict] += 1
            made.append((scene, picture))
    yield from _told(copies)
    yield from _told(_takes(run.scenes, originals))
    yield from _told(_strangers(made, run.scenes, originals))


def _edited(scene: Scene) -> Iterator[tuple[str, Prepared]]:
    """Give the scene's picture after those of its edits that befall a picture."""
    one = scene.first[len(scene.first) // 2][None]
    less, of = _OF_CRF
    for case in scene.cases:
        if case.edit not in _FILMS_ALONE:
            name = f"{scene.origin} {scene.name}"
            done = edited(name, one, case, footage_clips.fillers())
            coarse = max(_FINE, (done.crf - less) // of)
            yield case.edit, _described(done.film[0], coarse)


def _takes(scenes: Iterable[Scene], originals: dict[str, Prepared]) -> Counter[tuple[str, str]]:
    found = Counter[tuple[str, str]]()
    for scene in scenes:
        for number, kind in scene.takes:
            again = _picture(scene.take(number))
            found[
                f"same scene: {kind}", compare_prepared(originals[scene.name], again).verdict
            ] += 1
    return found


def _strangers(
    made: Iterable[tuple[Scene, Prepared]], scenes: Iterable[Scene], originals: dict[str, Prepared]
) -> Counter[tuple[str, str]]:
    rendered = [scene.name for scene in scenes if scene.origin == "rendered"]
    found = Counter[tuple[str, str]]()
    for scene, picture in made:
        others = [name for name in rendered if scene.origin == "rendered" and name != scene.name]
        for name in others:
            found["unrelated", compare_prepared(originals[name], picture).verdict] += 1
    return found


def _told(found: Counter[tuple[str, str]]) -> Iterator[Told]:
    for pairs in sorted({pairs for pairs, _ in found}):
        some = [found[pairs, verdict] for verdict in ("copy", "same_scene", "unrelated")]
        yield Told(pairs, sum(some), *some)


def _picture(film: footage_clips.Film) -> Prepared:
    return _described(film[len(film) // 2], _FINE)


def _described(grey: Grey, coarse: int) -> Prepared:
    """Encode a picture as JPEG, decode and describe it, in this process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture.jpg"
        high, wide = (size // 2 * 2 for size in grey.shape)
        with av.open(str(path), "w", format="image2") as out:
            stream = out.add_stream("mjpeg", options={"qmin": str(coarse), "qmax": str(coarse)})
            stream.width, stream.height, stream.pix_fmt = wide, high, "yuvj420p"
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(grey[:high, :wide]), "gray")
            out.mux(stream.encode(frame.reformat(format="yuvj420p")))
            out.mux(stream.encode(None))
        return Prepared(described(path, Limits()))
