"""A reader that knows the generator's truth, so that growth can be measured without reading."""

import re
from collections.abc import Iterable, Iterator

from benchmarks.synthetic import InventedPlace, Truth
from reportedly.language.document import Document
from reportedly.model.chain import Chain, Cue, CueKind, Link, Stance
from reportedly.model.claim import Position, make_claim
from reportedly.model.content import Content, Event, EventKind, Location, Timing
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.ids import content_id
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.passage import Passage
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.model.source import Source, SourceKind
from reportedly.model.when import TimePrecision, When
from reportedly.reading.reader import Reader

Said = tuple[Passage, Content]


class StubReader(Reader):
    """Gives each generated report the main claims that the built-in reader finds in it."""

    identity = "generated-truth-1"

    def __init__(self, truths: dict[str, Truth]) -> None:
        super().__init__()
        self.truths = truths
        """What each report says, by report id; may be filled later."""

    def parse_all(self, reports: Iterable[Report]) -> dict[str, Document]:
        """Parse nothing."""
        return {}

    def read(self, report: Report, document: Document | None = None) -> Reading:
        """Give the claims of the headline and of the opening sentence."""
        truth = self.truths[report.id]
        where, when = _place(truth.place), _when(report.text, truth)
        kinds = (EventKind.ATTACK.value,)
        anchor = _passage(report.text, r"\d+ killed")
        mention_id = content_id("m", report.id, anchor, MentionRole.MAIN)
        mention = Mention(mention_id, report.id, anchor, MentionRole.MAIN, where, when, kinds)
        claims = [
            make_claim(
                report=report.id,
                mention=mention_id,
                passage=passage,
                chain=chain,
                content=content,
                position=position,
                reader=self.identity,
            )
            for chain, position, said in (
                (_publisher(report), Position.HEADLINE, _headline(report.text, truth)),
                (_sourced(report, truth), Position.BODY, _opening(report.text, truth)),
            )
            for passage, content in said
        ]
        return Reading(report.id, self.identity, tuple(claims), (mention,))


def _headline(text: str, truth: Truth) -> Iterator[Said]:
    passage = _passage(text, r"\d+ killed")
    yield passage, _figure(Category.KILLED, truth.killed, passage.quote)
    killed = Passage.of(text, passage.end - len("killed"), passage.end)
    yield killed, Event(EventKind.ATTACK, "killed")
    yield _passage(text, truth.place.name), Location(_place(truth.place))


def _opening(text: str, truth: Truth) -> Iterator[Said]:
    body = text.index("\n\n")
    killed = _passage(text, rf"\b{truth.killed} people", body)
    yield killed, _figure(Category.KILLED, truth.killed, killed.quote)
    injured = _passage(text, rf"\b{truth.injured}\b", body)
    yield injured, _figure(Category.INJURED, truth.injured, injured.quote)
    yield _passage(text, truth.place.name, body), Location(_place(truth.place))
    yield _passage(text, _day(truth), body), Timing(_when(text, truth))


def _passage(text: str, pattern: str, start: int = 0) -> Passage:
    found = re.compile(pattern).search(text, start)
    if found is None:
        raise ValueError(f"the generated text lacks {pattern!r}")
    return Passage.of(text, found.start(), found.end())


def _publisher(report: Report) -> Chain:
    return (Link(Source(report.publisher or "", SourceKind.MEDIA), Stance.STATED),)


def _sourced(report: Report, truth: Truth) -> Chain:
    publisher = Source(report.publisher or "", SourceKind.MEDIA)
    named = _passage(report.text, f"(?i){re.escape(truth.source)}", report.text.index("\n\n"))
    source = Source(truth.source, SourceKind.OFFICIAL, None, named)
    said = Cue(named, CueKind.SAYING)
    return (Link(publisher, Stance.REPORTED), Link(source, Stance.STATED, (said,)))


def _figure(category: Category, number: int, words: str) -> Figure:
    return Figure(category, Group.ALL, number, number, words)


def _place(place: InventedPlace) -> Place:
    return Place(
        place.name,
        PlacePrecision.SETTLEMENT,
        place.latitude,
        place.longitude,
        radius_km=2.0,
        gazetteer_id=f"user:{place.name}",
    )


def _day(truth: Truth) -> str:
    return truth.day.strftime("%-d %B %Y")


def _when(text: str, truth: Truth) -> When:
    return When(truth.day, truth.day, TimePrecision.DAY, _day(truth))
