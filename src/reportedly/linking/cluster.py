"""Puts mentions together into incidents, component by component, in no order but the evidence's.

Mentions are first split into components that SAME edges and people's decisions hold together.
Inside one, mentions that stand in the same words are one voice, however many copies there are.
Then clusters grow by average linkage: the two with the highest mean vote between them are
merged first, as long as the mean speaks for it. So one vague report that fits two attacks on
a day does not make one of them, and one misread mention does not tear a large incident apart.
Mentions that were never compared vote where days or places part them, and so against a chain of
undated reports that would lead from one year's attack on a town to another's.
"""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.linking.ballots import Ballot
from reportedly.linking.incidents import make_incident
from reportedly.linking.linkage import Linkage
from reportedly.linking.sets import Sets
from reportedly.linking.traits.texts import SAME_WORDS
from reportedly.linking.verdicts import NO_VERDICTS, Verdicts
from reportedly.model.incident import Edge, Incident, Judgement
from reportedly.model.mention import Mention, MentionRole


def cluster(
    mentions: Sequence[Mention],
    edges: Sequence[Edge],
    decided: Verdicts = NO_VERDICTS,
    published: Mapping[str, str | None] | None = None,
) -> tuple[Incident, ...]:
    """Give the incidents that the mentions speak of, sorted by id.

    `edges` are the judgements on pairs of mentions; a pair without one has no evidence.
    `decided` is what people hold, over all mentions: pairs of others are passed over.
    `published` gives the date of each report, by which an incident's earliest mention is told.
    Aggregates make no incident. Two mentions of one report are two incidents unless a person
    says otherwise; a person's decision always wins. Clustering the components one by one
    gives the same incidents as clustering all at once.
    """
    by_id = _counted(mentions)
    known, told = _known(edges, by_id), published or {}
    groups = (
        group
        for members, inner in _with_edges(_components(by_id, known, decided), known)
        for group in _groups(_ranked([by_id[m] for m in members], told), inner, decided)
    )
    found = [make_incident([by_id[m] for m in group], told) for group in groups]
    return tuple(sorted(found, key=lambda incident: incident.id))


def components(
    mentions: Sequence[Mention], edges: Sequence[Edge], decided: Verdicts = NO_VERDICTS
) -> tuple[tuple[str, ...], ...]:
    """Give the sets of mentions that can be clustered apart from each other, each sorted."""
    by_id = _counted(mentions)
    return tuple(map(tuple, _components(by_id, _known(edges, by_id), decided)))


def _counted(mentions: Iterable[Mention]) -> dict[str, Mention]:
    return {m.id: m for m in mentions if m.role is not MentionRole.AGGREGATE}


def _ranked(mentions: Iterable[Mention], published: Mapping[str, str | None]) -> dict[str, Mention]:
    """Put mentions in an order that decides ties: by their print, place, date and words.

    Ids come last. They are hashes, and a tie that they decided would fall otherwise when a party
    had another name, or when a copy came.
    """

    def rank(mention: Mention) -> tuple[object, ...]:
        place = mention.place.name if mention.place else "~"
        day = str(mention.when.first) if mention.when else "~"
        anchor = mention.anchor
        printed = published.get(mention.report) or "~"
        return (printed, place, day, anchor.start, anchor.quote, mention.id)

    return {mention.id: mention for mention in sorted(mentions, key=rank)}


def _known(edges: Iterable[Edge], mentions: Mapping[str, Mention]) -> list[Edge]:
    """Give the edges between two of the mentions, each pair once, in a fixed order."""
    pairs = {tuple(sorted((edge.first, edge.second))): edge for edge in sorted(edges, key=_order)}
    return [edge for pair, edge in sorted(pairs.items()) if len({*pair} & mentions.keys()) == 2]


def _order(edge: Edge) -> tuple[str, str, float, str]:
    return (edge.first, edge.second, edge.score, edge.judgement)


def _components(ids: Iterable[str], edges: Iterable[Edge], decided: Verdicts) -> list[list[str]]:
    sets = Sets(ids)
    present = sets.members
    for edge in edges:
        if edge.judgement is Judgement.SAME and not decided.overrules(edge.first, edge.second):
            sets.join(edge.first, edge.second)
    for one in present:
        for other in decided.friends(one) & present:
            sets.join(one, other)
    return sets.groups()


def _with_edges(
    parts: Sequence[list[str]], edges: Iterable[Edge]
) -> Iterable[tuple[list[str], list[Edge]]]:
    """Hand each component the edges inside it; edges between components carry no vote."""
    part_of = {member: index for index, members in enumerate(parts) for member in members}
    inner: list[list[Edge]] = [[] for _ in parts]
    for edge in edges:
        if part_of[edge.first] == part_of[edge.second]:
            inner[part_of[edge.first]].append(edge)
    return zip(parts, inner, strict=True)


def _groups(
    mentions: Mapping[str, Mention], edges: Sequence[Edge], decided: Verdicts
) -> list[list[str]]:
    """Cluster one component, its mentions given in the order that decides ties."""
    if len(mentions) == 1 or _undisputed(mentions, edges, decided):
        return [list(mentions)]
    return _linkage(mentions, edges, decided).groups()


def _linkage(mentions: Mapping[str, Mention], edges: Sequence[Edge], decided: Verdicts) -> Linkage:
    """Merge the mentions of one component as far as votes and decisions lead."""
    linkage = Linkage(mentions, decided)
    linkage.join()
    linkage.fold((edge.first, edge.second) for edge in edges if _is_copy(edge))
    linkage.count(edges)
    linkage.run()
    return linkage


def ballots_between(
    one: str,
    other: str,
    mentions: Sequence[Mention],
    edges: Sequence[Edge],
    decided: Verdicts = NO_VERDICTS,
    published: Mapping[str, str | None] | None = None,
) -> tuple[Ballot, ...] | None:
    """Give what votes between the incidents of two mentions, each by id, in no order.

    The rest is what `cluster` is given, of which the component of the two is enough. None where
    the two are of two components, so that nothing is put to the vote, or of one incident.
    """
    by_id = _counted(mentions)
    known = _known(edges, by_id)
    for members, inner in _with_edges(_components(by_id, known, decided), known):
        if one in members and other in members:
            ranked = _ranked([by_id[m] for m in members], published or {})
            return _linkage(ranked, inner, decided).ballots(one, other)
    return None


def _undisputed(mentions: Mapping[str, Mention], edges: Sequence[Edge], decided: Verdicts) -> bool:
    """Tell whether nothing speaks against any of the links that hold a component together."""
    reports = {mention.report for mention in mentions.values()}
    every_pair = len(edges) == len(mentions) * (len(mentions) - 1) // 2
    ruled = any(not decided.foes(mention).isdisjoint(mentions) for mention in mentions)
    held = all(edge.judgement is Judgement.SAME for edge in edges)
    return every_pair and held and not ruled and len(reports) == len(mentions)


def _is_copy(edge: Edge) -> bool:
    """Tell whether the two mentions stand in the same words and are taken for the same."""
    alike = any(feature.name == SAME_WORDS.name for feature in edge.features)
    return alike and edge.judgement is Judgement.SAME
