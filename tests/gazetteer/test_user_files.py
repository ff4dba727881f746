import json
import pickle
from pathlib import Path

import pytest

from reportedly.gazetteer.entry import PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.errors import GazetteerError


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_users_place_ranks_first_and_changes_the_digest(
    gazetteer: Gazetteer, tmp_path: Path
) -> None:
    path = write(
        tmp_path,
        "own.csv",
        "Name,lat,lon,alternates,kind,country\n"
        "Columbus,1.5,2.5,Old Columbus|الكولومبوس,landmark,sy\n",
    )
    mine = gazetteer.with_files([path])
    first = mine.lookup("Columbus")[0]
    assert (first.lat, first.lon, first.kind, first.country) == (1.5, 2.5, PlaceKind.LANDMARK, "SY")
    assert mine.lookup("old columbus") == mine.lookup("كولومبوس") == (first,)
    assert mine.get(first.id) == first
    assert mine.digest != gazetteer.digest
    assert mine.digest == gazetteer.with_files([path]).digest
    assert len(gazetteer.lookup("Columbus")) == 2


@pytest.mark.parametrize("mark", ["|", ";", " ; "])
def test_a_users_place_is_known_by_its_names_in_arabic(
    gazetteer: Gazetteer, tmp_path: Path, mark: str
) -> None:
    names = mark.join(("Old Velkara", "فلكارا القديمة", "فلكارا"))
    path = write(tmp_path, "own.csv", f"name,lat,lon,alternates\nVelkara,-20,-150,{names}\n")
    mine = gazetteer.with_files([path])
    (own,) = mine.lookup("Velkara")
    assert {own.id} == mine.in_arabic("فلكارا القديمة") == mine.in_arabic("فلكارا")
    assert mine.lookup("Old Velkara") == (own,)
    assert mine.opens_in_arabic("فلكارا")
    assert not mine.in_arabic("Velkara")


def test_a_user_names_what_contains_a_place(gazetteer: Gazetteer, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "name,lat,lon,country,within\nTell,35.9,36.6,SY,Idlib\n")
    mine = gazetteer.with_files([path])
    assert [e.id for e in mine.containers(mine.lookup("Tell")[0])] == ["gn:6", "SY.12", "SY"]
    copy = pickle.loads(pickle.dumps(mine))  # noqa: S301
    assert copy.digest == mine.digest
    assert copy.lookup("Tell") == mine.lookup("Tell")


def test_tsv_and_geojson_are_read(gazetteer: Gazetteer, tmp_path: Path) -> None:
    tsv = write(tmp_path, "a.tsv", "name\tlat\tlon\nTell One\t35\t36\n")
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [36.5, 35.5]},
        "properties": {"name": "Tell Two", "alternates": ["Second Tell"]},
    }
    geojson = write(tmp_path, "b.geojson", json.dumps({"features": [feature]}))
    mine = gazetteer.with_files([tsv, geojson])
    assert mine.lookup("Tell One")[0].lon == 36
    assert mine.lookup("second tell")[0].lat == 35.5


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "name,lat\nX,1\n", r"a\.csv: line 1: the header lacks lon"),
        ("a.csv", "name,lat,lon\nX,1,2\nY,north,2\n", r"csv: line 3: lat 'north' is not a number"),
        ("a.csv", "name,lat,lon\nX,91,2\n", r"line 2: lat 91 is outside ±90"),
        ("a.csv", "name,lat,lon\n ,1,2\n", r"line 2: the name is empty"),
        ("a.csv", "name,lat,lon,kind\nX,1,2,castle\n", r"line 2: kind 'castle' is none of"),
        ("a.csv", "name,lat,lon\nX,nan,2\n", r"line 2: lat nan is outside"),
        ("a.geojson", "{", r"a\.geojson: line 1: is not JSON"),
        ("a.geojson", "[]", r"is not a GeoJSON FeatureCollection"),
        ("a.geojson", '{"features": [{"geometry": null}]}', r"feature 1: lacks a point geometry"),
    ],
)  # fmt: skip
def test_faults_name_the_file_and_the_line(
    gazetteer: Gazetteer, tmp_path: Path, name: str, text: str, message: str
) -> None:
    with pytest.raises(GazetteerError, match=message):
        gazetteer.with_files([write(tmp_path, name, text)])


def test_a_missing_file_and_a_file_of_other_bytes_are_named(
    gazetteer: Gazetteer, tmp_path: Path
) -> None:
    with pytest.raises(GazetteerError, match=r"none\.csv: cannot be read"):
        gazetteer.with_files([tmp_path / "none.csv"])
    path = tmp_path / "latin.csv"
    path.write_bytes("name,lat,lon\nPetén,1,2\n".encode("latin-1"))
    with pytest.raises(GazetteerError, match="is not UTF-8"):
        gazetteer.with_files([path])
