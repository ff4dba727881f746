"""Corrections of a claim: from what a person sets to a decision on the log.

A person sets the parts that a reader got wrong: the passage, the number, who said it, how it is
put, the place, the date, the kind of attack, means or target, the party. All else stays as it was
read, and a later reading of the report is corrected in the same way, as long as it finds a claim of
that kind in those words.
"""

import datetime as dt

import msgspec

from reportedly.casebook.session import Session
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import (
    Admission,
    Content,
    Denial,
    Event,
    EventKind,
    Location,
    Means,
    Responsibility,
    Target,
    Timing,
)
from reportedly.model.correction import Correction
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.ids import canonical_json
from reportedly.model.passage import Passage
from reportedly.model.report import Report
from reportedly.model.when import TimePrecision, When
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decisions.correct_chain import corrected_chain, standing_at
from reportedly.pipeline.decisions.decide import Effect, decide
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.decisions.places import named_place
from reportedly.pipeline.decisions.standing import Standing
from reportedly.pipeline.gazetteers import gazetteer_of
from reportedly.reading.assemble import position_of
from reportedly.reading.findings import Span
from reportedly.reading.slots.taxonomy import means, targets

_SPANS = ((1, TimePrecision.DAY), (6, TimePrecision.DAYS), (7, TimePrecision.WEEK),
          (31, TimePrecision.MONTH))  # fmt: skip
"""Up to how many days a stretch is of which precision, after UCDP GED's date_prec."""


class FigureEdit(msgspec.Struct, frozen=True):
    """What a person sets of a figure; UNSET and None leave a part as it stands.

    `low` or `high` None mean that the text sets no such bound, both that it gives no number.
    """

    low: int | msgspec.UnsetType | None = msgspec.UNSET
    high: int | msgspec.UnsetType | None = msgspec.UNSET
    category: Category | None = None
    group: Group | None = None


class ClaimEdit(msgspec.Struct, frozen=True):
    """What a person sets of a claim; None leaves a part as it stands."""

    words: str | None = None
    """The words that the claim rests on, as they stand in the report."""
    figure: FigureEdit | None = None
    source: str | None = None
    """Who says it, outermost first and parted by '←' where it passed through several: 'a monitor
    ← the ministry'. Empty where the publisher says it itself."""
    stance: Stance | None = None
    place: str | None = None
    """A name or a gazetteer id."""
    coordinates: str | None = None
    """'latitude, longitude' in degrees (WGS 84), for a place that no gazetteer knows."""
    first_day: str | None = None
    last_day: str | None = None
    """ISO 8601; the last day is the first where it is left out."""
    kind: str | None = None
    """What kind of attack, means or target it is, in the words of that taxonomy."""
    party: str | None = None
    """Who is held responsible, admits it, or denies."""


def correct(
    session: Session, claim: str, edit: ClaimEdit, author: str, *, reason: str = ""
) -> Effect:
    """Append a correction of a claim (by its id or the beginning of it), and carry it out.

    Raises UnknownId for an id that names nothing, DecisionError for what cannot be set.
    """
    value = correction_value(session, one_claim(session, claim), edit)
    return decide(session, Act.CORRECT_CLAIM, (claim,), author, reason=reason, value=value)


def correction_value(session: Session, claim: Claim, edit: ClaimEdit) -> str:
    """Give the value of a CORRECT_CLAIM that makes the edit. Raises DecisionError."""
    if edit == ClaimEdit():
        raise DecisionError("Nothing is set. Say what of the claim is to be corrected.")
    now = as_it_stands(session, claim)
    report = session.reports.get(claim.report)
    passage = None if edit.words is None else _passage(report, now, edit.words)
    if passage == now.passage:
        passage = None
    content = _content(session, now, edit)
    made = Correction(
        content=content if content != now.content else None,
        chain=corrected_chain(report, now, edit.source, edit.stance),
        passage=passage,
        position=position_of(report, Span(passage.start, passage.end)) if passage else None,
    )
    if made.applied(now) == now:
        raise DecisionError("The claim says that already; nothing was decided.")
    return canonical_json(made).decode()


def holders_words(claim: Claim) -> str:
    """Give the holders of a claim after its publisher, as `ClaimEdit.source` takes them."""
    return " ← ".join(link.source.name for link in claim.chain[1:])


def as_it_stands(session: Session, claim: Claim) -> Claim:
    """Give a claim as people left it; as it was read where they rejected it."""
    standing = Standing(session, decided(session)).claims([claim])
    return standing[0] if standing else claim


def _passage(report: Report, claim: Claim, words: str) -> Passage:
    """Find words in the report, those nearest to where the claim stands."""
    quote = words.replace("\r\n", "\n").strip()
    places = standing_at(report, quote)
    if not places:
        raise DecisionError(
            f"The words '{quote}' do not stand in {report.id}. Give them as the report has them."
        )
    start = min(places, key=lambda at: (abs(at - claim.passage.start), at))
    return Passage.of(report.text, start, start + len(quote))


def _content(session: Session, claim: Claim, edit: ClaimEdit) -> Content | None:
    content = claim.content
    _check_parts(content, edit)
    if isinstance(content, Figure) and edit.figure is not None:
        return _figure(content, edit.figure)
    if isinstance(content, Location) and (edit.place is not None or edit.coordinates is not None):
        return _location(gazetteer_of(session), content, edit)
    if isinstance(content, Timing) and (edit.first_day is not None or edit.last_day is not None):
        return Timing(_when(content.when, edit))
    if isinstance(content, Event | Means | Target) and edit.kind is not None:
        return _of_kind(content, edit.kind.strip())
    if isinstance(content, Responsibility | Admission | Denial) and edit.party is not None:
        return _by_party(content, edit.party)
    return None


def kinds_of(content: Content) -> tuple[str, ...]:
    """Give the kinds that a claim of an event, of means or of a target can be corrected to."""
    if isinstance(content, Event):
        return tuple(EventKind)
    if isinstance(content, Means):
        return tuple(sorted(means().kinds))
    return tuple(sorted(targets().kinds)) if isinstance(content, Target) else ()


_PARTS: tuple[tuple[tuple[str, ...], tuple[type, ...], str], ...] = (
    (("figure",), (Figure,), "Only a figure can be corrected to another number."),
    (
        ("place", "coordinates"),
        (Location,),
        "Only a claim of where it happened can be given another place.",
    ),
    (
        ("first_day", "last_day"),
        (Timing,),
        "Only a claim of when it happened can be given another date.",
    ),
    (
        ("kind",),
        (Event, Means, Target),
        "Only a claim of what happened, with what, or what was hit has a kind.",
    ),
    (
        ("party",),
        (Responsibility, Admission, Denial),
        "Only a claim of responsibility, an admission or a denial names a party.",
    ),
)
"""The parts of an edit that belong to some types of claim alone, with what else is answered."""


def _check_parts(content: Content, edit: ClaimEdit) -> None:
    for names, types, otherwise in _PARTS:
        if any(getattr(edit, name) is not None for name in names) and not isinstance(
            content, types
        ):
            raise DecisionError(otherwise)


def _of_kind(content: Event | Means | Target, kind: str) -> Content:
    known = kinds_of(content)
    if kind not in known:
        raise DecisionError(f"{kind!r} is none of the kinds there are: {', '.join(known)}.")
    if isinstance(content, Event):
        return msgspec.structs.replace(content, kind=EventKind(kind))
    return msgspec.structs.replace(content, kind=kind)


def _by_party(content: Responsibility | Admission | Denial, party: str) -> Content:
    name = " ".join(party.split())
    if not name:
        raise DecisionError("A party needs a name. To take the claim out, reject it.")
    return msgspec.structs.replace(content, party=name)


def _figure(figure: Figure, edit: FigureEdit) -> Figure:
    low = figure.low if edit.low is msgspec.UNSET else edit.low
    high = figure.high if edit.high is msgspec.UNSET else edit.high
    if any(number is not None and number < 0 for number in (low, high)):
        raise DecisionError("A number of people cannot be below zero.")
    if low is not None and high is not None and low > high:
        raise DecisionError(f"The low figure, {low}, is above the high one, {high}.")
    same = (low, high) == (figure.low, figure.high)
    return msgspec.structs.replace(
        figure,
        category=edit.category or figure.category,
        group=edit.group or figure.group,
        low=low,
        high=high,
        rule=figure.rule if same else "",
    )


def _location(gazetteer: Gazetteer, content: Location, edit: ClaimEdit) -> Location:
    name = (edit.place or "").strip() or content.place.name
    return Location(named_place(gazetteer, name, edit.coordinates or ""))


def _when(when: When, edit: ClaimEdit) -> When:
    first = _day(edit.first_day) or when.first
    last = _day(edit.last_day) or (first if edit.first_day else when.last)
    if first > last:
        raise DecisionError(f"The first day, {first}, comes after the last one, {last}.")
    days = (last - first).days + 1
    precision = next((name for most, name in _SPANS if days <= most), TimePrecision.YEAR)
    return msgspec.structs.replace(when, first=first, last=last, precision=precision)


def _day(typed: str | None) -> dt.date | None:
    if not typed:
        return None
    try:
        return dt.date.fromisoformat(typed)
    except ValueError as error:
        raise DecisionError(f"{typed!r} is no date. Write it as 1937-04-26.") from error
