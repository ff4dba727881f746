"""Whatever is changed behind the casebook's back is found, and named."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.casebook import log, tables
from reportedly.casebook.coverage import LISTED
from reportedly.casebook.engine import DATABASE
from reportedly.casebook.headfile import read_head
from reportedly.casebook.rooms import prints as print_index
from reportedly.casebook.rooms.decisions import new_decision
from reportedly.casebook.store import Casebook
from reportedly.casebook.verifying.verify import VerifyReport
from reportedly.model.decision import Act
from reportedly.model.errors import CasebookDamaged, CasebookError
from tests.casebook.material import fill, incident, reading, report

TABLES = sorted(tables.metadata.tables)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casebook]:
    """A casebook with rows in every table; a print in more than three reports is common."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(print_index, "COMMON", 3)
        patch.setattr(print_index, "FIRST", 2)
        yield _filled(Casebook.create(tmp_path_factory.mktemp("original") / "book"))


def _filled(book: Casebook) -> Casebook:
    with book.writing() as session:
        fill(session, book.path)
        readings = [reading(found) for found in session.reports.all()]
        session.incidents.put([incident(*readings[:4])])
        session.decisions.append(new_decision(Act.REJECT_CLAIM, [readings[0].claims[0].id], "A"))
        session.decisions.append(new_decision(Act.CONFIRM_CLAIM, [readings[1].claims[0].id], "B"))
    return book


@contextmanager
def copied(book: Casebook, folder: Path) -> Iterator[Casebook]:
    shutil.rmtree(folder / "copy", ignore_errors=True)
    shutil.copytree(book.path, folder / "copy")
    yield Casebook(folder / "copy")


def run(book: Casebook, *statements: str) -> None:
    with closing(sqlite3.connect(book.path / DATABASE, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def all_rows(book: Casebook, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(book.path / DATABASE)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608


def snapshot(book: Casebook) -> dict[str, list[str]]:
    return {table: sorted(map(repr, all_rows(book, table))) for table in TABLES}


def key_condition(table: str, row: tuple[object, ...]) -> tuple[str, list[object]]:
    names = [column.name for column in tables.metadata.tables[table].columns]
    return " AND ".join(f"{name} IS ?" for name in names), list(row)


def places(outcome: VerifyReport) -> str:
    return "; ".join(problem.where for problem in outcome.problems)


def test_an_untouched_casebook_verifies(original: Casebook) -> None:
    outcome = original.verify()
    assert outcome.problems == ()
    assert outcome.notes == ()
    assert outcome.head == read_head(original.path)
    assert outcome.checked["objects"] == outcome.checked["reports"] == 6
    assert all(all_rows(original, table) for table in TABLES)


@settings(max_examples=60)
@given(st.sampled_from(TABLES), st.randoms())
def test_any_edited_value_is_found(
    original: Casebook, tmp_path_factory: pytest.TempPathFactory, table: str, chance: random.Random
) -> None:
    folder = tmp_path_factory.getbasetemp()
    row = chance.choice(all_rows(original, table))
    at = chance.randrange(len(row))
    name = list(tables.metadata.tables[table].columns)[at].name
    condition, values = key_condition(table, row)
    with copied(original, folder) as book:
        with closing(sqlite3.connect(book.path / DATABASE, isolation_level=None)) as connection:
            statement = f"UPDATE {table} SET {name} = ? WHERE {condition}"  # noqa: S608
            connection.execute(statement, [edited(row[at], chance), *values])
        outcome = book.verify()
    assert outcome.problems, (table, name, row)
    if table in {cover.name for cover in LISTED}:
        assert any(str(part)[:8] in places(outcome) for part in row), (table, places(outcome))


def edited(value: object, chance: random.Random) -> object:
    match value:
        case None:
            return "x"
        case int() | float():
            return value + 1000
        case bytes():
            return value + b"12345678"
        case _:
            text = str(value)
            at = chance.randrange(len(text) + 1)
            return text[:at] + "~" + text[at:]


@settings(max_examples=60)
@given(st.sampled_from(TABLES), st.randoms())
def test_any_deleted_row_is_found(
    original: Casebook, tmp_path_factory: pytest.TempPathFactory, table: str, chance: random.Random
) -> None:
    row = chance.choice(all_rows(original, table))
    condition, values = key_condition(table, row)
    with copied(original, tmp_path_factory.getbasetemp()) as book:
        with closing(sqlite3.connect(book.path / DATABASE, isolation_level=None)) as connection:
            connection.execute(f"DELETE FROM {table} WHERE {condition}", values)  # noqa: S608
        outcome = book.verify()
    assert outcome.problems
    if table in {cover.name for cover in LISTED}:
        assert str(row[1] if table == "reports" else row[0]) in places(outcome)


@settings(max_examples=40)
@given(st.randoms())
def test_a_flipped_byte_of_the_file_is_found_or_changes_nothing(
    original: Casebook, tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    before = snapshot(original)
    with copied(original, tmp_path_factory.getbasetemp()) as book:
        path = book.path / DATABASE
        data = bytearray(path.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        try:
            found = bool(book.verify().problems)
        except (CasebookDamaged, CasebookError):
            found = True
        assert found or before == snapshot(book)


def test_an_edited_report_text_is_named(full: Casebook) -> None:
    run(full, "UPDATE reports SET body = replace(body, 'killed', 'harmed') WHERE number = 3")
    with full.reading() as session:
        edited_id = [row.id for row in session.reports.rows()][2]
    (problem,) = full.verify().problems
    assert problem.where == f"report {edited_id}"
    assert "edited" in problem.what
    assert problem.advice


def test_an_edited_claim_is_named_with_its_report(full: Casebook) -> None:
    run(
        full,
        "UPDATE claims SET body = replace(body, 'stated', 'denied') "
        "WHERE id = (SELECT id FROM claims LIMIT 1)",
    )
    (problem,) = full.verify().problems
    changed = next(row for row in all_rows(full, "claims") if "denied" in str(row[-1]))
    assert problem.where == f"claim {changed[0]} of report {changed[1]}"


def test_a_row_slipped_in_is_found(full: Casebook) -> None:
    run(full, "INSERT INTO captures VALUES ('ab', 1, 'text')")
    assert "capture ab" in places(full.verify())


def test_an_edited_object_is_named(full: Casebook) -> None:
    path = next(path for path in full.objects.rglob("*") if path.is_file())
    path.write_bytes(path.read_bytes()[:-1] + b"~")
    (problem,) = full.verify().problems
    assert problem.where == f"object {path.parent.name}{path.name}"
    assert "bytes were changed" in problem.what


def test_a_deleted_object_is_named(full: Casebook) -> None:
    path = next(path for path in full.objects.rglob("*") if path.is_file())
    path.unlink()
    (problem,) = full.verify().problems
    assert problem.where == f"object {path.parent.name}{path.name}"
    assert "missing" in problem.what


def test_an_object_without_a_capture_is_only_noted(full: Casebook) -> None:
    (full.objects / "incoming").mkdir()
    (full.objects / "incoming" / "half").write_bytes(b"half")
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    (full.objects / digest[:2]).mkdir()
    (full.objects / digest[:2] / digest[2:]).write_bytes(b"abc")
    outcome = full.verify()
    assert outcome.ok
    assert [note.where for note in outcome.notes] == [
        f"object {digest}",
        "file objects/incoming/half",
    ]


def test_a_truncated_log_is_found(full: Casebook) -> None:
    run(full, "DELETE FROM log WHERE seq > 10")
    assert "log head" in places(full.verify())
    assert "log after entry 10" in places(full.verify())


def test_a_log_truncated_with_its_head_row_is_found_by_the_head_file(full: Casebook) -> None:
    run(
        full,
        "DELETE FROM log WHERE seq > 10",
        "UPDATE log_head SET entries = 10, hash = (SELECT hash FROM log WHERE seq = 10)",
    )
    assert "log after entry 10" in places(full.verify())
    with pytest.raises(CasebookDamaged, match="does not contain the end"), full.writing():
        pass


def test_a_whole_folder_put_back_is_found_by_a_head_kept_elsewhere(
    full: Casebook, tmp_path: Path
) -> None:
    with copied(full, tmp_path) as older:
        with full.writing() as session:
            session.settings.put("policy", "other")
        kept = read_head(full.path)
        assert kept is not None
        assert older.verify().ok
        assert "log after entry" in places(older.verify(expected_head=kept))
    assert full.verify(expected_head=kept).ok


def test_a_log_written_anew_is_found_by_a_head_kept_elsewhere(full: Casebook) -> None:
    with full.reading() as session:
        early = log.Head(3, next(iter(session.log_entries(2))).hash)
    rewrite_log(full, 3)
    assert full.verify().ok
    assert "log entry 3" in places(full.verify(expected_head=early))


def rewrite_log(book: Casebook, at: int) -> None:
    """Do what a thorough forger would: change an entry's date, rehash the rest, fix the heads."""
    with closing(sqlite3.connect(book.path / DATABASE, isolation_level=None)) as connection:
        rows = connection.execute("SELECT * FROM log ORDER BY seq").fetchall()
        previous = log.START
        for seq, at_time, kind, payload, _, _ in rows:
            moment = "2020-01-01T00:00:00Z" if seq < at + 1 else at_time
            digest = log.entry_hash(seq, moment, kind, payload, previous)
            new = (moment, previous, digest, seq)
            connection.execute("UPDATE log SET at = ?, previous = ?, hash = ? WHERE seq = ?", new)
            previous = digest
        connection.execute("UPDATE log_head SET hash = ?", (previous,))
    (book.path / "head").write_text(f"{len(rows)} {previous}\n")


def test_reordered_entries_are_found(full: Casebook) -> None:
    run(
        full,
        "UPDATE log SET seq = -4 WHERE seq = 4",
        "UPDATE log SET seq = 4 WHERE seq = 5",
        "UPDATE log SET seq = 5 WHERE seq = -4",
    )
    assert "log entry 4; " in places(full.verify())
    assert "log entry 5; " in places(full.verify())


def test_a_removed_entry_is_found(full: Casebook) -> None:
    run(full, "DELETE FROM log WHERE seq = 5")
    problems = full.verify().problems
    assert any(p.where == "log entry 6" and "1 entries were removed" in p.what for p in problems)


def test_a_head_file_that_is_gone_or_garbled_is_a_problem(full: Casebook) -> None:
    (full.path / "head").write_text("nonsense")
    assert places(full.verify()) == "file 'head'"
    (full.path / "head").unlink()
    assert places(full.verify()) == "file 'head'"
    with full.writing():
        pass
    assert full.verify().ok


def test_a_garbled_head_file_is_named_to_whoever_writes(full: Casebook) -> None:
    (full.path / "head").write_text("42 9f86")
    with (
        pytest.raises(CasebookDamaged, match="remove that file and go on") as refused,
        full.writing(),
    ):
        pass
    assert "file 'head'" in str(refused.value)


def test_a_head_file_that_lags_is_noted_and_brought_up_to_date(full: Casebook) -> None:
    before = (full.path / "head").read_text()
    with full.writing() as session:
        session.settings.put("policy", "other")
    (full.path / "head").write_text(before)
    outcome = full.verify()
    assert outcome.ok
    assert "lags 1 entries" in outcome.notes[0].what
    with full.writing():
        pass
    assert full.verify().notes == ()


def test_problems_beyond_a_thousand_are_counted(book: Casebook) -> None:
    rows = ", ".join(f"('{n:064}', 1, 'text')" for n in range(1500))
    run(book, f"INSERT INTO captures VALUES {rows}")  # noqa: S608
    outcome = book.verify()
    assert len(outcome.problems) == 1001
    assert "2000 more" in outcome.problems[-1].what


def test_the_policy_in_force_is_covered(full: Casebook) -> None:
    run(full, "UPDATE settings SET value = 'x' WHERE name = 'policy'")
    assert "setting policy" in places(full.verify())


def test_a_report_of_the_test_material_reads_as_it_says() -> None:
    assert reading(report(3)).claims[0].content.low == 3  # type: ignore[union-attr]
