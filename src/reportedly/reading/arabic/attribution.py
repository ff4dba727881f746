"""Finds who says what: verbs of saying with the source behind them, and 'according to'.

Arabic puts the verb first ('said a source in …, that …'), in headlines and behind 'that' also the
source, and a headline its source before a colon. What is said runs to the end of the sentence.
"""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.arabic.folding import folded_words
from reportedly.model.chain import CueKind, Stance
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.reading.arabic.accused import accused_by
from reportedly.reading.arabic.admissions import find_admissions
from reportedly.reading.arabic.antecedents import in_order, resolved
from reportedly.reading.arabic.named import is_name
from reportedly.reading.arabic.parties import country_at, party_at
from reportedly.reading.arabic.source_phrases import (
    LONGEST,
    Words,
    counts_people,
    is_area,
    is_time,
    kind_of,
    named_source,
    opens,
    past_date,
    past_tally,
    source_end,
    tells,
    trimmed,
)
from reportedly.reading.arabic.speakers import goes_on, is_no_verb, next_saying
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Attribution, Span

_LONGEST_COLON_SOURCE = 10
_FEWEST = 3
"""Words at least of what somebody says who is named behind it."""
_APPOSED = 14
"""Words by which more may be said of a source before what it says: 'the agency, which …, said'."""
_THAT = folded_words("أن إن بأن أنه إنه أنها إنها بأنه بأنها")
_FROM = "عن"
_HAS, _WAS = "قد", frozenset({"كان", "كانت", "أما", "اما"})
"""What opens and parts 'had the paper said that', 'as for the paper', and none of who said it."""
_RELAYS, _CITING = "naqala", "naqlan 'an"
"""How the table of saying reads 'passed on' (behind 'from' stands whose word it is), 'citing'."""


def find_attributions(text: Text) -> tuple[Attribution, ...]:
    """Give the attributions of a text, in text order of their sources."""
    found = [a for first, last in text.sentences() for a in _all_in(text, first, last)]
    return in_order(resolved(text, found))


def _all_in(text: Text, first: int, last: int) -> Iterator[Attribution]:
    """Give what somebody is said to say, and what somebody is said to admit: it is his word too."""
    said = list(_in_sentence(text, first, last))
    yield from said
    cues = {cue for attribution in said for cue in attribution.cue}
    for told in find_admissions(text, first, last):
        if told.first < told.end and told.said < last and _cue_span(text, told.cue) not in cues:
            source = (told.first, told.end)
            kind = kind_of(text, *source) or SourceKind.UNKNOWN
            opening = told.said if told.first > told.cue.first else told.cue.first
            yield _attribution(text, told.cue, source, kind, [(opening, last)])


def _in_sentence(text: Text, first: int, last: int) -> Iterator[Attribution]:
    yield from _before_colon(text, first, last)
    read: set[Span] = set()
    held = list[Attribution]()
    for match in phrases("saying").all(text, first, last):
        if match.value["sort"] == "idiom" or _cue_span(text, match) in read:
            continue
        if is_no_verb(text, match):
            continue
        told = [one for one in _at_cue(text, match, first, last) if not _is_said(one, held)]
        held += told
        read.update(cue for attribution in told for cue in attribution.cue)
        yield from told


def _is_said(told: Attribution, held: Sequence[Attribution]) -> bool:
    """Tell whether somebody's words stand among what the same one was said to say before."""
    opened = told.content[0].start
    return bool(told.holder.name) and any(
        one.holder.name == told.holder.name
        and one.stance is told.stance
        and any(span.start <= opened < span.end for span in one.content)
        for one in held
    )


def _at_cue(text: Text, cue: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    if cue.value["sort"] == "preposition":
        return _according(text, cue, first, last)
    if cue.value["sort"] == "as":
        return _as_said(text, cue, first, last)
    return _said(text, cue, first, last)


def _as_said(text: Text, cue: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'as SOURCE said', and 'also said SOURCE that …', which begins with the same words."""
    stated = {"stance": Stance.STATED.value, "sort": "report"}
    said = list(_said(text, Match(cue.first, cue.last, {**cue.value, **stated}), first, last))
    if said or cue.first == first:
        yield from said
    else:
        yield from _according(text, cue, first, last)


def _said(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'said SOURCE that …', or 'SOURCE said that …' where nobody stands behind the verb.

    A verb with nobody on either side goes on with the one before.
    """
    told = list(_verb_first(text, verb, last)) or list(_source_first(text, verb, first, last))
    told = told or list(_goes_on(text, verb, first, last))
    untrue = any(phrases("untrue").all(text, verb.last, last))
    for attribution in told:
        yield _denying(attribution) if untrue else attribution


def _goes_on(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'and added that …': whoever spoke before goes on, in the sentence before or in this."""
    if (again := goes_on(text, verb, first, last)) is not None:
        speaker, begins = again
        sort = kind_of(text, *speaker) or SourceKind.UNKNOWN
        yield _attribution(text, verb, speaker, sort, [(begins, last)])
        return
    if verb.first - first > 1 or verb.last >= last or verb.value["sort"] == "accuse":
        return
    if not (_that(text, verb.last) or text.words[verb.last].text == ":"):
        return
    opening = _opening(text, verb, verb.last, last)
    if opening is not None:
        cue = _cue_span(text, verb)
        nobody = Source("", passage=Passage.of(text.document.text, cue.start, cue.end))
        stance, kind = Stance(verb.value["stance"]), CueKind(verb.value["kind"])
        yield Attribution((), (cue,), (text.span(opening, last),), nobody, stance, kind)


def _denying(attribution: Attribution) -> Attribution:
    """Turn round 'said … that the news of … is untrue': who says so denies what he tells of."""
    return msgspec.structs.replace(attribution, stance=Stance.DENIED, kind=CueKind.DENIAL)


def _verb_first(text: Text, verb: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'said SOURCE that …', 'said SOURCE, citing ANOTHER, that …'.

    A verb of reporting may have what happened for its object: 'documented SOURCE the killing of …'.
    """
    if verb.value["stance"] == Stance.DENIED.value:
        yield from _denied(text, verb, last)
        return
    if verb.value["sort"] == "accuse":
        yield from _accused(text, verb, last)
        return
    end = source_end(text, verb.last, last)
    source = trimmed(text, verb.last, end)
    kind = _kind(text, source, last) if source is not None else None
    if source is None or kind is None:
        return
    cited = _cited(text, verb, end, last)
    opening = _opening(text, verb, cited.source[1] if cited else end, last)
    if opening is None and _ends_what_is_said(text, verb, end, last):
        yield _attribution(
            text, verb, source, kind, [(text.sentence_start(verb.first), verb.first)]
        )
    if opening is None:
        return
    yield _attribution(text, verb, source, kind, [(opening, last)])
    if cited is not None:
        yield _attribution(text, cited.cue, cited.source, cited.kind, [(opening, last)])


def _ends_what_is_said(text: Text, verb: Match[Row], end: int, last: int) -> bool:
    """Tell whether a verb stands behind what somebody says: 'five are dead, said the police'."""
    start = text.sentence_start(verb.first)
    parted = verb.first - start > _FEWEST and text.words[verb.first - 1].text in "،,"
    ended = end >= last or text.words[end].tag != "word" or text.words[end].lower.startswith("ل")
    return parted and ended and verb.value["sort"] == "verb" and verb.last == verb.first + 1


def _kind(text: Text, source: Words, last: int) -> SourceKind | None:
    """Tell what sort of source it is; of a person told by name, by what is said of him behind."""
    if not is_name(text, *source):
        return kind_of(text, *source)
    that = _behind_apposition(text, source[1], last)
    return kind_of(text, source[1], that) or SourceKind.UNKNOWN


class _Cited(msgspec.Struct, frozen=True):
    """Somebody whose word a source passes on."""

    cue: Match[Row]
    source: Words
    kind: SourceKind


def _cited(text: Text, verb: Match[Row], index: int, last: int) -> _Cited | None:
    """Read whom a source that ends at word `index` cites: ', citing …', 'passed on … from …'."""
    at = index + (index < last and text.words[index].text in "،,")
    if at >= last:
        return None
    cue = phrases("saying").at(text, at, last)
    citing = cue is not None and cue.value["reading"] == _CITING
    if verb.value["reading"] == _RELAYS and text.words[at].lower == _FROM:
        cue = Match(at, at + 1, {**verb.value, "stance": Stance.REPORTED.value})
    elif not citing:
        return None
    if cue is None:
        return None
    source = trimmed(text, cue.last, source_end(text, cue.last, last))
    kind = kind_of(text, *source) if source is not None else None
    if source is None or (kind is None and not citing):
        return None
    return _Cited(cue, source, kind or SourceKind.UNKNOWN)


def _source_first(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'SOURCE said that …' at the beginning of a sentence, of a clause, or behind 'that'."""
    end = verb.first - (verb.first > first and text.words[verb.first - 1].lower == _HAS)
    start = _subject_start(text, end, first)
    source = trimmed(text, start, end) if start is not None else None
    kind = kind_of(text, *source) if source is not None else None
    if source is None or kind is None:
        return
    denied = verb.value["stance"] == Stance.DENIED.value
    opening = verb.last if denied else _opening(text, verb, verb.last, last)
    if opening is not None and opening < last and verb.value["sort"] != "accuse":
        yield _attribution(text, verb, source, kind, [(opening, last)])


def _subject_start(text: Text, index: int, first: int) -> int | None:
    """Give where a source opens that ends right before word `index`; None for no such."""
    start = index
    while start > first and text.words[start - 1].tag == "word" and not _that(text, start - 1):
        start -= 1
        if index - start > LONGEST or tells(text, start) or is_time(text, start):
            return None
    start += start < index and text.words[start].lower.lstrip("و") in _WAS
    opened = start < index and phrases("source_kinds").at(text, start, index) is not None
    return start if opened and source_end(text, start, index) == index else None


def _opening(text: Text, verb: Match[Row], end: int, last: int) -> int | None:
    """Give where what is said opens behind a source that ends at word `end`."""
    at = _behind_apposition(text, end, last)
    if verb.value["sort"] == "report" and not _opened(text, at, last):
        at = _behind_times(text, end, last)
        if at < last and (tells(text, at) or opens(text, at, "matter") or counts_people(text, at)):
            return at
    if not _opened(text, at, last):
        return None
    while at < last and (opens(text, at) or text.words[at].lower in (":", "،")):
        at += 1
    return at if at < last else None


def _behind_times(text: Text, index: int, last: int) -> int:
    """Give the first word from `index` on that is neither a comma nor of a day, date or hour."""
    while index < last:
        plain = text.words[index].text in "،," or is_time(text, index)
        behind = index + 1 if plain else past_date(text, index, last)
        if behind == index:
            break
        index = behind
    return index


def _accused(text: Text, verb: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'accused SOURCE PARTY of …': what follows the source is what it holds."""
    reach = range(verb.last + 1, min(last, verb.last + LONGEST))
    at = next((i for i in reach if party_at(text, i, last) or country_at(text, i)), None)
    accused = accused_by(text, verb, verb.first, last) if verb.last < last else None
    if at is not None and accused is not None and accused.first in reach:
        at = max(at, accused.first)
    source = trimmed(text, verb.last, at) if at is not None else None
    kind = kind_of(text, *source) if source is not None else None
    if at is not None and source is not None and kind is not None:
        yield _attribution(text, verb, source, kind, [(at, last)])


def _denied(text: Text, verb: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'SOURCE denied …' with the verb first: what follows a party's name is denied."""
    party = party_at(text, verb.last, last) if verb.last < last else None
    end = party.last if party is not None else source_end(text, verb.last, last)
    source = trimmed(text, verb.last, end)
    if source is None or end >= last:
        return
    kind = kind_of(text, *source)
    until = next_saying(text, end, last)
    if (kind is not None or party is not None) and until > end:
        yield _attribution(text, verb, source, kind or SourceKind.UNKNOWN, [(end, until)])


def _opened(text: Text, index: int, last: int) -> bool:
    """Tell whether 'that' or a colon opens what is said."""
    return index < last and (text.words[index].text == ":" or opens(text, index))


def _behind_apposition(text: Text, index: int, last: int) -> int:
    """Give where 'that' opens what is said, behind what else is said of the source at `index`."""
    if index < last and (opens(text, index) or text.words[index].text == ":"):
        return index
    for at in range(index, min(last, index + _APPOSED)):
        if _that(text, at):
            return at
        if phrases("saying").at(text, at, at + 1) is not None:
            break
    return index


def _that(text: Text, index: int) -> bool:
    return text.words[index].lower in _THAT


def _according(text: Text, cue: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'according to SOURCE': what else the sentence says is theirs."""
    start = past_tally(text, cue.last, last)
    source = trimmed(text, start, source_end(text, start, last))
    if source is None:
        return
    kind = kind_of(text, *source) or SourceKind.UNKNOWN
    opening, closing = _told_by(text, cue, source, first, last)
    pieces = [(a, b) for a, b in ((opening, cue.first), (source[1], closing)) if b - a > 1]
    if pieces:
        yield _attribution(text, cue, source, kind, pieces)


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


def _before_colon(text: Text, first: int, last: int) -> Iterator[Attribution]:
    """Read a headline's 'SOURCE: …', 'MEDIUM from SOURCE: …' at the beginning of a sentence."""
    reach = range(first, min(last, first + _LONGEST_COLON_SOURCE))
    end = next((i for i in reach if text.words[i].text == ":"), None)
    if end is None or end == first or end + 1 >= last:
        return
    if phrases("saying").at(text, first, end) is not None or is_area(text, first):
        return
    parted = next((i for i in range(first + 1, end - 1) if text.words[i].lower == _FROM), None)
    named = [(first, parted), (parted + 1, end)] if parted is not None else [(first, end)]
    sources = [trimmed(text, *words) for words in named]
    kinds = [kind_of(text, *words) if words is not None else None for words in sources]
    colon = Match(end, end + 1, {"kind": CueKind.SAYING.value, "stance": Stance.STATED.value})
    if all(kinds):
        for words, kind in zip(sources, kinds, strict=True):
            if words is not None and kind is not None:
                yield _attribution(text, colon, words, kind, [(end + 1, last)])


def _attribution(
    text: Text,
    cue: Match[Row],
    source: Words,
    kind: SourceKind,
    content: list[Words],
) -> Attribution:
    span, holder = named_source(text, source, kind)
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
