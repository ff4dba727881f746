"""Descriptions of footage and the matches among them: made by machine, and made again at will."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import or_, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import chunked
from reportedly.casebook.codec import decode, encode
from reportedly.casebook.coverage import DESCRIPTIONS, MATCHES
from reportedly.model.description import Described, Match


class Descriptions:
    """What the machine sees in footage. Nothing here is a person's word."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def put(self, described: Described, matches: Iterable[Match]) -> None:
        """Store the description of one file in place of an older one, with what it matches."""
        table = tables.matches
        mine = or_(
            table.c.first == described.footage,
            table.c.second == described.footage,
        )
        rows = [match_columns(one) for one in matches]
        with self._access.change("footage described") as change:
            change.put(DESCRIPTIONS, [description_columns(described)])
            kept = [(row["first"], row["second"]) for row in rows]
            held = select(table.c.first, table.c.second).where(mine)
            stale = [(a, b) for a, b in change.connection.execute(held) if (a, b) not in kept]
            change.remove(MATCHES, stale)
            change.put(MATCHES, rows)

    def to_describe(self, describer: str) -> tuple[str, ...]:
        """Give the footage (SHA-256) that `describer` has not tried, sorted."""
        held, made = tables.footage, tables.descriptions
        joined = held.outerjoin(made, made.c.footage == held.c.sha256)
        other = made.c.describer.is_(None) | (made.c.describer != describer)
        statement = select(held.c.sha256).select_from(joined).where(other)
        rows = self._access.rows(statement.order_by(held.c.sha256))
        return tuple(row.sha256 for row in rows)

    def retry(self, *, everything: bool = False) -> int:
        """Let the files that could not be described, or all, be tried again; give how many."""
        made = tables.descriptions.c
        chosen = made.footage != "" if everything else made.trouble != ""
        with self._access.change("footage to be described again") as change:
            return len(change.remove_where(DESCRIPTIONS, chosen))

    def many(self, sha256s: Iterable[str] | None = None) -> dict[str, Described]:
        """Give descriptions by their footage, or all of them."""
        table, found = tables.descriptions, dict[str, Described]()
        statement = select(table.c.footage, table.c.body).order_by(table.c.footage)
        if sha256s is None:
            rows: Sequence[Any] = self._access.rows(statement)
            return {row.footage: decode(row.body, Described) for row in rows}
        for chunk in chunked(dict.fromkeys(sha256s)):
            for row in self._access.rows(statement.where(table.c.footage.in_(chunk))):
                found[row.footage] = decode(row.body, Described)
        return found

    def matches(self, sha256s: Iterable[str] | None = None) -> tuple[Match, ...]:
        """Give the matches that one of these files is a side of, or all; the surest first."""
        table, found = tables.matches, dict[tuple[str, str], Match]()
        statement = select(table.c.body)
        if sha256s is None:
            rows = self._access.rows(statement)
            found = {(m.first, m.second): m for m in (decode(r.body, Match) for r in rows)}
        for chunk in chunked(dict.fromkeys(sha256s or ())):
            either = or_(table.c.first.in_(chunk), table.c.second.in_(chunk))
            for row in self._access.rows(statement.where(either)):
                match = decode(row.body, Match)
                found[match.first, match.second] = match
        return tuple(sorted(found.values(), key=lambda m: (-m.score, m.first, m.second)))


def description_columns(described: Described) -> dict[str, Any]:
    """Give the row of a description."""
    return {
        "footage": described.footage,
        "describer": described.describer,
        "trouble": described.trouble,
        "body": encode(described),
    }


def match_columns(match: Match) -> dict[str, Any]:
    """Give the row of a match."""
    return {"first": match.first, "second": match.second, "body": encode(match)}
