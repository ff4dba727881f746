"""Reads an English document: all its findings, attributions and incident mentions."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document, Name
from reportedly.model.content import Event, Location, Means, Responsibility, Target
from reportedly.model.figure import Figure
from reportedly.model.mention import MentionRole
from reportedly.model.place import PlacePrecision
from reportedly.model.report import Report
from reportedly.reading.assemble import CuesFor, Findings
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.attribution.labels import opens_quoted
from reportedly.reading.casualties.find import find_figures
from reportedly.reading.casualties.former import superseded
from reportedly.reading.casualties.hits import with_hits
from reportedly.reading.casualties.victims import find_victims
from reportedly.reading.certainty.cues import cues_for
from reportedly.reading.certainty.given import given_at
from reportedly.reading.dates.arrests import arrest_days
from reportedly.reading.dates.find import event_dates, find_dates
from reportedly.reading.dates.named_days import named_days
from reportedly.reading.dates.stamps import Printed, stamp_of
from reportedly.reading.findings import Attribution, Finding, MentionDraft, Span
from reportedly.reading.mentions.find import find_mentions
from reportedly.reading.mentions.named_days import with_named_days
from reportedly.reading.mentions.natural import without_natural
from reportedly.reading.mentions.places import is_area
from reportedly.reading.mentions.victims import with_victims
from reportedly.reading.mentions.wordy import without_wordy
from reportedly.reading.places import PlaceMention, find_places
from reportedly.reading.placing.beside import is_reference, told_beside
from reportedly.reading.placing.called_after import names_another
from reportedly.reading.placing.capitals import capitals_in
from reportedly.reading.placing.sites import names_line, names_water, names_worship, stands_in
from reportedly.reading.placing.vocabulary import CONNECTORS, DISTRICTS
from reportedly.reading.placing.whose import counts_people, is_across_border, says_whose
from reportedly.reading.slots.event_words import NOUNS
from reportedly.reading.slots.find import find_slots
from reportedly.reading.tables import Cell, cells, is_in_head, names_places
from reportedly.reading.voiced import as_voiced

_VAST_KM = 1_500.0
"""Regions of this reach, such as continents, place nothing."""
_POINTS = frozenset("north south east west northern southern eastern western central".split())
_TOWNS = frozenset({PlacePrecision.SETTLEMENT, PlacePrecision.NEIGHBOURHOOD})
"""What no attacks are called after for having made them, as they are after a country."""
_IN = re.compile(r"\s*[,(]\s*")
"""What stands between a village and the district in which it lies: 'Osk (Tolm district)'."""


def read_english(
    report: Report, document: Document, gazetteer: Gazetteer
) -> tuple[Findings, CuesFor]:
    """Give everything found in an English report, and what hedges each token.

    Raises GazetteerError when the gazetteer cannot be read.
    """
    printed = None if report.published_date else stamp_of(report.text)
    published = printed.day if printed else report.published_date
    dates = find_dates(document, published)
    figures = find_figures(document)
    slots = [one for one in find_slots(document) if not is_in_head(report.text, one.span.start)]
    arms = [one.span for one in slots if isinstance(one.content, Means)]
    named = find_places(document, gazetteer)
    tabled = tuple(cells(report.text))
    places = [m for m in _standing(document, named) if _is_where(document, m)]
    slots = [one for one in slots if not _is_where_of(document, one, named)]
    doers = {one.span for one in slots if isinstance(one.content, Responsibility)}
    places = [m for m in places if _in_place_column(m, tabled) and not _did_it(m, doers)]
    places = [m for m in places if not _is_home_of(document, m, doers, places)]
    places = [m for m in places if not is_across_border(document, m.first, m.last)] or places
    findings = (
        *figures,
        *slots,
        *event_dates(document, dates),
        *arrest_days(document, dates, (*figures, *slots)),
        *(_located(document, m, gazetteer) for m in places if not _names_arms(document, m, arms)),
        *_capitals(document, named, gazetteer),
    )
    findings = tuple(_placed_as_given(document, finding) for finding in findings)
    drafts = find_mentions(document, findings, published, dates)
    drafts = without_wordy(document, findings, without_natural(document, findings, drafts))
    drafts = tuple(_dated(drafts, printed)) if printed else drafts
    if published is None:
        drafts = tuple(with_named_days(document, [*named_days(document)], findings, drafts))
    dead = [*find_victims(document, findings)]
    findings, drafts = with_victims(document, dead, findings, drafts)
    findings = superseded(document, findings, drafts)
    findings, drafts = with_hits(document, findings, drafts)
    told = find_attributions(document, report.embeds)
    told = tuple(t for t in told if not _says_where(document.text, t, findings))
    found = Findings(tuple(as_voiced(document, findings, told)), told, drafts)
    counted = frozenset(figure.token for figure in figures)
    return found, cache(lambda token: cues_for(document, token, of_harm=token in counted))


def _capitals(
    document: Document, named: Sequence[PlaceMention], gazetteer: Gazetteer
) -> Iterator[Finding]:
    """Give the capitals that are told by their countries: 'the Somali capital'."""
    countries = [
        (m.first, m.last, m.place) for m in named if m.place.precision is PlacePrecision.COUNTRY
    ]
    for span, noun, place in capitals_in(document, countries, gazetteer):
        yield Finding(span, noun, Location(place))


def _placed_as_given(document: Document, finding: Finding) -> Finding:
    """Mark what its sentence takes as given: 'denied responsibility for the attack'."""
    told = isinstance(finding.content, Event | Figure | Means | Target)
    given = told and given_at(document, finding.token) is not None
    return msgspec.structs.replace(finding, given=True) if given else finding


def _dated(drafts: Sequence[MentionDraft], printed: Printed) -> Iterator[MentionDraft]:
    """Take what is told as news, where no words date it, to be of the days before the stamp."""
    for draft in drafts:
        undated = draft.role is MentionRole.MAIN and draft.when is None
        yield msgspec.structs.replace(draft, when=printed.recent) if undated else draft


def _says_where(text: str, told: Attribution, findings: Sequence[Finding]) -> bool:
    """Tell a place before a colon from a source: 'Kharkiv: three killed', but 'Kharkiv: “No”'.

    A name that the text uses for a place elsewhere is one here.
    """
    colon = [text[cue.start : cue.end] for cue in told.cue] == [":"]
    if not colon or opens_quoted(text, told.content[0]):
        return False
    places = (f.span for f in findings if isinstance(f.content, Location))
    names = {text[place.start : place.end] for place in places}
    return any(text[span.start : span.end].split(",")[0] in names for span in told.source)


def _standing(document: Document, named: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Give the places less those that only say where the one before lies: 'Osk, near Tolm'.

    So does the district in which a village lies that no list holds.
    """
    before = None
    for mention, after in zip_longest(named, named[1:]):
        if after is not None and stands_in(
            document, mention.last, mention.place, after.first, after.place
        ):
            continue
        told = before is not None and (
            is_reference(document.text, before.span, mention.span)
            or _holds(document, mention, before)
        )
        if not told:
            yield mention
        small = mention.place.latitude is not None and not is_area(mention.place)
        before = mention if small and not mention.adjective else None


def _holds(document: Document, outer: PlaceMention, inner: PlaceMention) -> bool:
    """Tell whether a district says where a place lies: 'Osk in the Tolm district'.

    Of a listed place only right behind it: 'Osk (Tolm district)'.
    """
    told_by = inner.place.gazetteer_id is None and inner.qualified.covers(outer.span)
    beside = _IN.fullmatch(document.text, inner.span.end, outer.span.start) is not None
    after = document.tokens[outer.last : outer.last + 1]
    return (told_by or beside) and any(token.lower in DISTRICTS for token in after)


def _is_where(document: Document, mention: PlaceMention) -> bool:
    """Tell whether a place is one, and not said of something else: 'Syrian', 'Swiss-made'.

    Of 'the Osk-Tolm train' it is neither end, and 'hospitals in Europe' are no place to look.
    """
    tokens, last = document.tokens, mention.last
    joined = last + 1 < len(tokens) and tokens[last].text in ("-", "–")
    made = joined and tokens[last + 1].tag in ("VBN", "VBD")
    vast = mention.place.precision is PlacePrecision.DIVISION and (
        (mention.place.radius_km or 0.0) >= _VAST_KM
    )
    first = mention.first
    country = mention.place.precision is PlacePrecision.COUNTRY
    if names_water(document, first, last) or names_worship(document, first, last):
        return False
    if names_another(document, first, last) or counts_people(document, first, last):
        return False
    if country and names_line(document, last):
        return False
    paired = _ties(document, last, last + 1) or _ties(document, first - 1, first - 2)
    return not (mention.adjective or made or paired or vast or _of_people(document, mention))


def _did_it(mention: PlaceMention, doers: Container[Span]) -> bool:
    """Tell a country that did it from one where it was done: 'after Boria launched air strikes'."""
    return mention.place.precision is PlacePrecision.COUNTRY and mention.span in doers


def _is_home_of(
    document: Document, home: PlaceMention, doers: Iterable[Span], others: Sequence[PlaceMention]
) -> bool:
    """Tell the country of 'Boria's army killed nine in Tolmia', where it was not."""
    owns = home.place.precision is PlacePrecision.COUNTRY and not home.adjective
    after = document.tokens[home.last : home.last + 1]
    if not owns or not any(t.tag == "POS" for t in after):
        return False
    if not any(span.start == home.span.start and span != home.span for span in doers):
        return False
    sentence = document.sentence_of(home.first)
    return any(
        other.place.precision is PlacePrecision.COUNTRY
        and sentence.first <= other.first < sentence.last
        and other.place.country != home.place.country
        for other in others
    )


def _is_where_of(document: Document, told: Finding, named: Sequence[PlaceMention]) -> bool:
    """Tell the town of 'Tolm air strikes kill five', whose parsers take the strikes for a verb."""
    if not isinstance(told.content, Responsibility):
        return False
    opening = document.tokens[document.token_at(told.span.start)]
    if opening.lower in _POINTS and any(
        m.span.end == told.span.end and m.first == opening.index + 1 for m in named
    ):
        return True  # 'east Boria shelling'
    town = next((m for m in named if m.span == told.span), None)
    if town is None or town.place.precision not in _TOWNS or town.adjective:
        return False
    deeds = document.tokens[town.last : town.last + 1]
    if document.tokens[town.last - 1].head != town.last:
        return False
    return any(
        deed.lemma in NOUNS and not document.children_by(deed.index, "dobj", "prep", "aux")
        for deed in deeds
    )


def _in_place_column(mention: PlaceMention, tabled: Sequence[Cell]) -> bool:
    """Tell a place of a table's column of places, where it has one, from who was blamed there."""
    cell = next((c for c in tabled if c.start <= mention.span.start < c.end), None)
    headed = any(names_places(c.heading) for c in tabled)
    return cell is None or not headed or names_places(cell.heading)


def _ties(document: Document, dash: int, other: int) -> bool:
    """Tell whether a hyphen ties a place to another name, and not to an article ('Al-Raqqa')."""
    tokens = document.tokens
    if min(dash, other) < 0 or max(dash, other) >= len(tokens) or tokens[dash].text != "-":
        return False
    name = tokens[other]
    spaced = any(blank.isspace() for blank in document.text[tokens[dash].start - 1 :][:3])
    return not spaced and name.text[0].isupper() and name.lower not in CONNECTORS


def _of_people(document: Document, mention: PlaceMention) -> bool:
    """Tell whether a country only says whose people are meant: 'twelve US service members'."""
    country = mention.place.precision is PlacePrecision.COUNTRY and not mention.place.unlisted
    return country and says_whose(document, document.tokens[mention.last - 1])


def _names_arms(document: Document, mention: PlaceMention, arms: Sequence[Span]) -> bool:
    """Tell a weapon's ordinary word from a place: 'Grenade launchers' that open a sentence."""
    named = document.tokens[mention.last - 1].name is not Name.NONE
    return not named and any(one != mention.span and one.covers(mention.span) for one in arms)


def _located(document: Document, mention: PlaceMention, gazetteer: Gazetteer) -> Finding:
    place = told_beside(document.text, mention.span, mention.place, gazetteer)
    return Finding(mention.span, mention.last - 1, Location(place))
