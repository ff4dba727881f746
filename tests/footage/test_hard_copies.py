"""Copies that a careless comparison gets wrong: cropped pans, short inserts, heavy logos."""

from pathlib import Path

import numpy as np
import pytest

from reportedly.footage.compare import compare
from reportedly.footage.comparison import Comparison
from reportedly.footage.describing import described
from reportedly.footage.limits import Limits
from tests.footage.clips import FPS, Picture, scene, texture, write


def compared(folder: Path, one: list[Picture], other: list[Picture]) -> Comparison:
    """Encode, describe and compare two films, in this process."""
    paths = write(folder / "one.mp4", one), write(folder / "other.mp4", other)
    return compare(*(described(path, Limits()) for path in paths))


def panned(seconds: float) -> list[Picture]:
    """Film a still place from left to right, with one small body that moves through it."""
    place, body = texture(31, 300, 520), texture(32, 40, 60)
    films = []
    for number in range(round(seconds * FPS)):
        now = number / FPS
        left = round(15 * now)
        view = place[30:270, left : left + 320].copy()
        top = round(60 + 30 * np.sin(2 * now))
        view[top : top + 40, 100 : 100 + 60] = body
        films.append(np.repeat(view.astype(np.uint8)[:, :, None], 3, axis=2))
    return films


def slowly(frames: list[Picture]) -> list[Picture]:
    """Play four times as slow, so that little moves from one moment to the next."""
    pairs = zip(frames, [*frames[1:], frames[-1]], strict=True)
    mixed = (a + (b.astype(np.float32) - a) * n / 4 for a, b in pairs for n in range(4))
    return [frame.astype(np.uint8) for frame in mixed]


@pytest.mark.parametrize("turned", [False, True])
def test_a_cropped_pan_is_laid_where_and_when_it_belongs(tmp_path: Path, turned: bool) -> None:
    original = panned(5)
    cropped = [frame[20:210, 15:270] for frame in original]
    copy = [frame[:, ::-1] for frame in cropped] if turned else cropped
    found = compared(tmp_path, original, copy)
    assert found.verdict == "copy"
    (part, *_) = found.parts
    assert part.start_a == pytest.approx(part.start_b, abs=0.2)
    assert part.length == pytest.approx(5.0, abs=0.5)
    assert part.flipped == turned


def test_what_lies_before_and_after_a_short_insert_does_not_count_as_its_motion(
    tmp_path: Path,
) -> None:
    original, other = slowly(scene(41, seconds=1)), scene(42, seconds=6)
    reel = [*other[: 3 * FPS], *original[FPS : FPS + 24], *other[3 * FPS :]]
    found = compared(tmp_path, original, reel)
    assert found.verdict == "copy"
    (part, *_) = found.parts
    assert (part.start_a, part.start_b) == pytest.approx((1.0, 3.0), abs=0.3)
    assert part.length == pytest.approx(1.6, abs=0.4)


def test_a_copy_under_a_large_logo_and_a_box_of_text_is_found(tmp_path: Path) -> None:
    original = scene(43, seconds=4)
    logo = (texture(44, 90, 90) > 128)[:, :, None] * np.uint8(240)
    covered = []
    for number, frame in enumerate(original):
        one = frame.copy()
        one[6:96, 6:96] = logo
        one[176:236] = 8
        words = np.random.default_rng(number // 30).random(56) > 0.5
        one[186:226, 20:300][:, np.repeat(words, 5)] = 240
        covered.append(one)
    found = compared(tmp_path, original, covered)
    assert found.verdict == "copy"
    assert found.parts[0].start_a == pytest.approx(found.parts[0].start_b, abs=0.2)
