"""A publication: incidents as a profile lets them leave, with what was held back by kind."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from reportedly.model.claim import Claim
from reportedly.model.decision import Act
from reportedly.model.ledger import LedgerEntry
from reportedly.model.passage import Passage
from reportedly.model.place import Place
from reportedly.model.report import Report
from reportedly.publishing.coarse import coarse, place_rule
from reportedly.publishing.profile import PlaceRule, Profile
from reportedly.publishing.withhold import (
    Change,
    Kind,
    Withholder,
    mapped,
    texts_of,
    uncased,
)

NOTE = (
    "Offsets count code points of each report as captured. Where a mark such as [name withheld] "
    "stands in a quote, the words there are others than in the report."
)
"""What a reader of quotes has to know."""


class AsOf(msgspec.Struct, frozen=True):
    """The state of the casebook: its log's length, the last entry's hash and time (UTC)."""

    entries: int
    hash: str
    at: str


class Rule(msgspec.Struct, frozen=True):
    """The policy by which best figures are chosen: its name and rule, in its own words.

    `bounds` names what its figures give: one that chooses no best figure has low and high alone.
    """

    name: str
    rule: str
    source: str
    bounds: str = "low–best–high"


class Told(msgspec.Struct, frozen=True):
    """A person's decision as it leaves: what was done to what, when, and who and why if at all."""

    act: Act
    subjects: tuple[str, ...]
    at: str
    author: str
    reason: str = ""
    needs_second: bool = False
    """Whether the casebook asks for a second person, and only one holds it."""


class Material(msgspec.Struct, frozen=True):
    """All that could leave of one incident, as the casebook holds it.

    `toll` is the toll's history, from which its drawing is made once names are out of it.
    """

    entry: LedgerEntry
    decided: tuple[Told, ...] = ()
    toll: msgspec.Struct | None = None


class Held(msgspec.Struct, frozen=True, order=True):
    """Something held back of one incident: `words` as the casebook has them, never published."""

    incident: str
    kind: Kind
    words: str
    times: int
    shown: str
    """What leaves in its place; '' where nothing does."""


class HeldBack(msgspec.Struct, frozen=True):
    """How much of one kind was held back, in a sentence that gives nothing away."""

    kind: Kind
    count: int
    sentence: str


class Still(msgspec.Struct, frozen=True):
    """A small picture of footage, blurred and without colour: a JPEG, and what it is of."""

    words: str
    jpeg: bytes


class Sheet(msgspec.Struct, frozen=True):
    """Pictures that belong together: of one file in order of time, or of two side by side."""

    title: str
    stills: tuple[Still, ...]


class Published(msgspec.Struct, frozen=True):
    """One incident as it leaves; `toll` is its toll's history drawn as SVG, '' where none is.

    `sheets` are pictures of its footage, where the profile lets any leave.
    """

    entry: LedgerEntry
    decided: tuple[Told, ...]
    toll: str = ""
    sheets: tuple[Sheet, ...] = ()


class Publication(msgspec.Struct, frozen=True):
    """Incidents as they leave, and what a reader needs to weigh and trace them."""

    title: str
    profile: str
    policy: Rule
    as_of: AsOf
    incidents: tuple[Published, ...]
    held_back: tuple[HeldBack, ...]
    made_with: str
    """The program and its version."""


def as_it_leaves(
    material: Material, profile: Profile, words: Withholder
) -> tuple[Material, tuple[Held, ...]]:
    """Give an incident as `profile` lets it leave, and each thing held back.

    Every text of it passes `words`. Reports keep no text but their title. A quote's offsets stay
    those of the captured report, also where a mark stands for some of its words.
    """
    rule = place_rule(material.entry, profile)
    if not profile.reviewers:
        material = _without_reviewers(material)
    whole = _without_texts(material)
    cleaner = _Cleaner(rule, words)
    left = mapped(whole, cleaner.text, cleaner.structs)
    if not profile.reviewers:
        left = replace(left, decided=tuple(_unsigned(told) for told in left.decided))
    held = _held(material, whole, left, rule, profile)
    return left, tuple(sorted((*cleaner.held(material.entry.incident.id), *held)))


def held_back(held: Iterable[Held]) -> tuple[HeldBack, ...]:
    """Count what was held back by kind, in sentences that can be published."""
    counts = Counter(one.kind for one in {replace(h, incident="", times=0) for h in held})
    return tuple(
        HeldBack(kind, counts[kind], _SENTENCES[kind].format(counts[kind]))
        for kind in Kind
        if counts[kind]
    )


_SENTENCES = {
    Kind.NAME: "Names of private people or parts of them, as far as they were found: {}.",
    Kind.REVIEWER: "Names of reviewers, with their reasons: {}.",
    Kind.CONTACT: "Telephone numbers, mail addresses and account names: {}.",
    Kind.COORDINATES: "Coordinates inside texts: {}.",
    Kind.QUOTE: "Quotes in scripts without capital letters, where names cannot be looked for: {}.",
    Kind.ADDRESS: "Addresses of pages that hold a withheld name: {}.",
    Kind.TEXT: "Full texts of reports, which stay in the casebook: {}.",
    Kind.PLACE: "Places given less exactly than they are known: {}.",
}


_NAMELESS = frozenset({"location", "timing", "event", "means"})
"""Types of claim whose quotes are words of a table or of a gazetteer, never a person's name."""


def unread_quotes(entry: LedgerEntry) -> frozenset[str]:
    """Give the words of an entry in scripts without capitals, where no name can be looked for."""
    words: set[str] = set()
    for claim in (*entry.claims, *entry.added):
        words.update(_own_words(claim))
    for report in entry.reports:
        words.add(report.title)
    for one in entry.reuses:
        earlier = one.earlier.showing.caption
        words.update((one.earlier_words, earlier.quote if earlier else ""))
    return frozenset(text for text in words if uncased(text))


def _own_words(claim: Claim) -> Iterable[str]:
    if claim.kind in _NAMELESS:
        return
    yield claim.passage.quote
    yield from texts_of(claim.content)
    for link in claim.chain:
        yield from (cue.passage.quote for cue in link.cues)


def _without_texts(material: Material) -> Material:
    reports = tuple(_particulars(report) for report in material.entry.reports)
    return replace(material, entry=replace(material.entry, reports=reports))


def _without_reviewers(material: Material) -> Material:
    """Leave out who decided, and what had been read of claims before they did."""
    reviews = tuple(
        replace(review, authors=(Kind.REVIEWER.mark,) * len(review.authors), read=None)
        for review in material.entry.reviews
    )
    judgements = tuple(
        replace(judged, authors=(Kind.REVIEWER.mark,) * len(judged.authors))
        for judged in material.entry.judgements
    )
    return replace(material, entry=replace(material.entry, reviews=reviews, judgements=judgements))


def _particulars(report: Report) -> Report:
    headline = report.headline
    if headline is None and report.title:
        start = report.text.index(report.title.removesuffix("…"))
        headline = Passage(start, start + len(report.title), report.title)
    return replace(report, text="", headline=headline, captions=(), embeds=())


class _Cleaner:
    """Gives what leaves of each text and struct, and counts what is held back on the way."""

    def __init__(self, rule: PlaceRule, words: Withholder) -> None:
        self._rule = rule
        self._words = words
        self._texts: Counter[str] = Counter()
        self.structs: Mapping[type, Change] = {Place: self._place, Report: self._report}
        """What leaves of the structs that not only their texts change of."""

    def text(self, text: str) -> str:
        """Give a text with a mark in place of what is held back."""
        left = self._words.cleaned(text)
        if left == text:
            return text  # this very one: a struct in which nothing changes need not be made anew
        self._texts[text] += 1
        return left

    def held(self, incident: str) -> Iterator[Held]:
        """Give the words that were held back so far, each with how often it was."""
        found: Counter[tuple[Kind, str, str]] = Counter()
        for text, times in self._texts.items():
            for hit in self._words.hits(text):
                found[hit.kind, hit.words, hit.mark] += times
        for (kind, words, mark), times in found.items():
            yield Held(incident, kind, words, times, mark)

    def _place(self, found: Place) -> Place:
        mapped(found, self.text)  # what the place has been made coarser by is held back as well
        return mapped(coarse(found, self._rule), self._words.cleaned)

    def _report(self, found: Report) -> Report:
        """Give a report whose address leaves whole, or not at all."""
        url = None if found.url and self._words.hits(found.url) else found.url
        return replace(mapped(replace(found, url=None), self.text), url=url)


def _unsigned(told: Told) -> Told:
    return replace(told, author=Kind.REVIEWER.mark, reason="")


def _held(
    material: Material,
    whole: Material,
    left: Material,
    rule: PlaceRule,
    profile: Profile,
) -> Iterable[Held]:
    incident = material.entry.incident
    if not profile.reviewers:
        signed = Counter(told.author for told in material.decided)
        for author, times in signed.items():
            yield Held(incident.id, Kind.REVIEWER, author, times, Kind.REVIEWER.mark)
    for before, after in zip(whole.entry.reports, left.entry.reports, strict=True):
        yield Held(incident.id, Kind.TEXT, before.title, 1, "")
        if before.url and after.url is None:
            yield Held(incident.id, Kind.ADDRESS, before.url, 1, "")
    yield from _held_places(whole.entry, left.entry, rule)


def _held_places(whole: LedgerEntry, left: LedgerEntry, rule: PlaceRule) -> Iterable[Held]:
    if rule is PlaceRule.EXACT:
        return
    before, after = whole.incident.place, left.incident.place
    if before is not None and after is not None and before != after:
        told = f"{_point(after)} ({rule})"
        yield Held(whole.incident.id, Kind.PLACE, f"{before.name}: {_point(before)}", 1, told)


def _point(place: Place) -> str:
    if place.latitude is None or place.longitude is None:
        return place.name
    return f"{place.latitude:.5g}, {place.longitude:.5g}, within {place.radius_km or 0:g} km"
