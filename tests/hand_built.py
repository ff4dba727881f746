"""Hand-built reports, claims and mentions about invented places, for tests of the later stages."""

import datetime as dt
from collections.abc import Sequence

from reportedly.model.chain import Cue, CueKind, Link, Stance
from reportedly.model.claim import Claim, Position, make_claim
from reportedly.model.content import Content
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.ids import content_id
from reportedly.model.incident import Incident
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.passage import Passage
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.report import Report, make_report
from reportedly.model.source import Source, SourceKind
from reportedly.model.when import PartOfDay, TimePrecision, When

READER = "hand/1"


def report(
    text: str = "A shell fell on the market at Millbrook.",
    publisher: str | None = "Millbrook Courier",
    published: str | None = "1921-03-05",
    credits: tuple[str, ...] = (),
    headline: str | None = None,
) -> Report:
    title = Passage.of(text, 0, len(headline)) if headline else None
    return make_report(
        text, publisher=publisher, published=published, credits=credits, headline=title
    )


def source(
    name: str, kind: SourceKind = SourceKind.UNKNOWN, speaks_for: str | None = None
) -> Source:
    return Source(name, kind, speaks_for)


def claim(
    of: Report,
    content: Content,
    *by: str | Source,
    quote: str | None = None,
    stance: Stance = Stance.STATED,
    cues: Sequence[CueKind] = (),
    mention: str = "m-one",
    position: Position = Position.BODY,
) -> Claim:
    """Make a claim of report `of`, credited to `by` in turn, the origin last."""
    start = of.text.index(quote) if quote else 0
    passage = Passage.of(of.text, start, start + len(quote or of.text))
    holders = [source(of.publisher or "unnamed publisher", SourceKind.MEDIA)]
    holders += [source(name) if isinstance(name, str) else name for name in by]
    shown = tuple(Cue(passage, kind) for kind in cues)
    chain = tuple(Link(holder, Stance.REPORTED) for holder in holders[:-1])
    return make_claim(
        report=of.id,
        mention=mention,
        passage=passage,
        chain=(*chain, Link(holders[-1], stance, shown)),
        content=content,
        position=position,
        reader=READER,
    )


def figure(
    low: int | None,
    high: int | None = -1,
    category: Category = Category.KILLED,
    group: Group = Group.ALL,
    relation: Relation = Relation.UNRELATED,
    **more: object,
) -> Figure:
    """Make a figure: exact with one number, open above with None for `high`."""
    top = low if high == -1 else high
    words = f"{low}" if low == top else f"{low} to {top}"
    return Figure(category, group, low, top, words, relation, **more)  # type: ignore[arg-type]


def incident(*mentions: str) -> Incident:
    ids = mentions or ("m-one",)
    return Incident(content_id("i", ids[0]), ids, ())


def day(text: str, clock: str | None = None, part: PartOfDay | None = None) -> When:
    on = dt.date.fromisoformat(text)
    return When(on, on, TimePrecision.DAY, text, part, clock)


def month(text: str) -> When:
    first = dt.date.fromisoformat(f"{text}-01")
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return When(first, last, TimePrecision.MONTH, text)


def place(
    name: str,
    at: tuple[float, float] | None = None,
    precision: PlacePrecision = PlacePrecision.SETTLEMENT,
    within: tuple[str, ...] = ("Midshire",),
    radius_km: float = 5.0,
) -> Place:
    latitude, longitude = at or (None, None)
    return Place(name, precision, latitude, longitude, radius_km if at else None, None, within)


MILLBROOK = place("Millbrook", (50.2, 14.3))
FARBRIDGE = place("Farbridge", (53.9, 21.6))
MARKET = place(
    "Corn Market", (50.2, 14.31), PlacePrecision.NEIGHBOURHOOD, ("Millbrook", "Midshire"), 0.5
)


def mention(
    name: str,
    at: Place | None = MILLBROOK,
    when: When | None = None,
    kinds: tuple[str, ...] = ("shelling",),
    role: MentionRole = MentionRole.MAIN,
    in_report: str | None = None,
) -> Mention:
    """Make a mention; without `in_report`, of a report of its own."""
    anchor = Passage(0, len(name), name)
    return Mention(f"m-{name}", in_report or f"r-{name}", anchor, role, at, when, kinds)
