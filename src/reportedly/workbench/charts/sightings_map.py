"""Where footage was said to be of, in the order in which it was first shown as of each place.

The places are those that reports name: circles within which these lie, never where anyone stood.
"""

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.casebook.overview.incident_table import Box
from reportedly.model.place import Place
from reportedly.pipeline.footage.places import SaidPlace
from reportedly.pipeline.footage.sighted import Seen
from reportedly.workbench.charts.frame import Bar, Frame, Outline, fitted

_SMALLEST = 9.0
"""Pixels of a circle's radius that its number fits into."""


class Spot(msgspec.Struct, frozen=True):
    """A place on the map, in pixels; `number` is its turn, `own` that the file itself was shown."""

    number: int
    x: float
    y: float
    radius: float
    own: bool
    place: Place
    since: str | None
    """The day on which footage was first shown as of there."""
    accounts: tuple[str, ...]
    sightings: int


class SightingsMap(msgspec.Struct, frozen=True):
    """All that a template needs to draw the map; spots in their order."""

    spots: tuple[Spot, ...]
    outline: Outline | None
    bar: Bar

    @property
    def drawn(self) -> tuple[Spot, ...]:
        """The spots, large ones first, so that no circle hides another."""
        return tuple(sorted(self.spots, key=lambda spot: -spot.radius))


def sightings_map(places: Sequence[SaidPlace], own: Iterable[Seen]) -> SightingsMap | None:
    """Draw places with their sightings; `own` are of the file itself, the others of its likes.

    None where no place is located.
    """
    if not places:
        return None
    frame = Frame(fitted(_extent([one.place for one in places])))
    mine = {one.sighting.id for one in own}
    spots = [_spot(number, one, frame, mine) for number, one in enumerate(places, 1)]
    return SightingsMap(tuple(spots), frame.outline(), frame.bar())


def _spot(number: int, said: SaidPlace, frame: Frame, mine: set[str]) -> Spot:
    place, showings = said.place, [one.sighting.showing for one in said.seen]
    x, y = frame.at(place.longitude or 0.0, place.latitude or 0.0)
    since = min((one.since for one in showings if one.since), default=None)
    return Spot(
        number=number,
        x=x,
        y=y,
        radius=round(frame.circle(place.radius_km or 0.0, _SMALLEST), 1),
        own=any(one.sighting.id in mine for one in said.seen),
        place=place,
        since=since[:10] if since else None,
        accounts=tuple(dict.fromkeys(one.account for one in showings if one.account)),
        sightings=len(showings),
    )


def _extent(places: Iterable[Place]) -> Box:
    located = [(one.longitude or 0.0, one.latitude or 0.0) for one in places]
    easts, norths = zip(*located, strict=True)
    return Box(min(easts), min(norths), max(easts), max(norths))
