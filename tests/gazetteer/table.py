"""A gazetteer of a few places, for tests."""

from pathlib import Path

from reportedly.gazetteer.build import compile_table
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.gazetteer.rows import Row


def row(
    id_: str,
    name: str,
    kind: str,
    lat: float,
    lon: float,
    *,
    country: str = "",
    admin1: str = "",
    population: int = 0,
    within: str = "",
    alternates: tuple[str, ...] = (),
    radius_km: float = 2.0,
) -> Row:
    return Row(
        id_, name, alternates, kind, lat, lon, radius_km, country, admin1, population, within
    )


ROWS = (
    row("US", "United States", "country", 39.8, -98.5, country="US", population=300_000_000,
        radius_km=1500, alternates=("U.S.", "America")),
    row("US.OH", "Ohio", "division", 40.3, -82.8, country="US", admin1="US.OH",
        population=11_000_000, within="US", radius_km=180),
    row("US.GA", "Georgia", "division", 32.7, -83.4, country="US", admin1="US.GA",
        population=10_000_000, within="US", radius_km=200),
    row("US.OH.139", "Richland County", "division", 40.78, -82.54, country="US", admin1="US.OH",
        within="US.OH", radius_km=22, alternates=("Richland",)),
    row("gn:1", "Mansfield", "settlement", 40.76, -82.52, country="US", admin1="US.OH",
        population=46_000, within="US.OH"),
    row("gn:2", "Mansfield", "settlement", 53.13, -1.2, country="GB", population=99_000,
        within="GB"),
    row("gn:3", "Columbus", "settlement", 39.96, -83.0, country="US", admin1="US.OH",
        population=850_000, within="US.OH", radius_km=11),
    row("gn:4", "Columbus", "settlement", 32.46, -84.99, country="US", admin1="US.GA",
        population=200_000, within="US.GA"),
    row("GB", "United Kingdom", "country", 54, -2, country="GB", population=66_000_000,
        radius_km=260),
    row("GE", "Georgia", "country", 42, 43.5, country="GE", population=3_700_000, radius_km=140),
    row("SY", "Syria", "country", 35, 38, country="SY", population=17_000_000, radius_km=240),
    row("SY.12", "Idlib", "division", 35.87, 36.55, country="SY", admin1="SY.12", within="SY",
        population=1_500_000, radius_km=45),
    row("gn:5", "Ma‘arrat an Nu‘mān", "settlement", 35.64, 36.67, country="SY", admin1="SY.12",
        population=58_000, within="SY.12", alternates=("معرة النعمان",)),
    row("gn:6", "Idlib", "settlement", 35.93, 36.63, country="SY", admin1="SY.12",
        population=165_000, within="SY.12"),
    row("PS", "Palestine", "country", 31.9, 35.2, country="PS", population=4_500_000,
        radius_km=60),
    row("PS.GZ", "Gaza Strip", "division", 31.42, 34.35, country="PS", admin1="PS.GZ",
        within="PS", radius_km=18),
    row("gn:7", "Al Burayj", "settlement", 31.44, 34.4, country="PS", admin1="PS.GZ",
        population=28_000, within="PS.GZ", alternates=("Bureij", "البريج")),
    row("gn:8", "Al Ḩudaydah", "settlement", 14.8, 42.95, country="YE", population=700_000,
        alternates=("El Hodeidah",)),
    row("gn:9", "Jordan", "settlement", 44.67, -93.63, country="US", population=6_000),
)  # fmt: skip
DEMONYMS = {"Syrian": "SY", "Georgian": "GE"}


def small_gazetteer(folder: Path) -> Gazetteer:
    path = folder / "small.sqlite"
    compile_table(ROWS, DEMONYMS, path, "test")
    return Gazetteer(path)
