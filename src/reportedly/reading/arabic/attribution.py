"""Finds who says what: verbs of saying with the source behind them, and 'according to'.

Arabic puts the verb first ('said a source in …, that …') and a headline its source before a colon.
What is said runs to the end of the sentence.
"""

from collections.abc import Iterator

from reportedly.language.arabic.folding import plain
from reportedly.model.chain import CueKind, Stance
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.reading.arabic.parties import party_at
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Attribution, Span

_LONGEST_SOURCE = 9
_LONGEST_COLON_SOURCE = 7
_ENDS_SOURCE = frozenset({":", "،", ",", "(", ")", "-", "–", "؛", "|", "/"})
_OPENS_CONTENT = frozenset(
    {"ان", "بان", "انه", "انها", "انهم", "بانه", "بانها", "الي", "عن", "علي", "عبر"}
)
_AT_FRONT = frozenset({"في", "امس", "اليوم", "له", "لها", "ايضا", "كذلك", "لنا"})


def find_attributions(text: Text) -> tuple[Attribution, ...]:
    """Give the attributions of a text, in text order."""
    found = [a for first, last in text.sentences() for a in _in_sentence(text, first, last)]
    return tuple(sorted(found, key=lambda a: (a.cue, a.content)))


def _in_sentence(text: Text, first: int, last: int) -> Iterator[Attribution]:
    headed = _before_colon(text, first, last)
    if headed is not None:
        yield headed
    for match in phrases("saying").all(text, first, last):
        if match.value["sort"] == "preposition":
            yield from _according(text, match, first, last)
        else:
            yield from _said(text, match, first, last)


def _said(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'said SOURCE that …'; a verb with nobody behind it goes on with the one before."""
    if verb.value["stance"] == Stance.DENIED.value:
        yield from _denied(text, verb, last)
        return
    end = _source_end(text, verb.last, last)
    opening = end
    while opening < last and text.words[opening].lower in (_OPENS_CONTENT | {":", "،"}):
        opening += 1
    if opening >= last or not _opened(text, end, last):
        return
    source = _trimmed(text, verb.last, end)
    if source is None:
        return
    kind = _kind_of(text, *source)
    if kind is None:
        return
    yield _attribution(text, verb, source, kind, [(opening, last)])


def _denied(text: Text, verb: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'SOURCE denied …' with the verb first: what follows a party's name is denied."""
    party = party_at(text, verb.last, last) if verb.last < last else None
    end = party.last if party is not None else _source_end(text, verb.last, last)
    source = _trimmed(text, verb.last, end)
    if source is None or end >= last:
        return
    kind = _kind_of(text, *source)
    if kind is not None or party is not None:
        yield _attribution(text, verb, source, kind or SourceKind.UNKNOWN, [(end, last)])


def _opened(text: Text, index: int, last: int) -> bool:
    """Tell whether 'that' or a colon opens what is said."""
    return index < last and (
        text.words[index].text == ":" or text.words[index].lower in _OPENS_CONTENT
    )


def _according(text: Text, cue: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'according to SOURCE': what else the sentence says is theirs."""
    end = _source_end(text, cue.last, last)
    source = _trimmed(text, cue.last, end)
    if source is None:
        return
    kind = _kind_of(text, *source) or SourceKind.UNKNOWN
    pieces = [(a, b) for a, b in ((first, cue.first), (source[1], last)) if b - a > 1]
    if pieces:
        yield _attribution(text, cue, source, kind, pieces)


def _before_colon(text: Text, first: int, last: int) -> Attribution | None:
    """Read a headline's 'SOURCE: …' at the beginning of a sentence."""
    end = next(
        (
            i
            for i in range(first, min(last, first + _LONGEST_COLON_SOURCE))
            if text.words[i].text == ":"
        ),
        None,
    )
    if end is None or end == first or end + 1 >= last:
        return None
    if phrases("saying").at(text, first, end) is not None:
        return None
    source = _trimmed(text, first, end)
    kind = _kind_of(text, *source) if source is not None else None
    if source is None or kind is None:
        return None
    colon = Match(end, end + 1, {"kind": CueKind.SAYING.value, "stance": Stance.STATED.value})
    return _attribution(text, colon, source, kind, [(end + 1, last)])


def _source_end(text: Text, index: int, last: int) -> int:
    """Give where the words for a source end: at a mark, or at what opens the saying."""
    end = index
    while end < last and end - index < _LONGEST_SOURCE:
        word = text.words[end]
        if word.text in _ENDS_SOURCE or word.lower in _OPENS_CONTENT or _tells(text, end):
            break
        end += 1
    return end


def _tells(text: Text, index: int) -> bool:
    """Tell whether a word is of harm or an attack, and so of what is said, not of who says it."""
    harm = phrases("harm").at(text, index)
    return harm is not None or phrases("events").at(text, index) is not None


def _trimmed(text: Text, first: int, last: int) -> tuple[int, int] | None:
    while first < last and text.words[first].lower in _AT_FRONT:
        first += 1
    return (first, last) if first < last else None


def _kind_of(text: Text, first: int, last: int) -> SourceKind | None:
    """Tell what sort of source it is by its own words; None where they name no body or person."""
    found = list(phrases("source_kinds").all(text, first, last))
    telling = [match for match in found if match.value["kind"]]
    if telling:
        return SourceKind(telling[0].value["kind"])
    return SourceKind.UNKNOWN if found else None


def _attribution(
    text: Text,
    cue: Match[Row],
    source: tuple[int, int],
    kind: SourceKind,
    content: list[tuple[int, int]],
) -> Attribution:
    span = text.span(*source)
    passage = Passage.of(text.document.text, span.start, span.end)
    holder = Source(plain(passage.quote).strip(), kind, _speaks_for(text, *source), passage)
    return Attribution(
        source=(span,),
        cue=(_cue_span(text, cue),),
        content=tuple(text.span(a, b) for a, b in content),
        holder=holder,
        stance=Stance(cue.value["stance"]),
        kind=CueKind(cue.value["kind"]),
    )


def _cue_span(text: Text, cue: Match[Row]) -> Span:
    return text.span(cue.first, cue.last)


def _speaks_for(text: Text, first: int, last: int) -> str | None:
    """Give the party named in a designation: 'a commander in the forces of …'."""
    for index in range(first, last):
        party = party_at(text, index, last)
        if party is not None:
            return party.name
    return None
