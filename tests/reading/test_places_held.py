"""Places by who holds or strikes them, and relatives who are called as towns are.

Invented, save where a test says otherwise.
"""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.reading.places import find_places

_PLACES = """name,alternates,kind,country,lat,lon,radius_km,within,population
Ostavia,,country,XO,31.0,-41.0,250,,9000000
Belmora,,settlement,XO,30.10,-40.20,8,Ostavia,800000
Corvenna,,settlement,XO,32.40,-42.30,10,Ostavia,1500000
Westreach,,country,XW,51.0,-31.0,250,,30000000
Corvenna Reach,Corvenna,division,XW,51.40,-31.30,60,Westreach,100000
"""


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    file = tmp_path_factory.mktemp("held") / "places.csv"
    file.write_text(_PLACES, encoding="utf-8")
    return Gazetteer.shipped().with_files([file])


@pytest.mark.parametrize(
    "text",
    [
        "Shelling kills three civilians in Ostavia's Belmora",
        "Rebel-held Belmora hit by air strikes",
        "Belmora hit by air strikes",
        "Government-controlled Belmora shelled by rebels",
    ],
)
def test_a_town_is_told_by_who_holds_or_strikes_it(gazetteer: Gazetteer, text: str) -> None:
    found = find_places(english().parse(text), gazetteer)
    assert "Belmora" in [one.place.name for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "His grandsons Ivo and Belmora were killed in the strike.",
        "Another son of Belmora and Mila was injured.",
        "Belmora was killed alongside her elder brother.",
        "Belmora's wife was hurt in the strike.",
    ],
)
def test_a_relative_is_no_town(gazetteer: Gazetteer, text: str) -> None:
    found = find_places(english().parse(text), gazetteer)
    assert "Belmora" not in [one.place.name for one in found]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # Settled: both towns were fought over from 2014 to 2016.
        ("Shelling kills three civilians in Ukraine's Donetsk", "Donetsk", "UA"),
        ("Besieged Aleppo hit by barrel bombs", "Aleppo", "SY"),
        ("He came to Gaza a week before to visit his family.", "Gaza", "PS"),
        ("Dimas was born in Gaza province, Mozambique.", "Gaza", "MZ"),
    ],
)
def test_towns_of_the_shipped_gazetteer(text: str, name: str, country: str) -> None:
    found = find_places(english().parse(text), Gazetteer.shipped())
    told = [(one.place.name.split()[0], one.place.country) for one in found]
    assert (name, country) in told
