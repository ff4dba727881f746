"""Tells incidents of disease, weather and accident, in which nobody attacked: they are none."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Token
from reportedly.model.content import Event, EventKind, Location, Timing, Victim
from reportedly.model.figure import Figure
from reportedly.reading.findings import Finding, MentionDraft
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.event_words import HARM_NOUNS, HARM_VERBS, NOUNS, VERBS
from reportedly.reading.slots.natural import by_animals, is_natural, is_of_animal

_BODIES = frozenset("army front militia military police regime troops".split())
_VIOLENT = (
    frozenset(
        """ammunition armed arson battle bomb bullet clash coup fight fighting grenade gun hostage
        mine missile offensive rocket shell siege besiege starve terrorism terrorist threat torture
        violence violent war weapon""".split()
    )
    | frozenset(NOUNS)
    | frozenset(VERBS)
) - (HARM_NOUNS | HARM_VERBS | {"explode", "explosion", "gas", "slaughter"})
"""Lemmas beside which a disease, a storm or an accident is only one of the things told."""
_HARM = Figure | Location | Timing | Victim
"""What an incident may hold of which nobody attacked."""


def without_natural(
    document: Document, findings: Sequence[Finding], drafts: Sequence[MentionDraft]
) -> tuple[MentionDraft, ...]:
    """Give the incidents less those in whose sentences a disease, weather or an accident harmed.

    One where arms, armed people or an attack are named stays, as does one that names no cause.
    """
    return tuple(draft for draft in drafts if not _is_natural(document, findings, draft))


def _is_natural(document: Document, findings: Sequence[Finding], draft: MentionDraft) -> bool:
    members = [findings[index] for index in draft.members]
    if not all(isinstance(one.content, _HARM) or _is_bare_harm(document, one) for one in members):
        return False
    told = list(_told(document, members))
    natural = any(is_natural(word) or is_of_animal(document, word) for word in told)
    return natural and not any(_is_violent(document, word) for word in told)


def _is_bare_harm(document: Document, finding: Finding) -> bool:
    """Tell the 'killed' of 'the virus has killed nine', which names no manner."""
    if not isinstance(finding.content, Event) or finding.content.kind is not EventKind.ATTACK:
        return False
    return document.tokens[finding.token].lemma in HARM_VERBS | HARM_NOUNS


def _told(document: Document, members: Sequence[Finding]) -> Iterator[Token]:
    """Give the words of the sentences that tell the harm, and of the one before the first."""
    harm = [f for f in members if not isinstance(f.content, Location | Timing)]
    sentences = sorted({document.tokens[finding.token].sentence for finding in harm})
    before = [s - 1 for s in sentences[:1] if s > 0]
    for index in (*before, *sentences):
        yield from document.tokens_of(document.sentences[index])


def _is_violent(document: Document, word: Token) -> bool:
    if is_of_animal(document, word) or (word.pos == "VERB" and by_animals(document, word)):
        return False
    armed = noun_in(word, ARMED_PEOPLE) or word.lower in _BODIES
    return armed or word.lemma in _VIOLENT or word.lower in _VIOLENT
