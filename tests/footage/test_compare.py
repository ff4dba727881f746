"""Comparing descriptions: copies, other takes, and strangers."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from reportedly.footage.compare import compare
from reportedly.footage.describing import described
from reportedly.footage.description import Description
from reportedly.footage.index import FrameIndex
from reportedly.footage.limits import Limits
from tests.footage.clips import FPS, Picture, scene, write, write_image

Described = dict[str, Description]
BLACK = np.zeros((240, 320, 3), np.uint8)


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Described:
    """Describe an original, what befell it, and what is something else (in this process)."""
    folder = tmp_path_factory.mktemp("clips")
    original = scene(1, seconds=6)
    other = scene(7, seconds=8)
    made = {
        "original": original,
        "recoded": original,
        "mirrored": [frame[:, ::-1] for frame in original],
        "cropped": [frame[20:200, 50:290] for frame in original],
        "letterboxed": [np.pad(frame, ((50, 50), (0, 0), (0, 0))) for frame in original],
        "faster": original[::2][: 3 * FPS],
        "inside another": [
            window(frame, under) for frame, under in zip(original, other, strict=False)
        ],
        "trimmed": original[2 * FPS : 5 * FPS],
        "concatenated": other[: 3 * FPS] + original[FPS : 4 * FPS] + other[-2 * FPS :],
        "other take": scene(1, take=1, seconds=6),
        "stranger": scene(2, seconds=6),
        "black": [BLACK] * 2 * FPS,
        "fade": [BLACK + np.uint8(40 * n // FPS) for n in range(2 * FPS)],
    }
    paths = {
        name: write(folder / f"{n}.mp4", frames, crf=38 if name == "recoded" else 20)
        for n, (name, frames) in enumerate(made.items())
    }
    paths["still"] = write_image(folder / "still.png", original[3 * FPS])
    return {name: described(path, Limits()) for name, path in paths.items()}


def window(frame: Picture, under: Picture) -> Picture:
    """Show a frame at half its size over another."""
    canvas = under.copy()
    canvas[100:220, 20:180] = frame[::2, ::2]
    return canvas


def test_a_clip_is_a_copy_of_itself(clips: Described) -> None:
    found = compare(clips["original"], clips["original"])
    assert found.verdict == "copy"
    assert found.parts[0].start_a == found.parts[0].start_b == pytest.approx(0.0, abs=0.3)


COPIES = [
    "recoded",
    "mirrored",
    "cropped",
    "letterboxed",
    "faster",
    "inside another",
    "trimmed",
    "concatenated",
    "still",
]


@pytest.mark.parametrize("name", COPIES)
def test_copies_are_called_copies(clips: Described, name: str) -> None:
    found = compare(clips["original"], clips[name])
    assert found.verdict == "copy", found
    assert found.parts[0].flipped == (name == "mirrored")


def test_a_trim_lies_inside(clips: Described) -> None:
    part = compare(clips["original"], clips["trimmed"]).parts[0]
    assert part.start_a - part.start_b == pytest.approx(2.0, abs=0.3)
    assert part.length == pytest.approx(3.0, abs=0.5)


def test_a_part_of_a_concatenation_is_located(clips: Described) -> None:
    part = compare(clips["original"], clips["concatenated"]).parts[0]
    assert part.start_a == pytest.approx(1.0, abs=0.5)
    assert part.start_b == pytest.approx(3.0, abs=0.5)
    assert part.length == pytest.approx(3.0, abs=0.5)


def test_the_speed_is_told(clips: Described) -> None:
    assert compare(clips["original"], clips["faster"]).parts[0].speed == pytest.approx(
        0.5, abs=0.05
    )


def test_blank_frames_never_match(clips: Described) -> None:
    for one, other in (("black", "black"), ("black", "fade"), ("black", "original")):
        assert compare(clips[one], clips[other]).verdict == "unrelated"


def test_another_take_of_the_scene_is_no_copy(clips: Described) -> None:
    assert compare(clips["original"], clips["other take"]).verdict != "copy"


def test_strangers_are_unrelated(clips: Described) -> None:
    for name in clips:
        if name != "stranger":
            assert compare(clips[name], clips["stranger"]).verdict == "unrelated", name


def test_exchanging_the_two_exchanges_the_sides(clips: Described) -> None:
    some = ("original", "cropped", "faster", "other take", "still")
    for one, other in combinations((clips[name] for name in some), 2):
        ab, ba = compare(one, other), compare(other, one)
        assert (ab.verdict, ab.score, ab.sound) == (ba.verdict, ba.score, ba.sound)
        assert ab.reasons == ba.reasons
        for part, twin in zip(ab.parts, ba.parts, strict=True):
            assert part.start_a == twin.start_b
            assert part.start_b == twin.start_a


def test_the_index_ranks_copies_first(clips: Described, tmp_path: Path) -> None:
    with FrameIndex(tmp_path) as index:
        for name in ("original", "stranger"):
            index.add(name, clips[name])
        for name in COPIES:
            found = index.find(clips[name])
            assert [one.footage for one in found][:1] == ["original"], name
        assert [one.footage for one in index.find(clips["recoded"], limit=1)] == ["original"]
        index.remove("original")
        for name in ("recoded", "cropped"):
            assert "original" not in [one.footage for one in index.find(clips[name])]
        assert not index.holds("original")
        assert index.holds("stranger")
