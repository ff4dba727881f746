"""Renders scenes for the footage benchmark: street, drone, crowd, night, smoke, drive, water.

A scene is a kind and a number. Its place, what moves through it, and how it is filmed are chance
that is the same in every run. A scene can be filmed again: from the same stand, from another one,
from a tripod, and by a second camera at the same moment. Another kind than those that were looked
at while the method was made says how it does on what nobody chose.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.footage_clips import FPS, Film, Grey, sampled, texture

TAKES = ("first", "same stand", "other stand", "tripod", "second camera")
"""'second camera' films the moment of the first take; the others film another moment."""
_SHAPES = ((136, 240), (180, 240), (240, 180), (240, 136))
_PLACE = (480, 640)
_GRAIN = 64
_SECONDS = (4.0, 4.6, 5.2, 6.0)


class Kind(NamedTuple):
    """How scenes of one kind are filmed, and what moves in them. Speeds are for each second."""

    walk: float
    """Shares of the place that the camera moves by."""
    sway: float
    turn: float = 0.0
    """Radians that the camera turns by."""
    dive: float = 0.0
    """Share by which the view narrows: the camera comes nearer."""
    bodies: tuple[int, int] = (2, 5)
    size: tuple[float, float] = (0.08, 0.28)
    speed: float = 0.14
    plumes: int = 0
    night: bool = False
    water: bool = False
    noise: float = 2.0


KINDS = {
    "street": Kind(walk=0.03, sway=0.012),
    "drone": Kind(
        walk=0.06, sway=0.003, turn=0.12, dive=0.05, bodies=(3, 9), size=(0.03, 0.09), speed=0.1
    ),
    "crowd": Kind(walk=0.02, sway=0.015, bodies=(20, 36), size=(0.05, 0.12), speed=0.05),
    "night": Kind(walk=0.02, sway=0.015, bodies=(1, 4), night=True, noise=6.0),
    "smoke": Kind(walk=0.01, sway=0.01, bodies=(0, 3), plumes=3),
    "drive": Kind(walk=0.01, sway=0.02, dive=0.1, bodies=(1, 4), size=(0.1, 0.3)),
    "water": Kind(walk=0.02, sway=0.008, bodies=(1, 4), water=True),
}
LOOKED_AT = frozenset({"street", "drone", "crowd", "night"})
"""Kinds that may be looked at when the method is mended; the others are for measuring alone."""


def scene_name(number: int) -> str:
    """Name scene `number`: its kind and where it stands among them."""
    return f"{[*KINDS][number % len(KINDS)]} {number // len(KINDS)}"


def scene(number: int, take: int = 0) -> Film:
    """Film scene `number` once more: `take` is a place in TAKES."""
    kind = KINDS[scene_name(number).split()[0]]
    shape = _SHAPES[number // len(KINDS) % len(_SHAPES)]
    return filmed(kind, 70_000 + number, take, shape, _SECONDS[number % len(_SECONDS)])


def filmed(kind: Kind, seed: int, take: int, shape: tuple[int, int], seconds: float) -> Film:
    """Film a place as its kind has it."""
    place = texture(seed, *_PLACE)
    moment = np.random.default_rng([seed, 0 if take == 4 else take])
    camera = _camera(kind, seed, take)
    bodies = [_body(kind, moment) for _ in range(int(moment.integers(*kind.bodies)))]
    plumes = (
        [_plume(moment) for _ in range(int(moment.integers(1, kind.plumes + 1)))]
        if (kind.plumes)
        else []
    )
    lamps = moment.uniform(-0.9, 0.9, (5, 2)), moment.uniform(2, 9, 5), moment.uniform(0, 6, 5)
    waves = moment.uniform(0.5, 1.6, 7)
    noise = np.random.default_rng([seed, take, 1])
    film = np.empty((round(seconds * FPS), *shape), np.uint8)
    for number in range(len(film)):
        now = number / FPS
        y, x = camera.seen(shape, now)
        grey = _read(place, y, x)
        if kind.water:
            _ripple(grey, place, y, x, now * waves[0], waves)
        for body in bodies:
            body.draw(grey, y, x, now, camera)
        for plume in plumes:
            plume.draw(grey, y, x, now)
        if kind.night:
            grey *= _lit(y, x, now, lamps)
        film[number] = np.clip(grey + noise.normal(0, kind.noise, shape), 0, 255)
    return film


class _Camera(NamedTuple):
    kind: Kind
    centre: npt.NDArray[np.float64]
    zoom: float
    tilt: npt.NDArray[np.float64]
    walk: npt.NDArray[np.float64]
    turn: float
    shake: npt.NDArray[np.float64]
    side: float
    """How far from the first stand it looks, in radians: what moves across then seems slower."""

    def seen(self, shape: tuple[int, int], now: float) -> tuple[Grey, Grey]:
        """Give the point of the place (-1 to 1, down and across) that every pixel sees."""
        rows, columns = _pixels(shape)
        depth = 1 + self.tilt[0] * rows + self.tilt[1] * columns
        zoom = self.zoom * (1 - self.kind.dive) ** now
        angle = self.turn * now
        sway = self.kind.sway * np.sin(self.shake[0] * now * 3 + self.shake[1]).sum(axis=1)
        at = self.centre + self.walk * now + sway
        down, across = rows * zoom / depth, columns * zoom / depth
        y = np.cos(angle) * down - np.sin(angle) * across + at[0]
        x = np.sin(angle) * down + np.cos(angle) * across + at[1]
        return y.astype(np.float32), x.astype(np.float32)


def _camera(kind: Kind, seed: int, take: int) -> _Camera:
    moved = take in (2, 4)
    stand = np.random.default_rng([seed, 500 + take] if moved else [seed, 500])
    hand = np.random.default_rng([seed, 900 + take])
    still = take == 3
    return _Camera(
        kind._replace(sway=0.0) if still else kind,
        stand.uniform(-0.12, 0.12, 2),
        0.6 + 0.15 * stand.random(),
        stand.uniform(-0.25, 0.25, 2) if moved else np.zeros(2),
        np.zeros(2) if still else hand.uniform(-1, 1, 2) * kind.walk,
        0.0 if still else kind.turn * hand.uniform(-1, 1),
        np.stack([hand.uniform(0.3, 1.7, (2, 3)), hand.uniform(0, 6.28, (2, 3))]),
        stand.uniform(0.4, 1.0) if moved else 0.0,
    )


class _Body(NamedTuple):
    """What moves through the place: a vehicle, a person, an animal."""

    size: npt.NDArray[np.float64]
    start: npt.NDArray[np.float64]
    speed: npt.NDArray[np.float64]
    swing: npt.NDArray[np.float64]
    turn: npt.NDArray[np.float64]
    grain: Grey

    def draw(self, grey: Grey, y: Grey, x: Grey, now: float, camera: _Camera) -> None:
        """Lay the body over what the camera sees; it stands out of the place, towards it."""
        way = self.speed * now + self.swing * np.sin(2.2 * now + self.turn)
        at = (self.start + way * (1, np.cos(camera.side)) + 1.3) % 2.6 - 1.3
        at = at + 0.5 * camera.tilt * self.size
        v = (y - at[0]) / self.size[0] + 0.5
        u = (x - at[1]) / self.size[1] + 0.5
        inside = (v > 0) & (v < 1) & (u > 0) & (u < 1)
        if inside.any():
            last = _GRAIN - 2
            grey[inside] = sampled(self.grain, v[inside] * last, u[inside] * last)


def _body(kind: Kind, rng: np.random.Generator) -> _Body:
    return _Body(
        rng.uniform(*kind.size, 2) * 1.4,
        rng.uniform(-1, 1, 2),
        rng.normal(0, kind.speed * 1.6, 2),
        rng.uniform(0, 0.1, 2),
        rng.uniform(0, 6.28, 2),
        _grain(int(rng.integers(40))) * rng.uniform(0.4, 0.7) + rng.uniform(0, 100),
    )


@cache
def _grain(number: int) -> Grey:
    return texture(90_000 + number, _GRAIN, _GRAIN)


class _Plume(NamedTuple):
    """Smoke that begins somewhere, rises and spreads."""

    start: npt.NDArray[np.float64]
    begins: float
    growth: float
    drift: npt.NDArray[np.float64]
    shade: float
    grain: int

    def draw(self, grey: Grey, y: Grey, x: Grey, now: float) -> None:
        age = now - self.begins
        if age <= 0:
            return
        at = self.start + self.drift * age
        wide = 0.08 + self.growth * np.sqrt(age)
        near = np.exp(-(((y - at[0]) / wide) ** 2) - ((x - at[1]) / wide) ** 2)
        rough = _read(_grain(self.grain), (y - at[0]) / wide / 2, (x - at[1]) / wide / 2) / 255
        thick = np.clip(near * (0.5 + rough), 0, 1)
        grey *= 1 - thick
        grey += thick * (self.shade + 50 * rough)


def _plume(rng: np.random.Generator) -> _Plume:
    return _Plume(
        rng.uniform(-0.5, 0.5, 2),
        rng.uniform(-1, 2),
        rng.uniform(0.15, 0.4),
        rng.uniform((-0.25, -0.12), (-0.05, 0.12)),
        float(rng.choice((10.0, 30.0, 170.0, 200.0))),
        int(rng.integers(40)),
    )


def _ripple(
    grey: Grey, place: Grey, y: Grey, x: Grey, now: float, waves: npt.NDArray[np.float64]
) -> None:
    """Let the lower part of the place be water: it mirrors the upper part, and moves."""
    wet = y > 0.1
    down, across = y[wet], x[wet]
    one = np.sin(40 * waves[1] * down + 5 * now + waves[2]) * np.sin(
        9 * waves[3] * across + 2 * now
    )
    two = np.sin(55 * waves[4] * down + 14 * (waves[5] - 1) * across + 6 * now + 4 * waves[6])
    mirrored = _read(place, 0.2 - down + 0.03 * one, across + 0.03 * one)
    grey[wet] = 0.7 * mirrored + 20 + 18 * two


def _lit(y: Grey, x: Grey, now: float, lamps: tuple[Grey, Grey, Grey]) -> Grey:
    """Light the place by a few lamps that flicker, and now and then by a flash."""
    light = np.full(y.shape, 0.12, np.float32)
    for at, rate, turn in zip(*lamps, strict=True):
        bright = 0.7 + 0.3 * np.sin(rate * now + turn)
        light += bright * np.exp(-((y - at[0]) ** 2 + (x - at[1]) ** 2) / 0.12)
    flash = np.exp(-10 * ((now + lamps[2][0]) % 3.0))
    return np.minimum(light + flash, 1.3).astype(np.float32)


def _read(picture: Grey, y: Grey, x: Grey) -> Grey:
    high, wide = picture.shape
    return sampled(picture, (y + 1) / 2 * high, (x + 1) / 2 * wide)


@cache
def _pixels(shape: tuple[int, int]) -> tuple[Grey, Grey]:
    rows, columns = np.meshgrid(
        np.linspace(-1, 1, shape[0], dtype=np.float32),
        np.linspace(-1, 1, shape[1], dtype=np.float32),
        indexing="ij",
    )
    return rows, columns
