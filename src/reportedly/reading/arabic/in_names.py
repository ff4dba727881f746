"""Leaves out what only stands in a name: attacks and things hit in places', places in people's."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.model.content import Event, Target
from reportedly.reading.arabic.places import PlaceHit, span_of
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding, Span

_IN_NAMES = frozenset({"road", "house", "power facility", "infrastructure", "farm", "gathering"})
"""Kinds of targets whose nouns stand in the names of towns: 'bridge of', 'house of', 'dam of'."""


def without_names(
    text: Text, found: Iterable[Finding], places: Sequence[PlaceHit]
) -> Iterator[Finding]:
    """Leave out the bridge and the house in the names of towns, which nobody hit.

    So the school that a quarter is called after ('the quarter of the Kindergarten'), and what
    stands behind the first word of a name: the hospital of Kamal 'Aggression'.
    """
    towns = [span_of(text, hit) for hit in places if _is_town(hit)]
    called = [span_of(text, hit) for hit in places if _is_called(text, hit)]
    inner = [Span(text.words[h.first].end, span_of(text, h).end) for h in places]
    for finding in found:
        names: list[Span] = []
        if isinstance(finding.content, Target | Event):
            names += inner
        if isinstance(finding.content, Target):
            names += [*called, *(towns if finding.content.kind in _IN_NAMES else ())]
        if not any(name.covers(finding.span) for name in names):
            yield finding


def without_people(
    text: Text, places: Iterable[PlaceHit], dead: Sequence[Finding]
) -> tuple[PlaceHit, ...]:
    """Leave out the places that stand in the names of the dead: 'Amal Hebron', 'Omar of Aleppo'."""
    names = [finding.span for finding in dead]
    return tuple(
        hit for hit in places if not any(name.covers(span_of(text, hit)) for name in names)
    )


def _is_town(hit: PlaceHit) -> bool:
    return hit.place.gazetteer_id is not None and hit.last - hit.first > 1


def _is_called(text: Text, hit: PlaceHit) -> bool:
    """Tell a name of one word behind a noun for places: 'the quarter of …'."""
    before = hit.first - 1
    if hit.last - hit.first > 1 or before < text.sentence_start(hit.first):
        return False
    noun = phrases("place_nouns").at(text, before, hit.first)
    return noun is not None and noun.value["kind"] != "landmark"
