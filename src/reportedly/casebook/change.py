"""One change to a casebook: the rows it writes and removes, and what the log says of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Delete,
    Row,
    Select,
    Table,
    bindparam,
    delete,
    select,
    tuple_,
)

from reportedly.casebook import tables
from reportedly.casebook.coverage import (
    Coverage,
    key_text,
    row_digest,
    row_weight,
    sum_digest,
    wrap,
)
from reportedly.casebook.dialect import LISTED, can_be_listed, listed_rows, upsert
from reportedly.casebook.log import Payload

Fields = Mapping[str, Any]
Key = tuple[Any, ...]
Item = TypeVar("Item")

CHUNK = 500
"""Keys looked up by one statement: well under every database's limit on parameters."""


_SUM = select(tables.sums.c.total).where(tables.sums.c.name == bindparam("name"))


def chunked(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """Cut `items` into lists of at most `size`."""
    chunk: list[Item] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


class Keyed(NamedTuple):
    """The statements that find and delete rows of a table by the keys in the parameter `LISTED`."""

    find: Select[Any]
    delete: Delete


@cache
def keyed(cover: Coverage) -> Keyed:
    """Give the statements for a table. Made once: that takes longer than to run them."""
    return _keyed_by(cover, listed_rows(cover.key_columns))


def _keyed_by(cover: Coverage, among: ColumnElement[bool]) -> Keyed:
    return Keyed(select(*_columns(cover)).where(among), delete(cover.table).where(among))


def _for_keys(cover: Coverage, keys: list[Key]) -> tuple[Keyed, Fields]:
    """Give the statements that find these keys, and their parameters."""
    if can_be_listed(keys):
        return keyed(cover), {LISTED: keys}
    return _keyed_by(cover, tuple_(*cover.key_columns).in_(keys)), {}


def _columns(cover: Coverage) -> list[Column[Any]]:
    return [cover.table.c[name] for name in cover.columns]


class Change:
    """Collects what one log entry covers. Rows equal to the stored ones are left out."""

    def __init__(self, connection: Connection, **about: Any) -> None:
        self.connection = connection
        self.about: dict[str, Any] = about
        self._rows: dict[str, dict[str, str]] = {}
        self._gone: dict[str, dict[str, None]] = {}
        self._weights: dict[str, int] = {}

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written or removed."""
        return not (self._rows or self._gone or self._weights)

    def add(self, cover: Coverage, rows: Iterable[Fields]) -> list[Fields]:
        """Insert the rows whose key is not there yet; give those."""
        return self._write(cover, rows, replace=False)

    def put(self, cover: Coverage, rows: Iterable[Fields]) -> list[Fields]:
        """Insert rows, or replace those with the same key; give the ones that were news."""
        return self._write(cover, rows, replace=True)

    def remove(self, cover: Coverage, keys: Iterable[Key]) -> list[Key]:
        """Delete rows by key; give the keys that were there."""
        gone: list[Key] = []
        for chunk in chunked(dict.fromkeys(keys)):
            statements, given = _for_keys(cover, chunk)
            stored = self._stored(cover, self.connection.execute(statements.find, given))
            if stored:
                self.connection.execute(statements.delete, given)
            gone += self._removed(cover, stored)
        return gone

    def remove_where(self, cover: Coverage, condition: ColumnElement[bool]) -> list[Key]:
        """Delete the rows that meet a condition; give their keys."""
        found = select(*_columns(cover)).where(condition)
        stored = self._stored(cover, self.connection.execute(found))
        if stored:
            self.connection.execute(delete(cover.table).where(condition))
        return self._removed(cover, stored)

    def replace_derived(
        self, table: Table, condition: ColumnElement[bool], rows: Sequence[Fields]
    ) -> None:
        """Replace rows of a table that `verify` recomputes; the log does not name them."""
        self.connection.execute(delete(table).where(condition))
        if rows:
            self.connection.execute(table.insert(), [dict(row) for row in rows])

    @property
    def tables(self) -> frozenset[str]:
        """Name the tables that were written to."""
        return frozenset((*self._rows, *self._gone, *self._weights))

    def payload(self, sums: "Sums") -> Payload:
        """Say what was changed, after moving the sums by it."""
        rows = {name: sorted(found.items()) for name, found in self._rows.items() if found}
        gone = {name: sorted(found) for name, found in self._gone.items() if found}
        changed = {name: sums.move(name, by) for name, by in self._weights.items()}
        return Payload(rows=rows, gone=gone, sums=changed, about=self.about)

    def _write(self, cover: Coverage, rows: Iterable[Fields], *, replace: bool) -> list[Fields]:
        news: list[Fields] = []
        for chunk in chunked(rows):
            news += self._write_chunk(cover, chunk, replace=replace)
        return news

    def _write_chunk(self, cover: Coverage, rows: list[Fields], *, replace: bool) -> list[Fields]:
        wanted = {cover.key_of(row): row for row in (rows if replace else reversed(rows))}
        statements, given = _for_keys(cover, list(wanted))
        stored = self._stored(cover, self.connection.execute(statements.find, given))
        news: list[Fields] = []
        for key, row in wanted.items():
            old, new = stored.get(key), cover.values_of(row)
            if old == new or (old is not None and not replace):
                continue
            self._record_write(cover, key, old, new)
            news.append(row)
        upsert(self.connection, cover.table, cover.key, news)
        return news

    def _removed(self, cover: Coverage, stored: Mapping[Key, Key]) -> list[Key]:
        for key, values in stored.items():
            self._record_removal(cover, key, values)
        return list(stored)

    def _stored(self, cover: Coverage, found: Iterable[Row[Any]]) -> dict[Key, Key]:
        """Give the rows found, by key: the columns that count, as they were asked for."""
        places = [cover.columns.index(name) for name in cover.key]
        return {tuple(row[place] for place in places): tuple(row) for row in found}

    def _record_write(self, cover: Coverage, key: Key, old: Key | None, new: Key) -> None:
        if cover.summed:
            self._weigh(cover, row_weight(new) - (row_weight(old) if old is not None else 0))
            return
        self._rows.setdefault(cover.name, {})[key_text(key)] = row_digest(new)
        self._gone.get(cover.name, {}).pop(key_text(key), None)

    def _record_removal(self, cover: Coverage, key: Key, old: Key) -> None:
        if cover.summed:
            self._weigh(cover, -row_weight(old))
            return
        self._gone.setdefault(cover.name, {})[key_text(key)] = None
        self._rows.get(cover.name, {}).pop(key_text(key), None)

    def _weigh(self, cover: Coverage, by: int) -> None:
        self._weights[cover.name] = self._weights.get(cover.name, 0) + by


class Sums:
    """The sums over summed tables while one transaction moves them: read once, and written once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._totals: dict[str, int] = {}

    def move(self, name: str, by: int) -> str:
        """Move a table's sum; give its hash (hex)."""
        if name not in self._totals:
            stored = self._connection.execute(_SUM, {"name": name}).scalar()
            self._totals[name] = int(stored or "0", 16)
        self._totals[name] = wrap(self._totals[name] + by)
        return sum_digest(self._totals[name])

    def close(self) -> None:
        """Write down the sums that were moved; without it the transaction must not commit."""
        rows = [{"name": name, "total": f"{total:x}"} for name, total in self._totals.items()]
        upsert(self._connection, tables.sums, ("name",), rows)
