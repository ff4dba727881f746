"""What leaves of footage that was seen before: when it was, and nobody's name."""

import base64
import io
import re
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from reportedly.casebook.store import Casebook
from reportedly.footage.encoders import colours
from reportedly.library import add, open_casebook
from reportedly.pipeline.publish import prepare
from reportedly.publishing.profile import FULL, PUBLIC, Profile
from reportedly.publishing.publication_file import publication_formats, write_publication
from reportedly.publishing.rows import Table
from reportedly.sightings import same_footage, undecided_footage
from tests.footage.clips import scene, write
from tests.footage_posts import CLAIMED, JUNE, MAY, add_two_posts, exported

EARLIER = "Tomas Arden, 43, a baker, filmed the depot, a neighbour, Lena Kovary, said."
ARABIC = "صوره سامر الحلبي"
PRIVATE = ("Arden", "Kovary", "Ilona Marsh", "سامر الحلبي", "R. Reviewer")


@pytest.fixture(scope="module", params=[EARLIER, ARABIC])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """Add one film that was posted twice, first by a private person, and confirm that it was."""
    folder: Path = tmp_path_factory.mktemp("posts")
    film = write(folder / "film.mp4", scene(1, seconds=2))
    exported(folder / "may", "Ilona Marsh", MAY, request.param, film)
    exported(folder / "june", "Vellor Now", JUNE, CLAIMED, film)
    made = open_casebook(folder / "book")
    add(made, [folder / "may" / "result.json", folder / "june" / "result.json"])
    (waiting,) = undecided_footage(made)
    same_footage(made, *waiting.pair, author="R. Reviewer", reason="The same smoke.")
    return made


def written(book: Casebook, profile: Profile, format: str) -> str:
    out = io.StringIO()
    with book.reading() as session:
        ids = [row.id for row in session.incident_rows()]
        ready = prepare(session, ids, profile)
    write_publication(ready.publication, format, Table.INCIDENTS, out)
    return out.getvalue()


@pytest.mark.parametrize("format", publication_formats())
def test_no_name_leaves_with_a_contest_of_footage(book: Casebook, format: str) -> None:
    public = written(book, PUBLIC, format)
    assert [name for name in PRIVATE if name in public] == []


def test_that_it_was_seen_before_leaves(book: Casebook) -> None:
    public = written(book, PUBLIC, "html")
    assert "was posted on 2024-05-02, before this incident" in public
    full = written(book, FULL, "html")
    assert "by Ilona Marsh" in full
    assert "confirmed by R. Reviewer" in full


@pytest.fixture(scope="module")
def reused(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """Add a film that was posted in May and, cut and encoded again, in June; confirm it."""
    folder = tmp_path_factory.mktemp("reused")
    made = open_casebook(folder / "book")
    add_two_posts(made, folder)
    (waiting,) = undecided_footage(made)
    same_footage(made, *waiting.pair, author="R. Reviewer")
    return made


def sources(page: str) -> list[bytes]:
    return [
        base64.b64decode(one) for one in re.findall(r'src="data:image/jpeg;base64,([^"]+)"', page)
    ]


def test_an_account_is_held_back_whole_and_the_place_it_is_called_after_stays(
    reused: Casebook,
) -> None:
    public = written(reused, PUBLIC, "html")
    assert "by [contact withheld] with the words “The depot burning in Dorsa.”" in public
    assert "Dorsa Watch" not in public


@pytest.mark.parametrize("profile", [PUBLIC, FULL])
def test_pictures_leave_when_chosen_and_never_clear(reused: Casebook, profile: Profile) -> None:
    assert "<img" not in written(reused, profile, "html")
    assert "img-src" not in written(reused, profile, "html")
    page = written(reused, replace(profile, pictures=True), "html")
    assert "img-src data:;" in page
    assert "beside" in page
    pictures = sources(page)
    assert len(pictures) >= 3
    for jpeg in pictures:
        assert b"Exif" not in jpeg
        red, green, blue = colours(jpeg, 64).transpose(2, 0, 1).astype(int)
        assert np.abs(red - green).max() <= 4
        assert np.abs(green - blue).max() <= 4
        assert np.abs(np.diff(green, axis=1)).mean() < 6  # smooth: nobody can be made out
    assert "data:image" not in written(reused, replace(profile, pictures=True), "json")
