"""Finds who says what: verbs of saying with the source behind them, and 'according to'.

Arabic puts the verb first ('said a source in …, that …'), in headlines and behind 'that' also the
source, and a headline its source before a colon. What is said runs to the end of the sentence.
"""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.arabic.folding import fold, folded_words
from reportedly.model.chain import CueKind, Stance
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.reading.arabic.accused import accused_by, is_blame
from reportedly.reading.arabic.admissions import find_admissions
from reportedly.reading.arabic.antecedents import in_order, resolved
from reportedly.reading.arabic.attributed import according, attribution, before_colon, cue_span
from reportedly.reading.arabic.attributed_otherwise import issued, laid, mourning
from reportedly.reading.arabic.named import is_name
from reportedly.reading.arabic.openings import is_what_happened, quotes, up_to_that
from reportedly.reading.arabic.parties import country_at, party_at
from reportedly.reading.arabic.quoted import quoted_end
from reportedly.reading.arabic.source_phrases import (
    DEEDS,
    LONGEST,
    THAT,
    Words,
    counts_people,
    is_time,
    kind_of,
    may_be_source,
    opens,
    past_date,
    source_end,
    state_kind,
    subject_start,
    tells,
    trimmed,
)
from reportedly.reading.arabic.speakers import goes_on, is_no_verb, next_saying
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.unnamed import asks_for_no_name, past_unnamed
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Attribution, Span

_FEWEST = 3
"""Words at least of what somebody says who is named behind it."""
_APPOSED = 14
"""Words by which more may be said of a source before what it says: 'the agency, which …, said'."""
_FROM = "عن"
_HAS = "قد"
_RELAYS, _CITING = "naqala", "naqlan 'an"
"""How the table of saying reads 'passed on' (behind 'from' stands whose word it is), 'citing'."""


_OBJECT_PLURAL = "ين"
"""How a plural ends that is no subject: 'accused the protesters of …'."""
_TRUTH = "صحه"
_STRONGLY = folded_words("بشدة بأشد بأقوى العبارات الممكنة")
"""'Strongly', 'in the strongest possible terms', between who condemns and what."""
_CONDEMNS, _AT = "adana, istankara", "ب"
"""How it reads 'condemned', and what is joined to what somebody condemns."""


def find_attributions(text: Text) -> tuple[Attribution, ...]:
    """Give the attributions of a text, in text order of their sources."""
    found = [a for first, last in text.sentences() for a in _all_in(text, first, last)]
    return in_order(resolved(text, found))


def _all_in(text: Text, first: int, last: int) -> Iterator[Attribution]:
    """Give what somebody is said to say, and what somebody is said to admit: it is his word too."""
    said = list(_in_sentence(text, first, last))
    yield from said
    yield from laid(text, first, last)
    cues = {cue for attribution in said for cue in attribution.cue}
    for told in find_admissions(text, first, last):
        if told.first < told.end and told.said < last and cue_span(text, told.cue) not in cues:
            source = (told.first, told.end)
            kind = kind_of(text, *source) or SourceKind.UNKNOWN
            opening = told.said if told.first > told.cue.first else told.cue.first
            yield attribution(text, told.cue, source, kind, [(opening, last)])


def _in_sentence(text: Text, first: int, last: int) -> Iterator[Attribution]:
    yield from before_colon(text, first, last)
    read: set[Span] = set()
    held = list[Attribution]()
    for match in phrases("saying").all(text, first, last):
        if match.value["sort"] == "idiom" or cue_span(text, match) in read:
            continue
        if is_no_verb(text, match):
            continue
        if match.value["sort"] == "participle":
            yield from _going_on(text, match, held, last)
            continue
        told = [one for one in _at_cue(text, match, first, last) if not _is_said(one, held)]
        held += told
        read.update(cue for attribution in told for cue in attribution.cue)
        yield from told


def _going_on(
    text: Text, cue: Match[Row], held: Sequence[Attribution], last: int
) -> Iterator[Attribution]:
    """Read '…, accusing', '…, denying' of whoever spoke, where it turns round what he said."""
    denies = cue.value["stance"] == Stance.DENIED.value
    if not held or cue.last >= last or denies is (held[-1].stance is Stance.DENIED):
        return
    opening = cue.last + (_that(text, cue.last) and cue.last + 1 < last)
    if denies or held[-1].stance is Stance.DENIED:
        span, stance = cue_span(text, cue), Stance(cue.value["stance"])
        content = (text.span(opening, last),)
        kind = CueKind(cue.value["kind"])
        yield Attribution((), (span,), content, held[-1].holder, stance, kind)


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
        return according(text, cue, first, last)
    if cue.value["sort"] == "mourn":
        return mourning(text, cue, first, last)
    if cue.value["sort"] == "issued":
        return issued(text, cue, last)
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
        yield from according(text, cue, first, last)


def _said(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'said SOURCE that …', or 'SOURCE said that …' where nobody stands behind the verb.

    A verb with nobody on either side goes on with the one before.
    """
    told = list(_verb_first(text, verb, last)) or list(_source_first(text, verb, first, last))
    told = told or list(_goes_on(text, verb, first, last))
    untrue = any(phrases("untrue").all(text, verb.last, last))
    for one in told:
        yield _denying(one) if untrue else one


def _goes_on(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'and added that …': whoever spoke before goes on, in the sentence before or in this."""
    if (again := goes_on(text, verb, first, last)) is not None:
        speaker, begins = again
        sort = kind_of(text, *speaker) or SourceKind.UNKNOWN
        yield attribution(text, verb, speaker, sort, [(begins, last)])
        return
    if verb.first - first > 1 or verb.last >= last or verb.value["sort"] == "accuse":
        return
    if not (_that(text, verb.last) or text.words[verb.last].text == ":"):
        return
    opening = _opening(text, verb, verb.last, last)
    if opening is not None:
        cue = cue_span(text, verb)
        nobody = Source("", passage=Passage.of(text.document.text, cue.start, cue.end))
        stance, kind = Stance(verb.value["stance"]), CueKind(verb.value["kind"])
        yield Attribution((), (cue,), (text.span(opening, last),), nobody, stance, kind)


def _denying(told: Attribution) -> Attribution:
    """Turn round 'said … that the news of … is untrue': who says so denies what he tells of."""
    return msgspec.structs.replace(told, stance=Stance.DENIED, kind=CueKind.DENIAL)


def _verb_first(text: Text, verb: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'said SOURCE that …', 'said SOURCE, citing ANOTHER, that …'.

    A verb of reporting may have what happened for its object: 'documented SOURCE the killing of …'.
    """
    if verb.value["stance"] == Stance.DENIED.value:
        yield from _denied(text, verb, last)
        return
    if verb.value["sort"] == "accuse":
        had = verb.first > 0 and text.words[verb.first - 1].lower == _HAS
        yield from _accused(text, verb, last) if not had and is_blame(text, verb, last) else ()
        return
    if verb.value["reading"] == _CONDEMNS and _begins_with_at(text, verb.last, last):
        return
    end = source_end(text, verb.last, last)
    source = trimmed(text, verb.last, end)
    kind = _kind(text, source, last) if source is not None else None
    if kind is None and (whole := up_to_that(text, verb, last)) is not None:
        source, end = whole, whole[1]
        kind = kind_of(text, *whole) or SourceKind.UNKNOWN
    if source is None or kind is None:
        return
    cited = _cited(text, verb, end, last)
    opening = _opening(text, verb, cited.source[1] if cited else end, last)
    if opening is None and _ends_what_is_said(text, verb, end, last):
        yield attribution(text, verb, source, kind, [(text.sentence_start(verb.first), verb.first)])
    if opening is None:
        return
    yield attribution(text, verb, source, kind, [(opening, last)])
    if cited is not None:
        yield attribution(text, cited.cue, cited.source, cited.kind, [(opening, last)])


def _begins_with_at(text: Text, index: int, last: int) -> bool:
    joined = index < last and text.words[index].lower.startswith(_AT)
    return joined and kind_of(text, index, index + 1) is None


def _ends_what_is_said(text: Text, verb: Match[Row], end: int, last: int) -> bool:
    """Tell whether a verb stands behind what somebody says: 'five are dead, said the police'."""
    start = text.sentence_start(verb.first)
    parted = verb.first - start > _FEWEST and text.words[verb.first - 1].text in "،,"
    ended = end >= last or text.words[end].tag != "word" or text.words[end].lower.startswith("ل")
    return parted and ended and verb.value["sort"] == "verb" and verb.last == verb.first + 1


def _kind(text: Text, source: Words, last: int) -> SourceKind | None:
    """Tell what sort of source it is; of a person told by name, by what is said of him behind."""
    if not is_name(text, *source):
        return kind_of(text, *source) or state_kind(text, *source)
    that = _behind_apposition(text, source[1], last)
    return kind_of(text, source[1], that) or SourceKind.UNKNOWN


def _named_or_state(text: Text, source: Words | None) -> SourceKind | None:
    if source is None:
        return None
    return kind_of(text, *source) or state_kind(text, *source)


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
    start = subject_start(text, end, first)
    source = trimmed(text, start, end) if start is not None else None
    kind = _named_or_state(text, source)
    if source is None or kind is None:
        return
    denied = verb.value["stance"] == Stance.DENIED.value
    opening = verb.last if denied else _opening(text, verb, verb.last, last)
    if verb.value["sort"] == "accuse":
        opening = verb.last if source[1] == end and _is_form(text, verb) else None
    if opening is not None and opening < last:
        yield attribution(text, verb, source, kind, [(opening, last)])


def _is_form(text: Text, verb: Match[Row]) -> bool:
    """Tell whether a verb stands there as its table has it: not 'its campaign' for 'held'."""
    word = text.words[verb.first].lower.removeprefix("و")
    return word in map(fold, verb.value["forms"].split("|"))


def _opening(text: Text, verb: Match[Row], end: int, last: int) -> int | None:
    """Give where what is said opens behind a source that ends at word `end`."""
    at = _behind_apposition(text, end, last)
    end = past_unnamed(text, end, last)
    if verb.value["reading"] == _CONDEMNS:
        at = end  # 'described the attack as …' says that there was one
    if verb.value["sort"] == "report" and not _opened(text, at, last):
        at = _behind_times(text, end, last)
        if at < last and (tells(text, at) or opens(text, at, "matter") or counts_people(text, at)):
            return at
        if at < last and (text.words[at].lower in DEEDS or is_what_happened(text, at, last)):
            return at
    if verb.value["sort"] in ("verb", "report") and quotes(text, verb, end, last):
        return end
    if not _opened(text, at, last):
        return None
    while at < last and (opens(text, at) or text.words[at].lower in (":", "،")):
        at += 1
    return at if at < last else None


def _behind_times(text: Text, index: int, last: int) -> int:
    """Give the first word from `index` on that is neither a comma nor of a day, date or hour."""
    while index < last:
        plain = text.words[index].text in "،," or is_time(text, index)
        plain |= text.words[index].lower in _STRONGLY
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
    named = quoted_end(text, verb.last, last) if verb.last < last else 0
    at = named if at is not None and named else at
    source = trimmed(text, verb.last, at) if at is not None else None
    kind = _named_or_state(text, source) or (SourceKind.UNKNOWN if named else None)
    if accused is not None and accused.first == verb.last:
        return  # 'which held the group responsible'
    told = accused is not None and _is_form(text, verb)
    told = told and not text.words[verb.last].lower.endswith(_OBJECT_PLURAL)
    if kind is None and told and source is not None:
        kind = SourceKind.UNKNOWN if may_be_source(text, *source) else None
    if at is not None and source is not None and kind is not None:
        yield attribution(text, verb, source, kind, [(at, last)])


def _denied(text: Text, verb: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'SOURCE denied …' with the verb first: what follows a party's name is denied."""
    party = party_at(text, verb.last, last) if verb.last < last else None
    end = party.last if party is not None else source_end(text, verb.last, last)
    truth = (at for at in range(verb.last, end) if text.words[at].lower == _TRUTH)
    end = next(truth, end)  # 'denied … the truth of the reports'
    source = trimmed(text, verb.last, end)
    if source is None or end >= last:
        return
    kind = _named_or_state(text, source)
    until = next_saying(text, end, last)
    if (kind is not None or party is not None) and until > end:
        yield attribution(text, verb, source, kind or SourceKind.UNKNOWN, [(end, until)])


def _opened(text: Text, index: int, last: int) -> bool:
    """Tell whether 'that' or a colon opens what is said."""
    return index < last and (text.words[index].text == ":" or opens(text, index))


def _behind_apposition(text: Text, index: int, last: int) -> int:
    """Give where 'that' opens what is said, behind what else is said of the source at `index`."""
    if index < last and (opens(text, index) or text.words[index].text == ":"):
        return index
    unnamed = index < last and asks_for_no_name(text, index)
    for at in range(index, min(last, index + _APPOSED)):
        if _that(text, at):
            return at
        if phrases("saying").at(text, at, at + 1) is not None and not unnamed:
            break
    return index


def _that(text: Text, index: int) -> bool:
    return text.words[index].lower in THAT
