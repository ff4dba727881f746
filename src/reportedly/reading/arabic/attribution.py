"""Finds who says what: verbs of saying with the source behind them, and 'according to'.

Arabic puts the verb first ('said a source in …, that …') and a headline its source before a colon.
What is said runs to the end of the sentence.
"""

from collections.abc import Iterator
from functools import cache

from reportedly.language.arabic.clitics import without_article
from reportedly.language.arabic.folding import fold, plain
from reportedly.model.chain import CueKind, Stance
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.reading.arabic.admissions import find_admissions, takes_responsibility
from reportedly.reading.arabic.counts import count_at
from reportedly.reading.arabic.parties import country_at, party_at
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Match, Text
from reportedly.reading.findings import Attribution, Span

_LONGEST_SOURCE = 9
_LONGEST_COLON_SOURCE = 7
_ENDS_SOURCE = frozenset({":", "،", ",", "(", ")", "-", "–", "؛", "|", "/", ".", "…", "!", "؟"})
_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
_APPOSED = 14
"""Words by which more may be said of a source before what it says: 'the agency, which …, said'."""
_WHICH = frozenset(
    fold(word) for word in "الذي التي الذين نقلا الصادر الصادرة صادرة الواردة بينما فيما".split()
)
_THAT = frozenset(fold(word) for word in "أن إن بأن أنه إنه أنها إنها بأنه بأنها".split())
_TIMES = ("relative_days", "day_parts", "weekdays", "which_day")
_DATES = ("ordinals", "months")
_ON = frozenset(fold(word) for word in "في بتاريخ".split())
_AT_FRONT = frozenset("في امس اليوم له لها ايضا كذلك لنا به بها ما عنه".split())
_AND, _AND_THE = "و", "وال"
_FOR, _FOR_THE, _THE = "ل", "لل", "ال"


def find_attributions(text: Text) -> tuple[Attribution, ...]:
    """Give the attributions of a text, in text order."""
    found = [a for first, last in text.sentences() for a in _all_in(text, first, last)]
    return tuple(sorted(found, key=lambda a: (a.cue, a.content)))


def _all_in(text: Text, first: int, last: int) -> Iterator[Attribution]:
    """Give what somebody is said to say, and what somebody is said to admit: it is his word too."""
    said = list(_in_sentence(text, first, last))
    yield from said
    cues = {cue for attribution in said for cue in attribution.cue}
    for told in find_admissions(text, first, last):
        if told.first < told.end and told.said < last and _cue_span(text, told.cue) not in cues:
            source = (told.first, told.end)
            kind = _kind_of(text, *source) or SourceKind.UNKNOWN
            opening = told.said if told.first > told.cue.first else told.cue.first
            yield _attribution(text, told.cue, source, kind, [(opening, last)])


def _in_sentence(text: Text, first: int, last: int) -> Iterator[Attribution]:
    headed = _before_colon(text, first, last)
    if headed is not None:
        yield headed
    for match in phrases("saying").all(text, first, last):
        if match.value["sort"] == "idiom":
            continue
        if match.value["sort"] == "preposition":
            yield from _according(text, match, first, last)
        elif match.value["sort"] == "as":
            yield from _as_said(text, match, first, last)
        else:
            yield from _said(text, match, first, last)


def _as_said(text: Text, cue: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'as SOURCE said', and 'also said SOURCE that …', which begins with the same words."""
    stated = {"stance": Stance.STATED.value, "sort": "report"}
    said = list(_said(text, Match(cue.first, cue.last, {**cue.value, **stated}), first, last))
    if said or cue.first == first:
        yield from said
    else:
        yield from _according(text, cue, first, last)


def _said(text: Text, verb: Match[Row], first: int, last: int) -> Iterator[Attribution]:
    """Read 'said SOURCE that …'; a verb with nobody behind it goes on with the one before.

    A verb of reporting may have what happened for its object: 'documented SOURCE the killing of …'.
    """
    if verb.value["stance"] == Stance.DENIED.value:
        yield from _denied(text, verb, last)
        return
    if verb.value["sort"] == "accuse":
        yield from _accused(text, verb, last)
        return
    end = _source_end(text, verb.last, last)
    opening = _opening(text, verb, end, last)
    source = _trimmed(text, verb.last, end)
    kind = _kind_of(text, *source) if source is not None else None
    if opening is not None and source is not None and kind is not None:
        yield _attribution(text, verb, source, kind, [(opening, last)])


def _opening(text: Text, verb: Match[Row], end: int, last: int) -> int | None:
    """Give where what is said opens behind a source that ends at word `end`."""
    at = _behind_apposition(text, end, last)
    if verb.value["sort"] == "report" and not _opened(text, at, last):
        at = _behind_times(text, end, last)
        if at < last and (_tells(text, at) or _opens(text, at, "matter") or _counts(text, at)):
            return at
    if not _opened(text, at, last):
        return None
    while at < last and (_opens(text, at) or text.words[at].lower in (":", "،")):
        at += 1
    return at if at < last else None


def _behind_times(text: Text, index: int, last: int) -> int:
    """Give the first word from `index` on that is neither a comma nor a word for a day or hour."""
    while index < last and (text.words[index].text in "،," or _is_time(text, index)):
        index += 1
    return index


def _is_date(text: Text, index: int) -> bool:
    """Tell whether 'on the seventh of …' begins at a word."""
    at = index + 1
    return (
        text.words[index].lower in _ON
        and at < len(text)
        and (
            text.words[at].text[:1].isdigit()
            or any(phrases(table).at(text, at, at + 1) is not None for table in _DATES)
        )
    )


def _is_time(text: Text, index: int) -> bool:
    return any(phrases(table).at(text, index, index + 1) is not None for table in _TIMES)


def _accused(text: Text, verb: Match[Row], last: int) -> Iterator[Attribution]:
    """Read 'accused SOURCE PARTY of …': what follows the source is what it holds."""
    reach = range(verb.last + 1, min(last, verb.last + _LONGEST_SOURCE))
    at = next((i for i in reach if party_at(text, i, last) or country_at(text, i)), None)
    source = _trimmed(text, verb.last, at) if at is not None else None
    kind = _kind_of(text, *source) if source is not None else None
    if at is not None and source is not None and kind is not None:
        yield _attribution(text, verb, source, kind, [(at, last)])


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
    return index < last and (text.words[index].text == ":" or _opens(text, index))


def _behind_apposition(text: Text, index: int, last: int) -> int:
    """Give where 'that' opens what is said, behind what else is said of the source at `index`."""
    if index < last and (_opens(text, index) or text.words[index].text == ":"):
        return index
    for at in range(index, min(last, index + _APPOSED)):
        if _that(text, at):
            return at
        if phrases("saying").at(text, at, at + 1) is not None:
            break
    return index


def _that(text: Text, index: int) -> bool:
    return text.words[index].lower in _THAT


def _opens(text: Text, index: int, sort: str = "that") -> bool:
    found = phrases("sayings_after").at(text, index, index + 1)
    return found is not None and found.value["sort"] == sort


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
        if word.text in _ENDS_SOURCE or word.lower in _WHICH or takes_responsibility(text, end):
            break
        if _opens(text, end) or _opens(text, end, "matter") or _tells(text, end):
            break
        if end > index and (_is_time(text, end) or _is_date(text, end) or _counts(text, end)):
            break
        end += 1
    return end


def _tells(text: Text, index: int) -> bool:
    """Tell whether a word is of harm or an attack, and so of what is said, not of who says it."""
    harm = phrases("harm").at(text, index)
    return harm is not None or phrases("events").at(text, index) is not None


def _counts(text: Text, index: int) -> bool:
    """Tell whether a number of people who were harmed opens here: 'documented SOURCE 5 dead'."""
    if text.words[index].tag != "number":
        return False
    count = count_at(text, index, text.sentence_end(index))
    return count is not None and count.harm is not None


def _trimmed(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """Leave out what stands before a source: 'what was told of it by …', 'yesterday'."""
    while first < last and (text.words[first].lower in _AT_FRONT or _says(text, first)):
        first += 1
    return (first, last) if first < last else None


def _says(text: Text, index: int) -> bool:
    found = phrases("saying").at(text, index, index + 1)
    verb = found is not None and found.value["sort"] in ("verb", "report")
    return verb and _kind_of(text, index, index + 1) is None


def _name(text: Text, first: int, quote: str) -> str:
    """Give a source's words without the 'and' or the particle of 'according to' joined to them."""
    folded, name = text.words[first].lower, plain(quote).strip()
    if folded.startswith(_AND_THE):
        return name[len(_AND) :]
    if folded in _source_words() or not folded.startswith(_FOR):
        return name
    if folded.removeprefix(_FOR) in _source_words():
        return name[len(_FOR) :]
    return _THE + name[len(_FOR_THE) :] if folded.startswith(_FOR_THE) else name


def _with_quote(text: Text, span: Span) -> Span:
    """Take in the mark that closes a name's quotation: 'the «Valley» agency'."""
    whole = text.document.text
    quote, behind = whole[span.start : span.end], whole[span.end : span.end + 1]
    closes = any(
        quote.count(o) > quote.count(c) * (o != c) and behind == c for o, c in _QUOTES.items()
    )
    odd = behind != '"' or quote.count('"') % 2 == 1
    return Span(span.start, span.end + 1) if closes and odd else span


@cache
def _source_words() -> frozenset[str]:
    """Give the words with which kinds of sources open, without their article."""
    forms = (form for row in rows("source_kinds") for form in row["forms"].split("|"))
    return frozenset(without_article(fold(form.split()[0])) for form in forms)


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
    span = _with_quote(text, text.span(*source))
    passage = Passage.of(text.document.text, span.start, span.end)
    holder = Source(
        _name(text, source[0], passage.quote), kind, _speaks_for(text, *source), passage
    )
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
