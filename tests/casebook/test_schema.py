from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from reportedly.casebook import schema, tables
from reportedly.casebook.change import keyed
from reportedly.casebook.coverage import LISTED, SUMMED
from reportedly.casebook.dialect import upsert_statement
from reportedly.casebook.engine import writing_engine
from reportedly.casebook.store import Casebook

DIALECTS = {"sqlite": sqlite.dialect(), "postgresql": postgresql.dialect()}  # type: ignore[no-untyped-call]


def test_migrations_from_nothing_give_exactly_the_metadata(book: Casebook) -> None:
    with writing_engine(book.path).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []
        migrated = _definitions(connection)
    plain = create_engine("sqlite://")
    with plain.connect() as connection:
        tables.metadata.create_all(connection)
        assert _definitions(connection) == migrated
    plain.dispose()


def _definitions(connection: object) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master")  # type: ignore[attr-defined]
    return {
        name: " ".join(sql.split()).replace(", )", " )")
        for name, sql in rows
        if sql and name != "alembic_version"
    }


def test_the_known_revisions_are_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", "reportedly.casebook:migrations")
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == schema.REVISIONS


def test_the_schema_is_good_for_postgresql() -> None:
    for table in tables.metadata.sorted_tables:
        ddl = str(CreateTable(table).compile(dialect=DIALECTS["postgresql"]))
        assert "ROWID" not in ddl
        assert "SERIAL" not in ddl
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=DIALECTS["postgresql"]))


def test_upserts_are_spelt_alike_for_both_databases() -> None:
    for cover in (*LISTED, *SUMMED):
        spelt = {
            name: str(upsert_statement(name, cover.table, cover.key).compile(dialect=dialect))
            for name, dialect in DIALECTS.items()
        }
        assert all("ON CONFLICT" in text for text in spelt.values())


COMPOSITE = [cover for cover in (*LISTED, *SUMMED) if len(cover.key) > 1]


def test_keys_of_several_columns_are_spelt_for_both_databases() -> None:
    for cover in COMPOSITE:
        asked = keyed(cover).find
        spelt = {name: str(asked.compile(dialect=dialect)) for name, dialect in DIALECTS.items()}
        assert "FROM json_each(" in spelt["sqlite"]
        assert "FROM jsonb_array_elements(" in spelt["postgresql"]
        assert spelt["postgresql"].count("CAST(value->>") == len(cover.key)


def test_names_fit_postgresql() -> None:
    names = [
        name for table in tables.metadata.tables.values() for name in (table.name, *table.c.keys())
    ]
    assert max(map(len, names)) < 63


def test_the_database_is_in_write_ahead_mode(book: Casebook) -> None:
    with writing_engine(book.path).connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert "alembic_version" in inspect(connection).get_table_names()
