"""The part of the world that a map shows: its box in degrees, and where things lie in pixels.

Equirectangular, true to scale at the middle latitude of what is shown.
"""

import math

import msgspec

from reportedly.casebook.overview.incident_table import Box

WIDTH, HEIGHT = 800, 400
"""Pixels of the drawing's own scale; pages stretch it evenly."""

WORLD = Box(-180.0, -90.0, 180.0, 90.0)
_NARROWEST = 0.5
"""Degrees of latitude that a map shows at least."""
_MARGIN = 1.25
_OUTLINE_FINEST = 200.0
"""Pixels to a degree beyond which the outline is too coarse to be shown."""
_OUTLINE_FAR = 8.0
"""Pixels to a degree up to which the outline of few points serves, a sixth of the other's."""
_FAR, _NEAR = "world-far.svg", "world.svg"
_KM_PER_DEGREE = 111.32
_BAR = 120
"""Pixels that the scale's bar has at most."""


class Outline(msgspec.Struct, frozen=True):
    """Where the drawing of the whole world lies, in pixels; `file` is ours, of static files."""

    file: str
    x: float
    y: float
    width: float
    height: float


class Bar(msgspec.Struct, frozen=True):
    """The bar that tells a map's scale: so many pixels for so many kilometres."""

    pixels: float
    km: float


class Frame(msgspec.Struct, frozen=True):
    """A box of degrees drawn into WIDTH × HEIGHT pixels."""

    box: Box

    @property
    def across(self) -> float:
        """Pixels to a degree of longitude."""
        return WIDTH / (self.box.east - self.box.west)

    @property
    def down(self) -> float:
        """Pixels to a degree of latitude."""
        return HEIGHT / (self.box.north - self.box.south)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Give the pixels of a point, from the left and from the top."""
        x = (self._turned(longitude) - self.box.west) * self.across
        return round(x, 1), round((self.box.north - latitude) * self.down, 1)

    def circle(self, km: float, least: float) -> float:
        """Give the pixels of a circle's radius, at least `least`, at most the map's height."""
        return min(max(least, km / _KM_PER_DEGREE * self.down), float(HEIGHT))

    def outline(self) -> Outline | None:
        """Give where the outline of the world lies; None where it would be too coarse."""
        if self.across > _OUTLINE_FINEST:
            return None
        return Outline(
            file=_FAR if self.across <= _OUTLINE_FAR else _NEAR,
            x=round((-180 - self.box.west) * self.across, 1),
            y=round((self.box.north - 90) * self.down, 1),
            width=round(360 * self.across, 1),
            height=round(180 * self.down, 1),
        )

    def bar(self) -> Bar:
        """Give a round number of kilometres and the pixels it takes."""
        km_per_pixel = _KM_PER_DEGREE / self.down
        power = 10.0 ** math.floor(math.log10(km_per_pixel * _BAR))
        km = max(step * power for step in (1, 2, 5) if step * power <= km_per_pixel * _BAR)
        return Bar(round(km / km_per_pixel, 1), km)

    def wider(self) -> Box:
        """Give the box around this one, three times as wide and as high."""
        box = self.box
        across, down = box.east - box.west, box.north - box.south
        return Box(box.west - across, box.south - down, box.east + across, box.north + down)

    def _turned(self, longitude: float) -> float:
        """Give a longitude as it reads inside a box that reaches over the 180th meridian."""
        if longitude < self.box.west:
            return longitude + 360.0
        return longitude - 360.0 if longitude > self.box.east else longitude


def fitted(extent: Box | None) -> Box:
    """Give the box to show for what lies in `extent`: with a margin, in the map's shape."""
    if extent is None:
        return WORLD
    middle = (extent.south + extent.north) / 2
    shrink = _shrink(middle)
    tall = max((extent.north - extent.south) * _MARGIN, _NARROWEST)
    wide = max((extent.east - extent.west) * _MARGIN, 0.0)
    tall = max(tall, wide * shrink * HEIGHT / WIDTH)
    wide = tall / shrink * WIDTH / HEIGHT
    if wide >= 360 or tall >= 180:
        return WORLD
    west = (extent.west + extent.east - wide) / 2
    south = min(max(middle - tall / 2, -90.0), 90.0 - tall)
    return Box(west, south, west + wide, south + tall)


def written(box: Box) -> str:
    """Write a box as addresses carry it: 'west,south,east,north'."""
    return ",".join(f"{degrees:.4f}" for degrees in (box.west, box.south, box.east, box.north))


def _shrink(latitude: float) -> float:
    """Say how much shorter a degree of longitude is than one of latitude."""
    return max(math.cos(math.radians(latitude)), 0.05)
