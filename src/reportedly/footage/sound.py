"""Audio prints: 32 bits for every 64 ms of sound, after Haitsma and Kalker (ISMIR 2002).

Each bit is the sign of how the energy step between two neighbouring bands of pitch changes from one
hop to the next. Equal sound gives mostly equal bits after coding, filtering and mild noise; another
speed or pitch does not. Silence gives bits that mean nothing, and is marked so.
"""

import numpy as np
import numpy.typing as npt

from reportedly.footage.description import Sound

RATE = 8000
"""Samples a second, one channel."""
HOP_SECONDS = 0.064

_HOP = int(RATE * HOP_SECONDS)
_WINDOW = 4 * _HOP
_BANDS = 33
_LOWEST, _HIGHEST = 300.0, 3000.0
_QUIET = 10 ** (-50 / 20)
_BLOCK = 4096

_EDGES = np.unique(
    np.round(np.geomspace(_LOWEST, _HIGHEST, _BANDS + 1) * _WINDOW / RATE).astype(int)
)
_HANN = np.hanning(_WINDOW).astype(np.float32)

Samples = npt.NDArray[np.float32]


class SoundPrinter:
    """Takes samples as they are decoded, at RATE, from -1 to 1; keeps only their prints."""

    def __init__(self) -> None:
        self._waiting: list[Samples] = []
        self._count = 0
        self._energies: list[npt.NDArray[np.float32]] = []
        self._loud: list[npt.NDArray[np.bool_]] = []

    def add(self, samples: Samples) -> None:
        """Take the next samples."""
        self._waiting.append(samples)
        self._count += len(samples)
        if self._count >= _BLOCK * _HOP:
            self._work()

    def sound(self) -> Sound | None:
        """Give the prints of all that was taken; None where there was less than one hop."""
        self._work()
        if not self._energies:
            return None
        energy = np.concatenate(self._energies)
        loud = np.concatenate(self._loud)
        if len(energy) < 2:
            return None
        steps = np.diff(energy, axis=1)
        bits = np.diff(steps, axis=0) > 0
        words = np.packbits(bits, axis=1, bitorder="little")
        return Sound(words.tobytes(), (loud[1:] & loud[:-1]).astype(np.uint8).tobytes())

    def _work(self) -> None:
        if not self._waiting:
            return
        samples = np.concatenate(self._waiting)
        hops = (len(samples) - _WINDOW) // _HOP + 1
        if hops < 1:
            self._waiting = [samples]
            return
        windows = np.lib.stride_tricks.sliding_window_view(samples, _WINDOW)[::_HOP][:hops]
        for start in range(0, hops, 512):
            self._measure(windows[start : start + 512])
        rest = samples[hops * _HOP :]
        self._waiting, self._count = [rest], len(rest)

    def _measure(self, windows: Samples) -> None:
        power = np.abs(np.fft.rfft(windows * _HANN, axis=1)) ** 2
        bands = np.add.reduceat(power, _EDGES[:-1], axis=1)
        bands[:, -1] = power[:, _EDGES[-2] : _EDGES[-1]].sum(axis=1)
        self._energies.append(bands.astype(np.float32))
        self._loud.append(np.sqrt((windows**2).mean(axis=1)) > _QUIET)
