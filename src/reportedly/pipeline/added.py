"""Which of second readers' claims are counted in an incident's figures, and which only shown."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from reportedly.casebook.rooms.settings import SECOND_READERS
from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import UnknownId
from reportedly.model.incident import Incident
from reportedly.model.mention import Mention
from reportedly.pipeline.decisions.decided import decided
from reportedly.tracing.added import attached, news

COUNTED = "counted"
SHOWN = "shown"
"""The values of the setting for second readers: their claims count in figures, or do not."""

_TAKEN_UP = frozenset({Act.CONFIRM_CLAIM, Act.CORRECT_CLAIM})


class Beside(msgspec.Struct, frozen=True):
    """The claims of second readers on one incident: what counts, and what is only shown."""

    counted: tuple[Claim, ...] = ()
    shown: tuple[Claim, ...] = ()


def counts_added(session: Session) -> bool:
    """Tell whether the casebook counts what second readers add: not unless somebody said so."""
    return session.settings.get(SECOND_READERS) == COUNTED


def added_claims(session: Session, reports: Sequence[str]) -> tuple[Claim, ...]:
    """Give the claims that second readers added to these reports, each with its mention."""
    additions = session.additions.of_reports(reports)
    texts = session.reports.many(additions)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in session.readings.claims(reports=additions):
        claims[claim.report].append(claim)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in session.readings.mentions(reports=additions):
        mentions[mention.report].append(mention)
    return tuple(
        claim
        for report, found in sorted(additions.items())
        for claim in attached(found, claims[report], mentions[report], texts[report].text)
    )


def one_claim(session: Session, typed: str) -> Claim:
    """Find a claim of any reader by its id, or the beginning of it. Raises UnknownId."""
    try:
        return session.readings.claim(typed)
    except UnknownId:
        report = session.additions.report_of(typed)
        if report is None:
            raise
        return next(c for c in added_claims(session, [report]) if c.id.startswith(typed))


def beside(
    session: Session,
    incident: Incident,
    known: Sequence[Claim],
    decisions: Sequence[Decision] | None = None,
) -> Beside:
    """Sort the added claims on an incident, whose built-in claims are `known`.

    `decisions` are those in force; without them they are looked up where there is something to
    decide on.

    A claim counts where the casebook says so, or a person confirmed or corrected it; never where
    its report states the same already by the built-in reader, nor twice.
    """
    own = set(incident.mentions)
    added = [c for c in added_claims(session, incident.reports) if c.mention in own]
    if not added:
        return Beside()
    standing = decided(session).decisions if decisions is None else decisions
    taken_up = {s for d in standing if d.act in _TAKEN_UP for s in d.subjects}
    everything = counts_added(session)
    chosen = [c for c in added if everything or c.id in taken_up]
    chosen.sort(key=lambda c: c.id not in taken_up)
    counted = news(chosen, known)
    ids = {claim.id for claim in counted}
    return Beside(counted, tuple(claim for claim in added if claim.id not in ids))
