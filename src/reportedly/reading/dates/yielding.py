"""Tells days that yield to the attack's own in their sentence: a heading's, a late death's."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document
from reportedly.reading.dates.mention import DateMention, DateRole

_LATE = frozenset({"die", "succumb"})
_WOUNDS = frozenset({"burn", "injury", "wound"})
_NEAR = 9
"""Tokens behind 'died' within which it is said what of."""
_LONGEST_HEADING = 60
"""Code points of what stands before a date in the heading of a note."""


def yielding(document: Document, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """Give the dates; one that only heads its sentence, or dates a late death, dates no attack.

    Where the sentence has an attack's day of its own: 'Update, 17 May: raid on the night of 15
    May', 'died on Sunday of wounds suffered when a shell fell on Friday'.
    """
    for mention in mentions:
        aside = mention.role is DateRole.EVENT and (
            _heads(document, mention) or _dates_late_death(document, mention)
        )
        if aside and _has_other(document, mention, mentions):
            yield msgspec.structs.replace(mention, role=DateRole.SPEECH)
        else:
            yield mention


def _has_other(document: Document, one: DateMention, mentions: Sequence[DateMention]) -> bool:
    sentence = document.tokens[one.token].sentence
    return any(
        other is not one
        and other.role is DateRole.EVENT
        and document.tokens[other.token].sentence == sentence
        and other.span.start > one.span.end
        for other in mentions
    )


def _heads(document: Document, mention: DateMention) -> bool:
    """Tell a date that closes the heading of a line: 'Radio Osk, 14 August 1990: …'."""
    text = document.text
    line = text.rfind("\n", 0, mention.span.start) + 1
    near = mention.span.start - line <= _LONGEST_HEADING
    return near and text[mention.span.end : mention.span.end + 1] == ":"


def _dates_late_death(document: Document, mention: DateMention) -> bool:
    verb = next((t for t in document.ancestors(mention.token) if t.pos == "VERB"), None)
    if verb is None or verb.lemma not in _LATE:
        return False
    after = document.tokens[verb.index + 1 : verb.index + _NEAR]
    caused = any(token.lower in ("of", "from", "to") for token in after)
    return caused and any(token.lemma in _WOUNDS for token in after)
