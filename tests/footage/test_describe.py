"""Describing media files: images, video, sound, and what each description says."""

from pathlib import Path

import numpy as np
import pytest

from reportedly.footage import film
from reportedly.footage.describe import describe
from reportedly.footage.description import Description
from reportedly.footage.keyframes import stills
from reportedly.model.errors import FootageError, UnreadableFootage
from tests.footage.clips import FPS, scene, texture, write, write_image, write_sound


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("clips") / "clip.mp4", scene(1, seconds=3))


@pytest.fixture(scope="module")
def described(clip: Path) -> Description:
    return describe(clip)


def test_a_video_is_described_five_times_a_second(described: Description) -> None:
    assert described.kind == "video"
    assert (described.width, described.height) == (320, 240)
    assert described.duration == pytest.approx(3.0, abs=0.1)
    assert described.frame_count == 3 * FPS
    assert [frame.time for frame in described.frames] == pytest.approx(np.arange(15) / 5, abs=0.07)
    assert all(frame.telling and len(frame.pdq) == 32 for frame in described.frames)
    assert [stream.codec for stream in described.streams] == ["h264"]
    assert described.sound is None
    assert described.notes == ()


def test_a_description_survives_storing(described: Description) -> None:
    stored = described.to_bytes()
    assert Description.from_bytes(stored) == described
    assert len(stored) < 15 * 64 * 64
    with pytest.raises(FootageError, match="damaged"):
        Description.from_bytes(stored[: len(stored) // 2])
    with pytest.raises(FootageError, match="another version"):
        Description.from_bytes(stored[:3] + b"\xff" + stored[4:])


def test_describing_twice_gives_the_same_bytes(clip: Path, described: Description) -> None:
    assert describe(clip).to_bytes() == described.to_bytes()


def test_an_image_has_one_frame_and_no_duration(tmp_path: Path) -> None:
    for name in ("still.png", "still.jpg"):
        found = describe(write_image(tmp_path / name, scene(2, seconds=0.1)[0]))
        assert (found.kind, found.duration, len(found.frames)) == ("image", 0.0, 1)


def test_cuts_are_marked(tmp_path: Path) -> None:
    frames = [*scene(3, seconds=2), *(255 - frame for frame in scene(4, seconds=2))]
    found = describe(write(tmp_path / "cut.mp4", frames))
    assert [frame.time for frame in found.frames if frame.cut] == pytest.approx([2.0], abs=0.21)


def test_blank_title_and_test_card_frames_are_not_telling(tmp_path: Path) -> None:
    black = np.zeros((240, 320, 3), np.uint8)
    title = black.copy()
    for row in (80, 120, 160):
        title[row : row + 18, 60:260:9] = 255
    bars = np.repeat(np.repeat(np.linspace(16, 235, 8).astype(np.uint8), 40)[None, :], 240, axis=0)
    card = np.repeat(bars[:, :, None], 3, axis=2)
    for number, frame in enumerate((black, black + 180, title, 255 - title, card)):
        found = describe(write(tmp_path / f"{number}.mp4", [frame] * FPS))
        assert not any(f.telling for f in found.frames), number


def test_sound_is_printed_and_silence_is_marked(tmp_path: Path) -> None:
    rng = np.random.default_rng(5)
    noise = np.repeat(rng.normal(0, 0.2, 160), 300)[: 3 * 16_000] * rng.normal(0, 1, 48_000)
    samples = np.concatenate([np.clip(noise, -1, 1), np.zeros(32_000)])
    found = describe(write_sound(tmp_path / "sound.wav", samples))
    assert found.kind == "audio"
    assert found.sound is not None
    assert found.duration == pytest.approx(5.0, abs=0.1)
    loud = np.frombuffer(found.sound.loud, np.uint8)
    assert len(found.sound.prints) == 4 * len(loud)
    assert loud[: len(loud) // 2].mean() > 0.9
    assert not loud[-len(loud) // 4 :].any()


def test_stills_are_blurred_and_grey_unless_asked_otherwise(clip: Path, tmp_path: Path) -> None:
    blurred = stills(clip, [0.0, 2.0, 99.0], 160)
    sharp = stills(clip, [0.0], 160, blur=False, grey=False)
    assert len(blurred) == 3
    pictures = []
    for number, data in enumerate([blurred[0], sharp[0]]):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(data)
        one = describe(path)
        assert (one.width, one.height) == (160, 120)
        pictures.append(film.unpack(one.film, 1)[0].astype(int))
    detail = [np.abs(np.diff(picture, axis=1)).mean() for picture in pictures]
    assert detail[0] < detail[1] / 2
    assert blurred[0] != blurred[1]


def test_what_is_no_media_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "text.mp4"
    path.write_text("This is no film. " * 100)
    with pytest.raises(UnreadableFootage, match="no media format"):
        describe(path)
    path.write_bytes(b"")
    with pytest.raises(UnreadableFootage, match="empty"):
        describe(path)
    with pytest.raises(UnreadableFootage, match="cannot be read"):
        describe(tmp_path / "absent.mp4")


def test_texture_is_as_promised() -> None:
    assert np.corrcoef(texture(1, 64, 64).ravel(), texture(2, 64, 64).ravel())[0, 1] < 0.6
