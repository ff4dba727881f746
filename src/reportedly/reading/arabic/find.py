"""Reads an Arabic document: all its findings, attributions and incident mentions."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.model.content import Admission, Location, Responsibility
from reportedly.model.report import Report
from reportedly.model.source import SourceKind
from reportedly.reading.arabic.attribution import find_attributions
from reportedly.reading.arabic.casualties import find_figures
from reportedly.reading.arabic.certainty import Hedging
from reportedly.reading.arabic.dates import Date, find_dates, named_days
from reportedly.reading.arabic.event_dates import event_dates, telling_days
from reportedly.reading.arabic.in_names import without_names, without_people
from reportedly.reading.arabic.listed import listed_names
from reportedly.reading.arabic.mentions import find_mentions
from reportedly.reading.arabic.natural import attacked, without_mishaps
from reportedly.reading.arabic.places import PlaceHit, find_places, is_put_in, span_of
from reportedly.reading.arabic.printed import printed_date
from reportedly.reading.arabic.shares import as_shares
from reportedly.reading.arabic.slots import find_slots
from reportedly.reading.arabic.told_days import days_told_again
from reportedly.reading.arabic.unknown_day import (
    assumed_day,
    assumed_timings,
    told_day,
    without_assumed,
)
from reportedly.reading.arabic.victims import find_victims
from reportedly.reading.arabic.words import Text
from reportedly.reading.assemble import CuesFor, Findings
from reportedly.reading.dates.stamps import Printed
from reportedly.reading.findings import Finding, MentionDraft, Span
from reportedly.reading.mentions.named_days import with_named_days
from reportedly.reading.mentions.victims import with_victims

_SEATED = frozenset({SourceKind.OFFICIAL, SourceKind.INTERNATIONAL})
"""Sources whose town is that of their seat; a correspondent's or the residents' is where it was."""
_THERE = frozenset({SourceKind.RESIDENT, SourceKind.WITNESS})
"""Sources who tell of where they live: 'the people of …'."""


def read_arabic(
    report: Report, document: Document, gazetteer: Gazetteer
) -> tuple[Findings, CuesFor]:
    """Give everything found in an Arabic report, and what hedges each token.

    Raises GazetteerError when the gazetteer cannot be read.
    """
    text = Text(document)
    published = report.published_date
    dates, printed = _dates(text, published)
    if published is None and printed is None and (own := told_day(text, dates)) is not None:
        dates, published = _all_dates(text, own), own
    dead = [*attacked(text, ((finding, (one, finding)) for one, finding in find_victims(text)))]
    places = without_people(text, find_places(text, gazetteer), [finding for _, finding in dead])
    located = tuple(_located(text, hit) for hit in places)
    harmed = tuple(attacked(text, ((one, one) for one in find_figures(text))))
    figures = as_shares(text, harmed, located)
    slots = tuple(without_mishaps(text, without_names(text, find_slots(text), places)))
    said = find_attributions(text)
    spoken = [span for one in said for span in one.source]
    sources = [span for one in said if one.holder.kind in _SEATED for span in one.source]
    naming = [s for one in said if one.holder.kind not in _THERE for s in one.source]
    acting = [f.span for f in slots if isinstance(f.content, Responsibility | Admission)]
    told = (*figures, *listed_names(text, figures), *slots)
    timings = event_dates(text, dates, told, printed)
    findings = (*told, *timings, *located)
    base = len(told) + len(timings)
    elsewhere = frozenset(
        base + n
        for n, hit in enumerate(places)
        if hit.origin
        or _is_inside(span_of(text, hit), sources)
        or (_is_inside(span_of(text, hit), [*acting, *naming]) and not is_put_in(text, hit))
    )
    general = frozenset(hit.place for hit in places if hit.general)
    told_there = frozenset(
        hit.place for hit in places if hit.told and not _is_inside(span_of(text, hit), spoken)
    )
    passing = frozenset(hit.place for hit in places) - told_there
    undated = published is None and printed is None
    own_day = assumed_day(text, timings) if undated else None
    assumed = assumed_timings(text, own_day, told) if own_day else ()
    drafts = find_mentions(
        text, (*findings, *assumed), elsewhere, general, passing, published or own_day, printed
    )
    drafts = tuple(without_assumed(drafts, len(findings), assumed))
    drafts = tuple(_on_the_map(drafts, places))
    telling = telling_days(text, [*named_days(text)])
    named = [(text.words[one.first].sentence, one.day) for one in telling]
    drafts = tuple(with_named_days(document, named, findings, drafts))
    findings, drafts = with_victims(document, dead, findings, drafts)
    return Findings(findings, said, drafts), Hedging(text).cues_for


def _on_the_map(
    drafts: Iterable[MentionDraft], places: Sequence[PlaceHit]
) -> Iterator[MentionDraft]:
    """Put incidents in villages that no list holds around the towns by which they are placed."""
    around = {hit.place: hit.circled for hit in reversed(places) if hit.circled != hit.place}
    for draft in drafts:
        circled = around.get(draft.place) if draft.place is not None else None
        yield draft if circled is None else msgspec.structs.replace(draft, place=circled)


def _dates(text: Text, published: dt.date | None) -> tuple[tuple[Date, ...], Printed | None]:
    """Give the dates, counted from the day of publication or else from the text's own stamp."""
    dates = _all_dates(text, published)
    printed = printed_date(text, dates)
    if published is not None:
        told = printed is not None and printed.told and printed.day <= published
        return dates, printed if told else None
    return (_all_dates(text, printed.day), printed) if printed is not None else (dates, None)


def _all_dates(text: Text, base: dt.date | None) -> tuple[Date, ...]:
    dates = find_dates(text, base)
    again = days_told_again(text, dates)
    return tuple(sorted((*dates, *again), key=lambda date: date.first))


def _is_inside(span: Span, sources: Sequence[Span]) -> bool:
    """Tell whether a place stands in the words for who says something: 'the ministry in …'."""
    return any(source.start < span.start and span.end <= source.end for source in sources)


def _located(text: Text, hit: PlaceHit) -> Finding:
    return Finding(span_of(text, hit), text.token(hit.first), Location(hit.place))
