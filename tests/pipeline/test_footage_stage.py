"""Footage from end to end: kept, described, found again in another post, and decided on."""

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from reportedly.capture.objects import FolderObjects
from reportedly.casebook.store import Casebook
from reportedly.model.capture import Stage
from reportedly.model.decision import Act
from reportedly.model.description import Likeness, Match
from reportedly.model.errors import DecisionError, FootageError
from reportedly.model.footage import How, Showing, identified
from reportedly.pipeline.add import add_sources
from reportedly.pipeline.decisions.decide import decide, undo
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.footage.describe import FootageCounts, describe_new
from reportedly.pipeline.footage.files import FOLDER
from reportedly.pipeline.footage.find import find_file
from reportedly.pipeline.footage.sighted import (
    entries_of,
    footage_entries,
    resemblances,
    waiting_pairs,
)
from reportedly.pipeline.journey import travel
from reportedly.pipeline.looking.entries import ledger_entries
from reportedly.pipeline.weigh import weigh_new
from reportedly.publishing.mediareview_file import write_mediareview
from reportedly.publishing.rows import Table
from reportedly.reading.reader import Reader
from tests.footage.clips import scene, write
from tests.footage_posts import CLAIMED, two_posts


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two posts of one film, the later one cut and encoded again; another film; a broken one."""
    folder = tmp_path_factory.mktemp("material")
    two_posts(folder)
    write(folder / "other.mp4", scene(2, seconds=2))
    whole = (folder / "old.mp4").read_bytes()
    (folder / "broken.mp4").write_bytes(whole[:40] + b"\xff" * 4000)
    return folder


SOURCES = ("may", "june", "other.mp4", "broken.mp4")


def take_in(book: Casebook, material: Path, *names: str) -> FootageCounts:
    with book.writing() as session:
        paths = [str(material / name) for name in names]
        add_sources(session, FolderObjects(book.objects), paths)
        return describe_new(session)


@pytest.fixture(scope="module")
def described(material: Path, tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    book = Casebook.create(tmp_path_factory.mktemp("described") / "book")
    counts = take_in(book, material, *SOURCES)
    assert (counts.described, counts.failed, counts.matches) == (3, 1, 1)
    return book


@pytest.fixture
def book(described: Casebook, tmp_path: Path) -> Casebook:
    """A copy that a test may change."""
    shutil.copytree(described.path, tmp_path / "book")
    return Casebook.open(tmp_path / "book")


def matches(book: Casebook) -> tuple[Match, ...]:
    with book.reading() as session:
        return session.descriptions.matches()


def test_a_film_is_found_again_under_another_post(book: Casebook) -> None:
    with book.reading() as session:
        (pair,) = waiting_pairs(session)
        shown = entries_of(session, list(session.footage.many([pair.match.first]).values()))
        posts = {e.seen[0].sighting.showing.account for e in (*shown, pair.other)}
    assert pair.match.likeness is Likeness.COPY
    assert posts == {"Dorsa Watch", "Vellor Now"}
    (part,) = pair.match.parts[:1]
    assert abs(part.start_first - part.start_second) == pytest.approx(1.0, abs=0.3)
    assert part.length == pytest.approx(3.0, abs=0.6)
    assert book.verify().ok


def test_what_cannot_be_described_is_set_aside_with_its_reason(book: Casebook) -> None:
    with book.reading() as session:
        (failure,) = [f for f in session.failures.open() if f.stage is Stage.FOOTAGE]
        assert session.footage.get(failure.subject).sha256 == failure.sha256


def test_running_twice_changes_nothing(book: Casebook, material: Path) -> None:
    with book.reading() as session:
        before = session.log_head()
    assert take_in(book, material, *SOURCES) == FootageCounts()
    with book.reading() as session:
        assert session.log_head() == before


def test_any_order_gives_the_same_matches(book: Casebook, material: Path, tmp_path: Path) -> None:
    other = Casebook.create(tmp_path / "other")
    for name in reversed(SOURCES):
        take_in(other, material, name)
    assert matches(other) == matches(book)


def test_an_interrupted_run_goes_on(material: Path, book: Casebook, tmp_path: Path) -> None:
    other = Casebook.create(tmp_path / "other")

    def interrupting(stage: str, done: int, total: int | None) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with other.writing() as session:
        add_sources(session, FolderObjects(other.objects), [str(material / s) for s in SOURCES])
        with pytest.raises(KeyboardInterrupt):
            describe_new(session, interrupting)
    assert other.verify().ok
    with other.writing() as session:
        describe_new(session)
    assert matches(other) == matches(book)


def test_deleted_derived_files_are_made_again(book: Casebook, material: Path) -> None:
    before = matches(book)
    shutil.rmtree(book.path / FOLDER)
    with book.reading() as session:
        assert find_file(session, material / "new.mp4").unsearched == 3
    with book.writing() as session:
        assert describe_new(session).described == 3
    assert matches(book) == before


def test_a_file_is_looked_up_without_being_added(
    book: Casebook, material: Path, tmp_path: Path
) -> None:
    again = write(tmp_path / "again.mp4", scene(1)[20:50], crf=30)
    with book.reading() as session:
        head = session.log_head()
        found = find_file(session, again)
        accounts = [one.other.seen[0].sighting.showing.account for one in found.found]
        with pytest.raises(FootageError):
            find_file(session, material / "broken.mp4")
    assert set(accounts) == {"Dorsa Watch", "Vellor Now"}
    with book.reading() as session:
        assert session.log_head() == head
        unlike = find_file(session, write(tmp_path / "unlike.mp4", scene(7, seconds=2)))
    assert unlike.found == ()


def depicted(book: Casebook) -> tuple[list[str], dict[str, Any]]:
    """Give what is contested of depictions, and the export as MediaReview."""
    out = io.StringIO()
    with book.reading() as session:
        entries = list(ledger_entries(session))
    write_mediareview(entries, Table.INCIDENTS, out)
    contests = [c for entry in entries for c in entry.assessment.contested]
    return [c.explanation for c in contests if c.slot == "depiction"], json.loads(out.getvalue())


def test_confirmed_reuse_contests_the_later_depiction_until_it_is_taken_back(
    book: Casebook, material: Path
) -> None:
    with book.writing() as session:
        travel(session, Reader())
        assert depicted(book)[0] == []
        (pair,) = waiting_pairs(session)
        decide(session, Act.SAME_FOOTAGE, pair.pair, "Ann")
    (explanation,), export = depicted(book)
    assert "was posted on 2024-05-02, before this incident, by Dorsa Watch" in explanation
    assert "“The depot burning in Dorsa.” (held for one recording by Ann)" in explanation
    (review,) = export["hasPart"]
    assert review["mediaAuthenticityCategory"] == "DecontextualizedContent"
    assert review["author"]["name"] == "Ann"
    (media,) = review["itemReviewed"]["mediaItemAppearance"]
    assert media["interpretedAsClaim"]["text"] == CLAIMED
    assert "one category" in export["description"]
    with book.writing() as session:
        decide(session, Act.DIFFERENT_FOOTAGE, pair.pair, "Ben")
        assert depicted(book)[0] == []
        undo(session, "Ben")
        assert len(depicted(book)[0]) == 1
    assert book.verify().ok


def test_an_earlier_sighting_that_comes_later_contests_too(book: Casebook, material: Path) -> None:
    with book.writing() as session:
        travel(session, Reader())
        earlier = identified(
            Showing(how=How.EMBEDDED, address="https://d.example/film.mp4", posted="2023-01-09")
        )
        june = next(
            e
            for e in footage_entries(session)
            if e.seen[0].sighting.showing.account == "Vellor Now"
        )
        session.footage.sight(june.footage.sha256, earlier)
        weigh_new(session)
    assert depicted(book)[0] == []
    with book.writing() as session:
        decide(session, Act.SAME_FOOTAGE, [june.footage.id] * 2, "Ann")
    (explanation,), _ = depicted(book)
    assert "posted on 2023-01-09, before this incident (the same file, confirmed by Ann)" in (
        explanation
    )


def test_a_persons_word_holds_and_can_be_taken_back(book: Casebook) -> None:
    with book.writing() as session:
        (pair,) = waiting_pairs(session)
        effect = decide(session, Act.SAME_FOOTAGE, pair.pair, "Ann", reason="The same smoke.")
        assert waiting_pairs(session) == ()
        (one,) = resemblances(session, pair.other.footage)
        assert one.decision == effect.decision
        assert [state.state for state in decisions(session)] == ["in force"]
        undo(session, "Ann")
        assert len(waiting_pairs(session)) == 1
        with pytest.raises(DecisionError, match="was seen once"):
            decide(session, Act.SAME_FOOTAGE, [pair.pair[0], pair.pair[0]], "Ann")
    assert book.verify().ok
