"""An incident's claims as its page lists them: slot by slot, and in each slot value by value."""

from collections import defaultdict

import msgspec

from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import (
    Event,
    Location,
    Means,
    Modality,
    Responsibility,
    Target,
    Timing,
)
from reportedly.model.ledger import LedgerEntry
from reportedly.model.report import Report
from reportedly.publishing import words
from reportedly.publishing.around import Around, around
from reportedly.publishing.lettering import origin_label
from reportedly.publishing.rows import says
from reportedly.weighing.agreement import fitting
from reportedly.weighing.comparison import slot_of, slot_order
from reportedly.workbench.languages.wording import date_words, place_words, plain


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim with its report and the label of its origin ('' where it has none)."""

    claim: Claim
    report: Report
    origin: str

    @property
    def around(self) -> Around:
        """Give the rest of the sentence that the claim's words stand in."""
        return around(self.report.text, self.claim.passage)


class Value(msgspec.Struct, frozen=True):
    """What a slot is claimed to be, with those who claim it; `origins` are labels, each once."""

    words: str
    denied: bool
    origins: tuple[str, ...]
    rows: tuple[ClaimRow, ...]
    at_odds: bool
    """Whether one of its claims is part of a contest."""
    fits: tuple[str, ...] = ()
    """Other values stated for the slot that its word, a wider one, fits as well."""


class SlotView(msgspec.Struct, frozen=True):
    """The values claimed for one slot, those of most origins first, and what is contested of it."""

    name: str
    values: tuple[Value, ...]
    contests: tuple[str, ...]


def claim_rows(entry: LedgerEntry) -> dict[str, ClaimRow]:
    """Give the incident's claims by id, each with its report and its origin's label."""
    labels = {
        claim: origin_label(index)
        for index, group in enumerate(entry.assessment.origins)
        for claim in group.claims
    }
    return {
        claim.id: ClaimRow(claim, entry.report(claim.report), labels.get(claim.id, ""))
        for claim in entry.claims
    }


def slot_views(entry: LedgerEntry) -> tuple[SlotView, ...]:
    """Give the incident's claims slot by slot; slots without a claim are left out."""
    rows: dict[str, list[ClaimRow]] = defaultdict(list)
    for row in claim_rows(entry).values():
        rows[slot_of(row.claim)].append(row)
    return tuple(_view(entry, name, rows[name]) for name in sorted(rows, key=slot_order))


def names_in(entry: LedgerEntry) -> frozenset[str]:
    """Give whatever may stand in a list inside the ledger's sentences: origins, parties, values."""
    names = {origin.name for origin in entry.assessment.origins}
    names |= {link.source.name for claim in entry.claims for link in claim.chain}
    for claim in entry.claims:
        content = claim.content
        values = (getattr(content, name, None) for name in ("party", "kind", "words"))
        names.update(str(value) for value in values if value)
        if isinstance(content, Location):
            names |= {content.place.name, words.place_words(content.place)}
        if isinstance(content, Timing):
            names |= {content.when.words, words.date_words(content.when)}
    return frozenset(names)


def _view(entry: LedgerEntry, name: str, rows: list[ClaimRow]) -> SlotView:
    own = {row.claim.id for row in rows}
    contests = [c for c in entry.assessment.contested if own & set(c.claims)]
    at_odds = {claim for contest in contests for claim in contest.claims}
    told: dict[tuple[str, bool], list[ClaimRow]] = defaultdict(list)
    for row in rows:
        told[_words(row.claim), row.claim.stance is Stance.DENIED].append(row)
    values = [_value(*key, found, at_odds) for key, found in told.items()]
    values = [msgspec.structs.replace(value, fits=_fits(value, values)) for value in values]
    values.sort(key=lambda value: (-len(value.origins), value.denied, value.words))
    return SlotView(name, tuple(values), tuple(contest.explanation for contest in contests))


def _value(words: str, denied: bool, rows: list[ClaimRow], at_odds: set[str]) -> Value:
    origins = tuple(sorted({row.origin for row in rows if row.origin}))
    return Value(words, denied, origins, tuple(rows), any(r.claim.id in at_odds for r in rows))


def _fits(wide: Value, values: list[Value]) -> tuple[str, ...]:
    """Give the values beside a wider word that it does not contradict, where none is a denial."""
    content = wide.rows[0].claim.content
    if not isinstance(content, Event) or wide.denied:
        return ()
    narrower = {str(kind) for kind in fitting(content.kind)}
    return tuple(sorted({v.words for v in values if not v.denied and v.words in narrower}))


def _words(claim: Claim) -> str:
    """Name what is claimed, alike for claims that say the same in other words."""
    content = claim.content
    if isinstance(content, Location):
        return place_words(content.place)
    if isinstance(content, Timing):
        return date_words(content.when)
    if isinstance(content, Event) and content.modality is not Modality.ACTUAL:
        return f"{content.kind}, {content.modality}"
    if isinstance(content, Event | Means | Target):
        return str(content.kind)
    if isinstance(content, Responsibility):
        return content.party
    ours = {str(getattr(content, name, "")) for name in ("kind", "confidence", "of")}
    parts = says(claim).removeprefix(f"{claim.kind}: ").split(", ")
    return ", ".join(plain(part) if part in ours else part for part in parts)
