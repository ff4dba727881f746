"""Finds the days of arrests, where these are all the harm that a text tells.

Beside an attack, an arrest is what follows it, and its day is not the attack's.
"""

from collections.abc import Iterable, Iterator

from reportedly.language.document import Document
from reportedly.model.content import Event, Timing
from reportedly.model.figure import Category, Figure
from reportedly.reading.dates.mention import DateMention, DateRole
from reportedly.reading.findings import Finding

_ARRESTING = frozenset({"arrest", "detain", "capture", "imprison", "round", "seize", "hold"})


def arrest_days(
    document: Document, mentions: Iterable[DateMention], told: Iterable[Finding]
) -> Iterator[Finding]:
    """Give the dates of verbs of arrest as days of events, where `told` counts nothing else.

    `told` are the figures and events of the text.
    """
    contents = [one.content for one in told]
    counts = [content.category for content in contents if isinstance(content, Figure)]
    attacked = any(isinstance(content, Event) for content in contents)
    if attacked or not counts or any(one is not Category.DETAINED for one in counts):
        return
    for mention in mentions:
        verb = document.verb_above(mention.token)
        if mention.role is DateRole.OTHER and verb is not None and verb.lemma in _ARRESTING:
            yield Finding(mention.span, mention.token, Timing(mention.when))
