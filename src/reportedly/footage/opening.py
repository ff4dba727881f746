"""Opens a media file for decoding: known containers alone, no network, no second file.

Runs in the decoding child only.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import av
import numpy as np
from av.container import InputContainer

from reportedly.footage.limits import Limits
from reportedly.model.errors import FootageLimit, UnreadableFootage

# Formats that name other files or addresses (playlists, concat, SDP, numbered images) are absent.
_CONTAINERS = (
    "mov mp4 m4a 3gp 3g2 mj2 matroska webm avi flv mpegts mpeg mpegvideo h264 hevc asf ogg wav "
    "w64 mp3 aac flac aiff caf amr ac3 opus ivf mxf dv rm mjpeg gif apng jpeg_pipe png_pipe webp "
    "webp_pipe bmp_pipe tiff_pipe gif_pipe j2k_pipe jpegxl_pipe avif ico"
).split()
_OPTIONS = {
    "format_whitelist": ",".join(_CONTAINERS),
    "protocol_whitelist": "none",
    "max_streams": "64",
    "probesize": str(8 * 1024 * 1024),
}

MediaError = (av.error.FFmpegError, ValueError, EOFError)
"""What the decoder raises on broken input."""


class _Nameless:
    """A file without its name: a name's ending, or a pattern in it, must not choose the format."""

    def __init__(self, file: BinaryIO) -> None:
        self.read, self.seek, self.tell = file.read, file.seek, file.tell


@contextmanager
def opened(path: Path, limits: Limits) -> Iterator[InputContainer]:
    """Open the media file. Raises UnreadableFootage, FootageLimit."""
    with path.open("rb") as file:
        try:
            container = av.open(
                _Nameless(file), mode="r", container_options=_OPTIONS, metadata_errors="replace"
            )
        except MediaError as error:
            raise UnreadableFootage(
                f"The file is of no media format that can be decoded ({_told(error)})."
            ) from error
        with container:
            if len(container.streams) > limits.max_streams:
                raise FootageLimit(
                    f"The file holds {len(container.streams)} streams; "
                    f"no more than {limits.max_streams} are looked into."
                )
            yield container


def picture_stream(container: InputContainer, limits: Limits) -> "av.VideoStream | None":
    """Choose the moving picture (or the one picture) of a file, passing over cover art."""
    streams = container.streams.video
    chosen = next((s for s in streams if not _is_cover(s)), None)
    if chosen is None:
        return None
    if chosen.width * chosen.height > limits.max_pixels:
        raise FootageLimit(
            f"The picture is {chosen.width} × {chosen.height}; "
            f"no more than {limits.max_pixels:,} pixels are decoded."
        )
    chosen.codec_context.options = {"max_pixels": str(limits.max_pixels)}
    return chosen


def upright(picture: np.ndarray[Any, Any], rotation: int) -> np.ndarray[Any, Any]:
    """Turn rows and columns as the container's display matrix says (degrees, anticlockwise)."""
    return np.rot90(picture, round(rotation / 90) % 4)


def _is_cover(stream: "av.VideoStream") -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _told(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
