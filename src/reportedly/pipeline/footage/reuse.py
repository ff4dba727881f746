"""Looks up what tells that footage said to show an incident was seen before it."""

from collections.abc import Sequence

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.content import Depiction
from reportedly.model.decision import Act, Decision
from reportedly.model.footage import Sighting, footage_id
from reportedly.model.incident import Incident
from reportedly.model.likenesses import one_recording, rulings
from reportedly.model.reuse import Reuse
from reportedly.weighing.reuse import reuses


def reuses_of(
    session: Session,
    incident: Incident,
    claims: Sequence[Claim],
    decisions: Sequence[Decision] | None = None,
) -> tuple[Reuse, ...]:
    """Give the depictions among an incident's claims whose footage was seen before it.

    `decisions` are those in force; without them they are looked up where there is need.
    """
    depictions = [claim for claim in claims if isinstance(claim.content, Depiction)]
    if not depictions or incident.when is None:
        return ()
    shown = session.footage.of_reports(claim.report for claim in depictions)
    if not shown:
        return ()
    standing = session.decisions.effective() if decisions is None else decisions
    rejected = {s for d in standing if d.act is Act.REJECT_CLAIM for s in d.subjects}
    depictions = [claim for claim in depictions if claim.id not in rejected]
    ruled = rulings(standing)
    groups = one_recording(ruled)
    hashes = sorted({s.footage for sightings in shown.values() for s in sightings})
    others = session.footage.by_ids({i for h in hashes for i in groups.get(footage_id(h), ())})
    seen = session.footage.sightings([*hashes, *(one.sha256 for one in others.values())])

    def recording(sha256: str) -> tuple[Sighting, ...]:
        ids = groups.get(footage_id(sha256), frozenset())
        same = {sha256, *(others[i].sha256 for i in ids if i in others)}
        return tuple(s for one in sorted(same) for s in seen.get(one, ()))

    return reuses(incident, depictions, shown, {h: recording(h) for h in hashes}, ruled)
