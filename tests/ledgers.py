"""A small ledger entry made by hand, for tests of what shows and writes ledgers."""

import datetime as dt

import msgspec

from reportedly.model.assessment import (
    AirwarsLabel,
    AssessedFigure,
    Assessment,
    AttributionAxis,
    Contest,
    Grade,
    IncidentAxis,
    OriginFigure,
)
from reportedly.model.chain import Link, Stance
from reportedly.model.claim import Claim, Position, make_claim
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.incident import Incident
from reportedly.model.ledger import LedgerEntry
from reportedly.model.origin import OriginGroup
from reportedly.model.passage import Passage
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.report import Report, make_report
from reportedly.model.source import Source, SourceKind
from reportedly.model.when import TimePrecision, When
from reportedly.weighing.coverage import coverage_of
from reportedly.weighing.scales import renderings

VELKARA = Place("Velkara", PlacePrecision.SETTLEMENT, -20.0, -150.0, 5.0, within=("Zimdor",))
DAY = When(dt.date(2001, 3, 4), dt.date(2001, 3, 4), TimePrecision.DAY, "on Sunday")
TEXT = "Five people were killed in Velkara on Sunday, the hospital said."


def a_report(text: str = TEXT, publisher: str = "Gazette 1") -> Report:
    """Give a report of 5 March 2001."""
    return make_report(text, publisher=publisher, published="2001-03-05", language="en")


def a_claim(
    report: Report, quote: str = "Five people were killed", holder: str = "the hospital"
) -> Claim:
    """Give the claim that `holder` puts five killed."""
    start = report.text.index(quote)
    return make_claim(
        report=report.id,
        mention="m-0000000000000000",
        passage=Passage.of(report.text, start, start + len(quote)),
        chain=(
            Link(Source(report.publisher or "", SourceKind.MEDIA), Stance.REPORTED),
            Link(Source(holder, SourceKind.MEDICAL), Stance.STATED),
        ),
        content=Figure(Category.KILLED, Group.ALL, 5, 5, quote),
        position=Position.BODY,
        reader="test",
    )


def an_entry(holder: str = "the hospital", place: Place | None = VELKARA) -> LedgerEntry:
    """Give an incident with one claim, one figure and a contest."""
    report = a_report()
    claim = a_claim(report, holder=holder)
    origin = OriginGroup("o-1", holder, (claim.id,), (report.id,))
    figure = AssessedFigure(
        Category.KILLED,
        Group.ALL,
        5,
        5,
        7,
        "ucdp",
        f"5: {holder} (one origin); 7 named by another",
        (OriginFigure("o-1", holder, 5, 5, (claim.id,)),),
        contested=True,
    )
    grade = Grade(
        IncidentAxis.SINGLE_ORIGIN,
        AttributionAxis.UNNAMED,
        AirwarsLabel.WEAK,
        "close",
        ("one origin states it",),
        ("a second independent origin",),
        stating=("o-1",),
    )
    grade = msgspec.structs.replace(grade, scales=renderings(grade))
    contest = Contest("killed", "5 against 7", (claim.id,))
    assessment = Assessment("i-1", (figure,), grade, (contest,), (origin,), "shelling")
    incident = Incident("i-1", ("m-0000000000000000",), (report.id,), place, DAY, ("shelling",))
    coverage = coverage_of(incident, [report], [origin], stating=grade.stating)
    return LedgerEntry(incident, assessment, (claim,), (report,), (), coverage)
