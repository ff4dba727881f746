"""Picks the attributions of a document from its drafts, and hands out its quotations."""

import bisect

import msgspec

from reportedly.language.document import Document
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.drafts import drafts
from reportedly.reading.attribution.judge import best, quote_rates
from reportedly.reading.attribution.quotations import Quotation, quotations
from reportedly.reading.attribution.speech import Speech, quote_draft, speeches
from reportedly.reading.findings import Span


def chosen_drafts(document: Document) -> list[Draft]:
    """List the drafts that are attributions, in the order of their cues."""
    quotes = quotations(document.text)
    rates = quote_rates()
    found = speeches(document, quotes, lambda lemma: rates.get(lemma, 0.0))
    spoken = _by_verb(document, found)
    starts = [q.start for q in quotes]
    chosen = list(spoken.values())
    for group in drafts(document):
        cue = group[0].cue_token
        if cue not in spoken:
            start = document.tokens[cue].start
            picked = best(document, group, _inside(quotes, starts, start))
            if picked is not None:
                chosen.append(picked)
    chosen.sort(key=lambda draft: draft.cue_token)
    return _carried_on(document, chosen, found)


def _by_verb(document: Document, found: tuple[Speech, ...]) -> dict[int, Draft]:
    """Draft what each verb introduces, its quotations together."""
    quotes: dict[int, list[Quotation]] = {}
    for speech in found:
        if speech.verb is not None:
            quotes.setdefault(speech.verb, []).append(speech.quotation)
    return {verb: quote_draft(document, verb, group) for verb, group in quotes.items()}


def _inside(quotes: tuple[Quotation, ...], starts: list[int], offset: int) -> bool:
    place = bisect.bisect_right(starts, offset) - 1
    return place >= 0 and offset < quotes[place].end


def _carried_on(document: Document, chosen: list[Draft], found: tuple[Speech, ...]) -> list[Draft]:
    """Give quotations that stand alone to the speaker before them in their paragraph."""
    result = list(chosen)
    for speech in found:
        if speech.verb is None:
            quote = speech.quotation
            number = _speaker(document, result, quote)
            if number is not None:
                extra = Span(quote.start, quote.end)
                draft = result[number]
                content = tuple(sorted((*draft.content, extra)))
                result[number] = msgspec.structs.replace(draft, content=content)
    return result


def _speaker(document: Document, chosen: list[Draft], quote: Quotation) -> int | None:
    """Find the last attribution before a quotation, in the same paragraph, that has a source."""
    for number in range(len(chosen) - 1, -1, -1):
        draft = chosen[number]
        cue = draft.cue[0]
        if cue.start >= quote.start:
            continue
        if "\n" in document.text[cue.start : quote.start]:
            return None
        if draft.source:
            return number
    return None
