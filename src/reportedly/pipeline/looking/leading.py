"""The sentence that leads each of several incidents: what a list shows beside its numbers."""

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import Event
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.review import ReviewState
from reportedly.pipeline.decisions.reviewed import as_left
from reportedly.publishing.around import Around, around

MOST_MENTIONS = 20
"""Mentions of an incident among whose claims the sentence is looked for."""


class Leading(msgspec.Struct, frozen=True):
    """A claim of an incident, as people left it, with the rest of its sentence."""

    claim: Claim
    around: Around


def leading_sentences(session: Session, incidents: Sequence[str]) -> dict[str, Leading]:
    """Give the sentence that leads each incident, by id; none for one without a claim that stands.

    It gives a number of people killed where one has an upper bound, else of other harm, else what
    happened; a denial leads only where nothing else is said. Of several alike, the first in the
    order of reports.
    """
    found = {one.id: one.mentions[:MOST_MENTIONS] for one in session.incidents.many(incidents)}
    return _leading(session, {m: name for name, mentions in found.items() for m in mentions})


def mention_sentences(session: Session, mentions: Sequence[str]) -> dict[str, Leading]:
    """Give the sentence that leads what one report says of an incident, by the mention's id."""
    return _leading(session, {mention: mention for mention in mentions})


def _leading(session: Session, of_mention: Mapping[str, str]) -> dict[str, Leading]:
    """Give the first of the claims of mentions, under what each mention belongs to."""
    left = as_left(session, session.readings.claims(mentions=of_mention))
    rejected = {one.claim for one in left.reviews if one.state is ReviewState.REJECTED}
    first: dict[str, Claim] = {}
    for claim in sorted(left.claims, key=_rank):
        if claim.id not in rejected:
            first.setdefault(of_mention[claim.mention], claim)
    reports = session.reports.many({claim.report for claim in first.values()})
    return {
        name: Leading(claim, around(reports[claim.report].text, claim.passage))
        for name, claim in first.items()
    }


def _rank(claim: Claim) -> int:
    """Say how near a claim comes to what a list says of its incident: 0 is nearest."""
    content = claim.content
    if claim.stance is Stance.DENIED:
        return 5
    if isinstance(content, Figure):
        whole = (content.category, content.group) == (Category.KILLED, Group.ALL)
        numbered = content.high is not None
        return (0 if whole else 1) if numbered else 3
    return 2 if isinstance(content, Event) else 4
