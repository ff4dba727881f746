"""Crops and pictures in pictures are found by the index however many files are held."""

from pathlib import Path

import numpy as np
import pytest

from reportedly.footage import film, parts, pdq
from reportedly.footage.compare import compare
from reportedly.footage.describing import _frames
from reportedly.footage.description import Description
from reportedly.footage.index import FrameIndex
from reportedly.footage.windows import sampling
from tests.footage.clips import texture

MANY = 210
PICTURES = 4
HIGH, WIDE = 90, 120
Film = np.ndarray


def pan(seed: int) -> Film:
    """Pan over a place: pictures of HIGH × WIDE."""
    place = texture(seed, 130, 180)
    return np.stack([place[6 * n : 6 * n + HIGH, 12 * n : 12 * n + WIDE] for n in range(PICTURES)])


def scaled(pictures: Film, rows: int, columns: int) -> Film:
    """Read pictures at as many rows and columns, between their pixels."""
    down, across = sampling(0.0, 1.0, rows), sampling(0.0, 1.0, columns)
    return np.array([down @ shrunk(picture) @ across.T for picture in pictures])


def shrunk(picture: Film) -> Film:
    """Average a picture to 64 × 64."""
    high, wide = picture.shape
    rows = np.add.reduceat(picture, np.arange(64) * high // 64, axis=0)
    rows /= np.diff(np.append(np.arange(64) * high // 64, high))[:, None]
    both = np.add.reduceat(rows, np.arange(64) * wide // 64, axis=1)
    return both / np.diff(np.append(np.arange(64) * wide // 64, wide))[None]


def described(pictures: Film) -> Description:
    """Describe pictures as the decoder would, five a second."""
    small = np.array([shrunk(picture) for picture in pictures]).astype(np.uint8)
    times = [number / film.RATE for number in range(len(small))]
    high, wide = pictures.shape[1:]
    frames = _frames(times, small)
    length = len(small) / film.RATE
    packed = film.pack(small)
    return Description(
        "video", length, wide, high, len(small), (), frames, packed, None, pdq.VERSION
    )


def inside(pictures: Film, other: Film) -> Film:
    """Show the pictures in a part of others."""
    canvas = other.copy()
    canvas[:, 12:80, 15:105] = scaled(pictures, 68, 90)
    return canvas


EDITS = {
    "cropped": lambda pictures: pictures[:, 10:76, 25:113],
    "cropped to a square": lambda pictures: pictures[:, :, 14:104],
    "mirrored and cropped": lambda pictures: pictures[:, 5:80, 8:108][:, :, ::-1],
    "inside another": lambda pictures: inside(pictures, pan(9_999)),
}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Index more files than are ever compared with one."""
    folder = tmp_path_factory.mktemp("index")
    with FrameIndex(folder) as index:
        for number in range(MANY):
            index.add(f"f{number}", described(pan(number)))
    return folder


@pytest.mark.parametrize("edit", EDITS)
def test_what_leaves_no_whole_frame_alike_is_found_among_many(crowded: Path, edit: str) -> None:
    with FrameIndex(crowded) as index:
        for number in (3, 77, 209):
            sought = described(EDITS[edit](pan(number)))
            found = index.find(sought, 20)
            assert f"f{number}" in [one.footage for one in found], number
            assert compare(described(pan(number)), sought).verdict != "unrelated"
            assert len(found) < MANY // 10


def test_strangers_are_seldom_proposed(crowded: Path) -> None:
    with FrameIndex(crowded) as index:
        proposed = [len(index.find(described(pan(number)))) for number in range(1_000, 1_010)]
    assert sum(proposed) < 10 * MANY // 20


def test_an_index_without_parts_is_filled_again(tmp_path: Path) -> None:
    with FrameIndex(tmp_path) as index:
        index.add("one", described(pan(1)))
        assert index.holds("one")
    for file in sorted((tmp_path / "parts").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    with FrameIndex(tmp_path) as index:
        assert not index.holds("one")
        index.add("one", described(pan(1)))
        assert index.holds("one")


def test_the_second_order_of_bits_loses_and_doubles_none() -> None:
    """A file's index is read by later versions: the order must not change either."""
    ones = np.packbits(np.eye(128, dtype=np.uint8), axis=1)
    both = parts._twice(np.ascontiguousarray(ones).view(np.uint64))
    plain, mixed = np.unpackbits(both[:, :16], axis=1), np.unpackbits(both[:, 16:], axis=1)
    assert (plain == np.eye(128)).all()
    assert (mixed.sum(axis=0) == 1).all()
    assert mixed.argmax(axis=1)[:8].tolist() == [83, 94, 110, 68, 90, 20, 8, 18]
