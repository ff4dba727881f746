"""A small invented world: reports, what two versions of a reader find in them, and copies.

Mentions and claims are made here, not read, so that thousands of histories can be played. The
second version of the reader finds the same in other words: all ids change, as after an update.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from reportedly.model.chain import Link, Stance
from reportedly.model.claim import Claim, Position, make_claim
from reportedly.model.content import (
    Confidence,
    Content,
    Event,
    EventKind,
    Location,
    Responsibility,
    Target,
    Timing,
    Victim,
)
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.ids import content_id
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.passage import Passage
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.reading import Reading
from reportedly.model.report import Report, make_report
from reportedly.model.source import Source, SourceKind
from reportedly.model.when import TimePrecision, When
from reportedly.tracing.shared import SharedText, shared_text

SIDES = ("Redmark", "Bluemark")
VERSIONS = 2

_PLACES = {
    "Velkara": Place("Velkara", PlacePrecision.SETTLEMENT, -20.0, -150.0, 2.0),
    "Ostrevan": Place("Ostrevan", PlacePrecision.SETTLEMENT, -20.0, -150.9, 2.0),
}


PLACES = tuple(_PLACES.values())


@dataclass(frozen=True)
class Told:
    """One incident as a report tells it."""

    place: str
    day: int
    killed: int
    by: str
    source: str
    target: str = "market"
    role: MentionRole = MentionRole.MAIN
    victim: str = ""

    @property
    def harm(self) -> str:
        """What it says of the dead."""
        killed = f"killed {self.killed} people"
        return f"{killed}, {self.victim} among them" if self.victim else killed


@dataclass(frozen=True)
class Printed:
    """A report: its publisher, day of print, and what it tells; or which report it copies."""

    publisher: str
    day: int
    told: tuple[Told, ...] = ()
    copies: int | None = None


R, B = SIDES
VICTIM = "Pell Arn Dorrel"
WORLD: tuple[Printed, ...] = (
    Printed("Gazette", 5, (Told("Velkara", 5, 12, R, "the district hospital", victim=VICTIM),)),
    Printed("Radio", 6, (Told("Velkara", 5, 14, R, "the mayor's office"),)),
    Printed("Post", 6, (Told("Velkara", 5, 5, B, "the fire service", "school"),)),
    Printed("Courier", 7, (Told("Velkara", 6, 12, R, "a relief society", victim=VICTIM),)),
    Printed("Herald", 6, (Told("Ostrevan", 5, 31, B, "the rescue service"),)),
    Printed("Mirror", 8, (Told("Ostrevan", 6, 31, B, "the interior ministry", victim="Pell Arn"),)),
    Printed(
        "Weekly",
        9,
        (
            Told("Velkara", 5, 12, B, "the governor"),
            Told("Ostrevan", 5, 33, R, "the governor", "bakery", MentionRole.RECAP),
            Told("Velkara", 8, 120, R, "a monitoring group", role=MentionRole.AGGREGATE),
        ),
    ),
    Printed("Echo", 10, (Told("Velkara", 9, 3, R, "the police", "school", victim="Pell Arn"),)),
    Printed("Reprint A", 7, copies=0),
    Printed("Reprint B", 8, copies=4),
    Printed("Reprint C", 9, copies=0),
    Printed("Reprint D", 10, copies=6),
)
COPIED = {
    index: printed.copies for index, printed in enumerate(WORLD) if printed.copies is not None
}


_SENTENCES = (
    (
        "{killed}, {source} said, after {it} came down on {target} in {place} on {day}; neighbours "
        "blamed {gunners} and asked why nobody had warned them in time."
    ),
    (
        "According to {source}, {it} {killed} around noon on {day} near {target} of {place}, and "
        "council members accused {gunners} of having aimed at a crowd."
    ),
    (
        "In {place} {it} struck {target} as lessons were ending on {day}: it {killed}, {source} "
        "told our correspondent, who also heard people curse {gunners} on the road."
    ),
    (
        "{day}, {place}. Visitors to {target} ran when {it} landed. It {killed}; that is the count "
        "which {source} gave, and it holds {gunners} responsible."
    ),
    (
        "Late on {day} fire spread through {target}, where {it} {killed} within sight of the old "
        "bridge at {place}. {source} had the number, and named {gunners} as those who fired."
    ),
    (
        "Investigators sent to {place} by {source} found that {it} {killed} at {target} on {day}. "
        "They traced its path to hills that were held by {gunners} until last winter."
    ),
    (
        "What happened at {target} in {place} on {day} was no accident, {source} wrote: {it} "
        "{killed}, and only {gunners} had such weapons within range of the valley."
    ),
    (
        "Shopkeepers in {place} swept up glass after {it} {killed} beside {target} on {day}, as "
        "{source} put it in a note that points at {gunners} but gives no proof."
    ),
    (
        "Three weeks of talks had just begun. Then, on {day}, {it} {killed} outside {target} at "
        "{place}; {source} issued the list of names and spoke of {gunners} across the river."
    ),
    (
        "{source} has added up what it knows about {place}. At {target} there, it says, {it} "
        "{killed}, it was {day}, and {gunners} had threatened as much over loudspeakers."
    ),
)
"""One way of telling for each report that is no copy, so that only copies share text."""


@dataclass(frozen=True)
class World:
    """The reports by number, what each version of the reader finds, and the text they share."""

    reports: tuple[Report, ...]
    readings: tuple[tuple[Reading, ...], ...]
    """By report, then by version."""
    shared: Mapping[tuple[str, str], SharedText]

    def mention(self, report: int, number: int) -> str:
        """Name a mention of the first version by its report's number and its place there."""
        return self.readings[report][0].mentions[number].id

    def place_of(self) -> dict[str, tuple[int, int]]:
        """Say of every mention of any version which report's and the how manieth it is."""
        return {
            mention.id: (index, number)
            for index, versions in enumerate(self.readings)
            for reading in versions
            for number, mention in enumerate(reading.mentions)
        }


@cache
def world(*, exchanged: bool = False) -> World:
    """Make the world; `exchanged` gives each side's name to the other."""
    printed = [_report(index, exchanged) for index in range(len(WORLD))]
    readings = tuple(
        tuple(_reading(index, report, exchanged, version) for version in range(VERSIONS))
        for index, report in enumerate(printed)
    )
    shared = {
        (found.first, found.second): found
        for one, other in combinations(printed, 2)
        if (found := shared_text(one, other))
    }
    return World(tuple(printed), readings, shared)


def _side(name: str, exchanged: bool) -> str:
    return SIDES[1 - SIDES.index(name)] if exchanged else name


def _source_of(index: int) -> int:
    copied = WORLD[index].copies
    return index if copied is None else copied


def _report(index: int, exchanged: bool) -> Report:
    printed = WORLD[index]
    text = "\n\n".join(_sentences(index, exchanged))
    day = dt.date(2001, 3, printed.day).isoformat()
    return make_report(text, publisher=printed.publisher, published=day, language="en")


def _sentences(index: int, exchanged: bool) -> list[str]:
    source = _source_of(index)
    return [
        _SENTENCES[source if number == 0 else 7 + number].format(
            killed=told.harm,
            source=told.source,
            it="A shell",
            target=f"the {told.target}",
            place=told.place,
            day=f"{told.day} March",
            gunners=f"{_side(told.by, exchanged)} gunners",
        )
        for number, told in enumerate(WORLD[source].told)
    ]


def _reading(index: int, report: Report, exchanged: bool, version: int) -> Reading:
    told = WORLD[_source_of(index)].told
    reader = f"made/{version}"
    mentions, claims, start = [], [], 0
    sentences = _sentences(index, exchanged)
    for number, (one, words) in enumerate(zip(told, sentences, strict=True)):
        start = report.text.index(words, start)
        # The second version anchors a mention a word later, and its claims on fewer words.
        anchor = Passage.of(report.text, start + 2 * version, start + 20)
        name = content_id("m", report.id, anchor, one.role, number)
        mentions.append(_mention(name, report, anchor, one))
        claims += _claims(report, name, one, exchanged, start, reader)
    return Reading(report.id, reader, tuple(claims), tuple(mentions))


def _mention(name: str, report: Report, anchor: Passage, told: Told) -> Mention:
    kinds = (EventKind.SHELLING.value,)
    victims = (told.victim,) if told.victim else ()
    place, when = _PLACES[told.place], _when(told)
    return Mention(name, report.id, anchor, told.role, place, when, kinds, victims=victims)


def _when(told: Told) -> When:
    day = dt.date(2001, 3, told.day)
    return When(day, day, TimePrecision.DAY, f"{told.day} March")


def _claims(
    report: Report, mention: str, told: Told, exchanged: bool, start: int, reader: str
) -> Iterator[Claim]:
    publisher = Link(Source(report.publisher or "", SourceKind.MEDIA), Stance.REPORTED)
    source = Link(Source(told.source, SourceKind.OFFICIAL), Stance.STATED)
    party = _side(told.by, exchanged)
    for words, content in _said(told, party):
        at = report.text.index(words, start)
        yield make_claim(
            report=report.id,
            mention=mention,
            passage=Passage.of(report.text, at, at + len(words)),
            chain=(publisher, source),
            content=content,
            position=Position.BODY,
            reader=reader,
        )


def _said(told: Told, party: str) -> Iterator[tuple[str, Content]]:
    killed = f"killed {told.killed} people"
    cumulative = told.role is MentionRole.AGGREGATE
    yield (
        killed,
        Figure(Category.KILLED, Group.ALL, told.killed, told.killed, killed, cumulative=cumulative),
    )
    if told.victim:
        yield killed, Victim(told.victim)
    yield "A shell", Event(EventKind.SHELLING, "A shell")
    yield told.place, Location(_PLACES[told.place])
    yield f"{told.day} March", Timing(_when(told))
    yield f"the {told.target}", Target(told.target, f"the {told.target}")
    yield f"{party} gunners", Responsibility(f"{party} gunners", Confidence.ACCUSED)
