"""Finds the day of an attack that the text sets before it tells of it.

'On 5 February 2031 police went from house to house in Osk. … They shot 60 people.' The day is of a
sentence that tells of no attack yet. Of one of late it is only where armed people come there: 'On
Monday soldiers entered Osk. They opened fire.'
"""

import datetime as dt
from collections.abc import Sequence

from reportedly.language.document import Document
from reportedly.model.when import DAY_EXACT, When
from reportedly.reading.dates.mention import DateMention, DateRole
from reportedly.reading.mentions.times import is_day_of_news, is_recent
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.verb_subjects import subjects

_REACH = 4
"""Sentences before the first word of the attack in which its scene may be set."""
_SOON = 2
"""Sentences within which those who came begin to attack."""
_COMING = frozenset("arrive burst descend enter invade occupy storm surround take".split())
_FORCES = BODIES - frozenset("company government ministry party state union league network".split())
_FRONT = 8
"""Tokens of a sentence within which a day opens it."""


def scene_set(
    document: Document, dates: Sequence[DateMention], first: int, published: dt.date | None
) -> When | None:
    """Give the day that a sentence opens with, at or before token `first` of an attack.

    None where it is of the days before publication, since news has days of other things, or where
    another day is told after it.
    """
    told = document.tokens[first].sentence
    before = [d for d in dates if d.when.precision in DAY_EXACT and d.token < first]
    if not before:
        return None
    day = max(before, key=lambda d: d.token)
    sentence = document.sentence_of(day.token)
    opens = document.token_at(day.span.start) - sentence.first < _FRONT
    telling = any(token.tag == "VBD" for token in document.tokens_of(sentence))
    near = telling and told - document.tokens[day.token].sentence <= _REACH
    if not (opens and near) or day.role is not DateRole.OTHER:
        return None
    return None if is_recent(day.when, published) else day.when


def entered(
    document: Document, dates: Sequence[DateMention], first: int, published: dt.date | None
) -> When | None:
    """Give the day on which armed people came, told at most two sentences before token `first`.

    None where more than one such day is told, or where it is not of the days before publication.
    """
    told = document.tokens[first].sentence
    found = {
        day.when
        for day in dates
        if day.role is DateRole.OTHER
        and is_day_of_news(day.when, published)
        and 0 <= told - document.tokens[day.token].sentence <= _SOON
        and _tells_coming(document, day.token)
    }
    return next(iter(found)) if len(found) == 1 else None


def _tells_coming(document: Document, token: int) -> bool:
    """Tell the day of 'soldiers entered Osk', 'a column of fighters took over the town'."""
    verb = document.verb_above(token)
    if verb is None or verb.lemma not in _COMING:
        return False
    over = document.children_by(verb.index, "prt")
    if verb.lemma == "take" and not any(particle.lower == "over" for particle in over):
        return False
    return any(noun_in(doer, ARMED_PEOPLE | _FORCES) for doer in subjects(document, verb.index))
