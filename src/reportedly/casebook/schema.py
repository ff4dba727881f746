"""Bringing a casebook's tables to the form that this program knows."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, text

from reportedly.casebook import edge_rows, log
from reportedly.casebook.access import Clock
from reportedly.casebook.change import Change, Sums
from reportedly.casebook.overview import summaries
from reportedly.model.errors import CasebookDamaged

REVISIONS: Final = tuple(f"{number:04}" for number in range(1, 13))
"""The migrations in their order; the last one is the form of `tables.py`."""

_VERSION: Final = text("SELECT version_num FROM alembic_version")

_REFILLED: Final = dict.fromkeys(("0005", "0007", "0011"), summaries.rebuild)
"""What writes derived rows anew after a migration has laid their table afresh."""

_REWRITTEN: Final = {"0012": edge_rows.shorten}
"""What brings rows that the log answers for into a migration's form."""


def revision(connection: Connection) -> str | None:
    """Read which migration a database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(_VERSION).scalar()
    return None if found is None else str(found)


def is_bare(connection: Connection) -> bool:
    """Tell whether a database has no tables at all, as one whose making was cut off."""
    return not inspect(connection).get_table_names()


def check_revision(connection: Connection, path: Path) -> bool:
    """Make sure that this program knows the tables; tell whether they are of an older form.

    Raises CasebookDamaged where they are newer than the program, or never were completed.
    """
    found = revision(connection)
    if found is None:
        raise CasebookDamaged(
            f"{path} is not a finished casebook: it has no tables. If creating it was interrupted, "
            "run 'reportedly add' again: it goes on."
        )
    _check_known(found, path)
    return found != REVISIONS[-1]


def _check_known(found: str, path: Path) -> None:
    if found not in REVISIONS:
        raise CasebookDamaged(
            f"The casebook {path} was written by a newer version of Reportedly (schema {found}; "
            f"this version knows up to {REVISIONS[-1]}). Nothing was changed; install a newer "
            "version to open it."
        )


def upgrade(connection: Connection, path: Path, clock: Clock) -> None:
    """Run the missing migrations and log each, within the caller's transaction.

    Raises CasebookDamaged where the tables are newer than the program.
    """
    found = revision(connection)
    if found is not None:
        _check_known(found, path)
    missing = REVISIONS[REVISIONS.index(found) + 1 if found else 0 :]
    if not missing:
        return
    _migrate(connection)
    if found is None:
        created = log.Payload(about={"schema": REVISIONS[-1]})
        log.append(connection, clock(), "casebook created", created)
        return
    for refill in dict.fromkeys(_REFILLED[name] for name in missing if name in _REFILLED):
        refill(connection)
    sums = Sums(connection)
    for name in missing:
        change = Change(connection, schema=name)
        if name in _REWRITTEN:
            _REWRITTEN[name](change)
        log.append(connection, clock(), "schema migrated", change.payload(sums))
    sums.close()


def _migrate(connection: Connection) -> None:
    # Imported here: only creating and migrating need it, and it takes a while to load.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "reportedly.casebook:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, REVISIONS[-1])
