"""Links the incident mentions of new readings to incidents, touching no others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from reportedly.casebook.change import chunked
from reportedly.casebook.session import Session
from reportedly.linking.blocking import keys, probes
from reportedly.linking.cluster import cluster
from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts, facts_of
from reportedly.linking.verdicts import Verdicts
from reportedly.model.claim import Claim
from reportedly.model.incident import Edge
from reportedly.model.mention import Mention
from reportedly.pipeline.decisions.decided import Decided, decided
from reportedly.pipeline.decisions.standing import Standing
from reportedly.pipeline.progress import Progress, followed, silent
from reportedly.pipeline.versions import LINKER
from reportedly.tracing.copies import aligned_mentions
from reportedly.tracing.shared import SharedText

_PAGE = 100
"""Mentions compared in one transaction, for the time of which a decision has to wait."""

Pair = tuple[str, str]


def link_new(session: Session, progress: Progress = silent) -> int:
    """Judge every waiting mention against its candidates, and renew the incidents it touches.

    A person's decisions hold whatever the judgement. Gives the number of mentions linked.
    """
    session.linking.begin(LINKER)
    linked = 0
    # An incident that breaks up may leave mentions behind, which then wait in their turn.
    while waiting := session.linking.to_link():
        _link(session, waiting, lambda: decided(session), progress)
        linked += len(waiting)
    session.incidents.sweep()
    return linked


def link_own(session: Session, now: Decided, aside: AbstractSet[str]) -> int:
    """Link what waits, but for the mentions `aside`; of those, only what it hangs together with.

    For one decision, while other work waits; `now` are those in force. The incidents that it renews
    are those that a whole run would make of them. Gives the number of mentions linked.
    """
    linked, left = 0, set(aside)
    while waiting := [name for name in session.linking.to_link() if name not in left]:
        linked += len(waiting)
        left -= _link(session, waiting, lambda: now, silent, frozenset(left))
    return linked


def _link(
    session: Session,
    waiting: Sequence[str],
    in_force: Callable[[], Decided],
    progress: Progress,
    aside: AbstractSet[str] = frozenset(),
) -> AbstractSet[str]:
    """Judge mentions, and renew the incidents that they lead to.

    An incident is made of judged mentions alone, so those of `aside` that they lead to are judged
    as well. Gives these. The decisions `in_force` are asked for again wherever somebody decided in
    between.
    """
    _judge(session, waiting, in_force, progress)
    drawn: set[str] = set()
    while more := _led_to(session, [*waiting, *drawn], in_force, aside) - drawn:
        _judge(session, sorted(more), in_force, silent)
        drawn |= more
    _renew_all(session, [*waiting, *sorted(drawn)], in_force)
    return drawn


def _led_to(
    session: Session,
    mentions: Sequence[str],
    in_force: Callable[[], Decided],
    aside: AbstractSet[str],
) -> AbstractSet[str]:
    """Give those of `aside` that judgements or decisions connect with any of `mentions`."""
    if not aside:
        return frozenset()
    return aside & session.linking.component(mentions, joined=in_force().verdicts.joined)


def _judge(
    session: Session, waiting: Sequence[str], in_force: Callable[[], Decided], progress: Progress
) -> None:
    standing = Standing(session, in_force())
    shown = followed(waiting, "linking", len(waiting), progress)
    for page in chunked(shown, _PAGE):
        with session.turn() as others, session.batch():
            if others:
                standing = Standing(session, in_force())
            session.linking.put_edges(_judged(session, page, standing))


def _renew_all(session: Session, mentions: Sequence[str], in_force: Callable[[], Decided]) -> None:
    """Renew the incidents of all that hangs together with `mentions`, whoever decides meanwhile.

    What hangs together is found again after a decision: to renew a part of it alone would take an
    incident apart that somebody has just put together.
    """
    left = dict.fromkeys(mentions)
    while left:
        now = in_force()
        standing = Standing(session, now)
        reached = session.linking.components(list(left), joined=now.verdicts.joined)
        for page in chunked(reached, _PAGE):
            members = frozenset[str]().union(*page)
            with session.turn() as others:
                if others:
                    break
                _renew(session, members, now.verdicts, standing)
            for member in members:
                left.pop(member, None)
        else:
            return


def _renew(session: Session, members: frozenset[str], held: Verdicts, standing: Standing) -> None:
    """Make the incidents of whole components anew, those of many components at once."""
    mentions, edges, published = to_cluster(session, members, standing)
    session.incidents.put(cluster(mentions, edges, held, published), linked=members)


def to_cluster(
    session: Session, members: AbstractSet[str], standing: Standing
) -> tuple[tuple[Mention, ...], tuple[Edge, ...], dict[str, str | None]]:
    """Give what the mentions of whole components are clustered by.

    That is the mentions as they stand, the judgements on two of them, and the dates of their
    reports.
    """
    mentions = standing.mentions(session.readings.mentions(ids=sorted(members)))
    edges = session.linking.edges_among(members)
    rows = session.reports.rows({mention.report for mention in mentions})
    return mentions, edges, {row.id: row.published for row in rows}


def facts_of_mentions(session: Session, mentions: Iterable[str]) -> dict[str, MentionFacts]:
    """Give what mentions (by id) are compared by, their shared text included."""
    ids = sorted(mentions)
    reports = {mention.report for mention in session.readings.mentions(ids=ids)}
    standing = Standing(session, decided(session))
    return _facts(session, ids, _aligned(session, reports), standing)


def _judged(session: Session, page: Sequence[str], standing: Standing) -> list[Edge]:
    reports = {mention.report for mention in session.readings.mentions(ids=page)}
    aligned = _aligned(session, reports)
    new = _facts(session, page, aligned, standing)
    session.linking.file({mention: keys(facts) for mention, facts in new.items()})
    found = session.linking.candidates({name: probes(facts) for name, facts in new.items()})
    pairs = {
        _pair(mention, other)
        for mention, facts in new.items()
        for other in (*found[mention], *facts.shared_with)
        if other != mention
    }
    others = {mention for pair in pairs for mention in pair}.difference(new)
    facts = {**_facts(session, others, aligned, standing), **new}
    return [compare(facts[first], facts[second]) for first, second in sorted(pairs)]


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _aligned(session: Session, reports: Iterable[str]) -> dict[str, set[str]]:
    """Give for each mention the mentions of other reports that stand in the same words.

    By the claims as they were read: what a person corrects changes no words.
    """
    shared = session.tracing.touching(reports, SharedText)
    found = session.readings.claims(reports={report for pair in shared for report in pair})
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in found:
        claims[claim.report].append(claim)
    aligned: dict[str, set[str]] = defaultdict(set)
    for (first, second), text in shared.items():
        for one, other in aligned_mentions(text, [*claims[first], *claims[second]]):
            aligned[one].add(other)
            aligned[other].add(one)
    return aligned


def _facts(
    session: Session,
    mentions: Iterable[str],
    aligned: Mapping[str, set[str]],
    standing: Standing,
) -> dict[str, MentionFacts]:
    """Gather what mentions are compared by: their claims, reports, and shared text."""
    found = standing.mentions(session.readings.mentions(ids=sorted(mentions)))
    read = session.readings.claims(mentions=[mention.id for mention in found])
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in standing.claims(read):
        claims[claim.mention].append(claim)
    reports = session.reports.many(mention.report for mention in found)
    return {
        m.id: facts_of(m, claims[m.id], reports[m.report], aligned.get(m.id, ())) for m in found
    }
