"""How the texts of two mentions weigh for one incident: their words, reports and sources."""

from reportedly.linking.facts import MentionFacts
from reportedly.linking.geography import is_vague
from reportedly.linking.traits.trait import FAR, NOT_STATED, Trait, listed
from reportedly.linking.wording import likeness

_IN_SAME_WORDS = 6.0
"""Two mentions that stand in the same words, as copies do."""

_ONE_SOURCE = 0.5
"""Whom both credit; most reports of a day credit the same few."""

_WORDING = ((0.5, 4.5), (0.4, 3.75), (0.3, 3.25), (0.2, 2.5), (0.1, 1.0))
"""How alike the words are that two mentions are told in (`wording.likeness`), where one states no
date or no place. Two attacks are told in like words too: beside dates, likeness says nothing."""


def _same_report(one: MentionFacts, other: MentionFacts) -> float | None:
    return 2 * FAR if one.mention.report == other.mention.report else None


def _same_words(one: MentionFacts, other: MentionFacts) -> float | None:
    shared = other.mention.id in one.shared_with or one.mention.id in other.shared_with
    return _IN_SAME_WORDS if shared else None


def _wording(one: MentionFacts, other: MentionFacts) -> float | None:
    if not (_lacking(one) or _lacking(other)) or not (one.words and other.words):
        return None
    places = [facts.mention.place for facts in (one, other) if facts.mention.place]
    alike = likeness(one.words, other.words, places)
    return next((weight for least, weight in _WORDING if alike >= least), None)


def _lacking(facts: MentionFacts) -> bool:
    """Tell whether a mention states no date or no place."""
    return not facts.dated or is_vague(facts.mention.place)


def _shown_words(facts: MentionFacts) -> str:
    return f"{len(facts.words)} words" if facts.words else NOT_STATED


def _sources(one: MentionFacts, other: MentionFacts) -> float | None:
    return _ONE_SOURCE if set(one.sources) & set(other.sources) else None


SAME_REPORT = Trait(
    "same report",
    "whether one report speaks of both: it does so because it holds them for two",
    lambda facts: facts.mention.report,
    _same_report,
)

SAME_WORDS = Trait(
    "same words",
    "whether the two stand in the same words of two reports, as copies do",
    lambda facts: facts.mention.anchor.quote,
    _same_words,
)

WORDING = Trait(
    "wording",
    "how alike the words are in which the two are told, where one lacks a date or a place",
    _shown_words,
    _wording,
)

SOURCES = Trait(
    "sources",
    "whom the claims are credited to; having none in common says nothing",
    lambda facts: listed(facts.sources),
    _sources,
)
