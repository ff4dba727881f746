import json
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.casebook import coverage, edge_rows, schema, tables
from reportedly.casebook.checkpoints import AT_LAST
from reportedly.casebook.codec import encode
from reportedly.casebook.edge_rows import edge_row
from reportedly.casebook.engine import DATABASE
from reportedly.casebook.headfile import read_head
from reportedly.casebook.overview.incident_table import IncidentFilter
from reportedly.casebook.rooms import linking
from reportedly.casebook.rooms.reports import ReportState, TakenFrom
from reportedly.casebook.rooms.settings import Stored
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.model.errors import (
    CasebookDamaged,
    CasebookError,
    CasebookNotFound,
    UnknownId,
)
from reportedly.model.incident import Edge, Judgement
from reportedly.model.reading import Reading
from tests.casebook.material import POLICY, READER, edge, fill, put_object, report


def test_a_folder_without_a_casebook_is_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(CasebookNotFound, match="no casebook"):
        Casebook.open(tmp_path)


def test_a_second_casebook_is_not_made_over_the_first(full: Casebook) -> None:
    with pytest.raises(CasebookError, match="already"):
        Casebook.create(full.path)
    assert full.verify().ok


def test_a_half_made_casebook_is_finished(tmp_path: Path) -> None:
    (tmp_path / "objects").mkdir()
    (tmp_path / DATABASE).touch()
    with pytest.raises(CasebookDamaged, match="not a finished casebook"):
        Casebook.open(tmp_path)
    assert Casebook.create(tmp_path).verify().ok


def test_whoever_obtains_a_half_made_casebook_finishes_it(tmp_path: Path) -> None:
    (tmp_path / DATABASE).touch()
    with ThreadPoolExecutor(4) as several:
        books = list(several.map(Casebook.obtain, [tmp_path] * 4))
    assert all(book.verify().ok for book in books)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as connection:
        assert connection.execute("SELECT kind FROM log").fetchall() == [("casebook created",)]


def test_a_database_of_something_else_is_no_half_made_casebook(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / DATABASE)) as connection:
        connection.execute("CREATE TABLE somebody_elses (words TEXT)")
    with pytest.raises(CasebookDamaged, match="not a finished casebook"):
        Casebook.obtain(tmp_path)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"not a database at all" * 100)
    with pytest.raises(CasebookDamaged, match="damaged"):
        Casebook.open(tmp_path)


def test_a_newer_schema_is_refused_with_advice(full: Casebook) -> None:
    with closing(sqlite3.connect(full.path / DATABASE)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CasebookDamaged, match="install a newer version"):
        Casebook.open(full.path)
    with pytest.raises(CasebookDamaged, match="newer"), full.writing():
        pass


def test_an_older_schema_is_brought_up_to_date(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrated: list[object] = []
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "next"))
    monkeypatch.setattr(schema, "_migrate", migrated.append)
    with book.writing() as session:
        kinds = [entry.kind for entry in session.log_entries()]
    assert kinds == ["casebook created", "schema migrated"]
    assert migrated


def named_row(edge: Edge) -> dict[str, str]:
    """Give an edge's row as it was before the form without the names of its fields."""
    return {**edge_row(edge), "body": encode(edge)}


def test_a_casebook_made_before_the_last_migration_opens_and_verifies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = schema.REVISIONS
    pairs = [edge("m-1", "m-2"), edge("m-1", "m-3", Judgement.UNSURE), edge("m-2", "m-3")]
    with monkeypatch.context() as before:
        before.setattr(schema, "REVISIONS", known[:-1])
        before.setattr(linking, "edge_row", named_row)
        old = Casebook.create(tmp_path / "old")
        with old.writing() as session:
            session.linking.put_edges(pairs)
        with pytest.raises(CasebookDamaged), old.reading() as session:
            session.linking.edges_among(["m-1", "m-2"])
    monkeypatch.setattr(edge_rows, "_PAGE", 2)
    book = Casebook.open(old.path)
    with book.writing() as session:
        migrated = [e for e in session.log_entries() if e.kind == "schema migrated"]
        assert [json.loads(e.payload)["about"] for e in migrated] == [{"schema": known[-1]}]
        assert list(session.linking.edges_among(["m-1", "m-2", "m-3"])) == pairs
    assert book.verify().ok


def test_everything_is_counted(full: Casebook) -> None:
    with full.reading() as session:
        counts = session.counts()
    assert counts == Stored(6, 6, 6, 0, 0, 6, 6, 3, 1, 0, counts.log_entries)


def test_doing_everything_twice_changes_nothing(full: Casebook) -> None:
    with full.writing() as session:
        before = session.log_head()
        fill(session, full.path)
        assert session.log_head() == before
    assert read_head(full.path) == before


def test_a_reading_session_does_not_write(full: Casebook) -> None:
    with full.reading() as session, pytest.raises(CasebookError, match="only reads"):
        session.settings.put("policy", "other")


def test_a_batch_is_stored_whole_or_not_at_all(full: Casebook) -> None:
    with full.writing() as session:
        before = session.log_head()
        with pytest.raises(RuntimeError):
            _fail_in_a_batch(session)
        assert session.log_head() == before
        assert session.settings.get("policy") == POLICY
        with session.batch():
            session.settings.put("policy", "other")
            session.settings.put("policy", "another")
        assert session.log_head().count == before.count + 2
    assert full.verify().ok


def _fail_in_a_batch(session: Session) -> None:
    with session.batch():
        session.settings.put("policy", "other")
        session.reports.add([(report(99), TakenFrom("0" * 64, ""))])
        raise RuntimeError


def _fail_after_a_change(book: Casebook) -> None:
    with book.writing() as session:
        session.settings.put("colour", "red")
        raise RuntimeError


def test_an_error_in_a_writing_session_leaves_what_was_committed(full: Casebook) -> None:
    with pytest.raises(RuntimeError):
        _fail_after_a_change(full)
    with full.reading() as session:
        assert session.settings.get("colour") == "red"
    assert full.verify().ok


def test_one_report_from_two_captures_is_one_report(book: Casebook) -> None:
    one, two = (put_object(book.path, data) for data in (b"one", b"two"))
    found = report(1)
    with book.writing() as session:
        session.captures.add([one, two])
        places = [TakenFrom(one.sha256, ""), TakenFrom(two.sha256, "item 7")]
        assert session.reports.add([(found, places[0])]) == (found.id,)
        assert session.reports.add([(found, places[1])]) == ()
        assert session.reports.taken_from([found.id]) == {found.id: tuple(sorted(places))}
        assert session.reports.of_capture(two.sha256) == (found.id,)
        assert session.counts().reports == 1


def test_reports_are_found_by_the_beginning_of_their_id(full: Casebook) -> None:
    with full.reading() as session:
        for stored in session.reports.all():
            assert session.reports.get(stored.id[:10]) == stored
        for typed in ("r-", "", "nothing", "r-zz", "i-0", "%", "r-%"):
            with pytest.raises(UnknownId):
                session.reports.get(typed)


def test_several_ids_that_begin_alike_are_named(book: Casebook) -> None:
    with book.writing() as session:
        fill(session, book.path, count=40)
        alike = [row.id[:3] for row in session.reports.rows()]
        with pytest.raises(UnknownId, match="More than one report"):
            session.reports.get(max(alike, key=alike.count))


def test_the_table_of_reports_shows_their_state(full: Casebook) -> None:
    with full.reading() as session:
        rows = list(session.reports.rows())
        assert {row.state for row in rows} == {ReportState.READ}
        assert {row.reader for row in rows} == {READER}
        assert rows[0].title.startswith("Shelling kills 1")
        assert list(session.reports.rows([rows[3].id])) == [rows[3]]


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (IncidentFilter(), 3),
        (IncidentFilter(since="2024-03-08", until="2024-03-08"), 3),
        (IncidentFilter(since="2024-03-09"), 0),
        (IncidentFilter(until="2024-03-07"), 0),
        (IncidentFilter(place="SUMY"), 3),
        (IncidentFilter(place="Sumy 1"), 1),
        (IncidentFilter(place="%"), 0),
        (IncidentFilter(country="UA"), 3),
        (IncidentFilter(country="SY"), 0),
        (IncidentFilter(kind="shelling"), 3),
        (IncidentFilter(kind="shell"), 0),
        (IncidentFilter(label="Weak"), 3),
        (IncidentFilter(killed_at_least=4), 3),
        (IncidentFilter(killed_at_least=5), 0),
        (IncidentFilter(contested=True), 3),
        (IncidentFilter(contested=False), 0),
    ],
)
def test_the_incident_table_is_filtered(full: Casebook, wanted: IncidentFilter, shown: int) -> None:
    with full.reading() as session:
        assert len(session.incident_rows(wanted)) == shown == session.count_incidents(wanted)


def test_every_table_is_covered_by_the_log() -> None:
    covered = {cover.name for cover in (*coverage.LISTED, *coverage.SUMMED)}
    covered.update(coverage.RECOMPUTED, ("log", "log_head", "sums"))
    assert covered == set(tables.metadata.tables)


def test_a_casebook_is_read_from_a_folder_that_cannot_be_written(
    full: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with Casebook.open(full.path).reading() as session:
        assert session.counts().reports == 6


def test_a_folder_is_told_by_where_it_lies_not_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        Casebook.create(Path("book"))
        assert (tmp_path / name / "book" / DATABASE).is_file()


def test_connections_that_are_kept_see_what_was_written_meanwhile(tmp_path: Path) -> None:
    book = Casebook.create(tmp_path / "book")
    with book.keeping():
        for name in ("a", "b", "c"):
            with book.writing() as session:
                session.settings.put(name, "1")
            with book.reading() as session:
                assert session.settings.get(name) == "1"
        with Casebook.open(book.path).writing() as another:
            another.settings.put("d", "1")
        with book.reading() as session:
            assert set(session.settings.all()) == {"a", "b", "c", "d"}
    assert not list(book.path.glob("*-wal"))
    assert book.verify().ok


def test_what_is_committed_is_moved_into_the_database_without_anybody_waiting(
    tmp_path: Path,
) -> None:
    book = Casebook.create(tmp_path / "book")
    with book.keeping():
        with book.writing() as session, session.batch():
            limit = session.connection.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar()
            assert limit == AT_LAST
            session.settings.put("moved", "by itself")
        deadline = time.monotonic() + 30
        while b"by itself" not in (book.path / DATABASE).read_bytes():
            assert time.monotonic() < deadline
            time.sleep(0.01)


def test_a_kept_connection_is_left_once_another_database_lies_there(tmp_path: Path) -> None:
    book, other = (Casebook.create(tmp_path / name) for name in ("book", "other"))
    with other.writing() as session:
        session.settings.put("which", "other")
    with book.keeping():
        with book.writing() as session:
            session.settings.put("which", "book")
        for name in (DATABASE, "head"):
            (other.path / name).replace(book.path / name)
        for left in book.path.glob(f"{DATABASE}-*"):
            left.unlink()
        with book.reading() as session:
            assert session.settings.get("which") == "other"
        with book.writing() as session:
            session.settings.put("more", "1")
    with Casebook.open(book.path).reading() as session:
        assert session.settings.all() == {"which": "other", "more": "1"}


def test_what_a_batch_took_back_is_not_remembered(tmp_path: Path) -> None:
    book = Casebook.create(tmp_path / "book")
    with book.writing() as session:
        session.settings.put("which", "before")
        end = session.log_head()

        def broken_off() -> None:
            with session.batch():
                session.settings.put("which", "taken back")
                assert session.settings.get("which") == "taken back"
                assert session.log_head().count == end.count + 1
                raise ValueError("broken off")

        with pytest.raises(ValueError, match="broken off"):
            broken_off()
        assert session.settings.get("which") == "before"
        assert session.log_head() == end
        session.settings.put("which", "after")
        assert session.settings.get("which") == "after"
        assert session.log_head().count == end.count + 1
    assert book.verify().ok


def test_a_newer_reading_takes_the_place_of_what_a_session_remembers(full: Casebook) -> None:
    with full.writing() as session:
        claim = next(session.readings.all_claims())
        reading = session.readings.get(claim.report)
        assert reading is not None
        assert session.readings.claims(mentions=[claim.mention])
        session.readings.put([Reading(claim.report, "another reader")])
        assert session.readings.claims(ids=[claim.id]) == ()
        assert session.readings.claims(mentions=[claim.mention]) == ()
        assert session.readings.mentions_of([claim.id]) == {}
        session.readings.put([reading])
        assert session.readings.claims(ids=[claim.id]) == (claim,)


@pytest.mark.parametrize("how", ["deleted", "emptied"])
def test_a_casebook_that_lost_its_database_is_not_begun_anew(full: Casebook, how: str) -> None:
    database = full.path / "casebook.sqlite"
    database.unlink() if how == "deleted" else database.write_bytes(b"")
    for left in full.path.glob("casebook.sqlite-*"):
        left.unlink()
    for reach in (Casebook.open, Casebook.create, Casebook.obtain):
        with pytest.raises(
            CasebookDamaged, match=r"has lost its database.*Put casebook\.sqlite back"
        ):
            reach(full.path)
    assert not database.is_file() or database.stat().st_size == 0
