"""Tells days that yield to the attack's own: a heading's, a late death's, that of print."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document, Token
from reportedly.model.when import DAY_EXACT
from reportedly.reading.dates.mention import DateMention, DateRole

_LATE = frozenset({"die", "succumb"})
_WOUNDS = frozenset({"burn", "injury", "wound"})
_HURTING = frozenset("attack beat burn hit hurt injure shoot stab strike wound".split())
"""Lemmas of what befell who then died: 'a man shot on Friday died on Monday'."""
_NEAR = 9
"""Tokens behind 'died' within which it is said what of."""
_STAMP = re.compile(
    r"[\W_]*(?:(?:date of |first )?(?:publication|published|posted|updated|last updated)"
    r"(?: (?:at|on))? ?:? ?)?(?:mon|tue|wed|thu|fri|sat|sun)?\w{0,6},? ?",
    re.IGNORECASE,
)
"""What may stand before the day of print at the head of a text or line."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEWS = dt.timedelta(days=7)
_REACH = 8
"""Sentences behind the day of print in which the attack's own day may be told."""
_LONGEST_HEADING = 60
"""Code points of what stands before a date in the heading of a note."""


def yielding(document: Document, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """Give the dates; one that only heads its sentence, or dates a late death, dates no attack.

    Where the sentence has an attack's day of its own: 'Update, 17 May: raid on the night of 15
    May', 'died on Sunday of wounds suffered when a shell fell on Friday'.
    """
    for mention in mentions:
        event = mention.role is DateRole.EVENT
        aside = event and (_heads(document, mention) or _dates_late_death(document, mention))
        yields = aside and _has_other(document, mention, mentions)
        hurt = _hurt_before(document, mention) if event else None
        yields = yields or (hurt is not None and _has_day_in(document, hurt, mentions))
        if yields or _is_of_print(document, mention, mentions):
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


def _is_of_print(document: Document, mention: DateMention, mentions: Sequence[DateMention]) -> bool:
    """Tell the day of print that opens a text, where the attack's own is told soon behind it.

    '7 July 2015 A bomber killed 25. … The attack on Monday …', as pages without their lines are.
    """
    text, start = document.text, mention.span.start
    line = text.rfind("\n", 0, start) + 1
    if mention.role is not DateRole.EVENT or not _YEAR.search(mention.when.words):
        return False
    opens = _STAMP.fullmatch(text, line, start) is not None
    behind = document.token_at(mention.span.end - 1) + 1
    after = document.tokens[behind : behind + 1]
    if not opens or not any(t.text[0].isupper() or t.text[0].isdigit() for t in after):
        return False
    sentence = document.tokens[mention.token].sentence
    told = (
        other.when.first
        for other in mentions
        if other.role is DateRole.EVENT
        and other.span.start > mention.span.end
        and document.tokens[other.token].sentence <= sentence + _REACH
        and other.when.precision in DAY_EXACT
        and dt.timedelta(0) <= mention.when.first - other.when.first <= _NEWS
    )
    return next(told, mention.when.first) != mention.when.first


def _dying(document: Document, mention: DateMention) -> Token | None:
    """Give the 'died' of 'died on Sunday', which a date hangs on."""
    verb = document.verb_above(mention.token)
    return verb if verb is not None and verb.lemma in _LATE else None


def _dates_late_death(document: Document, mention: DateMention) -> bool:
    verb = _dying(document, mention)
    if verb is None:
        return False
    after = document.tokens[verb.index + 1 : verb.index + _NEAR]
    caused = any(token.lower in ("of", "from", "to") for token in after)
    return caused and any(token.lemma in _WOUNDS for token in after)


def _hurt_before(document: Document, mention: DateMention) -> tuple[int, int] | None:
    """Give the tokens that tell how who died on a day had been hurt: 'shot on Friday', half-open.

    None where the day is that of no such death.
    """
    verb = _dying(document, mention)
    if verb is None:
        return None
    for who in document.children_by(verb.index, "nsubj"):
        for told in document.children_by(who.index, "acl", "relcl"):
            if told.lemma in _HURTING and told.tag == "VBN":
                return document.subtree(told.index)
    return None


def _has_day_in(
    document: Document, stretch: tuple[int, int], mentions: Sequence[DateMention]
) -> bool:
    """Tell whether the tokens [first, last) name a day of their own."""
    first, last = stretch
    return any(first <= one.token < last and one.role is DateRole.EVENT for one in mentions)
