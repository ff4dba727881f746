"""Footage and sightings: tied in whatever order they come, once, and covered by the log."""

import hashlib
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import text

from reportedly.casebook.store import Casebook
from reportedly.model.errors import UnknownId
from reportedly.model.footage import (
    FoundMedia,
    How,
    MediaKind,
    Showing,
    identified,
    make_footage,
)

BYTES = b"a film"
HASH = hashlib.sha256(BYTES).hexdigest()
FILM = make_footage(HASH, MediaKind.VIDEO, "video/mp4", len(BYTES))
ADDRESS = "https://v.example/a.mp4"
FOUND = FoundMedia(FILM, ADDRESS)
BY_PAGE = identified(Showing(how=How.EMBEDDED, address=ADDRESS, posted="2024-03-09"))
BY_SHEET = identified(Showing(how=How.LISTED, address=f"sha256:{HASH}", posted="2024-03-08"))
BY_PATH = identified(Showing(how=How.ATTACHED, address="photos/a.jpg", left_out=""))


def fill(book: Casebook, order: tuple[str, ...]) -> None:
    (book.objects / HASH[:2]).mkdir(exist_ok=True)
    (book.objects / HASH[:2] / HASH[2:]).write_bytes(BYTES)
    with book.writing() as session:
        for what in order:
            if what == "film":
                session.footage.add([FOUND])
            else:
                session.footage.show([{"page": BY_PAGE, "sheet": BY_SHEET}[what]])


@pytest.mark.parametrize("order", list(permutations(("film", "page", "sheet"))))
def test_sightings_are_the_same_in_every_order(book: Casebook, order: tuple[str, ...]) -> None:
    fill(book, order)
    fill(book, order)
    with book.reading() as session:
        seen = session.footage.sightings([HASH])[HASH]
        assert [one.showing.how for one in seen] == [How.LISTED, How.EMBEDDED]
    assert book.verify().ok


def test_adding_twice_writes_nothing_to_the_log(book: Casebook) -> None:
    fill(book, ("film", "page", "sheet"))
    with book.reading() as session:
        before = session.log_head()
    fill(book, ("sheet", "film", "page"))
    with book.reading() as session:
        assert session.log_head() == before


def test_footage_is_found_by_id_by_hash_and_by_the_beginning(book: Casebook) -> None:
    fill(book, ("film",))
    with book.reading() as session:
        for typed in (FILM.id, HASH, FILM.id[:6]):
            assert session.footage.get(typed) == FILM
        with pytest.raises(UnknownId):
            session.footage.get("v-0000")


def test_a_path_ties_nothing_by_itself_and_is_missed(book: Casebook) -> None:
    fill(book, ("film",))
    with book.writing() as session:
        session.footage.show([BY_PATH])
        assert session.footage.missing() == (BY_PATH,)
        session.footage.sight(HASH, BY_PATH)
        assert session.footage.missing() == ()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE footage SET media_type = 'video/webm'", "footage"),
        ("DELETE FROM sightings", "sighting"),
        ("UPDATE showings SET how = 'added'", "showing"),
        ("UPDATE addresses SET address = 'https://other.example'", "address of footage"),
    ],
)
def test_an_edit_is_found_and_named(book: Casebook, statement: str, told: str) -> None:
    fill(book, ("film", "page"))
    with book.writing() as session, session.connection.begin():
        session.connection.execute(text(statement))
    found = book.verify()
    assert any(problem.where.startswith(told) for problem in found.problems)


def test_lost_bytes_of_footage_are_found(book: Casebook) -> None:
    fill(book, ("film",))
    Path(book.objects / HASH[:2] / HASH[2:]).unlink()
    assert [problem.where for problem in book.verify().problems] == [f"object {HASH}"]
