"""Comparing descriptions: copies, other takes, and strangers."""

from pathlib import Path

import pytest

from reportedly.footage.compare import compare
from reportedly.footage.describe import describe
from reportedly.footage.description import Description
from reportedly.footage.index import FrameIndex
from tests.footage.clips import FPS, scene, write, write_image

Described = dict[str, Description]


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Described:
    folder = tmp_path_factory.mktemp("clips")
    original = scene(1, seconds=6)
    made = {
        "original": original,
        "recoded": original,
        "mirrored": [frame[:, ::-1] for frame in original],
        "trimmed": original[2 * FPS : 5 * FPS],
        "other take": scene(1, take=1, seconds=6),
        "stranger": scene(2, seconds=6),
    }
    paths = {
        name: write(folder / f"{n}.mp4", frames, crf=38 if name == "recoded" else 20)
        for n, (name, frames) in enumerate(made.items())
    }
    paths["still"] = write_image(folder / "still.png", original[3 * FPS])
    return {name: describe(path) for name, path in paths.items()}


def test_a_clip_is_a_copy_of_itself(clips: Described) -> None:
    found = compare(clips["original"], clips["original"])
    assert found.verdict == "copy"
    assert found.parts[0].start_a == found.parts[0].start_b == pytest.approx(0.0, abs=0.3)


@pytest.mark.parametrize("name", ["recoded", "mirrored", "trimmed", "still"])
def test_copies_are_called_copies(clips: Described, name: str) -> None:
    found = compare(clips["original"], clips[name])
    assert found.verdict == "copy", found
    assert found.parts[0].flipped == (name == "mirrored")


def test_a_trim_lies_inside(clips: Described) -> None:
    part = compare(clips["original"], clips["trimmed"]).parts[0]
    assert part.start_a - part.start_b == pytest.approx(2.0, abs=0.3)
    assert part.length == pytest.approx(3.0, abs=0.6)


def test_another_take_of_the_scene_is_no_copy(clips: Described) -> None:
    assert compare(clips["original"], clips["other take"]).verdict != "copy"


def test_strangers_are_unrelated(clips: Described) -> None:
    for name in clips:
        if name != "stranger":
            assert compare(clips[name], clips["stranger"]).verdict == "unrelated", name


def test_exchanging_the_two_exchanges_the_sides(clips: Described) -> None:
    for one in clips.values():
        for other in clips.values():
            ab, ba = compare(one, other), compare(other, one)
            assert (ab.verdict, ab.score, ab.sound) == (ba.verdict, ba.score, ba.sound)
            for part, twin in zip(ab.parts, ba.parts, strict=True):
                assert part.start_a == twin.start_b
                assert part.start_b == twin.start_a


def test_the_index_ranks_copies_first(clips: Described, tmp_path: Path) -> None:
    with FrameIndex(tmp_path) as index:
        for name in ("original", "stranger"):
            index.add(name, clips[name])
        for name in ("recoded", "mirrored", "trimmed", "still"):
            assert [found.footage for found in index.find(clips[name])][:1] == ["original"], name
