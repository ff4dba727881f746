"""Media made to stop a run, to exhaust memory, or to reach other files."""

import os
import random
import struct
import time
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest

from reportedly.footage.describe import describe
from reportedly.footage.description import Description
from reportedly.footage.keyframes import stills
from reportedly.footage.limits import Limits
from reportedly.model.errors import FootageError, FootageLimit, UnreadableFootage
from tests.footage.clips import scene, write, write_image, write_sound


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("hostile") / "clip.mp4", scene(1, seconds=2))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_bomb(width: int, height: int) -> bytes:
    rows = zlib.compress(b"\0" * 4_000_000, 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [chunk(b"IHDR", head), *[chunk(b"IDAT", rows)] * 20, chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_a_picture_of_billions_of_pixels_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png_bomb(60_000, 60_000))
    for ask in (lambda: describe(path), lambda: stills(path, [0.0])):
        with pytest.raises(FootageError):
            ask()


def test_memory_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(png_bomb(9_000, 9_000))
    with pytest.raises(FootageError):
        describe(path, Limits(memory=220 * 1024 * 1024))


def test_a_header_of_a_hundred_hours_is_not_believed(clip: Path, tmp_path: Path) -> None:
    whole = bytearray(clip.read_bytes())
    for box in (b"mvhd", b"tkhd", b"mdhd"):
        at = whole.find(box) + 4 + {b"mvhd": 16, b"tkhd": 20, b"mdhd": 16}[box]
        whole[at : at + 4] = struct.pack(">I", 360_000_000)
    path = tmp_path / "long.mp4"
    path.write_bytes(whole)
    found = describe(path)
    assert found.duration == pytest.approx(2.0, abs=0.2)
    assert len(found.frames) == 10


def test_what_is_past_a_limit_is_said(clip: Path) -> None:
    found = describe(clip, Limits(max_frames=4))
    assert len(found.frames) == 4
    assert "limit on frames" in found.notes[0]
    with pytest.raises(FootageLimit, match="bytes"):
        describe(clip, Limits(max_bytes=1000))
    with pytest.raises(FootageLimit, match="pixels"):
        describe(clip, Limits(max_pixels=1000))


def test_decoding_that_does_not_end_is_ended(clip: Path) -> None:
    began = time.monotonic()
    with pytest.raises(FootageLimit, match="by the clock"):
        describe(clip, Limits(wall_seconds=0))
    assert time.monotonic() - began < 10


def test_a_cut_off_file_is_described_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.mkv", scene(1, seconds=4)).read_bytes()
    path = tmp_path / "cut.mkv"
    path.write_bytes(whole[: len(whole) * 2 // 3])
    found = describe(path)
    assert found.kind == "video"
    assert 0.5 < found.duration < 3.9


@pytest.mark.parametrize("seed", range(4))
def test_changed_bytes_give_a_description_or_a_sentence(
    clip: Path, tmp_path: Path, seed: int
) -> None:
    rng = random.Random(seed)  # noqa: S311 - no secret
    whole = bytearray(clip.read_bytes())
    for _ in range(1 + 40 * seed):
        whole[rng.randrange(len(whole))] = rng.randrange(256)
    path = tmp_path / "changed.mp4"
    path.write_bytes(whole)
    try:
        found: Description | str = describe(path)
    except FootageError as error:
        found = str(error)
    assert isinstance(found, Description) or found.endswith(".")


def test_lists_of_other_files_are_not_followed(clip: Path, tmp_path: Path) -> None:
    lists = {
        "list.m3u8": f"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{clip}\n#EXT-X-ENDLIST\n",
        "list.ffconcat": f"ffconcat version 1.0\nfile '{clip}'\n",
        "list.sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
        "frame%03d.jpg": "no picture",
    }
    for name, text in lists.items():
        path = tmp_path / name
        path.write_text(text)
        with pytest.raises(UnreadableFootage):
            describe(path)


def test_a_file_that_is_two_things_is_at_most_a_picture(tmp_path: Path) -> None:
    path = write_image(tmp_path / "both.jpg", scene(2, seconds=0.1)[0])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("inside.html", "<script>alert(1)</script>")
    assert describe(path).kind == "image"


def test_what_is_no_ordinary_file_is_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.mp4"
    os.mkfifo(pipe)
    endless = tmp_path / "endless.mp4"
    endless.symlink_to("/dev/zero")
    for path in (pipe, endless, tmp_path):
        with pytest.raises(UnreadableFootage, match="no ordinary file"):
            describe(path)


def test_sound_of_nonsense_values_is_borne(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "sound.wav", np.random.default_rng(1).uniform(-1, 1, 32_000))
    whole = bytearray(path.read_bytes())
    whole[400:20_400] = b"\xff\x7f\x00\x80" * 5_000
    path.write_bytes(whole)
    found = describe(path)
    assert found.kind == "audio"
    assert found.frame_count == 0
