"""Why two mentions, reports or incidents of a casebook are held for one, or for two."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product

import msgspec

from reportedly.casebook.session import Session
from reportedly.linking.between import Between, between
from reportedly.linking.explain import Explanation, explain
from reportedly.linking.facts import MentionFacts
from reportedly.linking.verdicts import Verdicts
from reportedly.model.decision import Decision
from reportedly.model.errors import DecisionError
from reportedly.model.incident import Judgement
from reportedly.model.mention import Mention
from reportedly.pipeline.decisions.bearing import JUDGEMENTS
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.decisions.standing import Standing
from reportedly.pipeline.decisions.subjects import one_mention
from reportedly.pipeline.link import facts_of_mentions, to_cluster

MOST_PAIRS = 20_000
"""Pairs compared for one explanation: two incidents of about 140 mentions each."""


class Member(msgspec.Struct, frozen=True):
    """A mention as a reader of lists knows it."""

    mention: Mention
    publisher: str | None
    published: str | None
    incident: str | None


class LinkExplanation(msgspec.Struct, frozen=True):
    """What holds two things together or apart: the machine's comparisons, and people's word.

    Of two incidents the pair of mentions with the most telling comparison is explained: the
    one that was compared and has the highest score; `pairs` counts the judgements on all pairs.
    """

    first: Member
    second: Member
    explanation: Explanation
    people: Judgement
    """What people hold of the two; NONE where nobody decided."""
    decisions: tuple[Decision, ...]
    pairs: Mapping[Judgement, int]
    between: Between | None = None
    """What keeps their incidents from being joined; None where they are in one, or in none."""

    @property
    def judgement(self) -> Judgement:
        """Give what holds: a person's word before the machine's."""
        return self.explanation.judgement if self.people is Judgement.NONE else self.people

    @property
    def together(self) -> bool:
        """Tell whether the two are in one incident now."""
        return self.first.incident is not None and self.first.incident == self.second.incident


def explain_link(session: Session, first: str, second: str) -> LinkExplanation:
    """Explain what is held of two mentions, reports or incidents, by ids or their beginnings.

    Raises UnknownId for what is not there, DecisionError where a report tells of no incident or
    of several, or where both are the same.
    """
    ones, others = _mentions(session, first), _mentions(session, second)
    pairs = [(a, b) for a, b in product(sorted(ones), sorted(others)) if a != b]
    if not pairs:
        raise DecisionError(f"{first} and {second} are one mention; name two to compare them.")
    facts = facts_of_mentions(session, {*ones, *others})
    explained = [_explained(facts, a, b) for a, b in pairs[:MOST_PAIRS]]
    counts = Counter(one.judgement for one in explained)
    told = min(explained, key=lambda one: (one.never_compared != "", -one.score, one.first))
    if told.first not in ones:
        told = _turned(told)
    held = decided(session)
    both = {told.first, told.second}
    deciding = tuple(d for d in held.decisions if d.act in JUDGEMENTS and both <= set(d.subjects))
    one, other = members(session, [told.first]), members(session, [told.second])
    people = held.verdicts.judgement(told.first, told.second)
    return LinkExplanation(
        first=one[0],
        second=other[0],
        explanation=told,
        people=people,
        decisions=deciding,
        pairs=dict(sorted(counts.items())),
        between=_between(session, one[0].incident, other[0].incident, held.verdicts),
    )


def _between(
    session: Session, first: str | None, second: str | None, held: Verdicts
) -> Between | None:
    """Say what keeps two incidents apart, by all that hangs together with them."""
    if first is None or second is None or first == second:
        return None
    sides = session.incidents.get(first), session.incidents.get(second)
    start = {mention for side in sides for mention in side.mentions}
    told, edges, published = to_cluster(
        session,
        session.linking.component(start, joined=held.joined),
        Standing(session, decided(session)),
    )
    return between(*sides, told, edges, held, published)


def members(session: Session, mentions: Sequence[str]) -> list[Member]:
    """Give mentions with their reports' publishers and dates, by date and id."""
    found = session.readings.mentions(ids=mentions)
    held = session.incidents.of_mentions(mentions)
    rows = {row.id: row for row in session.reports.rows({m.report for m in found})}
    told = [
        Member(m, rows[m.report].publisher, rows[m.report].published, held.get(m.id)) for m in found
    ]
    return sorted(told, key=lambda one: (one.published or "9999", one.mention.id))


def _mentions(session: Session, typed: str) -> tuple[str, ...]:
    if typed.startswith(("m-", "r-")):
        return (one_mention(session, typed).id,)
    return session.incidents.get(typed).mentions


def _explained(facts: Mapping[str, MentionFacts], one: str, other: str) -> Explanation:
    return explain(facts[one], facts[other])


def _turned(told: Explanation) -> Explanation:
    """Give an explanation with its two sides exchanged."""
    comparisons = tuple(
        msgspec.structs.replace(c, first=c.second, second=c.first) for c in told.comparisons
    )
    return msgspec.structs.replace(
        told, first=told.second, second=told.first, comparisons=comparisons
    )
