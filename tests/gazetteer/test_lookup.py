import sqlite3
import threading
from contextlib import closing

import pytest

from reportedly.gazetteer.entry import PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.errors import GazetteerError
from tests.gazetteer.table import small_gazetteer


def test_the_best_known_place_comes_first(gazetteer: Gazetteer) -> None:
    assert [entry.id for entry in gazetteer.lookup("Columbus")] == ["gn:3", "gn:4"]
    assert gazetteer.lookup("Georgia")[0].kind is PlaceKind.COUNTRY


@pytest.mark.parametrize(
    "name", ["Bureij", "al-Bureij", "Al Burayj", "EL-BUREIJ", "البريج", "بريج"]
)
def test_the_arabic_article_makes_no_difference(gazetteer: Gazetteer, name: str) -> None:
    assert [entry.id for entry in gazetteer.lookup(name)] == ["gn:7"]


def test_article_of_an_alternate_is_dropped(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Hodeidah")[0].id == "gn:8"


def test_unknown_and_empty_names_give_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Nowhere at all") == ()
    assert gazetteer.lookup(" -.") == ()


def test_sound_is_asked_within_a_country(gazetteer: Gazetteer) -> None:
    assert gazetteer.sounds_like("Maarat al-Numan", "SY")[0].id == "gn:5"
    assert gazetteer.sounds_like("Maarat al-Numan", "YE") == ()


def test_people_point_to_their_country(gazetteer: Gazetteer) -> None:
    syrian = gazetteer.demonym("Syrian")
    assert syrian is not None
    assert syrian.id == "SY"
    assert gazetteer.demonym("Martian") is None


def test_containers_run_from_small_to_large(gazetteer: Gazetteer) -> None:
    (mansfield,) = [e for e in gazetteer.lookup("Mansfield") if e.country == "US"]
    assert [outer.id for outer in gazetteer.containers(mansfield)] == ["US.OH", "US"]


def test_contains_by_record_and_by_distance(gazetteer: Gazetteer) -> None:
    ohio = gazetteer.lookup("Ohio")[0]
    county = gazetteer.lookup("Richland County")[0]
    mansfield, british = sorted(gazetteer.lookup("Mansfield"), key=lambda e: e.id)
    assert gazetteer.contains(ohio, mansfield)
    assert gazetteer.contains(county, mansfield)
    assert not gazetteer.contains(ohio, british)
    assert not gazetteer.contains(mansfield, ohio)
    assert not gazetteer.contains(ohio, ohio)
    assert gazetteer.distance_km(county, mansfield) < 5


def test_threads_share_one_gazetteer(gazetteer: Gazetteer) -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda n=name: found.append(gazetteer.lookup(n)[0].id))
        for name in ("Ohio", "Idlib", "Syria")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == ["SY", "US.OH", "gn:6"]


def test_a_missing_table_says_how_to_build_it(tmp_path) -> None:
    with pytest.raises(GazetteerError, match=r"reportedly\.gazetteer\.build"):
        Gazetteer(tmp_path / "none.sqlite").lookup("Ohio")


@pytest.mark.parametrize("change", ["DELETE FROM meta", "UPDATE meta SET value = 'older'"])
def test_a_table_that_other_code_made_is_refused_at_once(tmp_path, change) -> None:
    small_gazetteer(tmp_path).ready()
    path = tmp_path / "small.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"{change} WHERE key = 'maker'")
    for asked in (Gazetteer.ready, lambda old: old.lookup("Ohio"), lambda old: old.digest):
        with pytest.raises(GazetteerError, match=r"another version of this program.*make setup"):
            asked(Gazetteer(path))


def test_a_damaged_table_is_named(tmp_path) -> None:
    path = tmp_path / "bad.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(GazetteerError, match=r"bad\.sqlite"):
        Gazetteer(path).lookup("Ohio")
