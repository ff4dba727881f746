"""Tells from syntax whether a name is of what was bombed, raided or burned, as only places are."""

from __future__ import annotations

from reportedly.language.document import Document, Token
from reportedly.reading.dates.dateline import stands_in_dateline
from reportedly.reading.dates.vocabulary import MONTHS, WEEKDAYS
from reportedly.reading.findings import Span
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.words import singular

_HELD = frozenset("held controlled occupied run ruled administered besieged".split())
"""What behind a hyphen tells of a place whose it is."""
_DATED = frozenset({"of", "on", "last", *MONTHS, *WEEKDAYS})
"""Words of a date that may stand between an attack and what it was on."""


def is_struck(document: Document, last: int) -> bool:
    """Tell whether the name that ends with token `last` is of what was attacked."""
    name = _behind_dateline(document, document.tokens[last])
    governor = document.tokens[name.head]
    if _is_told_struck(document, name):
        return True
    if name.dep == "dobj" and governor.lemma in words.ENTERING:
        return name.pos == "PROPN"
    if name.dep in ("dobj", "nsubjpass"):
        struck = governor.lemma in words.STRIKING and _by_arms(document, governor)
        return struck or governor.lemma in words.ATTACKING or _attacked_by_arms(document, governor)
    if name.dep != "pobj" or governor.lower not in ("of", "on"):
        return False
    if document.tokens[governor.head].lemma in words.ATTACKS:
        return True
    return governor.lower == "on" and _behind_date(document, governor).lemma in words.ATTACKS


def _is_told_struck(document: Document, name: Token) -> bool:
    """Tell the town of 'Osk hit by air strikes', a headline that spares its verb."""
    return any(
        word.tag == "VBN"
        and word.index == name.index + 1
        and word.lemma in words.STRIKING | words.ATTACKING
        and _by_arms(document, word)
        for word in document.children_by(name.index, "acl")
    )


def is_held(document: Document, first: int) -> bool:
    """Tell the town of 'rebel-held Osk', whose name begins with token `first`."""
    before = [token.lower for token in document.tokens[max(first - 2, 0) : first]]
    return len(before) == 2 and before[0] == "-" and before[1] in _HELD


def is_attacked(document: Document, last: int) -> bool:
    """Tell whether the site whose name ends with token `last` is what somebody attacked or hit."""
    site = document.tokens[last]
    governor = document.tokens[site.head]
    struck = words.ATTACKING | words.ATTACKS | words.STRIKING | words.ENTERING
    return site.dep in ("dobj", "nsubjpass") and governor.lemma in struck


def _behind_date(document: Document, preposition: Token) -> Token:
    """Give the word before a date: the strike of 'the strike of 4 May on Osk'."""
    at = preposition.index - 1
    while at > 0 and (document.tokens[at].pos == "NUM" or document.tokens[at].lower in _DATED):
        at -= 1
    return document.tokens[max(at, 0)]


def _attacked_by_arms(document: Document, verb: Token) -> bool:
    """Tell the town of 'gunmen attacked X' from whom a rival attacks."""
    doers = document.children_by(verb.index, "nsubj")
    armed = ARMED_PEOPLE | BODIES
    told = {word for doer in doers for word in (doer.lower, doer.lemma, singular(doer.lower))}
    return verb.lemma == "attack" and not told.isdisjoint(armed)


def _by_arms(document: Document, verb: Token) -> bool:
    """Tell whether what hits is an attack or a weapon: 'shells hit X', 'X was hit by shells'."""
    doers = list(document.children_by(verb.index, "nsubj"))
    for agent in document.children_by(verb.index, "agent", "prep"):
        if agent.lower in ("by", "in", "with"):
            doers += document.children_by(agent.index, "pobj")
    return any(doer.lemma in words.ATTACKS or doer.lemma in words.ARMS for doer in doers)


def _behind_dateline(document: Document, name: Token) -> Token:
    """Give the token that stands for `name`: parsers hang the subject on the dateline before it."""
    head = document.tokens[name.head]
    while head.index < name.index and stands_in_dateline(document.text, Span(head.start, head.end)):
        name, head = head, document.tokens[head.head]
    return name
