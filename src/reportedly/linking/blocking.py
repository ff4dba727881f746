"""Where a mention is filed and looked for, so that only mentions worth comparing are compared.

A key names a stretch of time and a spot (`keys.dated`), or what tells an incident beside them or
without (`keys.telling`): a day and a small place that either names, a day with a large exact toll,
the names of its dead. Mentions that stand in the same words find each other too
(`MentionFacts.shared_with`). One without a date is found by its small place together with its
report's words, one without a place by its day and words. The relation is symmetrical: if one finds
the other, the other finds it.
"""

from reportedly.linking.facts import MentionFacts
from reportedly.linking.keys.dated import filed, sought
from reportedly.linking.keys.stretches import NEAR_DAYS
from reportedly.linking.keys.telling import named_keys, toll_keys, unplaced_keys, victim_keys
from reportedly.model.mention import MentionRole


def keys(facts: MentionFacts) -> tuple[str, ...]:
    """Give the keys under which a mention is filed, sorted. Aggregates have none."""
    mention = facts.mention
    if mention.role is MentionRole.AGGREGATE:
        return ()
    own = {_words_key(mention.id), *toll_keys(facts), *filed(mention.place, facts.when)}
    own.update(named_keys(facts, filed=True), unplaced_keys(facts, filed=True))
    own.update(victim_keys(facts, filed=True))
    return tuple(sorted(own))


def probes(facts: MentionFacts) -> tuple[str, ...]:
    """Give the keys under which a mention's candidates are found, sorted."""
    mention = facts.mention
    if mention.role is MentionRole.AGGREGATE:
        return ()
    found = {*map(_words_key, facts.shared_with), *toll_keys(facts)}
    found.update(sought(mention.place, facts.when))
    found.update(named_keys(facts, filed=False), unplaced_keys(facts, filed=False))
    found.update(victim_keys(facts, filed=False))
    return tuple(sorted(found))


def meet(one: MentionFacts, other: MentionFacts) -> bool:
    """Tell whether two mentions are candidates for each other."""
    return not set(probes(one)).isdisjoint(keys(other))


def why_never_met(one: MentionFacts, other: MentionFacts) -> str:
    """Say in a sentence why two mentions are no candidates; '' where they are."""
    if meet(one, other):
        return ""
    for facts in (one, other):
        if facts.mention.role is MentionRole.AGGREGATE:
            return f"{facts.mention.id} is a count over a period or an area, no incident."
    for facts in (one, other):
        lacking = [
            noun
            for noun, value in (("date", facts.when), ("place", facts.mention.place))
            if value is None
        ]
        if lacking:
            return (
                f"{facts.mention.id} has no {' and no '.join(lacking)}, and only a large toll on "
                "one day, a victim's name or shared words would have brought the two together."
            )
    return _apart(one, other)


def _apart(one: MentionFacts, other: MentionFacts) -> str:
    first, second = one.when, other.when
    if first and second and not first.overlaps(second, NEAR_DAYS):
        gap = max((second.first - first.last).days, (first.first - second.last).days)
        return f"Their dates lie {gap} days apart."
    return "Their places have neither name, container nor neighbourhood in common."


def _words_key(mention: str) -> str:
    return f"s|{mention}"
