"""Tells incidents made of words alone: attacks of campaigns, on the pitch and in the markets."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Token
from reportedly.model.content import Event, Location, Means, Victim
from reportedly.model.figure import Figure
from reportedly.reading.findings import Finding, MentionDraft
from reportedly.reading.mentions.violence import is_violent
from reportedly.reading.slots.event_words import HARM_VERBS

_AMBIGUOUS = (HARM_VERBS - {"assassinate", "murder", "slay"}) | frozenset(
    """assault attack barrage battle blast bomb bombard carnage explode explosion fight hit
    onslaught raid rape rob shoot snipe storm strike target threat torpedo violence war""".split()
)
"""Lemmas of attack that politics, sport and trade use of words, goals and prices."""
_CALLED_BY = ("compound", "nmod", "poss")
_ARENA = frozenset(
    """ad advert advertisement aide ballot broadside campaign candidacy candidate caucus commentator
    congressman congresswoman contender convention criticism critic debate delegate donor
    electability endorsement endorse fundraiser front-runner frontrunner governor-elect incumbent
    insult interview lawmaker legislature lobbyist nominee nomination opponent pac politician poll
    pollster presidential primary pundit race rhetoric rival running-mate senator smear speech
    superdelegate tax ticket tweet vote voter
    coach defender fixture goal goalkeeper half-time halftime inning league match midfielder
    penalty playoff quarterback season striker substitute team tournament touchdown
    bond dividend earning investor share shareholder stock""".split()
)
"""Lemmas of the places where people are attacked in words, beaten by goals and hit by prices."""
_COMMON = frozenset(
    """aide bond campaign convention donor goal interview league match season share speech stock
    team vote""".split()
)
"""Those of them that also stand beside attacks: 'rescue teams', 'the bombing campaign'."""
_LEAST = 2
"""How many such words say that all around is of a contest or a market."""


def without_wordy(
    document: Document, findings: Sequence[Finding], drafts: Sequence[MentionDraft]
) -> tuple[MentionDraft, ...]:
    """Give the incidents less those whose only attacks are of words, goals or prices.

    Their sentences speak of campaigns, matches or markets, and in none do people come to harm,
    weapons do it, or any other word say violence.
    """
    return tuple(draft for draft in drafts if not _is_wordy(document, findings, draft))


def _is_wordy(document: Document, findings: Sequence[Finding], draft: MentionDraft) -> bool:
    members = [findings[index] for index in draft.members]
    if any(isinstance(one.content, Figure | Means | Victim) for one in members):
        return False
    events = [one for one in members if isinstance(one.content, Event)]
    if not events or not all(_is_ambiguous(document, one) for one in events):
        return False
    places = {one.token for one in members if isinstance(one.content, Location)}
    for event in events:
        if any(word.index in places for word in document.children_by(event.token, *_CALLED_BY)):
            return False  # 'the Tolm attack'
        told = list(_around(document, event))
        if any(word.lemma not in _AMBIGUOUS and is_violent(document, word) for word in told):
            return False
        named = {word.lemma for word in told} & _ARENA
        if len(named) < _LEAST or named <= _COMMON:
            return False
    return True


def _is_ambiguous(document: Document, event: Finding) -> bool:
    return document.tokens[event.token].lemma in _AMBIGUOUS


def _around(document: Document, event: Finding) -> Iterator[Token]:
    """Give the words of the event's sentence and of the sentences beside it."""
    at = document.tokens[event.token].sentence
    for sentence in document.sentences[max(0, at - 1) : at + 2]:
        yield from document.tokens_of(sentence)
