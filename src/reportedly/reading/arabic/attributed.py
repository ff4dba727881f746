"""Reads who says something by where he stands: 'according to SOURCE', and 'SOURCE: …'."""

from collections.abc import Iterator

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.chain import CueKind, Stance
from reportedly.model.source import SourceKind
from reportedly.reading.arabic.source_phrases import (
    Words,
    is_area,
    kind_of,
    named_source,
    past_tally,
    source_end,
    trimmed,
)
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Attribution, Span

_LONGEST_COLON_SOURCE = 10
_RULES = folded_words("قرار اتفاق اتفاقية معاهدة قانون دستور خطة جدول معايير ميثاق مبدأ")
"""'Resolution', 'agreement', 'law', 'plan': what is done according to them, nobody says."""
_OPENING = folded_words("خلال بعد قبل في منذ مناطق مدن قرى بلدات أرياف")
"""'During', 'after', 'areas': with what a heading opens before a colon, and no source."""
_LISTING = folded_words("هم هن هما")
"""'(They) are': behind it stands a list, and before it who is in it."""
_FROM = "عن"


def according(text: Text, cue: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'according to SOURCE': what else the sentence says is theirs."""
    start = past_tally(text, cue.last, last)
    source = trimmed(text, start, source_end(text, start, last))
    if source is None or not _RULES.isdisjoint(stems(text.words[source[0]].lower)):
        return
    kind = kind_of(text, *source) or SourceKind.UNKNOWN
    opening, closing = _told_by(text, cue, source, first, last)
    pieces = [(a, b) for a, b in ((opening, cue.first), (source[1], closing)) if b - a > 1]
    if pieces:
        yield attribution(text, cue, source, kind, pieces)


def _told_by(text: Text, cue: Match[Row], source: Words, first: int, last: int) -> tuple[int, int]:
    """Give from where and up to where a sentence is of one whom it tells something according to.

    '460 dead according to X, 700 according to Y' is each one's own. One in front tells the rest.
    """
    cues = phrases("saying").all(text, first + 2, last)
    told = [one for one in cues if one.value["sort"] == "preposition" and one.first > first + 1]
    if cue.first <= first + 1 or len(told) < 2:
        return first, last
    before = [one for one in told if one.last <= cue.first]
    behind = [one for one in told if one.first >= source[1]]
    opening = source_end(text, before[-1].last, cue.first) if before else first
    return opening, source[1] if behind else last


def before_colon(text: Text, first: int, last: int) -> Iterator[Attribution]:
    """Read a headline's 'SOURCE: …', 'MEDIUM from SOURCE: …' at the beginning of a sentence."""
    reach = range(first, min(last, first + _LONGEST_COLON_SOURCE))
    end = next((i for i in reach if text.words[i].text == ":"), None)
    if end is None or end == first or end + 1 >= last:
        return
    if phrases("saying").at(text, first, end) is not None or is_area(text, first):
        return
    if _is_heading(text, first, end):
        return
    parted = next((i for i in range(first + 1, end - 1) if text.words[i].lower == _FROM), None)
    named = [(first, parted), (parted + 1, end)] if parted is not None else [(first, end)]
    sources = [trimmed(text, *words) for words in named]
    kinds = [kind_of(text, *words) if words is not None else None for words in sources]
    colon = Match(end, end + 1, {"kind": CueKind.SAYING.value, "stance": Stance.STATED.value})
    if all(kinds):
        for words, kind in zip(sources, kinds, strict=True):
            if words is not None and kind is not None:
                yield attribution(text, colon, words, kind, [(end + 1, last)])


def _is_heading(text: Text, first: int, end: int) -> bool:
    """Tell whether words before a colon say when or where, or whom a list names, and not who says.

    'During the third month: …', 'X in July: …', 'the injured are: …'.
    """
    if text.words[first].lower in _OPENING or text.words[end - 1].lower in _LISTING:
        return True
    if phrases("events").at(text, first, end) is not None:
        return True  # 'a new massacre of the family: 11 dead'
    return phrases("months").at(text, end - 1, end) is not None


def attribution(
    text: Text,
    cue: Match[Row],
    source: Words,
    kind: SourceKind,
    content: list[Words],
) -> Attribution:
    """Make the attribution of the words `content` to the source that words `source` name."""
    span, holder = named_source(text, source, kind)
    return Attribution(
        source=(span,),
        cue=(cue_span(text, cue),),
        content=tuple(text.span(a, b) for a, b in content),
        holder=holder,
        stance=Stance(cue.value["stance"]),
        kind=CueKind(cue.value["kind"]),
    )


def cue_span(text: Text, cue: Match[Row]) -> Span:
    """Give the code points of the words that say that somebody says something."""
    return text.span(cue.first, cue.last)
