"""Sorts the findings of a report into the incidents it speaks of."""

import bisect
import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document, Name
from reportedly.language.english.blocks import blocks
from reportedly.model.content import Location, Target, Timing
from reportedly.model.figure import Figure
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.dates.mention import DateMention
from reportedly.reading.findings import Finding, MentionDraft
from reportedly.reading.mentions import fallback, places
from reportedly.reading.mentions.abreast import Abreast, abreast
from reportedly.reading.mentions.abroad import is_of_abroad, is_rather_of
from reportedly.reading.mentions.bearing import anchor_of, bears_incident
from reportedly.reading.mentions.clausewise import clausewise
from reportedly.reading.mentions.frames import Frame, Standing, frame_of
from reportedly.reading.mentions.incident import Incident
from reportedly.reading.mentions.incidents import Casting, main_of
from reportedly.reading.mentions.links import linked_sentences
from reportedly.reading.mentions.places import belongs_to_speaker, leads_elsewhere, sends_attackers
from reportedly.reading.mentions.scene_set import entered, scene_set
from reportedly.reading.mentions.scopes import units
from reportedly.reading.mentions.sums import summed_sentences
from reportedly.reading.mentions.told_again import with_recalled
from reportedly.reading.mentions.unit import Unit
from reportedly.reading.placing.as_place import unresolved
from reportedly.reading.placing.vocabulary import BUILDINGS

_WAYS = frozenset({"checkpoint", "highway", "road", "site"})
"""What is called by a name, besides buildings and streets, and stays where it is."""


def find_mentions(
    document: Document,
    findings: Sequence[Finding],
    published: dt.date | None,
    dates: Sequence[DateMention] = (),
) -> tuple[MentionDraft, ...]:
    """Give the incidents that the text speaks of, in the order in which it brings them in.

    Every finding belongs to exactly one of them, except places: one where somebody only speaks
    belongs to none, nor does one apart from where the event is said to happen. Of the titles of
    other articles beneath a report, what tells of no harm or attack belongs to none. Without a
    finding of harm or of an attack there is no incident.
    `published` is the day of publication, None where it is unknown; `dates` are all dates of the
    text, for an incident that is told without one.
    """
    speakers = _speakers_places(document, findings)
    linked = linked_sentences(document)
    sums = summed_sentences(document)
    paragraphs = _paragraphs(document)
    casting = Casting(published)
    for unit in units(document, findings):
        members = tuple(index for index in unit.members if index not in speakers)
        if not members:
            continue
        kept = msgspec.structs.replace(unit, members=members)
        casting.reach(paragraphs[unit.sentence])
        opening = paragraphs[unit.sentence] != paragraphs[unit.sentence - 1]
        summed = unit.sentence in sums
        for frame in _frames(document, findings, kept, opening=opening, summed=summed):
            casting.cast(
                msgspec.structs.replace(frame, link=True) if unit.sentence in linked else frame
            )
    return _drafts(document, findings, casting, dates, published)


def _speakers_places(document: Document, findings: Sequence[Finding]) -> frozenset[int]:
    return frozenset(
        index
        for index, finding in enumerate(findings)
        if isinstance(finding.content, Location) and belongs_to_speaker(document, finding)
    )


def _paragraphs(document: Document) -> tuple[int, ...]:
    """Give for each sentence the number of its paragraph."""
    starts = [start for start, _ in blocks(document.text)]
    return tuple(bisect.bisect_right(starts, sentence.start) for sentence in document.sentences)


def _frames(
    document: Document, findings: Sequence[Finding], unit: Unit, *, opening: bool, summed: bool
) -> Iterator[Frame]:
    """Give the frames of a unit: one, or two where it both tells an incident and counts many.

    Where it is `summed`, all that it counts is over many.
    """
    frame = frame_of(document, findings, unit, opens_paragraph=opening)
    if summed:
        counted = (i for i in unit.members if isinstance(findings[i].content, Figure))
        yield msgspec.structs.replace(frame, counted=tuple(counted))
        return
    clauses = None if frame.counted else clausewise(document, findings, unit)
    if clauses is not None:
        yield from _abreast(document, findings, unit, Abreast(clauses), frame)
        return
    side_by_side = None if frame.counted else abreast(document, findings, unit)
    if side_by_side is not None:
        yield from _abreast(document, findings, unit, side_by_side, frame)
        return
    rest = tuple(index for index in unit.members if index not in frame.counted)
    if not frame.counted or not any(_tells(findings[index]) for index in rest):
        yield frame
        return
    telling = msgspec.structs.replace(unit, members=rest)
    yield frame_of(document, findings, telling, opens_paragraph=opening)
    counting = msgspec.structs.replace(unit, members=frame.counted)
    yield frame_of(document, findings, counting)


def _abreast(
    document: Document, findings: Sequence[Finding], unit: Unit, told: Abreast, whole: Frame
) -> Iterator[Frame]:
    """Give the frames of attacks told side by side, all of the time that their clause tells."""
    if told.total:
        counting = msgspec.structs.replace(unit, members=told.total)
        frame = frame_of(document, findings, counting)
        yield msgspec.structs.replace(frame, when=whole.when, counted=told.total)
    for at, part in enumerate(told.parts):
        opens = whole.opens_paragraph and at == 0
        frame = frame_of(document, findings, part, opens_paragraph=opens)
        standing = Standing.FIRST if at == 0 else Standing.FURTHER
        yield msgspec.structs.replace(frame, when=whole.when, abreast=standing)


def _tells(finding: Finding) -> bool:
    """Tell whether a finding beside a count is of an incident: a figure or date of its own."""
    return isinstance(finding.content, Figure | Timing)


def _drafts(
    document: Document,
    findings: Sequence[Finding],
    casting: Casting,
    dates: Sequence[DateMention],
    published: dt.date | None,
) -> tuple[MentionDraft, ...]:
    incidents = with_recalled(casting.finish())
    main = main_of(incidents)
    if main is None:
        return ()
    elsewhere = frozenset(
        index
        for index, finding in enumerate(findings)
        if isinstance(finding.content, Location) and leads_elsewhere(document, finding)
    )
    place = _place(findings, main, elsewhere)
    if not main.places:
        place = _place_around(document, findings, main, place)
    place = place or _place(findings, main, _homes(document, findings))
    place = place or _site(document, findings, main)
    when = main.when or fallback.seen(document, dates, findings)
    when = when or fallback.stated(document, dates)
    first = _first_token(findings, main)
    when = when or scene_set(document, dates, first, published)
    when = when or entered(document, dates, first, published)
    when = when or fallback.ticked(document, main.members, findings, published)
    when = when or fallback.beside_harm(document, main.members, findings, dates, published)
    return tuple(
        MentionDraft(
            anchor=anchor_of(findings, incident.members),
            role=incident.role,
            place=place
            if incident is main
            else _place_beside(findings, incident, place, elsewhere),
            when=when if incident is main else incident.when,
            members=_members(findings, incident),
        )
        for incident in incidents
    )


def _site(document: Document, findings: Sequence[Finding], incident: Incident) -> Place | None:
    """Give the place that is called by what was hit, where none is told: 'at Kasarot bridge'."""
    for index in sorted(incident.members):
        told = findings[index]
        if not isinstance(told.content, Target) or not told.content.name:
            continue
        if told.content.name.rpartition(" ")[2].lower() not in BUILDINGS | _WAYS:
            continue  # 'the Osk-Tolm train'
        inside = range(*(document.token_at(at) for at in (told.span.start, told.span.end - 1)))
        if any(document.tokens[at].name is Name.OTHER for at in inside):
            return unresolved(told.content.name)
    return None


def _homes(document: Document, findings: Sequence[Finding]) -> frozenset[int]:
    """Give the places that are only where attackers come from, of which none is where it was."""
    return frozenset(
        index
        for index, finding in enumerate(findings)
        if isinstance(finding.content, Location) and sends_attackers(document, finding.token)
    )


def _first_token(findings: Sequence[Finding], incident: Incident) -> int:
    """Give the token of the first finding of harm or of an attack of an incident."""
    told = [findings[i] for i in incident.members if bears_incident(findings[i].content)]
    return min((finding.token for finding in told), default=0)


def _members(findings: Sequence[Finding], incident: Incident) -> tuple[int, ...]:
    """Give the members, less the places of other things where the event's own are told."""
    return tuple(
        index
        for index in sorted(incident.members)
        if not isinstance(content := findings[index].content, Location)
        or not incident.places
        or any(places.same(content.place, place) for place in incident.places)
    )


def _within(implied: Place | None, told: Place | None) -> Place | None:
    """Give the place that a report implies, where it lies in the area that is told, if one is."""
    if implied is None or told is None:
        return implied or told
    return implied if implied.country == told.country else told


def _place(
    findings: Sequence[Finding], incident: Incident, elsewhere: frozenset[int]
) -> Place | None:
    """Pick the incident's place: where its event is said to happen, or else one told with it.

    Where its event is only said to be in a country, that is one told with it in that country.
    What people came from or went to (`elsewhere`) is left out.
    """
    told = [
        f.content.place
        for i in sorted(incident.members)
        if isinstance((f := findings[i]).content, Location) and i not in elsewhere
    ]
    own = places.best(incident.places)
    if own is None or own.precision is PlacePrecision.COUNTRY:
        inside = [p for p in told if own is None or p.country in (None, own.country)]
        return places.best(inside) or own
    return own


def _place_beside(
    findings: Sequence[Finding], incident: Incident, main: Place | None, elsewhere: frozenset[int]
) -> Place | None:
    """Pick a further incident's place; 'at the same market' is where the main one happened."""
    told = _place(findings, incident, elsewhere) or (main if incident.there else None)
    return told or _place(findings, incident, frozenset())


def _place_around(
    document: Document, findings: Sequence[Finding], main: Incident, told: Place | None
) -> Place | None:
    """Pick the place of what is said to happen nowhere: of what is `told` with it, or implied."""
    written = fallback.dateline(document, findings)
    if told is None or places.is_area(told):
        told = _within(_place_implied(document, findings, main, written), told)
    if told is None or written is None or places.is_area(told):
        return told
    return written if is_rather_of(document, written, told) else told


def _place_implied(
    document: Document, findings: Sequence[Finding], main: Incident, written: Place | None
) -> Place | None:
    """Give the town that 'the town' stands for, the dateline's, or that of who tells it there."""
    referred = fallback.referred(document, findings)
    if referred is None and written is not None:
        telling = [f for i in main.members if bears_incident((f := findings[i]).content)]
        referred = None if is_of_abroad(document, telling, written) else written
    return referred or fallback.of_local(document, findings)
