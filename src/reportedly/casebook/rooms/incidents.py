"""Incidents, the ids they went by before, and their assessments."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from sqlalchemy import ColumnElement, Connection, bindparam, delete, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.codec import Kind, decode, encode
from reportedly.casebook.coverage import ALIASES, ASSESSMENTS, INCIDENTS, PENDING, SETTINGS
from reportedly.casebook.dialect import LISTED, listed, upsert
from reportedly.casebook.overview import summaries
from reportedly.casebook.pending import Task, task_rows, waiting
from reportedly.casebook.prefixes import SHOWN, matching, the_one
from reportedly.casebook.rooms.heirs import Heirs
from reportedly.casebook.rooms.settings import POLICY, WEIGHER
from reportedly.model.assessment import Assessment
from reportedly.model.errors import UnknownId
from reportedly.model.incident import Incident

PAGE = 500

_BARE = re.compile(r"[0-9a-f]+")
"""An id as it is typed without the letter that says what it names."""

_IDS, _MEMBERS = tables.incidents.c, tables.members.c

# Made once: every page and every decision asks these.
_BODIES = select(_IDS.body).where(listed(_IDS.id)).order_by(_IDS.id)
_MEMBERSHIPS = select(tables.members).where(listed(_MEMBERS.mention))
_HOLDING = select(_IDS.body).where(
    _IDS.id.in_(select(_MEMBERS.incident).where(listed(_MEMBERS.mention)))
)
_ASSESSMENT = select(tables.assessments.c.body).where(
    tables.assessments.c.incident == bindparam("incident"),
    tables.assessments.c.policy == bindparam("policy"),
)


class Incidents:
    """The incidents of a casebook."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def put(self, incidents: Iterable[Incident], *, linked: Iterable[str] = ()) -> None:
        """Store the incidents that a link run made of the mentions `linked`.

        Incidents that held one of their mentions before and are not given go, leaving their id as
        an alias of the given one they share most with. `linked` (and every member) no longer
        waits to be linked; new and changed incidents wait to be weighed.
        """
        given = {incident.id: incident for incident in incidents}
        mentions = {mention for incident in given.values() for mention in incident.mentions}
        mentions.update(linked)
        with self._access.change("incidents linked") as change:
            before = _held(change.connection, mentions)
            rows = [{"id": made.id, "body": encode(made)} for made in given.values()]
            news = [row["id"] for row in change.put(INCIDENTS, rows)]
            summaries.put_incidents(change.connection, [given[name] for name in news])
            _leave_out(change, [i for i in before if i.id in given], mentions)
            _put_members(change, given.values())
            self._retire(change, [i for i in before if i.id not in given], Heirs(given.values()))
            change.remove(PENDING, [(Task.LINK.value, mention) for mention in sorted(mentions)])
            change.put(PENDING, task_rows(Task.WEIGH, news))

    def sweep(self) -> int:
        """Remove incidents none of whose mentions is left; give how many. For a run's end.

        Their ids become aliases of incidents that speak of the same reports, where there are any.
        """
        members, mentions = tables.members, tables.mentions
        living = select(members.c.incident).join(mentions, mentions.c.id == members.c.mention)
        empty = select(tables.incidents.c.body).where(tables.incidents.c.id.not_in(living))
        with self._access.change("incidents swept") as change:
            gone = [decode(row.body, Incident) for row in self._access.rows(empty)]
            self._retire(change, gone, Heirs(self._of_reports(r for i in gone for r in i.reports)))
            return len(gone)

    def get(self, id_or_prefix: str) -> Incident:
        """Find an incident by its id, a former id, or the beginning of one. Raises UnknownId."""
        found = self.resolve(id_or_prefix)
        return next(iter(self.many([found])))

    def resolve(self, id_or_prefix: str) -> str:
        """Give the present id for an id, a former id, or the beginning of one.

        Raises UnknownId where there is none or more than one.
        """
        typed = f"i-{id_or_prefix}" if _BARE.fullmatch(id_or_prefix) else id_or_prefix
        if found := matching(self._access, tables.incidents.c.id, typed, SHOWN + 1):
            return the_one(found, typed, "incident")
        former = matching(self._access, tables.aliases.c.old, typed, SHOWN + 1)
        present = sorted({new for old in former if (new := self._present(old))})
        return the_one(present, typed, "incident")

    def many(self, ids: Iterable[str]) -> Iterator[Incident]:
        """Give the incidents with these ids; unknown ids are left out."""
        for chunk in chunked(ids):
            rows = self._access.rows(_BODIES, listed=chunk)
            yield from (decode(row.body, Incident) for row in rows)

    def all(self) -> Iterator[Incident]:
        """Stream every incident, by id."""
        ids = self._access.rows(select(tables.incidents.c.id).order_by(tables.incidents.c.id))
        for page in chunked((row.id for row in ids), PAGE):
            yield from self.many(page)

    def of_mentions(self, mentions: Iterable[str]) -> dict[str, str]:
        """Say for each mention which incident holds it (mention id → incident id)."""
        found: dict[str, str] = {}
        for chunk in chunked(mentions):
            rows = self._access.rows(_MEMBERSHIPS, listed=chunk)
            found.update((row.mention, row.incident) for row in rows)
        return found

    def aliases(self) -> dict[str, str]:
        """Give every former id with the id that took its place."""
        return {row.old: row.new for row in self._access.rows(select(tables.aliases))}

    def begin_weighing(self, weigher: str, policy: str) -> None:
        """Say which weigher and policy run. Where either is new, every incident waits for it."""
        wanted = ({"name": WEIGHER, "value": weigher}, {"name": POLICY, "value": policy})
        with self._access.change("weigher chosen", weigher=weigher, policy=policy) as change:
            changed = [row["name"] for row in change.put(SETTINGS, wanted)]
            if POLICY in changed:
                summaries.blank(change.connection)
            if changed:
                ids = change.connection.execute(select(tables.incidents.c.id)).scalars()
                change.put(PENDING, task_rows(Task.WEIGH, ids))

    def to_weigh(self) -> tuple[str, ...]:
        """Give the ids of the incidents that wait to be weighed, sorted."""
        return waiting(self._access, Task.WEIGH)

    def put_assessments(self, assessments: Iterable[Assessment], policy: str) -> None:
        """Store assessments under a policy, each in place of its incident's earlier one.

        Their incidents no longer wait to be weighed.
        """
        made = list(assessments)
        with self._access.change("incidents weighed", policy=policy) as change:
            rows = [
                {"incident": one.incident, "policy": policy, "body": encode(one)} for one in made
            ]
            change.put(ASSESSMENTS, rows)
            summaries.put_assessments(change.connection, made, policy)
            done = sorted({assessment.incident for assessment in made})
            change.remove(PENDING, [(Task.WEIGH.value, incident) for incident in done])

    def assessment(self, incident: str, policy: str) -> Assessment:
        """Give an incident's assessment under a policy. Raises UnknownId where there is none."""
        return self.assessment_as(Assessment, incident, policy)

    def assessment_as(self, kind: type[Kind], incident: str, policy: str) -> Kind:
        """Give an incident's assessment as `kind`, a struct with some of its fields.

        Raises UnknownId where there is none.
        """
        row = self._access.first(_ASSESSMENT, incident=incident, policy=policy)
        if row is None:
            raise UnknownId(f"The incident {incident} has not been weighed under {policy!r}.")
        return decode(row.body, kind)

    def assessments(self, policy: str) -> Iterator[Assessment]:
        """Stream every assessment under a policy, by incident."""
        yield from self.assessments_as(Assessment, policy)

    def assessments_as(self, kind: type[Kind], policy: str) -> Iterator[Kind]:
        """Stream every assessment under a policy as `kind`, a struct with some of its fields.

        To read a few fields of all takes a fraction of the time that all fields do.
        """
        table = tables.assessments
        after = ""
        listed = select(table.c.incident, table.c.body).where(table.c.policy == policy)
        ordered = listed.order_by(table.c.incident).limit(PAGE)
        while page := self._access.rows(ordered.where(table.c.incident > after)):
            yield from (decode(row.body, kind) for row in page)
            after = page[-1].incident

    def _of_reports(self, reports: Iterable[str]) -> Iterator[Incident]:
        members, mentions, found = tables.members, tables.mentions, set[str]()
        holding = select(members.c.incident).join(mentions, mentions.c.id == members.c.mention)
        for chunk in chunked(reports):
            rows = self._access.rows(holding.where(mentions.c.report.in_(chunk)).distinct())
            found.update(row.incident for row in rows)
        return self.many(sorted(found))

    def _present(self, old: str) -> str | None:
        seen, aliases = {old}, self.aliases()
        while (old := aliases.get(old, "")) and old not in seen:
            seen.add(old)
            if self._access.first(select(tables.incidents.c.id).where(_is(old))):
                return old
        return None

    def _retire(self, change: Change, gone: Sequence[Incident], heirs: Heirs) -> None:
        members = tables.members
        for chunk in chunked(gone):
            ids = [incident.id for incident in chunk]
            named = [(incident.id, heirs.of(incident)) for incident in chunk]
            change.put(ALIASES, [{"old": old, "new": new} for old, new in named if new])
            change.remove(INCIDENTS, [(old,) for old in ids])
            change.remove_where(ASSESSMENTS, tables.assessments.c.incident.in_(ids))
            change.remove(PENDING, [(Task.WEIGH.value, old) for old in ids])
            change.connection.execute(delete(members).where(members.c.incident.in_(ids)))
            summaries.forget(change.connection, ids)
            left = (m for i in chunk for m in i.mentions if m not in heirs.by_mention)
            change.put(PENDING, task_rows(Task.LINK, _living(change.connection, left)))


def _is(incident: str) -> ColumnElement[bool]:
    return tables.incidents.c.id == incident


def _held(connection: Connection, mentions: Iterable[str]) -> list[Incident]:
    """Give the stored incidents that hold these mentions."""
    found: dict[str, Incident] = {}
    for chunk in chunked(mentions):
        for body in connection.execute(_HOLDING, {LISTED: chunk}).scalars():
            incident = decode(body, Incident)
            found[incident.id] = incident
    return list(found.values())


def _living(connection: Connection, mentions: Iterable[str]) -> set[str]:
    table, found = tables.mentions, set[str]()
    for chunk in chunked(mentions):
        found.update(connection.execute(select(table.c.id).where(table.c.id.in_(chunk))).scalars())
    return found


def _leave_out(change: Change, shrunk: Iterable[Incident], linked: Set[str]) -> None:
    """Queue the mentions that an incident held before and that were not linked with it again."""
    members = tables.members
    for chunk in chunked({m for incident in shrunk for m in incident.mentions} - linked):
        change.replace_derived(members, members.c.mention.in_(chunk), ())
        change.put(PENDING, task_rows(Task.LINK, _living(change.connection, chunk)))


def _put_members(change: Change, incidents: Iterable[Incident]) -> None:
    members = tables.members
    for chunk in chunked(incidents):
        rows = [{"mention": m, "incident": i.id} for i in chunk for m in i.mentions]
        for part in chunked(rows):
            upsert(change.connection, members, ("mention",), part)
