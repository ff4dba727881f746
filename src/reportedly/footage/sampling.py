"""Decodes a media file once, from start to end, keeping a small grey picture at a steady rate.

Runs in the decoding child only. Every frame is decoded (a keyframe may be eight seconds from the
next); only those that fall due are scaled down, by the decoder's library, before anything else.
"""

import time
from collections.abc import Iterator

import av
import numpy as np
import numpy.typing as npt
from av.container import InputContainer
from av.video.reformatter import VideoReformatter

from reportedly.footage.film import RATE, SIDE
from reportedly.footage.limits import Limits
from reportedly.footage.opening import MediaError, upright
from reportedly.footage.sound import RATE as SOUND_RATE
from reportedly.footage.sound import SoundPrinter

_SOME_BROKEN = 500
_SHARE_OF_CPU = 0.9


class Sampler:
    """The pictures, times and prints of one decoding."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.times: list[float] = []
        self.pictures: list[npt.NDArray[np.uint8]] = []
        self.frame_count = 0
        self.end = 0.0
        self.size = (0, 0)
        self.notes: list[str] = []
        self.printer = SoundPrinter()
        self.heard = 0.0
        self._zero: float | None = None
        self._last = -1.0
        self._due = 0.0
        self._broken = 0
        self._resampler = av.AudioResampler(format="flt", layout="mono", rate=SOUND_RATE)
        self._scaler = VideoReformatter()

    def run(
        self,
        container: InputContainer,
        picture: "av.VideoStream | None",
        sound: "av.AudioStream | None",
    ) -> None:
        """Decode the streams given. Broken packets are passed over and told in `notes`."""
        for frame in self._decoded(container, [s for s in (picture, sound) if s is not None]):
            if isinstance(frame, av.VideoFrame):
                self._look(frame)
            elif isinstance(frame, av.AudioFrame):
                self._listen(frame)
            if self._enough():
                break
        else:
            self._flush_sound()
        if self._broken:
            self.notes.append(f"{self._broken} parts of the file could not be decoded.")

    def _decoded(
        self, container: InputContainer, streams: list["av.VideoStream | av.AudioStream"]
    ) -> Iterator[object]:
        packets = container.demux(*streams)
        while self._broken < _SOME_BROKEN:
            try:
                packet = next(packets, None)
                if packet is None:
                    return
                yield from packet.decode()
            except EOFError:
                return
            except MediaError:
                self._broken += 1
        self.notes.append("The rest was given up: too much of it is broken.")

    def _look(self, frame: av.VideoFrame) -> None:
        self.frame_count += 1
        shown = self._shown_at(frame)
        if shown is None:
            return
        self._last = shown
        self.end = max(self.end, shown + _seconds(frame))
        if shown < self._due - 1e-6 and self.times:
            return
        self._due = (np.floor(shown * RATE + 1e-6) + 1) / RATE
        self._keep(frame, shown)

    def _shown_at(self, frame: av.VideoFrame) -> float | None:
        """Give the frame's time after the first; None where it lies before one already seen."""
        known = frame.time
        if known is None:
            known = self._last + 1 / 25 if self.frame_count > 1 else 0.0
            known += self._zero or 0.0
        if self._zero is None:
            self._zero = known
        shown = float(known - self._zero)
        return shown if shown > self._last else None

    def _keep(self, frame: av.VideoFrame, shown: float) -> None:
        try:
            small = self._scaler.reformat(frame, SIDE, SIDE, "gray", interpolation="AREA")
            grey = small.to_ndarray()
        except MediaError:
            self._broken += 1
            return
        turned = frame.rotation % 180 != 0
        self.size = (frame.height, frame.width) if turned else (frame.width, frame.height)
        self.times.append(shown)
        self.pictures.append(np.ascontiguousarray(upright(grey, frame.rotation)))

    def _listen(self, frame: av.AudioFrame) -> None:
        try:
            pieces = self._resampler.resample(frame)
        except MediaError:
            self._broken += 1
            return
        for piece in pieces:
            self._take(piece)

    def _take(self, piece: av.AudioFrame) -> None:
        samples = piece.to_ndarray().reshape(-1).astype(np.float32)
        self.heard += len(samples) / SOUND_RATE
        self.printer.add(np.nan_to_num(samples))

    def _flush_sound(self) -> None:
        try:
            for piece in self._resampler.resample(None):
                self._take(piece)
        except MediaError:
            return

    def _enough(self) -> bool:
        if len(self.times) >= self.limits.max_frames or self.heard * RATE > self.limits.max_frames:
            self.notes.append(
                f"Described up to {self.end or self.heard:.0f} s: the limit on frames."
            )
            return True
        if time.process_time() > self.limits.cpu_seconds * _SHARE_OF_CPU:
            self.notes.append(
                f"Described up to {self.end or self.heard:.0f} s: the limit on processor time."
            )
            return True
        return False


def _seconds(frame: av.VideoFrame) -> float:
    if frame.duration and frame.time_base:
        return min(float(frame.duration * frame.time_base), 1.0)
    return 1 / 25
