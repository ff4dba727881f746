"""What leaves of footage that was seen before: when it was, and nobody's name."""

import io
from pathlib import Path

import pytest

from reportedly.casebook.store import Casebook
from reportedly.library import add, open_casebook
from reportedly.pipeline.publish import prepare
from reportedly.publishing.profile import FULL, PUBLIC, Profile
from reportedly.publishing.publication_file import publication_formats, write_publication
from reportedly.publishing.rows import Table
from reportedly.sightings import same_footage, undecided_footage
from tests.footage.clips import scene, write
from tests.footage_posts import CLAIMED, JUNE, MAY, exported

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
