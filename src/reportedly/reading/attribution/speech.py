"""Gives each quotation to the verb that introduces it, or lets it carry on from the one before."""

from collections.abc import Callable, Iterator

import msgspec

from reportedly.language.document import Document
from reportedly.language.english.tags import FINITE
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.quotations import Quotation
from reportedly.reading.attribution.sources import source_of, source_spans
from reportedly.reading.attribution.verbs import cue_spans
from reportedly.reading.findings import Span

Rate = Callable[[str], float]
"""How often a verb (by lemma) introduces a quotation."""

_REACH = 240
"""Code points between a quotation and its verb, at most."""
_STOPS = frozenset({".", "!", "?", ";"})
_LEADS = frozenset({",", ":", "that", "--", "–", "—"})
_STEP = 2
"""Code points between a quotation and the verb in '… ,” said X'."""
_GOING_ON = frozenset({",", "?", "!", "—", "-"})
_BEFORE_SPEECH = frozenset({".", "!", "?", ":", ";", "”", '"', "'", "’", ")", "—", "-", ","})
_LEAST_RATE = 0.1


class Speech(msgspec.Struct, frozen=True):
    """A quotation with the verb that introduces it: None for one that stands alone."""

    quotation: Quotation
    verb: int | None


def speeches(document: Document, quotes: tuple[Quotation, ...], rate: Rate) -> tuple[Speech, ...]:
    """Find the introducing verb of every quotation that is speech rather than a quoted word."""
    found = []
    for number, quote in enumerate(quotes):
        before = quotes[number - 1].end if number else 0
        after = quotes[number + 1].start if number + 1 < len(quotes) else len(document.text)
        verb = _introducer(document, quote, before, after, rate)
        if verb is not None or stands_alone(document.text, quote):
            found.append(Speech(quote, verb))
    return tuple(found)


def _introducer(
    document: Document, quote: Quotation, before: int, after: int, rate: Rate
) -> int | None:
    if _runs_on(document.text, quote):
        if (verb := _inverted(document, quote)) is not None:
            return verb
        ahead = _nearest(document, after_quote(document, quote, after), rate)
        if ahead is not None:
            return ahead
    behind = _nearest(document, before_quote(document, quote, before), rate)
    if behind is None and document.text[: quote.start].rstrip()[-1:] == ":":
        return _nearest(document, before_quote(document, quote, before), lambda _: 1.0)
    return behind


def _inverted(document: Document, quote: Quotation) -> int | None:
    """Give the finite verb right after a quotation, with its speaker behind it: '… ,” said X'."""
    index = document.token_at(quote.end - 1) + 1
    index += index < len(document.tokens) and document.tokens[index].text == ","
    if index >= len(document.tokens) or document.tokens[index].tag not in FINITE:
        return None
    beside = 0 < document.tokens[index].start - quote.end <= _STEP
    speaker = _after_verb(document, index)
    return index if beside and speaker is not None else None


def _runs_on(text: str, quote: Quotation) -> bool:
    """Tell whether a quotation opens its sentence and ends in a mark that lets '… said' follow."""
    inside = text[quote.start : quote.end].rstrip("”\"'»’ ")[-1:]
    lead = text[: quote.start].rstrip(" (")[-1:]
    opens = lead in _BEFORE_SPEECH or not lead.strip()
    return opens and (inside in _GOING_ON or text[quote.end : quote.end + 1] == ",")


def after_quote(document: Document, quote: Quotation, limit: int) -> Iterator[int]:
    """Walk the tokens after a quotation, to the end of its sentence."""
    index = document.token_at(max(quote.end - 1, quote.start)) + 1
    while index < len(document.tokens):
        token = document.tokens[index]
        past = token.start >= min(limit, quote.end + _REACH)
        if past or token.text in _STOPS or "\n" in document.text[quote.end : token.start]:
            return
        yield index
        index += 1


def before_quote(document: Document, quote: Quotation, limit: int) -> Iterator[int]:
    """Walk back the tokens before a quotation, if it is led in, to the start of its sentence.

    After a colon the quotation may be a paragraph of its own.
    """
    index = document.token_at(quote.start) - 1
    if index < 0 or not _led_in(document, index, quote):
        return
    lead = document.tokens[index].end if document.tokens[index].text == ":" else quote.start
    while index >= 0:
        token = document.tokens[index]
        past = token.start < max(limit, quote.start - _REACH)
        if past or token.text in _STOPS or "\n" in document.text[token.end : lead]:
            return
        yield index
        index -= 1


def _led_in(document: Document, index: int, quote: Quotation) -> bool:
    token = document.tokens[index]
    capital = document.text[quote.start : quote.end].lstrip("“\"'«„`‘")[:1].isupper()
    return token.lower in _LEADS - {"that"} or (token.pos == "VERB" and capital)


def _nearest(document: Document, indexes: Iterator[int], rate: Rate) -> int | None:
    for index in indexes:
        token = document.tokens[index]
        if token.pos == "VERB" and token.lower != "according" and rate(token.lemma) >= _LEAST_RATE:
            return index
    return None


def stands_alone(text: str, quote: Quotation) -> bool:
    """Tell whether a quotation is a sentence of its own, after a stop or at a paragraph's start."""
    lead = text[: quote.start].rstrip(" ")[-1:]
    inner = text[quote.start : quote.end].strip("“”\"'«»„`‘’ ")
    whole = inner[:1].isupper() and len(inner.split()) > 2
    return whole and (lead in {"", "\n", ".", "!", "?", ":", "”", '"', "'"})


def _speaker_of(document: Document, verb: int, quotes: list[Quotation]) -> int | None:
    """Find the speaker; in '… ,” said X' it follows, whatever the parse makes of it."""
    head = source_of(document, verb)
    start = document.tokens[verb].start
    inverted = any(0 <= start - q.end <= _STEP and q.end <= start for q in quotes)
    if head is None or (inverted and head < verb):
        return _after_verb(document, verb) or head
    return head


def _after_verb(document: Document, verb: int) -> int | None:
    """Give the head of the noun phrase that opens right after a verb."""
    index, last = verb + 1, document.sentence_of(verb).last
    while index < last and verb < document.tokens[index].head != index:
        index = document.tokens[index].head
    if index < last and document.tokens[index].pos in {"NOUN", "PROPN", "PRON"}:
        return index
    return None


def led_draft(document: Document, draft: Draft) -> Draft | None:
    """Draft a quotation with the words that lead to it: 'The road, she said, “was never safe. …”'.

    None where it does not go on with a sentence that an insertion parts.
    """
    own, quote = draft.cue[0], draft.content[0]
    if not draft.source or not draft.source[0].start < own.start < quote.start:
        return None
    first = document.sentences[document.tokens[draft.cue_token].sentence].first
    comma = document.token_at(draft.source[0].start) - 1
    between = document.text[draft.cue[-1].end : quote.start]
    goes_on = document.text[quote.start : quote.end].lstrip("“\"'«„`‘")[:1].islower()
    if comma <= first or document.tokens[comma].text != "," or not goes_on:
        return None
    if not between.rstrip().endswith(","):
        return None
    lead = Span(*document.span(first, comma))
    return msgspec.structs.replace(draft, content=(lead, *draft.content))


def quote_draft(document: Document, verb: int, quotes: list[Quotation]) -> Draft:
    """Draft the attribution of quotations to the verb at token `verb`."""
    head = _speaker_of(document, verb, quotes)
    inside = (
        any(q.start <= document.tokens[head].start < q.end for q in quotes)
        if head is not None
        else False
    )
    source = source_spans(document, head) if head is not None and not inside else ()
    content = tuple(Span(q.start, q.end) for q in quotes)
    return Draft(
        verb,
        document.tokens[verb].lemma,
        Frame.QUOTE,
        cue_spans(document, verb),
        source,
        head if source else None,
        content,
    )
