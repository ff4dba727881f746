"""What is refused: nothing that leads to whoever filmed is kept, shown or exported."""

import io
from pathlib import Path

import pytest

from reportedly.casebook.store import Casebook
from reportedly.cli.main import main
from reportedly.library import add, open_casebook
from reportedly.pipeline.publish import prepare
from reportedly.publishing.profile import FULL, PUBLIC, Profile
from reportedly.publishing.publication_file import publication_formats, write_publication
from reportedly.publishing.rows import Table
from tests.footage.test_facts import exif, film, photo
from tests.footage_posts import CLAIMED, JUNE, exported

PLACE, OWNER, SERIAL = "+12.3456+065.4321/", "Tomas Arden", "SN-7730041"
MAKER = "Velkara Optics"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """Add a post's photo and a film that state where, by whom and with what they were taken."""
    folder: Path = tmp_path_factory.mktemp("media")
    # 010F maker, 013B artist; C62F and A430 the camera's serial number and owner.
    said = exif(tag_010f=MAKER, tag_013b=OWNER, tag_c62f=SERIAL, tag_a430=OWNER, gps="1")
    exported(folder / "post", "Vellor Now", JUNE, CLAIMED, photo(folder / "photo.jpg", said))
    film(folder / "film.mp4", location=PLACE, artist=OWNER, comment="no names here")
    made = open_casebook(folder / "book")
    add(made, [folder / "post" / "result.json", folder / "film.mp4"])
    return made


def kept(book: Casebook) -> bytes:
    """Give all that the casebook wrote, but for the media, which it keeps untouched."""
    files = [path for path in sorted(book.path.rglob("*")) if path.is_file()]
    return b"".join(
        p.read_bytes() for p in files if "objects" not in p.relative_to(book.path).parts
    )


@pytest.mark.parametrize("words", [PLACE, "12.34", OWNER, SERIAL])
def test_neither_place_nor_owner_nor_device_is_kept(book: Casebook, words: str) -> None:
    whole = kept(book)
    assert words.encode() not in whole
    assert b"place, owner or device" in whole


def test_the_pages_of_the_file_say_no_more_than_that_it_is_stated(
    book: Casebook, capsys: pytest.CaptureFixture[str]
) -> None:
    with book.reading() as session:
        names = [one.id for one in session.footage.all()]
    for name in names:
        capsys.readouterr()
        with pytest.raises(SystemExit):
            main(("-c", str(book.path), "footage", "show", name))
        said = capsys.readouterr().out
        assert "place, owner or device: stated" in said
        assert not any(words in said for words in ("12.34", OWNER, SERIAL))


@pytest.mark.parametrize("profile", [PUBLIC, FULL], ids=["public", "full"])
def test_no_publication_carries_metadata_of_media(book: Casebook, profile: Profile) -> None:
    with book.reading() as session:
        ids = [row.id for row in session.incident_rows()]
        ready = prepare(session, ids, profile)
    for form in publication_formats():
        out = io.StringIO()
        write_publication(ready.publication, form, Table.INCIDENTS, out)
        assert not any(words in out.getvalue() for words in (MAKER, OWNER, SERIAL, "12.34")), form
