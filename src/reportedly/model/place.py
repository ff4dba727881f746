"""Places, with how exactly they are known."""

from enum import StrEnum

import msgspec


class PlacePrecision(StrEnum):
    """How exactly a place is known, after UCDP GED's where_prec (1 to 7)."""

    EXACT = "exact"
    NEIGHBOURHOOD = "neighbourhood"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    DIVISION = "division"
    COUNTRY = "country"
    UNRESOLVED = "unresolved"


_COARSE = (PlacePrecision.DISTRICT, PlacePrecision.DIVISION, PlacePrecision.COUNTRY)


class Alternative(msgspec.Struct, frozen=True, gc=False):
    """Another place that the same words could mean."""

    name: str
    latitude: float
    longitude: float
    gazetteer_id: str


class Place(msgspec.Struct, frozen=True, gc=False):
    """A place as named in a text and, where possible, located.

    Latitude and longitude are degrees (WGS 84), `radius_km` the circle within which the place
    lies; all three are None when `precision` is 'unresolved'. `country` is ISO 3166-1 alpha-2.
    `within` names containing places, smallest first.
    """

    name: str
    precision: PlacePrecision = PlacePrecision.UNRESOLVED
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    country: str | None = None
    within: tuple[str, ...] = ()
    gazetteer_id: str | None = None
    alternatives: tuple[Alternative, ...] = ()

    @property
    def unlisted(self) -> bool:
        """Tell whether its circle is only that of what it lies in or by: no list has its name."""
        coarse = self.precision in _COARSE
        return coarse and self.gazetteer_id is None and bool(self.within)
