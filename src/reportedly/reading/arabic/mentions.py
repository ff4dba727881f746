"""Sorts the findings of an Arabic text into the incidents it speaks of, sentence by sentence."""

import bisect
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.document import Document
from reportedly.language.english.blocks import blocks
from reportedly.model.content import Depiction, Event, Location, Target, Timing
from reportedly.model.figure import Category, Figure
from reportedly.model.mention import MentionRole
from reportedly.model.place import Place
from reportedly.model.when import DAY_EXACT, When
from reportedly.reading.arabic.captions import caption_sentences
from reportedly.reading.arabic.clauses import Spots, clauses
from reportedly.reading.arabic.items import below, headings, is_item, opens_part
from reportedly.reading.arabic.past import (
    comes_after,
    had_happened,
    had_said,
    is_long_past,
    opens_before,
    told_as_before,
    years_past,
)
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.unknown_day import of_past_months
from reportedly.reading.arabic.where_told import (
    event_places,
    first_place,
    is_seat,
    on_the_map,
    place_of,
)
from reportedly.reading.arabic.words import Text
from reportedly.reading.dates.stamps import Printed
from reportedly.reading.findings import Finding, MentionDraft
from reportedly.reading.mentions import times
from reportedly.reading.mentions.bearing import (
    anchor_of,
    bears_incident,
    is_lethal,
    most_counted,
    opens_incident,
    spares_all,
)
from reportedly.reading.mentions.frames import Frame
from reportedly.reading.mentions.incident import Incident
from reportedly.reading.mentions.incidents import Casting, main_of
from reportedly.reading.mentions.links import listed_titles
from reportedly.reading.mentions.places import is_area
from reportedly.reading.mentions.unit import Scope, Unit

_FRONT = 3
"""Words after its sentence's first within which a place still opens the sentence."""
_MOST_BESIDE = 1
"""Words beside 'read also' on its line that still leave it a heading over links."""
_PROSE = 2
"""Sentences with a full stop above 'related articles' that make it the end of the report."""
_REMNANTS = "مخلفات"


class _Around(NamedTuple):
    """What is known of a text as a whole, by which its sentences are read.

    `headings` are the places over the parts of a round-up, `months_past` the sentences that tell of
    a day of a month past.
    """

    elsewhere: frozenset[int]
    general: frozenset[Place]
    passing: frozenset[Place]
    headings: frozenset[Place]
    months_past: frozenset[int]


def find_mentions(
    text: Text,
    findings: Sequence[Finding],
    elsewhere: frozenset[int],
    general: frozenset[Place],
    passing: frozenset[Place],
    published: dt.date | None,
    printed: Printed | None,
) -> tuple[MentionDraft, ...]:
    """Give the incidents that the text speaks of, in the order in which it brings them in.

    `elsewhere` are the indexes of places where nothing is said to happen ('from …'), `general` the
    places that only say which wider area is meant ('north of …'), `passing` those that no words put
    anywhere. Where no words date an incident told as news and `printed` is known, it is of the days
    before that.
    """
    base = published or (printed.day if printed else None)
    casting = Casting(base)
    paragraphs = _paragraphs(text.document)
    past = years_past(text, findings)
    around = _Around(elsewhere, general, passing, headings(text, findings), of_past_months(text))
    units, linked = _told(text, findings)
    for unit in units:
        opening = unit.sentence == 0 or paragraphs[unit.sentence] != paragraphs[unit.sentence - 1]
        casting.reach(paragraphs[unit.sentence])
        frames = _frames(text, findings, unit, around, opening=opening)
        for frame in _of_one_sentence(frames):
            perfect = frame.past_perfect and casting.year is not None
            year = casting.year or (base.year if base else None)
            long_past = is_long_past(past.get(unit.sentence), year)
            link = unit.sentence in linked or long_past
            casting.cast(
                msgspec.structs.replace(frame, past_perfect=perfect, link=link or frame.link)
            )
    return _drafts(findings, casting, (general, passing, elsewhere), printed)


def _told(text: Text, findings: Sequence[Finding]) -> tuple[list[Unit], frozenset[int]]:
    """Give the units that are shown, and the sentences that are links to other articles.

    Captions and links count as what they are only where something else tells of an incident.
    """
    units = list(_units(text.document, findings))
    bearing = {
        u.sentence for u in units if any(bears_incident(findings[i].content) for i in u.members)
    }
    linked, captions = _links(text), caption_sentences(text)
    if bearing <= linked and not _is_headed(text):
        linked = frozenset()
    if bearing <= captions | linked:
        captions = frozenset()
    return list(_shown(findings, units, captions)), linked


def _spots(findings: Sequence[Finding], around: _Around) -> Spots:
    """Make what gives the places that some findings put what they tell at."""

    def spots(members: Sequence[int]) -> Sequence[Place]:
        told = event_places(findings, members, around.elsewhere, around.general)
        told = told or event_places(findings, members, around.elsewhere, frozenset())
        places = (f.content.place for f in told if isinstance(f.content, Location))
        put = [p for p in places if not is_area(p) and p not in around.passing]
        return [p for p in put if not is_seat(p)] or put

    return spots


def _frames(
    text: Text, findings: Sequence[Finding], unit: Unit, around: _Around, *, opening: bool
) -> Iterator[Frame]:
    """Give a frame for each part of a sentence; `opening` tells that it opens its paragraph."""
    parts = list(_all_parts(text, findings, unit, _spots(findings, around)))
    day = _told_last([_when(findings, part) for part, _ in parts])
    recalled = unit.sentence in around.months_past
    over = around.headings
    for part, apart in parts:
        places = event_places(findings, part.members, around.elsewhere, around.general)
        places = below(places, over)
        frame = _frame(text, findings, part, places, day, opening=opening and not apart)
        item = bool(places) and (bool(over) or is_item(text.document, unit.sentence))
        headed = opens_part(text, findings, part.members, over)
        yield msgspec.structs.replace(
            frame,
            earlier=frame.earlier or recalled,
            fronted=frame.fronted or apart or item,
            elsewhere=frame.elsewhere or headed,
        )


def _of_one_sentence(frames: Iterable[Frame]) -> Iterator[Frame]:
    """Give the frames of a sentence, each of an earlier day where one before it is.

    'And shells had hit Osk on 3 May, and a child died in Tarn that day.'
    """
    earlier, perfect, then = False, False, None
    for frame in frames:
        earlier, perfect = earlier or frame.earlier, perfect or frame.past_perfect
        then = frame.when or (then if earlier or perfect else None)
        yield msgspec.structs.replace(frame, when=then, earlier=earlier, past_perfect=perfect)


def _shown(
    findings: Sequence[Finding], units: Sequence[Unit], captions: frozenset[int]
) -> Iterator[Unit]:
    """Give the units, those of captions with nothing but what they say that a picture shows."""
    for unit in units:
        if unit.sentence not in captions:
            yield unit
            continue
        shown = tuple(i for i in unit.members if isinstance(findings[i].content, Depiction))
        if shown:
            yield Unit(unit.scope, unit.sentence, shown)


def _paragraphs(document: Document) -> tuple[int, ...]:
    starts = [start for start, _ in blocks(document.text)]
    return tuple(bisect.bisect_right(starts, sentence.start) for sentence in document.sentences)


def _links(text: Text) -> frozenset[int]:
    """Give the sentences that are links to other articles.

    These are lines without a full stop under a heading such as 'read also', all lines under
    'related articles' where that stands below prose, and lists of titles without one. A text that
    holds nothing else is a post, cut short.
    """
    found = set(listed_titles(text.document))
    if len(found) == len(text.document.sentences):
        found = set()
    under, ended, told = False, False, 0
    for first, last in text.sentences():
        heading = phrases("links").at(text, first, last)
        if heading is not None and last - heading.last <= _MOST_BESIDE:
            under = True
            ended |= heading.value["sort"] == "end" and told >= _PROSE
        elif ended or (under and text.words[last - 1].text != "."):
            found.add(text.words[first].sentence)
        else:
            under = False
            told += text.words[last - 1].text == "."
    return frozenset(found)


def _is_headed(text: Text) -> bool:
    """Tell whether a text has prose, or a heading over links: what is cut short then is a link.

    A post whose every line with an attack is cut short ('…') tells of that attack.
    """
    ended = sum(_ends_prose(text, first, last) for first, last in text.sentences())
    headings = (phrases("links").all(text, first, last) for first, last in text.sentences())
    return ended >= _PROSE or any(next(found, None) is not None for found in headings)


def _ends_prose(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence has a full stop, and no dots that stand for what was cut."""
    end = text.words[last - 1].end
    dots = text.document.text[end : end + 1] == "."
    return text.words[last - 1].text == "." and last - first > 1 and not dots


def _units(document: Document, findings: Sequence[Finding]) -> Iterator[Unit]:
    """Give one unit for each sentence with findings."""
    held: dict[int, list[int]] = {}
    for index in sorted(range(len(findings)), key=lambda i: (findings[i].span, findings[i].token)):
        held.setdefault(document.tokens[findings[index].token].sentence, []).append(index)
    for number in sorted(held):
        sentence = document.sentences[number]
        scope = Scope(sentence.first, sentence.first, sentence.last)
        yield Unit(scope, number, tuple(held[number]))


def _all_parts(
    text: Text, findings: Sequence[Finding], unit: Unit, spots: Spots
) -> Iterator[tuple[Unit, bool]]:
    """Give the parts of a sentence's clauses, each with whether its clause was cut off."""
    for clause, apart in clauses(text, findings, unit, spots):
        for part in _parts(findings, clause):
            yield part, apart


def _parts(findings: Sequence[Finding], unit: Unit) -> Iterator[Unit]:
    """Set the counts over a period, with its dates, apart from what the sentence tells besides."""
    counted = tuple(i for i in unit.members if _is_count(findings[i]))
    rest = tuple(i for i in unit.members if i not in counted)
    if not any(isinstance(findings[i].content, Figure) for i in counted):
        yield unit
        return
    if any(bears_incident(findings[i].content) for i in rest):
        yield Unit(unit.scope, unit.sentence, rest)
        yield Unit(unit.scope, unit.sentence, counted)
    else:
        yield unit


def _is_count(finding: Finding) -> bool:
    content = finding.content
    if isinstance(content, Figure):
        return content.cumulative
    return isinstance(content, Timing) and content.when.precision not in DAY_EXACT


def _when(findings: Sequence[Finding], unit: Unit) -> When | None:
    held = (findings[index].content for index in unit.members)
    return times.best([content.when for content in held if isinstance(content, Timing)])


def _told_last(whens: Sequence[When | None]) -> When | None:
    """Give the day that only the last of a sentence's clauses tells: it is of them all."""
    return whens[-1] if len(whens) > 1 and not any(whens[:-1]) else None


def _frame(
    text: Text,
    findings: Sequence[Finding],
    unit: Unit,
    located: Sequence[Finding],
    day: When | None,
    *,
    opening: bool,
) -> Frame:
    held = [findings[index] for index in unit.members]
    turns = _turns(text, unit)
    scope = text.range_of(unit.scope.first, unit.scope.last)
    when = _when(findings, unit) or day
    if when is None and not located and had_said(text, *scope):
        turns.discard("earlier")
    attacked = any(isinstance(f.content, Event) for f in held)
    return Frame(
        unit=unit,
        when=when,
        places=tuple(f.content.place for f in located if isinstance(f.content, Location)),
        targets=frozenset(f.content.kind for f in held if isinstance(f.content, Target)),
        bears=any(bears_incident(f.content) for f in held),
        opens=any(opens_incident(f) for f in held),
        attack=attacked,
        casualties=any(is_lethal(f.content) for f in held),
        nobody=spares_all([f.content for f in held]),
        killed=most_counted((f.content for f in held), Category.KILLED),
        injured=most_counted((f.content for f in held), Category.INJURED),
        single=False,
        events=frozenset(),
        recalled=frozenset(),
        counted=tuple(i for i in unit.members if _cumulative(findings[i])),
        earlier=not turns.isdisjoint(("earlier", "before")),
        elsewhere=not turns.isdisjoint(("elsewhere", "away")),
        away="away" in turns,
        same="same" in turns,
        there="same" in turns,
        past_perfect=told_as_before(text, *scope),
        aftermath="aftermath" in turns and not attacked,
        late=False,
        fronted=any(f.token - unit.scope.first <= _FRONT for f in located),
        opens_paragraph=opening,
    )


def _cumulative(finding: Finding) -> bool:
    return isinstance(finding.content, Figure) and finding.content.cumulative


def _turns(text: Text, unit: Unit) -> set[str]:
    """Give the sorts of words by which a sentence turns to something else.

    What is left of an earlier shelling goes off now: 'remnants of' it turn to nothing.
    """
    first, last = text.range_of(unit.scope.first, unit.scope.last)
    found = phrases("turns").all(text, first, last)
    sorts = {match.value["sort"] for match in found if not _left_of(text, match.first, first)}
    ways = (comes_after, had_happened, opens_before)
    before = any(told(text, first, last) for told in ways)
    return sorts | {"earlier"} if before else sorts


def _left_of(text: Text, index: int, first: int) -> bool:
    return index > first and _REMNANTS in stems(text.words[index - 1].lower)


def _drafts(
    findings: Sequence[Finding],
    casting: Casting,
    aside: tuple[frozenset[Place], frozenset[Place], frozenset[int]],
    printed: Printed | None,
) -> tuple[MentionDraft, ...]:
    incidents = casting.finish()
    main = main_of(incidents)
    if main is None:
        return ()
    told = place_of(findings, main, *aside) or first_place(findings)
    return tuple(
        MentionDraft(
            anchor=anchor_of(findings, incident.members),
            role=incident.role,
            place=on_the_map(
                place_of(findings, incident, *aside)
                or (told if incident is main or incident.there else None),
                findings,
            ),
            when=_dated(incident.when) or _recent(printed, incident),
            members=tuple(sorted(incident.members)),
        )
        for incident in incidents
    )


def _dated(when: When | None) -> When | None:
    """Keep a date that says the days: a month alone is that of something else in a post."""
    return when if when is not None and when.precision in DAY_EXACT else None


def _recent(printed: Printed | None, incident: Incident) -> When | None:
    """Give the days before the text's own stamp for what it tells as news."""
    return printed.recent if printed and incident.role is MentionRole.MAIN else None
