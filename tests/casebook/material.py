"""Made-up reports, readings, incidents and assessments, as many as a test asks for."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import msgspec

from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.model.addition import Addition, Answer, Reason, Rejected
from reportedly.model.assessment import (
    AirwarsLabel,
    AssessedFigure,
    Assessment,
    AttributionAxis,
    Contest,
    Grade,
    IncidentAxis,
)
from reportedly.model.capture import Arrival, Capture, Failure, Stage
from reportedly.model.chain import Link, Stance
from reportedly.model.claim import Claim, Position, make_claim
from reportedly.model.description import Described, Likeness, Match
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.footage import (
    FoundMedia,
    How,
    MediaKind,
    Showing,
    identified,
    make_footage,
)
from reportedly.model.ids import content_id
from reportedly.model.incident import Edge, Feature, Incident, Judgement
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.naming import Named, Naming
from reportedly.model.origin import OriginGroup
from reportedly.model.passage import Passage
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.reading import Reading
from reportedly.model.reference import ReferenceEvent, ReferenceTable
from reportedly.model.report import Report, make_report
from reportedly.model.source import Source
from reportedly.model.when import TimePrecision, When

READER = "rules-en/1"
POLICY = "ucdp"
DAY = dt.date(2024, 3, 8)


class Overlap(msgspec.Struct, frozen=True):
    """Stands in for the tracer's shared text."""

    share: float


def put_object(folder: Path, data: bytes) -> Capture:
    """Lay bytes where the object folder keeps them."""
    digest = hashlib.sha256(data).hexdigest()
    path = folder / "objects" / digest[:2] / digest[2:]
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = path.with_suffix(".part")  # a kill leaves an object whole or not at all
    whole.write_bytes(data)
    whole.replace(path)
    return Capture(digest, len(data), "text")


def arrival(capture: Capture, source: str) -> Arrival:
    return Arrival(capture.sha256, source, "2024-03-09T08:00:00Z", "reportedly 0")


def report(n: int, words: int = 5) -> Report:
    headline = f"Shelling kills {n} in place {n}"
    text = headline + f"\nOfficials said {n} people were killed. " + f"word{n} " * words
    return make_report(
        text,
        headline=Passage.of(text, 0, len(headline)),
        publisher=f"Paper {n % 7}",
        published="2024-03-09",
        language="en",
    )


def reading(of: Report, reader: str = READER) -> Reading:
    passage = Passage.of(of.text, 0, 8)
    mention = Mention(
        content_id("m", of.id, passage), of.id, passage, MentionRole.MAIN, _place(of), _when()
    )
    count = int(of.text.split()[2])
    claim = make_claim(
        report=of.id,
        mention=mention.id,
        passage=passage,
        chain=(Link(Source(of.publisher or "?"), Stance.STATED),),
        content=Figure(Category.KILLED, Group.ALL, count, count, str(count)),
        position=Position.HEADLINE,
        reader=reader,
    )
    return Reading(of.id, reader, (claim,), (mention,))


def addition(to: Reading) -> Addition:
    """Give what a second reader adds: the claims of a reading, of no mention, and a rejection."""
    claims = [
        make_claim(**{**_particulars(claim), "mention": "", "reader": "second-1"})
        for claim in to.claims
    ]
    rejected = Rejected(Reason.NUMBER, "it says '3'", '{"kind":"figure"}')
    answer = Answer(0, 5, "{}")
    return Addition(to.report, "second", "second-1", "1", (answer,), tuple(claims), (rejected,))


def _particulars(claim: Claim) -> dict[str, Any]:
    particulars = msgspec.structs.asdict(claim)
    del particulars["id"]
    return particulars


def incident(*readings: Reading) -> Incident:
    mentions = tuple(sorted(m.id for reading in readings for m in reading.mentions))
    reports = tuple(sorted(reading.report for reading in readings))
    first = readings[0].mentions[0]
    return Incident(
        content_id("i", mentions), mentions, reports, first.place, first.when, ("shelling",)
    )


def assessment(of: Incident, killed: int = 3) -> Assessment:
    figure = AssessedFigure(
        Category.KILLED, Group.ALL, killed, killed, killed + 1, POLICY, "Said by one.", ()
    )
    grade = Grade(
        IncidentAxis.SINGLE_ORIGIN,
        AttributionAxis.UNNAMED,
        AirwarsLabel.WEAK,
        "close",
        ("one origin",),
        ("a second origin",),
    )
    contest = Contest("killed", "The counts differ.", ())
    origin = OriginGroup(content_id("o", of.id), "officials", (), of.reports)
    return Assessment(of.id, (figure,), grade, (contest,), (origin,), "shelling")


def edge(first: str, second: str, judgement: Judgement = Judgement.SAME) -> Edge:
    low, high = sorted((first, second))
    return Edge(low, high, judgement, 1.5, (Feature("day", "8 March", "8 March", 1.5),))


def fill(session: Session, folder: Path, count: int = 6, start: int = 1) -> list[Report]:
    """Take `count` reports through every table: pairs of them are one incident."""
    reports = [report(n) for n in range(start, start + count)]
    captures = [put_object(folder, found.text.encode()) for found in reports]
    arrivals = [arrival(capture, f"{n}.txt") for n, capture in enumerate(captures, start)]
    session.captures.add(captures, arrivals)
    pairs = zip(reports, captures, strict=True)
    session.reports.add([(found, TakenFrom(capture.sha256, "")) for found, capture in pairs])
    session.failures.add([Failure("broken.html", Stage.CAPTURE, "It is empty.", "Look at it.")])
    readings = [reading(found) for found in reports]
    session.readings.put(readings)
    session.named.put(Named(found.id, "names/1", (Naming(0, 4),)) for found in reports)
    session.additions.put(map(addition, readings[:2]), host="127.0.0.1:8080")
    _trace(session, reports)
    _show(session, captures, reports)
    _link(session, readings)
    _refer(session)
    return reports


def _refer(session: Session) -> None:
    """Load a table of one event that others coded."""
    table = ReferenceTable("ab" * 32, "events.csv", "ucdp", 1, DAY, DAY)
    event = ReferenceEvent(2, "1", DAY, DAY, ("sumy",), 50.9, 34.8, 1, 2, 3)
    session.references.put(table, [event])


def _show(session: Session, captures: list[Capture], reports: list[Report]) -> None:
    """Let each capture's bytes be a picture that its report shows."""
    for capture, found in zip(captures, reports, strict=True):
        picture = make_footage(capture.sha256, MediaKind.IMAGE, "image/png", capture.size)
        address = f"https://media.example/{capture.sha256}.png"
        shown = Showing(how=How.EMBEDDED, address=address, report=found.id, place=found.url or "")
        session.footage.show([identified(shown)])
        session.footage.add([FoundMedia(picture, address)])
    first, second = sorted(capture.sha256 for capture in captures[:2])
    alike = Match(first=first, second=second, likeness=Likeness.COPY, score=0.9)
    session.descriptions.put(Described(footage=first, describer="pdq/1"), [alike])


def _trace(session: Session, reports: list[Report]) -> None:
    session.tracing.begin("winnow/1")
    session.tracing.put_prints(
        {found.id: [1, -2, hash_of(found.id)] for found in reports}  # 1 and -2 are shared by all
    )
    first, second = sorted(found.id for found in reports[:2])
    session.tracing.put_shared([first, second], {(first, second): Overlap(0.5)})


def _link(session: Session, readings: list[Reading]) -> None:
    session.linking.begin("rules/1")
    ids = [found.mentions[0].id for found in readings]
    session.linking.file({mention: ["2024-03-08 sumy"] for mention in ids})
    session.linking.put_edges([edge(*pair) for pair in zip(ids[::2], ids[1::2], strict=False)])
    incidents = [incident(*readings[i : i + 2]) for i in range(0, len(readings), 2)]
    session.incidents.put(incidents, linked=ids)
    session.incidents.begin_weighing("rules/1", POLICY)
    session.incidents.put_assessments([assessment(found) for found in incidents], POLICY)


def hash_of(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little", signed=True)


def _place(of: Report) -> Place:
    number = int(of.text.split()[2])
    return Place(f"Sumy {number}", PlacePrecision.SETTLEMENT, 50.9 + number / 1e4, 34.8, 5.0, "UA")


def _when() -> When:
    return When(DAY, DAY, TimePrecision.DAY, "on Friday")
