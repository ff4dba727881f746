"""Tells incidents of disease, weather, accident and arrest: nobody attacked, so they are none."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from reportedly.language.document import Document, Token
from reportedly.model.content import (
    Characterisation,
    Denial,
    Depiction,
    Event,
    EventKind,
    Location,
    Means,
    Responsibility,
    Target,
    Timing,
    Unverified,
    Victim,
)
from reportedly.model.figure import Category, Figure
from reportedly.reading.findings import Finding, MentionDraft
from reportedly.reading.mentions.bearing import bears_incident
from reportedly.reading.mentions.causes import befell_without_attack
from reportedly.reading.mentions.violence import any_violent, is_violent
from reportedly.reading.slots.event_words import HARM_NOUNS, HARM_VERBS, NOUNS, VERBS
from reportedly.reading.slots.mishaps import is_mishap
from reportedly.reading.slots.natural import (
    crashes,
    is_blaze,
    is_natural,
    is_of_animal,
    is_of_nature,
)

_HARM = Figure | Location | Timing | Victim | Target | Characterisation | Depiction | Unverified
"""What an incident may hold of which nobody attacked."""
_DEEDS = frozenset(NOUNS) | frozenset(VERBS) | HARM_VERBS
_SHORTEST = 60
"""Tokens of a text that would say more of an attack than its dead, if one was meant."""
_CUSTODY = frozenset(
    """behead bleed blindfold bound captivity cartel cell custody decapitate detention dismember
    gag gang hang hanged hitman hunger mutilate sever injury jail martyr martyrdom poison
    prison prisoner shrapnel strangle suffocate trample wound""".split()
)
"""Lemmas that hint at violence beside a death of which nothing else is said."""
_FAINT = frozenset(
    "bullet front killer mine personnel soldier threat threaten troop war weapon".split()
)
"""Lemmas of violence that news of a disease or a storm holds as well."""
_DAMAGING = frozenset(
    "damage decimate demolish destroy devastate flatten gut gutte level raze wreck".split()
)
"""What builders, weather and wear do to things as well as attackers."""
_LAW = frozenset(
    """alcohol arraign arraignment bail bond burglary charge cocaine conviction court
    drug drunk dui felony fraud heroin illegal judge larceny licence license marijuana
    meth misdemeanor misdemeanour possession probation prostitution rotten
    search-warrant sentence shoplifting smuggle smuggling suspicion theft traffic trial
    unauthorized violation warrant""".split()
)
"""Lemmas of a police force's and a court's ordinary work."""


def without_natural(
    document: Document, findings: Sequence[Finding], drafts: Sequence[MentionDraft]
) -> tuple[MentionDraft, ...]:
    """Give the incidents less those in which a disease, weather, an accident or the law harmed.

    One where arms, armed people or an attack are named stays, as does one that names no cause,
    unless it tells only of deaths, of the missing and of arrests in a text that says no violence.
    """
    scene = _Scene(document)
    return tuple(draft for draft in drafts if not scene.is_natural(findings, draft))


class _Scene:
    """A text, looked through for violence only once an incident asks for it."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _violent(self) -> bool:
        tokens = self._document.tokens
        return any_violent(self._document, tokens) or any(t.lemma in _CUSTODY for t in tokens)

    @cached_property
    def _of_nature(self) -> bool:
        return len(self._document.tokens) >= _SHORTEST and is_of_nature(self._document)

    def is_natural(self, findings: Sequence[Finding], draft: MentionDraft) -> bool:
        """Tell whether nobody attacked in the incident of `draft`."""
        document = self._document
        members = [findings[index] for index in draft.members]
        if any(self._is_attack(one) for one in members):
            return False
        causes = [befell_without_attack(document, one) for one in members if _is_harm(one)]
        if False in causes:
            return False
        if True in causes and all(
            cause or self._is_beside(one)
            for one, cause in zip(filter(_is_harm, members), causes, strict=True)
        ):
            return True
        if not all(self._allows(one) for one in members):
            return False
        return self._is_told_so(members)

    def _is_attack(self, finding: Finding) -> bool:
        """Tell an attack that its own word names: a shooting, an ambush, no mere 'killed'."""
        event = isinstance(finding.content, Event)
        return event and not _is_bare_harm(self._document, finding)

    def _is_beside(self, finding: Finding) -> bool:
        """Tell harm told beside that of a disease or storm, in sentences that say no violence."""
        told = [*_told(self._document, [finding])]
        return not any(
            is_violent(self._document, word, forces=False) and word.lemma not in _FAINT
            for word in told
        )

    def _is_told_so(self, members: Sequence[Finding]) -> bool:
        """Tell whether the sentences around the harm, or the whole text, speak of no attack."""
        document = self._document
        told = list(_told(document, members))
        if any_violent(document, told):
            return False
        forced = any(is_violent(document, word) for word in told)
        if any(_is_cause(document, word) for word in told):
            held = any(isinstance(one.content, Responsibility) for one in members)
            return not (forced and held)  # the police may only tell of a crash
        if self._of_nature and not (forced or self._violent):
            return True
        bare = any(isinstance(one.content, Event) for one in members)
        return self._is_mild_damage(members) if bare else self._is_mild(members, told)

    def _is_mild_damage(self, members: Sequence[Finding]) -> bool:
        """Tell what was demolished or damaged in a text that says no violence and names no doer."""
        harm = [one for one in members if _is_harm(one)]
        only = all(
            self._document.tokens[one.token].lemma in _DAMAGING
            if isinstance(one.content, Event)
            else isinstance(one.content, Target)
            for one in harm
        )
        held = any(isinstance(one.content, Responsibility) for one in members)
        long = len(self._document.tokens) >= _SHORTEST
        return only and long and not (held or self._violent)

    def _is_mild(self, members: Sequence[Finding], told: Sequence[Token]) -> bool:
        """Tell deaths, disappearances and arrests of which the text says no violence."""
        figures = [one.content for one in members if isinstance(one.content, Figure)]
        if not figures or self._violent or len(self._document.tokens) < _SHORTEST:
            return False
        if any(word.lemma in HARM_VERBS | HARM_NOUNS for word in told):
            return False
        detained = all(figure.category is Category.DETAINED for figure in figures)
        return not detained or any(word.lemma in _LAW for word in told)

    def _allows(self, finding: Finding) -> bool:
        """Tell what may be told of harm that nobody did: a flood's hit homes, a denied rumour."""
        content = finding.content
        if isinstance(content, _HARM):
            return True
        if isinstance(content, Means):
            return content.kind in ("aircraft", "mine")
        if isinstance(content, Denial):
            return content.of == "statement"
        if isinstance(content, Responsibility):
            return is_natural(self._document.tokens[finding.token])
        return _is_bare_harm(self._document, finding)


def _is_cause(document: Document, word: Token) -> bool:
    """Tell a word for what harms without an attack: a disease, a fire, a shark's attack."""
    if word.pos == "VERB":
        return is_natural(word) or crashes(document, word)
    of_animal = word.lemma in _DEEDS and is_of_animal(document, word)
    return of_animal or is_natural(word) or is_blaze(document, word) or is_mishap(document, word)


def _is_harm(finding: Finding) -> bool:
    """Tell what an incident can rest on: people harmed, an attack, a thing hit."""
    return bears_incident(finding.content)


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
