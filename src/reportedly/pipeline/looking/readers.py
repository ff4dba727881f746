"""On which claims of an incident its readers disagree, and a person has not said who is right."""

from collections.abc import Iterable, Sequence

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.decision import ON_CLAIMS, Decision
from reportedly.tracing.disagreements import Disagreement, disagreements


def readers_apart(
    session: Session,
    reports: Iterable[str],
    claims: Sequence[Claim],
    shown: Sequence[Claim],
    decisions: Iterable[Decision],
) -> tuple[Disagreement, ...]:
    """Give the open disagreements on an incident's `reports`.

    `claims` are those that count, whoever read them, `shown` those of second readers that do not;
    `decisions` are in force. A word on either reading settles both.
    """
    additions = session.additions.of_reports(reports)
    if not additions:
        return ()
    theirs = {claim.id for many in additions.values() for one in many for claim in one.claims}
    settled = {name for d in decisions if d.act in ON_CLAIMS for name in d.subjects}
    found = disagreements(
        [claim for claim in claims if claim.id not in theirs],
        [claim for claim in (*claims, *shown) if claim.id in theirs],
        {report: [one.reader for one in many] for report, many in additions.items()},
    )
    return tuple(one for one in found if not any(claim.id in settled for claim in one.claims))
