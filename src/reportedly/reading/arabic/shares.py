"""Tells the shares of a toll from parts of it: '31 killed on Saturday: 19 in Osk, 7 in Tarn'.

Each is the toll of its own place, where a part is of the same incident as the whole.
"""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model.content import Location
from reportedly.model.figure import Figure, Relation
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.places import distinct, is_area

_PREPOSITIONS = frozenset({"في", "علي"})
_WITH = "ب"
"""'In' as it is joined to a name."""
_FEWEST = 2
_REACH = 5
"""Words between those counted and the name of their place: 'in the city of', 'by shelling of'."""


def as_shares(
    text: Text, figures: Sequence[Finding], places: Sequence[Finding]
) -> tuple[Finding, ...]:
    """Give the figures; parts of which two or more are counted at places of their own are none."""
    shares = {
        finding for told in _by_sentence(text, figures) for finding in _shares(text, told, places)
    }
    return tuple(_as_toll(f) if f in shares else f for f in figures)


def _by_sentence(text: Text, figures: Sequence[Finding]) -> Iterator[list[Finding]]:
    held: dict[int, list[Finding]] = {}
    for finding in figures:
        sentence = text.document.tokens[finding.token].sentence
        if isinstance(finding.content, Figure) and finding.content.relation is Relation.PART:
            held.setdefault(sentence, []).append(finding)
    yield from (told for told in held.values() if len(told) >= _FEWEST)


def _shares(text: Text, parts: Sequence[Finding], places: Sequence[Finding]) -> list[Finding]:
    """Give the parts that each have a place right behind them, if no two places are one.

    None are shares where the total is of one town: its quarters, say, are told behind it.
    """
    if _is_of_town(text, parts[0], places):
        return []
    placed = [(part, place) for part in parts if (place := _place(text, part, places)) is not None]
    others = [
        (one.content.place, other.content.place)
        for index, (_, one) in enumerate(placed)
        for _, other in placed[:index]
        if isinstance(one.content, Location) and isinstance(other.content, Location)
    ]
    apart = all(distinct(one, other) for one, other in others)
    return [part for part, _ in placed] if len(placed) >= _FEWEST and apart else []


def _is_of_town(text: Text, part: Finding, places: Sequence[Finding]) -> bool:
    sentence = text.document.tokens[part.token].sentence
    before = (place for place in places if place.token < part.token)
    told = (p.content for p in before if text.document.tokens[p.token].sentence == sentence)
    return any(isinstance(where, Location) and not is_area(where.place) for where in told)


def _place(text: Text, part: Finding, places: Sequence[Finding]) -> Finding | None:
    end = text.range_of(part.token, _token_behind(text, part))[1]
    for place in places:
        first = text.range_of(place.token, place.token)[0]
        if end <= first <= end + _REACH and _leads(text, end, first):
            return place
    return None


def _token_behind(text: Text, part: Finding) -> int:
    return text.document.token_at(part.span.end - 1) + 1


def _leads(text: Text, first: int, last: int) -> bool:
    """Tell whether only 'in', attacks and nouns for places stand up to word `last`."""
    joined = first < last or text.words[last].lower.startswith(_WITH)
    return joined and all(
        text.words[at].lower in _PREPOSITIONS
        or any(phrases(table).at(text, at, at + 1) for table in ("place_nouns", "events"))
        for at in range(first, last)
    )


def _as_toll(finding: Finding) -> Finding:
    figure = finding.content
    if not isinstance(figure, Figure):
        return finding
    return msgspec.structs.replace(
        finding, content=msgspec.structs.replace(figure, relation=Relation.UNRELATED)
    )
