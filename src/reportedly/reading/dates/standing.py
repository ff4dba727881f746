"""Tells what a date belongs to by where it stands, where its governor in the parse does not.

'It was reported that on 6 April the front attacked …', 'According to police on Monday, …', 'the
sixth attack this year', 'the murder of six priests perpetrated in Osk on 16 November'.
"""

import datetime as dt
import re

from reportedly.language.document import Document, Token
from reportedly.model.when import DAY_EXACT, When
from reportedly.reading.dates.cues import EVENT_NOUNS, SPEECH_VERBS
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.dates.phrased import COMMITTING
from reportedly.reading.dates.role import is_event
from reportedly.reading.slots.event_words import NOT_ATTACKS

_TO_COME = re.compile(r"\b(?:tomorrow|next|coming)\b", re.IGNORECASE)
_ZONES = dt.timedelta(days=1)
"""By how much the day of a place may be ahead of the publisher's."""
_OPENERS = frozenset("on at in early late the night morning evening of".split())
"""What may stand between 'that' and a day: 'that early on', 'that on the night of'."""
_NAMING = frozenset(("DET", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "PART", "NUM"))
_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w{3,}(?:ie)?th"
    r"|\d+(?:st|nd|rd|th|d))\Z"
)
_SAID_OF = ("acl", "amod", "relcl")
_HEDGED = frozenset({"allege", "suspect"})
"""Participles of 'alleged rebels', which parsers take for verbs."""
_CARRIED = frozenset({"carry", "stage", "launch", "execute"})
_DEEDS = EVENT_NOUNS | {"attempt", "crime", "abduction", "action"}
_DEPLORED = frozenset("deplore investigate lament mourn probe regret repudiate".split())
"""Verbs of what is thought or found out of an attack, of whose day they say nothing."""
_VANISHED = "disappear"
_THROWING = frozenset("deposit hurl lob place plant throw toss".split())
_THROWN = frozenset("charge cocktail dynamite explosive explosives rock stone tnt".split())
_STOPPAGE = "strike"
_STOPPING = NOT_ATTACKS | {"armed"}
"""What a strike is called in which nobody works, be it under threat of arms."""
_CALLED = frozenset({"call", "declare", "join", "schedule", "stage"})


def standing(document: Document, token: int, first: int, role: DateRole) -> DateRole:
    """Give the role of a date, which the parse puts at `role`, by the words around it.

    `token` heads the date, `first` opens it.
    """
    if _is_sayings(document, first):
        return DateRole.SPEECH
    if role is DateRole.EVENT:
        return DateRole.OTHER if _is_of_stoppage(document, token) else role
    told = (
        _is_deeds(document, token)
        or _follows_deplored(document, token)
        or _opens_content(document, token, first)
    )
    return DateRole.EVENT if told else role


def is_to_come(when: When, base: dt.date | None) -> bool:
    """Tell whether a time lies after the day of the report, for which nothing has happened."""
    if base is None or when.first <= base:
        return False
    return when.first > base + _ZONES or bool(_TO_COME.search(when.words))


def counts_a_row(document: Document, token: int, when: When) -> bool:
    """Tell the time of 'the sixth attack this year', 'the worst raid in ten years': of many."""
    if when.precision in DAY_EXACT and when.first >= when.last - dt.timedelta(days=1):
        return False
    if any(word.lower == "when" for word in document.tokens[token + 1 : token + 3]):
        return False  # 'the worst since 2009, when 77 were killed'
    nouns = [node for node in document.ancestors(token) if node.pos in ("NOUN", "PROPN")]
    return any(
        _ORDINAL.match(word.lower) or word.tag == "JJS"
        for noun in nouns
        for word in document.children_by(noun.index, "amod")
    )


def _is_sayings(document: Document, first: int) -> bool:
    """Tell the day of 'according to police on Monday', which is that of what they say."""
    opening = document.sentence_of(first).first
    index = first - 1
    while index > opening:
        word = document.tokens[index]
        if word.lower == "to" and document.tokens[index - 1].lower == "according":
            return True
        if word.pos not in _NAMING or word.lemma in _DEEDS:
            return False
        index -= 1
    return False


def _is_of_stoppage(document: Document, token: int) -> bool:
    """Tell the day of a general strike, of a strike that was called."""
    for node in document.ancestors(token):
        if node.lemma == _STOPPAGE and node.pos == "NOUN":
            around = document.children_by(node.index, "compound", "amod", "nmod")
            called = document.tokens[node.head].lemma in _CALLED
            return called or any(word.lower in _STOPPING for word in around)
        if node.pos in ("VERB", "AUX"):
            things = document.children_by(node.index, "dobj", "nsubjpass")
            return node.lemma in _CALLED and any(t.lemma == _STOPPAGE for t in things)
    return False


def _is_deeds(document: Document, token: int) -> bool:
    """Tell the day on which a deed is said to be done, whatever the parse ties its verb to."""
    verb = document.verb_above(token)
    if verb is None:
        return False
    if verb.lemma in _THROWING:
        things = document.children_by(verb.index, "dobj", "nsubjpass")
        around = [w for t in things for w in (t, *document.children_by(t.index, "compound"))]
        return any(word.lemma in _THROWN or word.lower in _THROWN for word in around)
    if verb.lemma == _VANISHED:
        return True
    if verb.tag != "VBN" or verb.dep not in ("acl", "amod", "advcl"):
        return False
    return verb.lemma in COMMITTING or (verb.lemma in _CARRIED and _is_of_deed(document, verb))


def _is_of_deed(document: Document, verb: Token) -> bool:
    """Tell the 'carried' of 'an attempt on the life of X, carried out on Monday'."""
    for node in document.ancestors(verb.index):
        if node.pos in ("VERB", "AUX"):
            return False
        if node.lemma in _DEEDS:
            return True
    return False


def _follows_deplored(document: Document, token: int) -> bool:
    """Tell the day of 'deplored the murder of X on Monday', 'are investigating the raid on …'."""
    verb = next((node for node in document.ancestors(token) if node.pos in ("VERB", "AUX")), None)
    if verb is None or verb.lemma not in _DEPLORED or verb.index > token or verb.dep == "pcomp":
        return False
    between = document.tokens[verb.index + 1 : token]
    return any(t.lemma in _DEEDS or t.lemma == "disappearance" for t in between)


def _opens_content(document: Document, token: int, first: int) -> bool:
    """Tell the day that opens what is reported: 'said that on 6 April, the front attacked'.

    So does the one in 'As we reported, on 6 April the front attacked'.
    """
    sentence = document.sentence_of(token)
    index = first - 1
    while index > sentence.first and document.tokens[index].lower in _OPENERS:
        index -= 1
    before = document.tokens[index]
    if before.lower == ",":
        opens = document.tokens[sentence.first].lower == "as"
        if not (opens and document.tokens[index - 1].lemma in SPEECH_VERBS):
            return False
    elif before.lower != "that" or not _says(document, sentence.first, index):
        return False
    behind = document.tokens[token + 1 : sentence.last]
    verbs = (t for t in behind if t.pos == "VERB" and t.dep not in _SAID_OF)
    told = next((t for t in verbs if t.lemma not in _HEDGED), None)
    return told is not None and is_event(document, told)


def _says(document: Document, first: int, index: int) -> bool:
    ahead = document.tokens[first:index]
    return any(t.lemma in SPEECH_VERBS and t.pos == "VERB" for t in ahead)
