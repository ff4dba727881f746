"""Finds everything that a report says of an attack besides figures, dates and places."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reportedly.language.document import Document, Name
from reportedly.reading.findings import Finding
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, AUTHORITIES, BODIES, SIDES
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
from reportedly.reading.slots.taxonomy import means as means_known
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

    Whose weapon it is stays: 'Borian rockets', 'government warplanes', 'an RFB drone', and 'a Karm
    rocket' where the text tells what the Karm say, or of Karm fighters.
    """
    for finding in blamed:
        weapon = any(finding.span != one.span and one.span.covers(finding.span) for one in means)
        owner = document.tokens[finding.token]
        whose = owner.name in (Name.PEOPLE, Name.PEOPLES) or noun_in(owner, SIDES)
        initials = owner.name is Name.INITIALS and owner.text.replace(".", "").isalpha()
        whose = whose or (initials and owner.lower not in _models())
        if not weapon or whose or owner.lower in document.once(_acting_names):
            yield finding


@cache
def _models() -> frozenset[str]:
    """Give the words that open the names of weapons, such as their makers' initials."""
    return frozenset(word for phrase, _ in means_known().phrases.entries() for word in phrase)


def _acting_names(document: Document) -> frozenset[str]:
    """Give the names of whoever does or says something, or has people and forces."""
    found = set()
    for token in document.tokens:
        above = document.tokens[token.head]
        acts = token.dep in ("nsubj", "nsubjpass") and above.pos == "VERB"
        has = token.dep in ("compound", "poss") and any(
            noun_in(above, nouns) for nouns in (ARMED_PEOPLE, BODIES, AUTHORITIES)
        )
        if token.pos == "PROPN" and (acts or has):
            found |= {token.lower, token.lower.removesuffix("s")}
    return frozenset(found)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, type(finding.content).__name__
