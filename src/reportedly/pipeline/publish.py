"""A publication out of a casebook: gathered, and passed through its profile, before any writing."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from reportedly.capture.program import tool
from reportedly.casebook.session import Session
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.people import finder
from reportedly.language.protocol import language_for
from reportedly.model.decision import Decision
from reportedly.model.errors import PublishError
from reportedly.model.incident import Incident
from reportedly.model.ledger import LedgerEntry
from reportedly.model.names import fold
from reportedly.pipeline.decisions.decided import Decided, decided
from reportedly.pipeline.footage.sheets import sheets
from reportedly.pipeline.looking.entries import ledger_entries_as_decided
from reportedly.pipeline.looking.history import TollHistory, toll_of
from reportedly.pipeline.looking.history_svg import history_svg
from reportedly.pipeline.policy import policy_of
from reportedly.publishing.coarse import place_rule
from reportedly.publishing.people import Namings, Person, accounts, people, private_sources
from reportedly.publishing.profile import PlaceRule, Profile
from reportedly.publishing.publication import (
    AsOf,
    Held,
    Material,
    Publication,
    Published,
    Rule,
    Sheet,
    Told,
    as_it_leaves,
    held_back,
    unread_quotes,
)
from reportedly.publishing.withhold import Kind, Sought, Withholder
from reportedly.publishing.words import date_words, place_words
from reportedly.weighing.corrections import signature
from reportedly.weighing.policies import policy_named

_SHORTEST_PART = 3
"""Letters that a part of a name must have to be looked for alone."""


class Prepared(msgspec.Struct, frozen=True):
    """A publication, and for its analyst alone: what is held back, and the people found."""

    publication: Publication
    held: tuple[Held, ...]
    people: tuple[Person, ...]


def prepare(
    session: Session, incidents: Sequence[str], profile: Profile, *, title: str = ""
) -> Prepared:
    """Gather incidents (ids, former ids or beginnings) as `profile` lets them leave.

    Nothing is written, and nothing on the casebook changes. Raises PublishError where no incident
    is named, UnknownId for one that is not there.
    """
    now = decided(session)
    entries = _entries(session, incidents, now)
    gazetteer = Gazetteer.shipped()
    known = _known(session, entries)
    found = tuple(
        sorted({person for entry in entries for person in people(entry, gazetteer, known)})
    )
    private = _private(entries, found, profile)
    published: list[Published] = []
    held: list[Held] = []
    for entry in entries:
        material = _material(session, entry, now)
        left, back = as_it_leaves(material, profile, _words(session, entry, private, profile))
        pictures = sheets(session, entry) if profile.pictures else ()
        published.append(_drawn(left, pictures))
        held += back
    policy = policy_named(policy_of(session))
    publication = Publication(
        title or _title(entries),
        profile.name,
        Rule(policy.name, policy.rule, policy.source, policy.bounds),
        _as_of(session),
        tuple(published),
        held_back(held),
        tool(),
    )
    return Prepared(publication, tuple(held), found)


def load() -> None:
    """Load the parser and the gazetteer, which the first publication would otherwise wait for."""
    language_for("en").parse("Loaded.")
    Gazetteer.shipped()


def _entries(session: Session, incidents: Sequence[str], now: Decided) -> tuple[LedgerEntry, ...]:
    found = ledger_entries_as_decided(session, incidents, now)
    entries = {entry.incident.id: entry for entry in found}
    if not entries:
        raise PublishError("No incident was named. Name those to publish, by their ids.")
    return tuple(entries.values())


def _known(session: Session, entries: Iterable[LedgerEntry]) -> Namings:
    """Give the people that were found in the incidents' reports when those were read."""
    reports = (report.id for entry in entries for report in entry.reports)
    named = session.named.of_reports(reports, finder())
    return {report: found.namings for report, found in named.items()}


def _material(session: Session, entry: LedgerEntry, now: Decided) -> Material:
    waiting = {judged.decision for judged in entry.judgements if judged.waiting}
    told = tuple(
        Told(d.act, d.subjects, d.at, d.author, d.reason, d.id in waiting)
        for d in _bearing_on(session, entry)
    )
    return Material(entry, told, toll_of(session, entry, now.decisions))


def _bearing_on(session: Session, entry: LedgerEntry) -> Iterator[Decision]:
    incident = entry.incident
    own = {incident.id, *incident.mentions, *incident.reports, *(c.id for c in entry.claims)}
    own |= {judged.decision for judged in entry.judgements}
    yield from (d for d in session.decisions.effective() if own & {d.id, *d.subjects})


def _drawn(left: Material, pictures: tuple[Sheet, ...]) -> Published:
    history = left.toll
    drawn = history_svg(history) if isinstance(history, TollHistory) and history.lines else ""
    return Published(left.entry, left.decided, drawn, pictures)


class _Private(msgspec.Struct, frozen=True):
    """Names to hold back with their marks, and those that stay."""

    marks: dict[str, str]
    stays: frozenset[str]


def _private(entries: Iterable[LedgerEntry], found: Iterable[Person], profile: Profile) -> _Private:
    kept = {fold(name) for name in profile.kept_names}
    stays = {p.name for p in found if p.in_office or fold(p.name) in kept}
    names = {p.name for p in found if p.name not in stays}
    for entry in entries:
        names |= private_sources(entry)
    left = frozenset(stays.difference(profile.withheld_names))
    return _Private({} if profile.private_names else _numbered(names), left)


def _words(session: Session, entry: LedgerEntry, private: _Private, profile: Profile) -> Withholder:
    """Give what is looked for in every text of an incident."""
    own = _place_words(entry.incident)
    words: dict[str, Sought] = {}
    if not profile.unread_quotes:
        words |= _marked(Kind.QUOTE, unread_quotes(entry))
    for form, mark in private.marks.items():
        if fold(form) not in own:
            words[form] = Sought(Kind.NAME, mark)
    if not profile.reviewers:
        signed = (signature(d).removeprefix("set by ") for d in session.decisions.all())
        words |= _marked(Kind.REVIEWER, (*signed, *(one.author for one in entry.reuses)))
    if not profile.contacts:
        words |= _marked(Kind.CONTACT, accounts(entry))
    words |= _marked(Kind.NAME, profile.withheld_names)
    exact = place_rule(entry, profile) is PlaceRule.EXACT
    return Withholder(words, private.stays, profile.contacts, exact)


def _marked(kind: Kind, words: Iterable[str]) -> dict[str, Sought]:
    return dict.fromkeys(words, Sought(kind, kind.mark))


def _numbered(names: Collection[str]) -> dict[str, str]:
    """Give each name and its parts a mark, with a number that is one person's throughout.

    Numbers follow the names' hashes, so that their order tells nothing. A part that several
    people share has none.
    """
    whole = [name for name in names if len(_longer(name, names)) != 1]
    ordered = sorted(whole, key=lambda name: hashlib.sha256(name.encode()).digest())
    marks: dict[str, str] = {}
    for number, name in enumerate(ordered, 1):
        for form in _forms(name):
            marks[form] = Kind.NAME.mark if form in marks else Kind.NAME.numbered(number)
    return marks


def _longer(name: str, names: Iterable[str]) -> list[str]:
    """Give the longer names that a name is a part of: 'Ilona' of 'Ilona Marsh'."""
    return [other for other in names if other != name and name in _forms(other)]


def _forms(name: str) -> tuple[str, ...]:
    """Give a name and its parts that can stand for it."""
    parts = name.replace("-", " ").split()
    sure = (part for part in parts if len(part) >= _SHORTEST_PART and part[0].isupper())
    return tuple(dict.fromkeys((name, *sure)))


def _place_words(incident: Incident) -> frozenset[str]:
    if incident.place is None:
        return frozenset()
    return frozenset(fold(incident.place.name).split())


def _as_of(session: Session) -> AsOf:
    head = session.log_head()
    last = next(iter(session.log_entries(head.count - 1)), None)
    return AsOf(head.count, head.hash, last.at if last else "")


def _title(entries: Sequence[LedgerEntry]) -> str:
    if len(entries) > 1:
        return f"{len(entries)} incidents"
    incident = entries[0].incident
    return f"{place_words(incident.place)}, {date_words(incident.when)}"
