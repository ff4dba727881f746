"""Picks the attributions of a document from its drafts, and hands out its quotations."""

import bisect

import msgspec

from reportedly.language.document import Document
from reportedly.reading.attribution.datelines import past_dateline, past_day
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.drafts import drafts
from reportedly.reading.attribution.judge import judged, quote_rates
from reportedly.reading.attribution.options import Group
from reportedly.reading.attribution.polarity import REFUSING
from reportedly.reading.attribution.quotations import Quotation, quotations
from reportedly.reading.attribution.signatures import signed
from reportedly.reading.attribution.speech import Speech, led_draft, quote_draft, speeches
from reportedly.reading.attribution.verdicts import up_to_verdict
from reportedly.reading.findings import Span

_NEARLY = 0.8
"""The share of a quotation that a content must cover to be taken for the whole of it."""


def chosen_drafts(document: Document) -> list[Draft]:
    """List the drafts that are attributions, in the order of their cues."""
    quotes = quotations(document.text)
    rates = quote_rates()
    found = speeches(document, quotes, lambda lemma: rates.get(lemma, 0.0))
    starts = [q.start for q in quotes]
    chosen = [
        _snapped(draft, quotes, starts)
        for draft in without_doubles(judged(document, grouped(document, quotes, found), quotes))
    ]
    chosen.sort(key=lambda draft: draft.cue_token)
    carried = (past_day(document, draft) for draft in _carried_on(document, chosen, found))
    return [up_to_verdict(document, past_dateline(document, draft)) for draft in carried]


def grouped(
    document: Document, quotes: tuple[Quotation, ...], found: tuple[Speech, ...]
) -> list[Group]:
    """Gather the drafts of each cue; what a verb introduces as a quotation comes first."""
    spoken = _by_verb(document, found)
    by_cue = {verb: [draft, *_led(document, draft)] for verb, draft in spoken.items()}
    for group in drafts(document):
        by_cue.setdefault(group[0].cue_token, []).extend(group)
    starts = [q.start for q in quotes]
    return [
        Group(tuple(by_cue[cue]), _inside(quotes, starts, document.tokens[cue].start))
        for cue in sorted(by_cue)
    ]


def _led(document: Document, draft: Draft) -> tuple[Draft, ...]:
    led = led_draft(document, draft)
    return () if led is None else (led,)


def _by_verb(document: Document, found: tuple[Speech, ...]) -> dict[int, Draft]:
    """Draft what each verb introduces, its quotations together."""
    quotes: dict[int, list[Quotation]] = {}
    for speech in found:
        if speech.verb is not None:
            quotes.setdefault(speech.verb, []).append(speech.quotation)
    return {verb: quote_draft(document, verb, group) for verb, group in quotes.items()}


def without_doubles(found: list[tuple[float, Draft]]) -> list[Draft]:
    """Drop what says the same twice: 'raised fears of X' is one attribution, not two.

    Where a noun's or a verb's cue opens the content of another attribution by the same source,
    the likelier of the two stays.
    """
    opened = {(d.content[0].start, d.source): (chance, d) for chance, d in found if _holding(d)}
    dropped: set[int] = set()
    for chance, inner in found:
        outer = opened.get((inner.cue[0].start, inner.source))
        if outer is not None and outer[1] is not inner:
            if outer[1].lemma in REFUSING:
                dropped.add(id(outer[1]))
                continue
            dropped.add(id(inner) if outer[0] >= chance else id(outer[1]))
    return [draft for _, draft in found if id(draft) not in dropped]


def _holding(draft: Draft) -> bool:
    """Tell the frames whose content may open with another cue."""
    return draft.frame.split(":")[0] in {Frame.OBJECT, Frame.INFINITIVE, Frame.GERUND, "about"}


def _snapped(draft: Draft, quotes: tuple[Quotation, ...], starts: list[int]) -> Draft:
    """Take in the marks of a quotation where a content is nearly all of it."""
    content = tuple(_snap(span, quotes, starts) for span in draft.content)
    if content == draft.content or _inside(quotes, starts, draft.cue[0].start):
        return draft
    return msgspec.structs.replace(draft, content=tuple(sorted(set(content))))


def _snap(span: Span, quotes: tuple[Quotation, ...], starts: list[int]) -> Span:
    place = bisect.bisect_right(starts, span.start) - 1
    if place < 0:
        return span
    quote = quotes[place]
    most = span.end - span.start >= _NEARLY * (quote.end - quote.start)
    inside = quote.start <= span.start and span.end <= quote.end
    return Span(quote.start, quote.end) if inside and most else span


def _inside(quotes: tuple[Quotation, ...], starts: list[int], offset: int) -> bool:
    place = bisect.bisect_right(starts, offset) - 1
    return place >= 0 and offset < quotes[place].end


def _carried_on(document: Document, chosen: list[Draft], found: tuple[Speech, ...]) -> list[Draft]:
    """Give quotations that stand alone to whoever signs them, or to the speaker before them."""
    result = list(chosen)
    for number, speech in enumerate(found):
        if speech.verb is None:
            _give(document, result, speech.quotation, found[number - 1] if number else None)
            result.sort(key=lambda draft: (draft.cue_token, draft.content[0].start))
    return result


def _give(document: Document, result: list[Draft], quote: Quotation, before: Speech | None) -> None:
    """Add a quotation to the draft of its speaker, or add a draft of its own."""
    signature = signed(document, quote)
    if signature is not None:
        result.append(signature)
        return
    number = _speaker(document.text, result, quote, before)
    span = Span(quote.start, quote.end)
    if number is not None and not any(held.covers(span) for held in result[number].content):
        content = tuple(sorted((*result[number].content, span)))
        result[number] = msgspec.structs.replace(result[number], content=content)


def _speaker(text: str, chosen: list[Draft], quote: Quotation, before: Speech | None) -> int | None:
    """Find whose words a quotation goes on with, by its number in `chosen`.

    They are those of the quotation before that its paragraph left open; else of the last
    attribution with a source, in the same paragraph or in a quotation of the one before.
    """
    if before is not None and not before.quotation.closed:
        return _holder_of(chosen, before.quotation)
    earlier = [n for n, d in enumerate(chosen) if d.source and d.cue[0].start < quote.start]
    quoting = [n for n in earlier if chosen[n].frame == Frame.QUOTE]
    for number in (*earlier[-1:], *quoting[-1:]):
        draft = chosen[number]
        near = "\n" not in text[draft.cue[0].start : quote.start]
        if near or _next_paragraph(text, draft, quote):
            return number
    return None


def _holder_of(chosen: list[Draft], quote: Quotation) -> int | None:
    """Give the number of the attribution that a whole quotation belongs to."""
    start = quote.start
    return next((n for n, d in enumerate(chosen) if any(s.start == start for s in d.content)), None)


def _next_paragraph(text: str, draft: Draft, quote: Quotation) -> bool:
    """Tell whether a quotation is a paragraph, the next one after its speaker's last words."""
    last = max(span.end for span in (*draft.content, *draft.cue, *draft.source))
    between = text[last : quote.start].strip().strip(".")
    line_end = text.find("\n", quote.end)
    alone = text[quote.end : line_end if line_end >= 0 else len(text)].strip(" .")
    return not between and not alone and draft.frame == Frame.QUOTE
