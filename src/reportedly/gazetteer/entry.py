"""The gazetteer's noun: one place that a name may mean."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class PlaceKind(StrEnum):
    """What sort of place an entry is, from the largest to the smallest."""

    REGION = "region"
    """A continent, or an area that is no division of today: Donbas, Darfur, the Sahel."""
    COUNTRY = "country"
    DIVISION = "division"
    SETTLEMENT = "settlement"
    NEIGHBOURHOOD = "neighbourhood"
    LANDMARK = "landmark"


class Entry(msgspec.Struct, frozen=True):
    """One place of the gazetteer.

    `lat` and `lon` are degrees (WGS 84) of its centre and `radius_km` a circle that holds most
    of it. `country` is ISO 3166-1 alpha-2 or empty; `admin1` the id of its first-level division
    ('SY.12') or empty; `population` 0 where unknown; `within` the id of the smallest place
    known to contain it, or empty.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    radius_km: float
    country: str = ""
    admin1: str = ""
    population: int = 0
    within: str = ""

    @property
    def is_area(self) -> bool:
        """Tell whether other settlements lie inside this place: a region, country or division."""
        return self.kind in (PlaceKind.REGION, PlaceKind.COUNTRY, PlaceKind.DIVISION)
