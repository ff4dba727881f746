"""The map of where reports say that footage is of: in order of time, as people left the places."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly import deciding
from reportedly.casebook.store import Casebook
from reportedly.library import add, open_casebook
from reportedly.model.content import Location
from reportedly.pipeline.decisions.correct import ClaimEdit
from reportedly.pipeline.footage.sighted import waiting_pairs
from tests.footage.clips import scene, write
from tests.footage_posts import CLAIMED, JUNE, MAY, exported
from tests.workbench.conftest import desk_on

EARLIER = (
    "Video shows a depot burning in Dorsa after shelling killed two people on 2 May 2024, the "
    "prefect said."
)
LATER = CLAIMED.replace("Vellor", "Velkara")
PLACES = """name,lat,lon,kind,country,within,alternates
Dorsa,-20.012,-150.034,settlement,,,
Velkara,-22.500,-148.200,settlement,,,
"""


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    """A casebook of one film that was posted twice, as of two places in the open sea."""
    (tmp_path / "places.csv").write_text(PLACES, encoding="utf-8")
    burning = scene(1)
    old, new = write(tmp_path / "old.mp4", burning), write(tmp_path / "new.mp4", burning[15:])
    exported(tmp_path / "may", "Dorsa Watch", MAY, EARLIER, old)
    exported(tmp_path / "june", "Velkara Now", JUNE, LATER, new)
    made = open_casebook(tmp_path / "book")
    posts = [tmp_path / month / "result.json" for month in ("may", "june")]
    add(made, posts, gazetteer=[tmp_path / "places.csv"])
    return made


@pytest.fixture
def client(book: Casebook) -> Iterator[TestClient]:
    with desk_on(book) as one:
        yield one


def drawn(client: TestClient, book: Casebook) -> str:
    """Give the map of the film that was posted first, or nothing."""
    with book.reading() as session:
        first, second = waiting_pairs(session)[0].pair
    pages = [client.get(f"/footage/{one}").text for one in (first, second)]
    page = next(
        one
        for one in pages
        if "Dorsa Watch" in one.partition('id="alike-h"')[0].partition('class="seen"')[2]
    )
    found = re.search(r'<figure class="map sightings-map">.*?</figure>', page, re.DOTALL)
    return found[0] if found else ""


def listed(figure: str) -> list[str]:
    """Give the lines of the list under the map, without tags."""
    lines = re.findall(r"<li>(.*?)</li>", figure.partition("</figcaption>")[2], re.DOTALL)
    return [re.sub("<.*?>", "", line) for line in lines]


def test_places_are_numbered_as_they_were_first_named(client: TestClient, book: Casebook) -> None:
    figure = drawn(client, book)
    assert listed(figure) == [
        "Dorsa (settlement, within 2 km): first on 2024-05-02; sightings: 1; Dorsa Watch",
        "Velkara (settlement, within 2 km): first on 2024-06-13; sightings: 1; Velkara Now",
    ]
    assert sorted(re.findall(r'<circle class="(\w+)".*?<title>(.*?)<', figure)) == [
        ("end", "Dorsa"),
        ("other", "Velkara"),
    ]
    (west, north), (east, south) = (
        (float(x), float(y)) for x, y in re.findall(r'<text x="([\d.]+)" y="([\d.]+)" dy', figure)
    )
    assert west < east
    assert north < south


def test_a_place_that_a_person_corrected_or_rejected_is_drawn_as_left(
    client: TestClient, book: Casebook
) -> None:
    with book.reading() as session:
        reports = [one.id for one in session.reports.all()]
        claims = [
            claim
            for claim in session.readings.claims(reports=reports)
            if isinstance(claim.content, Location)
        ]
    (dorsa,) = [claim for claim in claims if claim.content.place.name == "Dorsa"]
    (velkara,) = [claim for claim in claims if claim.content.place.name == "Velkara"]
    edit = ClaimEdit(place="Eastern Dorsa", coordinates="-20.1, -149.9")
    deciding.correct(book, dorsa.id, edit, author="Ann")
    deciding.reject(book, velkara.id, author="Ann")
    assert [line.partition(" (")[0] for line in listed(drawn(client, book))] == ["Eastern Dorsa"]
    deciding.reject(book, dorsa.id, author="Ann")
    assert drawn(client, book) == ""
