"""Finds the day of an attack long past that the text sets before it tells of it.

'On 5 February 2031 police went from house to house in Osk. … They shot 60 people.' The day is of a
sentence that tells of no attack yet.
"""

import datetime as dt
from collections.abc import Sequence

from reportedly.language.document import Document
from reportedly.model.when import When
from reportedly.reading.dates.mention import DateMention, DateRole
from reportedly.reading.mentions.times import DAY_EXACT, is_recent

_REACH = 4
"""Sentences before the first word of the attack in which its scene may be set."""
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
