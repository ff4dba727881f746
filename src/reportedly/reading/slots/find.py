"""Finds everything that a report says of an attack besides figures, dates and places."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.language.document import Document, Name
from reportedly.reading.findings import Finding
from reportedly.reading.slots.actor_words import SIDES
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.admissions import find_admissions
from reportedly.reading.slots.characterisations import find_characterisations
from reportedly.reading.slots.charges import find_charges
from reportedly.reading.slots.denials import find_denials
from reportedly.reading.slots.depictions import find_depictions
from reportedly.reading.slots.events import find_events
from reportedly.reading.slots.means import find_means, name_weapons
from reportedly.reading.slots.responsibility import find_responsibility
from reportedly.reading.slots.targets import find_targets
from reportedly.reading.slots.unverified import find_unverified
from reportedly.reading.slots.words import normal_words


def find_slots(document: Document) -> tuple[Finding, ...]:
    """Give the events, means, targets, parties, denials, judgements and depictions, in text order.

    Every span holds the words that the finding rests on, in code points of the document's text;
    `token` is the word to look attribution and certainty up for. A document without tokens
    gives nothing.
    """
    if not document.tokens:
        return ()
    words = normal_words(document)
    named = name_weapons(words)
    events = find_events(document, words, named)
    means = find_means(document, named)
    weapons = {match.last - 1: match.value for match in named}
    found = (
        *events,
        *means,
        *find_targets(document, words, named, events),
        *_acting(document, find_responsibility(document, named, events), means),
        *find_denials(document),
        *find_admissions(document, weapons),
        *find_unverified(document),
        *find_characterisations(document, words),
        *find_charges(document),
        *find_depictions(document),
    )
    return tuple(sorted(found, key=_order))


def _acting(
    document: Document, blamed: Iterable[Finding], means: Sequence[Finding]
) -> Iterator[Finding]:
    """Leave out what only names a weapon: the 'Grad' of a Grad rocket.

    Whose weapon it is stays: 'Borian rockets', 'government warplanes'.
    """
    for finding in blamed:
        weapon = any(finding.span != one.span and one.span.covers(finding.span) for one in means)
        owner = document.tokens[finding.token]
        whose = owner.name in (Name.PEOPLE, Name.PEOPLES) or noun_in(owner, SIDES)
        if not weapon or whose:
            yield finding


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, type(finding.content).__name__
