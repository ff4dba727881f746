"""Makes small pictures of a media file inside the decoding child."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.container import InputContainer

from reportedly.footage.opening import MediaError, opened, picture_stream, upright
from reportedly.footage.requests import StillsRequest
from reportedly.model.errors import UnreadableFootage

_BLURRED = 12
"""Pixels along the longer side that a blurred picture is drawn from."""
_FAR = 10.0
"""Seconds ahead from which seeking is quicker than decoding on."""

_Picture = npt.NDArray[np.uint8]


def pictured(request: StillsRequest) -> tuple[bytes, ...]:
    """Make the JPEGs, in the order of the times asked for."""
    with opened(Path(request.path), request.limits) as container:
        stream = picture_stream(container, request.limits)
        if stream is None:
            raise UnreadableFootage("The file holds no pictures.")
        walk = _Walk(container, stream)
        made = {at: _jpeg(walk.at(at), request) for at in sorted(set(request.times))}
        return tuple(made[at] for at in request.times)


class _Walk:
    """Goes forward through a stream, stopping at times."""

    def __init__(self, container: InputContainer, stream: "av.VideoStream") -> None:
        self._container, self._stream = container, stream
        self._frames = container.decode(stream)
        first = self._next()
        if first is None:
            raise UnreadableFootage("No picture of the file could be decoded.")
        self._now: av.VideoFrame = first
        self._zero = float(first.time or 0.0)

    def at(self, seconds: float) -> av.VideoFrame:
        """Give the last frame that is shown at or before this time."""
        wanted = seconds + self._zero
        if wanted - float(self._now.time or 0.0) > _FAR:
            self._seek(wanted)
        while float(self._now.time or 0.0) < wanted - 1e-3:
            following = self._next()
            if following is None:
                break
            if float(following.time or 0.0) > wanted + 1e-3:
                self._now = following
                break
            self._now = following
        return self._now

    def _seek(self, wanted: float) -> None:
        base = self._stream.time_base
        if base is None:
            return
        try:
            self._container.seek(int(wanted / base), stream=self._stream)
        except MediaError:
            return
        self._frames = self._container.decode(self._stream)
        self._now = self._next() or self._now

    def _next(self) -> av.VideoFrame | None:
        for _ in range(100):
            try:
                return next(self._frames, None)
            except MediaError:
                continue
        return None


def _jpeg(frame: av.VideoFrame, request: StillsRequest) -> bytes:
    width, height = _within(frame.width, frame.height, request.size)
    if request.blur:
        tiny = frame.reformat(
            *_within(frame.width, frame.height, _BLURRED), "rgb24", interpolation="AREA"
        )
        shown = tiny.reformat(width, height, "rgb24", interpolation="BICUBIC").to_ndarray()
    else:
        shown = frame.reformat(width, height, "rgb24", interpolation="AREA").to_ndarray()
    if request.grey:
        shown = np.repeat(shown.mean(axis=2, keepdims=True).astype(np.uint8), 3, axis=2)
    return _encoded(np.ascontiguousarray(upright(shown, frame.rotation)))


def _within(width: int, height: int, size: int) -> tuple[int, int]:
    """Fit a shape into a square of `size`, never enlarging, at even numbers of pixels."""
    scale = min(1.0, size / max(width, height))
    return max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2)


def _encoded(picture: _Picture) -> bytes:
    codec = av.VideoCodecContext.create("mjpeg", "w")
    codec.height, codec.width = picture.shape[:2]
    codec.pix_fmt = "yuvj420p"
    codec.time_base = Fraction(1, 25)
    packets = codec.encode(av.VideoFrame.from_ndarray(picture, format="rgb24"))
    return b"".join(bytes(packet) for packet in [*packets, *codec.encode(None)])
