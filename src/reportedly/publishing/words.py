"""Dates, places and bounds in the few words that tables, headings and pages have room for."""

from reportedly.model.figure import Category, Group
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When

UNKNOWN = "unknown"


def date_words(when: When | None) -> str:
    """Give a date in ISO form as exactly as it is known: '1994-02-05', '1994-02', 'unknown'."""
    if when is None:
        return UNKNOWN
    if when.precision is TimePrecision.YEAR:
        return when.first.strftime("%Y")
    if when.precision is TimePrecision.MONTH:
        return when.first.strftime("%Y-%m")
    if when.first == when.last:
        return when.first.isoformat()
    return f"{when.first.isoformat()}/{when.last.isoformat()}"


def place_words(place: Place | None) -> str:
    """Give a place with its nearest container: 'Markale market, Sarajevo'."""
    if place is None:
        return UNKNOWN
    return ", ".join((place.name, *place.within[:1]))


def precision_words(place: Place | None) -> str:
    """Say how exactly a place is known, with its circle: 'settlement, within 5 km'."""
    if place is None or place.precision is PlacePrecision.UNRESOLVED:
        return "not located"
    if place.radius_km is None:
        return str(place.precision)
    return f"{place.precision}, within {place.radius_km:g} km"


def bounds_words(low: int | None, best: int | None, high: int | None) -> str:
    """Give bounds as 'low–best–high', shortened where they agree; '?' stands for unknown.

    Where no best figure is chosen, they are 'low–high', as Iraq Body Count and Airwars give them.
    """
    if best is None or low == best == high:
        return range_words(low, high)
    lowest = "?" if low is None else low
    if high is None:
        return f"{low}+" if best == low else f"{lowest}–{best}+"
    return f"{lowest}–{best}–{high}"


def range_words(low: int | None, high: int | None) -> str:
    """Give what one origin says as '5', '5–7' or '5+'; '?' stands for unknown."""
    if low is None and high is None:
        return "?"
    if high is None:
        return f"{low}+"
    return str(high) if low == high else f"{'?' if low is None else low}–{high}"


def counted(count: int, noun: str) -> str:
    """Give a count with its noun: '1 day', '2 days'."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def figure_name(category: Category, group: Group) -> str:
    """Name what a figure counts: 'killed', 'killed, children'."""
    return str(category) if group is Group.ALL else f"{category}, {group}"
